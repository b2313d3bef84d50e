"""Which question of one version of a form follows which question of another, and which table which table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from desktop.forms.definition import FormDefinition
from desktop.forms.spec import NodeSpec, RepeatSpec, local

_STEPS = re.compile(r"/([^/\[]+)(?:\[(\d+)\])?").findall


@dataclass(frozen=True, slots=True)
class Plan:
    """Each from new to old. `loose`: new tables whose one row is made of single answers of the old form."""

    leaves: Mapping[NodeSpec, NodeSpec]
    tables: Mapping[RepeatSpec, RepeatSpec]
    loose: frozenset[RepeatSpec]

    def alike(self) -> Iterator[tuple[NodeSpec, NodeSpec]]:
        """New and old of the questions that are the same over time.

        Of one type, outside of tables in both versions or in the same table.
        """
        for leaf, before in self.leaves.items():
            alone = not _around(leaf) and not _around(before)
            table = None if leaf.repeat is None else self.tables.get(leaf.repeat)
            if leaf.datatype == before.datatype and (alone or (table is not None and table is before.repeat)):
                yield leaf, before


def plan(old: FormDefinition, new: FormDefinition) -> Plan:
    """By path; what has no place there any more, by a name that each form has once.

    In a table that stands elsewhere its questions are known by their places in its rows.
    """
    leaves = _same(_leaves(new), _leaves(old))
    tables = _tables(old, new, leaves)
    leaves |= _in_rows(tables, leaves, _leaves(new), _leaves(old))
    kept = {leaf: before for leaf, before in leaves.items() if _has_rows(leaf, before, tables)}
    loose = {table for leaf in kept for table in _around(leaf) if table not in tables}
    return Plan(kept, tables, frozenset(loose))


def follow(ref: str, old: FormDefinition, new: FormDefinition) -> str | None:
    """Where the question of `ref` stands in another version, in the same row; None when it is gone."""
    steps = _STEPS(ref)
    path = "".join(f"/{name}" for name, _ in steps)
    found = plan(old, new)
    now = next((leaf for leaf, was in found.leaves.items() if was.path == path), None)
    if now is None:
        return None
    stood = list(found.leaves[now].ancestors())[::-1]
    rows = {spec.range: place for spec, (_, place) in zip(stood, steps, strict=True) if spec.range}
    parts = []
    for spec in list(now.ancestors())[::-1]:
        source = found.tables.get(spec.range) if spec.range is not None else None
        row = rows.get(source) if source is not None else None
        parts.append(f"/{spec.name}[{row or 1}]" if spec.range is not None else f"/{spec.name}")
    return "".join(parts)


def moved_paths(old: FormDefinition, new: FormDefinition) -> dict[str, str]:
    """Where questions of one version stand in another that has them elsewhere: old path to new, no rows."""
    return {before.path: leaf.path for leaf, before in plan(old, new).alike() if before.path != leaf.path}


def below(spec: NodeSpec, scope: RepeatSpec) -> tuple[str, ...]:
    """The names that lead from a row of `scope` (its root, for the whole form) to a node in it."""
    names = [local(one.name) for one in takewhile(lambda one: one.range is not scope, spec.ancestors())]
    return tuple(names[::-1] if scope.spec is not None else names[-2::-1])


def _leaves(form: FormDefinition) -> list[NodeSpec]:
    return [spec for spec in form.root.below() if not spec.children]


def _same(new: Iterable[NodeSpec], old: Iterable[NodeSpec]) -> dict[NodeSpec, NodeSpec]:
    """The pairs of one path, then those of one name among what is left."""
    paths = {_path(spec): spec for spec in old}
    pairs = {spec: paths[_path(spec)] for spec in new if _path(spec) in paths}
    found = set(pairs.values())
    once = _named_once(old)
    for name, spec in _named_once(new).items():
        before = once.get(name)
        if spec not in pairs and before is not None and before not in found:
            pairs[spec] = before
    return pairs


def _in_rows(
    tables: Mapping[RepeatSpec, RepeatSpec],
    leaves: Mapping[NodeSpec, NodeSpec],
    new: Iterable[NodeSpec],
    old: Iterable[NodeSpec],
) -> dict[NodeSpec, NodeSpec]:
    """The pairs of one place in the rows of a table, of what has none yet."""
    there = {(spec.repeat, below(spec, spec.repeat)): spec for spec in old if spec.repeat is not None}
    found = set(leaves.values())
    pairs = {}
    for spec in new:
        table = None if spec.repeat is None else tables.get(spec.repeat)
        if spec.repeat is None or table is None or spec in leaves:
            continue
        before = there.get((table, below(spec, spec.repeat)))
        if before is not None and before not in found:
            pairs[spec] = before
    return pairs


def _named_once(specs: Iterable[NodeSpec]) -> dict[str, NodeSpec]:
    """By name, those whose name no other has; attributes and the report's own data do not move about."""
    counted = Counter(spec.name for spec in specs)
    return {
        spec.name: spec
        for spec in specs
        if counted[spec.name] == 1 and not spec.name.startswith("@") and not _path(spec).startswith("meta/")
    }


def _path(spec: NodeSpec) -> str:
    """Its path below the root: versions of a form may name their roots differently."""
    return spec.path.lstrip("/").partition("/")[2]


def _around(spec: NodeSpec) -> list[RepeatSpec]:
    """The tables a node stands in, the outermost first."""
    return spec.repeat.chain()[1:] if spec.repeat is not None else []


def _tables(
    old: FormDefinition, new: FormDefinition, leaves: Mapping[NodeSpec, NodeSpec]
) -> dict[RepeatSpec, RepeatSpec]:
    """The old table of each new one: of its path, its name, or the one its questions come from."""
    inside = [spec for spec in new.root.below() if spec.range is not None]
    pairs = _same(inside, [spec for spec in old.root.below() if spec.range is not None])
    found: dict[RepeatSpec, RepeatSpec] = {}
    for spec in inside:
        table = spec.range
        known = pairs.get(spec)
        source = known.range if known is not None else _common(table, leaves)
        outer = table.parent if table is not None else None
        if table is None or source is None or outer is None:
            continue
        if source.parent is (old.scope if outer is new.scope else found.get(outer)):
            found[table] = source
    return found


def _common(table: RepeatSpec | None, leaves: Mapping[NodeSpec, NodeSpec]) -> RepeatSpec | None:
    """The one table that all old questions stood in whose new ones stand in `table`."""
    sources = {before.repeat for leaf, before in leaves.items() if leaf.repeat is table}
    only = next(iter(sources)) if len(sources) == 1 else None
    return only if only is not None and only.spec is not None else None


def _has_rows(leaf: NodeSpec, before: NodeSpec, tables: Mapping[RepeatSpec, RepeatSpec]) -> bool:
    """Whether the rows a question stands in come from rows it stood in before."""
    stood = _around(before)
    return all(tables[table] in stood for table in _around(leaf) if table in tables)
