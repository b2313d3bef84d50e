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
#: The columns of an export, in this order.
COLUMNS = ("seq", "at", "actor", "action", "subject", "detail", "previous", "hash")


@dataclass(frozen=True)
class TrailFilter:
    """Which entries are shown; empty fields do not restrict. `text`: in the subject's title or the detail.

    `subject`: only of that one. `own`: only what concerns reports this login has begun, finished or signed.
    """

    text: str = ""
    actor: str = ""
    action: str = ""
    own: str = ""
    subject: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry. `at` as it is hashed (UTC, microseconds), `detail` as JSON text; `about` says the subject in
    words, `period` (a code) which one; neither is hashed.
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
class Verdict:
    """What a check found: so many entries; the number of the first that does not fit, None when all do.

    `gaps` counts places where entries were left out (an export of a part).
    """

    count: int
    broken: int | None
    gaps: int = 0

    @property
    def whole(self) -> bool:
        """Nothing is wrong and nothing is left out."""
        return self.broken is None and not self.gaps


def canonical_text(value: Any) -> str:
    """The one JSON text of a structure."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entry_hash(previous: str, at: str, actor: str, action: str, subject: str, detail: str) -> str:
    """The hash of an entry; `detail` is JSON text. ValueError when it is none."""
    content = canonical_text([previous, at, actor, action, subject, json.loads(detail)])
    return hashlib.sha256(content.encode()).hexdigest()


def check_chain(entries: Iterable[Entry]) -> Verdict:
    """Check each entry by itself, and that each stands on the one before it."""
    count = gaps = 0
    before, number = START, 0
    for entry in entries:
        count += 1
        try:
            right = entry.hash == entry_hash(
                entry.previous, entry.at, entry.actor, entry.action, entry.subject, entry.detail
            )
        except ValueError:
            right = False
        follows = entry.seq == number + 1
        if not right or entry.seq <= number or (follows and entry.previous != before):
            return Verdict(count, entry.seq, gaps)
        gaps += not follows
        before, number = entry.hash, entry.seq
    return Verdict(count, None, gaps)
