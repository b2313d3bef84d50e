"""`baocaoxa-central notices`: told, read, withdrawn."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sync.central.__main__ import main
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


def test_for_nobody_is_refused_in_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for wrong in (("send", "A"), ("send", "A", "--all", "--unit", UNIT)):
        status, said = run(capsys, tmp_path, *wrong)
        assert status == 1
        assert "Say for whom" in said
    assert run(capsys, tmp_path, "send", " ", "--all")[0] == 1
    assert run(capsys, tmp_path, "send", "A", "--unit", "99999")[0] == 1
    assert "0 decisions seen" in run(capsys, tmp_path, "decisions")[1]
