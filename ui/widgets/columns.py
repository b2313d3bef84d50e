"""A layout of things in columns as wide as the room allows, or packed one behind the other; it wraps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

#: The number of columns that means: no columns, each behind the one before.
PACKED = 0


class Columns(QLayout):
    """Items in `count` equal columns, row by row; `PACKED` puts each behind the one before.

    No column is narrower than `narrowest` pixels: where the room is short there are fewer. `gap` and `below`
    are the pixels between columns and rows.
    """

    def __init__(self, parent: QWidget | None, count: int, narrowest: int, gap: int, below: int) -> None:
        super().__init__(parent)
        self._high: dict[int, int] = {}  # by width, until something changes
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._below = below
        self._count = count
        self._narrowest = narrowest
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Another one at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # Qt asks past the end
        """The item at a place, no longer laid out here."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Less room makes more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all is in `width` pixels."""
        if width not in self._high:
            self._high[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._high[width]

    def invalidate(self) -> None:
        """Something inside is other than before."""
        self._high.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        """As narrow as it can be; whoever lays this out gives it the width there is."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Put everything into `rect`."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def columns_in(self, width: int) -> int:
        """How many columns `width` pixels have room for."""
        room = max(1, (width + self.spacing()) // (self._narrowest + self.spacing()))
        return int(max(1, min(self._count, room)))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        return self._pack(rect, move) if self._count == PACKED else self._grid(rect, move)

    def _grid(self, rect: QRect, move: bool) -> int:
        columns, gap = self.columns_in(rect.width()), self.spacing()
        wide = (rect.width() - gap * (columns - 1)) // columns
        items = self._shown()
        top = rect.top()
        for start in range(0, len(items), columns):
            line = items[start : start + columns]
            high = max(_height(item, wide) for item in line)
            for at, item in enumerate(line) if move else ():
                own = min(wide, item.maximumSize().width())  # some want no more than their words
                item.setGeometry(QRect(rect.left() + at * (wide + gap), top, own, high))
            top += high + self._below
        return max(0, top - self._below - rect.top())

    def _pack(self, rect: QRect, move: bool) -> int:
        gap = self.spacing()
        left, top, high = rect.left(), rect.top(), 0
        for item in self._shown():
            wide = min(item.sizeHint().width(), rect.width())
            if left > rect.left() and left + wide > rect.left() + rect.width():
                left, top, high = rect.left(), top + high + self._below, 0
            tall = _height(item, wide)
            if move:
                item.setGeometry(QRect(QPoint(left, top), QSize(wide, tall)))
            left += wide + gap
            high = max(high, tall)
        return top + high - rect.top()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
