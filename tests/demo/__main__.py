"""`python -m tests.demo`: a central on loopback and this PC enrolled as a demonstration commune.

With a display the application opens at its sign-in. Without one (or with `--headless`) the same windows
are driven offscreen: first run, a report filled with no network, signed off, sent, its receipt checked;
pictures land in build/demo and the last line printed is JSON. The exit status is 0 only when every receipt
was verified.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from tests.central_process import ROOT, CentralProcess
from tests.demo.people import LEADER, OFFICER, UNIT
from tests.demo.tasks import give_tasks
from tests.joining import join

VIETNAM = timezone(timedelta(hours=7))
BUILD = ROOT / "build" / "demo"


def main() -> int:
    """Run the demonstration; returns the exit status."""
    parser = argparse.ArgumentParser(prog="make run", description="Báo cáo Xã and a central on this machine.")
    parser.add_argument("--headless", action="store_true", help="drive the windows offscreen, take pictures")
    parser.add_argument(
        "--place",
        type=Path,
        default=BUILD,
        metavar="DIR",
        help="folder for all it writes (build/demo)",
    )
    options = parser.parse_args()
    try:
        if options.headless or not _has_display():
            return _headless(options.place.resolve())
        return _windows(options.place.resolve() / "windows")
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _headless(place: Path) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    started = time.monotonic()
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    from tests.demo.story import tell

    stop = threading.Event()
    # Qt drops an exception that comes up while it calls Python; a flag is not lost.
    signal.signal(signal.SIGINT, lambda _number, _frame: stop.set())
    with demo_centre(place / "central") as central:
        told = tell(central, place, stop.is_set)
    print(
        json.dumps(
            {
                "receipts": told.receipts,
                "pending": told.pending,
                "screenshots": [os.path.relpath(path, ROOT) for path in told.pictures],
                "seconds": round(time.monotonic() - started, 1),
            }
        ),
        flush=True,
    )
    return 0 if told.verified else 1


def _windows(place: Path) -> int:
    profile = place / "profile"
    with demo_centre(place / "central") as central:
        if not (profile / "vault.json").exists():
            _prepare(profile, central, place / "enrolment.json")
        print(f"Central: {central.url}  (what has arrived: {central.url}/, API: {central.url}/docs)")
        print(f"Viewer key for these pages: {central.viewer_key('demo')}")
        for somebody in (OFFICER, LEADER):
            print(f"{somebody.role.capitalize()}: {somebody.name} ({somebody.login}), {somebody.password!r}")
        sys.stdout.flush()
        with subprocess.Popen([sys.executable, "-m", "desktop", "--profile", str(profile)]) as application:
            try:
                return application.wait()
            except KeyboardInterrupt:
                application.wait(timeout=20)  # it has heard Ctrl-C too, and saves what is open
                raise


def _prepare(profile: Path, central: CentralProcess, enrolment: Path) -> None:
    from desktop.app import build
    from desktop.config import Config

    shutil.rmtree(profile, ignore_errors=True)
    app = build(Config.default().with_profile(profile))
    first = app.session.create(UNIT, OFFICER.login, OFFICER.name, OFFICER.role, OFFICER.password)
    print(f"Recovery key: {first.recovery_key}")
    join(first.workplace, LEADER.login, LEADER.name, LEADER.role, LEADER.password)
    first.workplace.enrolment.by_file(central.enrolment_file(UNIT, enrolment))
    app.close()


@contextlib.contextmanager
def demo_centre(data: Path) -> Iterator[CentralProcess]:
    """A centre with the forms that ship and a few tasks, until the block ends."""
    kept = data / "port"  # an enrolled PC looks for the centre where it was last time
    central = CentralProcess(data, int(kept.read_text()) if kept.exists() else 0)
    central.start()
    kept.write_text(str(central.port))
    try:
        central.publish(*sorted((ROOT / "resources" / "forms").glob("*.xlsx")))
        give_tasks(central, data, datetime.now(VIETNAM).date())
        yield central
    finally:
        central.stop()


if __name__ == "__main__":
    sys.exit(main())
