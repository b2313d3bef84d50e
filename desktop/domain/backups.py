"""Which backups stay: the newest of each of the last days, weeks and months."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12


def kept(made: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Of backups made at these times, those that stay: for the newest 7 days, 4 weeks and 12 months with one.

    Counted by backups and not by the calendar, so that a PC switched off for a season loses none. Those dated
    later than `now` are counted by themselves: a clock once set wrong takes no place from the others.
    """
    moments = frozenset(made)
    later = frozenset(at for at in moments if at > now)
    return _turned_over(later) | _turned_over(moments - later)


def _turned_over(made: Iterable[datetime]) -> frozenset[datetime]:
    newest = sorted(made, reverse=True)
    spans: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAYS, lambda at: at.date()),
        (WEEKS, lambda at: at.isocalendar()[:2]),
        (MONTHS, lambda at: (at.year, at.month)),
    )
    stay: set[datetime] = set()
    for count, span in spans:
        seen: dict[object, datetime] = {}
        for at in newest:
            seen.setdefault(span(at), at)
        stay.update(list(seen.values())[:count])
    return frozenset(stay)
