"""An event from the desk: begun, reported on in the real disaster form, ended; by keyboard and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget

from desktop.domain.views import Card
from desktop.services.workplace import Workplace
from tests.services.authored import arrive
from tests.ui.conftest import ROOT, compose, settle
from tests.ui.test_frame import find, front, press
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CARD = "desk.card.thientai.2026-10-20T0630-001-00024"


@pytest.fixture
def stormy(window: MainWindow, workplace: Workplace) -> MainWindow:
    """The window of an office that has the disaster form."""
    arrive(workplace, Path(ROOT / "resources" / "forms" / "thientai.xlsx"))
    return window


def begin(window: MainWindow, screen: str = "desk") -> None:
    press(window, f"nav.{screen}")
    QTest.keyClick(find(window, f"{screen}.adHoc"), Qt.Key.Key_Space)
    settle()
    menu = window.findChild(QMenu, f"{screen}.adHoc.menu")
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()


def write(window: MainWindow, name: str, text: str) -> None:
    field = find(window, name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.clear()
    compose(text)


def started(window: MainWindow) -> None:
    begin(window)
    write(window, "desk.event.title", "Bão số 12")
    write(window, "desk.event.began", "20/10/2026 6h30")
    press(window, "desk.event.go")


def value(window: MainWindow, ref: str) -> str:
    question = find(window, f"q:{ref}")
    return str(question.node.value)  # type: ignore[attr-defined]


def storms(workplace: Workplace) -> list[Card]:
    return [card for card in workplace.desk.cards(workplace.today()) if card.form == "thientai"]


def test_another_event_of_the_same_minute_is_told_of_the_first(
    stormy: MainWindow, workplace: Workplace
) -> None:
    started(stormy)
    begin(stormy)
    write(stormy, "desk.event.title", "Sạt lở Hòa Ninh")
    write(stormy, "desk.event.began", "20/10/2026 6h30")
    press(stormy, "desk.event.go")
    assert front(stormy) == "desk"
    told = " ".join(each.text() for each in stormy.findChildren(QLabel) if each.isVisible())
    assert "«Bão số 12» đã được báo cáo từ đúng phút này" in told
    assert find(stormy, "desk.event.began").hasFocus()
    write(stormy, "desk.event.began", "20/10/2026 6h31")
    press(stormy, "desk.event.go")
    assert front(stormy) == "entry"
    assert value(stormy, "/data/dot/su_kien") == "Sạt lở Hòa Ninh"
    assert len(storms(workplace)) == 2


@pytest.mark.parametrize("screen", ["desk", "reports"])
def test_it_asks_what_has_happened_and_opens_the_first_report(
    stormy: MainWindow, workplace: Workplace, screen: str
) -> None:
    begin(stormy, screen)
    assert front(stormy) == "desk"
    assert find(stormy, "desk.event.title").hasFocus()
    write(stormy, "desk.event.title", "Bão số 12")
    write(stormy, "desk.event.began", "20/10/2026 6h30")
    QTest.keyClick(find(stormy, "desk.event.began"), Qt.Key.Key_Return)
    settle()
    assert front(stormy) == "entry"
    assert value(stormy, "/data/dot/su_kien") == "Bão số 12"
    assert value(stormy, "/data/dot/lan_bc") == "dau"
    assert value(stormy, "/data/dot/bat_dau").startswith("2026-10-20T06:30:00")
    press(stormy, "nav.desk")
    frame = find(stormy, f"{CARD}.frame")
    said = " ".join(each.text() for each in frame.findChildren(QLabel))
    assert "Bão số 12" in said
    assert any(word in said for word in ("Còn", "giờ")), "hours, not days"
    assert stormy.findChild(QWidget, "desk.event") is None


@pytest.mark.parametrize(
    ("title", "began", "field", "why"),
    [
        ("", "20/10/2026 6h30", "desk.event.title", "Ghi tên đợt"),
        ("Bão", "20/10/2027 6h30", "desk.event.began", "sau lúc này"),
        ("Bão", "01/01/2026 6h30", "desk.event.began", "quá một tháng"),
        ("Bão", "hôm qua", "desk.event.began", "Ghi ngày, giờ"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    stormy: MainWindow, workplace: Workplace, title: str, began: str, field: str, why: str
) -> None:
    begin(stormy)
    write(stormy, "desk.event.title", title)
    write(stormy, "desk.event.began", began)
    press(stormy, "desk.event.go")
    assert front(stormy) == "desk"
    assert find(stormy, field).hasFocus()
    assert why in find(stormy, field).accessibleDescription()
    assert storms(workplace) == []
    QTest.keyClick(find(stormy, field), Qt.Key.Key_Escape)
    settle()
    assert stormy.findChild(QWidget, "desk.event") is None


def test_an_event_begun_by_mistake_goes_again(stormy: MainWindow, workplace: Workplace) -> None:
    started(stormy)
    press(stormy, "nav.desk")
    press(stormy, f"{CARD}.end")
    assert front(stormy) == "desk"
    assert "Đã bỏ đợt" in find(stormy, "banner").accessibleName()
    assert storms(workplace) == []


def test_it_is_ended_with_its_last_report(stormy: MainWindow, workplace: Workplace) -> None:
    started(stormy)
    dead = find(stormy, "q:/data/dot/su_kien").focusProxy()
    assert isinstance(dead, QLineEdit)
    QTest.keyClicks(dead, " bis")
    QTest.keyClick(dead, Qt.Key.Key_Tab)
    press(stormy, "nav.desk")
    press(stormy, f"{CARD}.end")
    assert front(stormy) == "entry"
    assert "báo cáo cuối" in find(stormy, "banner").accessibleName()
    assert value(stormy, "/data/dot/ket_thuc") == "co"
    press(stormy, "nav.desk")
    assert stormy.findChild(QWidget, f"{CARD}.end") is None
    (card,) = storms(workplace)
    assert card.event_over


def test_its_own_page_says_the_hour_it_is_due(stormy: MainWindow, workplace: Workplace) -> None:
    started(stormy)
    dead = find(stormy, "q:/data/dot/su_kien").focusProxy()
    assert isinstance(dead, QLineEdit)
    QTest.keyClicks(dead, " bis")
    QTest.keyClick(dead, Qt.Key.Key_Tab)
    press(stormy, "nav.desk")
    (card,) = storms(workplace)
    assert card.report is not None
    assert card.due_at is not None
    stormy.shell.show_report(card.report)
    settle()
    said = " ".join(each.text() for each in find(stormy, "detail.state").findChildren(QLabel))
    assert f"{card.due_at:%H:%M} {card.due_at:%d/%m/%Y}" in said
