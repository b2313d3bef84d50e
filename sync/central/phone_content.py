"""What a phone sent goes down to its commune's PCs, to be looked at and drafted from: still no report.

The feed says only that it is there and how many of its files; XML and names are read when it is handed out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlmodel import Session, col, select

from sync.central.phone_tables import Phone, PhoneFile, PhoneSubmission
from sync.protocol import Change

KIND = "phone"
_PER_QUESTION = 500


def with_phones(session: Session, changes: list[Change]) -> list[Change]:
    """The changes, those of kind `phone` with what was sent."""
    wanted = [each.id for each in changes if each.kind == KIND]
    if not wanted:
        return changes
    found: dict[str, dict[str, Any]] = {}
    for start in range(0, len(wanted), _PER_QUESTION):
        found |= _contents(session, wanted[start : start + _PER_QUESTION])
    return [
        each.model_copy(update={"body": {**each.body, **found.get(each.id, {})}})
        if each.kind == KIND
        else each
        for each in changes
    ]


def told_size(session: Session, unit: str, sha256: str) -> int | None:
    """Bytes of a content that a phone of the commune brought; None when none did."""
    wanted = (
        select(PhoneFile.size)
        .join(PhoneSubmission, col(PhoneSubmission.instance) == col(PhoneFile.instance))
        .where(PhoneFile.sha256 == sha256, PhoneSubmission.unit == unit)
    )
    return session.exec(wanted.limit(1)).first()


def _contents(session: Session, instances: Iterable[str]) -> dict[str, dict[str, Any]]:
    listed = list(instances)
    files: dict[str, list[dict[str, str | int]]] = {}
    names = select(PhoneFile).where(col(PhoneFile.instance).in_(listed)).order_by(col(PhoneFile.name))
    for each in session.exec(names):
        files.setdefault(each.instance, []).append(
            {"name": each.name, "sha256": each.sha256, "size": each.size}
        )
    query = (
        select(PhoneSubmission, Phone.name)
        .join(Phone, col(Phone.id) == col(PhoneSubmission.phone))
        .where(col(PhoneSubmission.instance).in_(listed))
    )
    return {
        row.instance: {
            "serial": row.serial,
            "phone": name,
            "form": row.form,
            "version": row.version,
            "sha256": row.sha256,
            "received_at": row.received_at.isoformat(),
            "problems": len(row.problems),
            "files": files.get(row.instance, []),
            "xml": row.xml,
        }
        for row, name in session.exec(query)
    }
