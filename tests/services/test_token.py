"""A token that ended or was revoked stops the sending only: the desk works on, and what waits goes later."""

from __future__ import annotations

from datetime import timedelta

from desktop.app import App
from desktop.domain.views import SyncKind
from desktop.services.workplace import Workplace
from sync.central import enrolment
from tests.central_in_process import CentralInProcess
from tests.services import test_sync
from tests.services.conftest import LEADER_PASSWORD, PASSWORD, Clock
from tests.services.test_reports import filled
from tests.services.test_sync import Watch, connected

app, watch, wire = test_sync.app, test_sync.watch, test_sync.wire


def token(workplace: Workplace) -> str:
    kept = workplace.sync._enrolment.central()
    assert kept is not None
    return str(kept["token"])


def test_it_is_renewed_after_months_without_a_network(
    app: App, workplace: Workplace, central: CentralInProcess, watch: Watch, clock: Clock
) -> None:
    connected(workplace, central, watch)
    before = token(workplace)
    workplace.sync.stop()
    clock.now += timedelta(days=200)
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)
    workplace.sync.start()
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0
    assert len(central.reports()) == 1
    after = token(workplace)
    assert after != before
    app.session.sign_out()
    again = app.session.sign_in("an", PASSWORD)
    assert token(again) == after
    assert enrolment.device_of(central.centre, after) is not None


def test_a_revoked_pc_works_on_and_sends_once_it_is_enrolled_again(
    workplace: Workplace, central: CentralInProcess, watch: Watch
) -> None:
    connected(workplace, central, watch)
    (device,) = enrolment.devices(central.centre)
    enrolment.revoke(central.centre, device.id)
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)
    assert watch.until(workplace, SyncKind.UNAUTHORISED).pending == 1
    assert central.reports() == []
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    workplace.sync.ask()
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0
    assert len(central.reports()) == 1
