"""The code a citizen asks with: 16 characters, made offline, with mistakes in typing it caught.

The alphabet has no vowel, no D and no W, so that a Telex keyboard leaves the code alone and it spells no
word, and none of 0 O, 1 I, 5 S, 2 Z, 8 B together. Fifteen characters are chance: 67 bits, not to be guessed;
the last makes the weighted sum 0 modulo the 23 letters, a prime: one wrong character and any two exchanged
are always caught.
"""

from __future__ import annotations

from random import Random

ALPHABET = "23456789CFGHJKLMNPQRTVX"
LENGTH = 16
_GROUP = 4
_RANKS = {letter: rank for rank, letter in enumerate(ALPHABET)}


class CodeMistyped(ValueError):
    """What was typed is no lookup code: too short, too long, or a character is wrong."""


def new_code(rng: Random) -> str:
    """A code by chance, without separators; `rng` is the source of secrets."""
    chance = "".join(rng.choice(ALPHABET) for _ in range(LENGTH - 1))
    # The last weight is 16; its inverse modulo 23 brings the sum to 0.
    last = -_sum(chance) * pow(LENGTH, -1, len(ALPHABET)) % len(ALPHABET)
    return chance + ALPHABET[last]


def written(code: str) -> str:
    """The code in groups of four, as it is printed."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def read_code(text: str) -> str:
    """The code that was typed, in any case and grouping. Raises CodeMistyped."""
    code = _bare(text)
    if len(code) != LENGTH or not set(code) <= set(ALPHABET) or _sum(code) != 0:
        raise CodeMistyped(text)
    return code


def looks_like_code(text: str) -> bool:
    """Whether `text` was meant as a whole code: as many characters, with figures and letters in it."""
    code = _bare(text)
    return (
        len(code) == LENGTH
        and code.isascii()
        and code.isalnum()
        and any(char.isdigit() for char in code)
        and sum(char in _RANKS for char in code) >= LENGTH - 2
    )


def _bare(text: str) -> str:
    return "".join(char for char in text.upper() if char not in " -–—.\t\u00a0")


def _sum(code: str) -> int:
    return sum(weight * _RANKS[char] for weight, char in enumerate(code, 1)) % len(ALPHABET)
