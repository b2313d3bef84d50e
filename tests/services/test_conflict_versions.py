"""Two PCs answer one obligation on different versions of its form: a moved question is the same one."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.report import Delivery
from desktop.forms import FormInstance, compile_xlsform, parse_form
from desktop.forms.merge import Side
from desktop.forms.migrate_xml import as_in
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.authored import Rows, arrive, sheet
from tests.services.conftest import LEADER_PASSWORD
from tests.services.test_conflicts import Pc, pcs
from tests.sync.conftest import announce

__all__ = ["pcs"]


@pytest.fixture(autouse=True)
def known(central: CentralInProcess) -> None:
    """The centre takes reports on these forms."""
    announce(central, "ho")


HEADER: Rows = (
    ("text", "ma_xa", "Mã xã", "", "", "", ""),
    ("integer", "lan_sua", "Lần sửa", "", "", "", ""),
    ("text", "nguoi_duyet", "Người duyệt", "yes", "", "", ""),
)
HOMES = ("integer", "ho", "Số hộ", "yes", "", "", "")
TABLE: Rows = (
    ("begin_repeat", "thon", "Thôn", "", "", "", ""),
    ("text", "ten", "Tên thôn", "", "", "", ""),
    ("integer", "dan", "Số dân", "", "", "", ""),
    ("end_repeat", "", "", "", "", "", ""),
)
FIRST: Rows = (*HEADER, HOMES, ("text", "cu", "Chỉ bản cũ", "", "", "", ""), *TABLE)
SECOND: Rows = (
    *HEADER,
    ("begin_group", "dan_cu", "Dân cư", "", "", "", ""),
    HOMES,
    *TABLE,
    ("end_group", "", "", "", "", "", ""),
    ("text", "moi", "Chỉ bản mới", "", "", "", ""),
)
VERSIONS = {"1": FIRST, "2": SECOND}
#: Below the root of each version.
INSIDE = {"1": "/data", "2": "/data/dan_cu"}


def knows(pc: Pc, folder: Path, *versions: str) -> None:
    for version in versions:
        arrive(pc.workplace, sheet(folder / f"ho{version}.xlsx", "ho", version, VERSIONS[version]))


def signed(pc: Pc, version: str, homes: str, people: str, *, only: str = "") -> str:
    """A report on this version of two villages, the second with `people`; `only` is what just it asks for."""
    workplace = pc.workplace
    card = next(
        each
        for each in workplace.desk.cards(workplace.today())
        if each.form == "ho" and each.period is not None and each.period.code == "2026-11"
    )
    report = workplace.reports.start(card.obligation)
    instance = workplace.reports.open(report).instance
    assert instance.definition.version == version
    inside = INSIDE[version]
    instance.answer(f"{inside}/ho", homes)
    instance.add_repeat(f"{inside}/thon")
    for place, (name, count) in enumerate((("Phú Túc", "40"), ("An Ngãi", people)), 1):
        instance.answer(f"{inside}/thon[{place}]/ten", name)
        instance.answer(f"{inside}/thon[{place}]/dan", count)
    if only:
        instance.answer("/data/cu" if version == "1" else "/data/moi", only)
    workplace.reports.finish(report, instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return report


def values(workplace: Workplace, report: str, *refs: str) -> list[str]:
    instance: FormInstance = workplace.reports.open(report).instance
    return [instance.node(ref).value for ref in refs]


@pytest.mark.parametrize(("old", "new"), [("1", "2"), ("2", "1")])
def test_it_is_settled_where_mine_has_it(pcs: tuple[Pc, Pc], tmp_path: Path, old: str, new: str) -> None:
    """`old` is theirs, `new` mine."""
    here, there = pcs
    knows(here, tmp_path, old)
    knows(there, tmp_path, old, new)  # the one that came last is in force
    report = signed(here, old, "12", "50", only="7")
    here.send(report, Delivery.ACKNOWLEDGED)
    assert signed(there, new, "15", "60") == report
    there.send(report, Delivery.SET_ASIDE)
    meeting = there.workplace.conflicts.meeting(report)
    inside = INSIDE[new]
    assert [(cell.ref, cell.mine, cell.theirs) for cell in meeting.disputed] == [
        (f"{inside}/ho", "15", "12"),
        (f"{inside}/thon[2]/dan", "60", "50"),
    ]
    assert meeting.merged == ()
    # What this version does not ask for is told still, where that one has it.
    lost = "/data/cu" if old == "1" else "/data/moi"
    assert [(cell.ref, cell.theirs) for cell in meeting.placeless] == [(lost, "7")]
    chosen = {f"{inside}/ho": Side.THEIRS, f"{inside}/thon[2]/dan": Side.THEIRS}
    there.workplace.conflicts.settle(report, meeting.rev, chosen)
    refs = [f"{inside}/{each}" for each in ("ho", "thon[1]/ten", "thon[2]/ten", "thon[1]/dan", "thon[2]/dan")]
    assert values(there.workplace, report, *refs) == ["12", "Phú Túc", "An Ngãi", "40", "50"]
    node = there.workplace.reports.open(report).instance.node(f"{inside}/thon")
    assert len(node.children) == 2


def test_a_decision_on_an_old_version_goes_over_to_the_one_in_force(
    pcs: tuple[Pc, Pc], tmp_path: Path
) -> None:
    here, there = pcs
    knows(here, tmp_path, "2")
    knows(there, tmp_path, "1")
    report = signed(here, "2", "12", "50")
    here.send(report, Delivery.ACKNOWLEDGED)
    signed(there, "1", "15", "60")
    knows(there, tmp_path, "2")
    there.send(report, Delivery.SET_ASIDE)
    conflicts, reports = there.workplace.conflicts, there.workplace.reports
    meeting = conflicts.meeting(report)
    assert meeting.placeless == ()
    conflicts.settle(report, meeting.rev, {"/data/ho": Side.THEIRS})
    assert reports.newer(report) == "2"
    reports.move_to(report, "2")
    assert values(there.workplace, report, "/data/dan_cu/ho", "/data/dan_cu/thon[2]/dan") == ["12", "60"]


def test_theirs_on_a_version_that_is_not_here_is_told_as_it_stands(
    pcs: tuple[Pc, Pc], tmp_path: Path
) -> None:
    here, there = pcs
    knows(here, tmp_path, "2")
    knows(there, tmp_path, "1")
    report = signed(here, "2", "12", "50")
    here.send(report, Delivery.ACKNOWLEDGED)
    signed(there, "1", "15", "60")
    there.send(report, Delivery.SET_ASIDE)
    meeting = there.workplace.conflicts.meeting(report)
    assert "/data/dan_cu/ho" in [cell.ref for cell in meeting.placeless]


def test_answers_keep_their_reasons_and_rows_their_order(tmp_path: Path) -> None:
    old, new = (
        parse_form(compile_xlsform(sheet(tmp_path / f"{number}.xlsx", "ho", number, rows)).xml, {})
        for number, rows in VERSIONS.items()
    )
    xml = (
        b'<data id="ho" version="1" xmlns:bx="urn:baocaoxa:xforms"><ho bx:reason="Moi tach">9</ho><cu>x</cu>'
        b"<thon><dan>1</dan><ten>a</ten></thon><thon><ten>b</ten></thon></data>"
    )
    made = as_in(xml, old, new).decode()
    assert 'reason="Moi tach">9</ho>' in made
    rows = "<thon><ten>a</ten><dan>1</dan></thon><thon><ten>b</ten></thon>"
    assert 0 < made.index("<dan_cu>") < made.index(rows)
    assert made.endswith("</dan_cu><cu>x</cu></data>")
    assert 'version="1"' in made
    assert as_in(made.encode(), new, new) == made.encode()
