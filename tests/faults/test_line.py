"""Bad lines in short: a real PC and a real centre; long: `python -m tests.faults line`."""

from __future__ import annotations

import gc
import socket
import warnings
from contextlib import ExitStack
from random import Random

from tests.faults.lines.conditions import SHORT, came
from tests.faults.lines.proxy import ChaosProxy, Weather


def test_what_is_accepted_while_the_line_ends_is_closed() -> None:
    """A socket that nobody closes is told by the collector, and fails the test."""
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        gc.collect()  # what came before on this worker is not this line's
    for number in range(4):
        with (
            ExitStack() as near,
            ChaosProxy(("127.0.0.1", 9), Random(number), Weather(silent=5)) as line,
        ):
            place = ("127.0.0.1", int(line.url.rpartition(":")[2]))
            for _ in range(5):
                near.enter_context(socket.create_connection(place))
        gc.collect()


def test_everything_arrives_over_a_line_that_is_cut_and_shows_login_pages() -> None:
    cut, _ = SHORT
    found = came(cut, "short")
    assert not found.violations
    assert found.counted.middle >= 1, "a cut was in the middle of something"
    assert found.counted.connections > found.counted.pages


def test_a_login_page_taken_for_an_answer_is_seen() -> None:
    _, mutant = SHORT
    found = came(mutant, "short")
    assert any("missing at the centre" in each for each in found.violations)
    assert any("success without a receipt" in each for each in found.violations)
