"""What a question may use beside its node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol

from desktop.domain.zone import VIETNAM

if TYPE_CHECKING:
    from desktop.domain.errors import BaocaoxaError
    from desktop.domain.files import FarFile, FileCard
    from desktop.domain.progress import Stopped, Tell


def _no_media(_: str) -> bytes | None:
    return None


class AttachedFiles(Protocol):
    """The files of the report on the screen. All but `card`, `far` and `run` are slow: work for `run`."""

    def card(self, name: str) -> FileCard | None:
        """The file of that name; None when none is kept."""
        ...

    def far(self, name: str) -> FarFile | None:
        """The file of that name when another PC of the commune sent it and it is not here; quick."""
        ...

    def fetch(
        self, name: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> FileCard:
        """Bring such a file here. Raises FileNotFetched, FetchStopped, StoreError."""
        ...

    def take(
        self, path: Path, accept: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> FileCard:
        """Keep a copy of a file; `accept` is the question's mediatype. Raises FileError, StoreError."""
        ...

    def take_bytes(self, name: str, content: bytes, accept: str) -> FileCard:
        """Keep what the clipboard holds. Raises FileError, StoreError."""
        ...

    def preview(self, name: str) -> bytes | None:
        """The bytes of a picture; None for another kind of file. Raises FileMissing."""
        ...

    def save_as(self, name: str, path: Path, stopped: Stopped, tell: Tell) -> None:
        """Write a copy elsewhere. Raises FileMissing, FileNotSaved, DiskFull, ListStopped."""
        ...

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaocaoxaError], None],
    ) -> None:
        """Do slow work elsewhere and answer on the main thread, as long as the callback's owner lives."""
        ...


@dataclass(frozen=True)
class Around:
    """The same for all questions of a report on the screen.

    `locked`: the report can only be read. `media`: the bytes of one of the form's own files by its name, None
    when the form came without it. `comments`: by ref what a reviewer wrote at an answer,
    `notes` what the officer wrote there for the leader. `unfolded`: refs of
    the questions whose guidance is open, kept while the report is on the screen (None: forgotten). `zone`:
    of the clock, kept with times of day. `files`: those attached to the report, None where there
    is no report to attach to. `brief`: questions stand so close that an asterisk says that an
    answer is needed; the page explains it.
    """

    locked: bool = False
    media: Callable[[str], bytes | None] = _no_media
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    unfolded: set[str] | None = field(default=None, compare=False)
    grid: bool = False
    brief: bool = False
    zone: tzinfo = VIETNAM
    files: AttachedFiles | None = field(default=None, compare=False)


#: A question on its own, open for answers.
ALONE = Around()
