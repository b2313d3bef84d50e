"""A block from Excel that does not fit everywhere: shown as it would land, decided with keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.listed import Listed
from desktop.domain.totals import totals
from desktop.domain.zone import VIETNAM
from tests.forms.scenario import Scenario, xform
from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.form import Desk
from ui.questions.paste import MOST, MOST_ROWS, rest_of
from ui.questions.paste_panel import PastePanel
from ui.questions.paste_plan import Lane, Misfit, Target, plan, target
from ui.questions.paste_words import misfit_words
from ui.questions.table import TableQuestion
from ui.questions.table_model import RepeatModel

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
RANGE = "/data/hang"
FIELDS = Listed((("Đất đai", "dd"),))


@pytest.fixture
def made(desk: MakeDesk) -> Desk:
    return desk(RANGE)


def table_of(made: Desk) -> TableQuestion:
    found = made.questions[RANGE]
    assert isinstance(found, TableQuestion)
    return found


def paste(table: TableQuestion, text: str, row: int = 0, column: int = 0) -> None:
    table.grid.setFocus()
    table.grid.select(table.model.index(row, column))
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(table.grid, Key.Key_V, CTRL)


def panel_of(table: TableQuestion) -> PastePanel:
    assert table.paste.panel is not None
    return table.paste.panel


def cell(table: TableQuestion, down: int, right: int) -> str:
    index = panel_of(table).cells.model().index(down, right)
    return str(index.data(Qt.ItemDataRole.DisplayRole))


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def to_the(words: str) -> QWidget:
    """Tab on until the button with those words has the focus."""
    for _ in range(12):
        if words in str(getattr(focus(), "text", str)()):
            return focus()
        QTest.keyClick(focus(), Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {words!r}")


def test_a_misfit_is_shown_at_its_place_before_anything_changes(made: Desk) -> None:
    table = table_of(made)
    paste(table, "Hộ tịch\t5\t1,5\nNúi\tmười\t2")
    assert made.answers == []
    panel = panel_of(table)
    assert focus() is panel.cells
    assert cell(table, 0, 1) == "5"
    assert cell(table, 1, 0) == "Núi\nnot in the list"
    assert cell(table, 1, 1) == "mười\nnot a number"
    assert not panel.cells.model().index(1, 1).data(Qt.ItemDataRole.DecorationRole).isNull()
    spoken = panel.cells.model().index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Row 2, Received. mười. not a number"
    assert "4 cells fit. 2 do not." in said(panel)
    now = panel.cells.currentIndex()
    assert (now.row(), now.column()) == (1, 0)


@pytest.mark.parametrize(
    ("block", "right", "shown"),
    [
        ("5\t1.5", 1, "1,5"),  # fits
        ("1.5\t2", 0, "1,5\nnot a whole number"),
        ("1,234.5\t2", 0, "1.234,5\nnot a whole number"),
        ("87.5%\t2", 0, "87,5%\nper cent, which is not asked for here"),
        ("1.5.2\t2", 0, "1.5.2\nnot a number"),
        ("5\tx\t6.5", 2, "6,5\nreckoned by the form"),
    ],
)
def test_a_decimal_is_shown_with_the_comma_of_the_screen_also_where_it_does_not_fit(
    made: Desk, block: str, right: int, shown: str
) -> None:
    table = table_of(made)
    paste(table, f"{block}\tx\tx" if right != 2 else block, column=1)
    assert cell(table, 0, right) == shown


def test_a_decimal_copied_from_a_table_here_is_shown_as_it_stood_there(made: Desk) -> None:
    table = table_of(made)
    for name, value in (("a", "2"), ("b", "1.5")):
        table.answered.emit(f"{RANGE}[1]/{name}", value)
    table.grid.setFocus()
    table.grid.select(table.model.index(0, 1))
    for _ in range(2):
        QTest.keyClick(table.grid, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table.grid, Key.Key_C, CTRL)
    table.grid.select(table.model.index(1, 2))
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert [cell(table, 0, right) for right in range(3)] == [
        "2",
        "1,5\nreckoned by the form",
        "3,5\nno column for it",
    ]


def test_only_what_fits_goes_in_with_keys_alone_in_one_step_and_the_rest_is_named(made: Desk) -> None:
    table = table_of(made)
    paste(table, "Hộ tịch\t5\t1,5\nNúi\tmười\t2")
    QTest.keyClick(to_the("Paste what fits"), Key.Key_Return)
    assert table.paste.panel is None
    assert [made.value(f"/data/hang[1]/{name}") for name in ("nhom", "a", "b")] == ["ht", "5", "1.5"]
    assert [made.value(f"/data/hang[2]/{name}") for name in ("nhom", "a", "b")] == ["ht", "", "2"]
    assert focus() is table.grid
    notice = table._notice
    assert notice is not None
    assert "Row 2 (Hộ tịch), Received" in notice.text
    QTest.keyClick(table.grid, Key.Key_Z, CTRL)
    assert [made.value(f"/data/hang[1]/{name}") for name in ("nhom", "a", "b")] == ["dd", "", ""]
    assert made.value("/data/hang[2]/b") == ""


def test_escape_pastes_nothing_and_the_block_stays_on_the_clipboard(made: Desk) -> None:
    table = table_of(made)
    paste(table, "Núi\t5")
    QTest.keyClick(focus(), Key.Key_Escape)
    assert table.paste.panel is None
    assert made.answers == []
    assert focus() is table.grid
    assert QGuiApplication.clipboard().text() == "Núi\t5"


def test_columns_that_are_not_there_are_named(made: Desk) -> None:
    table = table_of(made)
    paste(table, "5\t1\t6\tghi chú", column=1)
    assert cell(table, 0, 3) == "ghi chú\nno column for it"
    heads = [panel_of(table).cells.model().headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert heads == ["Received", "Fee", "Total", "Column 5, not there"]
    assert cell(table, 0, 2) == "6\nreckoned by the form"


def test_new_rows_are_called_new_and_come_with_what_fits(made: Desk) -> None:
    table = table_of(made)
    paste(table, "1\n2\nba\n4", column=1)
    model = panel_of(table).cells.model()
    assert model.headerData(2, Qt.Orientation.Vertical) == "Row 3, new"
    assert table.model.rowCount() == 2
    QTest.keyClick(to_the("Paste what fits"), Key.Key_Return)
    assert [made.value(f"/data/hang[{row}]/a") for row in (1, 2, 3, 4)] == ["1", "2", "", "4"]


def test_legacy_text_is_shown_converted_and_goes_in_converted(made: Desk) -> None:
    lane = Lane("input", "string", (), False)
    aim = Target(0, 0, ("/data/hang[1]",), False, (lane,), {}, VIETNAM)
    found = plan([["Céng hßa x· héi chñ nghÜa ViÖt Nam"]], aim, False, {})
    assert found.asks
    landed = found.lines[0][0]
    assert (landed.value, landed.converted, landed.misfit) == (
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        True,
        None,
    )
    panel = PastePanel(table_of(made).model, found, "x", made)
    assert "1 was in an old typeface code (TCVN3 or VNI) and is converted." in " ".join(
        label.accessibleName() for label in panel.findChildren(QLabel)
    )
    assert panel.take.text().strip() == "Paste the block"


@pytest.mark.parametrize(
    ("lane", "text", "misfit"),
    [
        (Lane("input", "int", (), False), "12x", Misfit.NUMBER),
        (Lane("input", "int", (), False), "1,5", Misfit.WHOLE),
        (Lane("input", "int", (), False), "99999999999", Misfit.LARGE),
        (Lane("input", "int", (), False), "1.234", None),
        (Lane("input", "int", (), False), "1,234", Misfit.WAYS),
        (Lane("input", "decimal", (), False), "1.234", Misfit.WAYS),
        (Lane("input", "decimal", (), False), "1.234.567,8", None),
        (Lane("input", "decimal", (), False), "87,5%", Misfit.SHARE),
        (Lane("input", "int", (), False), "87%", Misfit.SHARE),
        (Lane("input", "decimal", (), False), "x%", Misfit.NUMBER),
        (Lane("input", "decimal", (), False, (), True), "87,5 %", None),
        (Lane("input", "int", (), False, (), True), "87,5 %", Misfit.WHOLE),
        (Lane("input", "decimal", (), False, (), True), "87,512 %", Misfit.WAYS),
        (Lane("input", "date", (), False), "31/02/2026", Misfit.KIND),
        (Lane("input", "date", (), False), "14/10/2026", None),
        (Lane("input", "time", (), False), "25:00", Misfit.KIND),
        (Lane("input", "dateTime", (), False), "14/10/2026 8:05", None),
        (Lane("input", "geopoint", (), False), "somewhere", Misfit.KIND),
        (Lane("input", "decimal", (), True), "7", Misfit.COMPUTED),
        (Lane("select1", "string", (), False, (FIELDS,)), "ĐẤT ĐAI", None),
        (Lane("select1", "string", (), False, (FIELDS,)), "Núi", Misfit.LIST),
    ],
)
def test_why_a_value_does_not_fit(lane: Lane, text: str, misfit: Misfit | None) -> None:
    closed = {(0, 0): Misfit.COMPUTED} if lane.computed else {}
    aim = Target(0, 0, ("/data/hang[1]",), False, (lane,), closed, VIETNAM)
    assert plan([[text]], aim, False, {}).lines[0][0].misfit is misfit
    assert plan([[""]], aim, False, {}).lines[0][0].misfit is None


def test_figures_in_a_text_are_left_as_they_were_copied() -> None:
    aim = Target(0, 0, ("/data/r[1]",), False, (Lane("input", "string", (), False),), {}, VIETNAM)
    (line,) = plan([["0912345678"]], aim, False, {}).lines
    assert (line[0].value, line[0].figure) == ("0912345678", "")


def test_rows_that_cannot_be_added_do_not_fit() -> None:
    aim = Target(0, 0, ("/data/hang[1]",), False, (Lane("input", "int", (), False),), {}, VIETNAM)
    found = plan([["1"], ["2"], [""]], aim, False, {})
    assert [line[0].misfit for line in found.lines] == [None, Misfit.ROWS, None]


def test_a_block_over_the_limit_is_refused_in_words(made: Desk) -> None:
    table = table_of(made)
    paste(table, "\n".join(["1\t2"] * MOST))
    assert "at most 20.000 go in at a time" in said(table)
    paste(table, "\n".join(["1"] * (MOST_ROWS + 3)))
    assert "501 rows more than the table; at most 500" in said(table)
    assert table.paste.panel is None
    assert made.answers == []


class Elsewhere:
    """Slow work that is done when the test says so, as the window's own thread would see it."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: object) -> None:
        self.waiting.append(lambda: done(work()))


