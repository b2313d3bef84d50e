"""What holds for whatever a person types, in whatever order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.forms.scenario import Scenario, context, published
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
