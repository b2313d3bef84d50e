"""A quiet word while a citizen's words are taken down: a number of a person stands among them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.domain.personal import has_numbers, telephone
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import row


class NumberHint(QWidget):
    """Hidden while there is none; one press moves a telephone to who brought it, where that is blank."""

    def __init__(self, move: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("suggestion.form.number")
        self._words = Paragraph("", "small")
        self._move = button(self.tr("Move it there"), "quiet", "suggestion.form.number.move")
        self._move.clicked.connect(move)
        line = row(Icon("info", "muted", 16), self._words, self._move, space=8)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def look(self, text: str, phone_known: bool) -> None:
        """Say what stands in `text`; `phone_known`: who brought it has a telephone already."""
        there = has_numbers(text)
        moves = there and not phone_known and telephone(text) is not None
        self._words.say(
            self.tr("A telephone number stands in the text. Move it to who brought it?")
            if moves
            else self.tr(
                "A long number stands in the text, as of an identity card or a telephone. It belongs to who "
                "brought it; leave it out here unless it is needed."
            )
        )
        self._move.setVisible(moves)
        self.setVisible(there)
