"""Binds, repeats, choices, languages and events, each on a form of a few lines."""

from __future__ import annotations

import pytest

from desktop.forms import FormError, parse_form
from tests.forms.scenario import Scenario, context, xform

INPUT = '<input ref="/data/{0}"/>'


def inputs(*names: str) -> str:
    return "".join(INPUT.format(name) for name in names)


def test_a_hidden_answer_is_kept_and_not_sent() -> None:
    scenario = Scenario(
        xform(
            "<a/><g><b/></g><c/>",
            '<bind nodeset="/data/g" relevant="/data/a = \'1\'"/>'
            "<bind nodeset=\"/data/c\" calculate=\"concat('[', /data/g/b, ']')\"/>",
            inputs("a") + f'<group ref="/data/g">{inputs("g/b")}</group>',
        )
    )
    scenario.answer("a", "1")
    scenario.answer("g/b", "x")
    assert scenario.value("c") == "[x]"
    change = scenario.answer("a", "2")
    assert change.structure
    assert "/data/g/b" in change.refs
    assert scenario.value("c") == "[]"
    assert scenario.value("g/b") == "x"
    assert b"<b>" not in scenario.instance.serialize()
    assert b"<b>x</b>" in scenario.instance.snapshot()
    scenario.answer("a", "1")
    assert scenario.value("c") == "[x]"


def test_constraint_is_asked_of_answers_only() -> None:
    scenario = Scenario(
        xform(
            "<a/>",
            '<bind nodeset="/data/a" type="int" constraint=". &gt; 5" jr:constraintMsg="Hơn 5"/>',
            inputs("a"),
        )
    )
    assert scenario.broken() == {}
    scenario.answer("a", "3")
    assert scenario.instance.violations()[0].message == "Hơn 5"
    scenario.answer("a", None)
    assert scenario.broken() == {}


def test_required_waits_for_its_condition() -> None:
    scenario = Scenario(
        xform(
            "<a/><b/>",
            '<bind nodeset="/data/b" required="/data/a != \'\'" jr:requiredMsg="Cần b"/>',
            inputs("a", "b"),
        )
    )
    assert not scenario.node("b").required
    change = scenario.answer("a", "1")
    assert "/data/b" in change.refs
    assert (scenario.node("b").violation, scenario.node("b").message) == ("required", "Cần b")


def test_readonly_comes_down_from_the_group() -> None:
    scenario = Scenario(
        xform(
            "<a/><g><b/></g>",
            '<bind nodeset="/data/g" readonly="/data/a = \'x\'"/>',
            inputs("a") + f'<group ref="/data/g">{inputs("g/b")}</group>',
        )
    )
    change = scenario.answer("a", "x")
    assert scenario.node("g/b").readonly
    assert "/data/g/b" in change.refs
    scenario.answer("g/b", "the application may")
    assert scenario.value("g/b") == "the application may"


@pytest.mark.parametrize(
    ("datatype", "good", "bad"),
    [
        ("int", "-12", "mười"),
        ("decimal", "1.25", "1,25"),
        ("date", "2026-02-28", "2026-02-30"),
        ("time", "23:59:00", "22:02"),
        ("dateTime", "2026-11-22T08:30:00.000+07:00", "hôm qua"),
        ("geopoint", "16.1 108.1 0 0", "Bà Nà"),
        ("geoshape", "1 1;1 2;2 2;1 1", "1 1;1 2"),
    ],
)
def test_a_text_of_another_type_is_kept_and_named(datatype: str, good: str, bad: str) -> None:
    scenario = Scenario(xform("<a/>", f'<bind nodeset="/data/a" type="{datatype}"/>', inputs("a")))
    scenario.answer("a", good)
    assert scenario.broken() == {}
    scenario.answer("a", bad)
    assert scenario.value("a") == bad
    assert scenario.broken() == {"a": "type"}
    assert scenario.definition.restore(scenario.instance.snapshot(), context()).node("/data/a").value == bad


