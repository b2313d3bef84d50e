"""What the preview of a workbook says of cells, and of whom the workbook was made for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.held import Held
from desktop.domain.periods import Period
from desktop.domain.personal import mask_answer
from ui import words
from ui.words.counting import listed

if TYPE_CHECKING:
    from desktop.documents.workbook_preview import Entry, OtherVersion, Preview

translate = QCoreApplication.translate
#: So many questions are named.
_NAMED = 5


def told(entry: Entry, text: str) -> str:
    """What stands in a cell, now or in the workbook; of a person only that something does."""
    return mask_answer(text) if entry.personal else text


def met(entry: Entry, held: Held | None) -> str:
    """What the workbook has, and what comes of it."""
    typed = told(entry, entry.typed)
    if held is Held.ADDED_TO and entry.total:
        return translate("WorkbookPreview", "{typed} (together {total})").format(
            typed=typed, total=told(entry, entry.totalled)
        )
    if held is Held.ADDED_TO and entry.apart:
        return translate("WorkbookPreview", "{typed} (cannot be added; left out)").format(typed=typed)
    if held is Held.KEPT or held is Held.ADDED_TO:
        return translate("WorkbookPreview", "{typed} (left out)").format(typed=typed)
    return typed


def made_elsewhere(preview: Preview, period: Period | None, unit: str) -> str:
    """What is to be said of a workbook made for another period, commune or version of the form; "" else."""
    said = [] if preview.other is None else [_other_version(preview.other)]
    if preview.period and period is not None and preview.period != period.code:
        text = translate(
            "WorkbookPreview",
            "The workbook was made for {other}, this report is of {period}. See that it fits.",
        )
        said.append(text.format(other=_period(preview.period), period=words.period(period)))
    if preview.unit and preview.unit != unit:
        text = translate(
            "WorkbookPreview",
            "The workbook was made at {other}. See that its figures are those of this commune.",
        )
        said.append(text.format(other=preview.unit))
    return " ".join(said)


def _other_version(other: OtherVersion) -> str:
    """Which version it was made for, and what the report asks otherwise."""
    said = translate(
        "WorkbookPreview",
        "The workbook was made for version {old} of the form, the report has version {new}.",
    )
    told = [said.format(old=other.version, new=other.here)]
    if other.gone:
        gone = translate("WorkbookPreview", "No longer asked, and left out: {names}.")
        told.append(gone.format(names=_first(other.gone)))
    if other.new:
        new = translate("WorkbookPreview", "New, and not in the workbook: {names}.")
        told.append(new.format(names=_first(other.new)))
    if other.renamed:
        renamed = translate("WorkbookPreview", "Called otherwise now: {names}.")
        told.append(renamed.format(names=_first([f"{old} → {new}" for old, new in other.renamed])))
    if len(told) == 1:
        told.append(translate("WorkbookPreview", "They ask the same."))
    return " ".join(told)


def _first(names: Sequence[str]) -> str:
    """Some by name, the others counted."""
    more = len(names) - _NAMED
    if more <= 0:
        return listed(names)
    text = translate("WorkbookPreview", "{names}; and {n} more")
    return text.format(names=listed(names[:_NAMED]), n=more)


def _period(code: str) -> str:
    """A period as people call it; its code when it is none."""
    try:
        return words.period(Period.parse(code))
    except ValueError:
        return code


def refused(entry: Entry) -> str:
    """What stands in a cell that does not fit, and why."""
    why = {
        "number": translate("WorkbookPreview", "is no number"),
        "two_numbers": translate("WorkbookPreview", "can be read as two numbers; write it without signs"),
        "per_cent": translate("WorkbookPreview", "is per cent, not asked for here"),
        "whole": translate("WorkbookPreview", "is no whole number, or too large"),
        "date": translate("WorkbookPreview", "is no date (dd/mm/yyyy)"),
        "choice": translate("WorkbookPreview", "is not in the list of answers"),
        "choices": translate("WorkbookPreview", "may be several of the list; write it with its accents"),
        "computed": translate("WorkbookPreview", "is worked out by the application"),
        "unknown": translate("WorkbookPreview", "stands at no question of this report"),
        "rows": translate("WorkbookPreview", "may be several rows of the report; write it with its accents"),
        "no_row": translate("WorkbookPreview", "finds no row; raise the number of rows in the report first"),
        "fewer_rows": translate(
            "WorkbookPreview", "is fewer rows than the report has; rows are taken out in the report"
        ),
        "masked": translate(
            "WorkbookPreview", "stands for personal data: this workbook is an extract for outside the office"
        ),
        "too_far": translate("WorkbookPreview", "stands too far down: this row and those below are not read"),
        "too_long": translate("WorkbookPreview", "is too long"),
        "formula": translate("WorkbookPreview", "is a formula whose result is not in the file"),
    }[entry.why]
    return translate("WorkbookPreview", "✕ “{typed}” {why}").format(
        typed=told(entry, entry.typed)[:60], why=why
    )
