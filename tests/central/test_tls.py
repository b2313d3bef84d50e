"""The real centre over TLS with its own authority, and PCs that trust it through their system, or not."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sync.central.__main__ import main
from tests.central_process import ROOT, CentralProcess

_PEM = serialization.Encoding.PEM
#: A PC's hello, in a process of its own: what it trusts is read from its environment.
_HELLO = """
import sys
from sync.adapters.native import hello
from sync.protocol import ExchangeFailed
try:
    print(hello(sys.argv[1]).server)
except ExchangeFailed as failure:
    print("failed", failure.kind)
"""


def _certificate(
    name: str,
    issuer: x509.Certificate | None,
    signer: ec.EllipticCurvePrivateKey,
    key: ec.EllipticCurvePrivateKey,
) -> x509.Certificate:
    now = datetime.now(UTC)
    own = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(own)
        .issuer_name(issuer.subject if issuer is not None else own)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
    )
    if issuer is not None:
        names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
        made = made.add_extension(names, critical=False)
    return made.sign(signer, hashes.SHA256())


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ca.pem, cert.pem and key.pem for localhost."""
    folder = tmp_path_factory.mktemp("tls")
    ca_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ca = _certificate("An authority", None, ca_key, ca_key)
    (folder / "ca.pem").write_bytes(ca.public_bytes(_PEM))
    (folder / "cert.pem").write_bytes(_certificate("centre", ca, ca_key, key).public_bytes(_PEM))
    private = key.private_bytes(_PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(private)
    return folder


@pytest.fixture(scope="module")
def secure(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentralProcess]:
    """The centre as a process, over TLS."""
    serve = ("--certfile", str(papers / "cert.pem"), "--keyfile", str(papers / "key.pem"))
    process = CentralProcess(tmp_path_factory.mktemp("central"), serve=serve)
    process.start()
    yield process
    process.stop()


def said(url: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _HELLO, url],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return done.stdout.strip()


def test_a_pc_trusts_the_authority_of_its_system_and_no_other(secure: CentralProcess, papers: Path) -> None:
    url = f"https://localhost:{secure.port}"
    trusted = said(url, SSL_CERT_FILE=str(papers / "ca.pem"))
    assert len(trusted) == 43  # a key's id
    assert said(url) == "failed certificate"
    by_another_name = said(f"https://127.0.0.1:{secure.port}", SSL_CERT_FILE=str(papers / "ca.pem"))
    assert by_another_name == "failed certificate"


def test_old_ways_are_refused_and_sessions_resumed(secure: CentralProcess, papers: Path) -> None:
    def connect(context: ssl.SSLContext, session: ssl.SSLSession | None = None) -> tuple[ssl.SSLSocket, str]:
        plain = socket.create_connection(("localhost", secure.port), timeout=30)
        line = context.wrap_socket(plain, server_hostname="localhost", session=session)
        line.sendall(b"GET /v1/hello HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        answer = b"".join(iter(lambda: line.recv(65536), b""))
        return line, answer.decode()

    context = ssl.create_default_context(cafile=str(papers / "ca.pem"))
    first, answer = connect(context)
    assert "strict-transport-security: max-age=31536000" in answer
    again, _ = connect(context, first.session)
    assert again.session_reused
    older = ssl.create_default_context(cafile=str(papers / "ca.pem"))
    older.maximum_version = ssl.TLSVersion.TLSv1_2
    line, _ = connect(older)
    cipher = line.cipher()
    assert cipher is not None
    assert cipher[0].startswith("ECDHE-")
    assert "GCM" in cipher[0] or "CHACHA" in cipher[0]
    older.set_ciphers("AES256-SHA:@SECLEVEL=0")
    with pytest.raises(ssl.SSLError):
        connect(older)
    for each in (first, again, line):
        each.close()


@pytest.mark.parametrize(
    ("cert", "key", "words"),
    [
        ("cert.pem", None, "go together"),
        ("cert.pem", "ca.pem", "TLS cannot use"),
        ("nothing.pem", "key.pem", "No such file"),
    ],
)
def test_papers_that_do_not_fit(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], cert: str, key: str | None, words: str
) -> None:
    asked = ["--certfile", str(papers / cert), *(["--keyfile", str(papers / key)] if key else [])]
    assert main(["--data", str(tmp_path), "serve", "--port", "0", *asked]) == 1
    assert words in capsys.readouterr().err
