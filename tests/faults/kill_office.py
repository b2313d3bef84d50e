"""The office that is killed: real windows, store, threads and sockets in a process of their own.

`python -m tests.faults.kill_office` loads everything once, then forks one process for each order that comes
in as a line of JSON, so that a round costs little. What the process does it tells on standard output, a line
of JSON each: `phase` what begins, `typed` what is being typed, `saved` an answer that the foot says is saved,
`signed` a revision. What stands in the last two was acknowledged before the kill.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.services.workplace import Workplace
    from tests.e2e.person import Person
    from ui.main_window import MainWindow

HANOI = timezone(timedelta(hours=7))
MORNING = datetime(2026, 11, 16, 9, 0, tzinfo=HANOI)
OFFICER, PASSWORD = "an", "mat khau cua An"
LEADER, LEADER_PASSWORD = "lan", "mat khau cua Lan"
FIELD = "/data/cb_tong"
PHASES = (
    "opening", "typing", "finishing", "signing", "sending", "correcting", "backing up", "locking",
    "changing the key", "migrating",
)  # fmt: skip


def tell(**said: Any) -> None:
    """One line, whole even when the process is gone right after it."""
    os.write(1, json.dumps(said).encode() + b"\n")


def application(profile: Path, resources: Path) -> App:
    """The application on a profile, with a clock that runs from that morning."""
    import time

    from desktop.app import build
    from desktop.config import Config, PasswordCost

    config = Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
    started = time.monotonic()
    return build(config, clock=lambda: MORNING + timedelta(seconds=time.monotonic() - started))


@dataclass
class Working:
    """An officer at work until the power fails."""

    app: App
    window: MainWindow
    person: Person
    rng: Random
    eager: bool
    next_value: int

    @property
    def here(self) -> Workplace:
        return self.app.session.workplace

    def work(self, first: str) -> None:
        """Take up one thing after the other; `first` comes first, so that each is often the one cut off."""
        if first == "opening":
            tell(phase="opening")
        self.person.sign_in(OFFICER, PASSWORD)
        if first == "opening":
            tell(phase="open")
        acts: dict[str, Callable[[], None]] = {
            "typing": self.report, "finishing": self.report, "signing": self.report, "sending": self.report,
            "correcting": self.correct, "backing up": self.back_up, "locking": self.lock,
            "changing the key": self.change_key,
        }  # fmt: skip
        if first in acts:
            acts[first]()
        while True:
            acts[self.rng.choice(tuple(acts))]()

    def report(self) -> None:
        """Type into a report, save, finish, have it signed, and let it go."""
        report = self._open()
        tell(phase="typing", report=report)
        for _ in range(self.rng.randint(1, 3)):
            self._type(report)
        if self.rng.random() < 0.2:
            return
        tell(phase="finishing", report=report)
        self.person.press("entry.finish")
        self.person.find("entry.leaderPassword")
        tell(phase="signing", report=report)
        self.person.type("entry.leaderPassword", LEADER_PASSWORD)
        if self.eager:
            tell(signed=[report, self.here.reports.detail(report).revision])
        self.person.press("entry.sign")
        self.person.until(lambda: self.person.seen("entry.sign") is None, "the signature")
        detail = self.here.reports.detail(report)
        tell(signed=[report, detail.revision])
        tell(phase="sending", report=report)
        self.here.sync.ask()
        for _ in range(self.rng.randint(0, 40)):
            self._turn()

    def correct(self) -> None:
        """Open a signed report again."""
        from desktop.domain.report import ReportState
        from desktop.domain.views import ReportFilter

        signed = ReportFilter(states=frozenset({ReportState.SIGNED}))
        rows = self.here.reports.page(signed, 0, 10)
        if rows:
            row = self.rng.choice(rows)
            tell(phase="correcting", report=row.id)
            self.here.reports.correct(row.id)

    def back_up(self) -> None:
        """A backup, made while the window lives."""
        tell(phase="backing up")
        self._slowly(lambda: self.here.backups.make(lambda _done, _parts: None, lambda: False))

    def lock(self) -> None:
        """Lock, and come back."""
        tell(phase="locking")
        self._rest()
        self.window.lock()
        self.person.type("signIn.password", PASSWORD)
        self.person.press("signIn.go")
        self.person.until(lambda: self.window.frame is not None, "the frame")

    def change_key(self) -> None:
        """Another key for the store, by its page."""
        from PySide6.QtWidgets import QLabel

        self._rest()
        self.person.go_to("settings")
        self._rest()
        tell(phase="changing the key")
        self.person.press("storeKey.begin")
        self.person.type("storeKey.password", PASSWORD)
        self.person.press("storeKey.go")
        key = self.person.find("firstRun.key", QLabel).accessibleName()
        self.person.type("firstRun.lastGroup", key.rpartition("-")[2])
        self.person.press("storeKey.stands")
        self.person.find("desk")

    def _open(self) -> str:
        from desktop.domain.report import ReportState
        from desktop.domain.views import CardState
        from ui.screens.entry import EntryScreen

        taken = (CardState.PENDING, CardState.ACKNOWLEDGED)
        cards = self.here.desk.cards(MORNING.date())
        waits = [card for card in cards if card.obligation and card.state not in taken]
        if not waits:
            self.correct()
            cards = self.here.desk.cards(MORNING.date())
            waits = [card for card in cards if card.obligation and card.state not in taken]
        card = self.rng.choice(waits)
        report = self.here.reports.start(card.obligation)
        if self.here.reports.detail(report).state is ReportState.AWAITING:
            self.here.reports.take_back(report)
        self.window.shell.open_report(report)
        self.person.find("entry")
        screen = self.window.findChildren(EntryScreen)[-1]

        def saved() -> None:
            tell(saved=[report, screen.instance.node(FIELD).value or ""])

        screen.draft.saved.connect(saved)
        if self.eager:
            screen.sheet.changed.connect(saved)
        self.screen = screen
        return report

    def _type(self, report: str) -> None:
        self.next_value += 1
        value = str(self.next_value)
        tell(typed=[report, value])
        self.person.answer({"cb_tong": value, "cb_maytinh": "1"})
        self.person.until(lambda: not self.screen.draft.dirty, "the draft to be saved")

    def _turn(self) -> None:
        from PySide6.QtCore import QEventLoop
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def _rest(self) -> None:
        self.person.until(lambda: self.window.bridge.idle, "slow work to end")

    def _slowly(self, work: Callable[[], object]) -> None:
        self.window.bridge.run(work, lambda _made: None, lambda _error: None)
        self._rest()


def _OPEN() -> frozenset[Any]:
    from desktop.domain.views import CardState

    return frozenset(
        {CardState.TO_DO, CardState.DRAFT, CardState.AWAITING, CardState.RETURNED, CardState.SET_ASIDE}
    )


def work(order: dict[str, Any]) -> None:
    """Move in and work; ends only by being killed."""
    from tests.e2e.person import Person
    from ui.application import prepare
    from ui.bridge import Bridge
    from ui.main_window import MainWindow

    profile, resources = Path(order["profile"]), Path(order["resources"])
    app = application(profile, resources)
    if order["phase"] == "migrating":
        tell(phase="migrating")
        app.session.sign_in("an", "mật khẩu của An")
        tell(migrated=True)
        app.close()
        return
    prepare(app, ["baocaoxa"])
    window = MainWindow(app, Bridge(app.bus))
    window.show()
    rng = Random(order["seed"])
    Working(app, window, Person(window), rng, order["eager"], order["value"]).work(order["phase"])


def drain(order: dict[str, Any]) -> None:
    """Send all that waits, then tell how the store stands."""
    from tests.faults.kill_judge import drained

    tell(**drained(application(Path(order["profile"]), Path(order["resources"]))))


def look(order: dict[str, Any]) -> None:
    """Open the store as at a sign-in and tell how it stands."""
    from tests.faults.kill_judge import standing

    login, password = order["login"]
    tell(**standing(application(Path(order["profile"]), Path(order["resources"])), login, password))


ORDERS: dict[str, Callable[[dict[str, Any]], None]] = {"work": work, "look": look, "drain": drain}


def preload() -> None:
    """Everything a round needs, imported once; no thread and no window yet."""
    import argon2.low_level  # noqa: F401 - loaded for the forks
    import httpx  # noqa: F401
    import PySide6.QtTest  # noqa: F401
    import truststore  # noqa: F401

    import ui.frame
    import ui.screens.entry
    import ui.screens.store_key  # noqa: F401


def warm_up(resources: Path) -> None:
    """A short life in a profile nobody looks at: all is imported and compiled before the forks."""
    import tempfile

    from desktop.domain.report import Role
    from tests.faults.kill_judge import standing

    with tempfile.TemporaryDirectory(prefix="baocaoxa-warm-") as name:
        app = application(Path(name), resources)
        unit = app.units.search("Bà Nà")[0].code
        here = app.session.create(unit, OFFICER, "An", Role.OFFICER, PASSWORD).workplace
        (card, *_) = [card for card in here.desk.cards(MORNING.date()) if card.obligation]
        report = here.reports.start(card.obligation)
        here.reports.save_draft(report, here.reports.open(report).instance.snapshot())
        app.close()
        standing(application(Path(name), resources), OFFICER, PASSWORD)


def main() -> None:
    """Fork one process for each order, and tell its number first and its end last."""
    preload()
    warm_up(Path(sys.argv[1]))
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            status = 1
            try:
                tell(pid=os.getpid())
                ORDERS[order["do"]](order)
                status = 0
            finally:
                if status:
                    import traceback

                    tell(failed=traceback.format_exc())
                os._exit(status)
        _, status = os.waitpid(child, 0)
        tell(ended=status)


if __name__ == "__main__":
    main()
