"""One commune's office: a profile with an officer and a leader, enrolled at a centre, and its window."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import httpx
from PySide6.QtCore import QCoreApplication, QEvent

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.views import ReportDetail, ReportFilter
from desktop.events import SyncChanged
from tests.demo.people import LEADER, OFFICER, UNIT
from tests.e2e.person import Person
from tests.e2e.values import CDS57
from tests.joining import join
from ui.application import prepare
from ui.bridge import Bridge
from ui.main_window import MainWindow

HANOI = timezone(timedelta(hours=7))
#: A Monday morning on which the report of November (closed on Saturday 14/11) is due tomorrow.
MORNING = datetime(2026, 11, 16, 9, 0, tzinfo=HANOI)
PERIOD = "2026-11"

Clock = Callable[[], datetime]
FORMS = Path(__file__).resolve().parents[2] / "resources" / "forms"


def morning_clock(morning: datetime = MORNING) -> Clock:
    """A clock that runs as fast as any, from that morning on."""
    started = time.monotonic()
    return lambda: morning + timedelta(seconds=time.monotonic() - started)


@dataclass
class Office:
    """The application, its window and the person before it."""

    app: App
    bridge: Bridge
    window: MainWindow
    person: Person

    @property
    def report(self) -> ReportDetail:
        """The one report of this office."""
        reports = self.app.session.workplace.reports
        (row,) = reports.page(ReportFilter(), 0, 10)
        return reports.detail(row.id)

    def fill_and_sign(self) -> None:
        """Sign in, fill the month's first report, have the leader sign it."""
        person = self.person
        person.sign_in(OFFICER.login, OFFICER.password)
        person.open_card("cds57", PERIOD)
        person.answer(CDS57)
        person.press("entry.finish")
        person.type("entry.leaderPassword", LEADER.password)
        person.press("entry.sign")
        person.until(lambda: person.seen("entry.sign") is None, "the signature")
        person.go_to("sync")

    def send(self) -> None:
        """Press "Send now" and wait for the end of an exchange, also of one that brings nothing new."""
        sync = self.app.session.workplace.sync
        turns: list[bool] = []
        end = self.app.bus.subscribe(SyncChanged, lambda _: turns.append(sync._going.sending))
        self.person.press("sync.now")
        self.person.until(lambda: turns and not (turns[-1] or sync._asked), "an exchange")
        end()

    def close(self) -> None:
        """Close the window as its corner button does."""
        self.window.close()
        self.app.close()
        self.bridge.close()
        self.window.deleteLater()  # and with it the words of its language
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def found(profile: Path, clock: Clock | None = None, resources: Path | None = None) -> None:
    """Make the profile and both accounts."""
    app = build(_config(profile, resources), clock or morning_clock(), random.Random(1))
    app.settings.change(language="vi")
    first = app.session.create(UNIT, OFFICER.login, OFFICER.name, OFFICER.role, OFFICER.password)
    join(first.workplace, LEADER.login, LEADER.name, LEADER.role, LEADER.password)
    app.close()


def enrol(
    profile: Path,
    url: str,
    code: str,
    transport: Callable[[], httpx.BaseTransport] | None,
    clock: Clock | None = None,
    resources: Path | None = None,
) -> None:
    """Enrol the PC of a profile that was made."""
    app = build(_config(profile, resources), clock or morning_clock(), random.Random(2), transport)
    app.session.sign_in(OFFICER.login, OFFICER.password).enrolment.by_code(url, code)
    app.close()


def move_in(
    profile: Path,
    transport: Callable[[], httpx.BaseTransport] | None,
    clock: Clock | None = None,
    resources: Path | None = None,
) -> Office:
    """Open the application on that profile, at its sign-in."""
    app = build(_config(profile, resources), clock or morning_clock(), transport=transport)
    prepare(app, ["baocaoxa"])
    bridge = Bridge(app.bus)
    window = MainWindow(app, bridge)
    window.show()
    return Office(app, bridge, window, Person(window))


def _config(profile: Path, resources: Path | None) -> Config:
    cheap = PasswordCost(passes=1, memory=64, lanes=1)
    config = replace(Config.default().with_profile(profile), password_cost=cheap, reserve_bytes=64 * 1024)
    return config if resources is None else replace(config, resources=resources)
