"""F2 and F5 as shipped: one press takes rows and figures of last period that hardly change, and no events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.forms import FormInstance
from tests.ui import test_entry
from tests.ui.test_entry import LEADER_PASSWORD, NOW, Office, press
from ui.screens.entry import EntryScreen

made_profile, office = test_entry.made_profile, test_entry.office
FIELDS = ("dat_dai", "ho_tich", "chung_thuc")
VILLAGES = {"Thôn Một": "210", "Thôn Hai": "180"}


def signed_and_next(office: Office, form: str, filled: object) -> EntryScreen:
    """The report of the closed period is signed with what `filled` answers; the running one is shown."""
    reports = office.workplace.reports
    months = [card for card in office.workplace.desk.cards(NOW.date()) if card.form == form]
    closed, running = sorted(
        (card for card in months if card.period is not None and str(card.period.periodicity) == "month"),
        key=lambda card: card.due,
    )
    report = reports.start(closed.obligation)
    instance = reports.open(report).instance
    filled(instance)  # type: ignore[operator]
    for warning in instance.warnings():
        instance.confirm(warning.ref, "Đã kiểm tra.")
    reports.finish(report, instance)
    reports.sign_off(report, "lan", LEADER_PASSWORD)
    return office.open(reports.start(running.obligation))


def procedures(instance: FormInstance) -> None:
    ref = "/data/bang/linh_vuc"
    while len(instance.node(ref).children) < len(FIELDS):
        instance.add_repeat(ref)
    for at, field in enumerate(FIELDS, 1):
        given = {"ten_lv": field, "tn_tt": str(10 * at), "tn_truc": "2", "tn_ton": "0", "gq_dung": "5"}
        for name, value in {**given, "dg_trong": str(10 * at - 4), "dg_qua": "1"}.items():
            instance.answer(f"{ref}[{at}]/{name}", value)
    for name in ("pakn_nhan", "hailong_phieu"):
        instance.answer(f"/data/y_kien/{name}", "0")


def villages(instance: FormInstance) -> None:
    instance.answer("/data/bang/so_thon", str(len(VILLAGES)))
    for at, (name, households) in enumerate(VILLAGES.items(), 1):
        row = f"/data/bang/thon[{at}]"
        figures = {
            "ct01": households,
            "ct02": str(int(households) * 4),
            "ct03": "6",
            "ct04": "7",
            "ct05": "3",
        }
        figures |= {f"ct{n:02d}": "9" for n in range(6, 15)} | {"ct08": "2"}
        for cell, value in {"ten_thon": name, **figures}.items():
            instance.answer(f"{row}/{cell}", value)
    for node in list(instance.walk()):
        if node.ref.startswith("/data/ho_tich/"):
            instance.answer(node.ref, "0")
    people = str(sum(int(each) * 4 for each in VILLAGES.values()))
    for name, value in {
        "ds_dau": people,
        "ds_sinh": "4",
        "ds_chet": "4",
        "ds_den": "0",
        "ds_di": "0",
    }.items():
        instance.answer(f"/data/bien_dong/{name}", value)
    instance.answer("/data/bien_dong/ds_cuoi", people)


def table(screen: EntryScreen, repeat: str, *names: str) -> list[tuple[str, ...]]:
    rows = screen.instance.node(repeat).children
    return [tuple(screen.instance.node(f"{row.ref}/{name}").value for name in names) for row in rows]


@pytest.mark.parametrize("button", ["entry.carry.whole", "entry.carry.section"])
def test_f2_gets_its_fields_and_what_was_still_open(office: Office, button: str) -> None:
    screen = signed_and_next(office, "tthc", procedures)
    before = table(screen, "/data/bang/linh_vuc", "ten_lv", "tn_ton", "tn_tt")
    press(screen, button if button.endswith("section") else _whole(screen))
    assert table(screen, "/data/bang/linh_vuc", "ten_lv", "tn_ton", "tn_tt") == [
        ("dat_dai", "7", ""),
        ("ho_tich", "17", ""),
        ("chung_thuc", "27", ""),
    ]
    assert screen.instance.node("/data/tong/t_tn_ton").value == "51"
    assert screen.instance.node("/data/y_kien/pakn_nhan").value == ""
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert table(screen, "/data/bang/linh_vuc", "ten_lv", "tn_ton", "tn_tt") == before


def _whole(screen: EntryScreen) -> str:
    """The button for the whole report; where it would take the same as that for the section, there is one."""
    return "entry.carry.whole" if screen.carry.whole.isVisible() else "entry.carry.section"


def test_a_field_that_has_a_row_already_is_not_taken_twice(office: Office) -> None:
    screen = signed_and_next(office, "tthc", procedures)
    ref = "/data/bang/linh_vuc"
    while not screen.instance.node(ref).children:
        screen.sheet._add_row(ref, 1)
    screen.sheet.answer(f"{ref}[1]/ten_lv", "ho_tich")
    press(screen, _whole(screen))
    names = [name for (name,) in table(screen, ref, "ten_lv")]
    assert sorted(filter(None, names)) == ["chung_thuc", "ho_tich"]
    assert not [fault for fault in screen.instance.violations() if fault.kind == "constraint"]


def test_f5_gets_what_hardly_changes_and_no_births(office: Office) -> None:
    screen = signed_and_next(office, "dancu", villages)
    press(screen, "entry.carry.whole")
    names = ("ten_thon", "ct01", "ct03", "ct05", "ct12", "ct13", "ct14", "ct11")
    assert table(screen, "/data/bang/thon", *names) == [
        ("Thôn Một", "210", "6", "3", "9", "", "", ""),
        ("Thôn Hai", "180", "6", "3", "9", "", "", ""),
    ]
    assert screen.instance.node("/data/bien_dong/ds_dau").value == "1560"
    assert screen.instance.node("/data/bien_dong/ds_sinh").value == ""
    screen.sheet.show_section(2)
    assert not screen.carry.section.isVisible(), "last month's births are no answer for this month"
