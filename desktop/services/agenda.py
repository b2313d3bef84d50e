"""What is due and what closes on which day, in a range of days: the calendar of one commune."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.periods import Period, Periodicity, WorkingCalendar
from desktop.domain.regime import Regime, due_of, obligation_id
from desktop.domain.views import Card, CardState
from desktop.services.desk import Desk
from desktop.services.forms import Forms

#: A report is due at most this long after its period closed: how far to look for what closes in a range.
_AFTER_CLOSING = timedelta(days=62)


class Mark(StrEnum):
    """What happens to an obligation on a day."""

    CLOSES = "closes"
    DUE = "due"


@dataclass(frozen=True)
class Entry:
    """One line of a day; `upcoming`: its period has not begun, nothing can be done for it yet."""

    day: date
    mark: Mark
    card: Card
    upcoming: bool = False


class Agenda:
    """Reads ranges, never all."""

    def __init__(self, desk: Desk, forms: Forms, calendar: Callable[[], WorkingCalendar], unit: str) -> None:
        self._desk = desk
        self._forms = forms
        self._calendar = calendar
        self._unit = unit

    def entries(self, first: date, last: date, today: date) -> tuple[Entry, ...]:
        """Every closing and due date from `first` to `last`, by day; due before closing.

        What is to come is reckoned from the regimes: it is not kept before its period begins.
        """
        kept = self._desk.due_between(first, last + _AFTER_CLOSING, today)
        found = [entry for card in kept for entry in _marks(card, upcoming=False)]
        known = {card.obligation for card in kept}
        for card in self._to_come(first, last, today):
            if card.obligation not in known:
                found += _marks(card, upcoming=True)
        inside = [entry for entry in found if first <= entry.day <= last]
        return tuple(sorted(inside, key=_order))

    def is_working(self, day: date) -> bool:
        """Whether offices work on `day`."""
        return self._calendar().is_working(day)

    def declared(self, day: date) -> bool:
        """Whether the day differs from the week: a holiday, a make-up day, or one of this PC's own."""
        calendar = self._calendar()
        return any(day in days.working or day in days.off for days in (calendar.local, calendar.public))

    def _to_come(self, first: date, last: date, today: date) -> Iterator[Card]:
        for regime in self._forms.regimes():
            for period in _periods(regime, first, last + _AFTER_CLOSING):
                if period.start <= today:
                    continue  # begun: it is kept
                due = due_of(regime, period, self._calendar())
                yield Card(
                    obligation=obligation_id(regime.id, self._unit, period.code),
                    report=None,
                    form=regime.form,
                    title=self._forms.title(regime.form, regime.version),
                    period=period,
                    due=due,
                    days_left=self._calendar().between(today, due),
                    state=CardState.TO_DO,
                    comment="",
                )


def _periods(regime: Regime, first: date, last: date) -> Iterator[Period]:
    """Periods that close from `first` on and not later than `last`, or a little before `first`."""
    if regime.periodicity is Periodicity.THEMATIC:
        yield from (window for window, _due in regime.windows if first <= window.end <= last)
        return
    period = Period.containing(regime.periodicity, first - _AFTER_CLOSING)
    while period.end <= last:
        yield period
        period = period.next()


def _marks(card: Card, upcoming: bool) -> Iterator[Entry]:
    yield Entry(card.due, Mark.DUE, card, upcoming)
    if card.period is not None and card.due_at is None:
        yield Entry(card.period.end, Mark.CLOSES, card, upcoming)


def _order(entry: Entry) -> tuple[date, bool, bool, str, str]:
    period = entry.card.period
    code = period.code if period else ""
    return entry.day, entry.mark is Mark.CLOSES, entry.upcoming, entry.card.title, code
