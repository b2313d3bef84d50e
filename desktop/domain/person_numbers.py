"""Numbers of persons in a text: telephones and identity numbers are found, sums, areas and dates are not.

Decided by how such numbers are written in Viet Nam. A telephone begins with 0 or +84 and has nine or ten
digits after that; an identity number has nine digits, or twelve and begins with 0. Both are written with
spaces, dots, dashes, strokes and brackets between their digits. A sum never begins with 0; its digits stand
in threes parted by dots or commas, or a unit follows it («150000000 đồng», «12 000 000 m²»). Of what could be
either the person comes first: a number too many is hidden rather than one too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

_FEWEST: Final = 9  # digits of a number of a person: an identity card of before 2016
_GROUPS: Final = 16
_CARD: Final = 12  # of one of today
_CODED: Final = 11  # of a mobile telephone that begins with 84
_SPACE = r" \u00a0\u202f"
_DASH = r"\-\u2010-\u2015\u2212"
#: Digits with what stands between those of one number; a comma only with nothing beside it.
_RUN = re.compile(rf"\+?[0-9]+(?:(?:[{_SPACE}.()/{_DASH}]{{1,3}}|,)[0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
_ENOUGH = re.compile(rf"(?:[0-9][^0-9]*){{{_FEWEST}}}")
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
#: Days, months and years, alone or side by side: no number goes on beyond them.
_TIME = re.compile(
    rf"(?<![0-9])(?:{_DAY}([/.{_DASH}]){_MONTH}\1{_YEAR}|{_YEAR}-{_MONTH}-{_DAY}|{_MONTH}/{_YEAR}"
    rf"|{_YEAR}(?:\s?[{_DASH}]\s?{_YEAR})+)(?![0-9])"
)
#: A figure in threes, and its decimals; a figure of nothing but digits.
_THREES = re.compile(
    rf"[1-9]\d{{0,2}}(?:([.,{_SPACE}])\d{{3}})(?:\1\d{{3}})*(?![0-9])(?:[.,]\d{{1,2}}(?![0-9]))?"
)
_PLAIN = re.compile(r"[1-9][0-9]*(?:[.,]\d{1,2}(?![0-9]))?(?![0-9])")
#: What a sum is of. «đồng chí», «đồng thời», «Đồng Nai» are no money.
_MONEY = re.compile(
    rf"[{_SPACE}]?(?:(?:đồng|đ|dong)(?!\s+(?:chí|bào|thời|ý|hồ|nghiệp|đội|hương|bộ|diễn|hành|lòng|loạt|ruộng"
    r"|bằng|quê|dân|tộc|sở|cảm|thuận|nai|tháp|hới|xoài|văn|xuân|phú|tâm)(?!\w))"
    r"|₫|vnđ|vnd|usd|\$|€|nghìn|ngàn|triệu|tr|tỷ|tỉ)(?!\w)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"[{_SPACE}]?(?:%|k?m[23²³]?|ha|k?g|tấn|tạ|yến|lít|kwh|kw|người|hộ|cây|con|lượt|suất|cổ phần)(?!\w)",
    re.IGNORECASE,
)
_TO = re.compile(rf"\s?(?:[{_DASH}]|đến|tới)\s?")
#: What stands before a sum that has no unit, and before a number of a person however that is parted.
_SUM_BEFORE = re.compile(
    r"(?:số tiền|kinh phí|trị giá|giá trị|dự toán|số vốn|vnđ|vnd|usd|[$₫€])[\s:]*(?:là|khoảng|gần|trên)?\s*$",
    re.IGNORECASE,
)
_PERSON_BEFORE = re.compile(
    r"(?<!\w)(?:cmnd|cmt|cccd|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|định danh|hộ chiếu|bhxh|bhyt"
    r"|mst|stk|tài khoản|đt|sđt|sdt|đtdđ|điện thoại|di động|tel|phone|zalo|viber|hotline|gọi|alo|liên hệ)"
    r"(?:\s+(?:số|cho|qua|theo))*[\s:.(]*$",
    re.IGNORECASE,
)
_BEFORE = 40  # letters looked back at for these
_COUNTRY = re.compile(r"(?:00)?84(0?)")
_MOBILE = frozenset("35789")


@dataclass(frozen=True)
class Found:
    """One number of a person: where it stands, and its digits; `telephone` for one of Viet Nam."""

    start: int
    end: int
    digits: str
    telephone: bool


def person_numbers(text: str) -> tuple[Found, ...]:
    """Those of a text, in their order."""
    if _ENOUGH.search(text) is None:
        return ()  # a title, say: most have few digits
    times = [found.span() for found in _TIME.finditer(text)]
    return tuple(found for run in _runs(text, times) for found in _Run(text, *run).persons())


def _runs(text: str, times: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where digits stand that may belong together, cut at days and years."""
    for found in _RUN.finditer(text):
        start, end = found.span()
        for one, two in times:
            if start < two and one < end:
                yield start, max(one, start)
                start = two
        yield start, end


