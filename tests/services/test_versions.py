"""A new version of a form comes while reports are being written on the old one."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, select

from desktop.app import App
from desktop.domain.errors import Unconfirmed, UnknownForm, WrongState
from desktop.domain.report import ReportState
from desktop.domain.views import ReportFilter
from desktop.events import ReportChanged
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.forms import BUNDLED
from desktop.store.outbox import StoreOutbox
from desktop.store.trail import TrailStore
from sync.protocol import CellError, Change, Result, SyncResponse
from tests.services.authored import Rows, arrive, sheet
from tests.services.conftest import LEADER_PASSWORD, NOW

HEADER: Rows = (
    ("text", "ma_xa", "Mã xã", "", "", "", ""),
    ("integer", "lan_sua", "Lần sửa", "", "", "", ""),
    ("text", "nguoi_duyet", "Người duyệt", "yes", "", "", ""),
)
FIRST: Rows = (
    *HEADER,
    ("date", "tu_ngay", "Từ ngày", "", "", "", ""),
    ("integer", "ho", "Số hộ", "yes", "", "", ""),
    ("text", "ghi_chu", "Ghi chú", "", "", "", ""),
)
SECOND: Rows = (
    *HEADER,
    ("text", "nguoi_lap", "Người lập", "yes", "", "", ""),
    ("begin_group", "dan_cu", "Dân cư", "", "", "", ""),
    ("integer", "ho", "Số hộ", "yes", "", "", ""),
    ("integer", "nguoi", "Số người", "yes", "", "", ""),
    ("end_group", "", "", "", "", "", ""),
)


class Office:
    """A PC on which versions of the form `ho` arrive."""

    def __init__(self, workplace: Workplace, folder: Path) -> None:
        self.workplace = workplace
        self.reports = workplace.reports
        self._folder = folder

    def arrive(self, version: str, survey: Rows, origin: str = "centre") -> None:
        title = {"form_title": f"Báo cáo hộ, bản {version}"}
        path = sheet(self._folder / f"ho{version}.xlsx", "ho", version, survey, settings=title)
        arrive(self.workplace, path, origin=origin)

    def obligation(self, period: str) -> str:
        cards = self.workplace.desk.cards(NOW.date())
        return next(
            card.obligation
            for card in cards
            if card.form == "ho" and card.period is not None and card.period.code == period
        )

    def begin(self, period: str = "2026-11", **answers: str) -> str:
        """A draft with these answers."""
        report = self.reports.start(self.obligation(period))
        instance = self.reports.open(report).instance
        for name, value in answers.items():
            instance.answer(f"/data/{name}", value)
        self.reports.save_draft(report, instance.snapshot())
        return report

    def finish(self, report: str, **answers: str) -> None:
        instance = self.reports.open(report).instance
        for path, value in answers.items():
            instance.answer(f"/data/{path.replace('__', '/')}", value)
        self.reports.finish(report, instance)

    def sign(self, report: str) -> dict[str, Any]:
        """Sign off; the item that goes."""
        self.reports.sign_off(report, "lan", LEADER_PASSWORD)
        rows = self.workplace._store.read(
            lambda session: list(
                session.exec(select(t.OutboxRow.body).where(t.OutboxRow.report == report)).all()
            )
        )
        item: dict[str, Any] = json.loads(rows[-1])
        return item

    def version(self, report: str) -> str:
        return self.reports.open(report).definition.version


@pytest.fixture
def office(workplace: Workplace, tmp_path: Path) -> Office:
    made = Office(workplace, tmp_path)
    made.arrive("1", FIRST)
    return made


def test_a_draft_is_told_of_a_newer_version_and_goes_on_without_it(office: Office) -> None:
    report = office.begin(ho="7", ghi_chu="Chưa đủ")
    assert office.reports.newer(report) is None
    office.arrive("2", SECOND)
    assert office.reports.newer(report) == "2"
    assert office.version(report) == "1"
    office.finish(report)
    assert office.reports.newer(report) is None  # what awaits sign-off is not changed under the leader
    item = office.sign(report)
    assert item["version"] == "1"
    assert 'version="1"' in item["xml"]
    assert office.reports.newer(report) is None


def test_the_preview_says_what_is_kept_lost_and_asked_and_changes_nothing(office: Office) -> None:
    report = office.begin(ho="7", ghi_chu="Chưa đủ")
    office.arrive("2", SECOND)
    move = office.reports.preview_move(report)
    assert move.version == "2"
    assert [(kept.before, kept.ref) for kept in move.kept] == [("/data/ho", "/data/dan_cu/ho")]
    assert [(lost.label, lost.value) for lost in move.lost] == [("Ghi chú", "Chưa đủ")]
    assert [(asked.ref, asked.why) for asked in move.asked] == [("/data/dan_cu/nguoi", "required")]
    assert move.before.node("/data/ghi_chu").value == "Chưa đủ"
    assert office.version(report) == "1"
    assert office.reports.open(report).instance.node("/data/ghi_chu").value == "Chưa đủ"


def test_a_moved_draft_is_signed_on_the_new_version(office: Office, app: App) -> None:
    report = office.begin(ho="7", ghi_chu="Chưa đủ")
    before = office.reports.open(report).instance.node("/data/meta/instanceID").value
    office.arrive("2", SECOND)
    told: list[str] = []
    app.bus.subscribe(ReportChanged, lambda event: told.append(event.report))
    office.reports.move_to(report, "2")
    assert told == [report]
    assert office.reports.newer(report) is None
    opened = office.reports.open(report)
    assert (opened.definition.version, opened.detail.title) == ("2", "Báo cáo hộ, bản 2")
    assert opened.instance.node("/data/dan_cu/ho").value == "7"
    assert opened.instance.node("/data/nguoi_lap").value == "Nguyễn Văn An"  # the application's to fill in
    assert opened.instance.node("/data/meta/instanceID").value == before
    office.finish(report, dan_cu__nguoi="30")
    item = office.sign(report)
    assert (item["version"], item["instance"], item["base"]) == ("2", before, None)
    assert 'version="2"' in item["xml"]


def test_one_can_go_back_to_what_was(office: Office) -> None:
    report = office.begin(ho="7", ghi_chu="Chưa đủ")
    office.arrive("2", SECOND)
    before = office.reports.open(report)
    office.reports.move_to(report, "2")
    office.reports.move_back(report, before.definition.version, before.instance.snapshot())
    again = office.reports.open(report)
    assert again.definition.version == "1"
    assert again.instance.snapshot() == before.instance.snapshot()
    assert again.detail.title == "Báo cáo hộ, bản 1"
    moves = office.workplace._store.read(
        lambda session: [
            row.detail for row in session.exec(select(t.AuditRow).where(t.AuditRow.action == "move_to"))
        ]
    )
    assert [(detail["from"], detail["to"]) for detail in moves] == [("1", "2"), ("2", "1")]
    assert TrailStore(office.workplace._store).verify().whole


def test_a_form_that_is_only_looked_at_moves_without_a_trace(office: Office) -> None:
    november = office.obligation("2026-11")
    report = office.reports.start(november)
    office.arrive("2", SECOND)
    assert office.reports.newer(report) == "2"
    office.reports.move_to(report, "2")
    opened = office.reports.open(report)
    assert (opened.definition.version, opened.detail.title) == ("2", "Báo cáo hộ, bản 2")
    assert office.workplace.reports.count(ReportFilter()) == 0
    office.finish(report, dan_cu__ho="7", dan_cu__nguoi="30")
    assert office.sign(report)["version"] == "2"


def test_only_a_draft_moves_and_only_to_what_is_here(office: Office) -> None:
    report = office.begin(ho="7")
    with pytest.raises(WrongState):
        office.reports.preview_move(report)
    with pytest.raises(UnknownForm):
        office.reports.move_to(report, "3")
    office.arrive("2", SECOND)
    office.finish(report)
    with pytest.raises(WrongState):
        office.reports.preview_move(report)
    with pytest.raises(WrongState):
        office.reports.move_to(report, "2")
    assert office.version(report) == "1"
    assert office.reports.detail(report).state is ReportState.AWAITING


def test_a_returned_report_may_be_corrected_on_the_new_version(office: Office) -> None:
    """The correction still names what it corrects: base and deprecated instance stay as they were."""
    report = office.begin(ho="7", ghi_chu="Chưa đủ")
    office.finish(report)
    first = office.sign(report)

    def received(session: Session) -> None:
        session.get_one(t.RevisionRow, (report, 0)).rev = "1"

    office.workplace._store.write(received)
    office.arrive("2", SECOND)
    review: dict[str, Any] = {"report": report, "decision": "returned", "reason": "Thiếu số người"}
    review["comments"] = [{"ref": "/data/ho", "text": "Đếm lại"}, {"ref": "/data/ghi_chu", "text": "Rõ hơn"}]
    answer = SyncResponse(
        p=1,
        server="s",
        now=NOW,
        results=(),
        changes=(Change(seq=1, kind="review", id="rv", rev="1", body=review),),
        cursor="c",
    )
    StoreOutbox(office.workplace._store).apply(NOW, (), answer)
    assert office.reports.newer(report) is None
    office.reports.correct(report)
    assert (office.version(report), office.reports.newer(report)) == ("1", "2")
    office.reports.move_to(report, "2")
    detail = office.reports.detail(report)
    assert (detail.revision, detail.comment) == (1, "Thiếu số người")
    words = {each.ref: each.text for each in office.reports.open(report).detail.comments}
    assert words == {"/data/dan_cu/ho": "Đếm lại", "/data/ghi_chu": "Rõ hơn"}
    with pytest.raises(Unconfirmed):  # the note has no place any more; the households are what they were
        office.finish(report, dan_cu__nguoi="30")
    office.finish(report, dan_cu__nguoi="30", dan_cu__ho="8")
    second = office.sign(report)
    assert (second["version"], second["base"], second["deprecated"]) == ("2", "1", first["instance"])
    assert "<lan_sua>1</lan_sua>" in second["xml"]
    assert [row.number for row in office.reports.detail(report).revisions] == [0, 1]


def test_what_the_centre_set_aside_may_be_corrected_on_the_new_version(office: Office) -> None:
    report = office.begin(ho="7")
    office.finish(report)
    office.sign(report)
    outbox = StoreOutbox(office.workplace._store)
    sent = outbox.due(NOW + timedelta(hours=1), 10)
    refused = Result(key=sent[0].key, status="invalid", errors=(CellError(ref="", message="Bản cũ"),))
    answer = SyncResponse(p=1, server="s", now=NOW, results=(refused,), changes=(), cursor="c")
    outbox.apply(NOW, sent, answer)
    assert "Bản cũ" in office.reports.detail(report).set_aside_why
    office.arrive("2", SECOND)
    office.reports.correct(report)
    office.reports.move_to(report, "2")
    office.finish(report, dan_cu__nguoi="30")
    item = office.sign(report)
    assert (item["version"], item["base"]) == ("2", None)  # the centre holds nothing of it yet
    assert [each.body for each in outbox.due(NOW + timedelta(hours=1), 10)]


def test_a_form_the_centre_no_longer_lists_stays(office: Office) -> None:
    report = office.begin(ho="7")
    gone = Change(seq=1, kind="tombstone", id="ho", rev="2", body={"kind": "form", "form": "ho"})
    answer = SyncResponse(p=1, server="s", now=NOW, results=(), changes=(gone,), cursor="c")
    StoreOutbox(office.workplace._store).apply(NOW, (), answer)
    office.workplace.forms.forget()
    office.finish(report)
    assert office.sign(report)["version"] == "1"


def test_what_is_begun_later_begins_on_the_version_in_force(office: Office) -> None:
    old = office.begin("2026-11", ho="7")
    december = office.obligation("2026-12")
    office.arrive("2", SECOND)
    assert office.obligation("2026-12") == december
    assert office.version(office.reports.start(december)) == "2"
    assert office.version(old) == "1"
    assert office.reports.start(office.obligation("2026-11")) == old


def test_the_centre_s_version_is_in_force_not_a_shipped_one(office: Office) -> None:
    report = office.begin(ho="7")
    office.arrive("3", SECOND, BUNDLED)
    assert office.reports.newer(report) is None
    office.arrive("2", SECOND)
    assert office.reports.newer(report) == "2"
    office.arrive("1", FIRST)  # the centre took its new version back
    assert office.reports.newer(report) is None


def test_an_obligation_on_a_version_that_has_not_come_is_answered_on_the_one_in_force(
    office: Office,
) -> None:
    november = office.obligation("2026-11")

    def name_another(session: Session) -> None:
        session.get_one(t.ObligationRow, november).version = "9"

    office.workplace._store.write(name_another)
    assert office.version(office.reports.start(november)) == "1"
