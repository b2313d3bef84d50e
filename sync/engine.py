"""The engine: one batch, one request, one applied answer; then it says when it wants to run next."""

from __future__ import annotations

from datetime import datetime
from random import Random

from sync import coding, retry
from sync.protocol import (
    BATCH_BYTES,
    RECEIVED,
    Applied,
    CentralApi,
    EngineState,
    ExchangeFailed,
    FailureKind,
    Holdings,
    Outbox,
    Outcome,
    SyncResponse,
    WaitingItem,
)
from sync.repair import Repair

#: Most compressed bytes of a batch.
LARGEST_BATCH = 1024 * 1024
#: Most items of one request, and most changes wanted in one answer.
ITEMS = 100
CHANGES = 200
#: Failures that less at a time may overcome: on a line cut every few seconds a long answer never comes whole.
TOO_MUCH = frozenset({FailureKind.TOO_LARGE, FailureKind.STALL, FailureKind.CUT})
#: Failures that an item of the batch may be to blame for. Whether it is, an exchange without it tells.
BLAMABLE = frozenset({FailureKind.SERVER, FailureKind.TOO_LARGE, FailureKind.NONSENSE, FailureKind.REFUSED})


class SyncEngine:
    """Moves what waits in `outbox` to the centre behind `api`, and what is new there back.

    Not for two threads at once. Nothing is ever dropped: an item leaves the outbox only by the outbox's own
    `apply`, on the centre's verified word, or is set aside, where a person sees it, when the centre failed on
    it alone again and again (`fault`).
    """

    def __init__(
        self,
        outbox: Outbox,
        api: CentralApi,
        rng: Random,
        batch_bytes: int = BATCH_BYTES,
        holdings: Holdings | None = None,
    ) -> None:
        """Without `holdings` nobody looks whether something of the centre's is missing here."""
        self._outbox = outbox
        self._api = api
        self._rng = rng
        self._batch_bytes = batch_bytes
        self._changes = CHANGES  # wanted in the next answer
        self._repair = Repair(holdings)
        self._failures = 0  # exchanges failed in a row
        self._released = False  # since then, earlier failures of the items count no more
        self._relist = False
        self._suspects: frozenset[str] = frozenset()  # keys: one of them the centre fails on
        self._blamed: tuple[WaitingItem, ...] = ()  # of the failed batch, until an exchange without them
        self._kind = FailureKind.SERVER  # how that one failed

    @property
    def batch_bytes(self) -> int:
        """How many compressed bytes the next batch may have."""
        return self._batch_bytes

    def release(self) -> None:
        """Everything that waits may go ("Send now"), and the backoff begins anew."""
        self._failures = 0
        self._released = True
        self._outbox.release()

    def run_once(self, now: datetime) -> Outcome:
        """Send at most one batch and apply the answer. `now` is the PC's clock, aware."""
        # When all is listed anew nothing is sent along: what the centre may have lost comes before it.
        items = () if self._blamed or self._relist else self._batch(self._outbox.due(now, ITEMS))
        cursor = None if self._relist else self._outbox.cursor()
        anew = self._outbox.anew()
        if anew is not None and cursor is None:
            items = ()  # and what this PC has forgotten it sent, too
        asks = self._repair.asks().model_copy(update={"own": anew})
        if cursor is None:
            asks = asks.model_copy(update={"manifest": (*asks.manifest, RECEIVED)})
        if items:
            asks = asks.model_copy(update={"at": now.replace(microsecond=0)})
        if not self._relist:  # else all that was learned is compared with what the centre keeps
            asks = asks.model_copy(update={"beyond": self._outbox.beyond()})
        try:
            response, sent = self._api.sync(cursor, self._changes, items, asks)
        except ExchangeFailed as failure:
            return self._failed(now, items, cursor, failure)
        return self._apply(now, items, response, sent)

    def _batch(self, due: tuple[WaitingItem, ...]) -> tuple[WaitingItem, ...]:
        """As many of `due` as fit compressed, but always one: alone, an item is never too large to try.

        Those on which the centre has failed go last, each alone: they must not hold the others.
        """
        sound = tuple(item for item in due if not item.faults)
        if not sound:
            return due[:1]
        suspects = tuple(item for item in sound if item.key in self._suspects)
        if suspects:
            sound = suspects[: max(1, len(suspects) // 2)]
        fitting = 0
        for size in coding.running_sizes(item.body for item in sound):
            if fitting and size > self._batch_bytes:
                break
            fitting += 1
        return sound[:fitting]

    def _apply(
        self, now: datetime, items: tuple[WaitingItem, ...], response: SyncResponse, sent: int
    ) -> Outcome:
        applied = self._outbox.apply(now, items, response)
        self._failures = 0
        self._relist = False
        self._changes = min(self._changes * 2, CHANGES)
        if items:
            self._batch_bytes = min(self._batch_bytes * 2, LARGEST_BATCH)
            self._suspects -= {item.key for item in items}
        found = self._repair.look(now, response)
        blamed = self._found_guilty(now)
        due = self._put_off_unanswered(now, items)
        pending = self._outbox.pending()
        state = EngineState.WAITING if pending else EngineState.DONE
        state = EngineState.MORE if response.more or due or found.again else state
        return Outcome(
            state=state,
            applied=_with(applied, blamed),
            next_due=now if state is EngineState.MORE else self._outbox.next_due(now),
            bytes_sent=sent,
            clock_offset=(response.now - now).total_seconds(),
            repaired=found.repaired,
            differing=found.differing,
        )

    def _found_guilty(self, now: datetime) -> Applied | None:
        """An exchange without the blamed items went well: one alone is counted, several go by halves."""
        blamed, self._blamed = self._blamed, ()
        if not blamed:
            return None
        self._suspects = frozenset(item.key for item in blamed) if len(blamed) > 1 else frozenset()
        if len(blamed) > 1:
            return None
        (item,) = blamed
        at = retry.next_try(retry.decide(self._kind, item.faults + 1, now, self._rng))
        return self._outbox.fault(now, item, self._kind, at)

    def _put_off_unanswered(self, now: datetime, items: tuple[WaitingItem, ...]) -> bool:
        """Give items the answer did not settle a later try, so that none is sent in a circle.

        True when others are due now.
        """
        sent = {item.key for item in items}
        due = self._outbox.due(now, len(sent) + 1)
        unanswered = tuple(item for item in due if item.key in sent)
        if unanswered:
            attempts = max(item.attempts for item in unanswered) + 1
            decision = retry.decide(FailureKind.NONSENSE, attempts, now, self._rng)
            self._outbox.failed(unanswered, retry.next_try(decision))
        return len(due) > len(unanswered)

    def _failed(
        self, now: datetime, items: tuple[WaitingItem, ...], cursor: str | None, failure: ExchangeFailed
    ) -> Outcome:
        again = Outcome(state=EngineState.MORE, next_due=now, failure=failure.kind, detail=failure.detail)
        self._repair.forget()
        if failure.kind is FailureKind.RELIST and not self._relist:
            self._relist = True  # once, from the beginning; what waits here is not touched
            return again
        if failure.kind in TOO_MUCH:
            self._changes = max(self._changes // 2, 1)
        if items and failure.kind in TOO_MUCH:
            *_, size = coding.running_sizes(item.body for item in items)
            self._batch_bytes = max(min(self._batch_bytes, size) // 2, 1)
        if failure.kind is FailureKind.TOO_LARGE and len(items) > 1:
            return again
        if items and failure.kind in BLAMABLE:
            self._blamed, self._kind = items, failure.kind
            return again  # at once, without them: is it they, or the centre?
        blamed, self._blamed = self._blamed, ()
        return self._put_off(now, items or blamed, failure)

    def _put_off(self, now: datetime, items: tuple[WaitingItem, ...], failure: ExchangeFailed) -> Outcome:
        """The exchange failed, whatever was in it: all wait."""
        self._failures += 1
        earlier = 0 if self._released else max((item.attempts for item in items), default=0)
        attempts = max(self._failures, earlier + 1)
        at = retry.next_try(retry.decide(failure.kind, attempts, now, self._rng, failure.after))
        self._outbox.failed(items, at)
        pause = None if failure.after is None else now + retry.asked(failure.after)
        return Outcome(
            state=EngineState.FAILED, failure=failure.kind, detail=failure.detail, next_due=at, pause=pause
        )


def _with(applied: Applied, more: Applied | None) -> Applied:
    """An answer's effects, and what was counted against an item left out of it."""
    if more is None:
        return applied
    return applied.model_copy(
        update={
            "set_aside": applied.set_aside + more.set_aside,
            "acts_aside": applied.acts_aside + more.acts_aside,
            "reports": tuple(dict.fromkeys(applied.reports + more.reports)),
        }
    )
