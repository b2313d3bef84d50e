"""TLS that goes on where it left off: a new connection to the same centre takes up the last one's session.

What a PC asks by itself every quarter of an hour is a new connection; resumed, its handshake brings no
certificates (RFC 8446, 2.2). A session lives in memory, as long as the client does, never on the disk.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import truststore

if TYPE_CHECKING:
    import socket

    import httpx

#: Seconds after which certificates are shown and judged anew, however often a session was taken up since.
#: OpenSSL judges none of a resumed session again; Windows does, each time (`_Remembering`).
TRUSTED_FOR = 12 * 3600.0


@dataclass(frozen=True)
class _Kept:
    """The newest session with a host, the certificates that were judged for it, and when that was."""

    session: ssl.SSLSession
    chain: Sequence[Any]
    since: float


class ResumingContext(truststore.SSLContext):
    """The system's trust, and one session for each host.

    A server that knows the session no more shakes hands in full. A handshake that breaks with one forgets
    it; when TLS itself broke, none is offered again: what stands on the way does not bear it.
    """

    def __init__(self, protocol: int, clock: Callable[[], float] = time.monotonic) -> None:
        """`protocol` is `ssl.PROTOCOL_TLS_CLIENT`; `clock` gives seconds that never go back."""
        super().__init__(protocol)
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._resumes = True
        self._remembers = False

    def wrap_socket(
        self,
        sock: socket.socket,
        server_side: bool = False,
        do_handshake_on_connect: bool = True,
        suppress_ragged_eofs: bool = True,
        server_hostname: str | None = None,
        session: ssl.SSLSession | None = None,
    ) -> ssl.SSLSocket:
        """As ever, with the session of that host when there is one. Raises what the handshake raises."""
        host = server_hostname or ""
        kept = self._good(host)
        try:
            line = super().wrap_socket(
                sock,
                server_side,
                do_handshake_on_connect,
                suppress_ragged_eofs,
                server_hostname,
                kept.session if kept is not None else session,
            )
        except OSError as error:
            if kept is not None:
                self._kept.pop(host, None)
                self._resumes = self._resumes and not isinstance(error, ssl.SSLError)
            raise
        if not self._remembers:  # from the second connection on: there is nothing to take up before
            line.context.sslsocket_class = _remembering(type(line), self._chain)
            self._remembers = True
        return line

    def keep(self, response: httpx.Response) -> None:
        """Keep the session an answer came in: since TLS 1.3 it comes after the handshake. An httpx hook."""
        line = response.extensions["network_stream"].get_extra_info("ssl_object")
        if not hasattr(line, "get_unverified_chain") or line.session is None:  # none, or TLS within TLS
            return
        host, before = response.request.url.raw_host.decode(), None
        if line.session_reused:
            before = self._kept.get(host)
            if before is None:
                return  # forgotten meanwhile: by whose certificates it was judged is not known any more
        chain = before.chain if before is not None else line.get_unverified_chain() or ()
        self._kept[host] = _Kept(line.session, chain, before.since if before is not None else self._clock())

    def _good(self, host: str) -> _Kept | None:
        kept = self._kept.get(host)
        fresh = kept is not None and self._clock() - kept.since < TRUSTED_FOR
        return kept if fresh and self._resumes else None

    def _chain(self, host: str) -> Sequence[Any]:
        kept = self._kept.get(host)
        return kept.chain if kept is not None else ()


def _remembering(base: type[ssl.SSLSocket], chain: Callable[[str], Sequence[Any]]) -> type[ssl.SSLSocket]:
    """A socket that still knows the certificates of a session taken up, which come with no handshake then.

    truststore asks a socket for them to let Windows (macOS) judge, and takes none for a refusal: so they are
    judged there at each connection, as if they had come.
    """

    class Remembering(base):  # type: ignore[valid-type, misc]
        def get_unverified_chain(self) -> Sequence[Any]:
            """The certificates shown in this connection, or in the one it goes on from."""
            if self.session_reused:
                return chain(self.server_hostname or "")
            shown: Sequence[Any] | None = self._sslobj.get_unverified_chain()
            return shown or ()

    return Remembering
