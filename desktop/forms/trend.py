"""How far a figure may be from what it was last time before a reason is asked for it: `bx:trend`.

A form says it once, at a group, for all figures in it (docs/form-authors.md). What is asked where it is typed
is not asked again where it is added up: what the form works out, what nobody may write in and stated sums
(`bx:sum`) are left out, unless they say it themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.forms.bind import Bind
    from desktop.forms.spec import NodeSpec

FIGURES = frozenset({"int", "decimal"})
#: Units a figure may always differ by, where the form names no other number.
LEAST = Decimal(10)
#: Digits and signs of a number that is reckoned with exactly.
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Trend:
    """Asked is what differs by more than `percent` of last time's figure and by `least` units or more.

    Without `percent` it is a running total: asked is what is less than last time.
    """

    percent: Decimal | None = None
    least: Decimal = LEAST

    def kept(self, before: str, now: str) -> bool:
        """Whether nothing is to be asked, of XML numbers; blank is no number, and nothing is asked of it."""
        old, new = _number(before), _number(now)
        if old is None or new is None:
            return True
        if self.percent is None:
            return new >= old
        far = abs(new - old)
        return far < self.least or far * 100 <= self.percent * abs(old)


def read_trend(said: str) -> Trend | None:
    """`20`, `20 50` (per cent, units), `rising`; None for `no`. ValueError for anything else."""
    match said.split():
        case ["no"]:
            return None
        case ["rising"]:
            return Trend()
        case [percent]:
            return Trend(_said(percent))
        case [percent, least]:
            return Trend(_said(percent), _said(least))
    raise ValueError(said)


def settle_trends(binds: Sequence[Bind], warnings: list[str]) -> None:
    """Gives each figure the trend that it or the nearest group around it says; `warnings`: what is none."""
    said: dict[NodeSpec, Trend | None] = {}
    for bind in binds:
        if bind.trend_said is not None:
            try:
                said[bind.spec] = read_trend(bind.trend_said)
            except ValueError:
                warnings.append(
                    f"bind {bind.spec.path}, trend: {bind.trend_said!r} is neither per cent and units "
                    "(20 10) nor rising nor no; it is left out."
                )
                bind.trend_said = None  # another bind of the same node is this one
    for bind in binds if said else ():
        spec = bind.spec
        if spec.datatype in FIGURES and not spec.children and (spec in said or not _follows(bind)):
            bind.trend = next((said[each] for each in spec.ancestors() if each in said), None)


def _follows(bind: Bind) -> bool:
    """Whether the figure is made of others, or given by the application."""
    fixed = bind.readonly is not None and bind.readonly.source.strip() == "true()"
    return fixed or bind.adds_up or bind.calculate is not None


def _said(number: str) -> Decimal:
    found = _number(number)
    if found is None or found < 0:
        raise ValueError(number)
    return found


def _number(text: str) -> Decimal | None:
    digits = text.removeprefix("-").replace(".", "", 1)
    return Decimal(text) if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST else None
