"""What a workbook that was filled in elsewhere would bring into a report, before anything changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Entry:
    """One cell with something in it. `why` is empty when it fits: number, two_numbers, whole, date, choice,
    choices (it may be several of the list), per_cent (where none is asked for), computed, unknown, no_row,
    rows (it may be several of the report), fewer_rows (than the report has), masked, too_far, too_long or
    formula (its result is not in the file) else.

    `ref` is the question ("" for one in a row still to come), `place` the cell as `Sheet!B5`, `typed` what
    stands there (figures as people write them), `value` what the report would hold, `before` what it
    holds now in words ("" when it is blank). `total` is a figure's value added to the one held now,
    `totalled` the same as people write it; "" where nothing can be added.
    """

    place: str
    label: str
    typed: str
    value: str = ""
    ref: str = ""
    before: str = ""
    why: str = ""
    total: str = ""
    totalled: str = ""
    shared: bool = False  # of the whole report, where several villages may have a part; no row of one of them
    personal: bool = False  # data of a person, for a list to mask
    apart: bool = False  # a figure that no other is added to: a share, an average, a score, a code


@dataclass(frozen=True)
class NewRow:
    """A row that has no place in the report yet: the repeat it goes into, its answers by path.

    `title` is what the repeat is called, `cells` are the same answers as they stand in the workbook. `place`
    is the ref of the row once the changes are made, where a question says how many rows there are.
    """

    repeat: str
    name: str
    answers: tuple[tuple[str, str], ...]
    title: str = ""
    cells: tuple[Entry, ...] = ()
    place: str = ""


@dataclass(frozen=True)
class OtherVersion:
    """The version of the form a workbook was made for and the report's (`here`), and what they ask otherwise:
    questions that are `gone`, that are `new`, that were called otherwise (before, now).
    """

    version: str
    here: str
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Preview:
    """What a workbook brings: cells that change something, cells as they are, cells that do not fit, rows.

    `unit` and `period` are those the workbook was made for, as it says. `totals` are lines that sum up others
    (`label`: their table, `typed`: what they are called, "" for nothing); they are out unless `totals_in`.
    `file` is the SHA-256 of the workbook, `taken` when the report took this very file in before.
    """

    name: str
    changes: tuple[Entry, ...]
    same: int
    unfit: tuple[Entry, ...]
    rows: tuple[NewRow, ...]
    unit: str = ""
    period: str = ""
    totals: tuple[Entry, ...] = ()
    totals_in: bool = False
    file: str = ""
    taken: datetime | None = None
    other: OtherVersion | None = None  # where it was made for another version of the form

    @property
    def held(self) -> tuple[Entry, ...]:
        """Changes of the whole report where it holds another answer already: a person decides on them."""
        return tuple(each for each in self.changes if each.before and each.shared)
