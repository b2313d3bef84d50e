"""Pictures of signatures and of the seal: in the encrypted store, each change in the audit trail."""

from __future__ import annotations

from base64 import b64decode, b64encode
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session

from desktop.store.audit import append
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember


class ImageStore:
    """One transaction for each call. `whose` is a login, "" for the agency."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, whose: str) -> bytes | None:
        """The picture, None when there is none."""
        kept = self._store.read(lambda session: recall(session, _key(whose)))
        return None if kept is None else b64decode(kept)

    def put(self, whose: str, png: bytes | None, by: str, at: datetime) -> None:
        """Keep a picture, or let it go."""

        def write(session: Session) -> None:
            remember(session, _key(whose), None if png is None else b64encode(png).decode("ascii"))
            digest = None if png is None else sha256(png).hexdigest()
            append(session, at, by, "picture_kept", whose or "seal", {"sha256": digest})

        self._store.write(write)


def _key(whose: str) -> str:
    return f"picture:{whose}" if whose else "picture_of_seal"
