"""What is typed of a suggestion, as it is kept: composed letters, no blanks at its ends."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, time

from desktop.domain.errors import SuggestionIncomplete
from desktop.domain.suggestion import Intake, Person, Weighing
from desktop.domain.text import nfc


def cleaned(intake: Intake) -> Intake:
    """What was written down at the counter."""
    return replace(
        intake,
        title=clean(intake.title),
        text=nfc(intake.text).strip(),
        field=clean(intake.field),
        person=tidy(intake.person),
        weighing=trimmed(intake.weighing),
    )


def tidy(person: Person) -> Person:
    """Who brought it."""
    return Person(clean(person.name), clean(person.phone), clean(person.address), person.share)


def trimmed(weighing: Weighing) -> Weighing:
    """How it is weighed."""
    return Weighing(*(nfc(text).strip() for text in texts(weighing)))


def texts(weighing: Weighing) -> tuple[str, ...]:
    """The three texts."""
    return tuple(getattr(weighing, each.name) for each in fields(weighing))


def clean(text: str) -> str:
    """One line."""
    return " ".join(nfc(text).split())


def worded(text: str, field: str) -> str:
    """Several lines that must say something. Raises SuggestionIncomplete(field)."""
    said = nfc(text).strip()
    if not said:
        raise SuggestionIncomplete(field)
    return said


def noon(day: date, now: datetime) -> datetime:
    """Paper that came on another day: the middle of that day."""
    return datetime.combine(day, time(12), tzinfo=now.tzinfo)
