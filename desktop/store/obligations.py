"""What the commune owes, and how far each report has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, func, literal, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from desktop.domain.periods import Period
from desktop.domain.regime import Obligation, report_id
from desktop.domain.report import Delivery, ReportState
from desktop.domain.zone import day_of
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.fresh import Fresh
from desktop.store.report_list import RECEIVED, being_mended, delivery_of

REGIME, CENTRE = "regime", "centre"
_ITEM: Any = col(t.OutboxRow.state).label("item")


@dataclass(frozen=True)
class DeskLine:
    """One obligation and its report, when it has been started; `local` when only this PC reckoned it."""

    obligation: Obligation
    local: bool
    report: str | None
    state: ReportState | None
    delivery: Delivery
    comment: str
    returned: bool = False  # a draft of what the centre returned


@dataclass(frozen=True)
class LooseReport:
    """A report that nothing asked for (an ad hoc one), not settled yet or only lately."""

    report: str
    form: str
    version: str
    title: str
    due: date
    state: ReportState
    delivery: Delivery
    comment: str
    task: str | None = None  # whose progress it tells
    returned: bool = False  # a draft of what the centre returned


def put_obligation(session: Session, wanted: Obligation, origin: str) -> bool:
    """Keep an obligation; the centre's word is not replaced by a reckoning made here. True when it is new."""
    row = session.get(t.ObligationRow, wanted.id)
    if row is not None and (row.origin, origin) == (CENTRE, REGIME):
        return False
    new = row is None
    row = row or t.ObligationRow(
        id=wanted.id, regime="", form="", version="", unit="", period="", due=wanted.due, origin=origin
    )
    row.regime, row.form, row.version, row.unit = wanted.regime, wanted.form, wanted.version, wanted.unit
    row.period, row.due, row.origin, row.withdrawn = wanted.period.code, wanted.due, origin, False
    session.add(row)
    if new:
        _answered_elsewhere(session, row)
    return new


def _answered_elsewhere(session: Session, row: t.ObligationRow) -> None:
    """Another PC's report may have come before the obligation it answers."""
    report = session.get(t.ReportRow, report_id(row.id))
    if report is not None and report.obligation is None:
        session.flush()
        report.obligation, report.due = row.id, row.due
        session.add(report)


