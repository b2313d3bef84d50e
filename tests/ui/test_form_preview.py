"""A person who writes forms tries one: from Settings or a window of its own, by mouse and by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.__main__ import main
from desktop.app import App
from desktop.domain.views import ReportFilter
from desktop.forms import parse_form
from desktop.forms.lint.appearances import LEFT_OUT
from desktop.services.workplace import Workplace
from tests import jpegs
from tests.forms.xlsforms import A, B, form
from tests.ui.conftest import NOW, ROOT, OpenWindow, answered, compose, focused, settle
from tests.ui.test_screens import _describe, _focusable, _name
from ui.application import prepare
from ui.bridge import Bridge
from ui.form_window import FormWindow
from ui.main_window import MainWindow
from ui.questions import QUESTIONS
from ui.questions.base import Question
from ui.questions.unsupported import UnsupportedQuestion
from ui.questions.upload import UploadQuestion
from ui.screens.form_preview import FormPreview
from ui.screens.form_source import indented

W = TypeVar("W", bound=QWidget)
REQUIRED = {**A, "required": "yes"}
UNUSUAL = {**B, "bind::bx:warning": ". < 5", "bind::bx:warningMsg": "Many"}
VI, EN = "label::Tiếng Việt (vi)", "label::English (en)"
TWO = {"type": "integer", "name": "a", VI: "Số người", EN: "People"}
WRONG = {**B, "relevant": "foo(1)"}


@pytest.fixture
def window(app: App, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[FormWindow]:
    """The window of `baocaoxa form preview`, nobody signed in, with a good form in it."""
    prepare(app, [])
    bridge = Bridge(app.bus)
    opened = FormWindow(app, bridge, written(tmp_path, form(REQUIRED, UNUSUAL)))
    with qtbot.waitActive(opened):
        opened.show()
        opened.activateWindow()
    answered(qtbot, bridge)
    yield opened
    answered(qtbot, bridge)
    opened.close()
    bridge.close()
    opened.deleteLater()
    settle()


def written(folder: Path, data: bytes, name: str = "thu.xlsx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def part(kind: type[W], window: QWidget, name: str) -> W:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def click(window: QWidget, name: str) -> None:
    QTest.mouseClick(part(QPushButton, window, name), Qt.MouseButton.LeftButton)
    settle()


def drop(target: QWidget, path: Path) -> None:
    """The file is dragged over the window and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    keys, buttons, copy = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(50, 50), copy, data, buttons, keys))


def unnamed(window: QWidget) -> list[str]:
    """What takes the focus and has no name for a screen reader."""
    return [_describe(widget) for widget in _focusable(window) if not _name(widget)]  # type: ignore[arg-type]


def lines(window: QWidget) -> list[str]:
    found = part(QListWidget, window, "form.findings")
    return [found.item(row).text() for row in range(found.count())]


def answer(window: QWidget, ref: str, text: str) -> None:
    field = part(QWidget, window, f"q:{ref}").findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    compose(text)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    settle()


def shown_xml(window: QWidget, name: str) -> str:
    return part(QPlainTextEdit, window, name).toPlainText()


