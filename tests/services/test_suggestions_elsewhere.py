"""Two PCs of one commune: a suggestion taken in on one is looked up and gone on with on the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, delete, select

from desktop.domain.errors import StepRefused
from desktop.domain.lookup_code import written
from desktop.domain.report import Delivery
from desktop.domain.suggestion import Intake, Kind, Person, State, Step, Weighing
from desktop.domain.suggestion_amend import Amendment
from desktop.domain.suggestion_views import SuggestionDetail, SuggestionFilter
from desktop.domain.views import ReportFilter
from desktop.forms.merge import Side
from desktop.store import tables as t
from desktop.store.remembered import Remembered
from sync.central import suggestions as at_centre
from tests import jpegs
from tests.central_in_process import CentralInProcess
from tests.services import test_suggestions
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_suggestions import LAMP, LAN, TODAY
from tests.services.two_pcs import Pc, Pcs, spread, two_pcs

resources = test_suggestions.resources


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    with two_pcs(tmp_path, resources, seed, clock, central) as both:
        yield both


@pytest.fixture
def leaders(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    with two_pcs(tmp_path, resources, seed, clock, central, ("lan", LEADER_PASSWORD)) as both:
        yield both


def _detail(pc: Pc, suggestion: str) -> SuggestionDetail:
    return pc.workplace.suggestions.detail(suggestion)


def _stands(pc: Pc, suggestion: str) -> tuple[object, ...]:
    """What both PCs must say alike."""
    about = _detail(pc, suggestion).suggestion
    answered = None if about.answered_at is None else about.answered_at.date()
    return (
        about.code, about.kind, about.state, about.field, about.title, about.text, about.unit, about.officer,
        about.due, about.answer, about.answered_by, answered, about.rating, about.files, about.weighing,
        about.anonymous, about.received_by, about.received_at.date(),
    )  # fmt: skip


def _steps(pc: Pc, suggestion: str) -> list[Step]:
    return [event.step for event in _detail(pc, suggestion).events]


def _taken_in(pcs: Pcs, intake: Intake = LAMP) -> str:
    """One taken in on the first PC that the other one has heard of."""
    suggestion = pcs[0].workplace.suggestions.take_in(intake)
    spread(pcs, 0)
    return suggestion


def _all_of_it(session: Session) -> str:
    tables = (t.SuggestionRow, t.SuggestionEventRow, t.RevisionRow, t.KeptChangeRow, t.OutboxRow, t.AuditRow)
    return " ".join(str(row) for table in tables for row in session.execute(select(table)).scalars())


def test_it_is_listed_found_by_its_code_and_as_a_duplicate(pcs: Pcs) -> None:
    here, there = pcs
    there.workplace.suggestions.alike("đèn đường thôn 3 hỏng", limit=1)  # reads what there is so far
    suggestion = _taken_in(pcs)
    assert _stands(there, suggestion) == _stands(here, suggestion)
    found = there.workplace.suggestions
    code = _detail(here, suggestion).suggestion.code
    assert found.find(written(code)) == suggestion
    (row,) = found.page(SuggestionFilter(text="den duong"), TODAY)
    assert (row.id, row.elsewhere, row.who, row.phone) == (suggestion, True, "", "")
    (alike,) = found.alike(f"{LAMP.text} lắm")
    assert alike.row.id == suggestion
    assert there.workplace.reports.count(ReportFilter()) == 0  # a list of its own has it
    (event,) = _detail(there, suggestion).events
    assert (event.step, event.by) == (Step.TAKE_IN, "Nguyễn Văn An")


def test_who_brought_it_stays_where_it_was_taken_in(pcs: Pcs) -> None:
    here, there = pcs
    suggestion = _taken_in(pcs)
    about = _detail(there, suggestion).suggestion
    assert (about.elsewhere, about.anonymous, about.person.empty) == (True, False, True)
    assert LAN.phone not in there.workplace._store.read(_all_of_it)
    assert LAN.phone in here.workplace._store.read(_all_of_it)
    there.workplace.suggestions.route(suggestion, "Phòng Kinh tế", "Lê Văn Bình", TODAY)
    spread(pcs, 1)
    kept = _detail(here, suggestion).suggestion
    assert (kept.person, kept.elsewhere, kept.state) == (LAN, False, State.RUNNING)
    nameless = _taken_in(pcs, Intake(Kind.REQUEST, "Xin mở lớp học tin"))
    assert _detail(there, nameless).suggestion.anonymous


def test_what_another_pc_handed_over_comes_in_with_its_day_when_that_is_past(pcs: Pcs, clock: Clock) -> None:
    here, there = pcs
    suggestion = _taken_in(pcs)
    there.workplace.suggestions.route(suggestion, "", "Lê Văn Bình", TODAY)
    clock.now += timedelta(days=5)
    spread(pcs, 1)
    assert _detail(here, suggestion).suggestion.due == TODAY < here.workplace.today()
    here.workplace.suggestions.route(suggestion, "Phòng Kinh tế", "Lê Văn Bình", TODAY)
    assert _detail(here, suggestion).suggestion.unit == "Phòng Kinh tế"


def test_either_goes_on_with_it_and_the_history_is_the_same(pcs: Pcs, tmp_path: Path) -> None:
    suggestion = _taken_in(pcs)
    one, two = (pc.workplace.suggestions for pc in pcs)
    picture = tmp_path / "cot den.jpg"
    picture.write_bytes(jpegs.photo())
    two.route(suggestion, "Phòng Kinh tế", "Lê Văn Bình", TODAY)
    spread(pcs, 1)
    one.attach(suggestion, picture)
    spread(pcs, 0)
    two.ask_more(suggestion, "Cột số mấy?")
    spread(pcs, 1)
    one.supplement(suggestion, "Cột số 4")
    spread(pcs, 0)
    two.answer(suggestion, "Đã thay bóng.")
    spread(pcs, 1)
    one.rate(suggestion, 5)
    spread(pcs, 0)
    assert _stands(pcs[1], suggestion) == _stands(pcs[0], suggestion)
    about = _detail(pcs[1], suggestion).suggestion
    assert (about.state, about.answer, about.rating) == (State.ANSWERED, "Đã thay bóng.", 5)
    assert about.files == ("cot den.jpg",)
    assert about.text.endswith("Cột số 4")
    assert [_steps(pc, suggestion) for pc in pcs] == 2 * [
        [Step.TAKE_IN, Step.ROUTE, Step.ATTACH, Step.ASK_MORE, Step.SUPPLEMENT, Step.ANSWER, Step.RATE]
    ]


def test_looked_at_corrected_and_made_public_there(leaders: Pcs) -> None:
    pcs = leaders
    suggestion = _taken_in(pcs)
    one, two = (pc.workplace.suggestions for pc in pcs)
    two.accept(suggestion)
    spread(pcs, 1)
    two.amend(suggestion, Amendment(Kind.REQUEST, "Điện", Weighing()))
    spread(pcs, 1)
    one.amend(suggestion, Amendment(Kind.REQUEST, "Điện", Weighing(), Person("Nguyễn Thị Lành", "0905")))
    spread(pcs, 0)
    two.answer(suggestion, "Đã thay bóng.")
    spread(pcs, 1)
    one.publish(suggestion)
    spread(pcs, 0)
    assert _stands(pcs[1], suggestion) == _stands(pcs[0], suggestion)
    for pc in pcs:
        about = _detail(pc, suggestion).suggestion
        assert (about.kind, about.field, about.public) == (Kind.REQUEST, "Điện", True)
        assert _steps(pc, suggestion) == [
            Step.TAKE_IN, Step.ACCEPT, Step.AMEND, Step.AMEND, Step.ANSWER, Step.PUBLISH,
        ]  # fmt: skip
    assert _detail(pcs[0], suggestion).suggestion.person.name == "Nguyễn Thị Lành"
    assert _detail(pcs[1], suggestion).suggestion.person.empty


def test_merged_and_split_there(pcs: Pcs) -> None:
    first = _taken_in(pcs)
    second = _taken_in(pcs, Intake(Kind.COMPLAINT, "Cột điện đầu thôn 3 tắt đèn"))
    before = _detail(pcs[1], second).suggestion.state
    pcs[1].workplace.suggestions.merge(second, first)
    spread(pcs, 1)
    for pc in pcs:
        assert _detail(pc, second).suggestion.merged == first
        assert [each.id for each in _detail(pc, first).alike] == [second]
    pcs[0].workplace.suggestions.split(second)
    spread(pcs, 0)
    for pc in pcs:
        about = _detail(pc, second).suggestion
        assert (about.merged, about.state) == (None, before)


def test_one_that_was_merged_before_it_came_finds_the_other(pcs: Pcs) -> None:
    """A PC hears of the newest revisions only, in the order they were sent in: the other may come later."""
    here, there = pcs
    suggestions = here.workplace.suggestions
    first = suggestions.take_in(LAMP)
    second = suggestions.take_in(Intake(Kind.COMPLAINT, "Cột điện đầu thôn 3 tắt đèn"))
    suggestions.merge(second, first)
    here.exchange()
    suggestions.answer(first, "Đã thay bóng.")
    spread(pcs, 0)
    assert _detail(there, second).suggestion.merged == first
    about = _detail(there, first).suggestion
    assert (about.state, about.answer, about.received_by) == (State.ANSWERED, "Đã thay bóng.", "")
    assert _steps(there, first) == [Step.ANSWER]  # who took it in, and when, was not heard


def _referred_and_answered(here: Pc, central: CentralInProcess) -> str:
    """A citizen's question that the centre has answered; this PC has not heard it."""
    suggestion = here.workplace.suggestions.take_in(LAMP)
    here.workplace.suggestions.refer(suggestion, "Sở Xây dựng", share=False)
    here.exchange()
    at_centre.answer(central.centre, suggestion, State.ANSWERED, "Sở Xây dựng", "Đã giao sửa.")
    return suggestion


