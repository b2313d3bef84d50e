"""F1 as shipped has no table: a block from Excel goes down its fields, shown before anything changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui import test_entry
from tests.ui.test_entry import Office
from ui.questions.base import Question
from ui.questions.paste_panel import PastePanel
from ui.screens.entry import EntryScreen

made_profile, office = test_entry.made_profile, test_entry.office
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
FIGURES = ("cb_tong", "cb_maytinh", "cb_kyso", "cb_taphuan")


@pytest.fixture
def screen(office: Office) -> EntryScreen:
    return office.open(office.start("cds57"))


def ref_of(screen: EntryScreen, name: str) -> str:
    return next(node.ref for node in screen.instance.walk() if node.ref.endswith(f"/{name}"))


def values(screen: EntryScreen) -> tuple[str, ...]:
    return tuple(screen.instance.node(ref_of(screen, name)).value for name in FIGURES)


def pasted(screen: EntryScreen, name: str, text: str) -> PastePanel | None:
    """What stands under the field once the block was pasted into it with the keys."""
    ref = ref_of(screen, name)
    screen.sheet.go_to(ref)
    page = screen.sheet.page(screen.sheet.current)
    asked = page.holder(ref)
    assert isinstance(asked, Question)
    field = asked.focusProxy()
    assert field is not None
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(field, Key.Key_V, CTRL)
    return next((flow.pasting.panel for flow in page.flows if flow.pasting.panel is not None), None)


def shown(panel: PastePanel) -> list[str]:
    model = panel.cells.model()
    return [
        f"{model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole)}: "
        f"{model.index(row, 0).data(Qt.ItemDataRole.DisplayRole)}"
        for row in range(model.rowCount())
    ]


def test_a_column_goes_down_the_fields_after_it_was_looked_at(screen: EntryScreen) -> None:
    panel = pasted(screen, "cb_tong", "45\r\n44\r\n40\r\n12\r\n")
    assert panel is not None
    assert values(screen) == ("",) * 4, "nothing goes in unseen"
    labels = [screen.instance.node(ref_of(screen, name)).label for name in FIGURES]
    assert shown(panel) == [
        f"{label}: {n}" for label, n in zip(labels, ("45", "44", "40", "12"), strict=True)
    ]
    panel.take.click()
    assert values(screen) == ("45", "44", "40", "12")
    QTest.keyClick(screen.focusWidget(), Key.Key_Z, CTRL)
    assert values(screen) == ("",) * 4, "one step takes all of it back"


def test_what_is_no_figure_is_named_and_stays_out(screen: EntryScreen) -> None:
    panel = pasted(screen, "cb_tong", "45\nnhiều\n40\n")
    assert panel is not None
    assert "\n" in shown(panel)[1], "the reason stands under the value"
    panel.take.click()
    assert values(screen) == ("45", "", "40", "")


def test_a_line_of_cells_and_a_column_with_its_names_go_down_too(screen: EntryScreen) -> None:
    panel = pasted(screen, "cb_tong", "45\t44\t40\t12")
    assert panel is not None
    panel.left.emit()
    assert values(screen) == ("",) * 4
    panel = pasted(screen, "cb_tong", "Cán bộ\t45\nCó máy tính\t44\n")
    assert panel is not None
    panel.take.click()
    assert values(screen)[:2] == ("45", "44")


def test_one_cell_is_pasted_as_ever(screen: EntryScreen) -> None:
    assert pasted(screen, "cb_tong", "45\r\n") is None
    QTest.keyClick(screen.focusWidget(), Key.Key_Tab)
    assert values(screen)[0] == "45"
