"""Reading reports: pages of the list, and all there is to know of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, false, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from desktop.domain.errors import UnknownReport
from desktop.domain.periods import Period
from desktop.domain.report import Delivery, ReportState
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.domain.text import fold
from desktop.domain.views import (
    NEWEST,
    CellComment,
    ReceiptView,
    ReportColumn,
    ReportDetail,
    ReportFilter,
    ReportOrder,
    ReportRow,
    RevisionView,
)
from desktop.store import tables as t
from desktop.store.centres import receipt_holds
from desktop.store.engine import Store
from desktop.store.ordering import PERIOD, PERSON, TEXT, learn
from desktop.store.reviewed import about, decision_on, newest
from desktop.store.sending import ASIDE, DROPPED, LET_GO, cells_of

_DELIVERY = {
    None: Delivery.NONE,
    "waiting": Delivery.PENDING,
    "done": Delivery.ACKNOWLEDGED,
    "elsewhere": Delivery.ACKNOWLEDGED,  # another PC of the commune sent it
    "aside": Delivery.SET_ASIDE,
    "dropped": Delivery.DROPPED,
}
#: States of an item that the centre has.
RECEIVED = tuple(item for item, delivery in _DELIVERY.items() if delivery is Delivery.ACKNOWLEDGED)
#: From what asks for something to what is over; what is signed by how far its sending has come.
_STANDING = (
    *(ReportState.RETURNED, Delivery.SET_ASIDE, ReportState.DRAFT, ReportState.AWAITING),
    *(ReportState.SIGNED, Delivery.PENDING, Delivery.ACKNOWLEDGED, ReportState.ACCEPTED),
    *(ReportState.LOCKED, ReportState.HANDED, Delivery.DROPPED),
)
_SENDING = tuple((_STANDING.index(delivery), item) for item, delivery in _DELIVERY.items() if item)
#: Orders in which nothing is asked that SQLite does not know by itself.
_PLAIN = frozenset({ReportColumn.UPDATED})


def delivery_of(item_state: str | None) -> Delivery:
    """Delivery of a revision from the state of its outbox item, None when it has none."""
    return _DELIVERY[item_state]


class ReportList:
    """The reports of one store, read only."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self, wanted: ReportFilter, offset: int, limit: int | None, order: ReportOrder = NEWEST
    ) -> tuple[ReportRow, ...]:
        """Part of the list in an order; without a limit all that follows."""
        by = list(_ordered(order))
        ids = _restricted(_listed(select(col(t.ReportRow.id)), wanted, order), wanted).order_by(*by)
        ids = ids.offset(offset).limit(-1 if limit is None else limit)
        query = _rows().where(col(t.ReportRow.id).in_(ids)).order_by(*by)

        def read(session: Session) -> tuple[ReportRow, ...]:
            if order.by not in _PLAIN:
                learn(session)
            return tuple(ReportRow(**_fields(row)) for row in session.execute(query).all())

        return self._store.read(read)

    def count(self, wanted: ReportFilter) -> int:
        """How many reports the filter shows."""
        query = _restricted(_listed(select(func.count()), wanted, NEWEST), wanted)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def some(self, ids: tuple[str, ...]) -> dict[str, ReportRow]:
        """Lines of the list by id."""
        query = _rows().where(col(t.ReportRow.id).in_(ids))
        return self._store.read(
            lambda session: {row.id: ReportRow(**_fields(row)) for row in session.execute(query).all()}
        )

    def periods(self) -> tuple[Period, ...]:
        """The periods there are reports of, the latest first."""
        query = select(col(t.ReportRow.period)).where(col(t.ReportRow.period).is_not(None)).distinct()
        codes = self._store.read(lambda session: session.execute(query).scalars().all())
        return tuple(sorted(map(Period.parse, codes), key=lambda each: (each.end, each.start), reverse=True))

    def detail(self, report: str) -> ReportDetail:
        """One report; UnknownReport."""
        return self._store.read(lambda session: _detail(session, report))


def _rows() -> Any:
    report, outbox, receipt = t.ReportRow, t.OutboxRow, t.ReceiptRow
    return (
        select(
            *map(
                col,
                (
                    report.id,
                    report.form,
                    report.title,
                    report.period,
                    report.state,
                    report.revision,
                    report.updated,
                    report.author,
                ),
            ),
            col(outbox.state).label("item"),
            col(receipt.serial).label("serial"),
            being_mended().label("returned"),
        )
        .outerjoin(outbox, _of_latest())
        .outerjoin(receipt, _given_latest())
    )