def test_from_settings_a_form_is_dropped_filled_in_and_nothing_is_kept(
    app: App, workplace: Workplace, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(app)
    window.enter(workplace)
    window.show_screen("settings")
    settle()
    click(window, "settings.tryForm")
    preview = part(FormPreview, window, "form")
    assert preview.isVisible()
    drop(preview, written(tmp_path, form(REQUIRED, UNUSUAL)))
    answered(qtbot, window.bridge)
    assert part(QWidget, window, "q:/data/a").isVisible()
    assert lines(window)[0].startswith("survey!E1 · bind::bx:warning\nKiểm tra mềm")
    before = stored(window)
    answer(window, "/data/a", "12")
    click(window, "form.view.answers")
    assert "<a>12</a>" in shown_xml(window, "form.answers")
    window.show_screen("desk")
    settle()
    assert stored(window) == before
    assert window.findChild(FormPreview, "form") is None


def stored(window: MainWindow) -> list[str]:
    assert window.workplace is not None
    return [row.id for row in window.workplace.reports.page(ReportFilter(), 0, 50)]


def test_answers_are_judged_as_on_the_real_screen(window: FormWindow) -> None:
    click(window, "form.judge")
    banner = part(QWidget, window, "form.verdict")
    assert "1" in banner.accessibleName()
    assert banner.property("kind") == "bad"
    answer(window, "/data/a", "3")
    answer(window, "/data/b", "9")
    click(window, "form.judge")
    assert banner.property("kind") == "warn"


def test_the_list_copies_a_cell_by_enter_and_by_click(window: FormWindow) -> None:
    found = part(QListWidget, window, "form.findings")
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "survey!E1"
    QGuiApplication.clipboard().clear()
    where = found.visualItemRect(found.item(0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert QGuiApplication.clipboard().text() == "survey!E1"
    assert unnamed(window) == []


#: Findings in a section, in a repeat, of a choice, of what is not asked now and of what never is.
FOUND = (
    {"type": "begin group", "name": "g", "label": "G"},
    {**A, "constraint": ". < 9"},
    {"type": "end group"},
    {"type": "begin group", "name": "h", "label": "H"},
    {**B, "name": "d", "label": "D"},
    {"type": "begin repeat", "name": "r", "label": "R"},
    {**B, "appearance": "multilne"},
    {"type": "end repeat"},
    {"type": "select_one yn", "name": "s", "label": "S"},
    {**B, "name": "e", "constraint": ". < 9", "relevant": "${a} = 1"},
    {"type": "end group"},
    {"type": "calculate", "name": "c", "calculation": "1"},
)
SAME = [{"list_name": "yn", "name": name, "label": "Same"} for name in ("y", "n")]


def holder() -> str:
    """The name of the question that has the focus."""
    widget: QWidget | None = focused()
    while widget is not None and not isinstance(widget, Question):
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def row_of(window: QWidget, place: str) -> int:
    return [line.split(" ")[0] for line in lines(window)].index(place)


@pytest.mark.parametrize(
    ("place", "asked"),
    [
        ("survey!D3", "q:/data/g/a"),
        ("survey!E8", "q:/data/h/r"),
        ("choices!C3", "q:/data/h/s"),
        ("survey!D11", ""),
        ("survey!B13", ""),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, None], ids=["enter", "click"])
def test_a_finding_leads_to_its_question(
    window: FormWindow, qtbot: QtBot, tmp_path: Path, place: str, asked: str, key: Qt.Key | None
) -> None:
    drop(window.preview, written(tmp_path, form(*FOUND, choices=SAME), "found.xlsx"))
    answered(qtbot, window.shell.bridge)
    click(window, "form.view.form")
    found = part(QListWidget, window, "form.findings")
    found.setFocus()
    found.setCurrentRow(row_of(window, place))
    if key is not None:
        QTest.keyClick(found, key)
    else:
        found.scrollToItem(found.currentItem())
        where = found.visualItemRect(found.currentItem()).center()
        QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle()
    assert QGuiApplication.clipboard().text() == place
    assert holder() == asked
    assert ("không hỏi" in part(QLabel, window, "form.copied").text()) == (not asked)


def test_a_cell_is_copied_without_leaving_the_list(window: FormWindow) -> None:
    found = part(QListWidget, window, "form.findings")
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "survey!E1"
    assert focused() is found


def test_f8_goes_through_what_is_to_be_done(window: FormWindow) -> None:
    click(window, "form.view.form")
    QTest.keyClick(window, Qt.Key.Key_F8)
    settle()
    assert holder() == "q:/data/a"
    answer(window, "/data/a", "3")
    answer(window, "/data/b", "9")
    QTest.keyClick(window, Qt.Key.Key_F8)
    settle()
    assert holder() == "q:/data/b"
    compose("Gộp hai thôn")  # why it is right is asked at once
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert part(QWidget, window, "form.verdict").property("kind") == "good"
    assert window.preview.trial is not None
    assert window.preview.trial.instance.node("/data/b").reason == "Gộp hai thôn"


def test_a_file_is_attached_for_the_time_of_the_trial(
    window: FormWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = {"type": "image", "name": "anh", "label": "Ảnh"}
    drop(window.preview, written(tmp_path, form(A, photo), "anh.xlsx"))
    answered(qtbot, window.shell.bridge)
    told = window.preview.findChildren(QLabel)
    assert any("đến khi thôi thử" in each.text() for each in told if each.isVisible())
    (tmp_path / "Sạt lở.jpg").write_bytes(jpegs.photo(600, 400))
    field = part(UploadQuestion, window, "q:/data/anh")
    drop(field, tmp_path / "Sạt lở.jpg")
    answered(qtbot, window.shell.bridge)
    click(window, "form.view.answers")
    assert "<anh>Sạt lở.jpg</anh>" in shown_xml(window, "form.answers")
    assert set(window.preview.files.known("")) == {"Sạt lở.jpg"}
    QTest.keyClick(window, Qt.Key.Key_F5)
    answered(qtbot, window.shell.bridge)
    click(window, "form.view.fill")
    shown = part(QPushButton, window, "q:/data/anh.save")
    assert shown.isVisible()
    drop(window.preview, written(tmp_path, form(A), "khac.xlsx"))
    answered(qtbot, window.shell.bridge)
    assert window.preview.files.known("") == {}


def test_files_of_a_trial_go_with_its_window(window: FormWindow, qtbot: QtBot, tmp_path: Path) -> None:
    files = window.preview.files
    files.take("", "a.txt", "text/plain", [b"a"], NOW)
    window.preview.deleteLater()
    settle()
    assert files.known("") == {}


def test_f5_reads_the_form_again_and_keeps_what_was_filled_in(
    window: FormWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    answer(window, "/data/a", "12")
    written(tmp_path, form(REQUIRED, UNUSUAL, WRONG | {"name": "c"}))
    QTest.keyClick(window, Qt.Key.Key_F5)
    answered(qtbot, window.shell.bridge)
    cells = [line.partition("\n")[0] for line in lines(window)]
    assert cells == ["survey!E1 · bind::bx:warning", "survey!G4 · relevant"]
    assert window.preview.trial is None
    assert not part(QPushButton, window, "form.save").isEnabled()
    written(tmp_path, form(REQUIRED, UNUSUAL, {**A, "name": "c"}))
    QTest.keyClick(window, Qt.Key.Key_F5)
    answered(qtbot, window.shell.bridge)
    assert part(QWidget, window, "q:/data/c").isVisible()


def test_f5_keeps_the_answers(window: FormWindow, qtbot: QtBot, tmp_path: Path) -> None:
    answer(window, "/data/a", "12")
    written(tmp_path, form(REQUIRED, UNUSUAL, {**A, "name": "c"}))
    QTest.keyClick(window, Qt.Key.Key_F5)
    answered(qtbot, window.shell.bridge)
    assert window.preview.trial is not None
    assert window.preview.trial.instance.node("/data/a").value == "12"


def test_a_saved_file_is_read_by_itself(window: FormWindow, qtbot: QtBot, tmp_path: Path) -> None:
    other = written(tmp_path, form(REQUIRED, {**A, "name": "moi"}), "other.xlsx")

    def there() -> None:
        trial = window.preview.trial
        assert trial is not None
        assert any(node.ref == "/data/moi" for node in trial.instance.walk())

    shutil.move(other, tmp_path / "thu.xlsx")  # as Excel does: another file in the place of the first
    qtbot.waitUntil(there, timeout=20_000)
    written(tmp_path, form(REQUIRED, {**A, "name": "moi"}, {**A, "name": "nua"}))
    qtbot.waitUntil(lambda: window.findChild(QWidget, "q:/data/nua") is not None, timeout=20_000)


def test_the_form_is_shown_in_its_languages(window: FormWindow, qtbot: QtBot, tmp_path: Path) -> None:
    data = form(TWO, settings={"default_language": "Tiếng Việt (vi)"})
    drop(window.preview, written(tmp_path, data, "two.xlsx"))
    answered(qtbot, window.shell.bridge)
    languages = part(QComboBox, window, "form.language")
    assert languages.isVisible()
    answer(window, "/data/a", "7")
    languages.setFocus()
    QTest.keyClick(languages, Qt.Key.Key_Down)
    settle()
    languages.activated.emit(languages.currentIndex())
    settle()
    assert window.preview.trial is not None
    assert window.preview.trial.instance.node("/data/a").label == "People"
    assert window.preview.trial.instance.node("/data/a").value == "7"


def test_xml_is_searched_and_saved(window: FormWindow, tmp_path: Path) -> None:
    click(window, "form.view.form")
    text = part(QPlainTextEdit, window, "form.xform")
    assert text.isReadOnly()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    compose("bx:warningMsg")
    assert text.textCursor().selectedText() == "bx:warningMsg"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert text.textCursor().selectedText() == "bx:warningMsg"
    compose("zzz")
    assert part(QWidget, window, "form.xform.find").property("state") == "warn"
    click(window, "form.save")
    dialog = part(QFileDialog, window, "form.saveDialog")
    dialog.fileSelected.emit(str(tmp_path / "out.xml"))
    dialog.close()
    settle()
    assert parse_form((tmp_path / "out.xml").read_bytes()).id == "thu"
    assert part(QWidget, window, "form.news").property("kind") == "good"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 half"], ids=["empty", "torn"])
def test_what_is_no_form_is_told_in_the_list(
    window: FormWindow, qtbot: QtBot, tmp_path: Path, data: bytes
) -> None:
    drop(window.preview, written(tmp_path, data, "no.xlsx"))
    answered(qtbot, window.shell.bridge)
    (line,) = lines(window)
    assert "Đây không phải sổ tính Excel" in line
    assert window.preview.trial is None


@pytest.mark.parametrize("name", ["cds57", "tthc"])
def test_the_forms_of_the_commune_can_be_tried(window: FormWindow, qtbot: QtBot, name: str) -> None:
    drop(window.preview, ROOT / "resources" / "forms" / f"{name}.xlsx")
    answered(qtbot, window.shell.bridge)
    assert window.preview.trial is not None
    assert window.preview.trial.sheet.sections
    assert unnamed(window) == []


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        ("<a><b/><c>x</c></a>", ["<a>", "  <b/>", "  <c>x</c>", "</a>"]),
        ('<?xml version="1.0"?><a><b></b></a>', ['<?xml version="1.0"?>', "<a>", "  <b></b>", "</a>"]),
        ("<l>Từ <o v='/x'/> đến</l>", ["<l>Từ <o v='/x'/> đến</l>"]),
    ],
)
def test_xml_is_indented_and_its_words_stay(xml: str, lines: list[str]) -> None:
    assert indented(xml).split("\n") == lines


def test_the_command_opens_the_window_without_an_account(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path, form(REQUIRED, UNUSUAL))
    seen: list[str] = []

    def look() -> None:
        for opened in QApplication.topLevelWidgets():
            if isinstance(opened, FormWindow) and opened.preview.trial is not None:
                seen.append(opened.windowTitle())
                timer.stop()
                opened.close()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    assert main(["form", "preview", str(path), "--profile", str(tmp_path / "none"), "--language", "en"]) == 0
    assert seen == ["thu.xlsx – Báo cáo Xã"]
    assert not (tmp_path / "none").exists()
    for opened in QApplication.topLevelWidgets():
        if isinstance(opened, FormWindow):
            opened.deleteLater()
    settle()


def test_what_the_check_says_is_not_asked_here_is_not() -> None:
    """The rule `not-asked-here` and the kinds of questions are of one mind."""
    left = {word for (_, _, word), kind in QUESTIONS.items() if kind is UnsupportedQuestion}
    assert {word for word in left if word != "*" and not word.startswith("=")} == LEFT_OUT


def test_the_next_report_knows_what_the_last_one_said(window: FormWindow, qtbot: QtBot) -> None:
    answer(window, "/data/a", "12")
    click(window, "form.next")
    answered(qtbot, window.shell.bridge)
    trial = window.preview.trial
    assert trial is not None
    node = trial.instance.node("/data/a")
    assert (node.value, node.previous) == ("", "12")
    QTest.keyClick(window, Qt.Key.Key_F5)
    answered(qtbot, window.shell.bridge)
    assert window.preview.trial is not None
    assert window.preview.trial.instance.node("/data/a").previous == "12"
