"""Sentences about signed PDFs: who signed, what is known of them, and why one was not taken in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.signed_pdf import Extent, Same, SignatureView, SignedPdf, Trust
from desktop.domain.zone import day_of
from ui.words.days import date, moment

translate = QCoreApplication.translate


def same(signed: SignedPdf) -> str:
    """How the file was found to be the report."""
    return {
        Same.BYTES: translate(
            "signed", "It is the very file that was saved here; nothing on its pages was changed."
        ),
        Same.PAGES: translate(
            "signed", "The other program wrote the file anew; every page is the same as the report's."
        ),
        Same.WORDS: translate(
            "signed",
            "The other program wrote the file anew. Every page has the same words as the report's; look at "
            "the pages yourself.",
        ),
    }[signed.same]


def extent(signed: SignedPdf) -> str:
    """What of the report it is; nothing of the whole one."""
    return {
        Extent.WHOLE: "",
        Extent.TEXT: translate("signed", "It is the report’s text; the annexes are a file of their own."),
        Extent.ANNEXES: translate("signed", "It is the report’s annexes, a file of their own."),
    }[signed.extent]


def signer(view: SignatureView, number: int, now: datetime) -> str:
    """`1. Trần Văn Hùng · UBND xã Bà Nà · 20/10/2026 14:03`"""
    when = moment(view.at, now) if view.at is not None else translate("signed", "no time given")
    who = " · ".join(part for part in (view.signer, view.organisation) if part)
    return f"{number}. {who} · {when}"


def standing(view: SignatureView) -> str:
    """What is known of a signature and of the certificate behind it."""
    issuer = view.issuer or translate("signed", "nobody named")
    return {
        Trust.KNOWN: translate(
            "signed", "Nothing was changed since. The certificate was issued by {issuer}, known on this PC."
        ),
        Trust.UNKNOWN: translate(
            "signed",
            "Nothing was changed since. This PC does not know who issued the certificate ({issuer}): whether "
            "it is genuine, the signing tool of the Government Cipher Committee tells.",
        ),
        Trust.OUTDATED: translate(
            "signed",
            "Nothing was changed since, but the certificate (issued by {issuer}) was not valid on that day.",
        ),
    }[view.trust].format(issuer=issuer)


def kept(signed: SignedPdf, revision: int) -> str:
    """When it was taken in, and of which revision it is when that is not the newest."""
    day = translate("signed", "Kept since {day}.").format(day=date(day_of(signed.at)))
    if signed.revision == revision:
        return day
    older = translate("signed", "It is of an earlier version of the report, before it was corrected.")
    return f"{day} {older}"


def changed(parts: Sequence[str]) -> str:
    """What of the head is otherwise now than in the signed PDF."""
    return translate(
        "signed",
        "The head of the report was changed after this PDF was made: {parts}. What was signed is what "
        "counts. Let it stay, or make the PDF anew and have that signed.",
    ).format(parts=", ".join(parts))


def let_stay(parts: Sequence[str]) -> str:
    """The same, once it was settled."""
    return translate(
        "signed", "It bears what was signed; in the report is otherwise now: {parts}. What was signed counts."
    ).format(parts=", ".join(parts))


def refused(error: Any) -> str:
    """Why a PDF was not taken in, and what to do."""
    sentences = {
        "draft": translate(
            "signed",
            "The leader has not signed the report off here yet. Sign it off first, save it as PDF, then have "
            "that file signed.",
        ),
        "not_pdf": translate("signed", "This is no PDF. Choose the file that the signing tool has made."),
        "large": translate(
            "signed", "The file is far larger than a signed report. Choose the one the signing tool has made."
        ),
        "locked": translate(
            "signed", "The PDF is protected with a password. Have it signed without a password."
        ),
        "damaged": translate(
            "signed", "The PDF is damaged. Copy it here again, or sign the saved report once more."
        ),
        "unsigned": translate(
            "signed", "Nobody has signed this PDF yet. Sign it in the signing tool, then choose the result."
        ),
        "signature": translate(
            "signed", "The signature in this PDF cannot be read. Sign the saved report once more."
        ),
        "broken": translate(
            "signed",
            "The PDF was changed after it had been signed: the signature no longer fits. Sign the saved "
            "report once more.",
        ),
        "other_report": translate(
            "signed", "This PDF is of another report. Choose the one saved from this page."
        ),
        "added": translate(
            "signed",
            "On page {page} something was laid over the report that is no signature. Sign the saved report "
            "once more without notes and stamps.",
        ),
        "altered": translate(
            "signed",
            "Page {page} is not the report’s: the file says “{theirs}”, the report “{ours}”. Save the report "
            "as PDF again and have that file signed.",
        ),
    }
    said = sentences[error.why].format(page=error.page, theirs=error.theirs, ours=error.ours)
    safe = translate("signed", "Nothing was changed here.")
    return f"{said} {safe}"
