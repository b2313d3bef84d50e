"""The tasks screen: found by filter, looked at, told of in a report, ticked, named, taken in from Excel."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.task import Claim, Task, Told, Update
from desktop.domain.task_views import TaskFilter
from desktop.events import TasksChanged
from desktop.services.workplace import Workplace
from desktop.store.changes import apply_change
from desktop.store.tasks import TaskStore
from sync.protocol import Change
from tests.ui import accessibility, entry_forms
from tests.ui.conftest import (
    NOW,
    answered,
    compose,
    focused,
    settle,
)
from tests.ui.test_frame import find, press
from ui import style
from ui.main_window import MainWindow
from ui.screens import tasks_board
from ui.screens.entry import EntryScreen
from ui.screens.tasks import TasksScreen
from ui.screens.tasks_model import DEADLINE, TITLE

TODAY = NOW.date()
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with the form progress is told with."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    for name in ("nhiemvu", "cds57"):
        shutil.copy(entry_forms.RESOURCES / "forms" / f"{name}.xlsx", folder / "forms")
    return folder


def come(workplace: Workplace, *bodies: dict[str, object]) -> None:
    """Tasks come from the centre."""
    changes = [Change(seq=n, kind="task", id=f"t{n}", rev="1", body=body) for n, body in enumerate(bodies)]
    workplace._store.write(lambda session: [apply_change(session, each, NOW) for each in changes])


def body(code: str, title: str, **more: object) -> dict[str, object]:
    """What the centre says of a task."""
    return {"code": code, "title": title, "programme": "NQ57", "group": "Hạ tầng số", **more}


def day(count: int) -> str:
    """A day from today, as it is sent."""
    return (TODAY + timedelta(days=count)).isoformat()


@pytest.fixture
def office(window: MainWindow, workplace: Workplace) -> MainWindow:
    """The window at the tasks, with four from the centre."""
    come(
        workplace,
        body("1", "Mở lớp bình dân học vụ số", deadline=day(40), state="dangthuchien", progress=40,
             officer="Nguyễn Thị Lan", checklist=[{"id": "a", "text": "Lập danh sách lớp"}],
             instructions=[{"id": "w", "at": NOW.isoformat(), "by": "Chị Mai", "text": "Làm trước Tết"}]),
        body("2", "Phủ sóng 4G hai thôn", deadline=day(-3), officer="Lê Thị Bình"),
        body("3", "Ký số văn bản đi", state="dahoanthanh", done_on=day(-9), deadline=day(-5),
             group="Chính phủ số", leader="Trần Văn Hùng"),
        body("4", "Dọn kho lưu trữ", deadline_text="thường xuyên"),
    )  # fmt: skip
    press(window, "nav.tasks")
    return window


def screen(window: MainWindow) -> TasksScreen:
    found = current(window)
    assert isinstance(found, TasksScreen)
    return found


def current(window: MainWindow) -> QWidget:
    """The screen in front."""
    assert window.frame is not None
    return window.frame.stack.currentWidget()


def shown(window: MainWindow) -> list[str]:
    """The titles in the list, as they stand, without the codes before them."""
    model = screen(window).model
    lines = [line for row in range(model.rowCount()) if (line := model.at(row)) is not None]
    return [line.texts[TITLE].rpartition(" · ")[2] for line in lines]


def says(window: MainWindow, name: str) -> str:
    found = find(window, name)
    assert isinstance(found, QLabel)
    return found.text()


def opened(window: MainWindow, title: str) -> None:
    """Find a task by typing, go down to it, open it with Enter."""
    field = find(window, "tasks.text")
    field.setFocus()
    QTest.keyClicks(field, title)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()


def test_what_bites_first_is_on_top_and_the_rail_counts(office: MainWindow, workplace: Workplace) -> None:
    assert shown(office) == [
        "Phủ sóng 4G hai thôn", "Mở lớp bình dân học vụ số", "Dọn kho lưu trữ", "Ký số văn bản đi",
    ]  # fmt: skip
    assert says(office, "tasks.total") == "4 nhiệm vụ"
    assert says(office, "tasks.rollup") == (
        "1 hoàn thành · 2 đang thực hiện (1 chưa thực hiện) · 1 chưa hoàn thành (quá hạn)"
    )
    assert screen(office).bar.accessibleName() == says(office, "tasks.rollup")
    assert find(office, "nav.tasks").accessibleName() == "Nhiệm vụ (2)", (
        "Bình's is not counted, nor what is done"
    )


def test_the_bar_shows_three_classes_also_without_colour(office: MainWindow) -> None:
    bar = screen(office).bar
    image, colours = bar.grab().toImage(), style.tokens()
    seen = []
    for middle in (1, 4, 7):  # eighths: a quarter is done, half is in progress, a quarter overdue
        around = range(image.width() * middle // 8 - 8, image.width() * middle // 8 + 8)
        lines = range(3, image.height() - 3)
        seen.append({image.pixelColor(x, y).name().upper() for x in around for y in lines})
    done, running, overdue = seen
    assert done == {colours.good.upper()}, "filled"
    assert colours.accent.upper() in running
    assert colours.bad.upper() in overdue
    assert len(running) > 1, "dotted"
    assert len(overdue) > 1, "hatched"


def test_what_rests_is_told_where_there_is_some(office: MainWindow, workplace: Workplace) -> None:
    paused = body("5", "Chờ hướng dẫn", state="tamhoan", deadline=day(-9))
    change = Change(seq=9, kind="task", id="t9", rev="1", body=paused)
    workplace._store.write(lambda session: apply_change(session, change, NOW))
    workplace._bus.publish(TasksChanged())
    settle()
    assert "(1 chưa thực hiện, 1 tạm hoãn hoặc từ chối)" in says(office, "tasks.rollup")


def test_it_says_what_it_said(office: MainWindow, request: pytest.FixtureRequest) -> None:
    accessibility.compare("tasks", office, request)


def test_filters(office: MainWindow) -> None:
    field = find(office, "tasks.text")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "phu song")
    assert shown(office) == ["Phủ sóng 4G hai thôn"]
    field.clear()
    for name, text, left in (
        ("tasks.groups", "Chính phủ số", ["Ký số văn bản đi"]),
        ("tasks.officers", "Lê Thị Bình", ["Phủ sóng 4G hai thôn"]),
        ("tasks.officers", "Lãnh đạo: Trần Văn Hùng", ["Ký số văn bản đi"]),
        ("tasks.officers", "Chưa phân công", ["Dọn kho lưu trữ", "Ký số văn bản đi"]),
        ("tasks.deadlines", "Quá hạn", ["Phủ sóng 4G hai thôn"]),
        ("tasks.deadlines", "Không có thời hạn", ["Dọn kho lưu trữ"]),
        ("tasks.deadlines", "Tháng này", ["Phủ sóng 4G hai thôn", "Ký số văn bản đi"]),
        ("tasks.states", "Hoàn thành", ["Ký số văn bản đi"]),
        ("tasks.programmes", "NQ57", shown(office)),
    ):
        box = find(office, name)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findText(text))
        assert shown(office) == left, text
        box.setCurrentIndex(0)
    field.setFocus()
    compose("không có đâu")
    assert says(office, "tasks.total") == "0 nhiệm vụ"


def test_deadlines_from_one_day_to_another(office: MainWindow) -> None:
    box = find(office, "tasks.deadlines")
    assert isinstance(box, QComboBox)
    late, soon, done = "Phủ sóng 4G hai thôn", "Mở lớp bình dân học vụ số", "Ký số văn bản đi"
    box.setCurrentIndex(box.findText("Từ ngày … đến ngày …"))
    first, last = find(office, "tasks.first"), find(office, "tasks.last")
    assert focused() is first
    assert len(shown(office)) == 4, "no day is written yet"
    compose("16/10/2026")
    assert shown(office) == [late, soon]
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert focused() is last
    compose("31/10/2026")
    assert shown(office) == [late]
    assert isinstance(first, QLineEdit)
    assert isinstance(last, QLineEdit)
    first.clear()
    assert shown(office) == [late, done]
    last.setText("31/13/2026")
    QTest.keyClick(last, Qt.Key.Key_Backtab)
    assert "31/12/2026" in last.accessibleDescription(), "how a day is written"
    assert len(shown(office)) == 4
    last.setText("01/10/2026")
    first.setText("16/10/2026")
    assert shown(office) == [done], "the other way round is meant the same"
    box.setCurrentIndex(0)
    assert not first.isVisible()
    assert len(shown(office)) == 4


def answer(entry: EntryScreen, **answers: str) -> None:
    """Answer questions by name, as the questions of the screen do."""
    for node in list(entry.instance.walk()):
        if node.name in answers:
            entry.instance.answer(node.ref, answers[node.name])
    entry.draft.touch()


def test_the_board_by_keyboard(office: MainWindow, workplace: Workplace) -> None:
    press(office, "tasks.view.board")
    board = screen(office).board
    counts = [find(office, f"tasks.lane.{lane.lane.key}.count") for lane in board.lanes]
    assert [count.text() for count in counts if isinstance(count, QLabel)] == ["2", "1", "0", "0", "1"]
    cards = find(office, "tasks.cards.notBegun")
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert focused().objectName() == "tasks.cards.running"
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert focused().objectName() == "tasks.cards.done", "empty columns are passed over"
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    settle()
    entry = current(office)
    assert isinstance(entry, EntryScreen)
    claimed = next(node for node in entry.instance.walk() if node.name == "trang_thai")
    assert claimed.value == Claim.DONE


def test_the_list_says_the_deadline_in_its_own_words_too(office: MainWindow, workplace: Workplace) -> None:
    for title, written in (
        ("Xây trường", "Quý IV/2026"),
        ("Sửa cầu", "Trước ngày 15/11/2026 theo chỉ đạo của tỉnh"),
        ("Họp dân", "31/12/2026"),
    ):
        workplace.tasks.add(Task(id="", title=title, deadline_text=written))
    settle()
    model = screen(office).model
    lines = [line for row in range(model.rowCount()) if (line := model.at(row)) is not None]
    said = {line.texts[TITLE]: line.texts[DEADLINE] for line in lines}
    assert said["Xây trường"] == "31/12/2026 · Quý IV/2026"
    assert said["Sửa cầu"] == "14/11/2026 · Trước ngày 15/11/2026…"
    assert said["Họp dân"] == "31/12/2026"


def test_no_task_yet(window: MainWindow) -> None:
    press(window, "nav.tasks")
    texts = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    assert "Chưa có nhiệm vụ" in texts


def test_news_come_while_it_is_in_front(office: MainWindow, workplace: Workplace) -> None:
    come(
        workplace,
        body("1", "Mở lớp", deadline=day(40)),
        body("2", "b"),
        body("3", "c"),
        body("4", "d"),
        body("5", "e"),
    )
    workplace._bus.publish(TasksChanged())
    settle()
    assert len(shown(office)) == 5


def test_the_digital_report_begins_with_the_figures_of_the_tasks(
    office: MainWindow, workplace: Workplace
) -> None:
    card = next(each for each in workplace.desk.cards(TODAY) if each.period and each.period.code == "2026-10")
    press(office, "nav.desk")
    press(office, f"desk.card.cds57.{card.period.code if card.period else ''}")
    entry = current(office)
    assert isinstance(entry, EntryScreen)
    values = {node.name: node.value for node in entry.instance.walk() if node.name.startswith("nv_")}
    assert values == {"nv_tong": "4", "nv_ht": "1", "nv_dangth": "3", "nv_quahan": "0"}, (
        "on 14/10 none was late"
    )
    said = entry.banner.accessibleName()
    assert "Số nhiệm vụ lấy từ danh mục nhiệm vụ: tổng 4" in said
    assert "gồm cả 2 nhiệm vụ chưa thực hiện và 0 nhiệm vụ tạm hoãn" in said, "the form has no place for them"
    answer(entry, nv_tong="5")
    entry.leave()
    again = workplace.reports.open(entry.report)
    assert next(n.value for n in again.instance.walk() if n.name == "nv_tong") == "5", (
        "the officer's word stands"
    )


def test_the_chosen_task_stays_chosen_when_news_come(office: MainWindow, workplace: Workplace) -> None:
    table = screen(office).table
    table.selectRow(2)
    workplace.tasks.add(Task(id="", title="Việc gấp", deadline=TODAY - timedelta(days=9)))
    settle()
    chosen = screen(office).model.at(table.currentIndex().row())
    assert chosen is not None
    assert chosen.texts[TITLE].endswith("Dọn kho lưu trữ")


def test_ctrl_k_finds_a_task_and_goes_there(office: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(office, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    compose("phu song")
    answered(qtbot, office.bridge)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    title = find(office, "task.title")
    assert "Phủ sóng 4G hai thôn" in title.accessibleName()


def text_of(window: MainWindow, name: str) -> str:
    """What stands in a field of one line."""
    found = find(window, name)
    assert isinstance(found, QLineEdit)
    return found.text()


def declared_done(workplace: Workplace) -> str:
    """A task of the province's sheet that the officer said is done; its id."""
    identity = workplace.tasks.add(Task(id="", title="Lắp camera", assigner="UBND thành phố Đà Nẵng"))
    told = Update(Claim.DONE, 100, Told(result="Đã lắp"), TODAY)
    note = TaskStore(workplace._store, workplace.unit.full_name).noting(
        identity, "r", "f" * 64, told, "Nguyễn Thị Lan", NOW
    )
    workplace._store.write(note)
    return identity


