"""Room on the disk of the profile: told in words while there is time to make some (docs/reliability.md)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop.config import Settings


class Room:
    """How much is free where the profile lies; `little` bytes and less are worth a word, once a day."""

    def __init__(self, profile: Path, little: int, settings: Settings, today: Callable[[], date]) -> None:
        self._profile = profile
        self._little = little
        self._settings = settings
        self._today = today

    def left(self) -> int | None:
        """Bytes free when they are little; None while there are enough, or nobody can tell."""
        try:
            free = shutil.disk_usage(self._profile).free
        except OSError:  # a share that is away: whoever writes there says so
            return None
        return free if free < self._little else None

    @property
    def silent(self) -> bool:
        """Whether a person has heard enough of it for today."""
        return self._settings.values.room_silent == self._today().isoformat()

    def silence_today(self) -> None:
        """Say nothing more on the desk until tomorrow. Raises DiskFull."""
        self._settings.change(room_silent=self._today().isoformat())
