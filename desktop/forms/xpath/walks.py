"""Steps and predicates over nodes whose shape is known only while running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.forms.markup import XNode
from desktop.forms.xpath import steps
from desktop.forms.xpath.code import Here
from desktop.forms.xpath.env import Env, Fn
from desktop.forms.xpath.nodesets import unique
from desktop.forms.xpath.parser import Ast, Step

if TYPE_CHECKING:
    from desktop.forms.xpath.compile import Compiler

#: A predicate's context where nothing is known of the nodes it looks at.
CANDIDATE = Here(None, outermost=False)


def walked(compiler: Compiler, start: Fn, way: tuple[Step, ...]) -> Fn:
    """The nodes at the end of a way."""
    run = start
    for step in way:
        if step == Step("self", "node()"):
            continue
        run = _one_step(compiler, run, step)
    return run


def _one_step(compiler: Compiler, start: Fn, step: Step) -> Fn:
    walk = steps.step(step.axis, step.test, compiler.namespaces)
    if not step.predicates:
        if step.axis in {"child", "attribute", "self"}:
            return lambda n, e: [found for node in start(n, e) for found in walk(node, e)]
        if step.axis in steps.BACKWARD:  # nearest first for predicates, in document order as a result
            return lambda n, e: unique([found for node in start(n, e) for found in reversed(walk(node, e))])
        return lambda n, e: unique([found for node in start(n, e) for found in walk(node, e)])
    keep = filtered(compiler, walk, step.predicates, CANDIDATE)
    if step.axis in steps.BACKWARD:
        return lambda n, e: unique([found for node in start(n, e) for found in reversed(keep(node, e))])
    return lambda n, e: unique([found for node in start(n, e) for found in keep(node, e)])


def filtered(compiler: Compiler, start: Fn, predicates: tuple[Ast, ...], here: Here) -> Fn:
    """The nodes that pass predicates, one predicate after the other."""
    run = start
    for predicate in predicates:
        run = _one_filter(compiler, run, predicate, here)
    return run


def _one_filter(compiler: Compiler, start: Fn, predicate: Ast, here: Here) -> Fn:
    code = compiler.compile(predicate, here)
    test = code.run
    by_place = code.gives in "nv"

    def keep(n: object, e: Env) -> list[XNode]:
        nodes: list[XNode] = start(n, e)
        e.spend(len(nodes) + 1)
        outer = e.position, e.size
        e.size = len(nodes)
        kept: list[XNode] = []
        for e.position, node in enumerate(nodes, 1):
            value = test(node, e)
            if value == e.position if by_place and isinstance(value, float) else value:
                kept.append(node)
        e.position, e.size = outer
        return kept

    return keep
