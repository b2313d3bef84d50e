"""`python -m tests.e2e.dies_while_uploading PROFILE FILE`: power fails in the middle of sending a file."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx

os.environ["QT_QPA_PLATFORM"] = "offscreen"

#: The chunk in whose middle it dies.
LAST = 3


class _Dies(httpx.BaseTransport):
    """A real connection; half of the third chunk goes over it, and the process is gone."""

    def __init__(self) -> None:
        self._inner = httpx.HTTPTransport()
        self._chunks = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._chunks += request.method == "PATCH"
        if self._chunks < LAST:
            return self._inner.handle_request(request)
        headers = request.headers
        half = httpx.Request("PATCH", request.url, headers=headers, content=_half(request.read()))
        half.extensions = request.extensions
        return self._inner.handle_request(half)


def _half(body: bytes) -> Iterator[bytes]:
    yield body[: len(body) // 2]
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Fill, attach, sign, send, die."""
    from tests.demo.people import LEADER, OFFICER
    from tests.e2e import office as offices
    from tests.e2e.test_files import drop

    office = offices.move_in(Path(sys.argv[1]), _Dies)
    person = office.person
    person.sign_in(OFFICER.login, OFFICER.password)
    person.open_card("anh", offices.PERIOD)
    person.answer({"cb_tong": "4"})
    drop(person.question("tep"), Path(sys.argv[2]))
    person.until(lambda: person.reads("SHA-256"), "the fingerprint")
    person.press("entry.finish")
    person.type("entry.leaderPassword", LEADER.password)
    person.press("entry.sign")
    person.until(lambda: False, "the end")


if __name__ == "__main__":
    main()
