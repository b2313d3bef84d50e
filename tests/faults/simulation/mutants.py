"""Seeded bugs: each is what a real one would look like, put into the running code; the oracles must see all.

This is the test of the tests. A mutant replaces one function of one end for the time of a `with`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlmodel import Session, col, select

from desktop.domain.report import ReportState
from desktop.store import changes as store_changes
from desktop.store import outbox as store_outbox
from desktop.store import reports as store_reports
from desktop.store import tables as t
from desktop.store.outbox import StoreOutbox
from desktop.store.remembered import remember
from sync.adapters import _http, native
from sync.central import exchange as central_exchange
from sync.central import feed
from sync.central.database import Database
from sync.central.intake import Batch, Intake
from sync.central.judged import Judged
from sync.central.operations import submission
from sync.central.operations.submission import Submissions
from sync.engine import SyncEngine
from sync.protocol import (
    Applied,
    Asks,
    ExchangeFailed,
    FailureKind,
    Result,
    SubmissionItem,
    SyncResponse,
    WaitingItem,
)
from tests.faults.simulation import decided, handed_in, hands, missing, restored, stick, stick_drafts, waiting

#: Owner, name of what is replaced, and what comes in its place, made from the original.
Change = tuple[object, str, Callable[[Any], Any]]


@dataclass(frozen=True)
class Mutant:
    """One bug. `said` is what is wrong with the code then."""

    said: str
    changes: tuple[Change, ...]

    @contextmanager
    def seeded(self) -> Iterator[None]:
        """The code has the bug within."""
        before = [(owner, name, getattr(owner, name)) for owner, name, _ in self.changes]
        try:
            for owner, name, make in self.changes:
                setattr(owner, name, make(getattr(owner, name)))
            yield
        finally:
            for owner, name, was in before:
                setattr(owner, name, was)


def _no_dedupe(_settle: Any) -> Any:
    def settle(self: Batch, judged: Judged) -> Result:
        return judged.refused or self._result(judged)

    return settle


def _no_twins(standing: Any) -> Any:
    def stands(self: Submissions, item: SubmissionItem, report: Any) -> Result | None:
        result: Result | None = standing(
            self, item.model_copy(update={"instance": f"uuid:{uuid4()}"}), report
        )
        return result

    return stands


def _base_ignored(standing: Any) -> Any:
    def stands(self: Submissions, item: SubmissionItem, report: Any) -> Result | None:
        base = None if report is None else str(report.revision)
        result: Result | None = standing(self, item.model_copy(update={"base": base}), report)
        return result

    return stands


def _batch_all_or_nothing(take: Any) -> Any:
    def taken(self: Intake, items: Sequence[Judged]) -> tuple[Result, ...]:
        results: tuple[Result, ...] = take(self, items)
        if any(result.status in {"invalid", "forbidden"} for result in results):
            raise central_exchange.Unreadable("one item is bad")
        return results

    return taken


def _answers_before_commit(writing: Any) -> Any:
    every_fifth = _Count()

    @contextmanager
    def written(self: Database) -> Iterator[Session]:
        with writing(self) as session:
            yield session
            if every_fifth():
                session.connection().exec_driver_sql("ROLLBACK")
                session.connection().exec_driver_sql("BEGIN IMMEDIATE")

    return written


class _Count:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> bool:
        self.count += 1
        return self.count % 5 == 0


def _cursor_skips(changes: Any) -> Any:
    def told(session: Session, device: Any, cursor: str | None, limit: int, own: Any) -> Any:
        found, reached, more, own = changes(session, device, cursor, limit, own)
        if not more:
            return found, reached, more, own
        skipped = found[-1].seq + 1
        return found, feed._where(session, skipped).cursor(skipped), more, own

    return told


def _feed_forgets_others(changes: Any) -> Any:
    def told(session: Session, device: Any, cursor: str | None, limit: int, own: Any) -> Any:
        found, *rest = changes(session, device, cursor, limit, own)
        return found[:1], *rest

    return told


def _html_is_ok(refusal: Any) -> Any:
    def refused(answer: Any, server: str | None) -> ExchangeFailed | None:
        failure: ExchangeFailed | None = refusal(answer, server)
        if failure is not None and failure.kind is FailureKind.LOGIN_WANTED:
            return None
        return failure

    return refused


def _empty_is_done(model: Any) -> Any:
    def read(wanted: Any, answer: Any) -> Any:
        if answer.media_type == "application/json":
            return model(wanted, answer)
        return SyncResponse(p=1, server="", now=_LONG_AGO, results=(), changes=(), cursor="")

    return read


_LONG_AGO = datetime.fromisoformat("2026-11-16T03:00:00+00:00")


def _unanswered_is_ok(apply: Any) -> Any:
    def applied(self: Any, now: datetime, sent: tuple[WaitingItem, ...], response: SyncResponse) -> Applied:
        if not response.server:
            _mark(self, [item.key for item in sent], "done")
            return Applied(acknowledged=len(sent))
        found: Applied = apply(self, now, sent, response)
        return found

    return applied


def _mark(outbox: Any, keys: list[str], state: str) -> None:
    def work(session: Session) -> None:
        for row in session.execute(select(t.OutboxRow).where(col(t.OutboxRow.key).in_(keys))).scalars():
            row.state = state
            session.add(row)

    outbox._store.write(work)


def _receipt_unchecked(_checked: Any) -> Any:
    def checked(jws: str | None, central: Any, sent: Any, revision: int, now: datetime) -> t.ReceiptRow:
        return t.ReceiptRow(
            report=sent["report"],
            revision=revision,
            serial=f"?{sent['key']}",
            sha256=sent["sha256"],
            received_at=now,
            jws=jws or "",
            kept_at=now,
        )

    return checked


def _cleared_before_the_answer(batch: Any) -> Any:
    def sent(self: SyncEngine, due: tuple[WaitingItem, ...]) -> tuple[WaitingItem, ...]:
        items: tuple[WaitingItem, ...] = batch(self, due)
        _mark(self._outbox, [item.key for item in items], "done")
        return items

    return sent


def _conflict_dropped(settle: Any) -> Any:
    def settled(session: Session, row: Any, result: Result, *others: Any, **named: Any) -> Any:
        if result.status == "conflict":
            session.delete(row)
            return "done", row.report
        return settle(session, row, result, *others, **named)

    return settled


def _conflict_overwrites(settle: Any) -> Any:
    def settled(session: Session, row: Any, result: Result, *others: Any, **named: Any) -> Any:
        import json

        if result.status == "conflict":
            row.body = json.dumps(
                {**json.loads(row.body), "base": result.rev, "key": (key := str(uuid4()))}
            ).encode()
            row.key = key
            session.add(row)
            return "waiting", row.report
        return settle(session, row, result, *others, **named)

    return settled


def _stops_at_the_first_error(settle: Any) -> Any:
    def settled(session: Session, row: Any, result: Result, *others: Any, **named: Any) -> Any:
        if result.status in {"invalid", "forbidden"}:
            return "waiting", row.report
        return settle(session, row, result, *others, **named)

    return settled


def _new_key_each_try(request_bytes: Any) -> Any:
    def fresh(
        device: str, cursor: str | None, limit: int, items: tuple[WaitingItem, ...], asks: Asks
    ) -> bytes:
        renamed = [
            each.model_copy(update={"body": each.body.replace(each.key.encode(), str(uuid4()).encode(), 1)})
            for each in items
        ]
        made: bytes = request_bytes(device, cursor, limit, tuple(renamed), asks)
        return made

    return fresh


def _server_unpinned(refusal: Any) -> Any:
    return lambda answer, _server: refusal(answer, None)


def _all_of_a_report_at_once(_due: Any) -> Any:
    def due(self: Any, now: datetime, limit: int) -> tuple[WaitingItem, ...]:
        rows = select(t.OutboxRow).where(col(t.OutboxRow.state) == "waiting").order_by(col(t.OutboxRow.seq))
        found = self._store.read(lambda session: list(session.execute(rows).scalars()))
        ready = [row for row in found if row.next_try is None or row.next_try <= now]
        return tuple(
            WaitingItem(key=row.key, group=row.group, body=row.body, attempts=row.attempts) for row in ready
        )[:limit]

    return due


def _cursor_first(apply: Any) -> Any:
    def applied(self: Any, now: datetime, sent: tuple[WaitingItem, ...], response: SyncResponse) -> Applied:
        self._store.store.write(lambda session: remember(session, "cursor", response.cursor))
        found: Applied = apply(self, now, sent, response)
        return found

    return applied


def _pull_takes_drafts(decidable: Any) -> Any:
    return decidable | {ReportState.DRAFT}


def _none(_before: Any) -> Any:
    return lambda *_given: []


def _doubled_serial(serial_of: Any) -> Any:
    return lambda number, _report, _sha256: serial_of(max(1, number // 2), "", "")


def _base_forgotten(base_of: Any) -> Any:
    del base_of
    return lambda _session, _report: None


def _seen_too_early(base_of: Any) -> Any:
    """The base is what the centre told lately, not what the author saw."""

    def newest(session: Session, report: str) -> str | None:
        told = session.get(t.KeptChangeRow, ("submission", report))
        base: str | None = base_of(session, report)
        return told.rev if told is not None else base

    return newest


_BUGS = {**missing.BUGS, **stick.BUGS, **waiting.BUGS, **hands.BUGS, **restored.BUGS}
_BUGS |= {**stick_drafts.BUGS, **handed_in.BUGS, **decided.BUGS}
#: Every seeded bug by its name.
MUTANTS: dict[str, Mutant] = {
    "no dedupe at the centre": Mutant(
        "a key taken before is taken again",
        ((Batch, "_settle", _no_dedupe), (Submissions, "_standing", _no_twins)),
    ),
    "base ignored": Mutant("a stale base overwrites", ((Submissions, "_standing", _base_ignored),)),
    "batch all or nothing": Mutant("a bad item fails all", ((Intake, "take", _batch_all_or_nothing),)),
    "answers before the commit": Mutant("ok, then no row", ((Database, "writing", _answers_before_commit),)),
    "cursor skips": Mutant("a commit between is skipped", ((feed, "changes", _cursor_skips),)),
    "changes cut short": Mutant("the rest is never told", ((feed, "changes", _feed_forgets_others),)),
    "a serial twice": Mutant("two receipts, one number", ((submission, "serial_of", _doubled_serial),)),
    "HTML counts as ok": Mutant(
        "a login page is an answer",
        (
            (_http, "refusal", _html_is_ok),
            (native, "_model", _empty_is_done),
            (StoreOutbox, "apply", _unanswered_is_ok),
        ),
    ),
    "receipt unchecked": Mutant("anybody's ok counts", ((store_outbox, "checked", _receipt_unchecked),)),
    "cleared before the answer": Mutant(
        "sent is done", ((SyncEngine, "_batch", _cleared_before_the_answer),)
    ),
    "conflict dropped": Mutant("the loser is gone", ((store_outbox, "_settle", _conflict_dropped),)),
    "conflict overwrites": Mutant("last writer wins", ((store_outbox, "_settle", _conflict_overwrites),)),
    "stops at the first error": Mutant(
        "a refused item is sent for ever", ((store_outbox, "_settle", _stops_at_the_first_error),)
    ),
    "a new key per try": Mutant("the key is not frozen", ((native, "request_bytes", _new_key_each_try),)),
    "server not pinned": Mutant("any centre is ours", ((_http, "refusal", _server_unpinned),)),
    "order not kept": Mutant("revisions overtake", ((StoreOutbox, "due", _all_of_a_report_at_once),)),
    "own revisions not named": Mutant(
        "conflict with oneself",
        ((store_outbox, "_rebase", waiting.nothing), (store_reports, "in_doubt", _none)),
    ),
    "base forgotten": Mutant("every edit is new", ((store_reports, "base_of", _base_forgotten),)),
    "base not seen": Mutant("told is taken for seen", ((store_reports, "base_of", _seen_too_early),)),
    "cursor before the changes": Mutant("two transactions", ((StoreOutbox, "apply", _cursor_first),)),
    "a pull takes drafts": Mutant(
        "an open editor is no lock", ((store_changes, "_DECIDABLE", _pull_takes_drafts),)
    ),
} | {name: Mutant(said, changes) for name, (said, changes) in _BUGS.items()}


def caught(name: str, mutant: Mutant, seed: str, steps: int) -> tuple[int, str]:
    """Steps until the bug was seen and by what; (steps, "") when it was not."""
    from tests.faults.sync import EPISODE, folder, run

    done = 0
    episodes = [(f"{seed}:{name}:{start}", EPISODE) for start in range(0, steps, EPISODE)]
    with mutant.seeded(), folder() as place:
        for figures, found in run(episodes, place):
            done += figures.steps
            if found is not None:
                return done, found.what
    return done, ""


def report(seed: str, steps: int) -> int:
    """Run every seeded bug for at most `steps` steps; 1 when one was not caught."""
    logging.disable(logging.ERROR)
    escaped = []
    for name, mutant in MUTANTS.items():
        after, what = caught(name, mutant, seed, steps)
        print(f"{name:28} {f'caught after {after} steps: {what[:110]}' if what else 'ESCAPED'}", flush=True)
        escaped += [] if what else [name]
    print(f"mutants     {len(MUTANTS)}, caught {len(MUTANTS) - len(escaped)}, escaped {len(escaped)}")
    return int(bool(escaped))
