"""Short texts in TCVN3 (.VnTime) or VNI letters: a name, a village, the head of a column.

They are too short to be known by how often letters come. They are known by their syllables: as they stand
they are no Vietnamese, in Unicode every word is (`HuyÖn Hßa Vang`). French words may look so, too (`tôt`,
`thaï`): letters that stand so in French are no proof.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from desktop.domain.syllables import is_syllable

_ENOUGH, _MOST = 3, 0.8
_LONGEST = 400  # characters: what is longer is known by its letters
#: Words, with the signs that are letters in TCVN3: all but spaces and the signs that are none there.
_WORD = re.compile(r"[^\s.,;:!?()\[\]{}\"'“”‘’/\\|+*=<>&%@#_~^`$–—…•-]+")
#: Letters of Latin-1 that French and its neighbours use, and those of its signs that are never in a word.
_FRENCH = frozenset("àâçéèêëîïôùûüÿÀÂÇÉÈÊËÎÏÔÙÛÜ")
_SIGNS = frozenset("¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷Þþßðø\u2212\u2219")
#: A sign of reckoning between two letters; micrometres; quotation marks and numbers.
_RECKONED = re.compile(r"[A-Za-z][×÷·\u2212\u2219][A-Za-z]|µ[A-Za-z]{1,2}|\W{2,}|.*[0-9].*")
#: `Mª`, `A®`: a letter and what is set above the line.
_RAISED = re.compile(r"[A-Za-z][ª®©]")
#: A vowel and the mark that VNI writes after it; those that stand so in French, too (`thaï`, `où`).
_PAIR = re.compile(r"[aeouyôö][àáâãäåèéêëïøùûüõö]", re.IGNORECASE)
_FRENCH_PAIR = re.compile(r"a[éëïûü]|e[ûü]|o[àèéëêïùûü]|u[àâèéêï]", re.IGNORECASE)
#: Tones of Vietnamese in Unicode never stand so (`maõ`, `quyù`; but `hoà`).
_VNI_ONLY = re.compile(r"[aey][àáâãäåèéêëïøùûüõö]", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[A-Z]{1,6}|[0-9]+[A-Z]?|[A-Z]+[0-9]+")


def short_legacy(text: str) -> str | None:
    """`text` in Unicode when its words are syllables in TCVN3 or VNI, as they stand not all; else None."""
    if len(text) > _LONGEST:
        return None
    words = _WORD.findall(text)
    if all(_stands(word) for word in words):
        return None
    readings = {read for encoding in ("tcvn3", "vni") if (read := _read(text, words, encoding)) is not None}
    return readings.pop() if len(readings) == 1 else None


def letters_of(texts: Iterable[str]) -> str | None:
    """The letters, `tcvn3` or `vni`, that most of the texts prove they are in; None where none does."""
    votes: Counter[str] = Counter()
    for text in texts:
        words = _WORD.findall(text)
        if len(text) <= _LONGEST and not all(_stands(word) for word in words):
            read = [encoding for encoding in ("tcvn3", "vni") if _read(text, words, encoding) is not None]
            votes.update(read if len(read) == 1 else ())
    return next((encoding for encoding, _ in votes.most_common(1)), None)


def in_letters(text: str, encoding: str) -> str | None:
    """`text`, which may be in those letters like those beside it; None where its words stand or are none."""
    words = _WORD.findall(text)
    odd = (word for word in words if not _stands(word) or (encoding == "vni" and _VNI_ONLY.search(word)))
    return _read(text, words, encoding, proven=True) if len(text) <= _LONGEST and any(odd) else None


def reads_well(text: str) -> bool:
    """Whether a converted text has words enough with marks, and most of them are syllables."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return len(words) >= _ENOUGH and sum(map(is_syllable, words)) >= _MOST * len(words)


def _read(text: str, words: list[str], encoding: str, proven: bool = False) -> str | None:
    """`text` as that encoding means it, when each of its words is then a syllable and there is proof of it.

    `proven`: the texts beside it are the proof.
    """
    changed: list[str] = []
    for word in words:
        meant = _converted(word, encoding)
        if meant == word:
            if not is_syllable(word) and not _ABBREVIATION.fullmatch(word):
                return None
        elif not is_syllable(meant) or (_RECKONED.fullmatch(word) and len(word) > 1):
            return None
        else:
            changed.append(word)
    if not changed or not (proven or _proven(changed, words, encoding)):
        return None
    converted = _WORD.sub(lambda found: _converted(found[0], encoding), text)
    return converted.upper() if _capitals(text) else converted


def _proven(changed: list[str], words: list[str], encoding: str) -> bool:
    if encoding == "tcvn3" and any(_odd(word) for word in changed):
        return True
    letters = [char for word in changed for char in word if ord(char) > 127]
    if encoding == "vni":
        several = len(words) > 1 or len(letters) > 2  # `xaõ` alone is left alone
        pairs = (pair for word in changed for pair in _PAIR.findall(word))
        return several and any(_FRENCH_PAIR.fullmatch(pair) is None for pair in pairs)
    new = not any(_stands(word) for word in changed)
    return new and len(changed) > 1 and not _FRENCH.issuperset(letters)


def _odd(word: str) -> bool:
    """Whether no language writes it so: a sign or a capital among small letters."""
    signed = len(word) > 1 and not _SIGNS.isdisjoint(word) and not _RAISED.fullmatch(word)
    return signed or any(
        not char.isascii() and char.isupper() and before.isascii() and before.islower()
        for before, char in pairwise(word)
    )


def _stands(word: str) -> bool:
    """Whether a word is Vietnamese as it is, or plain letters and figures."""
    cased = word.islower() or word.istitle() or word.isupper()
    return word.isascii() or (cased and is_syllable(word)) or not any(char.isalpha() for char in word)


def _capitals(text: str) -> bool:
    """Whether the letters that have capitals in TCVN3 are all capitals: its font draws the others so, too."""
    plain = [char for char in text if char.isascii() and char.isalpha()]
    return len(plain) > 1 and all(char.isupper() for char in plain)


@lru_cache(maxsize=2048)
def _converted(word: str, encoding: str) -> str:
    from viparse import fix

    return unicodedata.normalize("NFC", fix(word, encoding=encoding))
