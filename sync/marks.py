"""What one end holds, as a number to compare: both ends reckon it the same way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sync.protocol import Check


def of_kind(held: Iterable[tuple[str, str]]) -> Check:
    """Count and hash of the (id, rev) of one kind: SHA-256 over the sorted lines `id rev`."""
    lines = sorted(f"{identity} {rev}\n" for identity, rev in held)
    return Check(count=len(lines), hash=_digest(lines))


def of_all(held: Iterable[tuple[str, str, str]]) -> str:
    """The same of everything: (kind, id, rev), lines `kind id rev`."""
    return _digest(sorted(f"{kind} {identity} {rev}\n" for kind, identity, rev in held))


def of_content(sha256: str) -> str:
    """What a revision is known by where all of them are listed: the first 16 hex digits of its SHA-256."""
    return sha256[:16]


def _digest(lines: list[str]) -> str:
    """The first 16 hex digits."""
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:16]
