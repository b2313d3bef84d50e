"""The centre's own signing key: made at the first start, readable by its owner alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

from sync import receipts

FILE = "server-key.json"


def load_or_make(data: Path) -> dict[str, str]:
    """The private JWK of the centre in folder `data`.

    A key that is there is never replaced: every commune has pinned it. Raises ValueError when the
    file is damaged, and says to put it back from a backup.
    """
    path = data / FILE
    try:
        written = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read(path)
    key = receipts.new_key()
    with os.fdopen(written, "w", encoding="utf-8") as file:
        json.dump(key, file)
        file.flush()
        os.fsync(file.fileno())
    return key


def _read(path: Path) -> dict[str, str]:
    try:
        key = json.loads(path.read_text("utf-8"))
        receipts.make(key, {})
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(
            f"{path} is damaged. Put it back from a backup: no commune trusts this centre with another key."
        ) from error
    return {str(name): str(value) for name, value in key.items()}
