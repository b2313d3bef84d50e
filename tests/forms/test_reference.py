"""What ODK Web Forms does where the specification leaves room, each on a form of a few lines."""

from __future__ import annotations

import pytest

from tests.forms.scenario import Scenario, context, xform


def one(datatype: str, value: str = "") -> Scenario:
    """A question of a type, whether it is blank, and a copy of it."""
    return Scenario(
        xform(
            f"<a>{value}</a><blank/><copy/>",
            f'<bind nodeset="/data/a" type="{datatype}"/>'
            '<bind nodeset="/data/blank" calculate="/data/a = \'\'"/>'
            '<bind nodeset="/data/copy" calculate="/data/a"/>',
            '<input ref="/data/a"/>',
        )
    )


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("2025-12-21", "2025-12-21"),
        ("2025-12-21T14:30:00", "2025-12-21"),
        (" 2025-12-21T23:59:59.999 ", "2025-12-21"),
    ],
)
def test_a_date_takes_the_day_of_a_local_moment(given: str, stored: str) -> None:
    scenario = one("date")
    scenario.answer("a", given)
    assert (scenario.value("a"), scenario.value("copy"), scenario.broken()) == (stored, stored, {})


@pytest.mark.parametrize("given", ["2025-12-21T25:00:00", "2025-02-30T14:30:00", "2025-12-21T14:30:00+07:00"])
def test_a_date_takes_no_other_moment(given: str) -> None:
    """A moment of another zone may be another day here: nobody is told which one was meant."""
    scenario = one("date")
    scenario.answer("a", given)
    assert (scenario.value("a"), scenario.node("a").seen, scenario.broken()) == (given, "", {"a": "type"})


@pytest.mark.parametrize(
    ("datatype", "given"),
    [
        ("int", "2147483648"),
        ("decimal", "1,25"),
        ("date", "2026-02-30"),
        ("time", "22:02"),
        ("time", "22"),
        ("time", "24:00:00"),
        ("time", "22:02:00+25:00"),
        ("time", "22:02:00+14:01"),
        ("time", "22:02:00+07:60"),
        ("dateTime", "2026-04-22"),
        ("geopoint", "99 179 0 0"),
        ("boolean", "yes"),
    ],
)
def test_what_does_not_fit_its_type_is_kept_for_the_screen_and_blank_for_the_form(
    datatype: str, given: str
) -> None:
    scenario = one(datatype)
    scenario.answer("a", given)
    assert scenario.value("a") == given
    assert scenario.node("a").seen == ""
    assert (scenario.value("blank"), scenario.value("copy")) == ("true", "")
    assert scenario.broken() == {"a": "type"}
    again = scenario.definition.restore(scenario.instance.snapshot(), context())
    assert (again.node("/data/a").value, again.node("/data/a").seen) == (given, "")
    assert again.node("/data/blank").value == "true"
    assert one(datatype, given).value("blank") == "true"


@pytest.mark.parametrize(
    "given", ["22:02:00", "22:02:00.123", "22:02:00Z", "22:02:00+07:00", "22:02:00-14:00"]
)
def test_a_time_has_seconds_and_maybe_a_zone(given: str) -> None:
    scenario = one("time")
    scenario.answer("a", given)
    assert (scenario.node("a").seen, scenario.value("blank"), scenario.broken()) == (given, "false", {})


def test_a_wrong_text_hidden_and_shown_again_stays_blank_for_the_form() -> None:
    scenario = Scenario(
        xform(
            "<on>1</on><a/><sum/>",
            '<bind nodeset="/data/a" type="int" relevant="/data/on = 1"/>'
            '<bind nodeset="/data/sum" calculate="coalesce(/data/a, 0) + 1"/>',
            '<input ref="/data/on"/><input ref="/data/a"/>',
        )
    )
    scenario.answer("a", "mười")
    scenario.answer("on", "0")
    scenario.answer("on", "1")
    assert (scenario.value("a"), scenario.node("a").seen, scenario.value("sum")) == ("mười", "", "1")
    scenario.answer("a", "10")
    assert (scenario.node("a").seen, scenario.value("sum")) == ("10", "11")


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("join(' ', X/ancestor::*/@n)", "0 1 2"),
        ("join(' ', X/preceding-sibling::x/@n)", "3 4"),
        ("string(X/preceding-sibling::x/@n)", "3"),
        ("string(X/preceding-sibling::x[1]/@n)", "4"),
        ("join(' ', X/preceding::x[position() < 3]/@n)", "3 4"),
    ],
)
def test_backward_axes_count_backwards_and_give_document_order(expression: str, found: str) -> None:
    scenario = Scenario(
        xform(
            "<a/>",
            "",
            '<input ref="/data/a"/>',
            '<instance id="i"><l n="0"><m n="1"><g n="2">'
            '<x n="3"/><x n="4"/><x n="5"/></g></m></l></instance>',
        )
    )
    assert scenario.instance.evaluate(expression.replace("X", "instance('i')//x[@n = '5']")) == found


