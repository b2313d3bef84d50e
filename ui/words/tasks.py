"""How a task stands, what a progress report says of it, and what of a sheet does not fit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import errors
from desktop.domain.errors.tasks import OwnClaim
from desktop.domain.task import Claim, Standing, TaskState, Timing
from desktop.domain.task_sheet import SheetTrouble, Trouble
from desktop.domain.task_sheet_progress import STATES
from ui.words.counting import Word, counted, listed, named
from ui.words.days import date as words_date

if TYPE_CHECKING:
    from desktop.domain.task import Task
    from desktop.domain.task_import import FieldChange, Value

translate = QCoreApplication.translate

_ICONS = {"good": "check", "bad": "error", "warn": "warning", "waiting": "waiting", "info": "sync"}


def standing(value: Standing) -> Word:
    """A task's state with its lateness; the word says what the colour does."""
    picture = "remove" if value.state is TaskState.PAUSED else _ICONS.get(value.colour, "calendar")
    if value.state in {TaskState.REDO, TaskState.UNCONFIRMED}:
        picture = "return"
    return Word(_standing_words(value), picture, value.colour)


def _standing_words(value: Standing) -> str:
    late = value.timing is Timing.LATE
    match value.state:
        case TaskState.DONE:
            return _done(value.timing)
        case TaskState.RUNNING:
            return _running(value.timing)
        case TaskState.CONFIRMING:
            return translate("words", "To be confirmed, late") if late else state(value.state)
        case TaskState.NOT_BEGUN:
            return translate("words", "Not begun, overdue") if late else state(value.state)
        case _:
            return state(value.state)


def _done(timing: Timing) -> str:
    if timing is Timing.LATE:
        return translate("words", "Done late")
    if timing is Timing.OPEN:
        return state(TaskState.DONE)
    return translate("words", "Done in time")


def _running(timing: Timing) -> str:
    if timing is Timing.LATE:
        return translate("words", "Overdue")
    if timing is Timing.SOON:
        return translate("words", "Due soon")
    if timing is Timing.OPEN:
        return translate("words", "In progress, no deadline")
    return state(TaskState.RUNNING)


def state(value: TaskState) -> str:
    """A task's state, whatever its deadline."""
    return {
        TaskState.NOT_BEGUN: translate("words", "Not begun"),
        TaskState.RUNNING: translate("words", "In progress"),
        TaskState.CONFIRMING: translate("words", "To be confirmed"),
        TaskState.DONE: translate("words", "Done"),
        TaskState.PAUSED: translate("words", "Paused"),
        TaskState.REDO: translate("words", "To be done again"),
        TaskState.DECLINED: translate("words", "Declined"),
        TaskState.UNCONFIRMED: translate("words", "Not confirmed"),
    }[value]


def claim(value: Claim) -> str:
    """What a progress report says."""
    return {
        Claim.RUNNING: translate("words", "In progress"),
        Claim.DONE: translate("words", "Done, to be confirmed"),
        Claim.PAUSE: translate("words", "Asks for a pause"),
        Claim.DECLINE: translate("words", "Says it is not the commune's"),
    }[value]


def task_days(deadline: date, today: date) -> Word:
    """How many days are left, or have passed: those of the calendar, as deadlines of tasks are counted."""
    days = (deadline - today).days
    if days < 0:
        one, many = translate("words", "1 day late"), translate("words", "{n} days late")
        return Word(counted(-days, one, many), "error", "bad")
    if days == 0:
        return Word(translate("words", "Due today"), "warning", "bad")
    one, many = translate("words", "1 day left"), translate("words", "{n} days left")
    return Word(counted(days, one, many), "calendar", "warn" if days <= 7 else "muted")


def deadline(task: Task, most: int = 0) -> str:
    """The last day, with the words it was read from where they say more; of these `most` letters at most."""
    if task.deadline is None:
        return undated(task)
    day, written = words_date(task.deadline), " ".join(task.deadline_text.split())
    if not written or day in written:
        return day
    if most and len(written) > most:
        written = f"{written[:most].rsplit(' ', 1)[0]}…"
    return f"{day} · {written}"


def field(name: str) -> str:
    """What a field of a task is called where it is written."""
    return {
        "programme": translate("TaskForm", "Programme"),
        "group": translate("TaskForm", "Group"),
        "code": translate("TaskForm", "Code"),
        "title": translate("TaskForm", "What is to be done"),
        "assigner": translate("TaskForm", "Assigned by"),
        "document": translate("TaskForm", "Document: number and symbol"),
        "document_day": translate("TaskForm", "Document: day"),
        "document_agency": translate("TaskForm", "Document: agency"),
        "document_about": translate("TaskForm", "Document: what it is about"),
        "assigned_on": translate("TaskForm", "Assigned on"),
        "lead": translate("TaskForm", "In the lead"),
        "helpers": translate("TaskForm", "Helping"),
        "leader": translate("TaskForm", "Leader"),
        "officer": translate("TaskForm", "In charge"),
        "product": translate("TaskForm", "Product"),
        "goal": translate("TaskForm", "Goal in words"),
        "target": translate("TaskForm", "Goal in figures"),
        "budget": translate("TaskForm", "Budget"),
        "deadline_text": translate("TaskForm", "Deadline as written"),
        "deadline": translate("TaskForm", "Last day"),
        "priority": translate("TaskForm", "Priority"),
    }.get(name, name)


