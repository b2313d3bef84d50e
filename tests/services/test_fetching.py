"""Two PCs of a commune and their centre: what one attached is fetched on the other, whatever the line."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from sqlmodel import Session, select

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.errors import FetchStopped, FileMissing, FileNotFetched, RoomShort
from desktop.domain.report import Delivery
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.central_in_process import CentralInProcess
from tests.faulty_transport import Fault
from tests.services import test_uploads
from tests.services.conftest import LEADER_PASSWORD, PASSWORD, Clock
from tests.services.test_several_pcs import _hear
from tests.services.test_uploads import SCAN, Road, Watch, complete, signed

resources = test_uploads.resources


class Line(Road):
    """A line that remembers which ranges were asked for."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        super().__init__(inner)
        self.ranges: list[str] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Note it, then pass it on."""
        self.ranges.append(request.headers.get("range", ""))
        return super().handle_request(request)


class Pc:
    """One of the two."""

    def __init__(self, app: App, road: Line) -> None:
        self.app = app
        self.road = road
        self.watch = Watch(app)
        self.workplace: Workplace = app.session.sign_in("an", PASSWORD)

    def fetch(self, report: str, name: str = "bien ban.pdf") -> None:
        self.workplace.fetching.fetch(report, name, lambda _here, _size: None, lambda: False)

    def has_exchanged(self) -> bool:
        return self.workplace.sync.status().kind == "received"

    def files(self) -> list[Path]:
        folder = self.app.config.profile / "files"
        return sorted(folder.iterdir()) if folder.exists() else []


def _same(road: Line) -> httpx.BaseTransport:
    return road


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[tuple[Pc, Pc]]:
    found = []
    for number in (1, 2):
        profile = Path(shutil.copytree(seed, tmp_path / f"pc{number}"))
        config = Config(
            profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=1024, file_room_bytes=0
        )
        road = Line(central.transport())
        app = build(config, clock=clock, rng=random.Random(number), transport=partial(_same, road))
        found.append(Pc(app, road))
    try:
        for pc in found:
            pc.workplace.sync.automatic = True
            pc.workplace.enrolment.by_code(central.url, central.enrol_code(pc.workplace.unit.code))
            pc.watch.until(pc.has_exchanged)
        yield found[0], found[1]
    finally:
        for pc in found:
            pc.app.close()


def sent(pcs: tuple[Pc, Pc], tmp_path: Path, whole: bool = True) -> str:
    """A report with a file that the first PC sent and the second one has heard of."""
    here, there = pcs
    if not whole:
        here.workplace.sync.uploads.pause()
    report = signed(here.workplace, tmp_path)
    here.workplace.sync.ask()
    delivered = Delivery.ACKNOWLEDGED
    here.watch.until(lambda: here.workplace.reports.detail(report).delivery is delivered)
    if whole:
        here.watch.until(lambda: complete(here.workplace, report))
    there.workplace.sync.ask()
    there.watch.until(lambda: there.workplace.fetching.far(report))
    return report


def test_it_is_fetched_when_wanted_and_then_kept(pcs: tuple[Pc, Pc], tmp_path: Path) -> None:
    report = sent(pcs, tmp_path)
    here, there = pcs
    files, fetching = there.workplace.files, there.workplace.fetching
    (card,) = files.cards(report)
    assert fetching.far(report)[card.name].card == card
    assert there.files() == []
    with pytest.raises(FileMissing):
        files.read(report, card.name)
    assert "GET" not in there.road.seen[-3:]  # nothing comes by itself
    told: list[tuple[int, int]] = []
    fetched = fetching.fetch(report, card.name, lambda done, size: told.append((done, size)), lambda: False)
    assert fetched == card == here.workplace.files.card(report, card.name)
    assert files.read(report, card.name) == SCAN
    assert told[-1] == (len(SCAN), len(SCAN))
    assert fetching.far(report) == {}
    (sealed,) = there.files()
    assert SCAN[:64] not in sealed.read_bytes()
    files.sweep()
    assert files.read(report, card.name) == SCAN


def test_it_goes_on_after_cuts_and_over_days(pcs: tuple[Pc, Pc], tmp_path: Path) -> None:
    report = sent(pcs, tmp_path)
    there = pcs[1]
    there.workplace.sync.automatic = False
    there.workplace.sync.stop()
    there.road.plan(Fault.CUT, Fault.CUT, Fault.REQUEST_LOST, Fault.DOWN)
    with pytest.raises(FileNotFetched) as stood:
        there.fetch(report)
    assert stood.value.why == "offline"
    (far,) = there.workplace.fetching.far(report).values()
    half = len(SCAN) // 2
    assert half < far.received == half + (len(SCAN) - half) // 2
    there.workplace.files.sweep()  # as every morning does
    there.fetch(report)
    assert there.road.ranges[-1] == f"bytes={far.received}-"
    assert there.workplace.files.read(report, "bien ban.pdf") == SCAN


def test_a_person_stops_it_and_it_goes_on_there(pcs: tuple[Pc, Pc], tmp_path: Path) -> None:
    report = sent(pcs, tmp_path)
    there = pcs[1]
    told: list[int] = []
    there.road.plan(Fault.CUT)
    there.workplace.sync.automatic = False
    with pytest.raises(FetchStopped):
        there.workplace.fetching.fetch(
            report, "bien ban.pdf", lambda done, _size: told.append(done), lambda: len(told) > 1
        )
    (far,) = there.workplace.fetching.far(report).values()
    assert far.received == told[-1] == len(SCAN) // 2
    there.fetch(report)
    assert there.workplace.files.read(report, "bien ban.pdf") == SCAN


def test_what_is_not_what_was_sent_is_not_kept(
    pcs: tuple[Pc, Pc], central: CentralInProcess, tmp_path: Path
) -> None:
    report = sent(pcs, tmp_path)
    there = pcs[1]
    (card,) = there.workplace.files.cards(report)
    place = central.data / "files" / card.sha256[:2] / card.sha256
    place.write_bytes(b"x" * len(SCAN))
    with pytest.raises(FileNotFetched) as stood:
        there.fetch(report)
    assert stood.value.why == "wrong"
    assert there.files() == []
    place.write_bytes(SCAN)
    there.fetch(report)
    place.unlink()
    assert there.workplace.files.read(report, card.name) == SCAN


def test_what_the_centre_has_no_more_is_said(
    pcs: tuple[Pc, Pc], central: CentralInProcess, tmp_path: Path
) -> None:
    report = sent(pcs, tmp_path)
    there = pcs[1]
    (card,) = there.workplace.files.cards(report)
    (central.data / "files" / card.sha256[:2] / card.sha256).unlink()
    with pytest.raises(FileNotFetched) as stood:
        there.fetch(report)
    assert stood.value.why == "gone"


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (Fault.HTML200, "login-wanted"),
        (Fault.BUSY, "busy"),
        (Fault.NONSENSE, "wrong-server"),
        (Fault.STALL, "cut"),
    ],
)
def test_a_line_that_does_not_reach_the_centre_is_said(
    pcs: tuple[Pc, Pc], tmp_path: Path, fault: Fault, why: str
) -> None:
    report = sent(pcs, tmp_path)
    there = pcs[1]
    there.workplace.sync.automatic = False
    there.road.always = fault
    with pytest.raises(FileNotFetched) as stood:
        there.fetch(report)
    assert stood.value.why == why


def test_a_full_disk_takes_no_file(pcs: tuple[Pc, Pc], tmp_path: Path) -> None:
    report = sent(pcs, tmp_path)
    there = pcs[1]
    there.workplace.fetching._store._files._room = 1 << 62
    with pytest.raises(RoomShort):
        there.fetch(report)


def test_a_correction_here_keeps_what_was_sent_there(
    pcs: tuple[Pc, Pc], central: CentralInProcess, tmp_path: Path
) -> None:
    """Also before the other PC has brought the content, and without fetching it."""
    here, there = pcs
    report = sent(pcs, tmp_path, whole=False)
    with pytest.raises(FileNotFetched) as stood:
        there.fetch(report)
    assert stood.value.why == "coming"
    reports = there.workplace.reports
    reports.correct(report)
    opened = reports.open(report)
    assert opened.instance.node("/data/tep").value == "bien ban.pdf"
    assert [card.name for card in there.workplace.files.cards(report)] == ["bien ban.pdf"]
    own = tmp_path / "khac" / "bien ban.pdf"
    own.parent.mkdir()
    own.write_bytes(b"%PDF-1.7 another one")
    assert there.workplace.files.take(report, own).name == "bien ban-2.pdf"
    opened.instance.answer("/data/cb_tong", "7")
    reports.finish(report, opened.instance)
    reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.workplace.sync.ask()
    there.watch.until(lambda: reports.detail(report).revision == 1 and _received(there, report))
    assert not complete(there.workplace, report)
    assert there.workplace.sync.uploads.waiting() == ()
    assert there.workplace._store.read(_uploads) == []  # it is the other PC's to bring
    _hear(here)  # type: ignore[arg-type]
    here.workplace.sync.uploads.resume()
    here.watch.until(lambda: complete(here.workplace, report))
    _hear(there)  # type: ignore[arg-type]
    there.watch.until(lambda: complete(there.workplace, report))
    there.fetch(report)
    assert there.workplace.files.read(report, "bien ban.pdf") == SCAN
    (row,) = central.reports()
    assert row["revision"] == 2


def _received(pc: Pc, report: str) -> bool:
    return pc.workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def _uploads(session: Session) -> list[str]:
    return [row.sha256 for row in session.exec(select(t.UploadRow))]
