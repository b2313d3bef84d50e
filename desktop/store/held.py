"""What the centre told and is held here, by revision: how this PC finds out that something is missing.

A mismatch never takes anything away. What the centre lists no more is only counted no longer; what is
missing is asked for once more. `tombstone`s alone withdraw things, and never what a person works on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember
from sync import marks
from sync.protocol import Change, Check

#: A kind that differs though it was listed is looked into again after this long, or when anything changes.
DOUBT_FOR = timedelta(days=1)
_DOUBTS = "differing"
_Triple = tuple[str, str, str]


def note_held(session: Session, change: Change) -> None:
    """Remember which revision of a thing is held now."""
    session.merge(t.HeldRow(kind=change.kind, id=change.id, rev=change.rev, listed=True))
    if change.kind != "tombstone":
        forget_held(session, "tombstone", change.id)  # it was withdrawn once and is told anew


def forget_held(session: Session, kind: str, identity: str) -> None:
    """It counts no longer, whatever is kept of it."""
    row = session.get(t.HeldRow, (kind, identity))
    if row is not None:
        session.delete(row)


class StoreHoldings:
    """Implements `sync.protocol.Holdings` on one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def mark(self) -> str:
        """Hash of all that is held."""
        return marks.of_all(self._store.read(_held))

    def differing(self, check: Mapping[str, Check], now: datetime) -> tuple[str, ...]:
        """Kinds of which something else is held than the centre says, but those looked into lately."""

        def work(session: Session) -> tuple[str, ...]:
            doubts = recall(session, _DOUBTS) or {}
            ours = _checks(session, check)
            return tuple(
                kind
                for kind, theirs in check.items()
                if ours[kind] != theirs and not _known(doubts.get(kind), theirs, ours[kind], now)
            )

        return self._store.read(work)

    def compare(self, manifest: Mapping[str, tuple[tuple[str, str], ...]]) -> tuple[tuple[str, str], ...]:
        """Kind and id of what is missing or of another revision; what is listed no more counts no longer."""

        def work(session: Session) -> tuple[tuple[str, str], ...]:
            held = {(kind, identity): rev for kind, identity, rev in _held(session)}
            rows = select(t.HeldRow).where(col(t.HeldRow.kind).in_(manifest))
            for row in session.execute(rows).scalars():
                row.listed = row.id in dict(manifest[row.kind])
                session.add(row)
            return tuple(
                (kind, identity)
                for kind, listed in manifest.items()
                for identity, rev in listed
                if held.get((kind, identity)) != rev
            )

        return self._store.write(work)

    def still_differing(
        self, kinds: tuple[str, ...], check: Mapping[str, Check], now: datetime
    ) -> tuple[str, ...]:
        """Those of `kinds` that differ though they were listed: remembered for DOUBT_FOR."""

        def work(session: Session) -> tuple[str, ...]:
            doubts = dict(recall(session, _DOUBTS) or {})
            ours = _checks(session, check)
            wrong = [kind for kind in kinds if kind in check and ours[kind] != check[kind]]
            for kind in kinds:
                doubts.pop(kind, None)
            doubts |= {kind: [check[kind].hash, ours[kind].hash, now.isoformat()] for kind in wrong}
            remember(session, _DOUBTS, doubts or None)
            return tuple(wrong)

        return self._store.write(work)


def _known(doubt: list[str] | None, theirs: Check, ours: Check, now: datetime) -> bool:
    """Whether this very difference was looked into within DOUBT_FOR; a clock set back counts as long ago."""
    if doubt is None or doubt[:2] != [theirs.hash, ours.hash]:
        return False
    return timedelta() <= now - datetime.fromisoformat(doubt[2]) < DOUBT_FOR


def _checks(session: Session, kinds: Mapping[str, Check]) -> dict[str, Check]:
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in kinds}
    for kind, identity, rev in _held(session):
        if kind in found:
            found[kind].append((identity, rev))
    return {kind: marks.of_kind(pairs) for kind, pairs in found.items()}


def _held(session: Session) -> list[_Triple]:
    """(kind, id, rev) of what counts: noted, and its row is really there (a salvaged store may lack it)."""
    noted = select(col(t.HeldRow.kind), col(t.HeldRow.id), col(t.HeldRow.rev)).where(
        col(t.HeldRow.listed).is_(True)
    )
    forms = session.execute(select(col(t.FormRow.id), col(t.FormRow.version)))
    there = {("form", f"{form} {version}") for form, version in forms}
    for kind, column in _OWN.items():
        there |= {(kind, identity) for identity in session.execute(select(col(column))).scalars()}
    there |= {
        (kind, identity)
        for kind, identity in session.execute(select(col(t.KeptChangeRow.kind), col(t.KeptChangeRow.id)))
    }
    return [
        (kind, identity, rev)
        for kind, identity, rev in session.execute(noted)
        if kind in _NOTED_ONLY
        or (kind, identity) in there
        or (kind == "form" and (kind, f"{identity} {rev}") in there)
    ]


_OWN = {
    "account": t.AccountRow.login,
    "obligation": t.ObligationRow.id,
    "notice": t.NoticeRow.id,
    "review": t.ReviewRow.id,
    "task": t.TaskRow.id,
    "draft": t.HandoverRow.id,
    "device": t.CommunePcRow.id,
}
#: Kinds that leave no row of their own: what they did is done.
_NOTED_ONLY = frozenset({"receipt", "result", "tombstone", "suggestion"})
