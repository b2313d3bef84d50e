"""A task the commune makes itself, written or changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.deadlines import DeadlineKind, read_deadline
from desktop.domain.errors import BaocaoxaError, TaskIncomplete
from desktop.domain.task import Task
from ui import style, words
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, card, column, page, row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class TaskForm(QWidget):
    """`saved` tells the id of the task; `left` when nothing is to be kept."""

    saved = Signal(str)
    left = Signal()

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._task = Task(id="", title="")
        self.setObjectName("task.form")
        self._head = label("", "section")
        self.title = QPlainTextEdit()
        self.title.setObjectName("task.form.title")
        self.title.setTabChangesFocus(True)
        self.title.setFixedHeight(style.px(76))
        self._title = Field(self.tr("What is to be done"), self.title)
        self._lines: dict[str, QLineEdit] = {}
        deadline = self._line(
            "deadline_text",
            self.tr("Deadline"),
            self.tr("A day (31/12/2026), or as the document says: Quý IV/2026, thường xuyên"),
        )
        self._means = Paragraph("", "small")
        self._means.setObjectName("task.form.means")
        self._lines["deadline_text"].textChanged.connect(self._say_deadline)
        fields: list[QWidget | QLayout] = [
            self._title,
            beside(deadline, self._line("officer", self.tr("In charge"))),
            self._means,
            beside(self._line("programme", self.tr("Programme")), self._line("group", self.tr("Group"))),
            beside(self._line("code", self.tr("Code")), self._line("document", self.tr("By document"))),
            beside(self._line("assigner", self.tr("Assigned by")), self._line("leader", self.tr("Leader"))),
            self._line("product", self.tr("Product")),
        ]
        keep = button(self.tr("Save the task"), "primary", "task.form.save")
        keep.clicked.connect(self._save)
        drop = button(self.tr("Do not save"), "", "task.form.drop")
        drop.clicked.connect(self.left)
        inner = column(space=12)
        inner.addWidget(card(self._head, *fields, row(None, drop, keep)))
        inner.addStretch(1)
        self.setLayout(column(page(inner, 760)))
        self.setFocusProxy(self.title)
        bind(self, "back", self.left.emit)
        bind(self, "save", self._save)

    def begin(self, task: Task) -> None:
        """Write `task`; a new one has no id."""
        self._task = task
        self._head.setText(self.tr("Task of the commune") if task.id else self.tr("New task of the commune"))
        self.title.setPlainText(task.title)
        for name, line in self._lines.items():
            line.setText(str(getattr(task, name)))
        if task.deadline is not None and not task.deadline_text:
            self._lines["deadline_text"].setText(words.date(task.deadline))
        self._title.complain("")
        self._say_deadline()

    def _line(self, name: str, title: str, hint: str = "") -> Field:
        edit = line_edit(f"task.form.{name}")
        self._lines[name] = edit
        return Field(title, edit, hint)

    def _say_deadline(self) -> None:
        """How the words of the deadline are read: the person sees the day before saving."""
        read = read_deadline(self._lines["deadline_text"].text(), self._workplace.today().year)
        if read.day is not None:
            text = self.tr("The last day is {date}.").format(date=words.date(read.day))
        else:
            text = {
                DeadlineKind.NONE: "",
                DeadlineKind.STANDING: self.tr("No last day: it is done all the time and is never late."),
            }.get(read.kind, self.tr("These words name no day: they are kept, and the task is never late."))
        self._means.say(text)
        self._means.setVisible(bool(text))

    def _save(self) -> None:
        values: dict[str, Any] = {name: line.text().strip() for name, line in self._lines.items()}
        values |= {"title": self.title.toPlainText().strip(), "deadline": None}
        task = replace(self._task, **values)
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
            self.saved.emit(task.id)
