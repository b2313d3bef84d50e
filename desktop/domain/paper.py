"""A document on paper: the one model that the Word writer and the PDF painter both follow.

Lengths are millimetres, sizes of letters and distances between paragraphs are points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """How the lines of a paragraph stand; the names are those of Word's files."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    BOTH = "both"  # justified


@dataclass(frozen=True)
class Run:
    """Letters of one kind; a line break is `\\n`."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Picture:
    """A PNG that takes no room: `left` and `top` from under the first line of its paragraph."""

    png: bytes
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Paragraph:
    """Lines of text. `first`: indent of its first line, `left` of the others.

    `spacing`: line height over that of the font.
    `rule`: length of a line drawn under it in the middle, 0 for none. `box`: in a frame so wide: a stamp.
    `keep`: on one page with what follows. `pictures` lie under and over what follows; `signs`: the room for a
    signature begins under it. Both only where paragraphs stand beside others.
    """

    runs: tuple[Run, ...]
    size: float = 14
    align: Align = Align.BOTH
    first: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    spacing: float = 1.0
    rule: float = 0
    box: float = 0
    red: bool = False
    keep: bool = False
    pictures: tuple[Picture, ...] = ()
    signs: bool = False

    @property
    def text(self) -> str:
        """All its letters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Side:
    """One of several columns that stand beside each other, `width` wide."""

    width: float
    blocks: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Sides:
    """Columns beside each other, never parted by the end of a page."""

    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Cell:
    """A cell of a table; `span` columns wide."""

    text: str
    bold: bool = False
    align: Align = Align.LEFT
    span: int = 1


@dataclass(frozen=True)
class Table:
    """A ruled table as wide as its columns; the rows of `head` come again on every page."""

    widths: tuple[float, ...]
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    size: float = 12


@dataclass(frozen=True)
class Photo:
    """A picture small enough for paper, as JPEG; `width` and `height` in pixels."""

    jpeg: bytes
    width: int
    height: int


#: Makes a picture small enough for paper; None of what is no picture, broken or too large to be opened.
Shrink = Callable[[bytes], Photo | None]


@dataclass(frozen=True)
class Plate:
    """A JPEG in the middle of the column, `width` by `height`, on one page with the words under it."""

    jpeg: bytes
    width: float
    height: float
    caption: Paragraph


Block = Paragraph | Sides | Table | Plate


@dataclass(frozen=True)
class Section:
    """Pages of one direction with numbers of their own; the first page of each bears none."""

    blocks: tuple[Block, ...]
    landscape: bool = False

    @property
    def width(self) -> float:
        """What is left between the margins."""
        return (PAGE_HEIGHT if self.landscape else PAGE_WIDTH) - LEFT - RIGHT

    @property
    def height(self) -> float:
        """The same from top to bottom."""
        return (PAGE_WIDTH if self.landscape else PAGE_HEIGHT) - TOP - BOTTOM


@dataclass(frozen=True)
class Paper:
    """A whole document. `mark` stands once, right in the top margin, on every page («DỰ THẢO»)."""

    title: str
    author: str
    sections: tuple[Section, ...]
    mark: str = ""


# Decree 30/2020/NĐ-CP, Annex I: A4; top and bottom 20–25, left 30–35, right 15–20.
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
TOP = BOTTOM = 20.0
LEFT, RIGHT = 30.0, 15.0
#: From the upper edge to the page number, which stands in the margin.
HEADER = 10.0
#: Letters of the page number (13 to 14).
HEADER_SIZE = 14.0
#: White between a table's rule and its letters, sideways.
CELL_PADDING = 1.5
#: The same above and below them, in points.
CELL_GAP = 2.0
#: From a line of text down to the rule under it, in points.
RULE_GAP = 2.0
#: How high the frame of a stamp is.
BOX_HEIGHT = 8.0
#: How thick the frame of a stamp is, in points.
BOX_RULE = 1.0
#: How high the empty line is that Word wants after columns, in points.
AFTER_SIDES = 1.0
#: How thick the rules of a table are, in points.
TABLE_RULE = 0.5
#: Height of a line over the size of its letters in Times New Roman (ascent, descent and gap).
LINE = 1.15
#: The font in Word; the PDF carries one of the same widths.
FONT = "Times New Roman"


def lines(paper: Paper) -> Iterator[str]:
    """The text of every paragraph and cell, in reading order; line breaks and no-break spaces are spaces."""
    return (text.replace("\n", " ").replace("\xa0", " ") for text in _texts(paper))


def _texts(paper: Paper) -> Iterator[str]:
    for section in paper.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, Plate):
                yield block.caption.text
            elif isinstance(block, Sides):
                for side in block.sides:
                    yield from (paragraph.text for paragraph in side.blocks)
            else:
                for row in (*block.head, *block.rows):
                    yield from (cell.text for cell in row)
