"""Who falls silent in the middle of a request is not waited for, and its line breaking off is no error."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
import uvicorn

from sync.central import limits
from sync.central.patience import Patient
from tests.central_in_process import CentralInProcess

BEGUN = b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"
HELLO = b"GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n"


class Impatient(Patient):
    """Silence is short here."""

    silence = 0.2


@pytest.fixture
def address(central: CentralInProcess) -> Iterator[tuple[str, int]]:
    """Where the centre answers over real sockets."""
    config = uvicorn.Config(central._app, http=Impatient, log_config=None, lifespan="off")
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        yield listening.getsockname()
        server.should_exit = True
        thread.join()


def connected(address: tuple[str, int], said: bytes) -> socket.socket:
    found = socket.create_connection(address, timeout=30)
    found.sendall(said)
    return found


def read(line: socket.socket, until: bytes) -> bytes:
    found = b""
    while until not in found:
        part = line.recv(65536)
        assert part, found
        found += part
    return found


def ended(line: socket.socket) -> bool:
    """Wait for the other end to hang up."""
    try:
        return line.recv(1) == b""
    except ConnectionResetError:
        return True


@pytest.mark.parametrize("said", [b"", HELLO[:20], BEGUN, BEGUN + b"a" * 500])
def test_a_request_that_stops_coming_is_ended(address: tuple[str, int], said: bytes) -> None:
    with connected(address, said) as line:
        assert ended(line)


def test_those_who_fell_silent_hold_no_place(address: tuple[str, int]) -> None:
    with ExitStack() as held:
        silent = [held.enter_context(connected(address, BEGUN + b"a" * 500)) for _ in range(limits.AT_ONCE)]
        assert all(map(ended, silent))
        with connected(address, HELLO) as line:
            assert read(line, b"\r\n").startswith(b"HTTP/1.1 200")


def test_between_two_requests_one_may_be_silent(address: tuple[str, int]) -> None:
    with connected(address, HELLO) as kept, connected(address, b"") as silent:
        assert read(kept, b"}").startswith(b"HTTP/1.1 200")
        assert ended(silent)  # so long is more than the silence of a request
        kept.sendall(HELLO)
        assert read(kept, b"}").startswith(b"HTTP/1.1 200")


def test_a_line_that_breaks_off_is_no_error(
    address: tuple[str, int], caplog: pytest.LogCaptureFixture
) -> None:
    with connected(address, BEGUN + b"a" * 500) as line:
        assert ended(line)
    with connected(address, HELLO) as line:
        read(line, b"}")
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []
