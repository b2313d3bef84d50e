"""What a packet asks for: its requests, read and judged before anything of it is taken in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sync.central import limits
from sync.central.exchange import is_item
from sync.central.tables import Device
from sync.packet_parts import PacketRefused, Why
from sync.packets import MOST_WANTED, WANTS, Claims, Entry, is_newer, unpacked
from sync.protocol import OLDEST, VERSION, SyncRequest


@dataclass(frozen=True)
class Content:
    """A packet that was opened, checked and unpacked."""

    claims: Claims
    device: Device
    requests: tuple[dict[str, Any], ...]
    files: tuple[Entry, ...]
    folder: Path


def read(content: bytes, device: Device, name: str) -> dict[str, Any]:
    """A request of `device` out of the packet `name`. Raises PacketRefused: DAMAGED, TOO_NEW, TOO_LARGE."""
    try:
        request = json.loads(unpacked(content, name))
    except (ValueError, RecursionError) as error:
        raise PacketRefused(Why.DAMAGED, name, "request") from error
    if not isinstance(request, dict) or request.get("device") != device.id:
        raise PacketRefused(Why.DAMAGED, name, "request")
    if is_newer(request):
        raise PacketRefused(Why.TOO_NEW, name)
    cursor, beyond = request.get("cursor"), request.get("beyond", [])
    items = request.get("items", [])
    if not isinstance(items, list) or not all(map(is_item, items)) or not isinstance(cursor, str | None):
        raise PacketRefused(Why.DAMAGED, name, "request")
    wants = request.get(WANTS, [])
    listed = isinstance(wants, list) and len(wants) <= MOST_WANTED
    if not listed or not all(isinstance(each, str) for each in wants):
        raise PacketRefused(Why.DAMAGED, name, "request")
    if not isinstance(beyond, list) or not all(isinstance(each, str) for each in beyond):
        raise PacketRefused(Why.DAMAGED, name, "request")
    head = {key: value for key, value in request.items() if key != "items"}
    try:  # now, for once the first of several is taken in, nothing of the others may be refused
        SyncRequest.model_validate(head)
        json.dumps(head, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise PacketRefused(Why.DAMAGED, name, "request") from error
    if len(items) > limits.ITEMS or request.get("p", VERSION) < OLDEST:
        raise PacketRefused(Why.DAMAGED, name, "request")
    return request


def standing_alone(request: Mapping[str, Any]) -> Mapping[str, Any]:
    """A request without what stands on a name that may be another's now: its PC sends that again."""
    items = [item for item in request.get("items", ()) if not _stands_on_something(item)]
    return {**request, "items": items, "beyond": ()}


def _stands_on_something(item: Any) -> bool:
    draft = item.get("draft") if isinstance(item, dict) else None
    return any(isinstance(each, dict) and each.get("base") is not None for each in (item, draft))
