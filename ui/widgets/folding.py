"""Things beside each other that go on to a further line where one has no room for them all."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from ui import style


class Folding(QLayout):
    """As a row where there is room; folded into lines where there is not, so that nothing is cut.

    A spacer takes what its line leaves; `centred` lines without one stand in the middle.
    """

    def __init__(self, space: int, between: int, *, centred: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._between = style.px(between)
        self._centred = centred
        self.setSpacing(style.px(space))

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are, spacers too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at `index`, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # as Qt wants it past the end
        """Take that one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all its lines at that width, in pixels."""
        return self._place(QRect(0, 0, width, 0), only_measured=True)

    def setGeometry(self, rect: QRect) -> None:
        """Place them all."""
        super().setGeometry(rect)
        self._place(rect, only_measured=False)

    def sizeHint(self) -> QSize:
        """All of them on one line."""
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown)
        wide += self.spacing() * max(len([item for item in shown if item.widget() is not None]) - 1, 0)
        high = max((item.sizeHint().height() for item in shown), default=0)
        return self._around(QSize(wide, high))

    def minimumSize(self) -> QSize:
        """The widest of them alone."""
        shown = self._shown()
        least = [item.minimumSize() for item in shown]
        return self._around(
            QSize(
                max((size.width() for size in least), default=0),
                max((size.height() for size in least), default=0),
            )
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if item.widget() is None or not item.isEmpty()]

    def _around(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        taken = 0
        for item in self._shown():
            if item.widget() is None:
                lines[-1].append(item)
                continue
            wide = min(item.sizeHint().width(), room)
            if taken and taken + self.spacing() + wide > room:
                lines.append([])
                taken = 0
            taken += wide + (self.spacing() if taken else 0)
            lines[-1].append(item)
        return [line for line in lines if any(item.widget() is not None for item in line)]

    def _place(self, rect: QRect, *, only_measured: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for at, line in enumerate(self._lines(inner.width())):
            top += self._between if at else 0
            widths = self._widths(line, inner.width())
            high = max(_height(item, widths[id(item)]) for item in line)
            if not only_measured:
                self._place_line(line, widths, QRect(inner.left(), top, inner.width(), high))
            top += high
        margins = self.contentsMargins()
        return top - inner.top() + margins.top() + margins.bottom()

    def _widths(self, line: list[QLayoutItem], room: int) -> dict[int, int]:
        """How wide each of a line is in `room` pixels, by its `id`."""
        return {id(item): min(item.sizeHint().width(), room) for item in line}

    def _place_line(self, line: list[QLayoutItem], widths: dict[int, int], room: QRect) -> None:
        things = [item for item in line if item.widget() is not None]
        spacers = len(line) - len(things)
        left_over = room.width() - sum(widths[id(item)] for item in things)
        left_over -= self.spacing() * (len(things) - 1)
        buttons = max(
            (item.sizeHint().height() for item in things if isinstance(item.widget(), QAbstractButton)),
            default=0,
        )
        x = room.left() + (left_over // 2 if self._centred and not spacers else 0)
        for item in line:
            if item.widget() is None:
                x += left_over // spacers
                continue
            wide = widths[id(item)]
            high = buttons if isinstance(item.widget(), QAbstractButton) else _height(item, wide)
            place = QRect(x, room.top() + (room.height() - high) // 2, wide, high)
            item.setGeometry(place)
            x += wide + self.spacing()


def folding(
    *items: QWidget | None,
    space: int = 8,
    between: int = 8,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    centred: bool = False,
) -> Folding:
    """Widgets beside each other, None for what stretches; `between` is the room between two lines."""
    layout = Folding(space, between, centred=centred)
    layout.setContentsMargins(*(style.px(m) for m in margins))
    for item in items:
        if item is None:
            layout.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))
        else:
            layout.addWidget(item)
    return layout


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
