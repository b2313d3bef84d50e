"""A centre put back from a copy, and two PCs of one commune: what one sent is known to the other, too."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import col, select

from desktop.domain.errors.handovers import CannotUseCopy
from desktop.domain.report import Delivery
from desktop.forms.merge import Side
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.elsewhere import ElsewhereStore
from desktop.store.outbox import StoreOutbox
from sync.engine import SyncEngine
from sync.protocol import EngineState
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_packets import signed
from tests.services.test_reports import filled
from tests.services.test_restored_centre import put_back
from tests.services.test_tasks import line
from tests.services.two_pcs import Pc, Pcs, two_pcs


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    """Both at one centre."""
    with two_pcs(tmp_path, resources, seed, clock, central) as both:
        yield both


def quiet(pc: Pc) -> None:
    """Exchange until nothing more is to be said; a centre that was put back is listed anew on the way."""
    with line(pc.workplace, pc.central) as api:
        engine = SyncEngine(StoreOutbox(pc.workplace._store), api, random.Random(1))
        for _ in range(20):
            if engine.run_once(pc.workplace._outside.clock()).state is not EngineState.MORE:
                return
    raise AssertionError("still not quiet")


def begin_to_correct(work: Workplace, report: str, total: str) -> None:
    work.reports.correct(report)
    instance = work.reports.open(report).instance
    instance.answer("/data/cb_tong", total)
    work.reports.finish(report, instance)


def correct(work: Workplace, report: str, total: str) -> None:
    begin_to_correct(work, report, total)
    work.reports.sign_off(report, "lan", LEADER_PASSWORD)


def sent_and_corrected(here: Pc, there: Pc) -> str:
    """Two versions sent from here; the other PC hears of the newest alone."""
    report = signed(here.workplace)
    quiet(here)
    correct(here.workplace, report, "41")
    quiet(here)
    quiet(there)
    return report


def states(work: Workplace, report: str) -> list[str]:
    item = t.OutboxRow
    query = select(col(item.state)).where(col(item.report) == report).order_by(col(item.revision))
    return work._store.read(lambda session: list(session.execute(query).scalars()))


def beside(pc: Pc, report: str) -> str | None:
    found = ElsewhereStore(pc.workplace._store).beside(report)
    return None if found is None else found.xml.decode()


def test_an_older_version_is_in_no_conflict_with_its_authors_later_one(pcs: Pcs, tmp_path: Path) -> None:
    """The other PC knows the newest alone, and gives it back first."""
    here, there = pcs
    with put_back(here.central, tmp_path / "copy"):
        report = sent_and_corrected(here, there)
    quiet(there)
    assert [each["revision"] for each in here.central.reports()] == [1]
    quiet(here)
    assert states(here.workplace, report) == ["done", "done"]
    assert here.workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED
    correct(here.workplace, report, "42")
    quiet(here)
    assert here.workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def test_a_word_nobody_here_has_seen_stays_beside_under_no_number(pcs: Pcs, tmp_path: Path) -> None:
    """The number it had is that of what is signed here next."""
    here, there = pcs
    report = signed(here.workplace)
    quiet(here)
    quiet(there)
    with put_back(here.central, tmp_path / "copy"):
        correct(there.workplace, report, "51")
        quiet(there)
        begin_to_correct(here.workplace, report, "41")
        quiet(here)
        theirs = beside(here, report)
        assert theirs is not None
        assert "51" in theirs
    quiet(here)
    here.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    quiet(here)
    assert here.workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED
    assert [each["revision"] for each in here.central.reports()] == [2]
    assert beside(here, report) == theirs
    quiet(there)
    assert there.workplace.reports.detail(report).delivery is Delivery.SET_ASIDE


def test_a_draft_on_a_stick_stands_on_a_word_and_not_on_its_number(pcs: Pcs, tmp_path: Path) -> None:
    """The number is that of what its taker has signed since: the draft is kept beside that."""
    here, there = pcs
    with put_back(here.central, tmp_path / "copy"):
        report = sent_and_corrected(here, there)
        here.workplace.reports.correct(report)
        (stick := tmp_path / "stick").mkdir()
        other = next(each.id for each in here.workplace.handovers.pcs())
        made = here.workplace.stick_drafts.give(report, other, "", stick)
    quiet(there)
    correct(there.workplace, report, "51")
    quiet(there)
    assert [each["revision"] for each in there.central.reports()] == [2]
    taken = there.workplace.stick_drafts.take(made.paths[0])
    assert taken.kept
    assert there.workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def test_a_draft_that_the_centre_forgot_and_offers_again_can_be_taken(pcs: Pcs, tmp_path: Path) -> None:
    """Put back to before it was offered, then to after: the other PC was told no in between."""
    here, there = pcs
    for pc in (here, there, here):
        quiet(pc)
    later = put_back(here.central, tmp_path / "later")
    with put_back(here.central, tmp_path / "copy"):
        report = filled(here.workplace)
        here.workplace.reports.send_back(report, "lan", LEADER_PASSWORD, "Xem lại.")
        other = next(each.id for each in here.workplace.handovers.pcs())
        here.workplace.handovers.hand_over(report, other, "")
        quiet(here)
        quiet(there)
        (offered,) = there.workplace.handovers.offers()
        later.__enter__()
    there.workplace.handovers.take_over(offered.id)
    quiet(there)
    assert there.workplace.handovers.offers() == ()
    later.__exit__(None, None, None)
    quiet(there)
    (again,) = there.workplace.handovers.offers()
    there.workplace.handovers.take_over(again.id)
    quiet(there)
    assert there.workplace.reports.open(report).editable


def test_the_centre_gives_a_name_again_after_it_called_that_one_otherwise(pcs: Pcs, tmp_path: Path) -> None:
    """What stood on a lost word is named 1 now; what comes next has the name that it had."""
    here, there = pcs
    with put_back(here.central, tmp_path / "copy"):
        report = signed(there.workplace)
        quiet(there)
        assert filled(here.workplace) == report
        here.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
        quiet(here)
        meeting = here.workplace.conflicts.meeting(report)
        here.workplace.conflicts.settle(report, meeting.rev, {})
        begun = here.workplace.reports.open(report).instance
        begun.answer("/data/cb_tong", "41")
        here.workplace.reports.finish(report, begun)
        here.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
        quiet(here)
        quiet(there)
    quiet(here)
    quiet(there)
    correct(here.workplace, report, "42")
    quiet(here)
    quiet(there)
    for pc in pcs:
        detail = pc.workplace.reports.detail(report)
        assert detail.delivery is Delivery.ACKNOWLEDGED
        assert pc.workplace.reports.open(report).instance.node("/data/cb_tong").value == "42"


def test_an_old_copy_does_not_pass_for_one_on_the_newest_version(pcs: Pcs, tmp_path: Path) -> None:
    """A conflict was met with a word lost since: it is called by what came before, as the copy is."""
    here, there = pcs
    report = signed(here.workplace)
    quiet(here)
    quiet(there)
    here.workplace.reports.correct(report)
    instance = here.workplace.reports.open(report).instance
    instance.answer("/data/cb_tong", "11")
    here.workplace.reports.save_draft(report, instance.snapshot())
    here.workplace.reports.leave_correction(report)
    (copy,) = here.workplace.handovers.copies(report)
    with put_back(here.central, tmp_path / "copy"):
        correct(there.workplace, report, "21")
        quiet(there)
        quiet(here)
        correct(there.workplace, report, "22")
        quiet(there)
        correct(here.workplace, report, "31")
        quiet(here)
    quiet(here)
    meeting = here.workplace.conflicts.meeting(report)
    here.workplace.conflicts.settle(report, meeting.rev, {each.ref: Side.MINE for each in meeting.disputed})
    with pytest.raises(CannotUseCopy, match="base"):
        here.workplace.handovers.use(copy.id)
