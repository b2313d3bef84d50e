"""A draft begun by mistake is removed: its report goes with it, and a copy is kept to put it back from.

What was signed, sent, numbered or came back signed is never removed. What another PC sent meanwhile of the
report takes its place. A copy has its end; the trail keeps what was removed, and that its copy is gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, exists, select
from sqlmodel import Session, SQLModel, col

from desktop.domain.errors import UnknownReport, WrongState
from desktop.domain.errors.handovers import CannotUseCopy
from desktop.domain.handover import Origin, RemovedDraft
from desktop.domain.periods import Period
from desktop.domain.phones import PhoneState
from desktop.domain.report import ReportState
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.domain.text import fold
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.conflicts import stands_on
from desktop.store.elsewhere import take_up
from desktop.store.engine import Store
from desktop.store.handover_rules import called_apart, keep
from desktop.store.searched import period_text, search_text

#: A report with a row in one of these left this PC, or bears a number: it stays.
HOLDING: tuple[type[SQLModel], ...] = (
    t.RevisionRow, t.OutboxRow, t.DocumentNumberRow, t.SignedPdfRow, t.ScanRow,
)  # fmt: skip
#: What stands beside a draft, goes with it and comes back with it; the report's own line is put back first.
BESIDE: tuple[type[SQLModel], ...] = (
    t.ReportRow, t.CellNoteRow, t.DocumentCoverRow, t.ExportedPdfRow, t.AttachmentRow,
)  # fmt: skip
#: So long a copy is kept.
KEPT = timedelta(days=90)
#: So long after a sign-in saw its end a copy goes: a clock that runs ahead may be put right meanwhile.
SURE = timedelta(days=3)
#: What the trail calls a removal, and the end of a copy; and who does the latter: this PC by itself.
REMOVED, ENDED, _BY_ITSELF = "draft_removed", "removed_copy_ended", "pc"
_PHONES, _UNTIL, _OVER = "phone", "until", "over"


class RemovedStore:
    """Removing drafts and putting them back; each step is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def owed(self, report: str) -> bool | None:
        """Whether the report of a draft that can be removed is still to be made; None of any other report."""

        def work(session: Session) -> bool | None:
            row = session.get(t.ReportRow, report)
            if row is None or not _removable(session, row):
                return None
            asked = None if row.obligation is None else session.get(t.ObligationRow, row.obligation)
            return asked is not None and not asked.withdrawn

        return self._store.read(work)

    def remove(self, report: str, copy_id: str, who: tuple[str, str], now: datetime) -> str | None:
        """Remove a draft, with its report; the task it was about. `who` is a login and a person's name.

        Raises UnknownReport, WrongState of what cannot be removed.
        """

        def work(session: Session) -> str | None:
            row, draft = session.get(t.ReportRow, report), session.get(t.DraftRow, report)
            if row is None:
                raise UnknownReport(report)
            if draft is None or not _removable(session, row):
                raise WrongState("remove", row.state)
            task, version = row.task, row.version
            said = {"title": row.title, "period": row.period, "form": row.form}
            base = stands_on(session, report)[1]
            keep(session, report, version, base, draft.snapshot, Origin.REMOVED, who[1], now, copy_id)
            copy = session.get_one(t.KeptDraftRow, copy_id)
            rows = {_name(table): _dumped(session, table, report) for table in BESIDE}
            phones = _let_phones_go(session, report)
            copy.removed = {**rows, _PHONES: phones, _UNTIL: _end(session, now).isoformat()}
            session.add(copy)
            going: tuple[type[SQLModel], ...] = (t.DraftRow, *reversed(BESIDE))
            for table in going:
                session.execute(delete(table).where(_of(table, report)))
            session.expire_all()
            audit.append(session, now, who[0], REMOVED, report, said)
            take_up(session, report, now)
            return task

        return self._store.write(work)

    def removed(self, limit: int) -> tuple[RemovedDraft, ...]:
        """Those that can be put back, the newest first: their reports were not begun again since."""
        copy, row = t.KeptDraftRow, t.ReportRow
        again = exists().where(col(row.id) == col(copy.report))
        query = select(copy).where(col(copy.origin) == Origin.REMOVED, ~again)
        newest = query.order_by(col(copy.at).desc(), col(copy.id)).limit(limit)
        return self._store.read(lambda session: tuple(map(_view, session.execute(newest).scalars())))

    def let_go(self, now: datetime) -> tuple[str, ...]:
        """Copies whose time is over go, and their reports' ids are given; the trail has each.

        A clock that runs ahead ends none at once: something was done here since the end, too, and the end was
        seen `SURE` ago already; that is forgotten when the clock goes back. A copy of a time when copies had
        no end gets one from now.
        """
        copy = t.KeptDraftRow
        of = select(copy).where(col(copy.origin) == Origin.REMOVED)

        def changes(session: Session) -> list[tuple[t.KeptDraftRow, dict[str, Any] | None]]:
            last = _last(session) or now
            aged = ((each, _aged(each.removed or {}, now, last)) for each in session.execute(of).scalars())
            return [(each, after) for each, after in aged if after != each.removed]

        def work(session: Session) -> tuple[str, ...]:
            gone = []
            for each, after in changes(session):
                if after is not None:
                    each.removed = after
                    session.add(each)
                    continue
                row = each.removed[_name(t.ReportRow)][0]
                said = {name: row[name] for name in ("title", "period", "form")}
                session.delete(each)
                audit.append(session, now, _BY_ITSELF, ENDED, each.report, said)
                gone.append(each.report)
            return tuple(gone)

        return self._store.write(work) if self._store.read(changes) else ()

    def put_back(self, copy: str, actor: str, now: datetime) -> tuple[str, str | None]:
        """A draft that was removed stands again as it was, the copy is gone; its report, and its task.

        Raises CannotUseCopy when it is no such copy, or its report was begun again since.
        """

        def work(session: Session) -> tuple[str, str | None]:
            kept = session.get(t.KeptDraftRow, copy)
            if kept is None or kept.removed is None or session.get(t.ReportRow, kept.report) is not None:
                raise CannotUseCopy("state")
            report = kept.report
            for table in BESIDE:
                for said in kept.removed[_name(table)]:
                    session.add(table.model_validate(said))
                session.flush()
            row = session.get_one(t.ReportRow, report)
            row.updated = now
            said = period_text(row.period) if row.period else ()
            more = [words for words in said if f" {fold(words)}" not in row.search]
            if more:  # removed before a report was found by its period in words
                row.search += search_text(*more)
            session.add(t.DraftRow(report=report, snapshot=kept.snapshot, saved_at=now))
            _use_phones(session, report, kept.removed[_PHONES])
            session.delete(kept)
            audit.append(session, now, actor, "draft_put_back", report, {"title": row.title})
            return report, row.task

        return self._store.write(work)


