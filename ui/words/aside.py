"""Why a report was set aside, and how large things are, in words. Context `sending`."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.words.counting import Word, counted

translate = QCoreApplication.translate


def aside_kind(item: Any) -> Word:
    """Why, in two or three words with its icon."""
    return {
        "invalid": lambda: Word(translate("sending", "Cells refused"), "error", "bad"),
        "forbidden": lambda: Word(translate("sending", "Not allowed"), "lock", "bad"),
        "conflict": lambda: Word(translate("sending", "Two versions"), "reports", "warn"),
        "parked": lambda: Word(translate("sending", "Held at the centre"), "waiting", "warn"),
    }.get(str(item.kind), lambda: Word(translate("sending", "Not taken in"), "warning", "bad"))()


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
