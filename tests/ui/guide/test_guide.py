"""The guide over the real windows: opened by F1 where one stands, searched, read, left as it was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import OpenWindow, compose, focused, settle, signed
from ui.guide.screen import Guide
from ui.main_window import MainWindow
from ui.screens import SCREENS


def opened(window: MainWindow) -> Guide:
    """The guide in front of the window."""
    settle()
    guide = window.door.guide
    assert guide is not None
    assert guide.isVisible()
    return guide


def page(window: MainWindow) -> str:
    """The title of the page that is read."""
    return opened(window).reader.accessibleName()


def part(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None
    return found


def press(key: Qt.Key, window: QWidget | None = None) -> None:
    QTest.keyClick(window or focused(), key)
    settle()


def test_f1_opens_the_page_of_the_screen_and_esc_leads_back(window: MainWindow) -> None:
    before = focused()
    press(Qt.Key.Key_F1)
    assert page(window) == "Bàn làm việc"
    assert focused().objectName() == "guide.search"
    assert not before.isVisible()
    press(Qt.Key.Key_Escape)
    assert window.door.guide is None
    assert focused() is before


@pytest.mark.parametrize("screen", [each.key for each in SCREENS])
def test_every_screen_names_a_page_that_is_there(window: MainWindow, screen: str) -> None:
    window.show_screen(screen)
    settle()
    assert window.frame is not None
    front = window.frame.stack.currentWidget()
    named = getattr(front, "guide", "")
    window.show_guide()
    book = opened(window).book
    assert named in [each.name for each in book.pages], f"{screen} says: guide = the name of a page"
    assert page(window) == book.page(named).title


def test_a_part_of_a_screen_names_its_own(window: MainWindow) -> None:
    window.show_screen("settings")
    settle()
    part(window, "backups.choose").setFocus()
    press(Qt.Key.Key_F1)
    assert page(window) == "Sao lưu và khôi phục"


def test_in_a_report_the_guidance_of_the_question_comes_first(
    window: MainWindow, workplace: Workplace
) -> None:
    window.shell.open_report(signed(workplace))
    settle()
    press(Qt.Key.Key_F1, window)
    assert page(window) == "Điền báo cáo"


def test_before_anybody_has_signed_in(app: App, open_window: OpenWindow) -> None:
    window = open_window(app)
    press(Qt.Key.Key_F1)
    assert page(window) == "Mật khẩu, khóa màn hình"
    press(Qt.Key.Key_Escape)
    assert focused().objectName() == "signIn.password"


def test_at_the_first_start(fresh: App, open_window: OpenWindow) -> None:
    window = open_window(fresh)
    QTest.mouseClick(part(window, "firstRun.guide"), Qt.MouseButton.LeftButton)
    assert page(window) == "Lần đầu mở máy"


def test_what_is_found_is_marked(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    guide = opened(window)
    compose("niem phong")
    settle()
    assert guide.contents.count() == 1
    press(Qt.Key.Key_Return)
    assert page(window) == "Gửi bằng USB"
    (mark,) = guide.reader.extraSelections()
    assert mark.cursor.selectedText() == "niêm phong"  # type: ignore[attr-defined]
    assert guide.reader.viewport().rect().contains(guide.reader.cursorRect(mark.cursor).center())  # type: ignore[attr-defined]
    guide.search.clear()
    settle()
    assert guide.contents.count() > 20
    assert not guide.reader.extraSelections()


def test_nothing_found_is_said(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    compose("khongcochunay")
    settle()
    assert [each.text() for each in opened(window).findChildren(QWidget) if hasattr(each, "text")].count(
        "Không tìm thấy. Hãy gõ ít chữ hơn."
    )


def test_links_lead_to_pages_and_back(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    guide = opened(window)
    guide.reader.anchorClicked.emit(QUrl("sending.md"))
    assert page(window) == "Gửi báo cáo, biên nhận"
    QTest.keyClick(guide.back, Qt.Key.Key_Space)
    assert page(window) == "Bàn làm việc"
    assert not guide.back.isEnabled()
    guide.reader.anchorClicked.emit(QUrl("https://example.org/"))
    assert page(window) == "Bàn làm việc"


def test_arrows_go_through_the_contents(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_Down)
    contents = focused()
    assert isinstance(contents, QListWidget)
    press(Qt.Key.Key_Down)
    assert page(window) == "Lịch"


@pytest.mark.parametrize(("language", "title"), [("en", "The desk"), ("fr", "Le bureau")])
def test_in_the_language_of_the_screens(window: MainWindow, app: App, language: str, title: str) -> None:
    app.settings.change(language=language)
    window.shell.relook()
    settle()
    window.show_guide()
    assert page(window) == title
    app.settings.change(language="vi")
    window.door.close()
    window.shell.relook()
    settle()


def test_pictures_keep_to_the_column(window: MainWindow) -> None:
    window.show_guide("desk")
    reader = opened(window).reader
    assert reader.document().size().width() <= reader.viewport().width()
    window.resize(900, 700)
    settle()
    assert reader.document().size().width() <= reader.viewport().width()


def test_locking_takes_the_guide_away(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_F1)
    window.lock()
    settle()
    assert window.door.guide is None
    assert part(window, "signIn.password").isVisible()
