"""What a sign-off freezes, and the item that carries it to the centre."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from datetime import datetime

from desktop.services.files import FileCard
from desktop.services.header import meta
from desktop.store.reports import SignedOff, StoredReport


def frozen(
    stored: StoredReport, xml: bytes, approver: str, key: str, now: datetime, files: tuple[FileCard, ...]
) -> SignedOff:
    """A sign-off of the canonical `xml`; `key` names the item that will carry it."""
    return SignedOff(
        report=stored.id,
        revision=stored.revision,
        version=stored.version,
        xml=xml,
        sha256=hashlib.sha256(xml).hexdigest(),
        instance=meta(xml, "instanceID") or "",
        deprecated=meta(xml, "deprecatedID"),
        author=stored.author,
        approver=approver,
        finished_at=stored.finished_at or now,
        key=key,
        attachments=files,
    )


def item_of(signed: SignedOff, stored: StoredReport, unit: str, base: str | None) -> bytes:
    """The outbox item's frozen bytes: JSON of a SubmissionItem."""
    from sync.protocol import AttachmentRef, SubmissionItem

    item = SubmissionItem(
        key=signed.key,
        base=base,
        report=signed.report,
        form=stored.form,
        version=signed.version,
        instance=signed.instance,
        deprecated=signed.deprecated,
        unit=unit,
        period=stored.period,
        task=stored.task,
        xml=signed.xml.decode(),
        sha256=signed.sha256,
        attachments=tuple(AttachmentRef(**asdict(card)) for card in signed.attachments),
        finished_at=signed.finished_at,
        author=signed.author,
        approver=signed.approver,
    )
    return item.model_dump_json().encode()
