"""Attached files on the sync screen and on the report: how far they are, pause, yes, first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.views import FileSending, FileStanding
from ui.words.uploads import standing

NOW = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)
FILE = FileSending("r", "Báo cáo ảnh", "a.jpg", "ab" * 32, 1000, 430, FileStanding.WAITING)


@pytest.mark.parametrize(
    ("file", "text", "kind"),
    [
        (FILE, "Waiting to be sent", "waiting"),
        (replace(FILE, standing=FileStanding.SENDING), "Sending: 43 %", "info"),
        (replace(FILE, standing=FileStanding.PAUSED), "Paused at 43 %", "waiting"),
        (replace(FILE, standing=FileStanding.ASKS), "Waits for your yes", "waiting"),
        (replace(FILE, standing=FileStanding.ARRIVED), "At the centre", "good"),
        (replace(FILE, why="missing"), "Cannot be read on this PC", "bad"),
    ],
)
def test_how_far_a_file_is(file: FileSending, text: str, kind: str) -> None:
    word = standing(file, NOW)
    assert (word.text, word.kind) == (text, kind)


def test_a_file_that_goes_on_later_says_when() -> None:
    later = replace(FILE, why="offline", next_try=NOW + timedelta(minutes=7))
    assert standing(later, NOW).text.startswith("43 % sent, goes on at ")
    assert standing(later, NOW + timedelta(minutes=8)).text == "Waiting to be sent"
