"""What of a population report may not leave the office, by the marks of the shipped form."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.answer_cells import generic
from desktop.domain.small_cells import SMALL_MOST, Mask
from desktop.forms import parse_form
from desktop.forms.marks import Marks, marks
from desktop.forms.suppressed import suppressed, worked_out
from desktop.forms.xlsform import compile_xlsform
from tests.forms.scenario import context, xform

FORMS = Path(__file__).resolve().parents[2] / "resources" / "forms"


@pytest.fixture(scope="module")
def dancu() -> dict[str, Marks]:
    return dict(marks(compile_xlsform(FORMS / "dancu.xlsx").xml))


def values(villages: list[int], total: str = "t_ct05", part: str = "ct05") -> dict[str, str]:
    found = {f"/data/bang/thon[{n}]/{part}": str(value) for n, value in enumerate(villages, 1)}
    return found | {f"/data/tong/{total}": str(sum(villages))}


def test_the_marks_of_the_population_form(dancu: dict[str, Marks]) -> None:
    assert dancu["/data/bang/thon/ct14"] == Marks(restricted=True, small=True)
    assert dancu["/data/tong/t_ct14"].restricted
    assert dancu["/data/tong/t_ct05"].parts == ((1, "/data/bang/thon/ct05"),)
    assert [sign for sign, _ in dancu["/data/bien_dong/ds_cuoi"].parts] == [1, 1, -1, 1, -1]
    assert "/data/bang/thon/ct01" not in dancu


def test_a_small_figure_of_a_village_takes_a_second_with_it(dancu: dict[str, Marks]) -> None:
    masks = suppressed(values([2, 30, 18]), dancu, lambda _: True, {})
    assert masks == {"/data/bang/thon[1]/ct05": Mask.SMALL, "/data/bang/thon[3]/ct05": Mask.HIDDEN}
    assert suppressed(values([20, 30, 18]), dancu, lambda _: True, {}) == {}


def test_a_village_that_is_left_out_does_not_come_back_by_subtraction(dancu: dict[str, Marks]) -> None:
    masks = suppressed(values([2, 30, 18]), dancu, lambda place: place != "/data/bang/thon[1]/ct05", {})
    assert masks == {"/data/bang/thon[3]/ct05": Mask.HIDDEN}


def test_the_poverty_form_is_marked_too() -> None:
    known = marks(compile_xlsform(FORMS / "ngheo_ntm.xlsx").xml)
    assert sum(mark.small for mark in known.values()) == 24
    assert known["/data/ngheo/hn_cuoi"].parts[1] == (-1, "/data/ngheo/hn_thoat")


BX = 'xmlns:bx="urn:baocaoxa:xforms"'
SHARES = xform(
    '<dan>1000</dan><thon jr:template=""><ho>40</ho><n/><tb/></thon><tong/><tl/><doi/><giua/>',
    '<bind nodeset="/data/dan" type="int"/><bind nodeset="/data/thon/ho" type="int"/>'
    f'<bind nodeset="/data/thon/n" type="int" bx:small="yes" {BX}/>'
    '<bind nodeset="/data/thon/tb" type="decimal" calculate="round(../n div ../ho, 3)"/>'
    f'<bind nodeset="/data/tong" type="int" bx:small="yes" bx:sum="n" {BX} calculate="sum(/data/thon/n)"/>'
    '<bind nodeset="/data/tl" type="decimal" calculate="round(/data/tong * 100 div /data/dan, 2)"/>'
    '<bind nodeset="/data/giua" type="int" calculate="/data/tong * 3"/>'
    '<bind nodeset="/data/doi" type="int" calculate="/data/giua + /data/dan"/>',
    '<input ref="/data/dan"/><repeat nodeset="/data/thon"><input ref="/data/thon/ho"/>'
    '<input ref="/data/thon/n"/><input ref="/data/thon/tb"/></repeat><input ref="/data/tong"/>'
    '<input ref="/data/tl"/><input ref="/data/doi"/>',
)
FORM = parse_form(SHARES)
KNOWN, READS = marks(SHARES), worked_out(FORM)
LEAVES = ("dan", "thon/ho", "thon/n", "thon/tb", "tong", "tl", "doi")


@cache
def report(counts: tuple[int, ...]) -> dict[str, str]:
    """All a report says, worked out by the form."""
    instance = FORM.new(context())
    for at, count in enumerate(counts, 1):
        instance.add_repeat("/data/thon")
        instance.answer(f"/data/thon[{at}]/n", str(count))
    found = {node.ref: node.value for node in instance.walk() if node.value}
    return {**found, "/data/giua": instance.node("/data/giua").value}


def outside(counts: tuple[int, ...], masks: dict[str, Mask], paths: frozenset[str]) -> dict[str, str]:
    """What a reader of the export has: figures, «<5» and «*»."""
    said = report(counts)
    there = {place: value for place, value in said.items() if generic(place).removeprefix("/data/") in paths}
    return there | {place: str(mask) for place, mask in masks.items() if place in there}


def attack(counts: tuple[int, ...], masks: dict[str, Mask], paths: frozenset[str]) -> list[set[int]]:
    """By village: every count that fits all that the reader has, tried one by one with the form itself."""
    known = outside(counts, masks, paths)
    fits: list[set[int]] = [set() for _ in counts]
    for tried in product(range(max(counts) + 3), repeat=len(counts)):
        if any(
            masks.get(f"/data/thon[{n}]/n") is Mask.SMALL and not 1 <= v <= SMALL_MOST
            for n, v in enumerate(tried, 1)
        ):
            continue
        if outside(tried, masks, paths) == known:
            for each, value in zip(fits, tried, strict=True):
                each.add(value)
    return fits


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(0, 7), min_size=1, max_size=3).map(tuple),
    st.sets(st.sampled_from(LEAVES), min_size=1),
)
def test_nobody_works_a_small_count_out_from_shares_means_and_what_stands_beside(
    counts: tuple[int, ...], leaves: set[str]
) -> None:
    paths = frozenset(leaves)
    masks = suppressed(
        report(counts), KNOWN, lambda place: generic(place).removeprefix("/data/") in paths, READS
    )
    for count, fits in zip(counts, attack(counts, masks, paths), strict=True):
        assert count in fits
        if 1 <= count <= SMALL_MOST:
            assert len(fits) > 1, "it can be worked out"


def test_a_share_of_a_count_that_is_shown_is_shown() -> None:
    masks = suppressed(report((20, 30)), KNOWN, lambda _: True, READS)
    assert masks == {}


def test_a_share_goes_with_its_count_and_what_is_worked_out_from_it_in_turn() -> None:
    masks = suppressed(report((2,)), KNOWN, lambda _: True, READS)
    assert {generic(place) for place in masks} == {
        "/data/thon/n", "/data/thon/tb", "/data/tong", "/data/tl", "/data/giua", "/data/doi",
    }  # fmt: skip


def test_a_share_alone_does_not_give_the_village_away_that_its_total_would() -> None:
    wanted = {"/data/thon/n", "/data/tl"}
    masks = suppressed(report((2, 30)), KNOWN, lambda place: generic(place) in wanted, READS)
    assert masks["/data/thon[1]/n"] is Mask.SMALL
    assert "/data/tl" in masks or "/data/thon[2]/n" in masks


def test_the_shares_of_the_shipped_forms() -> None:
    compiled = compile_xlsform(FORMS / "dancu.xlsx").xml
    reads = worked_out(parse_form(compiled))
    said = values([1, 2], "t_ct11", "ct11") | {"/data/tong/t_ct02": "900", "/data/tong/tl_bhyt": "0.33"}
    masks = suppressed(said, marks(compiled), lambda _: True, reads)
    assert masks["/data/tong/tl_bhyt"] is Mask.HIDDEN
    assert "/data/tong/t_ct02" not in masks
