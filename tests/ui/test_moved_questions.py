"""A newer version asks its questions elsewhere: last figures stay beside them, and so does their history."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QTableView
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from desktop.domain.periods import Period
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.services.authored import arrive
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, answered, settle
from tests.ui.test_entry_carry import write
from tests.ui.test_frame import find, front, press
from ui.main_window import MainWindow
from ui.screens.history import HistoryScreen

HEAD = ("type", "name", "label", "calculation", "bind::bx:carry", "bind::bx:previous", "constraint")
HO = ("integer", "ho", "Số hộ", "", "yes")
THU = ("integer", "thu", "Thu trong kỳ")
THON = (
    ("begin repeat", "thon", "Thôn"),
    ("text", "ten", "Tên thôn"),
    ("integer", "khau", "Nhân khẩu"),
    ("end repeat",),
)
TEN = ("text", "ghi_chu", "Ghi chú")
LK = ("integer", "thu_lk", "Lũy kế", "coalesce(${last-saved#thu_lk}, 0) + coalesce(${thu}, 0)")
#: Households move into a group, income out of one, the villages into one.
FIRST = (HEAD, HO, ("begin group", "tien", "Tiền"), THU, LK, ("end group",), *THON, TEN)
SECOND = (
    HEAD,
    *(("begin group", "dan_cu", "Dân cư"), HO, *THON, ("end group",)),
    *(THU, LK, TEN),
)


@pytest.fixture
def december(workplace: Workplace, tmp_path: Path) -> str:
    """November's report is signed on the first version; the second came; December's report."""
    arrive(workplace, write(tmp_path / "so_lieu.xlsx", FIRST))
    before, running = (card for card in workplace.desk.cards(workplace.today()) if card.form == "so_lieu")
    report = workplace.reports.start(before.obligation)
    sign(workplace, report, {"ho": "200", "tien/thu": "50", "ghi_chu": "Mưa"}, "thon", {"Thôn Một": "810"})
    arrive(workplace, renewed(tmp_path))
    workplace.desk.cards(workplace.today())
    return workplace.reports.start(running.obligation)


def renewed(folder: Path) -> Path:
    (folder / "moi").mkdir()
    return write(folder / "moi" / "so_lieu.xlsx", SECOND, "2")


def sign(
    workplace: Workplace, report: str, answers: dict[str, str], table: str, villages: dict[str, str]
) -> None:
    instance = workplace.reports.open(report).instance
    for name, value in answers.items():
        instance.answer(f"/data/{name}", value)
    for number, (village, people) in enumerate(villages.items(), 1):
        if number > 1:
            instance.add_repeat(f"/data/{table}")
        instance.answer(f"/data/{table}[{number}]/ten", village)
        instance.answer(f"/data/{table}[{number}]/khau", people)
    workplace.reports.finish(report, instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)


def opened(window: MainWindow, report: str, ref: str = "") -> None:
    window.shell.open_report(report, ref)
    settle()


def test_last_time_s_figures_stand_beside_the_questions_that_moved(
    window: MainWindow, workplace: Workplace, december: str
) -> None:
    opened(window, december)
    instance = find(window, "entry").instance  # type: ignore[attr-defined]
    assert instance.definition.version == "2"
    assert [instance.node(f"/data/{path}").previous for path in ("dan_cu/ho", "thu")] == ["200", "50"]
    press(window, "entry.carry.section")
    assert instance.node("/data/dan_cu/ho").value == "200"
    instance.answer("/data/thu", "30")
    assert instance.node("/data/thu_lk").value == "80", "the year's total goes on from last month's"


def table_of(window: MainWindow) -> list[list[str]]:
    table = find(window, "history.table")
    assert isinstance(table, QTableView)
    model = table.model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("ref", "figures"),
    [
        ("/data/dan_cu/ho", [("205", "+5"), ("200", "–")]),
        ("/data/thu", [("30", "-20"), ("50", "–")]),
        ("/data/dan_cu/thon[1]/khau", [("820", "+10"), ("810", "–")]),
    ],
)
def test_its_history_is_one_line(
    window: MainWindow,
    workplace: Workplace,
    december: str,
    qtbot: QtBot,
    ref: str,
    figures: list[tuple[str, str]],
) -> None:
    answers = {"dan_cu/ho": "205", "thu": "30", "ghi_chu": "Nắng"}
    sign(workplace, december, answers, "dan_cu/thon", {"Thôn Một": "820"})
    opened(window, december, ref)
    QTest.keyClick(window, Qt.Key.Key_F7)
    answered(qtbot, window.bridge)
    answered(qtbot, window.bridge)
    assert front(window) == "history"
    assert [tuple(line[1:]) for line in table_of(window)] == figures
    listed = find(window, "history.indicators")
    assert isinstance(listed, QListWidget)
    assert [listed.item(row).text() for row in range(listed.count())] == [
        *("Dân cư", "Số hộ", "Thôn Một", "Nhân khẩu"),
        *("Chỉ tiêu khác", "Thu trong kỳ", "Lũy kế"),
    ], "each figure stands there once, and none under a heading that is not its own"


def test_a_report_on_the_old_version_leads_to_the_same_line(
    window: MainWindow, workplace: Workplace, december: str, qtbot: QtBot
) -> None:
    sign(workplace, december, {"dan_cu/ho": "205", "thu": "30"}, "dan_cu/thon", {"Thôn Một": "820"})
    pages = workplace.reports.page
    from desktop.domain.views import ReportFilter

    period = Period.parse("2026-10")
    november = next(row.id for row in pages(ReportFilter(form="so_lieu"), 0, 9) if row.period == period)
    opened(window, november, "/data/ho")
    QTest.keyClick(window, Qt.Key.Key_F7)
    answered(qtbot, window.bridge)
    answered(qtbot, window.bridge)
    assert window.frame is not None
    shown = window.frame.stack.currentWidget()
    assert isinstance(shown, HistoryScreen)
    assert [each.label for each in shown.picker.chosen()] == ["Số hộ"]
    assert [line[1] for line in table_of(window)] == ["205", "200"]


def test_versions_side_by_side_pair_their_cells(
    window: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    arrive(workplace, write(tmp_path / "so_lieu.xlsx", FIRST))
    card = next(card for card in workplace.desk.cards(workplace.today()) if card.form == "so_lieu")
    report = workplace.reports.start(card.obligation)
    sign(workplace, report, {"ho": "200", "tien/thu": "50", "ghi_chu": "Mưa"}, "thon", {"Thôn Một": "810"})

    def returned(session: Session) -> None:
        row = session.get(t.ReportRow, report)
        assert row is not None
        row.state = "returned"
        session.add(row)
        said = [{"ref": "/data/ho", "text": "Xem lại"}]
        session.add(
            t.ReviewRow(
                id="v1", report=report, decision="returned", reason="Xem lại", comments=said, came_at=NOW
            )
        )

    workplace._store.write(returned)
    arrive(workplace, renewed(tmp_path))
    workplace.reports.correct(report)
    workplace.reports.move_to(report, "2")
    sign(workplace, report, {"dan_cu/ho": "201", "thu": "50"}, "dan_cu/thon", {"Thôn Một": "810"})
    window.shell.compare_versions(report)
    answered(qtbot, window.bridge)
    press(window, "compare.which.all")
    table = find(window, "compare.table")
    assert isinstance(table, QTableView)
    model = table.model()
    lines = [[model.index(row, at).data() for at in range(4)] for row in range(model.rowCount())]
    assert ["Dân cư · Số hộ", "200", "201", "Xem lại"] in lines
    assert ["Thu trong kỳ", "50", "50", ""] in lines
    assert [line[1:3] for line in lines if "khẩu" in line[0]] == [["810", "810"]]
