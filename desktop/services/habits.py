"""What an office does the same way in every report, and is not asked for again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.domain.cover import Cover
from desktop.store.documents import kept
from desktop.store.remembered import Remembered

_OFFICE, _APART = "document_office", "annexes_apart"
#: What stands around its reports alike.
_SAME = ("superior", "agency", "series", "place", "to", "copies", "archive")
#: Of an office whose last words were kept without their time.
_EVER = "1970-01-01T00:00:00+00:00"


class Habits:
    """Those of one commune."""

    def __init__(self, remembered: Remembered) -> None:
        self._remembered = remembered

    @property
    def annexes_apart(self) -> bool:
        """Whether annexes go into a file of their own."""
        return bool(self._remembered.get(_APART))

    def put_annexes_apart(self, apart: bool) -> None:
        """Say so for this and the next reports. Raises DiskFull, ViewingOnly."""
        self._remembered.set(_APART, apart or None)

    def same(self, at: datetime | None) -> dict[str, Any]:
        """What the office wrote the same way at a time (None: now), as it is stored."""
        said = [each for each in self._said() if at is None or datetime.fromisoformat(each["since"]) <= at]
        return {name: said[-1][name] for name in _SAME} if said else {}

    def remember(self, cover: Cover, now: datetime) -> None:
        """Offer it in the next reports; those signed off before stay as they are."""
        stored = kept(cover)
        same = {name: stored[name] for name in _SAME}
        if same != self.same(None):
            self._remembered.set(_OFFICE, [*self._said(), {"since": now.isoformat(), **same}])

    def _said(self) -> list[dict[str, Any]]:
        there = self._remembered.get(_OFFICE) or []
        return there if isinstance(there, list) else [{**there, "since": _EVER}]
