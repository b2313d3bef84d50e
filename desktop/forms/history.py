"""What was done to a report, step by step, so that it can be taken back and done again.

A step holds what stood there before: the answers a person gave, what actions of the form set, what a list
took away, the rows that came and went. What is calculated follows by itself; taking back lets no action
happen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.forms.data import Element, Scope, place
from desktop.forms.finding import the_element

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance
    from desktop.forms.propagate import Wave
    from desktop.forms.values import Change


@dataclass(frozen=True, slots=True)
class Was:
    """What an answer was before: its text, the reason for it, what it was while its choice was there."""

    element: Element
    raw: str
    reason: str
    kept: str

    @classmethod
    def of(cls, element: Element) -> Was:
        """What it is now."""
        return cls(element, element.raw, element.reason, element.kept)

    def differs(self) -> bool:
        """Whether it is another one now."""
        return (self.raw, self.reason) != (self.element.raw, self.element.reason)


@dataclass(frozen=True, slots=True)
class Row:
    """A repeat instance came in at place `at` (counted from 0), or was taken out of it, answers and all."""

    scope: Scope
    at: int
    came: bool


Entry = Was | Row


@dataclass(slots=True)
class Step:
    """What was done together; `about`: what who did it calls it, None for nothing."""

    entries: list[Entry]
    about: object = None


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A row that came in, by its ref once the step is done."""

    ref: str
    at: int


@dataclass(frozen=True, slots=True)
class ToldAnswer:
    """What an answer was before, by its ref once the step is done."""

    ref: str
    raw: str
    reason: str
    kept: str


#: A step without the instance's own parts, so that it can wait until the draft is opened again.
Told = tuple[ToldRow | ToldAnswer, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking back, or doing again, changed; `ref`: where the person should look; `about`: the step's."""

    ref: str
    change: Change
    about: object = None


class History:
    """The steps of one instance from now on. Not for two at once over the same instance."""

    def __init__(self, instance: FormInstance, most: int = 1000) -> None:
        self._instance = instance
        self._most = most
        self._journal: list[Entry] = []
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._key = ""
        instance.journal = self._journal

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is one to do again."""
        return bool(self._undone)

    def gather(self, key: str = "") -> None:
        """What was done since the last call is a step; with the same `key` as then, it goes into that one."""
        step, about = self._taken(), None
        if not step:
            return
        self._undone.clear()
        if key and key == self._key and self._done:
            before = self._done.pop()
            step, about = _joined(before.entries, step), before.about
        if any(not isinstance(entry, Was) or entry.differs() for entry in step):
            self._done.append(Step(step, about))
            del self._done[: -self._most]
            self._key = key
        else:
            self._key = ""  # typed and typed back: nothing was done

    def close(self) -> None:
        """What comes next is another step, whatever its key."""
        self._key = ""

    def call(self, about: object) -> None:
        """What the last step is; it is told whenever it is taken back or done again."""
        if self._done:
            self._done[-1].about = about

    def tell(self) -> Told:
        """The last step by its places; () for none, and for one that took rows out."""
        step = self._done[-1].entries if self._done else []
        if any(isinstance(entry, Row) and not entry.came for entry in step):
            return ()
        return tuple(
            ToldRow(entry.scope.element.ref(), entry.at)
            if isinstance(entry, Row)
            else ToldAnswer(entry.element.ref(), entry.raw, entry.reason, entry.kept)
            for entry in step
        )

    def recall(self, told: Told, about: object = None) -> None:
        """What was done last, in this draft as it stands, when it was not open here: it can be taken back.

        KeyError where the draft has no such place: it is another one.
        """
        root = self._instance.scope.element
        step: list[Entry] = []
        for entry in told:
            element = the_element(root, entry.ref)
            if isinstance(entry, ToldAnswer):
                step.append(Was(element, entry.raw, entry.reason, entry.kept))
            else:
                step.append(Row(element.scope, entry.at, came=True))
        if step:
            self._done.append(Step(step, about))

    def undo(self) -> Undone | None:
        """Take the last step back; None when there is none."""
        return self._turn(self._done, self._undone)

    def redo(self) -> Undone | None:
        """Do again what was taken back last; None when there is nothing."""
        return self._turn(self._undone, self._done)

    def _turn(self, source: list[Step], target: list[Step]) -> Undone | None:
        if not source:
            return None
        self._key = ""
        step = source.pop()
        change = self._replay(step.entries)
        target.append(Step(self._taken(), step.about))
        return Undone(_place_of(step.entries), change, step.about)

    def _taken(self) -> list[Entry]:
        step = list(self._journal)
        self._journal.clear()
        return step

    def _replay(self, step: list[Entry]) -> Change:
        from desktop.forms.propagate import Wave

        instance = self._instance
        wave, live = Wave(instance), instance.live
        instance.live = False
        for entry in reversed(step):
            if isinstance(entry, Was):
                entry.element.kept = entry.kept
                wave.put(entry.element, entry.raw)
            elif entry.came:
                instance.shrink(wave, entry.scope)
            else:
                _put_back(instance, wave, entry)
        change = wave.run()
        instance.live = live
        for entry in step:
            if isinstance(entry, Was) and entry.element.raw == entry.raw:
                self._give_reason(entry)
        return change

    def _give_reason(self, entry: Was) -> None:
        element = entry.element
        if element.reason != entry.reason:
            self._instance.note(Was.of(element))
            self._instance.give_reason(element, entry.reason)


def _put_back(instance: FormInstance, wave: Wave, row: Row) -> None:
    place(row.scope, row.at)
    for inner in row.scope.inside():
        inner.removed = False
    wave.came(row.scope)
    instance.note(Row(row.scope, row.at, came=True))


def _joined(earlier: list[Entry], later: list[Entry]) -> list[Entry]:
    """One step of two: of an answer given several times, what it was first."""
    if any(isinstance(entry, Row) for entry in (*earlier, *later)):
        return [*earlier, *later]
    known = {entry.element for entry in earlier if isinstance(entry, Was)}
    return [*earlier, *(entry for entry in later if isinstance(entry, Was) and entry.element not in known)]


def _place_of(step: list[Entry]) -> str:
    """The ref of what changed first and is still there, "" for none."""
    for entry in step:
        scope = entry.element.scope if isinstance(entry, Was) else entry.scope
        if not scope.removed:
            return entry.element.ref() if isinstance(entry, Was) else scope.element.ref()
        if isinstance(entry, Row) and isinstance(entry.scope.element.parent, Element):
            return f"{entry.scope.element.parent.ref()}/{entry.scope.element.name}"
    return ""
