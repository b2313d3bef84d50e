"""One thing said about a workbook: which rule, how bad, in which cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """An error keeps the form from being used; a warning is likely a mistake; a hint is good to know."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


#: Worst first.
ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Place:
    """A cell as Excel shows it. `row` 0 and `column` "" are not known; `sheet` "" is the file as a whole.

    `column` are Excel's letters, `header` is what stands on top of the column.
    """

    sheet: str = ""
    row: int = 0
    column: str = ""
    header: str = ""

    def __str__(self) -> str:
        """`survey!H7`; `survey!7` without a column, `survey` without a row, "" for the file."""
        cell = f"{self.column}{self.row or ''}"
        return f"{self.sheet}!{cell}" if self.sheet and cell else self.sheet


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` names the sentence, `values` fill its gaps; `words.say` puts it into a language.

    `quoted`: the sentence of a tool underneath, in English, that no rule of ours stands for.
    """

    rule: str
    severity: Severity
    place: Place
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    quoted: str = ""


def letters(position: int) -> str:
    """Excel's name of a column: 0 is A, 26 is AA."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
