"""Reminders: what is told, when, and never twice on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.periods import Period
from desktop.domain.reminders import Concern, Reminding, Waiting, of_cards, of_suggestion, of_task
from desktop.domain.views import Card, CardState

TODAY = date(2026, 11, 16)


def card(name: str, days_left: int = 1, state: CardState = CardState.TO_DO) -> Card:
    due = TODAY + timedelta(days=days_left)
    return Card(name, None, "cds57", "Báo cáo", Period.parse("2026-11"), due, days_left, state, "")


def due(*cards: Card, signs: bool = False) -> tuple[Waiting, ...]:
    """What of a desk waits."""
    return of_cards(cards, signs)


@pytest.mark.parametrize(
    ("days_left", "state", "told"),
    [
        (3, CardState.TO_DO, [Concern.DUE]),
        (4, CardState.TO_DO, []),
        (0, CardState.DRAFT, [Concern.DUE]),
        (-20, CardState.TO_DO, [Concern.DUE]),
        (1, CardState.RETURNED, [Concern.RETURNED]),
        (90, CardState.RETURNED, [Concern.RETURNED]),
        (1, CardState.AWAITING, []),
        (1, CardState.PENDING, []),
        (-5, CardState.ACKNOWLEDGED, []),
    ],
)
def test_what_is_due_soon_or_late_and_wants_a_hand_is_told(
    days_left: int, state: CardState, told: list[Concern]
) -> None:
    found = Reminding().fresh(due(card("a", days_left, state)), TODAY)
    assert [each.concern for each in found] == told


def test_nothing_is_told_twice_on_a_day() -> None:
    things = due(card("a"), card("b"))
    after = Reminding().having_told(things[:1], TODAY)
    assert [each.name for each in after.fresh(things, TODAY)] == ["b"]
    assert len(after.wanted(things, TODAY)) == 2, "told, it still stands"
    assert len(after.fresh(things, TODAY + timedelta(days=1))) == 2
    tomorrow = after.having_told(things[1:], TODAY + timedelta(days=1))
    assert set(tomorrow.told) == {"b"}, "yesterday's is forgotten"


def test_silence_for_a_day_for_one_and_for_all_of_a_kind() -> None:
    things = (
        *due(card("a"), card("b")),
        of_task("t", "Mở lớp", TODAY, 0),
        of_suggestion("s", "Đèn đường hỏng", TODAY, 0),
    )
    quiet = replace(Reminding(), silent_on=TODAY)
    assert quiet.wanted(things, TODAY) == ()
    assert len(quiet.wanted(things, TODAY + timedelta(days=1))) == 4
    assert [each.id for each in Reminding().without("a").wanted(things, TODAY)] == ["b", "t", "s"]
    for concern, left in (
        (Concern.DUE, ["t", "s"]),
        (Concern.TASK, ["a", "b", "s"]),
        (Concern.SUGGESTION, ["a", "b", "t"]),
    ):
        off = Reminding().without("b").turned(concern, False)
        assert [each.id for each in off.wanted(things, TODAY)] == [each for each in left if each != "b"]
        assert len(off.turned(concern, True).wanted(things, TODAY)) == 4, "what was silenced is back too"


def test_what_came_back_is_told_to_who_wants_no_due_dates_and_again_when_it_comes_back_again() -> None:
    off = Reminding().turned(Concern.DUE, False)
    once = replace(card("a", 40, CardState.RETURNED), report="r", comment="Thiếu biểu 2")
    again = replace(once, comment="Vẫn thiếu biểu 2")
    (thing,) = off.wanted(due(once), TODAY)
    assert thing.id == "r"
    silent = off.without(thing.name)
    assert silent.wanted(due(once), TODAY) == ()
    assert len(silent.wanted(due(again), TODAY)) == 1
    assert off.turned(Concern.RETURNED, False).wanted(due(again), TODAY) == ()


def test_what_came_back_is_told_first() -> None:
    others = (of_suggestion("s", "a", TODAY, 0), of_task("t", "b", TODAY, 0))
    things = (*others, *due(card("a"), card("b", 9, CardState.RETURNED)))
    assert [each.concern for each in Reminding().wanted(things, TODAY)] == list(Concern)


def test_what_an_earlier_version_kept_is_understood() -> None:
    kept: dict[str, object] = {"on": False, "days": 5, "silent_on": None, "silenced": ["a"], "told": {}}
    assert Reminding.read(kept) == Reminding(frozenset({Concern.DUE}), 5, None, frozenset({"a"}))
    assert Reminding.read({**kept, "on": True}).off == frozenset()


@pytest.mark.parametrize("kept", [None, {}, {"on": True}, [], "x", {"on": 1, "days": "many"}])
def test_what_cannot_be_read_is_the_usual(kept: object) -> None:
    assert Reminding.read(kept) == Reminding()


@given(
    st.frozensets(st.sampled_from(Concern)),
    st.integers(0, 15),
    st.none() | st.dates(),
    st.frozensets(st.text(max_size=5)),
    st.dictionaries(st.text(max_size=5), st.dates()),
)
def test_it_is_read_back_as_it_was_kept(
    off: frozenset[Concern], days: int, silent: date | None, silenced: frozenset[str], told: dict[str, date]
) -> None:
    choice = Reminding(off, days, silent, silenced, told)
    assert Reminding.read(choice.kept()) == choice


def test_what_awaits_a_signature_is_told_to_who_signs() -> None:
    waiting = card("a", 1, CardState.AWAITING)
    assert len(Reminding().fresh(due(waiting, signs=True), TODAY)) == 1
    assert Reminding().fresh(due(waiting), TODAY) == ()
