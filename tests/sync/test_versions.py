"""Versions of the protocol that the two ends do not share: named, nothing is taken for an answer."""

from __future__ import annotations

import json

import httpx
import pytest

from sync.adapters.native import NativeCentral
from sync.diagnosis import Greeting, Step, Target, Verdict, diagnose
from sync.protocol import ExchangeFailed, FailureKind
from tests.sync.test_diagnosis import Dreamt, now

SERVER = "key"


def _centre(status: int, **said: object) -> NativeCentral:
    body = json.dumps({"server": SERVER, **said}).encode()

    def answer(_request: httpx.Request) -> httpx.Response:
        headers = {"content-type": "application/json"}
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))

    return NativeCentral("http://127.0.0.1", "token", "device", SERVER, httpx.MockTransport(answer))


@pytest.mark.parametrize(
    ("status", "said", "kind"),
    [
        (426, {"why": "too old: this centre speaks versions 2 to 3"}, FailureKind.TOO_OLD),
        (426, {"why": "too new: this centre speaks versions 0 to 0"}, FailureKind.CENTRE_OLD),
        (200, {"p": 2, "now": "2026-11-16T03:00:00Z", "cursor": ""}, FailureKind.TOO_OLD),
        (200, {"p": 0, "now": "2026-11-16T03:00:00Z", "cursor": ""}, FailureKind.CENTRE_OLD),
    ],
)
def test_which_end_is_behind_is_told(status: int, said: dict[str, object], kind: FailureKind) -> None:
    api = _centre(status, **said)
    with pytest.raises(ExchangeFailed) as failed:
        api.sync(None, 1, ())
    api.close()
    assert failed.value.kind is kind


@pytest.mark.parametrize(("oldest", "newest", "why"), [(2, 3, "too-old"), (0, 0, "centre-old")])
def test_the_connection_test_looks_at_it(oldest: int, newest: int, why: str) -> None:
    class Other(Dreamt):
        def greet(self) -> Greeting:
            return Greeting(now(), 0.1, oldest, newest)

    *_, last = diagnose(Target("http://127.0.0.1:8710", SERVER, enrolled=True), Other(), now)
    assert (last.step, last.verdict, last.why) == (Step.CENTRE, Verdict.BAD, why)
