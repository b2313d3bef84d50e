"""USB packets at the centre: what came by stick is taken in as over the line, and the answer is a file too.

All of it is read, opened and checked before anything is taken in: a packet that is not whole changes nothing.
What is taken in is durable, and the same packet may come again after any interruption: the same keys give the
same results.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from pydantic import ValidationError

from desktop.domain.errors.packets import PacketNotWritten, told
from sync.central import aside, packet_requests
from sync.central.centre import Centre
from sync.central.exchange import Exchanges, Unreadable
from sync.central.feed import CursorTooOld, check
from sync.central.packet_answers import FILES, Answers
from sync.central.packet_errors import NotUnpacked, unreadable, why_not_written
from sync.central.packet_requests import Content
from sync.central.published import Published
from sync.central.tables import Device, TakenPacket
from sync.central.uploads import Uploads, bring
from sync.packet_parts import PacketRefused, Parts, Why
from sync.packets import ASIDE, REQUEST, Claims, Entry, Opened
from sync.protocol import RECEIVED, VERSION, SyncResponse

#: Changes in one response of an answer: forms may carry pictures.
_CHANGES: Final = 50
#: Bytes of the disk that stay free while a packet is unpacked.
_ROOM: Final = 256 * 1024 * 1024
_STAGING: Final = "packets"
#: Older than this nobody works on it any more.
_LEFT: Final = timedelta(days=1)


@dataclass(frozen=True)
class TakenIn:
    """What became of a packet: results counted by their status, files that are here now, and others.

    `files_left` were not taken: no report taken in names them, or there is no room for them now. `aside`
    reports wait, with their files, for a person here to look at.
    """

    unit: str
    device: str
    made_at: datetime
    results: Mapping[str, int]
    files: int
    files_left: int
    answer: tuple[Path, ...]
    aside: int = 0


class PacketDesk:
    """Takes packets in, at one centre with its data in `data`."""

    def __init__(
        self,
        centre: Centre,
        published: Published,
        uploads: Uploads,
        data: Path,
        room: int = _ROOM,
        files: int = FILES,
    ) -> None:
        """`files`: bytes of files that an answer brings at most."""
        self._centre = centre
        self._answers = Answers(centre, uploads, files)
        self._exchanges = Exchanges(centre, published)
        self._uploads = uploads
        self._data = data
        self._staging = data / _STAGING
        self._room = room

    def take_in(
        self, paths: Iterable[Path], answer: Path, again: bool = False, part_bytes: int | None = None
    ) -> TakenIn:
        """Take the packet of these files in and write the answer into folder `answer`.

        `again` lets one come a second time whose answer was lost. Raises PacketError; but for
        AnswerNotWritten nothing was changed then, and after that one the packet may come again.
        """
        if not answer.is_dir():
            raise PacketNotWritten(str(answer), "gone")
        self._sweep()
        with self._opened(paths, again) as content:
            put_aside = self._put_aside(content)
            responses, files, left = self._exchange(content)
        written = self._answers.write(content, responses, answer, part_bytes)
        claims = content.claims
        with self._centre.database.writing() as session:
            session.merge(
                TakenPacket(
                    id=claims.packet,
                    device=claims.device,
                    made_at=claims.made_at,
                    taken_at=self._centre.clock(),
                )
            )
        counted = Counter[str](result.status for _, response in responses for result in response.results)
        name = content.device.name
        return TakenIn(claims.unit, name, claims.made_at, counted, files, left, written, put_aside)

    def _sweep(self) -> None:
        """Remove what a killed process left unpacked; another one may be at work on what is newer."""
        oldest = self._centre.clock().timestamp() - _LEFT.total_seconds()
        for left in self._staging.glob("*"):
            if left.stat().st_mtime < oldest:
                shutil.rmtree(left, ignore_errors=True)

    @contextmanager
    def _opened(self, paths: Iterable[Path], again: bool) -> Iterator[Content]:
        """The packet's content, unpacked into a folder that is gone afterwards."""
        folder = self._staging / uuid4().hex
        try:
            yield self._unpack(tuple(paths), folder, again)
        except PacketRefused as error:
            raise told(error.why, error.name, error.detail) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _unpack(self, paths: tuple[Path, ...], folder: Path, again: bool) -> Content:
        name = paths[0].name if paths else ""
        try:
            parts = Parts(paths, REQUEST)
            parts.check()
            with parts:
                opened = Opened(parts, self._centre.key, lambda claims: self._known(claims, parts.name).key)
                device = self._known(opened.claims, parts.name)
                self._wanted(opened.claims, parts.name, device, again)
                self._make_room(folder, parts.heading.total)
                requests, files = [], []
                for entry, pieces in opened.each():
                    if entry.kind == "file":
                        _stage(folder / entry.sha256, _off_the_stick(pieces, paths[0]))
                        files.append(entry)
                    else:
                        requests.append(packet_requests.read(b"".join(pieces), device, name))
        except OSError as error:
            raise unreadable(paths[0]) from error
        return Content(opened.claims, device, tuple(requests), tuple(files), folder)

    def _known(self, claims: Claims, name: str) -> Device:
        """The PC these claims name; whether it signed them is seen afterwards."""
        with self._centre.database.reading() as session:
            device = session.get(Device, claims.device)
        if device is None:
            raise PacketRefused(Why.UNKNOWN_DEVICE, name)
        return device

    def _wanted(self, claims: Claims, name: str, device: Device, again: bool) -> None:
        """Whether a packet that its PC did sign is to be taken in."""
        if device.revoked_at is not None:
            raise PacketRefused(Why.REVOKED, name)
        if claims.server != self._centre.server:
            raise PacketRefused(Why.FOR_OTHER, name)
        if claims.unit != device.unit:
            raise PacketRefused(Why.OTHER_UNIT, name, claims.unit)
        with self._centre.database.reading() as session:
            if session.get(TakenPacket, claims.packet) is not None and not again:
                raise PacketRefused(Why.REPLAYED, name)

    def _make_room(self, folder: Path, size: int) -> None:
        try:
            folder.mkdir(parents=True, mode=0o700)
        except OSError as error:
            raise NotUnpacked(folder, why_not_written(self._data, error)) from error
        if shutil.disk_usage(folder).free < size + self._room:
            raise NotUnpacked(folder, "full")

    def _exchange(self, content: Content) -> tuple[list[tuple[str | None, SyncResponse]], int, int]:
        """Everything taken in: the responses, each with the cursor it starts from; files here, files left."""
        responses: list[tuple[str | None, SyncResponse]] = []
        first = content.requests[0] if content.requests else {}
        cursor: str | None = first.get("cursor")
        is_past = self._is_past(cursor, first.get("beyond", ()))
        for request in content.requests:
            asks = packet_requests.standing_alone(request) if is_past else request
            cursor = self._ask(content.device, asks, cursor, responses, anew=is_past and not responses)
        files = [entry for entry in content.files if (content.folder / entry.sha256).exists()]
        here = sum(self._file(content, entry) for entry in files)
        asks = {"p": VERSION, "device": content.device.id, "items": []}
        while True:  # what came last by then: the receipts that the files made complete are changes
            cursor = self._ask(content.device, asks, cursor, responses)
            if not responses[-1][1].more:
                return responses, here, len(files) - here

    def _is_past(self, cursor: str | None, beyond: Sequence[str]) -> bool:
        """Whether a packet was made when this centre knew other things, being put back from a copy since."""
        try:
            with self._centre.database.reading() as session:
                check(session, cursor, beyond)
        except CursorTooOld:
            return True
        return False

    def _ask(
        self,
        device: Device,
        request: Mapping[str, Any],
        cursor: str | None,
        responses: list[tuple[str | None, SyncResponse]],
        anew: bool = False,
    ) -> str:
        """Go on from `cursor`, or list `anew` from the beginning with what is kept; the new cursor."""
        asks = {**request, "cursor": cursor, "limit": _CHANGES, "proofs": False}  # receipts come whole
        if anew:
            asks |= {"cursor": None, "manifest": [RECEIVED]}
        try:
            response = self._exchanged(device, asks)
        except (CursorTooOld, Unreadable, ValidationError) as error:
            raise PacketRefused(Why.DAMAGED, device.name, "request") from error
        responses.append((cursor, response))
        return response.cursor

    def _exchanged(self, device: Device, asks: Mapping[str, Any]) -> SyncResponse:
        return self._exchanges.answer(lambda _session: device, lambda: json.dumps(asks).encode())

    def _file(self, content: Content, entry: Entry) -> bool:
        """Whether a file is here now."""
        return bring(self._uploads, content.device, entry.sha256, content.folder / entry.sha256)

    def _put_aside(self, content: Content) -> int:
        """Keep for a person what the packet brings to be looked at, with its files; how many reports."""
        now, device, count = self._centre.clock(), content.device, 0
        for request in content.requests:
            brought = aside.Brought.read(request.get(ASIDE), content.claims.made_at)
            for item in request.get("items", []) if ASIDE in request else []:
                with self._centre.database.writing() as session:
                    taken = aside.take(session, now, device, item, brought)
                if taken:
                    files = (content.folder / entry.sha256 for entry in content.files)
                    aside.keep_files(self._data, device.id, str(item["key"]), filter(Path.exists, files))
                    count += 1
        return count


def _off_the_stick(pieces: Iterable[bytes], path: Path) -> Iterator[bytes]:
    """Raises PacketUnreadable where reading fails: it is not the disk that they are written to."""
    try:
        yield from pieces
    except OSError as error:
        raise unreadable(path) from error


def _stage(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
    except OSError as error:
        raise NotUnpacked(path.parent, why_not_written(path.parent, error)) from error
