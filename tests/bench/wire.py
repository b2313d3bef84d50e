"""Bytes on the wire: twelve reports of sixty cells beside the same over OpenRosa, an exchange with nothing.

The real adapter speaks with the real centre over a counted socket; plain, and once more over TLS. What each
dictionary gains is reckoned on the bodies; the shipped forms are measured in this process.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import httpx
import zstandard

from sync import coding, receipts
from sync.adapters.native import NativeCentral, enrol, request_bytes
from sync.central import phones
from sync.central.openrosa import KEY_BASE
from sync.dictionary import of_form
from sync.protocol import Asks, EnrolResponse, SubmissionItem, SyncResponse, WaitingItem
from sync.proxies import NONE, ProxyChoice
from tests.bench import openrosa, wire_forms
from tests.bench.wire_line import Line, counted
from tests.central.filled import definition, filled, sheet
from tests.central_in_process import CentralInProcess
from tests.loopback import certificate, trusted
from tests.sync.memory_outbox import UNIT

FORMS = ("cds57", "tthc")
NOW = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)
TWELVE = 12
#: Bytes of a dictionary trained on reports of its form, the other way to have one.
TRAINED = 8192


def measure() -> dict[str, Any]:
    """Bytes and round trips; goals: 8,000 and 3, six times fewer than OpenRosa, 600 with nothing to do."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        central = CentralInProcess(folder, lambda: NOW)
        try:
            found = {**_sixty(central, folder), "shipped forms": _shipped(central)}
        finally:
            central.close()
    ratio = found["openrosa"]["total"] / found["twelve reports"]["total"]
    return {
        **found,
        "times fewer than openrosa": round(ratio, 1),
        "goal": {"twelve reports": 8000, "round_trips": 3, "times fewer": 6, "nothing to do": 600},
    }


def _sixty(central: CentralInProcess, folder: Path) -> dict[str, Any]:
    path = wire_forms.write_form(folder)
    central.publish(path)
    xform, form = wire_forms.xform(path), wire_forms.parsed(path)
    rng = Random("sixty")
    plain = [wire_forms.signed(form, rng) for _ in range(TWELVE)]
    over_tls = [wire_forms.signed(form, rng) for _ in range(TWELVE)]
    shown, _ = certificate(folder, host="127.0.0.1")
    app = central._app
    with counted(app) as (line, port):
        twelve, nothing = _exchanges(central, line, f"http://127.0.0.1:{port}", plain, xform)
        _, token = phones.add(central.centre, UNIT, "Collect", [form.id], "bench")
        line.fresh()
        openrosa.send(port, KEY_BASE.format(token=token), (each.xml.encode() for each in plain))
        at_ours = line.told()
    with trusted(shown), counted(app, shown, folder / "key.pem") as (line, port):
        url = f"https://127.0.0.1:{port}"
        tls_twelve, tls_nothing = _exchanges(central, line, url, over_tls, xform)
        asks = _idle_asks(central, line, url)
    return {
        "twelve reports": twelve,
        "nothing to do": nothing,
        "openrosa": openrosa.bytes_of(each.xml.encode() for each in plain),
        "openrosa, at our own endpoint": at_ours,
        "with TLS 1.3, its handshake counted": {
            "twelve reports": tls_twelve,
            "nothing to do": tls_nothing,
            **asks,
        },
        "bodies": _bodies(plain, form, xform),
    }


def _exchanges(
    central: CentralInProcess,
    line: Line,
    url: str,
    reports: Sequence[SubmissionItem],
    xform: str,
) -> tuple[dict[str, int], dict[str, int]]:
    """Twelve reports in one fresh connection, and then nothing, from a PC that holds all there is."""
    given = _enrolled(central)
    api = NativeCentral(
        url, given.token, given.device, central.server, proxy=ProxyChoice(NONE), forms=lambda *_: xform
    )
    before = NativeCentral(central.url, given.token, given.device, central.server, central.transport())
    held, _ = before.sync(None, 200, ())
    line.fresh()
    answer, _ = api.sync(held.cursor, 200, waiting(reports), Asks(held=_mark(held)))
    assert {result.status for result in answer.results} == {"ok"}, answer.results
    for result in answer.results:
        receipts.check(result.receipt or "", given.server_key)
    twelve = line.told()
    line.fresh()
    nothing, _ = api.sync(answer.cursor, 200, (), Asks(held=_mark(held)))
    assert not nothing.changes, nothing
    assert not nothing.check, nothing
    told = line.told()
    api.close()
    return twelve, told


