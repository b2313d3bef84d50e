"""What was signed is shown, printed and taken out as it was signed, whatever happens to earlier reports."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.errors import WrongState
from desktop.domain.paper import lines
from desktop.domain.report import ReportState
from desktop.forms import FormInstance
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_versions import HEADER

PERIOD = tuple(
    (kind, name, name, "", "", "", "")
    for kind, name in (("text", "ky_loai"), ("date", "tu_ngay"), ("date", "den_ngay"))
)
RUNNING = (
    *HEADER,
    *PERIOD,
    ("integer", "th", "Thu trong tháng", "yes", "", "", ""),
    ("integer", "lk", "Lũy kế", "", "coalesce(${last-saved#lk}, 0) + ${th}", "", ""),
    ("date", "nay", "Ngày xem", "", "today()", "", ""),
)


def started(work: Workplace, period: str) -> str:
    cards = work.desk.cards(work.today())
    card = next(each for each in cards if each.form == "ho" and each.period and each.period.code == period)
    return work.reports.start(card.obligation)


def signed(
    work: Workplace, report: str, income: str, leader: tuple[str, str] = ("lan", LEADER_PASSWORD)
) -> None:
    instance: FormInstance = work.reports.open(report).instance
    instance.answer("/data/th", income)
    work.reports.finish(report, instance)
    work.reports.sign_off(report, *leader)


def everywhere(work: Workplace, report: str) -> list[str]:
    """The running total and the day on the screen, on paper and in Excel."""
    instance = work.reports.open(report).instance
    said = [instance.node(f"/data/{name}").value for name in ("lk", "nay")]
    said += [line for line in lines(work.documents.paper(report)) if "Lũy kế" in line or "Ngày xem" in line]
    book = load_workbook(io.BytesIO(work.workbooks.write(report, values=True, outside=False)))
    rows = [[str(cell.value) for cell in row] for page in book.worksheets for row in page.iter_rows()]
    return said + [" ".join(row) for row in rows if row[0].endswith(("/lk", "/nay"))]


def test_a_correction_of_the_report_before_and_another_day_change_nothing(
    workplace: Workplace, tmp_path: Path, clock: Clock
) -> None:
    arrive(workplace, sheet(tmp_path / "ho.xlsx", "ho", "1", RUNNING))
    november, december = started(workplace, "2026-11"), started(workplace, "2026-12")
    signed(workplace, november, "10")
    signed(workplace, december, "5")
    before = everywhere(workplace, december)
    assert before[0] == "15"
    assert len(before) >= 5
    clock.now -= timedelta(hours=1)  # set back: the newest is the newest all the same
    workplace.reports.correct(november)
    signed(workplace, november, "20")
    clock.now += timedelta(days=30)
    assert workplace.reports.detail(december).state is ReportState.SIGNED
    assert everywhere(workplace, december) == before
    (only,) = workplace.comparing.versions(december)
    cells = workplace.comparing.compare(december, only.key, only.key, whole=True)
    assert "15" in {cell.new for cell in cells if cell.label == "Lũy kế"}
    told = workplace.following.of(december)
    assert told is not None
    assert (told.period.code, told.before.code) == ("2026-12", "2026-11")
    assert [(cell.label, cell.signed, cell.now) for cell in told.cells] == [("Lũy kế", "15", "25")]
    assert workplace.following.after(november) == told
    assert workplace.following.of(november) is None
    workplace.reports.correct(december)  # a new revision is worked out anew
    assert workplace.following.after(november) is None  # who works on it sees it
    assert workplace.reports.open(december).instance.node("/data/lk").value == "25"


def test_what_the_leader_read_is_signed_though_an_earlier_report_was_corrected_meanwhile(
    workplace: Workplace, tmp_path: Path
) -> None:
    arrive(workplace, sheet(tmp_path / "ho.xlsx", "ho", "1", RUNNING))
    november, december = started(workplace, "2026-11"), started(workplace, "2026-12")
    signed(workplace, november, "10")
    instance = workplace.reports.open(december).instance
    instance.answer("/data/th", "5")
    workplace.reports.finish(december, instance)
    read = workplace.reports.open(december)
    workplace.reports.correct(november)
    signed(workplace, november, "20")
    workplace.reports.sign_off(december, "lan", LEADER_PASSWORD, read)
    assert workplace.reports.open(december).instance.node("/data/lk").value == "15"


def test_what_was_taken_back_meanwhile_is_not_signed(
    workplace: Workplace, tmp_path: Path, clock: Clock
) -> None:
    arrive(workplace, sheet(tmp_path / "ho.xlsx", "ho", "1", RUNNING))
    report = started(workplace, "2026-11")
    instance = workplace.reports.open(report).instance
    instance.answer("/data/th", "5")
    workplace.reports.finish(report, instance)
    read = workplace.reports.open(report)
    clock.now += timedelta(minutes=5)
    workplace.reports.take_back(report)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/th", "6")
    workplace.reports.finish(report, instance)
    with pytest.raises(WrongState):
        workplace.reports.sign_off(report, "lan", LEADER_PASSWORD, read)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD, workplace.reports.open(report))
    assert workplace.reports.open(report).instance.node("/data/th").value == "6"
