"""The tasks as a board: a column for each state; Ctrl+Right begins the report that moves a task on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QWidget,
)

from desktop.domain.task import Claim, Task, TaskState
from desktop.domain.task_views import TaskFilter
from ui import style, words
from ui.shortcuts import pressed
from ui.widgets.icon import Icon, paint
from ui.widgets.labels import Elided, label
from ui.widgets.layout import column, row
from ui.widgets.tips import tip
from ui.words import tasks as task_words
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.tasks import Tasks

translate = QCoreApplication.translate
#: So many cards of a column are shown; the list shows them all.
SHOWN = 30
#: A column is no narrower, at 100 %: the board is moved sideways then.
_LANE = 184
#: In a window lower than this, at 100 %, it says nothing of the keys.
_LOW = 450
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Lane:
    """A column: its states, and what a progress report has to claim so that a task goes on from here."""

    key: str
    states: frozenset[TaskState]
    picture: str
    onward: Claim | None


LANES = (
    Lane("notBegun", frozenset({TaskState.NOT_BEGUN}), "calendar", Claim.RUNNING),
    Lane("running", frozenset({TaskState.RUNNING}), "sync", Claim.DONE),
    Lane("back", frozenset({TaskState.UNCONFIRMED, TaskState.REDO}), "return", Claim.DONE),
    Lane("confirming", frozenset({TaskState.CONFIRMING}), "waiting", None),
    Lane("done", frozenset({TaskState.DONE, TaskState.PAUSED, TaskState.DECLINED}), "check", None),
)


class TasksBoard(QWidget):
    """`opened` tells the id of a task; `moved` that of one to go on, and the claim it takes."""

    opened = Signal(str)
    moved = Signal(str, str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.lanes = [_LaneView(lane, self) for lane in LANES]
        line = row(*self.lanes, space=8)
        for place, lane in enumerate(self.lanes):
            lane.setMinimumWidth(max(style.px(_LANE), lane.minimumSizeHint().width()))
            line.setStretch(place, 1)
        inside = QWidget()
        inside.setLayout(line)
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setWidget(inside)
        self._hint = label(self.tr("Enter: see the task · Ctrl+→: tell how it goes on"), "small")
        whole = column(space=8)
        whole.addWidget(self._room, 1)
        whole.addWidget(self._hint)
        self.setLayout(whole)
        self.setFocusProxy(self.lanes[0].cards)

    def use(self, wanted: TaskFilter, today: date) -> None:
        """Show the tasks of a filter; where it names states, the other columns are empty."""
        counts = self._tasks.by_state(wanted, today)
        for lane in self.lanes:
            states = lane.lane.states & wanted.states if wanted.states else lane.lane.states
            if not states:
                lane.fill((), 0, today)
                continue
            some = replace(wanted, states=states)
            count = sum(counts.get(state, 0) for state in states)
            lane.fill(self._tasks.page(some, today, 0, SHOWN) if count else (), count, today)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low place the cards take the line of the keys, which the guide tells."""
        super().resizeEvent(event)
        self._hint.setVisible(self.window().height() >= style.px(_LOW))

    def beside(self, lane: _LaneView, step: int) -> None:
        """The focus goes to the next column that has cards."""
        place = self.lanes.index(lane) + step
        while 0 <= place < len(self.lanes):
            cards = self.lanes[place].cards
            if cards.count():
                cards.setFocus()
                self._room.ensureWidgetVisible(self.lanes[place], 0, 0)
                if cards.currentRow() < 0:
                    cards.setCurrentRow(0)
                return
            place += step


class _LaneView(QFrame):
    """One column: its head with the number of tasks, and its cards."""

    def __init__(self, lane: Lane, board: TasksBoard) -> None:
        super().__init__()
        self.lane = lane
        self.setObjectName(f"tasks.lane.{lane.key}")
        self.setProperty("role", "card")
        self._title = Elided(_title(lane.key), "strong")
        self._title.ensurePolished()
        whole = self._title.fontMetrics().horizontalAdvance(_title(lane.key))
        self._title.setMinimumWidth(whole + 1)  # the board is moved sideways sooner than a head is cut
        self._count = label("", "muted", f"tasks.lane.{lane.key}.count")
        self.cards = _Cards(lane, board, self)
        head = row(Icon(lane.picture, "muted", 16), self._title, self._count, margins=(10, 8, 10, 4))
        head.setStretch(1, 1)
        self.setLayout(column(head, self.cards, margins=(1, 1, 1, 1)))

    def fill(self, tasks: tuple[Task, ...], count: int, today: date) -> None:
        """Show these, of `count` there are."""
        self._count.setText(str(count))
        self.cards.setAccessibleName(named(_title(self.lane.key), task_words.tasks(count)))
        chosen = self.cards.currentItem()
        before = chosen.data(_ROLE).id if chosen is not None else ""
        self.cards.clear()
        for task in tasks:
            word = task_words.standing(task.on(today))
            item = QListWidgetItem(task.title)
            item.setData(_ROLE, task)
            due = _due(task, today)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{task.title}, {word.text}, {due}")
            item.setToolTip(tip(task.title))
            self.cards.addItem(item)
            if task.id == before:
                self.cards.setCurrentItem(item)
        if count > len(tasks):
            more = QListWidgetItem(self.tr("{n} more in the list").format(n=count - len(tasks)))
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            self.cards.addItem(more)
        self.cards.today = today


