"""A report from the desk to the outbox."""

from __future__ import annotations

import hashlib
import json

import pytest
from sqlmodel import Session, SQLModel

from desktop.app import App
from desktop.domain.errors import HasViolations, NotAllowed, ReasonMissing, WrongPassword, WrongState
from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import CardState, ReportFilter
from desktop.events import ReportChanged
from desktop.services.workplace import Workplace
from desktop.store.outbox import StoreOutbox
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD

TODAY = NOW.date()


def everything(session: Session) -> dict[str, object]:
    """Every row of every table."""
    return {name: session.execute(table.select()).all() for name, table in SQLModel.metadata.tables.items()}


def first_card(workplace: Workplace) -> str:
    return next(card.obligation for card in workplace.desk.cards(TODAY) if card.form == "cds57")


def filled(workplace: Workplace) -> str:
    """A report awaiting sign-off."""
    report = workplace.reports.start(first_card(workplace))
    fill(workplace, report)
    return report


def fill(workplace: Workplace, report: str, total: str = "12") -> None:
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", total)
    opened.instance.answer("/data/cb_maytinh", "3")
    workplace.reports.finish(report, opened.instance)


def test_the_desk_shows_what_is_owed_and_what_bites_first(workplace: Workplace) -> None:
    cards = workplace.desk.cards(TODAY)
    assert [(card.form, card.period and card.period.code) for card in cards] == [
        ("cds57", "2026-11"),
        ("tthc", "2026-11"),
        ("cds57", "2026-12"),
        ("tthc", "2026-12"),
        ("tthc", "2026-Q4"),
    ]
    assert [card.days_left for card in cards[:2]] == [1, 1]
    assert {card.state for card in cards} == {CardState.TO_DO}
    assert cards[0].title == "Báo cáo cds57"
    assert workplace.desk.next_due(TODAY) == cards[0]


def test_the_application_fills_the_header(workplace: Workplace) -> None:
    report = workplace.reports.start(first_card(workplace))
    opened = workplace.reports.open(report)
    values = {ref.rpartition("/")[2]: opened.instance.node(ref).value for ref in opened.given}
    assert values == {
        "ma_xa": workplace.unit.code,
        "ky_loai": "thang",
        "tu_ngay": "2026-10-15",
        "den_ngay": "2026-11-14",
        "lan_sua": "0",
        "nguoi_lap": "Nguyễn Văn An",
        "nguoi_duyet": "",
    }
    assert opened.editable


def test_starting_twice_opens_the_same(workplace: Workplace) -> None:
    card = first_card(workplace)
    report = workplace.reports.start(card)
    assert workplace.reports.start(card) == report
    workplace.reports.write_down(report)
    assert workplace.reports.start(card) == report
    assert workplace.reports.count(ReportFilter()) == 1


def test_a_form_that_is_only_looked_at_leaves_nothing(workplace: Workplace, app: App) -> None:
    before = workplace._store.read(everything)
    told: list[str] = []
    app.bus.subscribe(ReportChanged, lambda event: told.append(event.report))
    card = first_card(workplace)
    opened = workplace.reports.open(workplace.reports.start(card))
    assert (opened.editable, opened.saved_at, opened.detail.state) == (True, None, ReportState.DRAFT)
    assert opened.detail.due == workplace.desk.cards(TODAY)[0].due
    assert workplace._store.read(everything) == before
    assert told == []
    assert workplace.desk.cards(TODAY)[0].state is CardState.TO_DO


def test_the_first_answer_writes_the_report_down(workplace: Workplace, app: App) -> None:
    told: list[str] = []
    app.bus.subscribe(ReportChanged, lambda event: told.append(event.report))
    report = workplace.reports.start(first_card(workplace))
    instance = workplace.reports.open(report).instance
    instance.answer("/data/cb_tong", "12")
    saved = workplace.reports.save_draft(report, instance.snapshot())
    assert told == [report]
    opened = workplace.reports.open(report)
    assert opened.instance.snapshot() == instance.snapshot()
    assert (opened.saved_at, opened.detail.author) == (saved, "Nguyễn Văn An")
    card = workplace.desk.cards(TODAY)[0]
    assert (card.report, card.state) == (report, CardState.DRAFT)
    workplace.reports.save_draft(report, instance.snapshot())
    assert told == [report]


def test_a_file_may_be_the_first_answer(workplace: Workplace) -> None:
    report = workplace.reports.start(first_card(workplace))
    card = workplace.files.take_bytes(report, "bien-ban.txt", b"xong")
    assert workplace.files.card(report, card.name) == card
    assert workplace.desk.cards(TODAY)[0].state is CardState.DRAFT


def test_a_draft_goes_on_where_it_was(workplace: Workplace, app: App) -> None:
    report = workplace.reports.start(first_card(workplace))
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "12")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    again = app.session.sign_in("an", PASSWORD).reports.open(report)
    assert again.instance.node("/data/cb_tong").value == "12"


def test_a_report_with_errors_is_not_finished(workplace: Workplace) -> None:
    report = workplace.reports.start(first_card(workplace))
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "2")
    opened.instance.answer("/data/cb_maytinh", "3")
    with pytest.raises(HasViolations) as told:
        workplace.reports.finish(report, opened.instance)
    assert told.value.count == 1
    assert workplace.reports.detail(report).state is ReportState.DRAFT


