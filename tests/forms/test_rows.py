"""Sums, counts and places over rows that come, go, hide and change; lists of many rows."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.forms import FormError, parse_form
from tests.forms.scenario import Scenario, xform

ROW = "<show/><g><x/><inner><y/></inner></g>"
FORM = xform(
    f"<sum/><rows/><all/><r>{ROW}</r>",
    '<bind nodeset="/data/sum" calculate="sum(/data/r/g/x)"/>'
    '<bind nodeset="/data/rows" calculate="count(/data/r/g)"/>'
    '<bind nodeset="/data/all" calculate="sum(/data/r/g/inner/y)"/>'
    '<bind nodeset="/data/r/g" relevant="../show != \'no\'"/>'
    '<bind nodeset="/data/r/g/x" type="decimal"/>',
    '<repeat nodeset="/data/r"><input ref="/data/r/g/x"/><input ref="/data/r/show"/>'
    '<repeat nodeset="/data/r/g/inner"><input ref="/data/r/g/inner/y"/></repeat></repeat>',
)
PLACED = xform(
    "<r><place/></r>",
    '<bind nodeset="/data/r/place" calculate="position(..)"/>',
    '<repeat nodeset="/data/r"><input ref="/data/r/place"/></repeat>',
)
steps = st.lists(
    st.tuples(st.sampled_from(["x", "y", "show", "add", "remove"]), st.integers(0, 5), st.integers(-3, 3)),
    max_size=25,
)


@given(steps)
def test_sums_are_those_of_the_rows_that_show(taken: list[tuple[str, int, int]]) -> None:
    scenario = Scenario(FORM)
    scenario.answer("r[1]/g/x", "0")
    scenario.answer("r[1]/g/inner[1]/y", "0")
    for kind, row, number in taken:
        rows = len(scenario.node("r").children)
        ref = f"r[{row % rows + 1}]" if rows else ""
        if kind == "add" or not rows:
            at = row % (rows + 1) + 1
            scenario.instance.add_repeat("/data/r", at=at)
            scenario.answer(f"r[{at}]/g/x", "0.1")
            scenario.answer(f"r[{at}]/g/inner[1]/y", "1")
        elif kind == "remove":
            scenario.instance.remove_repeat(f"/data/{ref}")
        elif kind == "show":
            scenario.answer(f"{ref}/show", "no" if number > 0 else "")
        else:
            scenario.answer(
                f"{ref}/g/{'x' if kind == 'x' else 'inner[1]/y'}", str(number / 10 if kind == "x" else number)
            )
    shown = [row for row in scenario.node("r").children if scenario.node(f"{row.ref}/g").relevant]
    wanted = math.fsum(float(scenario.value(f"{row.ref}/g/x")) for row in shown)
    assert float(scenario.value("sum")) == wanted
    assert scenario.value("rows") == str(len(shown))
    assert float(scenario.value("all")) == sum(
        float(scenario.value(f"{row.ref}/g/inner[1]/y")) for row in shown
    )


def test_a_blank_row_leaves_the_sum_blank_until_it_is_filled() -> None:
    scenario = Scenario(FORM)
    assert scenario.value("sum") == ""
    scenario.answer("r[1]/g/x", "2.5")
    assert scenario.value("sum") == "2.5"
    scenario.instance.add_repeat("/data/r")
    assert scenario.value("sum") == ""
    scenario.instance.remove_repeat("/data/r[2]")
    assert scenario.value("sum") == "2.5"


def test_places_follow_rows_before_and_a_row_at_the_end_touches_no_other() -> None:
    scenario = Scenario(PLACED)
    change = scenario.instance.add_repeat("/data/r")
    assert "/data/r[1]/place" not in change.refs
    scenario.instance.add_repeat("/data/r", at=1)
    assert [scenario.value(f"r[{place}]/place") for place in (1, 2, 3)] == ["1", "2", "3"]
    scenario.instance.remove_repeat("/data/r[1]")
    assert [scenario.value(f"r[{place}]/place") for place in (1, 2)] == ["1", "2"]


def test_a_place_asked_from_outside_follows_too() -> None:
    scenario = Scenario(
        xform(
            "<a/><r><x/></r>",
            '<bind nodeset="/data/a" calculate="count(/data/r[position(.) &gt; 1])"/>',
            '<repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat>',
        )
    )
    scenario.instance.add_repeat("/data/r")
    scenario.instance.add_repeat("/data/r", at=1)
    assert scenario.value("a") == "2"


LIST = '<instance id="l" src="jr://file-csv/l.csv"/>'
CHOICE = (
    '<select1 ref="/data/a"><itemset nodeset="instance(\'l\')/root/item[group = /data/g]">'
    '<value ref="name"/><label ref="label"/></itemset></select1>'
)


def listed(text: str) -> Scenario:
    form = xform("<g/><a/><b/>", "", CHOICE + '<input ref="/data/g"/>', LIST)
    return Scenario(form, {"jr://file-csv/l.csv": text.encode()})


def test_rows_of_a_list_are_found_and_walked() -> None:
    scenario = listed("name,label,group,\na,A,1,\nb,B,2\nc\n")
    scenario.answer("g", "2")
    assert [(one.value, one.label) for one in scenario.node("a").choices] == [("b", "B")]
    assert scenario.instance.evaluate("count(instance('l')/root/item/*)") == 9.0
    assert scenario.instance.evaluate("string(instance('l')/root/item[3]/label)") == ""
    assert scenario.instance.evaluate("pulldata('l', 'label', 'name', 'a')") == "A"
    assert scenario.instance.evaluate("pulldata('l', 'none', 'name', 'a')") == ""


def test_a_list_with_other_columns_offers_nothing() -> None:
    scenario = listed("code,title\na,A\n")
    scenario.answer("g", "2")
    assert scenario.node("a").choices == ()


def test_two_columns_of_one_name_are_an_error() -> None:
    with pytest.raises(FormError, match="Two columns"):
        parse_form(xform("<a/>", model=LIST), {"jr://file-csv/l.csv": b"name,name\na,b\n"})


ROW = '<repeat nodeset="/data/r"><input ref="/data/r/y"/></repeat>'


def test_rows_hear_of_two_changes_in_one_step() -> None:
    """An answer reaches every row, then what an action sets because of it does so too."""
    action = '<setvalue event="xforms-value-changed" ref="/data/b" value="/data/a * 10"/>'
    form = xform(
        "<a>0</a><b>0</b><r><y/></r><r><y/></r>",
        '<bind nodeset="/data/r/y" calculate="/data/a + /data/b"/>',
        f'<input ref="/data/a">{action}</input>{ROW}',
    )
    scenario = Scenario(form)
    scenario.answer("a", "3")
    assert (scenario.value("r[1]/y"), scenario.value("r[2]/y")) == ("33", "33")


def test_the_same_expression_means_the_place_of_its_own_row() -> None:
    form = xform(
        "<a/><r><y/></r><r><y/></r>",
        '<bind nodeset="/data/a" calculate="position()"/><bind nodeset="/data/r/y" calculate="position()"/>',
        f'<input ref="/data/a"/>{ROW}',
    )
    scenario = Scenario(form)
    values = [scenario.value(ref) for ref in ("a", "r[1]/y", "r[2]/y")]
    assert values == ["1", "1", "2"]
