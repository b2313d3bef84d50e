"""An answer that was sent back with words at it, and stays as it was, wants a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from desktop.forms import FormContext, FormInstance, SoftWarning, parse_form
from desktop.forms.history import History
from desktop.forms.returned import answers_at
from tests.forms.scenario import context, xform

FORM = xform(
    "<g><a>5</a><b/></g><tong/><tl/><dem/><thay/><r><x/></r>",
    '<bind nodeset="/data/g/a" type="int"/><bind nodeset="/data/g/b" type="int"/>'
    '<bind nodeset="/data/tong" calculate="/data/g/a"/><bind nodeset="/data/tl" calculate="\'\'"/>'
    '<bind nodeset="/data/dem" calculate="/data/g/a"/><bind nodeset="/data/thay" readonly="true()"/>'
    '<bind nodeset="/data/r/x" type="int"/>',
    '<group ref="/data/g"><input ref="/data/g/a"/><input ref="/data/g/b"/></group><input ref="/data/tong"/>'
    '<input ref="/data/tl"/><input ref="/data/thay"/>'
    '<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat></group>',
)
A, B, TOTAL = "/data/g/a", "/data/g/b", "/data/tong"
WHY = "Đã kiểm tra, số đúng"


def knowing(returned: Mapping[str, str]) -> FormContext:
    return replace(context(), returned=returned)


def sent() -> bytes:
    """A report with two rows, 1 and 2."""
    instance = parse_form(FORM).new(context())
    instance.add_repeat("/data/r")
    for place in (1, 2):
        instance.answer(f"/data/r[{place}]/x", str(place))
    return instance.serialize()


def back(*refs: str, xml: bytes = b"") -> FormInstance:
    """The correction of a report that came back with words at these."""
    xml = xml or sent()
    return parse_form(FORM).edit(xml, knowing(answers_at(xml, refs)))


def asked(instance: FormInstance) -> list[str]:
    return [each.ref for each in instance.warnings() if not each.reason]


def test_what_came_back_and_is_the_same_wants_a_reason_that_travels() -> None:
    instance = back(A)
    assert instance.warnings() == (SoftWarning(A, "", ""),)
    assert (instance.node(A).warning, instance.node(A).unchanged) == ("", True)
    assert instance.confirm(A, WHY).refs == (A,)
    assert asked(instance) == []
    assert f'bx:reason="{WHY}">5</a>' in instance.serialize().decode()
    again = parse_form(FORM).restore(instance.snapshot(), knowing({A: "5"}))
    assert (again.node(A).reason, asked(again)) == (WHY, [])


def test_another_answer_wants_none_and_the_same_typed_again_wants_one() -> None:
    instance = back(A)
    assert A in instance.answer(A, "6").refs
    assert (asked(instance), instance.node(A).unchanged, instance.node(A).warning) == ([], False, None)
    assert instance.confirm(A, WHY).refs == ()
    instance.answer(A, "5")
    assert asked(instance) == [A]
    instance.confirm(A, WHY)
    instance.answer(A, "7")
    assert b"reason" not in instance.serialize()


def test_a_blank_that_stays_blank_wants_one_and_its_reason_is_taken_back_and_given_again() -> None:
    instance = back(B)
    history = History(instance)
    assert asked(instance) == [B]
    instance.confirm(B, "Không phát sinh")
    history.gather()
    history.undo()
    assert (instance.node(B).reason, asked(instance)) == ("", [B])
    history.redo()
    assert instance.node(B).reason == "Không phát sinh"
    assert 'bx:reason="Không phát sinh"></b>' in instance.serialize().decode()
    instance.answer(B, "0")
    assert (instance.node(B).reason, asked(instance)) == ("", [])


def test_a_total_wants_one_until_what_it_counts_changes() -> None:
    instance = back(TOTAL)
    assert asked(instance) == [TOTAL]
    instance.answer(A, "6")
    assert asked(instance) == []


@pytest.mark.parametrize(
    "ref", ["/data/g", "/data/r", "/data/dem", "/data/tl", "/data/thay", "/data/nowhere", "x"]
)
def test_what_nobody_can_answer_wants_none(ref: str) -> None:
    assert asked(back(ref)) == []
    assert parse_form(FORM).new(knowing({ref: ""})).warnings() == ()


def test_it_follows_its_row() -> None:
    instance = back("/data/r[2]/x")
    assert asked(instance) == ["/data/r[2]/x"]
    instance.remove_repeat("/data/r[1]")
    assert asked(instance) == ["/data/r[1]/x"]
    again = parse_form(FORM).restore(instance.snapshot(), knowing({"/data/r[2]/x": "2"}))
    assert asked(again) == ["/data/r[1]/x"]
    again.remove_repeat("/data/r[1]")
    assert asked(again) == []


def test_what_is_wrong_is_corrected_and_not_explained() -> None:
    instance = back(A)
    instance.returned[next(iter(instance.returned))] = "5x"
    instance.answer(A, "5x")
    assert (instance.node(A).violation, asked(instance)) == ("type", [])


def test_a_reason_that_nothing_asks_for_is_none() -> None:
    instance = back(A)
    instance.confirm(A, WHY)
    for xml in (instance.snapshot(), instance.serialize()):
        assert b"reason" not in parse_form(FORM).restore(xml, context()).snapshot()
    assert b"reason" not in parse_form(FORM).restore(instance.snapshot(), knowing({A: "9"})).snapshot()


def test_beside_an_unusual_answer_the_form_s_sentence_stays_until_it_is_usual() -> None:
    form = FORM.replace(
        'nodeset="/data/g/a"',
        'xmlns:bx="urn:baocaoxa:xforms" bx:warning=". &lt; 9" bx:warningMsg="Nhiều" nodeset="/data/g/a"',
    )
    instance = parse_form(form).new(knowing({A: "5"}))
    assert instance.warnings() == (SoftWarning(A, "", ""),)
    instance.answer(A, "10")
    assert instance.warnings() == (SoftWarning(A, "Nhiều", ""),)
    assert not instance.node(A).unchanged
