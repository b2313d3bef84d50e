"""A slip of the pen at the counter, corrected: what stood otherwise, without whose it is.

A step's text and the audit trail tell which of the personal data changed, never what it said.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields

from desktop.domain.suggestion import Kind, Person, Suggestion, Weighing


@dataclass(frozen=True)
class Amendment:
    """How it should stand. `person` None: who brought it stays as it is."""

    kind: Kind
    field: str
    weighing: Weighing
    person: Person | None = None


@dataclass(frozen=True)
class Amended:
    """What changed: kind and field before and after, None where they stay; names of the other fields."""

    kind: tuple[Kind, Kind] | None = None
    field: tuple[str, str] | None = None
    weighing: tuple[str, ...] = ()
    person: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return self == Amended()


def amended(before: Suggestion, after: Suggestion) -> Amended:
    """What of these changed between them."""
    return Amended(
        None if before.kind is after.kind else (before.kind, after.kind),
        None if before.field == after.field else (before.field, after.field),
        _differing(before.weighing, after.weighing),
        (*_differing(before.person, after.person), *(("anonymous",) * (before.anonymous != after.anonymous))),
    )


def to_text(what: Amended) -> str:
    """As a step keeps it."""
    return json.dumps(as_detail(what), ensure_ascii=False, sort_keys=True)


def as_detail(what: Amended) -> Mapping[str, list[str]]:
    """As the audit trail keeps it; what stays is left out."""
    values = {each.name: getattr(what, each.name) for each in fields(what)}
    return {name: [str(part) for part in value] for name, value in values.items() if value}


def from_detail(detail: object) -> Amended:
    """What a step or the trail kept. Raises ValueError for what is none."""
    if not isinstance(detail, dict):
        raise ValueError("no amendment")  # noqa: TRY004 - a text from elsewhere, not a programmer's slip
    try:
        kind, field = detail.get("kind"), detail.get("field")
        return Amended(
            None if kind is None else (Kind(kind[0]), Kind(kind[1])),
            None if field is None else (str(field[0]), str(field[1])),
            tuple(map(str, detail.get("weighing", ()))),
            tuple(map(str, detail.get("person", ()))),
        )
    except (IndexError, TypeError) as error:
        raise ValueError("no amendment") from error


def from_text(text: str) -> Amended:
    """What a step kept. Raises ValueError for what is none."""
    return from_detail(json.loads(text))


def _differing(before: Person | Weighing, after: Person | Weighing) -> tuple[str, ...]:
    names = (each.name for each in fields(before) if each.name != "share")
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))
