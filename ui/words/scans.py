"""Sentences about scans of signed papers: what one does not reach, and why one was not kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.scan import DPI, Lack, Scan, Shortfall
from desktop.domain.zone import day_of
from ui import words_files
from ui.words.counting import counted
from ui.words.days import date
from ui.words.states import revision

translate = QCoreApplication.translate


def facts(scan: Scan) -> str:
    """`3 pages · PDF 1.7 · 2 MB`"""
    pages = counted(scan.pages, translate("scans", "1 page"), translate("scans", "{n} pages"))
    return f"{pages} · PDF {scan.version} · {words_files.size(scan.size)}"


def kept(scan: Scan, newest: int, by: str) -> str:
    """When it was kept and by whom, and of which revision it is when that is not the newest."""
    said = translate("scans", "Kept on {day} by {name}.").format(day=date(day_of(scan.at)), name=by)
    if scan.revision == newest:
        return said
    older = translate("scans", "It is of “{revision}”, before the report was corrected.")
    return f"{said} {older.format(revision=revision(scan.revision))}"


def short(short: Iterable[Shortfall], version: str = "") -> list[str]:
    """A sentence for each thing a scan does not reach, with its pages and figures."""
    order = sorted(short, key=lambda each: (list(Lack).index(each.lack), each.dpi, each.page))
    said = []
    for (lack, dpi), group in groupby(order, key=lambda each: (each.lack, each.dpi)):
        numbers = [each.page for each in group]
        pages = _pages(numbers)
        one, many = _sentence(lack)
        said.append((one if len(numbers) == 1 else many).format(
            pages=pages, dpi=dpi, wanted=DPI, version=version or "?"
        ))  # fmt: skip
    return said


def _sentence(lack: Lack) -> tuple[str, str]:
    """Of one page, and of several."""
    if lack is Lack.VERSION:
        said = translate("scans", "The file is PDF {version}; 1.4 or later is wanted.")
        return said, said
    return {
        Lack.BARE: (
            translate("scans", "Page {pages} has no picture of a sheet: it was not scanned."),
            translate("scans", "Pages {pages} have no picture of a sheet: they were not scanned."),
        ),
        Lack.DPI: (
            translate("scans", "Page {pages}: {dpi} dpi, {wanted} are wanted."),
            translate("scans", "Pages {pages}: {dpi} dpi, {wanted} are wanted."),
        ),
        Lack.COLOUR: (
            translate("scans", "Page {pages} is grey or black and white, colour is wanted."),
            translate("scans", "Pages {pages} are grey or black and white, colour is wanted."),
        ),
    }[lack]


def _pages(numbers: Sequence[int]) -> str:
    """«1–3, 5»"""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return ", ".join(f"{first}–{last}" if first != last else str(first) for first, last in runs)


def what_to_do() -> str:
    """How a scan reaches the rule."""
    return translate(
        "scans",
        "Scan the paper once more: in colour, at 200 dpi or more, full size, saved as PDF. Where the paper "
        "is no longer at hand, say why this scan is kept; the audit trail keeps it.",
    )


def refused(error: Any) -> str:
    """Why a scan was not kept, and what to do."""
    sentences = {
        "draft": translate(
            "scans",
            "The leader has not signed the report off here as it stands now. Sign it off first, then add the "
            "scan of that paper.",
        ),
        "not_pdf": translate("scans", "This is no PDF. Have the scanner save the paper as PDF."),
        "locked": translate(
            "scans", "The PDF is protected with a password. Save the scan without one, then choose it again."
        ),
        "damaged": translate(
            "scans", "The PDF is damaged or cannot be looked at. Copy it here again, or scan once more."
        ),
        "acts": translate(
            "scans",
            "Something in this PDF does something by itself or hides another file; a scan has nothing of the "
            "kind. Scan the paper once more.",
        ),
        "no_scan": translate(
            "scans",
            "No page of this PDF is a picture of a sheet: it was made by a program, not by a scanner. Scan "
            "the signed paper. A PDF with electronic signatures belongs under “Signed copies”.",
        ),
        "there": translate("scans", "This very file is kept already, as “{name}” ({revision})."),
    }
    said = sentences[error.why].format(name=error.name, revision=revision(error.revision))
    return said if error.why == "there" else f"{said} {translate('scans', 'Nothing was changed here.')}"
