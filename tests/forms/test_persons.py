"""Texts of a form that repeat a person's data: left out where the answer itself is masked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.answers import answer, label
from desktop.forms.persons import NOBODY, persons, unnamed
from tests.forms.scenario import Scenario, xform

BX = 'xmlns:bx="urn:baocaoxa:xforms"'
MARK = f'{BX} bx:personal="yes"'
FORM = xform(
    "<ten/><sinh/><so/><tien/><nguoi><ho_ten/></nguoi><ai/>",
    f'<bind nodeset="/data/ten" type="string" {MARK}/><bind nodeset="/data/sinh" type="date" {MARK}/>'
    """<bind nodeset="/data/so" type="int" constraint=". &lt; 9" jr:constraintMsg="jr:itext('nhieu')"/>"""
    f'<bind nodeset="/data/tien" type="int" {BX} bx:warning=". &lt; 9" '
    """bx:warningMsg="Nhiều cho ${translate(/data/ten, 'òao', 'ÒAO')}, trước là ${/data/so}"/>"""
    f'<bind nodeset="/data/nguoi/ho_ten" type="string" {MARK}/>',
    '<input ref="/data/ten"/><input ref="/data/sinh"/>'
    """<input ref="/data/so"><label>Tuổi của <output value="format-date(/data/sinh, '%d/%m/%Y')"/></label>"""
    """</input><input ref="/data/tien"><label>Tiền của <output value="substring-after(/data/ten, ' ')"/>: """
    '<output value="/data/so"/></label></input>'
    '<repeat nodeset="/data/nguoi"><input ref="/data/nguoi/ho_ten"/></repeat>'
    '<select1 ref="/data/ai"><label>Ai</label><itemset nodeset="/data/nguoi"><value ref="ho_ten"/>'
    '<label ref="ho_ten"/></itemset></select1>',
    '<itext><translation lang="vi"><text id="nhieu"><value>Không thể: <output value="/data/ten"/> ít hơn'
    "</value></text></translation></itext>",
)


@pytest.fixture
def filled() -> Scenario:
    scenario = Scenario(FORM)
    scenario.fill({"ten": "Lò Pao", "sinh": "1990-10-14", "so": "12", "tien": "15", "nguoi[1]/ho_ten": "Sử"})
    scenario.answer("ai", "Sử")
    return scenario


def test_a_label_that_is_made_of_a_persons_data_tells_none_of_it(filled: Scenario) -> None:
    """Also where the form writes it otherwise than it was typed; what else stands in it is told."""
    names = persons(filled.instance)
    filled.answer("so", "8")
    assert label(filled.node("so")) == "Tuổi của 14/10/1990"
    assert label(filled.node("so"), names) == "Tuổi của …"
    assert label(filled.node("tien"), names) == "Tiền của …: 8"
    assert unnamed(filled.node("tien").label, NOBODY) == "Tiền của Pao: 8"


def test_the_sentences_of_checks_tell_none_of_it(filled: Scenario) -> None:
    names = persons(filled.instance)
    assert filled.node("so").message == "Không thể: Lò Pao ít hơn"
    assert unnamed(filled.node("so").message, names) == "Không thể: … ít hơn"
    filled.answer("so", "8")
    assert filled.node("tien").warning == "Nhiều cho LÒ PAO, trước là 8"
    assert unnamed(filled.node("tien").warning or "", names) == "Nhiều cho …, trước là 8"


def test_a_choice_among_persons_is_not_called_by_their_names(filled: Scenario) -> None:
    node, names = filled.node("ai"), persons(filled.instance)
    assert (answer(node), answer(node, names)) == ("Sử", "…")


@given(st.text("abcđ ôỉ", min_size=1).map(str.strip).filter(bool))
def test_no_text_of_the_form_has_what_was_typed_of_a_person(name: str) -> None:
    scenario = Scenario(FORM)
    scenario.fill({"ten": f"x {name}", "so": "12", "nguoi[1]/ho_ten": name})
    instance = scenario.instance
    names = persons(instance)
    typed = {f"x {name}", name}
    for node in instance.walk():
        for text in (node.label, node.hint, node.message, node.warning or ""):
            if hasattr(text, "outputs"):
                said = unnamed(text, names).replace("…", "")
                assert said == "".join(_around(text)), (text, typed)


def _around(text: str) -> list[str]:
    """What the author wrote, and figures."""
    parts, at = [], 0
    for begin, end in text.outputs:  # type: ignore[attr-defined]
        parts += [text[at:begin], text[begin:end] if text[begin:end].isdigit() else ""]
        at = end
    return [*parts, text[at:]]
