"""Hostile input in short; long: `python -m tests.faults input`."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from tests.faults.input import FEW_PATHS, ROUNDS, open_files, serve


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """What is stumbled on is counted here, not told."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


def test_a_centre_takes_nothing_it_should_not_and_goes_on() -> None:
    found = serve(6, "short", ROUNDS[1:7])
    assert not found.violations
    assert found.cases["frames"] == 2
    assert {"401", "413"} <= set(found.statuses)
    assert found.cases["XML"] > 30
    assert found.statuses["200"] > 5
    assert found.cases["taken from phones"] > 0


def test_what_the_openapi_allows_and_what_it_does_not() -> None:
    found = serve(8, "short", (FEW_PATHS,))
    assert not found.violations
    assert found.cases["OpenAPI"] > 20
    assert {"200", "400", "422"} <= set(found.statuses)


def test_what_the_openapi_does_not_allow_falls_over_a_check_taken_away() -> None:
    found = serve(8, "short", (FEW_PATHS,), mutant="nothing refused")
    assert any(each.startswith("OpenAPI: POST /v1/sync") for each in found.violations)
    assert found.statuses["500"] > 0


def test_a_limit_taken_away_is_seen() -> None:
    found = serve(1, "short", ("bomb",), mutant="no limit")
    assert any("grew by" in each for each in found.violations)


def test_files_people_bring_are_refused_in_words() -> None:
    found = open_files(3, "short")
    assert not found.violations
    assert found.cases.total() > 20
