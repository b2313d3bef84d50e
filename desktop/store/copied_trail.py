"""The last entry of the audit trail in a closed copy of a store, as the store remembers it."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from desktop.domain.trail import Head
from desktop.store.audit import HEAD
from desktop.store.copying import opened
from desktop.store.driver import Driver
from desktop.store.secret import Secret


def head_in(path: Path, key: Secret, driver: Driver) -> Head | None:
    """Its number and hash; None in a store that remembers none yet. Raises the driver's errors."""
    with closing(opened(path, "ro", key, driver)) as connection:
        rows = connection.execute("SELECT value FROM setting WHERE key = ?", (HEAD,)).fetchall()
    kept = json.loads(rows[0][0]) if rows else None
    return None if kept is None else Head(int(kept["seq"]), str(kept["hash"]))
