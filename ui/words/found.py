"""What a search found, each in one line; a second one shows where the words stand."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from desktop.domain.found import FoundKind, FoundReport, Item
from desktop.domain.personal import mask_numbers
from desktop.domain.suggestion_views import SuggestionRow
from desktop.domain.task import Task
from desktop.domain.zone import day_of
from ui.words import suggestions as of_suggestions
from ui.words import tasks as of_tasks
from ui.words.counting import Word
from ui.words.days import date, occasion
from ui.words.states import report_state

translate = QCoreApplication.translate


def group(kind: FoundKind) -> str:
    """The heading of what was found of one kind."""
    return {
        FoundKind.REPORT: translate("found", "Reports"),
        FoundKind.REVIEW: translate("found", "Comments of the centre"),
        FoundKind.TASK: translate("found", "Tasks"),
        FoundKind.SUGGESTION: translate("found", "Feedback"),
        FoundKind.NOTICE: translate("found", "Notices"),
    }[kind]


def picture(kind: FoundKind) -> str:
    """Its icon."""
    return {
        FoundKind.REPORT: "report",
        FoundKind.REVIEW: "return",
        FoundKind.TASK: "tasks",
        FoundKind.SUGGESTION: "suggestions",
        FoundKind.NOTICE: "notices",
    }[kind]


def line(item: Item, today: dt.date) -> Word:
    """What it is and how it stands, with its icon; personal data is masked as in lists."""
    if isinstance(item, FoundReport):
        row = item.row
        word = report_state(row.state, row.delivery, row.returned)
        return Word(f"{mask_numbers(row.title)} · {occasion(row.period)} · {word.text}", word.icon, word.kind)
    if isinstance(item, Task):
        word = of_tasks.standing(item.on(today))
        return Word(f"{item.title} · {word.text}", word.icon, word.kind)
    if isinstance(item, SuggestionRow):
        who = item.who or translate("found", "anonymous")
        kind, state = of_suggestions.kind(item.kind), of_suggestions.state(item.state)
        return Word(f"{item.title} · {kind} · {state} · {who}", "suggestions", "info")
    number = item.document.number if item.document else ""
    parts = (item.title, number, date(day_of(item.at)))
    return Word(" · ".join(filter(None, parts)), "notices", "info")


def excerpt(item: Item) -> str:
    """The words around what was looked for, where the line itself does not have it; "" for none."""
    if isinstance(item, FoundReport) and item.excerpt:
        return f"«{item.excerpt}»"
    return ""