def ends_at(copy: t.KeptDraftRow) -> datetime | None:
    """When a copy of a removed draft goes; None of other copies."""
    return _time(copy.removed or {}, _UNTIL)


def _time(removed: Mapping[str, Any], name: str) -> datetime | None:
    said = removed.get(name)
    return datetime.fromisoformat(said) if said else None


def _aged(removed: Mapping[str, Any], now: datetime, last: datetime) -> dict[str, Any] | None:
    """What a copy says after a sign-in at `now`, `last` being when something was done last; None: it goes."""
    end, over = _time(removed, _UNTIL), _time(removed, _OVER)
    before = {name: said for name, said in removed.items() if name != _OVER}
    if end is None:
        return {**before, _UNTIL: (max(now, last) + KEPT).isoformat()}
    if min(now, last) < end:
        return before
    if over is None or now < over:
        return {**before, _OVER: now.isoformat()}
    return dict(removed) if now < over + SURE else None


def attach_removed(session: Session, kept: t.KeptDraftRow) -> bytes:
    """Files of a removed draft have their names in its report again, which was begun anew; its answers.

    The answers are as they were, but for a file called as another one is in the report now.
    """
    cards = (kept.removed or {}).get(_name(t.AttachmentRow), [])
    cards, snapshot = called_apart(session, kept.report, cards, kept.snapshot)
    for card in cards:
        if session.get(t.AttachmentRow, (kept.report, card["name"])) is None:
            session.add(t.AttachmentRow.model_validate(card))
    return snapshot


def _end(session: Session, now: datetime) -> datetime:
    """When a copy that is made now goes; a clock that was set back since the last entry shortens nothing."""
    return max(now, _last(session) or now) + KEPT


def _last(session: Session) -> datetime | None:
    """When something was done here last."""
    entry = t.AuditRow
    return session.execute(select(col(entry.at)).order_by(col(entry.seq).desc()).limit(1)).scalar()


def _removable(session: Session, row: t.ReportRow) -> bool:
    if row.state != ReportState.DRAFT or row.form == SUGGESTIONS:
        return False
    held = (session.execute(select(exists().where(_of(table, row.id)))).scalar_one() for table in HOLDING)
    return not any(held)


def _dumped(session: Session, table: type[SQLModel], report: str) -> list[dict[str, Any]]:
    rows = session.execute(select(table).where(_of(table, report))).scalars()
    return [row.model_dump(mode="json") for row in rows]


def _of(table: type[SQLModel], report: str) -> Any:
    """The rows of one report in a table."""
    columns = SQLModel.metadata.tables[_name(table)].c
    return columns["id" if table is t.ReportRow else "report"] == report


def _name(table: type[SQLModel]) -> str:
    return str(table.__tablename__)


def _let_phones_go(session: Session, report: str) -> list[str]:
    """What phones sent and went into the draft may go into another one; the ids."""
    row = t.PhoneSubmissionRow
    used = session.execute(select(row).where(col(row.report) == report)).scalars().all()
    for each in used:
        each.state, each.report, each.settled_by, each.settled_at = PhoneState.NEW, None, "", None
        session.add(each)
    return [each.id for each in used]


def _use_phones(session: Session, report: str, submissions: list[str]) -> None:
    for each in submissions:
        row = session.get(t.PhoneSubmissionRow, each)
        if row is not None and row.state == PhoneState.NEW:
            row.state, row.report = PhoneState.USED, report
            session.add(row)


def _view(row: t.KeptDraftRow) -> RemovedDraft:
    (said,) = row.removed[_name(t.ReportRow)]
    period = Period.parse(said["period"]) if said["period"] else None
    return RemovedDraft(row.id, row.report, said["title"], period, row.by, row.at, ends_at(row))