def change(of: FieldChange) -> str:
    """What a field holds now, and what a sheet makes of it."""
    return named(field(of.field), f"{_held(of.before)} → {_held(of.after)}")


def _held(value: Value) -> str:
    if isinstance(value, date):
        return words_date(value)
    return (listed(value) if isinstance(value, tuple) else value) or "–"


def undated(task: Task) -> str:
    """A deadline without a day, told as that, so that «30/02/2026» is not taken for one; else its words."""
    text = " ".join(task.deadline_text.split())
    return translate("words", "No date: “{text}”").format(text=text) if task.undated else text


def undated_help(task: Task) -> str:
    """What follows from a deadline that names no day, and what can be done; "" for any other."""
    if not task.undated:
        return ""
    if task.origin == "commune":
        do = translate("words", "Press “Edit the task” and write the last day as 31/12/2026.")
    else:
        who = task.assigner or translate("words", "whoever gave it")
        do = translate("words", "Ask {who} for the last day.").format(who=who)
    said = translate("words", "“{text}” names no day: the task has no date to count to and is never late.")
    return f"{said.format(text=' '.join(task.deadline_text.split()))} {do}"


def tasks(count: int) -> str:
    """1 task, 3 tasks."""
    return counted(count, translate("words", "1 task"), translate("words", "{n} tasks"))


def _incomplete(field: str) -> str:
    if field == "said":
        return translate("words", "Write by which document, or who said so and when.")
    if field == "why":
        return translate("words", "Write why: the trail keeps it.")
    return translate("words", "Write what is to be done, then save it again.")


#: Sentences for errors about tasks.
SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    errors.UnknownTask: lambda e: translate("words", "This task is no longer on this PC."),
    errors.TaskIncomplete: lambda e: _incomplete(e.field),
    OwnClaim: lambda e: translate(
        "words",
        "You declared this yourself. Another leader or an administrator notes what its assigner said.",
    ),
    errors.TaskSheetInvalid: lambda e: translate(
        "words",
        "{name} cannot be read as a sheet of tasks: it is damaged, protected, too large or no "
        "Excel workbook. Save it anew as .xlsx and choose it again; nothing was changed.",
    ).format(name=e.name),
}


def sheet_trouble(trouble: SheetTrouble) -> str:
    """One thing of a sheet that does not fit, as a sentence without its place."""
    text = {
        Trouble.NO_HEADS: translate(
            "words",
            "The sheet has no column “{column}”. Write that head above the tasks, then choose it again.",
        ),
        Trouble.NO_TITLE: translate("words", "Nothing says what is to be done: this row is left out."),
        Trouble.TWICE: translate("words", "“{text}” stands in an earlier row too: this row is left out."),
        Trouble.TOO_LONG: translate("words", "The text is too long (“{text}…”): this row is left out."),
        Trouble.MARKED: translate(
            "words",
            "It bears the mark of a state secret: this row is left out, such tasks may not be kept here.",
        ),
        Trouble.BAD_DAY: translate("words", "“{text}” is no day. Write it as 31/12/2026; taken without it."),
        Trouble.UNREAD_DEADLINE: translate(
            "words", "“{text}” names no day: kept as words, such a task is never late."
        ),
        Trouble.UNKNOWN_COLUMN: translate("words", "This column is not known: left out."),
        Trouble.NOT_TAKEN: translate(
            "words", "This column is not read: progress comes from progress reports alone."
        ),
        Trouble.BAD_STATE: translate(
            "words", "“{text}” is no state that is known; the progress says it. Write one of: {states}."
        ),
        Trouble.BAD_PROGRESS: translate(
            "words", "“{text}” is no per cent from 0 to 100. Write a number like 40; taken as 0."
        ),
        Trouble.NOT_DONE: translate(
            "words", "A day of completion, {text}, of what is not said to be done: taken without it."
        ),
        Trouble.PROGRESS_STAYS: translate(
            "words",
            "Here already, with another progress: “{text}” is not taken. Tell it with “Update progress”.",
        ),
        Trouble.MARKED_ABOVE: translate(
            "words",
            "Above the tasks stands the mark of a state secret (“{text}”): nothing of this sheet may be kept "
            "here. Deal with it on paper as the law says.",
        ),
        Trouble.ALIKE: translate(
            "words",
            "“{text}” has no code, and its words, programme and deadline are those of a task here already: "
            "it is not made once more.",
        ),
        Trouble.CONVERTED: translate(
            "words",
            "Letters of old fonts (TCVN3, VNI) were converted: {text}. Look whether the tasks below read "
            "well.",
        ),
        Trouble.ASSIGNER_STAYS: translate(
            "words",
            "Somebody else gave this task: only a leader or administrator makes it the commune’s own. "
            "“{text}” is not taken.",
        ),
    }[trouble.kind]
    return text.format(text=trouble.text, column=trouble.column, states=", ".join(STATES.values()))
