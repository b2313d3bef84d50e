"""Times of day (`8:05`, `0805`, `8h05`, `8 giờ 5`), and days with a time, kept with the zone of the clock.

ODK keeps `08:05:00.000+07:00` and `2026-10-14T08:05:00.000+07:00`.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, tzinfo

from PySide6.QtCore import QDate

from desktop.domain.text import fold, seen
from ui import style
from ui.questions.date import DateQuestion, read_date, shown_date
from ui.questions.field import Line
from ui.questions.text import FieldQuestion

_CLOCK = re.compile(
    r"(\d{1,2})\s*(?::|\.|h|g|gio|\s)\s*(\d{1,2})?\s*(?:m|p|ph|phut)?(?:\s*[:.]\s*(\d{1,2}))?", re.ASCII
)
_DIGITS = re.compile(r"(\d{1,2})(\d{2})", re.ASCII)
_SPLIT = re.compile(r"(.*?\d[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{8})[\s,]+(?:lúc\s+)?(.+)")
_AT_FIRST = re.compile(r"(.+?)[\s,]+(?:ngày\s+)?(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4})")

#: Zones with a summer time are not asked for the day.
_ANY = date(2000, 1, 1)


def read_time(text: str, zone: tzinfo | None) -> str:
    """The XML time of what was typed, with the zone's offset; anything else comes back as typed."""
    typed = seen(text)
    found = clock(typed)
    if found is None:
        return typed
    moment = datetime.combine(_ANY, found, zone)
    return moment.time().isoformat("milliseconds") + _offset(moment)


def read_moment(text: str, zone: tzinfo | None) -> str:
    """The XML dateTime of `14/10/2026 8:05` or `8:05 14/10/2026`; anything else comes back as typed."""
    typed = seen(text)
    parts = _SPLIT.fullmatch(typed)
    first = _AT_FIRST.fullmatch(typed) if parts is None else None
    if parts is None and first is None:
        return typed
    day, hour = (parts[1], parts[2]) if parts is not None else (first[2], first[1]) if first else ("", "")
    iso, found = read_date(day), clock(hour)
    if found is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", iso):
        return typed
    moment = datetime.combine(datetime.fromisoformat(iso).date(), found, zone)
    return moment.replace(tzinfo=None).isoformat("T", "milliseconds") + _offset(moment)


def clock(text: str) -> time | None:
    """The time of day that was typed, None when it is none."""
    found = _CLOCK.fullmatch(fold_clock(text)) or _DIGITS.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, second = (int(part or 0) for part in (*found.groups(), None)[:3])
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def fold_clock(text: str) -> str:
    """The words for hours and minutes without accents, signs kept."""
    return re.sub(r"[^\W\d_]+", lambda word: fold(word[0]), seen(text).lower())


def shown_time(value: str, zone: tzinfo | None) -> str:
    """`08:05:00.000+07:00` as `08:05`, in the zone given; what is no time comes back as it is."""
    try:
        kept = time.fromisoformat(value)
    except ValueError:
        return value
    if kept.tzinfo is not None and zone is not None:
        kept = datetime.combine(_ANY, kept).astimezone(zone).time()
    return kept.strftime("%H:%M:%S" if kept.second else "%H:%M")


def shown_moment(value: str, zone: tzinfo | None) -> str:
    """`2026-10-14T08:05:00.000+07:00` as `14/10/2026 08:05`; what is none comes back as it is."""
    if "T" not in value:
        return value
    try:
        kept = datetime.fromisoformat(value)
    except ValueError:
        return value
    if kept.tzinfo is not None and zone is not None:
        kept = kept.astimezone(zone)
    return kept.strftime("%d/%m/%Y %H:%M:%S" if kept.second else "%d/%m/%Y %H:%M")


def _offset(moment: datetime) -> str:
    text = moment.strftime("%z")
    return f"{text[:3]}:{text[3:5]}" if text else ""


class TimeQuestion(FieldQuestion):
    """A time of day."""

    columns = 6

    def make_field(self) -> Line:
        """A field as wide as a time."""
        field = Line(self)
        field.setFixedWidth(style.px(110))
        field.setPlaceholderText(self.tr("hh:mm"))
        return field

    def read(self, text: str) -> str:
        """The XML time, or what was typed."""
        return read_time(text, self.around.zone)

    def typed(self, value: str) -> str:
        """Hours and minutes."""
        return shown_time(value, self.around.zone)


class MomentQuestion(DateQuestion):
    """A day and a time of day in one field; the calendar keeps the time."""

    room = 240  # its hint in Vietnamese is longer than a moment

    def placeholder(self) -> str:
        """How to type it."""
        return self.tr("dd/mm/yyyy hh:mm")

    def read(self, text: str) -> str:
        """The XML dateTime, or what was typed."""
        return read_moment(text, self.around.zone)

    def typed(self, value: str) -> str:
        """Day and time as they are read."""
        shown = shown_moment(value, self.around.zone)
        return shown if shown != value else shown_date(value)

    def day(self) -> QDate:
        """The day in the field."""
        return QDate.fromString(self.text()[:10], "dd/MM/yyyy")

    def put_day(self, day: QDate) -> None:
        """Another day at the same time; the time is still to be typed when there is none."""
        _, _, hour = self.text().strip().partition(" ")
        self.field.put(f"{day.toString('dd/MM/yyyy')} {hour}")
