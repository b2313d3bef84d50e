from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from desktop.domain.errors import UnknownUnit
from sync import receipts
from sync.adapters import native
from sync.central import enrolment
from sync.central.codes import digest_typed
from sync.central.tables import CentralTable, EnrolCode
from sync.protocol import EnrolmentFile, EnrolResponse, ExchangeFailed, FailureKind
from tests.central.conftest import Clock
from tests.central_in_process import CentralInProcess
from tests.faulty_transport import Fault, FaultyTransport

UNIT = "20242"
BOTH_DATABASES = True


def device_key() -> dict[str, str]:
    return receipts.public(receipts.new_key())


def enrol(central: CentralInProcess, code: str, key: dict[str, str] | None = None) -> EnrolResponse:
    return native.enrol(central.url, code, key or device_key(), "PC một cửa", transport=central.transport())


def refused(central: CentralInProcess, code: str) -> tuple[FailureKind, str]:
    with pytest.raises(ExchangeFailed) as caught:
        enrol(central, code)
    return caught.value.kind, caught.value.detail


def test_enrolled(central: CentralInProcess) -> None:
    given = enrol(central, central.enrol_code(UNIT))
    assert given.unit == UNIT
    assert receipts.key_id(given.server_key) == central.server
    assert "d" not in given.server_key
    api = native.NativeCentral(central.url, given.token, given.device, central.server, central.transport())
    assert api.sync(None, 1, ())[0].results == ()


def test_a_code_is_read_as_people_type_it(central: CentralInProcess) -> None:
    code = central.enrol_code(UNIT)
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert enrol(central, f" {typed} ").unit == UNIT


def test_unknown_code(central: CentralInProcess) -> None:
    assert refused(central, "0000-0000-0000-0000") == (FailureKind.REFUSED, "unknown")


def test_used_code(central: CentralInProcess) -> None:
    code = central.enrol_code(UNIT)
    enrol(central, code)
    assert refused(central, code) == (FailureKind.REFUSED, "used")


def test_expired_code(central: CentralInProcess, clock: Clock) -> None:
    code = central.enrol_code(UNIT, hours=2)
    clock.now += timedelta(hours=2)
    assert refused(central, code) == (FailureKind.REFUSED, "expired")


def test_a_lost_answer_does_not_use_the_code_up(central: CentralInProcess) -> None:
    code, key = central.enrol_code(UNIT), device_key()
    network = FaultyTransport(central.transport())
    network.plan(Fault.ANSWER_LOST)
    with pytest.raises(ExchangeFailed):
        native.enrol(central.url, code, key, "PC", transport=network)
    first = enrol(central, code, key)
    second = enrol(central, code, key)
    assert first.device == second.device
    assert enrolment.device_of(central.centre, first.token) is None
    assert enrolment.device_of(central.centre, second.token) is not None


def test_a_revoked_pc_is_not_enrolled_again_by_its_old_code(central: CentralInProcess) -> None:
    code, key = central.enrol_code(UNIT), device_key()
    enrolment.revoke(central.centre, enrol(central, code, key).device)
    with pytest.raises(ExchangeFailed, match="used"):
        enrol(central, code, key)


def test_code_for_an_unknown_commune(central: CentralInProcess) -> None:
    with pytest.raises(UnknownUnit, match="99999"):
        central.enrol_code("99999")


def test_codes_and_tokens_are_not_stored(central: CentralInProcess) -> None:
    code = central.enrol_code(UNIT)
    given = enrol(central, code)
    with central.centre.database.reading() as session:
        tables = CentralTable.metadata.sorted_tables
        stored = str([session.connection().execute(select(table)).all() for table in tables])
        assert session.get(EnrolCode, digest_typed(code)) is not None
    assert digest_typed(code) in stored  # the search finds what is there
    for secret in (code, code.replace("-", ""), given.token):
        assert secret not in stored