def large(made: Desk) -> tuple[TableQuestion, Elsewhere]:
    from dataclasses import replace

    table, elsewhere = table_of(made), Elsewhere()
    table.around = replace(table.around, files=elsewhere)  # type: ignore[arg-type]
    paste(table, "\n".join(["\t".join(["x", "1,5"] * 20)] * 300), column=1)
    return table, elsewhere


def test_a_large_block_is_looked_at_elsewhere_and_can_be_left(made: Desk, qtbot: QtBot) -> None:
    table, elsewhere = large(made)
    assert "Looking at 12.000 cells" in said(table)
    assert table.paste.panel is None
    QTest.keyClick(to_the("Paste nothing"), Key.Key_Space)
    elsewhere.waiting[0]()
    assert table.paste.panel is None
    assert made.answers == []


def test_a_large_block_that_does_not_fit_is_shown_when_it_was_looked_at(made: Desk) -> None:
    table, elsewhere = large(made)
    elsewhere.waiting[0]()
    assert "300 cells fit. 11.700 do not." in said(panel_of(table))
    assert panel_of(table).findChild(QTableView) is not None


def test_a_table_that_changed_meanwhile_is_looked_at_anew(made: Desk) -> None:
    table = table_of(made)
    paste(table, "Núi\t5\t2")
    table.rows.append()
    assert made.value("/data/hang[1]/a") == ""
    panel_of(table).take.click()
    assert table.paste.panel is not None  # shown again for the table as it is now
    panel_of(table).take.click()
    assert made.value("/data/hang[1]/a") == "5"


