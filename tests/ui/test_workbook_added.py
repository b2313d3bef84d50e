"""Another village's workbook is added to what the report holds: counts, never shares, averages or codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QRadioButton, QTableView
from pytestqt.qtbot import QtBot

from desktop.services.workplace import Workplace
from tests.ui.conftest import answered
from tests.ui.test_backups import click
from tests.ui.test_sign_in import said
from tests.ui.test_workbook_import import village_sends
from tests.ui.test_workbook_totals import begun
from ui.main_window import MainWindow

SURVEY = (
    ("type", "name", "label", "hint"),
    ("begin group", "chung", "Chung", ""),
    ("integer", "trau", "Trâu", "Con"),
    ("decimal", "ns_lua", "Năng suất bình quân", "Tạ/ha"),
    ("decimal", "bhyt_tl", "Tỷ lệ bao phủ bảo hiểm y tế", "Phần trăm"),
    ("text", "ghi_chu", "Ghi chú", ""),
    ("end group", "", "", ""),
)
HELD = {"trau": "10", "ns_lua": "55", "bhyt_tl": "40.5", "ghi_chu": "Thôn Hạ"}


@pytest.fixture
def report(workplace: Workplace, tmp_path: Path) -> str:
    """A draft with the figures of one village."""
    report = begun(workplace, tmp_path, SURVEY)
    instance = workplace.reports.open(report).instance
    for name, value in HELD.items():
        instance.answer(f"/data/chung/{name}", value)
    workplace.reports.save_draft(report, instance.snapshot())
    return report


def test_shares_and_averages_are_named_and_never_added(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    village_sends(window, report, folder, qtbot, {"trau": 5, "ns_lua": 60, "bhyt_tl": 42.5})
    assert "Năng suất bình quân; Tỷ lệ bao phủ bảo hiểm y tế" in said(window)
    add = window.findChild(QRadioButton, "workbook.added_to")
    assert add is not None
    add.click()
    table = window.findChild(QTableView, "workbook.cells")
    assert table is not None
    cells = [str(table.model().index(row, 3).data()) for row in (1, 2, 3)]
    out = "(không cộng được; không lấy)"
    assert cells == ["5 (cộng lại thành 15)", f"60 {out}", f"42,5 {out}"]
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    instance = workplace.reports.open(report).instance
    kept = {name: instance.node(f"/data/chung/{name}").value for name in HELD}
    assert kept == {**HELD, "trau": "15"}
