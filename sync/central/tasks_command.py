"""`baocaoxa-central tasks`: hand tasks out, see how far they are, confirm or send back."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from desktop.domain.deadlines import DeadlineKind, read_deadline
from desktop.domain.task import Task
from desktop.domain.task_sheet import HINDERS, SheetTrouble, Trouble, from_rows, is_secret

if TYPE_CHECKING:
    from sync.central.centre import Centre
    from sync.central.tasks import Listed

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]

_TEXTS = ("programme", "code", "group", "assigner", "document", "leader", "officer", "product", "priority")


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command with its own commands."""
    tasks = commands.add_parser("tasks", parents=[data], help="hand out tasks, see progress, confirm it")
    verbs = tasks.add_subparsers(dest="verb", required=True, metavar="WHAT")
    sheet = verbs.add_parser("import", parents=[data], help="hand out the tasks of an Excel sheet")
    sheet.add_argument("file", type=Path, metavar="FILE.xlsx")
    sheet.add_argument("--check-only", action="store_true", help="say what does not fit, hand out nothing")
    one = verbs.add_parser("add", parents=[data], help="hand out one task")
    one.add_argument("title", metavar="TITLE", help="what is to be done")
    for name in _TEXTS:
        one.add_argument(f"--{name}", default="", metavar="TEXT")
    one.add_argument("--deadline", default="", metavar="TEXT", help="a day, or words like «Quý IV/2026»")
    one.add_argument("--check", action="append", default=[], metavar="TEXT", help="a line of its checklist")
    for parser in (sheet, one):
        parser.add_argument(
            "--unit", action="append", default=[], metavar="CODE", help="a commune; may be given again"
        )
        parser.add_argument("--province", default="", metavar="CODE", help="every commune of this province")
    table = verbs.add_parser("list", parents=[data], help="how tasks stand, by commune")
    table.add_argument("--unit", default="", metavar="CODE")
    table.add_argument("--programme", default="", metavar="TEXT")
    table.add_argument("--waiting", action="store_true", help="only what waits for a yes or no")
    table.add_argument("--json", action="store_true", help="print JSON")
    _answering(verbs, data)


def _answering(verbs: _Commands, data: argparse.ArgumentParser) -> None:
    words = {
        "accept": "confirm what the commune said last",
        "return": "send back what the commune said last",
        "instruct": "say a word to who does the task",
        "withdraw": "ask a task no longer; what was told of it stays",
    }
    for verb, told in words.items():
        parser = verbs.add_parser(verb, parents=[data], help=told)
        parser.add_argument("task", metavar="TASK", help="id, or the code when one commune alone has it")
        if verb in {"accept", "return", "instruct"}:
            parser.add_argument("--by", default="Trung tâm", metavar="NAME", help="who says so")
        if verb == "return":
            parser.add_argument("--reason", required=True, metavar="TEXT", help="what is missing")
            parser.add_argument("--redo", action="store_true", help="the work is to be done again")
        if verb == "instruct":
            parser.add_argument("text", metavar="TEXT")


def run(parsed: argparse.Namespace, open_centre: _Open) -> int:
    """Carry one of them out; 0 done, 1 when a sheet does not fit. Raises ValueError."""
    return _VERBS[parsed.verb](parsed, open_centre)


