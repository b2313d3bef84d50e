"""What a person is reminded of, and when not: pure decisions over what the desk shows.

Each report is told once a day at most, whether in the window or beside it. Nothing is said of what waits for
others, of a report that was silenced, on a day that was silenced, or when reminders are off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self

from desktop.domain.views import Card, CardState

#: Working days before it is due from which on a report is told, unless a person chose otherwise.
USUAL_DAYS = 3
MOST_DAYS = 15
_WANTED = frozenset({CardState.TO_DO, CardState.DRAFT, CardState.RETURNED})


@dataclass(frozen=True)
class Reminding:
    """What a person chose, and what was told: `told` and `silenced` hold names of reports (`name_of`)."""

    on: bool = True
    days: int = USUAL_DAYS
    silent_on: date | None = None
    silenced: frozenset[str] = frozenset()
    told: Mapping[str, date] = field(default_factory=dict)

    def wanted(self, cards: Iterable[Card], today: date, signs: bool = False) -> tuple[Card, ...]:
        """What is due soon or late and wants a hand, told or not; who `signs` is told what awaits that."""
        if not self.on or self.silent_on == today:
            return ()
        return tuple(
            card
            for card in cards
            if (card.state in _WANTED or (signs and card.state is CardState.AWAITING))
            and card.days_left <= self.days
            and name_of(card) not in self.silenced
        )

    def fresh(self, cards: Iterable[Card], today: date, signs: bool = False) -> tuple[Card, ...]:
        """Of those, what was not told today."""
        wanted = self.wanted(cards, today, signs)
        return tuple(card for card in wanted if self.told.get(name_of(card)) != today)

    def having_told(self, cards: Iterable[Card], today: date) -> Self:
        """The same once these were told; what was told on other days is forgotten."""
        kept = {name: day for name, day in self.told.items() if day == today}
        return replace(self, told=kept | {name_of(card): today for card in cards})

    def without(self, name: str) -> Self:
        """The same with one report silenced."""
        return replace(self, silenced=self.silenced | {name})

    def kept(self) -> dict[str, Any]:
        """As it is remembered."""
        return {
            "on": self.on,
            "days": self.days,
            "silent_on": self.silent_on.isoformat() if self.silent_on else None,
            "silenced": sorted(self.silenced),
            "told": {name: day.isoformat() for name, day in self.told.items()},
        }

    @classmethod
    def read(cls, kept: Any) -> Self:
        """From what `kept` gave; the usual for what cannot be read."""
        try:
            silent = kept["silent_on"]
            return cls(
                bool(kept["on"]),
                min(max(int(kept["days"]), 0), MOST_DAYS),
                date.fromisoformat(silent) if silent else None,
                frozenset(map(str, kept["silenced"])),
                {str(name): date.fromisoformat(day) for name, day in kept["told"].items()},
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            return cls()


def name_of(card: Card) -> str:
    """A report's name in reminders: its obligation, else its own id."""
    return card.obligation or card.report or card.title
