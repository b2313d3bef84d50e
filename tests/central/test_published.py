from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.regime import obligation_id
from sync.central.published import NotPublished
from sync.protocol import Change, EngineState, SubmissionItem
from tests.central.conftest import MORNING, Clock
from tests.central.xlsforms import FORM, answers, population, write
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import Pc, enrolled_pc
from tests.sync.memory_outbox import UNIT, item


def report(people: object = 900, version: str = "1", **other: Any) -> SubmissionItem:
    made = item(form=FORM, version=version)
    xml = answers(made.instance, people, version=version)
    fields = {"form": FORM, "version": version, "instance": made.instance, "xml": xml}
    return item(**{**fields, **other})


def pulled(pc: Pc, kind: str) -> list[Change]:
    while pc.once().state is EngineState.MORE:
        pass
    return [change for change in pc.outbox.changes if change.kind == kind]


def settled(pc: Pc, sent: SubmissionItem) -> Any:
    pc.outbox.put(sent)
    pc.once()
    return pc.outbox.rows[sent.key].result


BOTH_DATABASES = True


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return population(tmp_path / "dan_so.xlsx")


@pytest.fixture
def pc(central: CentralInProcess, form: Path) -> Pc:
    central.publish(form)
    return enrolled_pc(central)


def test_forms_and_obligations_reach_the_desk(pc: Pc) -> None:
    (told,) = pulled(pc, "form")
    assert (told.id, told.rev) == (FORM, "1")
    assert told.body["title"] == {"vi": "Dân số <b>xã</b>", "en": "Population"}
    assert told.body["settings"]["regime_periodicity"] == "month"
    assert "<h:html" in told.body["xml"]
    owed = pulled(pc, "obligation")
    assert [change.body["period"] for change in owed] == ["2026-11", "2026-12"]
    first = owed[0].body
    assert first == {
        "obligation": obligation_id(f"{FORM}.month", UNIT, "2026-11"),
        "regime": f"{FORM}.month",
        "form": FORM,
        "version": "1",
        "unit": UNIT,
        "period": "2026-11",
        "start": "2026-10-15",
        "end": "2026-11-14",
        "due": "2026-11-17",
    }
    assert owed[0].id == first["obligation"]


def test_nothing_new_is_told_twice(pc: Pc) -> None:
    pulled(pc, "form")
    assert pc.once().applied.changes == 0


def test_months_in_which_no_pc_asked_are_owed_all_the_same(pc: Pc, clock: Clock) -> None:
    pulled(pc, "obligation")
    clock.now = datetime(2027, 2, 10, 9, 0, tzinfo=clock.now.tzinfo)  # its token is good for 90 days
    later = [change.body["period"] for change in pulled(pc, "obligation")][2:]
    assert later == ["2027-01", "2027-02"]


def test_the_next_month_brings_the_next_obligation(pc: Pc, clock: Clock) -> None:
    pulled(pc, "obligation")
    clock.now = datetime(2026, 12, 14, 17, 0, tzinfo=UTC)  # the 15th has begun in Vietnam
    assert [change.body["period"] for change in pulled(pc, "obligation")][2:] == ["2027-01"]


def test_a_new_version_takes_the_place_of_the_old(pc: Pc, central: CentralInProcess, tmp_path: Path) -> None:
    pulled(pc, "form")
    assert settled(pc, report(period="2026-11")).status == "ok"
    central.publish(population(tmp_path / "new.xlsx", "2"))
    assert [change.rev for change in pulled(pc, "form")] == ["1", "2"]
    later = [(change.body["period"], change.body["version"]) for change in pulled(pc, "obligation")]
    assert later == [("2026-11", "1"), ("2026-12", "1"), ("2026-12", "2")]  # the one reported on stays
    fresh = enrolled_pc(central)
    assert [change.rev for change in pulled(fresh, "form")] == ["2"]


def test_the_same_version_again(central: CentralInProcess, tmp_path: Path, form: Path, pc: Pc) -> None:
    central.publish(form)
    with pytest.raises(NotPublished, match="Raise the version"):
        central.publish(population(tmp_path / "other.xlsx", "1", most=5))


def test_judged_by_the_form(pc: Pc, central: CentralInProcess) -> None:
    refused = settled(pc, report(people=1234))
    assert refused.status == "invalid"
    assert [(error.ref, error.message) for error in refused.errors] == [
        ("/data/chung/nguoi", "Không quá 1000 người")
    ]
    assert settled(pc, report(people="nhiều")).status == "invalid"
    assert central.reports() == []
    assert settled(pc, report()).status == "ok"


