"""A report set aside goes sealed to a person at the centre, who accepts it as it is or keeps it aside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from desktop.domain.errors import WrongState
from desktop.domain.errors import packets as errors
from desktop.domain.report import Delivery
from desktop.domain.sending import AsideItem, AsideKind
from desktop.domain.zone import day_of
from desktop.services.packets import PacketMade
from desktop.store import tables as t
from desktop.store.outbox import FAULTS
from sync.central import aside as desk
from sync.central import feed
from sync.central.__main__ import main
from sync.central.published import Published
from sync.central.tables import FeedEntry
from sync.central.uploads import Uploads
from sync.protocol import EngineState
from tests.central_in_process import CentralInProcess
from tests.photo_form import write_photo_form
from tests.services.conftest import LEADER_PASSWORD, NOW, Clock
from tests.services.failing import Failing
from tests.services.refusing import answered, only_aside
from tests.services.test_packets import (
    SCAN,
    Office,
    app,
    changed,
    office,
    resources,
    signed,
    with_file,
)
from tests.services.test_restored_centre import line, put_back

__all__ = ["app", "office", "resources"]


@pytest.fixture
def central(tmp_path: Path, resources: Path, clock: Clock) -> Iterator[CentralInProcess]:
    """A centre whose form has a rule that the PC's has not."""
    central = CentralInProcess(tmp_path, clock)
    for form in sorted((resources / "forms").glob("*.xlsx")):
        central.publish(write_photo_form(tmp_path / "anh.xlsx", most=3) if form.stem == "anh" else form)
    yield central
    central.close()


@pytest.fixture
def strict(office: Office, tmp_path: Path) -> str:
    """A report with a file that the centre has refused: four houses, where its form allows three."""
    report = with_file(office.work, tmp_path)
    came = office.read(office.carry())
    assert (came.receipts, came.set_aside) == (0, 1)
    return report


def aside(office: Office) -> AsideItem:
    return only_aside(office.work)


def handed_in(office: Office) -> PacketMade:
    return office.work.aside.hand_in(aside(office), office.stick)


