"""A process that dies leaves a report without anybody's data, which the next start offers."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop.app import App
from desktop.crashes import MOST, Crashes
from tests.central_process import ROOT
from tests.ui.conftest import NOW, OpenWindow, settle
from tests.ui.dies_of import SECRET
from tests.ui.test_frame import find, press
from ui.screens.crash_notice import CrashNotice


def run(how: str, profile: Path) -> int:
    command = [sys.executable, "-m", "tests.ui.dies_of", how, str(profile)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return done.returncode


def reports(profile: Path) -> list[str]:
    """What the next start offers."""
    crashes = Crashes(profile, lambda: NOW)
    crashes.watch()
    crashes.rest()
    return [path.read_text("utf-8") for path in crashes.pending()]


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("slot", ["error on thread MainThread", "_Foreseen"]),
        ("thread", ["error on thread baocaoxa-work", "_Foreseen"]),
        ("segfault", ["Segmentation fault", "ui/application.py"]),
        ("qt", ["fatal message of Qt", "qFatal() call"]),
    ],
)
def test_a_process_that_goes_wrong_leaves_a_report(tmp_path: Path, how: str, told: list[str]) -> None:
    status = run(how, tmp_path)
    assert (status == 0) == (how in {"slot", "thread"})
    text = "\n".join(reports(tmp_path))
    for each in told:
        assert each in text
    assert "Báo cáo Xã 0." in text
    assert "Qt 6" in text
    for word in (*SECRET.split(), str(tmp_path), str(ROOT), str(Path.home())):
        assert word not in text
    log = tmp_path / "log" / "baocaoxa.log"
    assert not log.exists() or "mat-khau-cua-An" not in log.read_text("utf-8")


def test_a_good_end_leaves_none(tmp_path: Path) -> None:
    assert run("well", tmp_path) == 0
    assert reports(tmp_path) == []
    assert [path.name for path in (tmp_path / "crashes").iterdir()] == []


def test_what_stands_in_quotes_is_left_out_of_a_message_of_qt(tmp_path: Path) -> None:
    crashes = Crashes(tmp_path, lambda: NOW)
    crashes.qt(f"QWidget: no room for '{SECRET}', \"{SECRET}\"", "default")
    (text,) = [path.read_text("utf-8") for path in crashes.pending()]
    assert "QWidget: no room for […], […]" in text


def fail(text: str) -> BaseException:
    """An error that was really raised."""
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_twenty_are_kept_and_one_error_is_told_once(tmp_path: Path) -> None:
    now = NOW
    crashes = Crashes(tmp_path, lambda: now)
    for number in range(MOST + 5):
        now = NOW + timedelta(hours=number)
        crashes.unforeseen(fail(SECRET), when=f"at {number}")
        crashes.unforeseen(fail("another word"), when=f"at {number}")
    kept = crashes.pending()
    assert len(kept) == MOST
    assert kept[0].name > (NOW + timedelta(hours=4)).strftime("%Y-%m-%d_%H%M%S")


@pytest.fixture
def crashed(app: App) -> App:
    """An application whose last run had an error."""
    app.crashes.unforeseen(fail(SECRET))
    return app


def test_the_next_start_offers_it_quietly(crashed: App, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(crashed)
    notice = find(window, "crash")
    assert isinstance(notice, CrashNotice)
    assert "dừng đột ngột" in notice.accessibleName()
    notice._ask = lambda _owner: tmp_path / "nowhere" / "x.txt"
    press(window, "crash.save")
    assert crashed.crashes.pending()
    notice._ask = lambda _owner: tmp_path / "for-support.txt"
    press(window, "crash.save")
    assert "ValueError" in (tmp_path / "for-support.txt").read_text("utf-8")
    assert crashed.crashes.pending() == ()
    window.show_sign_in()
    settle()
    assert not [each for each in window.findChildren(QWidget, "crash") if each.isVisible()]


def test_deleted_it_is_gone(crashed: App, open_window: OpenWindow) -> None:
    window = open_window(crashed)
    press(window, "crash.delete")
    assert not [*(crashed.config.profile / "crashes").glob("**/*.txt")]
    assert not [each for each in window.findChildren(QWidget, "crash") if each.isVisible()]
