"""What authors write in Excel beyond questions: ranges, soft checks, outside lists, entities."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from desktop.forms import CompiledForm, FormError, compile_xlsform, parse_form
from desktop.forms.values import SoftWarning
from tests.forms.scenario import Scenario, context, xform

OURS = 'bx="urn:baocaoxa:xforms"'


def compiled(**sheets: list[list[str]]) -> CompiledForm:
    """A workbook of the given sheets, compiled."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    made = io.BytesIO()
    book.save(made)
    return compile_xlsform(made.getvalue())


@pytest.mark.parametrize(
    ("value", "fits"),
    [("1", True), ("5", True), ("4", False), ("0", False), ("11", False), ("9", True), ("x", False)],
)
def test_a_range_knows_its_ends_and_steps(value: str, fits: bool) -> None:
    body = '<range ref="/data/a" start="1" end="10" step="2"/>'
    scenario = Scenario(xform("<a/>", '<bind nodeset="/data/a" type="int"/>', body))
    scenario.answer("a", value)
    assert scenario.broken() == ({} if fits else {"a": "type"})


@pytest.mark.parametrize("step", ["0", "x", ""])
def test_a_range_that_is_none_is_named(step: str) -> None:
    with pytest.raises(FormError) as caught:
        parse_form(xform("<a/>", "", f'<range ref="/data/a" start="1" end="10" step="{step}"/>'))
    assert caught.value.where == "range /data/a"


def test_a_soft_check_warns_in_both_languages_and_hinders_nothing() -> None:
    form = compiled(
        survey=[
            ["type", "name", "label::Tiếng Việt (vi)", "label::English (en)", "bind::bx:warning",
             "bind::bx:warningMsg", "bind::bx:warningMsg-en"],
            ["integer", "before", "Kỳ trước", "Before"],
            ["integer", "now", "Kỳ này", "Now", ". <= 2 * ${before}", "Gấp đôi kỳ trước", "More than twice"],
        ],
        settings=[
            ["form_id", "version", "namespaces", "default_language"], ["t", "1", OURS, "Tiếng Việt (vi)"]
        ],
    )  # fmt: skip
    scenario = Scenario(parse_form(form.xml))
    scenario.answer("before", "10")
    scenario.answer("now", "25")
    assert scenario.broken() == {}
    assert scenario.instance.warnings() == (SoftWarning("/data/now", "Gấp đôi kỳ trước"),)
    scenario.instance.set_language("English (en)")
    assert scenario.node("now").warning == "More than twice"
    assert "/data/now" in scenario.answer("before", "20").refs
    assert scenario.node("now").warning is None
    scenario.answer("now", None)
    scenario.answer("before", "0")
    assert scenario.instance.warnings() == ()


def test_the_words_of_a_soft_check_show_what_was_answered() -> None:
    form = compiled(
        survey=[
            ["type", "name", "label::Tiếng Việt (vi)", "label::English (en)", "bind::bx:warning",
             "bind::bx:warningMsg", "bind::bx:warningMsg-en"],
            ["integer", "before", "Kỳ trước", "Before"],
            ["begin_repeat", "thon", "Thôn", "Village"],
            ["text", "ten", "Tên", "Name"],
            ["integer", "now", "Kỳ này", "Now", ". <= 2 * ${before}",
             "Thôn ${ten}: \"gấp\" đôi ${before} & hơn <${last-saved#before}>", "{Over} $ twice ${before}"],
            ["end_repeat"],
        ],
        settings=[
            ["form_id", "version", "namespaces", "default_language"], ["t", "1", OURS, "Tiếng Việt (vi)"]
        ],
    )  # fmt: skip
    scenario = Scenario(parse_form(form.xml))
    scenario.instance.add_repeat("/data/thon")
    scenario.fill({"before": "10", "thon[1]/ten": "Một", "thon[2]/ten": "Hai", "thon[2]/now": "25"})
    assert scenario.node("thon[2]/now").warning == 'Thôn Hai: "gấp" đôi 10 & hơn <>'
    assert scenario.node("thon[1]/now").warning is None
    assert "/data/thon[2]/now" in scenario.answer("thon[2]/ten", "Ba").refs
    assert scenario.instance.warnings() == (
        SoftWarning("/data/thon[2]/now", 'Thôn Ba: "gấp" đôi 10 & hơn <>'),
    )
    scenario.instance.set_language("English (en)")
    assert scenario.node("thon[2]/now").warning == "{Over} $ twice 10"


