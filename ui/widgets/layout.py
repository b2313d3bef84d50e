"""Boxes on the 4-pixel grid, at the scale in force."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import style

Item = QWidget | QLayout | int | None
L = TypeVar("L", bound=QBoxLayout)


def column(*items: Item, space: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Items one below the other: widgets, layouts, a number of pixels of room, None for what stretches."""
    return _fill(QVBoxLayout(), items, space, margins)


def row(*items: Item, space: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Items beside each other, centred on their line."""
    return _fill(QHBoxLayout(), items, space, margins)


def beside(*fields: QWidget, space: int = 12) -> QHBoxLayout:
    """Fields of the same width beside each other, their labels on one line whatever stands under them."""
    line = row(*fields, space=space)
    for index, field in enumerate(fields):
        line.setStretch(index, 1)
        line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return line


def frame(layout: QLayout, role: str = "", name: str = "") -> QFrame:
    """A frame in the style of `role` around `layout`."""
    widget = QFrame()
    if role:
        widget.setProperty("role", role)
    if name:
        widget.setObjectName(name)
    widget.setLayout(layout)
    return widget


def card(*items: Item, space: int = 12, name: str = "") -> QFrame:
    """A raised card, 16 pixels inside."""
    return frame(column(*items, space=space, margins=(16, 16, 16, 16)), "card", name)


def rule() -> QFrame:
    """A hairline between things."""
    line = QFrame()
    line.setProperty("role", "line")
    return line


class Holder(QWidget):
    """What a page scrolls: as high as its words need at the width there is, and no higher.

    Words that wrap tell Qt the height they would have in a narrow column; a page that took that for its
    least height could be scrolled down into nothing.
    """

    def minimumSizeHint(self) -> QSize:
        """The least width; the height follows from the width."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


class Page(QScrollArea):
    """Leaves as much room at the right with its bar as without it: what is on it stays where it is.

    Where Tab comes into it from elsewhere it goes to what has the focus; Qt does so only within.
    """

    def __init__(self, across: QHBoxLayout) -> None:
        super().__init__()
        self._across = across
        self.verticalScrollBar().installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now) and now.visibleRegion().isEmpty():
            self.ensureWidgetVisible(now, 0, style.px(24))

    def grow(self) -> None:
        """As high as what was put on it wants, before it is painted; Qt would paint it pressed flat first."""
        holder = self.widget()
        self._across.itemAt(0).widget().updateGeometry()
        if holder.hasHeightForWidth():
            wanted = holder.heightForWidth(holder.width())
            holder.resize(holder.width(), max(wanted, self.viewport().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar comes or goes."""
        bar = self.verticalScrollBar()
        if watched is bar and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            taken = bar.sizeHint().width() if event.type() == QEvent.Type.Show else 0
            margins = self._across.contentsMargins()
            margins.setRight(max(style.px(24) - taken, 0))
            self._across.setContentsMargins(margins)
        return super().eventFilter(watched, event)


def page(content: QLayout, width: int | None = None) -> Page:
    """A page that scrolls up and down; `width` caps its column so that lines stay readable."""
    inner = QWidget()
    inner.setLayout(content)
    if width is not None:
        inner.setMaximumWidth(style.px(width))
    holder = Holder()
    across = QHBoxLayout(holder)
    across.setContentsMargins(style.px(24), style.px(4), style.px(24), style.px(24))
    across.addWidget(inner, 1)
    if width is not None:
        across.addStretch(0)
    area = Page(across)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(holder)
    return area


class Filled(QScrollArea):
    """A page that its content fills, and that scrolls only where it is too low for the least of that."""

    def __init__(self, content: QLayout) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(_Least(content))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """All of it, not only the place of its cursor as Qt would: of a list, rows that are chosen next."""
        if now is not None and self.isAncestorOf(now):
            top = now.mapTo(self.widget(), QPoint(0, 0)).y()
            self.ensureVisible(0, top + now.height(), 0, 0)
            self.ensureVisible(0, top, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its keys are those of what it holds."""
        event.ignore()


class _Least(QWidget):
    """Asks for the least height its layout can do with, not for the height that this would like."""

    def __init__(self, content: QLayout) -> None:
        super().__init__()
        self.setLayout(content)

    def minimumSizeHint(self) -> QSize:
        """The height follows from the width."""
        return QSize(super().minimumSizeHint().width(), 0)

    def heightForWidth(self, width: int) -> int:
        """With everything in it at its lowest."""
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)


def into_sight(shown: QWidget) -> None:
    """Scroll the page `shown` has just come to until it can be read whole, once everything has its place."""
    QTimer.singleShot(0, shown, lambda: _scroll_to(shown))


def _scroll_to(shown: QWidget) -> None:
    above = shown.parentWidget()
    while above is not None:
        if isinstance(above, Page):
            above.grow()
            above.ensureWidgetVisible(shown, 0, style.px(24))
        above = above.parentWidget()


def clear(layout: QLayout) -> None:
    """Take everything out of `layout` and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        inner = item.layout()
        if inner is not None:
            clear(inner)


def _fill(layout: L, items: tuple[Item, ...], space: int, margins: tuple[int, int, int, int]) -> L:
    layout.setSpacing(style.px(space))
    layout.setContentsMargins(*(style.px(m) for m in margins))
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(style.px(item))
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)
    return layout
