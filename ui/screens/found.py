"""All that a search found, one kind at a time, read on as one scrolls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.found import FoundKind, Item
from ui import style, words
from ui.search import open_found
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import Segments, button
from ui.widgets.feedback import Empty
from ui.widgets.icon import icon
from ui.widgets.labels import label
from ui.widgets.layout import column, row
from ui.words import found as found_words

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

PAGE = 50
_MOST = 1000


class FoundScreen(QWidget):
    """Left and right choose the kind, Enter or a double click opens, Esc goes to the desk."""

    guide = "reports"

    def __init__(self, workplace: Workplace, shell: Shell, text: str) -> None:
        super().__init__()
        self._search = workplace.search
        self._workplace = workplace
        self._shell = shell
        self._text = text
        self._counts: dict[FoundKind, int] = {}
        self._kind = FoundKind.REPORT
        self._loading = False
        self.setObjectName("found")
        self.list = QListWidget()
        self.list.setObjectName("found.list")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = style.px(18)
        self.list.setIconSize(QSize(side, side))
        self.list.itemActivated.connect(self._open)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._shown = label("", "muted", "found.shown")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(
            Empty("search", self.tr("Nothing found"), self.tr("Try fewer letters, or another word."))
        )
        self._above = row(None, self._shown)
        body = column(self._above, space=12, margins=(24, 4, 24, 16))
        body.addWidget(self._stack, 1)
        self.setLayout(body)
        self.setFocusProxy(self.list)
        self.head_action = button(self.tr("Desk"), "", "found.back", "chevron-left")
        self.head_action.clicked.connect(lambda: shell.show("desk"))
        bind(self, "back", lambda: shell.show("desk"))
        shell.bridge.run(self._count, self._counted, self._failed)

    def heading(self) -> tuple[str, str]:
        """What was looked for."""
        return self.tr("Found: {text}").format(text=self._text), ""

    def _count(self) -> dict[FoundKind, int]:
        counts = {kind: self._search.count(kind, self._text) for kind in FoundKind}
        return {kind: count for kind, count in counts.items() if count}

    def _counted(self, counts: dict[FoundKind, int]) -> None:
        self._counts = counts
        if not counts:
            self._stack.setCurrentIndex(1)
            return
        choices = [(str(kind), self._choice(kind)) for kind in counts]
        first = next(iter(counts))
        kinds = Segments(choices, str(first), "found.kinds", self.tr("What was found"))
        kinds.chosen.connect(self._choose)
        self._above.insertWidget(0, kinds)
        self._choose(str(first))

    def _choice(self, kind: FoundKind) -> str:
        count = self._counts[kind]
        return f"{found_words.group(kind)} ({'1000+' if count >= _MOST else count})"

    def _choose(self, kind: str) -> None:
        self._kind = FoundKind(kind)
        self.list.clear()
        self.list.setAccessibleName(found_words.group(self._kind))
        self._more()

    def _scrolled(self, at: int) -> None:
        bar = self.list.verticalScrollBar()
        if at >= bar.maximum() - bar.pageStep() and self.list.count() < self._counts.get(self._kind, 0):
            self._more()

    def _more(self) -> None:
        if self._loading:
            return
        self._loading = True
        page = partial(self._search.page, self._kind, self._text, self.list.count(), PAGE)
        kind = self._kind
        self._shell.bridge.run(lambda: (kind, page()), self._came, self._failed)

    def _came(self, answer: tuple[FoundKind, tuple[Item, ...]]) -> None:
        self._loading = False
        kind, items = answer
        if kind is not self._kind:
            self._more()
            return
        today = self._workplace.today()
        for item in items:
            word, below = found_words.line(item, today), found_words.excerpt(item)
            tint = word.kind if word.kind != "info" else "accent"
            line = QListWidgetItem(icon(word.icon, tint), f"{word.text}\n{below}" if below else word.text)
            line.setData(Qt.ItemDataRole.UserRole, item)
            self.list.addItem(line)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        told = self.tr("{shown} of {count}").format(shown=self.list.count(), count=self._counts[kind])
        self._shown.setText(told)

    def _failed(self, error: BaocaoxaError) -> None:
        self._loading = False
        self._shell.banner(words.sentence(error), "bad")

    def _open(self, line: QListWidgetItem) -> None:
        open_found(self._shell, line.data(Qt.ItemDataRole.UserRole))
