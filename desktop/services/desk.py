"""The desk: what this commune owes now, what bites first on top."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta

from desktop.domain.desk_order import mine, order
from desktop.domain.periods import Turn, WorkingCalendar
from desktop.domain.regime import Happening, Obligation, Regime, obligations_of
from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import Card, CardState
from desktop.services.forms import Forms
from desktop.services.happenings import Happenings
from desktop.store.obligations import DeskLine, LooseReport, ObligationStore

__all__ = ["Card", "CardState", "Desk"]

#: Settled obligations stay on the desk this long after they were due.
_KEPT = timedelta(days=62)
#: After a wrong clock, what this PC alone reckoned to be due longer ago is not believed.
_BELIEVED = timedelta(days=400)
_DELIVERED = {
    Delivery.PENDING: CardState.PENDING,
    Delivery.SET_ASIDE: CardState.SET_ASIDE,
    Delivery.DROPPED: CardState.DROPPED,
    Delivery.ACKNOWLEDGED: CardState.ACKNOWLEDGED,
    Delivery.NONE: CardState.PENDING,
}
_STATES = {
    None: CardState.TO_DO,
    ReportState.DRAFT: CardState.DRAFT,
    ReportState.AWAITING: CardState.AWAITING,
    ReportState.RETURNED: CardState.RETURNED,
    ReportState.HANDED: CardState.HANDED,
}


class Desk:
    """Obligations of one commune and how far each has come."""

    def __init__(
        self,
        store: ObligationStore,
        forms: Forms,
        calendar: Callable[[], WorkingCalendar],
        unit: str,
        clock_was_wrong: Callable[[], bool],
        happenings: Happenings,
        now: Callable[[], datetime],
        signs: bool,
    ) -> None:
        """`clock_was_wrong` tells that this PC once reckoned obligations with a clock days or years off.

        `signs`: who is signed in signs reports off.
        """
        self._signs = signs
        self._store = store
        self._forms = forms
        self._calendar = calendar
        self._unit = unit
        self._clock_was_wrong = clock_was_wrong
        self._happenings = happenings
        self._now = now
        self._ensured: tuple[date, int] | None = None

    def cards(self, today: date, settled: bool = True) -> tuple[Card, ...]:
        """All there is, in the order of the person signed in (desktop/domain/desk_order.py).

        Without the `settled` ones nothing of what was received is read: what is counted on every screen.
        """
        self.ensure(today)
        oldest = today - _BELIEVED if self._clock_was_wrong() else date.min
        events = self._happenings.titles(today - _KEPT)
        since = today - _KEPT if settled else date.max
        cards = [
            self._card(line, today, events)
            for line in self._store.desk(since)
            if line.report or not line.local or _possible(line.obligation, oldest, today)
        ]
        cards += [self._loose_card(line, today) for line in self._store.loose(since)]
        cards.sort(key=lambda card: order(card, self._signs))
        return tuple(cards)

    def is_mine(self, card: Card) -> bool:
        """Whether it is the turn of the person signed in."""
        return mine(card, self._signs)

    def due_between(self, first: date, last: date, today: date) -> tuple[Card, ...]:
        """What is due in a range of days, ad hoc reports and settled ones too. Reads the range only."""
        self.ensure(today)
        oldest = today - _BELIEVED if self._clock_was_wrong() else date.min
        events = self._happenings.titles(first)
        owed = (
            self._card(line, today, events)
            for line in self._store.due_between(first, last)
            if line.report or not line.local or _possible(line.obligation, oldest, today)
        )
        return (*owed, *(self._loose_card(line, today) for line in self._store.loose_between(first, last)))

    def next_due(self, today: date) -> Card | None:
        """The obligation that bites first; None when nothing wants a hand."""
        return next((card for card in self.cards(today, settled=False) if self.is_mine(card)), None)

    def ensure(self, today: date) -> int:
        """Make the obligations that the forms' regimes ask for by `today`; how many were new."""
        regimes = self._forms.regimes()
        turns, calendar = self._happenings.wanted(), self._calendar()
        mark = (today, hash((regimes_mark(regimes), tuple(owed.id for owed in turns), calendar)))
        if mark == self._ensured:
            return 0
        wanted = [owed for regime in regimes for owed in obligations_of(regime, self._unit, today, calendar)]
        new = self._store.ensure((*wanted, *turns))
        self._ensured = mark
        return new

    def _card(self, line: DeskLine, today: date, events: Mapping[tuple[str, str], Happening]) -> Card:
        owed = line.obligation
        turn = owed.period if isinstance(owed.period, Turn) else None
        event = None if turn is None else events.get((owed.form, turn.event))
        return Card(
            obligation=owed.id,
            report=line.report,
            form=owed.form,
            title=self._forms.title(owed.form, owed.version),
            period=owed.period,
            due=owed.due,
            days_left=self._calendar().between(today, owed.due) if turn is None else self._turn_left(turn),
            state=_STATES.get(line.state) or _DELIVERED[line.delivery],
            comment=line.comment,
            due_at=None if turn is None else turn.due_moment,
            event="" if event is None else event.title,
            event_over=event is not None and event.last is not None,
            returned=line.returned,
        )

    def _turn_left(self, turn: Turn) -> int:
        """Days of the calendar: an event knows no days off. An hour too late is late."""
        left = turn.due_moment - self._now()
        return left // timedelta(days=1)

    def _loose_card(self, line: LooseReport, today: date) -> Card:
        return Card(
            obligation="",
            report=line.report,
            form=line.form,
            title=line.title if line.task else self._forms.title(line.form, line.version, line.title),
            period=None,
            due=line.due,
            days_left=(line.due - today).days,
            state=_STATES.get(line.state) or _DELIVERED[line.delivery],
            comment=line.comment,
            task=line.task,
            returned=line.returned,
        )


def regimes_mark(regimes: Iterable[Regime]) -> int:
    """Differs where the obligations of the same day would."""
    return hash(tuple((each.id, each.version, each.due_days, each.windows) for each in regimes))


def _possible(owed: Obligation, oldest: date, today: date) -> bool:
    """Whether a right clock can have asked for it: its period has begun, and it was not due before `oldest`.

    The others stay in the store, hidden: a report begun for one is shown, and the centre's word counts.
    """
    return owed.period.start <= today and owed.due >= oldest