@pytest.mark.parametrize("late", [False, True])
def test_the_centres_answer_stands_on_both_whichever_came_first(
    pcs: Pcs, central: CentralInProcess, late: bool
) -> None:
    here, there = pcs
    suggestion = _referred_and_answered(here, central)
    if not late:
        there.exchange()  # the report first, then the answer; else the answer, then the report as it is now
    here.exchange()
    here.workplace.suggestions.rate(suggestion, 4)
    spread(pcs, 0)
    for pc in pcs:
        about = _detail(pc, suggestion).suggestion
        assert (about.state, about.answer, about.answered_by, about.rating) == (
            State.ANSWERED, "Đã giao sửa.", "Sở Xây dựng", 4,
        )  # fmt: skip
        assert [event.centre for event in _detail(pc, suggestion).events].count(True) == 1


def test_a_step_before_the_answer_was_heard_does_not_open_it_again(
    pcs: Pcs, central: CentralInProcess
) -> None:
    here, there = pcs
    suggestion = _referred_and_answered(here, central)
    here.workplace.suggestions.route(suggestion, "Phòng Kinh tế", "", TODAY)  # knows nothing of it
    spread(pcs, 0)
    assert [_detail(pc, suggestion).suggestion.state for pc in pcs] == 2 * [State.ANSWERED]
    assert _detail(there, suggestion).suggestion.unit == "Phòng Kinh tế"


