"""A draft goes from one PC of the commune to the other: two real stores, the real centre in process."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlmodel import Session, select

from desktop.domain.errors import StateSecret, WrongState
from desktop.domain.errors.handovers import CannotHandOver, CannotTakeOver, CannotUseCopy
from desktop.domain.handover import Choice, Hand, Origin
from desktop.domain.report import Delivery, ReportState
from desktop.store import tables as t
from tests.central_in_process import CentralInProcess
from tests.services import test_conflicts
from tests.services.conftest import LEADER_PASSWORD
from tests.services.test_conflicts import Pc
from tests.services.test_reports import first_card

pcs = test_conflicts.pcs


def _until(pc: Pc, holds: Callable[[], bool]) -> None:
    """Ask the centre until it is so."""
    pc.workplace.sync.ask()
    with pc.watch._changed:
        assert pc.watch._changed.wait_for(holds, 20)


def _begin(pc: Pc, total: str) -> str:
    """A draft of the month's report, with one answer."""
    reports = pc.workplace.reports
    report = reports.start(first_card(pc.workplace))
    opened = reports.open(report)
    opened.instance.answer("/data/cb_tong", total)
    reports.save_draft(report, opened.instance.snapshot())
    return report


def _offer(here: Pc, there: Pc, report: str, to: str = "", note: str = "") -> str:
    """Hand it over, and let the other PC hear of it; the handing over."""
    here.workplace.handovers.hand_over(report, to, note)
    (made, *_) = here.workplace.handovers.of_report(report)
    _sent(here)
    _until(there, lambda: made.id in {each.id for each in there.workplace.handovers.offers()})
    return made.id


def _sent(pc: Pc) -> None:
    """Everything of this PC has its answer."""
    outbox = pc.workplace.sync._outbox
    _until(pc, lambda: outbox.pending() == 0)


def _state(pc: Pc, handover: str) -> Hand:
    found = pc.workplace.handovers._store.get(handover)
    assert found is not None
    return found.state


def _total(pc: Pc, report: str) -> str:
    return pc.workplace.reports.open(report).instance.node("/data/cb_tong").value


def _standing(pc: Pc, report: str) -> ReportState:
    return pc.workplace.reports.detail(report).state


def _finish(pc: Pc, report: str) -> None:
    reports = pc.workplace.reports
    opened = reports.open(report)
    opened.instance.answer("/data/cb_maytinh", "3")
    reports.finish(report, opened.instance)
    reports.sign_off(report, "lan", LEADER_PASSWORD)
    pc.send(report, Delivery.ACKNOWLEDGED)


