"""Two periods in a row with the forms as they are shipped: what does not follow from the last is told."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from desktop.domain.errors import HasViolations, Unconfirmed
from desktop.forms import FormInstance
from desktop.services.following import NoLonger
from desktop.services.workplace import Workplace
from tests.e2e import values
from tests.forms.filling import find, put, put_row
from tests.services.authored import arrive
from tests.services.conftest import LEADER_PASSWORD, RESOURCES

Answers = Mapping[str, str]
#: A row of F2 as numbers: received online, in person, carried over; solved early, in time, late; open, late.
ROW = ("tn_tt", "tn_truc", "tn_ton", "gq_truoc", "gq_dung", "gq_qua", "dg_trong", "dg_qua")


@pytest.fixture
def office(workplace: Workplace) -> Workplace:
    """The office with the real forms whose figures go on from month to month."""
    for form in ("tthc", "ktxh", "dancu"):
        arrive(workplace, RESOURCES / "forms" / f"{form}.xlsx")
    return workplace


def opened(office: Workplace, form: str, period: str) -> tuple[str, FormInstance]:
    cards = office.desk.cards(office.today())
    card = next(each for each in cards if each.form == form and each.period and each.period.code == period)
    report = office.reports.start(card.obligation)
    return report, office.reports.open(report).instance


def sign(office: Workplace, report: str, instance: FormInstance) -> str:
    office.reports.finish(report, instance)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    stored = office.reports._store.load(report)
    assert stored.last_xml is not None
    return stored.last_xml.decode()


def procedures(instance: FormInstance, carried: str, received: str = "120") -> None:
    """F2 with one field of procedure that balances: 12 files stay open."""
    row = "/data/bang/linh_vuc[1]"
    choices = instance.node(f"{row}/ten_lv").choices
    instance.answer(f"{row}/ten_lv", choices[0].value if choices else "Đất đai")
    total = int(received) + 40 + int(carried)
    figures = (received, "40", carried, "0", str(total - 12), "0", "10", "2")
    for name, text in zip(ROW, figures, strict=True):
        instance.answer(f"{row}/{name}", text)
    for node in list(instance.walk()):
        inside = node.ref.startswith(f"{row}/")
        if inside and node.required and not node.value and not node.computed and not node.readonly:
            instance.answer(node.ref, "0")
    put(instance, values.TTHC)


def two_months(office: Workplace, carried: str) -> tuple[str, str, FormInstance]:
    """F2 of November, signed with 12 files left open, and of December, begun with `carried` of them."""
    november, first = opened(office, "tthc", "2026-11")
    procedures(first, "5")
    sign(office, november, first)
    december, second = opened(office, "tthc", "2026-12")
    procedures(second, carried)
    return november, december, second


def test_files_carried_over_are_those_left_open(office: Workplace) -> None:
    _, report, second = two_months(office, "20")
    carried = second.node("/data/bang/linh_vuc[1]/tn_ton")
    assert carried.previous == "12"
    assert carried.violation == "constraint"
    with pytest.raises(HasViolations):
        office.reports.finish(report, second)
    put(second, {"giai_trinh_ton": "Tám hồ sơ chuyển từ xã sáp nhập."})
    assert "Tám hồ sơ chuyển từ xã sáp nhập." in sign(office, report, second)


def test_files_carried_over_may_simply_be_right(office: Workplace) -> None:
    _, report, second = two_months(office, "12")
    carried = second.node("/data/bang/linh_vuc[1]/tn_ton")
    assert (carried.previous, carried.violation) == ("12", None)
    signed = sign(office, report, second)
    assert "<tn_ton>12</tn_ton>" in signed
    assert second.node(find(second, "giai_trinh_ton")).value == "", "nothing had to be explained"


def test_totals_of_the_year_are_worked_out_and_checked(office: Workplace) -> None:
    report, first = opened(office, "ktxh", "2026-11")
    put(first, values.KTXH_BEFORE)
    sign(office, report, first)
    report, second = opened(office, "ktxh", "2026-12")
    put(second, {name: text for name, text in values.KTXH.items() if name not in {"thu_lk", "chi_lk"}})
    total = second.node(find(second, "thu_lk"))
    assert total.value == "45070.75", "last month's and this month's"
    put(second, {"thu_lk": "45.071"})
    assert total.violation == "constraint"
    with pytest.raises(HasViolations):
        office.reports.finish(report, second)
    put(second, {"thu_lk": "45.070,75"})
    with pytest.raises(Unconfirmed):
        office.reports.finish(report, second)
    second.confirm(find(second, "lon"), values.KTXH_WHY["lon"])
    assert f'reason="{values.KTXH_WHY["lon"]}"' in sign(office, report, second), "the reason travels along"


def people(instance: FormInstance, more: Answers) -> None:
    put(instance, {"so_thon": "22"})
    for place, row in enumerate(values.DANCU_ROWS, 1):
        put_row(instance, place, row)
    put(instance, {**values.DANCU, **more})


def confirm_but(instance: FormInstance, name: str) -> None:
    """Give a reason for all that is unusual but one."""
    for warning in instance.warnings():
        if not warning.ref.endswith(f"/{name}"):
            instance.confirm(warning.ref, "Đã đối chiếu với sổ hộ tịch.")


def test_the_population_rolls_on(office: Workplace) -> None:
    report, first = opened(office, "dancu", "2026-11")
    people(first, {})
    confirm_but(first, "")
    ended = first.node(find(first, "ds_cuoi")).value
    sign(office, report, first)
    report, second = opened(office, "dancu", "2026-12")
    people(second, {})
    start = second.node(find(second, "ds_dau"))
    assert start.previous == ended != start.value
    assert start.warning
    confirm_but(second, "ds_dau")
    with pytest.raises(Unconfirmed):
        office.reports.finish(report, second)
    second.confirm(find(second, "ds_dau"), "Điều chỉnh theo tổng rà soát dân cư.")
    assert "Điều chỉnh theo tổng rà soát dân cư." in sign(office, report, second)


def test_a_report_signed_already_no_longer_follows_a_corrected_one(office: Workplace) -> None:
    november, december, second = two_months(office, "12")
    sign(office, december, second)
    row = "/data/bang/linh_vuc[1]"

    def corrected(more: int) -> NoLonger | None:
        """What follows no longer once so many more files are left open."""
        office.reports.correct(november)
        again = office.reports.open(november).instance
        for name, change in (("dg_trong", more), ("gq_dung", -more)):
            again.answer(f"{row}/{name}", str(int(again.node(f"{row}/{name}").value) + change))
        sign(office, november, again)
        return office.following.after(november)

    assert corrected(0) is None
    told = corrected(1)
    assert told is not None
    assert {cell.ref for cell in told.cells} >= {f"{row}/tn_ton"}
    assert office.following.of(december) == told
