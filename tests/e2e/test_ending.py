"""Ctrl-C: the window closes as by its corner button, what is typed is kept, and nothing is left running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.central_process import ROOT

posix = pytest.mark.skipif(os.name == "nt", reason="signals are sent the POSIX way")


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_application_ends_when_told_to(tmp_path: Path, number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TOLD, str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as application:
        assert application.stdout is not None
        assert application.stderr is not None
        assert application.stdout.readline() == "listening\n"
        application.send_signal(number)
        said = application.stderr.read()
        assert application.wait(timeout=20) == 0, said
        assert "Traceback" not in said


#: The application itself; it says so once it listens for signals.
TOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app import build
from desktop.config import Config
import ui.application, ui.signals

def told() -> None:
    if QApplication.instance().findChildren(ui.signals.Signals):
        print("listening", flush=True)
        timer.stop()

from PySide6.QtWidgets import QApplication
app = build(Config.default().with_profile(Path(sys.argv[1])))
application = ui.application.prepare(app, ["baocaoxa"])
timer = QTimer(interval=10)
timer.timeout.connect(told)
timer.start()
sys.exit(ui.application.run(app, ["baocaoxa"]))
"""


@posix
def test_the_demonstration_leaves_nothing_running(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.demo", "--headless", "--place", str(tmp_path / "demo")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    ) as demonstration:
        assert demonstration.stdout is not None
        assert "first-run" in demonstration.stdout.readline()
        os.killpg(demonstration.pid, signal.SIGINT)
        _out, said = demonstration.communicate(timeout=60)
        assert demonstration.returncode == 130, said
        assert "Traceback" not in said
        with pytest.raises(ProcessLookupError):
            os.killpg(demonstration.pid, 0)
