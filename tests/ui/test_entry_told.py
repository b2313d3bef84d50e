"""Many cells filled at one press are a line of the trail each: how many, where, from what; no answer."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.domain.at_once import Filling, Turn
from desktop.domain.trail import Entry, TrailFilter
from desktop.services.workplace import Workplace
from tests.services.authored import arrive
from tests.ui import test_entry, test_entry_carry
from tests.ui.conftest import settle
from tests.ui.test_entry import NOW, Office, typed
from tests.ui.test_entry_paste_fields import pasted
from tests.ui.test_frame import find, press
from ui.main_window import MainWindow
from ui.questions.table import TableQuestion
from ui.screens.entry import EntryScreen
from ui.words import trail as words

made_profile, office = test_entry.made_profile, test_entry.office
entry = test_entry_carry.entry


def told(workplace: Workplace) -> list[Entry]:
    """Of all that was filled at one press or undone, the newest first."""
    every = (workplace.trail.page(TrailFilter(action=each), 0, 10) for each in (*Filling, *Turn))
    return sorted((each for page in every for each in page), key=lambda each: -each.seq)


def kept(workplace: Workplace) -> list[tuple[str, str, Any]]:
    return [(each.action, each.actor, json.loads(each.detail)) for each in told(workplace)]


def test_what_was_carried_over_is_told_with_the_answers_and_from_which_period(
    entry: MainWindow, workplace: Workplace
) -> None:
    press(entry, "entry.carry.whole")
    assert not told(workplace), "it is told in the transaction that keeps the answers"
    screen = find(entry, "entry")
    assert isinstance(screen, EntryScreen)
    screen.save_now()
    (line,) = told(workplace)
    assert (line.action, line.actor, line.subject) == ("carried_over", workplace.account.login, screen.report)
    assert json.loads(line.detail) == {"cells": 3, "where": "Dân số; Hạ tầng", "from": "2026-10"}
    assert words.detail(line, words.Known()) == "3 ô · Dân số; Hạ tầng · lấy từ: Tháng 10/2026"
    screen.sheet.answer("/data/a/sinh", "7")
    screen.save_now()
    assert len(told(workplace)) == 1, "a later save does not tell it again"


def test_the_rest_set_to_zero(office: Office) -> None:
    workplace = office.workplace
    event = workplace.happenings.begin("thientai", "Bão số 12", NOW - timedelta(hours=3))
    screen = office.open(workplace.reports.start(event))
    screen.sheet.go_to("/data/nguoi/chet")
    screen.sheet.answer("/data/nguoi/ho_ah", "3")
    typed(screen, "entry.zeros.fill", QPushButton).click()
    screen.save_now()
    ((action, actor, detail),) = kept(workplace)
    assert (action, actor, detail["cells"]) == ("zeros_filled", "an", 5)
    assert "from" not in detail


def test_a_block_pasted_into_fields(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    panel = pasted(screen, "cb_tong", "45\n44\n40\n12\n")
    assert panel is not None
    panel.take.click()
    screen.save_now()
    ((action, actor, detail),) = kept(office.workplace)
    assert (action, actor, detail["cells"]) == ("block_pasted", "an", 4)
    assert not any(figure in json.dumps(detail["where"]) for figure in ("45", "44", "40", "12"))


@pytest.fixture
def table(window: MainWindow, workplace: Workplace, tmp_path: Path) -> EntryScreen:
    """A report with a table of one row for each person, open at it."""
    survey = (
        ("type", "name", "label", "calculation", "relevant", "readonly", "bind::bx:personal"),
        ("text", "ten", "Họ tên", "", "", "", "yes"),
        ("begin group", "g", "Việc của ${ten}"),
        ("begin repeat", "hang", "Từng thôn"),
        ("text", "thon", "Thôn"),
        ("integer", "so", "Số hộ"),
        ("end repeat",),
        ("end group",),
    )
    arrive(workplace, test_entry_carry.write(tmp_path / "so_lieu.xlsx", survey))
    card = next(card for card in workplace.desk.cards(workplace.today()) if card.form == "so_lieu")
    window.shell.open_report(workplace.reports.start(card.obligation))
    settle()
    screen = find(window, "entry")
    assert isinstance(screen, EntryScreen)
    screen.sheet.answer("/data/ten", "Lò Văn Pao")
    return screen


def test_a_block_pasted_into_a_table_names_its_section_and_nobody(
    table: EntryScreen, workplace: Workplace
) -> None:
    table.sheet.go_to("/data/g/hang[1]/thon")
    settle()
    (grid,) = [each for each in table.findChildren(TableQuestion) if each.isVisible()]
    QGuiApplication.clipboard().setText("Thôn 1\t31\nThôn 2\t42\n")
    QTest.keyClick(grid.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    table.save_now()
    ((action, _, detail),) = kept(workplace)
    assert (action, detail) == ("block_pasted", {"cells": 4, "where": "Việc của …"})


def test_what_was_carried_over_and_undone_is_told_and_so_is_doing_it_again(
    entry: MainWindow, workplace: Workplace
) -> None:
    screen = find(entry, "entry")
    assert isinstance(screen, EntryScreen)
    screen.sheet.answer("/data/a/sinh", "7")
    press(entry, "entry.carry.whole")
    screen.save_now()
    press(entry, "entry.carry.undo")
    assert len(told(workplace)) == 1, "it is told in the transaction that keeps the answers"
    screen.save_now()
    undone, _ = told(workplace)
    assert undone.action == "filling_undone"
    assert json.loads(undone.detail) == {
        "cells": 3, "where": "Dân số; Hạ tầng", "from": "2026-10", "filling": "carried_over",
    }  # fmt: skip
    assert words.action(undone.action) == "Hoàn tác"
    said = "Lấy số kỳ trước · 3 ô · Dân số; Hạ tầng · lấy từ: Tháng 10/2026"
    assert words.detail(undone, words.Known()) == said
    QTest.keyClick(screen, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    screen.save_now()
    again, *_ = told(workplace)
    assert (again.action, words.detail(again, words.Known())) == ("filling_redone", said)
    screen.undo()
    screen.undo()
    screen.save_now()
    assert [line.action for line in told(workplace)] == [
        "filling_undone", "filling_redone", "filling_undone", "carried_over",
    ], "that one answer was taken back is no line"  # fmt: skip


def test_zeros_undone_with_the_keyboard(office: Office) -> None:
    workplace = office.workplace
    event = workplace.happenings.begin("thientai", "Bão số 12", NOW - timedelta(hours=3))
    screen = office.open(workplace.reports.start(event))
    screen.sheet.go_to("/data/nguoi/chet")
    screen.sheet.answer("/data/nguoi/ho_ah", "3")
    typed(screen, "entry.zeros.fill", QPushButton).click()
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    screen.save_now()
    undone, filled = kept(workplace)
    assert (undone[0], undone[2]["filling"], undone[2]["cells"]) == ("filling_undone", "zeros_filled", 5)
    assert filled[0] == "zeros_filled"


def test_a_block_undone_in_a_table(table: EntryScreen, workplace: Workplace) -> None:
    table.sheet.go_to("/data/g/hang[1]/thon")
    settle()
    (grid,) = [each for each in table.findChildren(TableQuestion) if each.isVisible()]
    QGuiApplication.clipboard().setText("Thôn 1\t31\nThôn 2\t42\n")
    QTest.keyClick(grid.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    table.undo()
    table.save_now()
    (action, _, detail), _ = kept(workplace)
    assert (action, detail["filling"], detail["where"]) == ("filling_undone", "block_pasted", "Việc của …")