def test_a_chain_of_calculations_follows_its_first_link() -> None:
    names = [f"c{n}" for n in range(40)]
    binds = "".join(
        f'<bind nodeset="/data/{name}" type="int" calculate="/data/{before} + 1"/>'
        for before, name in zip(["a", *names], names, strict=False)
    )
    scenario = Scenario(xform("<a/>" + "".join(f"<{name}/>" for name in reversed(names)), binds, inputs("a")))
    assert scenario.value("c39") == ""
    change = scenario.answer("a", "2")
    assert scenario.value("c39") == "42"
    assert len(change.refs) == 41
    scenario.answer("c3", "1")
    assert (scenario.value("c2"), scenario.value("c39")) == ("5", "37")
    scenario.answer("a", "3")
    assert scenario.value("c39") == "43"


@pytest.mark.parametrize(
    ("binds", "named"),
    [
        ('<bind nodeset="/data/a" calculate="/data/a + 1"/>', "/data/a"),
        ('<bind nodeset="/data/a" relevant=". = 1"/>', "/data/a"),
        (
            '<bind nodeset="/data/a" calculate="/data/b"/><bind nodeset="/data/b" calculate="/data/a"/>',
            "/data/b",
        ),
    ],
)
def test_cycles_are_named_when_the_form_is_read(binds: str, named: str) -> None:
    with pytest.raises(FormError, match="cycle") as error:
        parse_form(xform("<a/><b/>", binds, inputs("a", "b")))
    assert named in str(error.value)


def test_false_is_a_word_and_true_as_a_condition() -> None:
    scenario = Scenario(
        xform(
            "<a/><b/>",
            '<bind nodeset="/data/a" calculate="1 = 2"/>'
            '<bind nodeset="/data/b" calculate="if(string(/data/a), 1, 0)"/>',
        )
    )
    assert (scenario.value("a"), scenario.value("b")) == ("false", "1")


@pytest.mark.parametrize("datatype", ["string", "int", "decimal"])
def test_what_is_no_number_is_blank(datatype: str) -> None:
    bind = f'<bind nodeset="/data/b" type="{datatype}" calculate="/data/a * 2"/>'
    scenario = Scenario(xform("<a/><b/>", bind, inputs("a")))
    assert scenario.value("b") == ""
    scenario.answer("a", "4")
    assert scenario.value("b") == "8"
    scenario.answer("a", "")
    assert scenario.value("b") == ""


REPEAT = xform(
    "<r><x/><p/><s/></r><total/><n/>",
    '<bind nodeset="/data/r/x" type="int"/><bind nodeset="/data/r/p" calculate="position(..)"/>'
    '<bind nodeset="/data/r/s" calculate="../x * 2"/><bind nodeset="/data/total" calculate="sum(/data/r/x)"/>'
    '<bind nodeset="/data/n" calculate="count(/data/r)"/>',
    '<group ref="/data/r"><label>Dòng</label><repeat nodeset="/data/r"><input ref="/data/r/x"/>'
    "</repeat></group>" + inputs("total"),
)


def test_repeats_keep_places_sums_and_counts() -> None:
    scenario = Scenario(REPEAT)
    scenario.answer("r[1]/x", "5")
    scenario.instance.add_repeat("/data/r")
    scenario.answer("r[2]/x", "7")
    scenario.instance.add_repeat("/data/r", at=1)
    scenario.answer("r[1]/x", "1")
    assert [node.ref for node in scenario.node("r").children] == ["/data/r[1]", "/data/r[2]", "/data/r[3]"]
    assert [scenario.value(f"r[{n}]/x") for n in (1, 2, 3)] == ["1", "5", "7"]
    assert [scenario.value(f"r[{n}]/p") for n in (1, 2, 3)] == ["1", "2", "3"]
    assert (scenario.value("total"), scenario.value("n"), scenario.value("r[3]/s")) == ("13", "3", "14")
    change = scenario.instance.remove_repeat("/data/r[1]")
    assert change.structure
    assert {"/data/total", "/data/n", "/data/r[1]/p", "/data/r[2]/p"} <= set(change.refs)
    assert (scenario.value("total"), scenario.value("n"), scenario.value("r[2]/p")) == ("12", "2", "2")
    with pytest.raises(KeyError):
        scenario.node("r[3]/x")


