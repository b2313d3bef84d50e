"""Which lines of a block of cells sum up the others: they are no row of their own; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from desktop.domain.numbers import parse_number
from desktop.domain.text import fold, from_legacy

#: What such a line is called in the sheets of communes, folded: «Tổng cộng toàn xã», «Cộng (1+2)», “Total”;
#: two words in TCVN3, `Tæng sè`, may be too few to be told from others and converted.
_CALLED = re.compile(
    r"(tong( cong| so)?|cong|tæng( ceng| se)?|ceng|(grand |sub ?)?totals?|sum|totaux|total general|ensemble)"
    r"( chung)?( (toan|ca) (xa|phuong|dac khu|thon|bang|tinh))?( [0-9ivx ]+)?"
)
#: In so many columns the last line must be the sum of the others where it bears no name.
_COLUMNS = 2


def totals(block: Sequence[Sequence[str]], numeric: Sequence[bool]) -> frozenset[int]:
    """The lines, counted from 0; `numeric` says of each column of the table whether figures stand there."""
    if len(block) < 2:
        return frozenset()
    found = {at for at, line in enumerate(block) if _is_called_so(line)}
    last = max((at for at, line in enumerate(block) if any(text.strip() for text in line)), default=0)
    if not found and last > 1 and _sums_up(block[last], block[:last], numeric):
        found.add(last)
    return frozenset(found)


def name_of(line: Sequence[str]) -> str:
    """What a line is called: its first words that are no figure; "" for none."""
    words = (text.strip() for text in line)
    return next((text for text in words if text and not parse_number(text, decimal=True).readings), "")


def _is_called_so(line: Sequence[str]) -> bool:
    name = name_of(line)
    return bool(name) and _CALLED.fullmatch(fold(from_legacy(name) or name).strip()) is not None


def _sums_up(line: Sequence[str], above: Sequence[Sequence[str]], numeric: Sequence[bool]) -> bool:
    """Whether every figure of a line without words is the sum of the column, in two columns or more."""
    agree = 0
    for at, text in enumerate(line):
        if not text.strip():
            continue
        column = [_figure(other[at]) for other in above if at < len(other) and other[at].strip()]
        own = _figure(text)
        if at >= len(numeric) or not numeric[at] or own is None or None in column:
            return False
        if own != sum(each for each in column if each is not None):
            return False
        agree += len(column) > 1 and own != 0
    return agree >= _COLUMNS


def _figure(text: str) -> Decimal | None:
    value = parse_number(text, decimal=True).readings
    return Decimal(value[0]) if value else None
