"""Reminders of what is due and what came back: chosen, silenced and told once a day, also over a restart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.account import Account
from desktop.domain.reminders import (
    MOST_DAYS,
    Concern,
    Reminding,
    Waiting,
    of_cards,
    of_suggestion,
    of_task,
)
from desktop.domain.report import Role
from desktop.events import EventBus, RemindersChanged
from desktop.services.desk import Desk
from desktop.services.working_days import WorkingDays
from desktop.store.remembered import Remembered
from desktop.store.reminded import RemindedStore

_KEPT = "reminders"
ALL = frozenset(Concern)


class Reminders:
    """Of one account: several people share a PC. `shown` is what stands on the desk since it was told."""

    def __init__(
        self,
        remembered: Remembered,
        desk: Desk,
        reminded: RemindedStore,
        account: Account,
        days: WorkingDays,
        today: Callable[[], date],
        bus: EventBus,
    ) -> None:
        self._account = account
        self._remembered = remembered
        self._desk = desk
        self._reminded = reminded
        self._days = days
        self._today = today
        self._bus = bus
        self._names: frozenset[str] = frozenset()

    @property
    def choice(self) -> Reminding:
        """What the person chose, and what was told; at first what was chosen for all on this PC."""
        own = self._remembered.get(self._key)
        if own is not None:
            return Reminding.read(own)
        return replace(Reminding.read(self._remembered.get(_KEPT)), told={}, silent_on=None)

    @property
    def shown(self) -> tuple[Waiting, ...]:
        """What was told since the start and still waits."""
        today, choice = self._today(), self.choice
        if not self._names:
            return ()
        wanted = choice.wanted(self._things(choice, today), today)
        return tuple(each for each in wanted if each.name in self._names)

    def tell(self, about: frozenset[Concern] = ALL) -> tuple[Waiting, ...]:
        """What is to be told now `about` some concerns; it counts as told from here on. Raises DiskFull."""
        today, choice = self._today(), self.choice
        fresh = choice.fresh(self._things(choice, today, about), today)
        if fresh:
            self._keep(choice.having_told(fresh, today))
            self._names |= {each.name for each in fresh}
            self._bus.publish(RemindersChanged())
        return fresh

    def silence_today(self) -> None:
        """Say nothing more today."""
        self._change(replace(self.choice, silent_on=self._today()))

    def silence(self, thing: Waiting) -> None:
        """Say nothing more of this one."""
        self._change(self.choice.without(thing.name))

    def turn(self, concern: Concern, on: bool) -> None:
        """Tell of a concern, or not; turned on, what was silenced one by one is told again."""
        self._change(self.choice.turned(concern, on))

    def set_days(self, days: int) -> None:
        """So many working days before a thing is due it is told."""
        self._change(replace(self.choice, days=min(max(days, 0), MOST_DAYS)))

    def _change(self, choice: Reminding) -> None:
        self._keep(choice)
        self._bus.publish(RemindersChanged())

    def _keep(self, choice: Reminding) -> None:
        self._remembered.set(self._key, choice.kept())

    @property
    def _key(self) -> str:
        return f"{_KEPT}.{self._account.id}"

    def _things(self, choice: Reminding, today: date, about: frozenset[Concern] = ALL) -> tuple[Waiting, ...]:
        """All that may be told; nothing is read for what a person does not want to hear of.

        Of tasks and suggestions an officer hears of his own and of those nobody deals with; tasks concern
        officers and leaders alone.
        """
        cards = of_cards(self._desk.cards(today, settled=False), self._account.may_sign)
        things = tuple(each for each in cards if each.concern in about)
        officer = self._account.name if self._account.role is Role.OFFICER else None
        calendar = self._days.calendar
        until = calendar.add(today, choice.days)
        hears = {each for each in about if choice.hears(each, today)}
        if Concern.TASK in hears and (officer is not None or self._account.may_sign):
            things += tuple(
                of_task(*found, calendar.between(today, found.due))
                for found in self._reminded.tasks(until, officer)
            )
        if Concern.SUGGESTION in hears:
            things += tuple(
                of_suggestion(*found, calendar.between(today, found.due))
                for found in self._reminded.suggestions(until, officer)
            )
        return things
