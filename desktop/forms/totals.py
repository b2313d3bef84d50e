"""Sums that a form works out over all rows of a table: of which column a figure is the total."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.forms.bind import Expression

#: `sum(…/rows[figure != '']/figure)`, by itself or as what an `if` gives, rounded or not; nothing around it.
_SUM = re.compile(
    r"\s*(?:if\s*\(.*,\s*)?(?:round\s*\(\s*)?"
    r"sum\s*\(\s*[\w./-]*?(?:\[\s*(?P<asked>[\w.-]+)\s*!=\s*(?:''|\"\")\s*\])?/(?P<column>[\w.-]+)\s*\)"
    r"\s*(?:,\s*\d+\s*\)\s*)?(?:,\s*(?:''|\"\")\s*\)\s*)?",
    re.DOTALL,
)


def column_of(calculation: Expression | None) -> str:
    """The path of the figure in a repeat whose plain sum over all rows is calculated; "" for all else."""
    found = _SUM.fullmatch(calculation.source) if calculation is not None else None
    if calculation is None or found is None or found["asked"] not in {None, found["column"]}:
        return ""
    read = {each.spec for each in calculation.reads if not each.spec.children}
    if len(read) != 1:
        return ""
    (spec,) = read
    inside = spec.parent is not None and spec.parent.range is not None
    return spec.path if inside and spec.name == found["column"] else ""