def test_what_rests_is_not_called_late(office: MainWindow, workplace: Workplace) -> None:
    come(workplace, body("1", "Mở lớp", deadline=day(-20), state="tamhoan"))
    screen(office).open("t0")
    settle()
    assert says(office, "task.due") == f"hạn {(TODAY - timedelta(days=20)):%d/%m/%Y}"


@pytest.mark.parametrize("language", ["vi", "fr"])
def test_in_large_letters_the_name_of_a_task_has_the_most_room_and_lateness_is_read_whole(
    office: MainWindow, app: App, language: str
) -> None:
    app.settings.change(language=language, scale=1.5, theme="light")
    office.shell.relook()
    office.resize(1366, 768)
    settle()
    table = screen(office).table
    widths = [table.columnWidth(place) for place in range(table.model().columnCount())]
    assert max(widths) == widths[TITLE]
    board = screen(office).board
    for lane in board.lanes:
        for place in range(lane.cards.count()):
            task = lane.cards.item(place).data(Qt.ItemDataRole.UserRole)
            option: Any = QStyleOptionViewItem()
            option.font = lane.cards.font()
            option.fontMetrics = lane.cards.fontMetrics()
            state = tasks_board._below(task, TODAY)[0]
            lines = tasks_board._lines(state[0], option, 160, state[3])
            assert not lines[-1].endswith("…")


def test_equal_deadlines_stand_by_the_numbers_of_their_codes_and_a_tooltip_is_plain(
    office: MainWindow, workplace: Workplace
) -> None:
    codes = ("10", "2", "NV-10", "NV-2", "1.10", "1.9")
    title = "Rà soát <b>hộ nghèo</b> & cận nghèo"
    come(workplace, *(body(code, title, deadline=day(20), programme="Sổ") for code in codes))
    found = [each.code for each in workplace.tasks.page(TaskFilter(programme="Sổ"), TODAY)]
    assert found == ["NV-2", "NV-10", "1.9", "1.10", "2", "10"]
    press(office, "tasks.view.board")
    cards = [lane.cards for lane in screen(office).board.lanes]
    items = [each.item(at) for each in cards for at in range(each.count())]
    tip = next(each.toolTip() for each in items if each.text() == title)
    shown_as = QTextDocument()
    shown_as.setHtml(tip)
    assert shown_as.toPlainText() == title
