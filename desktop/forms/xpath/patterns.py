"""Patterns of regex(): found in time that grows with the text only, whatever the pattern is.

Authors write patterns, and some of them ("(a+)+$") keep a backtracking matcher busy for years. Here a pattern
becomes a set of states (Thompson's construction), and states that are reached together are remembered as one
(a lazy automaton). What needs backtracking (look-around, back references, word boundaries) is left to `re`,
and only where it cannot run away.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from desktop.forms.xpath.pattern_parser import Node, PatternError, parse_pattern

MAX_STATES = 4000
_KNOWN = 500
_RE_TEXT = 200
_UNBOUNDED = re.compile(r"(?<!\\)[*+]|\{\d+,\d*\}")
Test = Callable[[str], bool]


class Pattern:
    """A pattern that can be looked for in any text."""

    def __init__(self, source: str) -> None:
        self.steps: list[tuple[str, Test | None, list[int]]] = []
        self.final = self._state("end", None)
        self.start = self._build(parse_pattern(source), self.final)
        self.known: dict[tuple[frozenset[int], str], frozenset[int]] = {}
        self.first = self._closure({self.start}, at_start=True)
        self.again = self._closure({self.start}, at_start=False)

    def found_in(self, text: str) -> bool:
        """Whether some part of the text matches."""
        here, known, final = self.first, self.known, self.final
        for letter in text:
            if final in here:
                return True
            there = known.get((here, letter))
            if there is None:
                there = self._step(here, letter)
            here = there
        return final in here or self._ends(here)

    def _step(self, here: frozenset[int], letter: str) -> frozenset[int]:
        reached: set[int] = set()
        for state in here:
            _, test, following = self.steps[state]
            if test is not None and test(letter):
                reached.update(following)
        there = self._closure(reached, at_start=False) | self.again
        if len(self.known) > _KNOWN:
            self.known.clear()
        self.known[here, letter] = there
        return there

    def _closure(self, states: set[int], *, at_start: bool) -> frozenset[int]:
        found: set[int] = set()
        stack = list(states)
        while stack:
            state = stack.pop()
            if state in found:
                continue
            found.add(state)
            kind, _, following = self.steps[state]
            if kind == "split" or (kind == "^" and at_start):
                stack.extend(following)
        return frozenset(found)

    def _ends(self, here: frozenset[int]) -> bool:
        """Whether the end of the text lets a waiting "$" through."""
        stack, seen = list(here), set(here)
        while stack:
            kind, _, following = self.steps[stack.pop()]
            for state in following if kind in {"$", "split"} else ():
                if state not in seen:
                    seen.add(state)
                    stack.append(state)
        return self.final in seen

    def _state(self, kind: str, test: Test | None, *following: int) -> int:
        if len(self.steps) >= MAX_STATES:
            raise PatternError("the pattern is too large")
        self.steps.append((kind, test, list(following)))
        return len(self.steps) - 1

    def _build(self, node: Node, following: int) -> int:
        """The state at which a node starts; it leads to `following`."""
        match node.kind:
            case "letter":
                return self._state("letter", node.test, following)
            case "^" | "$":
                return self._state(node.kind, None, following)
            case "any of":
                return self._state("split", None, *[self._build(part, following) for part in node.parts])
            case "all of":
                for part in reversed(node.parts):
                    following = self._build(part, following)
                return following
            case _:
                return self._repeated(node, following)

    def _repeated(self, node: Node, following: int) -> int:
        (part,) = node.parts
        if node.most is None:
            loop = self._state("split", None, following)
            self.steps[loop][2].append(self._build(part, loop))
            following = loop
        else:
            after = following
            for _ in range(node.most - node.least):
                following = self._state("split", None, self._build(part, following), after)
        for _ in range(node.least):
            following = self._build(part, following)
        return following


@lru_cache(maxsize=256)
def compiled(source: str) -> Test | None:
    """A function that looks for a pattern; None when it cannot be read, or could run for ever."""
    try:
        return Pattern(source).found_in
    except PatternError as error:
        if not error.backtracks or _may_run_away(source):
            return None
    except RecursionError:
        return None
    try:
        search = re.compile(source).search
    except (re.error, OverflowError, RecursionError):
        return None
    return lambda text: len(text) <= _RE_TEXT and search(text) is not None


def _may_run_away(source: str) -> bool:
    """Whether `re` could try too many ways: a repeated group, or more than two repeats in one look-around."""
    repeats = [len(_UNBOUNDED.findall(part)) for part in source.split("(?")]
    return max(repeats) > 2 or len(repeats) > 8 or re.search(r"\)[*+{]", source) is not None
