"""A block from Excel beside a list of villages that differ by their accents only."""

from __future__ import annotations

import pytest

from desktop.forms import parse_form
from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.form import FORM, Desk, context
from tests.ui.questions.test_paste import RANGE, cell, paste, table_of

_FIELDS = """<item><label>Đất đai</label><value>dd</value></item>
  <item><label>Hộ tịch</label><value>ht</value></item></select1>
 <input ref="/data/hang/a">"""
_VILLAGES = """<item><label>Thôn Hạ</label><value>dd</value></item>
  <item><label>Thôn Hà</label><value>ht</value></item>
  <item><label>Thôn Hả</label><value>hh</value></item></select1>
 <input ref="/data/hang/a">"""


@pytest.fixture
def villages(desk: MakeDesk) -> Desk:
    assert _FIELDS in FORM
    return desk(RANGE, instance=parse_form(FORM.replace(_FIELDS, _VILLAGES)).new(context()))


def test_each_village_gets_its_own_figures(villages: Desk) -> None:
    table = table_of(villages)
    paste(table, "Thôn Hạ\t10\nThôn Hà\t20\nThôn Hả\t30")
    assert table.paste.panel is None  # everything fits
    rows = [[villages.value(f"{RANGE}[{row}]/{name}") for name in ("nhom", "a")] for row in (1, 2, 3)]
    assert rows == [["dd", "10"], ["ht", "20"], ["hh", "30"]]


def test_a_village_that_may_be_one_of_three_is_asked(villages: Desk) -> None:
    table = table_of(villages)
    paste(table, "Thôn Hà\t20\nThon Ha\t40")
    assert cell(table, 1, 0) == "Thon Ha\nseveral in the list; which one?"
    assert villages.answers == []


def test_one_pasted_name_is_the_village_of_that_very_name(villages: Desk) -> None:
    table = table_of(villages)
    for typed, meant in (("Thôn Hả", "hh"), ("Thôn Hà", "ht"), ("Thôn Hạ", "dd"), ("Thon Ha", None)):
        assert table.model.read(0, 0, typed) == meant
