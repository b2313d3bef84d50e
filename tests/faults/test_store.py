"""The short form of `python -m tests.faults store`, and that its parts can tell good from bad."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.faults import store as proof
from tests.faults.cuts import Platter
from tests.faults.disk import Operation, disk


@pytest.fixture
def ground(tmp_path: Path) -> Iterator[proof.Ground]:
    with disk("baocaoxa-test") as failing:
        yield proof.Ground(proof.resources(tmp_path), tmp_path, failing)


def test_power_cuts_and_failures_lose_nothing(ground: proof.Ground) -> None:
    recorded = proof.record(ground)
    cuts = proof.cut(ground, recorded, stride=53)
    assert cuts.violations == []
    assert cuts.runs >= 40
    failures = proof.fail(ground, recorded, stride=190)
    assert failures.violations == []
    assert failures.runs >= 12


def test_a_store_that_does_not_wait_for_the_disk_is_caught(ground: proof.Ground) -> None:
    assert len(proof.cut(ground, proof.record(ground, "OFF"), stride=97).violations) > 3


def test_a_store_without_what_was_told_as_saved_is_caught(ground: proof.Ground) -> None:
    recorded = proof.record(ground)
    profile = ground.profile(recorded[1].files)
    assert proof.judged(ground, profile, [recorded[1].facts[1]]) == ""
    assert proof.judged(ground, profile, recorded[1].facts[2:4]) == "something saved is not there"
    store = profile / "reports-1.db"
    store.write_bytes(store.read_bytes()[: 4096 * 3])
    assert "Damaged" in proof.judged(ground, profile, recorded[1].facts)


def test_what_a_cut_leaves() -> None:
    platter, rng = Platter({"a": b"old-"}), Random(1)

    def left(way: str) -> bytes | None:
        return platter.after(way, rng).get("a")

    platter.take(Operation("write", "a", 4, b"n" * 1024))
    assert left("dropped") == b"old-"
    assert left("kept") == b"old-" + b"n" * 1024
    assert left("torn") == b"old-" + b"n" * 508
    platter.take(Operation("sync", "a"))
    assert left("dropped") == b"old-" + b"n" * 1024
    platter.take(Operation("truncate", "a", 2))
    assert {left("mixed") for _ in range(20)} == {b"ol", b"old-" + b"n" * 1024}
    platter.take(Operation("delete", "a"))
    assert left("kept") is None
    assert left("dropped") == b"old-" + b"n" * 1024
    platter.take(Operation("create", "b"))
    assert "b" not in platter.after("dropped", rng)
    assert platter.after("kept", rng)["b"] == b""
