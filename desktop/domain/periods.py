"""Reporting periods, windows and turns of an event; closing dates and working days.

Decree 09/2019/NĐ-CP, Article 12: a month runs from the 15th of the month before to the 14th, and longer
periods likewise, so that the year runs from 15 December to 14 December. Nine months are not in the decree;
provinces add them (15 December to 14 September). The closing date is the period's last day.

A thematic report has a window of days instead, an event one turn after another: their codes say the days and
hours themselves, so that whoever reads one needs nothing else.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any, Self

from desktop.domain.errors import CalendarInvalid
from desktop.domain.zone import VIETNAM

_DAY = timedelta(days=1)
_SATURDAY, _WEEK = 5, 7


class Periodicity(StrEnum):
    """How often a report is due; the last two of no period that comes back."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    THEMATIC = "thematic"  # in a window that its issuer states (Decree 09/2019, Article 4)
    AD_HOC = "ad_hoc"  # of an event, from when it began until it is over


#: Those that come back by the calendar.
PERIODIC = tuple(each for each in Periodicity if each not in (Periodicity.THEMATIC, Periodicity.AD_HOC))


#: Periodicity → months in one period, periods in one year.
_SHAPE = {
    Periodicity.MONTH: (1, 12),
    Periodicity.QUARTER: (3, 4),
    Periodicity.HALF_YEAR: (6, 2),
    Periodicity.NINE_MONTHS: (9, 1),
    Periodicity.YEAR: (12, 1),
}
_CODE = re.compile(r"([0-9]{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?")
_WINDOW = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{4}-[0-9]{2}-[0-9]{2})")
_TURN = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{4})-([0-9]{3})-([0-9]{5})")
_EVENT = "%Y-%m-%dT%H%M"
#: More reports of one event are not asked for: their codes have three digits for the number.
MOST_TURNS, _MOST_HOURS = 999, 99_999


