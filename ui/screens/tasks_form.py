"""A task the commune makes itself, written or changed.

What is typed is kept in the store until it is saved or dropped: Esc, other screens and the lock lose nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from desktop.domain.deadlines import DeadlineKind, read_deadline
from desktop.domain.errors import BaocaoxaError, TaskIncomplete
from desktop.domain.task import Task
from ui import words
from ui.questions.date import read_date
from ui.screens.kept_typing import DropQuestion, KeptTyping
from ui.screens.tasks_parts import complete_names
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit, text_area
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, card, column, page

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

_DAYS = ("deadline", "assigned_on", "document_day")


class TaskForm(QWidget):
    """`saved` tells the id of the task; `left` goes to the list."""

    saved = Signal(str)
    left = Signal()

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._task = Task(id="", title="")
        self.setObjectName("task.form")
        self._head = label("", "section")
        self.title = text_area("task.form.title", 76)
        self._title = Field(self.tr("What is to be done"), self.title)
        self._lines: dict[str, QLineEdit] = {}
        self._fields: dict[str, Field] = {}
        self._back = Paragraph(self.tr("This is what was typed before. It is not saved yet."), "muted")
        self._back.setObjectName("task.form.back")
        keep = button(self.tr("Save the task"), "primary", "task.form.save")
        keep.clicked.connect(self._save)
        self.draft = KeptTyping(self, workplace.typed, shell, self._written)
        self.foot = DropQuestion("task.form", self.draft, keep)
        self.foot.dropped.connect(self.left)
        inner = column(space=12)
        inner.addWidget(card(self._head, self._back, *self._asked(), space=12))
        inner.addWidget(card(*self._ordered(), space=12))
        inner.addWidget(self.foot)
        inner.addStretch(1)
        self.setLayout(column(page(inner, 760)))
        self.setFocusProxy(self.title)
        bind(self, "back", self._go_back)
        bind(self, "save", self._save)
        self.title.textChanged.connect(self.draft.touch)
        for line in self._lines.values():
            line.textChanged.connect(self.draft.touch)

    def _asked(self) -> list[QWidget | QLayout]:
        """What is to be done, by whom, until when."""
        hint = self.tr("As the document says: Quý IV/2026, thường xuyên, or a day")
        written = self._line("deadline_text", self.tr("Deadline as written"), hint)
        day = self._line("deadline", self.tr("Last day"), self.tr("31/12/2026, or blank"))
        self._means = Paragraph("", "small")
        self._means.setObjectName("task.form.means")
        self._lines["deadline_text"].textEdited.connect(self._read_deadline)
        for name in ("deadline_text", "deadline"):
            self._lines[name].textChanged.connect(self._say_deadline)
        return [
            self._title,
            beside(written, day),
            self._means,
            beside(self._line("officer", self.tr("In charge")), self._line("leader", self.tr("Leader"))),
            beside(self._line("programme", self.tr("Programme")), self._line("group", self.tr("Group"))),
            beside(self._line("code", self.tr("Code")), self._line("priority", self.tr("Priority"))),
            self._line("product", self.tr("Product")),
            beside(
                self._line("goal", self.tr("Goal in words")), self._line("target", self.tr("Goal in figures"))
            ),
            self._line("budget", self.tr("Budget")),
        ]

    def _ordered(self) -> list[QWidget | QLayout]:
        """Who asks it, by which document, and who works on it."""
        return [
            label(self.tr("Assigned by"), "section"),
            beside(
                self._line("assigner", self.tr("Assigned by")),
                self._line("assigned_on", self.tr("Assigned on")),
            ),
            beside(
                self._line("document", self.tr("Document: number and symbol")),
                self._line("document_day", self.tr("Document: day")),
            ),
            self._line("document_agency", self.tr("Document: agency")),
            self._line("document_about", self.tr("Document: what it is about")),
            beside(
                self._line("lead", self.tr("In the lead")),
                self._line("helpers", self.tr("Helping"), self.tr("Several: a semicolon between them")),
            ),
        ]

    def begin(self, task: Task) -> None:
        """Write `task`, a new one has no id; what was typed of it before and not saved stands there again."""
        self._task = task
        self._head.setText(self.tr("Task of the commune") if task.id else self.tr("New task of the commune"))
        self.foot.calm()
        self.title.setPlainText(task.title)
        for name, line in self._lines.items():
            line.setText(_as_text(getattr(task, name)))
        for name in ("officer", "leader"):
            complete_names(self._lines[name], self._workplace)  # who there is by now
        kept = self.draft.begin(f"task:{task.id}")
        for name, text in (kept or {}).items():
            if name in self._lines:
                self._lines[name].setText(text)
        if kept is not None:
            self.title.setPlainText(kept.get("title", task.title))
        self._back.setVisible(kept is not None)
        self._title.complain("")
        for name in _DAYS:
            self._fields[name].complain("")
        self._say_deadline()

    @property
    def task(self) -> str:
        """The id of the task that is written, empty for a new one."""
        return self._task.id

    def leave(self) -> None:
        """Another screen, or the lock: what is typed is kept."""
        self.draft.leave()

    def _go_back(self) -> None:
        self.leave()
        self.left.emit()

    def _written(self) -> dict[str, str]:
        """All that stands on the page, by name."""
        lines = {name: line.text() for name, line in self._lines.items()}
        return {"title": self.title.toPlainText(), **lines}

    def _line(self, name: str, title: str, hint: str = "") -> Field:
        edit = line_edit(f"task.form.{name}")
        self._lines[name] = edit
        self._fields[name] = Field(title, edit, hint)
        return self._fields[name]

    def _read_deadline(self) -> None:
        """Other words by a person: the day is what they mean; it may be written over."""
        read = read_deadline(self._lines["deadline_text"].text(), self._year())
        self._lines["deadline"].setText(_as_text(read.day))

    def _year(self) -> int:
        assigned = _day(self._lines["assigned_on"].text())
        return assigned.year if assigned is not None else self._workplace.today().year

    def _say_deadline(self) -> None:
        """How the deadline is read: the person sees it before saving."""
        self._fields["deadline"].complain("")
        read = read_deadline(self._lines["deadline_text"].text(), self._year())
        day = _day(self._lines["deadline"].text()) or read.day
        if day is not None:
            text = self.tr("The last day is {date}.").format(date=words.date(day))
        else:
            text = {
                DeadlineKind.NONE: "",
                DeadlineKind.STANDING: self.tr("No last day: it is done all the time and is never late."),
            }.get(read.kind, self.tr("These words name no day: they are kept, and the task is never late."))
        self._means.say(text)
        self._means.setVisible(bool(text))

    def _save(self) -> None:
        values: dict[str, Any] = {name: line.text().strip() for name, line in self._lines.items()}
        for name in _DAYS:
            day = _day(values[name])
            if values[name] and day is None:
                self._fields[name].complain(self.tr("Write a day as 31/12/2026, or leave it blank."))
                self._lines[name].setFocus()
                return
            values[name] = day
        helpers = tuple(filter(None, map(str.strip, values["helpers"].split(";"))))
        values |= {"title": self.title.toPlainText().strip(), "helpers": helpers}
        self._keep(replace(self._task, **values))

    def _keep(self, task: Task) -> None:
        tasks = self._workplace.tasks
        try:
            if task.id:
                tasks.write(task)
            else:
                task = replace(task, id=tasks.add(task))
        except TaskIncomplete as error:
            self._title.complain(words.sentence(error))
            self.title.setFocus()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        else:
            self.draft.over()
            self.saved.emit(task.id)


def _as_text(value: str | date | tuple[str, ...] | None) -> str:
    if isinstance(value, date):
        return words.date(value)
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def _day(text: str) -> date | None:
    """The day written, None for none or for what is no day."""
    try:
        return date.fromisoformat(read_date(text.strip())) if text.strip() else None
    except ValueError:
        return None
