"""Soft checks with a confirmed reason, and what the answer was last time."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from desktop.forms import FormInstance, SoftWarning, compile_xlsform, parse_form
from tests.forms.scenario import Scenario, context, xform

OURS = "urn:baocaoxa:xforms"
BX = f'xmlns:bx="{OURS}"'
CHECKED = xform(
    "<a/><b/>",
    f'<bind nodeset="/data/a" type="int" {BX} bx:warning="/data/b = \'\' or . &lt;= 2 * /data/b" '
    'bx:warningMsg="Gấp đôi" constraint=". &lt; 1000"/><bind nodeset="/data/b" type="int"/>',
    '<input ref="/data/a"/><input ref="/data/b"/>',
)


@pytest.fixture
def scenario() -> Scenario:
    made = Scenario(CHECKED)
    made.answer("b", "10")
    made.answer("a", "25")
    return made


def test_a_reason_is_kept_beside_the_answer(scenario: Scenario) -> None:
    change = scenario.instance.confirm("/data/a", "  Mưa lớn cả tháng\n")
    assert change.refs == ("/data/a",)
    assert scenario.node("a").reason == "Mưa lớn cả tháng"
    assert scenario.node("a").warning == "Gấp đôi"
    assert scenario.instance.warnings() == (SoftWarning("/data/a", "Gấp đôi", "Mưa lớn cả tháng"),)
    assert scenario.broken() == {}


def test_a_reason_travels_and_comes_back(scenario: Scenario) -> None:
    reason = 'dòng 1\n<"dòng 2"> & \t\r hết'
    scenario.instance.snapshot()
    scenario.instance.confirm("/data/a", reason)
    for xml in (scenario.instance.snapshot(), scenario.instance.serialize()):
        assert f"<a {BX} bx:reason='dòng 1&#10;&lt;".encode() in xml
        restored = scenario.definition.restore(xml, context())
        assert restored.node("/data/a").reason == reason
        assert restored.snapshot() == scenario.instance.snapshot()
    edited = scenario.definition.edit(scenario.instance.serialize(), context())
    assert edited.node("/data/a").reason == reason


def test_a_reason_is_taken_back(scenario: Scenario) -> None:
    before = scenario.instance.snapshot()
    scenario.instance.confirm("/data/a", "vì sao")
    assert scenario.instance.confirm("/data/a", "vì sao").refs == ()
    assert scenario.instance.confirm("/data/a", " ").refs == ("/data/a",)
    assert scenario.node("a").reason == ""
    assert scenario.instance.snapshot() == before


@pytest.mark.parametrize(
    ("ref", "value", "left"),
    [("a", "26", ""), ("a", "", ""), ("b", "13", ""), ("b", "", ""), ("b", "12", "r"), ("a", "25", "r")],
)
def test_a_reason_ends_with_the_answer_or_the_doubt(
    scenario: Scenario, ref: str, value: str, left: str
) -> None:
    scenario.instance.confirm("/data/a", "r")
    change = scenario.answer(ref, value)
    assert scenario.node("a").reason == left
    assert b"reason" not in scenario.instance.snapshot() or left
    assert left or "/data/a" in change.refs
    scenario.fill({"b": "10", "a": "25"})
    assert scenario.node("a").reason == left


def test_what_is_usual_takes_no_reason(scenario: Scenario) -> None:
    scenario.answer("a", "5")
    assert scenario.instance.confirm("/data/a", "vì sao").refs == ()
    assert scenario.instance.confirm("/data/b", "vì sao").refs == ()
    assert (scenario.node("a").reason, scenario.node("b").reason) == ("", "")
    with pytest.raises(KeyError):
        scenario.instance.confirm("/data/zz", "vì sao")


def test_a_reason_outlasts_the_hiding_of_its_answer() -> None:
    scenario = Scenario(
        xform(
            "<q/><a/>",
            f'<bind nodeset="/data/a" type="int" {BX} bx:warning=". &lt; 9" relevant="/data/q != \'n\'"/>',
            '<input ref="/data/q"/><input ref="/data/a"/>',
        )
    )
    scenario.answer("a", "10")
    scenario.instance.confirm("/data/a", "vì sao")
    scenario.answer("q", "n")
    assert scenario.instance.warnings() == ()
    assert "vì sao" not in scenario.instance.serialize().decode()
    assert "vì sao" in scenario.instance.snapshot().decode()
    scenario.answer("q", "y")
    assert scenario.instance.warnings() == (SoftWarning("/data/a", "", "vì sao"),)


def test_a_reason_of_each_row() -> None:
    scenario = Scenario(
        xform(
            "<r><a/></r>",
            f'<bind nodeset="/data/r/a" type="int" {BX} bx:warning=". &lt; 9"/>',
            '<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/a"/></repeat></group>',
        )
    )
    scenario.instance.add_repeat("/data/r")
    scenario.fill({"r[1]/a": "10", "r[2]/a": "11"})
    scenario.instance.confirm("/data/r[2]/a", "hai")
    scenario.instance.remove_repeat("/data/r[1]")
    assert scenario.instance.warnings() == (SoftWarning("/data/r[1]/a", "", "hai"),)
    scenario.instance.add_repeat("/data/r")
    assert scenario.node("r[2]/a").reason == ""


def test_a_calculated_answer_that_is_calculated_anew_loses_its_reason() -> None:
    form = xform(
        "<n/><a/>",
        f'<bind nodeset="/data/a" type="int" {BX} bx:warning=". &lt; 9" calculate="/data/n * 2"/>',
        '<input ref="/data/n"/><input ref="/data/a"/>',
    )
    scenario = Scenario(form)
    scenario.answer("n", "6")
    scenario.instance.confirm("/data/a", "vì sao")
    restored = scenario.definition.restore(scenario.instance.snapshot(), context())
    assert restored.node("/data/a").reason == "vì sao"
    scenario.answer("n", "7")
    assert scenario.node("a").reason == ""


def test_a_check_that_is_gone_in_the_next_version_takes_its_reasons_along(scenario: Scenario) -> None:
    scenario.instance.confirm("/data/a", "vì sao")
    later = parse_form(CHECKED.replace("bx:warning=", "bx:formerly="))
    assert b"reason" not in later.restore(scenario.instance.snapshot(), context()).snapshot()


def test_the_prefix_of_the_reason_is_one_that_the_tag_does_not_use() -> None:
    form = xform(
        '<bx:a xmlns:bx="urn:other" bx:reason="x" bxx:reason="y" xmlns:bxx="urn:b"/>',
        f'<bind nodeset="/data/a" {BX} bx:warning=". &lt; 9"/>',
        '<input ref="/data/a"/>',
    )
    scenario = Scenario(form)
    scenario.answer("a", "10")
    scenario.instance.confirm("/data/a", "vì sao")
    restored = scenario.definition.restore(scenario.instance.snapshot(), context())
    assert restored.node("/data/a").reason == "vì sao"
    assert restored.snapshot() == scenario.instance.snapshot()
    assert b'bx:reason="x"' in restored.snapshot()


def test_the_form_itself_gives_no_reason() -> None:
    form = CHECKED.replace("<a/>", f'<a {BX} bx:reason="luôn luôn">25</a>').replace("<b/>", "<b>10</b>")
    scenario = Scenario(form)
    assert scenario.instance.warnings() == (SoftWarning("/data/a", "Gấp đôi", ""),)
    assert b"reason" not in scenario.instance.snapshot()


def test_an_attribute_takes_no_soft_check() -> None:
    form = xform(
        '<a x=""/>', f'<bind nodeset="/data/a/@x" {BX} bx:warning=". &lt; 9"/>', '<input ref="/data/a"/>'
    )
    scenario = Scenario(form)
    scenario.answer("a/@x", "10")
    assert scenario.instance.warnings() == ()
    assert any("@x, warning" in note for note in scenario.definition.warnings)


def test_nothing_else_in_the_canonical_xml_is_other_than_before() -> None:
    """What another client added is left out as ever; without reasons we write the same bytes as before."""
    form = xform("<a/><g><b/></g>", '<bind nodeset="/data/a" type="int"/>', '<input ref="/data/a"/>')
    saved = (
        f'<data id="t" version="1" {BX} bx:reason="r" x="1"><a bx:reason="s" bx:note="n" y="2">5</a>'
        "<g z='3'><b>6</b></g><meta><instanceID>uuid:1</instanceID></meta></data>"
    )
    written = parse_form(form).restore(saved, context()).serialize()
    assert written == (
        b'<data id="t" version="1"><a>5</a><g><b>6</b></g><meta><instanceID>uuid:1</instanceID></meta></data>'
    )


# What the answer was last time.

LAST = (
    '<data id="t" version="0"><a>7</a><g><b>2.5</b><c>chữ</c></g><r><ma>x</ma><so>1</so></r>'
    "<r><ma>y</ma><so>2</so></r><gone><deep>9</deep></gone></data>"
)


def opened(last_saved: str | None, binds: str = "", model: str = "") -> FormInstance:
    """An instance of a form with numbers, a text, a list and a repeat."""
    data = "<a/><new/><g><b/><c/></g><r><ma/><so/></r><gone/>"
    types = (
        '<bind nodeset="/data/new" type="int"/><bind nodeset="/data/g/b" type="decimal"/>'
        '<bind nodeset="/data/gone" type="int"/><bind nodeset="/data/r/ma"/>'
    )
    body = '<group ref="/data/r"><repeat nodeset="/data/r"/></group>'
    return parse_form(xform(data, f"{types}{binds}", body, model)).new(context(last_saved=last_saved))


def test_numbers_know_what_they_were_last_time() -> None:
    numbers = '<bind nodeset="/data/a" type="int"/><bind nodeset="/data/r/so" type="int"/>'
    instance = opened(LAST, numbers)
    assert {
        name: instance.node(f"/data/{name}").previous
        for name in ("a", "new", "g", "g/b", "g/c", "r[1]/so", "gone")
    } == {"a": "7", "new": "", "g": "", "g/b": "2.5", "g/c": "", "r[1]/so": "", "gone": ""}
    assert opened(None, numbers).node("/data/a").previous == ""


def test_an_empty_attribute_switches_it_off() -> None:
    instance = opened(LAST, f'<bind nodeset="/data/a" type="int" {BX} bx:previous=""/>')
    assert instance.node("/data/a").previous == ""


def test_an_expression_says_where_it_stands() -> None:
    last = "instance('__last-saved')/data"
    instance = opened(
        LAST,
        f'<bind nodeset="/data/a" type="int" {BX} bx:previous="{last}/g/b * 2"/>'
        f'<bind nodeset="/data/g/c" {BX} bx:previous="{last}/nowhere"/>'
        f'<bind nodeset="/data/r/so" type="int" {BX} bx:previous="{last}/r[ma = current()/../ma]/so"/>',
        '<instance id="__last-saved" src="jr://instance/last-saved"/>',
    )
    assert (instance.node("/data/a").previous, instance.node("/data/g/c").previous) == ("5", "")
    assert instance.node("/data/r[1]/so").previous == ""
    assert "/data/r[1]/so" in instance.answer("/data/r[1]/ma", "y").refs
    assert instance.node("/data/r[1]/so").previous == "2"


def test_the_last_report_may_be_of_an_older_shape() -> None:
    instance = opened('<old id="t"><x/></old>', '<bind nodeset="/data/a" type="int"/>')
    assert instance.node("/data/a").previous == ""


def test_a_sheet_may_use_the_last_report_in_our_attributes_alone() -> None:
    book = Workbook()
    survey, settings = book.active, book.create_sheet("settings")
    assert survey is not None
    survey.title = "survey"
    for row in (
        ["type", "name", "label", "bind::bx:warning", "bind::bx:previous"],
        ["integer", "a", "A", "${last-saved#a} = '' or . <= 2 * ${last-saved#a}", "${last-saved#b}"],
        ["integer", "b", "B < ${a}", "", ""],
    ):
        survey.append(row)
    for row in (["form_id", "version", "namespaces"], ["t", "1", f'bx="{OURS}"']):
        settings.append(row)
    made = io.BytesIO()
    book.save(made)
    xml = compile_xlsform(made.getvalue()).xml
    assert xml.count(b'<instance id="__last-saved" src="jr://instance/last-saved"/>') == 1
    definition = parse_form(xml)
    assert definition.warnings == ()
    first = definition.new(context())
    first.answer("/data/a", "1000")
    assert first.warnings() == ()
    instance = definition.new(context(last_saved='<data id="t"><a>7</a><b>8</b></data>'))
    assert (instance.node("/data/a").previous, instance.node("/data/b").previous) == ("8", "8")
    instance.answer("/data/a", "15")
    assert [one.ref for one in instance.warnings()] == ["/data/a"]
