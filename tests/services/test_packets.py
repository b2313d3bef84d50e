"""Reports by USB stick: a commune's PC with its real store, and the real centre; no network between them."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import packets as errors
from desktop.domain.report import Delivery
from desktop.events import ReportChanged
from desktop.services.packets import AnswerTaken
from desktop.services.workplace import Workplace
from sync import receipts
from sync.central.enrolment import revoke
from sync.central.packets import PacketDesk, TakenIn
from sync.central.published import Published
from sync.central.tables import Device, TakenPacket
from sync.central.uploads import Uploads
from sync.packet_parts import around
from tests.central.uploading import noise
from tests.central_in_process import CentralInProcess
from tests.photo_form import write_photo_form
from tests.services.conftest import LEADER_PASSWORD, NOW, Clock, make_resources
from tests.services.test_reports import filled

SCAN = b"%PDF-1.7 " + noise(300_000)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a form that asks for a photo and a file."""
    folder = make_resources(tmp_path_factory.mktemp("packets"))
    write_photo_form(folder / "forms" / "anh.xlsx")
    return folder


@pytest.fixture
def app(config: Config, clock: Clock, central: CentralInProcess) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=central.transport)
    app.settings.change(automatic=False)
    yield app
    app.close()


@dataclass
class Office:
    """A PC that was enrolled once and has no network now, the centre, and a stick that goes between them."""

    work: Workplace
    central: CentralInProcess
    stick: Path
    shelf: Path  # the centre's own folder for answers

    def carry(self, again: bool = False) -> TakenIn:
        """Make a packet, take it to the centre, bring the answer back to the stick."""
        made = self.work.packets.export(self.stick)
        taken = self.take(made.paths, again)
        for path in taken.answer:
            shutil.copy(path, self.stick)
        return taken

    def take(self, paths: tuple[Path, ...], again: bool = False) -> TakenIn:
        """What the centre does with a packet."""
        return desk(self.central).take_in(paths, self.shelf, again)

    def read(self, taken: TakenIn) -> AnswerTaken:
        """Take the answer in."""
        return self.work.packets.read(self.stick / taken.answer[0].name)

    def report(self, report: str) -> Delivery:
        return self.work.reports.detail(report).delivery

    def online(self) -> None:
        """One exchange over the line, with the files."""
        from sync.engine import SyncEngine
        from sync.files import FileEngine, FileState

        sync = self.work.sync
        central = sync._enrolment.central()
        assert central is not None
        from sync.adapters.native import NativeCentral

        api = NativeCentral(
            central["url"],
            central["token"],
            central["device"],
            receipts.key_id(central["server_key"]),
            self.central.transport(),
        )
        engine = SyncEngine(sync._outbox, api, random.Random(1))
        engine.run_once(NOW)
        files = FileEngine(sync._outbox.uploads, api.files(), random.Random(1), lambda: 0.0)
        while files.run_once(NOW).state is not FileState.IDLE:
            pass
        engine.run_once(NOW)
        api.close()


def desk(central: CentralInProcess) -> PacketDesk:
    return PacketDesk(
        central.centre, Published(), Uploads(central.centre, central.data, 0), central.data, room=0
    )


@pytest.fixture
def office(workplace: Workplace, central: CentralInProcess, tmp_path: Path) -> Office:
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    workplace.sync.stop()
    _accounts_told(workplace)
    for name in ("stick", "shelf"):
        (tmp_path / name).mkdir()
    return Office(workplace, central, tmp_path / "stick", tmp_path / "shelf")


def _accounts_told(work: Workplace) -> None:
    """As if the centre had heard of the accounts before: these tests count what goes with them."""
    from sqlalchemy import update
    from sqlmodel import col

    from desktop.store import tables as t

    told = update(t.OutboxRow).where(col(t.OutboxRow.report).is_(None)).values(state="done")
    work._store.write(lambda session: session.connection().execute(told).rowcount)


def signed(work: Workplace) -> str:
    report = filled(work)
    work.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return report


def with_file(work: Workplace, tmp_path: Path, content: bytes = SCAN) -> str:
    card = next(card for card in work.desk.cards(NOW.date()) if card.form == "anh" and not card.report)
    report = work.reports.start(card.obligation)
    path = tmp_path / "bien ban.pdf"
    path.write_bytes(content)
    file = work.files.take(report, path)
    instance = work.reports.open(report).instance
    instance.answer("/data/cb_tong", "4")
    instance.answer("/data/tep", file.name)
    work.reports.finish(report, instance)
    work.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return report