def test_the_body_is_a_tree_of_nodes() -> None:
    scenario = Scenario(REPEAT)
    repeat, total = scenario.instance.body
    assert (repeat.control, repeat.label, repeat.ref, repeat.can_add) == ("repeat", "Dòng", "/data/r", True)
    (row,) = repeat.children
    assert (row.control, row.can_remove, row.parent) == ("repeat-instance", True, repeat)
    assert row.children[0].parent is row
    assert scenario.node("r[1]/x") is row.children[0]
    assert (scenario.node("r[1]/p").control, scenario.node("r[1]/p").computed) == (None, True)
    assert total.parent is None


def test_a_count_makes_and_takes_rows() -> None:
    scenario = Scenario(
        xform(
            '<n>2</n><r jr:template=""><x>d</x></r>',
            '<bind nodeset="/data/n" type="int"/>',
            inputs("n") + '<repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/x"/></repeat>',
        )
    )
    assert [row.children[0].value for row in scenario.node("r").children] == ["d", "d"]
    assert not scenario.node("r").can_add
    scenario.answer("n", "3")
    scenario.answer("r[3]/x", "e")
    scenario.answer("n", "1")
    assert len(scenario.node("r").children) == 1


def test_a_list_of_rows_follows_the_rows() -> None:
    scenario = Scenario(
        xform(
            "<r><x/></r><pick/>",
            "",
            '<repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat><select1 ref="/data/pick">'
            '<itemset nodeset="/data/r[x != \'\']"><value ref="x"/><label ref="x"/></itemset></select1>',
        )
    )
    scenario.answer("r[1]/x", "a")
    scenario.instance.add_repeat("/data/r")
    scenario.answer("r[2]/x", "b")
    assert [one.value for one in scenario.node("pick").choices] == ["a", "b"]
    scenario.answer("pick", "b")
    scenario.instance.remove_repeat("/data/r[2]")
    assert [one.value for one in scenario.node("pick").choices] == ["a"]
    assert scenario.value("pick") == ""


NESTED = xform(
    "<o><k/><i><v/><twice/></i><sub/></o><all/>",
    '<bind nodeset="/data/o/i/twice" calculate="concat(../../k, ../v)"/>'
    '<bind nodeset="/data/o/sub" calculate="sum(../i/v)"/>'
    '<bind nodeset="/data/all" calculate="sum(/data/o/i/v)"/>',
    '<repeat nodeset="/data/o"><input ref="/data/o/k"/><repeat nodeset="/data/o/i">'
    '<input ref="/data/o/i/v"/></repeat></repeat>',
)


def test_nested_repeats_read_their_own_row() -> None:
    scenario = Scenario(NESTED)
    scenario.instance.add_repeat("/data/o")
    scenario.instance.add_repeat("/data/o[2]/i")
    scenario.fill({"o[1]/k": "A", "o[2]/k": "B", "o[1]/i[1]/v": "1", "o[2]/i[1]/v": "2", "o[2]/i[2]/v": "3"})
    assert scenario.value("o[2]/i[2]/twice") == "B3"
    assert (scenario.value("o[1]/sub"), scenario.value("o[2]/sub"), scenario.value("all")) == ("1", "5", "6")
    scenario.answer("o[1]/k", "C")
    assert (scenario.value("o[1]/i[1]/twice"), scenario.value("o[2]/i[1]/twice")) == ("C1", "B2")


CASCADE = xform(
    "<p/><c/>",
    "",
    '<select1 ref="/data/p"><item><label>Một</label><value>1</value></item><item><label>Hai</label>'
    "<value>2</value></item></select1>"
    '<select1 ref="/data/c"><itemset nodeset="instance(\'c\')/root/item[p = /data/p]">'
    '<value ref="name"/><label ref="label"/></itemset></select1>',
    '<instance id="c" src="jr://file-csv/c.csv"/>',
)
CSV = b"name,label,p\na,A,1\nb,B,1\nc,C,2\n"


def test_choices_follow_another_answer() -> None:
    scenario = Scenario(CASCADE, {"jr://file-csv/c.csv": CSV})
    assert scenario.definition.attachments == ("jr://file-csv/c.csv",)
    assert scenario.node("c").choices == ()
    scenario.answer("p", "1")
    assert [one.label for one in scenario.node("c").choices] == ["A", "B"]
    scenario.answer("c", "b")
    assert scenario.node("c").selected == ("b",)
    change = scenario.answer("p", "2")
    assert "/data/c" in change.refs
    assert scenario.value("c") == ""
    scenario.answer("p", "1")
    assert scenario.value("c") == "b"


