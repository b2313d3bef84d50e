"""Events that reports are made on until they are over: begun by an officer, ended with a last report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.domain.errors import EventInvalid
from desktop.domain.event_name import EVENT_NAME
from desktop.domain.periods import Turn
from desktop.domain.regime import (
    LAST_REPORT,
    LAST_YES,
    AdHoc,
    Happening,
    Obligation,
    turn_obligation,
    turn_of,
    wanted_turns,
)
from desktop.domain.secrecy import check_secret
from desktop.domain.text import nfc
from desktop.domain.zone import VIETNAM
from desktop.events import EventBus, ObligationsChanged
from desktop.services.forms import Forms
from desktop.services.header import fill_blanks
from desktop.store.happenings import HappeningStore

if TYPE_CHECKING:
    from desktop.services.reports import Reports

#: An event without any report due since then is not looked at any more.
_LOOKED_AT = timedelta(days=40)
#: What began longer ago than this is a slip of the pen.
_AT_MOST = timedelta(days=31)


class Happenings:
    """The events of one commune. `now` is the right time as far as this PC knows it."""

    def __init__(
        self, store: HappeningStore, forms: Forms, unit: str, bus: EventBus, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._forms = forms
        self._unit = unit
        self._bus = bus
        self._now = now

    def wanted(self) -> tuple[Obligation, ...]:
        """What is owed on events by now."""
        forms = {form.form: form for form in self._forms.ad_hoc() if form.every_hours is not None}
        if not forms:
            return ()
        now = self._local()
        return tuple(
            turn_obligation(forms[event.form], self._unit, turn)
            for event in self._store.since(now.date() - _LOOKED_AT)
            if event.form in forms
            for turn in wanted_turns(forms[event.form], event, now)
        )

    def titles(self, since: date) -> Mapping[tuple[str, str], Happening]:
        """Events by form and key, those with a report due from `since` on."""
        return {(event.form, event.key): event for event in self._store.since(since)}

    def called(self, form: str, turn: Turn) -> str:
        """What the event of a turn is called; "" when nobody has said so."""
        return self._store.of(form, turn).title

    def repeated(self, form: str) -> bool:
        """Whether reports of this form come again until the event is over."""
        return any(each.form == form and each.every_hours is not None for each in self._forms.ad_hoc())

    def begin(self, form: str, title: str, began: datetime) -> str:
        """Begin an event; the obligation of its first report. Raises EventInvalid, StateSecret.

        The same form and minute on another PC of the commune is the same event; what is known from that
        minute on here by another name is refused: its reports would be this one's.
        """
        name, local = " ".join(title.split()), began.astimezone(VIETNAM).replace(tzinfo=None)
        if not name:
            raise EventInvalid("title")
        check_secret(name)
        if local > self._local():
            raise EventInvalid("later")
        if local < self._local() - _AT_MOST:
            raise EventInvalid("long_ago")
        event = Happening(form, local.replace(second=0, microsecond=0), name)
        turn = turn_of(self._form(form), event.began, 1)
        known = self.called(form, turn)
        if known and nfc(known).casefold() != nfc(name).casefold():
            raise EventInvalid("taken", known)
        first = turn_obligation(self._form(form), self._unit, turn)
        self._store.begin(event, first)
        self._bus.publish(ObligationsChanged())
        return first.id

    def droppable(self, form: str, turn: Turn) -> bool:
        """Whether nobody has begun a report on it: it can be taken away without a trace."""
        return self._store.begun(self._store.of(form, turn)) == 0

    def end(self, form: str, turn: Turn) -> str | None:
        """End an event with the report that runs; its obligation. None when none was begun: it is dropped.

        The last report says so itself, and until it is signed with that word the event can go on.
        """
        event, rules = self._store.of(form, turn), self._form(form)
        if self._store.begun(event) == 0:
            self._store.end(replace(event, last=0), None)
            self._bus.publish(ObligationsChanged())
            return None
        running = wanted_turns(rules, replace(event, last=None), self._local())
        # what is signed says already that it goes on: the last one is still to be written
        last = max([self._store.signed(event) + 1, *(each.index for each in running)])
        final = turn_obligation(rules, self._unit, turn_of(rules, event.began, last))
        self._store.end(replace(event, last=last), final)
        self._bus.publish(ObligationsChanged())
        return final.id

    def answers(self, form: str, turn: Turn) -> Mapping[str, str]:
        """What the application knows to answer in a report of this turn, by the names of the questions."""
        event = self._store.of(form, turn)
        values = {"lan_bc": "dau" if turn.index == 1 else "tiep", EVENT_NAME: event.title}
        values["bat_dau"] = turn.began.replace(tzinfo=VIETNAM).isoformat(timespec="milliseconds")
        if event.last == turn.index:
            values[LAST_REPORT] = LAST_YES
        return {name: value for name, value in values.items() if value}

    def _form(self, form: str) -> AdHoc:
        for each in self._forms.ad_hoc():
            if each.form == form and each.every_hours is not None:
                return each
        raise EventInvalid("form")

    def _local(self) -> datetime:
        return self._now().astimezone(VIETNAM).replace(tzinfo=None)


def end_with_report(happenings: Happenings, reports: Reports, form: str, turn: Turn) -> str | None:
    """End an event; the id of its last report, which says so; None when it had none and is dropped."""
    obligation = happenings.end(form, turn)
    if obligation is None:
        return None
    report = reports.start(obligation)
    opened = reports.open(report)
    if opened.editable and fill_blanks(opened.instance, {LAST_REPORT: LAST_YES}):
        reports.save_draft(report, opened.instance.snapshot())  # it was begun before
    return report
