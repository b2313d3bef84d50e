"""Where answers stand in a label is known, so that a screen never reads them as markup."""

from __future__ import annotations

from desktop.forms import Filled
from tests.forms.scenario import Scenario, xform

BODY = (
    '<input ref="/data/a"><label>A</label></input>'
    '<input ref="/data/b"><label>Of **<output value="/data/a"/>** and <output value="1 + 1"/></label>'
    '<hint>Plain **hint**</hint></input>'
)  # fmt: skip


def test_the_places_of_outputs_in_a_label() -> None:
    scenario = Scenario(xform("<a/><b/>", "", BODY))
    scenario.answer("a", "<b>x</b>")
    label = scenario.node("b").label
    assert label == "Of **<b>x</b>** and 2"
    assert isinstance(label, Filled)
    assert [label[begin:end] for begin, end in label.outputs] == ["<b>x</b>", "2"]
    assert not isinstance(scenario.node("b").hint, Filled)


def test_an_empty_output_has_its_place_too() -> None:
    label = Scenario(xform("<a/><b/>", "", BODY)).node("b").label
    assert isinstance(label, Filled)
    assert label.outputs[0] == (5, 5)


def test_choices_made_of_answers_are_answers() -> None:
    body = (
        '<repeat nodeset="/data/r"><input ref="/data/r/name"/></repeat>'
        '<select1 ref="/data/who"><label>Who</label><itemset nodeset="/data/r[name != \'\']">'
        '<value ref="name"/><label ref="name"/></itemset></select1>'
    )
    scenario = Scenario(xform("<r><name/></r><who/>", "", body))
    scenario.answer("r[1]/name", "**An**")
    (choice,) = scenario.node("who").choices
    assert isinstance(choice.label, Filled)
    assert choice.label.outputs == ((0, 6),)
