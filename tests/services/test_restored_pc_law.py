"""A PC put back from a backup at any moment, beside another PC: what the centre received is on both again."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.report import Delivery, ReportState
from desktop.services.workplace import Workplace
from sync.central.tables import Revision
from sync.engine import SyncEngine
from sync.protocol import EngineState
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD, Clock
from tests.services.test_restored_pc import back_up
from tests.services.test_sync import enrolled
from tests.services.test_tasks import line

Steps = list[tuple[Any, ...]]
SETTLED = {ReportState.SIGNED, ReportState.RETURNED, ReportState.ACCEPTED, ReportState.LOCKED}


@dataclass
class Commune:
    """Two PCs of a commune; the first is put back now and then."""

    apps: tuple[App, App]
    central: CentralInProcess
    clock: Clock
    backup: Path | None = None
    typed: int = 10

    def work(self, pc: int) -> Workplace:
        return self.apps[pc].session.workplace

    def sign(self, pc: int, which: int) -> None:
        """Fill one of the reports that are owed in, or correct it, and sign it off."""
        work = self.work(pc)
        cards = sorted(work.desk.cards(NOW.date()), key=lambda card: card.obligation)
        report = work.reports.start(cards[which].obligation)
        if work.reports.detail(report).state in SETTLED:
            if work.conflicts.there(report):
                return  # the two are compared first: a person's act of its own
            work.reports.correct(report)
        self.typed += 1
        instance = work.reports.open(report).instance
        instance.answer("/data/cb_tong", str(self.typed))
        instance.answer("/data/cb_maytinh", "3")
        work.reports.finish(report, instance)
        work.reports.sign_off(report, "lan", LEADER_PASSWORD)

    def exchange(self, pc: int, times: int = 40) -> None:
        """Until nothing more is to be said, or cut short after so many exchanges."""
        work = self.work(pc)
        with line(work, self.central) as api:
            outbox = work.sync._outbox
            engine = SyncEngine(outbox, api, random.Random(1), holdings=outbox.holdings)
            engine._changes = 1 if times == 1 else engine._changes
            for _ in range(times):
                outcome = engine.run_once(self.clock())
                assert outcome.failure is None
                if outcome.state is not EngineState.MORE:
                    return
        assert times == 1, "still not quiet"

    def back_up(self) -> None:
        self.backup = back_up(self.work(0))

    def put_back(self) -> None:
        """The first PC is as at its backup."""
        assert self.backup is not None
        session = self.apps[0].session
        session.sign_out()
        session.restore(self.backup)
        session.sign_in("an", PASSWORD).sync.stop()

    def newest(self) -> dict[str, str]:
        """By report, the content of the newest revision that the centre received."""
        with self.central.centre.database.reading() as session:
            rows = session.exec(select(Revision).order_by(col(Revision.number)))
            return {row.report: row.sha256 for row in rows}


@contextmanager
def commune(resources: Path, seed: Path, clock: Clock) -> Iterator[Commune]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        central = CentralInProcess(folder, clock)
        for form in sorted((resources / "forms").glob("*.xlsx")):
            central.publish(form)
        apps = []
        for number in (0, 1):
            profile = Path(shutil.copytree(seed, folder / f"pc{number}"))
            config = Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
            app = build(config, clock=clock, rng=random.Random(number + 100), transport=central.transport)
            app.settings.change(automatic=False)
            enrolled(app.session.sign_in("an", PASSWORD), central)
            app.session.workplace.sync.stop()
            apps.append(app)
        (folder / "stick").mkdir()
        apps[0].session.workplace.backups.choose(folder / "stick")
        try:
            yield Commune((apps[0], apps[1]), central, clock)
        finally:
            for app in apps:
                app.close()
            central.close()


PC, REPORT = st.sampled_from((0, 0, 1)), st.integers(0, 1)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("sign"), PC, REPORT),
        st.tuples(st.just("exchange"), PC, st.sampled_from((40, 40, 1))),
    ),
    max_size=5,
)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(before=STEPS, since=STEPS, after=STEPS)
def test_what_was_received_is_on_both_again(
    resources: Path, seed: Path, clock: Clock, before: Steps, since: Steps, after: Steps
) -> None:
    with commune(resources, seed, clock) as both:
        for name, *said in (*before, ("back_up",), *since, ("put_back",), *after):
            getattr(both, name)(*said)
        for pc in (0, 1, 0, 1):
            both.exchange(pc)
        for report, sha256 in both.newest().items():
            for pc in (0, 1):
                work = both.work(pc)
                detail = work.reports.detail(report)  # it is known there
                seen = (
                    detail.sha256 == sha256
                    or work.conflicts.there(report)  # a person is asked which of the two stands
                    or work.elsewhere.beside(report) is not None
                )
                assert seen, (report, pc, detail.state, detail.delivery)
                assert detail.delivery in {Delivery.ACKNOWLEDGED, Delivery.SET_ASIDE}
                assert not work.sync._outbox.anew()
                assert work.sync._outbox.pending() == 0
