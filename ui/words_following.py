"""A signed report that no longer follows the one before it, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.numbers import format_number
from desktop.domain.personal import mask_answer
from desktop.services.following import NoLonger, Parted
from ui.questions.markdown import plain
from ui.words.counting import listed, named
from ui.words.days import period

_NAMED = 3
translate = QCoreApplication.translate


def no_longer(told: NoLonger) -> str:
    """At the report itself: what was corrected before it, and what would be otherwise now."""
    said = translate(
        "following",
        "The report of {before} was corrected after this one was signed. Worked out anew, this would be "
        "otherwise: {cells}. What is signed stays as it is; correct this report if it is to follow.",
    )
    return said.format(before=period(told.before), cells=_cells(told))


def after(told: NoLonger) -> str:
    """At the report that was corrected: which one no longer follows it."""
    said = translate(
        "following",
        "The report of {period} is signed and goes on from this one as it was before. Worked out anew, this "
        "would be otherwise in it: {cells}. Look at it, and correct it if it is to follow.",
    )
    return said.format(period=period(told.period), cells=_cells(told))


def _cells(told: NoLonger) -> str:
    said = listed(map(_cell, told.cells[:_NAMED]))
    rest = len(told.cells) - _NAMED
    more = translate("following", "{first}, and {n} more")
    return more.format(first=said, n=rest) if rest > 0 else said


def _cell(cell: Parted) -> str:
    label = plain(cell.label)
    if cell.signed == cell.now:
        return translate("following", "{label} (to be looked at)").format(label=label)
    return named(label, f"{_value(cell, cell.signed)} → {_value(cell, cell.now)}")


def _value(cell: Parted, value: str) -> str:
    shown = mask_answer(value) if cell.personal else value
    return (format_number(shown) if cell.number and shown == value else shown) or "–"
