"""`baocaoxa-central notices`: tell communes something, see who has read it, and which decisions were seen."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sync.central.centre import Centre
    from sync.central.notices import Draft, Sight, Told

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command with its own commands."""
    notices = commands.add_parser("notices", parents=[data], help="tell communes something, see who read it")
    verbs = notices.add_subparsers(dest="verb", required=True, metavar="WHAT")
    _sending(verbs.add_parser("send", parents=[data], help="tell a notice, or hand out a document"))
    listed = verbs.add_parser("list", parents=[data], help="the notices that stand, and who has read them")
    listed.add_argument("--json", action="store_true", help="print JSON")
    back = verbs.add_parser("withdraw", parents=[data], help="show a notice no longer")
    back.add_argument("notice", metavar="NOTICE", help="its id, as `list` prints it")
    verbs.add_parser("decisions", parents=[data], help="which decisions on reports officers have seen")


def _sending(send: argparse.ArgumentParser) -> None:
    send.add_argument("title", metavar="TITLE", help="of a document, its abstract (trích yếu)")
    send.add_argument("--text", default="", metavar="TEXT", help="what it says")
    send.add_argument("--text-file", type=Path, metavar="FILE.txt", help="what it says, from a file (UTF-8)")
    send.add_argument("--kind", default="", metavar="KIND", help="makes it a document: 'Công văn', say")
    send.add_argument("--number", default="", metavar="NUMBER", help="of the document, with its symbol")
    send.add_argument("--agency", default="", metavar="NAME", help="who issued the document")
    send.add_argument("--date", type=_day, metavar="DD/MM/YYYY", help="of the document")
    send.add_argument(
        "--file", type=Path, action="append", default=[], metavar="FILE", help="goes with it; again for more"
    )
    send.add_argument("--unit", action="append", default=[], metavar="CODE", help="a commune; again for more")
    send.add_argument(
        "--province", action="append", default=[], metavar="CODE", help="all its communes; again for more"
    )
    send.add_argument("--all", action="store_true", help="every commune")


def run(parsed: argparse.Namespace, open_centre: _Open, data: Path) -> int:
    """Carry one of them out; `data` is the centre's folder. Raises ValueError, UnknownUnit."""
    if parsed.verb == "send":
        return _send(parsed, open_centre, data)
    return _VERBS[parsed.verb](parsed, open_centre)


def _send(parsed: argparse.Namespace, open_centre: _Open, data: Path) -> int:
    from sync.central.notice_files import take
    from sync.central.notices import send
    from sync.central.uploads import Uploads

    if bool(parsed.unit or parsed.province) == parsed.all:
        raise ValueError("Say for whom: --unit CODE, --province CODE (again for more), or --all.")
    draft = _draft(parsed)
    with closing(open_centre(parsed)) as centre:
        whom = [centre.units.get(code).full_name for code in parsed.unit]
        whom += [centre.units.province(code).full_name for code in parsed.province]
        files = take(Uploads(centre, data), parsed.file)
        notice = send(centre, replace(draft, files=files), parsed.unit, parsed.province)
    to = ", ".join(whom) or "all communes"
    _say(f"{notice}   told to {to} at their next exchange, with {len(files)} files")
    return 0


def _draft(parsed: argparse.Namespace) -> Draft:
    from sync.central.notices import Document, Draft

    if parsed.text and parsed.text_file:
        raise ValueError("Give the text once: --text TEXT or --text-file FILE.txt.")
    text = _read(parsed.text_file) if parsed.text_file else parsed.text
    told = (parsed.kind, parsed.number, parsed.agency, parsed.date)
    document = Document(*told) if any(told) else None
    return Draft(parsed.title, text, document)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is no text in UTF-8.") from error


def _list(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.notices import told

    with closing(open_centre(parsed)) as centre:
        notices = told(centre)
    if parsed.json:
        _say(json.dumps([_notice(each) for each in notices], ensure_ascii=False, indent=1))
        return 0
    for each in notices:
        whom = "all" if not each.units else ", ".join(each.units[:3])
        more = f" and {len(each.units) - 3} more" if len(each.units) > 3 else ""
        number = f"{each.document.get('number') or each.document['kind']}  " if each.document else ""
        _say(f"{each.id}  {each.at:%d/%m/%Y %H:%M}  {whom}{more}  {number}{each.title}")
        for name in each.files:
            _say(f"  file {name}")
        for sight in each.read:
            _say(f"  read {_line(sight)}")
    _say(f"{len(notices)} notices")
    return 0


def _notice(told: Told) -> dict[str, Any]:
    return {
        "id": told.id,
        "units": list(told.units) or None,
        "title": told.title,
        "at": told.at.isoformat(),
        "document": told.document or None,
        "files": list(told.files),
        "read": [_as_json(sight) for sight in told.read],
    }


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


def _day(text: str) -> date:
    try:
        day, month, year = map(int, text.split("/"))
        return date(year, month, day)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no date; write it as 05/02/2026") from error


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


_VERBS = {"list": _list, "withdraw": _withdraw, "decisions": _decisions}