def test_a_missing_file_is_a_warning() -> None:
    assert any("c.csv" in warning for warning in parse_form(CASCADE, {"jr://file-csv/c.csv": None}).warnings)


ITEXT = (
    '<itext><translation lang="vi" default="true()"><text id="l"><value>Xã <output value="/data/a"/>'
    "</value></text>"
    '<text id="m"><value>Sai</value></text></translation><translation lang="en"><text id="l"><value>Commune '
    '<output value="/data/a"/></value><value form="guidance">Look</value></text><text id="m">'
    "<value>Wrong</value></text>"
    "</translation></itext>"
)


def test_languages_and_outputs() -> None:
    scenario = Scenario(
        xform(
            "<a>Ba Na</a><b/>",
            '<bind nodeset="/data/b" constraint="false()" jr:constraintMsg="jr:itext(\'m\')"/>',
            inputs("a")
            + '<input ref="/data/b"><label ref="jr:itext(\'l\')"/><hint ref="jr:itext(\'l\')"/></input>',
            ITEXT,
        )
    )
    assert (scenario.definition.languages, scenario.definition.default_language) == (("vi", "en"), "vi")
    scenario.answer("b", "x")
    assert (scenario.node("b").label, scenario.node("b").message) == ("Xã Ba Na", "Sai")
    change = scenario.answer("a", "Hòa Vang")
    assert "/data/b" in change.refs
    scenario.instance.set_language("en")
    assert (scenario.node("b").label, scenario.node("b").message) == ("Commune Hòa Vang", "Wrong")
    assert scenario.node("b").guidance == "Look"
    with pytest.raises(KeyError):
        scenario.instance.set_language("fr")


EVENTS = xform(
    '<first/><load/><n/><copied/><r jr:template=""><x/></r><start/><day/><who/>',
    '<bind nodeset="/data/n" type="int"/>'
    '<bind nodeset="/data/start" jr:preload="timestamp" jr:preloadParams="start"/>'
    '<bind nodeset="/data/day" jr:preload="date" jr:preloadParams="today"/>'
    '<bind nodeset="/data/who" jr:preload="property" jr:preloadParams="username"/>'
    '<setvalue event="odk-instance-first-load" ref="/data/first" value="concat(/data/first, \'f\')"/>'
    '<setvalue event="odk-instance-load" ref="/data/load" value="concat(/data/load, \'l\')"/>',
    '<input ref="/data/n">'
    '<setvalue event="xforms-value-changed" ref="/data/copied" value="/data/n * 2"/></input>'
    '<repeat nodeset="/data/r"><setvalue event="odk-new-repeat" ref="/data/r/x" value="position(..)"/>'
    '<input ref="/data/r/x"/></repeat>',
)


def test_events_and_preloads() -> None:
    scenario = Scenario(EVENTS)
    instance = scenario.definition.new(context(properties={"username": "hoa"}))
    found = {
        name: instance.node(f"/data/{name}").value
        for name in ("first", "load", "copied", "start", "day", "who")
    }
    assert found == {
        "first": "f",
        "load": "l",
        "copied": "",
        "start": "2026-11-16T08:30:00.000+07:00",
        "day": "2026-11-16",
        "who": "hoa",
    }
    instance.answer("/data/n", "4")
    assert instance.node("/data/copied").value == "8"
    instance.add_repeat("/data/r")
    instance.add_repeat("/data/r")
    assert instance.node("/data/r[2]/x").value == "2"
    again = scenario.definition.restore(instance.snapshot(), context())
    assert (again.node("/data/first").value, again.node("/data/load").value) == ("f", "ll")


def test_the_report_before_this_one_can_be_read() -> None:
    definition = parse_form(
        xform(
            "<a/>",
            '<setvalue event="odk-instance-first-load" ref="/data/a" value="instance(\'last\')/data/a"/>',
            inputs("a"),
            '<instance id="last" src="jr://instance/last-saved"/>',
        )
    )
    assert definition.new(context()).node("/data/a").value == ""
    before = '<data id="t"><a>41</a></data>'
    assert definition.new(context(last_saved=before)).node("/data/a").value == "41"


