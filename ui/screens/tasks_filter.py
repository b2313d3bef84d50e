"""The filter line of the tasks: words, programme, group, who is in charge, state or deadline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from desktop.domain.task import TaskState, Timing
from desktop.domain.task_views import TaskFilter
from ui import style
from ui.widgets.fields import SearchMark, line_edit
from ui.widgets.layout import row
from ui.widgets.table import shrink
from ui.words import tasks as task_words

if TYPE_CHECKING:
    from desktop.services.tasks import Tasks

_NARROW = 150
#: Room that the words to look for want, at 100 %.
_WORDS = 220


class TasksFilter(QWidget):
    """`changed` tells that another filter is wanted."""

    changed = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.text = line_edit("tasks.text", placeholder=self.tr("Filter by words, code or name"))
        self.text.setAccessibleName(self.tr("Filter the tasks"))
        SearchMark(self.text)
        self.text.textChanged.connect(self.changed)
        self.programmes = self._box("tasks.programmes", self.tr("Programme"), self.tr("All programmes"))
        self.groups = self._box("tasks.groups", self.tr("Group"), self.tr("All groups"))
        self.officers = self._box("tasks.officers", self.tr("In charge"), self.tr("All officers"))
        self.states = self._box("tasks.states", self.tr("State"), self.tr("All states"))
        for words, timings in (
            (self.tr("Overdue or late"), frozenset({Timing.LATE})),
            (self.tr("Due soon"), frozenset({Timing.SOON})),
            (self.tr("Without a deadline"), frozenset({Timing.OPEN})),
        ):
            self.states.addItem(words, (frozenset(), timings))
        for state in TaskState:
            self.states.addItem(task_words.state(state), (frozenset({state}), frozenset()))
        for box in (self.programmes, self.groups, self.officers, self.states):
            shrink(box, _NARROW)
        choices = row(self.programmes, self.groups, self.officers, self.states, space=8)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(style.px(8))
        self._line.addWidget(self.text, 1)
        self._line.addLayout(choices)
        self.setFocusProxy(self.text)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the words would have no room beside the choices, they go above them."""
        super().resizeEvent(event)
        choices = self._line.itemAt(1).minimumSize().width()
        beside = event.size().width() - choices >= style.px(_WORDS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if beside else down)

    def wanted(self) -> TaskFilter:
        """The filter as it is set."""
        states, timings = self.states.currentData() or (frozenset(), frozenset())
        officer, unnamed = self.officers.currentData() or ("", False)
        return TaskFilter(
            text=self.text.text().strip(),
            programme=self.programmes.currentData() or "",
            group=self.groups.currentData() or "",
            officer=officer,
            unnamed=unnamed,
            states=states,
            timings=timings,
        )

    def is_set(self) -> bool:
        """Whether anything is filtered out."""
        return self.wanted() != TaskFilter()

    def clear(self) -> None:
        """Show everything again."""
        with QSignalBlocker(self.text):
            self.text.clear()
        for box in (self.programmes, self.groups, self.officers, self.states):
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self.changed.emit()

    def refresh(self) -> None:
        """Offer what there is now; what was chosen stays chosen."""
        choices = self._tasks.choices()
        _fill(self.programmes, [(name, name) for name in choices.programmes])
        _fill(self.groups, [(name, name) for name in choices.groups])
        named: list[tuple[str, object]] = [(name, (name, False)) for name in choices.officers]
        _fill(self.officers, [(self.tr("Nobody named yet"), ("", True)), *named])

    def _box(self, name: str, title: str, first: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.addItem(first, None)
        box.currentIndexChanged.connect(self.changed)
        return box


def _fill(box: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    """The entries after the first; told to nobody, unless the chosen one is gone."""
    chosen = box.currentText() if box.currentIndex() > 0 else ""
    with QSignalBlocker(box):
        while box.count() > 1:
            box.removeItem(1)
        for text, value in entries:
            box.addItem(text, value)
        if chosen:
            box.setCurrentIndex(max(0, box.findText(chosen)))
