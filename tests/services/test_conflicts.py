"""Two PCs of one commune answer the same obligation; the later one decides what stands."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlmodel import Session, select

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.errors import WrongState
from desktop.domain.report import Delivery, ReportState
from desktop.forms.merge import Side
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, PASSWORD, Clock
from tests.services.test_reports import first_card
from tests.services.test_sync import Watch, connected


class Pc(NamedTuple):
    """One of the two."""

    workplace: Workplace
    watch: Watch

    def sign(self, total: str, computers: str) -> str:
        """Fill the month's report in, or correct it, and sign it off."""
        report = self.workplace.reports.start(first_card(self.workplace))
        opened = self.workplace.reports.open(report)
        opened.instance.answer("/data/cb_tong", total)
        opened.instance.answer("/data/cb_maytinh", computers)
        self.workplace.reports.finish(report, opened.instance)
        self.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
        return report

    def send(self, report: str, delivery: Delivery) -> None:
        """Send, and wait for what becomes of the report."""
        self.workplace.sync.ask()
        with self.watch._changed:
            assert self.watch._changed.wait_for(
                lambda: self.workplace.reports.detail(report).delivery is delivery, 20
            )


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[tuple[Pc, Pc]]:
    apps: list[App] = []
    found = []
    for number in (1, 2):
        profile = Path(shutil.copytree(seed, tmp_path / f"pc{number}"))
        config = Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
        app = build(config, clock=clock, rng=random.Random(number + 100), transport=central.transport)
        apps.append(app)
        watch = Watch(app)
        workplace = app.session.sign_in("an", PASSWORD)
        workplace.sync.automatic = False
        found.append(Pc(workplace, watch))
    for pc in found:
        pc.workplace.sync.automatic = True
        connected(pc.workplace, central, pc.watch)
    yield found[0], found[1]
    for app in apps:
        app.close()


def test_they_meet_and_the_later_one_decides(pcs: tuple[Pc, Pc], central: CentralInProcess) -> None:
    here, there = pcs
    report = here.sign("12", "3")
    here.send(report, Delivery.ACKNOWLEDGED)
    assert there.sign("15", "3") == report  # the same obligation, the same report
    there.send(report, Delivery.SET_ASIDE)
    conflicts = there.workplace.conflicts
    assert conflicts.there(report)
    meeting = conflicts.meeting(report)
    assert [(cell.ref, cell.mine, cell.theirs) for cell in meeting.disputed] == [
        ("/data/cb_tong", "15", "12")
    ]
    assert meeting.merged == ()
    assert meeting.instance.node("/data/cb_tong").label == "Cán bộ"
    assert meeting.whose is not None
    assert (meeting.whose.author, meeting.whose.approver) == ("Nguyễn Văn An", "Trần Thị Lan")
    conflicts.settle(report, meeting.rev, {"/data/cb_tong": Side.THEIRS})
    assert there.workplace.reports.detail(report).state is ReportState.DRAFT
    opened = there.workplace.reports.open(report)
    assert opened.instance.node("/data/cb_tong").value == "12"
    assert opened.instance.node("/data/lan_sua").value == "1"
    there.workplace.reports.finish(report, opened.instance)
    there.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.send(report, Delivery.ACKNOWLEDGED)
    (row,) = central.reports()
    assert row["revision"] == 2
    assert not conflicts.there(report)
    assert len(there.workplace.reports.detail(report).revisions) == 2  # what lost is kept


def test_two_corrections_merge_where_they_do_not_touch(pcs: tuple[Pc, Pc], central: CentralInProcess) -> None:
    here, there = pcs
    report = here.sign("12", "3")
    here.send(report, Delivery.ACKNOWLEDGED)
    there.sign("12", "3")
    there.send(report, Delivery.SET_ASIDE)
    _settle(there, report, {})
    there.workplace.reports.finish(report, there.workplace.reports.open(report).instance)
    there.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.send(report, Delivery.ACKNOWLEDGED)  # both hold the same now: revision 2 stands on 1
    _correct(here, report, "/data/cb_tong", "20")
    here.send(report, Delivery.SET_ASIDE)
    meeting = here.workplace.conflicts.meeting(report)
    assert meeting.disputed == ()
    assert [(cell.ref, cell.side, cell.mine) for cell in meeting.merged] == [
        ("/data/cb_tong", Side.MINE, "20")
    ]


def test_a_decision_on_what_is_no_longer_there(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    report = here.sign("12", "3")
    here.send(report, Delivery.ACKNOWLEDGED)
    there.sign("15", "3")
    there.send(report, Delivery.SET_ASIDE)
    with pytest.raises(WrongState):
        there.workplace.conflicts.settle(report, "7", {})
    _settle(there, report, {})
    with pytest.raises(WrongState):
        there.workplace.conflicts.meeting(report)
    with pytest.raises(WrongState):
        here.workplace.conflicts.meeting(report)


def test_an_answer_this_version_has_no_place_for_is_told(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    report = here.sign("12", "3")
    here.send(report, Delivery.ACKNOWLEDGED)
    there.sign("12", "3")
    there.send(report, Delivery.SET_ASIDE)
    store = there.workplace._store

    def newer(session: Session) -> None:
        row = session.execute(select(t.OutboxRow).where(t.OutboxRow.report == report)).scalar_one()
        row.answer = {**row.answer, "xml": row.answer["xml"].replace("<cb_tong>", "<moi>7</moi><cb_tong>")}
        session.add(row)

    store.write(newer)
    meeting = there.workplace.conflicts.meeting(report)
    assert [(cell.ref, cell.theirs) for cell in meeting.placeless] == [("/data/moi", "7")]
    assert (meeting.disputed, meeting.merged) == ((), ())


def _settle(pc: Pc, report: str, choices: dict[str, Side]) -> None:
    meeting = pc.workplace.conflicts.meeting(report)
    pc.workplace.conflicts.settle(report, meeting.rev, choices)


def _correct(pc: Pc, report: str, ref: str, value: str) -> None:
    reports = pc.workplace.reports
    reports.correct(report)
    opened = reports.open(report)
    opened.instance.answer(ref, value)
    reports.finish(report, opened.instance)
    reports.sign_off(report, "lan", LEADER_PASSWORD)