def console(office: Office, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """What a person at the centre types, and reads."""
    office.central.close()
    status = main(["--data", str(office.central.data), *arguments])
    office.central.start()
    told = capsys.readouterr()
    return status, told.out + told.err


def taken(office: Office, made: PacketMade, capsys: pytest.CaptureFixture[str]) -> str:
    where = ("--answer", str(office.shelf))
    status, said = console(office, capsys, "packet", "import", str(made.paths[0]), *where)
    assert status == 0, said
    return said


def answers(office: Office) -> list[Path]:
    return sorted(office.shelf.iterdir(), key=lambda path: path.stat().st_mtime_ns)


def test_only_the_centre_can_open_it(office: Office, strict: str) -> None:
    made = handed_in(office)
    (path,) = made.paths
    assert (made.items, made.files, made.missing) == (1, 1, 0)
    assert path.name.startswith("BaoCaoXa-XemXet-")
    content = path.read_bytes()
    secrets = ("Chi Mai", "cb_tong", "Bien ban", "nguoi_duyet", "hư hại", "Không quá")
    assert not any(words.encode() in content for words in secrets)
    assert SCAN[:64] not in content
    assert office.work.packets.inspect(path).kind == "request"
    changed(path)
    with pytest.raises(errors.PacketDamaged):
        office.take(made.paths)


def test_accepted_as_it_is_once_it_is_valid(
    office: Office, strict: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert aside(office).cells[0].text == "Không quá 3 nhà"
    made = handed_in(office)
    assert aside(office).handed_in is not None
    said = taken(office, made, capsys)
    assert "Results: 1 parked." in said
    assert "Set aside on the PC, for a person here: 1." in said
    office.work.packets.read(answers(office)[-1])
    assert (aside(office).kind, aside(office).said) == (AsideKind.PARKED, "")
    assert aside(office).cells[0].text == "Không quá 3 nhà"  # what is wrong with it still is

    status, said = console(office, capsys, "aside", "list")
    assert status == 0
    assert said.startswith("1  ")
    assert said.endswith("1 reports set aside\n")
    status, said = console(office, capsys, "aside", "show", "1", "--save", str(tmp_path / "seen"))
    assert status == 0
    for words in (
        "Số nhà bị hư hại: 4",
        "/data/cb_tong: Không quá 3 nhà",
        f"bien ban.pdf ({len(SCAN)} bytes)",
    ):
        assert words in said
    assert (tmp_path / "seen" / "file-1.pdf").read_bytes() == SCAN

    assert console(office, capsys, "aside", "accept", "1")[0] == 1
    assert "/data/cb_tong: Không quá 3 nhà" in console(office, capsys, "aside", "accept", "1")[1]
    assert office.central.reports() == []
    office.central.publish(write_photo_form(tmp_path / "anh.xlsx", version="2"))  # the rule was wrong
    status, said = console(office, capsys, "aside", "accept", "1", "--by", "Trần Bình")
    assert (status, "Files here now: 1." in said) == (0, True), said
    (row,) = office.central.reports()
    assert row["report"] == strict
    assert console(office, capsys, "aside", "list")[1] == "0 reports set aside\n"
    assert not list((office.central.data / "aside").iterdir())

    office.online()
    detail = office.work.reports.detail(strict)
    assert detail.delivery is Delivery.ACKNOWLEDGED
    assert detail.receipt is not None
    assert (detail.receipt.verified, detail.receipt.complete) == (True, True)
    assert office.work.aside.count() == 0


def test_kept_aside_with_a_reason_that_the_officer_reads(
    office: Office, strict: str, capsys: pytest.CaptureFixture[str]
) -> None:
    taken(office, handed_in(office), capsys)
    assert console(office, capsys, "aside", "keep", "1", "--reason", "  ")[0] == 1
    why = "Số liệu trùng với báo cáo của xã bên"
    status, said = console(office, capsys, "aside", "keep", "1", "--reason", why, "--by", "Trần Bình")
    assert status == 0, said
    assert console(office, capsys, "aside", "list")[1] == "0 reports set aside\n"
    row = json.loads(console(office, capsys, "aside", "list", "--all", "--json")[1])[0]
    assert (row["state"], row["reason"], row["decided_by"]) == ("kept", why, "Trần Bình")
    office.online()
    item = aside(office)
    assert (item.kind, item.said, item.cells[0].text) == (AsideKind.PARKED, why, "Không quá 3 nhà")
    office.work.aside.retry(item)  # over the line the person's word holds, too
    office.online()
    assert (aside(office).kind, aside(office).said) == (AsideKind.PARKED, why)
    assert office.central.reports() == []


def test_an_older_answer_takes_no_reason_away(office: Office, strict: str) -> None:
    office.take(handed_in(office).paths)
    why = "Số liệu trùng với báo cáo của xã bên"
    desk.keep(office.central.centre, 1, why, "Trần Bình")
    office.online()
    assert aside(office).said == why
    office.work.packets.read(answers(office)[-1])  # it was made before anybody had decided
    assert aside(office).said == why


def test_the_reason_counts_while_it_waits_to_be_sent_again(office: Office, strict: str) -> None:
    """The line is down for the report, and the word on it comes; then an older answer by stick."""
    office.take(handed_in(office).paths)
    office.work.aside.retry(aside(office))
    outbox = office.work.sync._outbox
    outbox.failed(outbox.due(NOW, 10), NOW + timedelta(hours=3))
    why = "Số liệu trùng với báo cáo của xã bên"
    desk.keep(office.central.centre, 1, why, "Trần Bình")
    office.online()
    assert aside(office).said == why
    office.work.packets.read(answers(office)[-1])
    assert aside(office).said == why


def test_an_older_answer_does_not_stop_what_is_sent_again(office: Office, strict: str) -> None:
    """The reason was read, and it is sent once more: an answer from before says nothing about that."""
    office.take(handed_in(office).paths)
    why = "Số liệu trùng với báo cáo của xã bên"
    desk.keep(office.central.centre, 1, why, "Trần Bình")
    office.online()
    office.work.aside.retry(aside(office))
    office.work.packets.read(answers(office)[-1])
    assert office.report(strict) is Delivery.PENDING
    office.online()
    assert aside(office).said == why


def test_the_word_comes_on_a_stick_too(
    office: Office, strict: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken(office, handed_in(office), capsys)
    office.central.publish(write_photo_form(tmp_path / "anh.xlsx", version="2"))
    assert console(office, capsys, "aside", "accept", "1")[0] == 0
    office.read(office.carry())
    assert office.report(strict) is Delivery.ACKNOWLEDGED


def test_a_correction_that_crosses_the_decision_is_no_conflict(
    office: Office, strict: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken(office, handed_in(office), capsys)
    correct(office, strict, "3")
    office.central.publish(write_photo_form(tmp_path / "anh.xlsx", version="2"))
    assert console(office, capsys, "aside", "accept", "1")[0] == 0
    office.online()
    office.online()
    assert office.work.aside.count() == 0
    assert office.report(strict) is Delivery.ACKNOWLEDGED
    assert [row["revision"] for row in office.central.reports()] == [2]


def test_what_was_sent_anew_meanwhile_is_not_taken_in_twice(
    office: Office, strict: str, capsys: pytest.CaptureFixture[str]
) -> None:
    taken(office, handed_in(office), capsys)
    correct(office, strict, "3")
    office.online()
    assert office.report(strict) is Delivery.ACKNOWLEDGED
    status, said = console(office, capsys, "aside", "accept", "1")
    assert (status, "another revision of this report" in said) == (1, True)
    assert [row["revision"] for row in office.central.reports()] == [1]


def test_twice_on_a_stick_waits_once(office: Office, strict: str, capsys: pytest.CaptureFixture[str]) -> None:
    taken(office, handed_in(office), capsys)
    taken(office, handed_in(office), capsys)
    assert console(office, capsys, "aside", "list")[1].endswith("1 reports set aside\n")


def test_what_arrived_already_waits_for_nobody(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    report = signed(office.work)
    packet = office.work.packets.export(office.stick)
    answered(office.work, report, NOW, status="parked", why="server", fault=True)
    made = handed_in(office)
    office.take(packet.paths)
    assert "Results: 1 ok." in taken(office, made, capsys)
    assert console(office, capsys, "aside", "list")[1] == "0 reports set aside\n"
    office.work.packets.read(answers(office)[-1])
    assert office.report(report) is Delivery.ACKNOWLEDGED


def test_on_time_is_the_day_it_came(office: Office, strict: str, tmp_path: Path) -> None:
    office.take(handed_in(office).paths)
    central = office.central
    came = central.centre.clock()
    central.publish(write_photo_form(tmp_path / "anh.xlsx", version="2"))
    later = replace(central.centre, clock=lambda: came + timedelta(days=60))
    uploads = Uploads(later, central.data, 0)
    assert desk.accept(later, Published(), uploads, central.data, 1, "") == 1
    (row,) = central.reports()
    assert row["received_at"][:10] == day_of(came).isoformat()
    assert desk.accept(later, Published(), uploads, central.data, 1, "") == 0  # once is enough
    assert len(central.reports()) == 1
    with pytest.raises(ValueError, match="accepted"):
        desk.keep(later, 1, "x", "")


def test_what_lies_aside_no_more_is_not_handed_in(office: Office, strict: str) -> None:
    item = aside(office)
    office.work.aside.retry(item)
    with pytest.raises(WrongState):
        office.work.aside.hand_in(item, office.stick)


def test_a_stick_that_is_not_there(office: Office, strict: str, tmp_path: Path) -> None:
    with pytest.raises(errors.PacketNotWritten):
        office.work.aside.hand_in(aside(office), tmp_path / "gone")
    assert aside(office).handed_in is None


def correct(office: Office, report: str, houses: str) -> None:
    office.work.reports.correct(report)
    instance: Any = office.work.reports.open(report).instance
    instance.answer("/data/cb_tong", houses)
    office.work.reports.finish(report, instance)
    office.work.reports.sign_off(report, "lan", LEADER_PASSWORD)


def test_accepted_again_after_a_copy_was_put_back_it_is_no_same_word(
    office: Office, strict: str, tmp_path: Path, clock: Clock
) -> None:
    """Its receipt tells when it came; the feed tells of now, or a cursor of the first time would stand."""
    central = office.central
    office.take(handed_in(office).paths)
    central.publish(write_photo_form(tmp_path / "anh.xlsx", version="2"))

    def accept() -> str:
        """The cursor of who has heard of the report, and not yet that somebody decided."""
        desk.accept(
            central.centre, Published(), Uploads(central.centre, central.data, 0), central.data, 1, ""
        )
        with central.centre.database.reading() as session:
            told = session.exec(select(FeedEntry.seq).where(FeedEntry.kind == "submission")).one()
            assert told is not None
            return feed._where(session, told).cursor(told)

    with put_back(central, tmp_path / "copy"):
        first = accept()
    clock.now += timedelta(hours=5)
    assert accept() != first
    with central.centre.database.reading() as session, pytest.raises(feed.CursorTooOld):
        feed.check(session, first)


def test_a_correction_sent_again_has_seen_what_a_person_there_accepted_meanwhile(
    office: Office, strict: str, tmp_path: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    """The centre, put back, fails on the first of two: the second meets no word but the PC's own."""
    office.take(handed_in(office).paths)
    with put_back(office.central, tmp_path / "copy"):
        for houses in ("3", "2"):
            correct(office, strict, houses)
            office.online()
    store = office.work._store
    first = store.read(lambda session: session.get_one(t.RevisionRow, (strict, 1)).instance)

    def exchange(hours: int) -> None:
        with line(office, through=Failing(office.central, f'"instance":"{first}"')) as engine:
            for _ in range(hours):
                while engine.run_once(clock()).state is EngineState.MORE:
                    pass
                clock.now += timedelta(hours=1)

    exchange(1)  # both wait again
    office.central.publish(write_photo_form(tmp_path / "anh.xlsx", version="2"))
    assert console(office, capsys, "aside", "accept", "1")[0] == 0
    exchange(2 * FAULTS)
    assert office.report(strict) is Delivery.ACKNOWLEDGED
    assert [row["revision"] for row in office.central.reports()] == [2]
