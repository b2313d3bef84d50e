"""The filter line over a list: words to look for, and boxes to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.widgets.fields import SearchMark, line_edit


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

    def _box(self, name: str, title: str, first: str) -> QComboBox:
        """A choice; its first entry lets everything through."""
        box = QComboBox()
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
