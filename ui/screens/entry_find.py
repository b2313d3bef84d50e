"""Ctrl+F in a report: the question whose words or answer hold what is typed, accents or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.text import fold
from desktop.forms import Node
from ui import style
from ui.questions.markdown import plain
from ui.questions.note import shown_value
from ui.screens.entry_sheet import Sheet
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.fields import line_edit
from ui.widgets.labels import label
from ui.widgets.layout import row

#: What stands between the thousands of a figure; a comma there stands before decimals.
_BETWEEN = re.compile(r"(?<=[0-9])[.\s](?=[0-9]{3}(?![0-9]))")


class Finder(QFrame):
    """A line above the questions. Enter and F3 go on to the next, with Shift to the one before."""

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        """`parent` takes the focus where the sheet never had it."""
        super().__init__(parent)
        self.setObjectName("entry.find")
        self._sheet, self._sections, self._parent = sheet, sheet.sections, parent
        sheet.touched.connect(self._follow)
        self._found: tuple[str, ...] = ()
        self._at = ""  # the ref gone to last
        self._answers: dict[str, tuple[str, str]] = {}  # by ref, as they are looked through
        self.field = line_edit("entry.find.text", placeholder=self.tr("A question or an answer"))
        self.field.setAccessibleName(self.tr("Find in this report"))
        self.field.setFixedWidth(style.px(280))
        self.field.textChanged.connect(self._begin)
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
        self._begin()

    def close_it(self) -> None:
        """Away with it; the focus goes to the question found last, or to the one it came from."""
        self.hide()
        came_from = self._sheet.where()
        if not (came_from and self._sheet.go_to(came_from)):
            self._parent.setFocus()

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
        self._answers.clear()
        self._look_again()

    def _follow(self, refs: Iterable[str], structure: bool) -> None:
        """Other answers stand at `refs`: what is found is what stands there now."""
        if structure:
            self.forget()
            return
        for ref in refs:
            self._answers.pop(ref, None)
        self._look_again()

    def _look_again(self) -> None:
        if self.isVisible():
            self._search()

    def _begin(self) -> None:
        """From the top, with other words."""
        self._at = ""
        self._search()

    def _search(self) -> None:
        wanted = forms_of(self.field.text().strip())
        self._found = tuple(
            node.ref
            for node, words in (self._labels if wanted[0] else ())
            if node.relevant and (wanted[0] in words or self._answers_with(node, wanted))
        )
        self._tell()

    def _answers_with(self, node: Node, wanted: tuple[str, str]) -> bool:
        if node.ref not in self._answers:
            self._answers[node.ref] = forms_of(shown_value(node))
        return any(each in answer for each, answer in zip(wanted, self._answers[node.ref], strict=True))

    def _go(self, by: int) -> None:
        self._sheet.settle()
        if not self._found:
            return
        order = {node.ref: at for at, (node, _) in enumerate(self._labels)}
        here = order.get(self._at, -1 if by > 0 else len(order))
        onward = self._found if by > 0 else self._found[::-1]
        self._at = next((ref for ref in onward if (order[ref] - here) * by > 0), onward[0])
        self._tell()
        self._sheet.go_to(self._at)

    def _tell(self) -> None:
        if not self.field.text().strip():
            self._told.setText("")
        elif not self._found:
            self._told.setText(self.tr("Nothing found"))
        elif self._at not in self._found:
            self._told.setText(self.tr("{n} found").format(n=len(self._found)))
        else:
            self._told.setText(
                self.tr("{at} of {n}").format(at=self._found.index(self._at) + 1, n=len(self._found))
            )


def forms_of(text: str) -> tuple[str, str]:
    """`text` as it is looked for and looked through, and the same with `1.234,5` as `1234,5`."""
    return fold(text), fold(_BETWEEN.sub("", text))


def below(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Every question below `nodes` in body order, computed and hidden ones too."""
    for node in nodes:
        if node.control in {"group", "repeat", "repeat-instance"}:
            yield from below(node.children)
        elif node.control:
            yield node
