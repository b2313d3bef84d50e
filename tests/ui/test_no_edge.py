"""In every look that makes words longer or larger, nothing goes past the edge of its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import NOW, OpenWindow, settle, signed
from tests.ui.test_first_run import to_the_key
from ui.main_window import MainWindow
from ui.screens import SCREENS
from ui.screens.calendar import CalendarScreen
from ui.screens.entry import EntryScreen
from ui.search import Search
from ui.widgets.feedback import Chip, Empty
from ui.widgets.folding import folding
from ui.widgets.labels import label

LOOKS = (("vi", 1.5), ("vi", 2.0), ("fr", 1.5), ("fr", 2.0), ("en", 1.25))
USED = (QPushButton, QComboBox, QLineEdit)


def past_the_edge(window: QWidget) -> list[str]:
    """Pages wider than what shows them, and what stands out of its holder at the right."""
    found = []
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        across = area.horizontalScrollBar()
        if inner is None or not area.isVisible() or across.isVisible():
            continue
        if inner.width() > area.viewport().width() + 1:
            found.append(f"page {inner.width()} > {area.viewport().width()}: {_way(inner)}")
    for widget in window.findChildren(QWidget):
        holder = widget.parentWidget()
        if holder is None or not isinstance(widget, USED) or not widget.isVisible():
            continue
        if widget.geometry().right() > holder.width() + 1:
            found.append(f"{widget.objectName()} {widget.geometry().right()} > {holder.width()}")
    return found


def _way(widget: QWidget) -> str:
    names = (child.objectName() for child in widget.findChildren(QWidget) if child.isVisible())
    return ", ".join([name for name in names if name][:4])


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_nothing_goes_past_the_edge(
    language: str, scale: float, window: MainWindow, workplace: Workplace, app: App
) -> None:
    signed(workplace)
    app.settings.change(language=language, scale=scale)
    window.shell.relook()
    window.resize(1366, 768)
    settle()
    wrong: dict[str, list[str]] = {}
    for screen in SCREENS:
        window.show_screen(screen.key)
        settle()
        wrong[screen.key] = past_the_edge(window)
        for part in window.findChildren(QPushButton):
            if part.isVisible() and part.objectName().startswith("sync.part."):
                part.click()
                settle()
                wrong[part.objectName()] = past_the_edge(window)
    assert (window.width(), window.height()) == (1366, 768)
    assert not {place: each for place, each in wrong.items() if each}


@pytest.mark.parametrize(("language", "scale"), [("fr", 1.5), ("vi", 2.0), ("vi", 1.0)])
def test_no_day_of_the_week_is_cut(language: str, scale: float, window: MainWindow, app: App) -> None:
    app.settings.change(language=language, scale=scale)
    window.shell.relook()
    window.resize(1366, 768)
    window.shell.show_calendar()
    settle()
    (screen,) = window.findChildren(CalendarScreen)
    head = screen.month.horizontalHeader()
    cut = [at for at in range(7) if head.sectionSize(at) < head.sectionSizeHint(at)]
    assert not cut
    first = screen.month.horizontalHeaderItem(6)
    assert first is not None
    assert first.text() == {"fr": "Dim.", "vi": "CN" if scale == 2 else "Chủ nhật"}[language]


def test_a_line_folds_where_it_has_no_room(qapp: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    words: list[QLabel] = [label(text) for text in ("Đang chờ", "Cần xử lý", "Đã nhận", "Kết nối")]
    layout = folding(words[0], words[1], words[2], None, words[3])
    holder.setLayout(layout)
    holder.show()
    whole = layout.sizeHint().width()
    for width in (whole + 200, whole, whole - 1, whole // 2, layout.minimumSize().width()):
        room = QRect(0, 0, width, layout.heightForWidth(width))
        layout.setGeometry(room)
        assert all(room.contains(each.geometry()) for each in words)
        assert all(each.width() >= each.sizeHint().width() for each in words)
    assert layout.heightForWidth(whole) < layout.heightForWidth(whole - 1)
    layout.setGeometry(QRect(0, 0, whole + 200, 40))
    assert words[3].geometry().right() == whole + 199  # what follows the spacer stands at the far edge


@pytest.mark.parametrize(("language", "scale"), [("vi", 2.0), ("fr", 1.5)])
def test_the_recovery_key_is_read_whole(
    language: str, scale: float, fresh: App, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(fresh)
    key = to_the_key(window, qtbot)
    fresh.settings.change(language=language, scale=scale)
    window.shell.relook()
    window.resize(1366, 768)
    settle()
    (shown,) = [each for each in window.findChildren(QLabel, "firstRun.key") if each.isVisible()]
    assert shown.text().replace("\n", "") == key, "the page of the key is there in the new look"
    assert not past_the_edge(window)
    widest = max(shown.fontMetrics().horizontalAdvance(line) for line in shown.text().split("\n"))
    assert widest <= shown.width()
    assert shown.height() >= shown.sizeHint().height()


@pytest.mark.parametrize("width", [700, 420, 260])
def test_kind_words_are_not_cut_in_a_narrow_place(width: int, qapp: QApplication, qtbot: QtBot) -> None:
    words = "Nhiệm vụ cấp trên giao sẽ tự hiện ở đây. Việc của xã thì bấm «Nhiệm vụ mới»."
    empty = Empty("tasks", "Chưa có nhiệm vụ nào được giao cho xã", words)
    qtbot.addWidget(empty)
    empty.resize(width, 900)  # narrow, not low: another test may have left large letters
    empty.show()
    settle()
    assert empty.width() == width
    for said in empty.findChildren(QLabel):
        if said.text():
            assert empty.rect().contains(said.geometry())
            assert said.height() >= said.heightForWidth(said.width())


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_the_search_says_what_it_has_room_for(
    language: str, scale: float, window: MainWindow, app: App
) -> None:
    app.settings.change(language=language, scale=scale)
    window.shell.relook()
    window.resize(1366, 768)
    for screen in SCREENS:
        window.show_screen(screen.key)
        settle()
        search = next(each for each in window.findChildren(Search) if each.isVisible())
        shown, inside = search.placeholderText(), search.fontMetrics()
        assert shown
        assert inside.horizontalAdvance(shown) < search.width(), screen.key


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_the_state_stays_in_sight_while_something_is_looked_for(
    language: str, scale: float, window: MainWindow, workplace: Workplace, app: App
) -> None:
    app.settings.change(language=language, scale=scale)
    window.shell.relook()
    window.resize(1366, 768)
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "cds57")
    window.shell.open_report(workplace.reports.start(card.obligation))
    settle()
    (entry,) = window.findChildren(EntryScreen)
    entry.look_for()
    settle()
    (chip,) = entry.findChildren(Chip, "entry.state")
    assert chip.visibleRegion().boundingRect() == chip.rect()
    assert not past_the_edge(window)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_year_is_legible_at_every_scale(scale: float, window: MainWindow, app: App) -> None:
    app.settings.change(scale=scale)
    window.shell.relook()
    window.resize(1366, 768)
    window.shell.show_calendar()
    (screen,) = window.findChildren(CalendarScreen)
    choice = screen.findChild(QPushButton, "calendar.view.year")
    assert choice is not None
    choice.click()
    settle()
    year = screen.year
    numbers = QFontMetrics(year.font()).height() * 0.8
    mark = 13 * scale
    rows, columns = range(year.rowCount()), range(year.columnCount())  # a month folds into several rows
    assert min(year.rowHeight(row) for row in rows) >= numbers + mark
    assert min(year.columnWidth(column) for column in columns) > mark
    assert year.viewport().rect().contains(year.visualItemRect(year.currentItem())), "today is in sight"
