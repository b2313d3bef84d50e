"""What services show of suggestions to screens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from desktop.domain.report import Delivery
from desktop.domain.suggestion import Channel, Kind, State, Step, Suggestion, Timing
from desktop.domain.text import name_key, sort_key


@dataclass(frozen=True)
class SuggestionFilter:
    """Which ones a list shows; empty fields do not restrict. `timing` is that on the day asked about."""

    text: str = ""
    kind: str = ""
    states: frozenset[State] = frozenset()
    officer: str = ""
    unnamed: bool = False
    timing: Timing | None = None
    public: bool | None = None


@dataclass(frozen=True)
class SuggestionChoices:
    """What was written before, to be offered again, in the Vietnamese order; officers by their given name."""

    fields: tuple[str, ...]
    units: tuple[str, ...]
    officers: tuple[str, ...]

    @classmethod
    def of(cls, fields: Iterable[str], units: Iterable[str], officers: Iterable[str]) -> Self:
        """These, in their order."""
        return cls(
            tuple(sorted(fields, key=sort_key)),
            tuple(sorted(units, key=sort_key)),
            tuple(sorted(officers, key=name_key)),
        )


@dataclass(frozen=True)
class SuggestionRow:
    """One line of the list. Whose it is stands there masked; the row never has more of it."""

    id: str
    code: str
    kind: Kind
    state: State
    title: str
    field: str
    officer: str
    due: date | None
    answered_at: datetime | None
    received_at: datetime
    who: str
    phone: str
    unseen: bool
    public: bool = False
    elsewhere: bool = False  # who brought it is known on the PC that took it in only


@dataclass(frozen=True)
class SuggestionLine:
    """One line of a list that goes out to Excel: who brought it, and numbers in its texts, are masked."""

    row: SuggestionRow
    channel: Channel
    text: str
    unit: str
    answer: str
    answered_by: str
    rating: int | None


@dataclass(frozen=True)
class SuggestionEvent:
    """One step of its way. `centre`: it was the centre's."""

    at: datetime
    by: str
    step: Step
    text: str
    centre: bool


@dataclass(frozen=True)
class SuggestionDetail:
    """All there is to know of one; `events` in the order they happened, `alike` those merged into it."""

    suggestion: Suggestion
    events: tuple[SuggestionEvent, ...]
    delivery: Delivery
    serial: str
    merged_code: str
    alike: tuple[SuggestionRow, ...]


@dataclass(frozen=True)
class Alike:
    """One that says much the same as what is being typed."""

    row: SuggestionRow
    likeness: float
