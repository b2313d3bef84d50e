"""Communes that send at once: their devices, their requests, and threads that send them over loopback.

A PC's bytes are frozen too: requests are made whole, headers and all, before anything is measured, as the
application packs them (`bx1`, the form's dictionary, receipts in parts). The centre is on the same machine: a
sender only writes bytes to a socket and keeps those that come back; what they say is looked at afterwards.
"""

from __future__ import annotations

import hashlib
import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import col, select

from sync import coding, proofs, receipts
from sync.central.centre import Centre
from sync.central.codes import digest
from sync.central.feed import newest
from sync.central.obligations import make_wanted
from sync.central.tables import Device, PublishedForm
from sync.dictionary import ENVELOPE, Dictionary, of_form
from sync.protocol import SYNC_PATH, SubmissionItem, SyncResponse
from tests.central.filled import definition, filled

FORM = "cds57"
#: Different reports a request's are made from; only ids differ then.
_PATTERNS = 40
_HEAD = (
    f"POST {SYNC_PATH} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
    "content-encoding: bx1\r\naccept-encoding: bx1, zstd, gzip\r\nauthorization: Bearer {token}\r\n"
    "content-length: {length}\r\n\r\n"
)
_PATIENCE = 60
#: A PC takes its time and packs a little closer; unpacking costs the same.
_LEVEL = 3


@dataclass(frozen=True)
class Request:
    """One PC's request as its bytes, and its items by key."""

    wire: bytes
    items: Mapping[str, dict[str, Any]]


@dataclass
class Seen:
    """What the senders saw: seconds and bytes of each request answered 200, and who was sent away."""

    seconds: list[float] = field(default_factory=list)
    answers: list[tuple[Request, bytes]] = field(default_factory=list)
    later: dict[int, int] = field(default_factory=dict)
    broken: int = 0

    def receipts(self, public: Mapping[str, str]) -> dict[str, receipts.Receipt]:
        """By key, once every answer was read, every item found ok and the signature of its receipt held."""
        held: dict[str, receipts.Receipt] = {}
        server = receipts.key_id(public)
        for request, body in self.answers:
            answer = SyncResponse.model_validate_json(coding.decode(body, "bx1", 1 << 26))
            assert answer.server == server
            assert [result.key for result in answer.results] == list(request.items)
            for result in answer.results:
                item = request.items[result.key]
                given = proofs.whole(result, item, server).receipt
                assert given is not None, result
                receipt = receipts.check(given, public)
                assert (receipt.report, receipt.sha256) == (item["report"], item["sha256"])
                held[result.key] = receipt
        return held


class Communes:
    """Enrolled PCs, one of each commune, put into the centre's database at once.

    They have been there for a while: what the centre has to tell them, they know.
    """

    def __init__(self, centre: Centre, units: Sequence[str], seed: int = 1) -> None:
        self._rng = Random(seed)
        now = datetime.now(UTC)
        self._pcs = [(unit, self._new_id(), self._new_id()) for unit in units]
        key = receipts.public(receipts.new_key())
        rows = [
            {
                "id": device,
                "unit": unit,
                "name": "PC",
                "key": key,
                "token_hash": digest(token),
                "token_until": now + timedelta(days=90),
                "enrolled_at": now,
            }
            for unit, device, token in self._pcs
        ]
        with centre.database.writing() as session:
            session.connection().execute(insert(Device), rows)
            for unit in units:
                make_wanted(centre, session, unit)
            self._cursor = newest(session)
            xml = session.exec(select(PublishedForm.xml).where(col(PublishedForm.form) == FORM)).one()
        self._dictionary: Dictionary = of_form(xml) or ENVELOPE
        form = definition(FORM)
        self._patterns = [filled(form, self._rng) for _ in range(_PATTERNS)]

    def requests(self, number: int, items: int) -> Iterator[Request]:
        """`number` requests, the communes in turn, each with `items` new reports."""
        for turn in range(number):
            unit, device, token = self._pcs[turn % len(self._pcs)]
            sent = [self._report(unit) for _ in range(items)]
            asks = {
                "p": 1,
                "device": device,
                "cursor": self._cursor,
                "limit": 200,
                "proofs": True,
                "items": sent,
            }
            plain = json.dumps(asks, ensure_ascii=False, separators=(",", ":")).encode()
            body = coding.encode_runs([(plain, self._dictionary)], _LEVEL)
            head = _HEAD.format(token=token, length=len(body)).encode()
            yield Request(head + body, {each["key"]: each for each in sent})

    def _report(self, unit: str) -> dict[str, Any]:
        pattern: SubmissionItem = self._rng.choice(self._patterns)
        instance = f"uuid:{self._new_id()}"
        xml = pattern.xml.replace(pattern.instance, instance).replace(pattern.unit, unit)
        made = pattern.model_dump(mode="json")
        made |= {"key": self._new_id(), "report": self._new_id(), "unit": unit}
        return {**made, "instance": instance, "xml": xml, "sha256": hashlib.sha256(xml.encode()).hexdigest()}

    def _new_id(self) -> str:
        return str(UUID(int=self._rng.getrandbits(128), version=4))


class Sender:
    """Sends on one connection, and notes what it sees."""

    def __init__(self, port: int, seen: Seen, lock: threading.Lock) -> None:
        self._port = port
        self._seen = seen
        self._lock = lock
        self._socket: socket.socket | None = None

    def send(self, request: Request) -> int:
        """Seconds after which the centre wants it again; 0 when it was answered."""
        began = time.perf_counter()
        try:
            status, headers, body = self._exchange(request.wire)
        except OSError:
            self.close()
            with self._lock:
                self._seen.broken += 1
            return 1
        took = time.perf_counter() - began
        with self._lock:
            if status == 200:
                self._seen.seconds.append(took)
                self._seen.answers.append((request, body))
                return 0
            self._seen.later[status] = self._seen.later.get(status, 0) + 1
        return int(headers.get("retry-after", "1"))

    def close(self) -> None:
        """Give the connection back."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _exchange(self, wire: bytes) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the answer. Raises OSError when the connection ends before it does."""
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), _PATIENCE)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.sendall(wire)
        came = self._more(self._socket)
        while b"\r\n\r\n" not in came:
            came += self._more(self._socket)
        head, _, body = came.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        length = int(headers["content-length"])
        while len(body) < length:
            body += self._more(self._socket)
        return int(first.split(" ", 2)[1]), headers, body

    @staticmethod
    def _more(connection: socket.socket) -> bytes:
        came = connection.recv(1 << 16)
        if not came:
            raise ConnectionResetError("the answer ended in the middle")
        return came
