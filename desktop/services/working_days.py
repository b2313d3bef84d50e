"""The calendar of working days in force, and the days this PC has of its own.

The public calendar is shipped. What a person declares here (a day off, a day worked instead) stands in
`calendar.json` of the profile with its reason and comes before it; due dates reckoned here follow at once.
Who did so stands in the audit trail.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop.domain.errors import CalendarInvalid, DayInvalid
from desktop.domain.periods import WorkingCalendar
from desktop.domain.secrecy import check_secret
from desktop.events import EventBus, ObligationsChanged
from desktop.services.saving import save

#: Days farther off than this are a slip of the pen; the public calendar ends somewhere too.
_FARTHEST_YEARS = 5
_LONGEST_REASON = 200
#: Writes into the audit trail: the act, who, the ISO day, when, what else is to be known of it.
Note = Callable[[str, str, str, datetime, Mapping[str, Any]], None]


@dataclass(frozen=True)
class LocalDay:
    """A day declared on this PC: `working` or off, and why."""

    day: date
    working: bool
    reason: str


class WorkingDays:
    """Raises CalendarInvalid when a file of days cannot be understood."""

    def __init__(
        self,
        resources: Path,
        path: Path,
        bus: EventBus,
        note: Note,
        login: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._resources = resources
        self._path = path
        self._bus = bus
        self._note = note
        self._login = login
        self._clock = clock
        self.calendar = WorkingCalendar.load(resources, path)

    def local(self) -> tuple[LocalDay, ...]:
        """The days of this PC, the earliest first."""
        reasons, days = self._reasons(), self.calendar.local
        found = [(day, True) for day in days.working] + [(day, False) for day in days.off - days.working]
        return tuple(LocalDay(day, working, reasons.get(day, "")) for day, working in sorted(found))

    def declare(self, day: date, working: bool, reason: str, today: date) -> None:
        """Say that offices work on a day, or do not.

        Raises DayInvalid, StateSecret, FileNotSaved, DiskFull.
        """
        why = " ".join(reason.split())
        if abs(day.year - today.year) > _FARTHEST_YEARS:
            raise DayInvalid("far")
        if not why or len(why) > _LONGEST_REASON:
            raise DayInvalid("reason")
        check_secret(why)
        if any(each.day == day for each in self.local()):
            raise DayInvalid("twice")
        if self.calendar.is_working(day) == working:
            raise DayInvalid("working" if working else "off")
        self._keep((*self.local(), LocalDay(day, working, why)))
        action = "day_worked" if working else "day_off"
        self._note(action, self._login, day.isoformat(), self._clock(), {"reason": why})

    def forget(self, day: date) -> None:
        """The public calendar holds again for this day. Raises FileNotSaved, DiskFull."""
        gone = next((each for each in self.local() if each.day == day), None)
        if gone is None:
            return
        self._keep(tuple(each for each in self.local() if each != gone))
        action = "day_forgotten"
        self._note(action, self._login, day.isoformat(), self._clock(), {"reason": gone.reason})

    def _reasons(self) -> dict[date, str]:
        if not self._path.exists():
            return {}
        try:
            content: Any = json.loads(self._path.read_text("utf-8"))
            return {date.fromisoformat(day): str(why) for day, why in content.get("reasons", {}).items()}
        except (ValueError, AttributeError) as error:
            raise CalendarInvalid(str(self._path), str(error)) from error

    def _keep(self, days: tuple[LocalDay, ...]) -> None:
        content = {
            "working": sorted(each.day.isoformat() for each in days if each.working),
            "off": sorted(each.day.isoformat() for each in days if not each.working),
            "reasons": {each.day.isoformat(): each.reason for each in days if each.reason},
        }
        save(self._path, json.dumps(content, ensure_ascii=False, indent=1).encode())
        self.calendar = WorkingCalendar.load(self._resources, self._path)
        self._bus.publish(ObligationsChanged())