def test_the_file_names_the_centre(central: CentralInProcess, tmp_path: Path) -> None:
    path = central.enrolment_file(UNIT, tmp_path / "ghi-danh.json")
    file = EnrolmentFile.model_validate(json.loads(path.read_text("utf-8")))
    given = native.enrol(file.url, file.code, device_key(), "PC", file.server, central.transport())
    assert given.unit == file.unit == UNIT


def test_another_centre_never_sees_the_code(central: CentralInProcess, tmp_path: Path) -> None:
    network = FaultyTransport(central.transport())
    with pytest.raises(ExchangeFailed) as caught:
        native.enrol(central.url, central.enrol_code(UNIT), device_key(), "PC", "other-key", network)
    assert caught.value.kind is FailureKind.WRONG_SERVER
    assert network.requests == 1  # hello only


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.DOWN, FailureKind.OFFLINE),
        (Fault.HTML200, FailureKind.LOGIN_WANTED),
        (Fault.NONSENSE, FailureKind.NONSENSE),
        (Fault.ERROR500, FailureKind.SERVER),
    ],
)
def test_no_centre_there(central: CentralInProcess, fault: Fault, kind: FailureKind) -> None:
    network = FaultyTransport(central.transport())
    network.always = fault
    for call in (
        lambda: native.enrol(central.url, "x", device_key(), "PC", transport=network),
        lambda: native.hello(central.url, transport=network),
    ):
        with pytest.raises(ExchangeFailed) as caught:
            call()
        assert caught.value.kind is kind


@pytest.mark.parametrize(
    "url",
    [
        "",
        "not a url",
        "ftp://a.test",
        "http://centre.gov.vn",
        "https://",
        "http://[::",
        f"https://{'x' * 64}.vn",
    ],
)
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(ExchangeFailed) as caught:
        native.hello(url)
    assert caught.value.kind is FailureKind.WRONG_SERVER


def test_guessing_is_slowed(central: CentralInProcess, clock: Clock) -> None:
    for _ in range(10):
        assert refused(central, "0000-0000-0000-0000")[1] == "unknown"
    with pytest.raises(ExchangeFailed) as caught:
        enrol(central, central.enrol_code(UNIT))
    assert caught.value.kind is FailureKind.BUSY
    assert caught.value.after == 60
    clock.now += timedelta(seconds=61)
    assert refused(central, "0000-0000-0000-0000")[1] == "unknown"  # and each one more doubles the wait
    with pytest.raises(ExchangeFailed) as caught:
        enrol(central, central.enrol_code(UNIT))
    assert caught.value.after == 120
    central.restart()  # it is in the database: another worker knows it too
    with pytest.raises(ExchangeFailed, match="busy"):
        enrol(central, central.enrol_code(UNIT))
    clock.now += timedelta(seconds=121)
    assert enrol(central, central.enrol_code(UNIT)).unit == UNIT
    assert refused(central, "0000-0000-0000-0000")[1] == "unknown"  # who knew one begins anew


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"code": "a"}',
        b'{"code": "a", "device_key": {}, "device_name": "x"}',
        b'{"code": "a", "device_key": {"kty": "RSA", "n": "1"}, "device_name": "x"}',
    ],
)
def test_not_an_enrolment_request(web: httpx.Client, body: bytes) -> None:
    assert web.post("/v1/enrol", content=body).status_code == 422


def test_the_key_is_made_once_and_for_its_owner(central: CentralInProcess) -> None:
    path = central.data / "server-key.json"
    assert path.stat().st_mode & 0o777 == 0o600
    before = central.server
    central.restart()
    assert central.server == before


def test_a_damaged_key_is_never_replaced(tmp_path: Path) -> None:
    from sync.central.identity import load_or_make

    load_or_make(tmp_path)
    path = tmp_path / "server-key.json"
    path.write_text("{")
    with pytest.raises(ValueError, match="backup"):
        load_or_make(tmp_path)
    assert path.read_text() == "{"
