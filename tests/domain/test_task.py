"""Tasks: states, lateness, colours, roll-up, and what a progress report says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import task as tasks
from desktop.domain.task import Claim, Rollup, Share, Standing, Task, TaskState, Timing, standing
from desktop.domain.task_update import read_update

TODAY = date(2026, 11, 16)
DEADLINE = date(2026, 11, 30)
PAST = TODAY - timedelta(days=9)
states = st.sampled_from(TaskState)
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
deadlines = st.none() | days
some_task = st.builds(
    Task,
    id=st.just("t"),
    title=st.just("x"),
    programme=st.sampled_from(("NQ57", "NQ68")),
    state=states,
    deadline=deadlines,
    done_on=deadlines,
    assigned_on=deadlines,
)


@pytest.mark.parametrize(
    ("state", "deadline", "done_on", "code", "colour"),
    [
        (TaskState.DONE, DEADLINE, DEADLINE, "dahoanthanh_tronghan", "good"),
        (TaskState.DONE, DEADLINE, DEADLINE + timedelta(days=1), "dahoanthanh_quahan", "bad"),
        (TaskState.DONE, None, TODAY, "dahoanthanh_khonghan", "good"),
        (TaskState.RUNNING, DEADLINE, None, "dangthuchien_tronghan", "info"),
        (TaskState.RUNNING, TODAY + tasks.SOON, None, "dangthuchien_sapquahan", "warn"),
        (TaskState.NOT_BEGUN, TODAY + tasks.SOON, None, "chuathuchien", "muted"),
        (TaskState.RUNNING, TODAY, None, "dangthuchien_sapquahan", "warn"),
        (TaskState.RUNNING, TODAY - timedelta(days=1), None, "dangthuchien_quahan", "bad"),
        (TaskState.RUNNING, None, None, "dangthuchien_khonghan", "muted"),
        (TaskState.CONFIRMING, PAST, PAST, "choxacnhan_tronghan", "waiting"),
        (TaskState.CONFIRMING, PAST, TODAY, "choxacnhan_quahan", "waiting"),
        (TaskState.NOT_BEGUN, DEADLINE, None, "chuathuchien", "muted"),
        (TaskState.NOT_BEGUN, TODAY - timedelta(days=1), None, "chuathuchien", "bad"),
        (TaskState.PAUSED, TODAY - timedelta(days=1), None, "tamhoan", "muted"),
        (TaskState.REDO, DEADLINE, None, "thuchienlai", "bad"),
        (TaskState.DECLINED, DEADLINE, None, "tuchoithuchien", "bad"),
        (TaskState.UNCONFIRMED, DEADLINE, None, "tuchoixacnhan", "bad"),
    ],
)  # fmt: skip
def test_codes_and_colours(
    state: TaskState, deadline: date | None, done_on: date | None, code: str, colour: str
) -> None:
    found = standing(state, deadline, done_on, TODAY)
    assert (found.code, found.colour) == (code, colour)


@given(states, deadlines, deadlines, days, st.integers(0, 2000))
def test_what_is_late_stays_late(
    state: TaskState, deadline: date | None, done_on: date | None, today: date, later: int
) -> None:
    now = standing(state, deadline, done_on, today)
    then = standing(state, deadline, done_on, today + timedelta(days=later))
    assert now.timing is not Timing.LATE or then.timing is Timing.LATE
    if state in {TaskState.DONE, TaskState.CONFIRMING}:
        assert now == then  # no day makes late what was done


@given(st.lists(st.tuples(states, deadlines, deadlines), max_size=60), days)
def test_the_classes_partition_the_tasks(
    rows: list[tuple[TaskState, date | None, date | None]], today: date
) -> None:
    found = tasks.rollup(standing(*row, today) for row in rows)
    assert found.total == len(rows)
    assert found.done == sum(state is TaskState.DONE for state, _, _ in rows)
    late = sum(state is TaskState.NOT_BEGUN and bool(due and due < today) for state, due, _ in rows)
    assert found.not_begun + late == sum(state is TaskState.NOT_BEGUN for state, _, _ in rows)
    assert found.resting == sum(state in {TaskState.PAUSED, TaskState.DECLINED} for state, _, _ in rows)


def test_the_seed_of_resolution_57() -> None:
    assert Rollup(239, 427, 136).total == 802


@given(st.lists(some_task, max_size=40), days)
def test_figures_for_a_report_add_up(some: list[Task], end: date) -> None:
    found = tasks.figures(some, "NQ57", end)
    counted = [each for each in some if each.programme == "NQ57" and (each.assigned_on or end) <= end]
    assert found.done + found.open + found.overdue == len(counted), "the three classes that form F1 asks for"


def test_figures_are_of_the_day_the_period_ends() -> None:
    done = Task("a", "x", programme="NQ57", state=TaskState.DONE, deadline=TODAY, done_on=DEADLINE)
    assert tasks.figures([done], "NQ57", DEADLINE) == Rollup(done=1)
    assert tasks.figures([done], "NQ57", TODAY) == Rollup(running=1)
    assert tasks.figures([done], "NQ57", TODAY + timedelta(days=1)) == Rollup(overdue=1)


@pytest.mark.parametrize(
    ("written", "undated"),
    [
        ("30/02/2026", True),
        ("khi có hướng dẫn", True),
        ("thường xuyên", False),
        ("hằng quý", False),
        ("", False),
    ],
)
def test_a_deadline_without_a_day(written: str, undated: bool) -> None:
    assert Task("a", "x", deadline_text=written).undated is undated
    assert not Task("a", "x", deadline_text=written, deadline=TODAY).undated, "a person has set a day"
    assert Task("a", "x", deadline_text=written).on(TODAY).timing is Timing.OPEN


def test_only_the_assigner_makes_done() -> None:
    assert tasks.claimed(Claim.DONE) is TaskState.CONFIRMING
    assert tasks.accepted(Claim.DONE) is TaskState.DONE
    assert tasks.refused(Claim.DONE) is TaskState.UNCONFIRMED
    assert tasks.refused(Claim.RUNNING) is TaskState.RUNNING
    assert tasks.refused(Claim.RUNNING, redo=True) is TaskState.REDO
    whole = Task("a", "x", state=TaskState.RUNNING, progress=100)
    assert whole.on(TODAY).share is Share.RUNNING
    assert Standing(TaskState.CONFIRMING, Timing.IN_TIME).share is Share.RUNNING


def test_a_progress_report_is_read_by_the_names_of_its_questions() -> None:
    xml = (
        '<data xmlns="http://x" id="nhiemvu"><viec><trang_thai>dangthuchien</trang_thai><tien_do>40</tien_do>'
        "<ket_qua> Đã mua máy </ket_qua></viec><mc><mc_tep>bien-ban.pdf</mc_tep></mc>"
        "<mc><mc_lien_ket>Số 12/BC-UBND</mc_lien_ket></mc></data>"
    ).encode()
    found = read_update(xml)
    assert found is not None
    assert (found.claim, found.progress, found.told.result) == (Claim.RUNNING, 40, "Đã mua máy")
    assert found.told.evidence == ("bien-ban.pdf", "Số 12/BC-UBND")


@pytest.mark.parametrize(
    "xml",
    [
        b"<data/>",
        b"nothing",
        b"<data><trang_thai>x</trang_thai></data>",
        b"<data><trang_thai>dangthuchien</trang_thai><tien_do>much</tien_do></data>",
        b'<!DOCTYPE d [<!ENTITY a "b">]><data>&a;</data>',
    ],
)
def test_what_tells_no_progress(xml: bytes) -> None:
    assert read_update(xml) is None


def test_done_is_whole_whatever_the_figure_says() -> None:
    xml = b"<data><trang_thai>hoanthanh</trang_thai><tien_do>70</tien_do></data>"
    assert read_update(xml) == tasks.Update(Claim.DONE, 100)


@pytest.mark.parametrize(
    ("assigner", "own"),
    [
        ("", True),
        ("UBND xã Bà Nà", True),
        ("Đảng ủy xã", True),
        ("UBND thành phố Đà Nẵng", False),
        ("Sở Khoa học và Công nghệ", False),
        ("UBND xã Hòa Tiến", False),
    ],
)
def test_who_gave_it(assigner: str, own: bool) -> None:
    assert tasks.is_own(assigner, "Xã Bà Nà") is own
