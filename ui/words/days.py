"""Days, times, lengths of time, reporting periods. Dates are dd/MM/yyyy in every language of the offices."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.periods import Turn
from desktop.domain.zone import VIETNAM
from ui.words.counting import Word, counted

if TYPE_CHECKING:
    import datetime as dt

    from desktop.domain.periods import Period

translate = QCoreApplication.translate
#: Less than this is left of a report due within hours: it cannot wait.
_SOON_HOURS = 6
#: Working days.
_HALF_A_YEAR = 120


def date(day: dt.date) -> str:
    """14/10/2026."""
    return day.strftime("%d/%m/%Y")


def short_date(day: dt.date) -> str:
    """14/10: the year is known from beside it."""
    return day.strftime("%d/%m")


def near_date(day: dt.date, days_left: int) -> str:
    """14/10, with its year where that is not plain: over half a year of working days away."""
    return short_date(day) if abs(days_left) <= _HALF_A_YEAR else date(day)


def time(moment: datetime) -> str:
    """14:05, in the zone the moment carries or this PC's."""
    return _local(moment).strftime("%H:%M")


def moment(when: datetime, now: datetime | None = None) -> str:
    """14:05 today, else 14:05 14/10/2026."""
    local = _local(when)
    if now is not None and local.date() == _local(now).date():
        return translate("words", "{time} today").format(time=time(when))
    return local.strftime("%H:%M %d/%m/%Y")


def weekday(day: dt.date) -> str:
    """The day of the week, as it begins a sentence."""
    return (
        translate("words", "Monday"),
        translate("words", "Tuesday"),
        translate("words", "Wednesday"),
        translate("words", "Thursday"),
        translate("words", "Friday"),
        translate("words", "Saturday"),
        translate("words", "Sunday"),
    )[day.weekday()]


def weekday_in_short(day: dt.date) -> str:
    """The same over a narrow column."""
    return (
        translate("words", "Mon"),
        translate("words", "Tue"),
        translate("words", "Wed"),
        translate("words", "Thu"),
        translate("words", "Fri"),
        translate("words", "Sat"),
        translate("words", "Sun"),
    )[day.weekday()]


def duration(seconds: float) -> str:
    """A length of time in its largest fitting unit: 2 hours, 10 years."""
    for size, one, many in (
        (365 * 86400, translate("words", "1 year"), translate("words", "{n} years")),
        (86400, translate("words", "1 day"), translate("words", "{n} days")),
        (3600, translate("words", "1 hour"), translate("words", "{n} hours")),
        (60, translate("words", "1 minute"), translate("words", "{n} minutes")),
    ):
        if seconds >= size:
            return counted(round(seconds / size), one, many)
    return translate("words", "a moment")


def days_left(days: int) -> Word:
    """How long until (or since) the due date, in working days."""
    if days < 0:
        text = counted(
            -days,
            translate("words", "1 working day late"),
            translate("words", "{n} working days late"),
        )
        return Word(text, "error", "bad")
    if days == 0:
        return Word(translate("words", "Due today"), "warning", "bad")
    text = counted(
        days,
        translate("words", "1 working day left"),
        translate("words", "{n} working days left"),
    )
    return Word(text, "calendar", "warn" if days <= 3 else "muted")


def hours_left(seconds: float) -> Word:
    """How long until (or since) an hour something is due, where days would be too coarse."""
    hours, minutes = int(abs(seconds) // 3600), int(abs(seconds) % 3600 // 60)
    if hours:
        length = counted(hours, translate("words", "1 hour"), translate("words", "{n} hours"))
    else:
        length = counted(minutes, translate("words", "1 minute"), translate("words", "{n} minutes"))
    if seconds < 0:
        return Word(translate("words", "{length} late").format(length=length), "error", "bad")
    kind = "bad" if hours < _SOON_HOURS else "warn"
    return Word(translate("words", "{length} left").format(length=length), "waiting", kind)


def period(value: Period) -> str:
    """October 2026, Quarter IV/2026 … as the reporting rules name it."""
    kind = str(value.periodicity)
    if kind == "month":
        return translate("words", "Month {month}/{year}").format(month=f"{value.index:02d}", year=value.year)
    if kind == "quarter":
        roman = ("I", "II", "III", "IV")[value.index - 1]
        return translate("words", "Quarter {quarter}/{year}").format(quarter=roman, year=value.year)
    if kind == "half_year":
        if value.index == 2:
            return translate("words", "Last 6 months of {year}").format(year=value.year)
        return translate("words", "First 6 months of {year}").format(year=value.year)
    if kind == "nine_months":
        return translate("words", "9 months of {year}").format(year=value.year)
    if kind == "thematic":
        return translate("words", "Thematic, {start}–{end}").format(
            start=date(value.start), end=date(value.end)
        )
    if kind == "ad_hoc":
        return translate("words", "Report {n} of the event of {date}").format(
            n=value.index, date=date(value.start)
        )
    return translate("words", "Year {year}").format(year=value.year)


def turn(number: int) -> str:
    """Which report of an event, where the event is named beside."""
    return translate("words", "Report {n}").format(n=number)


def occasion(value: Period | None, task: str | None = None) -> str:
    """What a report is about: its period, a task, or that it is ad hoc."""
    if value is not None:
        return period(value)
    return translate("words", "Task") if task else translate("words", "Ad hoc")


def due(value: Period | None, day: dt.date | None) -> str:
    """When a report is due: the day, and the hour of a day of an event, which is due by the hour."""
    if isinstance(value, Turn):
        return f"{value.due_moment:%H:%M} {date(value.due_moment.date())}"
    return date(day) if day else ""


def period_span(value: Period) -> str:
    """15/09–14/10: the days it counts, with years when it crosses one; "" where its name says them."""
    if str(value.periodicity) == "thematic":
        return ""
    if value.start.year != value.end.year:
        return f"{date(value.start)}–{date(value.end)}"
    return f"{short_date(value.start)}–{short_date(value.end)}"


def periodicity(kind: str) -> str:
    """How often, as an adjective: monthly, quarterly …"""
    return {
        "month": translate("words", "monthly"),
        "quarter": translate("words", "quarterly"),
        "half_year": translate("words", "every 6 months"),
        "nine_months": translate("words", "9 months"),
        "year": translate("words", "yearly"),
        "thematic": translate("words", "thematic"),
        "ad_hoc": translate("words", "ad hoc"),
    }.get(str(kind), str(kind))


def _local(value: datetime) -> datetime:
    return value.astimezone(VIETNAM)
