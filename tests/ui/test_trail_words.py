"""Every act that is written into the audit trail is told in words, in every place that writes one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from desktop.domain.at_once import Filling, Turn
from desktop.domain.phones import PhoneState
from desktop.domain.suggestion import Step
from desktop.domain.trail import PERSONS_SEEN, SALVAGED
from desktop.store.removed import ENDED, REMOVED
from ui.words import trail

_HERE = Path(__file__).parents[2] / "desktop"
_STEPS = ("finish", "take_back", "send_back", "correct")
#: Calls that write an entry, by what they are called as, and which argument is the act.
_WRITERS = {"append": 3, "note": 0, "_note": 2, "_change": 1, "_put": 2, "Told": 0, "_move": 1}
#: Where the act is no word of its own: what it may be there.
_FROM = {
    "action": (),  # what `_WRITERS` are given, or what was assigned just before
    "told.action": (),
    "step": _STEPS,
    "PERSONS_SEEN": (PERSONS_SEEN,),
    "REMOVED": (REMOVED,),
    "ENDED": (ENDED,),
    "each.action": (*Filling, *Turn),
    "review.decision": ("returned", "accepted", "locked"),
    "f'phone_{state}'": tuple(f"phone_{state}" for state in PhoneState),
    "f'draft_{act}'": ("draft_take", "draft_withdraw"),
    "f'suggestion_{taken.step}'": tuple(f"suggestion_{step}" for step in Step),
    "f'suggestion_{_STEPS[state]}'": (),
}


def appended(tree: ast.AST) -> Iterator[ast.expr]:
    """What `append` of the trail is given as the act."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and len(call.args) == 6 and ast.unparse(call.func).endswith("append"):
            yield call.args[3]


def acts(tree: ast.AST) -> Iterator[str]:
    """Every act that a module names: to `append`, to what hands it there, or as `action`."""
    for node in ast.walk(tree):
        found: ast.expr | None = None
        if isinstance(node, ast.Call):
            place = _WRITERS.get(ast.unparse(node.func).rpartition(".")[2])
            found = node.args[place] if place is not None and place < len(node.args) else None
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "action":
            found = node.value
        for each in _branches(found):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                yield each.value


def _branches(found: ast.expr | None) -> Iterator[ast.expr]:
    if isinstance(found, ast.IfExp):
        yield from _branches(found.body)
        yield from _branches(found.orelse)
    elif found is not None:
        yield found


def trees() -> Iterator[ast.AST]:
    for folder in ("store", "services"):
        for path in sorted((_HERE / folder).glob("*.py")):
            yield ast.parse(path.read_text("utf-8"))


def test_every_act_that_is_written_has_its_words() -> None:
    every = {act for tree in trees() for act in acts(tree)}
    every |= {SALVAGED, *(act for some in _FROM.values() for act in some)}
    assert {"sign_off", "anew", "sent_again", "retry", "discard"} <= every
    untold = {act for act in every if trail.action(act) == act}
    assert not untold


def test_no_place_writes_an_act_that_is_looked_up_nowhere() -> None:
    unknown = {
        ast.unparse(each)
        for tree in trees()
        for given in appended(tree)
        for each in _branches(given)
        if not isinstance(each, ast.Constant)
    }
    assert unknown <= set(_FROM)
