"""Outline icons from `resources/icons`, tinted by the theme in force each time they are painted."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import style

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

SIZE = 20
#: How far under the middle of a line the middle of its words is, in parts of the icon's height.
_LOWER = 0.07


def icon(name: str, role: str = "text") -> QIcon:
    """The icon `name` in the colour of the token `role`; it follows a change of theme by itself."""
    return QIcon(_Tinted(name, role))


def paint(painter: QPainter, name: str, colour: str, where: QRectF) -> None:
    """Draw the icon `name` in `colour` (#rrggbb) into `where`, level with the words beside it."""
    folder = style.icon_folder()
    if folder is not None:
        lower = where.translated(0, where.height() * _LOWER)
        _drawing(folder / f"{name}.svg", colour).render(painter, lower)


class Icon(QWidget):
    """An icon that stands for itself beside words; screen readers pass over it."""

    def __init__(
        self, name: str, role: str = "text", size: int = SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str, role: str = "text") -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        """A square of the icon's size at the scale in force."""
        side = style.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colour of its role."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, self._name, getattr(style.tokens(), self._role), QRectF(self.rect()))
        painter.end()


class _Tinted(QIconEngine):
    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw at any size."""
        colours = style.tokens()
        faded = mode == QIcon.Mode.Disabled
        paint(painter, self._name, colours.muted if faded else getattr(colours, self._role), QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw into a clear pixmap."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Another one of the same."""
        return _Tinted(self._name, self._role)


@lru_cache(maxsize=64)
def _drawing(path: Path, colour: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer

    source = path.read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(source.encode()))
