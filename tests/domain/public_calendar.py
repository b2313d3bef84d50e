"""`python -m tests.domain.public_calendar`: write resources/calendar/vn.json anew from `holidays`.

The application reads the days from that file: the package loads the calendars of every country (22 MB) to
answer for one.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from holidays.countries.vietnam import Vietnam

FILE = Path(__file__).resolve().parents[2] / "resources" / "calendar" / "vn.json"
FIRST, LAST = date(2024, 1, 1), date(2033, 12, 31)


def days() -> dict[str, list[str]]:
    """Saturdays and Sundays that are worked, and other days that are off, as ISO dates."""
    calendar = Vietnam(years=range(FIRST.year, LAST.year + 1))  # type: ignore[no-untyped-call]
    found: dict[str, list[str]] = {"working": [], "off": []}
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=number)
        working = calendar.is_working_day(day)
        if working != (day.weekday() < 5):
            found["working" if working else "off"].append(day.isoformat())
    return found


if __name__ == "__main__":
    FILE.write_text(json.dumps(days(), indent=1) + "\n", "utf-8")
