"""`baocaoxa-central review`: send a report back with comments at its cells, accept it, or lock it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import Session, col, or_, select

if TYPE_CHECKING:
    from sync.central.centre import Centre
    from sync.central.tables import Report

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]

#: As typed → as kept and told.
DECISIONS = {"return": "returned", "accept": "accepted", "lock": "locked"}


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command."""
    parser = commands.add_parser("review", parents=[data], help="send a report back, accept it, or lock it")
    said = "number of a receipt (TN-000123-7K2M, or without its end) or id of a report"
    parser.add_argument("report", metavar="REPORT", help=said)
    parser.add_argument("decision", choices=DECISIONS, metavar="return|accept|lock")
    parser.add_argument("--reason", default="", metavar="TEXT", help="what the officer reads first")
    parser.add_argument(
        "--comment",
        action="append",
        default=[],
        type=_comment,
        metavar="CELL=TEXT",
        help="a comment at a cell, by its path (/data/cb_tong=…); may be given again",
    )
    parser.add_argument("--due", type=_day, metavar="DAY", help="until when it is wanted again: 2026-11-30")
    parser.add_argument("--by", default="", metavar="NAME", help="who decides; kept")


def run(parsed: argparse.Namespace, open_centre: _Open) -> int:
    """Decide. Raises ValueError when there is no such report, or nothing may be decided."""
    from sync.central.reviews import decide

    decision = DECISIONS[parsed.decision]
    if decision == "returned" and not (parsed.reason or parsed.comment):
        raise ValueError("The officer must read why: give --reason or --comment.")
    with closing(open_centre(parsed)) as centre:
        with centre.database.writing() as session:
            report = _report(session, parsed.report)
            if report.decision == "locked":
                raise ValueError(f"The report {parsed.report} is locked: nothing is decided on it any more.")
            comments = [{"ref": ref, "text": text} for ref, text in parsed.comment]
            decide(centre, session, report, decision, parsed.by, parsed.reason, comments, parsed.due)
            unit, revision = report.unit, report.revision
        said = f"{parsed.report} (revision {revision}) is {decision}."
        sys.stdout.write(f"{said} Commune {unit} hears of it when it asks next.\n")
    return 0


def _report(session: Session, named: str) -> Report:
    from sync.central.tables import Report, Revision

    # One may type the count alone; it is of one report unless the centre was put back from an earlier copy.
    typed = or_(col(Revision.serial) == named, col(Revision.serial).startswith(f"{named}-", autoescape=True))
    with_serial = select(Revision.report).where(typed)
    found = session.exec(select(Report).where(or_(col(Report.id) == named, col(Report.id).in_(with_serial))))
    report, *others = [*found, None]
    if others[:-1]:
        raise ValueError(f"Several reports have the number {named}. Give all of it, to its last four signs.")
    if report is None:
        raise ValueError(f"There is no report {named}. List them: baocaoxa-central reports")
    return report


def _comment(text: str) -> tuple[str, str]:
    ref, _, said = text.partition("=")
    if not ref.startswith("/") or not said.strip():
        raise argparse.ArgumentTypeError(f"{text}: give a cell's path, =, and what is to be said of it")
    return ref, said.strip()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no day: give year-month-day, as 2026-11-30") from error
