"""Sending the contents of attached files: one chunk, one answer, and it says when it wants to go on.

Between two chunks whoever drives the engine lets reports go first. Where an upload stands only the centre
knows: it is asked at the beginning and after anything that went wrong, so nothing here needs to survive.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import Final, Protocol

from sync import retry
from sync.protocol import ExchangeFailed, FailureKind

#: Bytes of a chunk: at first (13 s at 20 kbit/s: well within the time for stalls), at least, at most.
FIRST: Final = 32 * 1024
SMALLEST: Final = 16 * 1024
LARGEST: Final = 512 * 1024
#: Seconds a chunk should take: long enough that its headers do not count, short enough that a report waits
#: little and a cut costs little.
AIM: Final = 10.0
#: How often it looks again at once, without a byte gained in between: after a cut in the middle of a chunk
#: (the centre keeps what came), or when the centre has another offset.
_AT_ONCE: Final = 3

#: Failures that may lie with one file: the next one is tried, this one later.
_OF_THE_FILE = frozenset(
    {FailureKind.REFUSED, FailureKind.TOO_LARGE, FailureKind.SERVER, FailureKind.NONSENSE}
)
_IN_THE_MIDDLE = frozenset({FailureKind.CUT, FailureKind.STALL})


class ContentMissing(Exception):
    """The content cannot be read on this PC any more."""


class LookAgain(Exception):
    """The centre has the upload elsewhere, or not at all, or bytes came other than they went."""


@dataclass(frozen=True)
class WaitingFile:
    """A content that waits: SHA-256 in hex, size in bytes, and how often in a row it failed by itself."""

    sha256: str
    size: int
    attempts: int = 0


class FileQueue(Protocol):
    """What the engine needs of the store; each call is one transaction."""

    def next(self, now: datetime) -> WaitingFile | None:
        """The content to send now: only those whose report the centre has received."""
        ...

    def read(self, sha256: str, start: int, length: int) -> bytes:
        """Part of a content. Raises ContentMissing."""
        ...

    def progress(self, sha256: str, received: int) -> None:
        """So many bytes are at the centre, durable."""
        ...

    def arrived(self, sha256: str) -> None:
        """All of it is there, and its SHA-256 is right."""
        ...

    def failed(self, sha256: str, retry_at: datetime, why: str) -> None:
        """This one does not go now; others may."""
        ...

    def next_due(self, now: datetime) -> datetime | None:
        """When the next content wants to go; None when none waits."""
        ...


class FileApi(Protocol):
    """What the engine needs of a centre. Raises ExchangeFailed and, where said, LookAgain."""

    def offset(self, file: WaitingFile) -> int | None:
        """How many bytes are there; None when no upload is known."""
        ...

    def create(self, file: WaitingFile) -> int:
        """Begin; how many bytes are there already. Raises LookAgain."""
        ...

    def append(self, file: WaitingFile, offset: int, chunk: bytes) -> int:
        """Send a chunk; how many bytes are there now. Raises LookAgain."""
        ...


class FileState(StrEnum):
    """What a run ended with."""

    IDLE = "idle"  # nothing to send now; see next_due
    MORE = "more"  # run again at once
    ARRIVED = "arrived"  # one content is whole at the centre; run again
    FAILED = "failed"  # the line or the centre failed; see failure


@dataclass(frozen=True)
class FileOutcome:
    """One run: the content it was about, how far that is, and when to run next."""

    state: FileState
    sha256: str | None = None
    received: int = 0
    next_due: datetime | None = None
    failure: FailureKind | None = None
    detail: str = ""


class FileEngine:
    """Moves what waits in `queue` to the centre behind `api`. Not for two threads at once."""

    def __init__(
        self, queue: FileQueue, api: FileApi, rng: Random, seconds: Callable[[], float], chunk: int = FIRST
    ) -> None:
        """`seconds` is a clock that only goes forward (`time.monotonic`): it measures the line."""
        self._queue = queue
        self._api = api
        self._rng = rng
        self._seconds = seconds
        self._chunk = chunk
        self._at: tuple[str, int] | None = None  # where the upload under way stands
        self._best: tuple[str, int] = ("", 0)  # how far it was ever seen
        self._failures = 0  # of the line, in a row
        self._again = 0  # looks without a byte gained, in a row
        self._not_before: datetime | None = None

    @property
    def chunk(self) -> int:
        """Bytes the next chunk may have."""
        return self._chunk

    def release(self) -> None:
        """Go at once ("Send now"), and the backoff begins anew."""
        self._failures, self._again, self._not_before = 0, 0, None

    def run_once(self, now: datetime) -> FileOutcome:
        """Ask or send once. `now` is the PC's clock, aware."""
        wait = self._not_before
        if retry.due_at(wait, now) > now:
            return FileOutcome(FileState.IDLE, next_due=wait)
        file = self._queue.next(now)
        if file is None:
            return FileOutcome(FileState.IDLE, next_due=self._queue.next_due(now))
        try:
            received = self._step(file)
        except LookAgain as error:
            return self._look_again(file, now, str(error))
        except ContentMissing:
            return self._put_off(file, now, "missing")
        except ExchangeFailed as failure:
            return self._failed(file, now, failure)
        return self._went_well(file, received, now)

    def _step(self, file: WaitingFile) -> int:
        """One exchange; how many bytes are at the centre after it."""
        if self._at is None or self._at[0] != file.sha256:
            known = self._api.offset(file)
            return self._api.create(file) if known is None else known
        offset = self._at[1]
        chunk = self._queue.read(file.sha256, offset, min(self._chunk, file.size - offset))
        began = self._seconds()
        received = self._api.append(file, offset, chunk)
        self._measure(len(chunk), self._seconds() - began)
        return received

    def _measure(self, size: int, took: float) -> None:
        """Aim the next chunk at AIM seconds; at most twice this one, so that one lucky chunk does no harm."""
        wanted = int(size * AIM / took) if took > 0 else LARGEST
        wanted = min(wanted, max(size, self._chunk) * 2, LARGEST)
        self._chunk = max(wanted - wanted % SMALLEST, SMALLEST)

    def _went_well(self, file: WaitingFile, received: int, now: datetime) -> FileOutcome:
        self._note_gain(file, received)
        if received >= file.size:
            self._at = None
            self._queue.arrived(file.sha256)
            return FileOutcome(FileState.ARRIVED, file.sha256, file.size, now)
        self._at = (file.sha256, received)
        self._queue.progress(file.sha256, received)
        return FileOutcome(FileState.MORE, file.sha256, received, now)

    def _note_gain(self, file: WaitingFile, received: int) -> None:
        """Whatever failed before counts no more once the centre has more than it ever had."""
        gained = received > self._best[1] if self._best[0] == file.sha256 else received > 0
        if gained:
            self._failures, self._again, self._not_before = 0, 0, None
        self._best = (file.sha256, received)

    def _look_again(self, file: WaitingFile, now: datetime, detail: str) -> FileOutcome:
        self._at = None
        self._again += 1
        if self._again <= _AT_ONCE:
            return FileOutcome(FileState.MORE, file.sha256, next_due=now, detail=detail)
        self._again = 0
        return self._put_off(file, now, "nonsense", detail)

    def _failed(self, file: WaitingFile, now: datetime, failure: ExchangeFailed) -> FileOutcome:
        sending, self._at = self._at is not None, None
        kind = failure.kind
        if sending and kind in _IN_THE_MIDDLE | {FailureKind.TOO_LARGE}:
            before, self._chunk = self._chunk, max(self._chunk // 2, SMALLEST)
            again = self._again < _AT_ONCE if kind in _IN_THE_MIDDLE else self._chunk < before
            self._again += kind in _IN_THE_MIDDLE
            if again:
                return FileOutcome(FileState.MORE, file.sha256, next_due=now, failure=kind)
        if kind in _OF_THE_FILE:
            return self._put_off(file, now, kind.value, failure.detail)
        self._failures += 1
        at = retry.next_try(retry.decide(failure.kind, self._failures, now, self._rng, failure.after))
        self._not_before = at
        return FileOutcome(
            FileState.FAILED, file.sha256, next_due=at, failure=failure.kind, detail=failure.detail
        )

    def _put_off(self, file: WaitingFile, now: datetime, why: str, detail: str = "") -> FileOutcome:
        """This content later, the others now."""
        self._at = None
        at = now + retry.delay(file.attempts + 1, self._rng)
        self._queue.failed(file.sha256, at, why)
        return FileOutcome(FileState.MORE, file.sha256, next_due=now, detail=detail or why)
