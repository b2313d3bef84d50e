"""Search over everything, as a person types it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from desktop.domain.suggestion import Intake, Kind, Person
from desktop.domain.task import Task, TaskState
from desktop.services.workplace import Workplace
from tests.ui.conftest import NOW, answered, compose, focused, settle, signed
from tests.ui.test_frame import find, front
from ui.main_window import MainWindow


def lines(window: MainWindow, name: str = "search.answers") -> list[str]:
    answers = find(window, name)
    assert isinstance(answers, QListWidget)
    return [answers.item(row).text() for row in range(answers.count())]


def look_for(window: MainWindow, qtbot: QtBot, text: str) -> list[str]:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    compose(text)
    answered(qtbot, window.bridge)
    return lines(window)


@pytest.fixture
def full(workplace: Workplace) -> Workplace:
    """A report, a task and a suggestion."""
    signed(workplace)
    workplace.tasks.add(Task(id="", origin="commune", title="Số hóa sổ hộ tịch", state=TaskState.NOT_BEGUN))
    person = Person("Trần Thị Bưởi", "0905123456", "Thôn Một")
    workplace.suggestions.take_in(
        Intake(kind=Kind.COMPLAINT, text="Đường vào nhà hoả táng hỏng", person=person)
    )
    return workplace


def test_what_is_typed_is_found_by_kind_accents_or_not(
    window: MainWindow, full: Workplace, qtbot: QtBot
) -> None:
    assert look_for(window, qtbot, "so hoa ho tich") == ["Nhiệm vụ", lines(window)[1]]
    assert "Số hóa sổ hộ tịch" in lines(window)[1]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    assert front(window) == "tasks"
    found = look_for(window, qtbot, "hỏa táng")
    assert found[0] == "Phản ánh"
    assert "T*** T** B***" in found[1]
    assert "0905" not in found[1]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert front(window) == "suggestions"


def test_a_name_of_a_citizen_finds_nothing(window: MainWindow, full: Workplace, qtbot: QtBot) -> None:
    assert look_for(window, qtbot, "Bưởi") == ["Không tìm thấy. Hãy gõ ít chữ hơn."]


def test_arrows_pass_over_the_headings(window: MainWindow, full: Workplace, qtbot: QtBot) -> None:
    look_for(window, qtbot, "b")
    answers = find(window, "search.answers")
    assert isinstance(answers, QListWidget)
    seen = set()
    for _ in range(answers.count()):
        seen.add(answers.currentRow())
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    heads = {
        row for row in range(answers.count()) if answers.item(row).data(Qt.ItemDataRole.UserRole) is None
    }
    assert heads
    assert not seen & heads
    assert seen | heads == set(range(answers.count()))


def test_the_last_letters_count_and_typing_is_left_alone(
    window: MainWindow, full: Workplace, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    compose("số hóa")
    preedit = QInputMethodEvent("sô", [])  # Telex before the tone: it is not asked for yet, and stays
    QApplication.sendEvent(focused(), preedit)
    answered(qtbot, window.bridge)
    commit = QInputMethodEvent()
    commit.setCommitString(" sổ")
    QApplication.sendEvent(focused(), commit)
    answered(qtbot, window.bridge)
    field = find(window, "search")
    assert field.text() == "số hóa sổ"  # type: ignore[attr-defined]
    assert "Số hóa sổ hộ tịch" in lines(window)[1]


def test_a_cell_that_has_the_words_is_opened(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    report = signed(workplace)
    found = look_for(window, qtbot, workplace.reports.detail(report).title)
    assert "Báo cáo" in found[0]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    assert front(window) == "detail"


def test_all_that_was_found_is_read_on(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    task = Task(id="", origin="commune", title="", state=TaskState.NOT_BEGUN)
    for number in range(120):
        workplace.tasks.add(replace(task, title=f"Việc thứ {number}"))
    found = look_for(window, qtbot, "viec thu")
    assert found[0] == "Nhiệm vụ (120)"
    assert found[-1] == "Tất cả kết quả"
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert front(window) == "found"
    shown = find(window, "found.list")
    assert isinstance(shown, QListWidget)
    assert shown.count() == 50
    shown.setFocus()
    for _ in range(2):
        shown.scrollToBottom()
        answered(qtbot, window.bridge)
    assert shown.count() == 120
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()
    assert front(window) == "tasks"
    assert NOW.date() == workplace.today()
