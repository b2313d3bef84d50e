"""The closures that expressions are made of."""

from __future__ import annotations

from typing import Any

from desktop.forms.xpath.code import Code
from desktop.forms.xpath.env import Env, Fn
from desktop.forms.xpath.lexer import XPathSyntaxError
from desktop.forms.xpath.numbers import divide, modulo


def failing(error: XPathSyntaxError) -> Fn:
    """A mistake that shows when it is reached."""

    def fail(_n: Any, _e: Env) -> Any:
        raise error

    return fail


def remembering(run: Fn) -> Fn:
    """Remembers the node of the whole expression, for current()."""

    def remember(n: Any, e: Env) -> Any:
        e.current = n
        return run(n, e)

    return remember


def arithmetic(operator: str, left: Fn, right: Fn) -> Code:
    """Two numbers."""
    match operator:
        case "+":
            return Code(lambda n, e: left(n, e) + right(n, e), "n")
        case "-":
            return Code(lambda n, e: left(n, e) - right(n, e), "n")
        case "*":
            return Code(lambda n, e: left(n, e) * right(n, e), "n")
        case "div":
            return Code(lambda n, e: divide(left(n, e), right(n, e)), "n")
        case _:
            return Code(lambda n, e: modulo(left(n, e), right(n, e)), "n")


def applied(call: Any, arguments: list[Fn], *, env: bool) -> Fn:
    """A function applied to its arguments."""
    if len(arguments) == 1:
        only = arguments[0]
        return (lambda n, e: call(e, only(n, e))) if env else (lambda n, e: call(only(n, e)))
    if env:
        return lambda n, e: call(e, *[argument(n, e) for argument in arguments])
    return lambda n, e: call(*[argument(n, e) for argument in arguments])
