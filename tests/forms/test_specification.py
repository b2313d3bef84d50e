"""Corners of the ODK XForms specification, each on a form of a few lines."""

from __future__ import annotations

import pytest

from desktop.forms import FormError, parse_form
from tests.forms.scenario import Scenario, context, xform

DATE = "2026-11-16"


def test_an_attribute_is_set_bound_sent_and_restored() -> None:
    scenario = Scenario(
        xform(
            '<a/><g><e code="" fixed="1"/></g>',
            '<bind nodeset="/data/g/e/@code" calculate="concat(\'x\', /data/a)" required="true()"/>'
            '<bind nodeset="/data/g" relevant="/data/a != \'hide\'"/>'
            '<setvalue event="odk-instance-first-load" ref="/data/g/e/@fixed" value="1 + 1"/>',
            '<input ref="/data/a"/><input ref="/data/g/e"/>',
        )
    )
    change = scenario.answer("a", "7")
    assert "/data/g/e/@code" in change.refs
    assert scenario.value("g/e/@code") == "x7"
    assert b'<e code="x7" fixed="2"></e>' in scenario.instance.serialize()
    assert scenario.instance.evaluate("concat(/data/g/e/@code, /data/g/e/@fixed)") == "x72"
    again = scenario.definition.restore(scenario.instance.snapshot(), context())
    assert again.node("/data/g/e/@fixed").value == "2"
    scenario.answer("a", "hide")
    assert not scenario.node("g/e/@code").relevant


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("regex('12345', '[0-9]{3}')", True),
        ("regex('12345', '^[0-9]{3}$')", False),
        (f"date-time('{DATE}') = date('{DATE}')", True),
        (f"'{DATE}' = '{DATE}T00:00:00.000+07:00'", False),
        ("boolean(date-time(true()))", False),
        ("checklist(1, 1, /data/a, /data/b)", True),
        ("count(if(true(), /data/r/x, /data/a))", 2.0),
        (f"string(number('{DATE}'))", "20772"),
        (f"number('{DATE}') - number('2026-11-15')", 1.0),
    ],
)
def test_functions(expression: str, value: object) -> None:
    scenario = Scenario(
        xform(
            "<a>0</a><b/><r><x>1</x></r><r><x>2</x></r>",
            "",
            '<repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat>',
        )
    )
    assert scenario.instance.evaluate(expression) == value


def test_a_count_is_relative_to_the_group_around() -> None:
    rows = '<repeat nodeset="/data/o/i" jr:count="../n"><input ref="/data/o/i/x"/></repeat>'
    repeat = f'<group ref="/data/o/i">{rows}</group>'
    scenario = Scenario(
        xform(
            "<o><n>2</n><i><x/></i></o>",
            "",
            f'<repeat nodeset="/data/o"><input ref="/data/o/n"/>{repeat}</repeat>',
        )
    )
    assert len(scenario.node("o[1]/i").children) == 2


def test_rows_are_added_until_the_last_one_says_no() -> None:
    scenario = Scenario(
        xform(
            "<n/><w/><r><more/></r>",
            '<bind nodeset="/data/n" calculate="count(/data/r)"/>'
            '<bind nodeset="/data/w" type="int" '
            'calculate="if(/data/n = 0 or /data/r[position() = /data/n]/more = &quot;yes&quot;, '
            '/data/n + 1, /data/n)"/>',
            '<repeat nodeset="/data/r" jr:count="/data/w"><input ref="/data/r/more"/></repeat>',
        )
    )
    assert len(scenario.node("r").children) == 1
    scenario.answer("r[1]/more", "yes")
    assert len(scenario.node("r").children) == 2
    scenario.answer("r[2]/more", "no")
    assert len(scenario.node("r").children) == 2


def test_position_without_argument_is_that_of_the_row() -> None:
    scenario = Scenario(
        xform(
            "<r><x/></r><r><x/></r>",
            '<bind nodeset="/data/r/x" calculate="position()"/>',
            '<repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat>',
        )
    )
    assert scenario.value("r[2]/x") == "2"
    scenario.instance.remove_repeat("/data/r[1]")
    assert scenario.value("r[1]/x") == "1"


@pytest.mark.parametrize(
    ("binds", "body", "place"),
    [
        (
            "<bind nodeset=\"/data/b\" calculate=\"jr:choice-name('x', '/data/none')\"/>",
            "",
            "bind /data/b, calculate",
        ),
        (
            (
                '<bind nodeset="/data/b" calculate="distance(/data/a, /data/b)"/>'
                '<bind nodeset="/data/a" type="geotrace"/>'
            ),
            "",
            "bind /data/b, calculate",
        ),
        ("", '<upload ref="/data/a" mediatype=".jpg"/>', "upload /data/a"),
    ],
)
def test_what_cannot_work_is_named_when_the_form_is_read(binds: str, body: str, place: str) -> None:
    with pytest.raises(FormError) as caught:
        parse_form(xform("<a/><b/>", binds, body))
    assert caught.value.where == place


@pytest.mark.parametrize(
    ("old", "new"),
    [(' id="t"', ""), ('xmlns="http://www.w3.org/2002/xforms"', 'xmlns="http://example.org/"')],
)
def test_a_form_has_an_id_and_the_namespace(old: str, new: str) -> None:
    with pytest.raises(FormError):
        parse_form(xform("<a/>").replace(old, new, 1))
