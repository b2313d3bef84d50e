"""Drafts that go to another PC of the commune on a stick: the centre has no part in it, nor any line.

What leaves so is in the other PC's hands from then on, as if the centre had said so: only that PC can open
it, and it takes it once. A copy stays here to be read. Who handed it over may take it back, and is told what
no stick can promise: that the other PC does not open it as well. The copy is marked so; if both are sent they
meet. What comes is taken as a draft that the centre gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session, col

from desktop.domain.errors.handovers import CannotHandOver, CannotTakeOver
from desktop.domain.files import FileCard
from desktop.domain.handover import STICK, Choice, Hand, Origin, Side
from desktop.domain.report import ReportState
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.doubt import content_named
from desktop.store.elsewhere import take_up
from desktop.store.engine import Store
from desktop.store.handover_changes import offered_of
from desktop.store.handover_rules import out_of, put, stays_to_read, take_in
from desktop.store.handovers import content_of, leaving
from desktop.store.remembered import recall
from desktop.store.resending import NOTHING
from sync.protocol import Change

#: In what goes on the stick: SHA-256 of what the centre named `base`. A centre put back from a copy since may
#: give that name to another word.
_STANDS_ON = "stands_on"


class StickStore:
    """The store's side of it; each step is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def pc(self, device: str) -> dict[str, str] | None:
        """The public key of another PC of the commune; None for one that nobody told of, or that is out."""

        def work(session: Session) -> dict[str, str] | None:
            row = session.get(t.CommunePcRow, device)
            own = (recall(session, "central") or {}).get("device")
            if row is None or not row.active or not row.key or device == own:
                return None
            return dict(row.key)

        return self._store.read(work)

    def give(
        self,
        report: str,
        to: str,
        note: str,
        files: tuple[FileCard, ...],
        unit: str,
        handover: str,
        by: tuple[str, str],
        now: datetime,
    ) -> dict[str, Any]:
        """A draft leaves for the PC `to`; what goes on the stick of it. `by`: a login and a name.

        Raises UnknownReport, WrongState unless it is a draft, CannotHandOver.
        """

        def work(session: Session) -> dict[str, Any]:
            made, snapshot = leaving(session, report, to, note, files, handover, by[1], now)
            if not made.to_name:
                raise CannotHandOver("unknown_pc")
            made.state, made.why, made.told = Hand.TAKEN, STICK, True
            made.ended_device, made.ended_at = made.to_name, now
            session.flush()
            stays_to_read(session, made, made.id)
            detail = {"handover": handover, "to": to, "stick": True}
            detail["sha256"] = [card.sha256 for card in files]
            audit.append(session, now, by[0], "hand_over", report, detail)
            said = {"handover": handover, "state": "offered", "by": by[1], "device": made.device, "to": to}
            draft = content_of(made, snapshot, unit)
            seen = content_named(session, report, made.base)
            draft |= {} if seen is None else {_STANDS_ON: seen}
            return {**said, "at": now.isoformat(), "draft": draft}

        return self._store.write(work)

    def written(self, report: str, now: datetime) -> None:
        """It is on the stick: what another PC sent of the report meanwhile takes its place here."""
        self._store.write(lambda session: take_up(session, report, now))

    def not_written(self, handover: str, now: datetime) -> None:
        """There is no packet of it: the draft is here as if it had never left.

        When another PC's word has taken its place meanwhile, it is kept to be read.
        """

        def work(session: Session) -> None:
            row = session.get_one(t.HandoverRow, handover)
            report, copy = session.get(t.ReportRow, row.report), session.get(t.KeptDraftRow, handover)
            if report is not None and report.state == ReportState.HANDED:
                report.state, report.updated = ReportState.DRAFT, now
                session.add(report)
                session.delete(copy)
            elif copy is not None:
                copy.origin = Origin.REPLACED
                session.add(copy)
            session.delete(row)

        self._store.write(work)

    def take_back(self, handover: str, actor: str, now: datetime) -> str:
        """What went on a stick is this PC's draft again, whatever the other PC does with it; the report.

        Raises CannotTakeOver when it did not go so, or the report has moved on since.
        """

        def work(session: Session) -> str:
            row = session.get(t.HandoverRow, handover)
            report = None if row is None else session.get(t.ReportRow, row.report)
            if row is None or row.side != Side.OUT or (row.state, row.why) != (Hand.TAKEN, STICK):
                raise CannotTakeOver("gone")
            newest, draft = out_of(session, row.report), session.get(t.DraftRow, row.report)
            if report is None or report.state != ReportState.HANDED or draft is None:
                raise CannotTakeOver("gone")
            if newest is None or newest.why != STICK:
                raise CannotTakeOver("gone")
            own = session.get(t.KeptDraftRow, handover)
            copy = own or session.execute(_copies(row)).scalars().first()
            if copy is None or copy.snapshot != draft.snapshot:  # another one has gone since
                raise CannotTakeOver("gone")
            copy.origin = Origin.ON_STICK
            row.state, row.ended_by, row.ended_at = Hand.BACK, actor, now
            session.add_all([copy, row])
            put(session, report, copy.version, copy.snapshot, copy.base, now)
            detail = {"handover": handover, "to": row.to, "stick": True}
            audit.append(session, now, actor, "draft_taken_back", report.id, detail)
            return report.id

        return self._store.write(work)

    def came(self, handover: str) -> bool:
        """Whether this PC knows that handing over already."""
        return self._store.read(lambda session: session.get(t.HandoverRow, handover)) is not None

    def asks(self, said: Mapping[str, Any]) -> str:
        """Why a draft cannot simply be taken: base, own (CannotTakeOver); empty when it can.

        Raises KeyError, TypeError, ValueError for nonsense.
        """
        fields = offered_of(_change(said))

        def work(session: Session) -> str:
            report = session.get(t.ReportRow, fields["report"])
            if report is None:
                return "" if fields["base"] is None else "base"
            return "own" if report.state == ReportState.DRAFT else ""

        return self._store.read(work)

    def take(self, said: Mapping[str, Any], choice: Choice, actor: str, now: datetime) -> str:
        """The draft is this PC's from now on, or kept beside the one that stays; why, if so.

        The contents of its files are here by then. Raises CannotTakeOver, and KeyError, TypeError, ValueError
        for nonsense.
        """
        fields = offered_of(_change(said))
        why = self.asks(said)
        if why and (why == "base" or choice is Choice.NONE):
            raise CannotTakeOver(why)

        def work(session: Session) -> str:
            if session.get(t.HandoverRow, str(said["handover"])) is not None:
                raise CannotTakeOver("gone")
            pc = session.get(t.CommunePcRow, fields["device"])
            row = t.HandoverRow(id=str(said["handover"]), side=Side.IN, state=Hand.TAKEN, **fields)
            row.device_name = "" if pc is None else pc.name
            stands_on = said["draft"].get(_STANDS_ON)
            if stands_on is not None and stands_on != content_named(session, row.report, row.base):
                row.base = NOTHING
            row.choice, row.ended_at = choice, now
            session.add(row)
            session.flush()
            row.why = take_in(session, row, now)
            session.add(row)
            detail = {"handover": row.id, "why": row.why, "stick": True}
            audit.append(session, now, actor, "draft_taken_over", row.report, detail)
            return row.why

        return self._store.write(work)


def _copies(row: t.HandoverRow) -> Select[t.KeptDraftRow]:
    """The copy that an earlier version kept of a draft when it went: it had no name of its own."""
    kept = t.KeptDraftRow
    mine = (col(kept.report) == row.report, col(kept.origin) == Origin.HANDED_OVER)
    return select(kept).where(*mine, col(kept.at) == row.at)


def _change(said: Mapping[str, Any]) -> Change:
    """What came on the stick, as the centre would tell it."""
    return Change(seq=0, kind="draft", id=str(said["handover"]), rev="1", body=dict(said))