def _idle_asks(central: CentralInProcess, line: Line, url: str) -> dict[str, dict[str, int]]:
    """Nothing to do over a new connection: the first of a PC, and one that takes up its TLS session."""
    given = _enrolled(central)
    with closing(
        NativeCentral(url, given.token, given.device, central.server, proxy=ProxyChoice(NONE))
    ) as api:
        held, _ = api.sync(None, 200, ())
        found = {}
        for name in ("nothing to do, new connection, resumed", "the same, the next one"):
            line.cut()
            line.fresh()
            api.sync(held.cursor, 200, (), Asks(held=_mark(held)))
            found[name] = line.told()
    line.cut()
    line.fresh()
    with closing(
        NativeCentral(url, given.token, given.device, central.server, proxy=ProxyChoice(NONE))
    ) as anew:
        anew.sync(held.cursor, 200, (), Asks(held=_mark(held)))
        return {"nothing to do, new connection, not resumed": line.told(), **found}


def _mark(held: SyncResponse) -> str:
    from sync import marks

    return marks.of_all((change.kind, change.id, change.rev) for change in held.changes)


def _enrolled(central: CentralInProcess) -> EnrolResponse:
    key = receipts.public(receipts.new_key())
    return enrol(central.url, central.enrol_code(UNIT), key, "PC", transport=central.transport())


def _bodies(reports: Sequence[SubmissionItem], form: Any, xform: str) -> dict[str, dict[str, int]]:
    """Packed sizes of one and of twelve: no dictionary, ours, one trained on such reports."""
    rng = Random("trained")
    samples: list[bytes | bytearray | memoryview[int]] = [
        _body([wire_forms.signed(form, rng)]) for _ in range(200)
    ]
    trained = zstandard.train_dictionary(TRAINED, samples, level=coding.FORM_LEVEL)
    ours = of_form(xform)
    assert ours is not None
    engine = zstandard.ZstdCompressor(level=coding.FORM_LEVEL, dict_data=trained, write_checksum=True)
    return {
        name: {
            "raw": len(body),
            "zstd": len(coding.encode(body, "zstd")),
            "envelope": len(coding.encode(body, "bx1")),
            "form": len(coding.encode_runs([(body, ours)])),
            f"trained, {TRAINED} bytes to send before": len(engine.compress(body)),
        }
        for name, body in (("one", _body(reports[:1])), ("twelve", _body(reports)))
    }


def _body(reports: Sequence[SubmissionItem]) -> bytes:
    return request_bytes("8d2bb8c4-1f3a-4b1a-9d53-0f4c8f0e7a11", "YWJjZGVmZ2g6MTIz", 200, waiting(reports))


def _shipped(central: CentralInProcess) -> dict[str, Any]:
    """`form` → one | twelve → bytes of each exchange, headers and bodies, as HTTP/1.1 has them."""
    for form in FORMS:
        central.publish(sheet(form))
    meter = Meter(central.transport())
    given = _enrolled(central)
    known = {form: compiled for form in FORMS if (compiled := wire_forms.xform(sheet(form)))}
    api = NativeCentral(
        central.url, given.token, given.device, central.server, meter, forms=lambda form, _: known.get(form)
    )
    cursor = api.sync(None, 200, ())[0].cursor
    found: dict[str, Any] = {"pull": meter.last}
    for form in FORMS:
        parsed, rng = definition(form), Random(form)
        for name, count in (("one", 1), ("twelve", TWELVE)):
            items = waiting(filled(parsed, rng) for _ in range(count))
            response, _ = api.sync(cursor, 200, items)
            assert {result.status for result in response.results} == {"ok"}, response.results
            cursor = response.cursor
            found.setdefault(form, {})[name] = meter.last
            found[form][name]["bytes_per_report"] = round(meter.last["total"] / count)
    api.close()
    return found


def waiting(items: Iterable[SubmissionItem]) -> tuple[WaitingItem, ...]:
    """Items as they lie in an outbox: compact JSON without what is default."""
    return tuple(
        WaitingItem(key=each.key, group=each.report, body=each.model_dump_json().encode(), attempts=0)
        for each in items
    )


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
