"""Communes: the whole list, found the way people type."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import UnknownUnit
from desktop.domain.unit import Units

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="module")
def units() -> Units:
    return Units.load(RESOURCES)


def test_the_list_is_whole(units: Units) -> None:
    provinces = units.provinces()
    counts = [len(units.communes(province.code)) for province in provinces]
    assert len(provinces) == 34
    assert sum(counts) == 3321
    assert (min(counts), max(counts)) == (38, 168)
    assert sum(province.type == "thanh-pho" for province in provinces) == 9


def test_names_carry_their_type(units: Units) -> None:
    found = units.search("Bà Nà")
    assert [unit.full_name for unit in found] == ["Xã Bà Nà"]
    assert units.get(found[0].code) == found[0]
    assert units.province(found[0].province).full_name == "Thành phố Đà Nẵng"


@pytest.mark.parametrize("typed", ["ba na", "BÀ NÀ", "xã bà nà", "xa ba na", "b\u0061\u0300 na"])
def test_marks_case_and_type_do_not_matter(units: Units, typed: str) -> None:
    assert "Xã Bà Nà" in [unit.full_name for unit in units.search(typed)]


def test_apostrophes_are_one(units: Units) -> None:
    typed, printed = units.search("M'Drắk"), units.search("M’Drak")
    assert typed == printed != ()


def test_stroke_and_tone_placement_are_folded(units: Units) -> None:
    assert "Đông Hòa" in [unit.name for unit in units.search("dong hoà", limit=500)]


def test_search_keeps_to_a_province_and_a_limit(units: Units) -> None:
    first = units.provinces()[0]
    assert {unit.province for unit in units.search("a", province=first.code, limit=500)} == {first.code}
    assert len(units.search("a", limit=7)) == 7
    assert units.search("", province=first.code, limit=500) == units.communes(first.code)


def test_a_code_is_found_too(units: Units) -> None:
    some = units.communes(units.provinces()[0].code)[0]
    assert units.search(some.code)[0] == some


def test_names_that_begin_with_it_come_first(units: Units) -> None:
    names = [unit.name for unit in units.search("an bình", limit=200)]
    starts = [name.startswith("An Bình") for name in names]
    assert starts == sorted(starts, reverse=True)


def test_no_such_commune(units: Units) -> None:
    with pytest.raises(UnknownUnit):
        units.get("99999")
