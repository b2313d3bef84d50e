"""A report with a question of every kind, filled in on the entry screen by the keyboard alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.report import Role
from desktop.domain.zone import VIETNAM
from tests.ui.conftest import NOW, RESOURCES
from tests.ui.questions.cases import CASES, TOLD, Case, focus, press
from tests.ui.questions.gallery import SECTIONS, write
from ui.bridge import Bridge
from ui.questions.base import Question
from ui.questions.upload import UploadQuestion
from ui.screens.entry import EntryScreen
from ui.shell import Shell

BY_NAME = {case.name: case for case in (*CASES, *TOLD)}


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """The application of a commune whose one form has every kind of question."""
    resources = tmp_path / "resources"
    (resources / "forms").mkdir(parents=True)
    for name in ("calendar", "fonts", "icons", "styles", "units"):
        (resources / name).symlink_to(RESOURCES / name, target_is_directory=True)
    write(resources / "forms" / "moi_loai.xlsx")
    config = Config(
        tmp_path / "profile", resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024
    )
    made = build(config, clock=lambda: NOW.astimezone(VIETNAM), rng=random.Random(57))
    yield made
    made.close()


def asked_at(screen: EntryScreen, case: Case) -> Question:
    """The question that has the focus, which must be the one of `case`."""
    inside = focus()
    found = screen.findChild(Question, f"q:{case.ref}")
    assert isinstance(found, Question), case.name
    assert found is inside or found.isAncestorOf(inside), f"{case.name}: {inside}"
    return found


def go_on(asked: Question) -> None:
    """Tab until the focus is out of the question."""
    for _ in range(60):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        if not asked.isAncestorOf(focus()):
            return
    raise AssertionError(asked.objectName())


def test_every_kind_is_filled_in_by_keyboard_and_kept(qtbot: QtBot, app: App) -> None:
    unit = app.units.search("Bà Nà")[0].code
    workplace = app.session.create(unit, "an", "Nguyễn Văn An", Role.OFFICER, "mật khẩu của An").workplace
    card = workplace.desk.cards(NOW.date())[0]
    report = workplace.reports.start(card.obligation)
    bridge = Bridge(app.bus)
    screen = EntryScreen(workplace, Shell(app, bridge), report)
    qtbot.addWidget(screen)
    screen.resize(1150, 768)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    for at, rows in enumerate(SECTIONS.values()):
        if at:
            QTest.keyClick(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        for case in [BY_NAME[row[1]] for row in rows]:
            if not case.give and case.kind is not UploadQuestion:
                continue  # nothing there takes the keyboard
            asked = asked_at(screen, case)
            press(case.give)
            go_on(asked)
    screen.leave()
    kept = workplace.reports.open(report).instance
    assert {case.name: kept.node(case.ref).value for case in CASES} == {
        case.name: case.value for case in CASES
    }
    assert kept.violations() == ()
    bridge.close()
