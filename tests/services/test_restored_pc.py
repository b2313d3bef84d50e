"""A PC put back from a backup: what it sent after that backup comes back from the centre."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from desktop.app import App
from desktop.domain.report import Delivery, ReportState, Role
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from sync.central import reviews
from sync.central.tables import Report, Revision
from tests.services import test_packets
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD, Clock
from tests.services.test_packets import SCAN, Office, signed
from tests.services.test_tasks import exchange

app, office, resources = test_packets.app, test_packets.office, test_packets.resources


@pytest.fixture
def stick(office: Office, tmp_path: Path) -> Path:
    """Where the backups of this PC go."""
    folder = tmp_path / "backups"
    folder.mkdir()
    office.work.backups.choose(folder)
    return folder


def back_up(work: Workplace) -> Path:
    return work.backups.make(lambda done, parts: None, lambda: False).path


def put_back(app: App, office: Office, backup: Path) -> Workplace:
    """The day after the disk broke: the backup is restored and the officer signs in."""
    app.session.sign_out()
    app.session.restore(backup)
    work = app.session.sign_in("an", PASSWORD)
    work.sync.stop()
    office.work = work
    return work


def correct(work: Workplace, report: str, total: str) -> None:
    work.reports.correct(report)
    instance = work.reports.open(report).instance
    instance.answer("/data/cb_tong", total)
    work.reports.finish(report, instance)
    work.reports.sign_off(report, "lan", LEADER_PASSWORD)


def sent_and_corrected_since(office: Office) -> tuple[str, Path]:
    """A report that waited when the backup was made; it and a correction of it were sent after that."""
    report = signed(office.work)
    backup = back_up(office.work)
    exchange(office.work, office.central)
    correct(office.work, report, "15")
    exchange(office.work, office.central)
    return report, backup


def total_of(work: Workplace, report: str) -> object:
    return work.reports.open(report).instance.node("/data/cb_tong").value


def actions(work: Workplace) -> list[str]:
    def read(session: Session) -> list[str]:
        return [row.action for row in session.exec(select(t.AuditRow).order_by(col(t.AuditRow.seq)))]

    return work._store.read(read)


def test_what_was_sent_after_the_backup_comes_back(app: App, office: Office, stick: Path) -> None:
    exchange(office.work, office.central)
    backup = back_up(office.work)
    report = signed(office.work)
    exchange(office.work, office.central)
    there = office.work.reports.detail(report)
    assert there.delivery is Delivery.ACKNOWLEDGED
    work = put_back(app, office, backup)
    assert "restored" in actions(work)
    exchange(work, office.central)
    detail = work.reports.detail(report)
    assert (detail.state, detail.delivery) == (ReportState.SIGNED, Delivery.ACKNOWLEDGED)
    assert detail.sha256 == there.sha256
    assert detail.receipt is not None
    assert detail.receipt.serial == there.receipt.serial  # type: ignore[union-attr]
    assert work.elsewhere.senders(report) == {0: True}  # from here, and no other PC
    assert "sent_before" in actions(work)
    assert work.elsewhere.beside(report) is None
    card = next(each for each in work.desk.cards(NOW.date()) if each.report == report)
    assert work.reports.start(card.obligation) == report  # and is not filled in a second time
    assert [version.origin for version in work.comparing.versions(report)] == ["signed"]


def test_it_is_corrected_as_if_nothing_had_happened(app: App, office: Office, stick: Path) -> None:
    backup = back_up(office.work)
    report = signed(office.work)
    exchange(office.work, office.central)
    work = put_back(app, office, backup)
    exchange(work, office.central)
    correct(work, report, "15")
    exchange(work, office.central)
    assert work.reports.detail(report).delivery is Delivery.ACKNOWLEDGED
    (row,) = office.central.reports()
    assert row["revision"] == 2


def test_once_is_enough(app: App, office: Office, stick: Path) -> None:
    """What was heard is not asked for again, and both ends agree on what is held."""
    backup = back_up(office.work)
    report = signed(office.work)
    exchange(office.work, office.central)
    work = put_back(app, office, backup)
    outbox = work.sync._outbox
    assert outbox.anew()
    exchange(work, office.central)
    assert not outbox.anew()
    assert outbox.cursor() is not None
    told = actions(work)
    exchange(work, office.central)
    assert actions(work) == told
    app.session.sign_out()
    work = app.session.sign_in("an", PASSWORD)
    work.sync.stop()
    assert not work.sync._outbox.anew()
    assert work.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def test_one_that_waited_in_the_backup_and_was_corrected_since(app: App, office: Office, stick: Path) -> None:
    """Its first version goes again and gets its own receipt, and the correction follows from the centre."""
    report, backup = sent_and_corrected_since(office)
    newest = office.work.reports.detail(report).sha256
    work = put_back(app, office, backup)
    assert work.reports.detail(report).delivery is Delivery.PENDING
    exchange(work, office.central)
    detail = work.reports.detail(report)
    assert (detail.sha256, detail.delivery) == (newest, Delivery.ACKNOWLEDGED)
    assert len(detail.revisions) == 2
    assert all(each.delivery is Delivery.ACKNOWLEDGED for each in detail.revisions)
    assert work.elsewhere.beside(report) is None
    assert total_of(work, report) == "15"


def test_a_draft_of_the_backup_is_not_touched(app: App, office: Office, stick: Path) -> None:
    """What was sent of it lies beside, as this PC's own; given up, the draft makes room for it."""
    card = next(each for each in office.work.desk.cards(NOW.date()) if each.report is None)
    report = office.work.reports.start(card.obligation)
    opened = office.work.reports.open(report)
    opened.instance.answer("/data/cb_tong", "7")
    office.work.reports.save_draft(report, opened.instance.snapshot())
    backup = back_up(office.work)
    assert signed(office.work) == report
    exchange(office.work, office.central)
    work = put_back(app, office, backup)
    exchange(work, office.central)
    assert total_of(work, report) == "7"
    beside = work.elsewhere.beside(report)
    assert beside is not None
    assert beside.own


