"""The line over a list: words to look for, and choices; as many lines as their words need, and no more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLayoutItem, QLineEdit, QWidget

from ui import style
from ui.widgets.fields import Box
from ui.widgets.folding import Folding

#: Room for the words to look for at 100 %: the least; the most for what the empty field says of itself, and
#: what it takes around that.
_WORDS, _MOST, _AROUND = 180, 300, 50
#: So many lines at most for the sake of what the empty field says.
_ENOUGH = 2


class FilterLine(Folding):
    """In one line where there is room; else the choices go on below, so that each can be read.

    The words to look for take what their line leaves; so do the boxes of the other lines, in equal parts.
    """

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        """As few as there can be, the later ones full: the words to look for keep the most room."""
        lines = self._broken(room, _hint)
        return lines if len(lines) <= _ENOUGH else self._broken(room, lambda _: style.px(_WORDS))

    def _broken(self, room: int, words: Callable[[QLineEdit], int]) -> list[list[QLayoutItem]]:
        """The lines, where the words to look for want so much."""
        lines: list[list[QLayoutItem]] = [[]]
        left = room
        for item in reversed(self._shown()):
            edit = item.widget()
            wide = words(edit) if isinstance(edit, QLineEdit) else item.sizeHint().width()
            if lines[0] and wide > left:
                lines.insert(0, [])
                left = room
            lines[0].insert(0, item)
            left -= wide + self.spacing()
        return lines

    def _widths(self, line: list[QLayoutItem], room: int) -> dict[int, int]:
        growing = [item for item in line if isinstance(item.widget(), QLineEdit)]
        widths = {id(item): 0 if item in growing else min(item.sizeHint().width(), room) for item in line}
        growing = growing or [item for item in line if isinstance(item.widget(), Box)]
        left_over = room - sum(widths.values()) - self.spacing() * (len(line) - 1)
        for at, item in enumerate(growing):
            widths[id(item)] += left_over // len(growing) + (at < left_over % len(growing))
        return widths


def filter_line(*items: QWidget) -> FilterLine:
    """The words to look for, then the choices, then what else there is."""
    layout = FilterLine(space=8, between=8)
    layout.setContentsMargins(0, 0, 0, 0)
    for item in items:
        layout.addWidget(item)
    return layout


def _hint(edit: QLineEdit) -> int:
    """Room for what a field says while it is empty, within reason."""
    wanted = edit.fontMetrics().horizontalAdvance(edit.placeholderText()) + style.px(_AROUND)
    return min(max(wanted, style.px(_WORDS)), style.px(_MOST))
