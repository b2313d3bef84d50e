"""A notice of the centre, as the commune reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Notice:
    """`read_at` is when somebody on this PC read it first; None while nobody has."""

    id: str
    title: str
    text: str
    at: datetime
    read_at: datetime | None
