"""Days of feedback are those of Viet Nam, also before seven in the morning, when UTC is still yesterday."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from desktop.domain.suggestion import UNWEIGHED, Channel, Intake, Kind, Suggestion, Timing
from desktop.domain.suggestion_amend import Amendment
from desktop.services.workplace import Workplace
from tests.services import test_suggestions
from tests.services.conftest import HANOI, Clock
from tests.services.test_suggestions import LAMP, sent

resources, app = test_suggestions.resources, test_suggestions.app
EARLY = datetime(2026, 11, 17, 6, 30, tzinfo=HANOI)
TUESDAY = EARLY.date()


def told(workplace: Workplace, name: str) -> list[str]:
    """What each form sent said of a question."""
    return [said for xml in sent(workplace) for said in re.findall(f"<{name}>([^<]*)<", xml)]


def standing(workplace: Workplace, suggestion: str, on: date) -> Timing:
    about = workplace.suggestions.detail(suggestion).suggestion
    return about.on(on, workplace.suggestions.soon(on)).timing


def one(workplace: Workplace, suggestion: str) -> Suggestion:
    return workplace.suggestions.detail(suggestion).suggestion


@pytest.fixture
def early(workplace: Workplace, clock: Clock) -> str:
    """Taken in at half past six."""
    clock.now = EARLY
    return workplace.suggestions.take_in(LAMP)


def test_the_slip_tells_the_day_the_citizen_was_there(workplace: Workplace, early: str) -> None:
    assert workplace.suggestions.slip(early).facts[0] == ("Ngày nhận", "17/11/2026")


def test_the_centre_is_told_one_day_whatever_the_step(workplace: Workplace, early: str) -> None:
    workplace.suggestions.accept(early)
    assert told(workplace, "ngay_nhan") == ["2026-11-17", "2026-11-17"]


def test_late_here_is_late_by_what_the_centre_is_told(workplace: Workplace, clock: Clock, early: str) -> None:
    workplace.suggestions.route(early, "", "An", TUESDAY)
    clock.now = datetime(2026, 11, 18, 6, 30, tzinfo=HANOI)
    workplace.suggestions.answer(early, "Đã sửa")
    assert told(workplace, "ngay_tra_loi")[-1] == "2026-11-18"
    assert standing(workplace, early, clock.now.date()) is Timing.LATE


def test_a_kind_corrected_moves_no_deadline_but_to_its_own(workplace: Workplace, early: str) -> None:
    first = one(workplace, early).due
    workplace.suggestions.amend(early, Amendment(Kind.PROPOSAL, "Giao thông", UNWEIGHED))
    assert one(workplace, early).due == workplace.suggestions.deadline(Kind.PROPOSAL, TUESDAY)
    workplace.suggestions.amend(early, Amendment(Kind.REQUEST, "Giao thông", UNWEIGHED))
    assert one(workplace, early).due == first == workplace.suggestions.deadline(Kind.REQUEST, TUESDAY)


def test_a_letter_of_that_day_is_of_that_day(workplace: Workplace, early: str) -> None:
    letter = Intake(Kind.REQUEST, "Xin mở lớp", channel=Channel.PAPER, received_on=TUESDAY)
    identity = workplace.suggestions.take_in(letter)
    assert workplace.suggestions.slip(identity).facts == workplace.suggestions.slip(early).facts