def test_there_and_back(office: Office, app: App, tmp_path: Path) -> None:
    plain, filed = signed(office.work), with_file(office.work, tmp_path)
    plan = office.work.packets.plan()
    assert (plan.items, plan.files, plan.file_bytes) == (2, 1, len(SCAN))
    made = office.work.packets.export(office.stick)
    assert (made.items, made.files, made.missing) == (2, 1, 0)
    assert made.bytes == made.paths[0].stat().st_size
    assert office.report(plain) is office.report(filed) is Delivery.PENDING
    assert office.work.sync.status().pending == 2
    taken = office.take(made.paths)
    assert (dict(taken.results), taken.files, taken.files_left) == ({"ok": 2}, 1, 0)
    assert len(office.central.reports()) == 2
    told: list[str] = []
    app.bus.subscribe(ReportChanged, lambda event: told.append(event.report))
    came = office.work.packets.read(taken.answer[0])
    assert (came.receipts, came.set_aside, came.retried) == (2, 0, 0)
    assert set(told) == {plain, filed}
    assert office.report(plain) is office.report(filed) is Delivery.ACKNOWLEDGED
    receipt = office.work.reports.detail(filed).receipt
    assert receipt is not None
    assert (receipt.verified, receipt.complete) == (True, True)
    assert office.work.sync.uploads.waiting() == ()
    assert [each.kind for each in office.work.sync.history(9)][:2] == ["packet_in", "packet_out"]


def test_by_stick_then_by_line_arrives_once(office: Office, tmp_path: Path) -> None:
    plain, filed = signed(office.work), with_file(office.work, tmp_path)
    taken = office.carry()
    office.online()
    assert office.report(plain) is office.report(filed) is Delivery.ACKNOWLEDGED
    numbers = office.work.reports.detail(plain).serial, office.work.reports.detail(filed).serial
    came = office.read(taken)
    assert (came.receipts, came.set_aside) == (0, 0)
    assert (office.work.reports.detail(plain).serial, office.work.reports.detail(filed).serial) == numbers
    assert sorted(each["revision"] for each in office.central.reports()) == [1, 1]
    receipt = office.work.reports.detail(filed).receipt
    assert receipt is not None
    assert receipt.complete


def test_by_line_then_by_stick_arrives_once(office: Office, tmp_path: Path) -> None:
    plain, filed = signed(office.work), with_file(office.work, tmp_path)
    made = office.work.packets.export(office.stick)
    office.online()
    cursor = office.work.sync._outbox.cursor()
    taken = office.take(made.paths)
    assert taken.results == {"ok": 2}
    came = office.work.packets.read(taken.answer[0])
    assert (came.receipts, came.set_aside) == (0, 0)
    assert office.report(plain) is office.report(filed) is Delivery.ACKNOWLEDGED
    assert sorted(each["revision"] for each in office.central.reports()) == [1, 1]
    assert office.work.sync._outbox.cursor() == cursor


def test_older_news_do_not_replace_newer_ones(office: Office, tmp_path: Path) -> None:
    report = signed(office.work)
    taken = office.carry()
    office.central.publish(write_photo_form(tmp_path / "anh.xlsx", version="2"))
    office.online()
    cursor = office.work.sync._outbox.cursor()
    came = office.read(taken)
    assert came.changes == 0
    assert office.work.sync._outbox.cursor() == cursor
    assert office.report(report) is Delivery.ACKNOWLEDGED


def test_after_a_stick_there_is_nothing_to_send(office: Office) -> None:
    report = signed(office.work)
    office.read(office.carry())
    assert office.work.packets.plan().items == 0
    office.online()
    assert office.report(report) is Delivery.ACKNOWLEDGED
    assert [each["revision"] for each in office.central.reports()] == [1]


def test_a_correction_waits_for_the_receipt_and_goes_then(office: Office) -> None:
    report = signed(office.work)
    first = office.work.packets.export(office.stick)
    office.work.reports.correct(report)
    opened = office.work.reports.open(report)
    opened.instance.answer("/data/cb_tong", "7")
    office.work.reports.finish(report, opened.instance)
    office.work.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert office.work.packets.plan().items == 1
    office.work.packets.read(office.take(first.paths).answer[0])
    assert office.report(report) is Delivery.PENDING
    office.read(office.carry())
    assert office.report(report) is Delivery.ACKNOWLEDGED
    assert [each["revision"] for each in office.central.reports()] == [2]


def test_news_come_with_a_packet_that_holds_nothing(office: Office) -> None:
    assert office.work.packets.plan().items == 0
    taken = office.carry()
    came = office.read(taken)
    assert came.changes > 0
    assert office.work.sync._outbox.cursor() is not None
    assert any(form.origin == "centre" for form in _forms(office.work))


