"""What happens to one cell of a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CellEdit:
    """One cell goes from `before` to `after` (XML values)."""

    row: int
    column: int
    before: str
    after: str
