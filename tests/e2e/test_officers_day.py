"""Fill with no network, sign off, wait; then the network comes back, in every way it can."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import SyncKind
from tests.central_in_process import CentralInProcess
from tests.central_process import CentralProcess
from tests.demo.people import OFFICER, UNIT
from tests.e2e import office as offices
from tests.e2e.office import Office
from tests.faulty_transport import Fault, FaultyTransport


def _once_and_received(office: Office, reports: list[dict[str, object]]) -> None:
    """The centre holds the report exactly once, and this PC has its receipt, signature checked."""
    detail = office.report
    assert [each["report"] for each in reports] == [detail.id]
    assert detail.delivery is Delivery.ACKNOWLEDGED
    assert detail.receipt is not None
    assert detail.receipt.verified
    assert detail.receipt.sha256 == detail.sha256 == reports[0]["sha256"]
    assert detail.receipt.serial == reports[0]["serial"]


def test_a_day_without_network_and_then_with(
    office: Office, central: CentralInProcess, line: FaultyTransport
) -> None:
    line.always = Fault.DOWN
    office.fill_and_sign()
    sync = office.app.session.workplace.sync
    assert office.report.state is ReportState.SIGNED
    assert office.report.delivery is Delivery.PENDING
    assert sync.status().pending == 1
    assert central.reports() == []
    said = office.person.find("status.line", QPushButton).text()
    assert "1 báo cáo đang chờ gửi" in said

    line.always = Fault.NONE
    office.person.press("sync.now")
    office.person.until(lambda: sync.status().pending == 0, "the receipt")

    _once_and_received(office, central.reports())
    office.person.until(
        lambda: "đã nhận đủ" in office.person.find("status.line", QPushButton).text(),
        "the good news",
    )
    office.window.shell.show_report(office.report.id)
    office.person.find("detail")
    receipt = office.report.receipt
    assert receipt is not None
    office.person.until(lambda: office.person.reads(receipt.serial), "the serial number")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault.ANSWER_LOST, SyncKind.OFFLINE),
        (Fault.REQUEST_LOST, SyncKind.OFFLINE),
        (Fault.CUT, SyncKind.OFFLINE),
        (Fault.STALL, SyncKind.OFFLINE),
        (Fault.HTML200, SyncKind.LOGIN_WANTED),
        (Fault.REDIRECT, SyncKind.LOGIN_WANTED),
        (Fault.NONSENSE, SyncKind.FAILED),
        (Fault.ERROR500, SyncKind.FAILED),
    ],
)
def test_an_exchange_fails_and_the_next_one_does_not(
    office: Office, central: CentralInProcess, line: FaultyTransport, fault: Fault, told: SyncKind
) -> None:
    line.always = Fault.DOWN
    office.fill_and_sign()
    sync = office.app.session.workplace.sync
    line.always = fault
    office.send()
    office.person.until(lambda: sync.status().kind is told, f"{told} in the status")
    assert office.report.delivery is Delivery.PENDING

    line.always = Fault.NONE
    office.person.press("sync.now")
    office.person.until(lambda: sync.status().pending == 0, "the receipt")
    _once_and_received(office, central.reports())


def test_a_request_that_arrives_twice(
    office: Office, central: CentralInProcess, line: FaultyTransport
) -> None:
    line.always = Fault.DOWN
    office.fill_and_sign()
    line.always = Fault.DOUBLED
    office.person.press("sync.now")
    sync = office.app.session.workplace.sync
    office.person.until(lambda: sync.status().pending == 0, "the receipt")
    _once_and_received(office, central.reports())


def test_the_centre_is_started_anew_after_it_has_taken_the_report(
    office: Office, central: CentralInProcess, line: FaultyTransport
) -> None:
    line.always = Fault.DOWN
    office.fill_and_sign()
    line.always = Fault.ANSWER_LOST
    office.send()
    assert len(central.reports()) == 1
    central.restart()
    line.always = Fault.NONE
    office.person.press("sync.now")
    sync = office.app.session.workplace.sync
    office.person.until(lambda: sync.status().pending == 0, "the receipt")
    _once_and_received(office, central.reports())


def test_the_application_is_killed_after_sending(tmp_path: Path, profile: Path, qapp: object) -> None:
    """A process of its own dies with SIGKILL when the centre has the report and before it heard so."""
    central = CentralProcess(tmp_path / "central")
    central.start()
    try:
        central.publish(offices.FORMS / "cds57.xlsx")
        offices.enrol(profile, central.url, central.enrolment_code(UNIT), None)
        died = subprocess.run(
            [sys.executable, "-m", "tests.e2e.dies_after_sending", str(profile)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert died.returncode == -9, died.stderr
        assert len(central.reports()) == 1

        office = offices.move_in(profile, None)
        try:
            office.person.sign_in(OFFICER.login, OFFICER.password)
            office.person.go_to("sync")
            office.person.press("sync.now")
            sync = office.app.session.workplace.sync
            office.person.until(lambda: sync.status().pending == 0, "the receipt")
            _once_and_received(office, central.reports())
        finally:
            office.close()
    finally:
        central.stop()


def test_what_was_typed_half_a_second_ago_survives_the_power_cut(
    tmp_path: Path, profile: Path, qapp: object
) -> None:
    """A process of its own dies with SIGKILL half a second after the last key."""
    central = CentralInProcess(tmp_path, offices.morning_clock())
    central.publish(offices.FORMS / "cds57.xlsx")
    offices.enrol(profile, central.url, central.enrol_code(UNIT), central.transport)
    died = subprocess.run(
        [sys.executable, "-m", "tests.e2e.dies_while_typing", str(profile)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert died.returncode == -9, died.stderr
    office = offices.move_in(profile, central.transport)
    try:
        office.person.sign_in(OFFICER.login, OFFICER.password)
        assert office.report.state is ReportState.DRAFT
        opened = office.app.session.workplace.reports.open(office.report.id)
        assert opened.instance.node("/data/can_bo/cb_tong").value == "42"
        assert opened.instance.node("/data/can_bo/cb_maytinh").value == "40"
    finally:
        office.close()
        central.close()
