"""The desk's order by kind and by who is signed in."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta, timezone

from desktop.domain.desk_order import mine, order
from desktop.domain.periods import Period
from desktop.domain.views import Card, CardState

TODAY = date(2026, 11, 16)
HOUR = datetime(2026, 11, 20, 8, tzinfo=timezone(timedelta(hours=7)))


def card(name: str, days: int, state: CardState, comment: str = "", hourly: bool = False) -> Card:
    due = TODAY + timedelta(days=days)
    at = HOUR if hourly else None
    return Card(name, None, "f", name, Period.parse("2026-11"), due, days, state, comment, due_at=at)


CARDS = (
    card("event", 4, CardState.TO_DO, hourly=True),
    card("returned", 9, CardState.RETURNED),
    card("sent back", 10, CardState.DRAFT, "xem lại"),
    card("late", -3, CardState.TO_DO),
    card("later late", -1, CardState.DRAFT),
    card("due", 2, CardState.TO_DO),
    card("awaiting", -9, CardState.AWAITING, "lần trước"),
    card("pending", -2, CardState.PENDING),
    card("received", 1, CardState.ACKNOWLEDGED),
)
NAMES = [each.title for each in CARDS]


def ordered(signs: bool) -> list[str]:
    shuffled = random.Random(3).sample(CARDS, len(CARDS))
    return [each.title for each in sorted(shuffled, key=lambda each: order(each, signs))]


def test_an_officer_begins_with_what_came_back_and_ends_with_what_waits_for_others() -> None:
    assert ordered(signs=False) == NAMES


def test_who_signs_begins_with_what_waits_for_the_signature() -> None:
    assert ordered(signs=True) == ["awaiting", *(name for name in NAMES if name != "awaiting")]


def test_what_waits_for_a_signature_is_nobody_elses_turn() -> None:
    assert [each.title for each in CARDS if not mine(each, signs=False)] == [
        "awaiting",
        "pending",
        "received",
    ]
    assert [each.title for each in CARDS if not mine(each, signs=True)] == ["pending", "received"]