BLOCK = "Đất đai\t5\t1,5\nHộ tịch\t7\t2\nTổng cộng\t12\t3,5"


def test_a_total_line_is_named_and_stays_out(made: Desk) -> None:
    table = table_of(made)
    paste(table, BLOCK)
    panel = panel_of(table)
    assert "A total is no row of its own and stays out: Tổng cộng." in said(panel)
    assert "6 cells fit." in said(panel)
    assert panel.cells.model().headerData(2, Qt.Orientation.Vertical) == "Total line"
    assert cell(table, 2, 1) == "12\nin a total line"
    QTest.keyClick(to_the("Paste what fits"), Key.Key_Return)
    assert table.model.rowCount() == 2
    assert [made.value(f"/data/hang[2]/{name}") for name in ("nhom", "a", "b")] == ["ht", "7", "2"]
    assert table._notice is None or not table._notice.isVisible()


def test_a_total_line_goes_in_when_a_person_wants_it(made: Desk) -> None:
    table = table_of(made)
    paste(table, "5\t1,5\n7\t2\n12\t3,5", column=1)
    assert "stays out: line 3, the sum of those above." in said(panel_of(table))
    QTest.keyClick(to_the("Take the total in as a row"), Key.Key_Space)
    assert "goes in as a row of its own" in said(panel_of(table))
    assert panel_of(table).cells.model().headerData(2, Qt.Orientation.Vertical) == "Row 3, new"
    QTest.keyClick(to_the("Leave the total out"), Key.Key_Space)
    QTest.keyClick(to_the("Take the total in as a row"), Key.Key_Space)
    QTest.keyClick(to_the("Paste the block"), Key.Key_Return)
    assert [made.value(f"/data/hang[{row}]/a") for row in (1, 2, 3)] == ["5", "7", "12"]
    paste(table, "5\t1,5\n7\t2\n12\t3,5", column=1)
    assert "stays out" in said(panel_of(table))  # the next block is asked about anew


