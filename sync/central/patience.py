"""How long the centre waits for who has begun to speak and falls silent: a line that died says no goodbye."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

#: Seconds without a byte of a request that has begun, or of a first one. A PC's own patience is 30 s: it is
#: the PC that ends a dead line, and says so to its officer; this frees the place of who is gone.
SILENCE = 40.0
#: Milliseconds in which the other end must have confirmed what was sent to it.
_UNCONFIRMED = 60_000


class Patient(H11Protocol):
    """HTTP/1.1 on one connection that is ended when a request stops coming.

    Between two requests a connection may be silent for as long as uvicorn's `timeout_keep_alive` says; while
    an answer is made or sent, nothing is expected of the other end.
    """

    silence = SILENCE
    _heard = 0.0
    _watch: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """As uvicorn does, and begin to wait."""
        super().connection_made(transport)
        _notice_who_is_gone(transport.get_extra_info("socket"))
        self._hear()

    def data_received(self, data: bytes) -> None:
        """As uvicorn does, and wait for the rest, if one is still to come."""
        super().data_received(data)
        self._hear()

    def connection_lost(self, exc: Exception | None) -> None:
        """As uvicorn does; nothing is waited for any more."""
        if self._watch is not None:
            self._watch.cancel()
        super().connection_lost(exc)

    def _hear(self) -> None:
        self._heard = self.loop.time()
        if self._watch is None:
            self._watch = self.loop.call_later(self.silence, self._look)

    def _look(self) -> None:
        """Whether it has been silent too long; a timer runs as long as something is wanted."""
        self._watch = None
        if not self._wanted() or self.transport.is_closing():
            return
        left = self._heard + self.silence - self.loop.time()
        if self.flow.read_paused:  # it speaks faster than we take it in
            left = self.silence
        if left > 0:
            self._watch = self.loop.call_later(left, self._look)
        else:
            self.transport.abort()

    def _wanted(self) -> bool:
        """Whether the next byte is the other end's to send: of a request, and not of the next one."""
        waits_for_next = self.timeout_keep_alive_task is not None
        return self.conn.their_state in {h11.IDLE, h11.SEND_BODY} and not waits_for_next


def _notice_who_is_gone(connection: Any) -> None:
    """Let the system ask now and then whether the other end is still there."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # Linux
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _UNCONFIRMED)
