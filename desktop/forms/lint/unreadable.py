"""Expressions that cannot be read, all at once: each has its cell, and characters count as in the cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.forms.lint.book import Book
from desktop.forms.lint.expressions import REFERENCE, held, walk
from desktop.forms.lint.finding import Finding, Severity
from desktop.forms.xpath import special
from desktop.forms.xpath.functions import FUNCTIONS
from desktop.forms.xpath.lexer import XPathSyntaxError
from desktop.forms.xpath.parser import Call, parse

_LONGEST = 100


def unreadable(book: Book) -> Iterator[Finding]:
    """What is no expression, or calls a function that there is not. Defaults may be plain words: not here."""
    for question, column, text, place in held(book):
        why = _wrong(text) if column != "default" else ""
        if question is not None and why:
            shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            sentence = f"The expression {shown!r} cannot be read: {why}."
            yield Finding("expression", Severity.ERROR, place, {}, sentence)


def _wrong(text: str) -> str:
    try:
        tree = parse(REFERENCE.sub(_as_long, text))
    except XPathSyntaxError as error:
        return str(error)
    for part in walk(tree):
        if isinstance(part, Call) and part.name not in FUNCTIONS and part.name not in special.FORMS:
            return f"there is no function {part.name}()"
    return ""


def _as_long(found: re.Match[str]) -> str:
    """A path as long as `${name}`, so that characters are counted as the author sees them."""
    return f"/{found[2]}".ljust(len(found[0]))
