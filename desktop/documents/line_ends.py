"""Where lines end: centred ones about equally long and between phrases, and what no line end parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate

#: Words, and what stays together like one: days, periods, spans of years; a dash ends what is before it.
_WORD = re.compile(
    r"(?:(?:ngày [^ ]+ )?tháng [0-9]+ năm [0-9]+[^ ]*|quý [IV]+ năm [0-9]+[^ ]*|năm [0-9]+[^ ]*"
    r"|[0-9]+ [-–] [0-9]+[^ ]*|[^ ]+)(?: [-–](?= ))?",
    re.IGNORECASE,
)
#: A line ends well after one of the signs, and before one of the words.
_SIGNS = (",", ";", ":", "-", "–")
_STARTS = frozenset({"của", "cho", "giữa", "kèm", "tại", "theo", "trên", "trong", "từ", "và", "về", "với"})
#: How much shorter than the others a line may be for its end to be a good one, over the room there is.
_WORTH = 0.25
_TIME = re.compile(r"(?<=[0-9]) giờ (?=[0-9])")
_TAIL = re.compile(r"(.*\S)(\s*\([^()]*\))", re.DOTALL)


def balanced(text: str, room: float, wide: Callable[[str], float]) -> str:
    """The text in as few lines as `room` millimetres ask for, these about equally long.

    `wide` measures a line. A word wider than `room` has a line of its own.
    """
    words = _WORD.findall(text)
    if not words or wide(text) <= room:
        return text
    ends = _Ends(words, room, wide)
    return "\n".join(" ".join(words[first:last]) for first, last in ends.best())


class _Ends:
    """The best ends of lines for words, of which every line takes some."""

    def __init__(self, words: Sequence[str], room: float, wide: Callable[[str], float]) -> None:
        self._words, self._room, self._space = words, room, wide(" ")
        self._upto = list(accumulate((wide(word) for word in words), initial=0.0))

    def best(self) -> list[tuple[int, int]]:
        """The words of each line: the first, and that after the last."""
        count = len(self._words)
        fewest = next(lines for lines in range(1, count + 1) if self._tried(lines) is not None)
        ends = self._tried(fewest) or ()
        return list(zip((0, *ends[:-1]), ends, strict=True))

    def _tried(self, lines: int) -> tuple[int, ...] | None:
        even = self._wide(0, len(self._words)) / lines

        @cache
        def rest(first: int, left: int) -> tuple[float, tuple[int, ...]] | None:
            if left == 0:
                return (0.0, ()) if first == len(self._words) else None
            found = []
            for last in range(first + 1, len(self._words) + 1):
                if self._wide(first, last) > self._room and last > first + 1:
                    break
                after = rest(last, left - 1)
                if after is not None:
                    cost = (self._wide(first, last) - even) ** 2 + self._end(last)
                    found.append((cost + after[0], (last, *after[1])))
            return min(found, default=None)

        made = rest(0, lines)
        return None if made is None else made[1]

    def _wide(self, first: int, last: int) -> float:
        return self._upto[last] - self._upto[first] + (last - first - 1) * self._space

    def _end(self, last: int) -> float:
        """What it costs to end a line before a word."""
        if last == len(self._words) or self._words[last - 1].endswith(_SIGNS):
            return 0.0
        return 0.0 if self._words[last].lower() in _STARTS else (self._room * _WORTH) ** 2


def bound(text: str) -> str:
    """The text in which no line end parts a time of day."""
    return _TIME.sub("\xa0giờ\xa0", text)


def capitals(name: str) -> str:
    """A name in capitals; a unit or a remark in parentheses at its end stays («(ha)»)."""
    tail = _TAIL.fullmatch(name)
    return f"{tail[1].upper()}{tail[2]}" if tail else name.upper()
