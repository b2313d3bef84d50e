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
_OPERATOR_NAMES = ("and", "or", "mod", "div")
_NO_OPERATOR_AFTER = frozenset({"@", "::", "(", "[", ",", ""})


class Token(NamedTuple):
    """A token: kind is number, literal, symbol, name, operator or end."""

    kind: str
    text: str
    at: int


class XPathSyntaxError(ValueError):
    """The expression cannot be read; the message names the character."""


def tokenize(expression: str) -> list[Token]:
    """The tokens of `expression`, an `end` token last."""
    tokens: list[Token] = []
    at = 0
    while at < len(expression):
        match = _TOKEN.match(expression, at)
        if match is None:
            if not expression[at:].strip():
                break
            raise XPathSyntaxError(f"unexpected {expression[at:].strip()[:1]!r} at character {at + 1}")
        kind = match.lastgroup or ""
        text = match[kind]
        at = match.end()
        start = match.start(kind)
        previous = tokens[-1] if tokens else Token("symbol", "", 0)
        operator_may_follow = previous.kind != "operator" and previous.text not in _NO_OPERATOR_AFTER
        if previous.kind == "literal":
            operator_may_follow = True
        if kind == "name" and operator_may_follow:
            word = next((word for word in _OPERATOR_NAMES if text.startswith(word)), None)
            if word is None:
                raise XPathSyntaxError(f"an operator is missing before {text!r} at character {start + 1}")
            tokens.append(Token("operator", word, start))
            at = start + len(word)
            continue
        if kind == "symbol" and (
            text in {"|", "+", "-", "=", "!=", "<", "<=", ">", ">=", "/", "//"}
            or (text == "*" and operator_may_follow)
        ):
            kind = "operator"
        tokens.append(Token(kind, text, start))
    tokens.append(Token("end", "", len(expression)))
    return tokens
