"""Parts of a task's page: words from above, the checklist, what was told of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.domain.errors import BaocaoxaError
from desktop.domain.report import Delivery
from desktop.domain.text import name_key
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.fields import line_edit
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, row, rule
from ui.widgets.tips import tip
from ui.words import Word
from ui.words import tasks as task_words
from ui.words.counting import listed, named

if TYPE_CHECKING:
    from desktop.domain.task import Told
    from desktop.domain.task_views import CheckLine, Instruction, ProgressLine, TaskDetail
    from desktop.services.tasks import Tasks
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate
#: The name of a file, beside numbers of documents and links.
_FILE = re.compile(r"\.\w{2,5}$")


def instructions(said: Sequence[Instruction]) -> QFrame:
    """The words from above, the newest first."""
    items: list[QWidget] = [label(translate("TaskParts", "Instructions from above"), "section")]
    for each in said:
        head = f"{each.by or '–'} · {words.moment(each.at)}"
        new = " · " + translate("TaskParts", "new") if each.unseen else ""
        text = Paragraph(each.text, "strong" if each.unseen else "")
        box = QWidget()
        box.setLayout(column(label(head + new, "small"), text, space=2))
        items.append(box)
    return card(*items, space=8, name="task.instructions")


class Checklist(QFrame):
    """Lines to tick off; one's own can be added and taken away."""

    def __init__(self, tasks: Tasks, shell: Shell, detail: TaskDetail) -> None:
        super().__init__()
        self._tasks = tasks
        self._shell = shell
        self._task = detail.task.id
        self.setProperty("role", "card")
        self.setObjectName("task.checklist")
        done = sum(line.at is not None for line in detail.checks)
        counted = self.tr("{done} of {all}").format(done=done, all=len(detail.checks))
        head = row(label(self.tr("Checklist"), "section"), None)
        if detail.checks:
            head.addWidget(label(counted, "muted", "task.checks.count"))
        self.new = line_edit("task.check.new", placeholder=self.tr("Add a step, then press Enter"))
        self.new.setAccessibleName(self.tr("New step"))
        self.new.returnPressed.connect(self._add)
        lines = [self._line(line) for line in detail.checks]
        body = column(head, space=6, margins=(16, 16, 16, 16))
        for line in lines:
            body.addLayout(line)
        body.addWidget(self.new)
        self.setLayout(body)

    def _line(self, line: CheckLine) -> QHBoxLayout:
        box = QCheckBox(line.text)
        box.setObjectName(f"task.check.{line.id}")
        box.setChecked(line.at is not None)
        box.toggled.connect(lambda done: self._do(lambda: self._tasks.tick(self._task, line.id, done)))
        whole = row(box, None)
        if line.at is not None:
            whole.addWidget(label(f"{line.by} · {words.moment(line.at)}", "small"))
        elif line.own:
            gone = button("", "quiet", f"task.check.{line.id}.remove", "remove")
            gone.setAccessibleName(self.tr("Remove the step {text}").format(text=line.text))
            gone.setToolTip(tip(gone.accessibleName()))
            gone.clicked.connect(lambda: self._do(lambda: self._tasks.remove_check(self._task, line.id)))
            whole.addWidget(gone)
        return whole

    def _add(self) -> None:
        text = self.new.text()
        self.new.setText("")  # as if nothing had been typed: `clear` would leave it modified
        self._do(lambda: self._tasks.add_check(self._task, text))

    def _do(self, step: object) -> None:
        try:
            step()  # type: ignore[operator]  # a callable without arguments
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")


class _Names(QCompleter):
    """Names below a field, which go with it: left open over a page that is closed they keep the keyboard."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list when its field is hidden."""
        if event.type() == QEvent.Type.Hide and watched is self.widget() and self.popup().isVisible():
            self.popup().hide()
            self.widget().window().activateWindow()
        return super().eventFilter(watched, event)


def complete_names(field: QLineEdit, workplace: Workplace) -> None:
    """Offer the people of the commune while a name is typed: accounts, and who answers for tasks already."""
    people = {account.name for account in workplace.accounts.list()}
    names = sorted(people | set(workplace.tasks.choices().officers), key=name_key)
    completer = _Names(names, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)


class AskedWhy(QWidget):
    """A line for a reason, which the button `begin` opens; `done` gets the reason once there is one."""

    def __init__(self, named: tuple[str, str, str], hint: str, done: Callable[[str], object]) -> None:
        """`named`: the button's name, words and picture."""
        super().__init__()
        name, text, picture = named
        self.begin = button(text, "quiet", name, picture)
        self.begin.clicked.connect(self._begin)
        self.why = line_edit(f"{name}.why", placeholder=hint)
        self.why.setAccessibleName(hint)
        go = button(text, "", f"{name}.yes")
        go.setEnabled(False)
        go.clicked.connect(lambda: done(self._said()))
        drop = button(translate("TaskParts", "Not now"), "quiet", f"{name}.no")
        drop.clicked.connect(self._drop)
        self.why.textChanged.connect(lambda said: go.setEnabled(bool(said.strip())))
        self.why.returnPressed.connect(go.click)
        line = row(self.why, go, drop, space=8)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def _begin(self) -> None:
        self.show()
        self.why.setFocus()

    def _said(self) -> str:
        self.why.setModified(False)
        return self.why.text()

    def _drop(self) -> None:
        self.why.setText("")
        self.hide()
        self.begin.setFocus()


