"""The report before this one, as the version of the form at hand asks it.

It may have been signed on an older version. A question that has moved since, into a group or out of one, is
found by its name (decision 006), so its answer is put where the question stands now: `node.previous`,
`${last-saved#x}` and rows carried over then find it at their paths. What this version does not ask stays
where it was, for the forms that read it there.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.forms.definition import FormDefinition
from desktop.forms.markup import ELEMENT, XNode
from desktop.forms.migrate_plan import Plan, below, plan
from desktop.forms.spec import RepeatSpec


def settle(last: XNode, old: FormDefinition, new: FormDefinition) -> None:
    """Puts the answers of `last`, the root of a report signed on `old`, where `new` asks them."""
    last.name = new.root.name
    _settle(last, old.scope, new.scope, plan(old, new))


def _settle(row: XNode, was: RepeatSpec, now: RepeatSpec, found: Plan) -> None:
    """In one row (the whole report, at first) of the table `was`, which is `now` in the other version."""
    for leaf, before in found.alike():
        if leaf.repeat is now and before.repeat is was:
            _bring(row, below(before, was), below(leaf, now))
    for table, source in found.tables.items():
        if table.parent is now and source.parent is was and table.spec and source.spec:
            for each in _bring(row, below(source.spec, was), below(table.spec, now)):
                _settle(each, source, table, found)


def _bring(row: XNode, was: Sequence[str], now: Sequence[str]) -> list[XNode]:
    """The elements at one place of a row, now at the other."""
    here: XNode | None = row
    for name in was[:-1]:
        here = here.first(name) if here is not None else None
    found = [each for each in here.elements() if each.name == was[-1]] if here is not None else []
    if here is None or not found or was == now:
        return found
    to = row
    for name in now[:-1]:
        to = to.first(name) or to.append(XNode(ELEMENT, name, row.namespace, row.prefix))
    for each in found:
        here.kids.remove(each)
        each.name = now[-1]
        to.append(each)
    return found
