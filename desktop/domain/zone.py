"""The one time of the country: what a day and an hour are, whatever zone the PC is set to."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

#: One time all year: what is due by the hour is due by this clock.
VIETNAM = timezone(timedelta(hours=7))


def day_of(moment: datetime) -> date:
    """The day of an aware moment by the clock of Viet Nam.

    A moment read back from the store is in UTC: its own date is yesterday's until seven in the morning.
    """
    return moment.astimezone(VIETNAM).date()