def _forms(work: Workplace) -> list[Any]:
    from sqlalchemy import select

    from desktop.store import tables as t

    return list(work._store.read(lambda session: session.execute(select(t.FormRow)).scalars().all()))


def test_files_can_be_left_out_and_come_later(office: Office, tmp_path: Path) -> None:
    report = with_file(office.work, tmp_path)
    made = office.work.packets.export(office.stick, with_files=False)
    assert (made.files, made.bytes < 10_000) == (0, True)
    office.work.packets.read(office.take(made.paths).answer[0])
    receipt = office.work.reports.detail(report).receipt
    assert receipt is not None
    assert not receipt.complete
    assert (office.work.packets.plan().items, office.work.packets.plan().files) == (0, 1)
    office.read(office.carry())
    receipt = office.work.reports.detail(report).receipt
    assert receipt is not None
    assert receipt.complete


def test_in_parts_and_joined_at_the_centre(office: Office, tmp_path: Path) -> None:
    with_file(office.work, tmp_path)
    made = office.work.packets.export(office.stick, part_bytes=64 * 1024)
    assert len(made.paths) == 5
    assert all(path.stat().st_size <= 64 * 1024 for path in made.paths)
    made.paths[2].rename(tmp_path / "left behind")
    with pytest.raises(errors.PacketPartMissing) as refused:
        office.take(around(made.paths[0], "request"))
    assert refused.value.names == made.paths[2].name
    assert office.central.reports() == []
    (tmp_path / "left behind").rename(made.paths[2])
    assert office.take(around(made.paths[4], "request")).results == {"ok": 1}


def test_a_file_damaged_here_stays_out(office: Office, config: Config, tmp_path: Path) -> None:
    with_file(office.work, tmp_path)
    (sealed,) = (config.profile / "files").iterdir()
    sealed.write_bytes(b"x" * sealed.stat().st_size)
    made = office.work.packets.export(office.stick)
    assert (made.items, made.files, made.missing) == (1, 0, 1)
    assert office.take(made.paths).results == {"ok": 1}


def changed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_refused_at_the_centre_and_nothing_changed(office: Office, tmp_path: Path) -> None:
    signed(office.work)
    (path,) = office.work.packets.export(office.stick).paths
    good = path.read_bytes()

    def refused(kind: type[errors.PacketError]) -> None:
        with pytest.raises(kind):
            office.take((path,))
        assert office.central.reports() == []
        assert list(office.shelf.iterdir()) == []
        assert not any((office.central.data / "packets").glob("*"))

    changed(path)
    refused(errors.PacketDamaged)
    path.write_bytes(good[:-1000])
    refused(errors.PacketCutShort)
    path.write_bytes(b"hello")
    refused(errors.NotAPacket)
    path.unlink()
    refused(errors.PacketUnreadable)
    path.write_bytes(good)
    with pytest.raises(errors.PacketNotWritten):
        desk(office.central).take_in((path,), tmp_path / "no such folder")
    device = _device(office)
    with office.central.centre.database.writing() as session:
        row = session.get_one(Device, device)
        row.unit = "00001"
        session.add(row)
    refused(errors.PacketOtherUnit)
    revoke(office.central.centre, device)
    refused(errors.PacketRevoked)
    with office.central.centre.database.writing() as session:
        session.delete(session.get_one(Device, device))
    refused(errors.PacketUnknownDevice)
    other = CentralInProcess(tmp_path / "khác")
    try:
        with pytest.raises(errors.PacketForOther):
            desk(other).take_in((path,), office.shelf)
    finally:
        other.close()


def _device(office: Office) -> str:
    card = office.work.enrolment.central
    assert card is not None
    return card.device


def test_twice_the_same_packet_is_told_and_its_answer_can_be_had_again(office: Office) -> None:
    report = signed(office.work)
    made = office.work.packets.export(office.stick)
    lost = office.take(made.paths)
    with pytest.raises(errors.PacketReplayed):
        office.take(made.paths)
    again = office.take(made.paths, again=True)
    assert again.results == lost.results == {"ok": 1}
    assert [each["revision"] for each in office.central.reports()] == [1]
    office.work.packets.read(again.answer[0])
    assert office.report(report) is Delivery.ACKNOWLEDGED
    with office.central.centre.database.reading() as session:
        assert session.get(TakenPacket, made.packet) is not None


