"""Answers that a form's author marks as data of persons, and the words a form makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.forms import compile_xlsform
from desktop.forms.marks import personal
from tests.forms.scenario import Scenario, xform

FORMS = Path(__file__).resolve().parents[2] / "resources" / "forms"
BX = 'xmlns:bx="urn:baocaoxa:xforms"'
HOUSEHOLDS = xform(
    "<ten/><thu/><ho><chu/><tuoi/><ghi/></ho><lien_he><dt/><dc/></lien_he><chao/><so/><dem/><dai/><la/>",
    '<bind nodeset="/data/ten" type="string"/>'
    f'<bind nodeset="/data/ho/chu" type="string" {BX} bx:personal="yes"/>'
    '<bind nodeset="/data/ho/tuoi" type="int"/>'
    '<bind nodeset="/data/ho/ghi" calculate="concat(../chu, \'!\')"/>'
    f'<bind nodeset="/data/lien_he" {BX} bx:personal="yes"/><bind nodeset="/data/lien_he/dt" type="string"/>'
    '<bind nodeset="/data/chao" calculate="concat(\'Chào \', /data/lien_he/dt)"/>'
    '<bind nodeset="/data/so" type="int" calculate="count-non-empty(/data/ho/chu)"/>'
    f'<bind nodeset="/data/dem" {BX} bx:personal="no" calculate="count-non-empty(/data/ho/chu)"/>'
    '<bind nodeset="/data/dai" calculate="concat(/data/chao, 1)"/>'
    '<bind nodeset="/data/la" calculate="concat(\'/data/ho/chu\', /data/ten)"/>',
    '<input ref="/data/ten"/><repeat nodeset="/data/ho"><input ref="/data/ho/chu"/>'
    '<input ref="/data/ho/tuoi"/><input ref="/data/ho/ghi"/></repeat><group ref="/data/lien_he">'
    '<input ref="/data/lien_he/dt"/><input ref="/data/lien_he/dc"/></group>',
)


def test_marked_questions_groups_and_words_made_of_them_are_personal_data() -> None:
    """A figure made of them is none, nor what the author says is none, nor a name that only stands quoted."""
    assert personal(HOUSEHOLDS) == {
        "/data/ho/chu", "/data/ho/ghi", "/data/lien_he/dt", "/data/lien_he/dc", "/data/chao", "/data/dai",
    }  # fmt: skip
    assert personal(HOUSEHOLDS.encode()) == personal(HOUSEHOLDS)


def test_a_question_says_whether_it_is_personal_data() -> None:
    scenario = Scenario(HOUSEHOLDS)
    told = {node.name for node in scenario.instance.walk() if node.personal}
    assert told == {"chu", "ghi", "dt", "dc"}


def test_a_form_without_the_mark_has_none() -> None:
    assert personal(HOUSEHOLDS.replace("bx:personal", "bx:other")) == frozenset()
    assert personal(xform("<personal/>", "", '<input ref="/data/personal"/>')) == frozenset()


@given(st.sampled_from(["yes", "true", "true()", "1"]), st.sampled_from(["no", "", "maybe"]))
def test_only_a_yes_marks(yes: str, other: str) -> None:
    form = xform("<a/>", f'<bind nodeset="/data/a" {BX} bx:personal="{{}}"/>', '<input ref="/data/a"/>')
    assert personal(form.format(yes)) == {"/data/a"}
    assert personal(form.format(other)) == frozenset()


@pytest.mark.parametrize("name", sorted(path.stem for path in FORMS.glob("*.xlsx")))
def test_of_the_shipped_forms_only_feedback_names_persons(name: str) -> None:
    found = {path.rpartition("/")[2] for path in personal(compile_xlsform(FORMS / f"{name}.xlsx").xml)}
    assert found == ({"ng_ten", "ng_dt", "ng_dc"} if name == "pakn" else set())
