"""Made public where who brought it is not known: the whole is read first; the PC that knows is warned."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.suggestion import Person
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.test_tasks import exchange
from tests.ui.conftest import LEADER, LEADER_PASSWORD, answered, enrolled, opened_app
from tests.ui.suggestions import test_elsewhere
from tests.ui.test_frame import find, press
from tests.ui.test_screens import picture
from tests.ui.test_suggestions import LAMP, says, seen, wait
from ui.main_window import MainWindow

here = test_elsewhere.here
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
#: A name that nothing can be guessed by.
NAMED = replace(LAMP, text="Đèn đường trước nhà hoa nhớ thương hỏng", person=Person("Hoa Nhớ Thương"))


@pytest.fixture
def workplace(app: App) -> Workplace:
    """Of the leader, who decides who may read one."""
    return app.session.sign_in(LEADER, LEADER_PASSWORD)


@pytest.fixture
def other(
    tmp_path: Path, seed: Path, resources: Path, central: CentralInProcess, qapp: QApplication
) -> Iterator[Workplace]:
    """The commune's other PC, of the leader, too."""
    app = opened_app(Path(shutil.copytree(seed, tmp_path / "other")), resources, central, 58)
    for form in sorted((resources / "forms").glob("*.xlsx")):
        central.publish(form)
    workplace = app.session.sign_in(LEADER, LEADER_PASSWORD)
    enrolled(workplace, central)
    workplace.sync.stop()
    yield workplace
    app.close()


def test_nothing_goes_out_at_one_press_where_the_sender_is_not_known(
    here: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    suggestion = other.suggestions.take_in(NAMED)
    other.suggestions.answer(suggestion, "Đã thay bóng")
    exchange(other, central)
    exchange(workplace, central)
    here.shell.show_suggestion(suggestion)
    answered(qtbot, here.shell.bridge)
    press(here, "suggestion.public")
    assert NAMED.text in says(here, "suggestion.publish.text.0")
    assert "Đã thay bóng" in says(here, "suggestion.publish.text.1")
    go, sure = find(here, "suggestion.publish.go"), find(here, "suggestion.publish.sure")
    assert isinstance(go, QPushButton)
    assert isinstance(sure, QCheckBox)
    assert not go.isEnabled()
    picture(here, "suggestion-publish-elsewhere")
    press(here, "suggestion.publish.sure")
    press(here, "suggestion.publish.go")
    wait(here, qtbot)
    assert workplace.suggestions.detail(suggestion).suggestion.public
    said = [each.text() for each in find(here, "suggestion.way").findChildren(QLabel)]
    assert any("đã đọc lại toàn bộ" in each for each in said)


def test_where_the_sender_is_known_the_office_is_warned(
    here: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    suggestion = workplace.suggestions.take_in(NAMED)
    workplace.suggestions.answer(suggestion, "Đã thay bóng")
    exchange(workplace, central)
    exchange(other, central)
    other.suggestions.publish(suggestion, whole=True)
    exchange(other, central)
    exchange(workplace, central)
    press(here, "nav.suggestions")
    press(here, "nav.desk")
    assert seen(here, "desk.feedback")
    press(here, "desk.feedback.go")
    answered(qtbot, here.shell.bridge)
    assert seen(here, "suggestion.tellsSender")
    picture(here, "suggestion-tells-sender")
    press(here, "suggestion.public")
    wait(here, qtbot)
    assert not workplace.suggestions.detail(suggestion).suggestion.public
    assert not seen(here, "suggestion.tellsSender")
