"""A draft goes to the commune's other PC on a stick, with its files; the centre has no part in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlmodel import select

from desktop.domain.errors import StateSecret, WrongState
from desktop.domain.errors import packets as errors
from desktop.domain.errors.handovers import CannotHandOver, CannotTakeOver
from desktop.domain.handover import Choice, Hand, Origin
from desktop.domain.report import Delivery, ReportState
from desktop.services.packet_files import PacketMade
from sync import receipts
from sync.central.tables import Content
from tests.central_in_process import CentralInProcess
from tests.services import test_conflicts
from tests.services.conftest import LEADER_PASSWORD, NOW
from tests.services.test_conflicts import Pc
from tests.services.test_handovers import _offer, _sent, _state, _until
from tests.services.test_packets import SCAN, changed, resources

__all__ = ["resources"]

pcs = test_conflicts.pcs


@pytest.fixture
def known(pcs: tuple[Pc, Pc]) -> tuple[Pc, Pc]:
    """Two PCs that have heard of each other, and have no line from now on."""
    for pc in pcs:
        _sent(pc)
    for pc in pcs:
        _until(pc, lambda pc=pc: bool(pc.workplace.handovers.pcs()))  # type: ignore[misc]
    for pc in pcs:
        pc.workplace.sync.stop()
    return pcs


def begin(pc: Pc, houses: str, tmp_path: Path, scan: bytes = SCAN) -> str:
    """A draft with an answer and an attached file; the report."""
    work = pc.workplace
    card = next(card for card in work.desk.cards(NOW.date()) if card.form == "anh" and not card.report)
    report = work.reports.start(card.obligation)
    path = tmp_path / "bien ban.pdf"
    path.write_bytes(scan)
    file = work.files.take(report, path)
    instance = work.reports.open(report).instance
    instance.answer("/data/cb_tong", houses)
    instance.answer("/data/tep", file.name)
    work.reports.save_draft(report, instance.snapshot())
    return report


def other(pc: Pc) -> str:
    (found,) = pc.workplace.handovers.pcs()
    return found.id


def give(pc: Pc, report: str, stick: Path, note: str = "") -> PacketMade:
    stick.mkdir(exist_ok=True)
    return pc.workplace.stick_drafts.give(report, other(pc), note, stick)


def houses(pc: Pc, report: str) -> str:
    return pc.workplace.reports.open(report).instance.node("/data/cb_tong").value


def test_it_goes_with_its_file_and_is_sent_from_there(
    known: tuple[Pc, Pc], central: CentralInProcess, tmp_path: Path
) -> None:
    here, there = known
    report = begin(here, "4", tmp_path)
    made = give(here, report, tmp_path / "stick", note="còn thiếu chữ ký")
    assert (made.items, made.files, made.missing) == (1, 1, 0)
    assert here.workplace.packets.inspect(made.paths[0]).kind == "draft"
    assert here.workplace.reports.detail(report).state is ReportState.HANDED
    with pytest.raises(WrongState):
        here.workplace.reports.save_draft(report, b"<data/>")
    (out,) = here.workplace.handovers.of_report(report)
    assert (out.state, out.why) == (Hand.TAKEN, "stick")
    found = there.workplace.stick_drafts.look(made.paths[0])
    assert (found.note, found.files, found.asks) == ("còn thiếu chữ ký", 1, "")
    taken = there.workplace.stick_drafts.take(made.paths[0])
    assert (taken.report, taken.kept, taken.files) == (report, "", 1)
    assert houses(there, report) == "4"
    (card,) = there.workplace.files.cards(report)
    assert there.workplace.files.read(report, card.name) == SCAN
    for pc in known:
        pc.workplace.sync.start()
    instance = there.workplace.reports.open(report).instance
    there.workplace.reports.finish(report, instance)
    there.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.send(report, Delivery.ACKNOWLEDGED)
    _until(here, lambda: here.workplace.reports.detail(report).state is ReportState.SIGNED)
    assert houses(here, report) == "4"
    (copy,) = here.workplace.handovers.copies(report)
    assert copy.origin is Origin.HANDED_OVER
    assert len(central.reports()) == 1


def test_only_that_pc_opens_it_and_once(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    here, there = known
    made = give(here, begin(here, "4", tmp_path), tmp_path / "stick")
    (path,) = made.paths
    content = path.read_bytes()
    assert SCAN[:64] not in content
    assert b"cb_tong" not in content
    with pytest.raises(errors.PacketForOther):
        here.workplace.stick_drafts.look(path)  # not even the one that sealed it
    good = content
    changed(path)
    with pytest.raises(errors.PacketDamaged):
        there.workplace.stick_drafts.take(path)
    path.write_bytes(good)
    with pytest.raises(errors.PacketWrongKind):
        there.workplace.packets.read(path)
    there.workplace.stick_drafts.take(path)
    with pytest.raises(errors.PacketReplayed):
        there.workplace.stick_drafts.take(path)


def test_a_draft_of_its_own_gives_way_to_nobody_unasked(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    here, there = known
    report = begin(here, "4", tmp_path)
    assert begin(there, "9", tmp_path, b"%PDF other") == report
    (path,) = give(here, report, tmp_path / "stick").paths
    assert there.workplace.stick_drafts.look(path).asks == "own"
    with pytest.raises(CannotTakeOver):
        there.workplace.stick_drafts.take(path)
    assert houses(there, report) == "9"
    taken = there.workplace.stick_drafts.take(path, Choice.REPLACE)
    assert (taken.kept, houses(there, report)) == ("", "4")
    assert [copy.origin for copy in there.workplace.handovers.copies(report)] == [Origin.REPLACED]


def test_the_stick_is_lost(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    here, _ = known
    report = begin(here, "4", tmp_path)
    give(here, report, tmp_path / "stick").paths[0].unlink()
    (copy,) = here.workplace.handovers.copies(report)
    here.workplace.handovers.use(copy.id)
    assert here.workplace.reports.detail(report).state is ReportState.DRAFT
    assert houses(here, report) == "4"


def test_taken_back_and_opened_there_all_the_same(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    here, there = known
    report = begin(here, "4", tmp_path)
    (path,) = give(here, report, tmp_path / "stick").paths
    (out,) = here.workplace.handovers.of_report(report)
    here.workplace.stick_drafts.take_back(out.id)
    assert here.workplace.reports.detail(report).state is ReportState.DRAFT
    assert houses(here, report) == "4"
    assert [copy.origin for copy in here.workplace.handovers.copies(report)] == [Origin.ON_STICK]
    assert here.workplace.files.read(report, "bien ban.pdf") == SCAN
    with pytest.raises(CannotTakeOver):
        here.workplace.stick_drafts.take_back(out.id)  # it is here
    there.workplace.stick_drafts.take(path)
    assert houses(there, report) == "4"
    for pc in known:
        pc.workplace.sync.start()
    for pc, said, delivery in ((here, "6", Delivery.ACKNOWLEDGED), (there, "7", Delivery.SET_ASIDE)):
        instance = pc.workplace.reports.open(report).instance
        instance.answer("/data/cb_tong", said)
        pc.workplace.reports.finish(report, instance)
        pc.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
        pc.send(report, delivery)
    assert there.workplace.conflicts.there(report)  # the two have met: nothing is overwritten


def test_what_was_sent_from_there_is_not_taken_back(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    here, there = known
    report = begin(here, "4", tmp_path)
    (path,) = give(here, report, tmp_path / "stick").paths
    there.workplace.stick_drafts.take(path)
    for pc in known:
        pc.workplace.sync.start()
    there.workplace.reports.finish(report, there.workplace.reports.open(report).instance)
    there.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.send(report, Delivery.ACKNOWLEDGED)
    _until(here, lambda: here.workplace.reports.detail(report).state is ReportState.SIGNED)
    (out,) = here.workplace.handovers.of_report(report)
    with pytest.raises(CannotTakeOver):
        here.workplace.stick_drafts.take_back(out.id)


def test_files_of_a_draft_kept_beside_stay(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    here, there = known
    report = begin(here, "4", tmp_path)
    assert begin(there, "9", tmp_path, b"%PDF other") == report  # a file of the same name, another content
    (path,) = give(here, report, tmp_path / "stick").paths
    assert there.workplace.stick_drafts.take(path, Choice.ASIDE).kept == "own"
    files = there.workplace.files
    files.sweep(report)
    files.sweep()
    (copy,) = there.workplace.handovers.copies(report)
    assert there.workplace.handovers.read(copy.id).node("/data/tep").value == "bien ban-2.pdf"
    there.workplace.handovers.use(copy.id)
    files.sweep()
    assert houses(there, report) == "4"
    name = there.workplace.reports.open(report).instance.node("/data/tep").value
    assert files.read(report, name) == SCAN
    assert files.read(report, "bien ban.pdf") == b"%PDF other"  # the copy of one's own names it


def test_without_a_stick_it_stays(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    here, _ = known
    report = begin(here, "4", tmp_path)
    with pytest.raises(errors.PacketNotWritten):
        here.workplace.stick_drafts.give(report, other(here), "", tmp_path / "gone")
    assert here.workplace.reports.detail(report).state is ReportState.DRAFT
    assert here.workplace.handovers.of_report(report) == ()
    assert here.workplace.handovers.copies(report) == ()
    with pytest.raises(CannotHandOver):
        here.workplace.stick_drafts.give(report, "nobody", "", tmp_path)
    with pytest.raises(StateSecret):
        give(here, report, tmp_path / "stick", note="Độ mật: TỐI MẬT")
    assert here.workplace.reports.detail(report).state is ReportState.DRAFT


def test_without_a_stick_it_stays_where_the_other_pcs_word_waits(
    known: tuple[Pc, Pc], tmp_path: Path
) -> None:
    here, there = known
    report = begin(here, "4", tmp_path)
    assert begin(there, "9", tmp_path, b"%PDF other") == report
    for pc in known:
        pc.workplace.sync.start()
    there.workplace.reports.finish(report, there.workplace.reports.open(report).instance)
    there.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.send(report, Delivery.ACKNOWLEDGED)
    _until(here, lambda: here.workplace.elsewhere.beside(report) is not None)
    with pytest.raises(errors.PacketNotWritten):
        here.workplace.stick_drafts.give(report, other(here), "", tmp_path / "gone")
    assert here.workplace.reports.detail(report).state is ReportState.DRAFT
    assert houses(here, report) == "4"
    give(here, report, tmp_path / "stick")
    assert houses(here, report) == "9"  # it has left, and their word takes its place
    (copy,) = here.workplace.handovers.copies(report)
    assert here.workplace.handovers.read(copy.id).node("/data/cb_tong").value == "4"


def test_each_stick_has_its_copy(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    here, _ = known
    report = begin(here, "4", tmp_path)
    give(here, report, tmp_path / "stick")
    here.workplace.stick_drafts.take_back(here.workplace.handovers.of_report(report)[0].id)
    with pytest.raises(errors.PacketNotWritten):
        here.workplace.stick_drafts.give(report, other(here), "", tmp_path / "gone")
    assert [copy.origin for copy in here.workplace.handovers.copies(report)] == [Origin.ON_STICK]


def test_of_a_pc_nobody_told_of(known: tuple[Pc, Pc], tmp_path: Path) -> None:
    from desktop.store import tables as t

    here, there = known
    (path,) = give(here, begin(here, "4", tmp_path), tmp_path / "stick").paths
    mine, store = other(there), there.workplace._store

    def change(**values: object) -> None:
        def work(session: object) -> None:
            row = session.get_one(t.CommunePcRow, mine)  # type: ignore[attr-defined]
            for name, value in values.items():
                setattr(row, name, value)
            session.add(row)  # type: ignore[attr-defined]

        store.write(work)

    change(active=False)
    with pytest.raises(errors.PacketFromStranger):
        there.workplace.stick_drafts.look(path)
    change(active=True, key=receipts.public(receipts.new_key()))
    with pytest.raises(errors.PacketDamaged):
        there.workplace.stick_drafts.take(path)
    assert there.workplace.handovers.news() == ()


def test_over_the_line_its_file_goes_too(
    pcs: tuple[Pc, Pc], central: CentralInProcess, tmp_path: Path
) -> None:
    here, there = pcs
    report = begin(here, "4", tmp_path)
    handover = _offer(here, there, report)
    uploads = here.workplace.sync._outbox.uploads
    _until(here, lambda: uploads.waiting() == 0)
    there.workplace.handovers.take_over(handover)
    _until(there, lambda: _state(there, handover) is Hand.TAKEN)
    (name,) = there.workplace.fetching.far(report)
    there.workplace.fetching.fetch(report, name, lambda _done, _size: None, lambda: False)
    assert there.workplace.files.read(report, name) == SCAN
    instance = there.workplace.reports.open(report).instance
    there.workplace.reports.finish(report, instance)
    there.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.send(report, Delivery.ACKNOWLEDGED)
    receipt = there.workplace.reports.detail(report).receipt
    assert receipt is not None
    assert receipt.complete  # the centre had it by then


def test_of_a_draft_taken_back_the_centre_keeps_no_file(
    pcs: tuple[Pc, Pc], central: CentralInProcess, tmp_path: Path
) -> None:
    here, there = pcs
    report = begin(here, "4", tmp_path)
    handover = _offer(here, there, report)
    uploads = here.workplace.sync._outbox.uploads
    _until(here, lambda: uploads.waiting() == 0)
    assert _contents(central) == 1
    here.workplace.handovers.take_back(handover)
    _until(here, lambda: _state(here, handover) is Hand.BACK)
    assert _contents(central) == 0
    assert here.workplace.reports.detail(report).state is ReportState.DRAFT
    assert here.workplace.files.read(report, "bien ban.pdf") == SCAN


def _contents(central: CentralInProcess) -> int:
    with central.centre.database.reading() as session:
        return len(session.exec(select(Content)).all())
