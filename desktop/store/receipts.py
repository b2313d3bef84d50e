"""Receipts count only when the pinned key signed them, and for the very bytes that were sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from desktop.store import tables as t


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
    )
