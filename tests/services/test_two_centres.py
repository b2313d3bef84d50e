"""A PC that is enrolled at another centre than before, and codes that are another commune's."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import OtherCentre, OtherUnit
from desktop.domain.errors.packets import NoReceipt
from desktop.domain.report import Delivery
from desktop.services.receipts import prove
from desktop.services.workplace import Workplace
from sync.adapters.native import enrol
from sync.receipts import key_id, new_key, public
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_reports import filled
from tests.services.test_sync import WAIT, Watch, connected


class Either(httpx.BaseTransport):
    """Leads to one centre, and to another once it is told so: both have the same address here."""

    def __init__(self, central: CentralInProcess) -> None:
        self.to = central

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Pass on."""
        return self.to.transport().handle_request(request)


@pytest.fixture
def way(central: CentralInProcess) -> Either:
    return Either(central)


@pytest.fixture
def app(config: Config, clock: Clock, way: Either) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=lambda: way)
    yield app
    app.close()


@pytest.fixture
def other(tmp_path: Path, clock: Clock, resources: Path) -> Iterator[CentralInProcess]:
    other = CentralInProcess(tmp_path / "other", clock)
    for form in sorted((resources / "forms").glob("*.xlsx")):
        other.publish(form)
    yield other
    other.close()


def received(workplace: Workplace, watch: Watch) -> str:
    """A report with its receipt."""
    report = filled(workplace)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    with watch._changed:
        assert watch._changed.wait_for(
            lambda: workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED, WAIT
        )
    return report


def test_receipts_of_the_centre_before_hold_for_good(
    app: App, workplace: Workplace, central: CentralInProcess, other: CentralInProcess, way: Either
) -> None:
    watch = Watch(app)
    connected(workplace, central, watch)
    report = received(workplace, watch)
    way.to = other
    code = other.enrol_code(workplace.unit.code)
    with pytest.raises(OtherCentre):
        workplace.enrolment.by_code(other.url, code)
    assert [key_id(each) for each in workplace.receipts.signing_keys()] == [central.server]
    workplace.enrolment.by_code(other.url, code, leaving=True)
    assert [key_id(each) for each in workplace.receipts.signing_keys()] == [other.server, central.server]
    receipt = workplace.reports.detail(report).receipt
    assert receipt is not None
    assert receipt.verified
    assert [each.verified for each in workplace.aside.received(0, 9)] == [True]
    assert workplace.receipts.sheet(report).key[1].replace(" ", "") == central.server
    assert prove(receipt.jws, workplace.receipts.signing_keys(), app.units).holds
    assert not prove(receipt.jws, workplace.receipts.signing_keys()[:1], app.units).holds
    changed = receipt.jws[:-9] + "AAAA" + receipt.jws[-5:]
    with pytest.raises(NoReceipt):
        workplace.receipts.sheet_of(changed, "x")


def test_a_file_of_another_centre_is_warned_of_without_asking_it(
    app: App, workplace: Workplace, central: CentralInProcess, other: CentralInProcess, tmp_path: Path
) -> None:
    connected(workplace, central, Watch(app))
    file = other.enrolment_file(workplace.unit.code, tmp_path / "other.json")
    with pytest.raises(OtherCentre):
        workplace.enrolment.by_file(file)
    again = central.enrolment_file(workplace.unit.code, tmp_path / "same.json")
    workplace.enrolment.by_file(again)
    assert len(workplace.receipts.signing_keys()) == 1


def test_the_code_of_another_commune_is_not_used_up(
    app: App, workplace: Workplace, central: CentralInProcess
) -> None:
    theirs = app.units.search("Hải Châu")[0].code
    code = central.enrol_code(theirs)
    with pytest.raises(OtherUnit):
        workplace.enrolment.by_code(central.url, code)
    assert not workplace.enrolment.is_enrolled
    given = enrol(central.url, code, public(new_key()), "PC", transport=central.transport(), unit=theirs)
    assert given.unit == theirs
