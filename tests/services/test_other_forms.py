"""A report begins with what the newest signed report of another form says, and the officer may change it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.periods import Periodicity
from desktop.forms import FormInstance
from desktop.forms.sources import Source, sources
from desktop.services.workplace import Workplace
from tests.e2e import values
from tests.forms.filling import find, put
from tests.services.authored import arrive
from tests.services.conftest import NOW, RESOURCES
from tests.services.test_consistency import confirm_but, opened, people, sign

EMPTY_SOURCE = '<h xmlns="http://www.w3.org/2002/xforms" xmlns:bx="urn:baocaoxa:xforms">{}</h>'


@pytest.fixture
def office(workplace: Workplace) -> Workplace:
    """The office with the forms as shipped that take figures from one another."""
    for form in ("ktxh", "dancu", "thientai"):
        arrive(workplace, RESOURCES / "forms" / f"{form}.xlsx")
    return workplace


def value(instance: FormInstance, name: str) -> str:
    return instance.node(find(instance, name)).value


def population(office: Workplace, period: str, insured: str | None = None) -> str:
    """F5 of this period is signed; the share of health insured it says."""
    report, instance = opened(office, "dancu", period)
    people(instance, {})
    if insured is not None:
        instance.answer("/data/bang/thon[1]/ct11", insured)
    confirm_but(instance, "")
    sign(office, report, instance)
    return value(instance, "tl_bhyt")


def test_the_insured_of_f3_are_those_of_f5(office: Workplace) -> None:
    _report, before = opened(office, "ktxh", "2026-11")
    assert value(before, "bhyt_tl") == "", "nothing is signed yet: blank is not zero"
    share = population(office, "2026-11")
    report, instance = opened(office, "ktxh", "2026-11")
    assert value(instance, "bhyt_tl") == share != ""
    put(instance, {**values.KTXH_BEFORE, "bhyt_tl": "91,5"})
    assert "<bhyt_tl>91.5</bhyt_tl>" in sign(office, report, instance), "the officer judges"


def test_of_several_the_newest_that_has_ended_counts(office: Workplace) -> None:
    closed = population(office, "2026-11")
    running = population(office, "2026-12", insured="1")
    assert closed != running
    assert value(opened(office, "ktxh", "2026-11")[1], "bhyt_tl") == closed
    assert value(opened(office, "ktxh", "2026-12")[1], "bhyt_tl") == running


def test_the_quarter_is_asked_for_too(office: Workplace) -> None:
    cards = [card for card in office.desk.cards(office.today()) if card.form == "dancu" and card.period]
    kinds = {card.period.periodicity for card in cards if card.period is not None}
    assert kinds == {Periodicity.MONTH, Periodicity.QUARTER}
    report, instance = opened(office, "dancu", "2026-Q4")
    assert value(instance, "ky_loai") == "quy"
    people(instance, {})
    confirm_but(instance, "")
    assert "<ky_loai>quy</ky_loai>" in sign(office, report, instance)


def test_the_rice_of_a_disaster_is_that_of_f3(office: Workplace) -> None:
    report, instance = opened(office, "ktxh", "2026-11")
    put(instance, values.KTXH_BEFORE)
    sign(office, report, instance)
    sown = value(instance, "dt_lua_gieo")
    first = office.happenings.begin("thientai", "Bão số 12", NOW - timedelta(hours=3))
    disaster = office.reports.open(office.reports.start(first)).instance
    assert value(disaster, "dt_lua_gieo") == sown != ""
    assert value(disaster, "lan_bc") == "dau"
    assert value(disaster, "lua_100") == "", "nothing else is known"


def test_a_source_is_a_form_and_a_question() -> None:
    bind = '<bind nodeset="/data/a/{}" bx:from="{}"/>'
    told = [("x", "dancu#tl_bhyt"), ("y", "dancu"), ("z", "#tl"), ("w", " ktxh#dt ")]
    xform = EMPTY_SOURCE.format("".join(bind.format(*each) for each in told))
    assert sources(xform) == {"x": Source("dancu", "tl_bhyt"), "w": Source("ktxh", "dt")}
    assert sources(EMPTY_SOURCE.format("")) == {}
