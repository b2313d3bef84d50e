"""What is on its way: the store's side of `sync.protocol.Outbox`.

An item leaves `waiting` only on the centre's word: `done` when its receipt holds, `aside` when a person
must decide. Nothing is deleted. "Sending" is no state: after a crash the same bytes go again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Select, func, select, update
from sqlmodel import Session, col

from desktop.domain.views import ExchangeView
from desktop.store import account_changes, acts, anew, audit, exchanges, handover_changes
from desktop.store import tables as t
from desktop.store.applied import counted, reason, together
from desktop.store.beyond import beyond, learned, passed, reached
from desktop.store.changes import apply_change
from desktop.store.decided import RESULT, decided
from desktop.store.doubt import ELSEWHERE, HANDED_IN, based, heard, is_late, open_to_word
from desktop.store.due import is_due
from desktop.store.elsewhere import take_up
from desktop.store.engine import Store
from desktop.store.forms import FormStore
from desktop.store.held import StoreHoldings, forget_held
from desktop.store.lineage import of_another, overtaken
from desktop.store.receipts import checked, keep_earlier
from desktop.store.remembered import recall, remember
from desktop.store.resending import send_again
from desktop.store.searched import search_text
from desktop.store.uploads import StoreUploads, wanted_by
from desktop.store.waits import ASIDE, DONE, WAITING, Tally, tally
from sync import retry
from sync.protocol import RECEIVED, Applied, Change, FailureKind, Result, SyncResponse, WaitingItem
from sync.receipts import ReceiptInvalid

T = TypeVar("T")

#: An item whose receipt does not hold is asked about again after this long: the centre keeps its answer.
_DOUBT = timedelta(hours=1)
_SHORTEST_RETRY = 30  # seconds
_LONGEST_RETRY = 3600
#: A report or an act on which alone the centre fails so often is set aside; a person may send it again.
FAULTS = 6
#: Results settled, and changes applied, in one transaction: a person who types waits for no longer one.
CHUNK = 2


class StoreOutbox:
    """Implements `sync.protocol.Outbox` on one store."""

    def __init__(self, store: Store, rest: Callable[[float], None] = lambda _seconds: None) -> None:
        """`rest` is called after each transaction of an answer with the seconds it took, so that who works
        beside (a person types) has the processor and the store for as long.
        """
        self._store = store
        self._rest = rest
        self.uploads = StoreUploads(store)  # the contents that follow the items
        self.holdings = StoreHoldings(store)  # what the centre told

    def form(self, form: str, version: str) -> str | None:
        """The XForm of a form version that the centre has sent: what both ends have to pack reports with."""
        return FormStore(self._store).told(form, version)

    def due(self, now: datetime, limit: int) -> tuple[WaitingItem, ...]:
        """Items to send now, wanted ones first, then oldest; at most the first waiting one of each group."""
        row = t.OutboxRow
        query = (
            select(row)
            .where(
                col(row.state) == WAITING,
                is_due(col(row.next_try), now),
                col(row.seq).in_(_first_of_each_group()),
            )
            .order_by(col(row.rank).desc(), col(row.seq))
            .limit(limit)
        )

        def work(session: Session) -> tuple[WaitingItem, ...]:
            return tuple(
                WaitingItem(
                    key=each.key,
                    group=each.group,
                    body=each.body,
                    attempts=each.attempts,
                    faults=each.faults,
                )
                for each in session.execute(query).scalars()
            )

        return self._store.read(work)

    def cursor(self) -> str | None:
        """Where the last applied answer left off."""
        cursor: str | None = self._store.read(lambda session: recall(session, "cursor"))
        return cursor

    def beyond(self) -> tuple[str, ...]:
        """How far the centre was where something was learned that the cursor is not past."""
        return self._store.read(beyond)

    def anew(self) -> str | None:
        """The name under which this PC, put back from a backup, asks for its own words; None: it does not."""
        return self._store.read(anew.asked)

    def apply(self, now: datetime, sent: tuple[WaitingItem, ...], response: SyncResponse) -> Applied:
        """Store results and changes, a few in each transaction, and the cursor with the last changes.

        Each result stands for itself: what a kill leaves unsettled goes again and gets the same result. A
        receipt that does not hold is no success.
        """
        keys = {item.key for item in sent}
        results = [result for result in response.results if result.key in keys]
        *earlier, last = list(_chunks((*response.changes, *response.fetched))) or [()]
        kept = response.manifest.get(RECEIVED)
        offset = (response.now - now).total_seconds()
        end = reached(response)
        works = [
            *(partial(_settled, some, now, offset, end) for some in _chunks(results)),
            *(partial(_compared, each, now) for each in (kept,) if each is not None),
            *(partial(_changed, some, now, offset, end) for some in earlier),
            partial(_ended, last, now, offset, response, kept is not None),
        ]
        return together([self._gently(work) for work in works])

    def _gently(self, work: Callable[[Session], Applied]) -> Applied:
        began = time.perf_counter()
        done = self._store.write(work)
        self._rest(time.perf_counter() - began)
        return done

    def failed(self, sent: tuple[WaitingItem, ...], retry_at: datetime) -> None:
        """Nothing was applied: the items stay and go again at `retry_at`."""
        row = t.OutboxRow
        change = (
            update(row)
            .where(col(row.key).in_([item.key for item in sent]), col(row.state) == WAITING)
            .values(attempts=col(row.attempts) + 1, next_try=retry_at)
        )
        if sent:
            self._store.write(lambda session: session.connection().execute(change).rowcount)

    def fault(self, now: datetime, item: WaitingItem, why: FailureKind, retry_at: datetime) -> Applied:
        """The centre failed on this very item and on no other: it goes again, alone, or is set aside."""

        def work(session: Session) -> Applied:
            row = _waiting(session, item.key)
            if row is None:
                return Applied()
            row.attempts, row.next_try = row.attempts + 1, retry_at
            _stumble(session, row, str(why), now)
            return counted([row])

        return self._store.write(work)

    def next_due(self, now: datetime) -> datetime | None:
        """When the next item wants to go; None when nothing waits. One behind another waits for that one."""
        row = t.OutboxRow
        query = select(col(row.next_try)).where(
            col(row.state) == WAITING, col(row.seq).in_(_first_of_each_group())
        )
        found = self._store.read(lambda session: session.execute(query).scalars().all())
        return min((retry.due_at(each, now) for each in found), default=None)

    def release(self) -> None:
        """Everything that waits may go now."""
        row = t.OutboxRow
        change = (
            update(row)
            .where(col(row.state) == WAITING, col(row.next_try).is_not(None))
            .values(next_try=None, attempts=0)
        )
        self._store.write(lambda session: session.connection().execute(change).rowcount)

    def pending(self) -> int:
        """How many items wait, due or not."""
        query = select(func.count()).select_from(t.OutboxRow).where(col(t.OutboxRow.state) == WAITING)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def tally(self) -> Tally:
        """Counts for the status line; an item set aside counts until its report has a newer revision."""
        return self._store.read(tally)

    def note_exchange(self, exchange: ExchangeView) -> None:
        """Keep one exchange for the history; the oldest go."""
        self._store.write(partial(exchanges.note, exchange))

    def history(self, limit: int) -> tuple[ExchangeView, ...]:
        """The latest exchanges, newest first."""
        return self._store.read(partial(exchanges.newest, limit))


def _chunks(things: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(things), CHUNK):
        yield things[start : start + CHUNK]


def _settled(results: Sequence[Result], now: datetime, offset: float, end: str, session: Session) -> Applied:
    central = recall(session, "central")
    rows = []
    for result in results:
        if (row := _open(session, result)) is not None:
            _settle(session, row, result, central, now, offset)
            rows.append(row)
    if any(row.state != WAITING for row in rows):
        learned(session, end)
    return counted(rows)


def _changed(changes: Sequence[Change], now: datetime, offset: float, end: str, session: Session) -> Applied:
    """Apply some changes; the cursor comes with the last ones of an answer."""
    touched = [
        decided(session, change, partial(_settle, central=recall(session, "central"), now=now, offset=offset))
        if change.kind == RESULT
        else apply_change(session, change, now)
        for change in changes
    ]
    if changes:
        learned(session, end)
    return Applied(
        changes=len(changes),
        reports=tuple(report for report in touched if report),
        kinds=tuple(change.kind for change in changes),
    )


def _ended(
    changes: Sequence[Change],
    now: datetime,
    offset: float,
    response: SyncResponse,
    listed: bool,
    session: Session,
) -> Applied:
    """The last changes, and the cursor."""
    applied = _changed(changes, now, offset, reached(response), session)
    remember(session, "cursor", response.cursor)
    passed(session, response, listed=listed)
    anew.listed(session, response)
    return applied


def _compared(kept: Sequence[tuple[str, str]], now: datetime, session: Session) -> Applied:
    """All is listed anew: what the centre gave a receipt for and lost waits before anything replaces it."""
    again = send_again(session, kept, now)
    return Applied(again=len(again), reports=again)


def _waiting(session: Session, key: str) -> t.OutboxRow | None:
    query = select(t.OutboxRow).where(col(t.OutboxRow.key) == key, col(t.OutboxRow.state) == WAITING)
    return session.execute(query).scalar_one_or_none()


def _open(session: Session, result: Result) -> t.OutboxRow | None:
    """The item a result is for: one that waits, or, the centre having it, one set aside without its word.

    Of one that was handed in for a person there, also that this person has it.
    """
    row = _waiting(session, result.key)
    if row is not None or result.status not in {"ok", "parked"}:
        return row
    aside = session.execute(
        select(t.OutboxRow).where(col(t.OutboxRow.key) == result.key)
    ).scalar_one_or_none()
    if aside is None or not open_to_word(aside) or not (aside.report or acts.is_last(session, aside)):
        return None  # what was said after an act may have been sent with the base it has
    asked = aside.state == ASIDE and HANDED_IN in (aside.answer or {})
    return aside if result.status == "ok" or asked else None


def _first_of_each_group() -> Select[int | None]:
    """The place (`seq`) of the first waiting item of each group."""
    row = t.OutboxRow
    return select(func.min(col(row.seq))).where(col(row.state) == WAITING).group_by(col(row.group))


def _settle(
    session: Session,
    row: t.OutboxRow,
    result: Result,
    central: Mapping[str, Any] | None,
    now: datetime,
    offset: float,
) -> None:
    """What one result does to its item."""
    row.attempts += 1
    if handover_changes.concerns(row) and result.status not in {"retry", "parked"}:
        handover_changes.settled(session, row, result, central, now)
    elif result.status == "ok":
        _acknowledge(session, row, result, central, now, offset)
    elif result.status == "retry":
        wait = min(max(result.after or 0, _SHORTEST_RETRY), _LONGEST_RETRY)
        row.next_try = now + timedelta(seconds=wait)
        if result.fault:
            _stumble(session, row, result.why or "", now)
    elif result.status == "conflict" and overtaken(session, row, result.xml):
        row.state = _sent(row)
    elif row.report is None and not acts.is_act(row):  # nothing a person said: the centre's no ends it
        row.state, row.why = DONE, reason(result)
    elif not is_late(row, result, now + timedelta(seconds=offset)):
        row.answer = heard(row, result, now + timedelta(seconds=offset))
        row.state, row.why = ASIDE, reason(result)
        account_changes.settled(session, row, result, now)
        _note_aside(session, row, "centre", now)
    session.add(row)


def _stumble(session: Session, row: t.OutboxRow, why: str, now: datetime) -> None:
    """Count a try on which the centre failed. After FAULTS of them it is set aside for a person; what nobody
    said goes on being tried, at the longest waits.
    """
    row.faults += 1
    if row.faults >= FAULTS and row.report is None and not acts.is_act(row):
        row.next_try = now + retry.LONGEST
    elif row.faults >= FAULTS:
        result = Result(key=row.key, status="parked", why=why, fault=True)
        row.state, row.why, row.next_try = ASIDE, reason(result), None
        row.answer = heard(row, result)
        _note_aside(session, row, "sync", now)
    session.add(row)


def _note_aside(session: Session, row: t.OutboxRow, actor: str, now: datetime) -> None:
    if row.state == ASIDE:
        detail = {"key": row.key, "why": row.why}
        audit.append(session, now, actor, "set_aside", acts.subject(session, row), detail)


def _acknowledge(
    session: Session,
    row: t.OutboxRow,
    result: Result,
    central: Mapping[str, Any] | None,
    now: datetime,
    offset: float,
) -> None:
    if row.report is None or row.revision is None:  # nothing but "seen": no receipt is given for it
        row.state, row.why, row.next_try = DONE, "", None
        account_changes.settled(session, row, result, now)
        _rebase(session, row, result.rev, {})
        return
    sent = json.loads(row.body)
    try:
        receipt = checked(result.receipt, central or {}, sent, row.revision, now)
    except ReceiptInvalid as error:
        row.why, row.next_try = f"receipt: {error.why}", now + _DOUBT
        return
    waited = row.state == WAITING
    row.state, row.why, row.next_try = _sent(row), "", None
    forget_held(session, "submission", row.report)  # what another PC sent before it is told no longer
    receipt.clock_offset = offset
    keep_earlier(session, receipt, now)
    session.merge(receipt)
    revision = session.get(t.RevisionRow, (row.report, row.revision))
    report = session.get(t.ReportRow, row.report)
    if revision is not None and report is not None:
        revision.rev = result.rev
        report.search = report.search + search_text(receipt.serial)
        session.add_all([revision, report])
        wanted_by(session, revision, receipt.attachments, now)
    if waited:
        _rebase(session, row, result.rev, sent)
    take_up(session, row.report, now)
    detail = {"key": row.key, "serial": receipt.serial, "sha256": receipt.sha256}
    audit.append(session, now, "centre", "received", row.report, detail)


def _sent(row: t.OutboxRow) -> str:
    """The state of what the centre has: signed here, or by another PC and sent again from here."""
    return ELSEWHERE if of_another(row) else DONE


def _rebase(session: Session, settled: t.OutboxRow, rev: str | None, sent: Mapping[str, Any]) -> None:
    """Name the revision just received as the base of the report's next item.

    That one was signed off before the centre had named it. It cannot have been sent: only the first
    waiting item of a report ever goes; so its bytes are frozen now. `sent` is the settled one's, {} unless
    it is a report.
    """
    query = (
        select(t.OutboxRow)
        .where(
            col(t.OutboxRow.group) == settled.group,
            col(t.OutboxRow.state) == WAITING,
            col(t.OutboxRow.seq) > settled.seq,
        )
        .order_by(col(t.OutboxRow.seq))
    )
    for row in session.execute(query).scalars():
        said, instance = json.loads(row.body), sent.get("instance")
        if of_another(row) and instance not in said.get("unanswered", ()):
            continue  # its author had not seen that one
        row.body = based(said, rev, instance, sent.get("sha256"))
        session.add(row)