def test_an_account_made_since_is_known_again(app: App, office: Office, stick: Path) -> None:
    backup = back_up(office.work)
    app.session.sign_out()
    leader = app.session.sign_in("lan", LEADER_PASSWORD)
    leader.sync.stop()
    leader.accounts.add("moi", "Người Mới", Role.OFFICER, "mật khẩu dài đủ")
    exchange(leader, office.central)
    office.work = leader
    work = put_back(app, office, backup)
    exchange(work, office.central)
    assert "moi" in {each.account.login for each in work.accounts.everyone()}


def test_by_stick_too(app: App, office: Office, stick: Path) -> None:
    backup = back_up(office.work)
    report = signed(office.work)
    office.read(office.carry())
    there = office.work.reports.detail(report)
    assert there.delivery is Delivery.ACKNOWLEDGED
    work = put_back(app, office, backup)
    office.read(office.carry())
    assert not work.sync._outbox.anew()
    assert work.reports.detail(report).sha256 == there.sha256
    assert work.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def test_an_answer_on_its_way_since_before_does_not_pass_for_the_list(
    app: App, office: Office, stick: Path
) -> None:
    """A packet that went before the disk broke is answered after it: its news are of who had sent it."""
    backup = back_up(office.work)
    report = signed(office.work)
    taken = office.carry()
    work = put_back(app, office, backup)
    office.read(taken)
    assert work.sync._outbox.anew()
    exchange(work, office.central)
    assert work.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def test_many_in_parts_and_cut_short(app: App, office: Office, stick: Path) -> None:
    """The list goes on with the cursor of its last part, on a line that carries one change at a time."""
    from tests.services.test_restored_centre import line

    backup = back_up(office.work)
    report = signed(office.work)
    exchange(office.work, office.central)
    put_back(app, office, backup)
    outbox = office.work.sync._outbox
    for _ in range(60):
        with line(office) as engine:  # begun anew each time: the process was ended
            engine._changes = 1
            engine.run_once(NOW)
        if not outbox.anew():
            break
    assert not outbox.anew()
    assert office.work.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def test_nobody_else_hears_who_asks_for_nothing(office: Office, stick: Path) -> None:
    """A PC that was not put back is told its own words by no list."""
    exchange(office.work, office.central)
    report = signed(office.work)
    exchange(office.work, office.central)
    office.work._store.write(lambda session: session.delete(session.get_one(t.SettingRow, "cursor")))
    exchange(office.work, office.central)
    assert "sent_before" not in actions(office.work)
    with office.central.centre.database.reading() as session:
        assert [row.report for row in session.exec(select(Revision))] == [report]
    assert office.work.elsewhere.senders(report) == {}


