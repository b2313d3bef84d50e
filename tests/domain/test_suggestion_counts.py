"""Counts of suggestions outside the office: small ones cannot be read, nor worked out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.small_cells import Mask
from desktop.domain.suggestion import Kind, State
from desktop.domain.suggestion_counts import told_outside

counts = st.dictionaries(
    st.tuples(st.sampled_from(Kind), st.sampled_from(State)), st.integers(0, 40), max_size=8
)


def test_a_small_count_takes_others_with_it() -> None:
    found = told_outside(
        {
            (Kind.COMPLAINT, State.ANSWERED): 30,
            (Kind.COMPLAINT, State.RUNNING): 3,
            (Kind.REQUEST, State.ANSWERED): 12,
            (Kind.REQUEST, State.RUNNING): 8,
        }
    )
    assert (found.kinds, found.states) == ((Kind.COMPLAINT, Kind.REQUEST), (State.RUNNING, State.ANSWERED))
    assert found.figures[Kind.COMPLAINT, State.RUNNING] == Mask.SMALL
    hidden = [place for place, figure in found.figures.items() if figure == Mask.HIDDEN]
    assert hidden, "else it is the row's sum less the others"
    assert found.figures[None, None] == 53


def test_large_counts_stand_as_they_are() -> None:
    found = told_outside({(Kind.REQUEST, State.ANSWERED): 12})
    assert set(found.figures.values()) == {12}


@given(counts)
def test_no_small_count_is_told(given_: dict[tuple[Kind, State], int]) -> None:
    found = told_outside(given_)
    for place, figure in found.figures.items():
        if not isinstance(figure, Mask):
            assert figure == 0 or figure > 4, place


def test_nothing_is_nothing() -> None:
    assert told_outside({}).figures == {(None, None): 0}
