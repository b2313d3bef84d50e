"""What holds for whatever a person types, in whatever order."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.forms import serialize
from desktop.forms.history import History
from tests.forms.scenario import Scenario, context, published, xform
from tests.forms.test_instance import NESTED
from tests.forms.test_published import F1

TEXTS = (
    st.text(max_size=30)
    | st.integers(-99, 99).map(str)
    | st.sampled_from(["", "1.5", "2026-11-14", "<&>\"'", "\r\n"])
)
F1_REFS = [ref for ref in F1 if not ref.startswith("ky/")]


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(F1_REFS), TEXTS), max_size=25))
def test_a_draft_loses_nothing(answers: list[tuple[str, str]]) -> None:
    scenario = Scenario(published("cds57"))
    for ref, text in answers:
        scenario.answer(ref, text)
    snapshot = scenario.instance.snapshot()
    again = scenario.definition.restore(snapshot, context())
    assert again.snapshot() == snapshot
    assert again.violations() == scenario.instance.violations()
    assert [node.value for node in again.walk()] == [node.value for node in scenario.instance.walk()]


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(F1_REFS), st.integers(0, 50).map(str), max_size=25), st.randoms())
def test_the_order_of_answers_does_not_matter(answers: dict[str, str], chance: object) -> None:
    straight, mixed = Scenario(published("cds57")), Scenario(published("cds57"))
    straight.fill(answers)
    order = list(answers)
    chance.shuffle(order)  # type: ignore[attr-defined]
    for ref in order:
        mixed.answer(ref, "7")
        mixed.answer(ref, answers[ref])
    assert mixed.instance.snapshot() == straight.instance.snapshot()
    assert mixed.instance.violations() == straight.instance.violations()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["outer", "inner", "drop", "dropin", "type"]),
        st.integers(1, 4),
        st.integers(1, 4),
        st.integers(0, 9),
    ),
    max_size=30,
)


@settings(max_examples=60)
@given(STEPS)
def test_step_by_step_is_the_same_as_from_scratch(steps: list[tuple[str, int, int, int]]) -> None:
    scenario = Scenario(NESTED)
    for verb, outer, inner, number in steps:
        try:
            match verb:
                case "outer":
                    scenario.instance.add_repeat("/data/o", at=outer)
                case "inner":
                    scenario.instance.add_repeat(f"/data/o[{outer}]/i", at=inner)
                case "drop":
                    scenario.instance.remove_repeat(f"/data/o[{outer}]")
                case "dropin":
                    scenario.instance.remove_repeat(f"/data/o[{outer}]/i[{inner}]")
                case _:
                    scenario.answer(f"o[{outer}]/k", str(number))
                    scenario.answer(f"o[{outer}]/i[{inner}]/v", str(number))
        except (KeyError, ValueError):
            continue
    snapshot = scenario.instance.snapshot()
    assert scenario.definition.restore(snapshot, context()).snapshot() == snapshot


ROWS = xform(
    "<q/><least/><most/><many/><whole/><r><v/></r>",
    '<bind nodeset="/data/least" calculate="min(/data/r/v)"/>'
    '<bind nodeset="/data/most" calculate="max(/data/r/v)"/>'
    '<bind nodeset="/data/many" calculate="count(/data/r/v)"/>'
    '<bind nodeset="/data/whole" calculate="sum(/data/r/v)"/>'
    '<bind nodeset="/data/r/v" relevant="/data/q != 1 or position(..) != 2"/>',
    '<input ref="/data/q"/><group ref="/data/r"><repeat nodeset="/data/r"/></group>',
)
ROW_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "drop", "type", "hide"]),
        st.integers(1, 4),
        st.sampled_from(["0", "1", "5", "-3", "2.5", "x"]),
    )
)


@settings(max_examples=100)
@given(ROW_STEPS)
def test_what_is_kept_over_rows_is_what_reading_all_rows_gives(steps: list[tuple[str, int, str]]) -> None:
    scenario = Scenario(ROWS)
    for verb, row, text in steps:
        try:
            match verb:
                case "add":
                    scenario.instance.add_repeat("/data/r", at=row)
                case "drop":
                    scenario.instance.remove_repeat(f"/data/r[{row}]")
                case "hide":
                    scenario.answer("q", text)
                case _:
                    scenario.answer(f"r[{row}]/v", text)
        except (KeyError, ValueError):
            continue
        for name, function in {"least": "min", "most": "max", "many": "count", "whole": "sum"}.items():
            row_by_row = scenario.instance.evaluate(f"string({function}(/data/r/v[true()]))")
            assert scenario.value(name) == (row_by_row if row_by_row != "NaN" else ""), (name, steps)


WRITTEN = xform(
    '<q/><g kind="k"><x/><deep><y/></deep></g><soft/><r><v/><i><w/></i></r><end/>',
    '<bind nodeset="/data/g" relevant="/data/q != 1"/>'
    '<bind nodeset="/data/g/@kind" calculate="/data/g/x" relevant="/data/q != 5"/>'
    '<bind nodeset="/data/g/deep/y" calculate="concat(/data/q, /data/g/x)"/>'
    '<bind nodeset="/data/soft" xmlns:bx="urn:baocaoxa:xforms" bx:warning=". != 5"/>'
    '<bind nodeset="/data/r/v" relevant="/data/q != 2 or position(..) != 2"/>'
    '<bind nodeset="/data/end" calculate="sum(/data/r/v)"/>',
    '<input ref="/data/q"/><group ref="/data/r"><repeat nodeset="/data/r"><group ref="/data/r/i">'
    '<repeat nodeset="/data/r/i"/></group></repeat></group>',
)
WRITTEN_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "hide", "row", "inner", "drop", "unusual", "confirm", "undo", "redo"]),
        st.sampled_from(["q", "g/x", "soft", "r[1]/v", "r[2]/v", "r[2]/i[1]/w"]),
        st.sampled_from(["", "0", "1", "2", "5", "-3", "<&\r", "Bà Nà"]),
        st.sampled_from(["send", "keep", "go on"]),
    ),
    max_size=30,
)


@settings(max_examples=200)
@given(WRITTEN_STEPS)
@example(
    [("unusual", "", "", "keep"), ("confirm", "", "0", "keep"), ("answer", "soft", "1", "keep")]
)  # an answer that has lost its place
@example([("answer", "q", "5", "keep"), ("answer", "q", "5", "send")])  # an attribute that is hidden
def test_what_is_kept_of_the_last_writing_is_the_whole(steps: list[tuple[str, str, str, str]]) -> None:
    scenario = Scenario(WRITTEN)
    instance, history = scenario.instance, History(scenario.instance)
    root = instance.scope.element
    for verb, ref, text, then in [*steps, ("", "", "", "send"), ("", "", "", "keep")]:
        with suppress(KeyError, ValueError):  # no such row
            _step(scenario, history, verb, ref, text)
        if verb not in {"undo", "redo"}:
            history.gather()
        if then == "send":
            assert instance.serialize() == serialize.write(root, {}, hidden=False)
        elif then == "keep":
            assert instance.snapshot() == serialize.write(root, {}, hidden=True)
    assert scenario.definition.restore(instance.snapshot(), context()).snapshot() == instance.snapshot()


def _step(scenario: Scenario, history: History, verb: str, ref: str, text: str) -> None:
    match verb:
        case "answer":
            scenario.answer(ref, text)
        case "hide":
            scenario.answer("q", "" if scenario.value("q") == "1" else "1")
        case "row":
            scenario.instance.add_repeat("/data/r", at=2)
        case "inner":
            scenario.instance.add_repeat("/data/r[2]/i")
        case "drop":
            scenario.instance.remove_repeat("/data/r[2]")
        case "unusual":
            scenario.answer("soft", "5")
        case "confirm":
            scenario.instance.confirm("/data/soft", text)
        case "undo":
            history.undo()
        case "redo":
            history.redo()
