"""Marks of state secrecy in the letters of old fonts: `MËT` (.VnTime, TCVN3) and `MAÄT` (VNI) are «MẬT».

Capitals of TCVN3 lie in fonts of their own (.VnTimeH), which draw `mËt` as «MẬT» and are not in the text. So
a line all in small letters is read in capitals as well where it is the degree alone, or a heading that ends
in it; «mËt ong» and «b¶o vÖ bÝ mËt» stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from desktop.domain.text import nfc

#: «mật» as each writes it, its letters spaced perhaps. No word of another language is written so.
_TCVN3 = re.compile(r"(?<![A-Za-z])[Mm]\s?Ë\s?[Tt](?![A-Za-z])")
_VNI = re.compile(r"(?<![A-Za-z])(?:M\s?AÄ\s?T|[Mm]a[äÄ]t)(?![A-Za-z])")
#: A first look that costs little: one of these is in each of them, in any Unicode form.
_SIGNS = "ËÄä\u0308"
_DEGREE = r"(?:(?:tuyÖt|tèi)\s+)?mËt"
_FRAME = r"[\s*=_|\[\](){}<>«»\"“”'‘’]*"
_DRAWN_LARGE = re.compile(rf"{_FRAME}{_DEGREE}{_FRAME}|.*\S\s*[-–—]\s*{_DEGREE}[\s.)\]]*")
_LONGEST = 400  # characters of a heading
_CAPITAL = re.compile("[A-Z]")
#: All signs that may lie in a word there; soft hyphens and the like are letters of TCVN3.
_WORD = re.compile(r"[^\s.,;:!?()\[\]{}\"'“”‘’/\\|+*=<>&%@#_~^`$–—…-]+")
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff]")


def in_unicode(text: str) -> Iterator[str]:
    """The lines of `text` that may bear a mark in old letters, as they were meant; nothing for others."""
    if not any(sign in text for sign in _SIGNS):
        return
    plain = nfc(_ZERO_WIDTH.sub("", text))
    for encoding, looked_for in (("tcvn3", _TCVN3), ("vni", _VNI)):
        if looked_for.search(plain) is None:
            continue
        for line in plain.splitlines():
            if looked_for.search(line) is not None:
                yield _meant(line, encoding)
                if encoding == "tcvn3" and _drawn_large(line):
                    yield _meant(line, encoding).upper()


def _drawn_large(line: str) -> bool:
    return (
        len(line) <= _LONGEST and _CAPITAL.search(line) is None and _DRAWN_LARGE.fullmatch(line) is not None
    )


def _meant(line: str, encoding: str) -> str:
    """A line in Unicode. A word of capitals and signs of TCVN3 is one of capitals, and so is such a line."""
    capitals = encoding == "tcvn3" and _capitals(line)
    said = _WORD.sub(lambda word: _word(word[0], encoding), line)
    return said.upper() if capitals else said


@lru_cache(maxsize=2048)
def _word(word: str, encoding: str) -> str:
    from viparse import fix

    said = nfc(fix(word, encoding=encoding))
    return said.upper() if encoding == "tcvn3" and _capitals(word) else said


def _capitals(text: str) -> bool:
    plain = [char for char in text if char.isascii() and char.isalpha()]
    return len(plain) > 1 and all(char.isupper() for char in plain)
