"""`python -m tests.e2e.dies_after_sending PROFILE`: its power fails once the centre has the report."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import httpx

os.environ["QT_QPA_PLATFORM"] = "offscreen"


class _Dies(httpx.BaseTransport):
    """A real connection; after the first answer to a request that carries a report, the process is gone."""

    def __init__(self) -> None:
        self._inner = httpx.HTTPTransport()
        self.armed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._inner.handle_request(request)
        if self.armed:
            answer.read()
            os.kill(os.getpid(), signal.SIGKILL)
        return answer


def main() -> None:
    """Fill, sign, send, die."""
    from tests.e2e import office as offices

    line = _Dies()
    office = offices.move_in(Path(sys.argv[1]), lambda: line)
    office.app.settings.change(automatic=False)  # nothing goes before the button is pressed
    office.fill_and_sign()
    line.armed = True
    office.person.press("sync.now")
    office.person.until(lambda: False, "the end")


if __name__ == "__main__":
    main()
