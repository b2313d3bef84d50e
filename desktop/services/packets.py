"""Sending by USB stick: what waits goes into a sealed file, and the centre's answer comes back as one.

Making a packet marks nothing: what is in it still goes over the line when there is one, and arrives once all
the same. Only the answer, signed by the pinned centre, counts. No method here belongs on the main thread.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop.domain.sending import AnswerTaken
from desktop.domain.unit import Unit
from desktop.domain.views import ExchangeView
from desktop.events import EventBus, FilesChanged, ObligationsChanged, ReportChanged, SyncChanged
from desktop.services.packet_files import (
    PacketCard,
    PacketMade,
    Progress,
    Sealing,
    Stopped,
    in_words,
    inspect,
)
from desktop.services.session import Outside

if TYPE_CHECKING:
    from desktop.services.notice_files import NoticeFiles
    from desktop.store.outbox import StoreOutbox
    from desktop.store.packets import PacketStore
    from sync.packet_parts import Parts
    from sync.packets import Claims, Opened
    from sync.protocol import Applied, Change, SyncResponse, WaitingItem

#: Names of exchanges by stick in the history.
WENT: Final = "packet_out"
CAME: Final = "packet_in"
#: One request of a packet: items, and bytes of their JSON.
_ITEMS: Final = 100
_BYTES: Final = 4 * 1024 * 1024
#: JSON of an answer held while it is checked.
_MOST_HELD: Final = 64 * 1024 * 1024
_FORMS: Final = frozenset({"form", "obligation", "tombstone"})

__all__ = [
    "AnswerSeen",
    "AnswerTaken",
    "PacketCard",
    "PacketMade",
    "PacketPlan",
    "Packets",
    "Progress",
    "Stopped",
    "inspect",
]


@dataclass(frozen=True)
class PacketPlan:
    """What a packet made now would hold: reports (and what else waits), attached files and their bytes."""

    items: int
    files: int
    file_bytes: int


@dataclass(frozen=True)
class AnswerSeen:
    """An answer of the centre that was only looked at; its seal, signature and every content hold.

    How many `receipts`, other `answers`, `news` and `files` it has, and whether it was `taken` in before.
    """

    made: datetime
    receipts: int
    answers: int
    news: int
    files: int
    taken: bool


class Packets:
    """The packets of one PC."""

    def __init__(
        self,
        store: PacketStore,
        outbox: StoreOutbox,
        sealing: Sealing,
        unit: Unit,
        bus: EventBus,
        outside: Outside,
        forms_came: Callable[[], None],
        notice_files: NoticeFiles | None = None,
    ) -> None:
        """`forms_came` is called when forms or obligations were in an answer, before anyone is told.

        `notice_files` keeps what an answer brings of them; without it they are left.
        """
        self._store = store
        self._outbox = outbox
        self._sealing = sealing
        self._unit = unit
        self._bus = bus
        self._outside = outside
        self._forms_came = forms_came
        self._notice_files = notice_files

    def plan(self) -> PacketPlan:
        """What waits now."""
        items = self._store.items()
        files = self._store.files(items)
        return PacketPlan(_reports(items), len(files), sum(files.values()))

    def export(
        self,
        folder: Path,
        part_bytes: int | None = None,
        with_files: bool = True,
        progress: Progress = lambda done, total: None,
        stopped: Stopped = lambda: False,
    ) -> PacketMade:
        """Write what waits into `folder`, in parts of at most `part_bytes` (None: one file).

        With nothing waiting it asks for news only. Raises NotEnrolled, PacketNotWritten, PacketStopped,
        PacketTooLarge; then no packet is there.
        """
        from sync.packets import REQUEST

        central = self._sealing.central()
        items = self._store.items()
        files = self._store.files(items) if with_files else {}
        requests = tuple(self._requests(central["device"], items))
        written = self._sealing.write(
            REQUEST, "BaoCaoXa", central["server_key"], requests, files, folder, part_bytes, progress, stopped
        )
        self._note(WENT, _reports(items), 0)
        return replace(written, items=_reports(items))

    def hand_in(
        self,
        body: bytes,
        aside: Mapping[str, Any],
        folder: Path,
        progress: Progress = lambda done, total: None,
        stopped: Stopped = lambda: False,
    ) -> PacketMade:
        """Write one item that was set aside, with its files, for a person at the centre to look at.

        `body` is its frozen bytes; `aside` says who hands it in, and why it lies aside. Raises as `export`.
        """
        from sync.packets import REQUEST, request

        central = self._sealing.central()
        at, beyond = self._outbox.cursor(), self._outbox.beyond()
        requests = (request(central["device"], at, (body,), aside, beyond),)
        to, files = central["server_key"], self._store.here(body)
        written = self._sealing.write(
            REQUEST, "BaoCaoXa-XemXet", to, requests, files, folder, None, progress, stopped
        )
        return replace(written, items=1)

    def read(
        self,
        path: Path,
        progress: Progress = lambda done, total: None,
        stopped: Stopped = lambda: False,
    ) -> AnswerTaken:
        """Take in the centre's answer: a file of it (its other parts lie beside it) or the folder it is in.

        Raises PacketError, and nothing was changed then; NotEnrolled.
        """
        from sync.packet_parts import Parts, around
        from sync.packets import ANSWER

        central = self._sealing.central()
        with in_words(path):
            parts = Parts(around(path, ANSWER), ANSWER)
            parts.check(progress, stopped)
            with parts:
                answer, responses, files = self._opened(central, parts, stopped)
        applied: list[Applied] = []
        ends: tuple[str, ...] = ()
        for base, response in responses:
            end = response.newest or response.cursor
            said = {"newest": end, "beyond": (*response.beyond, *ends)}
            applied.append(self._apply(base, response.model_copy(update=said)))
            ends = (*ends, end)
        self._store.note_answer(answer)
        return replace(self._tell(applied), files=files)

    def inspect(self, path: Path) -> PacketCard:
        """What kind of packet lies there, and whether it is whole; nothing is opened. Raises PacketError."""
        return inspect(path)

    def look(
        self,
        path: Path,
        progress: Progress = lambda done, total: None,
        stopped: Stopped = lambda: False,
    ) -> AnswerSeen:
        """What is in the centre's answer; nothing of it is taken in. Raises PacketError, NotEnrolled."""
        from sync.packet_parts import Parts, around
        from sync.packets import ANSWER

        central = self._sealing.central()
        with in_words(path):
            parts = Parts(around(path, ANSWER), ANSWER)
            parts.check(progress, stopped)
            with parts:
                opened = self._signed(central, parts)
                found = list(_each(opened))
        responses = [each[1] for each in found if not isinstance(each, _Brought)]
        results = [result for response in responses for result in response.results]
        receipts = sum(result.receipt is not None for result in results)
        return AnswerSeen(
            opened.claims.made_at,
            receipts,
            len(results) - receipts,
            sum(len(response.changes) for response in responses),
            len(found) - len(responses),
            self._store.answered(opened.claims.packet),
        )

    def _requests(self, device: str, items: tuple[WaitingItem, ...]) -> Iterator[bytes]:
        """SyncRequests with the items' frozen bytes; one without items when there are none."""
        from sync.packets import MOST_WANTED, request

        cursor, beyond, own = self._outbox.cursor(), self._outbox.beyond(), self._outbox.anew()
        wants = () if self._notice_files is None else self._notice_files.wanted(MOST_WANTED)
        batch, size = list[bytes](), 0
        for item in items:
            if batch and (len(batch) == _ITEMS or size + len(item.body) > _BYTES):
                yield request(device, cursor, batch, beyond=beyond, own=own)
                batch, size = [], 0
            batch.append(item.body)
            size += len(item.body)
        yield request(device, cursor, batch, beyond=beyond, wants=wants, own=own)

    def _opened(
        self, central: Mapping[str, Any], parts: Any, stopped: Stopped
    ) -> tuple[str, list[tuple[str | None, SyncResponse]], int]:
        """An answer's id, its responses, each with where it starts from, and how many files were kept.

        All is checked by then. Contents of files are kept as they come: they count once a notice that is here
        names them.
        """
        from sync.packet_parts import PacketRefused, Why

        opened = self._signed(central, parts)
        if self._store.answered(opened.claims.packet):
            raise PacketRefused(Why.REPLAYED, parts.name)
        responses: list[tuple[str | None, SyncResponse]] = []
        files = 0
        for found in _each(opened):
            if not isinstance(found, _Brought):
                responses.append(found)
            elif self._notice_files is not None:
                told = [response for _, response in responses]
                files += self._notice_files.keep(found.sha256, found.pieces, told, stopped)
        return opened.claims.packet, responses, files

    def _signed(self, central: Mapping[str, Any], parts: Parts) -> Opened:
        """An answer whose signature is the pinned centre's, for this PC. Raises PacketRefused."""
        from sync.packet_parts import PacketRefused, Why
        from sync.packets import Opened
        from sync.receipts import key_id

        pinned = central["server_key"]

        def signer(claims: Claims) -> Mapping[str, str]:
            if claims.server != key_id(pinned):
                raise PacketRefused(Why.NOT_OURS, parts.name)
            return dict(pinned)

        opened = Opened(parts, self._sealing.key(), signer)
        if opened.claims.unit != self._unit.code:
            raise PacketRefused(Why.FOR_OTHER, parts.name)
        if opened.claims.device != central["device"]:  # the key, which it is sealed for, stays the same
            raise PacketRefused(Why.ENROLLED_ANEW, parts.name)
        return opened

    def _apply(self, base: str | None, response: SyncResponse) -> Applied:
        """Results count always; news only when this PC has learned nothing since it asked, and not when it
        was put back from a backup since and has still to hear its own words.

        Else the news of then could replace newer ones; they come with the next exchange, and what the centre
        kept then is of no use any more. What makes a receipt complete is true whenever it comes, and that a
        person at the centre accepted what was set aside. Where the feed ended then is kept whatever it is: a
        centre put back since, to before this answer, must find out that it knows nothing of it.
        """
        here, own = self._outbox.cursor(), self._outbox.anew()
        if here != base or (own is not None and response.own != own):
            lasting = tuple(change for change in response.changes if _lasts(change))
            news: dict[str, Any] = {"changes": lasting, "fetched": (), "manifest": {}, "own": None}
            response = response.model_copy(update={**news, "cursor": here})
        sent = self._store.sent(result.key for result in response.results)
        return self._outbox.apply(self._outside.clock(), sent, response)

    def _tell(self, applied: list[Applied]) -> AnswerTaken:
        kinds = {kind for each in applied for kind in each.kinds}
        taken = AnswerTaken(
            sum(each.acknowledged for each in applied),
            sum(each.set_aside for each in applied),
            sum(each.retried + each.acts_retried for each in applied),
            sum(each.changes for each in applied),
            acts_aside=sum(each.acts_aside for each in applied),
        )
        self._note(CAME, taken.receipts + taken.set_aside, taken.changes)
        if _FORMS & kinds:
            self._forms_came()
            self._bus.publish(ObligationsChanged())
        for report in dict.fromkeys(report for each in applied for report in each.reports):
            self._bus.publish(ReportChanged(report))
        self._bus.publish(FilesChanged())
        return taken

    def _note(self, kind: str, sent: int, received: int) -> None:
        self._outbox.note_exchange(ExchangeView(self._outside.clock(), kind, sent, received, ""))
        self._bus.publish(SyncChanged())


