"""Others that say much the same: shown under what is typed, or to be merged with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.domain.lookup_code import written
from desktop.domain.suggestion import OPEN
from desktop.domain.zone import day_of
from ui import words
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, row
from ui.widgets.swap import swap
from ui.words import suggestions as suggestion_words
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.suggestion_views import Alike


class AlikeStrip(QWidget):
    """`opened` tells the id of one to look at, `merged` of one to merge into; hidden when there is none."""

    opened = Signal(str)
    merged = Signal(str)
    shown = Signal()

    def __init__(self, merging: bool = False) -> None:
        super().__init__()
        self._merging = merging
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.setLayout(self._place)
        self.hide()

    def show_some(self, found: Sequence[Alike]) -> None:
        """Show these, and only these."""
        self._body = swap(self._place, self._body, self._filled(found))
        self.setVisible(bool(found))
        self.shown.emit()

    def _filled(self, found: Sequence[Alike]) -> QWidget:
        head = label(self.tr("Others say much the same"), "strong", "suggestion.alike.title")
        return card(head, *(self._line(each, place) for place, each in enumerate(found)), space=8)

    def _line(self, each: Alike, place: int) -> QWidget:
        about = " · ".join(
            (
                written(each.row.code),
                suggestion_words.state(each.row.state),
                words.date(day_of(each.row.received_at)),
                self.tr("{n} % alike").format(n=round(100 * each.likeness)),
            )
        )
        said = column(Paragraph(each.row.title), label(about, "small"), space=1)
        see = button(self.tr("See"), "quiet", f"suggestion.alike.{place}.see")
        see.setAccessibleName(named(see.text(), each.row.title))
        see.clicked.connect(lambda: self.opened.emit(each.row.id))
        line = row(space=8)
        line.addLayout(said, 1)
        line.addWidget(see)
        usual = QWidget()
        usual.setLayout(line)
        if not self._merging:
            return usual
        if each.row.state not in OPEN:
            alone = Paragraph(
                self.tr("Settled already: this one is dealt with and answered on its own."), "small"
            )
            said.addWidget(alone)
            return usual
        merge = button(self.tr("Merge"), "", f"suggestion.alike.{place}.merge")
        merge.setAccessibleName(named(merge.text(), each.row.title))
        line.addWidget(merge)
        box = QWidget()
        question = self._question(each, place, usual, merge)
        merge.clicked.connect(lambda: _instead(usual, question, question))
        box.setLayout(column(usual, question))
        return box

    def _question(self, each: Alike, place: int, usual: QWidget, merge: QPushButton) -> QWidget:
        """Whether it shall be merged into this one, asked in its line."""
        asked = Paragraph(
            self.tr("Merge into “{title}”? It is dealt with and answered there.").format(title=each.row.title)
        )
        no = button(self.tr("Do not merge"), "", f"suggestion.alike.{place}.no")
        yes = button(self.tr("Merge into it"), "primary", f"suggestion.alike.{place}.yes")
        yes.clicked.connect(lambda: self.merged.emit(each.row.id))
        question = QWidget()
        no.clicked.connect(lambda: _instead(question, usual, merge))
        line = row(asked, no, yes, space=8)
        line.setStretch(0, 1)
        question.setLayout(line)
        question.setFocusProxy(no)
        question.hide()
        return question


def _instead(gone: QWidget, shown: QWidget, then: QWidget) -> None:
    """One in the place of the other, and the keyboard where a person goes on."""
    gone.hide()
    shown.show()
    then.setFocus()
