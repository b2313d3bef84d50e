"""Seeded bugs in what a PC does when nothing goes through: it waits, tries anew, asks from the beginning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from desktop.store import outbox
from desktop.store import tables as t
from desktop.store.outbox import StoreOutbox
from sync import retry
from sync.engine import SyncEngine
from sync.protocol import ExchangeFailed, FailureKind, WaitingItem


def _gives_up(failed: Any) -> Any:
    def dropped(self: Any, sent: tuple[WaitingItem, ...], retry_at: datetime) -> None:
        failed(self, sent, retry_at)
        tired = [item.key for item in sent if item.attempts >= 2]

        def work(session: Session) -> None:
            for row in session.execute(select(t.OutboxRow).where(col(t.OutboxRow.key).in_(tired))).scalars():
                session.delete(row)

        self._store.write(work)

    return dropped


def _relist_wipes(failed: Any) -> Any:
    def wiped(self: SyncEngine, now: datetime, items: Any, cursor: Any, failure: ExchangeFailed) -> Any:
        if failure.kind is FailureKind.RELIST:
            outbox: Any = self._outbox

            def work(session: Session) -> None:
                for row in session.execute(select(t.OutboxRow)).scalars():
                    session.delete(row)

            outbox._store.write(work)
        return failed(self, now, items, cursor, failure)

    return wiped


def nothing(_before: Any) -> Any:
    """In the place of something that should be done."""
    return lambda *_given: None


def _never_again(_before: Any) -> Any:
    return lambda *_given, **_more: timedelta(days=30)


def _not_put_off(_rule: Any) -> Any:
    return lambda next_try, now: next_try.is_(None) | (next_try <= now)


def _as_was_said(put_off_to: datetime | None, now: datetime) -> datetime:
    return put_off_to or now


def _relist_never(_failed: Any) -> Any:
    def failed(self: SyncEngine, now: datetime, items: Any, cursor: Any, failure: ExchangeFailed) -> Any:
        return self._put_off(now, items, failure)

    return failed


#: Name → what is wrong then, and what is replaced by what (`mutants.Change`).
BUGS: dict[str, tuple[str, tuple[tuple[object, str, Callable[[Any], Any]], ...]]] = {
    "gives up": ("dropped after three tries", ((StoreOutbox, "failed", _gives_up),)),
    "a re-list wipes": ("410 empties the outbox", ((SyncEngine, "_failed", _relist_wipes),)),
    "410 is no re-list": ("it is only put off", ((SyncEngine, "_failed", _relist_never),)),
    "clock set back": (
        "waits ten years",
        ((outbox, "is_due", _not_put_off), (retry, "due_at", lambda _rule: _as_was_said)),
    ),
    "waits without end": ("a month after a failure", ((retry, "delay", _never_again),)),
}