class _Run:
    """Groups of digits with no more than two or three signs between them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._groups = [found.span() for found in _GROUP.finditer(text, start, end)]

    def persons(self) -> Iterator[Found]:
        """From the left: figures are passed over, numbers of persons told."""
        at = 0
        while at < len(self._groups):
            figure = self._figure(at)
            count, telephone = (0, False) if figure else self._person(at)
            if count:
                yield self._found(at, count, telephone)
            at += figure or count or 1

    def _found(self, at: int, count: int, telephone: bool) -> Found:
        start, end = self._groups[at][0], self._groups[at + count - 1][1]
        if self._plus(at):
            start -= 1
        if self._text[start - 1 : start] == "(" and ")" in self._text[start:end]:
            start -= 1
        return Found(start, end, self._digits(at, count), telephone)

    def _digits(self, at: int, count: int | None = None) -> str:
        spans = self._some(at) if count is None else self._groups[at : at + count]
        return "".join(self._text[one:two] for one, two in spans)

    def _some(self, at: int) -> list[tuple[int, int]]:
        """The groups from there on, as many as a number can have."""
        return self._groups[at : at + _GROUPS]

    def _plus(self, at: int) -> bool:
        start = self._groups[at][0]
        return start > 0 and self._text[start - 1] == "+"

    def _before(self, at: int) -> str:
        start = self._groups[at][0]
        return self._text[max(start - _BEFORE, 0) : start]

    def _figure(self, at: int) -> int:
        """How many groups the figure has that begins here; 0 where none does."""
        text, start = self._text, self._groups[at][0]
        if self._plus(at):
            return 0
        threes = _THREES.match(text, start)
        figure = threes or _PLAIN.match(text, start)
        if figure is None:
            return 0
        count = sum(start <= one < figure.end() for one, _ in self._some(at))
        if _of_money(text, figure.end()):
            return count
        if _PERSON_BEFORE.search(self._before(at)):
            return 0
        if _SUM_BEFORE.search(self._before(at)) or _MEASURE.match(text, figure.end()):
            return count
        parted = threes is not None and threes[1] in ".,"
        return count if parted and not _with_code(self._digits(at, count)) else 0

    def _sum(self, at: int) -> bool:
        """Whether a figure in threes begins here, and money is what it is of."""
        figure = _THREES.match(self._text, self._groups[at][0])
        return figure is not None and _of_money(self._text, figure.end())

    def _person(self, at: int) -> tuple[int, bool]:
        """How many groups the number of a person has that begins here, and whether it is a telephone."""
        digits, (one, two) = self._digits(at), self._groups[at]
        if two - one < 3 and self._groups[at + 1 :] and self._sum(at + 1):
            return 0, False
        if self._plus(at) or digits.startswith("0") or _with_code(digits[:11]):
            return self._begun_by_nought(at)
        if _PERSON_BEFORE.search(self._before(at)):
            return self._least(at), False
        return self._of_identity(at), False

    def _begun_by_nought(self, at: int) -> tuple[int, bool]:
        """A telephone, or an identity number of twelve digits; else what is long enough for one."""
        sums = list(accumulate(two - one for one, two in self._some(at)))
        digits, country = self._digits(at), 0
        coded = _COUNTRY.match(digits) if not digits.startswith("0") or digits.startswith("0084") else None
        if coded is not None:
            country = coded.end()
            wanted = [9, 10] if digits[country : country + 1] in _MOBILE else [10, 9]
            if not (self._plus(at) or digits.startswith("0")):
                wanted = wanted[:1]  # 84 alone begins many a figure
        elif digits[1:2] in _MOBILE:
            wanted = [10, 12, 11]
        else:
            wanted = [11, 10, 12] if digits[1:2] == "2" else [12]
        pairs = all(two - one <= 2 for one, two in self._groups[at : at + 6])
        if pairs and not coded and digits[1:2] not in _MOBILE:
            return 0, False  # a row of small numbers: 01 02 03
        for length in wanted:
            if country + length in sums:
                return sums.index(country + length) + 1, bool(coded) or length < _CARD
        return 0 if pairs else self._least(at), False

    def _least(self, at: int) -> int:
        """The fewest groups that have digits enough; 0 where there are not as many."""
        sums = accumulate(two - one for one, two in self._some(at))
        return next((count for count, digits in enumerate(sums, 1) if digits >= _FEWEST), 0)

    def _of_identity(self, at: int) -> int:
        """Groups of three digits and more, all parted by the same sign."""
        text, spans = self._text, self._some(at)
        first = spans[0]
        joined = text[first[0] - 1 : first[0]].isalpha() or text[first[1] : first[1] + 1].isalpha()
        if first[1] - first[0] >= _FEWEST:
            return 0 if joined else 1
        signs = [text[one[1] : two[0]] for one, two in pairwise(spans)]
        count = 1 + next((place for place, sign in enumerate(signs) if sign != signs[0]), len(signs))
        same = spans[:count]
        if any(two - one < 3 for one, two in same[:3]) or len("".join(signs[:1])) != 1:
            return 0
        return count if sum(two - one for one, two in same) >= _FEWEST else 0


def _of_money(text: str, end: int) -> bool:
    """Whether a unit of money follows, or another figure that one follows («5.000 - 9.000 đồng»)."""
    if _MONEY.match(text, end):
        return True
    to = _TO.match(text, end)
    other = to and (_THREES.match(text, to.end()) or _PLAIN.match(text, to.end()))
    return bool(other and _MONEY.match(text, other.end()))


def _with_code(digits: str) -> bool:
    """Whether it can be a mobile telephone with the code of Viet Nam and no plus: 84905123456."""
    return len(digits) == _CODED and digits.startswith("84") and digits[2] in _MOBILE
