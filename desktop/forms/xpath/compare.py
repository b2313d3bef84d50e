"""Comparisons (XPath 1.0, section 3.4), specialised by what is known of both sides."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from desktop.forms.xpath.code import Code, as_boolean, as_number, as_string
from desktop.forms.xpath.convert import boolean, number, string
from desktop.forms.xpath.env import Env, Fn

_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def _plain(sign: str, left: Any, right: Any, env: Env) -> bool:
    """Two values neither of which is a node-set."""
    test = _TESTS[sign]
    if sign in {"=", "!="}:
        if isinstance(left, bool) or isinstance(right, bool):
            return test(boolean(left), boolean(right))
        if isinstance(left, str) and isinstance(right, str):
            return test(left, right)
    return test(number(left, env), number(right, env))


def compare_values(sign: str, left: Any, right: Any, env: Env) -> bool:
    """Any two values; a node-set is true when one of its nodes is."""
    if sign in {"=", "!="} and isinstance(left, list) and isinstance(right, bool):
        return _plain(sign, boolean(left), right, env)
    if sign in {"=", "!="} and isinstance(right, list) and isinstance(left, bool):
        return _plain(sign, left, boolean(right), env)
    lefts = [node.text() for node in left] if isinstance(left, list) else [left]
    rights = [node.text() for node in right] if isinstance(right, list) else [right]
    if sign == "=" and len(lefts) * len(rights) > 64 and all(isinstance(one, str) for one in lefts + rights):
        return not set(lefts).isdisjoint(rights)
    env.spend(len(lefts) * len(rights) - 1)
    return any(_plain(sign, one, other, env) for one in lefts for other in rights)


def compile_comparison(sign: str, left: Code, right: Code) -> Fn:
    """The closure of one comparison."""
    test = _TESTS[sign]
    if left.scalar() and right.scalar() and "v" not in left.gives + right.gives:
        return _scalar(sign, test, left, right)
    one, other = left.run, right.run
    return lambda n, e: compare_values(sign, one(n, e), other(n, e), e)


def _scalar(sign: str, test: Callable[[Any, Any], bool], left: Code, right: Code) -> Fn:
    if sign in {"=", "!="}:
        if "b" in left.gives + right.gives:
            one, other = as_boolean(left), as_boolean(right)
            return lambda n, e: test(one(n, e), other(n, e))
        if "n" not in left.gives + right.gives and not (left.moment and right.moment):
            one, other = as_string(left), as_string(right)
            if right.constant is not None:
                wanted = string(right.constant)
                return lambda n, e: test(one(n, e), wanted)
            return lambda n, e: test(one(n, e), other(n, e))
    one, other = as_number(left), as_number(right)
    if isinstance(right.constant, float):
        bound = right.constant
        return lambda n, e: test(one(n, e), bound)
    return lambda n, e: test(one(n, e), other(n, e))
