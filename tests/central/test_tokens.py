"""Tokens that end, are renewed by the device key, or are revoked; and how often a PC may ask."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import httpx
import pytest
from joserfc import jws
from joserfc.jwk import OKPKey
from sqlmodel import select

from sync import receipts, renewals
from sync.adapters.native import NativeCentral, enrol
from sync.adapters.renewal import BEFORE, Renewal, Renewing
from sync.central import attempts, enrolment, limits
from sync.central.tables import Device
from sync.protocol import ExchangeFailed, FailureKind
from tests.central.conftest import Clock
from tests.central_in_process import CentralInProcess
from tests.faulty_transport import Fault, FaultyTransport

UNIT = "20242"
BOTH_DATABASES = True
LIFE = enrolment.TOKEN_LIFE


class Pc:
    """An enrolled PC that renews its token by itself."""

    def __init__(self, central: CentralInProcess) -> None:
        self.key = receipts.new_key()
        self.wire = FaultyTransport(central.transport())
        code, public = central.enrol_code(UNIT), receipts.public(self.key)
        self.given = enrol(central.url, code, public, "PC", transport=central.transport())
        self.kept: list[tuple[str, datetime]] = []
        self.native = NativeCentral(
            central.url, self.given.token, self.given.device, central.server, self.wire
        )
        self.renewal = Renewal(
            central.url, central.server, self.given.device, self.key, self.given.token_until, self.keep
        )
        self.api = Renewing(self.native, self.renewal, self.wire)

    def keep(self, token: str, until: datetime) -> None:
        self.kept.append((token, until))

    def refused(self) -> tuple[FailureKind, str]:
        with pytest.raises(ExchangeFailed) as caught:
            self.api.sync(None, 1, ())
        return caught.value.kind, caught.value.detail


@pytest.fixture
def pc(central: CentralInProcess) -> Pc:
    return Pc(central)


def proof(pc: Pc, central: CentralInProcess, **changed: object) -> str:
    made = renewals.Proof(pc.given.device, central.server, central.clock())
    return renewals.make(pc.key, replace(made, **changed))  # type: ignore[arg-type]


def test_a_token_is_renewed_before_it_ends(pc: Pc, central: CentralInProcess, clock: Clock) -> None:
    assert pc.given.token_until == clock.now + LIFE
    pc.api.sync(None, 1, ())
    assert pc.kept == []
    clock.now += LIFE - BEFORE
    pc.api.sync(None, 1, ())
    ((token, until),) = pc.kept
    assert until == clock.now + LIFE
    assert enrolment.device_of(central.centre, pc.given.token) is None
    assert enrolment.device_of(central.centre, token) is not None
    pc.api.sync(None, 1, ())
    assert len(pc.kept) == 1


def test_a_token_that_ended_while_nobody_was_there_is_renewed(pc: Pc, clock: Clock) -> None:
    clock.now += timedelta(days=1000)
    with pytest.raises(ExchangeFailed, match="expired"):
        pc.native.sync(None, 1, ())
    pc.api.sync(None, 1, ())
    assert len(pc.kept) == 1


def test_a_lost_answer_is_asked_for_again(pc: Pc, clock: Clock) -> None:
    clock.now += LIFE
    pc.wire.plan(Fault.NONE, Fault.NONE, Fault.ANSWER_LOST)  # the refusal, hello, the new token
    assert pc.refused()[0] in {FailureKind.CUT, FailureKind.STALL}
    assert pc.kept == []
    clock.now += timedelta(seconds=30)
    pc.api.sync(None, 1, ())  # the old token is unknown by now
    assert len(pc.kept) == 1


def test_a_revoked_pc_gets_no_other_token(pc: Pc, central: CentralInProcess, clock: Clock) -> None:
    clock.now += LIFE
    enrolment.revoke(central.centre, pc.given.device)
    assert pc.refused() == (FailureKind.UNAUTHORISED, "revoked")
    assert pc.kept == []


def test_another_key_renews_nothing(pc: Pc, clock: Clock) -> None:
    clock.now += LIFE
    stranger = replace(pc.renewal, key=receipts.new_key())
    pc.api = Renewing(pc.native, stranger, pc.wire)
    assert pc.refused() == (FailureKind.UNAUTHORISED, "expired")


@pytest.mark.parametrize("wrong", ["twice", "old", "early", "elsewhere", "no device", "receipt", "garbage"])
def test_a_proof_is_for_one_centre_and_one_moment(
    web: httpx.Client, pc: Pc, central: CentralInProcess, clock: Clock, wrong: str
) -> None:
    made: dict[str, Callable[[], str]] = {
        "twice": lambda: proof(pc, central),
        "old": lambda: proof(pc, central, at=clock.now - timedelta(hours=1)),
        "early": lambda: proof(pc, central, at=clock.now + timedelta(hours=1)),
        "elsewhere": lambda: proof(pc, central, server="another-centre"),
        "no device": lambda: proof(pc, central, device="nobody"),
        "receipt": lambda: receipts.make(pc.key, {"device": pc.given.device}),
        "garbage": lambda: "a.b.c",
    }
    sent = made[wrong]()
    if wrong == "twice":
        assert web.post("/v1/renew", json={"proof": sent}).status_code == 200
    answer = web.post("/v1/renew", json={"proof": sent})
    assert answer.status_code == 403
    assert answer.json()["why"] == ("unknown" if wrong == "no device" else "proof")
    assert answer.json()["server"] == central.server


def test_not_a_request_for_renewal(web: httpx.Client, central: CentralInProcess) -> None:
    answer = web.post("/v1/renew", content=b"[]")
    assert (answer.status_code, answer.json()["server"]) == (422, central.server)


def test_half_a_character_names_no_device(web: httpx.Client, pc: Pc) -> None:
    claims = {"device": "\ud800", "server": "x", "at": "2026-11-22T08:00:00Z"}
    header = {"alg": renewals.ALGORITHM, "typ": renewals.TYPE}
    key = OKPKey.import_key({**pc.key})
    signed = jws.serialize_compact(header, json.dumps(claims).encode(), key, algorithms=[renewals.ALGORITHM])
    answer = web.post("/v1/renew", json={"proof": signed})
    assert (answer.status_code, answer.json()["why"]) == (403, "proof")


def test_no_more_is_taken_than_a_proof_has(web: httpx.Client) -> None:
    answer = web.post("/v1/renew", content=b"a" * (limits.RENEW_BYTES + 1))
    assert (answer.status_code, answer.json()["why"]) == (413, "request")


def test_a_pc_that_asks_all_the_time_waits(pc: Pc, central: CentralInProcess, clock: Clock) -> None:
    other = Pc(central)
    for _ in range(3):
        pc.api.sync(None, 1, ())
    with central.centre.database.writing() as session:  # as if it had asked so often
        device = session.get_one(Device, pc.given.device)
        device.window_count = limits.EXCHANGES
        session.add(device)
    assert pc.refused()[0] is FailureKind.BUSY
    other.api.sync(None, 1, ())
    clock.now += timedelta(minutes=1)
    pc.api.sync(None, 1, ())


def test_all_pcs_of_a_commune_together(pc: Pc, central: CentralInProcess, clock: Clock) -> None:
    others = [Pc(central) for _ in range(4)]
    elsewhere = enrol(
        central.url, central.enrol_code("20194"), receipts.public(receipts.new_key()), "PC",
        transport=central.transport(),
    )  # fmt: skip
    with central.centre.database.writing() as session:
        for each in others:
            device = session.get_one(Device, each.given.device)
            device.window_at, device.window_count = clock.now, limits.UNIT_EXCHANGES // len(others)
            session.add(device)
    assert pc.refused()[0] is FailureKind.BUSY
    NativeCentral(central.url, elsewhere.token, elsewhere.device, central.server, central.transport()).sync(
        None, 1, ()
    )
    clock.now += timedelta(minutes=1)
    pc.api.sync(None, 1, ())


def test_wrong_proofs_are_counted_by_address_and_right_ones_pass(
    web: httpx.Client, pc: Pc, central: CentralInProcess, clock: Clock
) -> None:
    tried = [web.post("/v1/renew", json={"proof": "a.b.c"}) for _ in range(attempts.FREE + 5)]
    assert [each.status_code for each in tried] == [403] * attempts.FREE + [429] * 5
    assert 0 < int(tried[-1].headers["retry-after"]) <= 60
    assert tried[-1].json()["server"] == central.server
    signed = proof(pc, central)
    assert web.post("/v1/renew", json={"proof": proof(pc, central, device="nobody")}).status_code == 403
    assert web.post("/v1/renew", json={"proof": signed}).status_code == 200
    assert web.post("/v1/renew", json={"proof": signed}).status_code == 429  # said before: a wrong one


def test_a_proof_is_looked_at_without_the_writers_turn(
    web: httpx.Client, pc: Pc, central: CentralInProcess
) -> None:
    for _ in range(attempts.FREE):
        web.post("/v1/renew", json={"proof": "a.b.c"})
    with central.centre.database.writing() as session:
        session.execute(select(Device).with_for_update())  # who writes keeps nobody out who proves nothing
        assert web.post("/v1/renew", json={"proof": "a.b.c"}).status_code == 429
        assert web.post("/v1/renew", json={"proof": proof(pc, central, device="nobody")}).status_code == 403
