"""Personal data as a list may show it: recognised by who knows it, told to nobody else."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from desktop.domain.text import fold

#: What stands in place of something no part of which is told.
MASK: Final = "***"
_SHOWN = 3
_LONGEST_PHONE = 12  # digits, with 84
_WORD = re.compile(r"[^\W\d_]+")
#: A number of a person written with more between its digits than `_NUMBERS` knows.
_PARTED = re.compile(r"(?<!\w)\+?[0-9](?:[ .,/()\-]{0,3}[0-9]){8,}(?!\w)")
_CALLED = frozenset(
    {
        "ông",
        "bà",
        "anh",
        "chị",
        "em",
        "cháu",
        "cô",
        "chú",
        "bác",
        "cậu",
        "dì",
        "cụ",
        "bé",
        "thầy",
        "bố",
        "mẹ",
        "cha",
        "vợ",
        "chồng",
        "con",
    }
)  # what stands before a name
_FAMILIES = frozenset(
    {
        "nguyễn",
        "trần",
        "lê",
        "phạm",
        "hoàng",
        "huỳnh",
        "phan",
        "vũ",
        "võ",
        "đặng",
        "bùi",
        "đỗ",
        "hồ",
        "ngô",
        "dương",
        "lý",
        "đinh",
        "trịnh",
        "mai",
        "lương",
        "đoàn",
    }
)
_PLACES = frozenset(
    {
        "xã",
        "phường",
        "khu",
        "thôn",
        "bản",
        "ấp",
        "huyện",
        "tỉnh",
        "phố",
        "đường",
        "cầu",
        "chợ",
        "sông",
        "núi",
        "hồ",
        "đảo",
        "suối",
        "trường",
        "chùa",
        "bệnh",
        "viện",
        "ủy",
        "ban",
    }
)  # what stands before the name of a place, not of a person
_NUMBERS = re.compile(r"(?<!\w)\+?[0-9](?:[ .\-]?[0-9]){8,}(?!\w)")


def mask_name(name: str) -> str:
    """«Nguyễn Thị Lan» → «N*** T** L**»: initials alone, three stars at most for each word."""
    return " ".join(word[0] + "*" * min(max(len(word) - 1, 1), _SHOWN) for word in name.split())


def mask_phone(phone: str) -> str:
    """«0905 123 456» → «***456»; too short a number shows nothing of itself."""
    digits = "".join(char for char in phone if char.isdigit())
    if not digits:
        return "***" if phone.strip() else ""
    return "***" + (digits[-_SHOWN:] if len(digits) > 2 * _SHOWN else "")


def mask_address(address: str) -> str:
    """That there is one; no part of it."""
    return mask_answer(address)


def mask_answer(answer: str) -> str:
    """Of an answer a form marks as personal data: that there is one; no part of it, whatever it holds."""
    return MASK if answer.strip() else ""


def mask_numbers(text: str) -> str:
    """Telephone and identity numbers (nine digits and more, however they are parted) as «***456»."""
    return _NUMBERS.sub(lambda found: mask_phone(found[0]), text)


def has_numbers(text: str) -> bool:
    """Whether a telephone or identity number stands in a text."""
    return _NUMBERS.search(text) is not None


def telephone(text: str) -> tuple[int, int] | None:
    """Where the first number of a Vietnamese telephone stands (0 or +84, ten or eleven digits); or None."""
    for found in _NUMBERS.finditer(text):
        digits = "".join(char for char in found[0] if char.isdigit())
        if (digits.startswith("0") and len(digits) in {10, 11}) or digits.startswith("84"):
            return found.span() if len(digits) <= _LONGEST_PHONE else None
    return None


def may_name(text: str) -> tuple[tuple[int, int], ...]:
    """Where somebody is probably named: a way of calling («bà», «cháu»), or a family name, and capital words
    after it; or a long number however parted. Beginnings and ends, in the order of the text.

    Names of places («xã Bà Nà») are left out. A guess for a person to judge, nothing certain.
    """
    found = [match.span() for match in _PARTED.finditer(text)]
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        last = _named_until(text, words, at)
        if last is not None:
            found.append((words[at].start(), words[last].end()))
            at = last
        at += 1
    return tuple(sorted(found))


def likely_names(*texts: str) -> tuple[str, ...]:
    """The words of texts that probably name somebody, each once, in their order."""
    return tuple(dict.fromkeys(text[one:two] for text in texts for one, two in may_name(text)))


def _named_until(text: str, words: list[re.Match[str]], at: int) -> int | None:
    """The last word of a name that begins at a word; None where none does."""
    first = words[at][0]
    called = first.lower() in _CALLED
    if not called and not (first[0].isupper() and first.lower() in _FAMILIES):
        return None
    if at and words[at - 1][0].lower() in _PLACES and _joined(text, words[at - 1], words[at]):
        return None
    last = at
    for before, word in pairwise(words[at:]):
        if not word[0][0].isupper() or not _joined(text, before, word):
            break
        last += 1
    return last if last > at else None


def _joined(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether nothing but a space stands between two words."""
    return text[one.end() : two.start()] == " "


def names_person(name: str, phone: str, *texts: str) -> bool:
    """Whether any text has the name (accents or not), the telephone, or another number of a person.

    A name of one word is not looked for: it is a word of the language, too.
    """
    whole = fold(name) if len(name.split()) > 1 else ""
    digits = "".join(char for char in phone if char.isdigit())
    for text in texts:
        plain = "".join(char for char in text if char.isdigit())
        if (whole and f" {whole} " in f" {fold(text)} ") or (len(digits) > 2 * _SHOWN and digits in plain):
            return True
        if _NUMBERS.search(text):
            return True
    return False
