"""Cuts an XPath expression into tokens (XPath 1.0, section 3.7)."""

from __future__ import annotations

import re

# An absolute path of plain names, the usual operand, is one token instead of many.
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<path>(?:/[^\W\d][\w.\-]*)++(?!\s*[(:/\[@*]))
    | (?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<literal>"[^"]*"|'[^']*')
    | (?P<symbol>::|//|!=|<=|>=|\.\.|[()\[\].@,/|+\-=<>*$])
    | (?P<name>[^\W\d][\w.\-]*(?::(?!:)(?:\*|[^\W\d][\w.\-]*))?)
    )""",
    re.VERBOSE,
)
_OPERATOR_NAMES = ("and", "or", "mod", "div")
_OPERATORS = frozenset({"|", "+", "-", "=", "!=", "<", "<=", ">", ">=", "/", "//"})
_NO_OPERATOR_AFTER = frozenset({"@", "::", "(", "[", ","})


#: Kind (number, literal, symbol, name, path: absolute, of names, operator or end), text, place.
Token = tuple[str, str, int]


class XPathSyntaxError(ValueError):
    """The expression cannot be read; the message names the character."""


def tokenize(expression: str) -> list[Token]:
    """The tokens of `expression`, an `end` token last."""
    tokens: list[Token] = []
    at = 0
    operand = False  # whether what stands before is a value, so that an operator may follow
    cut = _TOKEN.match
    while (match := cut(expression, at)) is not None:
        kind = match.lastgroup or ""
        text = match[kind]
        at = match.end()
        start = at - len(text)
        if kind == "name" and operand:
            word = next((word for word in _OPERATOR_NAMES if text.startswith(word)), None)
            if word is None:
                raise XPathSyntaxError(f"an operator is missing before {text!r} at character {start + 1}")
            kind, text, at = "operator", word, start + len(word)
        elif kind == "path" and operand:
            kind, text, at = "operator", "/", start + 1
        elif kind == "symbol" and (text in _OPERATORS or (text == "*" and operand)):
            kind = "operator"
        tokens.append((kind, text, start))
        operand = kind != "operator" and (kind != "symbol" or text not in _NO_OPERATOR_AFTER)
    rest = expression[at:].lstrip()
    if rest:
        raise XPathSyntaxError(f"unexpected {rest[:1]!r} at character {len(expression) - len(rest) + 1}")
    tokens.append(("end", "", len(expression)))
    return tokens
