"""Search over everything (Ctrl+K): screens, reports with their answers, tasks, feedback, notices."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.found import Found, FoundReport, Item
from desktop.domain.notice import Notice
from desktop.domain.task import Task
from desktop.domain.text import fold
from ui import style, words
from ui.screens import SCREENS
from ui.shell import Shell
from ui.widgets.fields import SearchMark
from ui.widgets.icon import icon
from ui.widgets.pasting import convert_pasted
from ui.words import found as found_words

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

#: Of each kind so many are shown; the last line leads to all of them.
MOST = 4
_ROWS = 14
#: Pixels beside the words of the field, at 100 %: its mark and edges.
_AROUND = 60
_TARGET = Qt.ItemDataRole.UserRole


class Search(QLineEdit):
    """A field in the head with its answers below it; arrows choose, Enter goes there, Esc leaves.

    The store is asked off the main thread, one question at a time: what was typed last is asked last, and the
    answer to anything older is dropped.
    """

    def __init__(self, workplace: Workplace, shell: Shell, over: QWidget) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._came_from: QWidget | None = None
        self._asked: str | None = None
        self.setObjectName("search")
        self._hint()
        self.setAccessibleName(self.tr("Search reports, tasks, feedback, notices and screens"))
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
        convert_pasted(self)  # before it is looked for
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self._go_current)
        self.installEventFilter(self)

    def _edited(self, _as_typed: str) -> None:
        self._look(self.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The keys are told where there is room for them."""
        super().resizeEvent(event)
        self._hint()

    def _hint(self) -> None:
        whole = self.tr("Search  Ctrl+K")
        room = self.width() - style.px(_AROUND)
        shown = whole if self.fontMetrics().horizontalAdvance(whole) <= room else whole.split("  ")[0]
        if shown != self.placeholderText():
            self.setPlaceholderText(shown)

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
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key == Qt.Key.Key_Escape:
                self._end()
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        """To the next answer; headings are passed over."""
        count = self.answers.count()
        at = self.answers.currentRow()
        for _ in range(count):
            at = (at + step) % count
            if self.answers.item(at).data(_TARGET) is not None:
                self.answers.setCurrentRow(at)
                return

    def _look(self, text: str) -> None:
        if not fold(text):
            self.answers.hide()
            self.answers.clear()
            return
        if self._asked is None:
            self._ask(text)

    def _ask(self, text: str) -> None:
        self._asked = text
        find = partial(self._workplace.search.find, text, MOST)
        self._shell.bridge.run(find, self._answered, self._failed)

    def _answered(self, found: Found) -> None:
        self._asked = None
        text = self.text()
        if text != found.text:
            if fold(text):
                self._ask(text)  # more was typed meanwhile
            return
        if self.hasFocus():
            self._show(found)

    def _failed(self, error: BaocaoxaError) -> None:
        self._asked = None
        self._shell.banner(words.sentence(error), "bad")

    def _show(self, found: Found) -> None:
        self.answers.clear()
        wanted = fold(found.text)
        for screen in SCREENS:
            title = QCoreApplication.translate("Screens", screen.title)
            if wanted in fold(title):
                self._add(title, screen.icon, ("screen", screen.key))
        today = self._workplace.today()
        for group in found.groups:
            count = f" ({group.total})" if group.counted and group.total > MOST else ""
            self._head(f"{found_words.group(group.kind)}{count}")
            for item in group.items:
                self._add_found(item, found_words.line(item, today))
        if not self.answers.count():
            self._add(self.tr("Nothing found. Try fewer letters."), "info", ("", ""))
        elif any(group.total > len(group.items) for group in found.groups):
            self._add(self.tr("All that was found"), "search", ("all", found.text))
        self.answers.setCurrentRow(-1)
        self._step(1)
        self._place()

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.answers.font()
        font.setWeight(font.Weight.DemiBold)
        item.setFont(font)
        self.answers.addItem(item)

    def _add_found(self, item: Item, word: words.Word) -> None:
        below = found_words.excerpt(item)
        tint = word.kind if word.kind != "info" else "accent"
        made = QListWidgetItem(icon(word.icon, tint), f"{word.text}\n{below}" if below else word.text)
        made.setData(_TARGET, ("item", item))
        self.answers.addItem(made)

    def _add(self, text: str, picture: str, target: tuple[str, str]) -> None:
        item = QListWidgetItem(icon(picture, "muted"), text)
        item.setData(_TARGET, target)
        self.answers.addItem(item)

    def _place(self) -> None:
        over = self.answers.parentWidget()
        if over is None:
            return
        width = min(style.px(640), over.width() - style.px(48))
        heights = (self.answers.sizeHintForRow(row) for row in range(min(self.answers.count(), _ROWS)))
        right = self.mapTo(over, QPoint(self.width(), self.height() + style.px(4)))
        height = sum(heights) + 2 * self.answers.frameWidth() + style.px(4)
        height = min(height, over.height() - right.y() - style.px(16))
        self.answers.setGeometry(max(style.px(16), right.x() - width), right.y(), width, height)
        self.answers.show()
        self.answers.raise_()

    def _go_current(self) -> None:
        item = self.answers.currentItem()
        if item is not None and self.answers.isVisible():
            self._go(item)

    def _go(self, item: QListWidgetItem) -> None:
        kind, target = item.data(_TARGET) or ("", None)
        if not target:
            return
        self.clear()
        self.answers.hide()
        if kind == "screen":
            self._shell.show(target)
        elif kind == "all":
            self._shell.show_found(target)
        elif kind == "item":
            open_found(self._shell, target)

    def _end(self) -> None:
        self.clear()
        self.answers.hide()
        if self._came_from is not None:
            self._came_from.setFocus()


def open_found(shell: Shell, item: Item) -> None:
    """Show what was found, at the place where the words stand."""
    if isinstance(item, FoundReport):
        if item.place:
            shell.open_report(item.row.id, item.place)
        else:
            shell.show_report(item.row.id)
    elif isinstance(item, Task):
        shell.show_task(item.id)
    elif isinstance(item, Notice):
        shell.show_notice(item.id)
    else:
        shell.show_suggestion(item.id)
