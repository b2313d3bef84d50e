"""Drafts handed over between a commune's PCs, for who works with them: each step is one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.errors import UnknownReport, WrongState
from desktop.domain.errors.handovers import CannotHandOver, CannotTakeOver, CannotUseCopy
from desktop.domain.files import FileCard
from desktop.domain.handover import Choice, CommunePc, Hand, Handover, KeptDraft, Origin, Side
from desktop.domain.periods import Period
from desktop.domain.report import ReportState
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.conflicts import base_of
from desktop.store.engine import Store
from desktop.store.handover_changes import group_of
from desktop.store.handover_rules import attach_taken, fit_to_leave, out_of, put, stands_here
from desktop.store.remembered import recall, remember
from desktop.store.removed import attach_removed, ends_at

_PRESENT = "present_told"
_FIRST = UUID("0b9c1f7e-3c55-5d0e-8f0a-6f2f5d7c9a10")  # namespace of items that say who signed in
#: Who signed in here is told again after so long, so that the others know when this PC was used last.
_TELL_AGAIN = timedelta(days=7)


class HandoverStore:
    """The handings over of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def pcs(self) -> tuple[CommunePc, ...]:
        """The commune's other PCs that the centre has told of, used last first."""
        rows = select(t.CommunePcRow).where(col(t.CommunePcRow.active).is_(True))

        def work(session: Session) -> tuple[CommunePc, ...]:
            own = (recall(session, "central") or {}).get("device")
            found = session.execute(rows.order_by(col(t.CommunePcRow.seen_at).desc())).scalars()
            return tuple(
                CommunePc(each.id, each.name, each.person, each.seen_at) for each in found if each.id != own
            )

        return self._store.read(work)

    def enrolled(self) -> bool:
        """Whether there is a centre to pass a draft on."""
        return self._store.read(lambda session: recall(session, "central") is not None)

    def present(self, by: str, now: datetime) -> bool:
        """Let the centre know who has signed in, when it does not or heard it long ago; whether it will."""

        def work(session: Session) -> bool:
            central = recall(session, "central")
            if central is None:
                return False
            before = recall(session, _PRESENT) or {}
            same = (before.get("by"), before.get("device")) == (by, central["device"])
            if same and abs(now - datetime.fromisoformat(before["at"])) < _TELL_AGAIN:
                return False
            remember(session, _PRESENT, {"by": by, "device": central["device"], "at": now.isoformat()})
            key = str(uuid5(_FIRST, f"{central['device']} {by} {now.isoformat()}"))  # the same if cut off
            said = {"op": "present", "key": key, "by": by, "at": now.isoformat()}
            _send(session, key, f"present:{key}", said, now)
            return True

        return self._store.write(work)

    def offer(
        self,
        report: str,
        to: str,
        note: str,
        files: tuple[FileCard, ...],
        unit: str,
        ids: tuple[str, str],
        by: tuple[str, str],
        now: datetime,
    ) -> None:
        """A draft leaves this PC's hands. `ids`: of the handing over and its item; `by`: a login and a name.

        Raises UnknownReport, WrongState unless it is a draft, CannotHandOver.
        """

        def work(session: Session) -> None:
            made, snapshot = leaving(session, report, to, note, files, ids[0], by[1], now)
            content = content_of(made, snapshot, unit)
            said: dict[str, Any] = {
                "op": "draft",
                "key": ids[1],
                "act": "offer",
                "handover": made.id,
                "by": by[1],
            }
            said |= {"by": by[1], "at": now.isoformat(), "to": to or None, "draft": content}
            _send(session, ids[1], group_of(made.id), said, now)
            detail = {"handover": made.id, "to": to, "sha256": [card.sha256 for card in files]}
            audit.append(session, now, by[0], "hand_over", report, detail)

        self._store.write(work)

    def take_back(self, handover: str, key: str, by: tuple[str, str], now: datetime) -> None:
        """Ask the centre for what was offered from here. Raises CannotTakeOver when it has ended."""

        def work(session: Session) -> None:
            row = session.get(t.HandoverRow, handover)
            if row is None or row.side != Side.OUT or row.state not in {Hand.OFFERED, Hand.TAKING_BACK}:
                raise CannotTakeOver("gone")
            if row.state == Hand.TAKING_BACK and _asks(session, handover):
                return
            row.state = Hand.TAKING_BACK
            session.add(row)
            self._ask(session, row, "withdraw", key, by, now)

        self._store.write(work)

    def take(self, handover: str, choice: Choice, key: str, by: tuple[str, str], now: datetime) -> None:
        """Ask the centre for what another PC offers. Raises CannotTakeOver."""

        def work(session: Session) -> None:
            row = session.get(t.HandoverRow, handover)
            if row is None or row.side != Side.IN or row.snapshot is None:
                raise CannotTakeOver("gone")
            if row.state not in {Hand.OFFERED, Hand.LEFT, Hand.ASKED}:
                raise CannotTakeOver("gone")
            report = session.get(t.ReportRow, row.report)
            if report is None and row.base is not None:
                raise CannotTakeOver("base")
            if report is not None and report.state == ReportState.DRAFT and choice is Choice.NONE:
                raise CannotTakeOver("own")
            if row.state == Hand.ASKED and _asks(session, handover):
                return
            row.state, row.choice = Hand.ASKED, choice
            session.add(row)
            self._ask(session, row, "take", key, by, now)

        self._store.write(work)

    def _ask(
        self, session: Session, row: t.HandoverRow, act: str, key: str, by: tuple[str, str], now: datetime
    ) -> None:
        said = {"op": "draft", "key": key, "act": act, "handover": row.id, "by": by[1], "at": now.isoformat()}
        _send(session, key, group_of(row.id), said, now)
        audit.append(session, now, by[0], f"draft_{act}", row.report, {"handover": row.id})

    def leave(self, handover: str) -> None:
        """A person here does not want it; it can be taken all the same while it is offered."""

        def work(session: Session) -> None:
            row = session.get(t.HandoverRow, handover)
            if row is not None and row.state == Hand.OFFERED and row.side == Side.IN:
                row.state = Hand.LEFT
                session.add(row)

        self._store.write(work)

    def told(self, handover: str) -> None:
        """A person knows how it ended."""

        def work(session: Session) -> None:
            row = session.get(t.HandoverRow, handover)
            if row is not None:
                row.told = True
                session.add(row)

        self._store.write(work)

    def offers(self) -> tuple[Handover, ...]:
        """What other PCs offer to this one, or this one has asked for, the newest first."""
        row = t.HandoverRow
        return self._list(
            col(row.side) == Side.IN,
            col(row.state).in_([Hand.OFFERED, Hand.ASKED]),
            col(row.snapshot).is_not(None),
        )

    def news(self) -> tuple[Handover, ...]:
        """What has ended and nobody here was told of, the newest first."""
        return self._list(col(t.HandoverRow.told).is_(False))

    def of_report(self, report: str) -> tuple[Handover, ...]:
        """All handings over of one report that this PC knows of, the newest first."""
        return self._list(col(t.HandoverRow.report) == report)

    def get(self, handover: str) -> Handover | None:
        """One of them."""
        return next(iter(self._list(col(t.HandoverRow.id) == handover)), None)

    def content(self, handover: str) -> bytes | None:
        """What is offered, while it is."""
        row = self._store.read(lambda session: session.get(t.HandoverRow, handover))
        return None if row is None else row.snapshot

    def copies(self, report: str) -> tuple[KeptDraft, ...]:
        """The copies kept of a report's drafts, the newest first."""
        row = t.KeptDraftRow
        query = select(row).where(col(row.report) == report).order_by(col(row.at).desc(), col(row.id))
        return self._store.read(lambda session: tuple(map(_copy, session.execute(query).scalars())))

    def copy(self, copy: str) -> tuple[KeptDraft, bytes]:
        """One copy and what it says. Raises CannotUseCopy when there is none."""
        row = self._store.read(lambda session: session.get(t.KeptDraftRow, copy))
        if row is None:
            raise CannotUseCopy("state")
        return _copy(row), row.snapshot

    def use(self, copy: str, actor: str, now: datetime) -> str:
        """A copy becomes the report's draft, what was the draft is kept; the report. Raises CannotUseCopy.

        Also of a draft that another PC has taken: that PC may be lost. Should both be sent, they meet.
        """

        def work(session: Session) -> str:
            row = session.get(t.KeptDraftRow, copy)
            report = None if row is None else session.get(t.ReportRow, row.report)
            if row is None or report is None:
                raise CannotUseCopy("state")
            mine = out_of(session, report.id)
            handed = report.state == ReportState.HANDED and mine is not None and mine.state == Hand.TAKEN
            if report.state != ReportState.DRAFT and not handed:
                raise CannotUseCopy("state")
            if not stands_here(session, report.id, row.base):
                raise CannotUseCopy("base")
            snapshot = attach_removed(session, row) if row.origin == Origin.REMOVED else row.snapshot
            put(session, report, row.version, snapshot, row.base, now)
            if row.origin == Origin.SET_ASIDE:
                attach_taken(session, report.id, now)
            audit.append(session, now, actor, "draft_copy_used", report.id, {"copy": copy, "handed": handed})
            return report.id

        return self._store.write(work)

    def _list(self, *where: Any) -> tuple[Handover, ...]:
        row = t.HandoverRow
        query = select(row).where(*where).order_by(col(row.at).desc(), col(row.id))
        return self._store.read(lambda session: tuple(map(_view, session.execute(query).scalars())))


