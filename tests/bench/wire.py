"""Bytes on the wire for one report and for twelve: what goes up and what comes back, headers and all.

The real adapter speaks with the real centre in this process; TLS and TCP come on top of it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import httpx

from sync import coding, receipts
from sync.adapters.native import NativeCentral, enrol, request_bytes
from sync.protocol import SubmissionItem, WaitingItem
from tests.central.filled import definition, filled, sheet
from tests.central_in_process import CentralInProcess
from tests.sync.memory_outbox import UNIT

FORMS = ("cds57", "tthc")
NOW = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)


def measure() -> dict[str, Any]:
    """Bytes per exchange: `form` → one | twelve → what (up and down, headers, bodies raw and packed)."""
    with tempfile.TemporaryDirectory() as folder:
        central = CentralInProcess(Path(folder), lambda: NOW)
        try:
            return _measured(central)
        finally:
            central.close()


def _measured(central: CentralInProcess) -> dict[str, Any]:
    for form in FORMS:
        central.publish(sheet(form))
    meter = Meter(central.transport())
    key = receipts.public(receipts.new_key())
    given = enrol(central.url, central.enrol_code(UNIT), key, "PC", transport=central.transport())
    api = NativeCentral(central.url, given.token, given.device, central.server, meter)
    cursor = api.sync(None, 200, ())[0].cursor
    found: dict[str, Any] = {"level": coding.ZSTD_LEVEL, "pull": meter.last}
    for form in FORMS:
        parsed, rng = definition(form), Random(form)
        for name, count in (("one", 1), ("twelve", 12)):
            items = waiting(filled(parsed, rng) for _ in range(count))
            response, _ = api.sync(cursor, 200, items)
            assert {result.status for result in response.results} == {"ok"}, response.results
            cursor = response.cursor
            raw = request_bytes(given.device, cursor, 200, items)
            xml = sum(len(filled_item.xml.encode()) for filled_item in map(_read, items))
            found.setdefault(form, {})[name] = {"xml": xml, "up_body_raw": len(raw)} | meter.last
            found[form][name]["bytes_per_report"] = round(meter.last["total"] / count)
    api.close()
    return found


def waiting(items: Iterable[SubmissionItem]) -> tuple[WaitingItem, ...]:
    """Items as they lie in an outbox: compact JSON without what is default."""
    return tuple(
        WaitingItem(key=each.key, group=each.report, body=each.model_dump_json().encode(), attempts=0)
        for each in items
    )


def _read(item: WaitingItem) -> SubmissionItem:
    return SubmissionItem.model_validate_json(item.body)


class Meter(httpx.BaseTransport):
    """Counts the bytes HTTP/1.1 would put on the wire for the last exchange."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner
        self.last: dict[str, int] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Pass on, and count."""
        up = len(f"{request.method} {request.url.raw_path.decode()} HTTP/1.1\r\n\r\n") + _size(
            request.headers
        )
        answer = self._inner.handle_request(request)
        assert isinstance(answer.stream, httpx.SyncByteStream)
        body = b"".join(answer.stream)
        down = len("HTTP/1.1 200 OK\r\n\r\n") + _size(answer.headers)
        plain = coding.decode(body, answer.headers.get("content-encoding", "identity"), 1 << 26)
        self.last = {
            "up_headers": up,
            "up_body": len(request.read()),
            "down_headers": down,
            "down_body": len(body),
            "down_body_raw": len(plain),
            "total": up + len(request.read()) + down + len(body),
        }
        return httpx.Response(answer.status_code, headers=answer.headers, stream=httpx.ByteStream(body))


def _size(headers: httpx.Headers) -> int:
    return sum(len(name) + len(value) + len(": \r\n") for name, value in headers.raw)
