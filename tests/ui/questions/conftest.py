"""A desk of questions in a real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.forms import FormInstance
from tests.ui.questions.form import Desk

MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(qtbot: QtBot) -> MakeDesk:
    """Makes a desk with the questions of the refs given, shown and active."""

    def make(*refs: str, instance: FormInstance | None = None) -> Desk:
        made = Desk(*refs, instance=instance)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make