def test_a_correction_names_what_it_replaces() -> None:
    scenario = Scenario(xform("<a/>", "", inputs("a")))
    scenario.answer("a", "1")
    sent = scenario.instance.serialize()
    assert b"<instanceID>uuid:id-1</instanceID>" in sent
    assert b"deprecatedID" not in sent
    numbers = context()
    numbers.uuid()
    edited = scenario.definition.edit(sent, numbers)
    assert b"<instanceID>uuid:id-2</instanceID><deprecatedID>uuid:id-1</deprecatedID>" in edited.serialize()
    assert b"<instanceID>uuid:id-1</instanceID>" in scenario.definition.restore(sent, context()).serialize()


def test_a_form_without_meta_still_gets_an_identifier() -> None:
    form = xform("<a/>", "", inputs("a")).replace("<meta><instanceID/></meta>", "")
    sent = Scenario(form).instance.serialize().decode()
    assert sent.endswith(
        '<orx:meta xmlns:orx="http://openrosa.org/xforms"><orx:instanceID>uuid:id-1</orx:instanceID>'
        "</orx:meta></data>"
    )


@pytest.mark.parametrize(
    ("expression", "ref", "value"),
    [
        ("1 + 1", "/", 2.0),
        ("../../n", "/data/r[1]/x", ("/data/n",)),
        ("/data/r/x", "/", ("/data/r[1]/x",)),
        ("count(/data/r) = 1", "/", True),
        ("string(/data/n)", "/", "1"),
    ],
)
def test_expressions_can_be_asked(expression: str, ref: str, value: object) -> None:
    assert Scenario(REPEAT).instance.evaluate(expression, ref) == value


@pytest.mark.parametrize(
    ("xml", "place"),
    [
        ("nonsense", "line 1"),
        ("<html/>", "form"),
        (xform("<a/>", '<bind nodeset="/data/a" relevant="1 +"/>', inputs("a")), "bind /data/a, relevant"),
        (
            xform("<a/>", '<bind nodeset="/data/a" calculate="nope(1)"/>', inputs("a")),
            "bind /data/a, calculate",
        ),
        (xform("<a/>", "", '<repeat nodeset="/data/zz"/>'), "repeat"),
        (xform("<a/>", '<setvalue event="later" ref="/data/a"/>', inputs("a")), "setvalue"),
        ('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>', "line 1"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', "line 1"),
        ("<a>" * 5000, "line 1"),
        (b"\xff\xfe\x00", "form"),
    ],
)
def test_a_bad_form_says_where(xml: str | bytes, place: str) -> None:
    with pytest.raises(FormError) as error:
        parse_form(xml)
    assert place in error.value.where
    assert error.value.why


@pytest.mark.parametrize("xml", ["<other/>", '<data id="someone-else"/>', "<data", ""])
def test_answers_to_another_form_are_refused(xml: str) -> None:
    definition = parse_form(REPEAT)
    with pytest.raises(FormError):
        definition.restore(xml, context())


def test_an_expression_of_any_length_is_an_answer_or_an_error() -> None:
    deep = "(" * 3000 + "1" + ")" * 3000
    with pytest.raises(FormError):
        Scenario(REPEAT).instance.evaluate(deep)
    with pytest.raises(FormError):
        Scenario(REPEAT).instance.evaluate("+".join(["1"] * 5000))
    assert Scenario(REPEAT).instance.evaluate("+".join(["1"] * 300)) == 300.0


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12345678901234567890", "12345678901234567890"),
        ("12345678901234567890.9", "12345678901234567890"),
        ("-98765432109876543210.5", "-98765432109876543210"),
        ("007", "007"),
        ("007.5", "7"),
        ("-0.5", "0"),
        (".5", "0"),
        ("1.", "1"),
        ("1e3", "1e3"),
    ],
)
def test_a_whole_number_keeps_its_digits_however_long(typed: str, stored: str) -> None:
    scenario = Scenario(xform("<a/>", '<bind nodeset="/data/a" type="int"/>', inputs("a")))
    scenario.answer("a", typed)
    assert scenario.value("a") == stored