def _listed(query: Any, wanted: ReportFilter, order: ReportOrder) -> Any:
    """A question to the reports alone: beside each its newest item or receipt only where it is looked at."""
    query = query.select_from(t.ReportRow)
    if wanted.deliveries or order.by is ReportColumn.STATE:
        query = query.outerjoin(t.OutboxRow, _of_latest())
    return query.outerjoin(t.ReceiptRow, _given_latest()) if order.by is ReportColumn.SERIAL else query


def _ordered(order: ReportOrder) -> Iterator[Any]:
    """What a list is ordered by, one after the other; `id` last, so that no page has what another has."""
    report = t.ReportRow
    by: dict[ReportColumn, Any] = {
        ReportColumn.UPDATED: col(report.updated),
        ReportColumn.TITLE: _called(TEXT, report.title),
        ReportColumn.PERIOD: _called(PERIOD, report.period),
        ReportColumn.AUTHOR: _called(PERSON, report.author),
        ReportColumn.STATE: _standing(),
        ReportColumn.SERIAL: func.coalesce(col(t.ReceiptRow.serial), ""),
    }
    yield by[order.by].desc() if order.descending else by[order.by]
    if order.by not in _PLAIN:
        yield from (by[ReportColumn.TITLE], by[ReportColumn.PERIOD].desc())
    yield col(report.id)


def _called(function: str, column: Any) -> Any:
    return getattr(func, function)(col(column))


def _standing() -> Any:
    """The place of a report's state in `_STANDING`; signed, of how far its sending has come."""
    state, item = col(t.ReportRow.state), col(t.OutboxRow.state)
    signed = [(and_(state == ReportState.SIGNED, item == kept), place) for place, kept in _SENDING]
    places = [(state == kept, place) for place, kept in enumerate(_STANDING) if isinstance(kept, ReportState)]
    return case(*signed, *places, else_=len(_STANDING))


def _of_latest() -> Any:
    """The outbox item of a report's latest revision."""
    report, outbox = t.ReportRow, t.OutboxRow
    return and_(col(outbox.report) == col(report.id), col(outbox.revision) == col(report.revision))


def being_mended() -> Any:
    """Whether a report is a draft of what the centre returned: nothing of it was signed since."""
    report, review, revision = t.ReportRow, t.ReviewRow, t.RevisionRow
    later = aliased(revision)
    last = ~(
        select(col(later.number))
        .where(col(later.report) == col(revision.report), col(later.number) > col(revision.number))
        .exists()
    )
    back = select(col(review.id)).where(
        col(review.report) == col(report.id),
        col(review.decision) == "returned",
        col(revision.report) == col(report.id),
        last,
        about(col(revision.sha256), col(revision.signed_at)),
    )
    return and_(col(report.state) == ReportState.DRAFT, back.exists())


def _given_latest() -> Any:
    """The receipt of a report's latest revision."""
    report, receipt = t.ReportRow, t.ReceiptRow
    return and_(col(receipt.report) == col(report.id), col(receipt.revision) == col(report.revision))


def _restricted(query: Any, wanted: ReportFilter) -> Any:
    report = t.ReportRow
    titles = [(form, f" {fold(title)}") for form, title in wanted.titles] if wanted.text else []
    for word in fold(wanted.text).split():
        says = col(report.search).contains(f" {word}", autoescape=True)
        called = [form for form, title in titles if f" {word}" in title]
        query = query.where(or_(says, col(report.form).in_(called)) if called else says)
    if wanted.form:
        query = query.where(col(report.form) == wanted.form)
    else:
        own = select(col(t.SuggestionRow.id)).where(col(t.SuggestionRow.id) == col(report.id))
        query = query.where(
            or_(col(report.form) != SUGGESTIONS, ~own.exists())
        )  # a list of their own has them
    if wanted.states:
        query = query.where(col(report.state).in_(sorted(wanted.states)))
    if wanted.period:
        query = query.where(col(report.period) == wanted.period)
    if wanted.deliveries:
        items = [item for item, delivery in _DELIVERY.items() if delivery in wanted.deliveries]
        state = col(t.OutboxRow.state)
        query = query.where(or_(state.in_([item for item in items if item]), _none(state, items)))
    return query


