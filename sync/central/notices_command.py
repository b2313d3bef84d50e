"""`baocaoxa-central notices`: tell communes something, see who has read it, and which decisions were seen."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.central.centre import Centre
    from sync.central.notices import Sight

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command with its own commands."""
    notices = commands.add_parser("notices", parents=[data], help="tell communes something, see who read it")
    verbs = notices.add_subparsers(dest="verb", required=True, metavar="WHAT")
    send = verbs.add_parser("send", parents=[data], help="tell a notice")
    send.add_argument("title", metavar="TITLE")
    send.add_argument("--text", default="", metavar="TEXT", help="what it says")
    send.add_argument(
        "--unit", action="append", default=[], metavar="CODE", help="a commune; may be given again"
    )
    send.add_argument("--all", action="store_true", help="every commune")
    listed = verbs.add_parser("list", parents=[data], help="the notices that stand, and who has read them")
    listed.add_argument("--json", action="store_true", help="print JSON")
    back = verbs.add_parser("withdraw", parents=[data], help="show a notice no longer")
    back.add_argument("notice", metavar="NOTICE", help="its id, as `list` prints it")
    verbs.add_parser("decisions", parents=[data], help="which decisions on reports officers have seen")


def run(parsed: argparse.Namespace, open_centre: _Open) -> int:
    """Carry one of them out. Raises ValueError, UnknownUnit."""
    return _VERBS[parsed.verb](parsed, open_centre)


def _send(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.notices import send

    if bool(parsed.unit) == parsed.all:
        raise ValueError("Say for whom: --unit CODE (again for more), or --all.")
    with closing(open_centre(parsed)) as centre:
        notice = send(centre, parsed.unit, parsed.title, parsed.text)
    _say(f"{notice}   told to {len(parsed.unit) or 'all'} communes at their next exchange")
    return 0


def _list(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.notices import told

    with closing(open_centre(parsed)) as centre:
        notices = told(centre)
    if parsed.json:
        rows = [
            {
                "id": each.id,
                "unit": each.unit,
                "title": each.title,
                "at": each.at.isoformat(),
                "read": [_as_json(sight) for sight in each.read],
            }
            for each in notices
        ]
        _say(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for each in notices:
        _say(f"{each.id}  {each.at:%d/%m/%Y %H:%M}  {each.unit or 'all'}  {each.title}")
        for sight in each.read:
            _say(f"  read {_line(sight)}")
    _say(f"{len(notices)} notices")
    return 0


def _withdraw(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.notices import take_back

    with closing(open_centre(parsed)) as centre:
        if not take_back(centre, parsed.notice):
            raise ValueError(f"There is no notice {parsed.notice}. List them: baocaoxa-central notices list")
    _say(f"{parsed.notice}: withdrawn. PCs stop showing it at their next exchange.")
    return 0


def _decisions(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.notices import DECISION_SEEN, seen

    with closing(open_centre(parsed)) as centre:
        sights = seen(centre, DECISION_SEEN)
    for sight in sights:
        _say(f"{sight.subject}  seen {_line(sight)}")
    _say(f"{len(sights)} decisions seen")
    return 0


def _as_json(sight: Sight) -> dict[str, str]:
    return {
        "unit": sight.unit,
        "device": sight.device,
        "at": sight.at.isoformat(),
        "received_at": sight.received_at.isoformat(),
    }


def _line(sight: Sight) -> str:
    return f"{sight.at:%d/%m/%Y %H:%M}  {sight.unit}  {sight.device}"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


_VERBS = {"send": _send, "list": _list, "withdraw": _withdraw, "decisions": _decisions}
