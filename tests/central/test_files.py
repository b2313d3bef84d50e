"""Contents of attached files at the centre: tus 1.0, byte by byte, and what a cut or a crash leaves."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from sync import receipts
from sync.central import limits
from sync.central.enrolment import TooOften
from sync.central.file_requests import WORTH, FileRequests
from sync.central.uploads import KEPT, OPEN
from sync.protocol import FILES_PATH, SERVER_HEADER
from tests.central.conftest import Clock
from tests.central.uploading import OCTETS, Sender, digest, named, noise, published, sender
from tests.central_in_process import CUT_AT, CentralInProcess

PHOTO = noise(300_000)
BOTH_DATABASES = True


@pytest.fixture
def pc(central: CentralInProcess, web: httpx.Client) -> Sender:
    """A PC whose report names PHOTO and was taken in."""
    published(central)
    found = sender(central, web)
    assert level(found, found.submit(named(PHOTO))) == "pending"
    return found


def level(pc: Sender, receipt: str) -> str:
    return receipts.check(receipt, pc.pc.enrolled.server_key).attachments


def told(pc: Sender) -> list[receipts.Receipt]:
    """The receipts that came in the feed since the last look."""
    seen = len(pc.pc.outbox.changes)
    pc.pc.once()
    came = [change for change in pc.pc.outbox.changes[seen:] if change.kind == "receipt"]
    return [receipts.check(change.body["receipt"], pc.pc.enrolled.server_key) for change in came]


def kept(central: CentralInProcess, content: bytes) -> bytes | None:
    """The file of a content in the centre's folder."""
    path = central.data / "files" / digest(content)[:2] / digest(content)
    return path.read_bytes() if path.exists() else None


def parts(central: CentralInProcess) -> list[Path]:
    folder = central.data / "uploads"
    return sorted(folder.iterdir()) if folder.exists() else []


def test_it_says_what_it_speaks(web: httpx.Client, central: CentralInProcess) -> None:
    answer = web.options(FILES_PATH)
    assert (answer.status_code, answer.headers["tus-version"]) == (204, "1.0.0")
    assert answer.headers["tus-extension"].split(",") == [
        "creation", "creation-with-upload", "checksum", "expiration", "termination",
    ]  # fmt: skip
    assert "sha1" in answer.headers["tus-checksum-algorithm"]
    assert answer.headers[SERVER_HEADER] == central.server


def test_a_content_comes_in_parts_and_the_receipt_becomes_complete(
    pc: Sender, central: CentralInProcess
) -> None:
    pending = pc.pc.outbox
    told(pc)
    assert pc.offset(PHOTO) is None
    made = pc.create(PHOTO)
    assert (made.status_code, made.headers["upload-offset"]) == (201, "0")
    assert made.headers["location"] == f"{FILES_PATH}/{digest(PHOTO)}"
    assert made.headers["upload-expires"] == "Mon, 23 Nov 2026 02:00:00 GMT"
    for at in range(0, len(PHOTO), 65_536):
        answer = pc.patch(PHOTO, at, at + 65_536)
        assert answer.status_code == 204
        assert pc.offset(PHOTO) == int(answer.headers["upload-offset"]) == min(at + 65_536, len(PHOTO))
    assert kept(central, PHOTO) == PHOTO
    assert parts(central) == []
    (complete,) = told(pc)
    (result,) = [row.result for row in pending.rows.values()]
    assert result is not None
    before = receipts.check(result.receipt or "", pc.pc.enrolled.server_key)
    assert complete.attachments == "complete"
    assert (complete.serial, complete.received_at, complete.sha256, complete.rev) == (
        before.serial,
        before.received_at,
        before.sha256,
        before.rev,
    )
    assert told(pc) == []  # once


def test_a_receipt_is_complete_only_with_the_last_file(pc: Sender) -> None:
    second = noise(1000, 2)
    pc.submit(named(PHOTO, second))
    told(pc)
    for content in (second, PHOTO):
        assert pc.create(content).status_code == 201
        assert pc.patch(content, 0, len(content)).status_code == 204
        came = told(pc)
        assert len(came) == (0 if content is second else 2)  # the report before names PHOTO only


