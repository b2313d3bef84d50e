"""Items on their way as a person sees them, and what a person may do with one: sooner, again, not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import and_, func, or_, select, update
from sqlmodel import Session, col

from desktop.domain.errors import WrongState
from desktop.domain.periods import Period
from desktop.domain.sending import AsideAct, AsideItem, AsideKind, ReceivedItem, WaitingItem
from desktop.domain.views import CellComment
from desktop.store import acts, audit
from desktop.store import tables as t
from desktop.store.centres import receipt_holds
from desktop.store.doubt import HANDED_IN, frozen, handed_in, standing_on
from desktop.store.elsewhere import take_up
from desktop.store.engine import Store

WAITING, ASIDE, DROPPED = "waiting", "aside", "dropped"
#: In an answer: who let the item go, when, and why.
LET_GO = "dropped"


class SendingStore:
    """The outbox of one store, for the screen about sending: reports, and acts that are set aside."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def waiting(self, offset: int, limit: int) -> tuple[WaitingItem, ...]:
        """What waits, in the order it goes."""
        row, report, revision = t.OutboxRow, t.ReportRow, t.RevisionRow
        query = (
            select(row, report, col(revision.attachments), func.length(col(row.body)))
            .join(report, col(report.id) == col(row.report))
            .join(revision, col(revision.key) == col(row.key))
            .where(col(row.state) == WAITING)
            .order_by(col(row.rank).desc(), col(row.seq))
            .offset(offset)
            .limit(limit)
        )
        return self._store.read(
            lambda session: tuple(
                WaitingItem(
                    item.key,
                    owner.id,
                    owner.form,
                    owner.title,
                    _period(owner.period),
                    item.revision or 0,
                    item.made_at,
                    size,
                    len(files or ()),
                    item.attempts,
                    item.next_try,
                    item.why,
                )
                for item, owner, files, size in session.execute(query).all()
            )
        )

    def waiting_count(self) -> int:
        """How many reports wait."""
        row = t.OutboxRow
        query = (
            select(func.count())
            .select_from(row)
            .where(col(row.state) == WAITING, col(row.report).is_not(None))
        )
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def first(self, key: str) -> None:
        """What waits of this item's report goes before all else; nothing happens when it went meanwhile."""
        row = t.OutboxRow

        def work(session: Session) -> None:
            item = _item(session, key)
            if item is None or item.state != WAITING:
                return
            most = session.execute(select(func.max(col(row.rank))).where(col(row.state) == WAITING))
            session.connection().execute(
                update(row)
                .where(col(row.group) == item.group, col(row.state) == WAITING)
                .values(rank=(most.scalar_one() or 0) + 1, next_try=None)
            )

        self._store.write(work)

    def received(self, offset: int, limit: int) -> tuple[ReceivedItem, ...]:
        """Receipts, the newest first."""
        receipt, report = t.ReceiptRow, t.ReportRow
        query = (
            select(receipt, report)
            .join(report, col(report.id) == col(receipt.report))
            .order_by(col(receipt.received_at).desc(), col(receipt.serial).desc())
            .offset(offset)
            .limit(limit)
        )

        def work(session: Session) -> tuple[ReceivedItem, ...]:
            return tuple(
                ReceivedItem(
                    owner.id,
                    owner.form,
                    owner.title,
                    _period(owner.period),
                    held.revision,
                    held.serial,
                    held.received_at,
                    receipt_holds(session, held.jws),
                    held.attachments == "complete",
                    held.jws,
                )
                for held, owner in session.execute(query).all()
            )

        return self._store.read(work)

    def received_count(self) -> int:
        """How many receipts there are."""
        query = select(func.count()).select_from(t.ReceiptRow)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def aside(self, offset: int, limit: int) -> tuple[AsideItem | AsideAct, ...]:
        """What was set aside and nobody signed or did anew since, the newest first."""
        row = t.OutboxRow
        query = _aside(_SELECTED).order_by(col(row.seq).desc()).offset(offset).limit(limit)

        def work(session: Session) -> tuple[AsideItem | AsideAct, ...]:
            return tuple(
                acts.shown(session, item) if owner is None else _told(item, owner, *signed)
                for item, owner, *signed in session.execute(query).all()
            )

        return self._store.read(work)

    def aside_of(self, report: str) -> AsideItem | None:
        """The same of one report; None when nothing of it is set aside."""
        query = _aside(_SELECTED).where(col(t.ReportRow.id) == report)

        def work(session: Session) -> AsideItem | None:
            found = session.execute(query).first()
            return None if found is None else _told(*found)

        return self._store.read(work)

    def aside_count(self) -> int:
        """How many of them there are."""
        query = _aside(select(func.count()).select_from(t.OutboxRow))
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def body(self, key: str) -> bytes:
        """The frozen bytes of an item. Raises WrongState when there is none."""

        def work(session: Session) -> bytes:
            item = _item(session, key)
            if item is None:
                raise WrongState("export", "")
            return item.body

        return self._store.read(work)

    def retry(self, key: str, actor: str, now: datetime) -> None:
        """The same bytes go once more. Raises WrongState unless it is set aside."""

        def change(item: t.OutboxRow) -> Mapping[str, Any]:
            kept = {"key": item.key, "why": item.why}
            item.state, item.why, item.answer = WAITING, "", handed_in(item) or None
            item.attempts, item.faults, item.next_try = 0, 0, None
            return kept

        self._change(key, "retry", actor, now, change)

    def handed_in(self, key: str, packet: str, actor: str, now: datetime) -> None:
        """A packet has it for a person at the centre: its word may come. Raises WrongState unless aside."""

        def change(item: t.OutboxRow) -> Mapping[str, Any]:
            item.answer = {**(item.answer or {}), HANDED_IN: {"at": now.isoformat(), "by": actor}}
            return {"key": item.key, "why": item.why, "packet": packet}

        self._change(key, "hand_in", actor, now, change)

    def anew(self, key: str, actor: str, now: datetime) -> None:
        """What stood on something the centre has no more goes as a new report, signed as it is.

        Its key is another one: the centre keeps its answer to the first. Raises WrongState unless it is aside
        so.
        """

        def change(item: t.OutboxRow) -> Mapping[str, Any]:
            told = item.answer or {}
            if told.get("status") != AsideKind.CONFLICT or told.get("rev") is not None:
                raise WrongState("anew", item.state)
            kept = {"key": item.key, "why": item.why}
            item.key = str(uuid5(UUID(item.key), "anew"))
            said = {name: what for name, what in json.loads(item.body).items() if name != "unanswered"}
            item.body = frozen(standing_on({**said, "key": item.key, "base": None}, None))
            item.state, item.why, item.answer = WAITING, "", None
            item.attempts, item.faults, item.next_try = 0, 0, None
            return kept

        def work(session: Session) -> None:
            item = _item(session, key)
            revision = None if item is None else session.get(t.RevisionRow, (item.report, item.revision))
            if item is None or item.state != ASIDE or revision is None:
                raise WrongState("anew", "" if item is None else item.state)
            detail = change(item)
            revision.key = item.key
            session.add_all([item, revision])
            audit.append(session, now, actor, "anew", item.report or item.key, detail)

        self._store.write(work)

    def let_go(self, key: str, reason: str, actor: str, now: datetime) -> None:
        """It is not sent any more, and stays with who said so and why. Raises WrongState unless set aside."""

        def change(item: t.OutboxRow) -> Mapping[str, Any]:
            said = {"at": now.isoformat(), "by": actor, "reason": reason}
            item.state, item.answer = DROPPED, {**(item.answer or {}), LET_GO: said}
            return {"key": item.key, "why": item.why, "reason": reason}

        self._change(key, "discard", actor, now, change)

    def _change(
        self,
        key: str,
        action: str,
        actor: str,
        now: datetime,
        change: Callable[[t.OutboxRow], Mapping[str, Any]],
    ) -> None:
        def work(session: Session) -> None:
            item = _item(session, key)
            if item is None or item.state != ASIDE:
                raise WrongState(action, "" if item is None else item.state)
            detail = change(item)
            session.add(item)
            if item.state == DROPPED and item.report is not None:
                session.flush()
                take_up(session, item.report, now)
            audit.append(session, now, actor, action, acts.subject(session, item), detail)

        self._store.write(work)


