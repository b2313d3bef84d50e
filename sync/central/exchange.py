"""Round trips at the centre: items taken in, then changes handed out.

A request is judged by itself, one at a time in a worker, and written in a transaction: on PostgreSQL beside
those of other communes (`database.taking`), on SQLite with all others judged by then. What is new is read
after the commit, which has waited for the disk: nothing is told to anybody, the sender or another PC, that a
power cut could take back. When that reading fails the PC asks again, and gets the results that are stored.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from sync import proofs
from sync.central import feed, limits, obligations
from sync.central.centre import Centre
from sync.central.database import is_away
from sync.central.enrolment import came
from sync.central.intake import Intake
from sync.central.judged import Judged
from sync.central.judging import judge
from sync.central.kept import kept, pending
from sync.central.operations import OPERATIONS
from sync.central.published import Published
from sync.central.tables import Device
from sync.central.together import Together
from sync.protocol import OLDEST, RECEIVED, VERSION, Result, SyncRequest, SyncResponse

_log = logging.getLogger(__name__)
#: Longest idempotency key; a UUID has 36 characters.
KEY_LENGTH = 100
#: Seconds: some sixty years, and what the database holds.
_LARGEST_OFFSET = 2_000_000_000


class Unreadable(ValueError):
    """The request as a whole cannot be understood."""


class VersionUnknown(Unreadable):
    """The request is in a version of the protocol that is not spoken here; `why` says who is behind."""

    def __init__(self, version: int) -> None:
        behind = "too old" if version < OLDEST else "too new"
        self.why = f"{behind}: this centre speaks versions {OLDEST} to {VERSION} of the protocol"
        super().__init__(self.why)


@dataclass(frozen=True)
class _Asked:
    """A request that was judged: what its device asks for, its items as they came and as they were judged.

    `beside_others`: it needs nothing but rows of its commune, which has all the obligations it owes.
    """

    device: Device
    request: SyncRequest
    items: list[dict[str, Any]]
    judged: tuple[Judged, ...]
    offset: int | None  # seconds, our clock minus the PC's as it came
    beside_others: bool


_Results = tuple[Result, ...]


class Exchanges:
    """The exchanges of one worker."""

    def __init__(self, centre: Centre, published: Published) -> None:
        self._centre = centre
        self._published = published
        self._judging = threading.Lock()  # two at once would only take turns, and both end later
        self._together = Together[_Asked, _Results](self._write)

    def answer(self, sender: Callable[[Session], Device], body: Callable[[], bytes]) -> SyncResponse:
        """Answer a SyncRequest (JSON bytes) of the device that `sender` finds before `body` is asked for.

        Results and effects are durable when this returns. Raises what both raise, Unreadable,
        pydantic.ValidationError, and CursorTooOld before anything was taken in.
        """
        came_at = self._centre.clock()
        database = self._centre.database
        with database.glancing() as session:
            device = sender(session)
            asked, items = _read(body())
            if not OLDEST <= asked.p <= VERSION:
                raise VersionUnknown(asked.p)
            if asked.device != device.id:
                raise Unreadable("device")
            feed.check(session, asked.cursor, asked.beyond)  # too old: told before the work
            try:
                with self._judging:
                    judged = judge(self._published, session, device, items)
            except RecursionError as error:
                raise Unreadable("depth") from error
            complete = obligations.is_complete(self._centre, session, device.unit)
        beside = complete and all(map(_beside_others, judged))
        request = _Asked(device, asked, items, judged, offset_of(asked.at, came_at), beside)
        results = self._written_alone(request) if database.is_postgres else self._together.do(request)
        if asked.proofs:
            results = _told(results, items, self._centre.server)
        return self._quiet(request, results) or self._whole(request, results)

    def _written_alone(self, asked: _Asked) -> _Results:
        (made,) = self._write([asked])
        if isinstance(made, Exception):
            raise made
        return made

    def _write(self, asked: Sequence[_Asked]) -> list[_Results | Exception]:
        """All in one transaction; when that fails each in one of its own, so that none spoils another."""
        try:
            return [*self._written(asked, careful=False)]
        except Exception as error:
            if is_away(error):
                raise
            _log.info("%d requests are written one by one: %s", len(asked), type(error).__name__)
        return [self._alone(each) for each in asked]

    def _alone(self, asked: _Asked) -> _Results | Exception:
        try:
            return self._written([asked], careful=True)[0]
        except Exception as error:  # noqa: BLE001 - who asked raises it
            return error

    def _written(self, asked: Sequence[_Asked], *, careful: bool) -> list[_Results]:
        """Take in what all of them bring."""
        database, first = self._centre.database, asked[0]
        beside = len(asked) == 1 and first.beside_others and not careful
        with database.taking(first.device.unit) if beside else database.writing() as session:
            return [self._taken(session, each, careful=careful) for each in asked]

    def _taken(self, session: Session, asked: _Asked, *, careful: bool) -> _Results:
        came(session, asked.device, self._centre.clock())
        if not asked.beside_others:
            obligations.make_wanted(self._centre, session, asked.device.unit)
        intake = Intake(self._centre, session, asked.device, careful=careful, offset=asked.offset)
        return intake.take(asked.judged)

    def _quiet(self, asked: _Asked, results: _Results) -> SyncResponse | None:
        """The answer when there is nothing new, which one look tells; None when there may be more to say.

        SQLite, which has no wire, is asked for the whole at once.
        """
        request = asked.request
        if not self._centre.database.is_postgres or request.fetch or request.manifest:
            return None
        with self._centre.database.glancing() as session:
            answer = self._answer(session, asked, results)
        return None if answer.changes else answer

    def _whole(self, asked: _Asked, results: _Results) -> SyncResponse:
        """The answer of one moment, with all that belongs to what is new."""
        with self._centre.database.reading() as session:
            return self._answer(session, asked, results)

    def _answer(self, session: Session, asked: _Asked, results: _Results) -> SyncResponse:
        device, request = asked.device, asked.request
        limit = max(1, min(request.limit, limits.CHANGES))
        changes, cursor, more, own = feed.changes(session, device, request.cursor, limit, request.own)
        return SyncResponse(
            p=VERSION,
            server=self._centre.server,
            now=self._centre.clock(),
            results=results,
            changes=tuple(changes),
            cursor=cursor,
            more=more,
            newest=feed.newest(session) if more else None,
            beyond=request.beyond,
            own=own,
            **_compared(session, device, request, more),
        )


def offset_of(told: datetime | None, came_at: datetime) -> int | None:
    """Seconds that our clock is ahead of the PC's, which said `told`; None when it did not say."""
    if told is None or told.tzinfo is None:
        return None
    return max(-_LARGEST_OFFSET, min(round((came_at - told).total_seconds()), _LARGEST_OFFSET))


