"""`baocaoxa-central notices`: told, read, withdrawn."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sync.central.__main__ import main
from sync.central.notice_files import told_size
from sync.central.notices import told
from tests.central_in_process import CentralInProcess
from tests.contract.outbox_contract import NOW
from tests.sync.conftest import enrolled_pc
from tests.sync.memory_outbox import UNIT


def run(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str) -> tuple[int, str]:
    status = main(["--data", str(data), "notices", *arguments])
    captured = capsys.readouterr()
    return status, captured.out + captured.err


def test_told_read_and_withdrawn(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    data = tmp_path / "central"
    status, said = run(capsys, data, "send", "Nghỉ lễ", "--text", "Từ 30/4", "--unit", UNIT)
    notice = said.split()[0]
    assert status == 0, said
    central = CentralInProcess(tmp_path, lambda: datetime.now(UTC))
    pc = enrolled_pc(central)
    answer, _ = pc.api.sync(None, 10, ())
    assert [(change.id, change.body["title"]) for change in answer.changes] == [(notice, "Nghỉ lễ")]
    from sync.protocol import ReadItem, WaitingItem

    item = ReadItem(key="k", notice=notice, at=NOW)
    body = item.model_dump_json().encode()
    pc.api.sync(answer.cursor, 10, (WaitingItem(key="k", group="g", body=body, attempts=0),))
    (row,) = told(central.centre)
    assert [(sight.unit, sight.at) for sight in row.read] == [(UNIT, NOW)]
    central.close()
    status, listed = run(capsys, data, "list")
    assert "Nghỉ lễ" in listed
    assert f"read 16/11/2026 10:00  {UNIT}" in listed
    status, listed = run(capsys, data, "list", "--json")
    assert json.loads(listed)[0]["read"][0]["unit"] == UNIT
    assert run(capsys, data, "withdraw", notice)[0] == 0
    assert "0 notices" in run(capsys, data, "list")[1]
    status, said = run(capsys, data, "withdraw", notice)
    assert status == 1
    assert "There is no notice" in said


def test_a_document_with_files_goes_to_a_province(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    data = tmp_path / "central"
    plan, table = tmp_path / "Ke hoach.pdf", tmp_path / "Phụ lục.csv"
    plan.write_bytes(b"%PDF-1.7 " + b"x" * 300_000)
    table.write_bytes(b"ma;ten\n1;Mot\n")
    about = ("--kind", "Kế hoạch", "--number", "05/KH-UBND", "--agency", "UBND thành phố")
    files = ("--date", "05/02/2026", "--file", str(plan), "--file", str(table))
    status, said = run(capsys, data, "send", "Về chuyển đổi số", *about, *files, "--province", "48")
    assert status == 0, said
    assert "thành phố đà nẵng" in said.lower()
    central = CentralInProcess(tmp_path, lambda: datetime.now(UTC))
    answer, _ = enrolled_pc(central).api.sync(None, 10, ())
    (change,) = answer.changes
    assert change.body["document"] == {
        "kind": "Kế hoạch",
        "number": "05/KH-UBND",
        "agency": "UBND thành phố",
        "date": "2026-02-05",
    }
    first, second = change.body["files"]
    content = plan.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    assert first == {"name": "Ke hoach.pdf", "sha256": sha256, "size": 300_009, "type": "application/pdf"}
    assert second["name"] == "Phụ lục.csv"
    kept = [path.read_bytes() for path in (data / "files").rglob("*") if path.is_file()]
    assert sorted(kept) == sorted([content, table.read_bytes()])
    with central.centre.database.reading() as session:
        assert told_size(session, UNIT, sha256) == 300_009
        assert told_size(session, "00004", sha256) is None  # a ward of another province
    (row,) = told(central.centre)
    communes = central.centre.units.communes("48")
    assert sorted(row.units) == sorted(unit.code for unit in communes)
    central.close()
    status, listed = run(capsys, data, "list")
    assert f"and {len(communes) - 3} more  05/KH-UBND  Về chuyển đổi số" in listed
    assert "file Ke hoach.pdf" in listed
    assert run(capsys, data, "withdraw", change.id)[0] == 0
    central = CentralInProcess(tmp_path, lambda: datetime.now(UTC))
    with central.centre.database.reading() as session:
        assert told_size(session, UNIT, sha256) is None
    central.close()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.exe", b"MZ\0\0", "it is a program"),
        ("a.docm", b"PK\x03\x04", "it has macros"),
        ("a.docx", b"PK\x03\x04 word/vbaProject.bin", "it has macros"),
        ("a.txt", b"", "it is empty"),
        ("TUYET MAT.pdf", b"%PDF-", "State secrets do not belong here"),
        ("Thong bao.txt", "UBND\nTỐI MẬT\n".encode(), "State secrets do not belong here"),
        ("gone.pdf", None, "could not be taken in"),
    ],
)
def test_a_file_that_is_not_sent_is_told_and_nothing_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, content: bytes | None, why: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    status, said = run(capsys, tmp_path / "data", "send", "A", "--all", "--file", str(tmp_path / name))
    assert (status, why in said) == (1, True), said
    assert "0 notices" in run(capsys, tmp_path / "data", "list")[1]
    folder = tmp_path / "data" / "files"
    assert [path for path in folder.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--number", "05/KH"), "Say what kind of document it is"),
        (("--text", "Độ mật: Mật"), "State secrets do not belong here"),
        (("--text", "A", "--text-file", "b.txt"), "Give the text once"),
    ],
)
def test_what_makes_no_document_is_refused_in_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    status, said = run(capsys, tmp_path, "send", "A", "--all", *arguments)
    assert (status, why in said) == (1, True), said


def test_a_day_that_is_none_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        run(capsys, tmp_path, "send", "A", "--all", "--kind", "Công văn", "--date", "31/02/2026")
    assert "31/02/2026 is no date" in capsys.readouterr().err


def test_for_nobody_is_refused_in_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for wrong in (("send", "A"), ("send", "A", "--all", "--unit", UNIT)):
        status, said = run(capsys, tmp_path, *wrong)
        assert status == 1
        assert "Say for whom" in said
    assert run(capsys, tmp_path, "send", " ", "--all")[0] == 1
    assert run(capsys, tmp_path, "send", "A", "--unit", "99999")[0] == 1
    assert "0 decisions seen" in run(capsys, tmp_path, "decisions")[1]
