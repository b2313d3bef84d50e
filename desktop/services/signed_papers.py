"""Reports as signed PDFs: saved here, signed elsewhere, taken in again once they are known to be the same."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.domain.account import Account
from desktop.domain.cover import Cover, changes
from desktop.domain.errors import FileUnreadable
from desktop.domain.errors.documents import SignedPdfRefused
from desktop.domain.files import safe_name
from desktop.domain.progress import Stopped, go_on, never
from desktop.domain.report import SIGNED_OFF
from desktop.domain.signed_pdf import Extent, Same, SignedPdf
from desktop.services.files import Files
from desktop.services.reports import Reports
from desktop.services.session import Outside
from desktop.store.files import FileStore
from desktop.store.signed_pdfs import SignedPdfStore

if TYPE_CHECKING:
    from pypdf import PdfReader

__all__ = ["SignedPapers", "SignedPdf"]

#: Bytes a signed PDF may have: a report has less than one MB, its signatures and pictures a few.
LIMIT: Final = 24 * 1024 * 1024
_PDF = "application/pdf"
#: A report as PDF, as it is now: whole, and where it has annexes its text and its annexes by themselves.
Pdfs = Mapping[Extent, bytes]
#: A PDF that was saved: what it has, its SHA-256 (hex) and size.
_Saved = tuple[Extent, str, int]


class SignedPapers:
    """The signed PDFs of one commune's reports. `take` is slow; any thread."""

    def __init__(
        self,
        store: SignedPdfStore,
        kept: FileStore,
        files: Files,
        reports: Reports,
        account: Account,
        trusted: Path,
        outside: Outside,
        cover: Callable[[str], Cover],
    ) -> None:
        """`trusted` is the folder with the certificates of authorities this office trusts.

        `cover` gives what stands around a report now.
        """
        self._cover = cover
        self._store = store
        self._kept = kept
        self._files = files
        self._reports = reports
        self._account = account
        self._trusted = trusted
        self._outside = outside

    def may_take(self, report: str) -> bool:
        """Whether the leader has signed the report off: a draft is signed by nobody."""
        return self._reports.detail(report).state in SIGNED_OFF

    def revision(self, report: str) -> int:
        """The number of the report's newest revision."""
        return self._reports.detail(report).revision

    def saved(self, report: str, content: bytes, extent: Extent = Extent.WHOLE) -> None:
        """Remember a PDF of a report that is about to be saved; nobody signs a draft's."""
        detail = self._reports.detail(report)
        if detail.state not in SIGNED_OFF:
            return
        digest = sha256(content).hexdigest()
        now, cover = self._outside.clock(), self._cover(report)
        self._store.saved(report, detail.revision, extent, digest, len(content), now, cover)

    def of(self, report: str) -> tuple[SignedPdf, ...]:
        """The signed PDFs kept with a report, the newest first."""
        return self._store.of(report)

    def take(self, report: str, path: Path, ours: Callable[[], Pdfs], stopped: Stopped = never) -> SignedPdf:
        """Keep a PDF that was signed elsewhere; `ours` makes the report's own as it is now. Slow.

        Raises SignedPdfRefused, FileUnreadable, RoomShort, DiskFull, ListStopped; nothing is kept then.
        """
        if not self.may_take(report):
            raise SignedPdfRefused("draft")
        return self.keep(report, safe_name(path.name), _content(path), ours, stopped)

    def keep(
        self, report: str, name: str, content: bytes, ours: Callable[[], Pdfs], stopped: Stopped = never
    ) -> SignedPdf:
        """Check the bytes of a signed PDF, and keep them with the report. Raises what `take` does."""
        from desktop.documents import pdf_pages, signatures, trust

        reader = pdf_pages.opened(content)
        revision = self._reports.detail(report).revision
        exports = self._store.exports(report, revision)
        views = signatures.read(content, reader, trust.authorities(self._trusted))
        go_on(stopped)
        extent, same = _recognised(content, reader, ours(), exports)
        go_on(stopped)
        if not all(view.whole for view in views):
            raise SignedPdfRefused("broken")
        digest = sha256(content).hexdigest()
        there = next((each for each in self.of(report) if each.sha256 == digest), None)
        if there is not None:
            return there
        self._kept.check_room(len(content))
        at = self._outside.clock()
        cover, by = self._signed_cover(report, content, same, exports), self._account.login
        made = SignedPdf(name, digest, len(content), revision, same, views, by, at, extent, cover)
        card = self._kept.keep_signed(made, report, _PDF, content)
        signed = next(each for each in self.of(report) if each.name == card.name)
        self._store.told(report, signed)
        return signed

    def check_room(self, size: int) -> None:
        """Raises RoomShort unless so many bytes can be kept."""
        self._kept.check_room(size)

    def _signed_cover(
        self, report: str, content: bytes, same: Same, exports: Sequence[_Saved]
    ) -> Cover | None:
        """What stands around the report in a signed PDF: as it is now, unless an earlier file was signed."""
        for _, digest, size in exports if same is Same.BYTES else ():
            if sha256(content[:size]).hexdigest() == digest:
                return self._store.cover_of_export(report, digest)
        return self._cover(report)

    def changed(self, report: str, signed: SignedPdf) -> tuple[str, ...]:
        """What of the head (names of `Cover`) is otherwise now than in a signed PDF of this revision.

        Empty also where nobody kept what was signed.
        """
        if signed.cover is None or signed.revision != self.revision(report):
            return ()
        return tuple(changes(signed.cover, self._cover(report)))

    def stays(self, report: str, signed: SignedPdf) -> bool:
        """Whether somebody has said that what was signed counts, the head being as it is now."""
        return signed.stays is not None and not changes(signed.stays, self._cover(report))

    def let_stay(self, report: str, name: str) -> None:
        """What was signed counts: nobody is asked again until the head changes once more. Raises DiskFull."""
        self._store.stays(report, name, self._cover(report), self._account.login, self._outside.clock())

    def save_as(self, report: str, name: str, path: Path, stopped: Stopped = never) -> Path:
        """Write a copy of a signed PDF elsewhere. Raises FileMissing, FileNotSaved, DiskFull, ListStopped."""
        self._files.save_as(report, name, path, stopped)
        return path

    def content(self, report: str, name: str) -> bytes:
        """The bytes of a signed PDF. Raises FileMissing."""
        return self._files.read(report, name)


def _recognised(
    content: bytes, reader: PdfReader, ours: Pdfs, exports: Sequence[_Saved]
) -> tuple[Extent, Same]:
    """Which part of the report a PDF is, and how. Raises SignedPdfRefused of the likeliest part."""
    from desktop.documents import pdf_pages

    refused = []
    for extent, made in ours.items():
        saved = [pdf_pages.Export(digest, size) for of, digest, size in exports if of is extent]
        try:
            return extent, pdf_pages.compare(content, reader, made, saved)
        except SignedPdfRefused as error:
            other = error.why == "other_report", len(pdf_pages.opened(made).pages) != len(reader.pages)
            refused.append((other, error))
    raise min(refused, key=lambda each: each[0])[1]


def _content(path: Path) -> bytes:
    """A file that is no larger than a signed report can be. Raises SignedPdfRefused, FileUnreadable."""
    name = safe_name(path.name)
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > LIMIT:
                raise SignedPdfRefused("large")
            return file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise FileUnreadable(name, "gone") from error
    except OSError as error:
        raise FileUnreadable(name, "refused") from error
