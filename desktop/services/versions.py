"""A draft on an old version of its form, beside what it would be on the new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.views import CellComment
from desktop.services.header import fill, header_refs

if TYPE_CHECKING:
    from desktop.forms import FormContext, FormDefinition, FormInstance
    from desktop.forms.migrate import Asked, Kept, Lost


@dataclass(frozen=True)
class Move:
    """What a draft becomes on `version`; the application's own answers are in none of the lists.

    `before` and `after` are instances for looking at: `lost` has refs of the one, `asked` of the other.
    """

    version: str
    before: FormInstance
    after: FormInstance
    kept: tuple[Kept, ...]
    lost: tuple[Lost, ...]
    asked: tuple[Asked, ...]


def followed(
    comments: tuple[CellComment, ...], old: FormDefinition, new: FormDefinition
) -> tuple[CellComment, ...]:
    """A reviewer's words at their cells in another version of the form; gone ones keep their old refs."""
    from desktop.forms.migrate_plan import follow

    return tuple(replace(each, ref=follow(each.ref, old, new) or each.ref) for each in comments)


def moved(before: FormInstance, new: FormDefinition, context: FormContext, values: Mapping[str, str]) -> Move:
    """`before` on another version; `values` go into the header fields that its form did not have."""
    from desktop.forms.migrate import move

    found = move(before, new, context)
    refs = header_refs(found.instance.snapshot())
    blank = {name for name, ref in refs.items() if not found.instance.node(ref).value}
    given = fill(found.instance, {name: values[name] for name in blank & values.keys()})
    had = frozenset(header_refs(before.snapshot()).values())
    return Move(
        new.version,
        before,
        found.instance,
        tuple(kept for kept in found.kept if kept.before not in had),
        tuple(lost for lost in found.lost if lost.ref not in had),
        tuple(asked for asked in found.asked if asked.ref not in given),
    )
