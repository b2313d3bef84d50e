"""Papers, the trail and the file for support, stopped on their way: all is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import App
from desktop.domain.errors.documents import ListStopped, PrintStopped
from desktop.domain.progress import untold
from desktop.domain.signed_pdf import Extent
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.documents.certificates import authority, issued, signed_elsewhere
from tests.documents.papers import RESOURCES
from tests.services.test_documents import signed, started
from ui.paper import load_fonts, pdf


def at_once() -> bool:
    return True


def test_a_pdf_is_stopped_before_its_first_page(workplace: Workplace, qapp: object) -> None:
    load_fonts(RESOURCES / "fonts")
    paper = workplace.documents.paper(signed(workplace))
    with pytest.raises(ListStopped) as stopped:
        pdf(paper, untold, at_once)
    assert not isinstance(stopped.value, PrintStopped)  # no page went anywhere
    assert pdf(paper).startswith(b"%PDF")


def test_a_signed_pdf_whose_check_was_stopped_is_not_kept(
    workplace: Workplace, tmp_path: Path, qapp: object
) -> None:
    load_fonts(RESOURCES / "fonts")
    papers, report = workplace.signed_papers, signed(workplace)
    made = pdf(workplace.documents.paper(report))
    papers.saved(report, made)
    path = tmp_path / "BC.pdf"
    path.write_bytes(signed_elsewhere(made, issued(authority(), "Nguyễn Thị Lan")))
    with pytest.raises(ListStopped):
        papers.take(report, path, lambda: {Extent.WHOLE: made}, at_once)
    assert papers.of(report) == ()
    kept = papers.take(report, path, lambda: {Extent.WHOLE: made})
    copy = tmp_path / "bản sao.pdf"
    with pytest.raises(ListStopped):
        papers.save_as(report, kept.name, copy, at_once)
    assert [each.name for each in tmp_path.glob("bản*")] == []


def test_answers_of_a_workbook_come_all_or_none(workplace: Workplace, tmp_path: Path) -> None:
    report = started(workplace)
    path = tmp_path / "thôn.xlsx"
    path.write_bytes(workplace.workbooks.write(report, values=True, outside=False))
    before = workplace.reports.open(report).instance.snapshot()
    preview = workplace.workbooks.read(report, path)
    with pytest.raises(ListStopped):
        workplace.workbooks.merge(report, preview, stopped=at_once)
    assert workplace.reports.open(report).instance.snapshot() == before


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_stopped_trail_leaves_the_file_that_was_there(
    workplace: Workplace, tmp_path: Path, suffix: str
) -> None:
    signed(workplace)
    path = tmp_path / f"nhật ký{suffix}"
    path.write_bytes(b"before")
    told: list[tuple[int, int]] = []
    with pytest.raises(ListStopped):
        workplace.trail.export(path, TrailFilter(), lambda *far: told.append(far), lambda: len(told) >= 2)
    assert path.read_bytes() == b"before"
    assert [done for done, _count in told] == [0, 1]
    assert workplace.trail.export(path, TrailFilter()) == path
    with pytest.raises(ListStopped):
        workplace.trail.verify(at_once)
    assert workplace.trail.verify().broken is None


def test_the_file_for_support_is_stopped(app: App, workplace: Workplace) -> None:
    with pytest.raises(ListStopped):
        app.diagnosis({}, at_once)
    assert "Báo cáo Xã" in app.diagnosis({})
