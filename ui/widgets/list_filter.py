"""The filter line over a list: words to look for, and boxes to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.widgets.fields import Box, SearchMark, line_edit
from ui.widgets.filter_line import filter_line
from ui.widgets.layout import column


class ListFilter(QWidget):
    """`changed` tells that another filter is wanted."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.text = line_edit(f"{name}.text")
        SearchMark(self.text)
        self.text.textChanged.connect(self.changed)
        self.setFocusProxy(self.text)

    def refresh(self) -> None:
        """Offer what there is now; what was chosen stays chosen."""
        raise NotImplementedError

    def _lay_out(self, *choices: QComboBox, below: QWidget | None = None) -> None:
        """The words, then the choices; `below` all of it what opens."""
        line = filter_line(self.text, *choices)
        self.setLayout(line if below is None else column(line, below, space=8))

    def _box(self, name: str, title: str, first: str) -> QComboBox:
        """A choice; its first entry lets everything through."""
        box = Box(f"{self._name}.{name}", title)
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