def test_an_old_version_is_always_stored(pc: Pc, central: CentralInProcess, tmp_path: Path) -> None:
    central.publish(population(tmp_path / "new.xlsx", "2", most=10))
    assert settled(pc, report(people=900)).status == "ok"
    assert settled(pc, report(people=1234)).status == "ok"  # kept, with what is wrong beside it
    assert settled(pc, report(people=900, version="2")).status == "invalid"
    assert len(central.reports()) == 2


def test_on_time_or_late(pc: Pc, central: CentralInProcess, clock: Clock) -> None:
    for period in ("2026-11", "2026-10", None, "bão số 5"):
        assert settled(pc, report(period=period)).status == "ok"
    found = [(row["period"], row["due"], row["late"]) for row in reversed(central.reports())]
    assert found == [
        ("2026-11", "2026-11-17", False),
        ("2026-10", "2026-10-16", True),
        (None, None, None),
        ("bão số 5", None, None),
    ]


def test_the_due_day_ends_at_midnight_in_vietnam(pc: Pc, central: CentralInProcess, clock: Clock) -> None:
    clock.now = datetime(2026, 11, 17, 16, 59, tzinfo=UTC)
    settled(pc, report(period="2026-11"))
    clock.now += timedelta(minutes=1)
    settled(pc, report(period="2026-11"))
    assert [row["late"] for row in reversed(central.reports())] == [False, True]


def test_a_correction_keeps_the_first_arrival(pc: Pc, central: CentralInProcess, clock: Clock) -> None:
    first = report(period="2026-11")
    settled(pc, first)
    clock.now = MORNING + timedelta(days=30)
    fixed = report(report=first.report, base="1", deprecated=first.instance, period="2026-11")
    assert settled(pc, fixed).rev == "2"
    (row,) = central.reports()
    assert (row["revision"], row["late"]) == (2, False)


@pytest.mark.parametrize("year", [2016, 2036])
def test_a_pc_clock_ten_years_off(pc: Pc, central: CentralInProcess, year: int) -> None:
    there = MORNING.replace(year=year)
    made = report()
    xml = answers(made.instance, 900, day=there.date().isoformat())
    assert settled(pc, report(instance=made.instance, xml=xml, finished_at=there)).status == "ok"
    early = report()
    xml = answers(early.instance, 900, day=(there.date() + timedelta(days=2)).isoformat())
    assert settled(pc, report(instance=early.instance, xml=xml, finished_at=there)).status == "invalid"


def test_errors_name_the_place(central: CentralInProcess, tmp_path: Path) -> None:
    settings = [("form_id", "version"), ("hong", "1")]
    survey: list[tuple[str, ...]] = [("type", "name", "label"), ("integer", "a", "A"), ("intger", "b", "B")]
    bad = write(tmp_path / "hong.xlsx", {"survey": survey, "settings": settings})
    with pytest.raises(NotPublished, match=r"hong\.xlsx: sheet survey, row 3, column type: "):
        central.publish(bad)
    survey[2] = ("integer", "b", "B ", "${a} > foo()")
    survey[0] = ("type", "name", "label", "constraint")
    bad = write(tmp_path / "hong.xlsx", {"survey": survey, "settings": settings})
    with pytest.raises(NotPublished, match=r"hong\.xlsx: sheet survey, row 3, column constraint: .*foo\(\)"):
        central.publish(bad)


def test_a_form_without_questions(central: CentralInProcess, tmp_path: Path) -> None:
    survey = [("type", "name", "label"), ("note", "a", "Chào")]
    settings = [("form_id", "version"), ("rong", "1")]
    empty = write(tmp_path / "rong.xlsx", {"survey": survey, "settings": settings})
    with pytest.raises(NotPublished, match=r"sheet survey, row 2, column type: There is no question"):
        central.publish(empty)


@pytest.mark.parametrize(
    ("setting", "value"), [("regime_periodicity", "weekly"), ("regime_due_days", "soon"), ("version", "")]
)
def test_settings_that_make_no_sense(
    central: CentralInProcess, tmp_path: Path, setting: str, value: str
) -> None:
    with pytest.raises(NotPublished, match=f"sheet settings, row 2, column {setting}: "):
        central.publish(population(tmp_path / "a.xlsx", settings={setting: value}))


def test_a_file_that_is_no_form(central: CentralInProcess, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with pytest.raises(NotPublished, match="no file"):
        central.publish(path)
    path.write_bytes(b"not a workbook")
    with pytest.raises(NotPublished):
        central.publish(path)
