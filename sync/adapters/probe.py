"""What `sync.diagnosis` tries, with real sockets and the client that exchanges are made with."""

from __future__ import annotations

import base64
import socket
import ssl
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from sync.adapters import _client, _http
from sync.adapters.native import NativeCentral
from sync.diagnosis import Greeting, Shown, Target, Through
from sync.protocol import HELLO_PATH, ExchangeFailed, FailureKind, Hello
from sync.proxies import Proxy, ProxyChoice, ProxyUnusable, ways_for

if TYPE_CHECKING:
    import httpx

#: Seconds one step may be silent.
PATIENCE = 10.0
#: Addresses of documentation (RFC 5737, 3849): nothing is sent to them, a way to them is only looked up.
_ANYWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
_MOST_HEAD = 16 * 1024


class LineProbe:
    """Implements `sync.diagnosis.Probe` on this PC's network; `token` and `device` as enrolment gave them."""

    def __init__(
        self,
        target: Target,
        proxy: ProxyChoice,
        token: str = "",
        device: str = "",
        patience: float = PATIENCE,
    ) -> None:
        self._target = target
        self._choice = proxy
        self._token = token
        self._device = device
        self._patience = patience
        self._way: tuple[Proxy | None] | None = None  # found once: a script may take seconds

    def on_network(self) -> bool:
        """Whether there is a way to anywhere; nothing is sent."""
        for family, number in _ANYWHERE:
            try:
                with socket.socket(family, socket.SOCK_DGRAM) as line:
                    line.connect((number, 9))
            except OSError:
                continue
            return True
        return False

    def proxy(self) -> Proxy | None:
        """The proxy that exchanges take: of several the first that lets through. Raises ProxyUnusable."""
        if self._way is None:
            ways = ways_for(self._choice, self._target.url)
            self._way = (ways[0] if len(ways) == 1 else self._best(ways),)
        return self._way[0]

    def look_up(self, host: str, port: int) -> str:
        """The first number of a name."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except UnicodeError as error:
            raise socket.gaierror(socket.EAI_NONAME, "no name") from error
        return str(found[0][4][0])

    def reach(self, host: str, port: int) -> None:
        """Connect and leave."""
        socket.create_connection((host, port), self._patience).close()

    def _best(self, ways: Sequence[Proxy | None]) -> Proxy | None:
        """The first that lets through; else the first that is there at all."""
        there = []
        for each in ways:
            if each is None:
                return None
            try:
                said = self.tunnel(each, self._target.host, self._target.port)
            except OSError:
                continue
            if 200 <= said.status < 300:
                return each
            there.append(each)
        return there[0] if there else ways[0]

    def tunnel(self, proxy: Proxy, host: str, port: int) -> Through:
        """CONNECT, and leave again."""
        with self._to_proxy(proxy) as line:
            return _connect(line, proxy, host, port)

    def shake_hands(self, host: str, port: int, proxy: Proxy | None) -> None:
        """TLS by the system's authorities. Behind a proxy that wants TLS itself: left to `greet`."""
        if proxy is not None and proxy.scheme == "https":
            return
        with closing(self._open(host, port, proxy)) as line:
            _client.trust().wrap_socket(line, server_hostname=host).close()

    def look_at(self, host: str, port: int, proxy: Proxy | None) -> Shown | None:
        """The certificate as it is; asks for the Date without any token."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        request = f"GET {HELLO_PATH} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        try:
            with (
                closing(self._open(host, port, proxy)) as line,
                context.wrap_socket(line, server_hostname=host) as secured,
            ):
                raw = secured.getpeercert(binary_form=True) or b""
                secured.sendall(request.encode())
                return _shown(raw, _head(secured))
        except (OSError, ValueError):
            return None

    def greet(self) -> Greeting:
        """`hello` twice on one connection; the second one is timed."""
        with self._client() as http:
            self._hello(http)
            begun = time.monotonic()
            said = self._hello(http)
            return Greeting(said.now, time.monotonic() - begun, said.min, said.max)

    def ask(self) -> None:
        """An exchange with nothing in it; what comes is not used."""
        target = self._target
        api = NativeCentral(target.url, self._token, self._device, target.server or "", proxy=self._choice)
        with closing(api):
            api.sync(None, 1, ())

    def _hello(self, http: httpx.Client) -> Hello:
        from pydantic import ValidationError

        answer = _http.exchange(http, "GET", HELLO_PATH)
        failure = _http.refusal(answer, self._target.server)
        if failure is not None:
            raise failure
        try:
            return Hello.model_validate_json(answer.body)
        except ValidationError as error:
            raise ExchangeFailed(FailureKind.NONSENSE, "schema") from error

    def _client(self) -> httpx.Client:
        return _client.client(self._target.url, None, None, self._choice, self._patience)

    def _open(self, host: str, port: int, proxy: Proxy | None) -> socket.socket:
        if proxy is None:
            return socket.create_connection((host, port), self._patience)
        line = self._to_proxy(proxy)
        if not 200 <= _connect(line, proxy, host, port).status < 300:
            line.close()
            raise ConnectionError("the proxy does not let us through")
        return line

    def _to_proxy(self, proxy: Proxy) -> socket.socket:
        line = socket.create_connection((proxy.host, proxy.port), self._patience)
        if proxy.scheme == "https":
            return _client.trust().wrap_socket(line, server_hostname=proxy.host)
        return line


def shows_page(url: str, choice: ProxyChoice) -> bool:
    """Whether what answers at `url`, trusted or not, is a web page or leads to one. No secret is sent."""
    target = Target(url)
    probe = LineProbe(target, choice)
    try:
        shown = probe.look_at(target.host, target.port, probe.proxy())
    except ProxyUnusable:
        return False
    return shown is not None and shown.page


def _connect(line: socket.socket, proxy: Proxy, host: str, port: int) -> Through:
    target = Proxy(host, port).address
    lines = [f"CONNECT {target} HTTP/1.1", f"Host: {target}"]
    if proxy.user:
        login = base64.b64encode(f"{proxy.user}:{proxy.password}".encode()).decode()
        lines.append(f"Proxy-Authorization: Basic {login}")
    line.sendall("\r\n".join([*lines, "", ""]).encode())
    first, *headers = _head(line).split(b"\r\n")
    said = first.split()
    known = len(said) > 1 and said[0].startswith(b"HTTP/") and said[1].isdigit()
    return Through(int(said[1]) if known else 0, _wants(headers))


def _wants(headers: list[bytes]) -> frozenset[str]:
    """The schemes of Proxy-Authenticate, one a header, as proxies send them."""
    wanted = set()
    for each in headers:
        name, _, value = each.decode("latin-1").partition(":")
        if name.strip().lower() == "proxy-authenticate" and value.strip():
            wanted.add(value.split()[0].rstrip(",").lower())
    return frozenset(wanted)


def _head(line: socket.socket) -> bytes:
    """What comes up to the empty line."""
    head = b""
    while b"\r\n\r\n" not in head and len(head) < _MOST_HEAD:
        part = line.recv(1)  # no more: what follows a CONNECT is not ours to read
        if not part:
            break
        head += part
    return head


def _shown(raw: bytes, head: bytes) -> Shown:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    made = x509.load_der_x509_certificate(raw)
    named = made.issuer.get_attributes_for_oid(NameOID.COMMON_NAME)
    issuer = str(named[0].value) if named else made.issuer.rfc4514_string()
    return Shown(issuer, made.not_valid_before_utc, made.not_valid_after_utc, _date(head), _is_page(head))


def _is_page(head: bytes) -> bool:
    """Whether a head is a web page's, or leads to one: no centre answers so (`_http.stranger`)."""
    first, *headers = head.decode("latin-1").split("\r\n")
    said = first.split()
    if len(said) > 1 and (said[1].startswith("3") or said[1] == "511"):
        return True
    kinds = (each.partition(":") for each in headers)
    return any(name.strip().lower() == "content-type" and "html" in value.lower() for name, _, value in kinds)


def _date(head: bytes) -> datetime | None:
    for line in head.decode("latin-1").split("\r\n"):
        name, _, value = line.partition(":")
        if name.strip().lower() == "date":
            try:
                return parsedate_to_datetime(value.strip())
            except ValueError:
                return None
    return None
