"""`baocaoxa-central reports`: what has arrived."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from sync.central import phone_command

if TYPE_CHECKING:
    from sync.central.arrivals import Arrival
    from sync.central.centre import Centre

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command."""
    reports = commands.add_parser("reports", parents=[data], help="list what has arrived, newest first")
    reports.add_argument("--json", action="store_true", help="print JSON")
    reports.add_argument("--unit", default="", metavar="CODE", help="of this commune only")
    reports.add_argument("--form", default="", metavar="ID", help="of this form only")


def run(parsed: argparse.Namespace, open_centre: _Open) -> int:
    """List them."""
    from sync.central.arrivals import Wanted, arrivals

    with closing(open_centre(parsed)) as centre:
        if parsed.unit:
            centre.units.get(parsed.unit)  # a code mistyped is not a commune that sent nothing
        rows = arrivals(centre, Wanted(parsed.unit, parsed.form))
        from_phones = phone_command.told(centre, parsed.unit)
    if parsed.json:
        lines = [json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=1)]
    else:
        lines = [*map(_line, rows), f"{len(rows)} reports", *([from_phones] if from_phones else [])]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def _line(row: Arrival) -> str:
    state = {True: "late", False: "on time", None: "no due date"}[row.late]
    received = row.received_at.strftime("%d/%m/%Y %H:%M")
    where = f"{row.unit} {row.unit_name}"
    period = f"{row.period or '-'}{f' ({row.event})' if row.event else ''}"
    line = f"{row.serial}  {received}  {where}  {row.form} {period}  rev {row.revision}  {state}"
    return f"{line}{_clock(row)}"


def _clock(row: Arrival) -> str:
    """What is to be known of a PC's clock that was wrong."""
    from sync.central.arrivals import finished_by_centre
    from sync.central.words import clock

    return "" if finished_by_centre(row) is None else f"  PC clock {clock(row.clock_offset, 'en')}"
