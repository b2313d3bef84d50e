"""`baocaoxa-central suggestions`: what citizens brought to communes, and the centre's answers."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING

from desktop.domain.lookup_code import written
from desktop.domain.secrecy import secret_mark
from desktop.domain.suggestion import FROM_CENTRE, State

if TYPE_CHECKING:
    from sync.central.centre import Centre

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command with its verbs."""
    parser = commands.add_parser(
        "suggestions", parents=[data], help="what citizens brought, and answers to it"
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="WHAT")
    table = verbs.add_parser("list", parents=[data], help="how they stand, by commune; no names are there")
    table.add_argument("--unit", default="", metavar="CODE")
    table.add_argument("--waiting", action="store_true", help="only those referred beyond the commune")
    table.add_argument("--public", action="store_true", help="only those that everybody may read")
    table.add_argument("--json", action="store_true", help="print JSON")
    answer = verbs.add_parser("answer", parents=[data], help="say a word on one; its commune hears of it")
    answer.add_argument("suggestion", metavar="CODE", help="lookup code, or id")
    answer.add_argument("text", metavar="TEXT")
    answer.add_argument("--by", default="Trung tâm", metavar="NAME", help="who answers")
    answer.add_argument(
        "--state", default=str(State.ANSWERED), choices=sorted(FROM_CENTRE), help="how it stands then"
    )


def run(parsed: argparse.Namespace, open_centre: _Open) -> int:
    """Carry one of them out. Raises ValueError."""
    return {"list": _list, "answer": _answer}[parsed.verb](parsed, open_centre)


def _list(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.suggestions import listed

    with closing(open_centre(parsed)) as centre:
        if parsed.unit:
            centre.units.get(parsed.unit)
        found = listed(centre, parsed.unit, parsed.waiting, parsed.public)
        today = centre.today()
    if parsed.json:
        _say(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1))
        return 0
    for each in found:
        late = "  late" if each.late(today) else ""
        stands = f"{each.kind}  {each.state}  {each.due or '-'}{'  public' if each.public else ''}"
        _say(f"{each.unit}  {written(each.code)}  {stands}  {each.title}{late}")
    _say(f"{len(found)} suggestions, {sum(each.late(today) for each in found)} late")
    return 0


def _answer(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.suggestions import answer

    if not parsed.text.strip():
        raise ValueError("Say something: an empty answer is none.")
    if secret_mark(parsed.text):
        raise ValueError("State secrets do not belong here: this answer is not sent.")
    with closing(open_centre(parsed)) as centre:
        answer(centre, parsed.suggestion, State(parsed.state), parsed.by, parsed.text.strip())
    _say(f"{parsed.suggestion}: said. The commune reads it at its next exchange.")
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
