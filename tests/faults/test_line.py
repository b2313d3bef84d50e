"""Bad lines in short: a real PC and a real centre; long: `python -m tests.faults line`."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator

import pytest

from tests.faults.lines.conditions import SHORT, came

#: A connection cut at an unlucky moment left its socket to the collector, once; at which end is not known.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


@pytest.fixture(autouse=True)
def nothing_left_for_later_tests() -> Iterator[None]:
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
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
