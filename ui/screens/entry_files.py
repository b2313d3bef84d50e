"""The files of the report on the screen, as its questions reach them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import BaocaoxaError, FileMissing
from desktop.domain.progress import Stopped, Tell
from ui.bridge import Bridge

if TYPE_CHECKING:
    from desktop.domain.files import FarFile, FileCard
    from desktop.services.fetching import Fetching
    from desktop.services.files import Files


class ReportFiles:
    """`ui.questions.around.AttachedFiles` for one report: the files service, and the bridge for slow work."""

    def __init__(self, files: Files, report: str, bridge: Bridge, fetching: Fetching | None = None) -> None:
        """Without `fetching` the report has no files of other PCs: a form is tried."""
        self._files = files
        self._fetching = fetching
        self._report = report
        self._bridge = bridge

    def card(self, name: str) -> FileCard | None:
        """The file of that name; None when none is kept."""
        return self._files.card(self._report, name)

    def far(self, name: str) -> FarFile | None:
        """The file of that name when another PC sent it and it is not here."""
        return None if self._fetching is None else self._fetching.far(self._report).get(name)

    def fetch(
        self, name: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> FileCard:
        """Bring such a file here. Raises FileNotFetched, FetchStopped, StoreError."""
        if self._fetching is None:
            raise FileMissing(name)
        return self._fetching.fetch(self._report, name, progress, cancelled)

    def take(
        self, path: Path, accept: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> FileCard:
        """Keep a copy of a file. Raises FileError, StoreError."""
        return self._files.take(self._report, path, progress, cancelled, accept=accept)

    def take_bytes(self, name: str, content: bytes, accept: str) -> FileCard:
        """Keep what the clipboard holds. Raises FileError, StoreError."""
        return self._files.take_bytes(self._report, name, content, accept=accept)

    def preview(self, name: str) -> bytes | None:
        """The bytes of a picture; None for another kind of file. Raises FileMissing."""
        return self._files.preview(self._report, name)

    def save_as(self, name: str, path: Path, stopped: Stopped, tell: Tell) -> None:
        """Write a copy elsewhere. Raises FileMissing, FileNotSaved, DiskFull, ListStopped."""
        self._files.save_as(self._report, name, path, stopped, tell)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaocaoxaError], None],
    ) -> None:
        """Do slow work elsewhere and answer on the main thread."""
        self._bridge.run(work, done, failed)
