"""Days in the words of a deadline that are none: those of a paper's name, and the ones it had before.

«Quý II (Kế hoạch ngày 15/12/2025)», «tháng 12, theo Công văn số 5 ngày 01/10/2026», «30/9/2026 (đã lùi từ
31/12/2026)». What is ended by «trước», «đến», «hạn», «hoàn thành» is a deadline again: «Kế hoạch quý IV trình
trước ngày 25/9/2026». All texts are in small letters without marks, their signs kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

#: A day as it is written, with or without its year.
_DAY = (
    r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?|,? ?nam )(?:\d{4}|\d{2})\b"
    r"|\d{1,2}[ /,]+thang \d{1,2}(?:[ /,]+nam \d{4})?\b|\d{1,2}/\d{1,2}\b(?!/))"
)
#: A month or a quarter with its year, and without.
_PERIOD = r"(?:(?:thang|quy) ?(?:iv|i{1,3}|\d{1,2})(?:\s?/\s?| nam )\d{4}\b|\b(?:1[0-2]|0?[1-9])/\d{4}\b)"
_BARE_PERIOD = r"(?:(?:(?:thang|quy) ?(?:iv|i{1,3}|\d{1,2})|nam \d{4})\b)"
#: Words after which a day is the last one, whatever paper is named before them.
_DUE = (
    r"(?:truoc|den|toi|han|thoi han|cham nhat|muon nhat|xong|hoan thanh|nop|gui|bao cao|thuc hien"
    r"|(?<!chuong )(?<!to )trinh)\b"
)
#: Kinds of papers: words, and the short ones of their numbers.
_KIND = (
    r"(?:ke hoach|quyet dinh|cong van|nghi quyet|thong bao|chi thi|to trinh|van ban|thong tu|nghi dinh"
    r"|cong dien|huong dan|ket luan|de an|phuong an|quy dinh|quy che|luat)"
)
_SHORT = r"(?:kh|qd|cv|nq|tb|ct|ttr|vb|tt|nd|cd|hd|kl)"
#: What only behind «theo» is a paper.
_SAID = r"(?:bao cao|bien ban|y kien|chi dao|yeu cau|chuong trinh|giay moi|de nghi)"
_NUMBER = r"(?:so\b[\s:.]*)?\w*\d[\w./-]*"
_AGENCY = rf"(?:cua|do)\b(?:(?!\b{_DUE})[^,;:.()\d]){{1,80}}?"
_TO_ITS_DAY = r"[\s,(]*(?:(?:ky|ban hanh|de)\s)?(?:ngay ?)?"
_NAMED = rf"(?:\s+{_NUMBER})?(?:\s+{_AGENCY})?[\s,(]*(?:(?:ky|ban hanh|de)\s)?"
_BEHIND = (
    rf"(?:\b(?:theo|can cu|tai)\b|\()(?:(?!\b{_DUE})[^;:]){{0,80}}?\b(?:{_KIND}|{_SHORT}|{_SAID})\b"
    rf"(?:(?!\b{_DUE})[^;:,)]){{0,80}}?(?:, ?ngay )?(?<![\w./-])"
)
_PAPERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_KIND}{_NAMED}\bngay ?(?P<day>{_DAY})",
        rf"\b{_KIND}\s+{_NUMBER}(?:\s+{_AGENCY})?{_TO_ITS_DAY}(?<!\w)(?P<day>{_DAY})",
        rf"\b{_SHORT}\b(?:[\s.]+{_NUMBER})?(?:\s+{_AGENCY})?{_TO_ITS_DAY}(?<!\w)(?P<day>{_DAY})",
        rf"(?<![\w/])\d[\w./-]*[/-][a-z][\w/-]*(?:\s+{_AGENCY})?{_TO_ITS_DAY}(?<!\w)(?P<day>{_DAY})",
        rf"{_BEHIND}(?P<day>{_DAY})",
    )
)
#: «Quý II theo Kế hoạch tháng 12/2025».
_PAPERS_MONTH = re.compile(rf"{_BEHIND}(?P<day>{_PERIOD})")
#: What the deadline was before: «lùi từ», «gia hạn từ», «thay cho», «ban đầu là».
_OLD = re.compile(
    r"\b(?:(?:lui|gia han|doi|chuyen|keo dai|dieu chinh|thay doi|sua)(?: [a-z]+){0,4}? tu"
    r"|thay(?: the)? (?:cho|vi|thoi han|han|moc|ngay)|truoc (?:day|do|kia)|ban dau|(?:han|moc|ngay) cu)\b"
    r"[\s:]*(?:(?:cho|vi|la|thoi han|han|moc|ngay|het|cuoi|dau|giua|cu)\b[\s:]*)*"
    rf"(?P<day>{_DAY}|{_PERIOD}|{_BARE_PERIOD})"
)
_NUMBERS = re.compile(r"\d+|i{1,3}\b|iv\b")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True)
class OwnWords:
    """A text of which days of papers and older deadlines are blotted out, sign for sign (`·`).

    `newest`: the newest day of a paper; what it asks for cannot be due before. None where none is known.
    """

    text: str
    newest: date | None = None


def own_words(words: str, months: bool = True) -> OwnWords:
    """What `words` say of the deadline itself; with `months` those of papers are blotted out as well."""
    newest: list[date] = []
    for pattern in (_OLD, *_PAPERS, *((_PAPERS_MONTH,) if months else ())):
        while (found := pattern.search(words)) is not None:
            start, end = found.span("day")
            if pattern is not _OLD:
                newest += _day(found["day"])
            words = words[:start] + "·" * (end - start) + words[end:]
    return OwnWords(words, max(newest, default=None))


def _day(written: str) -> list[date]:
    """The day that `written` means, the first of a month or quarter, where it says its year."""
    *day, month, year = [0, 0, *(_ROMAN.get(each) or int(each) for each in _NUMBERS.findall(written))]
    month = 3 * month - 2 if written.startswith("quy") else month
    try:
        return [date(year if year > 99 else 2000 + year, month, day[-1] or 1)] if year > 12 else []
    except ValueError:
        return []
