"""Nobody's name goes out from the PC that does not know whose it is; the one that does is told."""

from __future__ import annotations

import json
import re

import pytest

from desktop.domain.errors import MayNameSomebody, NamesSomebody, SenderElsewhere
from desktop.domain.suggestion import Intake, Kind, Person, Step
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.services import test_suggestions_elsewhere
from tests.services.test_suggestions import TODAY, sent
from tests.services.test_suggestions_put_right import write
from tests.services.two_pcs import Pcs, spread

resources, leaders = test_suggestions_elsewhere.resources, test_suggestions_elsewhere.leaders
WHO = Person("Zơrâm Thị Nhớ", "0905 123 456", "Số 12 đường Trần Phú")
SLIDE = Intake(Kind.COMPLAINT, "Nhà tôi bị sạt lở taluy", person=WHO)


def brought(pcs: Pcs, intake: Intake, answer: str = "Đã khắc phục") -> str:
    """Taken in on the first PC, answered there, and known on the other."""
    suggestion = pcs[0].workplace.suggestions.take_in(intake)
    pcs[0].workplace.suggestions.answer(suggestion, answer)
    spread(pcs, 0)
    return suggestion


def is_public(workplace: Workplace, suggestion: str) -> bool:
    return workplace.suggestions.detail(suggestion).suggestion.public


def test_where_who_brought_it_is_not_known_the_whole_is_read_first(leaders: Pcs) -> None:
    there = leaders[1].workplace
    suggestion = brought(leaders, SLIDE)
    with pytest.raises(SenderElsewhere):
        there.suggestions.publish(suggestion)
    assert not is_public(there, suggestion)
    there.suggestions.publish(suggestion, whole=True)
    assert is_public(there, suggestion)
    (step,) = [each for each in there.suggestions.detail(suggestion).events if each.step is Step.PUBLISH]
    (entry,) = there.trail.page(TrailFilter(action="suggestion_publish"), 0, 1)
    assert step.text == json.loads(entry.detail)["confirmed"] == "?"


def test_lists_there_show_no_name_either(leaders: Pcs) -> None:
    brought(leaders, Intake(Kind.COMPLAINT, "Tôi là Zơrâm Thị Nhớ, nhà tôi bị sạt lở", person=WHO))
    (row,) = leaders[1].workplace.suggestions.page(SuggestionFilter(), TODAY)
    assert row.title == "Tôi là Z*** T** N**, nhà tôi bị sạt lở"


def test_without_a_name_there_is_nobody_to_look_for(leaders: Pcs) -> None:
    suggestion = brought(leaders, Intake(Kind.COMPLAINT, "Đường sạt lở", anonymous=True))
    leaders[1].workplace.suggestions.publish(suggestion)
    assert is_public(leaders[1].workplace, suggestion)


def test_the_pc_that_knows_whom_it_names_tells_the_office(leaders: Pcs) -> None:
    here, there = (pc.workplace for pc in leaders)
    who = Person("Hoa Nhớ Thương", "", "")  # no family name: nothing to be guessed by
    suggestion = brought(leaders, Intake(Kind.COMPLAINT, "Chúng tôi là nhóm của hoa nhớ thương", person=who))
    with pytest.raises(NamesSomebody):
        here.suggestions.publish(suggestion)
    before = here.suggestions.waiting()
    there.suggestions.publish(suggestion, whole=True)
    spread(leaders, 1)
    assert is_public(here, suggestion), "it is what everybody reads: said as it is"
    assert here.suggestions.waiting() == before + 1
    newest = here.suggestions.newest_waiting()
    assert newest is not None
    assert newest.id == suggestion
    here.suggestions.withhold(suggestion)
    spread(leaders, 0)
    assert not is_public(there, suggestion)


def test_a_publication_that_names_nobody_waits_for_nobody(leaders: Pcs) -> None:
    suggestion = brought(leaders, SLIDE)
    leaders[1].workplace.suggestions.publish(suggestion, whole=True)
    spread(leaders, 1)
    assert is_public(leaders[0].workplace, suggestion)
    assert leaders[0].workplace.suggestions.waiting() == 0


def test_written_anew_there_it_is_read_again_first(leaders: Pcs) -> None:
    there = leaders[1].workplace
    suggestion = brought(leaders, SLIDE)
    there.suggestions.publish(suggestion, whole=True)
    there.suggestions.answer(suggestion, "Đã khắc phục nhà của hộ ở taluy")
    assert not is_public(there, suggestion)


@pytest.mark.parametrize(
    "text",
    [
        "Cống trước nhà số 12 Trần Phú bị tắc",
        "Nhà Zơrâm Thị Nhớ bị sạt lở",
        "Xin gọi 0905.123.456",
        "Trả lời về nho@thu.vn",
    ],
)
def test_where_it_is_known_none_of_it_goes_out(workplace: Workplace, text: str) -> None:
    person = Person(WHO.name, WHO.phone, f"{WHO.address}, nho@thu.vn")
    suggestion = workplace.suggestions.take_in(Intake(Kind.COMPLAINT, text, person=person))
    workplace.suggestions.answer(suggestion, "Đã xong")
    with pytest.raises(NamesSomebody):
        workplace.suggestions.publish(suggestion, (text,))


def test_putting_its_form_right_is_no_way_round(workplace: Workplace) -> None:
    """What its form says becomes public only after the same reading; an officer's word stays the office's."""
    suggestions = workplace.suggestions
    suggestion = suggestions.take_in(Intake(Kind.COMPLAINT, "Bà Hoa báo cống tắc"))
    suggestions.answer(suggestion, "Đã khơi")
    workplace.reports.correct(suggestion)
    write(workplace, suggestion, cong_khai="co")
    with pytest.raises(MayNameSomebody):
        suggestions.corrected(suggestion)
    assert re.findall("<cong_khai>([^<]*)<", sent(workplace)[-1]) == ["khong"]


@pytest.fixture
def app(leaders: Pcs) -> None:
    """Not of this module: one PC is the first of two."""


@pytest.fixture
def workplace(leaders: Pcs) -> Workplace:
    return leaders[0].workplace
