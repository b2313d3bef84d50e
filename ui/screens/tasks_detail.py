"""One task: how it stands, what is asked, words from above, its checklist, and what was told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.report import ReportState
from desktop.domain.task import RESTING, TaskState
from ui import style, words
from ui.screens.list_screen import OnePage
from ui.screens.tasks_parts import AskedWhy, Checklist, complete_names, in_words, instructions, progress_lines
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner, Chip
from ui.widgets.fields import line_edit
from ui.widgets.folding import folding
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, page, row
from ui.widgets.swap import swap
from ui.words import tasks as task_words
from ui.words.counting import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.domain.task import Task
    from desktop.domain.task_views import TaskDetail
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate
_SETTLED = frozenset({TaskState.DONE, TaskState.DECLINED})


class TaskDetailPage(OnePage):
    """`edit_wanted` for a task the commune made itself."""

    edit_wanted = Signal(str)

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.task = ""
        self._waited_for: QLineEdit | None = None  # what is new is shown once it is left
        self.setObjectName("task")
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self._room = page(self._place, 860)
        self.setLayout(column(self._room))
        bind(self, "back", self.left.emit)

    def open(self, task: str) -> None:
        """Show a task; what was new of it has been seen now. Raises UnknownTask."""
        self.task = task
        self._body = swap(self._place, self._body, self._filled(self._workplace.tasks.detail(task)))
        self._room.verticalScrollBar().setValue(0)
        self._workplace.tasks.seen(task)

    def refresh(self) -> None:
        """Show it as it stands now, once nobody is typing in it. Raises UnknownTask."""
        typing = self._typing()
        if typing is not None:
            if typing is not self._waited_for:
                typing.editingFinished.connect(self._refresh_soon)
                self._waited_for = typing
            return
        self._waited_for = None
        detail = self._workplace.tasks.detail(self.task)
        self._body = swap(self._place, self._body, self._filled(detail))

    def _typing(self) -> QLineEdit | None:
        """The field with words that were typed and not used yet, when a person is in it."""
        field = QApplication.focusWidget()
        inside = isinstance(field, QLineEdit) and self.isAncestorOf(field) and field.isModified()
        return field if inside and isinstance(field, QLineEdit) else None

    @Slot()
    def _refresh_soon(self) -> None:
        QTimer.singleShot(0, self, self.refresh)

    def begin(self) -> None:
        """Where a person goes on: the primary button, else the way back."""
        for name in ("task.tell", "task.back"):
            found = self.findChild(QPushButton, name)
            if found is not None and found.isVisible():
                found.setFocus()
                return

    def _filled(self, detail: TaskDetail) -> QWidget:
        today = self._workplace.today()
        body = column(space=12)
        body.addLayout(self._head(detail))
        if detail.task.reason:
            told = Banner("task.reason", closable=False)
            told.say(self.tr("Not confirmed: {reason}").format(reason=detail.task.reason), "bad")
            body.addWidget(told)
        body.addWidget(self._standing(detail, today))
        if detail.instructions:
            body.addWidget(instructions(detail.instructions))
        body.addWidget(Checklist(self._workplace.tasks, self._shell, detail))
        body.addWidget(self._asked(detail.task))
        body.addWidget(progress_lines(detail, self._shell, self._workplace))
        body.addStretch(1)
        filled = QWidget()
        filled.setLayout(body)
        return filled

    def _head(self, detail: TaskDetail) -> QVBoxLayout:
        back = button(self.tr("All tasks"), "quiet", "task.back", "chevron-left")
        back.setProperty("place", "lead")
        back.clicked.connect(self.left)
        line = row(back, None)
        if detail.task.origin == "commune":
            edit = button(self.tr("Edit the task"), "quiet", "task.edit", "edit")
            edit.clicked.connect(lambda: self.edit_wanted.emit(detail.task.id))
            line.addWidget(edit)
        asked = self._asked_why(detail)
        for each, _ in asked:
            line.addWidget(each)
        title = Paragraph(detail.task.title, "section")
        title.setObjectName("task.title")
        about = " · ".join(filter(None, (detail.task.code, detail.task.programme, detail.task.group)))
        lines = [box for _, box in asked]
        return column(line, *lines, title, label(about, "muted") if about else 0, space=4)

    def _asked_why(self, detail: TaskDetail) -> list[tuple[QPushButton, QWidget]]:
        """What wants a reason, for who may: a button, and the line that it opens."""
        tasks, task = self._workplace.tasks, detail.task
        found = []
        if tasks.leads and task.origin == "commune" and task.state in {TaskState.DONE, *RESTING}:
            found.append(
                AskedWhy(
                    ("task.reopen", self.tr("To be done again"), "return"),
                    self.tr("Why it is to be done again"),
                    lambda why: self._lead(lambda: tasks.reopen(task.id, why)),
                )
            )
        if tasks.may_remove(detail):
            found.append(
                AskedWhy(
                    ("task.remove", self.tr("Remove the task"), "remove"),
                    self.tr("Why it is removed: made twice, taken in by mistake…"),
                    lambda why: self._remove(task.id, why),
                )
            )
        return [(each.begin, each) for each in found]

    def _remove(self, task: str, why: str) -> None:
        if self._lead(lambda: self._workplace.tasks.remove(task, why)):
            self.left.emit()

    def _lead(self, step: Callable[[], bool]) -> bool:
        """Take a step that the commune's other PCs are told of; where they cannot be, that is said."""
        told: list[bool] = []
        done = self._try(lambda: told.append(step()))
        if told == [False]:
            said = self.tr(
                "This is noted on this PC only: the task form in use here has no place for it, so the "
                "commune's other PCs are not told. Note it there too, and ask the province for the newer "
                "form."
            )
            self._shell.banner(said, "warn")
        return done

    def _try(self, step: Callable[[], None]) -> bool:
        """Take a step; what hinders it is said on the banner."""
        try:
            step()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return False
        return True

    def _standing(self, detail: TaskDetail, today: date) -> QFrame:
        task = detail.task
        chip = Chip(task_words.standing(task.on(today)))
        chip.setObjectName("task.state")
        done = label(self.tr("{n} % done").format(n=task.progress), "", "task.progress")
        line = folding(chip, done, label(_due(task, today), "muted", "task.due"), None, space=12)
        go = self._tell_button(detail)
        if go is not None:
            line.addWidget(go)
        rest: list[QWidget] = list(in_words(task.told))
        if task.undated:
            rest.insert(0, _undated(task))
        if task.state is TaskState.CONFIRMING:
            said = self.tr("{who} is to confirm it.").format(who=task.assigner or self.tr("The assigner"))
            rest.insert(0, Paragraph(said, "muted"))
            if task.origin == "commune":
                rest.insert(1, self._settling(detail))
        return card(line, *rest, space=8, name="task.standing")

    def _settling(self, detail: TaskDetail) -> QWidget:
        """What an assigner that is not on the line said, noted here by who may."""
        task = detail.task.id
        if not self._workplace.tasks.may_settle(detail):
            if self._workplace.tasks.leads:
                why = self.tr(
                    "You declared it yourself: another leader or an administrator notes the answer."
                )
            else:
                why = self.tr("A leader or administrator notes here what it said.")
            told = Paragraph(why, "muted")
            told.setObjectName("task.settle.who")
            return told
        said = line_edit(
            "task.settle.said", placeholder=self.tr("By which document, or who said so and when")
        )
        said.setAccessibleName(said.placeholderText())
        yes = button(self.tr("It was confirmed"), "", "task.settle.yes")
        no = button(self.tr("It was not confirmed"), "quiet", "task.settle.no")
        for each, confirmed in ((yes, True), (no, False)):
            each.setEnabled(False)
            each.clicked.connect(lambda _=False, confirmed=confirmed: self._settle(task, confirmed, said))
            said.textChanged.connect(lambda text, each=each: each.setEnabled(bool(text.strip())))
        line = row(said, yes, no, space=8)
        line.setStretch(0, 1)
        box = QWidget()
        box.setLayout(line)
        return box

    def _settle(self, task: str, confirmed: bool, said: QLineEdit) -> None:
        said.setModified(False)
        self._lead(lambda: self._workplace.tasks.settle(task, confirmed, said.text()))

    def _tell_button(self, detail: TaskDetail) -> QPushButton | None:
        under = detail.underway
        if under is None and detail.task.state in _SETTLED:
            return None
        text = self.tr("Update progress")
        if under is not None:
            text = {
                ReportState.AWAITING: self.tr("Waiting for the leader"),
                ReportState.RETURNED: self.tr("Correct the progress report"),
            }.get(under.state, self.tr("Go on with the progress report"))
        made = button(text, "primary", "task.tell")
        made.clicked.connect(lambda: self._tell(detail.task.id))
        return made

    def _tell(self, task: str) -> None:
        try:
            self._shell.open_report(self._workplace.tasks.tell(task))
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")

    def _asked(self, task: Task) -> QFrame:
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.px(16))
        grid.setVerticalSpacing(style.px(6))
        grid.setColumnStretch(1, 1)
        for name, text in _facts(task):
            if text:
                place = grid.rowCount()
                grid.addWidget(label(name, "muted"), place, 0)
                grid.addWidget(Paragraph(text), place, 1)
        place = grid.rowCount()
        grid.addWidget(label(self.tr("In charge"), "muted"), place, 0)
        grid.addLayout(self._officer(task), place, 1)
        return card(label(self.tr("What is asked"), "section"), grid, name="task.asked")

    def _officer(self, task: Task) -> QVBoxLayout:
        self.officer: QLineEdit = line_edit(
            "task.officer", placeholder=self.tr("Name of the officer in charge")
        )
        self.officer.setAccessibleName(self.tr("In charge"))
        self.officer.setText(task.officer)
        complete_names(self.officer, self._workplace)
        named = button(self.tr("Name"), "", "task.name")
        named.setEnabled(False)
        self.officer.textChanged.connect(lambda text: named.setEnabled(text.strip() != task.officer))
        self.officer.returnPressed.connect(named.click)
        named.clicked.connect(lambda: self._name(task.id))
        line = row(self.officer, named)
        line.setStretch(0, 1)
        return column(line)

    def _name(self, task: str) -> None:
        self.officer.setModified(False)
        self._try(lambda: self._workplace.tasks.name_officer(task, self.officer.text()))