def test_what_is_here_already_is_not_sent_again(pc: Sender, central: CentralInProcess) -> None:
    pc.create(PHOTO)
    pc.patch(PHOTO, 0, len(PHOTO))
    assert level(pc, pc.submit(named(PHOTO))) == "complete"
    other = sender(central, pc.web, "20194")
    assert other.offset(PHOTO) is None  # no report of that commune names it
    assert level(other, other.submit(named(PHOTO, unit="20194"))) == "complete"
    assert other.offset(PHOTO) == len(PHOTO)
    made = other.create(PHOTO)
    assert (made.status_code, made.headers["upload-offset"]) == (201, str(len(PHOTO)))
    assert other.ask("DELETE", f"/{digest(PHOTO)}").status_code == 403
    assert kept(central, PHOTO) == PHOTO


def test_only_what_a_report_of_the_commune_names(pc: Sender, central: CentralInProcess) -> None:
    stranger = noise(10, 9)
    assert pc.create(stranger).status_code == 403
    assert pc.create(PHOTO, len(PHOTO) + 1).status_code == 403
    assert sender(central, pc.web, "20194").create(PHOTO).status_code == 403
    assert parts(central) == []


def test_who_may_ask(pc: Sender) -> None:
    path = f"{FILES_PATH}/{digest(PHOTO)}"
    for token in ("", "Bearer nobody", f"Basic {pc.pc.enrolled.token}"):
        answer = pc.web.head(path, headers={"authorization": token, "tus-resumable": "1.0.0"})
        assert answer.status_code == 401
        assert answer.headers[SERVER_HEADER]
    answer = pc.ask("HEAD", f"/{digest(PHOTO)}", tus_resumable="0.2.2")
    assert (answer.status_code, answer.headers["tus-version"]) == (412, "1.0.0")
    pc.create(PHOTO)
    second = sender_of_same_commune(pc)
    assert second.offset(PHOTO) is None  # another PC's upload is not to be touched
    assert second.create(PHOTO).headers["upload-offset"] == "0"


def sender_of_same_commune(pc: Sender) -> Sender:
    return sender(pc.pc.central, pc.web)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"upload_offset": "1"}, 409),
        ({"upload_offset": "-1"}, 400),
        ({"upload_offset": "x"}, 400),
        ({"content_type": "application/json"}, 415),
        ({"upload_checksum": "md5 AAAA"}, 400),
        ({"upload_checksum": "sha256 ???"}, 400),
        ({"upload_checksum": "sha256 AAAA"}, 460),
    ],
)
def test_requests_that_are_refused_change_nothing(pc: Sender, headers: dict[str, str], status: int) -> None:
    pc.create(PHOTO)
    assert pc.patch(PHOTO, 0, 1000, **headers).status_code == status
    assert pc.offset(PHOTO) == 0


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/%2e%2e%2fx", "/" + "A" * 64, "/" + "0" * 63, "/x"])
def test_no_other_path_leads_anywhere(pc: Sender, path: str, central: CentralInProcess) -> None:
    for method in ("HEAD", "PATCH", "DELETE"):
        answer = pc.ask(method, path, b"x", upload_offset="0", content_type=OCTETS)
        assert answer.status_code in {404, 405}
    wrong = base64.b64encode(path.encode()).decode()
    answer = pc.ask("POST", upload_length="1", upload_metadata=f"sha256 {wrong}")
    assert answer.status_code == 400
    assert parts(central) == []


@pytest.mark.parametrize("metadata", ["", "sha256", "sha256 %%%", "name eA==", "sha256 /w=="])
def test_metadata_that_makes_no_sense(pc: Sender, metadata: str) -> None:
    assert pc.ask("POST", upload_length="1", upload_metadata=metadata).status_code == 400


def test_more_bytes_than_announced(pc: Sender) -> None:
    pc.create(PHOTO)
    pc.patch(PHOTO, 0, 200_000)
    answer = pc.ask("PATCH", f"/{digest(PHOTO)}", bytes(100_001), upload_offset="200000", content_type=OCTETS)
    assert answer.status_code == 413
    assert pc.offset(PHOTO) == 200_000


def test_a_file_larger_than_any(pc: Sender) -> None:
    assert pc.create(PHOTO, 32 * 1024 * 1024 + 1).status_code == 413


@pytest.mark.parametrize("name", ["sha256", "sha1"])
def test_checksums_of_chunks(pc: Sender, name: str) -> None:
    pc.create(PHOTO)
    chunk = PHOTO[:1000]
    right = base64.b64encode(hashlib.new(name, chunk).digest()).decode()
    assert pc.patch(PHOTO, 0, 999, upload_checksum=f"{name} {right}").status_code == 460
    assert pc.patch(PHOTO, 0, 1000, upload_checksum=f"{name} {right}").status_code == 204


