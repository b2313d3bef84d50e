from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sync.central.__main__ import main
from sync.central.centre import open_centre
from sync.protocol import EnrolmentFile
from tests.central.xlsforms import population
from tests.central_process import CentralProcess

COMMANDS = ("serve", "publish", "enrol-code", "reports", "viewer-key", "devices", "revoke")


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
    assert "--data" in capsys.readouterr().out


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


def test_unknown_commune(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, said, wrong = run(capsys, tmp_path, "enrol-code", "--unit", "99999")
    assert (status, said) == (1, "")
    assert "No commune has the code 99999" in wrong
    assert "Traceback" not in wrong


def test_publish(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    form = population(tmp_path / "form.xlsx")
    assert run(capsys, tmp_path, "publish", str(form))[0] == 0
    status, _, wrong = run(capsys, tmp_path, "publish", str(population(tmp_path / "b.xlsx", most=3)))
    assert status == 1
    assert "Raise the version" in wrong
    status, _, wrong = run(capsys, tmp_path, "publish", str(tmp_path / "none.xlsx"))
    assert status == 1
    assert "no file" in wrong


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


def test_a_data_folder_that_cannot_be_made(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    status, _, wrong = run(capsys, tmp_path / "file" / "data", "reports")
    assert status == 1
    assert "file" in wrong


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