def test_what_stands_under_a_total_line_moves_up() -> None:
    lanes = (Lane("input", "string", (), False), Lane("input", "int", (), False))
    aim = Target(0, 0, ("/data/hang[1]", "/data/hang[2]"), False, lanes, {}, VIETNAM)
    found = plan([["A", "1"], ["Cộng", "1"], ["B", "2"]], aim, False, {})
    assert [(each.row, each.value) for each in found.fitting] == [(0, "A"), (0, "1"), (1, "B"), (1, "2")]
    assert found.totals == {1}
    kept = plan([["A", "1"], ["Cộng", "1"], ["B", "2"]], aim, False, {}, keep_totals=True)
    assert [each.misfit for each in kept.lines[2]] == [Misfit.ROWS, Misfit.ROWS]


@pytest.mark.parametrize(
    ("block", "numeric", "found"),
    [
        ([["Thôn 1", "1"], ["TỔNG CỘNG:", "1"]], (False, True), {1}),
        ([["1", "Thôn 1", "1"], ["", "Tổng số (1+2)", "1"]], (True, False, True), {1}),
        ([["Thôn 1", "1"], ["Tæng céng", "1"]], (False, True), {1}),  # TCVN3
        ([["Thôn 1", "1"], ["Toång coäng", "1"]], (False, True), {1}),  # VNI
        ([["Thôn 1", "1"], ["Total", "1"]], (False, True), {1}),
        ([["Thôn 1", "1"], ["Cộng toàn xã", "1"], ["", ""]], (False, True), {1}),
        ([["Cộng", "1"]], (False, True), set()),  # nothing it could sum up
        ([["Thôn 1", "1"], ["Thôn Cộng Hòa", "1"]], (False, True), set()),
        ([["Thôn 1", "1"], ["Tổng hợp", "1"]], (False, True), set()),
        ([["10"], ["20"], ["30"]], (True,), set()),  # one column may do so by chance
        ([["1", "2"], ["3", "4"], ["4", "6"]], (True, True), {2}),
        ([["1", "2"], ["3", "4"], ["4", "7"]], (True, True), set()),
        ([["0", "0"], ["0", "0"], ["0", "0"]], (True, True), set()),
        ([["1.000", "2,5"], ["3", "4"], ["1.003", "6,5"]], (True, True), {2}),
        ([["a", "1", "2"], ["b", "3", "4"], ["c", "4", "6"]], (False, True, True), set()),  # has a name
    ],
)
def test_which_lines_are_totals(block: list[list[str]], numeric: tuple[bool, ...], found: set[int]) -> None:
    assert totals(block, numeric) == found


def test_each_cell_that_takes_nothing_says_why(qtbot: QtBot) -> None:
    form = xform(
        "<r><a/><b/><c/><d/></r>",
        '<bind nodeset="/data/r/b" readonly="true()"/><bind nodeset="/data/r/c" calculate="1 + 1"/>'
        '<bind nodeset="/data/r/d" relevant="../a = \'x\'"/>',
        '<group ref="/data/r"><repeat nodeset="/data/r" jr:noAddRemove="true()"><input ref="/data/r/a"/>'
        '<input ref="/data/r/b"/><input ref="/data/r/c"/><input ref="/data/r/d"/></repeat></group>',
    )
    model = RepeatModel(Scenario(form).instance.node("/data/r"))
    found = plan([["1", "1", "1", "1", "1"], ["1"]], target(model, 0, 0, 2), False, {})
    assert [cell.misfit for cell in found.cells()] == [
        None, Misfit.READONLY, Misfit.COMPUTED, Misfit.HIDDEN, Misfit.COLUMNS, Misfit.ROWS,
    ]  # fmt: skip
    left = rest_of(found.misfits)
    assert [misfit_words(each.why) for each in left] == [
        "can only be read",
        "reckoned by the form",
        "not asked in this row",
        "no column for it",
        "no row for it",
    ]
