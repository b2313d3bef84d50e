"""Figures over time: from the list of reports, from a report and from a figure; chart, table, exports."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QTableView
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.periods import Period, Periodicity
from desktop.services.workplace import Workplace
from tests.ui.conftest import answered, compose, focused, settle, signed
from tests.ui.looking_back.past import FORM, months, sign_fields, sign_past
from tests.ui.test_frame import find, front, press
from tests.ui.test_looks import cut
from ui import style
from ui.main_window import MainWindow
from ui.screens.entry import EntryScreen
from ui.screens.history import HistoryScreen
from ui.widgets.chart import Chart
from ui.widgets.chart_paint import plot_of


@pytest.fixture
def past(workplace: Workplace) -> Workplace:
    """Fourteen months, one of them missing; in the last one few persons of merit in the first village."""
    for number, period in enumerate(months(14)):
        if number != 10:
            sign_past(workplace, period, "Đường vào thôn bị sạt lở", ct05=[2 + number // 13, 30 + number, 18])
    return workplace


def screen(window: MainWindow) -> HistoryScreen:
    assert window.frame is not None
    found = window.frame.stack.currentWidget()
    assert isinstance(found, HistoryScreen)
    return found


def texts(shown: QListWidget) -> list[str]:
    items = (shown.item(row) for row in range(shown.count()))
    return [item.text() for item in items if not item.isHidden()]


def tick(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Look for a figure and tick the first that is found, with the keyboard."""
    field = find(window, "history.find")
    field.setFocus()
    field.clear()  # type: ignore[attr-defined]
    compose(words)
    QTest.keyClick(field, Qt.Key.Key_Down)
    shown = find(window, "history.indicators")
    assert isinstance(shown, QListWidget)
    rows = [row for row in range(shown.count()) if not shown.item(row).isHidden()]
    row = next(row for row in rows if shown.item(row).flags() & Qt.ItemFlag.ItemIsUserCheckable)
    shown.setCurrentRow(row)
    QTest.keyClick(shown, Qt.Key.Key_Space)
    answered(qtbot, window.bridge)


def opened(window: MainWindow, qtbot: QtBot) -> HistoryScreen:
    press(window, "nav.reports")
    press(window, "reports.history")
    answered(qtbot, window.bridge)
    assert front(window) == "history"
    return screen(window)


def test_figures_are_chosen_by_words_and_shown_by_period(
    window: MainWindow, past: Workplace, qtbot: QtBot
) -> None:
    opened(window, qtbot)
    tick(window, qtbot, "tong nguoi co cong")
    table = find(window, "history.table")
    assert isinstance(table, QTableView)
    model = table.model()
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    assert len(rows) == 12
    assert rows[0] == ["Tháng 09/2026", "64", "+2", "+3,2\u00a0%", "51"]
    gap = next(row for row in rows if row[0] == "Tháng 06/2026")
    assert gap[1:4] == ["–", "–", "–"]
    after = next(row for row in rows if row[0] == "Tháng 07/2026")
    assert after[1:4] == ["61", "–", "–"]


def test_the_period_is_read_whole_in_large_letters(
    window: MainWindow, past: Workplace, app: App, qtbot: QtBot
) -> None:
    app.settings.change(scale=1.5)
    window.shell.relook()
    window.resize(1366, 768)
    settle()
    opened(window, qtbot)
    tick(window, qtbot, "tong nguoi co cong")
    settle()
    table = find(window, "history.table")
    assert isinstance(table, QTableView)
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    first = table.visualRect(table.model().index(0, 0))
    assert table.viewport().rect().contains(first.center())
    assert first.bottom() <= table.viewport().height()


def test_the_chart_is_read_with_the_keyboard_and_says_what_it_shows(
    window: MainWindow, past: Workplace, qtbot: QtBot
) -> None:
    opened(window, qtbot)
    tick(window, qtbot, "thon phu hoa ct05")
    chart = find(window, "history.chart")
    assert isinstance(chart, Chart)
    assert "Thôn Phú Hoà · CT05 Người có công" in chart.accessibleDescription()
    assert "Tháng 06/2026" not in chart.accessibleDescription()
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    said = find(window, "history.said")
    assert isinstance(said, QLabel)
    assert said.accessibleName() == "Thôn Phú Hoà · CT05 Người có công, 09/2026: 3"
    for _ in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert said.accessibleName().endswith("06/2026: không có số liệu")
    press(window, "history.look.column")
    assert chart.chosen is None


