"""PDFs of reports: which were saved, and those that came back signed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from desktop.domain.cover import Cover
from desktop.domain.signed_pdf import Extent, Same, SignatureView, SignedPdf, Trust
from desktop.store import tables as t
from desktop.store.audit import append
from desktop.store.documents import cover_of, kept_whole
from desktop.store.engine import Store

#: In the cover of a signed PDF: as it was signed, and as it is let stand beside.
_SIGNED, _STAYS = "signed", "stays"


class SignedPdfStore:
    """One transaction for each call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def saved(
        self, report: str, revision: int, extent: Extent, sha256: str, size: int, at: datetime, cover: Cover
    ) -> None:
        """A PDF of a revision was saved, and may come back signed; a store only looked at remembers none."""
        if self._store.viewing:
            return

        def write(session: Session) -> None:
            if session.get(t.ExportedPdfRow, (report, sha256)) is None:
                made = t.ExportedPdfRow(report=report, sha256=sha256, size=size, revision=revision, at=at)
                made.cover, made.extent = kept_whole(cover), str(extent)
                session.add(made)

        self._store.write(write)

    def exports(self, report: str, revision: int) -> tuple[tuple[Extent, str, int], ...]:
        """What each PDF saved of a revision has, its SHA-256 (hex) and size; the newest first."""

        def read(session: Session) -> tuple[tuple[Extent, str, int], ...]:
            row = t.ExportedPdfRow
            rows = session.exec(
                select(row)
                .where(row.report == report, row.revision == revision)
                .order_by(col(row.at).desc(), col(row.sha256))
            )
            return tuple((Extent(each.extent), each.sha256, each.size) for each in rows)

        return self._store.read(read)

    def cover_of_export(self, report: str, sha256: str) -> Cover | None:
        """What stood around a report in a PDF that was saved; None where nobody kept it."""

        def read(session: Session) -> Cover | None:
            row = session.get(t.ExportedPdfRow, (report, sha256))
            return None if row is None or row.cover is None else cover_of(row.cover)

        return self._store.read(read)

    def stays(self, report: str, name: str, cover: Cover, by: str, at: datetime) -> None:
        """Somebody says that what was signed counts, beside `cover` as it is now."""

        def write(session: Session) -> None:
            row = session.get_one(t.SignedPdfRow, (report, name))
            row.cover = {**(row.cover or {}), _STAYS: kept_whole(cover)}
            session.add(row)
            append(session, at, by, "signed_pdf_stays", report, {"file": name})

        self._store.write(write)

    def told(self, report: str, signed: SignedPdf) -> None:
        """Write into the audit trail that a signed PDF was taken in or made."""
        who = [each.signer for each in signed.signatures]
        detail = {"name": signed.name, "sha256": signed.sha256, "same": str(signed.same), "signers": who}
        self._store.write(
            lambda session: append(session, signed.at, signed.by, "signed_pdf_kept", report, detail)
        )

    def of(self, report: str) -> tuple[SignedPdf, ...]:
        """The signed PDFs of a report, the newest first."""

        def read(session: Session) -> tuple[SignedPdf, ...]:
            row, kept = t.SignedPdfRow, t.AttachmentRow
            rows = session.exec(
                select(row, t.FileRow)
                .join(kept, (col(kept.report) == col(row.report)) & (col(kept.name) == col(row.name)))
                .join(t.FileRow, col(t.FileRow.sha256) == col(kept.sha256))
                .where(row.report == report)
                .order_by(col(row.at).desc(), col(row.name).desc())
            ).all()
            return tuple(_view(signed, file) for signed, file in rows)

        return self._store.read(read)


def signed_row(report: str, signed: SignedPdf) -> t.SignedPdfRow:
    """The row of a signed PDF."""
    return t.SignedPdfRow(
        report=report,
        name=signed.name,
        revision=signed.revision,
        same=str(signed.same),
        signatures=[_kept(each) for each in signed.signatures],
        by=signed.by,
        at=signed.at,
        extent=str(signed.extent),
        cover=None if signed.cover is None else {_SIGNED: kept_whole(signed.cover)},
    )


def _kept(view: SignatureView) -> dict[str, Any]:
    at = view.at.isoformat() if view.at is not None else None
    return asdict(view) | {"at": at, "trust": str(view.trust)}


def _view(row: t.SignedPdfRow, file: t.FileRow) -> SignedPdf:
    signatures = tuple(
        SignatureView(
            **{
                **each,
                "at": datetime.fromisoformat(each["at"]) if each["at"] else None,
                "trust": Trust(each["trust"]),
            }
        )
        for each in row.signatures
    )
    covers = [(row.cover or {}).get(name) for name in (_SIGNED, _STAYS)]
    cover, stays = (None if each is None else cover_of(each) for each in covers)
    return SignedPdf(
        name=row.name,
        sha256=file.sha256,
        size=file.size,
        revision=row.revision,
        same=Same(row.same),
        signatures=signatures,
        by=row.by,
        at=row.at,
        extent=Extent(row.extent),
        cover=cover,
        stays=stays,
    )
