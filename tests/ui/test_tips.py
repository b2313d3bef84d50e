"""A tooltip shows what people wrote as they wrote it, whatever looks like HTML in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.services.authored import arrive, sheet
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, answered, settle
from tests.ui.test_frame import find, press
from ui.main_window import MainWindow
from ui.widgets.tips import tip

SAID = "Đã sửa <b>mục 2</b>, số hộ < 5 & hộ nghèo <i>không</i> đổi"
TITLE = "Báo cáo <b>hộ</b>"


def read(tooltip: object) -> str:
    """What a person sees of a tooltip."""
    text = str(tooltip or "")
    if not QtGui.Qt.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


@pytest.mark.parametrize(
    "text", [SAID, "a &lt; b", "<img src=x>\ndòng 2", "Số hộ < 5", "Nguyễn Văn A", "", "<!-- x -->y"]
)
def test_what_is_shown_is_what_was_written(text: str) -> None:
    assert read(tip(text)) == text


@pytest.fixture
def report(workplace: Workplace, tmp_path: Path) -> str:
    """Signed, sent back with words at a cell, and signed again; texts everywhere look like HTML."""
    survey = (
        ("begin_group", "a", "Mục 1", "", "", "", ""),
        ("text", "ghi_chu", "Ghi chú", "", "", "", ""),
        ("end_group", "", "", "", "", "", ""),
    )
    path = sheet(tmp_path / "ho.xlsx", "ho", "1", survey, settings={"form_title": TITLE})
    arrive(workplace, path)
    card = next(card for card in workplace.desk.cards(workplace.today()) if card.form == "ho")
    report = workplace.reports.start(card.obligation)
    sign(workplace, report, "Chưa <u>có</u> số")

    def returned(session: Session) -> None:
        row = session.get(t.ReportRow, report)
        assert row is not None
        row.state, row.comment = "returned", SAID
        said = [{"ref": "/data/a/ghi_chu", "text": SAID}]
        review = t.ReviewRow(
            id="v1", report=report, decision="returned", reason=SAID, comments=said, came_at=NOW
        )
        session.add(row)
        session.add(review)

    workplace._store.write(returned)
    workplace.reports.correct(report)
    sign(workplace, report, SAID)
    return report


def sign(workplace: Workplace, report: str, said: str) -> None:
    instance = workplace.reports.open(report).instance
    instance.answer("/data/a/ghi_chu", said)
    workplace.reports.finish(report, instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)


def both(window: MainWindow, name: str) -> list[tuple[str, str]]:
    """Of each cell of a table what stands there, and what its tooltip reads."""
    table = find(window, name)
    assert isinstance(table, QTableView)
    model = table.model()
    places = (model.index(row, at) for row in range(model.rowCount()) for at in range(model.columnCount()))
    return [(str(place.data() or ""), read(place.data(Qt.ItemDataRole.ToolTipRole))) for place in places]


def test_versions_side_by_side(window: MainWindow, report: str, qtbot: QtBot) -> None:
    window.shell.compare_versions(report)
    answered(qtbot, window.bridge)
    cells = both(window, "compare.table")
    assert {SAID, "Chưa <u>có</u> số"} <= {shown for shown, _ in cells}
    assert all(shown == tooltip for shown, tooltip in cells)


def test_the_audit_trail(window: MainWindow, workplace: Workplace, report: str) -> None:
    workplace.reports.correct(report)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/a/ghi_chu", "Đủ")
    workplace.reports.finish(report, instance)
    workplace.reports.send_back(report, LEADER, LEADER_PASSWORD, SAID)
    window.shell.show_trail()
    settle()
    cells = both(window, "trail.table")
    assert any(SAID in shown for shown, _ in cells)
    assert any(TITLE in shown for shown, _ in cells)
    assert all(shown == tooltip for shown, tooltip in cells)


def test_lists(window: MainWindow, report: str) -> None:
    press(window, "nav.reports")
    cells = both(window, "reports.table")
    assert (TITLE, TITLE) in cells
