"""A scan of the signed paper: looked at, kept sealed with its revision, in backups, removed with a reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.app import App
from desktop.config import Config
from desktop.domain.errors import (
    FileRefused,
    FileTooLarge,
    FileUnreadable,
    ReasonMissing,
    StateSecret,
    ViewingOnly,
    WrongState,
)
from desktop.domain.errors.documents import ListStopped, ScanRefused
from desktop.domain.files import LIMIT
from desktop.domain.scan import Lack, Scan, Shortfall
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.documents.scanned import Leaf, scan
from tests.services.conftest import LEADER_PASSWORD, PASSWORD, Clock
from tests.services.test_backups import make, other_pc, stick
from tests.services.test_documents import signed, started

__all__ = ["stick"]


def put(folder: Path, content: bytes, name: str = "BC 01 quét.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def kept(workplace: Workplace, report: str, path: Path, reason: str = "") -> Scan:
    return workplace.scans.keep(report, workplace.scans.read(report, path), reason)


def newest(workplace: Workplace) -> tuple[str, dict[str, object]]:
    entry = workplace.trail.page(TrailFilter(), 0, 1)[0]
    return entry.action, json.loads(entry.detail)


def corrected(workplace: Workplace, report: str) -> None:
    workplace.reports.correct(report)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "1251")
    workplace.reports.finish(report, opened.instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)


def sealed(tmp_path: Path) -> list[Path]:
    return list(tmp_path.glob("profile/files/*"))


def test_it_is_kept_sealed_with_the_revision_that_was_signed(workplace: Workplace, tmp_path: Path) -> None:
    report, content = signed(workplace), scan(Leaf(), Leaf(300))
    made = kept(workplace, report, put(tmp_path, content))
    assert (made.name, made.revision, made.pages, made.version) == ("BC 01 quét.pdf", 0, 2, "1.7")
    assert (made.size, made.short, made.reason, made.by) == (len(content), (), "", "an")
    assert workplace.scans.of(report) == (made,)
    action, detail = newest(workplace)
    assert (action, detail["file"], detail["sha256"]) == ("scan_kept", made.name, made.sha256)
    workplace.files.sweep()
    (place,) = sealed(tmp_path)
    assert b"%PDF" not in place.read_bytes()
    copy = workplace.scans.save_as(report, made.name, tmp_path / "copy.pdf")
    assert copy.read_bytes() == content
    assert workplace.files.cards(report) == ()  # what is sent is what the leader signed off


def test_the_paper_of_a_correction_has_a_scan_of_its_own(workplace: Workplace, tmp_path: Path) -> None:
    report = signed(workplace)
    first = kept(workplace, report, put(tmp_path, scan(Leaf())))
    workplace.reports.correct(report)
    assert not workplace.scans.may_take(report)
    with pytest.raises(ScanRefused) as refused:
        workplace.scans.read(report, put(tmp_path, scan(Leaf(300)), "2.pdf"))
    assert refused.value.why == "draft"
    workplace.reports.leave_correction(report)
    corrected(workplace, report)
    with pytest.raises(ScanRefused) as refused:
        workplace.scans.read(report, tmp_path / "BC 01 quét.pdf")
    assert (refused.value.why, refused.value.name, refused.value.revision) == ("there", first.name, 0)
    second = kept(workplace, report, put(tmp_path, scan(Leaf(300)), "BC 01 quét.pdf"))
    assert (second.name, second.revision) == ("BC 01 quét-2.pdf", 1)
    assert workplace.scans.of(report) == (second, first)


def test_one_looked_at_before_the_correction_is_not_kept_with_it(
    workplace: Workplace, tmp_path: Path
) -> None:
    report = signed(workplace)
    ready = workplace.scans.read(report, put(tmp_path, scan()))
    corrected(workplace, report)
    with pytest.raises(ScanRefused) as refused:
        workplace.scans.keep(report, ready)
    assert refused.value.why == "draft"
    assert workplace.scans.of(report) == ()


def test_what_does_not_reach_the_rule_is_kept_only_with_a_reason(
    workplace: Workplace, tmp_path: Path
) -> None:
    report = signed(workplace)
    ready = workplace.scans.read(report, put(tmp_path, scan(Leaf(150, "/DeviceGray"))))
    short = (Shortfall(Lack.DPI, 1, 150), Shortfall(Lack.COLOUR, 1))
    assert ready.looked.short == short
    for reason, error in (("  ", ReasonMissing), ("Kèm công văn MẬT số 3", StateSecret)):
        with pytest.raises(error):
            workplace.scans.keep(report, ready, reason)
    assert workplace.scans.of(report) == ()
    made = workplace.scans.keep(report, ready, " Máy quét của xã chỉ có ảnh xám ")
    assert (made.short, made.reason) == (short, "Máy quét của xã chỉ có ảnh xám")
    action, detail = newest(workplace)
    assert (action, detail["reason"]) == ("scan_kept", made.reason)
    assert detail["short"] == [["dpi", 1, 150], ["colour", 1, 0]]


def test_what_is_refused_leaves_nothing(workplace: Workplace, tmp_path: Path) -> None:
    report, scans = signed(workplace), workplace.scans
    huge = tmp_path / "lon.pdf"
    with huge.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(LIMIT + 1)
    for path, error in (
        (huge, FileTooLarge),
        (put(tmp_path, scan(), "Công văn MẬT số 12.pdf"), StateSecret),
        (put(tmp_path, scan(words="MẬT"), "quet.pdf"), StateSecret),
        (put(tmp_path, b"", "trong.pdf"), FileRefused),
        (tmp_path / "khong co.pdf", FileUnreadable),
        (tmp_path, FileRefused),
        (put(tmp_path, scan(action="/JavaScript"), "js.pdf"), ScanRefused),
    ):
        with pytest.raises(error):
            scans.read(report, path)
    with pytest.raises(ListStopped):
        scans.read(report, put(tmp_path, scan()), stopped=lambda: True)
    draft = started(workplace)
    assert not scans.may_take(draft)
    with pytest.raises(ScanRefused):
        scans.read(draft, put(tmp_path, scan()))
    assert scans.of(report) == ()
    assert sealed(tmp_path) == []


def test_one_is_removed_with_a_reason_that_the_trail_keeps(workplace: Workplace, tmp_path: Path) -> None:
    report = signed(workplace)
    made = kept(workplace, report, put(tmp_path, scan()))
    for reason, error in (("", ReasonMissing), ("báo cáo tuyệt mật", StateSecret)):
        with pytest.raises(error):
            workplace.scans.remove(report, made.name, reason)
    assert workplace.scans.of(report) == (made,)
    workplace.scans.remove(report, made.name, "Quét nhầm trang")
    assert workplace.scans.of(report) == ()
    assert sealed(tmp_path) == []
    action, detail = newest(workplace)
    assert action == "scan_removed"
    assert (detail["file"], detail["reason"], detail["sha256"]) == (made.name, "Quét nhầm trang", made.sha256)
    assert kept(workplace, report, put(tmp_path, scan())).name == made.name  # the very file again


def test_what_another_program_opens_is_a_copy_that_goes_at_sign_out(
    app: App, workplace: Workplace, tmp_path: Path
) -> None:
    report, content = signed(workplace), scan()
    made = kept(workplace, report, put(tmp_path, content))
    path = workplace.scans.copy_to_open(report, made.name)
    assert (path.name, path.read_bytes()) == (made.name, content)
    app.session.sign_out()
    assert not path.exists()


def test_it_comes_back_from_a_backup(
    workplace: Workplace, stick: Path, tmp_path: Path, config: Config, clock: Clock
) -> None:
    report, content = signed(workplace), scan(Leaf(), Leaf(150))
    made = kept(workplace, report, put(tmp_path, content), "Bản giấy đã nộp lưu")
    backup = make(workplace)
    other = other_pc(config, clock)
    assert other.session.restore(backup).left_out == ()
    there = other.session.sign_in("an", PASSWORD)
    assert there.scans.of(report) == (made,)
    assert there.scans.save_as(report, made.name, tmp_path / "back.pdf").read_bytes() == content
    other.close()


def test_a_store_that_is_only_looked_at_shows_scans_and_takes_none(
    workplace: Workplace, tmp_path: Path
) -> None:
    report = signed(workplace)
    made = kept(workplace, report, put(tmp_path, scan()))
    ready = workplace.scans.read(report, put(tmp_path, scan(Leaf(300)), "2.pdf"))
    workplace.look_only()
    with pytest.raises((ViewingOnly, WrongState)):
        workplace.scans.keep(report, ready)
    with pytest.raises(ViewingOnly):
        workplace.scans.remove(report, made.name, "Nhầm")
    assert workplace.scans.of(report) == (made,)
    assert len(sealed(tmp_path)) == 1
