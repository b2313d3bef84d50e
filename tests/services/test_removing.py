"""A draft begun by mistake is removed, with its report; what was typed can be put back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlmodel import Session, SQLModel

from desktop.app import App
from desktop.config import Config
from desktop.domain.errors import DiskFull, UnknownReport, WrongState
from desktop.domain.errors.handovers import CannotUseCopy
from desktop.domain.report import ReportState
from desktop.domain.trail import TrailFilter
from desktop.domain.views import CardState, ReportFilter
from desktop.services.removing import Removals
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.files import FOLDER
from desktop.store.removed import BESIDE, HOLDING, RemovedStore
from tests import jpegs
from tests.central_in_process import CentralInProcess
from tests.photo_form import write_photo_form
from tests.services.authored import arrive, sheet
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD, Clock
from tests.services.test_ad_hoc import SURVEY
from tests.services.test_packets import signed
from tests.services.test_reports import TODAY, filled, first_card
from tests.services.two_pcs import two_pcs


@pytest.fixture
def office(workplace: Workplace, tmp_path: Path) -> Workplace:
    """A workplace with one ad hoc form."""
    settings = {"regime_periodicity": "ad_hoc", "regime_due_days": "", "regime_due_hours": 24}
    arrive(workplace, sheet(tmp_path / "bao.xlsx", "bao", "1", SURVEY, settings=settings))
    return workplace


def begun(office: Workplace, dead: str = "3") -> str:
    """A draft of a report that nothing asked for."""
    report = office.reports.begin("bao")
    opened = office.reports.open(report)
    opened.instance.answer("/data/chet", dead)
    office.reports.save_draft(report, opened.instance.snapshot())
    return report


def said(office: Workplace, report: str) -> str:
    return office.reports.open(report).instance.node("/data/chet").value


def test_a_draft_nothing_asked_for_is_gone_everywhere(office: Workplace) -> None:
    report = begun(office)
    office.removals.remove(report)
    with pytest.raises(UnknownReport):
        office.reports.open(report)
    assert office.reports.count(ReportFilter(form="bao")) == 0
    assert all(card.form != "bao" for card in office.desk.cards(TODAY))
    assert office.search.find("bao").groups == ()


def test_it_is_put_back_as_it_was(office: Workplace) -> None:
    report = begun(office)
    office.notes.put(report, "/data/chet", "Người chết", "Xem lại giúp")
    before = office.reports.detail(report)
    office.removals.remove(report)
    (kept,) = office.removals.removed()
    assert (kept.report, kept.title, kept.by) == (report, before.title, "Nguyễn Văn An")
    assert office.removals.put_back(kept.id) == report
    assert replace(office.reports.detail(report), updated=before.updated) == before
    assert said(office, report) == "3"
    assert [each.text for each in office.notes.of(report)] == ["Xem lại giúp"]
    assert office.removals.removed() == ()
    with pytest.raises(CannotUseCopy):
        office.removals.put_back(kept.id)


def test_the_trail_keeps_who_removed_what_and_no_answer(office: Workplace) -> None:
    report = begun(office, "4711")
    title = office.reports.detail(report).title
    office.removals.remove(report)
    entries = office.trail.page(TrailFilter(subject=report), 0, 10)
    assert [(each.action, each.actor, each.about) for each in entries] == [
        ("draft_removed", "an", title),
        ("started", "an", title),
    ]
    assert title in entries[0].detail
    assert "4711" not in entries[0].detail
    assert office.trail.verify().broken is None


def test_what_is_owed_is_owed_still_and_begins_empty(workplace: Workplace) -> None:
    owed = first_card(workplace)
    report = filled(workplace)
    workplace.reports.take_back(report)
    going = workplace.removals.removable(report)
    assert going is not None
    assert going.owed
    workplace.removals.remove(report)
    card = next(each for each in workplace.desk.cards(TODAY) if each.obligation == owed)
    assert (card.state, card.report) == (CardState.TO_DO, None)
    again = workplace.reports.start(owed)
    assert workplace.reports.open(again).instance.node("/data/cb_tong").value == ""
    workplace.reports.write_down(again)
    assert workplace.removals.removed() == (), "it is offered beside the new draft instead"
    (kept,) = workplace.handovers.copies(again)
    workplace.handovers.use(kept.id)
    assert workplace.reports.open(again).instance.node("/data/cb_tong").value == "12"


@pytest.mark.parametrize("step", ["awaiting", "signed", "correction", "numbered", "unknown"])
def test_what_left_the_officers_hands_stays(workplace: Workplace, step: str) -> None:
    report = filled(workplace)
    if step in {"signed", "correction"}:
        workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    if step == "correction":
        workplace.reports.correct(report)
    if step == "numbered":
        workplace.documents.give_number(report)
        workplace.reports.take_back(report)
    report = "khong-co" if step == "unknown" else report
    assert workplace.removals.removable(report) is None
    with pytest.raises((WrongState, UnknownReport)):
        workplace.removals.remove(report)


def test_every_table_that_names_a_report_is_thought_of() -> None:
    tables = {table.name: table for table in SQLModel.metadata.sorted_tables}
    naming = {
        name
        for name, table in tables.items()
        if any(key.column.table.name == "report" for key in table.foreign_keys)
    }
    signed_only = {"receipt", "earlier_receipt", "celled"}  # a revision holds the report already
    known = {str(inspect(each).local_table) for each in (*HOLDING, *BESIDE, t.DraftRow, t.DraftSaidRow)}
    assert naming <= known | signed_only


def test_its_files_wait_with_the_copy_and_others_go(
    workplace: Workplace, config: Config, tmp_path: Path
) -> None:
    form = tmp_path / "anh.xlsx"
    write_photo_form(form)
    arrive(workplace, form)
    card = next(each for each in workplace.desk.cards(NOW.date()) if each.form == "anh")
    report = workplace.reports.start(card.obligation)
    opened = workplace.reports.open(report)
    for name, size in (("giu.jpg", 64), ("bo.jpg", 32)):
        photo = tmp_path / name
        photo.write_bytes(jpegs.photo(size, 40))
        workplace.files.take(report, photo)
    opened.instance.answer("/data/anh", "giu.jpg")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    assert workplace.removals.removable(report) is not None
    workplace.removals.remove(report)
    workplace.files.sweep()
    assert len(list((config.profile / FOLDER).iterdir())) == 1
    (kept,) = workplace.removals.removed()
    workplace.removals.put_back(kept.id)
    assert [each.name for each in workplace.files.cards(report)] == ["giu.jpg"]
    assert workplace.files.read(report, "giu.jpg")


def test_files_of_a_removed_draft_come_with_it_into_the_one_begun_anew(
    workplace: Workplace, tmp_path: Path
) -> None:
    form = tmp_path / "anh.xlsx"
    write_photo_form(form)
    arrive(workplace, form)
    card = next(each for each in workplace.desk.cards(NOW.date()) if each.form == "anh")
    photo = tmp_path / "a.jpg"
    contents = []
    report = ""
    for size in (64, 32):  # another picture under the same name
        report = workplace.reports.start(card.obligation)
        photo.write_bytes(jpegs.photo(size, 40))
        workplace.files.take(report, photo)
        opened = workplace.reports.open(report)
        opened.instance.answer("/data/anh", "a.jpg")
        workplace.reports.save_draft(report, opened.instance.snapshot())
        if size == 64:
            contents.append(workplace.files.read(report, "a.jpg"))
            workplace.removals.remove(report)
    (kept,) = workplace.handovers.copies(report)
    workplace.handovers.use(kept.id)
    (shown,) = workplace.files.cards(report)
    assert [workplace.files.read(report, shown.name)] == contents


def test_what_another_pc_sent_meanwhile_takes_its_place(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> None:
    with two_pcs(tmp_path, resources, seed, clock, central) as (here, there):
        report = here.workplace.reports.start(first_card(here.workplace))
        here.workplace.reports.write_down(report)
        assert signed(there.workplace) == report
        there.exchange()
        here.exchange()
        assert here.workplace.reports.detail(report).state is ReportState.DRAFT
        here.workplace.removals.remove(report)
        assert here.workplace.reports.detail(report).state is ReportState.SIGNED
        assert here.workplace.reports.open(report).instance.node("/data/cb_tong").value == "12"


def signs_in_again(app: App, login: str = "an") -> Workplace:
    app.session.sign_out()
    return app.session.sign_in(login, PASSWORD)


def copies(workplace: Workplace) -> int:
    return len(workplace.removals.removed())


def test_a_copy_has_its_end_after_ninety_days_and_the_trail_says_so(
    office: Workplace, app: App, clock: Clock
) -> None:
    report = begun(office, "4711")
    title = office.reports.detail(report).title
    office.removals.remove(report)
    (kept,) = office.removals.removed()
    assert kept.until is not None
    assert (kept.until - NOW).days == 90
    clock.now = NOW + timedelta(days=89)
    begun(office)  # somebody works here
    office = signs_in_again(app)
    assert copies(office) == 1
    clock.now = NOW + timedelta(days=90, minutes=1)
    begun(office)
    office = signs_in_again(app)
    assert copies(office) == 1, "its end was seen for the first time"
    clock.now = NOW + timedelta(days=94)
    office = signs_in_again(app)
    assert copies(office) == 0
    with pytest.raises(CannotUseCopy):
        office.removals.put_back(kept.id)
    entries = office.trail.page(TrailFilter(subject=report), 0, 10)
    assert [(each.action, each.actor, each.about) for each in entries] == [
        ("removed_copy_ended", "pc", title),
        ("draft_removed", "an", title),
        ("started", "an", title),
    ], "what was removed is called by its name still"
    assert "4711" not in entries[0].detail
    assert office.trail.verify().broken is None


def test_a_clock_that_is_wrong_for_a_day_ends_no_copy(office: Workplace, app: App, clock: Clock) -> None:
    office.removals.remove(begun(office))
    clock.now = NOW + timedelta(days=4000)
    office = signs_in_again(app)
    assert copies(office) == 1, "nothing was done here since the end"
    clock.now = NOW + timedelta(days=1)
    office = signs_in_again(app)
    report = begun(office)
    clock.now = NOW - timedelta(days=4000)  # its battery is empty
    office.removals.remove(report)
    ends = [each.until for each in office.removals.removed()]
    assert sorted((end - NOW).days for end in ends if end is not None) == [90, 91]


def test_a_clock_that_runs_ahead_while_somebody_works_ends_no_copy(
    office: Workplace, app: App, clock: Clock
) -> None:
    office.removals.remove(begun(office))
    ahead = NOW + timedelta(days=400)
    for day in (0, 1, 2):  # nobody exchanges: nothing says that the clock is wrong
        clock.now = ahead + timedelta(days=day)
        begun(office)
        office = signs_in_again(app)
        assert copies(office) == 1
    clock.now = NOW + timedelta(days=3)  # put right
    begun(office)
    office = signs_in_again(app)
    clock.now = ahead + timedelta(days=5)  # and wrong again: what was seen before counts no more
    begun(office)
    office = signs_in_again(app)
    assert copies(office) == 1
    clock.now = ahead + timedelta(days=1)  # put back a little
    office = signs_in_again(app)
    clock.now = ahead + timedelta(days=3)
    office = signs_in_again(app)
    assert copies(office) == 1, "counted from the earlier day on"
    clock.now = ahead + timedelta(days=4)
    office = signs_in_again(app)
    assert copies(office) == 0


def test_a_copy_from_before_copies_had_an_end_gets_one_from_now(
    office: Workplace, app: App, clock: Clock
) -> None:
    office.removals.remove(begun(office))
    (kept,) = office.removals.removed()

    def older(session: Session) -> None:
        copy = session.get_one(t.KeptDraftRow, kept.id)
        copy.removed = {name: said for name, said in copy.removed.items() if name != "until"}
        session.add(copy)

    office._store.write(older)
    clock.now = NOW + timedelta(days=400)
    begun(office)
    office = signs_in_again(app)
    (kept,) = office.removals.removed()
    assert kept.until is not None
    assert (kept.until - NOW).days == 490


def test_its_files_go_with_the_copy(
    workplace: Workplace, app: App, config: Config, clock: Clock, tmp_path: Path
) -> None:
    form = tmp_path / "anh.xlsx"
    write_photo_form(form)
    arrive(workplace, form)
    card = next(each for each in workplace.desk.cards(NOW.date()) if each.form == "anh")
    report = workplace.reports.start(card.obligation)
    opened = workplace.reports.open(report)
    photo = tmp_path / "giu.jpg"
    photo.write_bytes(jpegs.photo(64, 40))
    workplace.files.take(report, photo)
    opened.instance.answer("/data/anh", "giu.jpg")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    workplace.removals.remove(report)
    assert len(list((config.profile / FOLDER).iterdir())) == 1
    clock.now = NOW + timedelta(days=91)
    filled(workplace)
    signs_in_again(app)
    assert len(list((config.profile / FOLDER).iterdir())) == 1
    clock.now = NOW + timedelta(days=95)
    signs_in_again(app)
    assert list((config.profile / FOLDER).iterdir()) == []


class FullDisk(RemovedStore):
    """Nothing can be written."""

    def let_go(self, now: datetime) -> tuple[str, ...]:
        raise DiskFull


def test_a_full_disk_keeps_nobody_out(office: Workplace) -> None:
    office.removals.remove(begun(office))
    files, outside = office.removals._files, office._outside
    removals = Removals(FullDisk(office._store), files, office.account, office._bus, outside)
    removals.let_go(NOW + timedelta(days=91))
    assert copies(office) == 1
