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

from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.form import Desk
from ui.questions.around import VIETNAM
from ui.questions.paste import MOST, MOST_ROWS
from ui.questions.paste_panel import PastePanel
from ui.questions.paste_plan import Lane, Misfit, Target, plan
from ui.questions.table import TableQuestion

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
RANGE = "/data/hang"


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
    aim = Target(0, 0, ("/data/hang[1]",), False, (lane,), frozenset(), VIETNAM)
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
        (Lane("input", "int", (), False), "1.234", Misfit.WAYS),
        (Lane("input", "decimal", (), False), "1.234.567,8", None),
        (Lane("input", "date", (), False), "31/02/2026", Misfit.KIND),
        (Lane("input", "date", (), False), "14/10/2026", None),
        (Lane("input", "time", (), False), "25:00", Misfit.KIND),
        (Lane("input", "dateTime", (), False), "14/10/2026 8:05", None),
        (Lane("input", "geopoint", (), False), "somewhere", Misfit.KIND),
        (Lane("input", "decimal", (), True), "7", Misfit.COMPUTED),
        (Lane("select1", "string", (), False, ({"dat dai": "dd"},)), "ĐẤT ĐAI", None),
        (Lane("select1", "string", (), False, ({"dat dai": "dd"},)), "Núi", Misfit.LIST),
    ],
)
def test_why_a_value_does_not_fit(lane: Lane, text: str, misfit: Misfit | None) -> None:
    closed = frozenset({(0, 0)}) if lane.computed else frozenset()
    aim = Target(0, 0, ("/data/hang[1]",), False, (lane,), closed, VIETNAM)
    assert plan([[text]], aim, False, {}).lines[0][0].misfit is misfit
    assert plan([[""]], aim, False, {}).lines[0][0].misfit is None


def test_rows_that_cannot_be_added_do_not_fit() -> None:
    aim = Target(0, 0, ("/data/hang[1]",), False, (Lane("input", "int", (), False),), frozenset(), VIETNAM)
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
