"""Tasks out to Excel, and in from it after a look at what does not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell
from desktop.domain.task import TaskState
from desktop.domain.task_sheet import COLUMNS, HINDERS
from desktop.domain.task_sheet_progress import SHOWN
from ui import words
from ui.screens.list_excel import KIND, ExcelMenu, ask_where, folder, workbook
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, page, row
from ui.widgets.progress import ProgressLine
from ui.widgets.swap import swap
from ui.words import tasks as task_words
from ui.words.counting import counted, listed, named

if TYPE_CHECKING:
    from desktop.domain.task import Task
    from desktop.domain.task_import import KnownTask
    from desktop.domain.task_sheet import SheetTrouble
    from desktop.domain.task_views import TaskFilter
    from desktop.services.task_import import SheetPreview
    from desktop.services.workplace import Workplace
    from ui.screens.tasks_doubtful import DoubtfulRows

translate = QCoreApplication.translate
#: So many tasks, and so many troubles, are shown of a sheet at first, and so many more at each press.
_SHOWN = 12
_MORE = 200


class ExcelPage(QWidget):
    """A workbook looked at: what would be new, what would change, what does not fit. `left` when it is over;
    `taken` tells how many tasks it made or changed.
    """

    left = Signal()
    taken = Signal(int)

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._preview: SheetPreview | None = None
        self._shown = _SHOWN
        self._same: dict[int, bool] = {}
        self._doubtful: DoubtfulRows | None = None
        self._buttons: tuple[QPushButton, ...] = ()
        self.setObjectName("tasks.excel")
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.setLayout(column(page(self._place, 860)))
        bind(self, "back", self.left.emit)

    def show_sheet(self, preview: SheetPreview) -> None:
        """Show what taking it in would do."""
        self._preview, self._shown, self._same = preview, _SHOWN, {}
        self._body = swap(self._place, self._body, self._filled(preview))

    def show_more(self) -> None:
        """More lines of what is in the sheet, where there are more."""
        if self._preview is None:
            return
        self._shown += _MORE
        self._body = swap(self._place, self._body, self._filled(self._preview))
        if self._body.findChild(QPushButton, "tasks.excel.more") is None:
            self.begin()

    def begin(self) -> None:
        """Where a person goes on: what they are asked, else the button that takes it in."""
        asked = None if self._doubtful is None else self._doubtful.begin()
        if asked is not None:
            asked.setFocus()
            return
        for name in ("tasks.excel.take", "tasks.excel.drop"):
            found = None if self._body is None else self._body.findChild(QPushButton, name)
            if found is not None and found.isEnabled():
                found.setFocus()
                return

    def _filled(self, preview: SheetPreview) -> QWidget:
        drop = button(self.tr("Take nothing in"), "", "tasks.excel.drop")
        drop.clicked.connect(self.left)
        self._take_button = button("", "primary", "tasks.excel.take")
        self._take_button.clicked.connect(self._take)
        self._buttons = (drop, self._take_button)
        self._anew = QCheckBox(self.tr("Make those without a code, which are here already, once more"))
        self._anew.setObjectName("tasks.excel.anew")
        self._anew.setVisible(bool(preview.alike))
        self._anew.toggled.connect(self._count)
        self.line = ProgressLine("tasks.excel")
        top: list[QWidget] = [label(preview.name, "section")]
        if preview.new or preview.known or preview.doubtful:
            top.append(Paragraph(self._said(preview)))
        if far := _how_far(preview.new):
            top.append(Paragraph(far))
        self._waits = label("", "muted", "tasks.excel.waits")
        buttons = row(drop, self._take_button, self._waits, None)
        body = column(card(*top, self._anew, buttons, self.line, name="tasks.excel.head"), space=12)
        self._doubtful = self._asked(preview)
        if self._doubtful is not None:
            body.addWidget(self._doubtful)
        if preview.sheet.troubles:
            body.addWidget(_troubles(preview.sheet.troubles, self._shown))
        if preview.changed:
            body.addWidget(_changes(preview.changed, self._shown))
        if preview.new:
            body.addWidget(_first(preview.new, self._shown))
        lists = (preview.new, preview.changed, preview.doubtful, preview.sheet.troubles)
        if max(map(len, lists)) > self._shown:
            more = button(self.tr("Show more lines"), "", "tasks.excel.more", "chevron-down")
            more.clicked.connect(self.show_more)
            body.addLayout(row(more, None))
        body.addWidget(self._columns(preview))
        body.addStretch(1)
        self._count()
        filled = QWidget()
        filled.setLayout(body)
        return filled

    def _asked(self, preview: SheetPreview) -> DoubtfulRows | None:
        """The rows a person is asked about; None when there are none."""
        if not preview.doubtful:
            return None
        from ui.screens.tasks_doubtful import DoubtfulRows

        rows = DoubtfulRows(preview.doubtful, self._shown, self._same)
        rows.decided.connect(self._count)
        return rows

    def _said(self, preview: SheetPreview) -> str:
        """What is new, changes and stays, and by which rule."""
        changed = len(preview.changed)
        counts = self.tr(
            "{new} new, {changed} here already and changed, {same} here already and as they are."
        )
        counts = counts.format(new=len(preview.new), changed=changed, same=len(preview.known) - changed)
        if not (preview.known or preview.doubtful):
            return counts
        rule = self.tr(
            "Of those here already only what a cell says is changed: an empty cell or a missing column "
            "changes nothing, and the progress stays. Of what the centre asks, only who is in charge is "
            "taken."
        )
        return f"{counts} {rule}"

    def _count(self) -> None:
        """The button says how many it takes."""
        decided = None if self._preview is None else self._preview.decided(self._same)
        count = 0 if decided is None else decided.counted(self._anew.isChecked())
        left = 0 if decided is None else len(decided.doubtful)
        self._take_button.setText(self.tr("Take in {count}").format(count=task_words.tasks(count)))
        self._take_button.setEnabled(count > 0 and not left)
        waits = self.tr("Say of 1 row what it is."), self.tr("Say of {n} rows what they are.")
        self._waits.setText(counted(left, *waits) if left else "")

    def _columns(self, preview: SheetPreview) -> QFrame:
        read = listed(preview.sheet.columns.values()) or "–"
        known = listed((*COLUMNS.values(), *SHOWN.values()))
        return card(
            label(self.tr("Columns"), "section"),
            Paragraph(self.tr("Read from the sheet: {names}").format(names=read)),
            Paragraph(self.tr("Heads that are understood: {names}").format(names=known), "muted"),
        )

    def _take(self) -> None:
        if self._preview is None:
            return
        tasks, anew = self._workplace.tasks, self._anew.isChecked()
        preview = self._preview.decided(self._same)
        for each in self._buttons:
            each.setEnabled(False)

        def work(tell: Tell, stopped: Stopped) -> int:
            return tasks.take(preview, tell, stopped, anew)

        self.line.run(self.tr("Taking the tasks in…"), self._shell.bridge, work, self._taken, self._not_taken)

    def _not_taken(self, error: BaocaoxaError) -> None:
        for each in self._buttons:
            each.setEnabled(True)
        self._shell.banner(words.sentence(error), "info" if isinstance(error, ListStopped) else "bad")

    def _taken(self, taken: int) -> None:
        self.left.emit()
        self.taken.emit(taken)


def _how_far(tasks: tuple[Task, ...]) -> str:
    """How far the new tasks of a sheet are, "" when none has begun."""
    counts = Counter(task.state for task in tasks)
    begun = [f"{counts[state]} {task_words.state(state).lower()}" for state in TaskState if counts[state]]
    if counts.total() == counts[TaskState.NOT_BEGUN]:
        return ""
    said = translate("ExcelPage", "How far the new ones are is taken from the sheet: {states}.")
    said = said.format(states=", ".join(begun))
    if counts[TaskState.DONE]:
        said += " " + translate(
            "ExcelPage", "What it calls done nobody confirms here again: look whether it is so."
        )
    return said


def _troubles(troubles: tuple[SheetTrouble, ...], shown: int) -> QFrame:
    """What does not fit, what keeps a row out first."""
    ordered = sorted(troubles, key=lambda each: (each.kind not in HINDERS, each.row))
    items: list[QWidget] = [label(translate("ExcelPage", "What does not fit"), "section")]
    for each in ordered[:shown]:
        where = translate("ExcelPage", "Row {row}, {column}").format(row=each.row, column=each.column)
        kind = "bad" if each.kind in HINDERS else "warn"
        text = task_words.sheet_trouble(each)
        words_said = Paragraph(named(where, text) if each.row else text)
        line = row(Icon("error" if kind == "bad" else "warning", kind, 16), words_said, space=8)
        line.setStretch(1, 1)
        box = QWidget()
        box.setLayout(line)
        items.append(box)
    if len(ordered) > shown:
        rest = translate("ExcelPage", "… and {n} more").format(n=len(ordered) - shown)
        items.append(label(rest, "muted"))
    return card(*items, space=6, name="tasks.excel.troubles")


def _changes(known: tuple[KnownTask, ...], shown: int) -> QFrame:
    """Of each task that is here, what it holds now and what it is to hold."""
    items: list[QWidget] = [label(translate("ExcelPage", "What changes"), "section")]
    for each in known[:shown]:
        about = Paragraph(" · ".join(filter(None, (each.task.code, each.task.title))), "strong")
        lines = [Paragraph(task_words.change(change)) for change in each.changes]
        box = QWidget()
        box.setLayout(column(about, *lines, space=2))
        items.append(box)
    if len(known) > shown:
        rest = translate("ExcelPage", "… and {n} more").format(n=len(known) - shown)
        items.append(label(rest, "muted"))
    return card(*items, space=8, name="tasks.excel.changes")


def _first(tasks: tuple[Task, ...], shown: int) -> QFrame:
    items: list[QWidget] = [label(translate("ExcelPage", "New tasks"), "section")]
    for task in tasks[:shown]:
        due = task_words.deadline(task)
        about = " · ".join(filter(None, (task.code, task.title, due)))
        items.append(Paragraph(about))
    if len(tasks) > shown:
        rest = translate("ExcelPage", "… and {n} more").format(n=len(tasks) - shown)
        items.append(label(rest, "muted"))
    return card(*items, space=4)


class TasksMenu(ExcelMenu):
    """Takes a sheet in (and, by `back_wanted`, back), writes the tasks of the filter out."""

    previewed = Signal(object)
    back_wanted = Signal()

    def __init__(self, workplace: Workplace, shell: Shell, wanted: Callable[[], TaskFilter]) -> None:
        super().__init__(
            "tasks.excelMenu",
            self.tr("Excel: take tasks in, write tasks out"),
            shell,
            [
                ("tasks.import", self.tr("Take in a sheet…"), self.ask_import),
                ("tasks.takeBack", self.tr("Take back the sheet taken in last…"), self.ask_back),
                ("tasks.export", self.tr("Write these tasks to a sheet…"), self.ask_export),
            ],
        )
        self._workplace = workplace
        self._wanted = wanted

    def ask_import(self) -> None:
        """Ask for a sheet, then look at it."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a sheet of tasks"), folder(), KIND)
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> None:
        """Read a sheet off the main thread and show what is in it; nothing is kept yet."""
        tasks, today = self._workplace.tasks, self._workplace.today()

        def work(tell: Tell, stopped: Stopped) -> SheetPreview:
            return tasks.preview(path, today, tell, stopped)

        self.busy(self.tr("Reading {name}…").format(name=path.name), work, self.previewed.emit)

    def ask_back(self) -> None:
        """Offer to take the last sheet back."""
        self.back_wanted.emit()

    def ask_export(self) -> None:
        """Ask where to, then write."""
        name = self.tr("tasks-{date}.xlsx").format(date=f"{self._workplace.today():%Y-%m-%d}")
        path = ask_where(self, self.tr("Write the tasks to"), name)
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Write the tasks of the filter off the main thread."""
        tasks, today, wanted = self._workplace.tasks, self._workplace.today(), self._wanted()
        path = workbook(path)

        def work(tell: Tell, stopped: Stopped) -> int:
            return tasks.export(path, wanted, today, tell, stopped)

        self.busy(self.tr("Writing {name}…").format(name=path.name), work, partial(self._wrote, path))

    def _wrote(self, path: Path, count: int) -> None:
        text = self.tr("{count} written to {path}.").format(count=task_words.tasks(count), path=path)
        self._shell.banner(text, "good")
