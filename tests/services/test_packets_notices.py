"""Files of notices on a PC that is never online: the answer to its packet brings them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import FileMissing
from sync.central import notice_files, notices
from sync.central.packets import PacketDesk
from sync.central.published import Published
from sync.central.uploads import Uploads
from tests.central.uploading import noise
from tests.services.test_packets import Office, app, office, resources

__all__ = ["app", "office", "resources"]

SMALL, LARGE = b"%PDF-1.7 " + noise(20_000), b"%PDF-1.7 " + noise(3_000_000, 2)


def sent(office: Office, tmp_path: Path, **files: bytes) -> str:
    """A notice with these files, for the office's commune; its id."""
    uploads = Uploads(office.central.centre, office.central.data, 0)
    paths = []
    for name, content in files.items():
        paths.append(tmp_path / f"{name}.pdf")
        paths[-1].write_bytes(content)
    kept = notice_files.take(uploads, paths)
    draft = notices.Draft(title="Kế hoạch", text="", files=kept)
    return notices.send(office.central.centre, draft, [office.work.unit.code])


def content(office: Office, notice: str, name: str) -> bytes:
    path = office.work.notice_files.copy_to_open(notice, name)
    return path.read_bytes()


def test_they_come_with_the_answer_and_open(office: Office, tmp_path: Path) -> None:
    notice = sent(office, tmp_path, nho=SMALL, lon=LARGE)
    came = office.read(office.carry())
    assert came.files == 2
    assert (content(office, notice, "nho.pdf"), content(office, notice, "lon.pdf")) == (SMALL, LARGE)
    office.work.files.sweep()
    assert content(office, notice, "lon.pdf") == LARGE
    assert office.read(office.carry()).files == 0  # nothing is carried twice


def test_what_had_no_room_comes_with_the_next_one(office: Office, tmp_path: Path) -> None:
    notice = sent(office, tmp_path, lon=LARGE, nho=SMALL)
    central = office.central
    made = office.work.packets.export(office.stick)
    narrow = PacketDesk(
        central.centre,
        Published(),
        Uploads(central.centre, central.data, 0),
        central.data,
        room=0,
        files=len(SMALL),
    )
    taken = narrow.take_in(made.paths, office.stick)
    assert office.read(taken).files == 1
    assert content(office, notice, "nho.pdf") == SMALL
    with pytest.raises(FileMissing):
        content(office, notice, "lon.pdf")
    assert office.read(office.carry()).files == 1
    assert content(office, notice, "lon.pdf") == LARGE


def test_in_parts_like_the_rest(office: Office, tmp_path: Path) -> None:
    notice = sent(office, tmp_path, lon=LARGE)
    made = office.work.packets.export(office.stick)
    central = office.central
    desk = PacketDesk(central.centre, Published(), Uploads(central.centre, central.data, 0), central.data, 0)
    taken = desk.take_in(made.paths, office.stick, part_bytes=1024 * 1024)
    assert len(taken.answer) > 2
    office.read(taken)
    assert content(office, notice, "lon.pdf") == LARGE


def test_one_taken_back_meanwhile_is_not_given(office: Office, tmp_path: Path) -> None:
    notice = sent(office, tmp_path, nho=SMALL)
    office.online()  # it is told, and its file has not come
    made = office.work.packets.export(office.stick)
    notices.take_back(office.central.centre, notice)
    taken = office.take(made.paths)
    taken.answer[0].rename(office.stick / taken.answer[0].name)
    assert office.read(taken).files == 0
