"""What is marked as a state secret is not kept, wherever it is typed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.app import App
from desktop.domain.errors import HasViolations, StateSecret
from desktop.domain.report import Role
from desktop.services.checking import to_keep
from desktop.services.workplace import Workplace
from desktop.store import tables as t
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


HIDDEN = (
    ("select_one yes_no", "co", "Có ý kiến?", "", "", "", ""),
    ("text", "y_kien", "Ý kiến", "", "", "", ""),
    ("begin_repeat", "hang", "Hàng", "", "", "", ""),
    ("text", "ten", "Tên", "", "", "", ""),
    ("integer", "so", "Số", "", "", "", ""),
    ("end_repeat", "", "", "", "", "", ""),
    ("text", "nguoi_duyet", "Người duyệt", "yes", "", "", ""),
)


@pytest.fixture
def rows(workplace: Workplace, tmp_path: Path) -> str:
    """A report with a question that another one hides, and rows that are pasted."""
    choices = (("yes_no", "yes", "Có"), ("yes_no", "no", "Không"))
    path = sheet(tmp_path / "ho.xlsx", "ho", "1", HIDDEN, choices)
    book = load_workbook(path)
    survey = book["survey"]
    place = survey.max_column + 1
    survey.cell(1, place, "relevant")
    survey.cell(3, place, "${co} = 'yes'")
    book.save(path)
    arrive(workplace, path)
    card = next(each for each in workplace.desk.cards(NOW.date()) if each.form == "ho")
    return workplace.reports.start(card.obligation)


def on_disk(workplace: Workplace, report: str) -> str:
    """The draft as the store has it."""
    with_it = workplace._store.read(lambda session: session.get(t.DraftRow, report))
    assert with_it is not None
    return str(with_it.snapshot.decode())


def test_what_a_hidden_question_keeps_is_not_handed_in(workplace: Workplace, rows: str) -> None:
    instance = workplace.reports.open(rows).instance
    instance.answer("/data/co", "yes")
    instance.answer("/data/y_kien", "TỐI MẬT")
    instance.answer("/data/co", "no")
    workplace.reports.finish(rows, instance)
    assert "MẬT" not in on_disk(workplace, rows)
    assert workplace.reports.open(rows).instance.node("/data/co").value == "no"


@pytest.mark.parametrize("place", ["ten", "so"])
def test_a_pasted_block_is_kept_without_it_in_cells_of_every_kind(
    workplace: Workplace, rows: str, place: str
) -> None:
    instance = workplace.reports.open(rows).instance
    instance.add_repeat("/data/hang")
    for row, (ten, so) in enumerate((("Thôn 1", "5"), ("Thôn 2", "6")), start=1):
        instance.answer(f"/data/hang[{row}]/ten", ten)
        instance.answer(f"/data/hang[{row}]/so", so)
    instance.answer(f"/data/hang[2]/{place}", "TUYỆT MẬT")
    workplace.reports.save_draft(rows, instance.snapshot())
    assert "MẬT" not in on_disk(workplace, rows)
    kept = workplace.reports.open(rows).instance
    assert kept.node("/data/hang[1]/ten").value == "Thôn 1"
    assert kept.node(f"/data/hang[2]/{place}").value == ""
    with pytest.raises((StateSecret, HasViolations)):
        workplace.reports.finish(rows, instance)


def test_a_draft_put_back_on_its_version_comes_back_without_it(workplace: Workplace, rows: str) -> None:
    instance = workplace.reports.open(rows).instance
    instance.answer("/data/hang[1]/ten", "Thôn 1")
    workplace.reports.save_draft(rows, instance.snapshot())
    instance.answer("/data/hang[1]/ten", "MẬT")
    workplace.reports.move_back(rows, "1", instance.snapshot())
    assert "MẬT" not in on_disk(workplace, rows)
