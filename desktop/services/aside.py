"""What is on its way and what was set aside: sooner, again, out to a stick for the province, or never."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from desktop.config import no_room, sync_folder, write_atomically
from desktop.domain.account import Account
from desktop.domain.errors import DiskFull, FileMissing, FileNotSaved, ReasonMissing
from desktop.domain.sending import AsideItem, AsideKind, Dropped, ReceivedItem, WaitingItem
from desktop.domain.unit import Unit
from desktop.events import EventBus, ReportChanged, SyncChanged
from desktop.services.files import Files
from desktop.services.session import Clock
from desktop.store.sending import SendingStore

__all__ = ["Aside", "AsideItem", "AsideKind", "Dropped", "ReceivedItem", "WaitingItem"]

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class Aside:
    """The items of one commune's reports, for the person signed in. `ask` sends now what waits."""

    def __init__(
        self,
        store: SendingStore,
        files: Files,
        account: Account,
        unit: Unit,
        bus: EventBus,
        clock: Clock,
        ask: Callable[[], None],
    ) -> None:
        self._store = store
        self._files = files
        self._account = account
        self._unit = unit
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

    def page(self, offset: int, limit: int) -> tuple[AsideItem, ...]:
        """What is set aside, the newest first."""
        return self._store.aside(offset, limit)

    def count(self) -> int:
        """How many reports are set aside."""
        return self._store.aside_count()

    def of(self, report: str) -> AsideItem | None:
        """What is set aside of one report; None when nothing is."""
        return self._store.aside_of(report)

    def retry(self, item: AsideItem) -> None:
        """Send the same frozen bytes once more, now. Raises WrongState when it is not aside any more."""
        self._store.retry(item.key, self._account.login, self._clock())
        self._bus.publish(ReportChanged(item.report))
        self._ask()

    def anew(self, item: AsideItem) -> None:
        """Send what the centre has nothing of any more as a new report. Raises WrongState as `retry`."""
        self._store.anew(item.key, self._account.login, self._clock())
        self._bus.publish(ReportChanged(item.report))
        self._ask()

    def discard(self, item: AsideItem, reason: str) -> None:
        """It is not sent any more; it stays, with who said so and why. Raises ReasonMissing, WrongState."""
        said = reason.strip()
        if not said:
            raise ReasonMissing
        self._store.let_go(item.key, said, self._account.login, self._clock())
        self._bus.publish(ReportChanged(item.report))
        self._bus.publish(SyncChanged())

    def export(self, item: AsideItem, folder: Path, told: str) -> Path:
        """Put the frozen item, its XML, its files and `told` (why, in words) into a new folder in `folder`.

        Whole or not at all; the item stays set aside. Slow. Raises FileNotSaved, FileMissing, DiskFull.
        """
        period = item.period.code if item.period else "ad-hoc"
        name = f"BaoCaoXa-{self._unit.code}-{item.form}-{period}-{item.revision + 1}"
        place = _unused(folder / _UNFIT.sub("_", name))
        making = place.with_name(place.name + ".part")
        frozen = self._store.body(item.key)
        content: Mapping[str, Any] = json.loads(frozen)
        try:
            making.mkdir()
            write_atomically(making / "item.json", frozen)
            write_atomically(making / "report.xml", str(content["xml"]).encode())
            write_atomically(making / "why.txt", told.replace("\n", os.linesep).encode("utf-8-sig"))
            for each in content.get("attachments", ()):
                self._files.save_as(item.report, each["name"], making / each["name"])
            making.rename(place)
            sync_folder(folder)
        except OSError as error:
            shutil.rmtree(making, ignore_errors=True)
            if no_room(error):
                raise DiskFull from error
            raise FileNotSaved(str(place)) from error
        except (DiskFull, FileMissing, FileNotSaved):
            shutil.rmtree(making, ignore_errors=True)
            raise
        return place


def _unused(place: Path) -> Path:
    """`place`, or the first of `place (2)`, `place (3)` … that is not there."""
    number, free = 1, place
    while free.exists():
        number += 1
        free = place.with_name(f"{place.name} ({number})")
    return free
