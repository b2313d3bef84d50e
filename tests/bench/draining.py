"""Typing while 1,000 waiting items go: the real entry screen and sync thread, a centre in its own process."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from sqlmodel import Session

from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.bench import keystroke, profile, wire_forms
from tests.bench.figures import spread
from tests.central.filled import FINISHED
from tests.central_process import CentralProcess
from ui import style
from ui.application import prepare
from ui.bridge import Bridge
from ui.shell import Shell

ITEMS = 1_000
GOAL_MS = 16
#: Milliseconds between two keys: a quick typist has 60.
PACE = 0.06


def measure() -> dict[str, Any]:
    """Milliseconds from a key to its pixels with nothing going on, and while the items are sent."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        centre = CentralProcess(place / "central")
        path = wire_forms.write_form(place)
        centre.publish(path)
        centre.start()
        try:
            return _measured(place, centre, path)
        finally:
            centre.stop()


def _measured(place: Path, centre: CentralProcess, form: Path) -> dict[str, Any]:
    app, workplace = profile.make(place / "profile")
    application = prepare(app, ["bench"])
    style.load_fonts(app.config.resources / "fonts", ("Medium", "Bold"))
    style.apply(application, app.config.resources, "light", 100)
    bridge = Bridge(app.bus)
    shell = Shell(app, bridge)
    workplace.sync.automatic = False
    workplace.enrolment.by_code(centre.url, centre.enrolment_code(workplace.unit.code))
    _wait(workplace, form)
    screen, _ = keystroke._open(workplace, shell, "cds57", app.clock().date())
    typist = Typist(application)
    typist.type(300)
    still = typist.taken
    typist = Typist(application)
    workplace.sync.automatic = True
    began = time.perf_counter()
    workplace.sync.ask()
    while workplace.sync.status().pending and time.perf_counter() - began < 55:
        typist.type(10)
    took = time.perf_counter() - began
    left = workplace.sync.status().pending
    screen.leave()
    screen.close()
    bridge.close()
    app.close()
    return {
        "items": ITEMS - left,
        "left": left,
        "seconds": round(took, 1),
        "still_ms": spread(still),
        "meanwhile_ms": spread(typist.taken),
        "goal": {"p95": GOAL_MS},
    }


class Typist:
    """Types into what has the focus, as quickly as a person, and takes the time of each key."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.taken: list[float] = []

    def type(self, keys: int) -> None:
        """So many keys more."""
        field = QApplication.focusWidget()
        assert field is not None
        for _ in range(keys):
            at = len(self.taken)
            if at % 24 == 23:
                keystroke.clear(field)
            self.taken.append(keystroke._key(self._application, field, None, str(at % 10)))
            rest = QEventLoop()  # the pace of a hand, not a wait for anything
            QTimer.singleShot(max(0, round(PACE * 1e3 - self.taken[-1])), rest.quit)
            rest.exec()


def _wait(workplace: Workplace, path: Path) -> None:
    """Put the items into the outbox, each of a report of its own, as signed off as a person's are."""
    form, rng = wire_forms.parsed(path), Random("draining")
    now = FINISHED

    def work(session: Session) -> None:
        for _ in range(ITEMS):
            item = wire_forms.signed(form, rng)
            item = item.model_copy(update={"unit": workplace.unit.code})
            report = t.ReportRow(
                id=item.report,
                form=item.form,
                version=item.version,
                title="Số liệu tháng",
                state="signed",
                author=item.author,
                updated=now,
            )
            session.add(report)
            session.flush()
            revision = t.RevisionRow(
                report=item.report,
                number=0,
                version=item.version,
                xml=item.xml.encode(),
                sha256=item.sha256,
                instance=item.instance,
                author=item.author,
                approver=item.approver,
                finished_at=now,
                signed_at=now,
                key=item.key,
            )
            row = t.OutboxRow(
                key=item.key,
                group=item.report,
                report=item.report,
                revision=0,
                body=item.model_dump_json().encode(),
                state="waiting",
                made_at=now,
            )
            session.add_all([revision, row])

    workplace._store.write(work)
