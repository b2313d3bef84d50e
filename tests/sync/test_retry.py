from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import FailureKind
from sync.retry import FOR_A_PERSON, LONGEST, SHORTEST, WaitForPerson, decide, delay, next_try

NOW = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)
kinds = st.sampled_from(list(FailureKind))
attempts = st.integers(min_value=-5, max_value=10_000)
afters = st.none() | st.integers(min_value=-1000, max_value=10**12)


class Drawn(Random):
    """Always draws the same share."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def random(self) -> float:
        return self.share


@pytest.mark.parametrize(
    ("tries", "share", "after", "seconds"),
    [
        (1, 0.0, None, 30),
        (1, 1.0, None, 60),
        (2, 1.0, None, 120),
        (3, 0.5, None, 135),
        (6, 1.0, None, 1920),
        (7, 1.0, None, 3600),
        (500, 1.0, None, 3600),
        (500, 0.0, None, 30),
        (1, 0.0, 120, 120),
        (1, 0.0, 86_400, 3600),
        (1, 0.0, -7, 30),
        (0, 1.0, None, 60),
    ],
)
def test_table_of_waits(tries: int, share: float, after: int | None, seconds: int) -> None:
    assert delay(tries, Drawn(share), after) == timedelta(seconds=seconds)


@pytest.mark.parametrize("kind", list(FailureKind))
def test_who_is_asked(kind: FailureKind) -> None:
    asked = decide(kind, 1, NOW, Random(1))
    assert isinstance(asked, WaitForPerson) is (kind in FOR_A_PERSON)


def test_the_kinds_a_person_mends() -> None:
    assert {kind.value for kind in FOR_A_PERSON} == {
        "login_wanted",
        "proxy",
        "wrong_server",
        "certificate",
        "unauthorised",
        "too_old",
        "centre_old",
    }


@given(kinds, attempts, st.integers(), afters)
def test_nothing_waits_too_short_too_long_or_for_ever(
    kind: FailureKind, tries: int, seed: int, after: int | None
) -> None:
    at = next_try(decide(kind, tries, NOW, Random(seed), after))
    assert SHORTEST <= at - NOW <= LONGEST


@given(attempts, st.integers(min_value=0, max_value=50), st.floats(0, 1), afters)
def test_more_failures_never_wait_shorter(tries: int, more: int, share: float, after: int | None) -> None:
    assert delay(tries, Drawn(share), after) <= delay(tries + more, Drawn(share), after)


@given(attempts, st.integers())
def test_the_centre_may_ask_for_longer(tries: int, seed: int) -> None:
    assert delay(tries, Random(seed), 600) >= timedelta(seconds=600)


def test_pcs_do_not_come_back_together() -> None:
    waits = {delay(5, Random(seed)) for seed in range(100)}
    assert len(waits) == 100
    assert max(waits) - min(waits) > timedelta(minutes=10)
