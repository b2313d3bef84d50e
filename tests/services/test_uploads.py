"""Attached files on their way to the real centre: after the reports, a chunk at a time, as a person says."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from desktop.app import App, build
from desktop.config import Config, Settings
from desktop.domain.report import Delivery
from desktop.domain.views import FileSending, FileStanding
from desktop.events import FilesChanged, ReportChanged, SyncChanged
from desktop.services.workplace import Workplace
from tests.central.uploading import noise
from tests.central_in_process import CentralInProcess
from tests.faulty_transport import Fault, FaultyTransport
from tests.photo_form import write_photo_form
from tests.services.conftest import LEADER_PASSWORD, NOW, Clock, make_resources
from tests.services.test_reports import filled
from tests.services.test_restored_centre import put_back

WAIT = 20.0
#: The pdf question takes any bytes as they are.
SCAN = b"%PDF-1.7 " + noise(300_000)


class Road(FaultyTransport):
    """A line that remembers what went over it, and lets a test act when something does."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        super().__init__(inner)
        self.seen: list[str] = []
        self.before: Callable[[str], None] = lambda _: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Note it, then pass it on."""
        self.seen.append(request.method)
        self.before(request.method)
        return super().handle_request(request)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a form that asks for a photo and a file."""
    folder = make_resources(tmp_path_factory.mktemp("uploads"))
    write_photo_form(folder / "forms" / "anh.xlsx")
    return folder


@pytest.fixture
def road(central: CentralInProcess) -> Road:
    return Road(central.transport())


@pytest.fixture
def app(config: Config, clock: Clock, road: Road) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=lambda: road)
    yield app
    app.close()


class Watch:
    """Waits for a state of affairs, looking again at every event."""

    def __init__(self, app: App) -> None:
        self._changed = threading.Condition()
        for kind in (SyncChanged, ReportChanged, FilesChanged):
            app.bus.subscribe(kind, self._note)

    def _note(self, _event: object) -> None:
        with self._changed:
            self._changed.notify_all()

    def until(self, what: Callable[[], object]) -> None:
        """Return once it is so."""
        with self._changed:
            assert self._changed.wait_for(what, WAIT), what


@pytest.fixture
def watch(app: App, workplace: Workplace, central: CentralInProcess) -> Watch:
    """The PC is enrolled and has made its first exchange."""
    watch = Watch(app)
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    watch.until(lambda: workplace.sync.status().clock_offset is not None)
    watch.until(lambda: workplace.sync.status().kind == "received")
    return watch


