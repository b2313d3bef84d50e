"""Taking files in as a person gives them, and what becomes of them when the report is signed."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest
from sqlmodel import select

from desktop.app import App
from desktop.domain.errors import (
    BaocaoxaError,
    FileMissing,
    FileNotSaved,
    FileRefused,
    FileTooLarge,
    FileUnreadable,
    RoomShort,
    StateSecret,
    StoreLocked,
    TakeCancelled,
    WrongState,
)
from desktop.services.files import LIMIT, Files
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.files import FileStore
from tests import jpegs
from tests.documents import pngs
from tests.photo_form import write_photo_form
from tests.services.authored import arrive
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD, make_resources


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a form that asks for a photo and a file."""
    folder = make_resources(tmp_path_factory.mktemp("files"))
    write_photo_form(folder / "forms" / "anh.xlsx")
    return folder


@pytest.fixture
def report(workplace: Workplace) -> str:
    """A draft of that form."""
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "anh")
    return workplace.reports.start(card.obligation)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo as a phone makes it, on a stick."""
    path = tmp_path / "stick" / "Sạt lở thôn 3.jpg"
    path.parent.mkdir()
    path.write_bytes(jpegs.told(jpegs.photo(640, 400), 6))
    return path


def small(workplace: Workplace, limit: int) -> Files:
    """The same service with another limit."""
    store = workplace.files._store
    return Files(store, lambda: NOW, limit)


def test_a_photo_is_kept_without_its_story(workplace: Workplace, report: str, photo: Path) -> None:
    told: list[tuple[int, int]] = []
    card = workplace.files.take(report, photo, lambda done, size: told.append((done, size)))
    content = workplace.files.read(report, card.name)
    assert (card.name, card.type, card.size) == ("Sạt lở thôn 3.jpg", "image/jpeg", len(content))
    assert card.sha256 == hashlib.sha256(content).hexdigest()
    for secret in jpegs.SECRETS:
        assert secret not in content
    size = photo.stat().st_size
    assert told == [(size, size)]
    assert workplace.files.preview(report, card.name) == content
    assert workplace.files.preview(report, card.name, most=10) is None
    assert workplace.files.read(report, card.name, 2, 10) == content[2:12]
    assert photo.read_bytes()[:4] == b"\xff\xd8\xff\xe1"  # the person's own file is not touched


def test_other_files_are_kept_as_they_are(workplace: Workplace, report: str, tmp_path: Path) -> None:
    path = tmp_path / "Quyết định.pdf"
    path.write_bytes(b"%PDF-1.7 " + os.urandom(700_000))
    card = workplace.files.take(report, path)
    assert card.type == "application/pdf"
    assert workplace.files.preview(report, card.name) is None
    workplace.files.save_as(report, card.name, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == path.read_bytes()
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize(
    ("name", "content", "accept", "why"),
    [
        ("a.jpg", b"", "", "empty"),
        ("a.exe", b"MZ", "", "program"),
        ("a.xlsm", b"PK\x03\x04", "", "macros"),
        ("a.docx", b"PK\x03\x04" + bytes(300_000) + b"word/vbaProject.bin", "", "macros"),
        ("a.vbs", b"x", "", "script"),
        ("a.jpg", b"\xff\xd8\xff\xe1broken", "", "picture"),
        ("a.jpg", jpegs.photo(400, 300)[:-200], "", "torn"),
        ("a.png", pngs.signature()[:-30], "", "torn"),
        ("a.webp", b"RIFF\xff\x00\x00\x00WEBP" + bytes(60), "", "torn"),
        ("a.heic", b"\x00\x00\x00\x10ftypheic" + bytes(4) + b"\x00\x01\x00\x00mdat" + bytes(90), "", "torn"),
        ("a.pdf", b"%PDF-1.7", "image/*", "kind"),
    ],
)
def test_what_is_not_taken_is_told_and_not_kept(
    workplace: Workplace, report: str, tmp_path: Path, name: str, content: bytes, accept: str, why: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileRefused) as refused:
        workplace.files.take(report, path, accept=accept)
    assert refused.value.why == why
    nothing_kept(workplace, report)


def kept(workplace: Workplace) -> FileStore:
    """Where the files of reports are, beside the store."""
    store = workplace.files._store
    assert isinstance(store, FileStore)
    return store


def nothing_kept(workplace: Workplace, report: str) -> None:
    store = kept(workplace)
    assert store.known(report) == {}
    folder = store._folder
    assert not folder.exists() or list(folder.iterdir()) == []


def test_a_photo_of_200_mb_is_refused_before_it_is_read(
    workplace: Workplace, report: str, tmp_path: Path
) -> None:
    path = tmp_path / "anh.jpg"
    with path.open("wb") as file:
        file.truncate(200 << 20)
    with pytest.raises(FileTooLarge) as refused:
        workplace.files.take(report, path, lambda done, size: pytest.fail("it was read"))
    assert (refused.value.size, refused.value.limit) == (200 << 20, LIMIT)
    with pytest.raises(FileTooLarge):
        small(workplace, 10).take_bytes(report, "a.bin", bytes(11))
    nothing_kept(workplace, report)


def test_what_cannot_be_read_is_told(workplace: Workplace, report: str, tmp_path: Path) -> None:
    taken = workplace.files.take
    told: dict[str, BaocaoxaError] = {}
    os.mkfifo(tmp_path / "pipe")
    for name in ("gone.jpg", ".", "pipe"):
        with pytest.raises(BaocaoxaError) as error:
            taken(report, tmp_path / name)
        told[name] = error.value
    assert isinstance(told["gone.jpg"], FileUnreadable)
    assert told["gone.jpg"].why == "gone"
    for name in (".", "pipe"):
        refused = told[name]
        assert isinstance(refused, FileRefused)
        assert refused.why == "folder"
    nothing_kept(workplace, report)


@pytest.mark.parametrize("change", ["grown", "cut", "written"])
def test_a_file_that_changes_while_it_is_read_is_refused(
    workplace: Workplace, report: str, tmp_path: Path, change: str
) -> None:
    path = tmp_path / "so lieu.bin"
    path.write_bytes(bytes(600_000))
    os.utime(path, (1, 1))

    def meanwhile(done: int, size: int) -> None:
        if change == "cut":
            os.truncate(path, 300_000)
        else:
            with path.open("ab" if change == "grown" else "r+b") as file:
                file.write(b"more")

    with pytest.raises(FileUnreadable) as refused:
        workplace.files.take(report, path, meanwhile)
    assert refused.value.why == "changed"
    nothing_kept(workplace, report)


def test_taking_can_be_stopped(workplace: Workplace, report: str, tmp_path: Path) -> None:
    path = tmp_path / "so lieu.bin"
    path.write_bytes(bytes(3 << 20))
    seen: list[int] = []
    with pytest.raises(TakeCancelled):
        workplace.files.take(report, path, lambda done, size: seen.append(done), lambda: len(seen) == 2)
    assert seen == [256 << 10, 512 << 10]
    nothing_kept(workplace, report)


def test_looking_at_a_file_tells_how_far_it_is_and_can_be_stopped(
    workplace: Workplace, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_bytes(b"a" * 3_000_000)
    told: list[tuple[int, int]] = []
    workplace.files.judge(long, lambda done, size: told.append((done, size)))
    assert told[-1] == (3_000_000, 3_000_000)
    assert len(told) > 1
    with pytest.raises(TakeCancelled):
        workplace.files.judge(long, cancelled=lambda: True)


def test_signing_out_while_a_file_is_taken_leaves_nothing_half(
    app: App, workplace: Workplace, report: str, tmp_path: Path
) -> None:
    path = tmp_path / "so lieu.bin"
    path.write_bytes(bytes(600_000))
    with pytest.raises(StoreLocked):
        workplace.files.take(report, path, lambda done, size: app.session.sign_out())
    again = app.session.sign_in("an", PASSWORD)
    nothing_kept(again, report)


def test_the_room_of_the_reports_is_left_alone(workplace: Workplace, report: str, photo: Path) -> None:
    store = kept(workplace)
    short = Files(FileStore(store._store, store._rng, 1 << 60), lambda: NOW)
    with pytest.raises(RoomShort):
        short.take(report, photo)
    nothing_kept(workplace, report)


def test_saving_where_nothing_can_be_written_is_told(
    workplace: Workplace, report: str, photo: Path, tmp_path: Path
) -> None:
    card = workplace.files.take(report, photo)
    with pytest.raises(FileNotSaved):
        workplace.files.save_as(report, card.name, tmp_path / "no such folder" / "a.jpg")
    with pytest.raises(FileMissing):
        workplace.files.save_as(report, "other.jpg", tmp_path / "b.jpg")
    assert not (tmp_path / "b.jpg").exists()
    assert list(tmp_path.glob("*.part")) == []


def filled(workplace: Workplace, report: str, **answers: str) -> None:
    """Answer, and hand to the leader."""
    instance = workplace.reports.open(report).instance
    for name, value in {"cb_tong": "3", **answers}.items():
        instance.answer(f"/data/{name}", value)
    workplace.reports.save_draft(report, instance.snapshot())
    workplace.reports.finish(report, instance)


def signed_item(workplace: Workplace) -> dict[str, object]:
    """The newest outbox item."""
    store = kept(workplace)._store
    rows = store.read(lambda session: [row.body for row in session.exec(select(t.OutboxRow)).all()])
    item: dict[str, object] = json.loads(rows[-1])
    return item


def test_the_signed_item_names_the_files_the_report_names(
    workplace: Workplace, report: str, photo: Path, tmp_path: Path
) -> None:
    card = workplace.files.take(report, photo)
    other = workplace.files.take_bytes(report, "bo.pdf", b"%PDF-1.7")
    filled(workplace, report, anh=card.name)
    assert workplace.files.cards(report) == (card,)
    with pytest.raises(WrongState):
        workplace.files.take(report, photo)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    expected = {"name": card.name, "sha256": card.sha256, "size": card.size, "type": "image/jpeg"}
    assert signed_item(workplace)["attachments"] == [expected]
    assert workplace.files.card(report, other.name) is None  # nothing names it
    assert workplace.files.cards(report) == (card,)
    assert workplace.files.read(report, card.name).startswith(b"\xff\xd8")


def test_a_correction_keeps_the_files_and_the_old_revision_its_own(
    workplace: Workplace, report: str, photo: Path
) -> None:
    first = workplace.files.take(report, photo)
    filled(workplace, report, anh=first.name)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    workplace.reports.correct(report)
    assert workplace.files.cards(report) == (first,)
    photo.write_bytes(jpegs.photo(colour="#B3261E"))
    second = workplace.files.take(report, photo)
    assert second.name == "Sạt lở thôn 3-2.jpg"
    filled(workplace, report, anh=second.name)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert workplace.files.cards(report) == (second,)
    assert workplace.files.card(report, first.name) == first  # revision 0 names it


def test_a_draft_moved_to_a_new_version_keeps_what_it_still_asks_for(
    app: App, workplace: Workplace, report: str, photo: Path, tmp_path: Path
) -> None:
    kept = workplace.files.take(report, photo)
    lost = workplace.files.take_bytes(report, "bien ban.pdf", b"%PDF-1.7 lost")
    instance = workplace.reports.open(report).instance
    instance.answer("/data/anh", kept.name)
    instance.answer("/data/tep", lost.name)
    workplace.reports.save_draft(report, instance.snapshot())
    assert workplace.files.cards(report) == (kept, lost)
    arrive(workplace, write_photo_form(tmp_path / "anh2.xlsx", "2", without="tep"), origin="centre")
    workplace.reports.move_to(report, "2")
    assert workplace.files.cards(report) == (kept,)
    assert workplace.files.read(report, lost.name) == b"%PDF-1.7 lost"  # until the person is gone
    app.session.sign_out()
    again = app.session.sign_in("an", PASSWORD)
    assert again.files.cards(report) == (kept,)
    assert again.files.card(report, lost.name) is None


def test_a_report_that_names_a_file_this_pc_does_not_have_is_not_handed_on(
    workplace: Workplace, report: str
) -> None:
    with pytest.raises(FileMissing) as missing:
        filled(workplace, report, anh="elsewhere.jpg")
    assert missing.value.name == "elsewhere.jpg"


def test_signing_in_again_clears_what_nobody_names(
    app: App, workplace: Workplace, report: str, photo: Path
) -> None:
    kept = workplace.files.take(report, photo)
    workplace.files.take_bytes(report, "bo.bin", b"left over")
    instance = workplace.reports.open(report).instance
    instance.answer("/data/anh", kept.name)
    workplace.reports.save_draft(report, instance.snapshot())
    app.session.sign_out()
    again = app.session.sign_in("an", PASSWORD)
    assert again.files.cards(report) == (kept,)
    assert again.files.card(report, "bo.bin") is None


@pytest.mark.parametrize("name", ["CV 12 TỐI MẬT.jpg", "KH_TOI_MAT_2026.jpg"])
def test_a_file_named_as_a_state_secret_is_not_taken(
    workplace: Workplace, report: str, photo: Path, name: str
) -> None:
    marked = photo.with_name(name)
    marked.write_bytes(photo.read_bytes())
    with pytest.raises(StateSecret) as told:
        workplace.files.take(report, marked)
    assert (told.value.mark, told.value.where) == ("TỐI MẬT", name)
    assert workplace.files.cards(report) == ()