def _none(state: Any, items: list[str | None]) -> Any:
    """Reports without an item, when `items` has None in it."""
    return state.is_(None) if None in items else false()


def _fields(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.id,
        "form": row.form,
        "title": row.title,
        "period": Period.parse(row.period) if row.period else None,
        "state": ReportState(row.state),
        "delivery": delivery_of(row.item),
        "revision": row.revision,
        "updated": row.updated,
        "author": row.author,
        "serial": row.serial or "",
        "returned": bool(row.returned),
    }


def _detail(session: Session, report: str) -> ReportDetail:
    row = session.execute(_rows().where(col(t.ReportRow.id) == report)).first()
    own = session.get(t.ReportRow, report)
    if row is None or own is None:
        raise UnknownReport(report)
    revisions = _revisions(session, report)
    last = revisions[-1] if revisions else None
    item = session.execute(
        select(t.OutboxRow).where(
            col(t.OutboxRow.report) == report, col(t.OutboxRow.revision) == own.revision
        )
    ).scalar_one_or_none()
    return ReportDetail(
        **_fields(row),
        due=own.due,
        approver=last.approver if last else "",
        signed_at=last.signed_at if last else None,
        sha256=last.sha256 if last else "",
        receipt=_receipt(session, report, last.number) if last else None,
        set_aside_why=item.why if item is not None and item.state in {ASIDE, DROPPED} else "",
        comment=own.comment,
        revisions=revisions,
        comments=_comments(session, own),
        dropped_why=_let_go(item),
        task=own.task,
    )


def _revisions(session: Session, report: str) -> tuple[RevisionView, ...]:
    revision, outbox, receipt = t.RevisionRow, t.OutboxRow, t.ReceiptRow
    query = (
        select(revision, col(outbox.state), col(receipt.serial))
        .outerjoin(outbox, col(outbox.key) == col(revision.key))
        .outerjoin(
            receipt,
            and_(col(receipt.report) == col(revision.report), col(receipt.revision) == col(revision.number)),
        )
        .where(col(revision.report) == report)
        .order_by(col(revision.number))
    )
    return tuple(
        RevisionView(
            row.number, row.signed_at, row.author, row.approver, row.sha256, delivery_of(state), serial or ""
        )
        for row, state, serial in session.execute(query).all()
    )


def _receipt(session: Session, report: str, revision: int) -> ReceiptView | None:
    row = session.get(t.ReceiptRow, (report, revision))
    if row is None:
        return None
    verified = receipt_holds(session, row.jws)
    complete = row.attachments == "complete"
    before = t.EarlierReceiptRow
    query = (
        select(col(before.serial), col(before.received_at))
        .where(col(before.report) == report, col(before.revision) == revision)
        .order_by(col(before.received_at))
    )
    earlier = tuple((serial, at) for serial, at in session.execute(query))
    return ReceiptView(row.serial, row.received_at, row.sha256, verified, row.jws, complete, earlier)


def _let_go(item: t.OutboxRow | None) -> str:
    said = (item.answer or {}).get(LET_GO) if item is not None and item.state == DROPPED else None
    return "" if said is None else str(said["reason"])


def _comments(session: Session, report: t.ReportRow) -> tuple[CellComment, ...]:
    """The centre's words at the cells: of its refusal or latest return, until it is signed off again."""
    return _refused(session, report) or _returned(session, report)


def _refused(session: Session, report: t.ReportRow) -> tuple[CellComment, ...]:
    """Of the newest sign-off, when it was set aside for its cells."""
    item = t.OutboxRow
    newest = select(item).where(col(item.report) == report.id).order_by(col(item.revision).desc()).limit(1)
    found = session.execute(newest).scalar_one_or_none()
    return cells_of(found.answer) if found is not None and found.state in {ASIDE, DROPPED} else ()


def _returned(session: Session, report: t.ReportRow) -> tuple[CellComment, ...]:
    if report.state not in (ReportState.RETURNED, ReportState.DRAFT, ReportState.AWAITING):
        return ()
    review = decision_on(session, newest(session, report.id))
    if review is None or review.decision != ReportState.RETURNED:
        return ()
    return tuple(CellComment(str(each["ref"]), str(each["text"])) for each in review.comments)


def last_receipt_at(session: Session) -> datetime | None:
    """When the centre received the newest report it has acknowledged."""
    return session.execute(select(func.max(col(t.ReceiptRow.received_at)))).scalar_one_or_none()
