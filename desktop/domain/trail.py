"""The audit trail as it is shown and taken along: entries chained by hash, and whether the chain holds.

An entry's hash is the SHA-256 of the JSON text of [hash before, time, actor, action, subject, detail]: UTF-8,
no spaces, keys sorted. The first entry's hash before is 64 noughts. Whoever has the entries can check them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

START = "0" * 64
#: What a salvage of a damaged store is called; its detail says which entries were `missing` then.
SALVAGED = "salvaged"
#: What it is called that a person looked at masked data of persons.
PERSONS_SEEN = "persons_seen"
#: The columns of an export, in this order.
COLUMNS = ("seq", "at", "actor", "action", "subject", "detail", "previous", "hash")


@dataclass(frozen=True)
class TrailFilter:
    """Which entries are shown; empty fields do not restrict. `text`: in the subject's title or the detail.

    `subject`: only of that one. `own`: only what concerns reports this login has begun, finished or signed,
    and the account of that login.
    """

    text: str = ""
    actor: str = ""
    action: str = ""
    own: str = ""
    subject: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry. `at` as it is hashed (UTC, microseconds), `detail` as JSON text; `about` says the subject in
    words, `period` (a code) which one, `form` which form a report is of; none of these is hashed.
    """

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    detail: str
    previous: str
    hash: str
    about: str = ""
    period: str = ""
    form: str = ""

    @property
    def when(self) -> datetime:
        """When it was."""
        return datetime.fromisoformat(self.at)

    @property
    def columns(self) -> tuple[str, ...]:
        """As `COLUMNS` has them."""
        return (
            *(str(self.seq), self.at, self.actor, self.action),
            *(self.subject, self.detail, self.previous, self.hash),
        )


@dataclass(frozen=True)
class Head:
    """The last entry as the store remembers it beside the trail."""

    seq: int
    hash: str


@dataclass(frozen=True)
class Verdict:
    """What a check found: so many entries; the number of the first that does not fit, None when all do.

    `missing` are the first and last numbers of entries that are not there (taken out, or left out of an
    export of a part); `lost` those of them which a salvage of the damaged store has written down as gone.
    """

    count: int
    broken: int | None
    missing: tuple[tuple[int, int], ...] = ()
    lost: tuple[tuple[int, int], ...] = ()

    @property
    def whole(self) -> bool:
        """Nothing is wrong and nothing is left out."""
        return self.broken is None and not self.missing and not self.lost


def canonical_text(value: Any) -> str:
    """The one JSON text of a structure."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entry_hash(previous: str, at: str, actor: str, action: str, subject: str, detail: str) -> str:
    """The hash of an entry; `detail` is JSON text. ValueError when it is none."""
    content = canonical_text([previous, at, actor, action, subject, json.loads(detail)])
    return hashlib.sha256(content.encode()).hexdigest()


def check_chain(entries: Iterable[Entry], head: Head | None = None) -> Verdict:
    """Check each entry by itself, that each stands on the one before it, and that none is missing.

    `head`: the last entry that was ever written, where that is remembered; else an end cut off is not seen.
    """
    count, before, number = 0, START, 0
    missing: list[tuple[int, int]] = []
    known: list[tuple[int, int]] = []
    for entry in entries:
        count += 1
        follows = entry.seq == number + 1
        if not _right(entry, head) or entry.seq <= number or (follows and entry.previous != before):
            return _verdict(count, entry.seq, missing, known)
        if not follows:
            missing.append((number + 1, entry.seq - 1))
        if entry.action == SALVAGED:
            known += _written_down(entry)
        before, number = entry.hash, entry.seq
    if head is not None and head.seq > number:
        missing.append((number + 1, head.seq))
    return _verdict(count, None, missing, known)


def _right(entry: Entry, head: Head | None) -> bool:
    """Whether an entry is as it was hashed, and the one that is remembered."""
    if head is not None and entry.seq == head.seq and entry.hash != head.hash:
        return False
    try:
        return entry.hash == entry_hash(
            entry.previous, entry.at, entry.actor, entry.action, entry.subject, entry.detail
        )
    except ValueError:
        return False


def _written_down(entry: Entry) -> list[tuple[int, int]]:
    """What a salvage has found missing, of the entries before its own."""
    kept = json.loads(entry.detail)
    gone = kept.get("missing", []) if isinstance(kept, dict) else []
    return [(int(first), int(last)) for first, last in gone if int(last) < entry.seq]


def _verdict(
    count: int, broken: int | None, missing: list[tuple[int, int]], known: list[tuple[int, int]]
) -> Verdict:
    lost = tuple(gap for gap in missing if gap in known)
    return Verdict(count, broken, tuple(gap for gap in missing if gap not in known), lost)
