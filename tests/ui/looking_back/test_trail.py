"""The audit trail: seen, filtered, checked, taken along, and checked again by somebody else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from desktop.__main__ import main
from desktop.app import App
from desktop.services.workplace import Workplace
from desktop.store.engine import Store
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OFFICER, OpenWindow, answered, settle, signed
from tests.ui.looking_back.past import months, sign_past
from tests.ui.test_frame import find, front, press
from ui.main_window import MainWindow
from ui.screens.trail import TrailScreen
from ui.widgets.feedback import Banner


def rows(window: MainWindow) -> list[list[str]]:
    table = find(window, "trail.table")
    assert isinstance(table, QTableView)
    model = table.model()
    return [[model.index(row, at).data() for at in range(5)] for row in range(model.rowCount())]


def screen(window: MainWindow) -> TrailScreen:
    assert window.frame is not None
    found = window.frame.stack.currentWidget()
    assert isinstance(found, TrailScreen)
    return found


@pytest.fixture
def leader(app: App, workplace: Workplace, open_window: OpenWindow) -> MainWindow:
    """The leader's window after the officer's report was signed."""
    signed(workplace)
    app.session.sign_out()
    window = open_window(app)
    window.enter(app.session.sign_in(LEADER, LEADER_PASSWORD))
    settle()
    return window


def run(store: Store, statement: str) -> None:
    store.write(lambda session: session.connection().exec_driver_sql(statement).close())


def shown(window: MainWindow) -> None:
    window.shell.show_trail()
    settle()
    assert front(window) == "trail"


def test_a_leader_sees_everything_and_checks_the_chain(leader: MainWindow, qtbot: QtBot) -> None:
    press(leader, "nav.settings")
    press(leader, "settings.trail")
    assert front(leader) == "trail"
    said = rows(leader)
    assert [line[1] for line in said[:3]] == ["Ký duyệt", "Trình lãnh đạo", "Bắt đầu báo cáo"]
    named = {card.login: card.name for card in leader.app.session.accounts()}
    assert [line[2] for line in said[:3]] == [named[LEADER], named[OFFICER], named[OFFICER]]
    assert "Báo cáo cds57 · Tháng " in said[0][0]
    assert not any(each in cell for line in said for cell in line for each in (LEADER, OFFICER))
    assert any(line[1] == "Thêm tài khoản" for line in said)
    box = find(leader, "trail.action")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("sign_off"))
    assert [line[1] for line in rows(leader)] == ["Ký duyệt"]
    press(leader, "trail.check")
    answered(qtbot, leader.bridge)
    assert "Chuỗi nhật ký nguyên vẹn" in find(leader, "trail.verdict").accessibleName()


def test_a_forged_entry_is_named(leader: MainWindow, qtbot: QtBot) -> None:
    assert leader.frame is not None
    store = leader.frame._workplace._store
    for statement in ("DROP TRIGGER audit_no_update", "UPDATE audit SET actor = 'khac' WHERE seq = 3"):
        run(store, statement)
    shown(leader)
    press(leader, "trail.check")
    answered(qtbot, leader.bridge)
    assert "đứt ở mục 3" in find(leader, "trail.verdict").accessibleName()


@pytest.mark.parametrize("taken", ["3 AND 4", "1 AND 1", "5 AND 99"])
def test_entries_taken_away_are_told(leader: MainWindow, qtbot: QtBot, taken: str) -> None:
    assert leader.frame is not None
    store = leader.frame._workplace._store
    run(store, "DROP TRIGGER audit_no_delete")
    run(store, f"DELETE FROM audit WHERE seq BETWEEN {taken}")  # noqa: S608 - our own words
    shown(leader)
    press(leader, "trail.check")
    answered(qtbot, leader.bridge)
    said = find(leader, "trail.verdict")
    assert "thiếu các mục đã bị bỏ đi: " + taken.partition(" ")[0] in said.accessibleName()
    assert isinstance(said, Banner)
    assert said.property("kind") == "bad"


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_is_taken_along_can_be_checked_by_anyone(
    leader: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    suffix: str,
    capsys: pytest.CaptureFixture[str],
    qapp: QApplication,
) -> None:
    shown(leader)
    path = tmp_path / f"nhat-ky{suffix}"
    screen(leader)._ask = lambda *_: path
    press(leader, f"trail.save{suffix}")
    answered(qtbot, leader.bridge)
    assert main(["audit", "verify", str(path)]) == 0
    assert "unchanged and without a gap" in capsys.readouterr().out
    _forge(path)
    assert main(["audit", "verify", str(path)]) == 2
    assert "breaks at entry" in capsys.readouterr().out
    assert main(["audit", "verify", str(tmp_path / "keine.csv")]) == 2


def _forge(path: Path) -> None:
    if path.suffix == ".csv":
        path.write_text(path.read_text("utf-8-sig").replace(OFFICER, "khac.nguoi"), "utf-8-sig")
        return
    book = load_workbook(path)
    for line in book.worksheets[0].iter_rows(min_row=2):
        if line[2].value == OFFICER:
            line[2].value = "khac.nguoi"
    book.save(path)


def test_an_officer_sees_what_concerns_the_own_reports_and_takes_a_part_along(
    window: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = signed(workplace)
    sign_past(workplace, months(1)[0])  # of somebody else's: nothing is known of it
    window.shell.show_report(report)
    settle()
    press(window, "detail.trail")
    assert {line[1] for line in rows(window)} == {"Bắt đầu báo cáo", "Trình lãnh đạo", "Ký duyệt"}
    assert screen(window).actor.isHidden()
    path = tmp_path / "phan.csv"
    screen(window)._ask = lambda *_: path
    press(window, "trail.save.csv")
    answered(qtbot, window.bridge)
    assert main(["audit", "verify", str(path)]) == 1
    assert "It is a part" in capsys.readouterr().out


def painted(table: QTableView, row: int) -> str:
    """The words of the first column as Qt paints them: cut at their end where they are still too wide."""
    index = table.model().index(row, 0)
    table.scrollTo(index)
    settle()
    option: Any = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.rect = table.visualRect(index)
    table.itemDelegateForIndex(index).initStyleOption(option, index)  # type: ignore[attr-defined]
    look = table.style()
    place = look.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table)
    room = place.width() - 2 * (look.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1)
    return str(option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room))


@pytest.mark.parametrize(
    ("language", "scale", "width"),
    [("vi", 1.0, 1000), ("fr", 1.0, 1000), ("vi", 1.5, 1366), ("fr", 1.5, 1366)],
)
def test_of_which_period_it_was_is_read_whole(
    window: MainWindow, workplace: Workplace, language: str, scale: float, width: int
) -> None:
    for card in workplace.desk.cards(workplace.today()):
        if card.form in {"dancu", "tthc"} and card.report is None:
            report = workplace.reports.start(card.obligation)
            workplace.reports.save_draft(report, workplace.reports.open(report).instance.snapshot())
    window.app.settings.change(language=language, scale=scale)
    window.shell.relook()
    window.resize(width, 768)
    shown(window)
    table = find(window, "trail.table")
    assert isinstance(table, QTableView)
    whole = [line[0] for line in rows(window)]
    for row, said in enumerate(whole):
        cell = painted(table, row)
        title, dot, period = said.partition(" · ")
        assert cell.endswith(dot + period), cell
        if dot:
            assert cell.startswith(title[:12]), cell
