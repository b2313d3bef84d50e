"""What can be said of an item before the writer's lock is taken: its fields, then what its operation judges.

This is most of the work, and several workers do it at once.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlmodel import Session

from sync.central.judged import Judged, fingerprint, invalid, own_fault, readable
from sync.central.operation import Looking
from sync.central.operations import OPERATIONS
from sync.central.published import Published
from sync.central.tables import Device
from sync.protocol import Item

_log = logging.getLogger(__name__)
_items: TypeAdapter[Item] = TypeAdapter(Item)


def judge(
    published: Published, session: Session, device: Device, items: Iterable[dict[str, Any]]
) -> tuple[Judged, ...]:
    """Judge what `device` sent. A fault of ours in one item must not hold the others, nor lose it."""
    looking = Looking(published, session, device)
    return tuple(_judge(looking, raw) for raw in items)


def _judge(looking: Looking, raw: dict[str, Any]) -> Judged:
    """`mark` is the SHA-256 of the item's canonical JSON: equal items, equal fingerprints."""
    key = str(raw["key"])
    text = readable(raw)
    mark = fingerprint(text)
    try:
        return _read(looking, key, mark, raw, text)
    except Exception:  # noqa: BLE001 - see judge
        _log.exception("item %s of device %s could not be judged", key, looking.device.id)
        return Judged(key, mark, refused=own_fault(key))


def _read(looking: Looking, key: str, mark: str, raw: dict[str, Any], text: str) -> Judged:
    if not _holds(text):  # no receipt could name it: it would come again for ever
        said = "The report holds half a character or a null character, which no text can hold."
        return Judged(key, mark, refused=invalid(key, "", said))
    try:
        item = _items.validate_python(raw)
    except ValidationError as error:
        where = error.errors()[0]
        said = f"{'.'.join(map(str, where['loc']))}: {where['msg']}"
        return Judged(key, mark, refused=invalid(key, "", said))
    return OPERATIONS[type(item)].judge(looking, item, key, mark)


def _holds(text: str) -> bool:
    """Whether texts can hold all characters of this JSON: it can spell NUL, and halves of characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\\u0000" not in text
