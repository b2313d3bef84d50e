"""An item as it came and what is said of it before anything is written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sync.protocol import CellError, Item, Result

#: Seconds after which an item may come again that the centre failed on.
OWN_FAULT = 600


@dataclass(frozen=True)
class Judged:
    """An item as it came and what is said of it. `mark` is its fingerprint.

    `refused` is the result of one that is refused whatever is here; else `item` is what it says. `unfit` is
    the result that what its form finds comes to, when nothing else stands against it; `problems` are what is
    stored with it.
    """

    key: str
    mark: str
    item: Item | None = None
    refused: Result | None = None
    unfit: Result | None = None
    problems: tuple[CellError, ...] = ()


def readable(raw: Mapping[str, Any]) -> str:
    """An item's canonical JSON: equal items, equal texts. It may hold half a character."""
    return json.dumps(raw, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fingerprint(text: str) -> str:
    """The SHA-256 of an item's canonical JSON."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def invalid(key: str, ref: str, message: str) -> Result:
    """An item refused for one reason."""
    return Result(key=key, status="invalid", errors=(CellError(ref=ref, message=message),))


def own_fault(key: str) -> Result:
    """An item the centre itself failed on; it may come again."""
    why = "the centre failed on this item"
    return Result(key=key, status="retry", after=OWN_FAULT, why=why, fault=True)