def _undated(task: Task) -> QWidget:
    """A deadline nobody can count to, and what to do about it."""
    box, said = QWidget(), Paragraph(task_words.undated_help(task))
    said.setObjectName("task.undated")
    line = row(Icon("warning", "warn", 16), said, space=8)
    line.setStretch(1, 1)
    box.setLayout(line)
    return box


def _due(task: Task, today: date) -> str:
    if task.deadline is None:
        return task_words.undated(task) or translate("TaskDetailPage", "No deadline")
    due = translate("TaskDetailPage", "due {date}").format(date=words.date(task.deadline))
    if task.state in {TaskState.DONE, TaskState.CONFIRMING, *RESTING}:
        return due
    return f"{due} · {task_words.task_days(task.deadline, today).text}"


def _document(task: Task) -> str:
    """The document in one line: number, day, agency, what it is about."""
    day = words.date(task.document_day) if task.document_day else ""
    return ", ".join(filter(None, (task.document, day, task.document_agency, task.document_about)))


def _facts(task: Task) -> tuple[tuple[str, str], ...]:
    written = task.deadline_text
    if task.deadline is not None:
        day = words.date(task.deadline)
        written = f"{written} ({day})" if written and written != day else day
    return (
        (translate("TaskDetailPage", "Assigned by"), task.assigner),
        (translate("TaskDetailPage", "By document"), _document(task)),
        (
            translate("TaskDetailPage", "Assigned on"),
            words.date(task.assigned_on) if task.assigned_on else "",
        ),
        (translate("TaskDetailPage", "Deadline as written"), written),
        (translate("TaskDetailPage", "In the lead"), task.lead),
        (translate("TaskDetailPage", "Helping"), listed(task.helpers)),
        (translate("TaskDetailPage", "Leader"), task.leader),
        (translate("TaskDetailPage", "Product"), task.product),
        (translate("TaskDetailPage", "Goal"), listed(filter(None, (task.goal, task.target)))),
        (translate("TaskDetailPage", "Budget"), task.budget),
        (translate("TaskDetailPage", "Priority"), task.priority),
        (
            translate("TaskDetailPage", "Done on"),
            words.date(task.done_on) if task.done_on else "",
        ),
    )
