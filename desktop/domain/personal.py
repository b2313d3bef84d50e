"""Personal data as a list may show it: recognised by who knows it, told to nobody else."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise, takewhile
from typing import Final

from desktop.domain.person_names import named
from desktop.domain.person_numbers import person_numbers
from desktop.domain.text import fold

#: What stands in place of something no part of which is told.
MASK: Final = "***"
_SHOWN = 3
_NATIONAL = 10  # the most digits of a telephone after its 0 or +84
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01]) (0?[1-9]|1[0-2])")  # «30/4», folded
_NUMBER = re.compile(r"\d.*")  # of a word: all from its first digit on
_WORDS = re.compile(r"[^\W_]+")
_APART = r"[\s().\-]{0,3}"  # between the digits of a telephone
#: Folded beginnings of what many live in or along: villages, communes, highways.
_MANY_LIVE = frozenset(
    {"thon", "ban", "ap", "khu", "khoi", "khom", "to", "tdp", "kdc", "tieu", "cum", "doi", "xom", "buon"}
    | {"lang", "phum", "soc", "xa", "phuong", "huyen", "quan", "tinh", "tp", "quoc", "ql", "tl", "dt", "km"}
)
_STREET = frozenset({"duong", "pho"})
_FILLED = frozenset({"so", "nha"}) | _STREET  # words of an address that some leave out
_ONLINE = re.compile(
    r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?:facebook|fb|zalo|tiktok)\.(?:com|me)/[\w./@\-]+", re.IGNORECASE
)  # where somebody is found online


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
    every other number and address online of a person.

    They are looked for as `names_person` does.
    """
    text = _ONLINE.sub(lambda found: mask_name(found[0]), mask_numbers(text))
    called = fold(name).split()
    if len(called) > 1:
        text = _masked(text, called, mask_name)
    for house in _houses(address):
        text = _masked(text, house, mask_address, _FILLED)
    digits = _subscriber(phone)
    if len(digits) > 2 * _SHOWN:
        whole = rf"(?<!\d)(?:\+?84|0)?{_APART}{_APART.join(digits)}(?!\d)"
        text = re.sub(whole, mask_phone(digits), text)
    return text


def mask_anybody(text: str, name: str, phone: str, address: str) -> str:
    """A text that nobody vouches for: its sender masked in it as there, and whoever it probably names."""
    said, at = [], 0
    text = mask_person(text, name, phone, address)
    for start, end in may_name(text):
        if start >= at and text[end : end + 1] != MASK[0]:  # not masked yet
            said += [text[at:start], mask_word(text[start:end])]
            at = end
    return "".join([*said, text[at:]])


def _houses(address: str) -> list[list[str]]:
    """The parts of an address that tell a house, as folded words, the longest first.

    A number stands in each, and it is no place that many live in («Thôn 3», «Quốc lộ 1A») and that a text may
    be about; a number alone goes with what follows it («12/4, Trần Phú»).
    """
    houses = []
    parts = re.split(r"[,;\n]", address)
    numbered = [f"{one} {two}" for one, two in pairwise(parts) if _counted(_told(one))]
    for part in dict.fromkeys((address, *parts, *numbered)):
        house = _told(part)
        if len(house) > 1 and any(map(_is_number, house)) and (has_numbers(part) or not _many_live(part)):
            houses.append(house)
    return sorted(houses, key=len, reverse=True)


def _told(part: str) -> list[str]:
    return [word for word in fold(part).split() if word not in _FILLED]


def _is_number(word: str) -> bool:
    return any(char.isdigit() for char in word)


def _counted(words: list[str]) -> bool:
    """Whether these are numbers and nothing else."""
    return bool(words) and all(map(_is_number, words))


def _many_live(part: str) -> bool:
    """Whether a part of an address is a place, a street called by a number or day, or a day alone."""
    words = fold(part).split()
    before = list(takewhile(_FILLED.__contains__, words))
    rest = words[len(before) :]
    number = list(takewhile(lambda word: word[0].isdigit(), rest))
    after = rest[len(number) :]
    if not number:
        return _is_place(rest)
    if not _STREET.isdisjoint(before):  # «Đường số 5, phường …»
        return not after or _is_place(after)
    return not after and _DAY.fullmatch(" ".join(number)) is not None


def _is_place(words: list[str]) -> bool:
    """Whether words begin as a place does, also with its number written to it («ql1a»)."""
    return _NUMBER.sub("", words[0]) in _MANY_LIVE


def _masked(
    text: str, words: list[str], mask: Callable[[str], str], besides: frozenset[str] = frozenset()
) -> str:
    """The text with each run of these folded words masked; words `besides` may stand among them."""
    said, at = [], 0
    for start, end in _runs(text, words, besides):
        said += [text[at:start], mask(text[start:end])]
        at = end
    return "".join([*said, text[at:]])


def _runs(text: str, words: list[str], besides: frozenset[str]) -> list[tuple[int, int]]:
    """Where these folded words stand one after the other, but for words `besides`."""
    found = [(each.start(), each.end(), word) for each in _WORDS.finditer(text) for word in _folded(each[0])]
    found = [each for each in found if each[2] not in besides]
    runs, place = [], 0
    while place < len(found):
        run = found[place : place + len(words)]
        if [word for *_, word in run] == words:
            runs.append((run[0][0], run[-1][1]))
            place += len(words)
        else:
            place += 1
    return runs


def _folded(word: str) -> list[str]:
    return fold(word).split()


def has_numbers(text: str) -> bool:
    """Whether a telephone or identity number stands in a text."""
    return bool(person_numbers(text))


def telephone(text: str) -> tuple[int, int] | None:
    """Where the first number of a Vietnamese telephone stands; or None."""
    return next(((each.start, each.end) for each in person_numbers(text) if each.telephone), None)


def may_name(text: str) -> tuple[tuple[int, int], ...]:
    """Where somebody is probably named, by name (`person_names`), by a number of theirs or online.

    Beginnings and ends, in the order of the text. A guess for a person to judge, nothing certain.
    """
    numbers = ((each.start, each.end) for each in person_numbers(text))
    online = ((each.start(), each.end()) for each in _ONLINE.finditer(text))
    return tuple(sorted((*named(text), *numbers, *online)))


def likely_names(*texts: str) -> tuple[str, ...]:
    """The words of texts that probably name somebody, each once, in their order."""
    return tuple(dict.fromkeys(text[one:two] for text in texts for one, two in may_name(text)))


def names_person(name: str, phone: str, address: str, *texts: str) -> bool:
    """Whether any text has the name (accents or not), telephone, house or e-mail of who brought it.

    A name of one word is not looked for: it is a word of the language, too; nor is an address of no house
    (`_houses`). Any other number of a person is for a person to judge: `likely_names`.
    """
    whole = fold(name) if len(name.split()) > 1 else ""
    digits = _subscriber(phone)
    houses = _houses(address)
    online = {found[0].lower() for kept in (phone, address) for found in _ONLINE.finditer(kept)}
    for text in texts:
        plain = "".join(char for char in text if char.isdigit())
        if (whole and f" {whole} " in f" {fold(text)} ") or (len(digits) > 2 * _SHOWN and digits in plain):
            return True
        if any(_runs(text, house, _FILLED) for house in houses):
            return True
        if any(each in text.lower() for each in online):
            return True
    return False


def _subscriber(phone: str) -> str:
    """The digits of a telephone without what stands before them in the country or outside of it."""
    digits = "".join(char for char in phone if char.isdigit()).lstrip("0")
    return digits.removeprefix("84").lstrip("0") if len(digits) > _NATIONAL else digits
