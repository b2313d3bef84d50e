"""What came with an exchange, as the events that screens listen to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.events import (
    AccountsChanged,
    Event,
    HandoversChanged,
    NoticesChanged,
    ObligationsChanged,
    PhonesChanged,
    ReportChanged,
    SuggestionsChanged,
    TasksChanged,
)

if TYPE_CHECKING:
    from sync.protocol import Applied

#: The kinds of changes each concerns; a tombstone may be of anything it names.
_KINDS: dict[type[Event], frozenset[str]] = {
    ObligationsChanged: frozenset({"form", "obligation", "tombstone"}),
    TasksChanged: frozenset({"task", "submission", "tombstone"}),
    SuggestionsChanged: frozenset({"suggestion", "submission", "tombstone"}),
    AccountsChanged: frozenset({"account"}),
    HandoversChanged: frozenset({"draft", "device"}),
    NoticesChanged: frozenset({"notice", "tombstone"}),
    PhonesChanged: frozenset({"phone"}),
}
#: Those that an item of this PC's own concerns as well, once the centre has taken it in.
_TAKEN_IN = (AccountsChanged, HandoversChanged)


def changed_by(applied: Applied) -> tuple[Event, ...]:
    """The events of one applied answer, each once, those of single reports last."""
    kinds = frozenset(applied.kinds)
    wide = [each() for each, of in _KINDS.items() if of & kinds or (applied.seen and each in _TAKEN_IN)]
    return (*wide, *(ReportChanged(report) for report in applied.reports))
