"""A draft goes over to another version of its form: what is kept, what is lost, what is asked anew."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.forms import FormDefinition, FormInstance, parse_form
from desktop.forms.migrate import Asked, Kept, Lost, Moved, move
from desktop.forms.migrate_plan import follow
from tests.forms.scenario import Scenario, context, published, xform
from tests.forms.test_instance import CASCADE, CSV, NESTED
from tests.forms.test_laws import F1_REFS, STEPS, TEXTS

SOFT = '<bind nodeset="/data/{0}" type="int" xmlns:bx="urn:baocaoxa:xforms" bx:warning=". &lt;= {1}"/>'


def moved(
    old: Scenario, new: str | FormDefinition, resources: dict[str, bytes | None] | None = None
) -> Moved:
    """To `new`, which gets version 2 when it is XML."""
    definition = new if isinstance(new, FormDefinition) else parse_form(second(new), resources or {})
    return move(old.instance, definition, context())


def second(xml: str) -> str:
    return xml.replace('version="1"', 'version="2"', 1)


def inputs(*names: str) -> str:
    """A body of inputs, labelled by their names."""
    return "".join(f'<input ref="/data/{each}"><label>Câu {each}</label></input>' for each in names)


def choose(name: str, *values: str, kind: str = "select1") -> str:
    items = "".join(f"<item><label>Chọn {each}</label><value>{each}</value></item>" for each in values)
    return f'<{kind} ref="/data/{name}"><label>Câu {name}</label>{items}</{kind}>'


def values(instance: FormInstance, *refs: str) -> list[str]:
    return [instance.node(f"/data/{ref}").value for ref in refs]


def test_a_question_that_stays_keeps_its_answer_and_one_that_goes_loses_it() -> None:
    old = Scenario(xform("<a/><b/>", "", inputs("a", "b")))
    old.fill({"a": "một", "b": "hai"})
    found = moved(old, xform("<a/><c/>", "", inputs("a", "c")))
    assert found.kept == (Kept("/data/a", "/data/a"),)
    assert found.lost == (Lost("/data/b", "Câu b", "hai", "gone"),)
    assert found.asked == ()
    assert values(found.instance, "a", "c") == ["một", ""]
    assert b'version="2"' in found.instance.serialize()
    assert old.value("b") == "hai"  # the old draft is as it was


def test_the_report_stays_itself() -> None:
    form = xform("<a/>", "", inputs("a")).replace("<instanceID/>", "<instanceID/><deprecatedID/>")
    first = Scenario(form)
    first.answer("a", "một")
    old = Scenario(form)
    old.instance = old.definition.edit(first.instance.serialize(), context())
    found = moved(old, form)
    names = ("meta/instanceID", "meta/deprecatedID")
    assert values(found.instance, *names) == values(old.instance, *names)
    assert values(found.instance, "meta/deprecatedID") == values(first.instance, "meta/instanceID")


def test_a_question_is_followed_into_another_group_by_a_name_of_its_own() -> None:
    old = Scenario(xform("<g><a/></g><h><b/></h><k><b/></k>", "", inputs("g/a", "h/b", "k/b")))
    old.fill({"g/a": "một", "h/b": "hai", "k/b": "ba"})
    new = xform("<moi><trong><a/></trong></moi><m><b/></m>", "", inputs("moi/trong/a", "m/b"))
    found = moved(old, new)
    assert found.kept == (Kept("/data/g/a", "/data/moi/trong/a"),)
    assert [(lost.ref, lost.why) for lost in found.lost] == [("/data/h/b", "gone"), ("/data/k/b", "gone")]


def test_the_root_may_have_another_name() -> None:
    old = Scenario(xform("<a/>", "", inputs("a")))
    old.answer("a", "một")
    new = xform("<a/>", "", inputs("a")).replace("data", "mau")
    assert moved(old, new).kept == (Kept("/data/a", "/mau/a"),)


def test_a_value_that_fits_no_more_is_lost_and_one_that_still_fits_is_unchanged() -> None:
    old = Scenario(xform("<a/><b/><c/>", "", inputs("a", "b", "c")))
    old.fill({"a": "12", "b": "mười hai", "c": "12.5"})
    binds = "".join(f'<bind nodeset="/data/{each}" type="int" required="true()"/>' for each in "abc")
    found = moved(old, xform("<a/><b/><c/>", binds, inputs("a", "b", "c")))
    assert values(found.instance, "a", "b", "c") == ["12", "", ""]
    assert [(lost.ref, lost.value, lost.why) for lost in found.lost] == [
        ("/data/b", "mười hai", "type"),
        ("/data/c", "12.5", "type"),
    ]
    assert found.asked == (
        Asked("/data/b", "Câu b", "required"),
        Asked("/data/c", "Câu c", "required"),
    )


def test_what_was_wrong_before_is_kept_as_typed_and_not_asked_anew() -> None:
    bind = '<bind nodeset="/data/a" type="int" constraint=". &lt; 10"/>'
    form = xform("<a/><b/>", bind + '<bind nodeset="/data/b" type="int"/>', inputs("a", "b"))
    old = Scenario(form)
    old.fill({"a": "12", "b": "hai"})
    found = moved(old, form)
    assert (found.lost, found.asked) == ((), ())
    assert values(found.instance, "a", "b") == ["12", "hai"]


def test_new_rules_are_asked_about() -> None:
    old = Scenario(xform("<a/><b/><c/>", "", inputs("a", "b", "c")))
    old.fill({"a": "12", "b": "7"})
    binds = (
        '<bind nodeset="/data/a" type="int" constraint=". &lt; 10"/>'
        + SOFT.format("b", 5)
        + '<bind nodeset="/data/c" required="true()"/>'
    )
    found = moved(old, xform("<c/><b/><a/>", binds, inputs("c", "b", "a")))
    assert [(asked.ref, asked.why) for asked in found.asked] == [
        ("/data/c", "required"),
        ("/data/b", "unusual"),
        ("/data/a", "constraint"),
    ]
    assert len(found.kept) == 2


def test_a_reason_goes_along_and_is_asked_for_once() -> None:
    old = Scenario(xform("<a/><b/>", SOFT.format("a", 5) + SOFT.format("b", 5), inputs("a", "b")))
    old.fill({"a": "7", "b": "8"})
    old.instance.confirm("/data/a", "Chia tách thôn")
    new = xform("<g><a/></g><b/>", SOFT.format("g/a", 6) + SOFT.format("b", 5), inputs("g/a", "b"))
    found = moved(old, new)
    assert found.instance.node("/data/g/a").reason == "Chia tách thôn"
    assert found.asked == ()  # the other was to be confirmed already


def test_new_questions_have_their_defaults_and_blank_answers_stay_blank() -> None:
    old = Scenario(xform("<a>1</a>", "", inputs("a")))
    old.answer("a", "")
    found = moved(old, xform("<a>1</a><b>2</b>", "", inputs("a", "b")))
    assert values(found.instance, "a", "b") == ["", "2"]


def test_hidden_answers_are_kept() -> None:
    bind = '<bind nodeset="/data/b" relevant="/data/a = \'có\'"/>'
    old = Scenario(xform("<a/><b/>", bind, inputs("a", "b")))
    old.fill({"a": "có", "b": "hai"})
    old.answer("a", "không")
    found = moved(old, xform("<a/><b/>", bind, inputs("a", "b")))
    assert not found.instance.node("/data/b").relevant
    assert len(found.kept) == 2
    found.instance.answer("/data/a", "có")
    assert values(found.instance, "b") == ["hai"]


def test_calculations_are_worked_out_anew() -> None:
    def form(factor: int) -> str:
        return xform(
            "<a/><tich/>",
            '<bind nodeset="/data/a" type="int"/>'
            f'<bind nodeset="/data/tich" calculate="/data/a * {factor}"/>',
            inputs("a", "tich"),
        )

    old = Scenario(form(2))
    old.answer("a", "3")
    found = moved(old, form(10))
    assert values(found.instance, "tich") == ["30"]
    assert (len(found.kept), found.lost) == (1, ())


def test_a_question_that_is_calculated_now_tells_an_answer_it_contradicts() -> None:
    old = Scenario(xform("<a/><b/><c/>", "", inputs("a", "b", "c")))
    old.fill({"a": "3", "b": "6", "c": "7"})
    binds = "".join(f'<bind nodeset="/data/{each}" calculate="/data/a * 2"/>' for each in "bc")
    found = moved(old, xform("<a/><b/><c/>", binds, inputs("a", "b", "c")))
    assert [kept.ref for kept in found.kept] == ["/data/a", "/data/b"]
    assert found.lost == (Lost("/data/c", "Câu c", "7", "computed"),)


def test_what_was_calculated_is_no_answer() -> None:
    old = Scenario(xform("<a/>", '<bind nodeset="/data/a" calculate="1 + 1"/>', inputs("a")))
    found = moved(old, xform("<a/>", "", inputs("a")))
    assert (found.kept, found.lost, values(found.instance, "a")) == ((), (), [""])


def test_choices_that_are_not_offered_any_more_are_lost_by_their_names() -> None:
    old = Scenario(xform("<a/><b/>", "", choose("a", "x", "y") + choose("b", "x", "y", "z", kind="select")))
    old.fill({"a": "y", "b": "x y z"})
    required = '<bind nodeset="/data/a" required="true()"/>'
    body = choose("a", "x") + choose("b", "x", "z", kind="select")
    found = moved(old, xform("<a/><b/>", required, body))
    assert found.kept == (Kept("/data/b", "/data/b"),)
    assert found.lost == (
        Lost("/data/a", "Câu a", "Chọn y", "choice"),
        Lost("/data/b", "Câu b", "Chọn y", "choice"),
    )
    assert values(found.instance, "a", "b") == ["", "x z"]
    assert found.asked == (Asked("/data/a", "Câu a", "required"),)


def test_an_answer_that_was_no_choice_before_is_left_alone() -> None:
    form = xform("<a/>", "", choose("a", "x"))
    old = Scenario(form)
    old.answer("a", "w")
    assert moved(old, form).lost == ()


def test_a_lost_choice_takes_along_what_hangs_on_it() -> None:
    old = Scenario(CASCADE, {"jr://file-csv/c.csv": CSV})
    old.fill({"p": "1", "c": "a"})
    new = CASCADE.replace("<item><label>Một</label><value>1</value></item>", "")
    found = moved(old, new, {"jr://file-csv/c.csv": CSV})
    assert [(lost.ref, lost.value, lost.why) for lost in found.lost] == [
        ("/data/p", "Một", "choice"),
        ("/data/c", "A", "choice"),
    ]


def test_a_select_and_an_entry() -> None:
    old = Scenario(xform("<a/><b/><c/>", "", choose("a", "x") + choose("b", "3") + inputs("c")))
    old.fill({"a": "x", "b": "3", "c": "y"})
    bind = '<bind nodeset="/data/b" type="int"/>'
    found = moved(old, xform("<a/><b/><c/>", bind, inputs("a", "b") + choose("c", "y", "z")))
    assert [kept.ref for kept in found.kept] == ["/data/b", "/data/c"]  # a name of a choice is no text
    assert found.lost == (Lost("/data/a", "Câu a", "Chọn x", "type"),)


def test_a_file_goes_to_files_only() -> None:
    binary = '<bind nodeset="/data/a" type="binary"/>'
    old = Scenario(xform("<a/>", binary, '<upload ref="/data/a" mediatype="*/*"><label>Tệp</label></upload>'))
    old.answer("a", "bien-ban.pdf")
    assert moved(old, xform("<a/>", "", inputs("a"))).lost == (
        Lost("/data/a", "Tệp", "bien-ban.pdf", "type"),
    )


ROWS = '<repeat nodeset="/data/{0}">{1}</repeat>'


def rows(name: str, *questions: str, count: str = "") -> str:
    asked = inputs(*(f"{name}/{each}" for each in questions))
    given = f' jr:count="{count}" jr:noAddRemove="true()"' if count else ""
    table = f'<repeat nodeset="/data/{name}"{given}>{asked}</repeat>'
    return f'<group ref="/data/{name}"><label>Bảng</label>{table}</group>'


def test_rows_keep_their_order() -> None:
    old = Scenario(xform("<r><a/><b/></r>", "", rows("r", "a", "b")))
    old.instance.add_repeat("/data/r")
    old.fill({"r[1]/a": "1", "r[1]/b": "x", "r[2]/a": "2", "r[2]/b": "y"})
    found = moved(old, xform("<bang><c>mới</c><b/><a/></bang>", "", rows("bang", "b", "a", "c")))
    refs = [f"bang[{place}]/{name}" for place in (1, 2) for name in "abc"]
    assert values(found.instance, *refs) == ["1", "x", "mới", "2", "y", "mới"]
    assert (len(found.kept), found.lost) == (4, ())


def test_a_table_that_moved_keeps_its_columns_whatever_other_tables_call_theirs() -> None:
    two = rows("r", "ten", "so") + rows("q", "so")
    old = Scenario(xform("<r><ten/><so/></r><q><so/></q>", "", two))
    old.instance.add_repeat("/data/r")
    old.fill({"r[1]/ten": "A", "r[1]/so": "1", "r[2]/ten": "B", "r[2]/so": "2", "q[1]/so": "9"})
    body = rows("g/r", "ten", "so") + rows("q", "so")
    found = moved(old, xform("<g><r><ten/><so/></r></g><q><so/></q>", "", body))
    assert values(found.instance, "g/r[1]/so", "g/r[2]/so", "q[1]/so") == ["1", "2", "9"]
    assert found.lost == ()


def test_tables_that_became_one_do_not_mix_their_rows() -> None:
    old = Scenario(xform("<r><a/></r><s><b/></s>", "", rows("r", "a") + rows("s", "b")))
    for table in "rs":
        old.instance.add_repeat(f"/data/{table}")
    old.fill({"r[1]/a": "1", "r[2]/a": "2", "s[1]/b": "3", "s[2]/b": "4"})
    found = moved(old, xform("<t><a/><b/></t>", "", rows("t", "a", "b")))
    assert found.kept == ()
    assert {lost.why for lost in found.lost} == {"row"}


def test_a_single_answer_becomes_the_first_row_and_several_rows_no_single_answer() -> None:
    old = Scenario(xform("<a/><r><b/></r><s><c/></s>", "", inputs("a") + rows("r", "b") + rows("s", "c")))
    old.instance.add_repeat("/data/s")
    old.fill({"a": "1", "r[1]/b": "2", "s[1]/c": "3", "s[2]/c": "4"})
    found = moved(old, xform("<t><a/></t><b/><c/>", "", rows("t", "a") + inputs("b", "c")))
    assert found.kept == (Kept("/data/a", "/data/t[1]/a"), Kept("/data/r[1]/b", "/data/b"))
    assert [(lost.ref, lost.why) for lost in found.lost] == [("/data/s[1]/c", "row"), ("/data/s[2]/c", "row")]


def test_a_single_answer_is_not_spread_over_the_rows_of_a_table() -> None:
    old = Scenario(xform("<a/><r><b/></r>", "", inputs("a") + rows("r", "b")))
    old.instance.add_repeat("/data/r")
    old.fill({"a": "1", "r[2]/b": "2"})
    found = moved(old, xform("<r><a/><b/></r>", "", rows("r", "a", "b")))
    assert values(found.instance, "r[1]/a", "r[2]/a", "r[2]/b") == ["", "", "2"]
    assert found.lost == (Lost("/data/a", "Câu a", "1", "gone"),)


def test_a_counted_table_keeps_as_many_rows_as_it_counts() -> None:
    old = Scenario(xform("<n/><r><a/></r>", "", inputs("n") + rows("r", "a", count="/data/n")))
    old.answer("n", "3")
    old.fill({f"r[{place}]/a": str(place) for place in (1, 2, 3)})
    same = moved(old, xform("<n/><r><a/></r>", "", inputs("n") + rows("r", "a", count="/data/n")))
    assert values(same.instance, "r[1]/a", "r[2]/a", "r[3]/a") == ["1", "2", "3"]
    fewer = moved(old, xform("<n/><r><a/></r>", "", inputs("n") + rows("r", "a", count="/data/n - 1")))
    assert fewer.lost == (Lost("/data/r[3]/a", "Câu r/a", "3", "row"),)


def test_a_table_may_count_on_a_choice_that_is_lost() -> None:
    body = choose("n", "1", "2") + rows("r", "a", count="/data/n")
    old = Scenario(xform("<n/><r><a/></r>", "", body))
    old.answer("n", "2")
    old.fill({"r[1]/a": "x", "r[2]/a": "y"})
    body = choose("n", "1") + rows("r", "a", count="/data/n")
    found = moved(old, xform("<n/><r><a/></r>", "", body))
    assert found.kept == ()
    assert [(lost.ref, lost.why) for lost in found.lost] == [
        ("/data/n", "choice"),
        ("/data/r[1]/a", "row"),
        ("/data/r[2]/a", "row"),
    ]


def test_nested_rows_go_with_their_own() -> None:
    old = Scenario(NESTED)
    old.instance.add_repeat("/data/o")
    old.instance.add_repeat("/data/o[2]/i")
    old.fill({"o[1]/k": "A", "o[2]/k": "B", "o[1]/i[1]/v": "1", "o[2]/i[1]/v": "2", "o[2]/i[2]/v": "3"})
    new = NESTED.replace("/o", "/ngoai").replace("<o>", "<ngoai>")
    new = new.replace("</o>", "</ngoai>")
    found = moved(old, new)
    assert values(found.instance, "ngoai[2]/i[2]/v", "ngoai[2]/i[2]/twice", "all") == ["3", "B3", "6"]
    assert (len(found.kept), found.lost) == (5, ())


def test_a_ref_is_followed_to_its_question_and_row() -> None:
    old = parse_form(
        xform("<a/><g><b/></g><r><c/><d/></r><k/>", "", inputs("a", "g/b", "k") + rows("r", "c", "d"))
    )
    new = parse_form(
        xform("<a/><b/><t><c/></t><u><k/></u>", "", inputs("a", "b") + rows("t", "c") + rows("u", "k"))
    )
    refs = ("/data/a", "/data/g/b", "/data/r[3]/c", "/data/r[3]/d", "/data/k", "/data/khong")
    assert [follow(ref, old, new) for ref in refs] == [
        "/data/a",
        "/data/b",
        "/data/t[3]/c",
        None,
        "/data/u[1]/k",
        None,
    ]


# Laws.


def holds(old: FormInstance, new: FormDefinition) -> Moved:
    """What is true of every move."""
    before = old.snapshot()
    found = move(old, new, context())
    assert old.snapshot() == before
    given = {node.ref: node.value for node in old.walk() if node.value and node.control and not node.computed}
    kept = {each.before: each.ref for each in found.kept}
    lost = {each.ref for each in found.lost}
    assert kept.keys() | lost == given.keys()
    for ref in kept.keys() - lost:
        assert found.instance.node(kept[ref]).value == given[ref]
    again = new.restore(found.instance.snapshot(), context())
    assert again.snapshot() == found.instance.snapshot()
    new.restore(found.instance.serialize(), context())
    return found


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(F1_REFS), TEXTS), max_size=25))
def test_to_the_same_version_everything_is_kept(answers: list[tuple[str, str]]) -> None:
    scenario = Scenario(published("cds57"))
    for ref, text in answers:
        scenario.answer(ref, text)
    found = holds(scenario.instance, scenario.definition)
    assert (found.lost, found.asked) == ((), ())
    assert found.instance.snapshot() == scenario.instance.snapshot()
    assert found.instance.violations() == scenario.instance.violations()


@settings(max_examples=40)
@given(STEPS)
def test_rows_of_rows_too(steps: list[tuple[str, int, int, int]]) -> None:
    scenario = Scenario(NESTED)
    for verb, outer, inner, number in steps:
        try:
            if verb in {"outer", "inner"}:
                scenario.instance.add_repeat("/data/o" if verb == "outer" else f"/data/o[{outer}]/i")
            else:
                scenario.answer(f"o[{outer}]/i[{inner}]/v", str(number))
        except KeyError:
            continue
    found = holds(scenario.instance, scenario.definition)
    assert found.instance.snapshot() == scenario.instance.snapshot()


NAMES = ("a", "b", "c", "d")
PLACES = ("{}", "g/{}", "r/{}", "r/s/{}", "q/{}")
KINDS = ("string", "int", "decimal", "date", "select1", "select", "calculated")
QUESTIONS = st.dictionaries(
    st.sampled_from(NAMES), st.tuples(st.sampled_from(PLACES), st.sampled_from(KINDS)), min_size=1
)
GIVEN = st.dictionaries(
    st.sampled_from(NAMES), st.sampled_from(["1", "2.5", "x", "x y", "2026-11-14"]), max_size=4
)


def authored(questions: dict[str, tuple[str, str]]) -> FormDefinition:
    """A form of these questions: name → place and kind; r, s and q are tables, s within r."""
    tree: dict[str, object] = {}
    binds, controls = "", {"": "", "g": "", "r": "", "r/s": "", "q": ""}
    for name, (place, kind) in questions.items():
        path = place.format(name)
        here = tree
        for part in path.split("/")[:-1]:
            here = here.setdefault(part, {})  # type: ignore[assignment]
        here[name] = {}
        if kind.startswith("select"):
            control = choose(path, "x", "1", *("y" if name < "c" else ""), kind=kind)
        else:
            control = inputs(path)
            rule = 'calculate="1 + 1"' if kind == "calculated" else f'type="{kind}"'
            binds += f'<bind nodeset="/data/{path}" {rule}/>'
        controls[path.rpartition("/")[0]] += control
    inner = ROWS.format("r/s", controls["r/s"]) if controls["r/s"] else ""
    body = controls[""] + controls["g"]
    body += ROWS.format("r", controls["r"] + inner) if controls["r"] + inner else ""
    body += ROWS.format("q", controls["q"]) if controls["q"] else ""
    return parse_form(xform(written(tree), binds, body))


def written(tree: dict[str, object]) -> str:
    return "".join(f"<{name}>{written(below)}</{name}>" for name, below in tree.items())  # type: ignore[arg-type]


@settings(max_examples=150)
@given(QUESTIONS, QUESTIONS, GIVEN, st.integers(0, 2))
def test_whatever_an_author_changes_every_answer_is_accounted_for(
    before: dict[str, tuple[str, str]],
    after: dict[str, tuple[str, str]],
    answers: dict[str, str],
    more: int,
) -> None:
    scenario = Scenario(authored(before))
    tables = {node.ref for node in scenario.instance.walk() if node.control == "repeat"}
    for _ in range(more):
        for table in sorted(tables):
            scenario.instance.add_repeat(table)
    for node in list(scenario.instance.walk()):
        text = answers.get(node.name, "")
        offered = {choice.value for choice in node.choices}
        if node.control == "select1":
            text = text if text in offered else ""
        elif node.control == "select":
            text = " ".join(value for value in text.split() if value in offered)
        if text and node.control not in {"group", "repeat", "repeat-instance"}:
            scenario.instance.answer(node.ref, text)
    holds(scenario.instance, authored(before))
    found = holds(scenario.instance, authored(after))
    back = holds(found.instance, scenario.definition)
    kept = {each.ref: each.before for each in found.kept}
    for each in back.kept:  # what came over and went back stands where it stood
        if each.before in kept and each.ref == kept[each.before]:
            assert back.instance.node(each.ref).value == found.instance.node(each.before).value
