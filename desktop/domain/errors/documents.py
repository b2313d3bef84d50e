"""Errors of documents: numbers, files written for Office, templates, workbooks that come in.

DocumentError (a BaocaoxaError)
├── NumberTaken        another report, or something on paper, bears this number
├── NumberGiven        the report has a number; it stays
├── NumberOfYear       the number is of another year than the day
├── RegisterElsewhere  the register of numbers is kept on another PC of the commune
├── CoverIncomplete    something a paper cannot do without is not filled in (which)
├── CoverSigned        the leader has signed off; this wants a new sign-off (which)
├── SymbolInvalid      the symbol of a series is not written as the decree asks
├── FileOpenElsewhere  the file is open in Word or Excel, and cannot be replaced
├── ListStopped        the person stopped the writing or reading of a list or document; all is as it was
├── PrintStopped       the person stopped the printing; pages may be out already
├── NoPrinter          no printer is there, or it did not take the pages
├── TemplateInvalid    a template cannot be used (place and why)
├── AnswerTooLong      an answer is longer than a whole document may be (which)
├── WorkbookRefused    a workbook is none of this form's, or not readable (why)
├── SignedPdfRefused   a PDF is not this report signed (why, and where it differs)
├── ScanRefused        a PDF is no scan that can be kept (why)
├── PictureRefused     a picture of a signature or a seal cannot be used (why)
└── TokenRefused       a signing token did not sign (why)
"""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class DocumentError(BaocaoxaError):
    """Something about a document."""


class NumberTaken(DocumentError):
    """`number` of `series` in `year` is borne by something else; `what` is its title or note."""

    def __init__(self, number: int, series: str, year: int, what: str) -> None:
        self.number = number
        self.series = series
        self.year = year
        self.what = what
        super().__init__(f"Number {number}/{series} of {year} is taken ({what}). Choose another one.")


class NumberGiven(DocumentError):
    """The report bears `number` already, and keeps it."""

    def __init__(self, number: int, series: str) -> None:
        self.number = number
        self.series = series
        super().__init__(f"This report has the number {number}/{series} and keeps it.")


class NumberOfYear(DocumentError):
    """The report bears `number` of `year`, and its day is to be one of `wanted`."""

    def __init__(self, number: int, series: str, year: int, wanted: int) -> None:
        self.number = number
        self.series = series
        self.year = year
        self.wanted = wanted
        super().__init__(
            f"{number}/{series} is a number of {year}. Choose a day of {year}, or a number of {wanted}."
        )


class RegisterElsewhere(DocumentError):
    """Another PC of the commune keeps the register: it alone says which number is the next."""

    def __init__(self) -> None:
        super().__init__("The register of numbers is kept on another PC of the commune. Ask there for one.")


class CoverIncomplete(DocumentError):
    """`names` (of `Cover`) are not filled in; `signer` is who signs."""

    def __init__(self, names: tuple[str, ...], signer: str = "") -> None:
        self.names = names
        self.signer = signer
        super().__init__(f"Around the report is not filled in: {', '.join(names)}. Fill it in.")


class CoverSigned(DocumentError):
    """`names` (of `Cover`) may not change after the sign-off."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(f"The leader has signed off: {', '.join(names)} stay. Correct the report instead.")


class SymbolInvalid(DocumentError):
    """`series` is no symbol: capitals joined by hyphens, without spaces."""

    def __init__(self, series: str) -> None:
        self.series = series
        super().__init__(f"{series!r} is no symbol. Write it like BC-UBND: capitals, hyphens, no spaces.")


class FileOpenElsewhere(DocumentError):
    """The file at `path` is open in another program, which keeps others from replacing it."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path} is open in another program. Close it there, then try again.")


class ListStopped(DocumentError):
    """The person stopped the making or taking in of a list or a document; all is as it was."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was written, and nothing taken in.")


class PrintStopped(ListStopped):
    """The person stopped the printing after `count` pages."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count


class NoPrinter(DocumentError):
    """There is no printer, or `name` did not take the pages."""

    def __init__(self, name: str = "") -> None:
        self.name = name
        super().__init__(f"Nothing was printed ({name or 'no printer'}). Switch it on, or save as PDF.")


class TemplateInvalid(DocumentError):
    """A template cannot be used. `why`: file, macros, unknown, sign, forbidden, large or failed.

    `where` is the paragraph or cell as the person finds it, `name` what stands there and is not understood.
    """

    def __init__(self, why: str, where: str = "", name: str = "") -> None:
        self.why = why
        self.where = where
        self.name = name
        super().__init__(f"The template cannot be used ({why}; {where}; {name}). Change it in Word.")


class AnswerTooLong(DocumentError):
    """The answer to `name` has so many `letters`; a document takes `most` of them in all."""

    def __init__(self, name: str, letters: int, most: int) -> None:
        self.name = name
        self.letters = letters
        self.most = most
        super().__init__(f"{name} has {letters} letters; a document takes {most} in all. Make it shorter.")


class WorkbookRefused(DocumentError):
    """A workbook was not read. `why`: file, locked, macros, large, other_form, no_form or empty.

    `locked`: an old .xls or one with a password.
    """

    def __init__(self, why: str, detail: str = "") -> None:
        self.why = why
        self.detail = detail
        super().__init__(f"The workbook was not read ({why}; {detail}). Nothing was changed.")


class SignedPdfRefused(DocumentError):
    """A PDF was not taken in. `why`: draft, not_pdf, large, locked, damaged, unsigned, signature, broken,
    other_report, altered or added; the last two on `page`: `theirs` stands in the file, `ours` in the report.
    """

    def __init__(self, why: str, page: int = 0, theirs: str = "", ours: str = "") -> None:
        self.why = why
        self.page = page
        self.theirs = theirs
        self.ours = ours
        super().__init__(f"The PDF was not taken in ({why}; page {page}). The report is as it was.")


class ScanRefused(DocumentError):
    """A scan of the signed paper was not kept.

    `why`: draft (nothing is signed off yet), not_pdf, locked, damaged, acts (something in it does something
    by itself, or hides a file), no_scan (no page is a picture of a sheet) or there: the very file is kept
    already, as `name` of `revision`.
    """

    def __init__(self, why: str, name: str = "", revision: int = 0) -> None:
        self.why = why
        self.name = name
        self.revision = revision
        super().__init__(f"The scan was not kept ({why}; {name}). Scan the signed paper as PDF, in colour.")


class PictureRefused(DocumentError):
    """A picture of a signature or a seal was not taken. `why`: png, large, opaque or torn."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The picture was not taken ({why}). Use a PNG with a transparent ground.")


class TokenRefused(DocumentError):
    """Nothing was signed with a token.

    `why`: module (the driver cannot be loaded), none (no driver was chosen), absent, pin (it was wrong), last
    (one try is left, and the person has not said to use it), locked, expired, early, other (the certificate
    is of someone else), leader_first, elsewhere (another program wrote the file) or failed. `name` is whose
    certificate or token it is, `left` how many PINs can still be tried at the most.
    """

    def __init__(self, why: str, name: str = "", left: int = 0) -> None:
        self.why = why
        self.name = name
        self.left = left
        super().__init__(f"Nothing was signed ({why}; {name}; {left} tries left).")
