"""Notes at the cells of a report, of the officer to the leader and back; they stay in the office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class CellNote:
    """One note; `revision`: of the report it was written for, `name`: what its cell was called then.

    `ref` is the lasting one of its cell (desktop/forms/lasting.py), since rows come and go. `back`: the
    leader's words for the officer; `done_by` and `done_at` say who has done what they ask for, and when.
    """

    n: int
    revision: int
    ref: str
    name: str
    text: str
    by: str
    at: datetime
    back: bool = False
    done_by: str = ""
    done_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether the officer still has something to do about it."""
        return self.back and not self.done_by
