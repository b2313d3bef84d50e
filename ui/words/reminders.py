"""Reminders in words: one line for each concern, the first things by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.reminders import Concern
from ui.words.counting import listed
from ui.words.days import near_date, occasion

if TYPE_CHECKING:
    from desktop.domain.reminders import Waiting

_NAMED = 2
_LONGEST = 70  # letters of a title
translate = QCoreApplication.translate


def concern(which: Concern) -> str:
    """What a kind of reminders is about."""
    return {
        Concern.RETURNED: translate("reminders", "Reports the centre returned"),
        Concern.DUE: translate("reminders", "Reports due"),
        Concern.TASK: translate("reminders", "Tasks due or late"),
        Concern.SUGGESTION: translate("reminders", "Feedback to be answered"),
    }[which]


def line(things: Sequence[Waiting]) -> str:
    """`Tasks due or late: Open classes (due 17/11); …, and 2 more`, of the things of one concern."""
    named = listed(map(one, things[:_NAMED]))
    rest = len(things) - _NAMED
    if rest > 0:
        named = translate("reminders", "{first}, and {n} more").format(first=named, n=rest)
    told = translate("reminders", "{what}: {things}")
    return told.format(what=concern(things[0].concern), things=named)


def aloud(things: Sequence[Waiting]) -> str:
    """The same where anybody may read it: what citizens brought is counted only."""
    if things[0].concern is not Concern.SUGGESTION:
        return line(things)
    told = translate("reminders", "{what}: {things}")
    return told.format(what=concern(Concern.SUGGESTION), things=len(things))


def one(thing: Waiting) -> str:
    """One thing: a report that came back by its period, all others by their day."""
    title = short(thing.title)
    if thing.concern is Concern.RETURNED and thing.card is not None:
        about = occasion(thing.card.period, thing.card.task)
        return translate("reminders", "{title} ({period})").format(title=title, period=about)
    day = near_date(thing.due, thing.days_left)
    at = f"{thing.due_at:%H:%M} {day}" if thing.due_at is not None else day
    return translate("reminders", "{title} (due {date})").format(title=title, date=at)


def short(title: str) -> str:
    """A title cut at a word where it is long."""
    title = " ".join(title.split())
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rsplit(' ', 1)[0]}…"
