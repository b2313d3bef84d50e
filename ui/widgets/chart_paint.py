"""How a chart is painted: axis, grid, legend, lines or columns, the figure pointed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from ui import style
from ui.widgets.chart_scale import Scale, labels_at, runs, scale_for
from ui.words.counting import named

if TYPE_CHECKING:
    from ui.style import Tokens
    from ui.widgets.chart import ChartData

#: Told apart by people who see fewer colours, on light and on dark; after Okabe and Ito.
_ON_LIGHT = ("#0B5CAD", "#B24A00", "#00735C", "#8C3B7A", "#7A5900", "#3D4A57")
_ON_DARK = ("#6CB4F5", "#F2A65A", "#4FD1AE", "#E59BD0", "#F0E15A", "#C9D2DA")
_STROKES = (
    Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine,
    Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine,
)  # fmt: skip
_FILLS = (
    Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.CrossPattern, Qt.BrushStyle.FDiagPattern, Qt.BrushStyle.HorPattern,
)  # fmt: skip


@dataclass(frozen=True)
class Chosen:
    """A figure: of which series, in which place."""

    series: int
    place: int


@dataclass(frozen=True)
class Plot:
    """Where the figures stand, their axis, and the lines of the legend above them."""

    area: QRectF
    scale: Scale
    legend: tuple[tuple[tuple[int, QRectF], ...], ...]


def paint_chart(
    painter: QPainter, room: QRectF, data: ChartData, tokens: Tokens, at: Chosen | None, title: str
) -> None:
    """Paint all of it into `room`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics = QFontMetrics(painter.font())
    plot = plot_of(room, data, metrics, title)
    if title:
        strong = QFont(painter.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(strong)
        painter.setPen(QColor(tokens.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()
    _legend(painter, plot, data, tokens, metrics)
    _grid(painter, plot, data, tokens, metrics)
    for number in range(len(data.series)):
        if data.columns:
            _columns(painter, plot, data, number, tokens)
        else:
            _line(painter, plot, data, number, tokens)
    if at is not None:
        _point_at(painter, plot, data, at, tokens, metrics)


def plot_of(room: QRectF, data: ChartData, metrics: QFontMetrics, title: str) -> Plot:
    """Where everything has its place in `room`."""
    line = metrics.height() + style.px(6)
    top = room.top() + (line if title else 0) + style.px(4)
    legend, lines = _legend_places(room, data, metrics, top, line)
    top += lines * line + style.px(12)
    height = room.bottom() - top - line - style.px(8)
    values = (value for series in data.series for value in series.values if value is not None)
    scale = scale_for(values, max(1, min(5, int(height / line) - 1)))  # no number lies over another
    said = [data.said(tick, scale.decimals) for tick in scale.ticks]
    left = max((metrics.horizontalAdvance(text) for text in said), default=0) + style.px(16)
    area = QRectF(room.left() + left, top, room.width() - left - style.px(16), height)
    return Plot(area, scale, legend)


def height_around(room: QRectF, data: ChartData, metrics: QFontMetrics) -> float:
    """Pixels over and under the plot: the legend at the width of `room`, and the periods."""
    return room.height() - plot_of(room, data, metrics, "").area.height()


def place_of(plot: Plot, data: ChartData, series: int, at: int) -> QPointF:
    """Where a figure stands; on the axis where there is none."""
    value = data.series[series].values[at] or 0.0
    step = plot.area.width() / max(len(data.labels), 1)
    x = plot.area.left() + step * (at + 0.5)
    if data.columns:
        width = _column_width(plot, data)
        x += (series - (len(data.series) - 1) / 2) * width
    return QPointF(x, _height(plot, value))


def colour(number: int, tokens: Tokens) -> QColor:
    """The colour of a series on this theme."""
    dark = QColor(tokens.surface).lightness() < 128
    return QColor((_ON_DARK if dark else _ON_LIGHT)[number % len(_ON_LIGHT)])


def _height(plot: Plot, value: float) -> float:
    share = (value - plot.scale.low) / (plot.scale.high - plot.scale.low)
    return plot.area.bottom() - share * plot.area.height()


def _column_width(plot: Plot, data: ChartData) -> float:
    step = plot.area.width() / max(len(data.labels), 1)
    return min(step * 0.72 / max(len(data.series), 1), style.px(44))


def _legend_places(
    room: QRectF, data: ChartData, metrics: QFontMetrics, top: float, line: float
) -> tuple[tuple[tuple[tuple[int, QRectF], ...], ...], int]:
    mark, gap = style.px(30), style.px(20)
    rows: list[list[tuple[int, QRectF]]] = [[]]
    x = room.left()
    for number, series in enumerate(data.series):
        wide = min(mark + metrics.horizontalAdvance(series.name) + 2, room.width())
        if rows[-1] and x + wide > room.right():
            rows.append([])
            x = room.left()
        rows[-1].append((number, QRectF(x, top + (len(rows) - 1) * line, wide, line)))
        x += wide + gap
    return tuple(map(tuple, rows)), len(rows)


def _legend(painter: QPainter, plot: Plot, data: ChartData, tokens: Tokens, metrics: QFontMetrics) -> None:
    for row in plot.legend:
        for number, place in row:
            middle = place.center().y()
            begin, end = QPointF(place.left(), middle), QPointF(place.left() + style.px(22), middle)
            if data.columns:
                side = style.px(12)
                painter.setPen(QPen(colour(number, tokens), 1))
                painter.setBrush(QBrush(colour(number, tokens), _FILLS[number % len(_FILLS)]))
                painter.drawRect(QRectF(begin.x() + 4, middle - side / 2, side, side))
            else:
                painter.setPen(_pen(number, tokens))
                painter.drawLine(begin, end)
                _mark(painter, QPointF(begin.x() + style.px(11), middle), number, tokens)
            painter.setPen(QColor(tokens.text))
            words = place.adjusted(style.px(30), 0, 0, 0)
            text = metrics.elidedText(
                data.series[number].name, Qt.TextElideMode.ElideRight, int(words.width()) + 2
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _grid(painter: QPainter, plot: Plot, data: ChartData, tokens: Tokens, metrics: QFontMetrics) -> None:
    area = plot.area
    for tick in plot.scale.ticks:
        y = _height(plot, tick)
        painter.setPen(QPen(QColor(tokens.edge if tick == 0 else tokens.line), 1))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(QColor(tokens.muted))
        text = data.said(tick, plot.scale.decimals)
        wide = metrics.horizontalAdvance(text)
        painter.drawText(QPointF(area.left() - wide - style.px(8), y + metrics.ascent() / 2 - 1), text)
    step = area.width() / max(len(data.labels), 1)
    widest = max((metrics.horizontalAdvance(label) for label in data.labels), default=0) + style.px(12)
    painter.setPen(QColor(tokens.muted))
    for at in labels_at(len(data.labels), area.width(), widest):
        x = area.left() + step * (at + 0.5)
        wide = metrics.horizontalAdvance(data.labels[at])
        begin = max(area.left() - style.px(8), min(x - wide / 2, area.right() - wide + style.px(16)))
        painter.drawText(QPointF(begin, area.bottom() + metrics.ascent() + style.px(6)), data.labels[at])


def _line(painter: QPainter, plot: Plot, data: ChartData, number: int, tokens: Tokens) -> None:
    for run in runs(data.series[number].values):
        points = [place_of(plot, data, number, at) for at in run]
        painter.setPen(_pen(number, tokens))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            _mark(painter, point, number, tokens)


def _columns(painter: QPainter, plot: Plot, data: ChartData, number: int, tokens: Tokens) -> None:
    width = _column_width(plot, data)
    nought = _height(plot, 0.0)
    painter.setPen(QPen(colour(number, tokens), 1))
    painter.setBrush(QBrush(colour(number, tokens), _FILLS[number % len(_FILLS)]))
    for at, value in enumerate(data.series[number].values):
        if value is None:
            continue
        top = place_of(plot, data, number, at)
        left = top.x() - width / 2 + width * 0.05
        painter.drawRect(QRectF(left, min(top.y(), nought), width * 0.9, max(abs(nought - top.y()), 1.0)))


def _pen(number: int, tokens: Tokens) -> QPen:
    pen = QPen(colour(number, tokens), max(2.0, style.px(2)))
    pen.setStyle(_STROKES[number % len(_STROKES)])
    return pen


def _mark(painter: QPainter, point: QPointF, number: int, tokens: Tokens) -> None:
    """A circle, a square, a triangle, a diamond … of the series' colour."""
    painter.setPen(QPen(QColor(tokens.raised), 1))
    painter.setBrush(colour(number, tokens))
    r = style.px(4.5)
    x, y = point.x(), point.y()
    shapes: dict[int, list[tuple[float, float]]] = {
        1: [(-r, -r), (r, -r), (r, r), (-r, r)],
        2: [(0, -r * 1.2), (r * 1.2, r), (-r * 1.2, r)],
        3: [(0, -r * 1.3), (r * 1.3, 0), (0, r * 1.3), (-r * 1.3, 0)],
        4: [(-r * 1.2, -r), (r * 1.2, -r), (0, r * 1.2)],
    }
    if number % 6 in shapes:
        painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in shapes[number % 6]]))
    else:
        painter.drawEllipse(point, r, r)


def _point_at(
    painter: QPainter, plot: Plot, data: ChartData, at: Chosen, tokens: Tokens, metrics: QFontMetrics
) -> None:
    """A line down, a ring around the figure, and the figure in a box."""
    series = data.series[at.series]
    value = series.values[at.place]
    point = place_of(plot, data, at.series, at.place)
    painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(point.x(), plot.area.top()), QPointF(point.x(), plot.area.bottom()))
    if value is not None:
        painter.setPen(QPen(QColor(tokens.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(point, style.px(8), style.px(8))
    said = "–" if value is None else data.said(value, None)
    text = named(data.labels[at.place], said)
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + style.px(16), metrics.height() + style.px(8))
    left = point.x() + style.px(12)
    if left + box.width() > plot.area.right() + style.px(16):
        left = point.x() - box.width() - style.px(12)
    box.moveTopLeft(QPointF(left, max(plot.area.top(), point.y() - box.height() - style.px(4))))
    painter.setPen(QPen(QColor(tokens.edge), 1))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(box, style.px(4), style.px(4))
    painter.setPen(QColor(tokens.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
