"""A signed report reads as it was signed, whatever day it is and whatever was corrected since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.forms import FormContext, FormInstance
from tests.forms import filling
from tests.forms.scenario import NOW, Scenario, context, published, xform
from tests.forms.test_laws import F1_REFS, TEXTS

FILLED: dict[str, Callable[[], FormInstance]] = {
    "F1": filling.cds57,
    "F2": filling.tthc,
    "F3": filling.ktxh,
    "F4": filling.thientai,
    "F4 later": lambda: filling.thientai(later=True),
    "F5": lambda: filling.dancu(last=filling.dancu("2026-11").serialize()),
    "F6": filling.ngheo,
}


def later(last_saved: bytes | None = None) -> FormContext:
    return replace(context(last_saved=last_saved), now=lambda: NOW + timedelta(days=800))


def shown(instance: FormInstance) -> list[tuple[str, str, bool, str]]:
    return [(node.ref, node.value, node.relevant, node.label) for node in instance.walk()]


def reads_as(signed: FormInstance, instance: FormInstance) -> None:
    assert signed.serialize() == instance.serialize()
    assert shown(signed) == shown(instance)


@pytest.mark.parametrize("form", FILLED)
def test_a_shipped_form_with_another_report_before_it_and_years_later(form: str) -> None:
    instance = FILLED[form]()
    other = instance.definition.new(context()).serialize()
    reads_as(instance.definition.signed(instance.serialize(), later(other)), instance)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(F1_REFS), TEXTS), max_size=25))
def test_whatever_was_answered(answers: list[tuple[str, str]]) -> None:
    scenario = Scenario(published("cds57"))
    for ref, text in answers:
        scenario.answer(ref, text)
    reads_as(scenario.definition.signed(scenario.instance.serialize(), later()), scenario.instance)


RUNNING = xform(
    "<th/><lk/><day/><why/><n/><r><v/></r>",
    '<bind nodeset="/data/lk" calculate="coalesce(instance(\'last-saved\')/data/lk, 0) + /data/th"/>'
    '<bind nodeset="/data/day" calculate="today()"/>'
    '<bind nodeset="/data/why" relevant="instance(\'last-saved\')/data/lk = 10"/>'
    '<bind nodeset="/data/n" calculate="instance(\'last-saved\')/data/lk div 5"/>',
    '<input ref="/data/th"/><input ref="/data/why"/>'
    '<group ref="/data/r"><repeat nodeset="/data/r" jr:count="/data/n" jr:noAddRemove="true()">'
    '<input ref="/data/r/v"/></repeat></group>',
    '<instance id="last-saved" src="jr://instance/last-saved"/>',
)


def test_totals_a_day_what_was_asked_and_rows_stand() -> None:
    form = Scenario(RUNNING).definition
    last = '<data id="t" version="1"><lk>{}</lk><meta><instanceID>i</instanceID></meta></data>'
    instance = form.new(context(last_saved=last.format(10)))
    for ref, text in {"th": "5", "why": "vì mưa", "r[1]/v": "a", "r[2]/v": "b"}.items():
        instance.answer(f"/data/{ref}", text)
    assert instance.node("/data/lk").value == "15"
    corrected = last.format(25).encode()
    assert form.restore(instance.serialize(), later(corrected)).node("/data/lk").value == "30"
    reads_as(form.signed(instance.serialize(), later(corrected)), instance)
