"""Handing a draft over from one PC of the commune to another: states, and how each side sees it.

A draft that is handed over is in one pair of hands at any time. Nobody types into it while it is on its way;
whoever the centre gives it to goes on with it, and a copy stays to be read where it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from desktop.domain.periods import Period


class Side(StrEnum):
    """Where one handing over begins, seen from this PC."""

    OUT = "out"  # here
    IN = "in"  # on another PC, for this one or whichever takes it
    OTHER = "other"  # on another PC, for a third one


class Hand(StrEnum):
    """How far it has come, as this PC knows it."""

    OFFERED = "offered"  # nobody has taken it that this PC knows of
    TAKING_BACK = "taking_back"  # out: the centre was asked to withdraw it
    ASKED = "asked"  # in: the centre was asked for it
    TAKEN = "taken"  # out: another PC has it. in: this one has it
    BACK = "back"  # out: it is this PC's own again. in: it was withdrawn, or nobody took it in time
    GONE = "gone"  # in: another PC has it
    REFUSED = "refused"  # out: the centre did not take it, it is this PC's own again
    LEFT = "left"  # in: a person here does not want it


#: `why` of a handing over that went by stick.
STICK: Final = "stick"

#: States in which the draft is on its way from here: nobody types into it.
ON_ITS_WAY = frozenset({Hand.OFFERED, Hand.TAKING_BACK})


class Choice(StrEnum):
    """What is to become of a draft taken over where the report has a draft of this PC already."""

    NONE = ""
    REPLACE = "replace"  # it takes the place of this PC's own, which is kept to read
    ASIDE = "aside"  # this PC's own stays, it is kept to read


class Origin(StrEnum):
    """Why a copy of a draft is kept."""

    HANDED_OVER = "handed_over"  # another PC has taken it
    ON_STICK = "on_stick"  # it went on a stick and was taken back: the other PC may still open it
    REPLACED = "replaced"  # another draft took its place
    LEFT = "left"  # a correction that was given up
    REMOVED = "removed"  # a person removed it, and its report with it
    SET_ASIDE = "set_aside"  # taken over, and a draft of this PC's own stayed


@dataclass(frozen=True)
class CommunePc:
    """Another PC of the commune: `person` signed in there last, at `seen_at`."""

    id: str
    name: str
    person: str
    seen_at: datetime | None


@dataclass(frozen=True)
class Handover:
    """One handing over. `by` hands over, from the PC `device_name`; `to_name` is empty for any PC.

    `ended_by`, `ended_device` and `ended_at` say who has it now, or took it back. `files` counts the attached
    files that it names; `why` is the centre's word when it refused, or what became of it here.
    """

    id: str
    side: Side
    state: Hand
    report: str
    form: str
    version: str
    title: str
    period: Period | None
    task: str | None
    by: str
    device_name: str
    to_name: str
    note: str
    at: datetime
    files: int
    choice: Choice
    ended_by: str
    ended_device: str
    ended_at: datetime | None
    why: str


@dataclass(frozen=True)
class KeptDraft:
    """A copy of a draft; `by` is who worked on it or handed it over. `until`: kept so long, None for good."""

    id: str
    report: str
    version: str
    origin: Origin
    by: str
    at: datetime
    until: datetime | None = None


@dataclass(frozen=True)
class Removable:
    """What goes when a draft is removed; `owed`: its report is still to be made, and begins anew."""

    files: int
    owed: bool


@dataclass(frozen=True)
class RemovedDraft:
    """A draft that was removed, with its report, and can be put back `until` then; `by` is a person."""

    id: str
    report: str
    title: str
    period: Period | None
    by: str
    at: datetime
    until: datetime | None