def signed(workplace: Workplace, tmp_path: Path, content: bytes = SCAN) -> str:
    """A report with a file, signed off."""
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "anh" and not card.report)
    report = workplace.reports.start(card.obligation)
    path = tmp_path / "bien ban.pdf"
    path.write_bytes(content)
    file = workplace.files.take(report, path)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/cb_tong", "4")
    instance.answer("/data/tep", file.name)
    workplace.reports.finish(report, instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return report


def received(workplace: Workplace, report: str) -> bool:
    return workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def complete(workplace: Workplace, report: str) -> bool:
    receipt = workplace.reports.detail(report).receipt
    return receipt is not None and receipt.complete


def only(workplace: Workplace, report: str) -> FileSending:
    (found,) = workplace.sync.uploads.of_report(report).values()
    return found


def at_centre(central: CentralInProcess, sha256: str) -> bytes | None:
    path = central.data / "files" / sha256[:2] / sha256
    return path.read_bytes() if path.exists() else None


def test_it_arrives_byte_for_byte_and_the_receipt_says_so(
    workplace: Workplace, central: CentralInProcess, watch: Watch, tmp_path: Path
) -> None:
    report = signed(workplace, tmp_path)
    watch.until(lambda: complete(workplace, report))
    file = only(workplace, report)
    assert (file.standing, file.sent, file.size) == (FileStanding.ARRIVED, len(SCAN), len(SCAN))
    assert at_centre(central, file.sha256) == SCAN
    assert workplace.sync.uploads.waiting() == ()
    receipt = workplace.reports.detail(report).receipt
    assert receipt is not None
    assert receipt.verified


def test_paused_files_wait_and_reports_go(
    workplace: Workplace, central: CentralInProcess, watch: Watch, tmp_path: Path
) -> None:
    workplace.sync.uploads.pause()
    report = signed(workplace, tmp_path)
    watch.until(lambda: received(workplace, report))
    watch.until(lambda: workplace.sync.status().kind == "received")
    assert only(workplace, report).standing is FileStanding.PAUSED
    assert at_centre(central, only(workplace, report).sha256) is None
    workplace.sync.uploads.resume()
    watch.until(lambda: complete(workplace, report))


def test_on_a_metered_line_each_lot_wants_a_yes(
    workplace: Workplace, central: CentralInProcess, watch: Watch, app: App, tmp_path: Path
) -> None:
    uploads = workplace.sync.uploads
    uploads.line_is(metered=True)
    first = signed(workplace, tmp_path)
    watch.until(lambda: received(workplace, first))
    assert only(workplace, first).standing is FileStanding.ASKS
    uploads.resume()
    watch.until(lambda: complete(workplace, first))
    watch.until(lambda: not app.settings.files_allowed)
    second = signed(workplace, tmp_path, SCAN + b"2")
    watch.until(lambda: received(workplace, second))
    assert only(workplace, second).standing is FileStanding.ASKS
    uploads.line_is(metered=False)
    watch.until(lambda: complete(workplace, second))


def test_a_report_made_meanwhile_goes_between_two_chunks(
    workplace: Workplace, central: CentralInProcess, watch: Watch, road: Road, tmp_path: Path
) -> None:
    late = filled(workplace)
    done: list[str] = []

    def sign(method: str) -> None:
        if method == "PATCH" and not done:
            done.append(method)
            workplace.reports.sign_off(late, "lan", LEADER_PASSWORD)
            road.seen.clear()

    road.before = sign
    report = signed(workplace, tmp_path)
    watch.until(lambda: complete(workplace, report))
    assert received(workplace, late)
    assert road.seen[0] == "POST"  # the report, at once
    assert "PATCH" in road.seen[1:]


def test_a_file_that_a_centre_put_back_has_lost_goes_again(
    workplace: Workplace, central: CentralInProcess, watch: Watch, tmp_path: Path
) -> None:
    """The copy is of between the report's receipt and its file: the report is there, the file is not."""
    uploads = workplace.sync.uploads
    uploads.pause()
    report = signed(workplace, tmp_path)
    watch.until(lambda: received(workplace, report))
    watch.until(lambda: workplace.sync.status().kind == "received")
    sha256 = only(workplace, report).sha256
    with put_back(central, tmp_path / "copy"):
        uploads.resume()
        watch.until(lambda: complete(workplace, report))
        watch.until(lambda: workplace.sync.status().kind == "received")
    assert at_centre(central, sha256) is None
    workplace.sync.ask()
    watch.until(lambda: at_centre(central, sha256) == SCAN)
    watch.until(lambda: only(workplace, report).standing is FileStanding.ARRIVED)
    detail = workplace.reports.detail(report)
    assert [each.delivery for each in detail.revisions] == [Delivery.ACKNOWLEDGED]
    assert detail.receipt is not None
    assert detail.receipt.verified
    assert detail.receipt.complete


@pytest.mark.parametrize("fault", [Fault.CUT_UP, Fault.ANSWER_LOST, Fault.DOWN, Fault.HTML200])
def test_send_now_goes_on_after_a_failure(
    workplace: Workplace,
    central: CentralInProcess,
    watch: Watch,
    road: Road,
    tmp_path: Path,
    fault: Fault,
) -> None:
    def fail(method: str) -> None:
        road.always = fault if method == "PATCH" else Fault.NONE

    road.before = fail
    report = signed(workplace, tmp_path)
    watch.until(lambda: ("PATCH" in road.seen and only(workplace, report).next_try is not None)
                or complete(workplace, report))  # fmt: skip
    road.before = lambda _: setattr(road, "always", Fault.NONE)
    workplace.sync.ask()
    watch.until(lambda: complete(workplace, report))
    assert at_centre(central, only(workplace, report).sha256) == SCAN


def test_the_settings_are_remembered(workplace: Workplace, app: App) -> None:
    workplace.sync.uploads.pause()
    workplace.sync.uploads.asking = "always"
    assert (app.settings.files_paused, app.settings.files_ask) == (True, "always")
    workplace.sync.uploads.resume()
    workplace.sync.uploads.asking = "never"
    assert (app.settings.files_paused, app.settings.files_ask) == (False, "never")


@pytest.mark.parametrize(
    ("asking", "metered", "asks"),
    [
        ("automatic", False, False),
        ("automatic", True, True),
        ("always", False, True),
        ("never", True, False),
    ],
)
def test_when_a_yes_is_wanted(workplace: Workplace, asking: str, metered: bool, asks: bool) -> None:
    uploads = workplace.sync.uploads
    uploads.asking = asking
    uploads.line_is(metered)
    assert uploads.asks is asks


def test_the_switch_of_earlier_versions_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"metered": true}')
    assert Settings(path).files_ask == "always"
    path.write_text('{"metered": false}')
    assert Settings(path).files_ask == "automatic"


def test_closing_in_the_middle_loses_nothing(
    workplace: Workplace, central: CentralInProcess, watch: Watch, road: Road, app: App, tmp_path: Path
) -> None:
    from tests.services.conftest import PASSWORD

    reached = threading.Event()

    def stop(method: str) -> None:
        if method == "PATCH" and road.seen.count("PATCH") == 2:
            workplace.sync.uploads.pause()
            reached.set()

    road.before = stop
    report = signed(workplace, tmp_path)
    assert reached.wait(WAIT)
    watch.until(lambda: only(workplace, report).sent > 50_000)
    app.session.sign_out()
    again = app.session.sign_in("an", PASSWORD)
    (shown,) = again.sync.uploads.waiting()
    assert (shown.standing, 0 < shown.sent < shown.size) == (FileStanding.PAUSED, True)
    again.sync.start()
    again.sync.uploads.resume()
    watch.until(lambda: complete(again, report))
    assert at_centre(central, shown.sha256) == SCAN


def test_a_yes_holds_over_a_lock_until_the_files_are_through(
    workplace: Workplace, central: CentralInProcess, watch: Watch, road: Road, app: App, tmp_path: Path
) -> None:
    from tests.services.conftest import PASSWORD

    workplace.sync.uploads.line_is(metered=True)
    report = signed(workplace, tmp_path)
    watch.until(lambda: received(workplace, report))
    workplace.sync.stop()
    workplace.sync.uploads.resume()
    app.session.sign_out()
    again = app.session.sign_in("an", PASSWORD)
    again.sync.uploads.line_is(metered=True)  # as the system says at each sign-in
    assert only(again, report).standing is FileStanding.WAITING
    again.sync.start()
    watch.until(lambda: complete(again, report))
    watch.until(lambda: not app.settings.files_allowed)
    again.sync.uploads.resume()
    again.sync.uploads.line_is(metered=False)
    again.sync.uploads.line_is(metered=True)  # another line: a yes before it does not count
    assert not app.settings.files_allowed
