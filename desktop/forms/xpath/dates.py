"""Dates and times: text to days since 1970 and back, and the formats of format-date-time()."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

_DATE_TIME = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:T(\d\d?)(?::(\d\d?)(?::(\d\d?)(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d\d?(?::?\d\d)?)?)?\Z",
    re.ASCII,
).match
_TIME = re.compile(
    r"(\d\d?):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d\d?(?::?\d\d)?)?\Z", re.ASCII
).match
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 86400.0
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _offset(text: str) -> timezone:
    """The zone of an offset; ValueError when no clock has it."""
    if text == "Z":
        return UTC
    digits = text[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    if int(hours) > 14 or int(minutes) > 59:
        raise ValueError(text)
    delta = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-delta if text[0] == "-" else delta)


def parse_moment(text: str, zone: tzinfo | None) -> datetime | None:
    """A date or date-time as an aware datetime (midnight of the zone for a date), None when it is neither."""
    match = _DATE_TIME(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    try:
        return datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0),
            int((fraction or "0").ljust(6, "0")[:6]), tzinfo=_offset(offset) if offset else zone or UTC,
        )  # fmt: skip
    except (ValueError, OverflowError):
        return None


def is_moment(text: str) -> bool:
    """Whether a text looks like a date or date-time."""
    return _DATE_TIME(text.strip()) is not None


def days_of_moment(moment: datetime) -> float:
    """Days since 1970-01-01T00:00Z, with their fraction."""
    return (moment - _EPOCH) / timedelta(days=1)


def days_of_text(text: str, zone: tzinfo | None) -> float | None:
    """Days since 1970 of a date or date-time, None when the text is neither."""
    moment = parse_moment(text, zone)
    return None if moment is None else days_of_moment(moment)


def moment_of_days(days: float, zone: tzinfo | None) -> datetime | None:
    """The moment so many days after 1970 in the zone; None beyond the years 1 to 9999."""
    try:
        milliseconds = round(days * _DAY * 1000)
        return (_EPOCH + timedelta(milliseconds=milliseconds)).astimezone(zone or UTC)
    except (ValueError, OverflowError):
        return None


def iso(moment: datetime) -> str:
    """2026-11-22T08:30:00.000+07:00, the way ODK clients write a moment."""
    return moment.isoformat(timespec="milliseconds")


def decimal_time(text: str, zone: tzinfo | None) -> float | None:
    """A time of day as a fraction of the day in the zone, None when it is no time."""
    match = _TIME(text.strip())
    if match is None:
        moment = parse_moment(text, zone)
        if moment is None or "T" not in text:
            return None
        moment = moment.astimezone(zone or UTC)
        return (moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6) / _DAY
    hour, minute, second, fraction, offset = match.groups()
    try:
        given = _offset(offset).utcoffset(None) if offset else None
    except ValueError:
        return None
    if int(hour) > 24 or int(minute) > 59 or int(second or 0) > 59:
        return None
    seconds = int(hour) * 3600 + int(minute) * 60 + int(second or 0) + float(f"0.{fraction or 0}")
    if given is not None:
        local = (zone or UTC).utcoffset(datetime(1970, 1, 1)) or timedelta()  # noqa: DTZ001 - wall time wanted
        seconds = (seconds + (local - given).total_seconds()) % _DAY
    return seconds / _DAY


def format_moment(moment: datetime, pattern: str) -> str:
    """format-date-time(): the letters of the ODK specification's table; an unknown one stays as it is."""
    table = {
        "Y": f"{moment.year:04d}",
        "y": f"{moment.year % 100:02d}",
        "m": f"{moment.month:02d}",
        "n": str(moment.month),
        "b": _MONTHS[moment.month - 1],
        "d": f"{moment.day:02d}",
        "e": str(moment.day),
        "H": f"{moment.hour:02d}",
        "h": str(moment.hour),
        "M": f"{moment.minute:02d}",
        "S": f"{moment.second:02d}",
        "3": f"{moment.microsecond // 1000:03d}",
        "a": _WEEKDAYS[moment.weekday()],
        "Z": moment.strftime("%z"),
        "%": "%",
    }
    return re.sub(r"%(.)", lambda match: table.get(match[1], match[0]), pattern)
