"""Many cells of a draft filled at one press: what the audit trail keeps of it, never what they say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Filling(StrEnum):
    """How; the action's name in the trail."""

    CARRIED = "carried_over"  # from the last period's report
    ZEROS = "zeros_filled"  # "The rest is 0"
    PASTED = "block_pasted"  # a block of cells from a spreadsheet


@dataclass(frozen=True)
class AtOnce:
    """One press: how many cells, in which sections (named without persons), from which period's report.

    `source` is a period's code; empty for what comes from no report, or from one of no period.
    """

    how: Filling
    cells: int
    where: str
    source: str = ""

    @property
    def detail(self) -> dict[str, str | int]:
        """As the trail keeps it."""
        said: dict[str, str | int] = {"cells": self.cells, "where": self.where}
        return said | ({"from": self.source} if self.source else {})
