"""A figure over time: one commune's periods compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.periods import PERIODIC, Period

_TENTH = Decimal("0.1")
#: A chart or table has no more periods than this: five years of months.
MOST_PERIODS = 120


@dataclass(frozen=True)
class Indicator:
    """One figure of a form. `path` has no rows; `row` is what its row of a repeat is called, "" for none.

    `section` is the heading it stands under, `unit` its unit or "". `key_path` is the path of the answer its
    row is called by, `called` what that says in words. `restricted`: never in an export. `small`: counts of
    one to four are hidden in exports that leave the office.
    """

    path: str
    row: str
    label: str
    section: str
    unit: str
    key_path: str = ""
    restricted: bool = False
    small: bool = False
    called: str = ""

    @property
    def name(self) -> str:
        """The label with its row."""
        row = self.called or self.row
        return f"{row} · {self.label}" if row else self.label


@dataclass(frozen=True)
class Point:
    """A figure in one period; None where nothing was signed or answered, or cannot be compared.

    `change` is against the period just before, in the figure's unit; `percent` the same, to a tenth;
    `year_ago` the figure of the same period a year earlier.
    """

    period: Period
    value: Decimal | None
    change: Decimal | None
    percent: Decimal | None
    year_ago: Decimal | None


@dataclass(frozen=True)
class Series:
    """One indicator over a range of periods, oldest first, none left out."""

    indicator: Indicator
    points: tuple[Point, ...]


def span(first: Period, last: Period) -> tuple[Period, ...]:
    """All periods from one to another, the newest `MOST_PERIODS`; () when they are of two kinds."""
    if first.periodicity is not last.periodicity or first.periodicity not in PERIODIC:
        return ()
    found = [last]
    while (found[-1].year, found[-1].index) > (first.year, first.index) and len(found) < MOST_PERIODS:
        found.append(found[-1].previous())
    return tuple(reversed(found)) if (last.year, last.index) >= (first.year, first.index) else ()


def year_before(period: Period) -> Period:
    """The same period of the year before."""
    return Period(period.periodicity, period.year - 1, period.index)


def make_series(indicator: Indicator, periods: Sequence[Period], values: Mapping[str, Decimal]) -> Series:
    """The series of the figures by code of period; those of earlier periods may be among them."""
    points = []
    for period in periods:
        value = values.get(period.code)
        before = values.get(period.previous().code)
        change = None if value is None or before is None else value - before
        points.append(
            Point(period, value, change, _percent(change, before), values.get(year_before(period).code))
        )
    return Series(indicator, tuple(points))


def _percent(change: Decimal | None, before: Decimal | None) -> Decimal | None:
    if change is None or not before:
        return None
    return (change / abs(before) * 100).quantize(_TENTH, ROUND_HALF_UP)