def _two_at_once(pcs: Pcs) -> str:
    """Both have closed it; the first PC's word is at the centre, the other's in conflict with it."""
    here, there = pcs
    suggestion = _taken_in(pcs)
    there.workplace.suggestions.refuse(suggestion, "Không thuộc thẩm quyền.")
    here.workplace.suggestions.answer(suggestion, "Đã thay bóng.")
    spread(pcs, 0)
    assert _detail(there, suggestion).delivery is Delivery.SET_ASIDE
    return suggestion


@pytest.mark.parametrize("chosen", [Side.MINE, Side.THEIRS])
def test_two_at_once_meet_and_a_person_decides(pcs: Pcs, chosen: Side) -> None:
    here, there = pcs
    suggestion = _two_at_once(pcs)
    with pytest.raises(StepRefused):
        there.workplace.suggestions.rate(suggestion, 3)  # first it is decided what stands
    conflicts = there.workplace.conflicts
    meeting = conflicts.meeting(suggestion)
    disputed = {cell.ref.rpartition("/")[2] for cell in meeting.disputed}
    assert {"trang_thai", "ket_qua"} <= disputed
    conflicts.settle(suggestion, meeting.rev, {cell.ref: chosen for cell in meeting.disputed})
    spread(pcs, 1)
    mine, theirs = (State.REFUSED, "Không thuộc thẩm quyền."), (State.ANSWERED, "Đã thay bóng.")
    for pc in pcs:
        about = _detail(pc, suggestion).suggestion
        assert (about.state, about.answer) == (mine if chosen is Side.MINE else theirs)
    assert _steps(there, suggestion)[-1] is Step.SETTLE
    here.workplace.suggestions.rate(suggestion, 2)
    spread(pcs, 0)  # and either goes on
    assert [_detail(pc, suggestion).suggestion.rating for pc in pcs] == [2, 2]
    assert not conflicts.there(suggestion)


def test_theirs_is_taken_when_mine_is_discarded(pcs: Pcs) -> None:
    there = pcs[1]
    suggestion = _two_at_once(pcs)
    item = there.workplace.aside.of(suggestion)
    assert item is not None
    there.workplace.aside.discard(item, "máy kia đã trả lời")
    about = _detail(there, suggestion).suggestion
    assert (about.state, about.answer) == (State.ANSWERED, "Đã thay bóng.")


def test_what_came_before_this_version_is_taken_up_once(pcs: Pcs) -> None:
    here, there = pcs
    suggestion = _taken_in(pcs)
    there.workplace.suggestions.answer(suggestion, "Đã thay bóng.")
    spread(pcs, 1)
    store, wanted = there.workplace._store, _stands(here, suggestion)

    def forget(session: Session) -> None:
        session.execute(delete(t.SuggestionEventRow))
        session.execute(delete(t.SuggestionRow))

    store.write(forget)
    adopt = there.workplace.suggestions._store.adopt
    adopt(there.workplace.now())
    assert there.workplace.suggestions.count(SuggestionFilter(), TODAY) == 0  # that was done at the sign-in
    Remembered(store).set("suggestions_adopted", None)
    adopt(there.workplace.now())
    assert _stands(there, suggestion) == wanted
    assert _steps(there, suggestion) == [Step.TAKE_IN, Step.ANSWER]
    flags = store.read(lambda session: session.exec(select(col(t.SuggestionRow.elsewhere))).all())
    assert flags == [True]
