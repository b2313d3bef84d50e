"""Search over everything (Ctrl+K): screens, reports and tasks, found as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.domain.task_views import TaskFilter
from desktop.domain.text import fold
from desktop.domain.views import ReportFilter
from ui import style, words
from ui.screens import SCREENS
from ui.shell import Shell
from ui.widgets.fields import SearchMark
from ui.widgets.icon import icon
from ui.words.tasks import standing

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

MOST = 8


class Search(QLineEdit):
    """A field in the head with its answers below it; arrows choose, Enter goes there, Esc leaves."""

    def __init__(self, workplace: Workplace, shell: Shell, over: QWidget) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._came_from: QWidget | None = None
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Search  Ctrl+K"))
        self.setAccessibleName(self.tr("Search reports and screens"))
        self.setClearButtonEnabled(False)
        SearchMark(self)
        self.answers = QListWidget(over)
        self.answers.setObjectName("search.answers")
        self.answers.setAccessibleName(self.tr("What was found"))
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.answers.itemClicked.connect(self._go)
        self.answers.hide()
        side = style.px(18)
        self.answers.setIconSize(QSize(side, side))
        self.textEdited.connect(self._look)
        self.returnPressed.connect(self._go_current)
        self.installEventFilter(self)

    def begin(self) -> None:
        """Come here from anywhere."""
        self._came_from = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the answers; Esc leaves; leaving hides them."""
        if event.type() == QEvent.Type.FocusOut:
            self.answers.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.answers.isVisible():
                step = 1 if key == Qt.Key.Key_Down else -1
                count = max(1, self.answers.count())
                self.answers.setCurrentRow((self.answers.currentRow() + step) % count)
                return True
            if key == Qt.Key.Key_Escape:
                self._end()
                return True
        return super().eventFilter(watched, event)

    def _look(self, text: str) -> None:
        self.answers.clear()
        wanted = fold(text)
        if not wanted:
            self.answers.hide()
            return
        for screen in SCREENS:
            title = QCoreApplication.translate("Screens", screen.title)
            if wanted in fold(title):
                self._add(title, screen.icon, ("screen", screen.key))
        for found in self._workplace.reports.page(ReportFilter(text=text), 0, MOST):
            period = words.occasion(found.period)
            state = words.report_state(found.state, found.delivery)
            self._add(
                " · ".join(filter(None, (period, state.text, found.title))), state.icon, ("report", found.id)
            )
        today = self._workplace.today()
        for task in self._workplace.tasks.page(TaskFilter(text=text), today, 0, MOST):
            stands = standing(task.on(today))
            self._add(f"{stands.text} · {task.title}", stands.icon, ("task", task.id))
        if not self.answers.count():
            self._add(self.tr("Nothing found. Try fewer letters."), "info", ("", ""))
        self.answers.setCurrentRow(0)
        self._place()

    def _add(self, text: str, picture: str, target: tuple[str, str]) -> None:
        item = QListWidgetItem(icon(picture, "muted"), text)
        item.setData(Qt.ItemDataRole.UserRole, target)
        self.answers.addItem(item)

    def _place(self) -> None:
        over = self.answers.parentWidget()
        if over is None:
            return
        width = style.px(560)
        rows = min(self.answers.count(), MOST)
        height = rows * self.answers.sizeHintForRow(0) + 2 * self.answers.frameWidth() + style.px(4)
        right = self.mapTo(over, QPoint(self.width(), self.height() + style.px(4)))
        self.answers.setGeometry(right.x() - width, right.y(), width, height)
        self.answers.show()
        self.answers.raise_()

    def _go_current(self) -> None:
        item = self.answers.currentItem()
        if item is not None and self.answers.isVisible():
            self._go(item)

    def _go(self, item: QListWidgetItem) -> None:
        kind, target = item.data(Qt.ItemDataRole.UserRole)
        if not kind:
            return
        self.clear()
        self.answers.hide()
        if kind == "screen":
            self._shell.show(target)
        elif kind == "task":
            self._shell.show_task(target)
        else:
            self._shell.show_report(target)

    def _end(self) -> None:
        self.clear()
        self.answers.hide()
        if self._came_from is not None:
            self._came_from.setFocus()
