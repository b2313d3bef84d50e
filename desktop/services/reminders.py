"""Reminders of what is due: chosen, silenced and told once a day, also over a restart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.account import Account
from desktop.domain.reminders import MOST_DAYS, Reminding, name_of
from desktop.domain.views import Card
from desktop.events import EventBus, RemindersChanged
from desktop.services.desk import Desk
from desktop.store.remembered import Remembered

_KEPT = "reminders"


class Reminders:
    """Of one account: several people share a PC. `shown` is what stands on the desk since it was told."""

    def __init__(
        self,
        remembered: Remembered,
        desk: Desk,
        account: Account,
        today: Callable[[], date],
        bus: EventBus,
    ) -> None:
        self._account = account
        self._remembered = remembered
        self._desk = desk
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
    def shown(self) -> tuple[Card, ...]:
        """What was told since the start and still waits."""
        today = self._today()
        if not self._names:
            return ()
        wanted = self.choice.wanted(self._cards(today), today, self._account.may_sign)
        return tuple(card for card in wanted if name_of(card) in self._names)

    def tell(self) -> tuple[Card, ...]:
        """What is to be told now; it counts as told from here on. Raises DiskFull."""
        today, choice = self._today(), self.choice
        fresh = choice.fresh(self._cards(today), today, self._account.may_sign)
        if fresh:
            self._keep(choice.having_told(fresh, today))
            self._names |= {name_of(card) for card in fresh}
            self._bus.publish(RemindersChanged())
        return fresh

    def silence_today(self) -> None:
        """Say nothing more today."""
        self._change(replace(self.choice, silent_on=self._today()))

    def silence(self, card: Card) -> None:
        """Say nothing more of this report."""
        self._change(self.choice.without(name_of(card)))

    def turn(self, on: bool) -> None:
        """Say something at all, or nothing; what was silenced one by one is told again."""
        self._change(replace(self.choice, on=on, silent_on=None, silenced=frozenset()))

    def set_days(self, days: int) -> None:
        """So many working days before a report is due it is told."""
        self._change(replace(self.choice, days=min(max(days, 0), MOST_DAYS)))

    def _change(self, choice: Reminding) -> None:
        self._keep(choice)
        self._bus.publish(RemindersChanged())

    def _keep(self, choice: Reminding) -> None:
        self._remembered.set(self._key, choice.kept())

    @property
    def _key(self) -> str:
        return f"{_KEPT}.{self._account.id}"

    def _cards(self, today: date) -> tuple[Card, ...]:
        return self._desk.cards(today, settled=False)
