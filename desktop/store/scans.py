"""Scans of signed papers, kept with their reports."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, select

from desktop.domain.errors import FileMissing
from desktop.domain.scan import Lack, Scan, Shortfall
from desktop.store import tables as t
from desktop.store.audit import append
from desktop.store.engine import Store


class ScanStore:
    """One transaction for each call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, report: str) -> tuple[Scan, ...]:
        """The scans of a report, the newest first."""

        def read(session: Session) -> tuple[Scan, ...]:
            row, kept = t.ScanRow, t.AttachmentRow
            rows = session.exec(
                select(row, t.FileRow)
                .join(kept, (col(kept.report) == col(row.report)) & (col(kept.name) == col(row.name)))
                .join(t.FileRow, col(t.FileRow.sha256) == col(kept.sha256))
                .where(row.report == report)
                .order_by(col(row.at).desc(), col(row.name).desc())
            ).all()
            return tuple(_view(each, file) for each, file in rows)

        return self._store.read(read)

    def drop(self, report: str, name: str, reason: str, by: str, at: datetime) -> None:
        """A scan is no longer the report's; its content goes with the next sweep. Raises FileMissing."""

        def write(session: Session) -> None:
            row = session.get(t.ScanRow, (report, name))
            if row is None:
                raise FileMissing(name)
            kept = session.get_one(t.AttachmentRow, (report, name))
            detail = {"file": name, "sha256": kept.sha256, "revision": row.revision, "reason": reason}
            session.delete(row)
            append(session, at, by, "scan_removed", report, detail)

        self._store.write(write)


def enter(session: Session, report: str, scan: Scan) -> None:
    """Keep the row of a scan, and write into the audit trail what it does not reach and why it is kept."""
    short = [[str(each.lack), each.page, each.dpi] for each in scan.short]
    session.add(
        t.ScanRow(
            report=report,
            name=scan.name,
            revision=scan.revision,
            pages=scan.pages,
            version=scan.version,
            short=short,
            reason=scan.reason,
            by=scan.by,
            at=scan.at,
        )
    )
    detail = {"file": scan.name, "sha256": scan.sha256, "revision": scan.revision, "pages": scan.pages}
    if short:
        detail |= {"short": short, "pdf": scan.version, "reason": scan.reason}
    append(session, scan.at, scan.by, "scan_kept", report, detail)


def _view(row: t.ScanRow, file: t.FileRow) -> Scan:
    short = tuple(Shortfall(Lack(lack), page, dpi) for lack, page, dpi in row.short)
    return Scan(
        row.name, file.sha256, file.size, row.revision, row.pages, row.version, short, row.reason,
        row.by, row.at,
    )  # fmt: skip
