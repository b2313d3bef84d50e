"""The simulation of sync in short, and that its oracles see; long: `python -m tests.faults sync`."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.faults.simulation.mutants import MUTANTS, caught
from tests.faults.sync import folder, run


@pytest.fixture(autouse=True)
def quiet() -> None:
    """The centre says what it stumbled on; here it stumbles on purpose."""
    for name in ("intake", "judging"):
        logging.getLogger(f"sync.central.{name}").setLevel(logging.CRITICAL)


def test_nothing_is_lost_doubled_or_overwritten() -> None:
    with folder() as place:
        ((figures, found),) = run([("short5", 120)], place)
    assert found is None, found
    assert figures.steps == 120
    assert figures.received > 5
    assert figures.faults.total() > 20


def test_an_episode_can_be_had_again(tmp_path: Path) -> None:
    ((first, _),) = run([("again", 30)], tmp_path)
    ((second, _),) = run([("again", 30)], tmp_path)
    assert (first.did, first.faults) == (second.did, second.faults)


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        ("no dedupe at the centre", "short0"),
        ("base ignored", "short0"),
        ("cleared before the answer", "short0"),
        ("conflict dropped", "short0"),
        ("check ignored", "short0"),
        ("a listing wipes drafts", "short0"),
        ("poison holds all", "short3"),
        ("clock set back", "short1"),
        ("the furthest receipt is not told", "short0"),
        ("a stick opened twice", "short0"),
        ("handed in is sent", "short2"),
        ("what is kept unasked", "short0"),
    ],
)
def test_the_oracles_see_a_seeded_bug(name: str, seed: str) -> None:
    after, what = caught(name, MUTANTS[name], seed, 120)
    assert what, f"{name} was not seen in {after} steps"


def test_there_are_bugs_enough() -> None:
    assert len(MUTANTS) >= 15
