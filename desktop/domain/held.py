"""An answer the report holds where a workbook brings another one."""

from __future__ import annotations

from enum import StrEnum


class Held(StrEnum):
    """What becomes of it, as a person decides: another village's figures are added, a correction replaces."""

    REPLACED = "replaced"
    ADDED_TO = "added_to"  # figures; other answers are kept
    KEPT = "kept"
