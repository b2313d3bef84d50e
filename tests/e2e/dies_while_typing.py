"""`python -m tests.e2e.dies_while_typing PROFILE`: an office whose power fails half a second after a key."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import httpx
from PySide6.QtCore import QTimer

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def main() -> None:
    """Sign in, type two figures, die 500 ms after the last key, the field never left."""
    from tests.demo.people import OFFICER
    from tests.e2e import office as offices
    from tests.faulty_transport import Fault, FaultyTransport

    line = FaultyTransport(httpx.HTTPTransport())
    line.always = Fault.DOWN
    office = offices.move_in(Path(sys.argv[1]), lambda: line)
    person = office.person
    person.sign_in(OFFICER.login, OFFICER.password)
    person.open_card("cds57", offices.PERIOD)
    person.answer({"cb_tong": "42", "cb_maytinh": "40"})
    QTimer.singleShot(500, lambda: os.kill(os.getpid(), signal.SIGKILL))
    person.until(lambda: False, "the end")


if __name__ == "__main__":
    main()
