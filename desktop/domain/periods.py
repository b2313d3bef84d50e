"""Reporting periods, closing dates and working days.

Decree 09/2019/NĐ-CP, Article 12: a month runs from the 15th of the month before to the 14th, and longer
periods likewise, so that the year runs from 15 December to 14 December. Nine months are not in the decree;
provinces add them (15 December to 14 September). The closing date is the period's last day.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from desktop.domain.errors import CalendarInvalid

_DAY = timedelta(days=1)
_SATURDAY = 5


class Periodicity(StrEnum):
    """How often a report is due."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"


#: Periodicity → months in one period, periods in one year.
_SHAPE = {
    Periodicity.MONTH: (1, 12),
    Periodicity.QUARTER: (3, 4),
    Periodicity.HALF_YEAR: (6, 2),
    Periodicity.NINE_MONTHS: (9, 1),
    Periodicity.YEAR: (12, 1),
}
_CODE = re.compile(r"([0-9]{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?")


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
            case Periodicity.YEAR:
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

    @classmethod
    def parse(cls, code: str) -> Self:
        """Period of a code; ValueError when it is none."""
        found = _CODE.fullmatch(code)
        if found is None:
            raise ValueError(f"not a period: {code!r}")
        year, month, quarter, half, nine = found.groups()
        if month:
            return cls(Periodicity.MONTH, int(year), int(month))
        if quarter:
            return cls(Periodicity.QUARTER, int(year), int(quarter))
        if half:
            return cls(Periodicity.HALF_YEAR, int(year), int(half))
        return cls(Periodicity.NINE_MONTHS if nine else Periodicity.YEAR, int(year))

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
        if end < start:
            return -self.between(end, start)
        return sum(self.is_working(start + _DAY * n) for n in range(1, (end - start).days + 1))


def due_date(period: Period, days: int, calendar: WorkingCalendar) -> date:
    """Due date: `days` working days after the closing date (Article 8.5 asks for one at least)."""
    return calendar.add(period.end, days)
