"""References to the primary instance, compiled to scope and slot."""

from __future__ import annotations

from typing import Any

from desktop.forms.spec import NodeSpec, RepeatSpec
from desktop.forms.xpath.code import Code, Many
from desktop.forms.xpath.convert import number_of_text
from desktop.forms.xpath.env import Env, Fn


def scope_of(ups: int, *, current: bool) -> Fn:
    """The scope so many repeats above the node (or above the node of the whole expression)."""
    if current:
        if ups == 0:
            return lambda _n, e: e.current.scope  # type: ignore[attr-defined]
    elif ups == 0:
        return lambda n, _e: n.scope
    elif ups == 1:
        return lambda n, _e: n.scope.up

    def climb(n: Any, e: Env) -> Any:
        scope = e.current.scope if current else n.scope  # type: ignore[attr-defined]
        for _ in range(ups):
            scope = scope.up
        return scope

    return climb


def own_node() -> Code:
    """The node itself, which has no children: wherever it stands, the code is the same."""
    return Code(lambda n, _e: [n], "l", lambda n, _e: n.content)


def one_node(target: NodeSpec, ups: int, *, current: bool) -> Code:
    """A reference to exactly one node."""
    slot = target.slot
    leaf = not target.children
    if leaf and ups == 0 and not current:

        def number(n: Any, e: Env) -> float:
            text = n.scope.nodes[slot].content
            return float(text) if text.isdecimal() and text.isascii() else number_of_text(text, e)

        return Code(
            lambda n, _e: [n.scope.nodes[slot]], "l", lambda n, _e: n.scope.nodes[slot].content, number=number
        )
    if leaf and ups == 1 and not current:
        return Code(lambda n, _e: [n.scope.up.nodes[slot]], "l", lambda n, _e: n.scope.up.nodes[slot].content)
    scope = scope_of(ups, current=current)
    if not leaf:
        return Code(
            lambda n, e: [scope(n, e).nodes[slot]], "l", lambda n, e: scope(n, e).nodes[slot].text(), target
        )
    return Code(lambda n, e: [scope(n, e).nodes[slot]], "l", lambda n, e: scope(n, e).nodes[slot].content)


def many_nodes(target: NodeSpec, ups: int, down: list[RepeatSpec], *, current: bool) -> Code:
    """A reference across repeats: every relevant instance below the scope."""
    scope = scope_of(ups, current=current)
    slot = target.slot
    indices = [repeat.index for repeat in down]

    def run(n: Any, e: Env) -> list[Any]:
        scopes = [scope(n, e)]
        for index in indices:
            scopes = [inner for outer in scopes for inner in outer.ranges[index]]
        e.walk(len(scopes))
        return [node for inner in scopes if (node := inner.nodes[slot]).relevant]

    return Code(run, "l", None, target if target.children else None, many=Many(target, scope, indices))


def tally(many: Many) -> Fn:
    """The tally (tally.py) of a reference across repeats; from now on its nodes tell when they change."""
    spec, scope, down = many.spec, many.scope, many.down
    spec.tallied = True
    return lambda n, e: e.tallies.of(spec, scope(n, e), down)


def indexed(target: NodeSpec, picks: dict[RepeatSpec, Fn], context: RepeatSpec, *, current: bool) -> Fn:
    """indexed-repeat(): the node below the picked instances; other repeats as the context has them."""
    chain = target.repeat.chain() if target.repeat else []
    around = {repeat: context.depth - repeat.depth for repeat in context.chain()}
    slot = target.slot

    def run(n: Any, e: Env) -> list[Any]:
        scopes = [scope_of(context.depth, current=current)(n, e)]
        for repeat in chain[1:]:
            pick = picks.get(repeat)
            if pick is not None:
                place = pick(n, e)
                at = int(place) - 1 if 1 <= place < 1e15 else -1
                scopes = [
                    outer.ranges[repeat.index][at]
                    for outer in scopes
                    if 0 <= at < len(outer.ranges[repeat.index])
                ]
            elif repeat in around:
                scopes = [scope_of(around[repeat], current=current)(n, e)]
            else:
                scopes = [inner for outer in scopes for inner in outer.ranges[repeat.index]]
        return [scope.nodes[slot] for scope in scopes]

    return run
