"""What a USB packet carries from this store, and which answers have come back."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from desktop.store import tables as t
from desktop.store.doubt import open_to_word
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember
from desktop.store.uploads import ARRIVED
from desktop.store.uploads import WAITING as FILE_WAITS
from desktop.store.waits import WAITING
from sync.protocol import WaitingItem

_ANSWERS = "packet_answers"
_ANSWERS_KEPT = 1000


class PacketStore:
    """The store's side of packets. Nothing here marks anything as sent: only the centre's word does."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def items(self) -> tuple[WaitingItem, ...]:
        """All that waits, due or not, but of each report the first only: the next one wants its receipt."""
        row, before = t.OutboxRow, aliased(t.OutboxRow)
        behind = exists().where(
            col(before.group) == col(row.group), col(before.state) == WAITING, col(before.seq) < col(row.seq)
        )
        query = select(row).where(col(row.state) == WAITING, ~behind).order_by(col(row.seq))
        return self._store.read(lambda session: tuple(map(_item, session.execute(query).scalars())))

    def sent(self, keys: Iterable[str]) -> tuple[WaitingItem, ...]:
        """The items of these keys that still want an answer."""
        query = select(t.OutboxRow).where(col(t.OutboxRow.key).in_(list(keys)))

        def work(session: Session) -> tuple[WaitingItem, ...]:
            rows = session.execute(query).scalars()
            return tuple(_item(row) for row in rows if row.state == WAITING or open_to_word(row))

        return self._store.read(work)

    def files(self, items: Iterable[WaitingItem]) -> dict[str, int]:
        """By SHA-256, the size of each content the centre is to have: for these items and earlier ones."""
        named = {
            each["sha256"]: int(each["size"])
            for item in items
            for each in json.loads(item.body).get("attachments", ())
        }

        def work(session: Session) -> dict[str, int]:
            upload = t.UploadRow
            rows = session.execute(select(upload)).scalars().all()
            there = {row.sha256 for row in rows if row.state == ARRIVED}
            wanted = {row.sha256: row.size for row in rows if row.state == FILE_WAITS}
            wanted |= {sha256: size for sha256, size in named.items() if sha256 not in there}
            kept = select(col(t.FileRow.sha256)).where(col(t.FileRow.sha256).in_(list(wanted)))
            here = set(session.execute(kept).scalars())
            return {sha256: size for sha256, size in sorted(wanted.items()) if sha256 in here and size}

        return self._store.read(work)

    def here(self, body: bytes) -> dict[str, int]:
        """By SHA-256, the size of each content that one item names and that is on this PC."""
        named = {each["sha256"]: int(each["size"]) for each in json.loads(body).get("attachments", ())}
        kept = select(col(t.FileRow.sha256)).where(col(t.FileRow.sha256).in_(list(named)))
        here = set(self._store.read(lambda session: session.execute(kept).scalars().all()))
        return {sha256: size for sha256, size in sorted(named.items()) if sha256 in here and size}

    def answered(self, answer: str) -> bool:
        """Whether the answer of that id was taken in."""
        return answer in (self._store.read(lambda session: recall(session, _ANSWERS)) or ())

    def note_answer(self, answer: str) -> None:
        """It was taken in."""

        def work(session: Session) -> None:
            kept = [*(recall(session, _ANSWERS) or ()), answer]
            remember(session, _ANSWERS, kept[-_ANSWERS_KEPT:])

        self._store.write(work)


def _item(row: t.OutboxRow) -> WaitingItem:
    return WaitingItem(key=row.key, group=row.group, body=row.body, attempts=row.attempts)
