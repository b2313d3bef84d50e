"""Functions that give numbers and booleans out of plain values."""

from __future__ import annotations

import math
from collections.abc import Callable

from desktop.forms.xpath.convert import NAN


def _guarded(function: Callable[[float], float]) -> Callable[[float], float]:
    """The function with NaN outside its domain instead of an error."""

    def guarded(value: float) -> float:
        try:
            return float(function(value))
        except (ValueError, OverflowError):
            return NAN

    return guarded


def _logarithm(function: Callable[[float], float]) -> Callable[[float], float]:
    return lambda value: -math.inf if value == 0 else _guarded(function)(value)


def _finite(function: Callable[[float], float]) -> Callable[[float], float]:
    """floor, ceiling and the like leave NaN and the infinities alone."""
    return lambda value: float(function(value)) if math.isfinite(value) else value


def round_half_up(value: float, digits: float = 0.0) -> float:
    """round(): halves go towards positive infinity; negative digits round tens and hundreds."""
    if not math.isfinite(value) or not math.isfinite(digits):
        return value if math.isfinite(digits) else NAN
    if abs(digits) > 300:
        return value if digits > 0 else 0.0
    scale = 10.0 ** abs(int(digits))
    scaled = value * scale if digits >= 0 else value / scale
    if not math.isfinite(scaled):
        return value
    rounded = float(math.floor(scaled + 0.5))
    return rounded / scale if digits >= 0 else rounded * scale


def round_to(value: float, digits: float | None = None) -> float:
    """round(): with one argument halves go up, with two away from zero, as ODK clients do."""
    if digits is None:
        return round_half_up(value)
    return -round_half_up(-value, digits) if value < 0 else round_half_up(value, digits)


def power(base: float, exponent: float) -> float:
    """pow(), NaN where it is not a real number."""
    try:
        result = base**exponent
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return math.inf
    return NAN if isinstance(result, complex) else float(result)


def modulo(left: float, right: float) -> float:
    """XPath's mod: the sign of the left operand."""
    if right == 0 or not math.isfinite(left) or right != right:
        return NAN
    return left if math.isinf(right) else math.fmod(left, right)


def divide(left: float, right: float) -> float:
    """XPath's div: a division by zero is infinite, 0 div 0 is NaN."""
    if right != 0:
        return left / right
    if left == 0 or left != left or right != right:
        return NAN
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def weighted(minimum: float, maximum: float, total: float) -> bool:
    """The test of checklist() and weighted-checklist(); -1 means no bound."""
    return (minimum in {-1.0, total} or total >= minimum) and (maximum == -1 or total <= maximum)


ONE_NUMBER: dict[str, Callable[[float], float]] = {
    "floor": _finite(math.floor),
    "ceiling": _finite(math.ceil),
    "int": _finite(math.trunc),
    "abs": abs,
    "sqrt": _guarded(math.sqrt),
    "exp": _guarded(math.exp),
    "exp10": lambda value: power(10.0, value),
    "log": _logarithm(math.log),
    "log10": _logarithm(math.log10),
    "sin": _guarded(math.sin),
    "cos": _guarded(math.cos),
    "tan": _guarded(math.tan),
    "asin": _guarded(math.asin),
    "acos": _guarded(math.acos),
    "atan": _guarded(math.atan),
}
