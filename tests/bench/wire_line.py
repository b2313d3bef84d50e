"""The centre behind a counted line: every byte on the socket, up and down, and the round trips."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from tests.loopback import serving


@dataclass
class Line:
    """What went over it since `fresh`; `upstream` is the port it leads to."""

    upstream: int = 0
    up: int = 0
    down: int = 0
    trips: int = 0
    _upwards: bool = field(default=False, repr=False)
    _open: list[socket.socket] = field(default_factory=list, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def fresh(self) -> None:
        """Count anew."""
        with self._lock:
            self.up = self.down = self.trips = 0
            self._upwards = False

    def passed(self, size: int, upwards: bool) -> None:
        """So many bytes went on."""
        with self._lock:
            if upwards and not self._upwards:
                self.trips += 1
            self._upwards = upwards
            self.up += size if upwards else 0
            self.down += 0 if upwards else size

    @contextmanager
    def open(self, near: socket.socket) -> Iterator[None]:
        """While the block runs this is a connection of the PC."""
        with self._lock:
            self._open.append(near)
        try:
            yield
        finally:
            with self._lock:
                self._open.remove(near)

    def cut(self) -> None:
        """End what is open, as a centre does with connections that lie unused: the next ask opens another."""
        with self._lock:
            for near in self._open:
                near.shutdown(socket.SHUT_RDWR)

    def told(self) -> dict[str, int]:
        """The figures."""
        with self._lock:
            return {
                "up": self.up,
                "down": self.down,
                "total": self.up + self.down,
                "round_trips": self.trips,
            }


class _Relay(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        line: Line = self.server.state  # type: ignore[attr-defined]
        with line.open(self.request), socket.create_connection(("127.0.0.1", line.upstream)) as beyond:
            back = threading.Thread(target=_pass_on, args=(beyond, self.request, line, False), daemon=True)
            back.start()
            _pass_on(self.request, beyond, line, True)
            back.join()


def _pass_on(source: socket.socket, target: socket.socket, line: Line, upwards: bool) -> None:
    try:
        while part := source.recv(65536):
            line.passed(len(part), upwards)
            target.sendall(part)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return  # the other end is gone: so is this one


class _Told(uvicorn.Server):
    """A server that says when it is up."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As ever, and then tell."""
        await super().startup(sockets)
        self.up.set()


@contextmanager
def counted(
    app: FastAPI, certificate: Path | None = None, key: Path | None = None
) -> Iterator[tuple[Line, int]]:
    """Serve `app` (over TLS with a certificate and its key) behind a counted line; the line and its port."""
    config = uvicorn.Config(
        app,
        log_level="critical",
        access_log=False,
        server_header=False,
        date_header=False,
        lifespan="off",
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )
    server = _Told(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        server.up.wait()
        line = Line(upstream=listening.getsockname()[1])
        with serving(_Relay, line) as port:
            yield line, port
        server.should_exit = True
        thread.join()
