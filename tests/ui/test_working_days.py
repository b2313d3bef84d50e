"""Days of this office: declared in the settings with a reason, in force at once, refused in words."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from desktop.store.trail import TrailStore
from tests.ui.conftest import compose, settle, signed
from tests.ui.test_frame import find, press
from ui.main_window import MainWindow
from ui.words import trail
from ui.words.trail import Known


def due(workplace: Workplace, form: str = "cds57") -> list[date]:
    return sorted(card.due for card in workplace.desk.cards(workplace.today()) if card.form == form)


def write(window: MainWindow, name: str, text: str) -> None:
    field = find(window, name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.clear()
    compose(text)


def declare(window: MainWindow, day: str, reason: str, working: bool = False) -> None:
    press(window, "nav.settings")
    write(window, "settings.days.day", day)
    kind = find(window, "settings.days.kind")
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(int(working))
    write(window, "settings.days.reason", reason)
    press(window, "settings.days.add")


def test_due_dates_follow_a_day_off_and_come_back(
    window: MainWindow, workplace: Workplace, profile: Path
) -> None:
    assert due(workplace) == [date(2026, 10, 16), date(2026, 11, 17)]
    declare(window, "16/11/2026", "Lễ hội của xã")
    assert due(workplace) == [date(2026, 10, 16), date(2026, 11, 18)]
    kept = json.loads((profile / "calendar.json").read_text("utf-8"))
    assert kept == {"working": [], "off": ["2026-11-16"], "reasons": {"2026-11-16": "Lễ hội của xã"}}
    said = " ".join(each.accessibleName() for each in find(window, "settings.days").findChildren(QLabel))
    assert "16/11/2026" in said
    assert "Lễ hội của xã" in said
    press(window, "settings.days.remove.2026-11-16")
    assert due(workplace) == [date(2026, 10, 16), date(2026, 11, 17)]
    assert workplace.working_days.local() == ()


def test_the_trail_tells_who_declared_a_day_and_why(window: MainWindow, workplace: Workplace) -> None:
    declare(window, "16/11/2026", "Lễ hội của xã")
    declare(window, "14/11/2026", "Làm bù", working=True)
    press(window, "settings.days.remove.2026-11-16")
    entries = TrailStore(workplace._store).page(TrailFilter(), 0, 3)  # an officer sees the own reports only
    people = Known({"lan.nt": "Nguyễn Thị Lan"})
    said = [
        (
            trail.action(each.action),
            trail.who(each.actor, people),
            trail.about(each, people),
            trail.detail(each, people),
        )
        for each in entries
    ]
    assert said == [
        ("Bỏ ngày đã khai", "Nguyễn Thị Lan", "16/11/2026", "Lễ hội của xã"),
        ("Khai ngày làm việc riêng của xã", "Nguyễn Thị Lan", "14/11/2026", "Làm bù"),
        ("Khai ngày nghỉ riêng của xã", "Nguyễn Thị Lan", "16/11/2026", "Lễ hội của xã"),
    ]


def test_a_saturday_that_is_worked_brings_it_forward(window: MainWindow, workplace: Workplace) -> None:
    declare(window, "14/11/2026", "Làm bù", working=True)
    assert due(workplace)[-1] == date(2026, 11, 17), "it closes that day"
    declare(window, "15/11/2026", "Làm bù", working=True)
    assert due(workplace)[-1] == date(2026, 11, 16)


def test_a_draft_follows_and_what_was_signed_does_not(window: MainWindow, workplace: Workplace) -> None:
    report = signed(workplace)
    running = next(card for card in workplace.desk.cards(workplace.today()) if card.due.month == 11)
    draft = workplace.reports.start(running.obligation)
    workplace.reports.write_down(draft)
    before = workplace.reports.detail(report).due
    declare(window, "16/11/2026", "Lễ hội của xã")
    declare(window, "15/10/2026", "Mất điện")
    due(workplace)
    assert workplace.reports.detail(draft).due == date(2026, 11, 18)
    assert workplace.reports.detail(report).due == before


@pytest.mark.parametrize(
    ("day", "reason", "working", "field", "why"),
    [
        ("31/02/2026", "Lễ", False, "day", "Không có ngày này"),
        ("hôm nay", "Lễ", False, "day", "Không có ngày này"),
        ("20/11/2062", "Lễ", False, "day", "Xem lại năm"),
        ("20/11/2026", " ", False, "reason", "lý do"),
        ("21/11/2026", "Lễ", False, "day", "đã là ngày nghỉ"),
        ("20/11/2026", "Lễ", True, "day", "đã là ngày làm việc"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    window: MainWindow, workplace: Workplace, day: str, reason: str, working: bool, field: str, why: str
) -> None:
    declare(window, day, reason, working)
    name = f"settings.days.{field}"
    assert find(window, name).hasFocus()
    assert why in find(window, name).accessibleDescription()
    assert workplace.working_days.local() == ()


def test_a_day_is_declared_once(window: MainWindow, workplace: Workplace) -> None:
    declare(window, "20/11/2026", "Lễ hội")
    write(window, "settings.days.day", "20/11/2026")
    write(window, "settings.days.reason", "Lần nữa")
    QTest.keyClick(find(window, "settings.days.reason"), Qt.Key.Key_Return)
    settle()
    assert "đã có trong danh sách" in find(window, "settings.days.day").accessibleDescription()
    assert len(workplace.working_days.local()) == 1
