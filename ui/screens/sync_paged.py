"""A card of lines, a page at a time: title, what it says when there are none, earlier and later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import Item, column, row, rule
from ui.widgets.swap import swap

Each = TypeVar("Each")


class Paged(QFrame, Generic[Each]):
    """Shows `size` lines at once: `items(offset, limit)` of `count()`, each made by `line(item, place)`.

    While the items are the same, their lines stay: what is being typed in one is not lost.
    """

    def __init__(
        self,
        title: str,
        empty: str,
        name: str,
        count: Callable[[], int],
        items: Callable[[int, int], Sequence[Each]],
        line: Callable[[Each, int], QWidget],
        size: int = 20,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self._empty, self._size = empty, size
        self._count, self._items, self._line = count, items, line
        self._known: object = None
        self._body: QWidget | None = None
        self._pages = Pages(name, size, self.refresh)
        self._column = column(label(title, "section"), space=12, margins=(16, 16, 16, 16))
        self._column.addWidget(self._pages)
        self.setLayout(self._column)

    def refresh(self) -> None:
        """Show the page as it is now; one that is past the end becomes the last."""
        count = self._count()
        at = self._pages.of(count)
        items = tuple(self._items(at, self._size))
        if (count, at, items) == self._known:
            return
        self._known = (count, at, items)
        lines: list[Item] = []
        for place, item in enumerate(items, at):
            lines += [rule(), self._line(item, place)]
        body = QWidget()
        body.setLayout(column(*(lines[1:] or [Paragraph(self._empty, "muted")]), space=8))
        if self._body is None:
            self._column.insertWidget(1, body)
            body.show()
            self._body = body
        else:
            self._body = swap(self._column, self._body, body)


class Pages(QWidget):
    """Earlier and later of a list that is shown `size` lines at once; not there while all of it is."""

    def __init__(self, name: str, size: int, turned: Callable[[], None]) -> None:
        """`turned` shows the lines from where `of` says."""
        super().__init__()
        self._size, self._turned, self._at = size, turned, 0
        self.earlier = button(self.tr("Previous"), "quiet", f"{name}.back", "chevron-left")
        self.later = button(self.tr("Next"), "quiet", f"{name}.next", "chevron-right")
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        self._where = label("", "muted", f"{name}.where")
        self.setLayout(row(self.earlier, self._where, self.later, None))

    def begin(self) -> None:
        """Back to the first page, when next asked."""
        self._at = 0

    def of(self, count: int) -> int:
        """Where the page begins, of `count` lines; one that is past the end becomes the last."""
        last = max(0, (count - 1) // self._size * self._size)
        self._at = min(self._at, last)
        self.setVisible(count > self._size)
        self.earlier.setEnabled(self._at > 0)
        self.later.setEnabled(self._at < last)
        end = min(self._at + self._size, count)
        self._where.setText(self.tr("{a}–{b} of {n}").format(a=self._at + 1, b=end, n=count))
        return self._at

    def _turn(self, way: int) -> None:
        self._at = max(0, self._at + way * self._size)
        self._turned()
        wanted = self.later if way > 0 else self.earlier
        other = self.earlier if way > 0 else self.later
        (wanted if wanted.isEnabled() else other).setFocus()