def progress_lines(detail: TaskDetail, shell: Shell, workplace: Workplace) -> QFrame:
    """What was told of the task, the newest first, each with what became of it."""
    items: list[QWidget] = [label(translate("TaskParts", "History of progress"), "section")]
    if not detail.history:
        items.append(Paragraph(translate("TaskParts", "Nothing was told of this task yet."), "muted"))
    for place, each in enumerate(detail.history):
        if place:
            items.append(rule())
        items.append(_progress(each, shell, place, workplace))
    return card(*items, space=10, name="task.history")


def _progress(line: ProgressLine, shell: Shell, place: int, workplace: Workplace) -> QWidget:
    claim = f"{task_words.claim(line.claim)} · {line.progress} %"
    head = row(label(claim, "strong"), Chip(_outcome(line)), None, space=12)
    head.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    if not line.elsewhere:
        see = button(translate("TaskParts", "See the report"), "quiet", f"task.history.{place}")
        see.clicked.connect(lambda: shell.show_report(line.report))
        head.addWidget(see)
    who = f"{line.by} · {words.moment(line.at)}"
    if line.elsewhere:
        who += " · " + translate("TaskParts", "from another PC")
    parts: list[QWidget] = [label(who, "small"), *in_words(line.told)]
    if line.reason:
        parts.append(Paragraph(named(_decided(line), line.reason)))
    if line.told.evidence:
        parts.append(_evidence(line.told.evidence))
        parts += _files(line, shell, workplace)
    box = QWidget()
    box.setLayout(column(head, *parts, space=3))
    return box


def in_words(told: Told) -> Iterator[Paragraph]:
    """What a progress report says: the result, and what stands in its way under what it is."""
    for name, text in (
        ("", told.result),
        (translate("TaskParts", "Difficulties"), told.difficulty),
        (translate("TaskParts", "Cause"), told.cause),
        (translate("TaskParts", "Proposal"), told.recommendation),
    ):
        if text:
            yield Paragraph(named(name, text) if name else text)


def _decided(line: ProgressLine) -> str:
    if line.decision == "accepted":
        return translate("TaskParts", "Confirmed")
    return translate("TaskParts", "Sent back because")


def _evidence(names: Sequence[str]) -> QWidget:
    box = QWidget()
    text = Paragraph(translate("TaskParts", "Evidence: {names}").format(names=listed(names)))
    line = row(Icon("report", "muted", 16), text, space=6)
    line.setStretch(1, 1)
    links = [_link(name) for name in names if name.lower().startswith(("https://", "http://"))]
    box.setLayout(column(line, *links, space=2))
    return box


def _files(line: ProgressLine, shell: Shell, workplace: Workplace) -> list[QWidget]:
    """Its files, to be saved or fetched; of a report that is not here, where they are.

    They are those it was told with: a correction may have left one out, it is kept with what was signed then.
    """
    named = [name for name in line.told.evidence if _FILE.search(name) and "/" not in name]
    if not named:
        return []
    if line.elsewhere:
        told = translate(
            "TaskParts",
            "The files are on the commune’s other PC: they come here with its report, once it is sent.",
        )
        return [Paragraph(told, "muted")]
    from ui.screens.entry_files import ReportFiles

    files = ReportFiles(workplace.files, line.report, shell.bridge, workplace.fetching)
    far = {name: there.card for name in named if (there := files.far(name)) is not None}
    cards = [card for name in named if (card := far.get(name) or files.card(name)) is not None]
    if not cards:
        return []
    from ui.screens.report_files import FilesCard

    return [FilesCard(files, cards)]


def _link(address: str) -> QPushButton:
    """Opens a piece of evidence where it lies; the whole address is read before it is pressed."""
    see = button(translate("TaskParts", "Open {address}").format(address=address), "quiet", "task.evidence")
    see.setToolTip(tip(address))
    see.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    see.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
    return see


def _outcome(line: ProgressLine) -> Word:
    """What became of it: the centre's word, else how far its sending is."""
    if line.decision == "accepted":
        return Word(translate("TaskParts", "Confirmed"), "check", "good")
    if line.decision == "returned":
        return Word(translate("TaskParts", "Sent back"), "return", "bad")
    return words.state(Delivery.ACKNOWLEDGED if line.elsewhere else line.delivery)
