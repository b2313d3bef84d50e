"""How far an answer is from last time's, in a sentence, where its form asks about that (`bx:trend`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.numbers import format_number
from desktop.forms import Node
from ui.questions.previous import change_in_words

translate = QCoreApplication.translate


def drift_sentence(node: Node) -> str:
    """Last time's figure, this one and the change; empty when nothing is asked."""
    trend = node.drift
    if trend is None:
        return ""
    from ui.questions.number import unit_of  # which is made of what says this

    if trend.percent is None:
        words = translate("Violation", "Less than last time: {before} then, {now} now ({change}).")
    else:
        words = translate(
            "Violation",
            "More than {percent}\u00a0% apart: {before} last period, {now} now ({change}).",
        )
    return words.format(
        percent=format_number(str(trend.percent)),
        before=format_number(node.previous),
        now=format_number(node.value),
        change=change_in_words(node.value, node.previous, unit_of(node)),
    )
