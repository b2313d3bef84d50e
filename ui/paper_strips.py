"""Paragraphs and tables cut into strips: what can stand between two ends of pages; then pages of them.

Lengths are tenths of a point, as on the device.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from desktop.domain.paper import (
    AFTER_SIDES,
    BOX_HEIGHT,
    BOX_RULE,
    CELL_GAP,
    CELL_PADDING,
    LINE,
    RULE_GAP,
    TABLE_RULE,
    Align,
    Cell,
    Paragraph,
    Picture,
    Plate,
    Run,
    Section,
    Sides,
    Table,
)

RESOLUTION = 720
FAMILY = "Bao Cao Serif"  # Liberation Serif 2 under our own name: resources/fonts/prepare.py
_TENTHS = 10.0
_ALIGNED = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.BOTH: Qt.AlignmentFlag.AlignJustify,
}
Draw = Callable[[QPainter, QPointF], None]


def mm(length: float) -> float:
    """Millimetres in tenths of a point."""
    return length * RESOLUTION / 25.4


@dataclass(frozen=True)
class Strip:
    """Something as wide as its column. `glued`: on one page with the next; `white`: not at the top of one.

    `head`: strips to be painted again before it when it is the first of a page. `mark`: where the room for a
    signature begins in it.
    """

    height: float
    draw: Draw
    glued: bool = False
    white: bool = False
    head: tuple[Strip, ...] = field(default=())
    mark: QPointF | None = None


Page = list[tuple[Strip, float]]


def pages(section: Section, typesetter: Typesetter) -> list[Page]:
    """The strips of a section on its pages, each with its distance from the top margin."""
    made: list[Page] = [[]]
    room, y = mm(section.height), 0.0
    for chunk in _chunks(typesetter.strips(section), room):
        height = sum(strip.height for strip in chunk)
        if chunk and made[-1] and y + height > room:
            made.append([])
            y = 0.0
            for strip in chunk[0].head:
                made[-1].append((strip, y))
                y += strip.height
        for strip in chunk:
            if strip.white and not made[-1]:
                continue
            made[-1].append((strip, y))
            y += strip.height
    return made


def _chunks(strips: Iterator[Strip], room: float) -> Iterator[list[Strip]]:
    """Strips that stay together."""
    chunk: list[Strip] = []
    for strip in strips:
        chunk.append(strip)
        if not strip.glued:
            yield from _whole(chunk, room)
            chunk = []
    yield from _whole(chunk, room)


def _whole(chunk: list[Strip], room: float) -> list[list[Strip]]:
    """Strips as one, or each for itself when no page takes them all."""
    return [chunk] if sum(each.height for each in chunk) <= room else [[one] for one in chunk]


class Typesetter:
    """Cuts blocks into strips."""

    def strips(self, section: Section) -> Iterator[Strip]:
        """All strips of a section."""
        width = mm(section.width)
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield from self.paragraph(block, width)
            elif isinstance(block, Sides):
                yield self._sides(block)
            elif isinstance(block, Plate):
                yield Strip(mm(block.height), _plate(block, width), glued=True)
                yield from self.paragraph(block.caption, width)
            else:
                yield from self._table(block, mm(section.height))

    def paragraph(self, paragraph: Paragraph, width: float) -> list[Strip]:
        """White before, lines, the rule under them, white after."""
        room = mm(paragraph.box) or width
        indents = mm(paragraph.first), mm(paragraph.left)
        lines = _lines(paragraph.runs, paragraph.size, paragraph.align, room, indents)
        high = paragraph.size * _TENTHS * LINE * paragraph.spacing
        count = lines.lineCount()
        strips = [_white(paragraph.before)] if paragraph.before else []
        for number in range(count):
            # Neither the first line alone at the foot of a page, nor the last at the head of the next.
            glued = paragraph.keep or number == 0 < count - 1 or number == count - 2
            strips.append(Strip(high, _line(lines, number, red=paragraph.red), glued))
        if paragraph.box:
            framed = _stamp(strips[-count:], width, room, red=paragraph.red)
            strips = [*strips[:-count], framed]
        if paragraph.rule:
            strips.append(Strip(_TENTHS * (RULE_GAP + 2), _ruled(width, mm(paragraph.rule)), glued=True))
        if paragraph.after:
            strips.append(_white(paragraph.after, glued=paragraph.keep))
        return strips

    def _sides(self, sides: Sides) -> Strip:
        parts: list[tuple[float, float, Strip]] = []
        drawn: list[tuple[float, float, Picture]] = []
        mark: QPointF | None = None
        x = highest = 0.0
        for side in sides.sides:
            y = 0.0
            for block in side.blocks:
                for place, strip in enumerate(self.paragraph(block, mm(side.width))):
                    parts.append((x, y, strip))
                    y += strip.height
                    if place == 0 and (block.pictures or block.signs):
                        drawn += [(x, y, picture) for picture in block.pictures]
                        mark = QPointF(x, y) if block.signs else mark
            x, highest = x + mm(side.width), max(highest, y)

        def draw(painter: QPainter, at: QPointF) -> None:
            for right, down, strip in parts:
                strip.draw(painter, at + QPointF(right, down))
            for right, down, picture in drawn:
                _draw(painter, picture, at + QPointF(right, down))

        return Strip(highest + AFTER_SIDES * _TENTHS, draw, mark=mark)

    def _table(self, table: Table, room: float) -> Iterator[Strip]:
        head = tuple(
            strip
            for place, row in enumerate(table.head)
            for strip in _row(row, table, room / 3, first=place == 0, glued=True)
        )
        yield from head
        left = room - sum(strip.height for strip in head)
        for row in table.rows:
            for strip in _row(row, table, left, first=not head):
                yield Strip(strip.height, strip.draw, head=head)


def _row(
    row: Sequence[Cell], table: Table, room: float, *, first: bool, glued: bool = False
) -> Iterator[Strip]:
    """One row; when it is higher than a page, as many strips as it takes. `first`: with the rule above it."""
    at, cells = 0, []
    for cell in row:
        width = mm(sum(table.widths[at : at + cell.span]))
        at += cell.span
        inner = width - 2 * mm(CELL_PADDING)
        cells.append((width, _lines((Run(cell.text, cell.bold),), table.size, cell.align, inner)))
    high, around = table.size * _TENTHS * LINE, (2 * CELL_GAP + TABLE_RULE) * _TENTHS
    most = max(lines.lineCount() for _, lines in cells)
    fits = max(int((room - around) // high), 1)
    for begun in range(0, most, fits):
        shown = min(fits, most - begun)
        height = shown * high + around
        rules = _rules([width for width, _ in cells], height, above=first)
        yield Strip(height, _cells(cells, range(begun, begun + shown), high, rules), glued)


def _cells(cells: Sequence[tuple[float, QTextLayout]], shown: range, high: float, rules: Draw) -> Draw:
    gap, padding = (CELL_GAP + TABLE_RULE) * _TENTHS, mm(CELL_PADDING)

    def draw(painter: QPainter, at: QPointF) -> None:
        rules(painter, at)
        x = at.x()
        for width, lines in cells:
            here = range(shown.start, min(shown.stop, lines.lineCount()))
            top = at.y() + gap + (len(shown) - len(here)) * high / 2  # in the middle, as Word has it
            for place, number in enumerate(here):
                _line(lines, number)(painter, QPointF(x + padding, top + place * high))
            x += width

    return draw


def _rules(widths: Sequence[float], height: float, *, above: bool) -> Draw:
    """The rules of a row: beside its cells and below, each drawn once; `above` also over it."""

    def draw(painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(QColor("black"), TABLE_RULE * _TENTHS))
        x, right, top, foot = at.x(), at.x() + sum(widths), at.y(), at.y() + height
        for width in (0.0, *widths):
            x += width
            painter.drawLine(QPointF(x, top), QPointF(x, foot))
        painter.drawLine(QPointF(at.x(), foot), QPointF(right, foot))
        if above:
            painter.drawLine(QPointF(at.x(), top), QPointF(right, top))

    return draw


def _lines(
    runs: Sequence[Run], size: float, align: Align, width: float, indents: tuple[float, float] = (0, 0)
) -> QTextLayout:
    """Text broken into lines; a line that no space can break is broken inside a word."""
    text = "".join(run.text for run in runs).replace("\n", "\u2028")
    layout = QTextLayout(text or " ", _font(size))
    option = QTextOption(_ALIGNED[align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, size))
    layout.beginLayout()
    line = layout.createLine()
    indent, others = indents
    while line.isValid():
        line.setLineWidth(width - indent)
        line.setPosition(QPointF(indent, 0))
        line, indent = layout.createLine(), others
    layout.endLayout()
    return layout


def _formats(runs: Sequence[Run], size: float) -> list[QTextLayout.FormatRange]:
    made, at = [], 0
    for run in runs:
        length = len(run.text.encode("utf-16-le")) // 2
        if run.bold or run.italic:
            range_ = QTextLayout.FormatRange()
            range_.start, range_.length = at, length  # type: ignore[attr-defined]
            look = QTextCharFormat()
            look.setFont(_font(size, bold=run.bold, italic=run.italic))
            range_.format = look  # type: ignore[attr-defined]
            made.append(range_)
        at += length
    return made


def _font(size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(size * _TENTHS))
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _line(lines: QTextLayout, number: int, *, red: bool = False) -> Draw:
    def draw(painter: QPainter, at: QPointF) -> None:
        painter.setPen(QColor("red" if red else "black"))
        lines.lineAt(number).draw(painter, at)

    return draw


def _draw(painter: QPainter, picture: Picture, at: QPointF) -> None:
    """A picture at its place under a line."""
    place = QRectF(at.x() + mm(picture.left), at.y() + mm(picture.top), mm(picture.width), mm(picture.height))
    painter.drawImage(place, QImage.fromData(picture.png))


def _plate(plate: Plate, width: float) -> Draw:
    """A picture in the middle of the column; decoded when its page is painted, and let go then."""

    def draw(painter: QPainter, at: QPointF) -> None:
        left = at.x() + (width - mm(plate.width)) / 2
        place = QRectF(left, at.y(), mm(plate.width), mm(plate.height))
        painter.drawImage(place, QImage.fromData(plate.jpeg))

    return draw


def _white(points: float, *, glued: bool = True) -> Strip:
    return Strip(points * _TENTHS, lambda painter, at: None, glued, white=True)


def _ruled(width: float, length: float) -> Draw:
    def draw(painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(QColor("black"), 7.5))
        y, left = at.y() + RULE_GAP * _TENTHS, at.x() + (width - length) / 2
        painter.drawLine(QPointF(left, y), QPointF(left + length, y))

    return draw


def _stamp(lines: Sequence[Strip], width: float, room: float, *, red: bool) -> Strip:
    """Lines in a frame in the middle of the column, as high as a stamp is, or as they want."""
    inside = sum(strip.height for strip in lines)
    height = max(mm(BOX_HEIGHT), inside)
    edge = (height - inside) / 2

    def draw(painter: QPainter, at: QPointF) -> None:
        left = at.x() + (width - room) / 2
        painter.setPen(QPen(QColor("red" if red else "black"), BOX_RULE * _TENTHS))
        painter.drawRect(QRectF(left, at.y(), room, height))
        y = at.y() + edge
        for strip in lines:
            strip.draw(painter, QPointF(left, y))
            y += strip.height

    return Strip(height, draw)