def test_words_of_a_soft_check_without_values_are_compiled_as_ever() -> None:
    survey = [["type", "name", "label", "bind::bx:warning", "bind::bx:warningMsg"]]
    plain = compiled(
        survey=[*survey, ["integer", "a", "A", ". < 3", "More than"], ["integer", "b", "B"]],
        settings=[["form_id", "version", "namespaces"], ["t", "1", OURS]],
    )
    filled = compiled(
        survey=[*survey, ["integer", "a", "A", ". < 3", "More than"], ["integer", "b", "B", "1", "${a}"]],
        settings=[["form_id", "version", "namespaces"], ["t", "1", OURS]],
    )
    own = b' bx:warning="1" bx:warningMsg="${/data/a}"'
    assert own in filled.xml
    assert filled.xml.replace(own, b"") == plain.xml


def test_a_name_that_is_not_there_is_told_in_the_words_of_a_soft_check() -> None:
    with pytest.raises(FormError) as caught:
        compiled(
            survey=[
                ["type", "name", "label", "bind::bx:warning", "bind::bx:warningMsg"],
                ["integer", "a", "A", ". < 3", "More than ${zzz}"],
            ],
            settings=[["form_id", "version", "namespaces"], ["t", "1", OURS]],
        )
    assert caught.value.where == "sheet survey, row 2, column bind::bx:warningMsg"
    assert "'zzz'" in caught.value.why


def test_a_list_outside_the_form_comes_with_it() -> None:
    form = compiled(
        survey=[
            ["type", "name", "label", "choice_filter"],
            ["text", "tinh", "Tỉnh"],
            ["select_one_external xa", "xa", "Xã", "tinh=${tinh}"],
        ],
        external_choices=[
            ["list_name", "name", "label", "tinh"],
            ["xa", "a", "Xã A", "1"],
            ["xa", "b", "Xã B", "2"],
            ["khac", "c", "C", "2"],
        ],
        settings=[["form_id", "version"], ["t", "1"]],
    )
    assert set(form.attachments) == {"itemsets.csv"}
    uri = "jr://file-csv/itemsets.csv"
    scenario = Scenario(parse_form(form.xml, {uri: form.attachments["itemsets.csv"]}))
    scenario.answer("tinh", "2")
    assert [(one.value, one.label) for one in scenario.node("xa").choices] == [("b", "Xã B")]
    scenario.answer("xa", "b")
    scenario.answer("tinh", "1")
    assert scenario.value("xa") == ""


def test_entities_are_made_and_changed() -> None:
    form = compiled(
        survey=[
            ["type", "name", "label", "save_to"],
            ["csv-external", "ho"],
            ["text", "id", "Mã"],
            ["text", "ten", "Tên", "ten"],
        ],
        entities=[
            ["list_name", "entity_id", "create_if", "update_if", "label"],
            ["ho", "coalesce(${id}, uuid())", "${id} = ''", "${id} != ''", "${ten}"],
        ],
        settings=[["form_id", "version"], ["t", "1"]],
    )
    known = {"jr://file-csv/ho.csv": b"name,label,__version\nh1,Ho 1,4\n"}
    scenario = Scenario(parse_form(form.xml, known))
    scenario.answer("ten", "Nguyễn")
    entity = "/data/meta/entity"
    assert scenario.value(f"{entity}/@create") in {"true", "1"}
    assert scenario.value(f"{entity}/label") == "Nguyễn"
    scenario.answer("id", "h1")
    assert scenario.value(f"{entity}/@id") == "h1"
    assert scenario.value(f"{entity}/@baseVersion") == "4"
    assert b'dataset="ho"' in scenario.instance.serialize()
    again = scenario.definition.restore(scenario.instance.snapshot(), context())
    assert again.node(f"{entity}/@id").value == "h1"


def test_entities_of_a_later_version_are_refused() -> None:
    form = xform("<a/>").replace(
        "<model>",
        '<model xmlns:e="http://www.opendatakit.org/xforms/entities" e:entities-version="2199.1.0">',
    )
    with pytest.raises(FormError, match="Entities"):
        parse_form(form)
