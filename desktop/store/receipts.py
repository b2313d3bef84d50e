"""Receipts count only when the pinned key signed them, and for the very bytes that were sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import tables as t
from desktop.store.remembered import recall


def signature_holds(jws: str, central: Mapping[str, Any] | None) -> bool:
    """Whether a kept receipt is signed by the pinned key."""
    from sync.receipts import ReceiptInvalid, check

    if central is None:
        return False
    try:
        check(jws, central["server_key"])
    except ReceiptInvalid:
        return False
    return True


def checked(
    jws: str | None, central: Mapping[str, Any], sent: Mapping[str, Any], revision: int, now: datetime
) -> t.ReceiptRow:
    """A receipt for what was sent (a SubmissionItem's fields), as it is to be kept.

    Raises ReceiptInvalid for a missing receipt, another signature, or another report, commune or content.
    """
    from sync.receipts import ReceiptInvalid, check

    if jws is None:
        raise ReceiptInvalid("there is none")
    receipt = check(jws, central["server_key"])
    for name in ("report", "sha256", "unit", "form"):
        if getattr(receipt, name) != sent[name]:
            raise ReceiptInvalid(f"its {name} is another")
    return t.ReceiptRow(
        report=receipt.report,
        revision=revision,
        serial=receipt.serial,
        sha256=receipt.sha256,
        received_at=receipt.received_at,
        jws=jws,
        kept_at=now,
        attachments=receipt.attachments,
    )


def keep_earlier(session: Session, receipt: t.ReceiptRow, now: datetime) -> None:
    """Keep the receipt that `receipt` takes the place of: it was given, and printed perhaps."""
    before = session.get(t.ReceiptRow, (receipt.report, receipt.revision))
    if before is None or before.serial == receipt.serial:
        return
    session.merge(
        t.EarlierReceiptRow(
            report=before.report,
            serial=before.serial,
            revision=before.revision,
            received_at=before.received_at,
            jws=before.jws,
            replaced_at=now,
        )
    )


def meant(session: Session, report: str, jws: str) -> tuple[t.ReceiptRow, bool] | None:
    """The kept receipt that `jws` is the newer state of, and whether that is complete; None when none kept
    here is meant.
    """
    from sync.receipts import ReceiptInvalid, check

    central = recall(session, "central")
    try:
        receipt = check(jws, (central or {})["server_key"])
    except (ReceiptInvalid, KeyError):
        return None
    same = (col(t.ReceiptRow.report) == report, col(t.ReceiptRow.serial) == receipt.serial)
    row: t.ReceiptRow | None = session.execute(select(t.ReceiptRow).where(*same)).scalar_one_or_none()
    if row is None or (receipt.report, receipt.sha256) != (report, row.sha256):
        return None
    return row, receipt.attachments == "complete"
