"""Persons a report speaks of, kept out of what is told of it elsewhere: labels that repeat their names."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from desktop.forms.itext import Filled

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance


def persons(form: FormInstance) -> frozenset[str]:
    """What a report says of persons, as its labels could repeat it: answers marked as personal data."""
    if not form.definition.personal:
        return frozenset()
    return frozenset(node.seen for node in form.walk() if node.personal and node.seen)


def unnamed(text: str, names: AbstractSet[str]) -> str:
    """A label or hint, «…» for what answers put into it where one of `names` is in that."""
    if not names or not isinstance(text, Filled):
        return text
    parts, at = [], 0
    for begin, end in text.outputs:
        said = text[begin:end]
        parts += [text[at:begin], "…" if any(name in said for name in names) else said]
        at = end
    return "".join((*parts, text[at:]))