class _Cards(QListWidget):
    def __init__(self, lane: Lane, board: TasksBoard, view: _LaneView) -> None:
        super().__init__()
        self._lane, self._board, self._view = lane, board, view
        self.today = date.min
        self.setObjectName(f"tasks.cards.{lane.key}")
        self.setProperty("role", "board")
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setItemDelegate(_Card(self))
        self.itemActivated.connect(self._open)

    def _open(self, item: QListWidgetItem) -> None:
        task = item.data(_ROLE)
        if task is not None:
            self._board.opened.emit(task.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the next column; Ctrl+Right lets the task go on."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif pressed(event, "board.onward"):
            item = self.currentItem()
            task = item.data(_ROLE) if item is not None else None
            if task is not None and self._lane.onward is not None:
                self._board.moved.emit(task.id, str(self._lane.onward))
        else:
            self._board.beside(self._view, step)

    def resizeEvent(self, event: object) -> None:
        """Another width wraps the titles otherwise."""
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt hands a QResizeEvent on


class _Card(QStyledItemDelegate):
    """A card: the title on three lines at most; state with its icon, deadline and who is in charge on two."""

    def __init__(self, cards: _Cards) -> None:
        super().__init__(cards)
        self._cards = cards

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its lines."""
        line = option.fontMetrics.height()
        task = index.data(_ROLE)
        width = self._cards.viewport().width()
        if task is None:
            return QSize(width, line + style.px(16))
        room = width - style.px(36)
        rows = len(_lines(task.title, option, room, 3))
        for text, _tint, indent, most in _below(task, self._cards.today):
            rows += len(_lines(text, option, room - indent, most))
        return QSize(width, rows * line + style.px(16 + 12 + 2 * rows))

    def paint(
        self,
        painter: QPainter,
        option: Any,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw it on the surface of its column."""
        task = index.data(_ROLE)
        colours, line = style.tokens(), option.fontMetrics.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        if task is None:
            painter.setPen(QColor(colours.muted))
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._cards.hasFocus()
        box = QRectF(option.rect).adjusted(style.px(6), style.px(3), -style.px(6), -style.px(3))
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.line), 2 if chosen else 1))
        painter.drawRoundedRect(box, style.px(6), style.px(6))
        inside = box.toRect().adjusted(style.px(12), style.px(8), -style.px(12), -style.px(8))
        self._words(painter, option, task, inside, line + style.px(2))
        painter.restore()

    def _words(self, painter: QPainter, option: Any, task: Task, inside: QRect, line: int) -> None:
        colours = style.tokens()
        word = task_words.standing(task.on(self._cards.today))
        tint = getattr(colours, "accent" if word.kind == "info" else word.kind)
        painter.fillRect(
            QRectF(inside.left() - style.px(12), inside.top(), style.px(3), inside.height()), QColor(tint)
        )
        top = inside.top()
        painter.setPen(QColor(colours.text))
        for text in _lines(task.title, option, self._cards.viewport().width() - style.px(36), 3):
            painter.drawText(QRect(inside.left(), top, inside.width(), line), _LEFT, text)
            top += line
        side = style.px(14)
        paint(painter, word.icon, tint, QRectF(inside.left(), top + (line - side) / 2, side, side))
        for told, colour, indent, most in _below(task, self._cards.today):
            painter.setPen(QColor(getattr(colours, colour)))
            room = inside.adjusted(indent, 0, 0, 0)
            for text in _lines(told, option, room.width(), most):
                painter.drawText(QRect(room.left(), top, room.width(), line), _LEFT, text)
                top += line


def _below(task: Task, today: date) -> list[tuple[str, str, int, int]]:
    """What stands under a title: words, the token of their colour, how far set in, on how many lines at most.

    The state is read whole, its lateness stands last in it.
    """
    word = task_words.standing(task.on(today))
    parts = (
        (f"{task.progress} % · {word.text}", "accent" if word.kind == "info" else word.kind, style.px(20), 4),
        (_due(task, today), "warn" if task.undated else "muted", 0, 2),
        (task.officer, "muted", 0, 2),
    )
    return [part for part in parts if part[0]]


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _lines(text: str, option: Any, width: int, most: int) -> list[str]:
    """`text` broken to `width`; what is beyond `most` lines ends in …."""
    layout = QTextLayout(text, option.font)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    found: list[tuple[int, int]] = []
    while len(found) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        found.append((line.textStart(), line.textLength()))
    layout.endLayout()
    lines = [text[start : start + length].strip() for start, length in found]
    if len(lines) <= most:
        return lines
    rest = text[found[most - 1][0] :]
    return [*lines[: most - 1], option.fontMetrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _due(task: Task, today: date) -> str:
    if task.deadline is None:
        return task_words.undated(task)
    if task.state in {TaskState.DONE, TaskState.CONFIRMING, TaskState.PAUSED, TaskState.DECLINED}:
        return words.date(task.deadline)
    near = task.deadline.year == today.year
    day = words.short_date(task.deadline) if near else words.date(task.deadline)
    return f"{day} · {task_words.task_days(task.deadline, today).text}"


def _title(key: str) -> str:
    return {
        "notBegun": translate("TasksBoard", "Not begun"),
        "running": translate("TasksBoard", "In progress"),
        "back": translate("TasksBoard", "Sent back"),
        "confirming": translate("TasksBoard", "To be confirmed"),
        "done": translate("TasksBoard", "Done or paused"),
    }[key]
