"""The tasks of the commune: roll-up, list and board; one task, a new one, or a sheet in their place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.numbers import format_number
from desktop.domain.task import Claim, Rollup, Task
from desktop.domain.task_views import TaskFilter
from desktop.events import TasksChanged
from ui import style, words
from ui.screens.list_screen import ListScreen, OnePage
from ui.screens.tasks_board import TasksBoard
from ui.screens.tasks_detail import TaskDetailPage
from ui.screens.tasks_excel import ExcelPage, TasksMenu
from ui.screens.tasks_filter import TasksFilter
from ui.screens.tasks_form import TaskForm
from ui.screens.tasks_model import DEADLINE, OFFICER, PROGRAMME, PROGRESS, TasksModel
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import Segments, button
from ui.widgets.feedback import Banner, Empty
from ui.widgets.folding import folding
from ui.widgets.labels import label
from ui.widgets.layout import column, row
from ui.widgets.rollup import RollupBar
from ui.words import tasks as task_words

if TYPE_CHECKING:
    from desktop.domain.task_import import TakenBack
    from desktop.services.task_import import SheetPreview
    from desktop.services.workplace import Workplace

#: Lower than this, at 100 %, the board has room for its cards alone.
_LOW = 340


class TasksScreen(ListScreen[TasksFilter, TasksModel]):
    """Roll-up, list and board; one task, a new one, or a sheet come in their place."""

    guide = "tasks"
    changed = TasksChanged
    spare = ((PROGRAMME, 320), (PROGRESS, 280), (OFFICER, 260), (DEADLINE, 130))

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        wanted = TasksFilter(workplace.tasks, workplace.today)
        model = TasksModel(workplace.tasks, wanted.wanted(), workplace.today())
        super().__init__(workplace, shell, "tasks", wanted, model)
        self._on_board = self._low = False
        self.table.setAccessibleName(self.tr("Tasks"))
        self.bar = RollupBar()
        self.bar.setMaximumWidth(style.px(260))
        self._total = label("", "strong", "tasks.total")
        self._told = label("", "muted", "tasks.rollup")
        self._nothing = Empty(
            "search", self.tr("No such task"), self.tr("Take a word away, or choose all states.")
        )
        self._none = Empty(
            "tasks",
            self.tr("No task yet"),
            self.tr(
                "What the centre asks appears here by itself. A task of your own begins with “New task”."
            ),
        )
        self._build()

    def _build(self) -> None:
        self.views = Segments(
            [("list", self.tr("List")), ("board", self.tr("Board"))], "list", "tasks.view", self.tr("View")
        )
        self.views.chosen.connect(self._choose_view)
        self.menu = TasksMenu(self._workplace, self._shell, self.filter.wanted)
        self.menu.previewed.connect(self._show_sheet)
        self.menu.back_wanted.connect(self._offer_back)
        self.back = Banner("tasks.back")
        bind(self._list, "list.undo", self._undo)
        new = self._new_button = button(self.tr("New task"), "", "tasks.new", "add")
        new.clicked.connect(self._new)
        self.head_action = QWidget(self)
        self.head_action.setLayout(row(self.menu, new, space=8))
        self.head_action.hide()
        top = row(self._total, self.bar, None, self.views, space=12)
        told = folding(self._told)
        self._lay_out(column(self.back, top, told, self.menu.line, space=8), self._nothing, self._none)

    # What is not the list is made when it is first wanted.

    @cached_property
    def board(self) -> TasksBoard:
        """The same tasks in columns."""
        board = TasksBoard(self._workplace.tasks)
        board.opened.connect(self.open)
        board.moved.connect(self._move_on)
        self._view.addWidget(board)
        return board

    @cached_property
    def detail(self) -> TaskDetailPage:
        """The page of one task."""
        page = TaskDetailPage(self._workplace, self._shell)
        page.left.connect(self.show_list)
        page.edit_wanted.connect(self._edit)
        self._pages.addWidget(page)
        return page

    @cached_property
    def form(self) -> TaskForm:
        """The page a task is written on."""
        page = TaskForm(self._workplace, self._shell)
        page.left.connect(self.show_list)
        page.saved.connect(self.open)
        self._pages.addWidget(page)
        return page

    @cached_property
    def excel(self) -> ExcelPage:
        """The page a sheet is looked at on."""
        page = ExcelPage(self._workplace, self._shell)
        page.left.connect(self.show_list)
        page.taken.connect(self._taken)
        self._pages.addWidget(page)
        return page

    def heading(self) -> tuple[str, str]:
        """The screen's name, and the day the states are of."""
        return self.tr("Tasks"), self.tr("As of {date}").format(date=words.date(self._workplace.today()))

    def setFocus(self, *_: object) -> None:
        """Where a person goes on, by the page in front."""
        front = self._pages.currentWidget()
        if front is self._list:
            (self.filter if self.filter.isVisible() else self._new_button).setFocus()
        elif isinstance(front, TaskForm):
            front.setFocus()
        elif isinstance(front, TaskDetailPage | ExcelPage):
            front.begin()

    def place(self) -> tuple[int, str, int]:
        """Where the person is: 0 the list, 1 one with its id, 2 the form with the id of its task."""
        front = self._pages.currentWidget()
        if isinstance(front, TaskForm):
            return 2, front.task, 0
        return (1, self._opened, 0) if isinstance(front, TaskDetailPage) else (0, "", 0)

    def go_back(self, place: tuple[int, str, int]) -> None:
        """The same place again."""
        kind, task, _ = place
        if kind == 1:
            self.open(task)
        elif kind == 2:
            self._edit(task) if task else self._new()

    def _page_of_one(self) -> OnePage:
        return self.detail

    def _begin_list(self) -> bool:
        if isinstance(self._view.currentWidget(), TasksBoard):
            self.board.beside(self.board.lanes[0], 0)
            return True
        return super()._begin_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low place the board's cards take the line of the figures, which the bar tells too."""
        super().resizeEvent(event)
        self._low = event.size().height() < style.px(_LOW)
        self._give_room()

    def _give_room(self) -> None:
        self._told.setVisible(not self.bar.isHidden() and not (self._on_board and self._low))

    def _choose_view(self, key: str) -> None:
        self._on_board = key == "board"
        self._ask()

    def _ask(self) -> None:
        self._stale = False
        wanted, today = self.filter.wanted(), self._workplace.today()
        chosen = (
            self.model.at(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else None
        )
        self.model.use(wanted, today)
        place = self.model.row_of(chosen.id) if chosen is not None and self.model.at(0) else None
        if place is not None:
            self.table.selectRow(place)
        counts = self._workplace.tasks.rollup(wanted, today)
        self._total.setText(task_words.tasks(counts.total))
        self._told.setText(_told(counts))
        none = not counts.total and wanted == TaskFilter()
        counted: tuple[QWidget, ...] = (self._told, self.bar)
        asked: tuple[QWidget, ...] = (self._total, self.filter, self.views)
        for each in counted:
            each.setVisible(counts.total > 0)
        self._give_room()
        for each in asked:
            each.setVisible(not none)
        self.bar.show_counts(counts, _told(counts))
        if self._on_board:
            self.board.use(wanted, today)
        if counts.total:
            self._view.setCurrentWidget(self.board if self._on_board else self.table)
        else:
            self._view.setCurrentWidget(self._none if none else self._nothing)
        if self.isVisible():
            self._fit()

    def _move_on(self, task: str, claim: str) -> None:
        try:
            self._shell.open_report(self._workplace.tasks.tell(task, Claim(claim)))
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")

    def _new(self) -> None:
        self.form.begin(Task(id="", title="", officer=self._workplace.account.name))
        self._pages.setCurrentWidget(self.form)
        self.form.setFocus()

    def _edit(self, task: str) -> None:
        self.form.begin(self._workplace.tasks.detail(task).task)
        self._pages.setCurrentWidget(self.form)
        self.form.setFocus()

    def _show_sheet(self, preview: SheetPreview) -> None:
        self.excel.show_sheet(preview)
        self._pages.setCurrentWidget(self.excel)
        self.excel.begin()

    def _taken(self, count: int) -> None:
        """A sheet was taken in: it can be taken back as one step."""
        self._say_back(self.tr("{count} taken in.").format(count=task_words.tasks(count)), "good")
        (self.board if self._on_board else self.table).setFocus()  # in the filter Ctrl+Z is of its letters

    def _undo(self) -> None:
        """Take the sheet back that is offered; else offer it. Nothing while a sheet is being worked on."""
        if not self.menu.line.running:
            self._take_back() if self.back.isVisible() else self._offer_back()

    def _offer_back(self) -> None:
        last = self._workplace.tasks.last_import()
        if last is None:
            self._shell.banner(self.tr("There is no sheet of tasks that could be taken back."))
            return
        text = self.tr("“{name}” was taken in last: {new} new, {changed} changed.")
        self._say_back(text.format(name=last.name, new=last.new, changed=last.changed), "info")

    def _say_back(self, text: str, kind: str) -> None:
        more = self.tr("It can be taken back (Ctrl+Z): what somebody has worked on since stays.")
        self.back.say(f"{text} {more}", kind)
        self.back.offer(self.tr("Take this sheet back"), self._take_back)

    def _take_back(self) -> None:
        if self.menu.line.running:
            return
        self.back.clear()
        said = self.tr("Taking the sheet back…")
        self.menu.busy(said, self._workplace.tasks.take_back, self._taken_back)

    def _taken_back(self, back: TakenBack) -> None:
        text = self.tr("The sheet was taken back: {gone} tasks are gone, {restored} are as they were before.")
        text = text.format(gone=back.gone, restored=back.restored)
        if back.kept:
            text += " " + self.tr("{kept} stay: somebody has worked on them since.").format(kept=back.kept)
        self._shell.banner(text, "good")


def _told(counts: Rollup) -> str:
    """The three classes in words, in the order of the bar; beside, what nobody works on of the second."""
    translate = QCoreApplication.translate
    finer = []
    if counts.not_begun:
        finer.append(translate("TasksScreen", "{not_begun} not begun"))
    if counts.resting:
        finer.append(translate("TasksScreen", "{resting} paused or declined"))
    parts = (
        translate("TasksScreen", "{done} done"),
        translate("TasksScreen", "{open} in progress") + (f" ({', '.join(finer)})" if finer else ""),
        translate("TasksScreen", "{overdue} not completed, overdue"),
    )
    said = {name: getattr(counts, name) for name in ("done", "open", "overdue", "not_begun", "resting")}
    return " · ".join(parts).format(**{name: format_number(str(count)) for name, count in said.items()})
