"""`baocaoxa-central aside`: look at reports that a PC set aside; accept them as they are, or keep them."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.personal import MASK

if TYPE_CHECKING:
    from sync.central.aside_tables import AsideReport
    from sync.central.centre import Centre
    from sync.protocol import Result

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command."""
    parser = commands.add_parser("aside", help="reports that a PC set aside and a person here looks at")
    inside = parser.add_subparsers(dest="aside_command", required=True, metavar="COMMAND")
    lists = inside.add_parser("list", parents=[data], help="list what waits for a person, oldest first")
    lists.add_argument("--all", action="store_true", help="what was decided, too")
    lists.add_argument("--json", action="store_true", help="print JSON")
    show = inside.add_parser(
        "show", parents=[data], help="print one: why it lies aside, its answers, its files"
    )
    show.add_argument("--language", choices=("vi", "en", "fr"), default="vi", help="of the form's words")
    show.add_argument("--save", type=Path, metavar="FOLDER", help="put its XML and its files there")
    accept = inside.add_parser("accept", parents=[data], help="take it in as it is, if it is valid by now")
    keep = inside.add_parser("keep", parents=[data], help="keep it aside, with the reason the officer reads")
    keep.add_argument("--reason", required=True, metavar="TEXT", help="what the officer reads")
    for command in (show, accept, keep):
        command.add_argument("number", type=int, metavar="NUMBER", help="as `aside list` prints it")
    for command in (accept, keep):
        command.add_argument("--by", default="", metavar="NAME", help="who decides; kept")


def run(parsed: argparse.Namespace, open_centre: _Open, data: Path) -> int:
    """Run one of them. Raises ValueError in words."""
    with closing(open_centre(parsed)) as centre:
        if parsed.aside_command == "list":
            lines = _listed(centre, parsed)
        elif parsed.aside_command == "show":
            lines = _shown(centre, parsed, data)
        elif parsed.aside_command == "accept":
            lines = _accepted(centre, parsed, data)
        else:
            lines = _kept(centre, parsed)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def _listed(centre: Centre, parsed: argparse.Namespace) -> list[str]:
    from sync.central import aside

    with centre.database.reading() as session:
        rows = aside.listed(session, parsed.all)
    if parsed.json:
        return [json.dumps([_as_json(row) for row in rows], ensure_ascii=False, indent=1)]
    return [*(_line(centre, row) for row in rows), f"{len(rows)} reports set aside"]


def _as_json(row: AsideReport) -> dict[str, Any]:
    found = row.model_dump(exclude={"item", "device", "key"})
    for name in ("made_at", "came_at", "decided_at"):
        found[name] = found[name].isoformat(timespec="seconds") if found[name] is not None else None
    return found


def _line(centre: Centre, row: AsideReport) -> str:
    came = _when(row.came_at)
    where = f"{row.unit} {centre.units.get(row.unit).full_name}"
    state = row.state + (f" ({row.reason})" if row.reason else "")
    return f"{row.number}  {came}  {where}  {row.form} {row.period or '-'}  {row.told['status']}  {state}"


def _shown(centre: Centre, parsed: argparse.Namespace, data: Path) -> list[str]:
    from sync.central import aside

    with centre.database.reading() as session:
        row = aside.one(session, parsed.number)
    item = json.loads(row.item)
    lines = [
        _line(centre, row),
        f"Made by {item.get('author')}, signed by {item.get('approver')}.",
        f"Finished {item.get('finished_at')} (the PC's clock).",
        f"Brought by {row.sent_by or 'nobody named'}, {_when(row.made_at)} (the PC's clock).",
        f"Why the PC set it aside: {row.told['status']}. {row.told['said']}".rstrip(),
        *(f"  {cell['ref']}: {cell['message']}" for cell in row.told["cells"]),
        "Answers:",
        *_answers(centre, item, parsed.language),
    ]
    folder = aside.place(data, row.device, row.key)
    for name, content in aside.files_of(item, folder):
        lines.append(f"File: {name} ({f'{content.stat().st_size} bytes' if content else 'not brought'})")
    if parsed.save is not None:
        lines += [f"Saved: {path}" for path in _saved(item, folder, parsed.save)]
    return lines


def _answers(centre: Centre, item: dict[str, Any], language: str) -> list[str]:
    """The answers in the form's words; the XML where the form is not known here, or does not fit.

    Personal data is masked; `--save` has the report whole.
    """
    from sync.central.answers import Cell, Line, in_words
    from sync.central.published import Published

    found = in_words(centre, Published(), item, language)
    if not found.parts and not found.masked:
        return [f"  {line}" for line in str(item.get("xml", "")).splitlines()]

    def said(cell: Cell) -> str:
        return MASK if cell.masked else cell.text

    lines = ["  Personal data is masked: --save FOLDER keeps the report whole."] if found.masked else []
    for part in found.parts:
        if not isinstance(part, Line):
            lines.append(f"  {part.label}")
            lines += [f"    {' | '.join(part.columns)}"]
            lines += [f"    {' | '.join(said(cell) for cell in row)}" for row in part.rows]
        elif part.cell is None:
            lines.append(f"  {part.label}")
        else:
            lines.append(f"  {'  ' * part.depth}{part.label}: {said(part.cell) or '-'}")
    return lines


def _saved(item: dict[str, Any], folder: Path, to: Path) -> list[Path]:
    """The XML and the files, under names of our own: what a packet calls them reaches no path."""
    from sync.central import aside

    to.mkdir(parents=True, exist_ok=True)
    made = [to / "report.xml"]
    made[0].write_bytes(str(item.get("xml", "")).encode("utf-8", "replace"))
    for number, (name, content) in enumerate(aside.files_of(item, folder), 1):
        if content is not None:
            suffix = "".join(each for each in Path(name).suffix if each.isalnum())[:8]
            made.append(to / f"file-{number}{'.' if suffix else ''}{suffix}")
            shutil.copyfile(content, made[-1])
    return made


def _accepted(centre: Centre, parsed: argparse.Namespace, data: Path) -> list[str]:
    from sync.central import aside
    from sync.central.published import Published
    from sync.central.uploads import Uploads

    try:
        files = aside.accept(centre, Published(), Uploads(centre, data), data, parsed.number, parsed.by)
    except aside.NotAccepted as error:
        raise ValueError(
            f"No. {parsed.number} cannot be taken in as it is. {_against(error.result)}"
        ) from error
    return [
        f"No. {parsed.number} is accepted, as received on the day it came. Files here now: {files}.",
        "The commune has its receipt when it asks next, or with the next packet's answer.",
    ]


def _against(result: Result) -> str:
    """What stands against it today, in words."""
    if result.status == "conflict":
        return "The centre holds another revision of this report: the commune compares the two on its PC."
    if result.status == "invalid":
        return " ".join(f"{error.ref}: {error.message}".removeprefix(": ") for error in result.errors)
    return f"{result.status}: {result.why or ''}".rstrip(": ")


def _kept(centre: Centre, parsed: argparse.Namespace) -> list[str]:
    from sync.central import aside

    if not parsed.reason.strip():
        raise ValueError("The officer must read why: give --reason.")
    aside.keep(centre, parsed.number, parsed.reason.strip(), parsed.by)
    return [f"No. {parsed.number} is kept aside. The commune reads why when it asks next."]


def _when(moment: Any) -> str:
    from sync.central.centre import VIETNAM

    return str(moment.astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M"))