HIDDEN = xform(
    "<on>1</on><g><a>as made</a><r><x>one</x></r></g><b/>",
    '<bind nodeset="/data/g" relevant="/data/on != 0"/><bind nodeset="/data/g/a" relevant="/data/on = 1"/>',
    '<input ref="/data/on"/><group ref="/data/g"><input ref="/data/g/a"/>'
    '<repeat nodeset="/data/g/r"><input ref="/data/g/r/x"/></repeat></group><input ref="/data/b"/>',
)


@pytest.mark.parametrize("hidden", ["0", "2"])
@pytest.mark.parametrize("how", ["restore", "edit"])
def test_what_a_sent_report_left_out_begins_as_the_form_has_it(how: str, hidden: str) -> None:
    scenario = Scenario(HIDDEN)
    scenario.answer("g/a", "mine")
    scenario.answer("on", hidden)
    sent = scenario.instance.serialize()
    assert b"mine" not in sent
    again = getattr(scenario.definition, how)(sent, context())
    assert (again.node("/data/g/a").relevant, again.node("/data/g/a").seen) == (False, "")
    again.answer("/data/on", "1")
    assert (again.node("/data/g/a").seen, again.node("/data/g/r[1]/x").seen) == ("as made", "one")


def test_rows_taken_out_and_answers_made_blank_do_not_come_back() -> None:
    scenario = Scenario(HIDDEN)
    scenario.answer("g/a", "")
    scenario.instance.remove_repeat("/data/g/r[1]")
    again = scenario.definition.restore(scenario.instance.serialize(), context())
    assert (again.node("/data/g/a").value, len(again.node("/data/g/r").children)) == ("", 0)


def test_an_answer_sets_what_is_not_relevant_yet() -> None:
    scenario = Scenario(
        xform(
            "<on/><a/><copy/><first/>",
            '<bind nodeset="/data/copy" relevant="/data/on = 1"/>'
            '<bind nodeset="/data/first" relevant="/data/on = 1"/>',
            '<input ref="/data/on"/><input ref="/data/a">'
            '<setvalue event="xforms-value-changed" ref="/data/copy" value="/data/a"/></input>'
            '<input ref="/data/copy"/><input ref="/data/first"/>',
            '<setvalue event="odk-instance-first-load" ref="/data/first" value="\'loaded\'"/>',
        )
    )
    scenario.answer("a", "bar")
    assert scenario.node("copy").seen == ""
    scenario.answer("on", "1")
    assert (scenario.node("copy").seen, scenario.node("first").seen) == ("bar", "")


def test_a_new_repeat_is_told_to_the_questions_in_it() -> None:
    scenario = Scenario(
        xform(
            "<r><a/><g><b/></g></r>",
            "",
            '<repeat nodeset="/data/r"><input ref="/data/r/a">'
            '<setvalue event="odk-new-repeat" ref="/data/r/a">second</setvalue></input>'
            '<group ref="/data/r/g">'
            '<setvalue event="odk-new-repeat" ref="/data/r/g/b" value="position(../..)"/>'
            '<input ref="/data/r/g/b"/></group></repeat>',
            '<setvalue event="odk-instance-first-load" ref="/data/r/a">first</setvalue>',
        )
    )
    scenario.instance.add_repeat("/data/r")
    found = [(scenario.value(f"r[{n}]/a"), scenario.value(f"r[{n}]/g/b")) for n in (1, 2)]
    assert found == [("first", ""), ("second", "2")]


@pytest.mark.parametrize(
    ("wanted", "key", "sought", "found"),
    [
        ("value", "@place", "south", "Texas"),
        ("@short", "value", "Texas", "TX"),
        ("@short", "@place", "north", "AK"),
        ("value", "@place", "west", ""),
        ("@none", "@place", "north", ""),
    ],
)
def test_pulldata_reads_attributes(wanted: str, key: str, sought: str, found: str) -> None:
    states = (
        '<instance id="states"><root><item short="AK" place="north"><value>Alaska</value></item>'
        '<item short="TX" place="south"><value>Texas</value></item>'
        '<item short="HI" place="south"><value>Hawaii</value></item>'
        "<item><value>Wyoming</value></item></root></instance>"
    )
    scenario = Scenario(
        xform(
            f"<a>{sought}</a><b/>",
            f"<bind nodeset=\"/data/b\" calculate=\"pulldata('states', '{wanted}', '{key}', /data/a)\"/>",
            '<input ref="/data/a"/>',
            states,
        )
    )
    assert scenario.value("b") == found
