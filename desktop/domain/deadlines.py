"""Deadlines as offices write them, in Vietnamese: «Quý IV», «trước ngày 15/11/2026», «thường xuyên».

What is meant is reckoned by the calendar, not by the reporting periods of Decree 09/2019: «Quý IV/2026»,
«Q4/2026» and «12/2026» end on 31/12/2026. «Trước ngày X» ends on the day before X, as the words say. The text
itself is always kept: the date is a reading of it, and a person may set another.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.text import fold

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LONGEST = 200  # characters: a deadline is a few words
_FIRST_YEAR, _LAST_YEAR = 1901, 9998


class Span(StrEnum):
    """A stretch of the calendar that holds a day."""

    WEEK = "week"  # from Monday on
    MONTH = "month"
    QUARTER = "quarter"


def span_of(span: Span, today: date) -> tuple[date, date]:
    """First and last day of the week, month or quarter of `today`."""
    if span is Span.WEEK:
        monday = today - timedelta(days=today.weekday())
        return monday, monday + timedelta(days=6)
    months = 1 if span is Span.MONTH else 3
    first = (today.month - 1) // months * months + 1
    last = first + months - 1
    return date(today.year, first, 1), date(today.year, last, calendar.monthrange(today.year, last)[1])


def between(first: date | None, last: date | None) -> tuple[date, date] | None:
    """Two days as first and last, whichever was given first; an open end for None, None for neither."""
    if first is None and last is None:
        return None
    ends = sorted((first or date.min, last or date.max))
    return ends[0], ends[1]


class DeadlineKind(StrEnum):
    """What a text says of when a task is to be done."""

    NONE = "none"  # nothing written
    DATED = "dated"  # a last day can be read from it
    STANDING = "standing"  # done all the time, or again and again: «thường xuyên», «hằng quý»
    UNREAD = "unread"  # some words this does not understand


@dataclass(frozen=True)
class Deadline:
    """A text and what it means; `day` is the last day in time, for DATED only."""

    text: str
    kind: DeadlineKind
    day: date | None = None


_DAY = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")  # «30/12/26» is of this century
_DAY_IN_WORDS = re.compile(r"\bngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})\b")
_ISO = re.compile(r"^\s*(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?\s*$")
_SHORT_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})\b(?!/)")
_QUARTER = re.compile(r"\bquy (iv|i{1,3}|[1-4])\b(?: (?:nam )?(\d{4}))?")
#: «Q4/2026», «QIV»: short for a quarter where a year follows, or nothing; «Q.3» elsewhere is a district.
_SHORT_QUARTER = re.compile(r"\bq ?(iv|i{1,3}|[1-4])(?: (?:nam )?(\d{4})\b|$)")
_MONTH_IN_NUMBERS = re.compile(r"(?<![\w/.-])(1[0-2]|0?[1-9])[/.-](\d{4})\b(?![/-])")
_MONTH = re.compile(r"\bthang (1[0-2]|0?[1-9])\b(?: (?:nam )?(\d{4}))?")
_HALF = re.compile(r"\b(?:6|sau) thang (dau|cuoi) nam(?: (\d{4}))?")
_NINE = re.compile(r"\b(?:9|chin) thang(?: dau)?(?: nam)?(?: (\d{4}))?")
_SPAN = re.compile(r"\b(\d{4}) (?:den |toi )?(\d{4})\b")
_YEAR = re.compile(r"\b(?:nam|den|trong|truoc) (\d{4})\b|^(\d{4})$")
_END_OF_YEAR = re.compile(r"\b(?:cuoi nam|het nam|trong nam)(?: nay)?\b")
_STANDING = re.compile(
    r"\bthuong xuyen\b|\bhang (?:nam|quy|thang|tuan|ngay)\b|\bdinh ky\b|\blien tuc\b|\bkhong thoi han\b"
)
_BEFORE = re.compile(r"\btruoc\b")


def read_deadline(text: str, year: int) -> Deadline:
    """What `text` means; `year` is that of the order, for texts that name none."""
    plain = " ".join(text.split())
    if not plain:
        return Deadline("", DeadlineKind.NONE)
    words = fold(plain[:_LONGEST])
    day = _named_day(plain[:_LONGEST], words, year)
    if day is None:
        day = _period_end(plain[:_LONGEST], words, year)
    if day is not None:
        return Deadline(plain, DeadlineKind.DATED, day)
    if _STANDING.search(words):
        return Deadline(plain, DeadlineKind.STANDING)
    return Deadline(plain, DeadlineKind.UNREAD)


def read_day(text: str, year: int) -> date | None:
    """The day `text` names; None where it names a month, a quarter or nothing."""
    plain = " ".join(text.split())[:_LONGEST]
    return _named_day(plain, fold(plain), year)


def _named_day(plain: str, words: str, year: int) -> date | None:
    """The day a text names; the last one when it names several (`từ 01/10/2026 đến 15/10/2026`)."""
    iso = _ISO.match(plain)
    if iso is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    found = [
        _day(_century(y), int(m), int(d)) for d, m, y in (*_DAY.findall(plain), *_DAY_IN_WORDS.findall(words))
    ]
    if not found and not any(each.search(words) for each in (_QUARTER, _SHORT_QUARTER, _MONTH)):
        found = [_day(year, int(m), int(d)) for d, m in _SHORT_DAY.findall(plain)]
    days = [day for day in found if day is not None]
    if not days:
        return None
    return days[-1] - timedelta(days=1) if _BEFORE.search(words) else days[-1]


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _period_end(plain: str, words: str, year: int) -> date | None:
    """Last day of the calendar period a text names; the first day's eve when it says «trước»."""
    before = bool(_BEFORE.search(words))
    if (half := _HALF.search(words)) is not None:
        return _end(int(half[2] or year), 1 if half[1] == "dau" else 7, 6, before)
    if (nine := _NINE.search(words)) is not None:
        return _end(int(nine[1] or year), 1, 9, before)
    if (quarter := _QUARTER.search(words) or _SHORT_QUARTER.search(words)) is not None:
        number = _ROMAN.get(quarter[1]) or int(quarter[1])
        return _end(int(quarter[2] or year), 3 * number - 2, 3, before)
    if _STANDING.search(words):
        return None  # «hằng năm 2026-2030»: again and again, whatever years it names
    if (month := _MONTH.search(words)) is not None:
        return _end(int(month[2] or year), int(month[1]), 1, before)
    if in_numbers := _MONTH_IN_NUMBERS.findall(plain):
        number, of = in_numbers[-1]
        return _end(int(of), int(number), 1, before)
    if (span := _SPAN.search(words)) is not None:
        return _end(int(span[2]), 1, 12, before=False)
    if (named := _YEAR.search(words)) is not None:
        return _end(int(named[1] or named[2]), 1, 12, before)
    return _end(year, 1, 12, before=False) if _END_OF_YEAR.search(words) else None


def _end(year: int, first: int, months: int, before: bool) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if before:
        return date(year, first, 1) - timedelta(days=1)
    last = first + months - 1
    return date(year, last, calendar.monthrange(year, last)[1])


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
