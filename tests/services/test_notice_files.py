"""Files of notices on a PC: small ones come by themselves, larger ones when wanted; all are kept sealed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import FetchStopped, FileMissing, FileNotFetched, RoomShort
from desktop.domain.notice import COMES_BY_ITSELF, NoticeFile, NoticeFilter
from desktop.services.workplace import Workplace
from sync.central import notices
from sync.central.notice_files import take
from sync.central.uploads import Uploads
from tests.central.uploading import noise
from tests.central_in_process import CentralInProcess
from tests.faulty_transport import Fault
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_uploads import Road, Watch

SMALL = b"%PDF-1.7 " + noise(300_000)
LARGE = b"%PDF-1.7 " + noise(COMES_BY_ITSELF)
ALL = NoticeFilter()


@pytest.fixture
def central(tmp_path: Path, clock: Clock) -> Iterator[CentralInProcess]:
    central = CentralInProcess(tmp_path, clock)
    yield central
    central.close()


@pytest.fixture
def road(central: CentralInProcess) -> Road:
    return Road(central.transport())


@pytest.fixture
def app(config: Config, clock: Clock, road: Road) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=lambda: road)
    yield app
    app.close()


@pytest.fixture
def watch(app: App, workplace: Workplace, central: CentralInProcess) -> Watch:
    """The PC is enrolled and has made its first exchange."""
    return enrolled(app, workplace, central)


def enrolled(app: App, workplace: Workplace, central: CentralInProcess) -> Watch:
    watch = Watch(app)
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    watch.until(lambda: workplace.sync.status().kind == "received")
    return watch


def send(central: CentralInProcess, tmp_path: Path, *contents: bytes, units: tuple[str, ...] = ()) -> str:
    paths = []
    for number, content in enumerate(contents):
        paths.append(tmp_path / f"Văn bản {number}.pdf")
        paths[-1].write_bytes(content)
    files = take(Uploads(central.centre, central.data, room=0), paths)
    document = notices.Document("Kế hoạch", "05/KH-UBND", "UBND thành phố")
    return notices.send(central.centre, notices.Draft("Chuyển đổi số", "", document, files), units)


def come(workplace: Workplace, watch: Watch, notice: str) -> None:
    before = workplace.sync.history(1)
    workplace.sync.stop()  # what is under way is over, so the next one hears of it
    workplace.sync.start()
    watch.until(lambda: workplace.sync.history(1) != before)
    assert [each.id for each in workplace.notices.page(ALL, 0, 9)] == [notice]


def fetch(workplace: Workplace, notice: str, name: str = "Văn bản 0.pdf") -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    workplace.notice_files.fetch(notice, name, lambda here, size: told.append((here, size)), lambda: False)
    return told


def only(workplace: Workplace, notice: str) -> NoticeFile:
    (file,) = workplace.notice_files.of(notice)
    return file


def sealed(app: App) -> list[Path]:
    folder = app.config.profile / "files"
    return sorted(folder.iterdir()) if folder.exists() else []


def test_small_files_come_by_themselves_and_are_read_without_a_network(
    app: App, workplace: Workplace, watch: Watch, central: CentralInProcess, road: Road, tmp_path: Path
) -> None:
    notice = send(central, tmp_path, SMALL, b"%PDF-1.7 2")
    come(workplace, watch, notice)
    watch.until(lambda: all(each.here for each in workplace.notice_files.of(notice)))
    assert [each.card.name for each in workplace.notice_files.of(notice)] == [
        "Văn bản 0.pdf",
        "Văn bản 1.pdf",
    ]
    road.always = Fault.DOWN
    workplace.files.sweep()
    assert len(sealed(app)) == 2
    assert not any(SMALL[:64] in path.read_bytes() for path in sealed(app))
    copy = tmp_path / "copy.pdf"
    workplace.notice_files.save_as(notice, "Văn bản 0.pdf", copy)
    assert copy.read_bytes() == SMALL
    shown = workplace.notice_files.copy_to_open(notice, "Văn bản 0.pdf")
    assert (shown.name, shown.read_bytes()) == ("Văn bản 0.pdf", SMALL)
    app.session.sign_out()
    assert not shown.exists()


def test_larger_ones_wait_until_a_person_wants_them(
    app: App, workplace: Workplace, watch: Watch, central: CentralInProcess, road: Road, tmp_path: Path
) -> None:
    notice = send(central, tmp_path, LARGE)
    come(workplace, watch, notice)
    workplace.sync.stop()
    assert only(workplace, notice) == NoticeFile(only(workplace, notice).card, here=False, received=0)
    with pytest.raises(FileMissing):
        workplace.notice_files.save_as(notice, "Văn bản 0.pdf", tmp_path / "copy.pdf")
    road.plan(Fault.CUT, Fault.DOWN)
    with pytest.raises(FileNotFetched) as stood:
        fetch(workplace, notice)
    assert stood.value.why == "offline"
    came = only(workplace, notice).received
    assert 0 < came < len(LARGE)
    told = fetch(workplace, notice)
    assert (told[0], told[-1]) == ((came, len(LARGE)), (len(LARGE), len(LARGE)))
    assert only(workplace, notice).here
    workplace.notice_files.save_as(notice, "Văn bản 0.pdf", tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == LARGE


def test_a_person_stops_it(
    workplace: Workplace, watch: Watch, central: CentralInProcess, road: Road, tmp_path: Path
) -> None:
    notice = send(central, tmp_path, LARGE)
    come(workplace, watch, notice)
    workplace.sync.stop()
    road.plan(Fault.CUT)  # its first half comes, then the line asks again
    told: list[int] = []
    with pytest.raises(FetchStopped):
        workplace.notice_files.fetch(
            notice, "Văn bản 0.pdf", lambda here, _size: told.append(here), lambda: len(told) > 1
        )
    assert only(workplace, notice).received == told[-1] > 0


def test_nothing_comes_by_itself_on_a_line_that_is_paid_for(
    workplace: Workplace, watch: Watch, central: CentralInProcess, tmp_path: Path
) -> None:
    workplace.sync.uploads.line_is(metered=True)
    notice = send(central, tmp_path, SMALL)
    come(workplace, watch, notice)
    workplace.sync.stop()
    assert not only(workplace, notice).here
    workplace.sync.uploads.line_is(metered=False)
    workplace.sync.start()
    watch.until(lambda: only(workplace, notice).here)


def test_what_does_not_come_is_said_when_a_person_wants_it(
    workplace: Workplace, watch: Watch, central: CentralInProcess, road: Road, tmp_path: Path
) -> None:
    notice = send(central, tmp_path, LARGE)
    come(workplace, watch, notice)
    sha256 = only(workplace, notice).card.sha256
    place = central.data / "files" / sha256[:2] / sha256
    place.write_bytes(b"x" * len(LARGE))
    with pytest.raises(FileNotFetched) as stood:
        fetch(workplace, notice)
    assert (stood.value.why, only(workplace, notice).here) == ("wrong", False)
    place.unlink()
    with pytest.raises(FileNotFetched) as stood:
        fetch(workplace, notice)
    assert stood.value.why == "gone"
    workplace.fetching._store._files._room = 1 << 62
    with pytest.raises(RoomShort):
        fetch(workplace, notice)


def test_a_file_that_is_gone_at_the_centre_holds_up_no_other(
    workplace: Workplace, watch: Watch, central: CentralInProcess, tmp_path: Path
) -> None:
    notice = send(central, tmp_path, b"%PDF-1.7 gone", SMALL)
    for path in (central.data / "files").rglob("*"):
        if path.is_file() and path.read_bytes() == b"%PDF-1.7 gone":
            path.unlink()
    come(workplace, watch, notice)
    watch.until(lambda: any(each.here for each in workplace.notice_files.of(notice)))
    gone, other = workplace.notice_files.of(notice)
    assert (gone.here, gone.received, other.here) == (False, 0, True)
    copy = tmp_path / "copy.pdf"
    workplace.notice_files.save_as(notice, other.card.name, copy)
    assert copy.read_bytes() == SMALL
    with pytest.raises(FileNotFetched):
        workplace.notice_files.fetch(notice, gone.card.name, lambda _done, _size: None, lambda: False)


def test_what_is_taken_back_goes_with_its_files(
    app: App, workplace: Workplace, watch: Watch, central: CentralInProcess, tmp_path: Path
) -> None:
    notice = send(central, tmp_path, SMALL)
    come(workplace, watch, notice)
    watch.until(lambda: only(workplace, notice).here)
    workplace.notices.read(notice)
    notices.take_back(central.centre, notice)
    workplace.sync.ask()
    watch.until(lambda: workplace.notices.count(ALL) == 0)
    assert workplace.notice_files.of(notice) == ()
    app.session.sign_out()
    app.session.sign_in("lan", LEADER_PASSWORD)
    assert sealed(app) == []
