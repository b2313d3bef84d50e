"""Reminders: what is told, when, and never twice on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.periods import Period
from desktop.domain.reminders import Reminding, name_of
from desktop.domain.views import Card, CardState

TODAY = date(2026, 11, 16)


def card(name: str, days_left: int = 1, state: CardState = CardState.TO_DO) -> Card:
    due = TODAY + timedelta(days=days_left)
    return Card(name, None, "cds57", "Báo cáo", Period.parse("2026-11"), due, days_left, state, "")


@pytest.mark.parametrize(
    ("days_left", "state", "told"),
    [
        (3, CardState.TO_DO, True),
        (4, CardState.TO_DO, False),
        (0, CardState.DRAFT, True),
        (-20, CardState.TO_DO, True),
        (1, CardState.RETURNED, True),
        (1, CardState.AWAITING, False),
        (1, CardState.PENDING, False),
        (-5, CardState.ACKNOWLEDGED, False),
    ],
)
def test_what_is_due_soon_or_late_and_wants_a_hand_is_told(
    days_left: int, state: CardState, told: bool
) -> None:
    assert bool(Reminding().fresh([card("a", days_left, state)], TODAY)) is told


def test_nothing_is_told_twice_on_a_day() -> None:
    cards = [card("a"), card("b")]
    after = Reminding().having_told(cards[:1], TODAY)
    assert [each.obligation for each in after.fresh(cards, TODAY)] == ["b"]
    assert len(after.wanted(cards, TODAY)) == 2, "told, it still stands"
    assert len(after.fresh(cards, TODAY + timedelta(days=1))) == 2
    tomorrow = after.having_told(cards[1:], TODAY + timedelta(days=1))
    assert set(tomorrow.told) == {"b"}, "yesterday's is forgotten"


def test_silence_for_a_day_for_one_and_for_all() -> None:
    cards = [card("a"), card("b")]
    quiet = replace(Reminding(), silent_on=TODAY)
    assert quiet.wanted(cards, TODAY) == ()
    assert len(quiet.wanted(cards, TODAY + timedelta(days=1))) == 2
    one = Reminding().without("a")
    assert [name_of(each) for each in one.wanted(cards, TODAY)] == ["b"]
    assert replace(Reminding(), on=False).wanted(cards, TODAY) == ()


@pytest.mark.parametrize("kept", [None, {}, {"on": True}, [], "x", {"on": 1, "days": "many"}])
def test_what_cannot_be_read_is_the_usual(kept: object) -> None:
    assert Reminding.read(kept) == Reminding()


@given(
    st.booleans(),
    st.integers(0, 15),
    st.none() | st.dates(),
    st.frozensets(st.text(max_size=5)),
    st.dictionaries(st.text(max_size=5), st.dates()),
)
def test_it_is_read_back_as_it_was_kept(
    on: bool, days: int, silent: date | None, silenced: frozenset[str], told: dict[str, date]
) -> None:
    choice = Reminding(on, days, silent, silenced, told)
    assert Reminding.read(choice.kept()) == choice


def test_what_awaits_a_signature_is_told_to_who_signs() -> None:
    waiting = card("a", 1, CardState.AWAITING)
    assert Reminding().fresh([waiting], TODAY, signs=True) == (waiting,)
    assert Reminding().fresh([waiting], TODAY) == ()
