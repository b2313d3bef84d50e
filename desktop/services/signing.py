"""What a sign-off freezes, and the item that carries it to the centre."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.errors import WrongState
from desktop.domain.task import Claim
from desktop.domain.task_update import read_update
from desktop.domain.views import ReportDetail
from desktop.services.files import FileCard
from desktop.services.header import meta
from desktop.store.reports import SignedOff, StoredReport

if TYPE_CHECKING:
    from desktop.forms import FormInstance
    from desktop.services.reports import OpenReport


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


def as_read(read: OpenReport, now: ReportDetail) -> FormInstance:
    """The report as its leader has it before the eyes. Raises WrongState when it has changed since."""
    if now.updated != read.detail.updated:
        raise WrongState("sign_off", now.state)
    return read.instance


def goes_on(xml: bytes) -> bool:
    """Whether a progress report says that its task goes on, which is the officer's own word."""
    update = read_update(xml)
    return update is not None and update.claim is Claim.RUNNING
