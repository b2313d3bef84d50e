"""`draft`: one is offered to another PC of the commune, taken there, or withdrawn by who offered it.

The law: a draft that is handed over is in one pair of hands. Of two PCs that take it, and of one that takes
while the other withdraws, exactly one hears ok; the other hears how it ended.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from sync.central import handovers
from sync.central.handovers import EXPIRED, KEPT, OFFERED, REFUSED, TAKEN, WITHDRAWN
from sync.central.judged import Judged, invalid
from sync.central.operation import Operation, Place
from sync.central.tables import Device, Handover
from sync.protocol import DRAFT_BYTES, DraftItem, Result

#: Drafts that one PC may have offered at a time.
MOST = 50


class Drafts:
    """Takes them in, one after the other: each sees what the one before came to."""

    def __init__(self, place: Place, _items: Sequence[DraftItem]) -> None:
        self._place = place

    def take(self, item: DraftItem, _judged: Judged) -> Result:
        """Ok, or forbidden with how it ended and why."""
        session = self._place.session
        session.flush()
        row = session.get(Handover, item.handover, with_for_update=True)
        if row is not None and row.unit != self._place.device.unit:
            return self._no(item, "unknown")
        if row is not None and row.state == OFFERED and row.at + KEPT <= self._place.now:
            handovers.end(self._place.centre, session, self._place.now, row, EXPIRED)
        if item.act == "offer":
            return self._offer(item, row)
        return self._take(item, row) if item.act == "take" else self._withdraw(item, row)

    def write(self) -> None:
        """All is written by now."""

    def _offer(self, item: DraftItem, row: Handover | None) -> Result:
        session, device, draft = self._place.session, self._place.device, item.draft
        if row is not None:
            same = row.state == OFFERED and row.device == device.id
            return self._ok(item, row) if same else self._ended(item, row)
        if draft is None or len(draft.snapshot.encode()) > DRAFT_BYTES:
            return invalid(item.key, "", "This is no draft, or a draft larger than the centre passes on.")
        if draft.unit != device.unit:
            return self._never(item, "unit")
        if item.to is not None and not self._reachable(item.to):
            return self._never(item, "to")
        handovers.sweep(self._place.centre, session, self._place.now)
        if _open(session, device) >= MOST:
            return self._never(item, "many")
        made = Handover(
            id=item.handover,
            unit=device.unit,
            device=device.id,
            to=item.to or "",
            state=OFFERED,
            offered=draft.model_dump(mode="json", exclude_defaults=True),
            at=self._place.now,
        )
        handovers.offer(session, self._place.now, made, item.by, draft.attachments)
        return self._ok(item, made)

    def _take(self, item: DraftItem, row: Handover | None) -> Result:
        device = self._place.device
        if row is None:
            return self._no(item, "unknown")
        if row.state == TAKEN and row.ended_device == device.id:
            return self._ok(item, row)
        if row.state != OFFERED:
            return self._ended(item, row)
        if row.device == device.id or row.to not in ("", device.id):
            return self._no(item, "other")
        place = self._place
        handovers.end(place.centre, place.session, place.now, row, TAKEN, item.by, device.id)
        return self._ok(item, row)

    def _withdraw(self, item: DraftItem, row: Handover | None) -> Result:
        session, device, now = self._place.session, self._place.device, self._place.now
        if row is None:  # it never came; should it come yet, it is withdrawn already
            row = Handover(
                id=item.handover,
                unit=device.unit,
                device=device.id,
                to="",
                state=OFFERED,
                offered=None,
                at=now,
            )
        elif row.device != device.id:
            return self._no(item, "other")
        elif row.state in {TAKEN, REFUSED}:
            return self._ended(item, row)
        if row.state == OFFERED:
            handovers.end(self._place.centre, session, now, row, WITHDRAWN, item.by, device.id)
        return self._ok(item, row)

    def _ok(self, item: DraftItem, row: Handover) -> Result:
        said = handovers.word(self._place.centre, self._place.session, row)
        return Result(key=item.key, status="ok", word=said)

    def _never(self, item: DraftItem, why: str) -> Result:
        """Refuse an offer for good: its author goes on with it, and it may come a second time (a packet)."""
        device, now = self._place.device, self._place.now
        made = Handover(
            id=item.handover, unit=device.unit, device=device.id, to="", state=REFUSED, offered=None, at=now
        )
        self._place.session.add(made)
        return self._no(item, why)

    def _ended(self, item: DraftItem, row: Handover) -> Result:
        if row.state == REFUSED:
            return self._no(item, REFUSED)
        said = handovers.word(self._place.centre, self._place.session, row)
        return Result(key=item.key, status="forbidden", why=row.state, word=said)

    def _no(self, item: DraftItem, why: str) -> Result:
        said = handovers.refusal(self._place.centre, item.handover, why)
        return Result(key=item.key, status="forbidden", why=why, word=said)

    def _reachable(self, to: str) -> bool:
        """Whether a draft can be for that PC: another one of the commune, not revoked."""
        device = self._place.device
        found = self._place.session.get(Device, to)
        ours = found is not None and found.unit == device.unit and found.id != device.id
        return ours and found is not None and found.revoked_at is None


def _open(session: Session, device: Device) -> int:
    mine = (Handover.device == device.id, Handover.state == OFFERED)
    return session.exec(select(func.count(col(Handover.id))).where(*mine)).one()


DRAFT = Operation(DraftItem, Drafts)
