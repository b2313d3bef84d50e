"""Functions over node-sets: sums, extremes, joins, positions, shuffles."""

from __future__ import annotations

import math
from typing import Any

from desktop.forms.markup import XNode
from desktop.forms.xpath.convert import NAN, number, number_of_text, string
from desktop.forms.xpath.env import Env

_MASK = (1 << 31) - 1


def texts(arguments: tuple[Any, ...]) -> list[str]:
    """The strings of all arguments, every node of a node-set counted."""
    found: list[str] = []
    for argument in arguments:
        if isinstance(argument, list):
            found.extend(node.text() for node in argument)
        else:
            found.append(string(argument))
    return found


def numbers(arguments: tuple[Any, ...], env: Env) -> list[float]:
    """The numbers of all arguments, every node of a node-set counted."""
    found: list[float] = []
    for argument in arguments:
        if isinstance(argument, list):
            found.extend(number_of_text(node.text(), env) for node in argument)
        else:
            found.append(number(argument, env))
    return found


def total(env: Env, nodes: list[XNode]) -> float:
    """XPath's sum(), exact and rounded once, so that the order of the nodes does not matter."""
    values = [number_of_text(node.text(), env) for node in nodes]
    try:
        return math.fsum(values)
    except (OverflowError, ValueError):  # beyond the largest number; infinities of both signs
        return float(sum(values))


def extreme(env: Env, arguments: tuple[Any, ...], *, largest: bool) -> float:
    """max() and min(): NaN when there is nothing, or when one of them is blank or no number."""
    values: list[float] = []
    for argument in arguments:
        if isinstance(argument, list):
            values.extend(number_of_text(node.text(), env) for node in argument)
        else:
            values.append(number(argument, env))
    if not values or any(value != value for value in values):
        return NAN
    return max(values) if largest else min(values)


def shuffle(nodes: list[XNode], seed: float | None, env: Env) -> list[XNode]:
    """randomize(): Fisher-Yates; with a seed by the Park-Miller generator that ODK clients share."""
    shuffled = list(nodes)
    if seed is None or not math.isfinite(seed):
        env.rng.shuffle(shuffled)
        return shuffled
    state = int(seed) % _MASK
    if state <= 0:
        state += _MASK - 1
    for last in range(len(shuffled) - 1, 0, -1):
        state = state * 16807 % _MASK
        other = int((state - 1) / (_MASK - 1) * (last + 1))
        shuffled[last], shuffled[other] = shuffled[other], shuffled[last]
    return shuffled


def unique(nodes: list[XNode]) -> list[XNode]:
    """The nodes, each once, in their first order."""
    return list(dict.fromkeys(nodes))