def leaving(
    session: Session,
    report: str,
    to: str,
    note: str,
    files: tuple[FileCard, ...],
    handover: str,
    by: str,
    now: datetime,
) -> tuple[t.HandoverRow, bytes]:
    """A draft of this PC on its way, and what it says: nobody types into it here from now on.

    Raises UnknownReport, WrongState unless it is a draft, CannotHandOver.
    """
    central = recall(session, "central")
    row, draft = session.get(t.ReportRow, report), session.get(t.DraftRow, report)
    if row is None:
        raise UnknownReport(report)
    if row.state != ReportState.DRAFT or draft is None:
        raise WrongState("hand_over", row.state)
    pc = session.get(t.CommunePcRow, to) if to else None
    if central is None or (to and pc is None):
        raise CannotHandOver("not_enrolled" if central is None else "unknown_pc")
    if not fit_to_leave(session, report):
        raise CannotHandOver("waits")
    made = _made(session, row, handover, by, now)
    made.device, made.to = central["device"], to
    made.to_name, made.note = "" if pc is None else pc.name, note
    made.files = [asdict(card) for card in files]
    row.state, row.updated = ReportState.HANDED, now
    session.add_all([made, row])
    return made, draft.snapshot


def _made(session: Session, row: t.ReportRow, handover: str, by: str, now: datetime) -> t.HandoverRow:
    return t.HandoverRow(
        id=handover,
        side=Side.OUT,
        state=Hand.OFFERED,
        report=row.id,
        form=row.form,
        version=row.version,
        title=row.title,
        period=row.period,
        obligation=row.obligation,
        due=row.due,
        task=row.task,
        base=base_of(session, row.id),
        by=by,
        device="",
        device_name="",
        at=now,
    )


