"""Figures over time as lines or columns, painted in the palette in force.

No series is told by its colour alone: each has a mark and a stroke of its own. A period without a figure is a
gap, never nought. Left and right go from period to period, Up and Down from series to series; what stands
there is said in words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import style
from ui.widgets.chart_paint import Chosen, height_around, paint_chart, place_of, plot_of
from ui.words.counting import named

#: Pixels at 100 % below which lines over one another cannot be told apart.
_LEAST_PLOT = 130
#: More series than this cannot be told apart.
MOST_SERIES = 6


@dataclass(frozen=True)
class ChartSeries:
    """One line: `values` beside the chart's labels, None for a gap."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class ChartData:
    """What is painted: `labels` of the periods, `series`, `columns` instead of lines.

    `said` writes a number for people.
    """

    labels: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    columns: bool
    said: Callable[[float, int | None], str]


class Chart(QWidget):
    """A chart to look at, with the mouse or the keyboard. `told` gives what is pointed at, in words."""

    told = Signal(str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self._data = ChartData((), (), False, lambda value, _: f"{value:g}")
        self._at: Chosen | None = None
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_data(self, data: ChartData, told: str) -> None:
        """Paint `data`; `told` says the whole of it in words."""
        self._data, self._at = data, None
        self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    @property
    def chosen(self) -> Chosen | None:
        """The figure pointed at."""
        return self._at

    def sizeHint(self) -> QSize:
        """Twice as wide as high."""
        return QSize(style.px(640), style.px(320))

    def minimumSizeHint(self) -> QSize:
        """Smaller, nothing can be read, however many lines its legend takes."""
        around = height_around(self._room(), self._data, self.fontMetrics())
        return QSize(style.px(320), round(around + style.px(8)) + style.px(_LEAST_PLOT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower, the legend may take more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def picture_of(self, data: ChartData, size: QSize, title: str) -> QImage:
        """A chart as a picture on white, whatever the theme; `title` stands above it."""
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(style.LIGHT.raised))
        painter = QPainter(image)
        painter.setFont(self.font())
        paint_chart(painter, QRectF(image.rect()).adjusted(16, 12, -16, -12), data, style.LIGHT, None, title)
        painter.end()
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, and the figure pointed at."""
        painter = QPainter(self)
        paint_chart(painter, self._room(), self._data, style.tokens(), self._at, "")
        if self.hasFocus():
            painter.setPen(QPen(QColor(style.tokens().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), style.px(6), style.px(6))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The figure nearest to the mouse."""
        self._choose(self._nearest(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End go from figure to figure."""
        moves = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Home: (-1000, 0), Qt.Key.Key_End: (1000, 0),
        }  # fmt: skip
        step = moves.get(Qt.Key(event.key()))
        if step is None or not self._data.series:
            super().keyPressEvent(event)
            return
        last = len(self._data.labels) - 1
        if self._at is None:
            self._choose(Chosen(0, last))
            return
        series = (self._at.series + step[1]) % len(self._data.series)
        self._choose(Chosen(series, max(0, min(last, self._at.place + step[0]))))

    def _room(self) -> QRectF:
        """What is painted on: all but what the ring of the focus takes."""
        side = style.px(8)
        return QRectF(self.rect()).adjusted(side, side / 2, -side, -side / 2)

    def _nearest(self, point: QPointF) -> Chosen | None:
        plot = plot_of(self._room(), self._data, self.fontMetrics(), "")
        near: tuple[float, Chosen] | None = None
        for number, series in enumerate(self._data.series):
            for at, value in enumerate(series.values):
                if value is None:
                    continue
                where = place_of(plot, self._data, number, at)
                distance = (where - point).manhattanLength()
                if near is None or distance < near[0]:
                    near = (distance, Chosen(number, at))
        return near[1] if near is not None and near[0] < style.px(60) else None

    def _choose(self, chosen: Chosen | None) -> None:
        if chosen == self._at:
            return
        self._at = chosen
        said = self.said(chosen) if chosen is not None else ""
        self.told.emit(said)
        self.setToolTip("")
        self.update()
        if said and self.hasFocus():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def said(self, chosen: Chosen) -> str:
        """What stands at a place, in words."""
        series = self._data.series[chosen.series]
        value = series.values[chosen.place]
        figure = self.tr("no figure") if value is None else self._data.said(value, None)
        return named(f"{series.name}, {self._data.labels[chosen.place]}", figure)
