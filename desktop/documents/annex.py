"""Tables of figures as annexes: how wide their columns are, and when the page is turned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.documents.metrics import Metrics
from desktop.domain.paper import CELL_PADDING, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, Cell, Table

#: Sizes that are tried for wide tables, in points; what is wider still is broken inside words.
_SIZES = (12.0, 11.0, 10.0, 9.0)
#: A column asks for no more than this, however long its texts; a name that fits here stays in one line.
_ENOUGH, _NAME = 70.0, 45.0
_LEAST = 9.0
#: Between the margins of a page, and of one that is turned.
UPRIGHT = PAGE_WIDTH - LEFT - RIGHT
ACROSS = PAGE_HEIGHT - LEFT - RIGHT


@dataclass(frozen=True)
class Annex:
    """One table as a form holds it: `head` rows over `rows`, all equally many columns wide.

    `shows`: what it is called when the pictures it names, printed with their words, stand in its place; ""
    where these would not say all that it says.
    """

    title: str
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    shows: str = ""


def pictures_apart(annexes: Iterable[Annex], *, pictured: bool) -> bool:
    """Whether printed pictures are an annex of their own, not in the place of one table."""
    return pictured and sum(bool(each.shows) for each in annexes) != 1


def laid_out(annex: Annex, metrics: Metrics) -> tuple[Table, bool]:
    """The table with widths, and whether it wants a page turned to landscape.

    In letters and on a page where no name is broken, where there is one; else where no word is.
    """
    columns = sum(cell.span for cell in (annex.head or annex.rows)[0])
    steps = {size: _steps(annex, columns, size, metrics) for size in _SIZES}
    for wanted in (_NAMES, _WORDS):
        for size in _SIZES:
            for width, landscape in ((UPRIGHT, False), (ACROSS, True)):
                if sum(steps[size][wanted]) <= width:
                    return Table(_shared(steps[size], width), annex.head, annex.rows, size), landscape
    even = ACROSS / columns
    return Table((even,) * columns, annex.head, annex.rows, _SIZES[-1]), True


#: What columns ask for, step by step: their longest word, names in one line, texts in one line; then heads
#: in three lines, in two, in one.
_WORDS, _NAMES = 0, 1
_HEADS = (3, 2, 1)


def _steps(annex: Annex, columns: int, size: float, metrics: Metrics) -> list[list[float]]:
    """Of each step how wide every column is to be, none less than in the step before."""
    words, names, texts, heads = ([_LEAST] * columns for _ in range(4))
    for row in (*annex.head, *annex.rows):
        at = 0
        for cell in row:
            if cell.span == 1:
                longest = max(_wide(word, size, cell, metrics) for word in cell.text.split(" "))
                whole = _wide(cell.text, size, cell, metrics)
                words[at] = max(words[at], longest)
                if row in annex.head:
                    heads[at] = max(heads[at], whole)
                else:
                    names[at] = max(names[at], whole if whole <= _NAME else longest)
                    texts[at] = max(texts[at], min(whole, _ENOUGH))
            at += cell.span
    steps = [words]
    for wished in (names, texts, *([min(head / lines, _ENOUGH) for head in heads] for lines in _HEADS)):
        steps.append([max(pair) for pair in zip(steps[-1], wished, strict=True)])
    return steps


def _wide(text: str, size: float, cell: Cell, metrics: Metrics) -> float:
    """What letters take in a cell, and a little more, so that rounding breaks no word."""
    lines = (metrics.width(line, size, bold=cell.bold) for line in text.split("\n"))
    return max(lines) + 2 * CELL_PADDING + 0.6


def _shared(steps: Sequence[Sequence[float]], width: float) -> tuple[float, ...]:
    """Widths that add up to `width`: step by step while there is room, what is over to all alike."""
    have = steps[0]
    for wished in steps[1:]:
        wants = [wish - there for wish, there in zip(wished, have, strict=True)]
        over = width - sum(have)
        if sum(wants) >= over:
            if sum(wants) > 0:
                have = [there + want * over / sum(wants) for there, want in zip(have, wants, strict=True)]
            return _rounded(have, width)
        have = wished
    return _rounded((each * width / sum(have) for each in have), width)


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
