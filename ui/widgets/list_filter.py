"""The filter line over a list: words to look for, and boxes to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from ui import style
from ui.widgets.fields import Box, SearchMark, line_edit
from ui.widgets.layout import column, row
from ui.widgets.table import shrink

#: Room that the words to look for want, and the least a choice wants, at 100 %.
_WORDS = 220
_NARROW = 120


class ListFilter(QWidget):
    """`changed` tells that another filter is wanted.

    Where the words would have no room beside the choices, they go above them.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._line: QBoxLayout | None = None
        self._beside: Sequence[QComboBox] = ()
        self._wanted: dict[QComboBox, int] = {}
        self.text = line_edit(f"{name}.text")
        SearchMark(self.text)
        self.text.textChanged.connect(self.changed)
        self.setFocusProxy(self.text)

    def refresh(self) -> None:
        """Offer what there is now; what was chosen stays chosen."""
        raise NotImplementedError

    def _lay_out(self, beside: Sequence[QComboBox], choices: Sequence[QComboBox], *below: QWidget) -> None:
        """The words, with `beside` always at their side, then the choices; `below` all of it what opens."""
        self._beside = beside
        for box in (*beside, *choices):
            shrink(box, _NARROW)
        words = row(self.text, *beside, space=8)
        words.setStretch(0, 1)
        line = self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(style.px(8))
        line.addLayout(words, 1)
        self._wanted = {box: box.minimumWidth() for box in choices}
        line.addLayout(row(*choices, space=8))
        self.setLayout(column(line, *below, space=8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or one above the other."""
        super().resizeEvent(event)
        if self._line is None:
            return
        room = event.size().width()
        least = sum(wide + style.px(8) for wide in self._wanted.values()) - style.px(8)
        for box, wide in self._wanted.items():  # at 200 % they end in … rather than past the edge
            box.setMinimumWidth(wide if least <= room else wide * room // least - 1)
        beside = room - least - sum(box.minimumWidth() for box in self._beside) >= style.px(_WORDS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if beside else down)

    def _box(self, name: str, title: str, first: str) -> QComboBox:
        """A choice; its first entry lets everything through."""
        box = Box()
        box.setObjectName(f"{self._name}.{name}")
        box.setAccessibleName(title)
        box.addItem(first, None)
        box.currentIndexChanged.connect(self.changed)
        return box


def offer(box: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    """The entries after the first; told to nobody, unless the chosen one is gone."""
    chosen = box.currentText() if box.currentIndex() > 0 else ""
    with QSignalBlocker(box):
        while box.count() > 1:
            box.removeItem(1)
        for text, value in entries:
            box.addItem(text, value)
        if chosen:
            box.setCurrentIndex(max(0, box.findText(chosen)))
