"""What is marked as a state secret is not kept, wherever it is typed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.app import App
from desktop.domain.errors import StateSecret
from desktop.domain.report import Role
from desktop.services.checking import to_keep
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet
from tests.services.conftest import NOW, PASSWORD
from tests.services.leave import LEAVE

STAMPS = ("MẬT", "TỐI MẬT", "Điều trước\nTUYỆT MẬT\nđiều sau", "TUYỆT MẬT".replace("Ậ", "A\u0323\u0302"))
WRITTEN = (
    ("text", "y_kien", "Ý kiến", "", "", "", ""),
    ("text", "khac", "Khác", "", "", "", ""),
    ("integer", "ho", "Số hộ", "", "", ". <= 10", "Nhiều hơn thường lệ"),
    ("text", "nguoi_duyet", "Người duyệt", "yes", "", "", ""),
)


@pytest.fixture
def report(workplace: Workplace, tmp_path: Path) -> str:
    arrive(workplace, sheet(tmp_path / "ho.xlsx", "ho", "1", WRITTEN))
    card = next(each for each in workplace.desk.cards(NOW.date()) if each.form == "ho")
    return workplace.reports.start(card.obligation)


@pytest.mark.parametrize("stamp", STAMPS)
def test_an_answer_marked_so_is_never_written_and_its_cell_says_why(
    workplace: Workplace, report: str, stamp: str
) -> None:
    instance = workplace.reports.open(report).instance
    instance.answer("/data/khac", "Cập nhật mật độ dân số")
    workplace.reports.save_draft(report, instance.snapshot())
    instance.answer("/data/y_kien", stamp)
    assert instance.node("/data/y_kien").violation == "secret"
    workplace.reports.save_draft(report, instance.snapshot())
    assert instance.node("/data/y_kien").value, "it stays where it was typed"
    kept = workplace.reports.open(report).instance
    assert kept.node("/data/y_kien").value == ""
    assert kept.node("/data/khac").value == "Cập nhật mật độ dân số"
    with pytest.raises(StateSecret):
        workplace.reports.finish(report, instance)
    instance.answer("/data/y_kien", "Nuôi ong lấy mật")
    assert instance.node("/data/y_kien").violation is None
    workplace.reports.save_draft(report, instance.snapshot())
    assert workplace.reports.open(report).instance.node("/data/y_kien").value == "Nuôi ong lấy mật"


def test_a_first_answer_marked_so_begins_a_draft_without_it(workplace: Workplace, report: str) -> None:
    instance = workplace.reports.open(report).instance
    instance.answer("/data/y_kien", "TỐI MẬT")
    workplace.reports.save_draft(report, instance.snapshot())
    assert workplace.reports.open(report).instance.node("/data/y_kien").value == ""


def test_a_reason_marked_so_confirms_nothing(workplace: Workplace, report: str) -> None:
    instance = workplace.reports.open(report).instance
    instance.answer("/data/ho", "12")
    instance.confirm("/data/ho", "TỐI MẬT")
    assert [each.reason for each in instance.warnings()] == [""]
    instance.confirm("/data/ho", "Đã đếm lại")
    assert [each.reason for each in instance.warnings()] == ["Đã đếm lại"]


def test_all_else_of_a_draft_passes_byte_by_byte() -> None:
    plain = '<data a="1"><b>mật độ &lt;5&gt;</b><c>Bảo mật</c><d/></data>'.encode()
    assert to_keep(plain) == plain
    marked = '<data><b bx:reason="MẬT">1</b><c>&lt;&#13;\nMẬT</c></data>'.encode()
    assert to_keep(marked) == b'<data><b bx:reason="">1</b><c></c></data>'


def test_names_reasons_and_days_are_refused(workplace: Workplace, app: App) -> None:
    with pytest.raises(StateSecret):
        workplace.accounts.add("moi", "TỐI MẬT", Role.OFFICER, PASSWORD, LEAVE)
    with pytest.raises(StateSecret):
        workplace.accounts.change("an", "TỐI MẬT", Role.OFFICER, LEAVE)
    assert "TỐI MẬT" not in [card.name for card in app.session.accounts()]
    with pytest.raises(StateSecret):
        workplace.working_days.declare(NOW.date() + timedelta(days=1), False, "MẬT", NOW.date())
    assert workplace.working_days.local() == ()