def test_what_leaves_the_office_hides_small_counts_and_restricted_ones(
    window: MainWindow, past: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    shown = opened(window, qtbot)
    for words in (
        "thon phu hoa ct05",
        "thon dong son ct05",
        "thon mot ct05",
        "tong nguoi co cong",
        "tong bao luc",
    ):
        tick(window, qtbot, words)
    assert len(shown.picker.chosen()) == 5
    for kind in (".xlsx", ".csv", ".png"):
        shown._ask = lambda _parent, name, _kind: folder / name
        press(window, f"history.save{kind}")
        answered(qtbot, window.bridge)
        answered(qtbot, window.bridge)
    written = sorted(folder.iterdir())
    assert [path.suffix for path in written] == [".csv", ".png", ".xlsx"]
    rows = list(csv.reader(written[0].read_text("utf-8-sig").splitlines()))
    assert not any("bạo lực" in head for head in rows[0])
    assert rows[-1][0] == "Tháng 09/2026"
    assert rows[-1][1:3] == ["<5", "*"]  # and how much it changed tells nothing either
    assert "*" in {rows[-1][5], rows[-1][9]}
    assert rows[-1][13] == "64"
    sheet = load_workbook(written[2]).worksheets[0]
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "<5" in cells
    assert {row[1].value for row in sheet.iter_rows(min_row=2, max_row=13)} == {"<5", None}
    assert any(isinstance(value, str) and value.startswith("<5:") for value in cells)
    assert not QImage(str(written[1])).isNull()


def test_a_figure_of_a_report_is_looked_up_from_where_it_stands(
    window: MainWindow, past: Workplace, qtbot: QtBot
) -> None:
    window.shell.open_report("past-dancu-2026-09", "/data/bien_dong/ds_sinh")
    settle()
    assert front(window) == "entry"
    QTest.keyClick(window, Qt.Key.Key_F7)
    answered(qtbot, window.bridge)
    assert front(window) == "history"
    form = find(window, "history.form")
    assert isinstance(form, QComboBox)
    assert form.currentData() == FORM
    assert len(screen(window).picker.chosen()) <= 1


def test_an_answer_in_words_is_found_and_opened_where_it_stands(
    window: MainWindow, past: Workplace, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    compose("sat lo")
    answered(qtbot, window.bridge)
    answers = find(window, "search.answers")
    assert isinstance(answers, QListWidget)
    assert "«Đường vào thôn bị sạt lở»" in answers.item(1).text()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    assert front(window) == "entry"
    assert window.frame is not None
    entry = window.frame.stack.currentWidget()
    assert isinstance(entry, EntryScreen)
    assert entry.sheet.where() == "/data/ket/kho_khan"


def test_nothing_signed_is_said_kindly(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    opened(window, qtbot)
    settle()
    labels = [each.text() for each in screen(window).findChildren(QLabel) if each.isVisible()]
    assert "Chưa có gì để so sánh" in labels


def test_one_signed_period_shows_its_figures_and_says_when_comparing_begins(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    sign_past(workplace, months(1)[0])
    shown = opened(window, qtbot)
    tick(window, qtbot, "tong nguoi co cong")
    assert shown.model.rowCount() == 1
    assert shown.model.data(shown.model.index(0, 1)) != "–"
    said = find(window, "history.said")
    assert isinstance(said, QLabel)
    assert said.accessibleName() or said.text()
    assert "kỳ sau" in (said.accessibleName() or said.text())


def test_what_is_being_corrected_counts_as_it_was_signed(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    report = signed(workplace)
    workplace.reports.correct(report)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/cb_tong", "1234")
    workplace.reports.save_draft(report, instance.snapshot())
    window.shell.show_history("cds57")
    answered(qtbot, window.bridge)
    tick(window, qtbot, "Cán bộ")
    shown = screen(window)
    assert [shown.model.data(shown.model.index(row, 1)) for row in range(shown.model.rowCount())] == ["12"]


def test_a_form_nobody_signed_yet_does_not_show_the_figures_of_another(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    sign_past(workplace, months(1)[0])
    window.shell.show_history("cds57")
    answered(qtbot, window.bridge)
    labels = [each.text() for each in screen(window).findChildren(QLabel) if each.isVisible()]
    assert "Chưa có gì để so sánh" in labels


def test_rows_of_every_kind_of_period_are_offered_by_what_they_are_called(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    sign_fields(workplace, Period(Periodicity.MONTH, 2026, 10), "dat_dai", "ho_tich")
    sign_fields(workplace, Period(Periodicity.QUARTER, 2026, 3), "xay_dung")
    opened(window, qtbot)
    offered = texts(find(window, "history.indicators"))  # type: ignore[arg-type]
    assert {"Đất đai", "Xây dựng"} <= set(offered)
    assert "dat_dai" not in offered
    tick(window, qtbot, "dat dai tiep nhan truc tuyen")
    (series,) = screen(window).model._series
    assert series.indicator.name == "Đất đai · Tiếp nhận trực tuyến"
    assert [point.value for point in series.points] == [10]


@pytest.mark.parametrize(("scale", "width", "height"), [(1.5, 1366, 768), (1.5, 1280, 640), (1.0, 1024, 600)])
def test_three_figures_can_be_told_apart_in_large_letters_on_a_low_screen(
    window: MainWindow, past: Workplace, qtbot: QtBot, scale: float, width: int, height: int
) -> None:
    window.app.settings.change(scale=scale)
    window.shell.relook()
    window.resize(width, height)
    settle()
    history = opened(window, qtbot)
    for words in ("tong nguoi co cong", "tre em", "ho ngheo"):
        tick(window, qtbot, words)
    settle()
    chart = history.chart
    plot = plot_of(chart._room(), chart._data, chart.fontMetrics(), "")
    assert len(chart._data.series) == 3
    assert plot.area.height() >= style.px(120)
    assert not cut(window)
    said = find(window, "history.said")
    assert isinstance(said, QLabel)
    assert said.text() == said.accessibleName(), "read whole"
    save = find(window, "history.save.csv")
    save.setFocus()
    assert save.visibleRegion().boundingRect() == save.rect(), "scrolled to"