def _import(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from desktop.domain.secret_files import mark_of_file
    from desktop.forms.errors import FormError
    from desktop.forms.workbook import read_rows, whole
    from sync.central.tasks import give

    with closing(open_centre(parsed)) as centre:
        try:
            data = whole(parsed.file)
            if mark_of_file(parsed.file.name, data) is not None:
                raise ValueError(f"{parsed.file.name} bears the mark of a state secret: it may not be here.")
            sheet = from_rows(read_rows(data, as_shown=True), centre.today().year, progress=False)
        except FormError as error:
            raise ValueError(f"{parsed.file.name}: {error}") from error
        for each in sheet.troubles:
            _say(f"{parsed.file.name}: {_told(each)}", sys.stderr)
        hindered = any(each.kind in HINDERS for each in sheet.troubles)
        if parsed.check_only or hindered or not sheet.tasks:
            _say(f"{len(sheet.tasks)} tasks can be read; nothing was handed out.")
            return int(hindered or not sheet.tasks)
        units = _units(parsed, centre)
        given = give(centre, units, [task for _, task in sheet.tasks])
    told = f"{given.new} new, {given.changed} changed, {given.same} as they were"
    _say(f"{len(sheet.tasks)} tasks for {len(units)} communes: {told}")
    return 0


def _add(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.tasks import give

    texts = {name: getattr(parsed, name) for name in _TEXTS}
    if not parsed.title.strip():
        raise ValueError("A task without words for what is to be done is none.")
    if any(map(is_secret, (parsed.title, *texts.values()))):
        raise ValueError("State secrets do not belong here: such a task is not handed out.")
    with closing(open_centre(parsed)) as centre:
        deadline = read_deadline(parsed.deadline, centre.today().year)
        if deadline.kind is DeadlineKind.UNREAD:
            _say(f"The deadline {deadline.text!r} names no day: it is kept as words.", sys.stderr)
        task = Task(
            id="", title=parsed.title.strip(), deadline_text=deadline.text, deadline=deadline.day, **texts
        )
        units = _units(parsed, centre)
        give(centre, units, [replace(task, assigned_on=centre.today())], parsed.check)
    _say(f"Handed out to {len(units)} communes: {task.title}")
    return 0


def _units(parsed: argparse.Namespace, centre: Centre) -> list[str]:
    units = list(dict.fromkeys(parsed.unit))
    if parsed.province:
        units += [unit.code for unit in centre.units.communes(parsed.province) if unit.code not in units]
    if not units:
        raise ValueError("Say for whom: --unit CODE (again for more), or --province CODE.")
    return units


def _list(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.tasks import listed, rollups

    with closing(open_centre(parsed)) as centre:
        if parsed.unit:
            centre.units.get(parsed.unit)
        tasks = listed(centre, parsed.unit, parsed.programme, parsed.waiting)
        names = {task.unit: centre.units.get(task.unit).full_name for task in tasks}
    if parsed.json:
        _say(json.dumps([task.as_json() for task in tasks], ensure_ascii=False, indent=1))
        return 0
    for unit, counts in rollups(tasks).items():
        told = f"{counts.done} done, {counts.open} in progress"
        told += f" ({counts.not_begun} not begun, {counts.resting} paused or declined)"
        told += f", {counts.overdue} not completed in time"
        _say(f"{unit} {names[unit]}: {counts.total} tasks: {told}")
        for task in tasks:
            if task.unit == unit:
                _say(_line(task))
    _say(f"{len(tasks)} tasks")
    return 0


def _line(task: Listed) -> str:
    deadline = task.deadline.strftime("%d/%m/%Y") if task.deadline else "-"
    waits = "  waits for a decision" if task.waits else ""
    name = " ".join(filter(None, (task.programme, task.code)))
    return f"  {task.id}  {name}  {task.standing.code}  {task.progress} %  {deadline}  {task.title}{waits}"


def _accept(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.reviews import ACCEPTED, answer

    with closing(open_centre(parsed)) as centre:
        answer(centre, parsed.task, ACCEPTED, parsed.by)
    _say(f"{parsed.task}: confirmed. The commune hears of it at its next exchange.")
    return 0


def _return(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.reviews import RETURNED, answer

    with closing(open_centre(parsed)) as centre:
        answer(centre, parsed.task, RETURNED, parsed.by, parsed.reason, parsed.redo)
    _say(f"{parsed.task}: sent back. The commune reads why at its next exchange.")
    return 0


def _instruct(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.tasks import instruct

    with closing(open_centre(parsed)) as centre:
        instruct(centre, parsed.task, parsed.by, parsed.text)
    _say(f"{parsed.task}: said.")
    return 0


def _withdraw(parsed: argparse.Namespace, open_centre: _Open) -> int:
    from sync.central.tasks import withdraw

    with closing(open_centre(parsed)) as centre:
        withdraw(centre, parsed.task)
    _say(f"{parsed.task}: withdrawn. What was told of it stays.")
    return 0


def _say(text: str, to: TextIO | None = None) -> None:
    (to or sys.stdout).write(f"{text}\n")


def _told(trouble: SheetTrouble) -> str:
    """One thing that does not fit, in words."""
    where = f"row {trouble.row}, {trouble.column}" if trouble.row else "the sheet"
    what = {
        Trouble.NO_HEADS: f"has no column «{trouble.column}»: name it in the row of heads",
        Trouble.NO_TITLE: "is empty: say what is to be done",
        Trouble.TWICE: f"{trouble.text} stands in an earlier row too",
        Trouble.TOO_LONG: f"is too long: {trouble.text}…",
        Trouble.MARKED: "bears the mark of a state secret: take the row out, it may not be here",
        Trouble.MARKED_ABOVE: "bears the mark of a state secret above the tasks: it may not be here",
        Trouble.BAD_DAY: f"{trouble.text!r} is no day; write it as 31/12/2026",
        Trouble.UNREAD_DEADLINE: f"{trouble.text!r} names no day: kept as words, never late",
        Trouble.CONVERTED: f"has letters of old fonts (TCVN3, VNI), converted: {trouble.text}",
        Trouble.UNKNOWN_COLUMN: "is a column not known here: left out",
        Trouble.NOT_TAKEN: "is not read: progress comes from progress reports alone",
    }[trouble.kind]
    return f"{where}: {what}"


_VERBS: dict[str, Callable[[argparse.Namespace, _Open], int]] = {
    "import": _import,
    "add": _add,
    "list": _list,
    "accept": _accept,
    "return": _return,
    "instruct": _instruct,
    "withdraw": _withdraw,
}
