"""What ODK Collect and ODK Central put on the wire for the same reports: OpenRosa 1.0, header for header.

Collect (2024) asks with HEAD before each report and sends each in a multipart POST of its own. The answers
are Central's, as it gives them behind its own web server. The same requests go to our own centre, too, which
answers them in fewer words and has the token in the address.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable
from http.client import HTTPResponse

_DEVICE = "/submission?deviceID=collect%3AqTCSdxnpQYmb5iVK"
_BOUNDARY = "c0b4f3f2-7f5b-4a0c-9d6d-0f6f0c1b2a3d"
_AGENT = (
    "org.odk.collect.android/v2024.3.4 Dalvik/2.1.0 (Linux; U; Android 11; SM-A125F Build/RP1A.200720.012)"
)
_TOKEN = "Authorization: Bearer 9Yb2vQ!WZ8bM1Rj0kXn4sLhT7cDfGpEuA3KiOyVxJqNtUw5zS6rHmBgPlIeCdYoF\r\n"
_ASKED = (
    "Host: odk.example.gov.vn\r\n"
    f"User-Agent: {_AGENT}\r\n"
    "X-OpenRosa-Version: 1.0\r\n"
    "Date: Mon, 16 Nov 2026 02:00:00 GMT\r\n"
    "Accept-Encoding: gzip\r\n"
    "Connection: Keep-Alive\r\n"
)
_SAID = (
    "Server: nginx\r\n"
    "Date: Mon, 16 Nov 2026 02:00:00 GMT\r\n"
    "Connection: keep-alive\r\n"
    "X-OpenRosa-Version: 1.0\r\n"
    "X-OpenRosa-Accept-Content-Length: 100000000\r\n"
    "Strict-Transport-Security: max-age=63072000\r\n"
)
_BODY = (
    '<OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0">\n'
    '    <message nature="">full submission upload was successful!</message>\n'
    "</OpenRosaResponse>"
)


def bytes_of(reports: Iterable[bytes]) -> dict[str, int]:
    """Bytes up and down, in all, and round trips, for these XML instances one after the other."""
    up = down = trips = 0
    for xml in reports:
        for asked, said in (_head(), _post(xml)):
            up, down, trips = up + len(asked), down + len(said), trips + 1
    return {"up": up, "down": down, "total": up + down, "round_trips": trips}


def send(port: int, base: str, reports: Iterable[bytes]) -> None:
    """Send these XML instances to an OpenRosa API on this machine, one after the other; all are taken in."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        for xml in reports:
            for method, asked, wanted in (("HEAD", _ask(base, ""), 204), ("POST", _send(base, "", xml), 201)):
                line.sendall(asked)
                answer = HTTPResponse(line, method=method)
                answer.begin()
                said = answer.read()
                assert answer.status == wanted, said
                answer.close()


def _ask(base: str, token: str) -> bytes:
    return f"HEAD {base}{_DEVICE} HTTP/1.1\r\n{token}{_ASKED}\r\n".encode()


def _head() -> tuple[bytes, bytes]:
    return _ask("/v1/projects/1", _TOKEN), f"HTTP/1.1 204 No Content\r\n{_SAID}\r\n".encode()


def _send(base: str, token: str, xml: bytes) -> bytes:
    part = (
        f"--{_BOUNDARY}\r\n"
        'Content-Disposition: form-data; name="xml_submission_file"; '
        'filename="So lieu thang_2026-11-16_09-00-00.xml"\r\n'
        "Content-Type: text/xml; charset=utf-8\r\n"
        "Content-Transfer-Encoding: binary\r\n"
        f"Content-Length: {len(xml)}\r\n\r\n"
    )
    body = part.encode() + xml + f"\r\n--{_BOUNDARY}--\r\n".encode()
    asked = (
        f"POST {base}{_DEVICE} HTTP/1.1\r\n{token}{_ASKED}"
        f"Content-Type: multipart/form-data; boundary={_BOUNDARY}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return asked.encode() + body


def _post(xml: bytes) -> tuple[bytes, bytes]:
    said = (
        f"HTTP/1.1 201 Created\r\n{_SAID}"
        f"Content-Type: text/xml; charset=utf-8\r\nContent-Length: {len(_BODY)}\r\n\r\n{_BODY}"
    )
    return _send("/v1/projects/1", _TOKEN, xml), said.encode()
