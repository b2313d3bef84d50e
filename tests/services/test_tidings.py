"""What came with an exchange, in events."""

from __future__ import annotations

import pytest

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
from desktop.services.tidings import changed_by
from sync.protocol import Applied


@pytest.mark.parametrize(
    ("kinds", "events"),
    [
        (("form", "obligation"), {ObligationsChanged()}),
        (("task",), {TasksChanged()}),
        (("submission",), {TasksChanged(), SuggestionsChanged()}),
        (("suggestion",), {SuggestionsChanged()}),
        (("account",), {AccountsChanged()}),
        (("draft", "device"), {HandoversChanged()}),
        (("notice",), {NoticesChanged()}),
        (("phone",), {PhonesChanged()}),
        (("tombstone",), {ObligationsChanged(), TasksChanged(), SuggestionsChanged(), NoticesChanged()}),
        (("of a later time",), set()),
    ],
)
def test_each_kind_concerns_its_screens(kinds: tuple[str, ...], events: set[Event]) -> None:
    told = changed_by(Applied(kinds=kinds))
    assert set(told) == events
    assert len(told) == len(events)


def test_what_the_centre_took_in_shows_in_accounts_and_handovers() -> None:
    assert set(changed_by(Applied(seen=1))) == {AccountsChanged(), HandoversChanged()}


def test_reports_are_told_one_by_one_after_the_rest() -> None:
    told = changed_by(Applied(reports=("r1", "r2"), kinds=("notice",)))
    assert told == (NoticesChanged(), ReportChanged("r1"), ReportChanged("r2"))
