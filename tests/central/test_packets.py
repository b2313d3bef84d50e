"""Packets as no PC of ours would make them: the centre takes what it may, and nothing else."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from desktop.domain.errors import packets as errors
from sync import packet_parts, packet_writing, receipts
from sync.central.packet_errors import AnswerNotWritten, NotUnpacked
from sync.central.packets import PacketDesk, TakenIn
from sync.central.published import Published
from sync.central.tables import Device, Upload
from sync.central.uploads import Uploads
from sync.packet_parts import Parts
from sync.packets import ANSWER, MOST_ENTRIES, Claims, Entry, Opened, Sealed, packed, unpacked
from sync.protocol import SubmissionItem, SyncResponse
from tests.central.conftest import MORNING
from tests.central.uploading import digest, named
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import announce
from tests.sync.memory_outbox import UNIT, item

PACKET = "0a5f6e0e-0000-4000-8000-00000000000"


class Office:
    """An enrolled PC that seals whatever it likes."""

    def __init__(self, central: CentralInProcess, tmp_path: Path) -> None:
        from sync.adapters.native import enrol

        self.central = central
        self.key = receipts.new_key()
        code = central.enrol_code(UNIT)
        given = enrol(central.url, code, receipts.public(self.key), "PC", transport=central.transport())
        self.device = given.device
        self.folder = tmp_path
        self.desk = PacketDesk(
            central.centre, Published(), Uploads(central.centre, central.data, 0), central.data, room=0
        )
        self._count = 0

    def request(self, *items: SubmissionItem, device: str | None = None) -> bytes:
        listed = [json.loads(each.model_dump_json()) for each in items]
        return json.dumps({"p": 1, "device": device or self.device, "cursor": None, "items": listed}).encode()

    def take(self, *requests: bytes, files: tuple[bytes, ...] = (), **claimed: str) -> TakenIn:
        """Seal these requests and files, and let the centre take them in."""
        return self.desk.take_in(self.sealed(*requests, files=files, **claimed), self.folder)

    def sealed(self, *requests: bytes, files: tuple[bytes, ...] = (), **claimed: str) -> tuple[Path, ...]:
        """A packet of these requests and files."""
        self._count += 1
        claims = Claims(
            kind="request",
            packet=f"{PACKET}{self._count}",
            device=claimed.get("device", self.device),
            unit=claimed.get("unit", UNIT),
            server=claimed.get("server", self.central.server),
            made_at=MORNING,
        )
        known: dict[str, bytes] = {}
        entries = []
        for each in requests:
            entry, small = packed(each)
            known[entry.sha256] = small
            entries.append(entry)
        for each in files:
            known[digest(each)] = each
            entries.append(Entry("file", len(each), digest(each)))
        sealed = Sealed(
            claims,
            entries,
            lambda entry: (known[entry.sha256],),
            self.key,
            receipts.public(self.central.centre.key),
            Random(self._count).randbytes(32),
        )
        stem = f"goi-{self._count}"
        return packet_writing.write(
            self.folder, stem, "request", claims.packet, sealed.total, sealed.stream()
        )

    def answer(self, taken: TakenIn) -> list[SyncResponse]:
        """What the answer says."""
        parts = Parts(taken.answer, ANSWER)
        with parts:
            opened = Opened(parts, self.key, lambda _: receipts.public(self.central.centre.key))
            return [
                SyncResponse.model_validate_json(unpacked(b"".join(pieces), ""))
                for _, pieces in opened.each()
            ]


@pytest.fixture
def office(central: CentralInProcess, tmp_path: Path) -> Iterator[Office]:
    announce(central)
    folder = tmp_path / "stick"
    folder.mkdir()
    office = Office(central, folder)
    yield office
    assert not any((central.data / "packets").glob("*")), "nothing unpacked is left"


def test_a_report_of_another_commune_inside_is_forbidden(office: Office) -> None:
    taken = office.take(office.request(item(unit=UNIT), item(unit="00001")))
    assert taken.results == {"ok": 1, "forbidden": 1}
    (first, *_) = office.answer(taken)
    assert [result.status for result in first.results] == ["ok", "forbidden"]
    assert len(office.central.reports()) == 1


def test_several_requests_go_one_after_the_other(office: Office) -> None:
    taken = office.take(office.request(item()), office.request(item()))
    assert taken.results == {"ok": 2}
    one, two, last = office.answer(taken)
    assert (len(one.results), len(two.results), last.results) == (1, 1, ())


def test_a_file_that_no_report_names_is_not_kept(office: Office) -> None:
    wanted, other = b"a photo", b"something else"
    taken = office.take(office.request(named(wanted)), files=(wanted, other))
    assert (taken.files, taken.files_left) == (1, 1)
    place = office.central.data / "files"
    assert [path.name for path in place.rglob("*") if path.is_file()] == [digest(wanted)]


def test_the_answer_says_that_the_receipt_is_complete(office: Office) -> None:
    taken = office.take(office.request(named(b"a photo")), files=(b"a photo",))
    *_, last = office.answer(taken)
    told = [change for change in last.changes if change.kind == "receipt"]
    receipt = receipts.check(told[0].body["receipt"], receipts.public(office.central.centre.key))
    assert receipt.attachments == "complete"


@pytest.mark.parametrize(
    "request_",
    [b"[]", b"{", b'"x"', b"[" * 100_000, b"{}", b'{"device":7}'],
    ids=["list", "cut", "text", "deep", "empty", "number"],
)
def test_a_request_that_makes_no_sense(office: Office, request_: bytes) -> None:
    with pytest.raises(errors.PacketDamaged):
        office.take(office.request(item()), request_)
    assert office.central.reports() == []


def test_a_request_of_a_newer_version_is_told_as_one(office: Office) -> None:
    newer = office.request(item()).replace(b'{"p": 1,', b'{"p": 2, "limit": {},')
    with pytest.raises(errors.PacketTooNew):
        office.take(newer)


@pytest.mark.parametrize(
    "wrong", [b'"limit":"many",', b'"at":7e99,', b'"p":0,', b'"p":2,', b'"held":"\\ud800",']
)
def test_one_request_that_cannot_be_read_leaves_the_good_one_before_it_unused(
    office: Office, wrong: bytes
) -> None:
    good, bad = office.request(item()), b"{" + wrong + office.request(item())[len(b'{"p": 1, ') :]
    with pytest.raises(errors.PacketError):
        office.take(good, bad)
    assert office.central.reports() == []


def test_a_request_of_another_pc_inside(office: Office) -> None:
    with pytest.raises(errors.PacketDamaged):
        office.take(office.request(item(), device="another"))
    with pytest.raises(errors.PacketUnknownDevice):
        office.take(office.request(item()), device="another")
    with pytest.raises(errors.PacketForOther):
        office.take(office.request(item()), server="another")
    with pytest.raises(errors.PacketOtherUnit):
        office.take(office.request(item()), unit="00001")
    assert office.central.reports() == []


def test_the_command(
    office: Office, central: CentralInProcess, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from sync.central.__main__ import main

    def run(*arguments: object) -> tuple[int, str, str]:
        status = main(["--data", str(central.data), *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out, said.err

    path = office.sealed(office.request(named(b"a photo")), files=(b"a photo", b"another"))[0]
    out = tmp_path / "answers"
    out.mkdir()
    status, said, _ = run("packet", "import", path, "--answer", out)
    assert status == 0
    assert "Results: 1 ok. Files here now: 1." in said
    assert "Files left out: 1" in said
    (answer,) = out.iterdir()
    assert str(answer) in said
    status, _, wrong = run("packet", "import", office.folder, "--answer", out)
    assert (status, "was taken in before" in wrong) == (1, True)
    assert run("packet", "import", path, "--answer", out, "--again")[0] == 0
    status, _, wrong = run("packet", "import", answer, "--answer", out)
    assert (status, "is an answer of the centre" in wrong) == (1, True)
    status, _, wrong = run("packet", "import", tmp_path / "none", "--answer", out)
    assert (status, "No such file" in wrong, str(tmp_path / "none") in wrong) == (1, True, True)
    status, said, _ = run("public-key")
    assert (status, json.loads(said)) == (0, receipts.public(central.centre.key))


def test_what_a_killed_process_left_unpacked_goes(office: Office) -> None:
    left = office.central.data / "packets" / "left"
    left.mkdir(parents=True)
    (left / "a photo").write_bytes(b"x")
    yesterday = MORNING.timestamp() - 90_000
    os.utime(left, (yesterday, yesterday))
    office.take(office.request(item()))
    assert not left.exists()


def test_bombs(office: Office) -> None:
    with pytest.raises(errors.PacketTooLarge):
        office.take(b" " * (33 * 1024 * 1024))
    entry = Entry("file", 1, digest(b"x"))
    with pytest.raises(packet_parts.PacketRefused, match="too_large"):
        Sealed(
            Claims("request", PACKET, "d", UNIT, "s", MORNING),
            [entry] * (MOST_ENTRIES + 1),
            lambda _: (b"x",),
            office.key,
            receipts.public(office.key),
            bytes(32),
        )


def test_no_room_at_the_centre(office: Office) -> None:
    office.desk = PacketDesk(
        office.central.centre,
        Published(),
        Uploads(office.central.centre, office.central.data, 0),
        office.central.data,
        room=2**60,
    )
    with pytest.raises(errors.PacketNotWritten) as refused:
        office.take(office.request(item()))
    assert refused.value.why == "full"
    assert office.central.reports() == []


class PulledOut(io.FileIO):
    """A file on a stick that is pulled out after so many bytes."""

    def readinto(self, buffer: Any) -> int:
        if self.tell() > 100_000:
            Path(str(self.name)).unlink(missing_ok=True)
            raise OSError(errno.EIO, "Input/output error")
        return super().readinto(buffer)


class OnStick(type(Path())):  # type: ignore[misc]
    """A file that is pulled out the third time it is read: its heading, a check, and then what is in it."""

    opened = 0

    def open(self, *asked: Any, **more: Any) -> Any:
        self.opened += 1
        return io.BufferedReader(PulledOut(self)) if self.opened > 2 else super().open(*asked, **more)


def test_the_stick_is_pulled_out_while_its_files_are_unpacked(office: Office) -> None:
    """It was told as a full disk."""
    photo = Random("photo").randbytes(300_000)
    (path,) = office.sealed(office.request(named(photo)), files=(photo,))
    with pytest.raises(errors.PacketUnreadable) as refused:
        office.desk.take_in([OnStick(path)], office.folder)
    assert refused.value.why == "gone"
    assert office.central.reports() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to the size of a file there")
def test_the_disk_of_the_centre_fills_up(office: Office) -> None:
    import resource

    photo = Random("photo").randbytes(300_000)
    paths = office.sealed(office.request(named(photo)), files=(photo,))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        with pytest.raises(NotUnpacked, match="there is no room") as refused:
            office.desk.take_in(paths, office.folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert refused.value.why == "full"
    assert office.central.reports() == []


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="a folder that lets nobody write, root neither"
)
def test_a_stick_that_is_write_protected(office: Office) -> None:
    """Not told as full; what was taken in is said to be, and comes again with its answer."""
    paths = office.sealed(office.request(item()))
    with pytest.raises(AnswerNotWritten, match="write-protected") as refused:
        office.desk.take_in(paths, Path("/sys"))
    assert refused.value.why == "refused"
    assert "was taken in" in str(refused.value)
    assert len(office.central.reports()) == 1
    assert office.desk.take_in(paths, office.folder).results == {"ok": 1}
    assert len(office.central.reports()) == 1


@pytest.mark.parametrize("came", ["some of it", "all of it"])
def test_what_came_over_the_line_before_is_damaged(office: Office, came: str) -> None:
    """A part of the file is here, damaged on the disk, and the whole comes by stick."""
    photo = Random("photo").randbytes(5000)
    office.take(office.request(named(photo)))
    centre, uploads = office.central.centre, Uploads(office.central.centre, office.central.data, 0)
    with centre.database.reading() as session:
        device = session.get_one(Device, office.device)
    upload = uploads.create(device, digest(photo), len(photo))
    uploads.write(upload, 0, bytes(len(photo)))
    with centre.database.writing() as session:
        session.get_one(Upload, upload.id).received = 1000 if came == "some of it" else len(photo)
    taken = office.take(office.request(named(photo)), files=(photo,))
    assert (taken.files, taken.files_left) == (1, 0)
    assert uploads.place(digest(photo)).read_bytes() == photo


def test_an_old_cursor_is_listed_anew(office: Office) -> None:
    asked = json.loads(office.request(item())) | {"cursor": "bm9uZTo5OQ"}
    taken = office.take(json.dumps(asked).encode())
    assert taken.results == {"ok": 1}
    assert office.answer(taken)[0].cursor
