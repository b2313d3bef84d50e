"""Files a centre lost when it was put back, and a PC that is only ever reached by stick."""

from __future__ import annotations

import shutil
from pathlib import Path

from sync.central.packets import TakenIn
from tests.services.test_packets import Office, app, office, resources, with_file
from tests.services.test_restored_centre import put_back

__all__ = ["app", "office", "resources"]


def kept_at(office: Office) -> list[Path]:
    return [path for path in (office.central.data / "files").rglob("*") if path.is_file()]


def without_files(office: Office) -> TakenIn:
    """A packet with the report alone, there and back."""
    taken = office.take(office.work.packets.export(office.stick, with_files=False).paths)
    for path in taken.answer:
        shutil.copy(path, office.stick)
    return taken


def complete(office: Office, report: str) -> bool:
    receipt = office.work.reports.detail(report).receipt
    return receipt is not None and receipt.complete


def test_the_stick_brings_them_again(office: Office, tmp_path: Path) -> None:
    report = with_file(office.work, tmp_path)
    office.read(without_files(office))
    with put_back(office.central, tmp_path / "copy"):
        office.read(office.carry())
        assert complete(office, report)
        assert len(kept_at(office)) == 1
    assert kept_at(office) == []
    office.read(office.carry())  # the centre is found out to be another, and says what it lacks
    assert office.work.packets.plan().files == 1
    taken = office.carry()
    assert (dict(taken.results), taken.files) == ({}, 1)
    office.read(taken)
    assert len(kept_at(office)) == 1
    assert complete(office, report)
    assert office.work.packets.plan().files == 0
    receipt = office.work.reports.detail(report).receipt
    assert receipt is not None
    assert receipt.earlier == ()  # it is the same one


def test_an_answer_of_before_brings_nothing_again(office: Office, tmp_path: Path) -> None:
    """What the centre lacked when it made an answer may have come over the line since."""
    report = with_file(office.work, tmp_path)
    office.read(without_files(office))
    with put_back(office.central, tmp_path / "copy"):
        office.read(office.carry())
    late = office.carry()
    office.online()
    office.online()
    assert complete(office, report)
    assert len(kept_at(office)) == 1
    office.read(late)
    assert office.work.packets.plan().files == 0