def test_the_whole_is_judged_at_the_end(pc: Sender, central: CentralInProcess) -> None:
    pc.create(PHOTO)
    pc.patch(PHOTO, 0, 150_000)
    false = bytes(len(PHOTO) - 150_000)
    answer = pc.ask("PATCH", f"/{digest(PHOTO)}", false, upload_offset="150000", content_type=OCTETS)
    assert answer.status_code == 460
    assert pc.offset(PHOTO) is None
    assert (parts(central), kept(central, PHOTO), told(pc)) == ([], None, [])
    pc.create(PHOTO)  # and from the beginning it goes
    assert pc.patch(PHOTO, 0, len(PHOTO)).status_code == 204
    assert kept(central, PHOTO) == PHOTO


@pytest.mark.parametrize("checked", [False, True])
def test_what_came_before_a_cut_is_kept(pc: Sender, checked: bool) -> None:
    pc.create(PHOTO)
    whole = "sha256 " + base64.b64encode(hashlib.sha256(PHOTO).digest()).decode()
    request = pc.web.build_request(
        "PATCH",
        f"{FILES_PATH}/{digest(PHOTO)}",
        content=PHOTO,
        headers={
            "authorization": f"Bearer {pc.pc.enrolled.token}",
            "tus-resumable": "1.0.0",
            "upload-offset": "0",
            "content-type": OCTETS,
            **({"upload-checksum": whole} if checked else {}),
        },
        extensions={CUT_AT: 123_456},
    )
    with pytest.raises(httpx.WriteError):
        pc.web.send(request)
    assert pc.offset(PHOTO) == 123_456
    assert pc.patch(PHOTO, 123_456, len(PHOTO)).status_code == 204
    assert pc.offset(PHOTO) == len(PHOTO)


def test_creation_with_upload(pc: Sender, central: CentralInProcess) -> None:
    encoded = base64.b64encode(digest(PHOTO).encode()).decode()
    made = pc.ask(
        "POST", "", PHOTO, upload_length=str(len(PHOTO)), upload_metadata=f"sha256 {encoded}",
        content_type=OCTETS,
    )  # fmt: skip
    assert (made.status_code, made.headers["upload-offset"]) == (201, str(len(PHOTO)))
    assert kept(central, PHOTO) == PHOTO


def test_where_only_post_goes_through(pc: Sender, central: CentralInProcess) -> None:
    pc.create(PHOTO)
    told = {"upload_offset": "0", "content_type": OCTETS, "x_http_method_override": "PATCH"}
    assert pc.ask("POST", f"/{digest(PHOTO)}", PHOTO[:9], **told).status_code == 204
    assert pc.offset(PHOTO) == 9
    assert pc.ask("POST", f"/{digest(PHOTO)}", x_http_method_override="DELETE").status_code == 204
    assert pc.offset(PHOTO) is None
    assert pc.ask("POST", f"/{digest(PHOTO)}").status_code == 405
    assert parts(central) == []


def test_a_restart_changes_nothing(pc: Sender, central: CentralInProcess) -> None:
    pc.create(PHOTO)
    pc.patch(PHOTO, 0, 100_000)
    (part,) = parts(central)
    with part.open("ab") as file:
        file.write(b"written, not counted")  # the centre was killed between the bytes and the offset
    (central.data / "uploads" / "stray").write_bytes(b"x")
    central.restart()
    assert parts(central) == [part]
    assert pc.offset(PHOTO) == 100_000
    assert pc.patch(PHOTO, 100_000, len(PHOTO)).status_code == 204
    assert kept(central, PHOTO) == PHOTO


@pytest.mark.parametrize("moved", [False, True])
def test_killed_before_it_could_finish(pc: Sender, central: CentralInProcess, moved: bool) -> None:
    """All bytes are counted; the check, the move, or the row after it was not done any more."""
    from sqlmodel import select

    from sync.central.tables import Upload

    pc.create(PHOTO)
    (part,) = parts(central)
    part.write_bytes(PHOTO)
    if moved:
        place = central.data / "files" / digest(PHOTO)[:2] / digest(PHOTO)
        place.parent.mkdir(parents=True)
        part.replace(place)
    with central.centre.database.writing() as session:
        upload = session.exec(select(Upload)).one()
        upload.received = len(PHOTO)
        session.add(upload)
    central.restart()
    assert pc.offset(PHOTO) == len(PHOTO)
    assert kept(central, PHOTO) == PHOTO
    assert [each.attachments for each in told(pc)] == ["complete"]


