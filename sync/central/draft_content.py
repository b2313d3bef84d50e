"""What an offered draft says goes down with its change to the PC it is for; the feed has none of it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, select

from sync.central.tables import Device, Handover
from sync.protocol import Change

KIND = "draft"


def with_drafts(session: Session, device: Device, changes: Iterable[Change]) -> list[Change]:
    """The changes, those that offer a draft to `device` with what it says."""
    listed = list(changes)
    wanted = [each.id for each in listed if each.kind == KIND and each.rev == "1"]
    if not wanted:
        return listed
    rows = session.exec(select(Handover).where(col(Handover.id).in_(wanted)))
    found = {row.id: row.offered for row in rows if row.offered and row.to in ("", device.id)}
    return [
        each.model_copy(update={"body": {**each.body, "draft": found[each.id]}})
        if each.kind == KIND and each.id in found
        else each
        for each in listed
    ]
