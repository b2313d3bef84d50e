"""The report before was signed on another version of the form: its answers are found where they are now."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.forms import FormContext, FormDefinition, FormInstance, parse_form
from desktop.forms.migrate_plan import moved_paths
from tests.forms.scenario import Scenario, context, xform
from tests.forms.test_migrate import inputs, rows, second

LAST = "instance('__last-saved')/data"
MODEL = '<instance id="__last-saved" src="jr://instance/last-saved"/>'
BX = 'xmlns:bx="urn:baocaoxa:xforms"'


def ints(*paths: str) -> str:
    return "".join(f'<bind nodeset="/data/{path}" type="int"/>' for path in paths)


def after(old: str, answers: Mapping[str, str], new: str, more: int = 0) -> FormInstance:
    """The next report, on version 2 (`new`), of one that was signed on version 1 with these answers."""
    scenario = Scenario(old)
    for _ in range(more):
        scenario.instance.add_repeat("/data/r")
    scenario.fill(answers)
    definition = parse_form(second(new))
    return definition.new(known(scenario.instance.serialize(), scenario.definition))


def known(last: bytes, form: FormDefinition) -> FormContext:
    made = context(last_saved=last)
    return FormContext(
        made.now,
        made.uuid,
        made.rng,
        made.properties,
        last,
        {form.version: form}.get,
    )


def test_a_figure_that_moved_into_a_group_and_one_that_moved_out() -> None:
    old = xform("<a/><g><b/><c/></g>", ints("a", "g/b", "g/c"), inputs("a", "g/b", "g/c"))
    new = xform("<h><i><a/></i></h><b/><g><c/></g>", ints("h/i/a", "b", "g/c"), inputs("h/i/a", "b", "g/c"))
    now = after(old, {"a": "7", "g/b": "8", "g/c": "9"}, new)
    assert [now.node(f"/data/{path}").previous for path in ("h/i/a", "b", "g/c")] == ["7", "8", "9"]


def test_what_the_form_reads_of_the_last_report_is_found_too() -> None:
    old = xform("<a/><t/>", ints("a"), inputs("a", "t"))
    binds = (
        f'<bind nodeset="/data/g/a" type="int" constraint=". &gt;= {LAST}/g/a"/>'
        f'<bind nodeset="/data/g/t" {BX} bx:previous="{LAST}/g/t"/>'
        f'<bind nodeset="/data/k" type="int" calculate="{LAST}/g/a + 1"/>'
    )
    new = xform("<g><a/><t/></g><k/>", binds, inputs("g/a", "g/t"), MODEL)
    now = after(old, {"a": "7", "t": "chữ"}, new)
    assert (now.node("/data/k").value, now.node("/data/g/t").previous) == ("8", "chữ")
    now.answer("/data/g/a", "6")
    assert now.node("/data/g/a").violation == "constraint"


def test_the_rows_of_a_table_go_along_whatever_their_questions_are_called() -> None:
    other = rows("q", "so")
    old = xform("<r><ma/><so/></r><q><so/></q>", ints("r/so", "q/so"), rows("r", "ma", "so") + other)
    previous = f'{BX} bx:previous="{LAST}/g/r[ma = current()/../ma]/v/so"'
    binds = f'<bind nodeset="/data/g/r/v/so" type="int" {previous}/>' + ints("q/so")
    new = xform(
        "<g><r><ma/><v><so/></v></r></g><q><so/></q>", binds, rows("g/r", "ma", "v/so") + other, MODEL
    )
    now = after(old, {"r[1]/ma": "x", "r[1]/so": "1", "r[2]/ma": "y", "r[2]/so": "2"}, new, more=1)
    now.answer("/data/g/r[1]/ma", "y")
    assert now.node("/data/g/r[1]/v/so").previous == "", "two questions are called so: which is not known"
    binds, body = binds.replace("/v/", "/"), rows("g/r", "ma", "so") + other
    same = xform("<g><r><ma/><so/></r></g><q><so/></q>", binds, body, MODEL)
    now = after(old, {"r[1]/ma": "x", "r[1]/so": "1", "r[2]/ma": "y", "r[2]/so": "2"}, same, more=1)
    now.answer("/data/g/r[1]/ma", "y")
    assert now.node("/data/g/r[1]/so").previous == "2"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<g><a/></g><h><a/></h>", "<k><a/></k>"),  # two of the name
        ("<r><a/></r>", "<k><a/></k>"),  # of a row
    ],
)
def test_what_is_not_known_for_certain_is_blank(old: str, new: str) -> None:
    of_rows = rows("r", "a") if "<r>" in old else inputs("g/a", "h/a")
    binds = ints("r/a") if "<r>" in old else ints("g/a", "h/a")
    answers = {"r[1]/a": "7"} if "<r>" in old else {"g/a": "7", "h/a": "8"}
    now = after(xform(old, binds, of_rows), answers, xform(new, ints("k/a"), inputs("k/a")))
    assert now.node("/data/k/a").previous == ""


def test_a_question_of_another_type_is_another_question() -> None:
    now = after(xform("<a/>", "", inputs("a")), {"a": "7"}, xform("<g><a/></g>", ints("g/a"), inputs("g/a")))
    assert now.node("/data/g/a").previous == ""


def test_a_version_that_is_not_known_is_read_by_its_paths() -> None:
    old = xform("<a/><b/>", ints("a", "b"), inputs("a", "b"))
    scenario = Scenario(old)
    scenario.fill({"a": "7", "b": "8"})
    new = parse_form(second(xform("<g><a/></g><b/>", ints("g/a", "b"), inputs("g/a", "b"))))
    now = new.new(context(last_saved=scenario.instance.serialize()))
    assert [now.node(f"/data/{path}").previous for path in ("g/a", "b")] == ["", "8"]


def test_an_author_may_still_read_what_the_new_version_does_not_ask() -> None:
    old = xform("<cu/>", ints("cu"), inputs("cu"))
    binds = f'<bind nodeset="/data/moi" type="int" {BX} bx:previous="{LAST}/cu"/>'
    assert (
        after(old, {"cu": "7"}, xform("<moi/>", binds, inputs("moi"), MODEL)).node("/data/moi").previous
        == "7"
    )


PLACES = st.dictionaries(
    st.sampled_from("abcde"), st.sampled_from(["{}", "g/{}", "h/{}", "h/i/{}"]), min_size=1
)


def form(places: Mapping[str, str]) -> str:
    """A form of whole numbers at these places."""
    tree: dict[str, dict[str, object]] = {}
    for name, place in places.items():
        here = tree
        for part in place.format(name).split("/"):
            here = here.setdefault(part, {})  # type: ignore[assignment]
    paths = [place.format(name) for name, place in places.items()]
    return xform(_written(tree), ints(*paths), inputs(*paths))


def _written(tree: Mapping[str, object]) -> str:
    return "".join(f"<{name}>{_written(below)}</{name}>" for name, below in tree.items())  # type: ignore[arg-type]


@given(PLACES, PLACES)
def test_wherever_questions_move_each_has_its_own_last_value(
    before: dict[str, str], there: dict[str, str]
) -> None:
    answers = {place.format(name): str(ord(name)) for name, place in before.items()}
    now = after(form(before), answers, form(there))
    for name, place in there.items():
        expected = str(ord(name)) if name in before else ""
        assert now.node(f"/data/{place.format(name)}").previous == expected
    moved = moved_paths(parse_form(form(before)), parse_form(second(form(there))))
    assert moved == {
        f"/data/{before[name].format(name)}": f"/data/{place.format(name)}"
        for name, place in there.items()
        if name in before and before[name] != place
    }
