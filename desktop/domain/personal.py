"""Personal data as a list may show it: recognised by who knows it, told to nobody else."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from desktop.domain.person_numbers import person_numbers
from desktop.domain.text import fold

#: What stands in place of something no part of which is told.
MASK: Final = "***"
_SHOWN = 3
_NATIONAL = 10  # the most digits of a telephone after its 0 or +84
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W_]+")
_APART = r"[\s().\-]{0,3}"  # between the digits of a telephone
_MANY_LIVE = frozenset({"thon", "ban", "ap", "khu", "to", "xom", "buon", "lang", "xa", "phuong"})  # folded
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


def mask_word(word: str) -> str:
    """A word that names somebody, or their number."""
    return mask_phone(word) if has_numbers(word) else mask_name(word)


def mask_numbers(text: str) -> str:
    """Telephone and identity numbers, however they are parted, as «***456»; sums stay (`person_numbers`)."""
    said, at = [], 0
    for found in person_numbers(text):
        said += [text[at : found.start], mask_phone(found.digits)]
        at = found.end
    return "".join([*said, text[at:]])


def mask_person(text: str, name: str, phone: str, address: str) -> str:
    """A text beside which its sender stands masked: their name, telephone and address in it as there, and
    every other number of a person.

    The name (accents or not) is looked for as `names_person` does. The address is, where it tells a house: a
    number stands in it, and it does not begin with a village («Thôn 3»), which many live in and which the
    text may be about.
    """
    text = mask_numbers(text)
    called, lives = fold(name).split(), fold(address).split()
    if len(called) > 1:
        text = _masked(text, called, mask_name)
    if len(lives) > 1 and lives[0] not in _MANY_LIVE and any(char.isdigit() for char in address):
        text = _masked(text, lives, mask_address)
    digits = _subscriber(phone)
    if len(digits) > 2 * _SHOWN:
        whole = rf"(?<!\d)(?:\+?84|0)?{_APART}{_APART.join(digits)}(?!\d)"
        text = re.sub(whole, mask_phone(digits), text)
    return text


def _masked(text: str, words: list[str], mask: Callable[[str], str]) -> str:
    """The text with each run of these folded words masked."""
    found = [(each.start(), each.end(), fold(each[0])) for each in _WORDS.finditer(text)]
    said, at, place = [], 0, 0
    while place < len(found):
        run = found[place : place + len(words)]
        if [folded for *_, folded in run] == words:
            start, end = run[0][0], run[-1][1]
            said += [text[at:start], mask(text[start:end])]
            at, place = end, place + len(words)
        else:
            place += 1
    return "".join([*said, text[at:]])


def has_numbers(text: str) -> bool:
    """Whether a telephone or identity number stands in a text."""
    return bool(person_numbers(text))


def telephone(text: str) -> tuple[int, int] | None:
    """Where the first number of a Vietnamese telephone stands; or None."""
    return next(((each.start, each.end) for each in person_numbers(text) if each.telephone), None)


def may_name(text: str) -> tuple[tuple[int, int], ...]:
    """Where somebody is probably named: a way of calling («bà», «cháu»), or a family name, and capital words
    after it; or a number of a person. Beginnings and ends, in the order of the text.

    Names of places («xã Bà Nà») are left out. A guess for a person to judge, nothing certain.
    """
    found = [(each.start, each.end) for each in person_numbers(text)]
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
    """Whether any text has the name (accents or not) or the telephone of who brought it.

    A name of one word is not looked for: it is a word of the language, too. Any other number of a person is
    for a person to judge: `likely_names`.
    """
    whole = fold(name) if len(name.split()) > 1 else ""
    digits = _subscriber(phone)
    for text in texts:
        plain = "".join(char for char in text if char.isdigit())
        if (whole and f" {whole} " in f" {fold(text)} ") or (len(digits) > 2 * _SHOWN and digits in plain):
            return True
    return False


def _subscriber(phone: str) -> str:
    """The digits of a telephone without what stands before them in the country or outside of it."""
    digits = "".join(char for char in phone if char.isdigit()).lstrip("0")
    return digits.removeprefix("84").lstrip("0") if len(digits) > _NATIONAL else digits
