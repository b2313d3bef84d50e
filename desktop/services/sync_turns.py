"""What the thread that sends does in its turn, and what away from it (`sync_life`)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sync.protocol import NOTHING_ELSE, Asks, CentralApi, SyncResponse, WaitingItem

if TYPE_CHECKING:
    from desktop.services.sync_life import Life
    from sync.files import FileApi, FileEngine, FileOutcome, WaitingFile


class OwnCentral:
    """A centre's adapter, on the network away from the turn. Implements `sync.protocol.CentralApi`."""

    def __init__(self, api: CentralApi, life: Life) -> None:
        self._api = api
        self._life = life

    def sync(
        self, cursor: str | None, limit: int, items: tuple[WaitingItem, ...], asks: Asks = NOTHING_ELSE
    ) -> tuple[SyncResponse, int]:
        """One round trip. Raises ExchangeFailed, Superseded."""
        with self._life.away():
            return self._api.sync(cursor, limit, items, asks)

    def close(self) -> None:
        """Give the connection back."""
        self._api.close()


class OwnFileApi:
    """The same for attached files. Implements `sync.files.FileApi`; raises Superseded as well."""

    def __init__(self, api: FileApi, life: Life) -> None:
        self._api = api
        self._life = life

    def offset(self, file: WaitingFile) -> int | None:
        """How many bytes are there; None when no upload is known."""
        with self._life.away():
            return self._api.offset(file)

    def create(self, file: WaitingFile) -> int:
        """Begin; how many bytes are there already."""
        with self._life.away():
            return self._api.create(file)

    def append(self, file: WaitingFile, offset: int, chunk: bytes) -> int:
        """Send a chunk; how many bytes are there now."""
        with self._life.away():
            return self._api.append(file, offset, chunk)


class OwnFiles:
    """The file engine of a life: each of its runs is a turn."""

    def __init__(self, engine: FileEngine, life: Life) -> None:
        self._engine = engine
        self._life = life

    def release(self) -> None:
        """Go at once ("Send now")."""
        self._engine.release()

    def run_once(self, now: datetime) -> FileOutcome:
        """Ask or send once. Raises Superseded."""
        with self._life.turn():
            return self._engine.run_once(now)
