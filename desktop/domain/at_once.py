"""Many cells of a draft filled at one press, or that undone: what the trail has of it, no answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Filling(StrEnum):
    """How; the action's name in the trail."""

    CARRIED = "carried_over"  # from the last period's report
    ZEROS = "zeros_filled"  # "The rest is 0"
    PASTED = "block_pasted"  # a block of cells from a spreadsheet
    WORKBOOK = "workbook_taken"  # a workbook that was filled in elsewhere


class Turn(StrEnum):
    """What became of it afterwards; the action's name in the trail."""

    UNDONE = "filling_undone"
    REDONE = "filling_redone"


@dataclass(frozen=True)
class AtOnce:
    """One press: how many cells, in which sections (named without persons), from which period's report.

    `source` is a period's code; empty for what comes from no report, or from one of no period. `turn`: it
    was taken back, or done again after that. `file`: the SHA-256 of the file it came from.
    """

    how: Filling
    cells: int
    where: str
    source: str = ""
    turn: Turn | None = None
    file: str = ""

    @property
    def action(self) -> str:
        """What the trail calls it."""
        return self.turn or self.how

    @property
    def detail(self) -> dict[str, str | int]:
        """As the trail keeps it."""
        said: dict[str, str | int] = {"cells": self.cells, "where": self.where}
        said |= {"from": self.source} if self.source else {}
        said |= {"sha256": self.file} if self.file else {}
        return said | ({"filling": self.how} if self.turn else {})
