"""What village phones sent to the centre for this commune: unsigned, no report until an officer drafts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.files import FileCard


class PhoneState(StrEnum):
    """What became of it on this PC."""

    NEW = "new"
    USED = "used"  # a draft was made of it
    AWAY = "away"  # somebody looked, and wants it no longer


@dataclass(frozen=True)
class PhoneLine:
    """One of the list; `problems` is in how many places its form's rules found something."""

    id: str
    serial: str
    phone: str
    form: str
    version: str
    received_at: datetime
    files: tuple[FileCard, ...]
    problems: int
    state: PhoneState
    report: str | None
    settled_by: str
    settled_at: datetime | None
    title: str = ""


@dataclass(frozen=True)
class Drafted:
    """The draft that was made of one.

    `kept`: answers that were in the draft already and stay, though the phone says otherwise; `left`: files
    that could not be fetched.
    """

    report: str
    kept: int
    left: tuple[str, ...]
