"""Two PCs of one commune and their centre: what one sends stands on the other."""

from __future__ import annotations

import pytest

from desktop.domain.report import Delivery, ReportState
from tests.central_in_process import CentralInProcess
from tests.services import test_conflicts
from tests.services.conftest import LEADER_PASSWORD
from tests.services.test_conflicts import Pc
from tests.services.test_reports import first_card

central = test_conflicts.central
pcs = test_conflicts.pcs


def _hear(pc: Pc) -> None:
    """One exchange, to hear what is new."""
    before = pc.workplace.sync.history(1)
    pc.workplace.sync.ask()
    with pc.watch._changed:
        assert pc.watch._changed.wait_for(lambda: pc.workplace.sync.history(1) != before, 20)


def _correct(pc: Pc, report: str, total: str) -> None:
    reports = pc.workplace.reports
    reports.correct(report)
    opened = reports.open(report)
    opened.instance.answer("/data/cb_tong", total)
    reports.finish(report, opened.instance)
    reports.sign_off(report, "lan", LEADER_PASSWORD)


def test_a_report_sent_there_stands_here(pcs: tuple[Pc, Pc], central: CentralInProcess) -> None:
    here, there = pcs
    obligation = first_card(here.workplace)
    report = here.sign("12", "3")
    here.send(report, Delivery.ACKNOWLEDGED)
    _hear(there)
    detail = there.workplace.reports.detail(report)
    assert (detail.state, detail.delivery) == (ReportState.SIGNED, Delivery.ACKNOWLEDGED)
    assert detail.receipt is not None
    assert detail.receipt.verified
    assert detail.sha256 == here.workplace.reports.detail(report).sha256
    opened = there.workplace.reports.open(report)
    assert opened.instance.node("/data/cb_tong").value == "12"
    assert not opened.editable
    assert there.workplace.elsewhere.senders(report) == {0}
    assert there.workplace.reports.start(obligation) == report  # the desk knows that it is answered
    assert there.workplace.sync.status().pending == 0


def test_it_is_corrected_here_and_goes_back_there(pcs: tuple[Pc, Pc], central: CentralInProcess) -> None:
    here, there = pcs
    report = here.sign("12", "3")
    here.send(report, Delivery.ACKNOWLEDGED)
    _hear(there)
    _correct(there, report, "14")
    there.send(report, Delivery.ACKNOWLEDGED)
    _hear(here)
    for pc in pcs:
        opened = pc.workplace.reports.open(report)
        assert opened.instance.node("/data/cb_tong").value == "14"
        assert len(opened.detail.revisions) == 2
        assert all(each.delivery is Delivery.ACKNOWLEDGED for each in opened.detail.revisions)
    first, second = (pc.workplace.reports.detail(report).revisions for pc in pcs)
    assert [each.sha256 for each in first] == [each.sha256 for each in second]
    (row,) = central.reports()
    assert row["revision"] == 2


@pytest.mark.parametrize("signed", [False, True])
def test_what_is_typed_here_is_not_touched(pcs: tuple[Pc, Pc], signed: bool) -> None:
    """Theirs is kept beside it, and the two meet when this one is sent."""
    here, there = pcs
    report = there.workplace.reports.start(first_card(there.workplace))
    opened = there.workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "15")
    opened.instance.answer("/data/cb_maytinh", "3")
    there.workplace.reports.save_draft(report, opened.instance.snapshot())
    assert here.sign("12", "3") == report
    here.send(report, Delivery.ACKNOWLEDGED)
    if not signed:
        _hear(there)
        beside = there.workplace.elsewhere.beside(report)
        assert beside is not None
        assert beside.author == "Nguyễn Văn An"
    kept = there.workplace.reports.open(report)
    assert kept.editable
    assert kept.instance.node("/data/cb_tong").value == "15"
    there.workplace.reports.finish(report, kept.instance)
    there.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.send(report, Delivery.SET_ASIDE)
    assert there.workplace.conflicts.there(report)
    item = there.workplace.aside.of(report)
    assert item is not None
    there.workplace.aside.discard(item, "bản bên kia đúng")  # then theirs takes its place
    detail = there.workplace.reports.detail(report)
    assert detail.sha256 == here.workplace.reports.detail(report).sha256
    assert [each.delivery for each in detail.revisions] == [Delivery.DROPPED, Delivery.ACKNOWLEDGED]
    assert there.workplace.elsewhere.beside(report) is None
