"""The files of the report on the screen, as its questions reach them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import BaocaoxaError
from ui.bridge import Bridge

if TYPE_CHECKING:
    from desktop.domain.files import FileCard
    from desktop.services.files import Files


class ReportFiles:
    """`ui.questions.around.AttachedFiles` for one report: the files service, and the bridge for slow work."""

    def __init__(self, files: Files, report: str, bridge: Bridge) -> None:
        self._files = files
        self._report = report
        self._bridge = bridge

    def card(self, name: str) -> FileCard | None:
        """The file of that name; None when none is kept."""
        return self._files.card(self._report, name)

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

    def save_as(self, name: str, path: Path) -> None:
        """Write a copy elsewhere. Raises FileMissing, FileNotSaved, DiskFull."""
        self._files.save_as(self._report, name, path)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaocaoxaError], None],
    ) -> None:
        """Do slow work elsewhere and answer on the main thread."""
        self._bridge.run(work, done, failed)