def cells_of(answer: Mapping[str, Any] | None) -> tuple[CellComment, ...]:
    """The centre's words at the cells it refused, from what it said of an item."""
    errors = (answer or {}).get("errors") or ()
    return tuple(CellComment(str(each["ref"]), str(each["message"])) for each in errors if each.get("ref"))


#: What an AsideItem is made of.
_SELECTED = select(t.OutboxRow, t.ReportRow, col(t.RevisionRow.author), col(t.RevisionRow.approver))


def _aside(query: Any) -> Any:
    row, report, revision = t.OutboxRow, t.ReportRow, t.RevisionRow
    latest = and_(col(report.id) == col(row.report), col(report.revision) == col(row.revision))
    signed = query.outerjoin(report, latest).outerjoin(revision, col(revision.key) == col(row.key))
    return signed.where(col(row.state) == ASIDE, or_(col(report.id).is_not(None), acts.set_aside()))


def _told(item: t.OutboxRow, owner: t.ReportRow, author: str | None, approver: str | None) -> AsideItem:
    answer = item.answer or {}
    status = str(answer.get("status", ""))
    known = status in set(AsideKind)
    errors = answer.get("errors") or ()
    whole = "; ".join(str(each["message"]) for each in errors if not each.get("ref"))
    return AsideItem(
        item.key,
        owner.id,
        owner.form,
        owner.title,
        _period(owner.period),
        item.revision or 0,
        item.made_at,
        AsideKind(status) if known else AsideKind.OTHER,
        str(answer.get("why") or whole or ("" if known else item.why)),
        cells_of(answer),
        bool(answer.get("fault")),
        status == AsideKind.CONFLICT and answer.get("rev") is None,
        _handed_in_at(answer),
        (author or "") if author == approver else "",
    )


def _handed_in_at(answer: Mapping[str, Any]) -> datetime | None:
    asked = answer.get(HANDED_IN)
    return None if asked is None else datetime.fromisoformat(asked["at"])


def _item(session: Session, key: str) -> t.OutboxRow | None:
    return session.execute(select(t.OutboxRow).where(col(t.OutboxRow.key) == key)).scalar_one_or_none()


def _period(code: str | None) -> Period | None:
    return Period.parse(code) if code else None
