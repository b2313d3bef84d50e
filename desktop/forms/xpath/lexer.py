"""Cuts an XPath expression into tokens (XPath 1.0, section 3.7)."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<literal>"[^"]*"|'[^']*')
    | (?P<symbol>::|//|!=|<=|>=|\.\.|[()\[\].@,/|+\-=<>*$])
    | (?P<name>[^\W\d][\w.\-]*(?::(?!:)(?:\*|[^\W\d][\w.\-]*))?)
    )""",
    re.VERBOSE,
)
# An absolute path of plain names, the usual operand: one token instead of many.
_PATH = re.compile(r"(?:/[^\W\d][\w.\-]*+)++(?!\s*[(:/\[@*])")
_OPERATOR_NAMES = ("and", "or", "mod", "div")
_OPERATORS = frozenset({"|", "+", "-", "=", "!=", "<", "<=", ">", ">=", "/", "//"})
_NO_OPERATOR_AFTER = frozenset({"@", "::", "(", "[", ","})


class Token(NamedTuple):
    """A token: kind is number, literal, symbol, name, path (absolute, of names), operator or end."""

    kind: str
    text: str
    at: int


class XPathSyntaxError(ValueError):
    """The expression cannot be read; the message names the character."""


def tokenize(expression: str) -> list[Token]:
    """The tokens of `expression`, an `end` token last."""
    tokens: list[Token] = []
    at = 0
    operand = False  # whether what stands before is a value, so that an operator may follow
    while (match := _TOKEN.match(expression, at)) is not None:
        kind = match.lastgroup or ""
        text = match[kind]
        start, at = match.span(kind)
        if kind == "name" and operand:
            word = next((word for word in _OPERATOR_NAMES if text.startswith(word)), None)
            if word is None:
                raise XPathSyntaxError(f"an operator is missing before {text!r} at character {start + 1}")
            kind, text, at = "operator", word, start + len(word)
        elif kind == "symbol":
            if text == "/" and not operand and (path := _PATH.match(expression, start)) is not None:
                kind, text, at = "path", path[0], path.end()
            elif text in _OPERATORS or (text == "*" and operand):
                kind = "operator"
        tokens.append(Token(kind, text, start))
        operand = kind != "operator" and (kind != "symbol" or text not in _NO_OPERATOR_AFTER)
    rest = expression[at:].lstrip()
    if rest:
        raise XPathSyntaxError(f"unexpected {rest[:1]!r} at character {len(expression) - len(rest) + 1}")
    tokens.append(Token("end", "", len(expression)))
    return tokens