def test_the_pcs_of_a_commune_know_each_other(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    for pc in pcs:
        _sent(pc)
    _until(here, lambda: bool(here.workplace.handovers.pcs()))
    (other,) = here.workplace.handovers.pcs()
    assert other.person == there.workplace.account.name
    assert other.id == (there.workplace.sync._enrolment.central() or {})["device"]


def test_it_is_handed_over_taken_and_sent(pcs: tuple[Pc, Pc], central: CentralInProcess) -> None:
    here, there = pcs
    report = _begin(here, "12")
    handover = _offer(here, there, report, note="còn thiếu số máy tính")
    assert _standing(here, report) is ReportState.HANDED
    assert not here.workplace.reports.open(report).editable
    assert _total(here, report) == "12"
    with pytest.raises(WrongState):
        here.workplace.reports.save_draft(report, b"<data/>")
    _begin(there, "1")
    (offered,) = there.workplace.handovers.offers()
    assert (offered.note, offered.by, offered.title) == (
        "còn thiếu số máy tính",
        here.workplace.account.name,
        here.workplace.reports.detail(report).title,
    )
    there.workplace.handovers.take_over(handover, Choice.REPLACE)
    assert _state(there, handover) is Hand.ASKED  # nothing counts before the centre has said yes
    assert _total(there, report) == "1"
    _until(there, lambda: _state(there, handover) is Hand.TAKEN)
    assert _standing(there, report) is ReportState.DRAFT
    assert _total(there, report) == "12"
    _until(here, lambda: _state(here, handover) is Hand.TAKEN)
    assert _standing(here, report) is ReportState.HANDED
    (copy,) = here.workplace.handovers.copies(report)
    assert copy.origin is Origin.HANDED_OVER
    assert here.workplace.handovers.read(copy.id).node("/data/cb_tong").value == "12"
    (mine,) = there.workplace.handovers.copies(report)
    assert (mine.origin, there.workplace.handovers.read(mine.id).node("/data/cb_tong").value) == (
        Origin.REPLACED,
        "1",
    )
    _finish(there, report)
    _until(here, lambda: _standing(here, report) is ReportState.SIGNED)
    assert here.workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED
    assert _total(here, report) == "12"
    assert len(here.workplace.handovers.copies(report)) == 1
    (row,) = central.reports()
    assert row["revision"] == 1


def test_nothing_here_yet_it_becomes_the_report(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    obligation = first_card(here.workplace)
    report = _begin(here, "12")
    handover = _offer(here, there, report)
    there.workplace.handovers.take_over(handover)
    _until(there, lambda: _state(there, handover) is Hand.TAKEN)
    assert there.workplace.reports.start(obligation) == report  # the desk knows it
    assert there.workplace.reports.open(report).editable
    assert there.workplace.handovers.offers() == ()


def test_mine_is_kept_and_theirs_is_put_aside(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    report = _begin(here, "12")
    _begin(there, "15")
    handover = _offer(here, there, report)
    with pytest.raises(CannotTakeOver, match="own"):
        there.workplace.handovers.take_over(handover)
    there.workplace.handovers.take_over(handover, Choice.ASIDE)
    _until(there, lambda: _state(there, handover) is Hand.TAKEN)
    assert _total(there, report) == "15"
    (copy,) = there.workplace.handovers.copies(report)
    assert copy.origin is Origin.SET_ASIDE
    there.workplace.handovers.use(copy.id)  # after all
    assert _total(there, report) == "12"
    origins = {each.origin for each in there.workplace.handovers.copies(report)}
    assert origins == {Origin.SET_ASIDE, Origin.REPLACED}


def test_it_is_taken_back_and_the_other_one_is_told(pcs: tuple[Pc, Pc]) -> None:
    """Both ask while there is no line; the centre hears the one first, then the other: exactly one has it."""
    here, there = pcs
    report = _begin(here, "12")
    handover = _offer(here, there, report)
    for pc in pcs:
        pc.workplace.sync.stop()
    here.workplace.handovers.take_back(handover)
    there.workplace.handovers.take_over(handover)
    assert _standing(here, report) is ReportState.HANDED
    here.workplace.sync.start()
    _until(here, lambda: _state(here, handover) is Hand.BACK)
    there.workplace.sync.start()
    _until(there, lambda: _state(there, handover) is Hand.BACK)
    assert _standing(here, report) is ReportState.DRAFT
    assert _total(here, report) == "12"
    assert [each.id for each in there.workplace.handovers.news()] == [handover]
    there.workplace.handovers.told(handover)
    assert there.workplace.handovers.news() == ()
    assert there.workplace.handovers.copies(report) == ()
    _finish(here, report)


def test_it_is_taken_before_it_is_taken_back(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    report = _begin(here, "12")
    handover = _offer(here, there, report)
    for pc in pcs:
        pc.workplace.sync.stop()
    here.workplace.handovers.take_back(handover)
    there.workplace.handovers.take_over(handover)
    there.workplace.sync.start()
    _until(there, lambda: _state(there, handover) is Hand.TAKEN)
    here.workplace.sync.start()
    _until(here, lambda: _state(here, handover) is Hand.TAKEN)
    assert (_standing(here, report), _standing(there, report)) == (ReportState.HANDED, ReportState.DRAFT)
    (told,) = here.workplace.handovers.news()
    assert told.ended_by == there.workplace.account.name


def test_a_correction_is_handed_over_with_what_it_stands_on(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    report = here.sign("12", "3")
    here.workplace.sync.stop()
    here.workplace.reports.correct(report)
    with pytest.raises(CannotHandOver, match="waits"):
        here.workplace.handovers.hand_over(report, "", "")
    here.workplace.sync.start()
    _until(here, lambda: here.workplace.sync._outbox.pending() == 0)
    _until(there, lambda: _known(there, report))
    handover = _offer(here, there, report)
    there.workplace.handovers.take_over(handover)
    _until(there, lambda: _state(there, handover) is Hand.TAKEN)
    opened = there.workplace.reports.open(report)
    assert (opened.editable, opened.detail.revision) == (True, 1)
    opened.instance.answer("/data/cb_tong", "14")
    there.workplace.reports.save_draft(report, opened.instance.snapshot())
    _finish(there, report)
    _until(here, lambda: _standing(here, report) is ReportState.SIGNED)
    assert [each.number for each in here.workplace.reports.detail(report).revisions] == [0, 1]
    assert _total(here, report) == "14"


def _known(pc: Pc, report: str) -> bool:
    def work(session: Session) -> bool:
        return session.get(t.ReportRow, report) is not None

    return pc.workplace._store.read(work)


def test_it_comes_back_by_being_handed_over_again(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    report = _begin(here, "12")
    first = _offer(here, there, report)
    there.workplace.handovers.take_over(first)
    _until(there, lambda: _state(there, first) is Hand.TAKEN)
    _until(here, lambda: _state(here, first) is Hand.TAKEN)
    opened = there.workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "13")
    there.workplace.reports.save_draft(report, opened.instance.snapshot())
    second = _offer(there, here, report)
    here.workplace.handovers.take_over(second)
    _until(here, lambda: _state(here, second) is Hand.TAKEN)
    assert (_standing(here, report), _total(here, report)) == (ReportState.DRAFT, "13")
    _until(there, lambda: _state(there, second) is Hand.TAKEN)
    assert _standing(there, report) is ReportState.HANDED
    _finish(here, report)


def test_when_the_other_pc_is_lost_the_copy_is_used(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    report = _begin(here, "12")
    handover = _offer(here, there, report)
    there.workplace.handovers.take_over(handover)
    _until(there, lambda: _state(there, handover) is Hand.TAKEN)
    _until(here, lambda: _state(here, handover) is Hand.TAKEN)
    (copy,) = here.workplace.handovers.copies(report)
    here.workplace.handovers.use(copy.id)
    assert (_standing(here, report), _total(here, report)) == (ReportState.DRAFT, "12")
    _finish(here, report)
    with pytest.raises(CannotUseCopy, match="state"):
        here.workplace.handovers.use(copy.id)


def test_what_the_centre_refuses_is_a_draft_again(pcs: tuple[Pc, Pc]) -> None:
    here, _ = pcs
    report = _begin(here, "12")

    def gone(session: Session) -> None:
        session.add(t.CommunePcRow(id="no such PC", name="Máy cũ"))

    here.workplace._store.write(gone)
    here.workplace.handovers.hand_over(report, "no such PC", "")
    (made,) = here.workplace.handovers.of_report(report)
    assert made.to_name == "Máy cũ"
    _until(here, lambda: _state(here, made.id) is Hand.REFUSED)
    assert _standing(here, report) is ReportState.DRAFT
    assert [each.why for each in here.workplace.handovers.news()] == ["to"]


def test_no_state_secret_leaves_by_it(pcs: tuple[Pc, Pc]) -> None:
    here, _ = pcs
    report = _begin(here, "12")
    with pytest.raises(StateSecret):
        here.workplace.handovers.hand_over(report, "", "Độ mật: TỐI MẬT")
    assert _standing(here, report) is ReportState.DRAFT


def test_what_it_says_is_in_no_log_and_no_audit(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    report = _begin(here, "87654321")
    handover = _offer(here, there, report, note="ghi chú riêng")
    there.workplace.handovers.take_over(handover)
    _until(there, lambda: _state(there, handover) is Hand.TAKEN)
    for pc in pcs:

        def trail(session: Session) -> str:
            return repr([row.model_dump() for row in session.exec(select(t.AuditRow))])

        said = pc.workplace._store.read(trail)
        assert "87654321" not in said
        assert "ghi chú" not in said
