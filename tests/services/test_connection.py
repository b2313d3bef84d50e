"""The test of the connection from the service; where a proxy's password may be."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from desktop.app import App
from desktop.services.connection import Finding
from desktop.services.workplace import Workplace
from desktop.store.enrolment import EnrolmentStore
from sync import receipts
from tests.loopback import AnswerHandler, Answers, ProxyHandler, ProxyRules, closed_port, serving
from tests.services.conftest import NOW

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
