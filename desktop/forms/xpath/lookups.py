"""Paths into other instances: the table behind an equality predicate, and a node of the last report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.forms.markup import XNode
from desktop.forms.rows import by_column
from desktop.forms.xpath.code import Code, as_string
from desktop.forms.xpath.env import Env, Fn
from desktop.forms.xpath.parser import Ast, Binary, Call, Literal, Negate, Number, Path
from desktop.forms.xpath.walks import CANDIDATE, filtered, walked

if TYPE_CHECKING:
    from desktop.forms.xpath.compile import Compiler

_NEEDS_NODE = frozenset({"position", "last", "string", "number", "string-length", "normalize-space", "name"})
_LAST_REPORT = Call("instance", (Literal("__last-saved"),))


def foreign_path(compiler: Compiler, tree: Path, start: Fn) -> Code | None:
    """The code of a path that begins (`start`) with instance('x'), None where there is no shorter way."""
    if not (isinstance(tree.base, Call) and tree.base.name == "instance" and compiler.origin is not None):
        return None
    if tree.base == _LAST_REPORT and not tree.base_predicates and _single(compiler, tree):
        run = walked(compiler, start, tree.steps)

        def text(n: Any, e: Env) -> str:
            found = run(n, e)
            return found[0].text() if found else ""

        return Code(run, "l", text)
    found = _lookup(compiler, tree, start)
    return None if found is None else Code(found, "l")


def _single(compiler: Compiler, tree: Path) -> bool:
    """Whether a path (of ${last-saved#x}) leads to a node that this form has outside repeats: one value."""
    spec = None
    for step in tree.steps:
        spec = None if step.predicates else compiler.move(spec, step)
        if spec is None:
            return False
    return spec is not None and spec.repeat is not None and spec.repeat.parent is None


def _independent(tree: Ast) -> bool:
    """Whether a value is the same for every candidate of a predicate."""
    match tree:
        case Number() | Literal():
            return True
        case Negate(operand):
            return _independent(operand)
        case Binary(_, left, right):
            return _independent(left) and _independent(right)
        case Call(name, arguments):
            return (name not in _NEEDS_NODE or bool(arguments)) and all(map(_independent, arguments))
        case Path(absolute, steps, base):
            plain = not any(step.predicates for step in steps)
            return plain and (absolute or base == Call("current", ()))


def _lookup(compiler: Compiler, tree: Path, start: Fn) -> Fn | None:
    """The closure of instance('x')/a/b[child = value]..., None when the path is not of that shape."""
    if tree.base_predicates:
        return None
    at = next((place for place, step in enumerate(tree.steps) if step.predicates), None)
    if at is None or any(step.axis != "child" for step in tree.steps[: at + 1]):
        return None
    first, *others = tree.steps[at].predicates
    if not (isinstance(first, Binary) and first.operator == "="):
        return None
    sides = (first.left, first.right)
    for key, value in (sides, sides[::-1]):
        if not (isinstance(key, Path) and not key.absolute and key.base is None and _independent(value)):
            continue
        if (
            len(key.steps) != 1
            or key.steps[0].axis != "child"
            or key.steps[0].predicates
            or "(" in key.steps[0].test
        ):
            continue
        sought = compiler.value(value, CANDIDATE)
        if sought.gives != "s" and sought.text is None:
            continue
        plain = tuple(type(step)(step.axis, step.test) for step in tree.steps[: at + 1])
        items = walked(compiler, start, plain)
        place = (*(step.test for step in plain), key.steps[0].test)
        run = _indexed_items(start, items, place, as_string(sought))
        if others:
            run = filtered(compiler, run, tuple(others), CANDIDATE)
        return walked(compiler, run, tree.steps[at + 1 :])
    return None


def _indexed_items(start: Fn, items: Fn, place: tuple[str, ...], sought: Fn) -> Fn:
    """Items by the text of a child; the document keeps the table, which is made at the first question.

    `place`: the names on the way to the items, then that of the child.
    """

    def find(n: Any, e: Env) -> list[XNode]:
        documents = start(n, e)
        if not documents:
            return []
        tables = documents[0].tables
        table = tables.get(place)
        if table is None:
            table = tables[place] = by_column(items(n, e), place[-1])
        return table.get(sought(n, e), [])  # type: ignore[no-any-return]

    return find


def rows_by(document: Any, name: str) -> Mapping[str, list[XNode]]:
    """The rows of a list (of all below its root) by a column."""
    place = ("*", "*", name)
    table: Mapping[str, list[XNode]] | None = document.tables.get(place)
    if table is None:
        table = by_column((row for root in document.kids for row in root.kids), name)
        if table:
            document.tables[place] = table
    return table
