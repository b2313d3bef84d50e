"""Servers on loopback that stand in a connection's way: proxies, TLS with made certificates, a login page."""

from __future__ import annotations

import base64
import contextlib
import os
import select
import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

PAGE = b"<!doctype html><title>Wi-Fi</title><form>Login</form>"


@contextlib.contextmanager
def serving(handler: type[socketserver.BaseRequestHandler], state: object = None) -> Iterator[int]:
    """A threaded server on loopback while the block runs; its port. Handlers find `state` at the server."""
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.state = state  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextlib.contextmanager
def trusted(authority: Path) -> Iterator[None]:
    """While the block runs, `authority` is the list of authorities of this system (Linux: by OpenSSL)."""
    before = os.environ.get("SSL_CERT_FILE")
    os.environ["SSL_CERT_FILE"] = str(authority)
    try:
        yield
    finally:
        del os.environ["SSL_CERT_FILE"]
        if before is not None:
            os.environ["SSL_CERT_FILE"] = before


#: Sockets of ports that are to answer nobody, while the tests run.
_HELD: list[socket.socket] = []


def closed_port() -> int:
    """A port nobody listens on, nor will: it is held, so that no other test is given it by chance."""
    held = socket.socket()
    held.bind(("127.0.0.1", 0))
    _HELD.append(held)
    port: int = held.getsockname()[1]
    return port


@dataclass
class ProxyRules:
    """How a proxy behaves: the `password` it wants (user:password), what it refuses, where tunnels lead."""

    password: str = ""
    refuses: int = 0  # a status for every request
    leads_to: int = 0  # port on loopback that every tunnel ends at
    wants: tuple[str, ...] = ('Basic realm="office"',)  # how a login may be shown, when it wants one
    asked: list[str] = field(default_factory=list)
    passwords: list[str] = field(default_factory=list)


class ProxyHandler(socketserver.StreamRequestHandler):
    """CONNECT only."""

    def handle(self) -> None:
        """One tunnel, or a refusal."""
        rules: ProxyRules = self.server.state  # type: ignore[attr-defined]
        line = self.rfile.readline().decode("latin-1").split()
        headers = {}
        while (each := self.rfile.readline().strip()) != b"":
            name, _, value = each.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        if len(line) < 2:
            return
        rules.asked.append(" ".join(line[:2]))
        given = base64.b64decode(headers.get("proxy-authorization", "").removeprefix("Basic ")).decode()
        if rules.refuses:
            self._say(f"{rules.refuses} No")
        elif rules.password and given != rules.password:
            wanted = (f"Proxy-Authenticate: {each}" for each in rules.wants)
            self._say("407 Proxy Authentication Required", *wanted)
        else:
            rules.passwords.append(given)
            self._tunnel(rules, line[1])

    def _say(self, status: str, *headers: str) -> None:
        lines = [f"HTTP/1.1 {status}", *headers, "Content-Length: 0", "", ""]
        self.wfile.write("\r\n".join(lines).encode())

    def _tunnel(self, rules: ProxyRules, target: str) -> None:
        host, _, port = target.rpartition(":")
        place = ("127.0.0.1", rules.leads_to) if rules.leads_to else (host, int(port))
        try:
            far = socket.create_connection(place, timeout=5)
        except OSError:
            self._say("502 Bad Gateway")
            return
        self._say("200 Connection established")
        with far:
            _join(self.connection, far)


def _join(near: socket.socket, far: socket.socket) -> None:
    other = {near: far, far: near}
    while True:
        readable, _, _ = select.select([near, far], [], [], 10)
        if not readable:
            return
        for side in readable:
            try:
                data = side.recv(65536)
                other[side].sendall(data)
            except OSError:
                return
            if not data:
                return


class PortalHandler(socketserver.StreamRequestHandler):
    """A captive portal: its page, whatever is asked."""

    def handle(self) -> None:
        """200, HTML."""
        while self.rfile.readline().strip() != b"":
            continue
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(PAGE)}\r\n"
        self.wfile.write(head.encode() + b"Connection: close\r\n\r\n" + PAGE)


class ChattyHandler(socketserver.BaseRequestHandler):
    """Speaks first, as a mail server does: no TLS here."""

    def handle(self) -> None:
        """One line, and gone."""
        self.request.sendall(b"220 mail.test ready\r\n")


@dataclass
class Answers:
    """What a server says to every request, over TLS when it has a certificate."""

    body: bytes = b"{}"
    status: str = "200 OK"
    headers: tuple[str, ...] = ("Content-Type: application/json",)
    context: ssl.SSLContext | None = None


class AnswerHandler(socketserver.BaseRequestHandler):
    """The same answer to each request."""

    def handle(self) -> None:
        """Shake hands, answer once, go."""
        said: Answers = self.server.state  # type: ignore[attr-defined]
        line = self.request
        try:
            if said.context is not None:
                line = said.context.wrap_socket(self.request, server_side=True)
            with line.makefile("rb") as read:
                size = 0
                while (each := read.readline().strip().lower()) != b"":
                    size = int(each[15:]) if each.startswith(b"content-length:") else size
                read.read(size)
            lines = [f"HTTP/1.1 {said.status}", *said.headers, f"Content-Length: {len(said.body)}"]
            line.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode() + said.body)
        except OSError:  # the other end did not like the certificate, and left
            return
        finally:
            line.close()


def certificate(
    folder: Path, begins: datetime | None = None, days: int = 30, host: str = "127.0.0.1"
) -> tuple[Path, ssl.SSLContext]:
    """A self-signed certificate for `host`: its file, and a context that shows it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Trung tâm thử")])
    start = begins or datetime.now(UTC) - timedelta(days=1)
    try:
        alternative: x509.GeneralName = x509.IPAddress(ip_address(host))
    except ValueError:
        alternative = x509.DNSName(host)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    shown, secret = folder / "certificate.pem", folder / "key.pem"
    shown.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, secret)
    return shown, context