@dataclass(frozen=True)
class _Brought:
    """A file of an answer, its bytes yet to be read."""

    sha256: str
    pieces: Iterator[bytes]


def _each(opened: Opened) -> Iterator[tuple[str | None, SyncResponse] | _Brought]:
    """Every response of an answer and every file. Raises PacketRefused when a response makes no sense."""
    from sync.packet_parts import PacketRefused, Why
    from sync.packets import is_newer, unpacked
    from sync.protocol import SyncResponse

    held = 0
    for entry, pieces in opened.each():
        if entry.kind != "sync":
            yield _Brought(entry.sha256, pieces)
            continue
        content = unpacked(b"".join(pieces), opened.name)
        held += len(content)
        if held > _MOST_HELD:
            raise PacketRefused(Why.TOO_LARGE, opened.name)
        try:
            said = json.loads(content)
            if isinstance(said, dict) and is_newer(said):
                raise PacketRefused(Why.TOO_NEW, opened.name)
            response = SyncResponse.model_validate_json(content)
        except (ValueError, RecursionError) as error:  # pydantic's ValidationError is one
            raise PacketRefused(Why.DAMAGED, opened.name, "response") from error
        if response.server != opened.claims.server:
            raise PacketRefused(Why.NOT_OURS, opened.name)
        yield entry.cursor, response


def _lasts(change: Change) -> bool:
    """Whether news are true whenever they come: receipts, of files that all came or of what was accepted."""
    return change.kind == "receipt" or (change.kind == "result" and change.body.get("status") == "ok")


def _reports(items: tuple[WaitingItem, ...]) -> int:
    """How many reports are among what waits; the rest is news of accounts, and of what was read."""
    return sum(json.loads(item.body)["op"] == "submission" for item in items)
