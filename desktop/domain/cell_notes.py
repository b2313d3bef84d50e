"""Notes of the officer to the leader at the cells of a report; they stay in the office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class CellNote:
    """One note; `revision`: of the report it was written for, `name`: what its cell was called then.

    `ref` is the lasting one of its cell (desktop/forms/lasting.py), since rows come and go.
    """

    n: int
    revision: int
    ref: str
    name: str
    text: str
    by: str
    at: datetime
