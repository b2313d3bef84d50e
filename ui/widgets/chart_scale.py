"""Where a chart's axis begins and ends, and which round numbers stand on it. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """An axis from `low` to `high` with a mark at each of `ticks`; `decimals` its numbers need."""

    low: float
    high: float
    ticks: tuple[float, ...]
    decimals: int


def scale_for(values: Iterable[float], most: int = 5) -> Scale:
    """An axis for the values: it holds nought, ends at round numbers, has `most` steps or so."""
    known = [value for value in values if math.isfinite(value)]
    low, high = min([0.0, *known]), max([0.0, *known])
    if high == low:
        high = low + 1
    step = _round_up((high - low) / most)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    ticks = tuple(round(number * step, 12) for number in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks, decimals)


def labels_at(count: int, room: float, width: float) -> tuple[int, ...]:
    """Which of `count` labels of `width` are written in `room`: the last always, none over another."""
    if not count:
        return ()
    every = max(1, math.ceil(width * count / max(room, 1)))
    return tuple(at for at in range(count) if (count - 1 - at) % every == 0)


def runs(values: Sequence[float | None]) -> tuple[tuple[int, ...], ...]:
    """Places of values that stand side by side: a line is drawn through each run, and not over a gap."""
    found: list[list[int]] = []
    for at, value in enumerate(values):
        if value is None:
            continue
        if found and found[-1][-1] == at - 1:
            found[-1].append(at)
        else:
            found.append([at])
    return tuple(map(tuple, found))


def _round_up(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= step - 1e-12)
