"""Large forms on the screen: to open them, from a keystroke to its pixels, one step of the wheel.

A table of 600 cells, 600 figures in groups of ten (`w1`), a page of 1,000 questions, one of 5,000, and 300
cards. A form's figures: until it is painted first, until nothing more is made, and MB.
"""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView, QWidget

from desktop.app import build
from desktop.config import Config, PasswordCost
from desktop.services.workplace import Workplace
from tests.bench.figures import resident_mb, spread
from tests.bench.windows import until
from tests.demo.people import OFFICER, UNIT
from tests.ui import entry_forms as forms
from ui import style
from ui.bridge import Bridge
from ui.questions.field import Line
from ui.questions.table import TableQuestion
from ui.screens.entry import EntryScreen
from ui.shell import Shell

KEYS = 150
STEPS = 200
GOAL = {"open_ms": 1000, "key_p95_ms": 16, "scroll_p95_ms": 16}
FORMS = {
    "table_600": lambda: (forms.table(60, 10), ""),
    "cells_600": lambda: (forms.cells(60, 10), "theme-grid"),
    "page_1000": lambda: (forms.long(1000), "pages"),
    "page_5000": lambda: (forms.long(5000), "pages"),
    "cards_300": lambda: (forms.cards("300"), "pages"),
}


def measure(names: tuple[str, ...] = tuple(FORMS)) -> dict[str, Any]:
    """The figures of each form, milliseconds; beside them the goals."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder) / "resources"
        there.mkdir()
        forms.resources_with(there, {name: FORMS[name] for name in names})
        config = Config.default().with_profile(Path(folder) / "profile")
        cost = PasswordCost(passes=1, memory=64, lanes=1)
        app = build(replace(config, password_cost=cost, resources=there))
        app.settings.change(language="vi")
        made = app.session.create(UNIT, OFFICER.login, OFFICER.name, OFFICER.role, OFFICER.password)
        style.load_fonts(there / "fonts", ("Regular", "Medium", "SemiBold", "Bold"))
        style.apply(application, there, "light", 100)
        bridge = Bridge(app.bus)
        shell = Shell(app, bridge)
        results = {name: _one(made.workplace, shell, name) for name in names}
        bridge.close()
        app.close()
    return {**results, "goal": GOAL}


def _one(workplace: Workplace, shell: Shell, form: str) -> dict[str, Any]:
    cards = workplace.desk.cards(shell.app.clock().date())
    report = workplace.reports.start(next(card.obligation for card in cards if card.form == form))
    workplace.reports.open(report)  # the form is in the memory, as after the first of the day
    before = resident_mb()
    started = time.perf_counter()
    screen = EntryScreen(workplace, shell, report)
    screen.resize(1150, 768)
    screen.show()
    screen.activateWindow()
    QApplication.processEvents()
    screen.grab()
    opened = (time.perf_counter() - started) * 1e3
    QTest.qWaitForWindowActive(screen)
    screen.setFocus()
    while_making = _keys(screen, KEYS // 5)
    page = screen.sheet.page(screen.sheet.current)
    until(lambda: not page.making)
    complete = (time.perf_counter() - started) * 1e3
    figures = {
        "open_ms": round(opened, 1),
        "made_ms": round(complete, 1),
        "key_while_making_ms": spread(while_making),
        "key_ms": spread(_keys(screen, KEYS)),
        "scroll_ms": spread(_scroll(screen)),
        "count_ms": spread([_timed(screen.count) for _ in range(20)]),
        "check_ms": round(_timed(screen.standing.check), 1),
        "mb": round(resident_mb() - before, 1),
    }
    screen.close()
    screen.deleteLater()
    return figures


def _timed(work: Any) -> float:
    started = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - started) * 1e3


def _keys(screen: EntryScreen, count: int) -> list[float]:
    """Milliseconds from a key to its pixels: in a table's cells, else in fields, Tab from one to the next."""
    table = screen.findChild(TableQuestion)
    times: list[float] = []
    if table is not None:
        table.grid.setFocus()
        for at in range(count // 3):
            table.grid.select(table.model.index(at % table.model.rowCount(), 1 + at % 7))
            QApplication.processEvents()
            times += [_key(None, digit) for digit in "12"]
            times.append(_key(Qt.Key.Key_Return, ""))
        return times
    for at in range(count):
        line = isinstance(QApplication.focusWidget(), Line)
        times.append(_key(None, str(at % 10)) if line and at % 4 else _key(Qt.Key.Key_Tab, ""))
    return times


def _key(key: Qt.Key | None, text: str) -> float:
    """Milliseconds from sending one key until what it changed has been painted and nothing waits."""
    target = QApplication.focusWidget()
    assert target is not None
    started = time.perf_counter()
    if key is None:
        QTest.keyClicks(target, text)
    else:
        QTest.keyClick(target, key)
    QApplication.processEvents()
    return (time.perf_counter() - started) * 1e3


def _scroll(screen: EntryScreen) -> list[float]:
    """Milliseconds of one step of the wheel until it is painted, down and up again."""
    table = screen.findChild(QTableView)
    area: QWidget = table or screen.sheet.page(screen.sheet.current)
    assert isinstance(area, QTableView | QScrollArea)
    bar = area.verticalScrollBar()
    times = []
    for at in range(STEPS):
        by = 60 if at < STEPS // 2 else -60
        times.append(_timed(lambda by=by: bar.setValue(bar.value() + by)))
    return times


if __name__ == "__main__":
    import json
    import sys

    print(json.dumps(measure(tuple(sys.argv[1:]) or tuple(FORMS)), indent=1))