@dataclass(frozen=True, order=True)
class Period:
    """One reporting period; `index` counts from 1 within the reporting year."""

    periodicity: Periodicity
    year: int
    index: int = 1

    def __post_init__(self) -> None:
        """Refuse what is no period: ValueError."""
        if not 1 <= self.index <= _SHAPE[self.periodicity][1] or not 1901 <= self.year <= 9998:
            raise ValueError(f"no such period: {self.periodicity} {self.index} of {self.year}")

    @property
    def code(self) -> str:
        """Short name, the same at both ends: `2026-10`, `2026-Q4`, `2026-H1`, `2026-9M`, `2026`."""
        match self.periodicity:
            case Periodicity.MONTH:
                return f"{self.year}-{self.index:02}"
            case Periodicity.QUARTER:
                return f"{self.year}-Q{self.index}"
            case Periodicity.HALF_YEAR:
                return f"{self.year}-H{self.index}"
            case Periodicity.NINE_MONTHS:
                return f"{self.year}-9M"
            case _:
                return f"{self.year}"

    @property
    def start(self) -> date:
        """First day: the 15th of the month before the period's first month."""
        first = (self.index - 1) * _SHAPE[self.periodicity][0]  # months since January
        return date(self.year, first, 15) if first else date(self.year - 1, 12, 15)

    @property
    def end(self) -> date:
        """Last day, which is the closing date: the 14th of the period's last month."""
        return date(self.year, self.index * _SHAPE[self.periodicity][0], 14)

    @staticmethod
    def parse(code: str) -> Period:
        """Period, window or turn of a code; ValueError when it is none."""
        if (window := _WINDOW.fullmatch(code)) is not None:
            return Window.of(*map(date.fromisoformat, window.groups()))
        if (turn := _TURN.fullmatch(code)) is not None:
            return Turn.of(datetime.strptime(turn[1], _EVENT), int(turn[2]), int(turn[3]))  # noqa: DTZ007 - likewise
        found = _CODE.fullmatch(code)
        if found is None:
            raise ValueError(f"not a period: {code!r}")
        year, month, quarter, half, nine = found.groups()
        if month:
            return Period(Periodicity.MONTH, int(year), int(month))
        if quarter:
            return Period(Periodicity.QUARTER, int(year), int(quarter))
        if half:
            return Period(Periodicity.HALF_YEAR, int(year), int(half))
        return Period(Periodicity.NINE_MONTHS if nine else Periodicity.YEAR, int(year))

    @classmethod
    def containing(cls, periodicity: Periodicity, day: date) -> Self:
        """The period `day` falls in.

        The last quarter of the reporting year lies in no nine-month period; for such a day the one that
        closed in that year is meant.
        """
        months = day.year * 12 + day.month - 1 + (day.day >= 15)
        year, month = divmod(months, 12)
        return cls(periodicity, year, min(month // _SHAPE[periodicity][0], _SHAPE[periodicity][1] - 1) + 1)

    def previous(self) -> Period:
        """The period before, of the same kind."""
        if self.index > 1:
            return Period(self.periodicity, self.year, self.index - 1)
        return Period(self.periodicity, self.year - 1, _SHAPE[self.periodicity][1])

    def next(self) -> Period:
        """The period after, of the same kind."""
        if self.index < _SHAPE[self.periodicity][1]:
            return Period(self.periodicity, self.year, self.index + 1)
        return Period(self.periodicity, self.year + 1, 1)


@dataclass(frozen=True, order=True)
class Window(Period):
    """The days of a thematic report: `opens` to `closes`, both counted."""

    opens: date = date.min
    closes: date = date.min

    @classmethod
    def of(cls, opens: date, closes: date) -> Self:
        """The window from one day to another. ValueError when it closes before it opens."""
        if closes < opens:
            raise ValueError(f"closes before it opens: {opens} {closes}")
        return cls(Periodicity.THEMATIC, opens.year, 1, opens, closes)

    def __post_init__(self) -> None:
        """Any two days do."""

    @property
    def code(self) -> str:
        """`2026-11-01_2026-11-30`."""
        return f"{self.opens}_{self.closes}"

    @property
    def start(self) -> date:
        """The day it opens."""
        return self.opens

    @property
    def end(self) -> date:
        """The day it closes."""
        return self.closes

    def previous(self) -> Period:
        """A window follows from no other: ValueError."""
        raise ValueError("no window before this one is known")

    next = previous


@dataclass(frozen=True, order=True)
class Turn(Period):
    """One of an event's reports: `index` counts from 1, `hours` from when it `began` to when this one is due.

    `began` is without zone, to the minute, by the clocks of Vietnam; with the form it names the event.
    """

    began: datetime = datetime(1901, 1, 1)  # noqa: DTZ001 - without zone, see above
    hours: int = 0

    @classmethod
    def of(cls, began: datetime, index: int, hours: int) -> Self:
        """One turn of the event that began then. ValueError when there can be none such."""
        if not (1 <= index <= MOST_TURNS and 1 <= hours <= _MOST_HOURS):
            raise ValueError(f"no such turn: {index}, {hours} hours")
        minute = began.replace(tzinfo=None, second=0, microsecond=0)
        return cls(Periodicity.AD_HOC, began.year, index, minute, hours)

    def __post_init__(self) -> None:
        """`of` has looked."""

    @property
    def event(self) -> str:
        """Names the event among those of its form: `2026-11-21T0815`."""
        return f"{self.began:{_EVENT}}"

    @property
    def code(self) -> str:
        """`2026-11-21T0815-001-00024`: the event, which of its reports, due after so many hours."""
        return f"{self.event}-{self.index:03}-{self.hours:05}"

    @property
    def due_at(self) -> datetime:
        """The hour it is due, without zone like `began`."""
        return self.began + timedelta(hours=self.hours)

    @property
    def due_moment(self) -> datetime:
        """The same with its zone."""
        return self.due_at.replace(tzinfo=VIETNAM)

    @property
    def start(self) -> date:
        """The day the event began: its figures count from then."""
        return self.began.date()

    @property
    def end(self) -> date:
        """The day it is due."""
        return self.due_at.date()

    def previous(self) -> Period:
        """What the turns of an event are its regime says: ValueError."""
        raise ValueError("the regime knows the turns of an event")

    next = previous


@dataclass(frozen=True)
class DeclaredDays:
    """Days that differ from the week: `working` beats `off`."""

    working: frozenset[date] = frozenset()
    off: frozenset[date] = frozenset()

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read {"working": [ISO dates], "off": [...]}; no file, no such days.

        Raises CalendarInvalid.
        """
        if not path.exists():
            return cls()
        try:
            content: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
            working, off = (
                frozenset(map(date.fromisoformat, content.get(key, ()))) for key in ("working", "off")
            )
        except (ValueError, TypeError, AttributeError) as error:
            raise CalendarInvalid(str(path), str(error)) from error
        return cls(working, off)


@dataclass(frozen=True)
class WorkingCalendar:
    """Working days of Vietnam, with make-up days: `local` days come before `public` ones."""

    public: DeclaredDays
    local: DeclaredDays = DeclaredDays()

    @classmethod
    def load(cls, resources: Path, local: Path | None = None) -> Self:
        """The calendar shipped, and what a file of this PC declares (`calendar.json`). CalendarInvalid."""
        shipped = resources / "calendar" / "vn.json"
        if not shipped.exists():
            raise CalendarInvalid(str(shipped), "it is missing")
        return cls(
            DeclaredDays.load(shipped), DeclaredDays.load(local) if local is not None else DeclaredDays()
        )

    def is_working(self, day: date) -> bool:
        """Whether offices work on `day`."""
        for declared in (self.local, self.public):
            if day in declared.working:
                return True
            if day in declared.off:
                return False
        return day.weekday() < _SATURDAY

    def add(self, day: date, count: int) -> date:
        """The `count`-th working day after `day` (before it, when negative); 0 gives `day` itself."""
        step = _DAY if count > 0 else -_DAY
        left = abs(count)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def between(self, start: date, end: date) -> int:
        """Working days in (start, end]; negative, counted in (end, start], when `end` lies before."""
        return self._until(end) - self._until(start)

    def _until(self, day: date) -> int:
        """Working days from the first day there is until `day`: the calendar of a year asks for thousands."""
        weeks, rest = divmod(day.toordinal(), _WEEK)  # the first day there is was a Monday
        differing, sums = self._differing
        return weeks * _SATURDAY + min(rest, _SATURDAY) + sums[bisect_right(differing, day)]

    @cached_property
    def _differing(self) -> tuple[list[date], list[int]]:
        """The days declared otherwise than their week has them, and by how much that changes the count."""
        declared = self.local.working | self.local.off | self.public.working | self.public.off
        by = {day: self.is_working(day) - (day.weekday() < _SATURDAY) for day in sorted(declared)}
        return list(by), [0, *accumulate(by.values())]


def due_date(period: Period, days: int, calendar: WorkingCalendar) -> date:
    """Due date: `days` working days after the closing date (Article 8.5 asks for one at least)."""
    return calendar.add(period.end, days)
