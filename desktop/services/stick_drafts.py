"""Handing a draft over to another PC of the commune on a stick, and taking one in: no network, no centre.

The packet is signed by this PC and sealed for the one it is for. Attached files go along. All of it is slow.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.account import Account
from desktop.domain.errors import UnknownForm
from desktop.domain.errors.handovers import CannotHandOver, CannotTakeOver
from desktop.domain.files import FileCard
from desktop.domain.handover import Choice
from desktop.domain.unit import Unit
from desktop.events import EventBus, FilesChanged, HandoversChanged, ReportChanged
from desktop.services.fetching import Fetching
from desktop.services.files import Files
from desktop.services.forms import Forms
from desktop.services.handovers import fit_to_go
from desktop.services.identity import new_id
from desktop.services.packet_files import PacketMade, Progress, Sealing, Stopped, in_words
from desktop.services.reports import Reports
from desktop.services.session import Outside
from desktop.store.handed_by_stick import StickStore

if TYPE_CHECKING:
    from sync.packets import Claims, Entry

_NONSENSE = (KeyError, TypeError, ValueError, AttributeError, RecursionError)
_LONGEST = 200


@dataclass(frozen=True)
class StickDraft:
    """A draft on a stick, for this PC. `asks` is why it cannot simply be taken: base, own, form; or empty."""

    report: str
    title: str
    by: str
    note: str
    at: datetime
    files: int
    asks: str


@dataclass(frozen=True)
class Taken:
    """A draft taken in: `kept` says why it lies beside the one that stays, empty when it is the draft now."""

    report: str
    kept: str
    files: int


class StickDrafts:
    """Drafts that go and come on a stick, for the person signed in."""

    def __init__(
        self,
        store: StickStore,
        fetching: Fetching,
        sealing: Sealing,
        reports: Reports,
        forms: Forms,
        files: Files,
        account: Account,
        unit: Unit,
        bus: EventBus,
        outside: Outside,
    ) -> None:
        self._store = store
        self._fetching = fetching
        self._sealing = sealing
        self._reports = reports
        self._forms = forms
        self._files = files
        self._by = (account.login, account.name)
        self._unit = unit
        self._bus = bus
        self._outside = outside

    def give(
        self,
        report: str,
        to: str,
        note: str,
        folder: Path,
        progress: Progress = lambda done, total: None,
        stopped: Stopped = lambda: False,
    ) -> PacketMade:
        """Hand a draft over to the PC `to`, as it was saved last, with its files, in a packet in `folder`.

        From then on it is that PC's, until it is taken back. Raises WrongState, CannotHandOver, StateSecret,
        UnknownReport, NotEnrolled, PacketNotWritten, PacketStopped, PacketTooLarge; then it is as before.
        """
        from sync.packets import DRAFT

        self._sealing.central()
        key = self._store.pc(to)
        if key is None:
            raise CannotHandOver("unknown_pc")
        fit_to_go(self._reports, report, note)
        cards = self._files.cards(report)
        handover, now = new_id(self._outside.rng), self._outside.clock()
        said = self._store.give(report, to, note.strip(), cards, self._unit.code, handover, self._by, now)
        body = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
        contents = {card.sha256: card.size for card in cards if card.size}
        try:
            made = self._sealing.write(
                DRAFT, "BaoCaoXa-BanNhap", key, (body,), contents, folder, None, progress, stopped
            )
        except BaseException:
            self._store.not_written(handover, now)
            raise
        else:
            self._store.written(report, now)
        finally:
            self._changed(report)
        return replace(made, items=1)

    def take_back(self, handover: str) -> None:
        """What went on a stick is this PC's draft again: the other PC may open the stick all the same.

        Nothing tells whether it has. Raises CannotTakeOver when the report has moved on since, DiskFull.
        """
        self._changed(self._store.take_back(handover, self._by[0], self._outside.clock()))

    def look(self, path: Path) -> StickDraft:
        """What a draft on a stick is, once seal and signature were checked. Raises PacketError."""
        with self._opened(path, _untold, _never) as opened:
            return self._read(opened.said)

    def take(
        self,
        path: Path,
        choice: Choice = Choice.NONE,
        progress: Progress = lambda done, total: None,
        stopped: Stopped = lambda: False,
    ) -> Taken:
        """Take a draft in, with its files. `choice` is wanted where the report has a draft here already.

        Raises PacketError, CannotTakeOver, UnknownForm, FetchStopped, RoomShort, DiskFull; then no draft has
        changed.
        """
        with self._opened(path, progress, stopped) as opened:
            found = self._read(opened.said)
            if found.asks == "form":
                draft = opened.said["draft"]
                raise UnknownForm(draft["form"], draft["version"])
            if found.asks and (found.asks == "base" or choice is Choice.NONE):
                raise CannotTakeOver(found.asks)
            files = self._keep(opened, stopped)
            kept = self._store.take(opened.said, choice, self._by[0], self._outside.clock())
        self._changed(found.report)
        self._bus.publish(FilesChanged())
        return Taken(found.report, kept, files)

    def _read(self, said: Mapping[str, Any]) -> StickDraft:
        draft = said["draft"]
        asks = "" if self._forms.has(draft["form"], draft["version"]) else "form"
        return StickDraft(
            draft["report"],
            draft["title"],
            said["by"],
            draft.get("note") or "",
            datetime.fromisoformat(said["at"]),
            len(draft.get("attachments") or ()),
            asks or self._store.asks(said),
        )

    def _keep(self, opened: _Opened, stopped: Stopped) -> int:
        """Keep the contents of the files that the draft names; how many are here."""
        named = opened.said["draft"].get("attachments") or ()
        wanted = {each["sha256"]: FileCard(**each) for each in named}
        here = 0
        for entry, pieces in opened.entries:
            if entry.kind == "file" and entry.sha256 in wanted:
                here += self._fetching.keep(wanted[entry.sha256], pieces, stopped)
        return here

    @contextmanager
    def _opened(self, path: Path, progress: Progress, stopped: Stopped) -> Iterator[_Opened]:
        """A draft's packet, read as far as what it says. Raises PacketError."""
        from sync.packet_parts import PacketRefused, Parts, Why, around
        from sync.packets import DRAFT, Opened, unpacked

        self._sealing.central()
        with in_words(path):
            parts = Parts(around(path, DRAFT), DRAFT)
            parts.check(progress, stopped)
            with parts:
                opened = Opened(parts, self._sealing.key(), lambda claims: self._signer(claims, parts.name))
                if opened.claims.unit != self._unit.code:
                    raise PacketRefused(Why.OTHER_UNIT, parts.name, opened.claims.unit)
                entries = opened.each()
                try:
                    _, pieces = next(entries)
                    said = _checked(json.loads(unpacked(b"".join(pieces), parts.name)), opened.claims)
                except (StopIteration, *_NONSENSE) as error:
                    raise PacketRefused(Why.DAMAGED, parts.name, "draft") from error
                if self._store.came(said["handover"]):
                    raise PacketRefused(Why.REPLAYED, parts.name)
                yield _Opened(said, entries)

    def _signer(self, claims: Claims, name: str) -> Mapping[str, str]:
        """The key of the PC that the claims name, as the centre told it."""
        from sync.packet_parts import PacketRefused, Why
        from sync.receipts import key_id

        if claims.server != key_id(self._sealing.central()["server_key"]):
            raise PacketRefused(Why.NOT_OURS, name)
        key = self._store.pc(claims.device)
        if key is None:
            raise PacketRefused(Why.STRANGER, name)
        return key

    def _changed(self, report: str) -> None:
        self._bus.publish(ReportChanged(report))
        self._bus.publish(HandoversChanged())


@dataclass(frozen=True)
class _Opened:
    """A packet whose draft was read; its files are yet to be."""

    said: Mapping[str, Any]
    entries: Iterator[tuple[Entry, Iterator[bytes]]]


def _checked(said: Any, claims: Claims) -> Mapping[str, Any]:
    """What a PC says of a draft it hands over. Raises KeyError, TypeError, ValueError for nonsense."""
    from sync.protocol import DRAFT_BYTES, OfferedDraft

    draft = OfferedDraft.model_validate(said["draft"])
    if len(draft.snapshot.encode()) > DRAFT_BYTES or draft.unit != claims.unit:
        raise ValueError("draft")
    texts = (said["handover"], said["by"], said["device"])
    if not all(isinstance(each, str) and 0 < len(each) <= _LONGEST for each in texts):
        raise TypeError("texts")
    if said["device"] != claims.device or datetime.fromisoformat(said["at"]).tzinfo is None:
        raise ValueError("claims")
    return {**said, "state": "offered", "draft": draft.model_dump(mode="json", exclude_defaults=True)}


def _untold(done: int, total: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False
