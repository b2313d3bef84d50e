"""What is on its way and what was set aside: sooner, again, out to a stick for the province, or never."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.domain.account import Account
from desktop.domain.errors import NotAllowed, ReasonMissing
from desktop.domain.secrecy import check_secret
from desktop.domain.sending import (
    DISCARDERS,
    AsideAct,
    AsideItem,
    AsideKind,
    Dropped,
    ReceivedItem,
    WaitingItem,
)
from desktop.events import EventBus, ReportChanged, SyncChanged
from desktop.services.packet_files import PacketMade, Progress, Stopped
from desktop.services.packets import Packets
from desktop.services.session import Clock
from desktop.store.sending import SendingStore

__all__ = ["Aside", "AsideAct", "AsideItem", "AsideKind", "Dropped", "ReceivedItem", "WaitingItem"]


class Aside:
    """What one commune sends, for the person signed in. `ask` sends now what waits."""

    def __init__(
        self,
        store: SendingStore,
        packets: Packets,
        account: Account,
        bus: EventBus,
        clock: Clock,
        ask: Callable[[], None],
    ) -> None:
        self._store = store
        self._packets = packets
        self._account = account
        self._bus = bus
        self._clock = clock
        self._ask = ask

    def waiting(self, offset: int, limit: int) -> tuple[WaitingItem, ...]:
        """Reports that wait, in the order they go."""
        return self._store.waiting(offset, limit)

    def waiting_count(self) -> int:
        """How many reports wait."""
        return self._store.waiting_count()

    def send_first(self, item: WaitingItem) -> None:
        """Before everything else that waits, and now."""
        self._store.first(item.key)
        self._bus.publish(SyncChanged())
        self._ask()

    def received(self, offset: int, limit: int) -> tuple[ReceivedItem, ...]:
        """Receipts, the newest first; each signature is checked anew."""
        return self._store.received(offset, limit)

    def received_count(self) -> int:
        """How many receipts there are."""
        return self._store.received_count()

    def page(self, offset: int, limit: int) -> tuple[AsideItem | AsideAct, ...]:
        """What is set aside, the newest first: reports, and what people did besides."""
        return self._store.aside(offset, limit)

    def count(self) -> int:
        """How many of them there are."""
        return self._store.aside_count()

    def of(self, report: str) -> AsideItem | None:
        """What is set aside of one report; None when nothing is."""
        return self._store.aside_of(report)

    def retry(self, item: AsideItem | AsideAct) -> None:
        """Send the same frozen bytes once more, now. Raises WrongState when it is not aside any more."""
        self._store.retry(item.key, self._account.login, self._clock())
        self._bus.publish(SyncChanged() if isinstance(item, AsideAct) else ReportChanged(item.report))
        self._ask()

    def anew(self, item: AsideItem) -> None:
        """Send what the centre has nothing of any more as a new report. Raises WrongState as `retry`."""
        self._store.anew(item.key, self._account.login, self._clock())
        self._bus.publish(ReportChanged(item.report))
        self._ask()

    def refused(self, item: AsideItem) -> NotAllowed | None:
        """Why the signed-in account may not discard it: what a leader signed is not an officer's to drop."""
        return None if item.may_discard(self._account) else NotAllowed("discard", tuple(sorted(DISCARDERS)))

    def discard(self, item: AsideItem, reason: str) -> None:
        """It is not sent any more; it stays, with who said so and why.

        Raises NotAllowed, ReasonMissing, StateSecret, WrongState.
        """
        refused = self.refused(item)
        if refused is not None:
            raise refused
        said = reason.strip()
        if not said:
            raise ReasonMissing
        check_secret(said)
        self._store.let_go(item.key, said, self._account.login, self._clock())
        self._bus.publish(ReportChanged(item.report))
        self._bus.publish(SyncChanged())

    def hand_in(
        self,
        item: AsideItem,
        folder: Path,
        progress: Progress = lambda done, total: None,
        stopped: Stopped = lambda: False,
    ) -> PacketMade:
        """Save what is set aside with its files for a person at the centre to look at: a sealed packet.

        Only the centre can open it. The report stays set aside until that person has decided. Slow. Raises
        WrongState when it is not aside any more, NotEnrolled, PacketNotWritten, PacketStopped,
        PacketTooLarge; then no packet is there.
        """
        aside = {
            "by": self._account.name,
            "status": str(item.kind),
            "said": item.said,
            "cells": [{"ref": each.ref, "message": each.text} for each in item.cells],
        }
        made = self._packets.hand_in(self._store.body(item.key), aside, folder, progress, stopped)
        self._store.handed_in(item.key, made.packet, self._account.login, self._clock())
        self._bus.publish(ReportChanged(item.report))
        return made
