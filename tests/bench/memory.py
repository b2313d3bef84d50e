"""Memory with a 60-cell form open and the sync thread running, against a bare PySide6 window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench import profile
from tests.central_process import ROOT, CentralProcess
from tests.demo.people import UNIT


def measure() -> dict[str, Any]:
    """MB (10^6 bytes) of RAM; the goal is less than 80 above the bare window. The bundle has no docstrings.

    The profile is made in a process of its own, so that making it does not count. So is the bytecode: what is
    installed has it, and compiling a large module leaves holes of several MB.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        central = CentralProcess(place / "central")
        central.start()
        try:
            central.publish(ROOT / "resources" / "forms" / "tthc.xlsx")
            app, workplace = profile.make(place / "profile")
            workplace.enrolment.by_code(central.url, central.enrolment_code(UNIT))
            app.close()
            ours = ("tests.bench.memory", str(place / "profile"))
            bare = _run("tests.bench.bare_window")
            plain = _run(*ours)
            stripped = _run(*ours, optimize="2")
        finally:
            central.stop()
    return {
        "bare_mb": bare["rss_mb"],
        **plain,
        "above_bare_mb": round(plain["form_mb"] - bare["rss_mb"], 1),
        "above_bare_as_bundled_mb": round(stripped["form_mb"] - bare["rss_mb"], 1),
        "goal": {"above_bare_mb": 80},
    }


def _run(module: str, *arguments: str, optimize: str = "") -> dict[str, float]:
    """What the module prints when it runs again; the first time it is compiled."""
    environment = {**os.environ, "PYTHONOPTIMIZE": optimize}
    command = [sys.executable, "-m", module, *arguments]
    subprocess.run(command, env=environment, capture_output=True, check=True)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer


def _open_a_form(folder: str) -> dict[str, float]:
    from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

    from desktop.app import build
    from desktop.config import Config
    from tests.bench.figures import resident_mb
    from tests.bench.windows import shown, until
    from tests.demo.people import OFFICER

    app = build(Config.default().with_profile(Path(folder)))
    with shown(app) as window:
        app.preload()
        sign_in = resident_mb()
        password = window.findChild(QLineEdit, "signIn.password")
        go = window.findChild(QPushButton, "signIn.go")
        assert password is not None
        assert go is not None
        password.setText(OFFICER.password)
        go.click()
        until(lambda: window.workplace is not None)
        workplace = window.workplace
        assert workplace is not None
        QApplication.processEvents()
        desk = resident_mb()
        cards = workplace.desk.cards(app.clock().date())
        card = next(each for each in cards if each.form == "tthc")
        report = workplace.reports.start(card.obligation)
        window.shell.open_report(report)
        until(lambda: window.findChild(QPushButton, "entry.finish") is not None)
        until(lambda: workplace.sync.status().clock_offset is not None)  # the centre has answered once
        window.grab()
        form = resident_mb()
    app.close()
    return {"sign_in_mb": sign_in, "desk_mb": desk, "form_mb": form}


if __name__ == "__main__":
    # httpx loads these for its own command line when they are there; the bundle leaves them out.
    sys.modules["click"] = sys.modules["rich"] = sys.modules["pygments"] = None  # type: ignore[assignment]
    print(json.dumps(_open_a_form(sys.argv[1])))
