"""How the report stands, section by section, kept up to date with each answer.

Everything is looked at once; after that only what an answer touched, so that five thousand questions cost no
more per keystroke than fifty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.forms import FormInstance, Node, Violation
from ui.questions.flow import above
from ui.questions.plan import only_labels
from ui.screens.entry_outline import Progress
from ui.screens.entry_sections import Section

_HOLDERS = {"group", "repeat", "repeat-instance"}


@dataclass(frozen=True, slots=True)
class _State:
    """What one question adds to the counts of its section."""

    asked: bool = False
    answered: bool = False
    needed: bool = False
    wrong: str = ""
    unusual: bool = False


_NOTHING = _State()


class _Part:
    """The questions of one section in the order of the form, and their sums."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.states: dict[str, _State] = {}
        self.read()

    def read(self) -> None:
        """Look at every question."""
        self.states = {node.ref: _state(node) for node in _leaves(self.section.nodes)}
        every = self.states.values()
        self.asked = sum(state.asked for state in every)
        self.answered = sum(state.answered for state in every)
        self.needed = sum(state.needed for state in every)
        self.unusual = sum(state.unusual for state in every)
        self.missing = sum(state.wrong == "required" for state in every)
        self.wrong = sum(bool(state.wrong) for state in every)

    def look(self, ref: str, node: Node) -> None:
        """Look at one question again."""
        before, now = self.states.get(ref, _NOTHING), _state(node)
        if before == now:
            return
        self.states[ref] = now
        self.asked += now.asked - before.asked
        self.answered += now.answered - before.answered
        self.needed += now.needed - before.needed
        self.unusual += now.unusual - before.unusual
        self.missing += (now.wrong == "required") - (before.wrong == "required")
        self.wrong += bool(now.wrong) - bool(before.wrong)


class Tally:
    """Counts of all sections. `given`: refs that the application answers itself."""

    def __init__(self, instance: FormInstance, sections: tuple[Section, ...], given: frozenset[str]) -> None:
        self.checked = False
        self.quiet = ""  # the ref where somebody is typing: its faults do not count yet
        self._instance = instance
        self._given = given
        self._parts = [_Part(section) for section in sections]
        self._at = {anchor: part for part in self._parts for anchor in part.section.anchors}

    def follow(self, refs: Iterable[str], structure: bool) -> None:
        """Look again at what changed; at whole sections when repeats came or went in them."""
        touched: dict[int, _Part] = {}
        for ref in refs:
            part = self._part(ref)
            if part is None:
                continue
            if structure:
                touched[id(part)] = part
            elif ref in part.states:
                part.look(ref, self._instance.node(ref))
        for part in touched.values():
            part.read()

    def progress(self, at: int) -> Progress:
        """How section `at` stands."""
        part = self._parts[at]
        relevant = part.section.relevant
        wrong, unusual = self._wrong(part), self._unusual(part)
        return Progress(part.answered, part.asked, part.needed, wrong, relevant, unusual)

    def _wrong(self, part: _Part) -> int:
        hushed = part.states.get(self.quiet, _NOTHING).wrong
        counted = bool(hushed) and (self.checked or hushed != "required")
        return part.wrong - (0 if self.checked else part.missing) - counted

    def _unusual(self, part: _Part) -> int:
        return part.unusual - part.states.get(self.quiet, _NOTHING).unusual

    @property
    def wrong(self) -> int:
        """Answers to correct; blanks count only after a check."""
        return sum(self._wrong(part) for part in self._parts)

    @property
    def needed(self) -> int:
        """Answers that are needed and not given."""
        return sum(part.needed for part in self._parts)

    @property
    def unusual(self) -> int:
        """Answers that are not usual, with no reason given yet."""
        return sum(self._unusual(part) for part in self._parts)

    def wrong_refs(self) -> Iterator[str]:
        """Where something is to be corrected, in the order of the form."""
        for part in self._parts:
            if part.wrong:
                for ref, state in part.states.items():
                    told = state.wrong and (self.checked or state.wrong != "required")
                    if told and ref != self.quiet:
                        yield ref

    def unusual_refs(self) -> Iterator[str]:
        """Where a reason is wanted, in the order of the form."""
        for part in self._parts:
            if part.unusual:
                for ref, state in part.states.items():
                    if state.unusual and ref != self.quiet:
                        yield ref

    def walk(self) -> Iterator[tuple[str, bool]]:
        """Every question in the order of the form; True where something is to be corrected or confirmed."""
        for part in self._parts:
            for ref, state in part.states.items():
                wrong = state.wrong and (self.checked or state.wrong != "required")
                yield ref, state.unusual or bool(wrong)

    def after(self, here: str) -> str:
        """The next ref to correct or confirm after `here`, from the top after the last; "" when none."""
        first = ""
        passed = not here
        for ref, is_open in self.walk():
            if is_open and passed and ref != here:
                return ref
            if is_open and not first:
                first = ref
            passed = passed or ref == here
        return first

    def knows(self, ref: str) -> bool:
        """True when a page shows it."""
        return any(ref in part.states for part in self._parts)

    def violations(self) -> list[Violation]:
        """All that hinders the report, also what no page shows; the application's own answers apart."""
        return [each for each in self._instance.violations() if each.ref not in self._given]

    def _part(self, ref: str) -> _Part | None:
        while ref:
            if (found := self._at.get(ref)) is not None:
                return found
            ref = above(ref)
        return None


def _leaves(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.control in _HOLDERS:
            yield from _leaves(node.children)
        elif node.control and not only_labels(node):
            yield node


def _state(node: Node) -> _State:
    if not node.relevant:
        return _NOTHING
    asked = not node.readonly and not node.computed
    value = node.value
    return _State(
        asked,
        asked and bool(value),
        asked and not value and node.required,
        node.violation or "",
        node.warning is not None and not node.reason,
    )
