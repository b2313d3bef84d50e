"""Vietnamese text: one Unicode form, search keys, alphabetical order, and repair of old encodings."""

from __future__ import annotations

import re
import unicodedata

#: Letters in the order of the Vietnamese alphabet, with the foreign ones where they belong.
_LETTERS = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1000)}
_MARKS = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # tones: huyền hỏi ngã sắc nặng
_PUNCTUATION = {sign: rank for rank, sign in enumerate("_-–—,;:!?./'‘’\"“”()[]{}@*\\&#%", start=1)}
_SHAPES = frozenset("\u0302\u0306\u031b")  # circumflex, breve, horn: they make another letter
#: Letters of Unicode Vietnamese that lie in Latin-1, where the old encodings put theirs too.
_SHARED = frozenset("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ")

_SOFT_HYPHEN = "\u00ad"
#: Format characters (Unicode Cf), but for a soft hyphen and a joiner within an emoji.
_UNSEEN = re.compile(
    "[\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
    r"|(?<![^\w\s])\u200d|\u200d(?![^\w\s])"
)

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def nfc(text: str) -> str:
    """`text` in the one form the store keeps (Unicode NFC)."""
    return unicodedata.normalize("NFC", text)


def visible(text: str, hyphens: bool = False) -> str:
    """`text` without the signs nobody sees, which web pages, chats and Office leave in what is copied.

    Such are joiners, marks of direction and of order, soft hyphens; a joiner stays between two signs that are
    no letters, where it makes one picture of two (an emoji). In text of TCVN3 a soft hyphen is the letter ư:
    there it stays, with `hyphens` in any.
    """
    if text.isascii():
        return text
    rest = _UNSEEN.sub("", text)
    letters = hyphens or (_SOFT_HYPHEN in rest and from_legacy(rest) is not None)
    return rest if letters else rest.replace(_SOFT_HYPHEN, "")


def seen(text: str) -> str:
    """What was typed, pasted or taken in as a person sees it: no unseen signs, no spaces around, NFC."""
    return nfc(visible(text)).strip()


def fold(text: str) -> str:
    """Search key: lower case, no marks, đ as d, signs as single spaces (`Cư M’gar` → `cu m gar`)."""
    from vn_text import fold as vn_fold

    return str(vn_fold(text))


def sort_key(text: str) -> SortKey:
    """Vietnamese order in three levels: letters (space, signs, digits before them), tone, case.

    The order of tones is none, huyền, hỏi, ngã, sắc, nặng, as in Vietnamese dictionaries and ICU's `vi`.
    """
    letters: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    for char in nfc(text):
        letter, tone = _parts(char)
        lower = letter.lower()
        letters.append(_rank(lower))
        tones.append(tone)
        cases.append(int(letter != lower))
    return tuple(letters), tuple(tones), tuple(cases)


def _parts(char: str) -> tuple[str, int]:
    """The letter without its tone, and the tone's rank (`ắ` → `ă`, 4)."""
    marks = unicodedata.normalize("NFD", char)
    kept = "".join(mark for mark in marks[1:] if mark in _SHAPES)
    tone = max((_MARKS.get(mark, 0) for mark in marks[1:]), default=0)
    return unicodedata.normalize("NFC", marks[0] + kept), tone


def _rank(letter: str) -> int:
    if letter.isspace():
        return 0
    if letter in _PUNCTUATION:
        return _PUNCTUATION[letter]
    if letter.isdigit():
        return 500 + int(letter) if letter.isascii() else 510
    return _LETTERS.get(letter, 2000 + ord(letter[0]) if letter.isalpha() else 100)


def from_legacy(text: str) -> str | None:
    """`text` in Unicode when it was typed in TCVN3 (.VnTime) or VNI; None when it was fine.

    A lone word whose letters are Unicode Vietnamese too (`été`, `xaõ`) is left alone: guessing would harm.
    """
    plain = nfc(text)
    odd = [char for char in plain if ord(char) > 127]
    if not odd or any(ord(char) > 255 for char in odd if char.isalpha() and char != "µ"):
        return None
    from desktop.domain.legacy_text import reads_well, short_legacy

    short = short_legacy(plain)
    if short is not None or all(char in _SHARED for char in odd):
        return short
    from viparse import detect_text_encoding, fix

    encoding = detect_text_encoding(plain)
    if encoding not in ("tcvn3", "vni"):
        return None
    repaired = nfc(fix(plain, encoding=encoding))
    return repaired if repaired != plain and reads_well(repaired) else None


def name_key(name: str) -> tuple[SortKey, SortKey]:
    """Persons stand by their given name, the last word, then by the whole name, as on Vietnamese lists."""
    return sort_key(name.rsplit(maxsplit=1)[-1] if name.strip() else ""), sort_key(name)


def initials(name: str) -> str:
    """First letters of the first and last word of a person's name (`Nguyễn Văn An` → `NA`)."""
    words = nfc(name).split()
    ends = words[:1] + words[1:][-1:]
    return "".join(word[0].upper() for word in ends)
