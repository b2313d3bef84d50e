"""What citizens bring: deadlines, lateness, colours, steps, and titles made of texts."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.periods import WorkingCalendar
from desktop.domain.suggestion import (
    OPEN,
    STEPS,
    TITLE,
    Kind,
    State,
    Step,
    Timing,
    deadline,
    standing,
    state_before,
    steps_from,
    title_of,
)

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TODAY = date(2026, 11, 16)
SOON = date(2026, 11, 18)
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_the_deadline_counts_working_days() -> None:
    calendar = WorkingCalendar.load(RESOURCES)
    # Tuesday 24/11/2026 is Vietnamese Culture Day.
    assert deadline(Kind.COMPLAINT, date(2026, 11, 16), calendar) == date(2026, 12, 1)
    assert deadline(Kind.INITIATIVE, date(2026, 11, 16), calendar) > date(2026, 12, 25)


@pytest.mark.parametrize(
    ("state", "due", "answered", "timing", "colour"),
    [
        (State.RECEIVED, TODAY - timedelta(days=1), None, Timing.LATE, "bad"),
        (State.RUNNING, TODAY, None, Timing.SOON, "warn"),
        (State.RUNNING, SOON + timedelta(days=1), None, Timing.IN_TIME, "info"),
        (State.REFERRED, SOON + timedelta(days=1), None, Timing.IN_TIME, "waiting"),
        (State.ANSWERED, TODAY, TODAY, Timing.IN_TIME, "good"),
        (State.ANSWERED, TODAY, TODAY + timedelta(days=1), Timing.LATE, "bad"),
        (State.REFUSED, TODAY - timedelta(days=9), None, Timing.OPEN, "muted"),
        (State.DUPLICATE, TODAY - timedelta(days=9), None, Timing.OPEN, "muted"),
        (State.RUNNING, None, None, Timing.OPEN, "info"),
    ],
)
def test_how_one_stands(
    state: State, due: date | None, answered: date | None, timing: Timing, colour: str
) -> None:
    found = standing(state, due, answered, TODAY, SOON)
    assert (found.timing, found.colour) == (timing, colour)


@given(st.sampled_from(State), days, days)
def test_only_what_waits_gets_late_by_waiting(state: State, due: date, today: date) -> None:
    found = standing(state, due, None, today, today)
    assert (found.timing is Timing.LATE) == (state in OPEN and today > due)


def test_steps_lead_where_they_may() -> None:
    assert Step.SPREAD not in steps_from(State.ANSWERED, Kind.COMPLAINT)
    assert Step.SPREAD in steps_from(State.ANSWERED, Kind.INITIATIVE)
    merged = steps_from(State.DUPLICATE, Kind.REQUEST)
    assert merged == {Step.SPLIT, Step.CORRECT}, "it lives on in the other; what tells of somebody comes out"
    for origins, target in STEPS.values():
        assert origins
        assert target is None or target in State


def test_public_or_not_is_one_step_each_way() -> None:
    both = {Step.PUBLISH, Step.WITHHOLD}
    assert steps_from(State.ANSWERED, Kind.REQUEST) & both == {Step.PUBLISH}
    assert steps_from(State.ANSWERED, Kind.REQUEST, public=True) & both == {Step.WITHHOLD}
    for state in OPEN:
        assert not steps_from(state, Kind.REQUEST) & both, "there is no answer yet to be read with it"


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ([Step.TAKE_IN, Step.MERGE], State.NEW),
        ([Step.TAKE_IN, Step.ACCEPT, Step.MERGE], State.RECEIVED),
        ([Step.TAKE_IN, Step.ROUTE, Step.ATTACH, Step.MERGE, Step.ATTACH], State.RUNNING),
        ([Step.TAKE_IN, Step.MERGE, Step.SPLIT, Step.ASK_MORE, Step.MERGE], State.MORE),
    ],
)
def test_what_is_split_again_stands_where_it_stood(steps: list[Step], state: State) -> None:
    assert state_before(steps) is state


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Đèn đường thôn 3 hỏng. Bà con đi lại khó.", "Đèn đường thôn 3 hỏng"),
        ("Sửa cống.\nNgập mỗi khi mưa", "Sửa cống. Ngập mỗi khi mưa"),
        ("Xin mở lớp dạy tin học", "Xin mở lớp dạy tin học"),
    ],
)
def test_a_title_is_the_beginning(text: str, title: str) -> None:
    assert title_of(text) == title


@given(st.text(max_size=300))
def test_a_title_is_short_and_of_one_line(text: str) -> None:
    title = title_of(text)
    assert len(title) <= TITLE
    assert "\n" not in title
