"""What is settled: its first answer's day counts, nothing new disappears in it, a mark comes out of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import Session

from desktop.app import App
from desktop.domain.errors import SettledAlready, StateSecret
from desktop.domain.suggestion import UNWEIGHED, Intake, Kind, Person, State, Step, Suggestion, Timing
from desktop.domain.suggestion_amend import Amendment
from desktop.domain.zone import day_of
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from sync.central import suggestions as at_centre
from tests.central_in_process import CentralInProcess
from tests.services import test_suggestions, test_suggestions_elsewhere
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_suggestions import LAMP, TODAY, sent
from tests.services.test_tasks import exchange
from tests.services.two_pcs import Pcs, spread

resources, app, office = test_suggestions.resources, test_suggestions.app, test_suggestions.office
pcs = test_suggestions_elsewhere.pcs
MARKED = "Tôi gửi kèm Công văn số 12 - MẬT của huyện"


def stands(workplace: Workplace, suggestion: str) -> Suggestion:
    return workplace.suggestions.detail(suggestion).suggestion


def test_a_slip_in_the_answer_put_right_is_no_late_answer(workplace: Workplace, clock: Clock) -> None:
    suggestions = workplace.suggestions
    one = suggestions.take_in(LAMP)
    suggestions.answer(one, "Da sua")
    first = stands(workplace, one)
    clock.now += timedelta(days=60)
    suggestions.answer(one, "Đã sửa")
    now, day = stands(workplace, one), clock.now.date()
    assert (now.answered_at, now.answered_by) == (first.answered_at, first.answered_by)
    assert now.on(day, suggestions.soon(day)).timing is Timing.IN_TIME
    last = suggestions.detail(one).events[-1]
    assert (last.step, day_of(last.at), last.text) == (Step.ANSWER, day, "Đã sửa")
    assert f"<ngay_tra_loi>{TODAY}</ngay_tra_loi>" in sent(workplace)[-1]


def test_the_other_pc_says_the_same_of_it(pcs: Pcs, clock: Clock) -> None:
    here, there = (pc.workplace for pc in pcs)
    one = here.suggestions.take_in(LAMP)
    here.suggestions.answer(one, "Da sua")
    spread(pcs, 0)
    clock.now += timedelta(days=60)
    there.suggestions.answer(one, "Đã sửa")
    spread(pcs, 1)
    mine, theirs = stands(here, one), stands(there, one)
    assert mine.answer == theirs.answer == "Đã sửa"
    assert mine.answered_by == theirs.answered_by
    for each in (mine, theirs):
        assert each.answered_at is not None
        assert each.answered_at.date() == TODAY


def test_who_writes_the_centre_s_answer_anew_answers_for_it(
    office: Workplace, central: CentralInProcess
) -> None:
    one = office.suggestions.take_in(LAMP)
    exchange(office, central)
    at_centre.answer(central.centre, stands(office, one).code, State.ANSWERED, "Sở Xây dựng", "Sẽ sửa")
    exchange(office, central)
    by_centre = stands(office, one)
    assert by_centre.answered_by == "Sở Xây dựng"
    office.suggestions.answer(one, "Sẽ sửa trong tháng 12")
    anew = stands(office, one)
    assert (anew.answered_by, anew.answered_at) == (office.account.name, by_centre.answered_at)


def test_what_comes_again_is_not_merged_into_what_is_settled(workplace: Workplace) -> None:
    suggestions = workplace.suggestions
    first = suggestions.take_in(LAMP)
    suggestions.answer(first, "Đã sửa")
    again = suggestions.take_in(LAMP)
    (alike,) = suggestions.alike(LAMP.text, again)
    assert alike.row.id == first, "the earlier one is shown beside it"
    with pytest.raises(SettledAlready):
        suggestions.merge(again, first)
    assert stands(workplace, again).state is State.NEW
    third = suggestions.take_in(LAMP)
    suggestions.merge(third, again)
    assert stands(workplace, third).state is State.DUPLICATE


def let_in(workplace: Workplace, suggestion: str, **texts: str) -> None:
    """As by a version that did not know the mark yet."""

    def work(session: Session) -> None:
        row = session.get(t.SuggestionRow, suggestion)
        assert row is not None
        for name, text in texts.items():
            setattr(row, name, text)

    workplace._store.write(work)


@pytest.fixture
def marked(workplace: Workplace) -> str:
    """Taken in by a version that did not know the mark yet."""
    one = workplace.suggestions.take_in(LAMP)
    let_in(workplace, one, text=MARKED, title=MARKED, field=MARKED)
    return one


def test_a_mark_that_was_let_in_is_taken_out(workplace: Workplace, marked: str) -> None:
    suggestions = workplace.suggestions
    with pytest.raises(StateSecret):
        suggestions.correct(marked, f"{MARKED}!")
    suggestions.correct(marked, "Tôi gửi kèm công văn")
    found = stands(workplace, marked)
    assert (found.text, found.title, found.field) == ("Tôi gửi kèm công văn", "Tôi gửi kèm công văn", "")
    assert MARKED not in sent(workplace)[-1]


def test_till_then_it_goes_nowhere_and_it_is_said_why(workplace: Workplace, marked: str) -> None:
    with pytest.raises(StateSecret):
        workplace.suggestions.accept(marked)
    assert stands(workplace, marked).state is State.NEW


def test_a_public_one_with_a_mark_is_kept_to_the_office(app: App, workplace: Workplace) -> None:
    leader = app.session.sign_in("lan", LEADER_PASSWORD)
    suggestions = leader.suggestions
    one = suggestions.take_in(LAMP)
    suggestions.answer(one, "Đã sửa")
    suggestions.publish(one)
    let_in(leader, one, text=MARKED, answer=MARKED)
    suggestions.withhold(one)
    assert not stands(leader, one).public
    assert "<cong_khai>khong</cong_khai>" in sent(leader)[-1]
    with pytest.raises(StateSecret):
        suggestions.publish(one)


@pytest.mark.parametrize("first", [Step.CORRECT, Step.ANSWER])
def test_marks_in_text_and_answer_are_taken_out_one_after_the_other(
    workplace: Workplace, first: Step
) -> None:
    suggestions = workplace.suggestions
    one = suggestions.take_in(LAMP)
    suggestions.answer(one, "Đã sửa")
    let_in(workplace, one, text=MARKED, answer=MARKED)
    for write in (suggestions.correct, suggestions.answer):
        with pytest.raises(StateSecret):
            write(one, f"{MARKED}!")
    order = [suggestions.correct, suggestions.answer]
    for write in order if first is Step.CORRECT else reversed(order):
        write(one, "Như công văn của huyện")
    found = stands(workplace, one)
    assert found.text == found.answer == "Như công văn của huyện"
    assert MARKED not in sent(workplace)[-1]


def test_one_with_a_mark_is_not_answered_till_that_is_out(workplace: Workplace, marked: str) -> None:
    with pytest.raises(StateSecret):
        workplace.suggestions.answer(marked, "Đã sửa")
    assert stands(workplace, marked).state is State.NEW


def test_a_field_with_a_mark_is_chosen_anew(workplace: Workplace) -> None:
    one = workplace.suggestions.take_in(LAMP)
    let_in(workplace, one, field=MARKED)
    workplace.suggestions.amend(one, Amendment(Kind.COMPLAINT, "Khác", UNWEIGHED))
    assert stands(workplace, one).field == "Khác"


def test_a_title_that_names_the_sender_goes_with_the_text(workplace: Workplace) -> None:
    suggestions = workplace.suggestions
    who = Person("Lê Văn Bình", "0905 123 456", "")
    one = suggestions.take_in(Intake(Kind.REQUEST, "Lê Văn Bình xin đèn", "Đơn của Lê Văn Bình", person=who))
    suggestions.correct(one, "Xin đèn ở ngõ 5")
    suggestions.answer(one, "Đã lắp")
    assert stands(workplace, one).title == "Xin đèn ở ngõ 5"
    named = suggestions.take_in(Intake(Kind.REQUEST, "Xin đèn", "Đơn của Lê Văn Bình", person=who))
    suggestions.correct(named, "Xin đèn")
    assert stands(workplace, named).title == "Xin đèn"
    other = suggestions.take_in(Intake(Kind.REQUEST, "Xin đèn", "Đèn ngõ 5", person=who))
    suggestions.correct(other, "Xin đèn ở ngõ")
    assert stands(workplace, other).title == "Đèn ngõ 5"


def test_one_that_is_open_is_offered_among_many_that_are_settled(workplace: Workplace) -> None:
    suggestions = workplace.suggestions
    still_open = suggestions.take_in(Intake(Kind.COMPLAINT, f"{LAMP.text}, xin thay bóng sớm"))
    for _ in range(4):
        suggestions.answer(suggestions.take_in(LAMP), "Đã thay bóng")
    again = suggestions.take_in(LAMP)
    found = suggestions.alike(LAMP.text, again)
    assert [each.row.id == still_open for each in found] == [False, False, True]


def test_the_title_follows_the_text_also_after_more_was_said(workplace: Workplace) -> None:
    suggestions = workplace.suggestions
    one = suggestions.take_in(Intake(Kind.COMPLAINT, "Đèn trước nhà bà Lê Thị Bưởi hỏng"))
    suggestions.ask_more(one, "Từ bao giờ?")
    suggestions.supplement(one, "Từ hôm qua")
    suggestions.correct(one, "Đèn ở ngõ 5 hỏng\n\nTừ hôm qua")
    assert "Bưởi" not in stands(workplace, one).title


def test_what_was_merged_is_corrected_too(workplace: Workplace) -> None:
    suggestions = workplace.suggestions
    first, again = suggestions.take_in(LAMP), suggestions.take_in(Intake(Kind.COMPLAINT, "Gọi 0905 123 456"))
    suggestions.merge(again, first)
    suggestions.correct(again, "Đèn đường hỏng")
    found = stands(workplace, again)
    assert (found.text, found.state, found.merged) == ("Đèn đường hỏng", State.DUPLICATE, first)
    assert "0905" not in sent(workplace)[-1]
