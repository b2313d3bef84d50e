"""Rows of a sheet that may be tasks that are here: a person says of each whether it is that one or new."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from desktop.domain.task_import import Likeness
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row, rule
from ui.words import tasks as task_words
from ui.words.counting import counted, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.task import Task
    from desktop.domain.task_import import Doubtful


class DoubtfulRows(QFrame):
    """What each doubtful row is; `decided` when that was said of one or of all. `same` keeps it, by row.

    `shown`: so many of them are on the page; the two buttons above say it of all.
    """

    decided = Signal()

    def __init__(self, doubtful: Sequence[Doubtful], shown: int, same: dict[int, bool]) -> None:
        super().__init__()
        self.setObjectName("tasks.excel.doubtful")
        self.setProperty("role", "card")
        self._doubtful = doubtful
        self._same = same
        self._ways: dict[tuple[int, bool], QRadioButton] = {}
        asked = counted(
            len(doubtful),
            self.tr("1 row is like a task that is here. Is it this one?"),
            self.tr("{n} rows are like tasks that are here. Are they these?"),
        )
        why = self.tr(
            "Its code or its words are those of a task that is here, but not all agrees. Say what it is: a "
            "task made twice is counted twice."
        )
        every = [
            button(self.tr("All are those that are here"), "", "tasks.excel.doubtful.same"),
            button(self.tr("All are new"), "", "tasks.excel.doubtful.new"),
        ]
        for press, is_same in zip(every, (True, False), strict=True):
            press.clicked.connect(partial(self._say_all, is_same))
        items: list[QWidget] = [label(asked, "section"), Paragraph(why)]
        for each in doubtful[:shown]:
            items += [rule(), self._asked(each)]
        body = column(*items[:2], space=12, margins=(16, 16, 16, 16))
        if len(doubtful) > 1:
            body.addLayout(row(*every, None))
        for item in items[2:]:
            body.addWidget(item)
        if len(doubtful) > shown:
            body.addWidget(label(self.tr("… and {n} more").format(n=len(doubtful) - shown), "muted"))
        self.setLayout(body)

    @property
    def left(self) -> int:
        """How many nobody has said anything of."""
        return sum(each.row not in self._same for each in self._doubtful)

    def begin(self) -> QWidget | None:
        """The first answer of the first row that has none."""
        waiting = (each.row for each in self._doubtful if each.row not in self._same)
        return self._ways.get((next(waiting, 0), True))

    def _asked(self, doubtful: Doubtful) -> QWidget:
        """A row, the task it is like, what it would change there, and the two answers."""
        there = {
            Likeness.CODE: self.tr("Here already, with the same code"),
            Likeness.WORDS: self.tr("Here already, with the same words"),
        }[doubtful.by]
        about = named(self.tr("Row {row}").format(row=doubtful.row), _said(doubtful.new))
        changes = [Paragraph(task_words.change(each), "muted") for each in doubtful.known.changes]
        it_is = self.tr("It is this one: change it so") if changes else self.tr("It is this one: it stays")
        one, other = self._way(doubtful, True, it_is), self._way(doubtful, False, self.tr("It is a new one"))
        group = QButtonGroup(self)
        group.addButton(one)
        group.addButton(other)
        holder = QFrame()
        holder.setAccessibleName(about)
        told = column(*changes, space=2, margins=(28, 0, 0, 0))
        here = Paragraph(named(there, _said(doubtful.known.task)))
        holder.setLayout(column(Paragraph(about, "strong"), here, one, told, other, space=6))
        return holder

    def _way(self, doubtful: Doubtful, is_same: bool, text: str) -> QRadioButton:
        way = QRadioButton(text)
        way.setObjectName(f"tasks.excel.doubtful.{doubtful.row}.{'same' if is_same else 'new'}")
        way.setAccessibleName(named(self.tr("Row {row}").format(row=doubtful.row), text))
        way.setChecked(self._same.get(doubtful.row) is is_same)
        way.toggled.connect(partial(self._say, doubtful.row, is_same))
        self._ways[doubtful.row, is_same] = way
        return way

    def _say(self, of: int, is_same: bool, checked: bool) -> None:
        if checked:
            self._same[of] = is_same
            self.decided.emit()

    def _say_all(self, is_same: bool) -> None:
        for each in self._doubtful:
            self._same[each.row] = is_same
            if (way := self._ways.get((each.row, is_same))) is not None:
                way.setChecked(True)
        self.decided.emit()


def _said(task: Task) -> str:
    return " · ".join(filter(None, (task.code, task.title, task.programme, task_words.deadline(task))))
