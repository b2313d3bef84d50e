"""Taking back what was done, and doing it again."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.forms.history import History
from tests.forms.scenario import Scenario, context, xform

FORM = xform(
    "<tinh/><xa/><co/><ly_do/><luc/><muc>5</muc><so/><tong/>"
    '<dong jr:template=""><ten/><v/><gap/><con jr:template=""><w/></con></dong>',
    '<bind nodeset="/data/so" type="int" calculate="count(/data/dong)"/>'
    '<bind nodeset="/data/tong" type="int" '
    "calculate=\"sum(/data/dong/v[. != '']) + sum(/data/dong/con/w[. != ''])\"/>"
    '<bind nodeset="/data/ly_do" relevant="/data/co = \'1\'"/>'
    '<bind nodeset="/data/dong/v" type="int" constraint=". &lt; 8"/>'
    '<bind nodeset="/data/dong/gap" type="int" calculate="../v * 2"/>'
    '<bind nodeset="/data/muc" type="int" bx:warning=". &lt; 6" xmlns:bx="urn:baocaoxa:xforms"/>',
    '<select1 ref="/data/tinh"><label>T</label><item><label>a</label><value>a</value></item>'
    "<item><label>b</label><value>b</value></item></select1>"
    '<select1 ref="/data/xa"><itemset nodeset="instance(\'xa\')/root/item[t = /data/tinh]">'
    '<value ref="name"/><label ref="name"/></itemset></select1>'
    '<input ref="/data/co"><setvalue event="xforms-value-changed" ref="/data/luc" value="/data/co"/></input>'
    '<input ref="/data/ly_do"/><input ref="/data/muc"/>'
    '<repeat nodeset="/data/dong"><input ref="/data/dong/ten"/><input ref="/data/dong/v"/>'
    '<repeat nodeset="/data/dong/con"><input ref="/data/dong/con/w"/></repeat></repeat>',
    '<instance id="xa"><root xmlns=""><item><name>a1</name><t>a</t></item>'
    "<item><name>b1</name><t>b</t></item></root></instance>",
)
REFS = ["tinh", "xa", "co", "ly_do", "muc", "dong[1]/v", "dong[2]/ten", "dong[1]/con[1]/w"]
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("answer"),
            st.sampled_from(REFS),
            st.sampled_from(["", "a", "b", "a1", "b1", "1", "7", "9"]),
        ),
        st.tuples(st.just("confirm"), st.just("muc"), st.sampled_from(["vì lũ", ""])),
        st.tuples(st.just("add"), st.sampled_from(["dong", "dong[1]/con"]), st.sampled_from(["", "1"])),
        st.tuples(st.just("remove"), st.sampled_from(["dong[1]", "dong[2]", "dong[1]/con[1]"]), st.just("")),
    ),
    max_size=25,
)


def done(scenario: Scenario, history: History, verb: str, ref: str, value: str) -> None:
    """One act of a person, as a step; what cannot be done is not done."""
    acted(scenario, verb, ref, value)
    history.gather(scenario.ref(ref) if verb == "answer" else "")


def acted(scenario: Scenario, verb: str, ref: str, value: str) -> None:
    """The same, as a part of a step."""
    instance, whole = scenario.instance, scenario.ref(ref)
    try:
        match verb:
            case "answer":
                instance.answer(whole, value)
            case "confirm":
                instance.confirm(whole, value)
            case "add":
                instance.add_repeat(whole, int(value) if value else None)
            case _:
                instance.remove_repeat(whole)
    except (KeyError, ValueError):
        return


def state(scenario: Scenario) -> object:
    """All that a screen and a draft can see."""
    nodes = [
        (node.ref, node.value, node.relevant, node.violation, node.reason)
        for node in scenario.instance.walk()
    ]
    return scenario.instance.snapshot(), scenario.instance.serialize(), nodes


@settings(max_examples=200)
@given(STEPS)
def test_back_to_the_beginning_and_forth_again(steps: list[tuple[str, str, str]]) -> None:
    scenario = Scenario(FORM)
    history = History(scenario.instance)
    states = [state(scenario)]
    for step in steps:
        could = len(history._done)
        done(scenario, history, *step)
        if len(history._done) > could:
            states.append(state(scenario))
        else:
            states[-1] = state(scenario)
    for before in reversed(states[:-1]):
        assert history.undo() is not None
        assert state(scenario) == before
    assert not history.can_undo
    for after in states[1:]:
        assert history.redo() is not None
        assert state(scenario) == after
    assert not history.can_redo


def test_typing_in_one_field_is_one_step_and_typing_it_back_is_none() -> None:
    scenario = Scenario(FORM)
    history = History(scenario.instance)
    for text in ("1", "12", "123"):
        done(scenario, history, "answer", "ly_do", text)
    done(scenario, history, "answer", "muc", "4")
    done(scenario, history, "answer", "muc", "5")
    undone = history.undo()
    assert undone is not None
    assert undone.ref == "/data/ly_do"
    assert scenario.instance.node("/data/ly_do").value == ""
    assert not history.can_undo


def test_what_the_form_set_in_answer_goes_back_with_it() -> None:
    scenario = Scenario(FORM)
    history = History(scenario.instance)
    done(scenario, history, "answer", "co", "1")
    assert b"<luc>1</luc>" in scenario.instance.snapshot()
    history.undo()
    assert b"<luc></luc>" in scenario.instance.snapshot()


def test_a_choice_that_went_with_its_province_comes_back() -> None:
    scenario = Scenario(FORM)
    history = History(scenario.instance)
    done(scenario, history, "answer", "tinh", "a")
    done(scenario, history, "answer", "xa", "a1")
    done(scenario, history, "answer", "tinh", "b")
    assert scenario.instance.node("/data/xa").value == ""
    undone = history.undo()
    assert undone is not None
    assert {"/data/tinh", "/data/xa"} <= set(undone.change.refs)
    assert scenario.instance.node("/data/xa").value == "a1"


def test_a_row_comes_back_with_all_that_was_in_it() -> None:
    scenario = Scenario(FORM)
    history = History(scenario.instance)
    done(scenario, history, "add", "dong", "")
    done(scenario, history, "add", "dong", "")
    done(scenario, history, "answer", "dong[2]/v", "5")
    done(scenario, history, "add", "dong[2]/con", "")
    done(scenario, history, "answer", "dong[2]/con[1]/w", "4")
    total = scenario.instance.node("/data/tong")
    assert total.value == "9"
    done(scenario, history, "remove", "dong[2]", "")
    assert total.value == "0"
    undone = history.undo()
    assert undone is not None
    assert undone.change.structure
    assert total.value == "9"
    assert scenario.instance.node("/data/dong[2]/gap").value == "10"


def test_something_new_forgets_what_was_taken_back() -> None:
    scenario = Scenario(FORM)
    history = History(scenario.instance)
    done(scenario, history, "answer", "muc", "1")
    history.undo()
    done(scenario, history, "answer", "ly_do", "x")
    assert not history.can_redo
    assert history.redo() is None


@settings(deadline=None)
@given(STEPS)
def test_a_step_that_was_told_is_taken_back_in_the_draft_opened_again(
    acts: list[tuple[str, str, str]],
) -> None:
    scenario = Scenario(FORM)
    history = History(scenario.instance)
    before = scenario.instance.snapshot()
    for act in acts:
        acted(scenario, *act)
    history.gather()
    told, after = history.tell(), scenario.instance.snapshot()
    again = scenario.definition.restore(after, context())
    assume(told and again.snapshot() == after != before)
    later = History(again)
    later.recall(told)
    assert later.undo() is not None
    assert again.snapshot() == before
    assert not later.can_undo
    assert later.redo() is not None
    assert again.snapshot() == after
