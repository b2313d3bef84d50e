"""A reviewer at the centre decides on the command line, and the officer's desk shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.report import ReportState
from desktop.domain.views import SyncKind
from desktop.services.workplace import Workplace
from sync.central.__main__ import main
from tests.central_in_process import CentralInProcess
from tests.services import test_sync
from tests.services.conftest import LEADER_PASSWORD
from tests.services.test_reports import fill, filled
from tests.services.test_sync import Watch, connected

app, watch, wire = test_sync.app, test_sync.watch, test_sync.wire


def review(central: CentralInProcess, *arguments: str) -> int:
    return main(["--data", str(central.data), "review", *arguments])


def asked(workplace: Workplace, watch: Watch) -> None:
    """One exchange from now is over."""
    before = len(workplace.sync.history(100))
    workplace.sync.ask()
    with watch._changed:
        assert watch._changed.wait_for(lambda: len(workplace.sync.history(100)) > before, test_sync.WAIT)
    watch.until(workplace, SyncKind.RECEIVED)


def test_returned_corrected_accepted_locked(
    workplace: Workplace, central: CentralInProcess, watch: Watch
) -> None:
    connected(workplace, central, watch)
    report = filled(workplace)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    watch.until(workplace, SyncKind.RECEIVED)
    serial = workplace.reports.detail(report).serial
    said = ("--reason", "Số liệu thôn chưa đúng", "--comment", "/data/total=Xem lại", "--due", "2026-11-30")
    assert review(central, serial, "return", *said) == 0
    asked(workplace, watch)
    detail = workplace.reports.detail(report)
    assert (detail.state, detail.comment) == (ReportState.RETURNED, "Số liệu thôn chưa đúng")
    workplace.reports.correct(report)
    fill(workplace, report, total="13")
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert watch.until(workplace, SyncKind.RECEIVED).set_aside == 0
    for decision, state in (("accept", ReportState.ACCEPTED), ("lock", ReportState.LOCKED)):
        assert review(central, serial, decision, "--by", "Chị Mai") == 0
        asked(workplace, watch)
        assert workplace.reports.detail(report).state is state
    assert review(central, serial, "return", "--reason", "x") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("TN-000999", "accept"), "There is no report TN-000999"),
        (("TN-000999", "return"), "must read why"),
    ],
)
def test_what_cannot_be_decided_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["--data", str(tmp_path), "review", *arguments]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("option", [("--comment", "tong=x"), ("--comment", "/data/a="), ("--due", "mai")])
def test_options_typed_wrong(capsys: pytest.CaptureFixture[str], option: tuple[str, str]) -> None:
    with pytest.raises(SystemExit):
        main(["review", "TN-000001", "return", *option])
    assert "give" in capsys.readouterr().err
