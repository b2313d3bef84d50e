"""The forms that come with the application, damaged at random; strangers' answers to them; any expression."""

from __future__ import annotations

import random
import re
from functools import cache
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.forms import FormDefinition, FormError, FormInstance, compile_xlsform, parse_form
from tests.forms.scenario import FORMS, context, published
from tests.forms.test_hostile import EXPRESSIONS, told

pytestmark = pytest.mark.timeout(120)
NAMES = sorted(path.stem for path in FORMS.glob("*.xlsx"))
DAMAGE = [
    "", "x", "/", "<", ">", "<a/>", "&lt;", "[1]", "</bind>", "<!DOCTYPE a>", "\x00", "&amp;",
]  # fmt: skip
SLIPS = [
    "", "x", "/", "'", "(", ")", "..", "9", "-", "[1]", "[", "]", "jr:", "/data", "true()", "string", "int",
    "repeat", "instance('x')", "current()/", "1e99", " or ", ",", "*", "//", "@", "once(", "date",
    "select", "../../",
]  # fmt: skip
ATTRIBUTE = re.compile('"[^"<]+"')
VALUES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["1", "-1", "2026-02-30", "NaN", "a b c"]),
)


@cache
def xml_of(name: str) -> str:
    return compile_xlsform(FORMS / f"{name}.xlsx").xml.decode()


def used(instance: FormInstance, answers: list[str]) -> None:
    """All that a screen asks, after some answers."""
    nodes = list(instance.walk())
    for node, text in zip((one for one in nodes if one.control == "input"), answers, strict=False):
        try:
            instance.answer(node.ref, text)
        except KeyError:  # a row that its count took away meanwhile
            continue
    for node in instance.walk():
        assert isinstance(node.label + node.hint + node.message + node.previous + node.reason, str)
        assert len(node.choices) >= 0
    instance.violations()
    for warning in instance.warnings():
        instance.confirm(warning.ref, "vì")
    instance.definition.edit(instance.serialize(), context())
    again = instance.definition.restore(instance.snapshot(), context())
    assert again.snapshot() == instance.definition.restore(again.snapshot(), context()).snapshot()


def damaged(xml: str, cuts: list[tuple[float, int, str]]) -> str:
    """Anything anywhere."""
    for share, length, put in cuts:
        at = int(share * len(xml))
        xml = xml[:at] + put + xml[at + length :]
    return xml


def slipped(xml: str, cuts: list[tuple[float, int, str]]) -> str:
    """A slip in an attribute (an expression, a path, a type): still well-formed."""
    for share, length, put in cuts:
        values = list(ATTRIBUTE.finditer(xml))
        value = values[int(share * len(values))]
        at = value.start() + 1 + length % (len(value[0]) - 1)
        end = min(at + length // 2, value.end() - 1)
        xml = xml[:at] + put + xml[end:]
    return xml


def cuts(pieces: list[str]) -> st.SearchStrategy[list[tuple[float, int, str]]]:
    """Where (as a share of the whole), how much, and what instead."""
    one = st.tuples(st.floats(0, 0.999), st.integers(0, 40), st.sampled_from(pieces))
    return st.lists(one, min_size=1, max_size=3)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES), cuts(SLIPS), st.lists(VALUES, max_size=8))
def test_a_real_form_with_slips_works_or_is_an_error(
    name: str, where: list[tuple[float, int, str]], answers: list[str]
) -> None:
    opened(slipped(xml_of(name), where), answers)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(NAMES), cuts(DAMAGE), st.lists(VALUES, max_size=8))
def test_a_real_form_that_is_damaged_works_or_is_an_error(
    name: str, where: list[tuple[float, int, str]], answers: list[str]
) -> None:
    opened(damaged(xml_of(name), where), answers)


def opened(xml: str, answers: list[str]) -> None:
    """The form, or an error that says where."""
    try:
        used(parse_form(xml).new(context(last_saved="<data><a>1</a></data>")), answers)
    except FormError as error:
        told(error)
    except ValueError as error:
        if "group" not in str(error):  # an answer to a control that the damage bound to a group
            raise


def stranger(definition: FormDefinition, chance: random.Random, texts: list[str]) -> str:
    """Answers of the right root and any shape: names of the form in any order, and others."""
    names = [spec.name for spec in definition.root.below() if not spec.name.startswith("@")] + [
        "khác",
        "reason",
    ]

    def grow(depth: int) -> str:
        name = chance.choice(names)
        if depth > 4 or chance.random() < 0.4:
            inside = (
                escape("".join(one for one in chance.choice(texts) if one.isprintable())) if texts else ""
            )
        else:
            inside = "".join(grow(depth + 1) for _ in range(chance.randrange(6)))
        return f'<{name} bx:reason="{chance.randrange(9)}" jr:template="">{inside}</{name}>'

    root = definition.root.name
    inside = "".join(grow(0) for _ in range(chance.randrange(12)))
    return (
        f'<{root} id="{definition.id}" xmlns:bx="urn:baocaoxa:xforms" '
        f'xmlns:jr="http://openrosa.org/javarosa">{inside}</{root}>'
    )


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False), st.lists(VALUES, max_size=8))
def test_any_well_formed_answers_to_a_real_form_can_be_opened(
    name: str, chance: random.Random, texts: list[str]
) -> None:
    definition = published(name)
    xml = stranger(definition, chance, texts)
    instance = definition.restore(xml, context(last_saved=xml))
    for node in instance.walk():
        assert isinstance(node.previous + node.value + node.message, str)
    snapshot = instance.snapshot()
    assert definition.restore(snapshot, context(last_saved=xml)).snapshot() == snapshot
    try:
        definition.edit(xml, context())
    except FormError as error:
        told(error)


@settings(max_examples=150, deadline=None)
@given(EXPRESSIONS, st.data())
def test_any_expression_can_be_asked_of_a_real_form(expression: str, data: st.DataObject) -> None:
    instance = published(data.draw(st.sampled_from(NAMES))).new(context())
    refs = [node.ref for node in instance.walk() if node.bound and node.control not in {"repeat", "group"}]
    try:
        value = instance.evaluate(expression, data.draw(st.sampled_from(refs)))
        assert isinstance(value, str | float | bool | tuple)
    except FormError as error:
        told(error)
