"""How many suggestions of each kind stand in each state, as it may be told outside the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.small_cells import Mask, Sum, suppress
from desktop.domain.suggestion import Kind, State

#: A kind and a state; None for all of them.
Place = tuple[Kind | None, State | None]


@dataclass(frozen=True)
class Counted:
    """Kinds and states that occur, in their order, and the figures by place: the sums too."""

    kinds: tuple[Kind, ...]
    states: tuple[State, ...]
    figures: Mapping[Place, int | Mask]


def told_outside(counts: Mapping[tuple[Kind, State], int]) -> Counted:
    """The counts with their sums; one to four of a kind, and what would give them back, are not told."""
    kinds = tuple(kind for kind in Kind if any(counts.get((kind, state)) for state in State))
    states = tuple(state for state in State if any(counts.get((kind, state)) for kind in Kind))
    figures: dict[Place, int] = {
        (kind, state): counts.get((kind, state), 0) for kind in kinds for state in states
    }
    sums: list[Sum[Place]] = []
    for kind in kinds:
        figures[kind, None] = sum(figures[kind, state] for state in states)
        sums.append(Sum((kind, None), tuple((1, (kind, state)) for state in states)))
    for state in states:
        figures[None, state] = sum(figures[kind, state] for kind in kinds)
        sums.append(Sum((None, state), tuple((1, (kind, state)) for kind in kinds)))
    figures[None, None] = sum(figures[kind, None] for kind in kinds)
    sums.append(Sum((None, None), tuple((1, (kind, None)) for kind in kinds)))
    sums.append(Sum((None, None), tuple((1, (None, state)) for state in states)))
    masks = suppress(figures, figures.keys(), sums)
    return Counted(kinds, states, {place: masks.get(place, count) for place, count in figures.items()})
