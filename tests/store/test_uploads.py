"""Contents on their way: queued with the receipt of their report, in order, and never forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from desktop.domain.files import FileCard
from desktop.domain.views import FileStanding
from desktop.store import tables as t
from desktop.store.migrations import upgrade
from desktop.store.opening import finish_store, half_made, migrate
from desktop.store.report_list import ReportList
from desktop.store.reports import ReportStore
from desktop.store.uploads import StoreUploads
from sync import receipts
from sync.files import ContentMissing, WaitingFile
from sync.protocol import Change, WaitingItem
from tests.contract.outbox_contract import answer, ok, receipt, submission
from tests.store.material import KEY, NOW, opened, sign, started
from tests.store.test_files import PHOTO, files_of, take
from tests.store.test_outbox import InStore


class Uploads(InStore):
    """A store with files, and the queue that sends them."""

    def queue(self) -> StoreUploads:
        return StoreUploads(self.store)

    def signed(self, report: str, *contents: bytes) -> WaitingItem:
        """A signed report that names contents, not received yet."""
        started(self.store, report)
        files = files_of(self.store)
        cards = tuple(take(files, report, f"a{number}.jpg", each) for number, each in enumerate(contents))
        return self.sign(report, cards)

    def sign(self, report: str, cards: tuple[FileCard, ...]) -> WaitingItem:
        ReportStore(self.store).move(report, "finish", "an", NOW, author="An")
        stored = ReportStore(self.store).load(report)
        return self.item(sign(self.store, report, f"<data>{stored.revision}</data>".encode(), cards))

    def received(self, item: WaitingItem, level: str = "pending", serial: str = "TN-000001") -> None:
        said = answer(self, ok(self, item, attachments=level, serial=serial))
        self.outbox.apply(NOW, (item,), said)

    def told_complete(self, item: WaitingItem, **other: str) -> None:
        claims = {"attachments": "complete", **other}
        body = {"report": submission(item).report, "rev": "1"}
        body["receipt"] = receipt(self.centre_key, item, **claims)
        change = Change(seq=9, kind="receipt", id="TN-000001", rev="1", body=body)
        self.outbox.apply(NOW, (), answer(self, changes=(change,)))


@pytest.fixture
def case(path: Path) -> Iterator[Uploads]:
    case = Uploads(path)
    yield case
    case.store.close()


def test_nothing_goes_before_its_report_is_received(case: Uploads) -> None:
    item = case.signed("r", PHOTO)
    assert case.queue().next(NOW) is None
    assert case.queue().next_due(NOW) is None
    (waits,) = case.queue().of_report("r").values()
    assert (waits.name, waits.standing, waits.sent) == ("a0.jpg", FileStanding.WAITING, 0)
    case.received(item)
    file = case.queue().next(NOW)
    assert file is not None
    assert (file.size, case.queue().waiting()) == (len(PHOTO), 1)
    assert case.queue().read(file.sha256, 70_000, 100_000) == PHOTO[70_000:170_000]


def test_it_is_still_there_after_the_application_was_killed(case: Uploads) -> None:
    case.received(case.signed("r", PHOTO))
    file = case.queue().next(NOW)
    assert file is not None
    case.queue().progress(file.sha256, 1000)
    case.reopen()
    assert case.queue().next(NOW) == file
    (shown,) = case.queue().standings()
    assert (shown.sent, shown.title, shown.report) == (1000, "Báo cáo chuyển đổi số", "r")


def test_what_failed_goes_later_and_the_next_one_now(case: Uploads) -> None:
    case.received(case.signed("r", PHOTO, PHOTO[1:]))
    first = case.queue().next(NOW)
    assert first is not None
    later = NOW + timedelta(minutes=5)
    case.queue().failed(first.sha256, later, "refused")
    second = case.queue().next(NOW)
    assert second is not None
    assert second.sha256 != first.sha256
    case.queue().arrived(second.sha256)
    assert case.queue().next(NOW) is None
    assert case.queue().next_due(NOW) == later
    assert case.queue().next(later) == WaitingFile(first.sha256, first.size, 1)
    case.queue().release()
    assert case.queue().next(NOW) == first


def test_put_off_by_a_fast_clock_goes_when_the_clock_is_set_back(case: Uploads) -> None:
    case.received(case.signed("r", PHOTO))
    file = case.queue().next(NOW)
    assert file is not None
    case.queue().failed(file.sha256, NOW.replace(year=NOW.year + 10), "refused")
    assert case.queue().next_due(NOW) == NOW
    assert case.queue().next(NOW) == WaitingFile(file.sha256, file.size, 1)


def test_a_person_may_want_one_first(case: Uploads) -> None:
    case.received(case.signed("r", PHOTO))
    case.received(case.signed("s", PHOTO[1:], PHOTO[2:]), serial="TN-000002")
    order = [each.sha256 for each in case.queue().standings()]
    for wanted in (order[2], order[1]):
        case.queue().first(wanted)
        found = case.queue().next(NOW)
        assert found is not None
        assert found.sha256 == wanted
    assert [each.sha256 for each in case.queue().standings()] == [order[1], order[2], order[0]]


def test_a_complete_receipt_takes_the_place_of_the_pending_one(case: Uploads) -> None:
    item = case.signed("r", PHOTO)
    case.received(item)
    before = ReportList(case.store).detail("r").receipt
    assert before is not None
    assert not before.complete
    case.told_complete(item, serial="TN-000009")  # a receipt nobody has here
    case.told_complete(item, sha256="0" * 64)
    key, case.centre_key = case.centre_key, receipts.new_key()
    case.told_complete(item)  # signed by another
    case.centre_key = key
    assert ReportList(case.store).detail("r").receipt == before
    case.told_complete(item)
    after = ReportList(case.store).detail("r").receipt
    assert after is not None
    assert (after.complete, after.verified, after.serial) == (True, True, before.serial)
    assert receipts.check(after.jws, receipts.public(case.centre_key)).attachments == "complete"
    assert case.queue().waiting() == 0
    (shown,) = case.queue().of_report("r").values()
    assert shown.standing is FileStanding.ARRIVED


def test_a_report_whose_files_are_there_already(case: Uploads) -> None:
    case.received(case.signed("r", PHOTO), level="complete")
    assert case.queue().waiting() == 0
    (shown,) = case.queue().of_report("r").values()
    assert shown.standing is FileStanding.ARRIVED


def test_a_centre_that_lost_a_content_gets_it_again(case: Uploads) -> None:
    case.received(case.signed("r", PHOTO))
    file = case.queue().next(NOW)
    assert file is not None
    case.queue().arrived(file.sha256)
    case.received(case.signed("s", PHOTO), serial="TN-000002")
    assert case.queue().next(NOW) == file


def test_a_file_that_a_correction_took_out_goes_no_more(case: Uploads) -> None:
    case.received(case.signed("r", PHOTO, PHOTO[1:]))
    shared = case.signed("s", PHOTO[1:])
    reports = ReportStore(case.store)
    reports.move("r", "correct", "an", NOW)
    case.received(case.sign("r", ()), level="complete", serial="TN-000002")
    assert [each.name for each in case.queue().standings()] == ["a1.jpg"]  # another report names it
    case.received(shared, serial="TN-000003")
    assert case.queue().waiting() == 1


def test_a_file_that_cannot_be_read(case: Uploads) -> None:
    case.received(case.signed("r", PHOTO))
    file = case.queue().next(NOW)
    assert file is not None
    for sealed in (case.path.parent / "files").iterdir():
        sealed.unlink()
    with pytest.raises(ContentMissing):
        case.queue().read(file.sha256, 0, 10)
    with pytest.raises(ContentMissing):
        case.queue().read("0" * 64, 0, 10)


def test_a_store_from_before_queues_what_was_received_without_its_files(tmp_path: Path) -> None:
    from desktop.store.engine import open_engine

    path = tmp_path / "reports.db"
    migrate(half_made(path), KEY, mode="rwc", to="0003")
    finish_store(path)
    key = receipts.new_key()
    engine = open_engine(path, KEY)
    with engine.begin() as connection:
        for name, level in (("r", "pending"), ("s", "complete")):
            jws = receipts.make(key, {"attachments": level})
            cards = '[{"name": "a.jpg", "sha256": "%s", "size": 7, "type": "image/jpeg"}]' % (name * 64)
            connection.exec_driver_sql(
                "INSERT INTO report (id, form, version, title, state, revision, author, updated, comment) "
                "VALUES (?, 'f', '1', 'T', 'signed', 0, 'An', '2026-11-16T03:00:00.000000+00:00', '')",
                (name,),
            )
            connection.exec_driver_sql(
                "INSERT INTO revision (report, number, version, xml, sha256, instance, author, approver, "
                "finished_at, signed_at, key, attachments) VALUES (?, 0, '1', 'x', 'x', ?, 'An', 'Lan', "
                "'2026-11-16T03:00:00.000000+00:00', '2026-11-16T03:00:00.000000+00:00', ?, ?)",
                (name, name, name, cards),
            )
            connection.exec_driver_sql(
                "INSERT INTO receipt VALUES (?, 0, ?, 'x', '2026-11-16T03:00:00.000000+00:00', ?, "
                "'2026-11-16T03:00:00.000000+00:00')",
                (name, f"TN-{name}", jws),
            )
    assert upgrade(engine)
    engine.dispose()
    with opened(path) as store:
        assert StoreUploads(store).next(NOW) == WaitingFile("r" * 64, 7)
        assert StoreUploads(store).waiting() == 1
        levels = select(col(t.ReceiptRow.attachments)).order_by(col(t.ReceiptRow.report))
        assert store.read(lambda session: list(session.execute(levels).scalars())) == ["pending", "complete"]
