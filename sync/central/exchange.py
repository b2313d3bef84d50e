"""One round trip at the centre: items taken in, changes handed out, all in one transaction."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from sqlmodel import Session

from sync import proofs
from sync.central import feed, limits, obligations
from sync.central.centre import Centre
from sync.central.enrolment import came
from sync.central.intake import Intake
from sync.central.judging import judge
from sync.central.published import Published
from sync.central.tables import Device
from sync.protocol import VERSION, Result, SyncRequest, SyncResponse

#: Longest idempotency key; a UUID has 36 characters.
KEY_LENGTH = 100


class Unreadable(ValueError):
    """The request as a whole cannot be understood."""


def exchange(
    centre: Centre, published: Published, sender: Callable[[Session], Device], body: bytes
) -> SyncResponse:
    """Answer a SyncRequest (JSON bytes) of the device that `sender` finds.

    Results and effects are durable when this returns. Raises what `sender` raises, Unreadable,
    pydantic.ValidationError, and CursorTooOld before anything was taken in.
    """
    with centre.database.glancing() as session:
        device = sender(session)
        asked, items = _read(body)
        if asked.device != device.id:
            raise Unreadable("device")
        try:
            judged = judge(published, session, device, items)
        except RecursionError as error:
            raise Unreadable("depth") from error
    limit = max(1, min(asked.limit, limits.CHANGES))
    with centre.database.writing() as session:
        feed.check(session, asked.cursor)  # one too old is told before the work
        obligations.make_wanted(centre, session, device.unit)
        results = Intake(centre, session, device).take(judged)
        changes, cursor, more = feed.changes(session, device, asked.cursor, limit)
        came(session, device, centre.clock())
        return SyncResponse(
            p=VERSION,
            server=centre.server,
            now=centre.clock(),
            results=_told(results, items, centre.server) if asked.proofs else results,
            changes=tuple(changes),
            cursor=cursor,
            more=more,
            **_compared(session, device, asked, more),
        )


def _told(results: tuple[Result, ...], items: list[dict[str, Any]], server: str) -> tuple[Result, ...]:
    """The results with their receipts in parts, for a PC that puts them together."""
    sent = {str(item["key"]): item for item in items}
    return tuple(proofs.apart(result, sent[result.key], server) for result in results)


def _compared(session: Session, device: Device, asked: SyncRequest, more: bool) -> dict[str, Any]:
    """What lets the PC find out that something is missing there, and what it asks for because it does."""
    found: dict[str, Any] = {"fetched": tuple(feed.once_more(session, device, asked.fetch))}
    if more and not asked.manifest:
        return found
    held = feed.held(session, device)
    kinds = asked.manifest[: feed.LISTED]
    found["manifest"] = {kind: tuple(sorted(held.get(kind, ()))) for kind in kinds}
    if not more and asked.held != feed.mark(held):
        found["check"] = feed.checks(held)
    return found


def _read(body: bytes) -> tuple[SyncRequest, list[dict[str, Any]]]:
    """The request without its items, and the items unread: a bad one must not hold the others."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Unreadable("JSON") from error
    if not isinstance(raw, dict):
        raise Unreadable("JSON")
    items = raw.pop("items", [])
    if not isinstance(items, list) or len(items) > limits.ITEMS:
        raise Unreadable("items")
    if not all(isinstance(item, dict) and _is_key(item.get("key")) for item in items):
        raise Unreadable("items")  # without a key there is nothing to hang a result on
    return SyncRequest.model_validate(raw), items


def _is_key(key: object) -> bool:
    return isinstance(key, str) and 0 < len(key) <= KEY_LENGTH and key.isprintable()
