"""`baocaoxa-central end-event`: no more reports are wanted on an event."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.central.centre import Centre

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command."""
    parser = commands.add_parser("end-event", parents=[data], help="ask for no more reports on an event")
    parser.add_argument("report", metavar="PERIOD", help="period of a report on it, as `reports` lists it")
    parser.add_argument("--unit", required=True, metavar="CODE", help="five-digit code of the commune")
    parser.add_argument("--form", required=True, metavar="ID", help="the form it is reported in")


def run(parsed: argparse.Namespace, open_centre: _Open) -> int:
    """End it. Raises ValueError when the commune has sent nothing on such an event."""
    from desktop.domain.periods import Period, Turn
    from sync.central import events

    said = f"{parsed.report} names no report of an event. List them: baocaoxa-central reports"
    try:
        turn = Period.parse(parsed.report)
    except ValueError as error:
        raise ValueError(said) from error
    if not isinstance(turn, Turn):
        raise ValueError(said)  # noqa: TRY004 - of what was typed
    with closing(open_centre(parsed)) as centre:
        try:
            events.end(centre, parsed.unit, parsed.form, turn.event)
        except events.NoSuchEvent as error:
            raise ValueError(f"{error}. List them: baocaoxa-central reports") from error
    sys.stdout.write(f"The event is over. Commune {parsed.unit} hears of it when it asks next.\n")
    return 0
