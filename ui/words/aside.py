"""Why a report, or something else that was done here, was set aside, in words. Context `sending`."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.words.counting import Word, counted
from ui.words.days import occasion
from ui.words.states import role

translate = QCoreApplication.translate


def aside_kind(item: Any) -> Word:
    """Why, in two or three words with its icon."""
    kind = "" if item.fault else str(item.kind)  # what the centre fails on nobody there has before him
    return {
        "invalid": lambda: Word(translate("sending", "Cells refused"), "error", "bad"),
        "forbidden": lambda: Word(translate("sending", "Not allowed"), "lock", "bad"),
        "conflict": lambda: Word(translate("sending", "Two versions"), "reports", "warn"),
        "parked": lambda: Word(translate("sending", "Held at the centre"), "waiting", "warn"),
    }.get(kind, lambda: Word(translate("sending", "Not taken in"), "warning", "bad"))()


def _with_a_person(item: Any) -> str:
    if not item.said:
        return translate(
            "sending",
            "A person at the centre looks at it. What they decide comes by itself, with an exchange or with "
            "the centre's answer on a stick.",
        )
    said = translate("sending", "A person at the centre has looked at it and keeps it aside: {said}.")
    return said.format(said=item.said.rstrip("."))


def aside_why(item: Any) -> str:
    """The same in a sentence that says what to do."""
    kind = str(item.kind)
    if kind == "invalid" and item.cells:
        return counted(
            len(item.cells),
            translate("sending", "The centre refuses 1 answer. Correct it, and the leader signs again."),
            translate("sending", "The centre refuses {n} answers. Correct them, and the leader signs again."),
        )
    if kind == "conflict" and item.gone:
        return translate(
            "sending",
            "The centre no longer has what this report corrects. Send it anew: it stands by itself then.",
        )
    if kind == "conflict":
        return translate(
            "sending", "Another PC has sent this report too. Compare the two and say what stands."
        )
    if item.fault:
        return translate(
            "sending",
            "The centre failed on this report several times; nothing in it is known to be wrong. Send "
            "it again, "
            "or save it for the province.",
        )
    if kind == "parked":
        return _with_a_person(item)
    said = {
        "invalid": translate("sending", "The centre refuses this report: {said}"),
        "forbidden": translate("sending", "This PC may not send this report: {said}. Ask the province."),
    }.get(kind, translate("sending", "The centre could not take it: {said}"))
    return said.format(said=item.said.rstrip(".") or "–") + ("" if kind == "forbidden" else ".")


def act_named(item: Any) -> str:
    """What somebody did (`AsideAct`), by name."""
    source = {
        "account": lambda: translate("sending", "Account of {about}"),
        "offer": lambda: translate("sending", "Draft handed over: {about}"),
        "take": lambda: translate("sending", "Draft taken over: {about}"),
        "withdraw": lambda: translate("sending", "Draft taken back: {about}"),
    }[str(item.act)]()
    return source.format(about=item.about or "–")


def act_facts(item: Any, done: str) -> str:
    """What it came to, on one line; `done` is when."""
    facts = []
    if item.role is not None:
        if item.active:
            facts.append(translate("sending", "open, as {role}").format(role=role(item.role)))
        else:
            facts.append(translate("sending", "closed"))
    if item.period is not None:
        facts.append(occasion(item.period))
    if item.to and str(item.act) != "take":
        facts.append(translate("sending", "to {pc}").format(pc=item.to))
    return " · ".join((*facts, done))


def act_why(item: Any) -> str:
    """Why it is set aside, what holds meanwhile, and what to do."""
    why = translate("sending", "The centre failed on this several times; nothing in it is known to be wrong.")
    if not item.fault:
        said = item.said.rstrip(".") or "–"
        why = translate("sending", "The centre did not take this: {said}.").format(said=said)
    meanwhile = {
        "account": translate(
            "sending", "The commune’s other PCs have not heard of it: there the account is as before."
        ),
        "offer": translate("sending", "No other PC has the draft yet."),
        "take": translate("sending", "The draft is not on this PC yet."),
        "withdraw": translate("sending", "Another PC can still take the draft."),
    }[str(item.act)]
    again = translate("sending", "Send it again; if it comes back, tell the province.")
    return f"{why} {meanwhile} {again}"
