"""Scans of the paper a leader signed with a pen, kept with the revision it is of; they stay on this PC."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.domain.account import Account
from desktop.domain.errors import ReasonMissing, TakeCancelled
from desktop.domain.errors.documents import ListStopped, ScanRefused
from desktop.domain.progress import Stopped, Tell, go_on, never, untold
from desktop.domain.report import SIGNED_OFF
from desktop.domain.secrecy import check_secret
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.services.files import Files
from desktop.services.opened import Opened
from desktop.services.reports import Reports
from desktop.services.session import Clock
from desktop.store.files import FileStore
from desktop.store.scans import ScanStore

if TYPE_CHECKING:
    from desktop.domain.scan import Looked, Scan

_PDF: Final = "application/pdf"


@dataclass(frozen=True)
class Ready:
    """A scan that was looked at and may be kept of `revision`."""

    name: str
    content: bytes
    revision: int
    looked: Looked


class Scans:
    """The scans of one commune's reports. `read`, `keep`, `save_as`, `copy_to_open` are slow; any thread."""

    def __init__(
        self,
        store: ScanStore,
        kept: FileStore,
        files: Files,
        reports: Reports,
        account: Account,
        opened: Opened,
        clock: Clock,
    ) -> None:
        self._store = store
        self._kept = kept
        self._files = files
        self._reports = reports
        self._account = account
        self._opened = opened
        self._clock = clock

    def may_take(self, report: str) -> bool:
        """Whether the leader has signed the report off: not a draft, nor what no leader signs."""
        detail = self._reports.detail(report)
        if detail.state not in SIGNED_OFF or detail.form == SUGGESTIONS:
            return False
        return detail.task is None or not self._reports.unsigned(report)

    def revision(self, report: str) -> int:
        """The number of the report's newest revision."""
        return self._reports.detail(report).revision

    def of(self, report: str) -> tuple[Scan, ...]:
        """The scans kept with a report, of all its revisions, the newest first."""
        return self._store.of(report)

    def read(self, report: str, path: Path, tell: Tell = untold, stopped: Stopped = never) -> Ready:
        """Look at a scan before it is kept: nothing is kept yet.

        Raises ScanRefused, StateSecret for a mark in its name or words, FileTooLarge, FileRefused,
        FileUnreadable, RoomShort, ListStopped.
        """
        from hashlib import sha256

        from desktop.documents import scans

        revision = self._revision(report)
        try:
            name, content = self._files.content(path, tell, stopped)
        except TakeCancelled as error:
            raise ListStopped from error
        digest = sha256(content).hexdigest()
        there = next((each for each in self.of(report) if each.sha256 == digest), None)
        if there is not None:
            raise ScanRefused("there", there.name, there.revision)
        looked = scans.look(content, tell, stopped)
        go_on(stopped)
        return Ready(name, content, revision, looked)

    def keep(self, report: str, ready: Ready, reason: str = "") -> Scan:
        """Keep a scan; `reason`: why one that does not reach the rule is kept all the same.

        Raises ReasonMissing, StateSecret, RoomShort, DiskFull; ScanRefused when the report was opened for a
        correction, or corrected, since the scan was looked at.
        """
        from hashlib import sha256

        from desktop.domain.scan import Scan

        said, looked = reason.strip(), ready.looked
        if looked.short and not said:
            raise ReasonMissing
        check_secret(said)
        if self._revision(report) != ready.revision:
            raise ScanRefused("draft")
        self._kept.check_room(len(ready.content))
        digest, size = sha256(ready.content).hexdigest(), len(ready.content)
        made = Scan(
            ready.name, digest, size, ready.revision, len(looked.sheets), looked.version, looked.short,
            said if looked.short else "", self._account.login, self._clock(),
        )  # fmt: skip
        card = self._kept.keep_scan(made, report, _PDF, ready.content)
        return next(each for each in self.of(report) if each.name == card.name)

    def remove(self, report: str, name: str, reason: str) -> None:
        """A scan goes; the trail keeps who took it away and why.

        Raises ReasonMissing, StateSecret, FileMissing, DiskFull.
        """
        said = reason.strip()
        if not said:
            raise ReasonMissing
        check_secret(said)
        self._store.drop(report, name, said, self._account.login, self._clock())
        self._kept.drop(report, name)

    def save_as(self, report: str, name: str, path: Path, stopped: Stopped = never) -> Path:
        """Write a copy of a scan elsewhere. Raises FileMissing, FileNotSaved, DiskFull, ListStopped."""
        self._files.save_as(report, name, path, stopped)
        return path

    def copy_to_open(self, report: str, name: str, stopped: Stopped = never) -> Path:
        """A copy that another program can show; it goes at sign-out. Raises what `save_as` does."""
        return self._opened.copy(name, lambda path: self._files.save_as(report, name, path, stopped))

    def _revision(self, report: str) -> int:
        """The revision whose paper is signed. Raises ScanRefused of a draft."""
        if not self.may_take(report):
            raise ScanRefused("draft")
        return self.revision(report)