def test_a_folder_that_somebody_cleared(pc: Sender, central: CentralInProcess) -> None:
    pc.create(PHOTO)
    pc.patch(PHOTO, 0, 1000)
    for part in parts(central):
        part.unlink()
    assert pc.patch(PHOTO, 1000, 2000).status_code == 409
    assert pc.offset(PHOTO) is None
    pc.create(PHOTO)
    assert pc.patch(PHOTO, 0, len(PHOTO)).status_code == 204
    (central.data / "files" / digest(PHOTO)[:2] / digest(PHOTO)).unlink()
    assert pc.offset(PHOTO) is None  # a content whose file is gone may come again
    pc.create(PHOTO)
    assert pc.patch(PHOTO, 0, len(PHOTO)).status_code == 204
    assert kept(central, PHOTO) == PHOTO


def test_an_upload_expires_and_is_swept(pc: Sender, central: CentralInProcess, clock: Clock) -> None:
    pc.create(PHOTO)
    clock.now += KEPT - timedelta(hours=1)
    assert pc.patch(PHOTO, 0, 1000).status_code == 204  # and with it, it is kept as long again
    clock.now += KEPT - timedelta(hours=1)
    assert pc.offset(PHOTO) == 1000
    clock.now += timedelta(hours=1)
    assert pc.offset(PHOTO) is None
    second = noise(5, 2)
    pc.submit(named(second))
    pc.create(second)
    assert len(parts(central)) == 1


def test_a_pc_has_only_so_many_open(pc: Sender, central: CentralInProcess) -> None:
    many = [noise(50, seed) for seed in range(10, 11 + OPEN)]
    pc.submit(named(*many))
    answers = [pc.create(each) for each in many]
    assert [answer.status_code for answer in answers] == [201] * OPEN + [429]
    assert answers[-1].headers["retry-after"] == "600"
    assert pc.create(many[0]).status_code == 201  # what is open goes on
    pc.patch(many[0], 0, 50)
    assert pc.create(many[-1]).status_code == 201


def test_a_full_disk_says_later(tmp_path: Path, clock: Clock) -> None:
    central = CentralInProcess(tmp_path, clock, file_room=1 << 60)
    try:
        published(central)
        with httpx.Client(transport=central.transport(), base_url=central.url) as web:
            pc = sender(central, web)
            pc.submit(named(PHOTO))
            answer = pc.create(PHOTO)
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "600")
            assert pc.offset(PHOTO) is None
    finally:
        central.close()


def test_a_viewer_keeps_the_file(pc: Sender, central: CentralInProcess) -> None:
    page = b"<html><script>alert(1)</script>"
    sent = named(page, name="tệp <x>")
    pc.submit(sent)
    path = f"/reports/{sent.report}/files/{digest(page)}"
    assert pc.web.get(path).status_code == 303
    pc.web.post("/login", data={"key": central.viewer_key("Chi Mai")})
    assert pc.web.get(path).status_code == 404
    pc.create(page)
    pc.patch(page, 0, len(page))
    assert path in pc.web.get(f"/reports/{sent.report}").text
    answer = pc.web.get(path)
    assert answer.content == page
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment; filename*=utf-8''t%E1%BB%87p")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    other = named(PHOTO)
    pc.submit(other)
    assert pc.web.get(f"/reports/{other.report}/files/{digest(page)}").status_code == 404


def test_who_asks_for_files_all_the_time_waits(pc: Sender, clock: Clock) -> None:
    pc.create(PHOTO)
    asked = [pc.ask("HEAD", f"/{digest(PHOTO)}").status_code for _ in range(limits.FILE_REQUESTS)]
    assert asked.count(200) == limits.FILE_REQUESTS - 1  # the creation was one
    assert asked[-1] == 429
    last = pc.patch(PHOTO, 0, WORTH)
    assert (last.status_code, last.headers["retry-after"]) == (429, "60")
    pc.pc.once()  # exchanges are counted apart
    clock.now += timedelta(minutes=1)
    assert pc.patch(PHOTO, 0, WORTH).status_code == 204


def test_chunks_that_bring_something_are_not_counted() -> None:
    began = datetime(2026, 11, 22, 2, tzinfo=UTC)
    counted = FileRequests(most=3)
    for _ in range(2_000):  # a file of 32 MiB in the smallest chunks, within a moment
        counted.came("a", began)
        counted.brought("a", WORTH)
    for _ in range(3):
        counted.came("a", began)
        counted.brought("a", WORTH - 1)
    with pytest.raises(TooOften) as caught:
        counted.came("a", began + timedelta(seconds=20))
    assert caught.value.after == 40
    counted.came("b", began)
    counted.came("a", began - timedelta(hours=1))  # a clock that was set back locks nobody out
