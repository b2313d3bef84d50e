"""Deadlines as offices write them, in Vietnamese: «Quý IV», «trước ngày 15/11/2026», «thường xuyên».

What is meant is reckoned by the calendar, not by the reporting periods of Decree 09/2019: «Quý IV/2026»,
«Q4/2026» and «12/2026» end on 31/12/2026. «Trước ngày X» ends on the day before X, as the words say; «trước»
belongs to what it stands right before. Of several days, months or quarters the last counts («Quý III,
IV/2026», «từ tháng 3/2026 đến tháng 9/2026»). What only begins («từ quý III/2026») or may mean one year or
another («quý IV, quý I») has no day: none is better than a wrong one. Neither has what names the day of a
paper alone («Kế hoạch ngày 15/12/2025»); a period beside one is of the year given, of the next where it would
else be over before the paper was written. The text itself is always kept: the date is a reading of it, and a
person may set another.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from desktop.domain.deadline_papers import OwnWords, own_words

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


@dataclass(frozen=True)
class _Part:
    """A period that a text names: months `first` to `last` of `year` (None: not said with it)."""

    at: int  # where it stands
    year: int | None
    first: int
    last: int
    before: bool = False  # «trước» stands before it: over on its eve
    start: bool = False  # «từ» stands before it: it begins then


#: All of these are of a text in small letters without marks, its signs kept (`_bare`).
_ISO = re.compile(r"^\s*(\d{4})-(\d{2})-(\d{2})(?:[ t].*)?\s*$")
_SIGN = r"(?:\s?/\s?|[.-])"
#: «15/11/2026», «30/12/26» of this century, «15/11 năm 2026»; of «10-15/11/26» only the last day.
_DAY = re.compile(rf"\b(\d{{1,2}})({_SIGN})(\d{{1,2}})({_SIGN}|,? ?nam )(\d{{4}}|\d{{2}}(?![/.-]?\d))\b")
_DAY_IN_WORDS = re.compile(r"\b(?:ngay )?(\d{1,2})[ /,]+thang (\d{1,2})[ /,]+nam (\d{4})\b")
#: «15/12», not «1/3 số hộ».
_SHORT_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})\b(?!/)(?! (?:so|tong|ho|dan|thon|xa|cac|luong)\b)")
_SHORT_DAY_IN_WORDS = re.compile(r"\bngay (\d{1,2}) thang (\d{1,2})\b")

_YEAR_NUMBER = r"(?:19|20|21)\d\d"
#: The year of a period: «/2026», «năm 2026», «(2026)», «/26»; not the first of «2026-2030».
_OF = (
    rf"(?:[\s/.,(\-–—]*(?:(?:trong|cua) )?(?:nam ?)?({_YEAR_NUMBER})\b(?!\s*[\-–—]\s*\d{{4}})"
    r"|/\s?([2-9]\d)\b(?![/.-]?\d))?"
)
_AND = r"\s*(?:[,;&+\-–—]|\b(?:va|den|toi|hoac)\b)\s*(?:het )?"
_Q, _M = r"(?:iv|i{1,3}|0?[1-4])(?! lan\b)", r"(?:1[0-2]|0?[1-9])(?! lan\b)"  # «mỗi quý 1 lần»
_QUARTERS = re.compile(rf"\bquy ?({_Q}\b(?:(?:{_AND}|/){_Q}\b)*){_OF}")
_SHORT_QUARTERS = re.compile(rf"\bq[. ]?({_Q}\b(?:{_AND}(?:q[. ]?)?{_Q}\b)*){_OF}")
_MONTHS = re.compile(rf"\bthang ?({_M}\b(?:{_AND}{_M}\b)*){_OF}")
_SHORT_MONTHS = re.compile(rf"\bt\.?({_M}\b(?:{_AND}(?:t\.?)?{_M}\b)*){_OF}")
_MONTH_IN_NUMBERS = re.compile(rf"(?<![\w/.])(?<![a-z]-)({_M})[/.-](\d{{4}})()\b(?!/|-[a-z])")
_HALF = re.compile(rf"\b(?:0?6|sau) thang (dau|cuoi)(?: nam\b|(?=$|\s*[,;/&+\-–—]| va\b)){_OF}")
_NINE = re.compile(
    rf"(?<!vong )(?<!trong )(?<!sau )\b(0?9|chin) thang\b(?! \d\d?\b|\s*[,;] (?:ca )?nam$)"
    rf"(?: dau)?(?: nam\b)?{_OF}"
)
_END_OF_YEAR = re.compile(rf"\b(cuoi|het|ca) nam\b(?! hoc)(?: nay\b)?{_OF}")
_IN_THE_YEAR = re.compile(r"\btrong nam(?: nay)?\b")
#: Years and runs of years: «2026», «2026-2030», «2026, 2027 và 2028».
_YEARS = re.compile(
    rf"(?<![\w/.-])({_YEAR_NUMBER})\b((?:\s*(?:[,;&+/\-–—]|\b(?:va|den|toi)\b|\s)\s*(?:het )?(?:nam )?"
    rf"{_YEAR_NUMBER}\b)*)"
)
_STANDING = re.compile(
    r"\bthuong xuyen\b|\b(?:hang|moi) (?:nam|quy|thang|tuan|ngay)\b|\bdinh ky\b|\blien tuc\b"
    r"|\bkhong thoi han\b|\b(?:nam|quy|thang|tuan|ngay)(?: 1 | mot | ?/ ?)lan\b"
)
_YEARLY = re.compile(r"\b(?:hang|moi) nam\b|\bdinh ky\b")
#: What goes on afterwards has no last day; what is only looked forward to is no deadline.
_ONWARD = re.compile(r"\bnam tiep theo\b|\b(?:cac|nhung) nam (?:sau|toi|tiep)\b|\btro (?:di|ve sau)\b")
_OUTLOOK = re.compile(r"\b(?:tam nhin|dinh huong)\b.*")
_OTHER_YEAR = re.compile(r"\bnam (?:sau|toi|ngoai|truoc|hoc)\b")
_BEFORE = re.compile(r"\btruoc[\s:]*(?:(?:thoi diem|thoi han|han|moc|ngay|nam) ?)*$")
#: What says of a day that it is the last one.
_DUE = re.compile(rf"\b(?:truoc|den|toi|cham nhat|muon nhat|han)[\s:]*(?:het )?(?:ngay )?(?={_DAY.pattern})")
_SINCE = re.compile(r"(?<!thu )(?<!dau )\b(?:tu|sau|bat dau) ?(?:(?:dau|giua|cuoi|het|ngay|thang|nam) ?)*$")
_TO = re.compile(r"(?:\b(?:den|toi|va)|[\-–—])\s*(?:(?:dau|giua|cuoi|het|ca) )?(?:nam )?$")
_NAMES_YEAR = re.compile(r"(?:\b(?:nam|den|toi|trong|truoc)[\s:]+|^)$")
#: The numbers of a list of quarters or months, and which half.
_NUMBERS = re.compile(r"(?<![a-pr-z])(?:iv|i{1,3})(?!\w)|\d+|dau|cuoi|het|ca")
#: A number of a list that counts something else: «Quý 1, 3 lớp».
_COUNTED = re.compile(r"\s+(?!(?:nam|va|den|toi|hang|moi|hoan thanh|xong|phai|trinh|bao cao)\b)[a-z]")


@lru_cache(maxsize=2000)  # lists ask again and again
def read_deadline(text: str, year: int) -> Deadline:
    """What `text` means; `year` is that of the order, for texts that name none."""
    plain = " ".join(text.split())
    if not plain:
        return Deadline("", DeadlineKind.NONE)
    words = _bare(plain)
    if _ONWARD.search(words):
        return Deadline(plain, DeadlineKind.STANDING)
    own = own_words(words)
    last = _last(own, year) or _last(own_words(words, months=False), year)
    if last is not None:
        return Deadline(plain, DeadlineKind.DATED, last)
    return Deadline(plain, DeadlineKind.STANDING if _STANDING.search(own.text) else DeadlineKind.UNREAD)


def _last(own: OwnWords, year: int) -> date | None:
    """The last day these words mean, not before that of the paper that says so; None where they mean none."""
    last = _meant(own.text, year)
    if last is None or own.newest is None or last >= own.newest:
        return last
    later = _meant(own.text, year + 1)
    return later if later is not None and (later == last or later >= own.newest) else None


def _meant(words: str, year: int) -> date | None:
    """The last day `words` mean; a day that begins something («từ 01/10/2026») is none."""
    days = [day for day in _days(words, year) if not day[1]]
    last = _last_day(days)
    if last is None:
        return None if days else _period_end(_OUTLOOK.sub("", words) or words, year)
    return None if not _DUE.search(words) and _begins_after(words, last) else last


def read_day(text: str, year: int) -> date | None:
    """The day `text` names, the last one when it names several; None for a month, a quarter or nothing."""
    return _last_day(_days(_bare(" ".join(text.split())), year))


def _begins_after(words: str, last: date) -> bool:
    """Whether a period follows all days: «Kế hoạch ngày 01/03/2026: quý IV/2026» has the day of a paper."""
    parts, _ = _parts(words, _without_days(words))
    return any(part.year and (part.year, part.first) > (last.year, last.month) for part in parts or ())


def _without_days(words: str) -> str:
    return _DAY.sub(lambda day: day[0] if _months(day) else " " * len(day[0]), words)


def _bare(plain: str) -> str:
    """Small letters without marks, `đ` as d; signs stay, they part days, lists and ranges."""
    letters = unicodedata.normalize("NFD", plain[:_LONGEST].lower())
    return "".join(sign for sign in letters if not unicodedata.combining(sign)).replace("đ", "d")


def _last_day(days: list[tuple[date | None, bool]]) -> date | None:
    """The latest of the days a text names (`từ 01/10/2026 đến 15/10/2026`)."""
    return max((day for day, _ in days if day is not None), default=None)


def _days(words: str, year: int) -> list[tuple[date | None, bool]]:
    """The days a text names, their eves after «trước», each with whether «từ» stands before it."""
    iso = _ISO.match(words)
    if iso is not None:
        return [(_day(int(iso[1]), int(iso[2]), int(iso[3])), False)]
    found = [(each.start(), each[5], each[3], each[1]) for each in _DAY.finditer(words) if not _months(each)]
    found += [(each.start(), each[3], each[2], each[1]) for each in _DAY_IN_WORDS.finditer(words)]
    if not found and not _YEARLY.search(words):
        found = [(each.start(), str(year), each[2], each[1]) for each in _SHORT_DAY_IN_WORDS.finditer(words)]
    periods = (_QUARTERS, _SHORT_QUARTERS, _MONTHS)
    if not found and not _YEARLY.search(words) and not any(each.search(words) for each in periods):
        always = ("24", "7") if _STANDING.search(words) else ()  # «trực 24/7»
        short = (each for each in _SHORT_DAY.finditer(words) if each.groups() != always)
        found = [(each.start(), str(year), each[2], each[1]) for each in short]
    days: list[tuple[date | None, bool]] = []
    for at, of, month, number in found:
        day = _day(_century(of), int(month), int(number))
        if day is not None:
            eve = _BEFORE.search(words[:at])
            days.append((day - timedelta(days=1) if eve else day, bool(_SINCE.search(words[:at]))))
    return days


def _months(day: re.Match[str]) -> bool:
    """«10-12/2026» is October to December rather than a day."""
    return day[2] == "-" and day[4].strip() == "/" and int(day[1]) <= 12


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _period_end(words: str, year: int) -> date | None:
    """Last day of the last calendar period a text names; None where that cannot be told."""
    parts, rest = _parts(words, _without_days(words))
    runs = [_run(words, each) for each in _YEARS.finditer(rest)]
    if parts is None or _OTHER_YEAR.search(words):
        return None
    if _STANDING.search(words) and not any(part.last > part.first for part in parts):
        return None  # «hằng năm 2026-2030»: again and again, whatever years it names
    without = [part for part in parts if part.year is None]
    if without and (_YEARLY.search(words) or any(many for _, many in runs)):
        return None  # «Quý I hằng năm», «Quý I giai đoạn 2026-2030»
    named = [run for run, _ in runs if run is not None]
    if not parts and not named and _IN_THE_YEAR.search(words):
        return _end(_Part(0, year, 1, 12))
    if parts:
        parts = _dated(parts, [run for run in named if (run.year or 0) >= year], year)
        named = [run for run in named if _TO.search(words[: run.at])]
    ends = [_end(part) for part in (*parts, *named) if not part.start]
    days = [day for day in ends if day is not None]
    return max(days) if days and len(days) == len(ends) else None


def _parts(words: str, rest: str) -> tuple[list[_Part] | None, str]:
    """The periods shorter than a year in their order (None: one is unclear), and the text without them."""
    found: list[_Part] = []
    for pattern, months in _PERIODS:
        for each in pattern.finditer(rest):
            of = each[2] or (each[3] and f"20{each[3]}")
            if (
                pattern in _ONLY_WITH_YEAR
                and not of
                and (pattern is _SHORT_MONTHS or each.end() < len(words))
            ):
                continue
            numbers = _NUMBERS.findall(each[1])
            counted = (
                len(numbers) > 1 and not of and numbers[-1].isdigit() and _COUNTED.match(words, each.end())
            )
            if counted or re.match(r"\s?/\s?\d", words[each.end() :]):
                return None, rest
            found += _listed(words, each.start(), [months(number) for number in numbers], of)
            rest = rest[: each.start()] + "·" * len(each[0]) + rest[each.end() :]
    return sorted(found, key=lambda part: part.at), rest


def _listed(words: str, at: int, spans: list[tuple[int, int]], of: str | None) -> Iterator[_Part]:
    """The parts of a list: what stands before it belongs to the first, the year after it to the last."""
    for number, (first, last) in enumerate(spans):
        year = int(of) if of and number == len(spans) - 1 else None
        before, since = (
            (_BEFORE.search(words[:at]), _SINCE.search(words[:at])) if number == 0 else (None, None)
        )
        yield _Part(at + number, year, first, last, bool(before), bool(since))


def _run(words: str, years: re.Match[str]) -> tuple[_Part | None, bool]:
    """A year or the last of several as a part, None for a number that is none; and whether it is several."""
    several = [int(each) for each in re.findall(r"\d{4}", years[0])]
    ahead = words[: years.start()]
    since, many = bool(_SINCE.search(ahead)), len(several) > 1
    named = many or since or _TO.search(ahead) or _NAMES_YEAR.search(ahead)
    if not named or (not ahead and not many and years.end() < len(words)):
        return None, many
    before = bool(_BEFORE.search(ahead)) and not many
    return _Part(years.start(), max(several), 1, 12, before, since and not many), many


def _dated(parts: list[_Part], years: list[_Part], year: int) -> list[_Part]:
    """Each part with its year: its own, that of the next that has one, of the one before, or `year`.

    Empty where a part would then lie before the one it follows («quý IV, quý I»): which year is meant?
    """
    told = sorted((part.at, part.year) for part in (*parts, *years) if part.year is not None)
    dated: list[_Part] = []
    for number, part in enumerate(parts):
        later = [of for at, of in told if at >= part.at]
        earlier = [of for at, of in told if at < part.at]
        of = part.year or (later[:1] or earlier[-1:] or [year])[0]
        told_both = part.year is not None and parts[number - 1].year is not None
        if dated and not told_both and (of, part.last) < (dated[-1].year or of, dated[-1].first):
            return []
        dated.append(replace(part, year=of))
    return dated


def _quarter(number: str) -> tuple[int, int]:
    last = 3 * (_ROMAN.get(number) or int(number))
    return last - 2, last


def _month(number: str) -> tuple[int, int]:
    return int(number), int(number)


#: What is looked for, in this order, and the months each of its numbers stands for.
_PERIODS = (
    (_HALF, {"dau": (1, 6), "cuoi": (7, 12)}.__getitem__),
    (_NINE, lambda _: (1, 9)),
    (_QUARTERS, _quarter),
    (_SHORT_QUARTERS, _quarter),
    (_MONTHS, _month),
    (_SHORT_MONTHS, _month),
    (_MONTH_IN_NUMBERS, _month),
    (_END_OF_YEAR, lambda _: (12, 12)),
)
#: «T6» may be a Friday, «Q.3» a district: a month or a quarter where a year follows (or, a quarter, nothing).
_ONLY_WITH_YEAR = (_SHORT_QUARTERS, _SHORT_MONTHS)


def _end(part: _Part) -> date | None:
    year = part.year or 0
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if part.before:
        return date(year, part.first, 1) - timedelta(days=1)
    return date(year, part.last, calendar.monthrange(year, part.last)[1])


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
