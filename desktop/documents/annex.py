"""Tables of figures as annexes: how wide their columns are, and when the page is turned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.documents.metrics import Metrics
from desktop.domain.paper import CELL_PADDING, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, Cell, Table

#: Sizes that are tried for wide tables, in points; what is wider still is broken inside words.
_SIZES = (12.0, 11.0, 10.0, 9.0)
#: A column asks for no more than this, however long its texts.
_ENOUGH = 70.0
_LEAST = 9.0
_UPRIGHT = PAGE_WIDTH - LEFT - RIGHT
_ACROSS = PAGE_HEIGHT - LEFT - RIGHT


@dataclass(frozen=True)
class Annex:
    """One table as a form holds it: `head` rows over `rows`, all equally many columns wide."""

    title: str
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]


def laid_out(annex: Annex, metrics: Metrics) -> tuple[Table, bool]:
    """The table with widths, and whether it wants a page turned to landscape."""
    columns = sum(cell.span for cell in (annex.head or annex.rows)[0])
    for size in _SIZES:
        least, wished = _wishes(annex, columns, size, metrics)
        for width, landscape in ((_UPRIGHT, False), (_ACROSS, True)):
            if sum(least) <= width:
                return Table(_shared(least, wished, width), annex.head, annex.rows, size), landscape
    even = _ACROSS / columns
    return Table((even,) * columns, annex.head, annex.rows, _SIZES[-1]), True


def _wishes(annex: Annex, columns: int, size: float, metrics: Metrics) -> tuple[list[float], list[float]]:
    """Of each column the width of its longest word, and of its longest text."""
    least, wished = [_LEAST] * columns, [_LEAST] * columns
    for row in (*annex.head, *annex.rows):
        at = 0
        for cell in row:
            if cell.span == 1:
                words = [metrics.width(word, size, bold=cell.bold) for word in cell.text.split()]
                # A little more than it takes, so that rounding breaks no word.
                least[at] = max(least[at], max(words, default=0) + 2 * CELL_PADDING + 0.6)
                whole = metrics.width(cell.text, size, bold=cell.bold) + 2 * CELL_PADDING + 0.6
                wished[at] = max(wished[at], min(whole, _ENOUGH))
            at += cell.span
    return least, [max(pair) for pair in zip(least, wished, strict=True)]


def _shared(least: Sequence[float], wished: Sequence[float], width: float) -> tuple[float, ...]:
    """Widths that add up to `width`: what is over goes where a text is still broken, else to all alike."""
    wants = [wish - need for wish, need in zip(wished, least, strict=True)]
    over = width - sum(least)
    if sum(wants) >= over:
        return _rounded(
            (need + want * over / sum(wants) for need, want in zip(least, wants, strict=True)), width
        )
    return _rounded((wish * width / sum(wished) for wish in wished), width)


def _rounded(widths: Iterable[float], width: float) -> tuple[float, ...]:
    """Tenths of a millimetre; the last takes what is left."""
    found = [round(each, 1) for each in widths]
    found[-1] = round(width - sum(found[:-1]), 1)
    return tuple(found)


def roman(number: int) -> str:
    """Roman figures, as chapters and annexes bear them."""
    text = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            text += sign
            number -= value
    return text
