"""Files of a form that is tried: the real rules, a temporary folder, nothing left."""

from __future__ import annotations

import gc
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.errors import FileMissing, FileRefused, RoomShort, TakeCancelled
from desktop.services.files import Files
from desktop.services.trial_files import TrialStore
from tests import jpegs

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def store() -> Iterator[TrialStore]:
    made = TrialStore(random.Random(1), room=0)
    yield made
    made.clear()


@pytest.fixture
def files(store: TrialStore) -> Files:
    return Files(store, lambda: NOW)


def folder(store: TrialStore) -> Path:
    made = store._folder
    assert made is not None
    return made


def test_a_file_is_kept_sealed_and_read_again(store: TrialStore, files: Files, tmp_path: Path) -> None:
    path = tmp_path / "bao cao.txt"
    path.write_text("Mưa lớn cả tháng", "utf-8")
    card = files.take("", path)
    assert files.card("", card.name) == card
    assert files.read("", card.name).decode() == "Mưa lớn cả tháng"
    assert files.cards("") == (card,)
    (kept,) = folder(store).iterdir()
    assert "Mưa lớn".encode() not in kept.read_bytes()
    files.save_as("", card.name, tmp_path / "ra.txt")
    assert (tmp_path / "ra.txt").read_bytes() == path.read_bytes()


def test_the_same_content_is_kept_once_another_gets_its_own_name(store: TrialStore, files: Files) -> None:
    first = files.take_bytes("", "a.jpg", jpegs.photo(40, 30))
    assert files.take_bytes("", "a.jpg", jpegs.photo(40, 30)) == first
    assert files.take_bytes("", "a.jpg", jpegs.photo(60, 30)).name == "a-2.jpg"
    assert len(list(folder(store).iterdir())) == 2


def test_the_rules_of_reports_hold(store: TrialStore, files: Files) -> None:
    with pytest.raises(FileRefused):
        files.take_bytes("", "virus.exe", b"MZ")
    assert store._folder is None
    with pytest.raises(RoomShort):
        TrialStore(random.Random(1), room=1 << 60).check_room(1)


def test_nothing_is_left_after_the_trial(store: TrialStore, files: Files) -> None:
    card = files.take_bytes("", "a.jpg", jpegs.photo(40, 30))
    place = folder(store)
    store.clear()
    assert not place.exists()
    assert files.card("", card.name) is None
    with pytest.raises(FileMissing):
        files.read("", card.name)
    assert files.take_bytes("", "a.jpg", jpegs.photo(40, 30)).name == "a.jpg"


def test_what_is_being_taken_when_the_trial_ends_is_not_kept(store: TrialStore) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"a"
        store.clear()
        store.take("", "b.txt", "text/plain", [b"b"], NOW)

    with pytest.raises(TakeCancelled):
        store.take("", "a.txt", "text/plain", pieces(), NOW)
    assert set(store.known("")) == {"b.txt"}


def test_the_folder_goes_with_a_store_that_nobody_cleared() -> None:
    store = TrialStore(random.Random(1), room=0)
    store.take("", "a.txt", "text/plain", [b"a"], NOW)
    place = folder(store)
    del store
    gc.collect()
    assert not place.exists()
