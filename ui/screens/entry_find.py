"""Ctrl+F in a report: the question whose words or answer hold what is typed, accents or not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.text import fold
from desktop.forms import Node
from ui import style
from ui.questions.markdown import plain
from ui.questions.note import shown_value
from ui.screens.entry_sections import Section
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.fields import line_edit
from ui.widgets.labels import label
from ui.widgets.layout import row


class Finder(QFrame):
    """A line above the questions. Enter and F3 go on to the next, with Shift to the one before."""

    wanted = Signal(str)  # ref
    closed = Signal()

    def __init__(self, sections: tuple[Section, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entry.find")
        self._sections = sections
        self._found: tuple[str, ...] = ()
        self._at = -1
        self.field = line_edit("entry.find.text", placeholder=self.tr("A question or an answer"))
        self.field.setAccessibleName(self.tr("Find in this report"))
        self.field.setFixedWidth(style.px(280))
        self.field.textChanged.connect(self._search)
        self._told = label("", "muted", "entry.find.told")
        before = button("", "quiet", "entry.find.before", "chevron-left")
        after = button("", "quiet", "entry.find.next", "chevron-right")
        close = button(self.tr("Close"), "quiet", "entry.find.close")
        for key, words, slot in (
            (before, self.tr("The one before (Shift+F3)"), self.before),
            (after, self.tr("The next one (F3)"), self.next),
        ):
            key.setAccessibleName(words)
            key.setToolTip(words)
            key.clicked.connect(slot)
        close.clicked.connect(self.close_it)
        bind(self, "entry.find.next", self.next)
        bind(self, "entry.find.before", self.before)
        line = row(
            label(self.tr("Find"), "strong"), self.field, before, after, self._told, None, close, space=8
        )
        line.setContentsMargins(0, style.px(4), 0, style.px(4))
        self.setLayout(line)
        self.hide()

    def open(self) -> None:
        """Show the line and begin with what stands in it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def close_it(self) -> None:
        """Away with it; the focus goes back to the questions."""
        self.hide()
        self.closed.emit()

    def next(self) -> None:
        """Go to the next one, from the top again after the last."""
        self._go(1)

    def before(self) -> None:
        """Go to the one before, from the end again before the first."""
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Escape closes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go(-1 if shift else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            super().keyPressEvent(event)

    @cached_property
    def _labels(self) -> tuple[tuple[Node, str], ...]:
        """Every question with its words, folded once: a report may have thousands."""
        return tuple(
            (node, fold(f"{plain(node.label)} {node.ref.rpartition('/')[2]}"))
            for section in self._sections
            for node in below(section.nodes)
        )

    def forget(self) -> None:
        """Rows came or went, or the form speaks another language."""
        self.__dict__.pop("_labels", None)
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        wanted = fold(self.field.text().strip())
        self._at = -1
        self._found = tuple(
            node.ref
            for node, words in (self._labels if wanted else ())
            if node.relevant and (wanted in words or wanted in fold(shown_value(node)))
        )
        self._tell()

    def _go(self, by: int) -> None:
        if self._found:
            first = -1 if by > 0 else len(self._found)
            self._at = ((self._at if self._at >= 0 else first) + by) % len(self._found)
            self._tell()
            self.wanted.emit(self._found[self._at])

    def _tell(self) -> None:
        if not self.field.text().strip():
            self._told.setText("")
        elif not self._found:
            self._told.setText(self.tr("Nothing found"))
        elif self._at < 0:
            self._told.setText(self.tr("{n} found").format(n=len(self._found)))
        else:
            self._told.setText(self.tr("{at} of {n}").format(at=self._at + 1, n=len(self._found)))


def below(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Every question below `nodes` in body order, computed and hidden ones too."""
    for node in nodes:
        if node.control in {"group", "repeat", "repeat-instance"}:
            yield from below(node.children)
        elif node.control:
            yield node
