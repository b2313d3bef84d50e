"""Every state of sending has a sentence, an icon that is there, and what comes next; files are counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.errors import DiskFull
from desktop.domain.views import ExchangeView, FileStanding, FilesUnderWay, SyncKind, SyncStatus
from sync.protocol import FailureKind
from tests.ui.conftest import NOW, RESOURCES
from ui import words

STATUS = SyncStatus(SyncKind.RECEIVED, 0, 0, 0, 0, NOW - timedelta(minutes=3), None, None)


@pytest.mark.parametrize("kind", list(SyncKind))
def test_every_state_has_a_sentence_and_an_icon(kind: SyncKind) -> None:
    later = NOW + timedelta(minutes=7)
    word = words.sync_status(replace(STATUS, kind=kind, pending=2, total=2, next_try=later), NOW)
    assert word.text.endswith((".", "…"))
    assert (RESOURCES / "icons" / f"{word.icon}.svg").exists()
    assert word.kind in {"good", "warn", "bad", "waiting", "info"}
    waits_by_itself = {SyncKind.OFFLINE, SyncKind.LOGIN_WANTED, SyncKind.PROXY, SyncKind.FAILED}
    assert ("Next try at" in word.text) or kind not in waits_by_itself


def test_no_two_states_say_the_same() -> None:
    said = [words.sync_status(replace(STATUS, kind=kind, total=1), NOW).text for kind in SyncKind]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("failure", [*(kind.value for kind in FailureKind), "stopped", DiskFull.__name__])
def test_every_failure_has_a_sentence_of_its_own(failure: str) -> None:
    kind = {"offline": SyncKind.OFFLINE}.get(failure, SyncKind.FAILED)
    said = words.sync_status(replace(STATUS, kind=kind, failure=failure), NOW).text
    unknown = words.sync_status(replace(STATUS, kind=SyncKind.FAILED, failure="new"), NOW).text
    assert said.endswith((".", "…"))
    assert said != unknown
    assert words.exchange(ExchangeView(NOW, failure, 0, 0, "")).text == said


def test_the_whole_list_anew_is_no_trouble() -> None:
    word = words.exchange(ExchangeView(NOW, "relist", 0, 0, ""))
    assert word.kind == "info"


@pytest.mark.parametrize(
    ("files", "text"),
    [
        (FilesUnderWay(1, 45, FileStanding.SENDING), "Sending 1 file (45 %)…"),
        (FilesUnderWay(3, 7, FileStanding.SENDING), "Sending 3 files (7 %)…"),
        (FilesUnderWay(2, 0, FileStanding.ASKS), "2 files wait for your yes: this line may cost money."),
        (FilesUnderWay(1, 30, FileStanding.PAUSED), "1 file is paused."),
        (FilesUnderWay(1, 0, FileStanding.WAITING), "1 file waits to be sent."),
    ],
)
def test_files_under_way_are_in_the_line(files: FilesUnderWay, text: str) -> None:
    assert words.sync_status(replace(STATUS, files=files), NOW).text == text


def test_what_is_wrong_goes_before_files() -> None:
    files = FilesUnderWay(1, 45, FileStanding.SENDING)
    word = words.sync_status(replace(STATUS, set_aside=1, files=files), NOW)
    assert word.kind == "bad"
    assert word.text.endswith("Sending 1 file (45 %)…")


@pytest.mark.parametrize(
    ("kind", "count", "begins"),
    [
        ("aside", 1, "The centre did not take 1 report;"),
        ("acts_aside", 1, "The centre did not take 1 step with an account or a draft;"),
        ("acts_aside", 2, "The centre did not take 2 steps with accounts or drafts;"),
        ("later", 2, "The centre wants 2 reports again later;"),
        ("acts_later", 1, "The centre wants 1 step with an account or a draft again later;"),
    ],
)
def test_what_is_no_report_is_not_counted_as_one(kind: str, count: int, begins: str) -> None:
    assert words.exchange(ExchangeView(NOW, kind, count, 0, "")).text.startswith(begins)
