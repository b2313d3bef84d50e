"""Files that notices name: small ones come by themselves after an exchange, larger ones when a person wants
them; all can be read without a network then.

They come as the files of the commune's other PCs do (`fetching`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.domain.errors import DiskFull, FetchStopped, FileMissing, FileNotFetched
from desktop.domain.errors.packets import PacketStopped
from desktop.domain.files import LIMIT, FileCard
from desktop.domain.notice import COMES_BY_ITSELF, NoticeFile
from desktop.domain.progress import Stopped, Tell, bytes_while, never, untold
from desktop.services.files import write_copy
from desktop.services.opened import Opened

if TYPE_CHECKING:
    from desktop.services.fetching import Fetching, Progress
    from desktop.store.notice_files import NoticeFileStore
    from sync.protocol import SyncResponse

#: Why the centre does not give a file: asking again today changes nothing.
_FOR_GOOD: Final = frozenset({"unknown", "other", "gone", "wrong"})


class NoticeFiles:
    """The files of one PC's notices. `of` is quick; all else is for a thread."""

    def __init__(self, store: NoticeFileStore, fetching: Fetching, opened: Opened) -> None:
        self._store = store
        self._fetching = fetching
        self._opened = opened
        self._refused: set[str] = set()

    def of(self, notice: str) -> tuple[NoticeFile, ...]:
        """The files a notice names, and which of them are here."""
        return self._store.of(notice)

    def fetch(self, notice: str, name: str, progress: Progress, cancelled: Callable[[], bool]) -> FileCard:
        """Bring a file here. Raises FileMissing when the notice is gone, and what `Fetching.fetch` does."""
        card = next((each.card for each in self._store.of(notice) if each.card.name == name), None)
        if card is None:
            raise FileMissing(name)
        self._fetching.fetch_content(card, progress, cancelled)
        return card

    def come(self, interrupted: Callable[[], bool]) -> None:
        """Bring the small files that are missing, one after the other, until `interrupted` says so.

        Nothing is told when one does not come: it is tried again after the next exchange.
        """
        for card in self._store.missing(COMES_BY_ITSELF):
            if interrupted():
                return
            if card.sha256 in self._refused:
                continue
            try:
                self._fetching.fetch_content(card, lambda _here, _size: None, interrupted)
            except (FetchStopped, DiskFull):
                return
            except FileNotFetched as error:
                if error.why not in _FOR_GOOD:
                    return
                self._refused.add(card.sha256)

    def wanted(self, most: int) -> tuple[str, ...]:
        """SHA-256 of what is missing, of the newest notices first: a packet asks for it."""
        return tuple(card.sha256 for card in self._store.missing(LIMIT)[:most])

    def keep(
        self,
        sha256: str,
        pieces: Iterable[bytes],
        responses: Iterable[SyncResponse],
        cancelled: Callable[[], bool],
    ) -> bool:
        """A content that came in a packet: kept when a notice of the same answer, or one here, names it.

        Where there is no room it is left, and asked for again. Raises PacketStopped.
        """
        card = next((each for each in self._named(responses) if each.sha256 == sha256), None)
        if card is None:
            return False
        try:
            return self._fetching.keep(card, pieces, cancelled)
        except FetchStopped as error:
            raise PacketStopped from error
        except (DiskFull, FileNotFetched):
            return False

    def _named(self, responses: Iterable[SyncResponse]) -> Iterator[FileCard]:
        yield from self._store.missing(LIMIT)
        changes = (change for response in responses for change in response.changes)
        for change in changes:
            for file in change.body.get("files") or () if change.kind == "notice" else ():
                yield FileCard(
                    str(file["name"]), str(file["sha256"]), int(file["size"]), str(file.get("type") or "")
                )

    def save_as(
        self, notice: str, name: str, path: Path, stopped: Stopped = never, tell: Tell = untold
    ) -> None:
        """Write a copy to `path`, whole or not at all.

        Raises FileMissing, FileNotSaved, DiskFull, ListStopped.
        """
        size = next((each.card.size for each in self.of(notice) if each.card.name == name), 0)
        write_copy(bytes_while(self._store.read(notice, name), size, tell, stopped), path)

    def copy_to_open(self, notice: str, name: str, stopped: Stopped = never, tell: Tell = untold) -> Path:
        """A copy that another program can show. Raises FileMissing, FileNotSaved, DiskFull, ListStopped."""
        return self._opened.copy(name, lambda path: self.save_as(notice, name, path, stopped, tell))
