"""A content of the centre brought here: cut as often as the line likes, it goes on where it was.

No clock: after a cut it asks again at once, and gives up after some cuts in a row that brought nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Protocol

from sync.protocol import ExchangeFailed, FailureKind

#: How often it asks again without a byte gained.
_AT_ONCE: Final = 3
_IN_THE_MIDDLE: Final = frozenset({FailureKind.CUT, FailureKind.STALL})


class ContentRefused(Exception):
    """The centre does not give it; `why` is unknown, coming, other (another commune brought it) or gone."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class Stopped(Exception):
    """Whoever wanted it wants it no more; what came is with the sink."""


class ContentApi(Protocol):
    """What it needs of a centre."""

    def read(self, sha256: str, size: int, start: int) -> Iterator[bytes]:
        """A content of `size` bytes from `start` on, in pieces. Raises ExchangeFailed, ContentRefused."""
        ...


class Sink(Protocol):
    """Where the bytes go."""

    @property
    def received(self) -> int:
        """How many are there."""
        ...

    def add(self, piece: bytes) -> None:
        """The next ones."""
        ...


def bring(
    api: ContentApi,
    sha256: str,
    size: int,
    sink: Sink,
    told: Callable[[int], None],
    stopped: Callable[[], bool],
) -> None:
    """Bring all that is missing; `told` hears how many bytes are there.

    Raises ExchangeFailed, ContentRefused, Stopped, and what `sink.add` raises. No hash is checked here.
    """
    vain = 0
    while sink.received < size:
        before = sink.received
        try:
            _go_on(api.read(sha256, size, before), sink, told, stopped)
        except ExchangeFailed as failure:
            if stopped():
                raise Stopped from failure
            vain = 0 if sink.received > before else vain + 1
            if failure.kind not in _IN_THE_MIDDLE or vain > _AT_ONCE:
                raise
        else:
            if sink.received == before:  # it ends before its end, and nothing said so
                raise ExchangeFailed(FailureKind.NONSENSE, "too short")


def _go_on(
    pieces: Iterator[bytes], sink: Sink, told: Callable[[int], None], stopped: Callable[[], bool]
) -> None:
    for piece in pieces:
        if stopped():
            raise Stopped
        sink.add(piece)
        told(sink.received)
