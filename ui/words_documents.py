"""Sentences about documents: numbers, files for Office, templates, workbooks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.cover import Authority, Cover, number_line
from desktop.domain.errors import documents as errors
from desktop.domain.numbers import format_number
from ui.words import scans, signed_pdfs, tokens

translate = QCoreApplication.translate


def authority(value: Authority) -> str:
    """In whose name a report is signed, as a choice."""
    return {
        Authority.CHAIR: translate("documents", "The chair"),
        Authority.ACTING: translate("documents", "The acting chair (Q.)"),
        Authority.DEPUTY: translate("documents", "A deputy chair, for the chair (KT.)"),
        Authority.ORDER: translate("documents", "By order of the chair (TL.)"),
        Authority.MANDATE: translate("documents", "Under the chair's mandate (TUQ.)"),
    }[value]


def incomplete(name: str, signer: str) -> str:
    """What to write into a field around the report that was left empty."""
    return {
        "agency": translate("documents", "Write the name of your office."),
        "place": translate("documents", "Write where it is written, as in “Bà Nà, ngày …”."),
        "abstract": translate("documents", "Write what the report is about."),
        "authority": translate("documents", "Choose in whose name {signer} signs."),
        "signer": translate("documents", "Choose or write who signs."),
        "position": translate("documents", "Write the position, as it is to stand over the signature."),
    }[name].format(signer=signer or "…")


def cover_part(name: str) -> str:
    """A part of what stands around a report."""
    return {
        "superior": translate("documents", "agency above"),
        "agency": translate("documents", "agency"),
        "series": translate("documents", "symbol"),
        "number": translate("documents", "number"),
        "place": translate("documents", "place"),
        "day": translate("documents", "day"),
        "kind": translate("documents", "kind"),
        "abstract": translate("documents", "subject"),
        "to": translate("documents", "addressees"),
        "copies": translate("documents", "copies"),
        "archive": translate("documents", "archive"),
        "authority": translate("documents", "authority"),
        "position": translate("documents", "position"),
        "signer": translate("documents", "signer"),
        "urgency": translate("documents", "urgency"),
        "circulation": translate("documents", "circulation"),
    }[name]


def _incomplete(error: Any) -> str:
    return " ".join(incomplete(name, error.signer) for name in error.names)


def _printer(error: Any) -> str:
    if not error.name:
        return translate(
            "documents", "There is no printer on this PC. Save it as PDF and print it elsewhere."
        )
    return translate(
        "documents", "“{name}” did not take the pages. See whether it is on and has paper, or save as PDF."
    ).format(name=error.name)


def _template(error: Any) -> str:
    sentences = {
        "file": translate(
            "documents",
            "This is no Word file (.docx), or a damaged one. Save the template in Word as .docx, without "
            "macros.",
        ),
        "macros": translate(
            "documents",
            "The Word file holds macros (small programs). Save it in Word without them as .docx; the words "
            "in force stay.",
        ),
        "unknown": translate(
            "documents",
            "The template asks for “{name}”, which this form does not have ({where}). Correct the name in "
            "Word, then import the template again.",
        ),
        "sign": translate(
            "documents",
            "In the template, {where}: “{name}” cannot be understood. What is opened has to be closed.",
        ),
        "forbidden": translate(
            "documents",
            "In the template, {where}: “{name}” may not stand in a template. Names, “if” and “for” may.",
        ),
        "large": translate(
            "documents", "The template is too large. A template holds words only, no pictures."
        ),
        "failed": translate(
            "documents", "In the template, {where}: “{name}” cannot be worked out with the answers given."
        ),
    }
    return sentences[error.why].format(where=place(error.where), name=error.name)


def place(where: str) -> str:
    """A place in a template: its paragraph, `12: first words`."""
    number, _, words = where.partition(": ")
    if not number:
        return translate("documents", "somewhere")
    return translate("documents", "paragraph {number} (“{words}”)").format(number=number, words=words)


def _workbook(error: Any) -> str:
    sentences = {
        "file": translate(
            "documents",
            "This is no Excel workbook (.xlsx), or a damaged one. Nothing was changed; ask for the file "
            "again.",
        ),
        "locked": translate(
            "documents",
            "This is an old workbook (.xls) or one with a password. Open it in Excel, save it as .xlsx "
            "without a password, then choose that file.",
        ),
        "macros": translate(
            "documents",
            "The workbook holds macros (small programs). Save it without them as .xlsx; nothing was changed.",
        ),
        "large": translate(
            "documents", "The workbook is far larger than a filled-in form. Nothing was changed."
        ),
        "other_form": translate(
            "documents", "This workbook belongs to another form ({detail}). Nothing was changed."
        ),
        "no_form": translate(
            "documents",
            "This workbook was not made by this application. Make one with “Excel to fill in” and copy the "
            "figures there.",
        ),
        "empty": translate("documents", "Nothing is filled in in this workbook."),
    }
    return sentences[error.why].format(detail=error.detail)


def _picture(error: Any) -> str:
    return {
        "png": translate("documents", "This is no PNG picture. Save the picture as PNG, then choose it."),
        "large": translate(
            "documents", "The picture is too large: at most 1 MB and 2,400 dots across. Scan it smaller."
        ),
        "opaque": translate(
            "documents",
            "The ground of the picture is not transparent, it would cover the words below. Save it as PNG "
            "with a transparent ground.",
        ),
        "torn": translate("documents", "The picture is damaged. Save it again as PNG, then choose it."),
    }[str(error.why)]


SENTENCES: Mapping[type[BaseException], Callable[[Any], str]] = {
    errors.NumberTaken: lambda e: translate(
        "documents", "Number {number}/{series} is taken already in {year}: {what}. Choose another one."
    ).format(number=e.number, series=e.series, year=e.year, what=e.what),
    errors.NumberGiven: lambda e: translate(
        "documents", "This report has the number {number}/{series} already, and keeps it."
    ).format(number=e.number, series=e.series),
    errors.NumberOfYear: lambda e: translate(
        "documents",
        "Number {number}/{series} is of {year}, and the register of {wanted} will give it again. Choose a "
        "day of {year}; clerk, leader and administrator may give the report a number of {wanted}.",
    ).format(number=f"{e.number:02}", series=e.series, year=e.year, wanted=e.wanted),
    errors.RegisterElsewhere: lambda e: translate(
        "documents",
        "The register of numbers is kept on another computer of the commune. Ask there for the number, and "
        "write it in here.",
    ),
    errors.CoverIncomplete: _incomplete,
    errors.CoverSigned: lambda e: translate(
        "documents",
        "The leader has signed the report off: {names} can no longer change. Correct the report, then it is "
        "signed off anew. Nothing was changed.",
    ).format(names=", ".join(map(cover_part, e.names))),
    errors.SymbolInvalid: lambda e: translate(
        "documents",
        "“{series}” is no symbol of a document. Write it like BC-UBND: capitals, hyphens, no spaces.",
    ).format(series=e.series),
    errors.FileOpenElsewhere: lambda e: translate(
        "documents",
        "{path} is open in another program (Word, Excel). Close it there, then try again, or choose another "
        "name.",
    ).format(path=e.path),
    errors.ListStopped: lambda e: translate(
        "documents", "Stopped. Nothing was written, and nothing taken in."
    ),
    errors.PrintStopped: lambda e: translate(
        "documents", "Stopped. Of the pages the printer got already ({count}), some may still come out."
    ).format(count=e.count),
    errors.NoPrinter: _printer,
    errors.TemplateInvalid: _template,
    errors.AnswerTooLong: lambda e: translate(
        "documents",
        "The answer to “{name}” has {letters} letters; a document takes at most {most} in all. Make it "
        "shorter, or put it into a file beside the report.",
    ).format(name=e.name, letters=format_number(str(e.letters)), most=format_number(str(e.most))),
    errors.WorkbookRefused: _workbook,
    errors.SignedPdfRefused: signed_pdfs.refused,
    errors.ScanRefused: scans.refused,
    errors.PictureRefused: _picture,
    errors.TokenRefused: tokens.refused,
}


def carried(cover: Cover) -> str:
    """What a corrected report bears that another text went out with."""
    said = translate(
        "documents",
        "The report was corrected after it got “{number}”: two different texts would bear the same number "
        "and date. Give this one a number and date of its own, or say that it keeps them.",
    )
    return said.format(number=number_line(cover))