class ObligationStore:
    """The obligations of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._fresh = Fresh(store)

    def ensure(self, wanted: tuple[Obligation, ...]) -> int:
        """Keep those that are not there yet; how many were new.

        A new version of the form takes its place in those made here and not begun: so does the centre. The
        day due follows the calendar in all made here, and in their reports that are not signed.
        """
        other = self._store.read(lambda session: [each for each in wanted if _wanting(session, each)])
        if not other:
            return 0
        return self._store.write(lambda session: sum(_put_here(session, each) for each in other))

    def unit(self) -> str | None:
        """Code of the commune that the obligations are of; None when there are none."""
        query = select(col(t.ObligationRow.unit)).limit(1)
        return self._store.read(lambda session: session.execute(query).scalar_one_or_none())

    def get(self, obligation: str) -> Obligation | None:
        """One obligation."""

        def work(session: Session) -> Obligation | None:
            row = session.get(t.ObligationRow, obligation)
            if row is None:
                return None
            return Obligation(
                row.id, row.regime, row.form, row.version, row.unit, Period.parse(row.period), row.due
            )

        return self._store.read(work)

    def desk(self, since: date) -> tuple[DeskLine, ...]:
        """Every obligation not settled, and the settled ones due from `since` on; by due date."""

        def work(session: Session) -> tuple[DeskLine, ...]:
            query = _desk_query().where(or_(col(t.ObligationRow.due) >= since, _unsettled()))
            return tuple(map(_line, session.execute(query).all()))

        return self._fresh.ask(("desk", since), lambda: self._store.read(work))

    def due_between(self, first: date, last: date) -> tuple[DeskLine, ...]:
        """Every obligation due in a range of days, both counted; by due date."""
        due = col(t.ObligationRow.due)
        query = _desk_query().where(due >= first, due <= last)
        return self._store.read(lambda session: tuple(map(_line, session.execute(query).all())))

    def loose(self, since: date) -> tuple[LooseReport, ...]:
        """Reports without an obligation: all not settled, and the settled ones due from `since` on."""
        report = t.ReportRow
        lately = or_(
            col(report.due) >= since,
            and_(col(report.due).is_(None), func.date(col(report.updated)) >= since.isoformat()),
        )
        return self._fresh.ask(("loose", since), lambda: self._loose(or_(lately, _unsettled())))

    def loose_between(self, first: date, last: date) -> tuple[LooseReport, ...]:
        """Reports without an obligation that are due in a range of days, both counted, but those of tasks."""
        report = t.ReportRow
        due = and_(col(report.due) >= first, col(report.due) <= last)
        return self._loose(and_(due, col(report.task).is_(None)))

    def _loose(self, which: Any) -> tuple[LooseReport, ...]:
        report = t.ReportRow
        named = (report.id, report.form, report.version, report.title, report.task)
        stands = (report.due, report.updated, report.state, report.comment)
        query = (
            select(*map(col, (*named, *stands)), _ITEM, being_mended().label("returned"))
            .outerjoin(t.OutboxRow, _latest_item())
            .where(col(report.obligation).is_(None), col(report.period).is_(None), which)
            .order_by(col(report.due), col(report.id))
        )
        return self._store.read(lambda session: tuple(map(_loose, session.execute(query).all())))


def _wanting(session: Session, wanted: Obligation) -> bool:
    row = session.get(t.ObligationRow, wanted.id)
    if row is None or row.origin == CENTRE:
        return row is None
    if row.due != wanted.due:
        return True
    return row.version != wanted.version and _report(session, wanted.id) is None


def _put_here(session: Session, wanted: Obligation) -> bool:
    """Keep what was reckoned here; of one begun only the day due. True when it is new."""
    report = _report(session, wanted.id)
    row = session.get(t.ObligationRow, wanted.id)
    if report is None or row is None:
        return put_obligation(session, wanted, REGIME)
    row.due = wanted.due
    session.add(row)
    if report.state in (ReportState.DRAFT, ReportState.AWAITING):
        report.due = wanted.due
        session.add(report)
    return False


def _report(session: Session, obligation: str) -> t.ReportRow | None:
    query = select(t.ReportRow).where(col(t.ReportRow.obligation) == obligation)
    return session.execute(query).scalar_one_or_none()


def _unsettled() -> Any:
    """What is not received, and what came back; asked of an index alone: an item's row holds all of it.

    As a sum the revision is no key, or the unique index would be taken, which does not know the state.
    """
    other = aliased(t.OutboxRow)
    received = select(literal(1)).where(
        col(other.report) == col(t.ReportRow.id),
        col(other.revision) + 0 == col(t.ReportRow.revision),
        col(other.state).in_(RECEIVED),
    )
    return or_(~received.exists(), col(t.ReportRow.state) == ReportState.RETURNED)


def _latest_item() -> Any:
    report, outbox = t.ReportRow, t.OutboxRow
    return and_(col(outbox.report) == col(report.id), col(outbox.revision) == col(report.revision))


def _loose(row: Any) -> LooseReport:
    return LooseReport(
        row.id,
        row.form,
        row.version,
        row.title,
        row.due or day_of(row.updated),
        ReportState(row.state),
        delivery_of(row.item),
        row.comment,
        row.task,
        bool(row.returned),
    )


def _desk_query() -> Any:
    owed, report, outbox = t.ObligationRow, t.ReportRow, t.OutboxRow
    of_owed = (owed.id, owed.regime, owed.form, owed.version, owed.unit, owed.period, owed.due, owed.origin)
    query = select(
        *map(col, of_owed), col(report.id).label("report"), col(report.state), col(report.comment),
        _ITEM, being_mended().label("returned"),
    )  # fmt: skip
    return (
        query.outerjoin(report, col(report.obligation) == col(owed.id))
        .outerjoin(outbox, _latest_item())
        .where(col(owed.withdrawn).is_(False))
        .order_by(col(owed.due), col(owed.form), col(owed.period))
    )


def _line(row: Any) -> DeskLine:
    owed = Obligation(row.id, row.regime, row.form, row.version, row.unit, Period.parse(row.period), row.due)
    return DeskLine(
        owed,
        row.origin == REGIME,
        row.report,
        ReportState(row.state) if row.state else None,
        delivery_of(row.item),
        row.comment or "",
        bool(row.returned),
    )
