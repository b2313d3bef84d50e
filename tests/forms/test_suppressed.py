"""What of a population report may not leave the office, by the marks of the shipped form."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.small_cells import Mask
from desktop.forms.marks import Marks, marks
from desktop.forms.suppressed import suppressed
from desktop.forms.xlsform import compile_xlsform

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
    masks = suppressed(values([2, 30, 18]), dancu, lambda _: True)
    assert masks == {"/data/bang/thon[1]/ct05": Mask.SMALL, "/data/bang/thon[3]/ct05": Mask.HIDDEN}
    assert suppressed(values([20, 30, 18]), dancu, lambda _: True) == {}


def test_a_village_that_is_left_out_does_not_come_back_by_subtraction(dancu: dict[str, Marks]) -> None:
    masks = suppressed(values([2, 30, 18]), dancu, lambda place: place != "/data/bang/thon[1]/ct05")
    assert masks == {"/data/bang/thon[3]/ct05": Mask.HIDDEN}


def test_the_poverty_form_is_marked_too() -> None:
    known = marks(compile_xlsform(FORMS / "ngheo_ntm.xlsx").xml)
    assert sum(mark.small for mark in known.values()) == 24
    assert known["/data/ngheo/hn_cuoi"].parts[1] == (-1, "/data/ngheo/hn_thoat")
