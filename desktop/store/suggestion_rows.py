"""Suggestions into their rows and out of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from desktop.domain.suggestion import Channel, Kind, Person, State, Suggestion, Weighing
from desktop.domain.text import fold
from desktop.store import tables as t

_NEW: dict[str, Any] = {
    "kind": "", "state": "", "channel": "", "title": "", "text": "", "received_by": "",
    "received_at": datetime.fromtimestamp(0, UTC),
}  # fmt: skip
_SAME = (
    "kind",
    "state",
    "channel",
    "field",
    "title",
    "text",
    "anonymous",
    "received_at",
    "received_by",
    "unit",
)
_MORE = ("officer", "due", "answer", "answered_by", "answered_at", "rating", "merged", "public")


def new_row(suggestion: Suggestion, now: datetime) -> t.SuggestionRow:
    """A row for it, still to be written."""
    return t.SuggestionRow(id=suggestion.id, code=suggestion.code, **_NEW, updated=now)


def write_row(row: t.SuggestionRow, suggestion: Suggestion, now: datetime) -> None:
    """The suggestion into its row; nothing of it is new to whoever did it."""
    for name in (*_SAME, *_MORE):
        setattr(row, name, getattr(suggestion, name))
    weighing, person = suggestion.weighing, suggestion.person
    row.benefit, row.cost, row.feasibility = weighing.benefit, weighing.cost, weighing.feasibility
    row.name, row.phone, row.address, row.share = person.name, person.phone, person.address, person.share
    row.files, row.updated, row.seen_at = list(suggestion.files), now, now
    row.elsewhere = suggestion.elsewhere
    words = (suggestion.title, suggestion.text, suggestion.code, row.field, row.unit, row.officer)
    row.search = " " + fold(" ".join(words))


def whole(row: t.SuggestionRow) -> Suggestion:
    """The suggestion of a row."""
    values = {name: getattr(row, name) for name in (*_SAME, *_MORE)}
    values |= {"kind": Kind(row.kind), "state": State(row.state), "channel": Channel(row.channel)}
    return Suggestion(
        **values,
        id=row.id,
        code=row.code,
        weighing=Weighing(row.benefit, row.cost, row.feasibility),
        person=Person(row.name, row.phone, row.address, row.share),
        files=tuple(row.files),
        unseen=row.seen_at is None,
        elsewhere=row.elsewhere,
    )
