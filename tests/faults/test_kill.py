"""The short form of `python -m tests.faults kill`, and that it sees an office that acknowledges too early."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults import kill
from tests.faults.kill_judge import Told

posix = pytest.mark.skipif(os.name == "nt", reason="processes are forked and killed the POSIX way")


@posix
def test_a_killed_office_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    figures = kill.run(tmp_path, rounds=3, seed=2)
    assert figures.violations == []
    assert sum(figures.kills.values()) >= 3


@posix
def test_an_office_that_acknowledges_too_early_is_caught(tmp_path: Path) -> None:
    assert kill.run(tmp_path, rounds=30, seed=1, eager=True, until_caught=True).violations


def found(value: str, *revisions: int, wrong: str = "") -> dict[str, object]:
    """A store with one report."""
    return {"wrong": wrong, "reports": {"r": {"value": value, "revisions": list(revisions)}}}


def test_what_counts_as_lost() -> None:
    told = Told()
    for line in (
        {"typed": ["r", "41"]},
        {"saved": ["r", "41"]},
        {"typed": ["r", "52"]},
        {"signed": ["r", 2]},
    ):
        told.hear(line)
    assert told.violations(found("41", 1, 2)) == []
    assert told.violations(found("5", 1, 2)) == []
    assert told.violations(found("52", 1, 2)) == []
    assert "41 was said to be saved, 30 is there" in told.violations(found("30", 1, 2))[0]
    assert "said to be signed" in told.violations(found("41", 1))[0]
    assert "twice" in told.violations(found("41", 1, 2, 2))[0]
    assert told.violations(found("41", 1, 2, wrong="it is torn")) == ["it is torn"]
    assert "no longer there" in told.violations({"wrong": "", "reports": {}})[0]
