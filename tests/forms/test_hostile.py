"""Forms, lists and answers meant to harm: an error that says where, soon, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.forms import FormError, parse_form
from desktop.forms.xpath.functions import FUNCTIONS
from desktop.forms.xpath.patterns import compiled
from desktop.forms.xpath.special import FORMS
from tests.forms.scenario import HEAD, Scenario, context, xform

#: What could take for ever and does not is measured by nothing but the end of one's patience, in seconds.
pytestmark = pytest.mark.timeout(60)
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
LIST = '<instance id="l" src="jr://file-csv/l.csv"/>'
GEOJSON, XML = (LIST.replace("-csv/l.csv", f"/l.{kind}") for kind in ("geojson", "xml"))
POINT = b'{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[1]}}]}'
CHAIN = "".join(
    f'<bind nodeset="/data/c{n}" calculate="concat(/data/c{n - 1}, /data/c{n - 1})"/>' for n in range(1, 41)
)


def told(error: FormError) -> None:
    """An error says where."""
    assert error.where


def ring(kind: str) -> str:
    return f'<bind nodeset="/data/a" {kind}="/data/b + 1"/><bind nodeset="/data/b" {kind}="/data/a + 1"/>'


def deep(levels: int) -> str:
    data = "<g>" * levels + "<x/>" + "</g>" * levels
    body = (
        "".join(f'<group ref="/data{"/g" * (level + 1)}">' for level in range(levels)) + "</group>" * levels
    )
    return xform(data, "", body)


@pytest.mark.parametrize(
    ("xml", "files", "says"),
    [
        ("<h:html", {}, "well-formed"),
        ("", {}, "well-formed"),
        (b"\xff\xfe\x00", {}, ""),
        (BOMB + xform("<a/>"), {}, "entities"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd">' + xform("<a>&b;</a>"), {}, ""),
        (deep(150), {}, "deep"),
        (xform("<a/>", '<bind nodeset="/data/a" calculate="unknown(1)"/>'), {}, "unknown"),
        (xform("<a/>", '<bind nodeset="/data/a" calculate="1 +"/>'), {}, "calculate"),
        (xform("<a/>", f'<bind nodeset="/data/a" calculate="{"(" * 5000}1{")" * 5000}"/>'), {}, "deep"),
        (xform("<a/>", f'<bind nodeset="/data/a" calculate="{"1+" * 5000}1"/>'), {}, "operators"),
        (xform("<a/>", f'<bind nodeset="/data/a" calculate="{"-" * 5000}("/>'), {}, "calculate"),
        (xform("<a/><b/>", ring("calculate")), {}, "/data/a"),
        (xform("<a/>", model=LIST), {"jr://file-csv/l.csv": b"x" * (50 * 2**20)}, "MB"),
        (xform("<a/>", model=LIST), {"jr://file-csv/l.csv": b"a,b\n" + b"1,2\n" * 600_000}, "rows"),
        (xform("<a/>", model=GEOJSON), {"jr://file/l.geojson": b"[[["}, "Geo"),
        (xform("<a/>", model=GEOJSON), {"jr://file/l.geojson": POINT}, "Geo"),
        (xform("<a/>", model=XML), {"jr://file/l.xml": b"<root><item>"}, "XML"),
    ],
)  # fmt: skip
def test_a_harmful_form_is_refused_soon(xml: str | bytes, files: dict[str, bytes], says: str) -> None:
    with pytest.raises(FormError) as caught:
        parse_form(xml, files).new(context())
    assert caught.value.where
    assert says in str(caught.value)


def test_as_deep_as_is_allowed_can_be_filled() -> None:
    scenario = Scenario(deep(80))
    assert len(list(scenario.instance.walk())) == 80
    assert scenario.definition.restore(scenario.instance.serialize(), context()).violations() == ()


def test_texts_that_double_forty_times_are_stopped() -> None:
    names = "".join(f"<c{n}/>" for n in range(41))
    scenario = Scenario(xform(names, CHAIN, '<input ref="/data/c0"/>'))
    with pytest.raises(FormError, match="grows"):
        scenario.answer("c0", "ha")


def test_a_predicate_inside_a_predicate_is_stopped() -> None:
    rows = "name,x\n" + "\n".join(f"n{one},1" for one in range(20_000))
    inner = "instance('l')/root/item[x != '2']"
    form = xform(
        "<a/><b/>",
        f'<bind nodeset="/data/b" calculate="count(instance(\'l\')/root/item[count({inner}) = /data/a])"/>',
        "",
        LIST,
    )
    with pytest.raises(FormError, match="nodes"):
        parse_form(form, {"jr://file-csv/l.csv": rows.encode()}).new(context())


def test_counts_inside_counts_are_stopped() -> None:
    scenario = Scenario(
        xform(
            "<n/><o><i><x/></i></o>",
            "",
            '<input ref="/data/n"/><repeat nodeset="/data/o" jr:count="/data/n">'
            '<repeat nodeset="/data/o/i" jr:count="/data/n"><input ref="/data/o/i/x"/></repeat></repeat>',
        )
    )
    scenario.answer("n", "5000")
    rows = sum(len(outer.ranges[0]) for outer in scenario.instance.scope.ranges[0])
    assert rows <= 20_000


def test_actions_that_set_each_other_come_to_rest() -> None:
    body = "".join(
        f'<input ref="/data/{one}">'
        + "".join(
            f'<setvalue event="xforms-value-changed" ref="/data/{other}" value="/data/{one} + {number}"/>'
            for number in (1, 2)
        )
        + "</input>"
        for one, other in (("a", "b"), ("b", "a"))
    )
    scenario = Scenario(xform("<a/><b/>", "", body))
    scenario.answer("a", "1")
    assert scenario.value("a").isdigit()
    assert scenario.value("b").isdigit()


def test_a_text_that_holds_itself_shows_its_name() -> None:
    itext = (
        '<itext><translation lang="vi"><text id="t"><value>a<output value="jr:itext(\'t\')"/></value></text>'
        "</translation></itext>"
    )
    scenario = Scenario(
        xform("<a/>", "", '<input ref="/data/a"><label ref="jr:itext(\'t\')"/></input>', itext)
    )
    assert scenario.node("a").label.startswith("aa")


@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "(a|a)*$", "(.*)*x", "(?=((a+)b?)+$)", "a{0,999}{0,999}$", "(a*)*\\1"]
)
def test_a_pattern_that_could_take_for_ever_does_not(pattern: str) -> None:
    found_in = compiled(pattern)
    assert found_in is None or found_in("a" * 60 + "b") is pattern.startswith("(a|")


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("^[0-9]{10}$", "0123456789", True),
        ("^[0-9]{10}$", "01234567890", False),
        (r"^\d+(\.\d+)?$", "12.5", True),
        (r"^\p{Lu}\p{L}*$", "Đông", True),
        (r"^[\w.\-]+@[\w\-]+(\.[\w\-]+)+$", "a.b@c.vn", True),
        ("^(?=.*[0-9])(?=.*[a-z]).{8,}$", "abcdefg1", True),
        (r"\bxã\b", "ủy ban xã", True),
        ("^[^ ]+$", "a b", False),
        ("a|^$", "", True),
        ("x{2,3}y$", "xxxxy", True),
        ("^x{2,3}y$", "xxxxy", False),
        ("[", "[", False),
    ],
)
def test_patterns(pattern: str, text: str, found: bool) -> None:
    found_in = compiled(pattern)
    assert (found_in is not None and found_in(text)) is found


def test_a_pattern_that_cannot_be_used_is_a_warning() -> None:
    form = xform("<a/>", '<bind nodeset="/data/a" constraint="regex(., \'(\')"/>', '<input ref="/data/a"/>')
    assert any("pattern" in warning for warning in parse_form(form).warnings)


VALUES = st.sampled_from(
    ["1", "0", "-1", "1 div 0", "0 div 0", "1e300", "''", "'a b'", "'2026-02-30'", "'2026-11-16T25:00'",
     "/data/a", "/data/r/x", "../a", ".", "/", "//x", "current()", "true()", "'é\U0001f600'", "/data/r[2]/x",
     "/data/none", "@id", "instance('l')/root/item", "'1 2 3 4;5 6 7 8;9 9 9 9'", "today()", "now()",
     "-/data/a", "'[a-z]+'", "'SHA-256'"]
)  # fmt: skip
OPERATORS = st.sampled_from(["+", "-", "*", "div", "mod", "=", "!=", "<", ">=", "and", "or", "|"])
CALLED = st.sampled_from(sorted({*FUNCTIONS, *FORMS, "nothing"}))


def grow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds(lambda name, given_: f"{name}({', '.join(given_)})", CALLED, st.lists(inner, max_size=4)),
        st.builds(lambda one, sign, other: f"({one} {sign} {other})", inner, OPERATORS, inner),
        st.builds(lambda one, test: f"/data/r[{test}]/x", inner, inner),
        st.builds(lambda test: f"instance('l')/root/item[{test}]/name", inner),
    )


EXPRESSIONS = st.one_of(st.recursive(VALUES, grow, max_leaves=8), st.text(max_size=30))


@settings(max_examples=200, deadline=None)
@given(
    EXPRESSIONS,
    st.sampled_from(["calculate", "relevant", "constraint", "required", "readonly"]),
    st.text(max_size=20),
)
def test_any_expression_works_or_is_an_error(expression: str, kind: str, answer: str) -> None:
    from xml.sax.saxutils import quoteattr

    try:
        quoted = quoteattr("".join(one for one in expression if one.isprintable()))
        form = xform(
            "<a/><b/><r><x/></r><r><x/></r>",
            f'<bind nodeset="/data/b" {kind}={quoted}/><bind nodeset="/data/r/x" type="int"/>',
            '<input ref="/data/a"/><input ref="/data/b"/>'
            '<repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat>',
            '<instance id="l"><root><item><name>1</name></item><item><name>b</name></item></root></instance>',
        )
        instance = parse_form(form).new(context())
        instance.answer("/data/a", answer)
        instance.answer("/data/b", answer)
        instance.add_repeat("/data/r", at=1)
        instance.answer("/data/r[1]/x", answer)
        instance.remove_repeat("/data/r[2]")
        instance.violations()
        again = instance.definition.restore(instance.snapshot(), context())
        again.serialize()
        again.evaluate(expression)
    except FormError as error:
        told(error)


VALID = xform(
    "<a/><g><b/></g><r><x/></r>",
    '<bind nodeset="/data/g/b" calculate="sum(/data/r/x) + /data/a" relevant="/data/a &gt; 1"/>'
    '<bind nodeset="/data/r/x" type="int" constraint=". &lt; 5" jr:constraintMsg="jr:itext(\'t\')"/>'
    '<setvalue event="odk-instance-first-load" ref="/data/a" value="1 + 1"/>',
    '<input ref="/data/a"><label ref="jr:itext(\'t\')"/></input>'
    '<group ref="/data/g"><input ref="/data/g/b"/></group>'
    '<repeat nodeset="/data/r" jr:count="/data/a"><select1 ref="/data/r/x">'
    "<itemset nodeset=\"instance('l')/root/item\">"
    '<value ref="name"/><label ref="jr:itext(label)"/></itemset></select1></repeat>',
    '<instance id="l"><root><item><name>1</name><label>t</label></item></root></instance>'
    '<itext><translation lang="vi"><text id="t"><value>Chữ <output value="/data/a"/></value></text>'
    "</translation></itext>",
)
CUTS = st.lists(st.tuples(st.integers(len(HEAD), len(VALID)), st.integers(0, 12), st.sampled_from(
    ["", "x", "/", "'", "(", ")", "<", ">", '"', "/data", "..", "<a/>", "9", "-", "&lt;", "[1]", "[", "jr:"]
)), min_size=1, max_size=3)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(CUTS)
def test_any_damage_to_a_form_works_or_is_an_error(cuts: list[tuple[int, int, str]]) -> None:
    xml = VALID
    for at, length, put in cuts:
        xml = xml[:at] + put + xml[at + length :]
    try:
        instance = parse_form(xml).new(context())
        for node in list(instance.walk()):
            assert isinstance(node.label + node.hint + node.message, str)
            assert len(node.choices) >= 0
            if node.control in {"input", "select1"}:
                instance.answer(node.ref, "3")
        instance.violations()
        instance.definition.edit(instance.serialize(), context())
    except FormError as error:
        told(error)
    except (KeyError, ValueError):
        pass  # a row that its count took away meanwhile; a control bound to a group


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200)))
def test_any_answers_of_strangers_are_read_or_refused(xml: bytes | str) -> None:
    definition = parse_form(VALID)
    for make in (definition.restore, definition.edit):
        with pytest.raises(FormError):
            make(xml, context())


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["l.csv", "l.xml", "l.geojson", "l"]),
    st.one_of(st.binary(max_size=300), st.text(max_size=300)),
)
def test_any_list_is_read_or_refused(name: str, data: bytes | str) -> None:
    uri = f"jr://file/{name}"
    form = xform("<a/>", "", "", f'<instance id="l" src="{uri}"/>')
    try:
        instance = parse_form(form, {uri: data}).new(context())
        instance.evaluate("count(instance('l')/root/item[name = 'x']/label)")
    except FormError as error:
        told(error)
