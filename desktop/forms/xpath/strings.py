"""Functions on text."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
import re

from desktop.forms.xpath.patterns import compiled

_DIGESTS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}


def substring(text: str, start: float, length: float | None = None) -> str:
    """XPath's substring(): counted from 1, rounded, bounds may lie outside."""
    first = math.floor(start + 0.5) if math.isfinite(start) else start
    last = (
        math.inf
        if length is None
        else first + (math.floor(length + 0.5) if math.isfinite(length) else length)
    )
    return "".join(letter for at, letter in enumerate(text, 1) if first <= at < last)


def substr(text: str, start: float, end: float | None = None) -> str:
    """substr(): counted from 0, negative from the end, as a slice."""
    if start != start or (end is not None and end != end):
        return ""
    return text[_index(start) : None if end is None else _index(end)]


def _index(number: float) -> int:
    """A place in a text; beyond any text for an infinity."""
    return int(max(-1e15, min(1e15, number)))


def before(text: str, mark: str) -> str:
    """What stands before the mark."""
    return text.partition(mark)[0] if mark and mark in text else ""


def after(text: str, mark: str) -> str:
    """What stands after the mark."""
    return text.partition(mark)[2] if mark in text else ""


def translate(text: str, wanted: str, given: str) -> str:
    """XPath's translate()."""
    table: dict[int, str | None] = {}
    for at, letter in enumerate(wanted):
        table.setdefault(ord(letter), given[at] if at < len(given) else None)
    return text.translate(table)


def normalize(text: str) -> str:
    """XPath's normalize-space()."""
    return " ".join(part for part in re.split("[ \t\r\n]+", text) if part)


def selected(text: str, value: str) -> bool:
    """Whether a value is among those of a select."""
    sought = value.strip()
    return sought in text.split() or sought == text.strip()


def selected_at(text: str, index: float) -> str:
    """The n-th value of a select, counted from 0."""
    values = text.split()
    return values[int(index)] if index == index and 0 <= index < len(values) else ""


def regex(text: str, pattern: str) -> bool:
    """regex(): whether the pattern is found in the value (the specification: '[0-9]+' becomes /[0-9]+/).

    A pattern that cannot be read matches nothing.
    """
    found_in = compiled(pattern)
    return found_in is not None and found_in(text)


def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """digest(): MD5, SHA-1, SHA-256, SHA-384, SHA-512 in base64 or hex."""
    name = _DIGESTS.get(algorithm)
    if name is None:
        return ""
    made = hashlib.new(name, text.encode(), usedforsecurity=False)
    return made.hexdigest() if encoding == "hex" else base64.b64encode(made.digest()).decode()


def base64_decode(text: str) -> str:
    """base64-decode(): the text inside, "" when it is not base64."""
    try:
        return base64.b64decode(text, validate=True).decode(errors="replace")
    except (binascii.Error, ValueError):
        return ""


def from_string(text: str) -> bool:
    """boolean-from-string(): only "1" and "true" are true."""
    return text in {"1", "true"}
