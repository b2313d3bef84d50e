"""What can be said of an item before the writer's lock is taken: its form, its hash, what breaks the rules.

This is most of the work, and several workers do it at once.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlmodel import Session

from desktop.domain.files import LIMIT
from sync.central import contents
from sync.central.published import Published
from sync.central.tables import Device
from sync.protocol import CellError, Item, Result, SubmissionItem

_log = logging.getLogger(__name__)
_items: TypeAdapter[Item] = TypeAdapter(Item)

#: Seconds after which an item may come again that cannot be settled now.
FORM_NOT_YET = 3600
OWN_FAULT = 600
#: Characters of what names a report, a form or a person.
LONGEST_NAME = 1000
_NAMES = ("report", "form", "version", "instance", "deprecated", "period", "task", "author", "approver")


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


def judge(
    published: Published, session: Session, device: Device, items: Iterable[dict[str, Any]]
) -> tuple[Judged, ...]:
    """Judge what `device` sent. A fault of ours in one item must not hold the others, nor lose it."""
    return tuple(_judge(published, session, device, raw) for raw in items)


def _judge(published: Published, session: Session, device: Device, raw: dict[str, Any]) -> Judged:
    key, mark = str(raw["key"]), fingerprint(raw)
    try:
        return _read(published, session, device, key, mark, raw)
    except Exception:  # noqa: BLE001 - see judge
        _log.exception("item %s of device %s could not be judged", key, device.id)
        return Judged(key, mark, refused=own_fault(key))


def _read(
    published: Published, session: Session, device: Device, key: str, mark: str, raw: dict[str, Any]
) -> Judged:
    if not is_text(raw):  # no receipt could name it: it would come again for ever
        said = "The report holds half a character or a null character, which no text can hold."
        return Judged(key, mark, refused=invalid(key, "", said))
    try:
        item = _items.validate_python(raw)
    except ValidationError as error:
        where = error.errors()[0]
        said = f"{'.'.join(map(str, where['loc']))}: {where['msg']}"
        return Judged(key, mark, refused=invalid(key, "", said))
    if not isinstance(item, SubmissionItem):
        return Judged(key, mark, item)
    refused = _refused(item, device)
    if refused is not None:
        return Judged(key, mark, item, refused)
    verdict = published.check(session, item)
    if verdict is None:
        why = f"form {item.form} is not published here yet"
        return Judged(key, mark, item, unfit=Result(key=key, status="retry", after=FORM_NOT_YET, why=why))
    if verdict.errors and not verdict.store_anyway:
        return Judged(key, mark, item, unfit=Result(key=key, status="invalid", errors=verdict.errors))
    return Judged(key, mark, item, problems=verdict.errors)


def _refused(item: SubmissionItem, device: Device) -> Result | None:
    """What no form is needed for: another commune, not its own hash, a file that could never come."""
    if item.unit != device.unit:
        why = f"this PC reports for commune {device.unit}, not {item.unit}"
        return Result(key=item.key, status="forbidden", why=why)
    if hashlib.sha256(item.xml.encode()).hexdigest() != item.sha256:
        return invalid(item.key, "", "The report's sha256 is not that of its XML.")
    for name in _NAMES:  # most are in the receipt, and no PC checks one that has no end
        if len(getattr(item, name) or "") > LONGEST_NAME:
            said = f"{name} is longer than {LONGEST_NAME} characters."
            return invalid(item.key, "", said)
    for file in item.attachments:  # a receipt of it would be pending for ever
        if not contents.is_sha256(file.sha256):
            said = f"The attached file {file.name} is named by a SHA-256 that is none: {file.sha256[:80]}."
            return invalid(item.key, "", said)
        if not 0 <= file.size <= LIMIT:
            said = f"The attached file {file.name} has {file.size} bytes; at most {LIMIT} can come."
            return invalid(item.key, "", said)
    return None


def fingerprint(item: dict[str, Any]) -> str:
    """SHA-256 of the item's canonical JSON: equal items, equal fingerprints."""
    canonical = json.dumps(item, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def is_text(item: dict[str, Any]) -> bool:
    """Whether all its characters are some that texts hold: JSON can spell NUL, and halves of characters."""
    text = json.dumps(item, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\\u0000" not in text


def invalid(key: str, ref: str, message: str) -> Result:
    """An item refused for one reason."""
    return Result(key=key, status="invalid", errors=(CellError(ref=ref, message=message),))


def own_fault(key: str) -> Result:
    """An item the centre itself failed on; it may come again."""
    why = "the centre failed on this item"
    return Result(key=key, status="retry", after=OWN_FAULT, why=why, fault=True)
