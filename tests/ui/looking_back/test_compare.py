"""Versions of a report side by side: what changed, by whom, and the centre's words at their cells."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, answered, settle, signed
from tests.ui.looking_back.past import months, sign_past
from tests.ui.test_frame import find, front, press
from ui.main_window import MainWindow
from ui.screens.entry import EntryScreen


@pytest.fixture
def corrected(workplace: Workplace) -> str:
    """A report that came back with a word at a cell, was corrected, and is signed again."""
    report = signed(workplace)

    def returned(session: Session) -> None:
        row = session.get(t.ReportRow, report)
        assert row is not None
        row.state, row.comment = "returned", "Xem lại số máy"
        session.add(row)
        session.add(
            t.ReviewRow(
                id="v1", report=report, decision="returned", reason="Xem lại số máy",
                comments=[{"ref": "/data/cb_maytinh", "text": "Thiếu máy ở bộ phận một cửa"}],
                came_at=NOW + timedelta(hours=1),
            )
        )  # fmt: skip

    workplace._store.write(returned)
    workplace.reports.correct(report)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/cb_maytinh", "5")
    workplace.reports.finish(report, instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    return report


def lines(window: MainWindow) -> list[list[str]]:
    table = find(window, "compare.table")
    assert isinstance(table, QTableView)
    model = table.model()
    return [[model.index(row, at).data() for at in range(4)] for row in range(model.rowCount())]


def test_what_changed_stands_beside_what_was_with_the_word_at_its_cell(
    window: MainWindow, corrected: str, qtbot: QtBot
) -> None:
    window.shell.show_report(corrected)
    settle()
    press(window, "detail.compare")
    answered(qtbot, window.bridge)
    assert front(window) == "compare"
    assert lines(window) == [["Có máy tính", "3", "5", "Thiếu máy ở bộ phận một cửa"]]
    assert find(window, "compare.count").text() == "1 / 2 câu trả lời khác nhau"  # type: ignore[attr-defined]
    assert "Xem lại số máy" in find(window, "compare.reason").accessibleName()
    press(window, "compare.which.all")
    assert [line[:3] for line in lines(window)] == [["Cán bộ", "12", "12"], ["Có máy tính", "3", "5"]]
    table = find(window, "compare.table")
    assert isinstance(table, QTableView)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert window.frame is not None
    entry = window.frame.stack.currentWidget()
    assert isinstance(entry, EntryScreen)
    assert entry.sheet.where() == "/data/cb_maytinh"


def test_why_an_answer_stands_is_read_under_it(
    window: MainWindow, workplace: Workplace, corrected: str, qtbot: QtBot
) -> None:
    """What came back and was not changed bears the officer's reason."""

    def returned(session: Session) -> None:
        row = session.get(t.ReportRow, corrected)
        assert row is not None
        row.state = "returned"
        session.add(row)
        said = [{"ref": "/data/cb_maytinh", "text": "Đếm lại"}]
        late = NOW + timedelta(hours=2)
        session.add(
            t.ReviewRow(
                id="v2", report=corrected, decision="returned", reason="Đếm lại", comments=said, came_at=late
            )
        )

    workplace._store.write(returned)
    workplace.reports.correct(corrected)
    instance = workplace.reports.open(corrected).instance
    instance.confirm("/data/cb_maytinh", "Đã đếm lại hai lần")
    workplace.reports.finish(corrected, instance)
    workplace.reports.sign_off(corrected, LEADER, LEADER_PASSWORD)
    window.shell.compare_versions(corrected)
    answered(qtbot, window.bridge)
    (line,) = lines(window)
    assert line[1:3] == ["5", "5\nLý do đã nêu: Đã đếm lại hai lần"]


def test_rows_are_told_apart_by_their_names(workplace: Workplace) -> None:
    """A village that moves up is no change; one that is gone is said with its name."""
    report = sign_past(workplace, months(1)[0], ct05=[5, 30, 18])

    def second(session: Session) -> None:
        first = session.get(t.RevisionRow, (report, 0))
        assert first is not None
        xml = first.xml.decode()
        begin, end = xml.index("<thon>"), xml.index("</thon>") + len("</thon>")
        values = {name: getattr(first, name) for name in t.RevisionRow.model_fields}
        values |= {"number": 1, "xml": (xml[:begin] + xml[end:]).encode(), "key": "second"}
        session.add(t.RevisionRow(**values))

    workplace._store.write(second)
    compared = workplace.comparing.compare(report, "signed-0", "signed-1")
    changed = [cell for cell in compared if cell.changed]
    assert {cell.row for cell in changed if cell.row} == {"Thôn Phú Hoà"}
    assert all(cell.new == "" for cell in changed if cell.row)
    kept = next(cell for cell in compared if cell.row == "Thôn Đông Sơn" and "CT05" in cell.label)
    assert (kept.old, kept.new) == ("30", "30")


def test_a_report_signed_once_has_nothing_to_compare(window: MainWindow, workplace: Workplace) -> None:
    window.shell.show_report(signed(workplace))
    settle()
    assert not window.findChildren(QTableView, "compare.table")
    with pytest.raises(AssertionError):
        find(window, "detail.compare")
