"""Files that the commune's other PCs attached: fetched when a person wants one, never by themselves.

One at a time, on a connection of its own, so that reports go on meanwhile. What came before a cut, a stop or
the end of the day is kept, and the next time goes on there.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from desktop.config import no_room
from desktop.domain.errors import DiskFull, FetchStopped, FileMissing, FileNotFetched
from desktop.domain.files import FarFile, FileCard
from desktop.events import EventBus, FilesChanged
from desktop.services.session import Outside
from desktop.store.enrolment import EnrolmentStore
from desktop.store.fetching import FetchStore
from desktop.store.sealed import Broken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.store.sealed_part import SealedPart
    from sync.contents import ContentApi
    from sync.protocol import ExchangeFailed
    from sync.proxies import ProxyChoice

__all__ = ["FarFile", "Fetching"]

Progress = Callable[[int, int], None]  # bytes here, bytes in all
#: Seconds between two looks whether who waits for another file to come still wants this one.
_LOOK: Final = 0.2
#: Seconds that closing waits for one that is coming.
_GOODBYE: Final = 5.0


class Fetching:
    """The files of one PC that are on the commune's others. `far` is quick; `fetch` is for a thread."""

    def __init__(
        self,
        store: FetchStore,
        enrolment: EnrolmentStore,
        bus: EventBus,
        outside: Outside,
        proxy: Callable[[], ProxyChoice],
    ) -> None:
        self._store = store
        self._enrolment = enrolment
        self._bus = bus
        self._outside = outside
        self._proxy = proxy
        self._turn = threading.Lock()
        self._closing = threading.Event()

    def far(self, report: str) -> Mapping[str, FarFile]:
        """By name, the files of a report whose contents another PC sent and that are not here."""
        return self._store.far(report)

    def fetch(self, report: str, name: str, progress: Progress, cancelled: Callable[[], bool]) -> FileCard:
        """Bring the content of a file here. Slow.

        Raises FileNotFetched, FetchStopped, FileMissing when no revision names it, RoomShort, DiskFull.
        """

        def stopped() -> bool:
            return self._closing.is_set() or cancelled()

        with self._in_turn(stopped):
            far = self._store.far(report).get(name)
            if far is None:
                raise FileMissing(name)
            self._get(report, far.card, far.received, progress, stopped)
        self._bus.publish(FilesChanged())
        return far.card

    def fetch_content(self, card: FileCard, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Bring a content here that something else than a report names. Slow. Raises what `fetch` does."""

        def stopped() -> bool:
            return self._closing.is_set() or cancelled()

        with self._in_turn(stopped):
            self._get(None, card, self._store.received(card), progress, stopped)
        self._bus.publish(FilesChanged())

    def _get(
        self, report: str | None, card: FileCard, here: int, progress: Progress, stopped: Callable[[], bool]
    ) -> None:
        """The rest of a content, for a report or for itself; what is here whole is not asked for."""
        if self._store.has(card.sha256):
            self._store.throw_away(card)  # it came with another report meanwhile
        else:
            self._store.check_room(card.size - here)
            try:
                self._bring(card, progress, stopped)
            except OSError as error:
                if no_room(error):
                    raise DiskFull from error
                raise FileNotFetched(card.name, "disk") from error
        self._store.finish(report, card, self._outside.clock())

    def keep(self, card: FileCard, pieces: Iterable[bytes], cancelled: Callable[[], bool]) -> bool:
        """A content that comes on a stick; False when it is not what its SHA-256 says. Slow.

        Raises FetchStopped, RoomShort, DiskFull, FileNotFetched.
        """

        def stopped() -> bool:
            return self._closing.is_set() or cancelled()

        with self._in_turn(stopped):
            if self._store.has(card.sha256):
                return True
            self._store.throw_away(card)  # what came of it over the line: all of it is here now
            self._store.check_room(card.size)
            try:
                right = self._all(card, pieces, stopped)
            except OSError as error:
                self._store.throw_away(card)
                if no_room(error):
                    raise DiskFull from error
                raise FileNotFetched(card.name, "disk") from error
            if not right:
                self._store.throw_away(card)
                return False
            self._store.finish(None, card, self._outside.clock())
        return True

    def _all(self, card: FileCard, pieces: Iterable[bytes], stopped: Callable[[], bool]) -> bool:
        """Write a whole content; whether it is right."""
        with self._store.begin(card) as part:
            try:
                for piece in pieces:
                    if stopped():
                        raise FetchStopped
                    part.add(piece)
            except Broken:
                return False
            finally:
                self._store.pause(card, part)
            return part.received == card.size and part.sha256() == card.sha256

    def stop(self) -> None:
        """Nobody is signed in any more: what comes stops, and is kept."""
        self._closing.set()
        if self._turn.acquire(timeout=_GOODBYE):
            self._turn.release()

    @contextmanager
    def _in_turn(self, stopped: Callable[[], bool]) -> Iterator[None]:
        while not self._turn.acquire(timeout=_LOOK):
            if stopped():
                raise FetchStopped
        try:
            yield
        finally:
            self._turn.release()

    def _bring(self, card: FileCard, progress: Progress, stopped: Callable[[], bool]) -> None:
        with self._store.begin(card) as part:
            progress(part.received, card.size)
            try:
                with self._centre(card.name) as api:
                    _bring(api, card, part, progress, stopped)
            except Broken:
                self._store.throw_away(card)
                raise FileNotFetched(card.name, "wrong") from None
            finally:
                self._store.pause(card, part)
            right = part.sha256() == card.sha256
        if not right:
            self._store.throw_away(card)
            raise FileNotFetched(card.name, "wrong")

    @contextmanager
    def _centre(self, name: str) -> Iterator[ContentApi]:
        from sync.adapters.native import NativeCentral
        from sync.protocol import ExchangeFailed
        from sync.receipts import key_id

        central: Mapping[str, Any] | None = self._enrolment.central()
        if central is None:
            raise FileNotFetched(name, "not-enrolled")
        transport = self._outside.transport() if self._outside.transport else None
        server = key_id(central["server_key"])
        try:
            api = NativeCentral(
                central["url"], central["token"], central["device"], server, transport, self._proxy()
            )
        except ExchangeFailed as failure:
            raise FileNotFetched(name, _why(failure)) from failure
        try:
            yield api.contents()
        finally:
            api.close()


def _bring(
    api: ContentApi, card: FileCard, part: SealedPart, progress: Progress, stopped: Callable[[], bool]
) -> None:
    """The bytes that are missing. Raises FileNotFetched, FetchStopped."""
    from sync.contents import ContentRefused, Stopped, bring
    from sync.protocol import ExchangeFailed

    try:
        bring(api, card.sha256, card.size, part, lambda here: progress(here, card.size), stopped)
    except ContentRefused as refused:
        known = refused.why in {"coming", "other", "gone"}
        raise FileNotFetched(card.name, refused.why if known else "unknown") from refused
    except ExchangeFailed as failure:
        raise FileNotFetched(card.name, _why(failure)) from failure
    except Stopped as wish:
        raise FetchStopped from wish


def _why(failure: ExchangeFailed) -> str:
    """Why the line or the centre failed, as FileNotFetched says it."""
    from sync.protocol import FailureKind

    reasons = {
        FailureKind.LOGIN_WANTED: "login-wanted",
        FailureKind.WRONG_SERVER: "wrong-server",
        FailureKind.NONSENSE: "wrong-server",
        FailureKind.REFUSED: "wrong-server",
        FailureKind.CERTIFICATE: "certificate",
        FailureKind.PROXY: "proxy",
        FailureKind.BUSY: "busy",
        FailureKind.SERVER: "busy",
        FailureKind.UNAUTHORISED: "unauthorised",
        FailureKind.CUT: "cut",
        FailureKind.STALL: "cut",
    }
    return reasons.get(failure.kind, "offline")