def _beside_others(judged: Judged) -> bool:
    return judged.item is None or OPERATIONS[type(judged.item)].beside_others


def _told(results: _Results, items: list[dict[str, Any]], server: str) -> _Results:
    """The results with their receipts in parts, for a PC that puts them together."""
    sent = {str(item["key"]): item for item in items}
    return tuple(proofs.apart(result, sent[result.key], server) for result in results)


def _compared(session: Session, device: Device, asked: SyncRequest, more: bool) -> dict[str, Any]:
    """What lets the PC find out that something is missing there, and what it asks for because it does."""
    found: dict[str, Any] = {"fetched": tuple(feed.once_more(session, device, asked.fetch))}
    if more and not asked.manifest:
        return found
    held = feed.held(session, device)
    kinds = [kind for kind in asked.manifest[: feed.LISTED] if kind != RECEIVED]
    found["manifest"] = {kind: tuple(sorted(held.get(kind, ()))) for kind in kinds}
    if RECEIVED in asked.manifest:
        found["manifest"][RECEIVED] = kept(session, device.unit)
        found["fetched"] += pending(session, device.unit)
    if not more and asked.held != feed.mark(held):
        found["check"] = feed.checks(held)
    return found


def _read(body: bytes) -> tuple[SyncRequest, list[dict[str, Any]]]:
    """The request without its items, and the items unread: a bad one must not hold the others."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Unreadable("JSON") from error
    if not isinstance(raw, dict):
        raise Unreadable("JSON")
    items = raw.pop("items", [])
    if not isinstance(items, list) or len(items) > limits.ITEMS:
        raise Unreadable("items")
    if not all(map(is_item, items)):
        raise Unreadable("items")  # without a key there is nothing to hang a result on
    try:
        json.dumps(raw, ensure_ascii=False).encode()  # half a character is no text, which json lets pass
    except (ValueError, RecursionError) as error:
        raise Unreadable("text") from error
    return SyncRequest.model_validate(raw), items


def is_item(item: object) -> bool:
    """Whether it has what a result can be hung on."""
    return isinstance(item, dict) and _is_key(item.get("key"))


def _is_key(key: object) -> bool:
    return isinstance(key, str) and 0 < len(key) <= KEY_LENGTH and key.isprintable()
