"""`baocaoxa connection`: the same steps and words on the console."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.__main__ import main
from desktop.app import App
from desktop.services.workplace import Workplace
from sync import receipts
from tests.loopback import AnswerHandler, Answers, ProxyHandler, ProxyRules, closed_port, serving
from tests.ui.conftest import OFFICER, OFFICER_PASSWORD
from tests.ui.test_connection import KEY, enrolled


@pytest.fixture
def centre() -> Iterator[int]:
    said = {"min": 1, "max": 1, "features": [], "limits": {}, "server": receipts.key_id(KEY)}
    body = json.dumps({**said, "now": datetime.now(UTC).isoformat()}).encode()
    with serving(AnswerHandler, Answers(body)) as port:
        yield port


def test_on_the_console_by_address(
    qapp: QApplication, tmp_path: Path, centre: int, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--profile", str(tmp_path), "--language", "en"]
    assert main(["connection", "--url", f"http://127.0.0.1:{centre}", *options]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "[-] This PC is on a network: The centre is this PC: no network is wanted."
    assert "[v] It is our centre: 127.0.0.1:" in "\n".join(said)
    assert main(["connection", "--url", f"http://127.0.0.1:{closed_port()}", *options]) == 2
    assert "[x] A machine answers there: Nothing listens at" in capsys.readouterr().out


def test_on_the_console_through_a_proxy(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(ProxyHandler, ProxyRules(refuses=403)) as port:
        asked = ["--url", "https://centre.invalid", "--proxy", f"127.0.0.1:{port}"]
        assert main(["connection", *asked, "--profile", str(tmp_path), "--language", "en"]) == 2
    assert "refuses the way to the centre (403)" in capsys.readouterr().out


def test_on_the_console_as_who_signs_in(
    workplace: Workplace,
    app: App,
    centre: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    enrolled(workplace, f"http://127.0.0.1:{centre}")
    app.close()
    asked = ["connection", "--login", OFFICER, "--profile", str(app.config.profile), "--language", "en"]
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *asked],
        input=f"{OFFICER_PASSWORD}\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, "")
    assert "[v] It is our centre: 127.0.0.1:" in done.stdout
    assert "[x] The centre knows this PC" in done.stdout
    assert "a-secret-token" not in done.stdout
    with pytest.raises(SystemExit) as wrong:
        main(["connection", "--proxy", "nowhere"])
    assert wrong.value.code == 2
    with pytest.raises(SystemExit) as none:
        main(["connection", "--url", "https://centre.invalid", "--proxy", "x..y:3128"])
    assert none.value.code == 2
    assert "HOST:PORT" in capsys.readouterr().err


def test_on_the_console_in_the_language_chosen(workplace: Workplace, app: App) -> None:
    app.close()
    asked = ["connection", "--profile", str(app.config.profile), "--language", "vi"]
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *asked],
        input=f"{OFFICER}\nsai\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "Mật khẩu" in done.stderr
