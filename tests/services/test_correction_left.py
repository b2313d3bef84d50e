"""A correction begun by mistake, or no longer wanted: the report stands again as it was signed last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import WrongState
from desktop.domain.report import Delivery, ReportState
from desktop.domain.trail import TrailFilter
from desktop.domain.views import CardState
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_packets import signed
from tests.services.test_reports import TODAY, filled, first_card
from tests.services.test_restored_for_two import correct
from tests.services.test_reviews import review
from tests.services.two_pcs import Pc, Pcs, two_pcs


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    with two_pcs(tmp_path, resources, seed, clock, central) as both:
        yield both


def received(pc: Pc) -> str:
    report = signed(pc.workplace)
    pc.exchange()
    return report


def begin(work: Workplace, report: str, total: str) -> None:
    work.reports.correct(report)
    opened = work.reports.open(report)
    opened.instance.answer("/data/cb_tong", total)
    work.reports.save_draft(report, opened.instance.snapshot())


def test_what_was_begun_by_mistake_leaves_nothing_behind(pcs: Pcs) -> None:
    here, _ = pcs
    owed = first_card(here.workplace)
    report = received(here)
    before = here.workplace.reports.detail(report)
    here.workplace.reports.correct(report)
    here.workplace.reports.leave_correction(report)
    after = here.workplace.reports.detail(report)
    assert (after.state, after.delivery) == (ReportState.SIGNED, Delivery.ACKNOWLEDGED)
    assert (after.revision, after.author, after.comment) == (before.revision, before.author, "")
    assert here.workplace.handovers.copies(report) == ()
    card = next(each for each in here.workplace.desk.cards(TODAY) if each.obligation == owed)
    assert card.state is CardState.ACKNOWLEDGED
    newest = here.workplace.trail.page(TrailFilter(), 0, 1)[0]
    assert (newest.action, newest.subject) == ("leave", report)


def test_what_was_typed_is_kept_and_can_be_gone_on_with(pcs: Pcs) -> None:
    here, _ = pcs
    report = received(here)
    begin(here.workplace, report, "99")
    here.workplace.reports.leave_correction(report)
    assert here.workplace.reports.open(report).instance.node("/data/cb_tong").value == "12"
    (kept,) = here.workplace.handovers.copies(report)
    here.workplace.reports.correct(report)
    here.workplace.handovers.use(kept.id)
    assert here.workplace.reports.open(report).instance.node("/data/cb_tong").value == "99"


def test_the_next_correction_goes_as_if_nothing_had_been(pcs: Pcs) -> None:
    here, _ = pcs
    report = received(here)
    begin(here.workplace, report, "99")
    here.workplace.reports.leave_correction(report)
    correct(here.workplace, report, "41")
    here.exchange()
    detail = here.workplace.reports.detail(report)
    assert (detail.revision, detail.delivery) == (1, Delivery.ACKNOWLEDGED)


def test_what_the_centre_decided_holds_also_if_it_came_meanwhile(pcs: Pcs, central: CentralInProcess) -> None:
    here, _ = pcs
    report = received(here)
    serial = here.workplace.reports.detail(report).serial
    assert review(central, serial, "return", "--reason", "Thiếu thôn 3") == 0
    here.exchange()
    begin(here.workplace, report, "99")
    here.workplace.reports.leave_correction(report)
    detail = here.workplace.reports.detail(report)
    assert (detail.state, detail.comment) == (ReportState.RETURNED, "Thiếu thôn 3")
    here.workplace.reports.correct(report)
    assert review(central, serial, "accept", "--by", "Chị Mai") == 0
    here.exchange()
    here.workplace.reports.leave_correction(report)
    assert here.workplace.reports.detail(report).state is ReportState.ACCEPTED


def test_what_the_other_pc_sent_meanwhile_is_taken_up(pcs: Pcs) -> None:
    here, there = pcs
    report = received(here)
    there.exchange()
    begin(here.workplace, report, "99")
    correct(there.workplace, report, "51")
    there.exchange()
    here.exchange()
    here.workplace.reports.leave_correction(report)
    assert here.workplace.reports.open(report).instance.node("/data/cb_tong").value == "51"
    assert here.workplace.reports.detail(report).revision == 1


@pytest.mark.parametrize("step", ["never signed", "awaiting", "signed"])
def test_there_has_to_be_a_correction(workplace: Workplace, step: str) -> None:
    report = filled(workplace)
    if step == "never signed":
        workplace.reports.take_back(report)
    if step == "signed":
        workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    with pytest.raises(WrongState):
        workplace.reports.leave_correction(report)
