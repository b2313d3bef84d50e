"""What the centre decides holds for the very revision it was said of, whenever the two come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from desktop.domain.report import Delivery, ReportState
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from sync.central import reviews
from sync.central.tables import Report
from tests.central_in_process import CentralInProcess
from tests.services.conftest import NOW, Clock
from tests.services.test_packets import signed
from tests.services.test_restored_for_two import begin_to_correct, correct, quiet
from tests.services.two_pcs import Pcs, two_pcs

REASON = "sai số ở mục 2"


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    """Both at one centre, which has one report of the first and has told the other of it."""
    with two_pcs(tmp_path, resources, seed, clock, central) as both:
        signed(both[0].workplace)
        for pc in both:
            quiet(pc)
        yield both


def only(central: CentralInProcess) -> str:
    (row,) = central.reports()
    return str(row["report"])


def decide(central: CentralInProcess, decision: str, reason: str = "") -> None:
    """On the report as it stands at the centre."""
    with central.centre.database.writing() as session:
        report = session.get_one(Report, only(central))
        reviews.decide(central.centre, session, report, decision, "Mai", reason)


def standing(work: Workplace, report: str) -> tuple[ReportState, str]:
    detail = work.reports.detail(report)
    return detail.state, detail.comment


@pytest.mark.parametrize("decision", ["returned", "accepted", "locked"])
def test_one_on_the_version_before_is_history(pcs: Pcs, central: CentralInProcess, decision: str) -> None:
    """The leader had signed a correction when the decision was made, and it was on its way."""
    here, there = pcs
    report = only(central)
    correct(here.workplace, report, "15")
    decide(central, decision, REASON)
    quiet(here)
    assert standing(here.workplace, report) == (ReportState.SIGNED, "")
    if decision != "locked":
        quiet(there)
        for pc in pcs:
            assert standing(pc.workplace, report) == (ReportState.SIGNED, "")
            assert pc.workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED
    told = here.workplace.comparing.returns(report)
    assert [(each.number, each.reason) for each in told] == [(0, REASON)] * (decision == "returned")


def test_one_on_what_the_other_pc_sent_waits_beside_it(pcs: Pcs, central: CentralInProcess) -> None:
    """Here is a correction in work: given up, the other PC's version stands, and it was sent back."""
    here, there = pcs
    report = only(central)
    here.workplace.reports.correct(report)
    correct(there.workplace, report, "21")
    quiet(there)
    decide(central, "returned", REASON)
    quiet(here)
    quiet(there)
    assert standing(there.workplace, report) == (ReportState.RETURNED, REASON)
    assert standing(here.workplace, report)[0] is ReportState.DRAFT
    here.workplace.reports.leave_correction(report)
    assert standing(here.workplace, report) == (ReportState.RETURNED, REASON)


def test_an_own_item_given_up_leaves_what_was_decided_on_the_other(
    pcs: Pcs, central: CentralInProcess
) -> None:
    here, there = pcs
    report = only(central)
    correct(here.workplace, report, "31")
    correct(there.workplace, report, "21")
    quiet(there)
    decide(central, "returned", REASON)
    quiet(here)
    item = here.workplace.aside.of(report)
    assert item is not None
    assert standing(here.workplace, report) == (ReportState.SIGNED, "")
    here.workplace.aside._store.let_go(item.key, "bản bên kia đúng", "lan", NOW)
    assert standing(here.workplace, report) == (ReportState.RETURNED, REASON)


def test_a_draft_of_the_version_that_was_sent_back_shows_why(pcs: Pcs, central: CentralInProcess) -> None:
    """Being corrected already, it stays a draft, and the reason and comments stand over it."""
    here, _ = pcs
    report = only(central)
    begin_to_correct(here.workplace, report, "41")
    decide(central, "returned", REASON)
    quiet(here)
    state, comment = standing(here.workplace, report)
    assert state is ReportState.AWAITING
    assert comment == REASON


def test_the_last_word_counts_though_the_clock_was_set_back(
    pcs: Pcs, central: CentralInProcess, clock: Clock
) -> None:
    here, _ = pcs
    report = only(central)
    decide(central, "returned", REASON)
    quiet(here)
    clock.now -= timedelta(days=2)
    decide(central, "accepted")
    quiet(here)
    assert standing(here.workplace, report) == (ReportState.ACCEPTED, "")


def test_a_centre_of_before_does_not_say_on_which(pcs: Pcs, central: CentralInProcess) -> None:
    """Then it is on what was signed last when it came, as it ever was."""
    here, _ = pcs
    report = only(central)
    decide(central, "returned", REASON)
    quiet(here)

    def as_before(session: Session) -> None:
        for row in session.exec(select(t.ReviewRow)):
            row.sha256 = None
            session.add(row)

    here.workplace._store.write(as_before)
    assert here.workplace.reports.detail(report).comments == ()
    here.workplace.reports.correct(report)
    here.workplace.reports.leave_correction(report)
    assert standing(here.workplace, report) == (ReportState.RETURNED, REASON)