def content_of(made: t.HandoverRow, snapshot: bytes, unit: str) -> dict[str, Any]:
    """An OfferedDraft, without what is empty."""
    said = {
        "report": made.report,
        "form": made.form,
        "version": made.version,
        "title": made.title,
        "unit": unit,
        "period": made.period,
        "obligation": made.obligation,
        "due": made.due.isoformat() if made.due else None,
        "task": made.task,
        "base": made.base,
        "snapshot": snapshot.decode(),
        "attachments": made.files,
        "note": made.note,
    }
    return {name: value for name, value in said.items() if value not in (None, "", [])}


def _send(session: Session, key: str, group: str, said: Mapping[str, Any], now: datetime) -> None:
    body = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    session.add(t.OutboxRow(key=key, group=group, body=body, state="waiting", made_at=now))


def _asks(session: Session, handover: str) -> bool:
    """Whether something is being asked of the centre about it."""
    item = t.OutboxRow
    query = select(col(item.key)).where(col(item.group) == group_of(handover), col(item.state) == "waiting")
    return session.execute(query).first() is not None


def _view(row: t.HandoverRow) -> Handover:
    return Handover(
        row.id,
        Side(row.side),
        Hand(row.state),
        row.report,
        row.form,
        row.version,
        row.title,
        Period.parse(row.period) if row.period else None,
        row.task,
        row.by,
        row.device_name,
        row.to_name,
        row.note,
        row.at,
        len(row.files),
        Choice(row.choice),
        row.ended_by,
        row.ended_device,
        row.ended_at,
        row.why,
    )


def _copy(row: t.KeptDraftRow) -> KeptDraft:
    return KeptDraft(row.id, row.report, row.version, Origin(row.origin), row.by, row.at, ends_at(row))
