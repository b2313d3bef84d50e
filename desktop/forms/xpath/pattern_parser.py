"""Reads a regular expression into a tree: what JavaScript and Java authors write, without what backtracks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

MAX_DEPTH = 50
_COUNT = re.compile(r"\{(\d{1,4})(,(\d{0,4}))?\}")
_PROPERTY = re.compile(r"([pP])\{(?:Is)?([A-Z][a-z]?)\}")
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "0": "\0"}
_CLASSES: dict[str, Callable[[str], bool]] = {
    "d": lambda letter: "0" <= letter <= "9",
    "w": lambda letter: letter == "_" or (letter.isascii() and letter.isalnum()),
    "s": str.isspace,
}


class PatternError(ValueError):
    """The pattern cannot be read; `backtracks` when another kind of matcher could."""

    def __init__(self, why: str, *, backtracks: bool = False) -> None:
        self.backtracks = backtracks
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Node:
    """letter (one that passes `test`), ^, $, "all of" and "any of" parts, or "repeat" of one part."""

    kind: str
    test: Callable[[str], bool] | None = None
    parts: tuple[Node, ...] = ()
    least: int = 0
    most: int | None = None


def parse_pattern(source: str) -> Node:
    """The tree of a pattern; PatternError when it cannot be read."""
    reader = _Reader(source)
    tree = reader.either()
    if reader.at < len(source):
        raise PatternError("a bracket is not opened")
    return tree


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.depth = 0

    def peek(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else ""

    def next(self) -> str:
        letter = self.peek()
        if not letter:
            raise PatternError("the pattern ends too soon")
        self.at += 1
        return letter

    def either(self) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise PatternError("the pattern is nested too deeply")
        parts = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            parts.append(self.sequence())
        self.depth -= 1
        return parts[0] if len(parts) == 1 else Node("any of", parts=tuple(parts))

    def sequence(self) -> Node:
        parts: list[Node] = []
        while self.peek() not in {"", "|", ")"}:
            parts.append(self.repeated(self.atom()))
        return Node("all of", parts=tuple(parts))

    def repeated(self, node: Node) -> Node:
        while self.peek() in {"*", "+", "?", "{"}:
            bounds = self.bounds()
            if bounds is None:
                return node
            if self.peek() == "?":  # a lazy one finds the same texts
                self.at += 1
            elif self.peek() == "+":
                raise PatternError("a possessive quantifier", backtracks=True)
            least, most = bounds
            if most is not None and most < least:
                raise PatternError("the bounds of a count are the wrong way round")
            node = Node("repeat", parts=(node,), least=least, most=most)
        return node

    def bounds(self) -> tuple[int, int | None] | None:
        sign = self.peek()
        if sign != "{":
            self.at += 1
            return {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
        match = _COUNT.match(self.source, self.at)
        if match is None:
            return None
        self.at = match.end()
        least = int(match[1])
        if match[2] is None:
            return least, least
        return least, int(match[3]) if match[3] else None

    def atom(self) -> Node:
        letter = self.next()
        match letter:
            case "(":
                return self.group()
            case "[":
                return Node("letter", self.choice())
            case ".":
                return Node("letter", lambda one: one not in "\n\r")
            case "^" | "$":
                return Node(letter)
            case "\\":
                return Node("letter", self.escape(in_choice=False))
            case "*" | "+" | "?":
                raise PatternError("a quantifier follows nothing")
            case _:
                return Node("letter", letter.__eq__)

    def group(self) -> Node:
        if self.peek() == "?":
            if not self.source.startswith("?:", self.at):
                raise PatternError("a look-around or a named group", backtracks=True)
            self.at += 2
        tree = self.either()
        if self.next() != ")":
            raise PatternError("a bracket is not closed")
        return tree

    def escape(self, *, in_choice: bool) -> Callable[[str], bool]:
        match = _PROPERTY.match(self.source, self.at)
        if match is not None:
            self.at = match.end()
            wanted, inside = match[2], match[1] == "p"
            return lambda one: unicodedata.category(one).startswith(wanted) is inside
        letter = self.next()
        if letter.lower() in _CLASSES:
            test = _CLASSES[letter.lower()]
            return test if letter.islower() else lambda one: not test(one)
        if letter in "xu" and re.fullmatch(r"[0-9a-fA-F]+", code := self.hex(2 if letter == "x" else 4)):
            return chr(int(code, 16)).__eq__
        if letter in _LETTERS:
            return _LETTERS[letter].__eq__
        if letter.isalnum() and not (in_choice and letter == "b"):
            raise PatternError(f"\\{letter}", backtracks=True)
        return letter.__eq__

    def hex(self, digits: int) -> str:
        code = self.source[self.at : self.at + digits]
        if len(code) < digits:
            raise PatternError("the pattern ends too soon")
        self.at += digits
        return code

    def choice(self) -> Callable[[str], bool]:
        negated = self.peek() == "^"
        if negated:
            self.at += 1
        tests: list[Callable[[str], bool]] = []
        single: set[str] = set()
        first = True
        while self.peek() != "]" or first:
            first = False
            letter = self.next()
            if letter == "\\":
                escaped = self.source[self.at : self.at + 1]
                if escaped.isalnum():
                    tests.append(self.escape(in_choice=True))
                    continue
                letter = self.next()
            if self.peek() == "-" and self.source[self.at + 1 : self.at + 2] not in {"]", ""}:
                self.at += 1
                tests.append(_between(letter, self.last()))
            else:
                single.add(letter)
        self.at += 1
        return lambda one: (one in single or any(test(one) for test in tests)) is not negated

    def last(self) -> str:
        letter = self.next()
        return self.next() if letter == "\\" else letter


def _between(low: str, high: str) -> Callable[[str], bool]:
    if low > high:
        raise PatternError("a range is the wrong way round")
    return lambda one: low <= one <= high
