"""A slider that can stand nowhere yet, drawn in the colours and at the scale in force."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from ui import style

#: More steps than this have no ticks of their own.
_TICKS = 40
_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_SETTING = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Space,
    Qt.Key.Key_Return, Qt.Key.Key_Enter,
}  # fmt: skip


class Slider(QSlider):
    """Places 0 to `maximum()`, or none (`blank`). `chosen(place)` and `cleared` come from the person."""

    chosen = Signal(int)
    cleared = Signal()

    def __init__(self, orientation: Qt.Orientation, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.blank = True
        self.ticks = True
        self.open = True
        self.setRange(0, steps)
        self.setPageStep(max(1, steps // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def put(self, place: int | None) -> None:
        """Show a place, or that there is none, without telling anybody."""
        self.blank = place is None
        self.setValue(place or 0)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the handle and its ring."""
        across, along = style.px(34), style.px(200)
        return QSize(across, along) if self._upright else QSize(along, across)

    def minimumSizeHint(self) -> QSize:
        """A vertical one keeps its length."""
        return self.sizeHint() if self._upright else QSize(style.px(80), style.px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first arrow puts the handle at the beginning, the next ones move it; Delete takes it away."""
        if not self.open:
            event.ignore()
        elif event.key() in _CLEARING:
            self.cleared.emit()
        elif self.blank and event.key() in _SETTING:
            self.chosen.emit(0)
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            before = self.value()
            super().keyPressEvent(event)
            if self.value() != before or self.blank:
                self.chosen.emit(self.value())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The handle goes where the mouse is."""
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """And stays with it while it is held."""
        self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing more to do: each place was told."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes an answer on its way."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Groove, what is filled of it, ticks, the handle unless nothing is chosen, and the focus."""
        colours = style.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        live = QColor(colours.accent if self.open else colours.muted)
        if self.ticks and self.maximum() <= _TICKS:
            painter.setBrush(QColor(colours.edge))
            for place in range(self.maximum() + 1):
                painter.drawRect(self._box(place, 0.5, style.px(9)))
        painter.setBrush(QColor(colours.edge))
        painter.drawRoundedRect(self._bar(self.maximum()), style.px(2), style.px(2))
        if not self.blank:
            painter.setBrush(live)
            painter.drawRoundedRect(self._bar(self.value()), style.px(2), style.px(2))
        middle, size = self._middle(self.value()), style.px(8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(QColor(colours.surface))
            painter.drawEllipse(middle, size + 3, size + 3)
        if not self.blank:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(live)
            painter.drawEllipse(middle, size, size)
        painter.end()

    @property
    def _upright(self) -> bool:
        return self.orientation() == Qt.Orientation.Vertical

    def _span(self) -> tuple[float, float]:
        """Where the groove begins and how long it is."""
        edge = style.px(13)
        return edge, (self.height() if self._upright else self.width()) - 2.0 * edge

    def _middle(self, place: int) -> QPointF:
        start, long = self._span()
        along = long * place / max(1, self.maximum())
        if self._upright:
            return QPointF(self.width() / 2, start + long - along)
        return QPointF(start + along, self.height() / 2)

    def _box(self, place: int, half: float, reach: float) -> QRectF:
        middle = self._middle(place)
        wide, high = (reach, half) if self._upright else (half, reach)
        return QRectF(middle.x() - wide, middle.y() - high, 2 * wide, 2 * high)

    def _bar(self, place: int) -> QRectF:
        first, last, half = self._middle(0), self._middle(place), style.px(4) / 2
        return QRectF(first, last).normalized().adjusted(-half, -half, half, half)

    def _follow(self, event: QMouseEvent) -> None:
        if not self.open or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        start, long = self._span()
        at = event.position()
        along = start + long - at.y() if self._upright else at.x() - start
        place = round(max(0.0, min(1.0, along / max(1.0, long))) * self.maximum())
        if place != self.value() or self.blank:
            self.setValue(place)
            self.chosen.emit(place)
