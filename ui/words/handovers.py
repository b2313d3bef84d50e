"""Drafts handed over between computers of the commune, in sentences; and their errors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import handovers as errors
from desktop.domain.handover import Hand, Origin, Side
from desktop.domain.zone import day_of
from ui.words.counting import counted
from ui.words.days import date, moment, occasion

if TYPE_CHECKING:
    from desktop.domain.handover import CommunePc, Handover, KeptDraft

translate = QCoreApplication.translate


def pc(known: CommunePc, now: datetime) -> str:
    """A computer as one chooses it: its name, who signed in there last and when."""
    if known.seen_at is None or not known.person:
        return known.name
    said = translate("handover", "{name}: {person}, signed in {moment}")
    return said.format(name=known.name, person=known.person, moment=moment(known.seen_at, now))


def named(handed: Handover) -> str:
    """The report: its title and period."""
    return f"{handed.title}, {occasion(handed.period, handed.task)}"


def standing(handed: Handover, now: datetime) -> str:
    """How a draft that was handed over from here stands."""
    when = moment(handed.at, now)
    if handed.state is Hand.TAKING_BACK:
        return translate(
            "handover",
            "You have asked for this draft back. It can be filled in here again once the centre says yes; "
            "until then another computer may still take it.",
        )
    if handed.state is Hand.TAKEN and not handed.ended_by:
        text = translate(
            "handover",
            "Handed over to {pc} on a stick, {moment}: it is filled in and sent there. What you had filled "
            "in can be read here.",
        )
        return text.format(pc=handed.ended_device, moment=when)
    if handed.state is Hand.TAKEN:
        text = translate(
            "handover",
            "{person} has taken this draft over on {pc} ({moment}) and sends it from there. What you had "
            "filled in can be read here.",
        )
        ended = moment(handed.ended_at or handed.at, now)
        return text.format(person=handed.ended_by, pc=handed.ended_device, moment=ended)
    if handed.to_name:
        text = translate(
            "handover", "Handed over to {pc}, {moment}. Nobody has taken it yet; it cannot be filled in here."
        )
        return text.format(pc=handed.to_name, moment=when)
    return translate(
        "handover",
        "Offered to all computers of the commune, {moment}. Nobody has taken it yet; it cannot be filled in "
        "here.",
    ).format(moment=when)


def back_from_stick(handed: Handover) -> str:
    """What taking back what went on a stick means: a stick cannot be told to stay shut."""
    text = translate(
        "handover",
        "{pc} may have opened the stick already, or open it later: this computer cannot know, nor prevent "
        "it. Ask there first, and destroy the file on the stick. If both send the report, the later one is "
        "shown both side by side; nothing is lost.",
    )
    return text.format(pc=handed.ended_device)


def offer(handed: Handover, now: datetime) -> str:
    """Who offers a draft, from where and when."""
    said = translate("handover", "{person} on {pc}, {moment}")
    return said.format(person=handed.by, pc=handed.device_name, moment=moment(handed.at, now))


def files(count: int) -> str:
    """Attached files that go with a draft."""
    return counted(
        count,
        translate("handover", "1 attached file goes along."),
        translate("handover", "{n} attached files go along."),
    )


def news(handed: Handover) -> tuple[str, str]:
    """What has become of a handing over, in a sentence, and its kind."""
    what = named(handed)
    if handed.side is Side.OUT:
        return _news_of_mine(handed, what)
    if handed.state is Hand.TAKEN:
        return _news_of_taken(handed, what)
    if handed.state is Hand.GONE and handed.ended_by:
        text = translate(
            "handover", "{person} on {pc} was first: the draft “{what}” is there. Nothing here has changed."
        )
        return text.format(person=handed.ended_by, pc=handed.ended_device, what=what), "warn"
    text = translate("handover", "The draft “{what}” is no longer offered. Nothing here has changed.")
    if handed.state is Hand.BACK and handed.why != "expired":
        text = translate(
            "handover", "{person} has taken the draft “{what}” back. Nothing here has changed."
        ).replace("{person}", handed.by)
    return text.format(what=what), "warn"


def _news_of_mine(handed: Handover, what: str) -> tuple[str, str]:
    if handed.state is Hand.TAKEN:
        text = translate("handover", "{person} on {pc} has taken the draft “{what}” over.")
        return text.format(person=handed.ended_by, pc=handed.ended_device, what=what), "good"
    if handed.state is Hand.REFUSED:
        text = {
            "to": translate(
                "handover",
                "The draft “{what}” was not handed over: the computer you chose is no longer the commune’s. "
                "The draft is yours to fill in.",
            ),
            "many": translate(
                "handover",
                "The draft “{what}” was not handed over: too many drafts of this computer are on offer. "
                "Take some back first. The draft is yours to fill in.",
            ),
        }.get(
            handed.why,
            translate(
                "handover",
                "The centre did not take the draft “{what}” to pass it on. It is yours to fill in; nothing "
                "of it is lost.",
            ),
        )
        return text.format(what=what), "bad"
    text = translate("handover", "The draft “{what}” is yours to fill in again.")
    if handed.why == "expired":
        text = translate(
            "handover", "Nobody took the draft “{what}” within 30 days: it is yours to fill in again."
        )
    return text.format(what=what), "info"


def _news_of_taken(handed: Handover, what: str) -> tuple[str, str]:
    return taken(handed.why, what, handed.by)


def taken(why: str, what: str, person: str) -> tuple[str, str]:
    """What became of a draft that was taken over, in a sentence, and its kind."""
    if not why:
        text = translate("handover", "The draft “{what}” of {person} is yours to fill in now.")
        return text.format(what=what, person=person), "good"
    text = {
        "own": translate(
            "handover",
            "The draft “{what}” of {person} is here to read. Your own stays as it is; you can change over "
            "at the report.",
        ),
        "stale": translate(
            "handover",
            "The draft “{what}” of {person} is here to read only: it corrects another revision than the "
            "one on this computer.",
        ),
    }.get(
        why,
        translate(
            "handover",
            "The draft “{what}” of {person} is here to read only: the report has moved on here meanwhile.",
        ),
    )
    return text.format(what=what, person=person), "warn"


def on_stick(packet: str, pc: str) -> str:
    """A draft was saved for another computer."""
    return translate(
        "handover",
        "Saved as {file}, sealed: only {pc} can open it. Take it in there under “Sending”, “By USB stick”. "
        "The draft is that computer's from now on.",
    ).format(file=packet, pc=pc)


def copy(kept: KeptDraft, now: datetime) -> str:
    """What a kept copy is, whose and of when."""
    text = {
        Origin.HANDED_OVER: translate("handover", "As it was handed over: {person}, {moment}"),
        Origin.ON_STICK: translate(
            "handover", "As it lies on the stick, which the other computer may open: {person}, {moment}"
        ),
        Origin.REPLACED: translate("handover", "Gave way to another draft: {person}, {moment}"),
        Origin.SET_ASIDE: translate("handover", "Taken over, put aside: {person}, {moment}"),
        Origin.LEFT: translate("handover", "Correction given up: {person}, {moment}"),
        Origin.REMOVED: translate("handover", "Draft removed: {person}, {moment}"),
    }[kept.origin]
    return until(text.format(person=kept.by, moment=moment(kept.at, now)), kept.until)


def until(said: str, end: datetime | None) -> str:
    """`said` of a copy, with the last day it is kept."""
    if end is None:
        return said
    return f"{said} · " + translate("handover", "kept until {day}").format(day=date(day_of(end)))


def _cannot_hand_over(why: str) -> str:
    return {
        "not_enrolled": translate(
            "handover",
            "This computer is not joined to a centre yet, which passes drafts on. Join it under “Sync”, then "
            "hand the draft over.",
        ),
        "waits": translate(
            "handover",
            "An earlier revision of this report is still waiting to be received. Send it first, then hand "
            "the draft over.",
        ),
        "large": translate(
            "handover",
            "This draft is too large to be handed over. It stays here as it is: finish it on this computer.",
        ),
    }.get(
        why,
        translate(
            "handover", "That computer is no longer known. Choose another one; the draft stays as it is."
        ),
    )


def _cannot_take_over(why: str) -> str:
    return {
        "base": translate(
            "handover",
            "This draft corrects a report that has not come to this computer yet. Press “Send now”, then "
            "take it over.",
        ),
        "own": translate(
            "handover",
            "You have a draft of this report already. Choose which of the two you go on with.",
        ),
    }.get(
        why,
        translate(
            "handover",
            "This draft can no longer be had: it was taken or withdrawn. Nothing has changed here.",
        ),
    )


def _cannot_use(why: str) -> str:
    return {
        "base": translate(
            "handover",
            "This copy corrects another revision than the one on this computer. It stays to be read; type "
            "over what you need.",
        )
    }.get(
        why,
        translate(
            "handover",
            "The report is not being filled in on this computer now, so that the copy can only be read.",
        ),
    )


#: Sentences for errors about handing drafts over.
SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    errors.CannotHandOver: lambda e: _cannot_hand_over(e.why),
    errors.CannotTakeOver: lambda e: _cannot_take_over(e.why),
    errors.CannotUseCopy: lambda e: _cannot_use(e.why),
}
