"""Several workers on one socket share those who come."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from sync.central.accepting import OneByOne

COME = 20


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as made:
        made.setblocking(False)
        yield made


def taken_at_once(loop: asyncio.AbstractEventLoop, listening: socket.socket) -> int:
    """How many of those who wait `loop` has taken by the time it speaks with the first of them."""
    taken: list[Met] = []
    met: list[int] = []
    all_gone = asyncio.Event()

    class Met(asyncio.Protocol):
        def __init__(self) -> None:
            taken.append(self)

        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            met.append(len(taken))
            transport.close()

        def connection_lost(self, _error: Exception | None) -> None:
            if len(met) == COME:
                all_gone.set()

    async def serve() -> None:
        server = await loop.create_server(Met, sock=listening, backlog=100)
        for _ in range(COME):  # with a short queue the system would let them wait outside
            stack.enter_context(socket.create_connection(listening.getsockname(), timeout=5))
        async with server:
            await all_gone.wait()
            await asyncio.sleep(0)

    with ExitStack() as stack:
        stack.callback(loop.close)
        loop.run_until_complete(serve())
    return met[0]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Windows has other loops")
def test_one_worker_leaves_the_others_of_a_rush_to_the_rest(listening: socket.socket) -> None:
    """The rush waits in the socket's queue, and the loop takes one a turn of its own."""
    assert taken_at_once(OneByOne(), listening) < COME / 2


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Windows has other loops")
def test_asyncio_takes_all(listening: socket.socket) -> None:
    """What the loop is there for."""
    assert taken_at_once(asyncio.SelectorEventLoop(), listening) == COME
