"""Who shows no token costs the centre next to nothing; who is slow keeps nobody else waiting."""

from __future__ import annotations

import asyncio
import json
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, MutableMapping
from typing import Any

import httpx
import pytest

from sync import coding, receipts
from sync.central import attempts, limits
from sync.protocol import ENROL_PATH, SYNC_PATH
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import Pc, announce, enrolled_pc

#: A frame of `bx1` with nothing in it; a body of 4 MiB holds hundreds of thousands of them.
NOTHING = coding.encode(b"", "bx1")
BODIES = {
    "empty frames": (NOTHING * 20_000, "bx1"),
    "bomb": (coding.encode(bytes(50_000_000), "bx1"), "bx1"),
    "broken": (b"\x28\xb5\x2f\xfd broken", "bx1"),
    "no such coding": (b"{}", "br"),
}


@pytest.fixture
def pc(central: CentralInProcess) -> Pc:
    announce(central)
    return enrolled_pc(central)


def body_of(pc: Pc, size: int = 0) -> bytes:
    """A request with nothing to do; so many bytes of it."""
    said = json.dumps({"p": 1, "device": pc.enrolled.device, "items": []}).encode()
    return said + b" " * max(0, size - len(said))


async def ask(central: CentralInProcess, head: dict[str, str], body: AsyncIterator[bytes]) -> httpx.Response:
    """One exchange whose body comes piece by piece, as a server hands it on."""
    sent: list[MutableMapping[str, Any]] = []
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": SYNC_PATH,
        "raw_path": SYNC_PATH.encode(),
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in head.items()],
        "client": ("127.0.0.1", 1),
        "server": ("central.test", 80),
        "root_path": "",
    }

    async def receive() -> dict[str, Any]:
        piece = await anext(body, None)
        return {"type": "http.request", "body": piece or b"", "more_body": piece is not None}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    await central._app(scope, receive, send)
    said = b"".join(each.get("body", b"") for each in sent)
    return httpx.Response(sent[0]["status"], headers=sent[0]["headers"], content=said)


def run(central: CentralInProcess, work: Awaitable[None]) -> None:
    """Do it in the centre's own event loop."""

    async def whole() -> None:
        await work

    asyncio.run_coroutine_threadsafe(whole(), central._loop).result()


def head_of(pc: Pc, size: int) -> dict[str, str]:
    return {"authorization": f"Bearer {pc.enrolled.token}", "content-length": str(size)}


class Slow:
    """Lines on which nothing comes until all of them were listened to, and then not before they `go`."""

    def __init__(self, lines: int) -> None:
        self.heard = asyncio.Barrier(lines + 1)
        self.go = asyncio.Event()


async def pieces(body: bytes, slow: Slow | None = None) -> AsyncIterator[bytes]:
    """The body in pieces of 64 KiB, on a `slow` line or at once."""
    if slow is not None:
        await slow.heard.wait()
        await slow.go.wait()
    for at in range(0, len(body), 1 << 16):
        yield body[at : at + (1 << 16)]


@pytest.mark.parametrize("name", BODIES)
def test_nothing_is_unpacked_without_a_token(web: httpx.Client, pc: Pc, name: str) -> None:
    """Whatever it is, the answer is that nobody is known who sends it."""
    body, spoken = BODIES[name]
    for headers in ({}, {"authorization": "Bearer nobody's"}):
        answer = web.post(SYNC_PATH, content=body, headers={"content-encoding": spoken, **headers})
        assert (answer.status_code, answer.json()["why"]) == (401, "unknown")


def test_a_pc_with_a_token_sends_only_so_many_frames(web: httpx.Client, pc: Pc) -> None:
    headers = {"authorization": f"Bearer {pc.enrolled.token}", "content-encoding": "bx1"}
    assert web.post(SYNC_PATH, content=NOTHING * 20_000, headers=headers).status_code == 413


