"""A search finds what is being typed, and says where it stands."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.found import FoundReport
from desktop.domain.report import ReportState
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet

SURVEY = (("text", "ma_xa", "Mã xã"), ("text", "ky_loai", "Loại kỳ"), ("text", "dien_bien", "Diễn biến"))


def test_a_draft_is_found_with_its_state_and_the_place(workplace: Workplace, tmp_path: Path) -> None:
    settings = {"regime_periodicity": "ad_hoc", "regime_due_days": "", "regime_due_hours": 24}
    arrive(workplace, sheet(tmp_path / "bao.xlsx", "bao", "1", SURVEY, settings=settings))
    workplace.search.fill(lambda _: None)
    report = workplace.reports.begin("bao")
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/dien_bien", "Sạt lở taluy dương, gọi 0905 123 456")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    assert not workplace.search.complete
    (group,) = workplace.search.find("taluy duong").groups
    (item,) = group.items
    assert isinstance(item, FoundReport)
    assert (item.row.id, item.row.state, item.place) == (report, ReportState.DRAFT, "/data/dien_bien")
    assert "taluy dương" in item.excerpt
    assert "123 456" not in item.excerpt
    assert workplace.search.complete
    workplace.reports.finish(report, workplace.reports.open(report).instance)
    (group,) = workplace.search.find("taluy duong").groups
    assert group.items[0].row.state is ReportState.AWAITING