def test_refused_on_the_pc_and_nothing_changed(office: Office, tmp_path: Path) -> None:
    report = signed(office.work)
    made = office.work.packets.export(office.stick)
    (answer,) = office.take(made.paths).answer
    good = answer.read_bytes()

    def refused(kind: type[errors.PacketError], path: Path = answer) -> None:
        with pytest.raises(kind):
            office.work.packets.read(path)
        assert office.report(report) is Delivery.PENDING
        assert office.work.sync._outbox.cursor() is None

    refused(errors.PacketWrongKind, made.paths[0])
    refused(errors.NotAPacket, office.stick)
    refused(errors.PacketUnreadable, tmp_path / "không có")
    changed(answer)
    refused(errors.PacketDamaged)
    answer.write_bytes(good[:-1])
    refused(errors.PacketCutShort)
    answer.write_bytes(good)
    key = office.work._store.read(lambda session: _remembered(session, "device_key"))
    office.work._store.write(lambda session: _remember(session, "device_key", receipts.new_key()))
    refused(errors.PacketForOther)
    office.work._store.write(lambda session: _remember(session, "device_key", key))
    central = office.work._store.read(lambda session: _remembered(session, "central"))
    stranger = {**central, "server_key": receipts.public(receipts.new_key())}
    office.work._store.write(lambda session: _remember(session, "central", stranger))
    refused(errors.PacketOtherCentre)
    office.work._store.write(lambda session: _remember(session, "central", central))
    office.work.packets.read(office.shelf)  # the folder is enough: it holds one answer
    assert office.report(report) is Delivery.ACKNOWLEDGED
    with pytest.raises(errors.PacketReplayed):
        office.work.packets.read(answer)


def test_an_answer_from_before_this_pc_was_enrolled_anew_says_so(office: Office) -> None:
    """It has the same key still, and opens it: it is no other PC's."""
    report = signed(office.work)
    office.work.packets.export(office.stick)
    (answer,) = office.take(tuple(office.stick.iterdir())).answer
    office.work.sync.automatic = False
    office.work.enrolment.by_code(office.central.url, office.central.enrol_code(office.work.unit.code))
    for use in (office.work.packets.read, office.work.packets.look):
        with pytest.raises(errors.PacketOfBefore):
            use(answer)
    assert office.report(report) is Delivery.PENDING
    made = office.work.packets.export(office.stick)
    (answer,) = office.take(made.paths).answer
    assert office.work.packets.read(answer).receipts == 1
    assert office.report(report) is Delivery.ACKNOWLEDGED


def _remembered(session: Any, key: str) -> Any:
    from desktop.store.remembered import recall

    return recall(session, key)


def _remember(session: Any, key: str, value: object) -> None:
    from desktop.store.remembered import remember

    remember(session, key, value)


def test_without_a_centre_there_is_no_packet(workplace: Workplace, tmp_path: Path) -> None:
    with pytest.raises(errors.NotEnrolled):
        workplace.packets.export(tmp_path)


def test_the_stick_is_out(office: Office, tmp_path: Path) -> None:
    signed(office.work)
    with pytest.raises(errors.PacketNotWritten) as refused:
        office.work.packets.export(tmp_path / "pulled out")
    assert refused.value.why == "gone"
    with_file(office.work, tmp_path)
    with pytest.raises(errors.PacketNotWritten) as refused:
        office.work.packets.export(office.stick, progress=lambda done, total: shutil.rmtree(office.stick))
    assert refused.value.why == "gone"
    office.stick.mkdir()
    assert office.work.packets.plan().items == 2
    assert office.work.packets.export(office.stick).items == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to the size of a file there")
def test_the_stick_is_full(office: Office, tmp_path: Path) -> None:
    import resource

    with_file(office.work, tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(errors.PacketNotWritten) as refused:
            office.work.packets.export(office.stick)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert refused.value.why == "full"
    assert list(office.stick.iterdir()) == []
    assert office.work.packets.plan().items == 1


def test_stopped_half_way(office: Office, tmp_path: Path) -> None:
    with_file(office.work, tmp_path)
    seen: list[int] = []
    with pytest.raises(errors.PacketStopped):
        office.work.packets.export(
            office.stick, progress=lambda done, total: seen.append(done), stopped=lambda: bool(seen)
        )
    assert list(office.stick.iterdir()) == []


def test_inspect_tells_what_anyone_may_know(office: Office) -> None:
    signed(office.work)
    made = office.work.packets.export(office.stick, part_bytes=16 * 1024)
    card = office.work.packets.inspect(office.stick)
    assert (card.kind, card.packet, card.bytes) == ("request", made.packet, made.bytes)
    assert card.names == tuple(path.name for path in made.paths)
    taken = office.take(made.paths)
    assert office.work.packets.inspect(taken.answer[0]).kind == "answer"
    changed(made.paths[0])
    with pytest.raises(errors.PacketDamaged):
        office.work.packets.inspect(made.paths[0])
