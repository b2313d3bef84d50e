"""Attached files on their way: what a person sees of it and may say to it; the sync thread drives it.

Files go after reports, one chunk at a time, and wait while a person paused them or, on a metered line, until
one said yes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.config import Settings
from desktop.domain.views import FileSending, FileStanding, FilesUnderWay
from desktop.events import EventBus, FilesChanged
from desktop.services.session import Clock
from desktop.services.sync_life import Superseded

if TYPE_CHECKING:
    from desktop.services.sync_turns import OwnFiles
    from desktop.store.uploads import StoreUploads
    from sync.files import FileOutcome

__all__ = ["FileSending", "FileStanding", "FilesUnderWay", "Turn", "Uploads"]


@dataclass(frozen=True)
class Turn:
    """What files did before the thread looks at reports again.

    `again`: there is more to send now. `next_due`: else when; None when nothing waits or a person is to act.
    """

    again: bool
    next_due: datetime | None = None


@dataclass(frozen=True)
class _Going:
    """What the thread is at: the content it sends, and how the line failed last."""

    sha256: str | None = None
    failure: str = ""
    next_try: datetime | None = None


class Uploads:
    """The contents of one PC that the centre is to have. Quick and safe from any thread, but for `turn`."""

    def __init__(
        self, queue: StoreUploads, settings: Settings, bus: EventBus, clock: Clock, ask: Callable[[], None]
    ) -> None:
        """`ask` sends now what waits: a person wants it."""
        self._queue = queue
        self._settings = settings
        self._bus = bus
        self._clock = clock
        self._ask = ask
        self._metered: bool | None = None  # not told yet
        self._going = _Going()

    @property
    def paused(self) -> bool:
        """Whether a person stopped the sending of files; remembered for this PC. Reports go all the same."""
        return self._settings.files_paused

    @property
    def asking(self) -> str:
        """When files wait for a yes: `automatic` (on a metered line), `always`, `never`."""
        return self._settings.files_ask

    @asking.setter
    def asking(self, asking: str) -> None:
        self._settings.change(files_ask=asking)
        self._settings.files_allowed = False
        self._changed(ask=self._may_go)

    @property
    def metered(self) -> bool:
        """Whether this PC's line is paid by what goes over it, as far as the system knows."""
        return bool(self._metered)

    def line_is(self, metered: bool) -> None:
        """What the system says of the line now; a yes given before it was metered does not count for it.

        What it says first is no change: a yes given before the screen was locked holds.
        """
        before, self._metered = self._metered, metered
        if metered == bool(before):
            return
        if before is not None:
            self._settings.files_allowed = self._settings.files_allowed and not metered
        self._changed(ask=self._may_go)

    @property
    def asks(self) -> bool:
        """Whether files wait for a yes on the line as it is."""
        return self.asking == "always" or (self.asking == "automatic" and self.metered)

    @property
    def may_fetch(self) -> bool:
        """Whether files may come by themselves on the line as it is: not where sending one wants a yes."""
        return not self.paused and not self.asks

    def pause(self) -> None:
        """Send no files from the next chunk on."""
        self._settings.change(files_paused=True)
        self._changed(ask=False)

    def resume(self) -> None:
        """Go on where it stopped; on a metered line this is the yes, for what waits now."""
        self._settings.files_allowed = True
        if self.paused:
            self._settings.change(files_paused=False)
        self._changed(ask=True)

    def first(self, sha256: str) -> None:
        """Send this content before the others."""
        self._queue.first(sha256)
        self._changed(ask=self._may_go)

    def waiting(self) -> tuple[FileSending, ...]:
        """What is not at the centre yet and whose report is, in the order it goes."""
        return tuple(self._now(each) for each in self._queue.standings())

    def under_way(self) -> FilesUnderWay | None:
        """All of them in one line; None when none waits."""
        if not self._queue.waiting():
            return None
        files = self.waiting()
        if not files:
            return None
        going = [each for each in files if each.standing is FileStanding.SENDING]
        counted = going or list(files)
        size, sent = sum(each.size for each in counted), sum(each.sent for each in counted)
        return FilesUnderWay(len(files), sent * 100 // max(size, 1), counted[0].standing)

    def of_report(self, report: str) -> dict[str, FileSending]:
        """By SHA-256, how the files of a report's newest sign-off stand; empty before the first one."""
        return {sha256: self._now(each) for sha256, each in self._queue.of_report(report).items()}

    def release(self) -> None:
        """Nothing waits for its time any more."""
        self._queue.release()

    def turn(self, engine: OwnFiles, interrupted: Callable[[], bool]) -> Turn:
        """Send chunk after chunk, until one content has arrived or reports wait. For the sync thread."""
        from sync.files import FileState

        heard = True
        try:
            while self._may_go:
                if interrupted():
                    return Turn(again=True)
                outcome = engine.run_once(self._clock())
                self._tell(outcome)
                if outcome.state is FileState.ARRIVED:
                    return Turn(again=True)
                if outcome.state is not FileState.MORE:
                    return Turn(again=False, next_due=outcome.next_due)
            return Turn(again=False)
        except Superseded:
            heard = False  # another thread sends by now: what is shown is its affair
            raise
        finally:
            if heard:
                self.rest()

    def rest(self) -> None:
        """None is being sent at this moment."""
        self._show(sha256=None)

    @property
    def _may_go(self) -> bool:
        return not self.paused and (not self.asks or self._settings.files_allowed)

    def _tell(self, outcome: FileOutcome) -> None:
        from sync.files import FileState

        if outcome.state is FileState.IDLE:
            if not self._queue.waiting():
                self._settings.files_allowed = False  # the yes was for what waited
            return
        if outcome.state is FileState.FAILED:
            failure = outcome.failure.value if outcome.failure else ""
            self._show(sha256=None, failure=failure, next_try=outcome.next_due)
            return
        arrived = outcome.state is FileState.ARRIVED
        self._going = _Going(None if arrived else outcome.sha256)
        self._bus.publish(FilesChanged())

    def _now(self, known: FileSending) -> FileSending:
        """What the store knows, with what goes on at this moment."""
        if known.standing is FileStanding.ARRIVED:
            return known
        if self.paused:
            return replace(known, standing=FileStanding.PAUSED)
        if not self._may_go:
            return replace(known, standing=FileStanding.ASKS)
        going = self._going
        if going.sha256 == known.sha256:
            return replace(known, standing=FileStanding.SENDING, why="", next_try=None)
        if going.failure and not known.why:
            return replace(known, why=going.failure, next_try=going.next_try)
        return known

    def _show(self, sha256: str | None, failure: str | None = None, next_try: datetime | None = None) -> None:
        before = self._going
        if failure is None:
            self._going = replace(before, sha256=sha256)
        else:
            self._going = _Going(sha256, failure, next_try)
        if self._going != before:
            self._bus.publish(FilesChanged())

    def _changed(self, ask: bool) -> None:
        self._bus.publish(FilesChanged())
        if ask:
            self._ask()
