"""Work and memory have ends: what could take for ever, or all memory, is an error that says where."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest

from desktop.forms import FormError, parse_form
from desktop.forms.markup import MAX_BYTES, MAX_NODES, read_xml
from desktop.forms.secondary import MAX_GEOJSON, read_resource
from tests.forms.scenario import Scenario, context, xform

#: What could take for ever and does not is measured by nothing but the end of one's patience, in seconds.
pytestmark = pytest.mark.timeout(60)
CSV, GEOJSON, XML = "jr://file-csv/l.csv", "jr://file/l.geojson", "jr://file/l.xml"
LIST = f'<instance id="l" src="{CSV}"/>'
COUNTED = (
    '<input ref="/data/n"/><repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/x"/></repeat>'
)
LONG = b"a,b\n" + b"1,2\n" * 50_000


def rows(calculation: str) -> Scenario:
    """A repeat of as many rows as /data/n says, each with a calculation."""
    bind = f'<bind nodeset="/data/r/y" calculate="{calculation}"/>'
    return Scenario(xform("<n/><r><x/><y/></r>", bind, COUNTED))


@pytest.mark.parametrize(
    ("calculation", "says"),
    [
        ("count(//nothing)", "nodes"),
        ("count(/data/meta/preceding::x)", "nodes"),
        ("count-non-empty(../../r/x)", "nodes"),
        ("../../r/x != ../../r/x", "nodes"),
        ("../../r/x[. != ../../r/x]", "nodes"),
        ("join(',', ../../r/x)", "nodes"),
        (f"concat('{'x' * 90_000}', position(..))", "grows"),
    ],
)
def test_what_every_row_asks_of_every_row_is_stopped(calculation: str, says: str) -> None:
    scenario = rows(calculation)
    scenario.instance.env.most = 100_000
    with pytest.raises(FormError, match=says):
        scenario.answer("n", "3000")


def test_a_step_may_take_seconds_and_no_more() -> None:
    with pytest.raises(FormError, match="3,000,000 nodes"):
        rows("../../r/x != ../../r/x").answer("n", "3000")


def test_what_is_tallied_keeps_up_with_thousands_of_rows() -> None:
    bind = (
        '<bind nodeset="/data/r/y" calculate="sum(../../r/x) + max(../../r/x) + count(../../r/x)"/>'
        '<bind nodeset="/data/r/x" calculate="position(..)"/>'
    )
    scenario = Scenario(xform("<n/><r><x/><y/></r>", bind, COUNTED))
    scenario.answer("n", "3000")  # looked up row by row: 20 million nodes
    whole = str(4_501_500 + 3_000 + 3_000)
    assert (scenario.value("r[1]/y"), scenario.value("r[3000]/y")) == (whole, whole)
    scenario.answer("n", "0")
    assert scenario.node("r").children == ()


def test_a_row_is_found_in_a_long_list_by_any_column() -> None:
    bind = "<bind nodeset=\"/data/r/y\" calculate=\"pulldata('l', 'b', 'a', position(..))\"/>"
    form = xform("<n/><r><x/><y/></r>", bind, COUNTED, LIST)
    scenario = Scenario(form, {CSV: LONG + b"3000,found\n"})
    scenario.answer("n", "3000")
    found = [scenario.value(f"r[{one}]/y") for one in (1, 2, 3000)]
    assert found == ["2", "", "found"]


def test_the_place_of_each_of_many_items_is_stopped() -> None:
    bind = '<bind nodeset="/data/a" calculate="count(instance(\'l\')/root/item[position(.) = 3])"/>'
    with pytest.raises(FormError, match="nodes"):
        parse_form(xform("<a/>", bind, "", LIST), {CSV: LONG}).new(context())


def refused_in_little_memory(read: Callable[[], object], megabytes: int) -> FormError:
    """The error, after a look at what memory its finding took."""
    tracemalloc.start()
    try:
        with pytest.raises(FormError) as caught:
            read()
        assert tracemalloc.get_traced_memory()[1] < megabytes * 2**20
    finally:
        tracemalloc.stop()
    assert caught.value.where
    return caught.value


@pytest.mark.parametrize(
    ("uri", "data", "says", "megabytes"),
    [
        (CSV, b"name,label\n" + b"n,l\n" * (50 * 2**18), "MB", 1),
        (XML, b"<root>" + b" " * (50 * 2**20) + b"</root>", "MB", 1),
        (CSV, b"a\n" + b"," * 11_000_000, "cells", 60),
        (CSV, ",".join(f"c{one}" for one in range(60_000)).encode(), "columns", 30),
        (GEOJSON, b"[" + b"[]," * (MAX_GEOJSON // 3) + b"1]", "MB", 40),
    ],
)
def test_a_list_that_would_take_all_memory_is_not_read(
    uri: str, data: bytes, says: str, megabytes: int
) -> None:
    error = refused_in_little_memory(lambda: read_resource(uri, data), megabytes)
    assert says in error.why
    assert error.where == uri


def test_xml_of_nothing_but_small_elements_is_not_read_to_its_end() -> None:
    data = b"<r>" + b"<a/>" * 999
    assert len(read_xml(data + b"</r>", most=1_000).kids[0].kids) == 999
    with pytest.raises(FormError, match="too many elements"):
        read_xml(data + b"<a/>" + b"and then no XML", most=1_000)
    assert MAX_NODES < MAX_BYTES // 4  # the elements end before the bytes do


def test_a_list_with_other_columns_is_blank_where_they_were() -> None:
    bind = "<bind nodeset=\"/data/a\" calculate=\"instance('l')/root/item[name = '1']/label\"/>"
    form = xform("<a/>", bind, '<input ref="/data/a"/>', LIST)
    assert Scenario(form, {CSV: b"name,label\n1,one\n"}).value("a") == "one"
    assert Scenario(form, {CSV: b"ma,ten\n1,one\n"}).value("a") == ""
    assert Scenario(form, {CSV: b"name\n1\n"}).value("a") == ""
