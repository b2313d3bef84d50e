"""The first steps after the first start, and what is new after an update: once each, and never over work."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.app import App
from desktop.domain.report import Role
from desktop.services.workplace import Workplace
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OpenWindow, focused, settle
from ui.guide.tour import Tour
from ui.main_window import MainWindow


def tour(window: MainWindow) -> Tour | None:
    settle()
    return next((each for each in window.findChildren(Tour) if each.isVisible()), None)


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)
    settle()


def founded(fresh: App, open_window: OpenWindow) -> MainWindow:
    """The window just after the first run."""
    window = open_window(fresh)
    unit = fresh.units.search("Bà Nà")[0].code
    made = fresh.session.create(unit, "an.nv", "Nguyễn Văn An", Role.OFFICER, "mat khau cua An")
    wizard = window.centralWidget()
    wizard.finished.emit(made.workplace)  # type: ignore[attr-defined]
    settle()
    return window


def test_after_the_first_start_five_steps_by_keyboard(fresh: App, open_window: OpenWindow) -> None:
    window = founded(fresh, open_window)
    shown = tour(window)
    assert shown is not None
    titles = []
    for _ in range(5):
        titles.append(focused().accessibleDescription().partition(".")[0])
        press(Qt.Key.Key_Space)
    assert len(set(titles)) == 5
    assert tour(window) is None
    assert window.frame is not None
    assert window.frame.isAncestorOf(focused())


def test_it_stays_on_its_card_and_is_skipped_with_escape(fresh: App, open_window: OpenWindow) -> None:
    window = founded(fresh, open_window)
    shown = tour(window)
    assert shown is not None
    first = focused().accessibleDescription()
    press(Qt.Key.Key_Right)
    assert focused().objectName() == "tour.next"
    assert focused().accessibleDescription() != first
    press(Qt.Key.Key_Left)
    assert focused().accessibleDescription() == first
    for _ in range(6):
        press(Qt.Key.Key_Tab)
        assert shown.isAncestorOf(focused())
    press(Qt.Key.Key_Escape)
    assert tour(window) is None


def test_it_is_not_shown_twice(fresh: App, open_window: OpenWindow) -> None:
    window = founded(fresh, open_window)
    press(Qt.Key.Key_Escape)
    window.sign_out()
    window.enter(fresh.session.sign_in("an.nv", "mat khau cua An"))
    assert tour(window) is None
    assert fresh.settings.toured


def test_another_screen_takes_it_away(fresh: App, open_window: OpenWindow) -> None:
    window = founded(fresh, open_window)
    window.show_screen("settings")
    assert tour(window) is None
    assert window.frame is not None
    assert window.frame.stack.currentWidget().objectName() == "settings"


def test_another_look_or_language_leaves_it_in_front_at_its_step(fresh: App, open_window: OpenWindow) -> None:
    window = founded(fresh, open_window)
    press(Qt.Key.Key_Right)
    fresh.settings.change(theme="dark", scale=1.25, language="fr")
    window.shell.relook()
    shown = tour(window)
    assert shown is not None
    card = shown.findChild(QWidget, "tour.card")
    assert card is not None
    seen = window.childAt(card.mapTo(window, card.rect().center()))
    assert seen is not None
    assert seen is card or card.isAncestorOf(seen)
    assert focused().objectName() == "tour.next"
    assert focused().accessibleDescription().startswith("L’étape suivante")
    press(Qt.Key.Key_Escape)
    assert tour(window) is None
    assert window.frame is not None
    assert window.frame.stack.currentWidget().isAncestorOf(focused())


def test_it_does_not_come_at_a_sign_in(window: MainWindow) -> None:
    assert tour(window) is None


def test_again_from_the_guide(window: MainWindow) -> None:
    window.show_screen("settings")
    window.show_guide("first-start")
    settle()
    guide = window.door.guide
    assert guide is not None
    guide.reader.anchorClicked.emit(QUrl("#tour"))
    shown = tour(window)
    assert shown is not None
    assert window.door.guide is None
    card = shown.findChild(QWidget, "tour.card")
    assert card is not None
    assert shown.rect().contains(card.geometry())


def banner(window: MainWindow) -> str:
    shown = window.findChild(QWidget, "banner")
    return shown.accessibleName() if shown is not None and shown.isVisible() else ""


def test_what_is_new_is_offered_once_after_an_update(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    app.settings.change(version_seen="0.0.9")
    window = open_window(app)
    window.enter(app.session.sign_in(LEADER, LEADER_PASSWORD))
    settle()
    assert banner(window) == f"Ứng dụng đã lên phiên bản {__version__}."
    offer = window.findChild(QWidget, "banner.offer")
    assert offer is not None
    QTest.keyClick(offer, Qt.Key.Key_Space)
    settle()
    guide = window.door.guide
    assert guide is not None
    assert guide.reader.accessibleName() == "Có gì mới"
    assert f"{__version__}\nHướng dẫn ngay trong ứng dụng" in guide.reader.toPlainText()
    window.sign_out()
    window.enter(app.session.sign_in(LEADER, LEADER_PASSWORD))
    settle()
    assert banner(window) == ""


def test_nothing_is_new_to_a_profile_just_made(window: MainWindow, workplace: Workplace) -> None:
    assert workplace is not None
    assert banner(window) == ""
    assert QApplication.focusWidget() is not None
