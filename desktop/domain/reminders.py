"""What a person is reminded of, and when not: pure decisions over what waits.

Each thing is told once a day at most, whether in the window or beside it. Nothing is said of what waits for
others, of a thing or a concern that was silenced, or on a day that was silenced. What the centre returned is
told however far off its due date is, also to who wants to hear of no due dates.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

from desktop.domain.views import Card, CardState

#: Working days before it is due from which on a thing is told, unless a person chose otherwise.
USUAL_DAYS = 3
MOST_DAYS = 15
_OPEN = frozenset({CardState.TO_DO, CardState.DRAFT})


class Concern(StrEnum):
    """What reminders are about; each is silenced for itself. In the order they are told."""

    RETURNED = "returned"  # a report that came back from the centre
    DUE = "due"  # a report
    TASK = "task"
    SUGGESTION = "suggestion"


@dataclass(frozen=True)
class Waiting:
    """One thing to tell: `id` of the report (its obligation while there is none), task or suggestion.

    `name` is what it is called in what was told and silenced; `due_at` the hour, where it is due by the hour.
    `days_left` are working days, negative when `due` has passed. `card`: what stands on the desk of it.
    """

    concern: Concern
    id: str
    name: str
    title: str
    due: date
    days_left: int
    due_at: datetime | None = None
    card: Card | None = None


@dataclass(frozen=True)
class Reminding:
    """What a person chose, and what was told: `told` and `silenced` hold names of things (`Waiting.name`)."""

    off: frozenset[Concern] = frozenset()
    days: int = USUAL_DAYS
    silent_on: date | None = None
    silenced: frozenset[str] = frozenset()
    told: Mapping[str, date] = field(default_factory=dict)

    def hears(self, concern: Concern, today: date) -> bool:
        """Whether anything of that is told today."""
        return concern not in self.off and self.silent_on != today

    def wanted(self, things: Iterable[Waiting], today: date) -> tuple[Waiting, ...]:
        """What is due soon or late, or came back, told or not; by concern, else in the order given."""
        wanted = [
            each
            for each in things
            if self.hears(each.concern, today)
            and (each.concern is Concern.RETURNED or each.days_left <= self.days)
            and each.name not in self.silenced
        ]
        return tuple(each for concern in Concern for each in wanted if each.concern is concern)

    def fresh(self, things: Iterable[Waiting], today: date) -> tuple[Waiting, ...]:
        """Of those, what was not told today."""
        return tuple(each for each in self.wanted(things, today) if self.told.get(each.name) != today)

    def having_told(self, things: Iterable[Waiting], today: date) -> Self:
        """The same once these were told; what was told on other days is forgotten."""
        kept = {name: day for name, day in self.told.items() if day == today}
        return replace(self, told=kept | {each.name: today for each in things})

    def without(self, name: str) -> Self:
        """The same with one thing silenced."""
        return replace(self, silenced=self.silenced | {name})

    def turned(self, concern: Concern, on: bool) -> Self:
        """The same that tells of a concern, or does not; what was silenced one by one is told again."""
        off = self.off - {concern} if on else self.off | {concern}
        return replace(self, off=off, silent_on=None, silenced=frozenset() if on else self.silenced)

    def kept(self) -> dict[str, Any]:
        """As it is remembered."""
        return {
            "on": Concern.DUE not in self.off,  # what earlier versions know
            "off": sorted(self.off),
            "days": self.days,
            "silent_on": self.silent_on.isoformat() if self.silent_on else None,
            "silenced": sorted(self.silenced),
            "told": {name: day.isoformat() for name, day in self.told.items()},
        }

    @classmethod
    def read(cls, kept: Any) -> Self:
        """From what `kept` gave, also an earlier version's; the usual for what cannot be read."""
        try:
            silent = kept["silent_on"]
            off = kept.get("off")
            if off is None:
                off = [] if kept["on"] else [Concern.DUE]
            return cls(
                frozenset(map(Concern, off)),
                min(max(int(kept["days"]), 0), MOST_DAYS),
                date.fromisoformat(silent) if silent else None,
                frozenset(map(str, kept["silenced"])),
                {str(name): date.fromisoformat(day) for name, day in kept["told"].items()},
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            return cls()


def of_cards(cards: Iterable[Card], signs: bool) -> tuple[Waiting, ...]:
    """What of the desk wants a hand; who `signs` is told what awaits that."""
    return tuple(
        _returned(card) if card.state is CardState.RETURNED else _due(card)
        for card in cards
        if card.state in _OPEN
        or card.state is CardState.RETURNED
        or (signs and card.state is CardState.AWAITING)
    )


def of_task(task: str, title: str, due: date, days_left: int) -> Waiting:
    """A task whose last day comes near, or has passed."""
    return Waiting(Concern.TASK, task, f"task:{task}", title, due, days_left)


def of_suggestion(suggestion: str, title: str, due: date, days_left: int) -> Waiting:
    """A citizen's word that is to be answered; its title as lists show it, whose it is masked."""
    return Waiting(Concern.SUGGESTION, suggestion, f"suggestion:{suggestion}", title, due, days_left)


def _due(card: Card) -> Waiting:
    name = card.obligation or card.report or card.title
    return _of(Concern.DUE, card, name)


def _returned(card: Card) -> Waiting:
    """Named by what was said too: when it comes back once more, it is told once more."""
    said = zlib.crc32(card.comment.encode())
    return _of(Concern.RETURNED, card, f"returned:{card.report}:{said}")


def _of(concern: Concern, card: Card, name: str) -> Waiting:
    title = card.event or card.title
    return Waiting(
        concern, card.report or card.obligation, name, title, card.due, card.days_left, card.due_at, card
    )
