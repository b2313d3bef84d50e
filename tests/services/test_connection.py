"""The test of the connection from the service and from the console; what a proxy's password may show."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.app import App
from desktop.services.connection import Finding
from desktop.services.workplace import Workplace
from desktop.store.enrolment import EnrolmentStore
from sync import receipts
from tests.loopback import AnswerHandler, Answers, ProxyHandler, ProxyRules, closed_port, serving
from tests.services.conftest import NOW, PASSWORD

KEY = receipts.public(receipts.new_key())


def hello(server: str) -> Answers:
    said = {"min": 1, "max": 1, "features": [], "limits": {}, "server": server}
    return Answers(json.dumps({**said, "now": datetime.now(UTC).isoformat()}).encode())


@pytest.fixture
def centre() -> Iterator[int]:
    """What says hello as our centre would, and knows nothing else."""
    with serving(AnswerHandler, hello(receipts.key_id(KEY))) as port:
        yield port


def enrolled(workplace: Workplace, port: int) -> None:
    central = {
        "name": "Thử",
        "url": f"http://127.0.0.1:{port}",
        "device": "d",
        "token": "a-secret-token",
        "server_key": KEY,
        "unit": workplace.unit.code,
        "since": NOW.isoformat(),
    }
    EnrolmentStore(workplace._store).enrolled(central, "an", NOW)


def steps_of(workplace: Workplace, url: str = "") -> list[str]:
    told: list[Finding] = []
    found = workplace.connection.test(told.append, lambda: False, url)
    assert tuple(told) == found
    return [f"{each.step} {each.verdict} {each.why}".strip() for each in found]


def test_before_enrolment_an_address_is_tried(workplace: Workplace, centre: int) -> None:
    assert steps_of(workplace) == ["name bad address"]
    assert steps_of(workplace, f"http://127.0.0.1:{centre}")[-1] == "speed good"


def test_the_centre_of_this_pc(workplace: Workplace, centre: int) -> None:
    enrolled(workplace, centre)
    assert steps_of(workplace)[-1] == "known bad nonsense"  # it says hello to every question
    enrolled(workplace, closed_port())
    assert steps_of(workplace)[-1] == "reach bad closed"


def test_who_stops_it_is_heard(workplace: Workplace, centre: int) -> None:
    told: list[Finding] = []
    found = workplace.connection.test(told.append, lambda: len(told) == 2, f"http://127.0.0.1:{centre}")
    assert len(found) == len(told) == 2


def test_a_proxys_password_is_in_the_store_alone(
    workplace: Workplace, app: App, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    rules = ProxyRules("lan:một mật khẩu")
    with serving(ProxyHandler, rules) as port:
        workplace.network.change("manual", "127.0.0.1", port, "lan", "sai mật khẩu")
        assert steps_of(workplace, "https://centre.invalid")[-1] == "proxy bad password-wrong"
        workplace.network.change("manual", "127.0.0.1", port, "lan", "một mật khẩu")
        assert steps_of(workplace, "https://centre.invalid")[-1] == "proxy bad gateway"
    card = workplace.network.card
    assert (card.mode, card.host, card.port, card.user, card.has_password) == (
        "manual", "127.0.0.1", port, "lan", True,
    )  # fmt: skip
    workplace.network.change("manual", "127.0.0.1", port, "lan")  # nothing typed: the one there is stays
    assert workplace.network.choice().password == "một mật khẩu"
    workplace.network.change("manual", "127.0.0.1", port, "khác")
    assert workplace.network.choice().password == ""
    written = [each for each in app.config.profile.rglob("*") if each.is_file()]
    assert any(each.name == "settings.json" for each in written)
    for each in written:
        assert "mật khẩu".encode() not in each.read_bytes(), each
    assert "mật khẩu" not in caplog.text


def test_on_the_console_by_address(tmp_path: Path, centre: int, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--profile", str(tmp_path), "--language", "en"]
    assert main(["connection", "--url", f"http://127.0.0.1:{centre}", *options]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "[-] This PC is on a network: The centre is this PC: no network is wanted."
    assert "[v] It is our centre: 127.0.0.1:" in "\n".join(said)
    assert main(["connection", "--url", f"http://127.0.0.1:{closed_port()}", *options]) == 2
    assert "[x] A machine answers there: Nothing listens at" in capsys.readouterr().out


def test_on_the_console_through_a_proxy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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
    enrolled(workplace, centre)
    app.close()
    asked = ["connection", "--login", "an", "--profile", str(app.config.profile), "--language", "en"]
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *asked],
        input=f"{PASSWORD}\n",
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
    assert "HOST:PORT" in capsys.readouterr().err
