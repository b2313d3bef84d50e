from __future__ import annotations

import base64
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sync.central.__main__ import main
from sync.central.centre import open_centre
from sync.central.listening import listening
from sync.central.published import current_forms
from sync.protocol import EnrolmentFile
from tests.central.xlsforms import population
from tests.central_process import CentralProcess
from tests.forms.xlsforms import A, B, form

COMMANDS = (
    "serve",
    "publish",
    "units",
    "enrol-code",
    "reports",
    "viewer-key",
    "devices",
    "revoke",
    "public-key",
    "tasks",
    "notices",
    "suggestions",
    "phone",
)


def run(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str) -> tuple[int, str, str]:
    status = main(["--data", str(data), *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(command in said for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_has_its_own_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert ("--data" in capsys.readouterr().out) == (command != "units")


def test_enrol_code(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "ghi-danh.json"
    status, said, _ = run(
        capsys, tmp_path, "enrol-code", "--unit", "20242", "--file", str(out), "--url", "https://a.gov.vn"
    )
    assert status == 0
    file = EnrolmentFile.model_validate(json.loads(out.read_text("utf-8")))
    assert re.match(r"([0-9A-Z]{4}-){3}[0-9A-Z]{4} ", said)
    assert said.split()[0] == file.code
    assert (file.unit, file.url) == ("20242", "https://a.gov.vn")


@pytest.mark.parametrize("url", ["ftp://x", "http://a.gov.vn", "a.gov.vn", "https://", "http://[::"])
def test_no_code_for_an_address_no_pc_sends_to(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, url: str
) -> None:
    out = tmp_path / "ghi-danh.json"
    asked = ("enrol-code", "--unit", "20242", "--file", str(out), "--url", url)
    status, said, wrong = run(capsys, tmp_path, *asked)
    assert (status, said) == (1, "")
    assert f"No PC sends to {url}." in wrong
    assert "https://" in wrong
    assert not out.exists()


def test_an_enrolment_file_for_this_machine_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = ("enrol-code", "--unit", "20242", "--file", str(tmp_path / "a.json"))
    status, _, warned = run(capsys, tmp_path, *asked)
    assert status == 0
    assert "only PCs that are this machine" in warned
    assert run(capsys, tmp_path, "enrol-code", "--unit", "20242")[2] == ""


def test_the_same_as_a_qr_code(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    asked = ("enrol-code", "--unit", "20242", "--url", "https://a.gov.vn", "--qr")
    for name, begins in (("a.png", b"\x89PNG"), ("a.pdf", b"%PDF")):
        assert run(capsys, tmp_path, *asked, str(tmp_path / name))[0] == 0
        assert (tmp_path / name).read_bytes().startswith(begins)
    status, said, _ = run(capsys, tmp_path, *asked, "-")
    assert status == 0
    assert "▄" in said or "█" in said
    status, said, wrong = run(capsys, tmp_path, *asked, str(tmp_path / "a.gif"))
    assert (status, said) == (1, "")
    assert ".png or .pdf" in wrong


def test_unknown_commune(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, said, wrong = run(capsys, tmp_path, "enrol-code", "--unit", "99999")
    assert (status, said) == (1, "")
    assert "No commune has the code 99999" in wrong
    assert "Traceback" not in wrong


def test_publish(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, tmp_path, "publish", str(population(tmp_path / "form.xlsx")))[0] == 0
    status, _, wrong = run(capsys, tmp_path, "publish", str(population(tmp_path / "b.xlsx", most=3)))
    assert status == 1
    assert "Raise the version" in wrong
    status, _, wrong = run(capsys, tmp_path, "publish", str(tmp_path / "none.xlsx"))
    assert status == 1
    assert "cannot be opened" in wrong


def test_publish_tells_what_it_finds(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    unusual = {**B, "bind::bx:warning": ". < 5", "bind::bx:warningMsg": "Many"}
    path.write_bytes(form(A, unusual, {**A, "name": "c", "constraint": ". > 1"}))
    status, told, wrong = run(capsys, tmp_path, "publish", str(path), "--language", "fr")
    assert status == 0
    assert "survey!F4 (constraint): avertissement:" in told
    assert "survey!D1 (bind::bx:warning): remarque:" in told
    assert "Published thu, version 1" in told
    path.write_bytes(form({**A, "type": "nonsense"}, {**B, "relevant": "foo(1)"}))
    status, told, wrong = run(capsys, tmp_path, "publish", str(path))
    assert status == 1
    assert (told, wrong.count("error:")) == ("", 2)
    assert "survey!A2 (type): error: Unknown question type 'nonsense'." in wrong
    assert "survey!D3 (relevant): error:" in wrong
    assert "is not published" in wrong


def test_reports_of_an_empty_centre(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, tmp_path, "reports", "--json") == (0, "[]\n", "")
    assert run(capsys, tmp_path, "reports") == (0, "0 reports\n", "")


def test_viewer_key(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, said, _ = run(capsys, tmp_path, "viewer-key", "Chi Mai")
    assert status == 0
    assert "Chi Mai" in said
    with open_centre(tmp_path).database.reading():
        stored = b"".join(path.read_bytes() for path in tmp_path.glob("central.sqlite3*"))
    assert said.split()[0].encode() not in stored


def test_revoke_nobody(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, wrong = run(capsys, tmp_path, "revoke", "nobody")
    assert status == 1
    assert "baocaoxa-central devices" in wrong


def test_reports_of_no_commune(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, said, wrong = run(capsys, tmp_path, "reports", "--unit", "99999")
    assert (status, said) == (1, "")
    assert "No commune has the code 99999" in wrong
    assert "baocaoxa-central units NAME" in wrong
    assert run(capsys, tmp_path, "reports", "--unit", "20242") == (0, "0 reports\n", "")


@pytest.mark.parametrize("text", ["bà nà", "ba na", "BA NA", "20308"])
def test_communes_are_found_by_name(capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str) -> None:
    status, said, _ = run(capsys, tmp_path, "units", text)
    assert status == 0
    assert run(capsys, tmp_path, "units", *text.split())[1] == said
    assert said.splitlines()[0] == "20308  Xã Bà Nà, Thành phố Đà Nẵng"


def test_all_communes_or_none(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, said, _ = run(capsys, tmp_path, "units")
    assert (status, len(said.splitlines())) == (0, 3321)
    status, said, wrong = run(capsys, tmp_path, "units", "không đâu")
    assert (status, said) == (1, "")
    assert "'không đâu'" in wrong
    assert list(tmp_path.iterdir()) == []  # a search makes no centre


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("serve", "--port", "99999"), "99999 is no port: give a number from 0 to 65535"),
        (("serve", "--port", "-1"), "port"),
        (("serve", "--port", "0" * 6 + "70000"), "is no port"),
        (("serve", "--port", "9" * 5000), "is no port"),
        (("enrol-code", "--unit", "20242", "--hours", "0"), "from 1 to 8784"),
        (("enrol-code", "--unit", "20242", "--hours", "99999999999999"), "from 1 to 8784"),
    ],
    ids=["port", "negative", "zeros", "huge", "no-hours", "hours"],
)
def test_numbers_that_make_no_sense(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], named: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--data", str(tmp_path), *arguments])
    assert named in capsys.readouterr().err


def test_a_port_in_use(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with listening("127.0.0.1", 0) as other:
        port = other.getsockname()[1]
        status, _, wrong = run(capsys, tmp_path, "serve", "--port", str(port))
    assert status == 1
    assert f"Port {port} on 127.0.0.1 is in use by another program." in wrong
    assert "--port" in wrong
    assert "Errno" not in wrong


def test_an_address_of_another_machine(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, wrong = run(capsys, tmp_path, "serve", "--host", "192.0.2.1", "--port", "0")
    assert status == 1
    assert "This machine has no address 192.0.2.1." in wrong
    assert "--host" in wrong


@pytest.mark.parametrize("command", [("reports",), ("serve", "--port", "0")], ids=["reports", "serve"])
def test_a_data_folder_that_cannot_be_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_text("")
    status, _, wrong = run(capsys, tmp_path / "file" / "data", *command)
    assert status == 1
    assert f"The data folder {tmp_path / 'file' / 'data'} cannot be used" in wrong
    assert "--data" in wrong
    assert "Errno" not in wrong


def test_a_database_that_cannot_be_opened(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    database = tmp_path / "central.sqlite3"
    database.mkdir()
    status, _, wrong = run(capsys, tmp_path, "reports")
    assert status == 1
    assert f"The database {database} cannot be opened" in wrong
    database.rmdir()
    database.write_bytes(b"no database at all" * 100)
    status, _, wrong = run(capsys, tmp_path, "reports")
    assert status == 1
    assert "put it back from a backup" in wrong
    assert database.read_bytes() == b"no database at all" * 100


def test_an_enrolment_file_that_cannot_be_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "none" / "a.json"
    status, _, wrong = run(capsys, tmp_path, "enrol-code", "--unit", "20242", "--file", str(out))
    assert status == 1
    assert f"The file {out} cannot be written" in wrong
    assert "--file" in wrong


def test_served_for_real(tmp_path: Path) -> None:
    """The whole way over a socket: publish, enrol by file, send, list."""
    from random import Random

    from sync import receipts
    from sync.adapters.native import NativeCentral, enrol
    from sync.engine import SyncEngine
    from tests.central.test_published import report
    from tests.contract.outbox_contract import NOW
    from tests.sync.memory_outbox import MemoryOutbox

    process = CentralProcess(tmp_path / "central")
    process.start()
    try:
        process.publish(population(tmp_path / "form.xlsx"))
        path = process.enrolment_file("20242", tmp_path / "ghi-danh.json")
        file = EnrolmentFile.model_validate(json.loads(path.read_text("utf-8")))
        key = receipts.public(receipts.new_key())
        given = enrol(file.url, file.code, key, "PC", file.server)
        api = NativeCentral(file.url, given.token, given.device, file.server)
        outbox = MemoryOutbox(given.server_key)
        sent = outbox.put(report())
        outcome = SyncEngine(outbox, api, Random(1)).run_once(NOW)
        api.close()
        assert outcome.applied.acknowledged == 1
        assert [row["report"] for row in process.reports()] == [sent.group]
        said = "\n".join(process.output)
        assert given.token not in said
        assert file.code not in said
    finally:
        process.stop()


def test_publish_takes_the_files_beside_the_workbook_along(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(form({"type": "select_one_from_file thon.csv", "name": "t", "label": "T"}))
    (tmp_path / "form-media").mkdir()
    (tmp_path / "form-media" / "thon.csv").write_text("name,label\n1,Thôn 1\n", "utf-8")
    assert run(capsys, tmp_path, "publish", str(path))[0] == 0
    with closing(open_centre(tmp_path)) as centre, centre.database.reading() as session:
        (published,) = current_forms(session)
        assert base64.b64decode(published.attachments["thon.csv"]).decode().endswith("1,Thôn 1\n")


def test_a_database_that_fails_in_the_middle_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    open_centre(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "central.sqlite3")) as database:
        database.execute("DROP TABLE device")
    status, said, wrong = run(capsys, tmp_path, "devices")
    assert (status, said) == (1, "")
    assert "The database failed in the middle (no such table: device)" in wrong
    assert "give the command again" in wrong
