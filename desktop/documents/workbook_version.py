"""A workbook that was made for another version of the form: what it asks, and what the report asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from desktop.documents.answers import label
from desktop.documents.workbook import (
    FIRST_ROW,
    NAME_COLUMN,
    REF_COLUMN,
    REF_ROW,
    columns,
    fillable,
    instances,
    within,
)
from desktop.documents.workbook_cells import text_of
from desktop.documents.workbook_preview import OtherVersion

if TYPE_CHECKING:
    from desktop.forms import FormInstance, Node
    from desktop.forms.persons import Persons


def asked_there(first: str, rows: list[Any]) -> Iterator[tuple[str, str]]:
    """The questions of a sheet that begins with `first`: as the report names them, and their labels."""
    if "|" not in first:
        for row in rows[1:]:
            if len(row) >= NAME_COLUMN and (ref := text_of(row[REF_COLUMN - 1].value)):
                yield ref, text_of(row[NAME_COLUMN - 1].value)
    elif len(rows) >= FIRST_ROW - 1:
        for path, head in zip(rows[REF_ROW - 1], rows[FIRST_ROW - 2], strict=False):
            if path.value:
                yield text_of(path.value), text_of(head.value)


def asked_once(sheets: Iterable[Any], rows: int) -> frozenset[str]:
    """Names that one question alone has outside the tables of a workbook; `rows` of each sheet are read."""
    refs: set[str] = set()
    for sheet in sheets:
        lines = sheet.iter_rows(max_row=rows, max_col=REF_COLUMN, values_only=True)
        column = [text_of(line[REF_COLUMN - 1]) if line else "" for line in lines]
        if column[:1] == ["ref"]:
            refs.update(filter(None, column[1:]))
    count = Counter(ref.rpartition("/")[2] for ref in refs)
    return frozenset(name for name in count if count[name] == 1)


def asked_here(instance: FormInstance, given: frozenset[str], names: Persons) -> Mapping[str, str]:
    """The questions of the report as a workbook of it would have them."""
    return dict(_asked(list(instance.body), given, names))


def moved(instance: FormInstance, given: frozenset[str]) -> Mapping[str, Node]:
    """Questions outside tables by names that no other has: one that went to another group is the same."""
    nodes = [node for node in instance.walk() if "[" not in node.ref and fillable(node, given)]
    count = Counter(node.name for node in nodes)
    return {node.name: node for node in nodes if count[node.name] == 1}


def compared(version: str, here: str, there: Mapping[str, str], asked: Mapping[str, str]) -> OtherVersion:
    """What the two versions ask otherwise; a question keeps its name when it goes to another group, but for
    names that stand twice.
    """
    twice = _twice(there) | _twice(asked)
    old = {_name(key, twice): text for key, text in there.items()}
    new = {_name(key, twice): text for key, text in asked.items()}
    tables = {key.partition("|")[0] for key in asked if "|" in key}
    known = {key for key in there if "|" not in key or key.partition("|")[0] in tables}
    return OtherVersion(
        version,
        here,
        gone=tuple(there[key] for key in there if key in known and _name(key, twice) not in new),
        new=tuple(asked[key] for key in asked if _name(key, twice) not in old),
        renamed=tuple((old[name], new[name]) for name in old if name in new and old[name] != new[name]),
    )


def _asked(nodes: list[Node], given: frozenset[str], names: Persons) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if node.control == "group" and node.relevant:
            yield from _asked(list(node.children), given, names)
        elif node.control == "repeat":
            for row in instances(node)[:1]:
                for each in columns(row, given):
                    yield f"{node.ref}|{within(each, row)}", label(each, names)
        elif fillable(node, given):
            yield node.ref, label(node, names)


def _twice(keys: Iterable[str]) -> frozenset[str]:
    """Names that several questions have outside tables."""
    count = Counter(key.rpartition("/")[2] for key in keys if "|" not in key)
    return frozenset(name for name in count if count[name] > 1)


def _name(key: str, twice: frozenset[str]) -> str:
    """By what a question is the same: its name, where it stands if the name is not its alone; in a table
    with what the table is.
    """
    name = key.rpartition("/")[2]
    return key if "|" in key or name in twice else name
