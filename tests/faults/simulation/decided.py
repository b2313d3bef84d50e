"""What people at the centre decide of the reports, and that it stands on the PCs: on that very revision.

A centre put back from a copy has forgotten decisions that PCs know: of those no more is asked than that they
are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from sqlalchemy import true
from sqlmodel import Session, col, select

from desktop.store import changes as store_changes
from desktop.store import elsewhere as store_elsewhere
from desktop.store import reviewed
from desktop.store import tables as t
from sync.central import reviews
from sync.central.tables import Report, Review, Revision
from tests.central_in_process import CentralInProcess
from tests.faults.simulation.pc import Pc
from tests.faults.simulation.waiting import nothing
from tests.faults.simulation.weather import Violation

_SETTLED = ("signed", "returned", "accepted")


def decide(central: CentralInProcess, rng: Random, reason: str) -> None:
    """Somebody decides on one of the reports there are, as it stands at the centre."""
    decision = rng.choice(("returned", "returned", "accepted"))
    with central.centre.database.writing() as session:
        there = session.exec(select(Report).order_by(col(Report.id))).all()
        if there:
            reviews.decide(central.centre, session, rng.choice(there), decision, "Mai", reason)


def stands(central: CentralInProcess, pc: Pc) -> None:
    """After the healing: a report that nobody works on here is as was decided last on its newest revision."""
    newest, said, known = _at_the_centre(central)

    def work(session: Session) -> list[tuple[str, str, str, str, set[str]]]:
        query = select(t.ReportRow).where(col(t.ReportRow.state).in_(_SETTLED))
        found = []
        for row in session.exec(query):
            last = reviewed.newest(session, row.id)
            if last is not None:
                told = select(t.ReviewRow.id).where(t.ReviewRow.sha256 == last.sha256)
                found.append((row.id, str(row.state), row.comment, last.sha256, set(session.exec(told))))
        return found

    for report, state, comment, sha256, told in pc.store.read(work):
        if newest.get(report) != sha256 or told - known:
            continue  # it waits or lies aside here; or the centre has forgotten what it said
        expected = said.get(report, ("signed", ""))
        if (state, comment) != expected:
            raise Violation(f"{pc.name} has {report} {state} ({comment}), the centre decided {expected}")


def _at_the_centre(
    central: CentralInProcess,
) -> tuple[dict[str, str], dict[str, tuple[str, str]], set[str]]:
    """By report the newest content, and the last word on it; and the ids of all decisions."""
    with central.centre.database.reading() as session:
        newest = {
            row.report: (row.number, row.sha256)
            for row in session.exec(select(Revision).order_by(col(Revision.number)))
        }
        decisions = session.exec(select(Review).order_by(col(Review.at))).all()
    said = {
        row.report: (row.decision, row.reason)
        for row in decisions
        if row.report in newest and newest[row.report][0] == row.number
    }
    return (
        {report: sha256 for report, (_, sha256) in newest.items()},
        said,
        {row.id for row in decisions},
    )


#: Name → what is wrong then, and what is replaced by what (`mutants.Change`).
BUGS: dict[str, tuple[str, tuple[tuple[object, str, Callable[[Any], Any]], ...]]] = {
    "decided on whatever stands": (
        "an older version's return",
        ((reviewed, "about", lambda _: lambda _sha256, _at: true()),),
    ),
    "a decision overlooked": (
        "taken in later, it is as before",
        ((store_elsewhere, "stand", nothing),),
    ),
    "a decision forgotten": ("kept, and no more", ((store_changes, "decision_on", nothing),)),
}
