"""Communes that send at once: their devices, their requests, and threads that send them over loopback.

Requests are made before anything is measured: a PC's bytes are frozen too.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import insert

from sync import coding, receipts
from sync.central.centre import Centre
from sync.central.codes import digest
from sync.central.feed import newest
from sync.central.obligations import make_wanted
from sync.central.tables import Device
from sync.protocol import SYNC_PATH, SubmissionItem
from tests.central.filled import definition, filled

FORM = "cds57"
#: Different reports a request's are made from; only ids differ then.
_PATTERNS = 40
_HEADERS = {"content-type": "application/json", "content-encoding": "zstd", "accept-encoding": "zstd"}


@dataclass(frozen=True)
class Request:
    """One PC's request, packed, and the keys of its items."""

    token: str
    body: bytes
    keys: tuple[str, ...]


@dataclass
class Seen:
    """What the senders saw: seconds of each request answered 200, results by status, who was sent away."""

    seconds: list[float] = field(default_factory=list)
    results: dict[str, int] = field(default_factory=dict)
    receipts: dict[str, str] = field(default_factory=dict)  # key → JWS
    later: dict[int, int] = field(default_factory=dict)
    broken: int = 0


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
        form = definition(FORM)
        self._patterns = [filled(form, self._rng) for _ in range(_PATTERNS)]

    def requests(self, number: int, items: int) -> Iterator[Request]:
        """`number` requests, the communes in turn, each with `items` new reports."""
        for turn in range(number):
            unit, device, token = self._pcs[turn % len(self._pcs)]
            sent = [self._report(unit) for _ in range(items)]
            body = {"p": 1, "device": device, "cursor": self._cursor, "limit": 200, "items": sent}
            packed = coding.encode(json.dumps(body, ensure_ascii=False).encode(), "zstd")
            yield Request(token, packed, tuple(str(each["key"]) for each in sent))

    def _report(self, unit: str) -> dict[str, object]:
        pattern: SubmissionItem = self._rng.choice(self._patterns)
        instance = f"uuid:{self._new_id()}"
        xml = pattern.xml.replace(pattern.instance, instance).replace(pattern.unit, unit)
        made = pattern.model_dump(mode="json", exclude_defaults=True)
        made |= {"op": "submission", "key": self._new_id(), "report": self._new_id(), "unit": unit}
        return {**made, "instance": instance, "xml": xml, "sha256": hashlib.sha256(xml.encode()).hexdigest()}

    def _new_id(self) -> str:
        return str(UUID(int=self._rng.getrandbits(128), version=4))


class Sender:
    """Sends on one connection, and notes what it sees."""

    def __init__(self, port: int, seen: Seen, lock: threading.Lock) -> None:
        self._http = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._seen = seen
        self._lock = lock

    def send(self, request: Request) -> int:
        """Seconds after which the centre wants it again; 0 when it was answered."""
        began = time.perf_counter()
        try:
            headers = {**_HEADERS, "authorization": f"Bearer {request.token}"}
            self._http.request("POST", SYNC_PATH, request.body, headers)
            answer = self._http.getresponse()
            body = answer.read()
        except OSError:
            self._http.close()
            with self._lock:
                self._seen.broken += 1
            return 1
        took = time.perf_counter() - began
        if answer.status != 200:
            with self._lock:
                self._seen.later[answer.status] = self._seen.later.get(answer.status, 0) + 1
            return int(answer.headers.get("retry-after", "1"))
        self._note(coding.decode(body, answer.headers.get("content-encoding", "identity"), 1 << 26), took)
        return 0

    def close(self) -> None:
        """Give the connection back."""
        self._http.close()

    def _note(self, body: bytes, took: float) -> None:
        results = json.loads(body)["results"]
        with self._lock:
            self._seen.seconds.append(took)
            for result in results:
                status = result["status"]
                self._seen.results[status] = self._seen.results.get(status, 0) + 1
                if status == "ok":
                    self._seen.receipts[result["key"]] = result["receipt"]
