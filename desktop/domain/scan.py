"""Scans of the paper a leader signed with a pen: what each shows, and what of the rule it does not reach.

Decree 30/2020/NĐ-CP, Annex I: PDF of version 1.4 or later, in colour, at 200 dots per inch at least.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

#: The earliest version of PDF, as its head says it.
VERSION: Final = (1, 4)
#: Dots per inch that are wanted. A scanner cuts a sheet to whole blocks of dots: two less still count.
DPI: Final = 200
_ENOUGH = DPI - 2


class Lack(StrEnum):
    """What a scan, or one page of it, does not reach."""

    VERSION = "version"  # of the whole file
    BARE = "bare"  # no picture covers the sheet: it was written by a program, or is empty
    DPI = "dpi"
    COLOUR = "colour"


@dataclass(frozen=True)
class Shortfall:
    """What `page` (from 1; 0: the whole file) does not reach; `dpi` it has, 0 where that is not said."""

    lack: Lack
    page: int = 0
    dpi: int = 0


@dataclass(frozen=True)
class Sheet:
    """A page as it was looked at: dots per inch, None without a picture of a sheet; whether in colour."""

    dpi: int | None
    colour: bool


@dataclass(frozen=True)
class Looked:
    """A PDF as it was looked at: its version («1.7») and its pages."""

    version: str
    sheets: tuple[Sheet, ...]

    @property
    def short(self) -> tuple[Shortfall, ...]:
        """What it does not reach, the whole file first, then page by page."""
        major, _, minor = self.version.partition(".")
        old = (int(major), int(minor)) < VERSION
        found = [Shortfall(Lack.VERSION)] if old else []
        for page, sheet in enumerate(self.sheets, 1):
            if sheet.dpi is None:
                found.append(Shortfall(Lack.BARE, page))
                continue
            if sheet.dpi < _ENOUGH:
                found.append(Shortfall(Lack.DPI, page, sheet.dpi))
            if not sheet.colour:
                found.append(Shortfall(Lack.COLOUR, page))
        return tuple(found)


@dataclass(frozen=True)
class Scan:
    """A scan as it is kept with `revision` of its report; `by` is a login.

    `short` is what it does not reach, `reason` why it was kept all the same.
    """

    name: str
    sha256: str
    size: int
    revision: int
    pages: int
    version: str
    short: tuple[Shortfall, ...]
    reason: str
    by: str
    at: datetime