def test_what_was_sent_back_since_is_sent_back_again(app: App, office: Office, stick: Path) -> None:
    """It waited in the backup; it was corrected since, and the correction was returned."""
    report, backup = sent_and_corrected_since(office)
    with office.central.centre.database.writing() as session:
        row = session.get_one(Report, report)
        reviews.decide(office.central.centre, session, row, "returned", "Mai", "sai số")
    exchange(office.work, office.central)
    assert office.work.reports.detail(report).state is ReportState.RETURNED
    work = put_back(app, office, backup)
    exchange(work, office.central)
    detail = work.reports.detail(report)
    assert (detail.state, detail.comment) == (ReportState.RETURNED, "sai số")


def test_an_answer_to_an_earlier_restoring_does_not_pass_for_the_list(
    app: App, office: Office, stick: Path, clock: Clock
) -> None:
    """Put back twice: the packet of the first time knew nothing of what was sent between the two."""
    backup = back_up(office.work)
    put_back(app, office, backup)
    taken = office.carry()
    exchange(office.work, office.central)
    report = signed(office.work)
    exchange(office.work, office.central)
    clock.now += timedelta(hours=1)
    work = put_back(app, office, backup)
    office.read(taken)
    assert work.sync._outbox.anew()
    exchange(work, office.central)
    assert work.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def test_what_lies_beside_and_makes_no_sense_holds_nothing_up(app: App, office: Office) -> None:
    """A later version may read it; the receipt of the report it lies beside is taken in."""
    report = signed(office.work)

    def keep(session: Session) -> None:
        body = {"xml": "<data/>", "sha256": "0"}
        session.add(t.KeptChangeRow(kind="submission", id=report, seq=1, rev="9", body=body))

    office.work._store.write(keep)
    exchange(office.work, office.central)
    assert office.work.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def test_a_file_that_is_still_here_goes_after_all(
    app: App, office: Office, stick: Path, tmp_path: Path
) -> None:
    """It lay with a draft in the backup; the draft gives way to what was sent of it, without the file."""
    work = office.work
    card = next(each for each in work.desk.cards(NOW.date()) if each.form == "anh" and not each.report)
    report = work.reports.start(card.obligation)
    (tmp_path / "bien ban.pdf").write_bytes(SCAN)
    file = work.files.take(report, tmp_path / "bien ban.pdf")
    instance = work.reports.open(report).instance
    instance.answer("/data/cb_tong", "4")
    instance.answer("/data/tep", file.name)
    work.reports.save_draft(report, instance.snapshot())
    backup = back_up(work)
    work.reports.finish(report, instance)
    work.reports.sign_off(report, "lan", LEADER_PASSWORD)
    exchange(work, office.central)
    work = put_back(app, office, backup)
    exchange(work, office.central)
    work.removals.remove(report)
    receipt = work.reports.detail(report).receipt
    assert receipt is not None
    assert not receipt.complete
    office.online()
    receipt = work.reports.detail(report).receipt
    assert receipt is not None
    assert receipt.complete
