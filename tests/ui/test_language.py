"""Every visible word changes with the language, at once; nothing English is left in Vietnamese."""

from __future__ import annotations

import re
from pathlib import Path

import defusedxml.ElementTree as ElementTree
import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import OpenWindow, focused, settle, signed
from ui.main_window import MainWindow

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"


def sources(language: str) -> set[str]:
    """English words that have another form in `language`."""
    root = ElementTree.parse(TRANSLATIONS / f"baocaoxa_{language}.ts").getroot()
    assert root is not None
    found = set()
    for message in root.iter("message"):
        source, target = message.findtext("source", ""), message.findtext("translation", "")
        if source != target and len(source) > 3:
            found.add(source)
    return found


def visible(window: QWidget) -> list[str]:
    """Everything that can be read or heard in `window`."""
    said: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(re.sub(r"<[^>]+>", "", widget.text()))
        if isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        if isinstance(widget, QComboBox):
            said += [widget.itemText(index) for index in range(widget.count())]
    return [text.strip() for text in said if text.strip()]


def english(said: list[str], language: str) -> list[str]:
    """What of `said` is an English source, whole or as a pattern."""
    known = sources(language)
    patterns = [
        re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)))
        for text in known
        if "{" in text and len(re.findall(r"[a-z]{3,}", re.sub(r"\{\w+\}", "", text))) > 1
    ]
    return [text for text in said if text in known or any(each.fullmatch(text) for each in patterns)]


@pytest.mark.parametrize("language", ["vi", "fr"])
@pytest.mark.parametrize("screen", ["desk", "reports", "sync", "settings", "detail"])
def test_no_english_is_left(
    window: MainWindow, workplace: Workplace, app: App, screen: str, language: str
) -> None:
    report = signed(workplace)
    app.settings.change(language="en")
    window.shell.relook()
    window.show_screen("settings")
    settle()
    assert english(visible(window), language)  # the test can see English when it is there
    app.settings.change(language=language)
    window.shell.relook()
    if screen == "detail":
        window.shell.show_report(report)
    else:
        window.show_screen(screen)
    settle()
    assert not english(visible(window), language)


def test_no_english_before_sign_in(app: App, fresh: App, open_window: OpenWindow) -> None:
    for window in (open_window(app), open_window(fresh)):
        assert not english(visible(window), "vi")


def test_a_new_pc_speaks_vietnamese(fresh: App, open_window: OpenWindow) -> None:
    window = open_window(fresh)
    assert "Làm việc bằng tiếng nào?" in visible(window)


def test_the_choice_is_made_in_the_settings_and_the_focus_stays(window: MainWindow) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window.show_screen("settings")
    settle()
    box = window.findChild(QComboBox, "settings.language")
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle()
    assert "Settings" in visible(window)
    assert focused().objectName() == "settings.language"