def test_signing_off_freezes_the_report_and_puts_it_in_the_outbox(workplace: Workplace, app: App) -> None:
    report = filled(workplace)
    told: list[str] = []
    app.bus.subscribe(ReportChanged, lambda event: told.append(event.report))
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    detail = workplace.reports.detail(report)
    assert (detail.state, detail.delivery, detail.approver) == (
        ReportState.SIGNED,
        Delivery.PENDING,
        "Trần Thị Lan",
    )
    assert told == [report]
    (item,) = StoreOutbox(workplace._store).due(NOW, 10)
    sent = json.loads(item.body)
    assert sent["sha256"] == detail.sha256 == hashlib.sha256(sent["xml"].encode()).hexdigest()
    assert "<nguoi_duyet>Trần Thị Lan</nguoi_duyet>" in sent["xml"]
    assert (sent["unit"], sent["period"], sent["base"]) == (workplace.unit.code, "2026-11", None)
    assert (sent["author"], sent["approver"]) == ("Nguyễn Văn An", "Trần Thị Lan")
    assert sent["instance"].startswith("uuid:")
    opened = workplace.reports.open(report)
    assert not opened.editable
    assert opened.instance.node("/data/tl").value == "0.25"


def test_an_officer_cannot_sign_with_their_own_password(workplace: Workplace) -> None:
    report = filled(workplace)
    with pytest.raises(NotAllowed):
        workplace.reports.sign_off(report, "an", PASSWORD)
    with pytest.raises(WrongPassword):
        workplace.reports.sign_off(report, "lan", PASSWORD)
    assert workplace.reports.detail(report).state is ReportState.AWAITING
    assert workplace.sync.status().pending == 0


def test_steps_out_of_order_are_refused(workplace: Workplace) -> None:
    report = workplace.reports.start(first_card(workplace))
    with pytest.raises(WrongState):
        workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    with pytest.raises(WrongState):
        workplace.reports.take_back(report)
    with pytest.raises(WrongState):
        workplace.reports.correct(report)
    fill(workplace, report)
    with pytest.raises(WrongState):
        workplace.reports.save_draft(report, b"<data/>")
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    with pytest.raises(WrongState):
        workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert workplace.sync.status().pending == 1


def test_the_leader_sends_it_back_with_a_word(workplace: Workplace) -> None:
    report = filled(workplace)
    with pytest.raises(NotAllowed):
        workplace.reports.send_back(report, "an", PASSWORD, "không")
    for nothing in ("", " \n "):
        with pytest.raises(ReasonMissing):
            workplace.reports.send_back(report, "lan", LEADER_PASSWORD, nothing)
    assert workplace.reports.detail(report).state is ReportState.AWAITING
    workplace.reports.send_back(report, "lan", LEADER_PASSWORD, " Xem lại số máy tính ")
    detail = workplace.reports.detail(report)
    assert (detail.state, detail.comment) == (ReportState.DRAFT, "Xem lại số máy tính")
    card = next(card for card in workplace.desk.cards(TODAY) if card.report == report)
    assert (card.state, card.comment) == (CardState.DRAFT, "Xem lại số máy tính")
    assert workplace.reports.open(report).instance.node("/data/cb_tong").value == "12"


def test_a_correction_is_a_new_revision_of_the_same_report(workplace: Workplace) -> None:
    report = filled(workplace)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    workplace.reports.correct(report)
    opened = workplace.reports.open(report)
    assert (opened.detail.state, opened.detail.revision, opened.detail.delivery) == (
        ReportState.DRAFT,
        1,
        Delivery.NONE,
    )
    assert opened.instance.node("/data/lan_sua").value == "1"
    assert opened.instance.node("/data/nguoi_duyet").value == ""
    fill(workplace, report, total="13")
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    revisions = workplace.reports.detail(report).revisions
    assert [revision.number for revision in revisions] == [0, 1]
    assert revisions[0].sha256 != revisions[1].sha256
    rows = StoreOutbox(workplace._store)
    (first,) = rows.due(NOW, 10)
    assert json.loads(first.body)["deprecated"] is None
    assert rows.pending() == 2


def test_the_list_is_filtered_and_searched(workplace: Workplace) -> None:
    for card in workplace.desk.cards(TODAY):
        workplace.reports.write_down(workplace.reports.start(card.obligation))
    reports = workplace.reports
    assert reports.count(ReportFilter()) == 5
    assert reports.count(ReportFilter(form="cds57")) == 2
    assert reports.count(ReportFilter(text="bao cao ds57 12/2026")) == 0
    assert reports.count(ReportFilter(text="bao cáo CDS 12/2026")) == 1
    assert reports.count(ReportFilter(text="nguyen van an q4")) == 1
    assert reports.count(ReportFilter(period="2026-Q4", states=frozenset({ReportState.DRAFT}))) == 1
    assert reports.count(ReportFilter(states=frozenset({ReportState.SIGNED}))) == 0
    rows = [*reports.page(ReportFilter(), 0, 4), *reports.page(ReportFilter(), 4, 4)]
    assert len({row.id for row in rows}) == 5
    assert [row.updated for row in rows] == sorted((row.updated for row in rows), reverse=True)


def test_titles_follow_the_language(workplace: Workplace, app: App) -> None:
    app.settings.change(language="en")
    assert workplace.desk.cards(TODAY)[0].title == "Report cds57"
    assert {card.title for card in workplace.forms.list()} == {"Report cds57", "Report tthc"}