def test_a_large_body_of_who_is_not_known_is_held_nowhere(central: CentralInProcess, pc: Pc) -> None:
    """It is read to its end all the same: who still sends would not hear the answer."""
    size, left = limits.PACKED_BYTES, []

    async def coming() -> AsyncIterator[bytes]:
        for _ in range(size // (1 << 16)):
            yield bytes(1 << 16)
        left.append(0)

    async def all_of_it() -> None:
        for head in ({"content-length": str(size)}, {"transfer-encoding": "chunked"}):
            answer = await ask(central, head, coming())
            assert (answer.status_code, answer.json()["why"]) == (401, "unknown")

    tracemalloc.start()
    try:
        run(central, all_of_it())
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert left == [0, 0]
    assert most < size // 2


def test_who_announces_less_than_comes_is_refused(central: CentralInProcess, pc: Pc) -> None:
    async def lying() -> None:
        answer = await ask(central, head_of(pc, 10), pieces(body_of(pc, 1 << 20)))
        assert answer.status_code == 413

    run(central, lying())


def test_what_is_announced_as_too_large_is_refused_as_that(central: CentralInProcess) -> None:
    """Also without a token, and held nowhere: a PC halves its batch then."""

    async def beyond() -> None:
        answer = await ask(central, {"content-length": str(limits.PACKED_BYTES + 1)}, pieces(b"x" * 100_000))
        assert (answer.status_code, answer.json()["why"]) == (413, "request")

    run(central, beyond())


def test_a_large_body_of_a_known_pc_is_taken(central: CentralInProcess, pc: Pc) -> None:
    async def large() -> None:
        for size in (limits.UNASKED_BYTES, limits.UNASKED_BYTES + 1, limits.PACKED_BYTES):
            assert (await ask(central, head_of(pc, size), pieces(body_of(pc, size)))).status_code == 200

    run(central, large())


def test_large_bodies_that_come_slowly_fill_a_worker_and_no_more(central: CentralInProcess, pc: Pc) -> None:
    """Whose is one too many comes back; small ones are taken all the while."""
    size, many = limits.PACKED_BYTES, limits.LARGE_BYTES // limits.PACKED_BYTES
    large, small = body_of(pc, size), body_of(pc)

    async def crowded() -> None:
        lines = Slow(many)
        slow = [
            asyncio.create_task(ask(central, head_of(pc, size), pieces(large, lines))) for _ in range(many)
        ]
        await lines.heard.wait()
        busy = await ask(central, head_of(pc, size), pieces(large))
        assert (busy.status_code, busy.json()["why"]) == (503, "busy")
        assert 5 <= int(busy.headers["retry-after"]) < 10
        assert (await ask(central, head_of(pc, len(small)), pieces(small))).status_code == 200
        lines.go.set()
        assert {each.status_code for each in await asyncio.gather(*slow)} == {200}
        assert (await ask(central, head_of(pc, size), pieces(large))).status_code == 200

    run(central, crowded())


def test_small_bodies_that_come_slowly_are_not_in_hand(central: CentralInProcess, pc: Pc) -> None:
    """A line of a commune takes half a minute for a batch; that is no work, and counts as none."""
    small, many = body_of(pc), limits.AT_ONCE + 5
    head = head_of(pc, len(small))

    async def crowded() -> None:
        lines = Slow(many)
        slow = [asyncio.create_task(ask(central, head, pieces(small, lines))) for _ in range(many)]
        await lines.heard.wait()
        assert (await ask(central, head, pieces(small))).status_code == 200
        lines.go.set()
        assert {each.status_code for each in await asyncio.gather(*slow)} <= {200, 503}

    run(central, crowded())


def asked_of(code: str, **more: str) -> dict[str, Any]:
    return {"code": code, "device_key": receipts.public(receipts.new_key()), "device_name": "PC", **more}


def test_a_request_for_a_first_token_is_small(web: httpx.Client, central: CentralInProcess) -> None:
    code = central.enrol_code("20242")
    large = asked_of(code, filling=" " * limits.ENROL_BYTES)
    assert web.post(ENROL_PATH, json=large).status_code == 413
    packed = coding.encode(json.dumps(large).encode(), "zstd")
    assert len(packed) < 1000
    assert web.post(ENROL_PATH, content=packed, headers={"content-encoding": "zstd"}).status_code == 413
    packed = coding.encode(json.dumps(asked_of(code)).encode(), "bx1")
    assert web.post(ENROL_PATH, content=packed, headers={"content-encoding": "bx1"}).status_code == 200


def test_who_is_locked_out_has_nothing_unpacked(web: httpx.Client, central: CentralInProcess) -> None:
    for _ in range(attempts.FREE):
        assert web.post(ENROL_PATH, json=asked_of("AAAA-AAAA-AAAA-AAAA")).status_code == 403
    broken = web.post(ENROL_PATH, content=b"broken", headers={"content-encoding": "bx1"})
    assert broken.status_code == 429
