"""A centre with an older form of tasks: what it has no question for stays here, and the screen says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from desktop.app import App
from desktop.domain.task import TaskState
from desktop.domain.task_update import SETTLED, SETTLED_BY
from tests.ui import entry_forms
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OpenWindow, compose, settle
from tests.ui.test_frame import find, press
from tests.ui.test_tasks import declared_done, screen


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form of tasks as it was before an assigner's word was told with it."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    form = Path(shutil.copy(entry_forms.RESOURCES / "forms" / "nhiemvu.xlsx", folder / "forms"))
    book = openpyxl.load_workbook(form)
    survey = book["survey"]
    names = [str(cell.value) for cell in survey[1]].index("name") + 1
    for line in range(survey.max_row, 1, -1):
        if survey.cell(line, names).value in {SETTLED, SETTLED_BY}:
            survey.delete_rows(line)
    book.save(form)
    return folder


def test_what_the_older_form_cannot_tell_is_said_to_stay_here(app: App, open_window: OpenWindow) -> None:
    workplace = app.session.sign_in(LEADER, LEADER_PASSWORD)
    window = open_window(app)
    window.enter(workplace)
    settle()
    press(window, "nav.tasks")
    identity = declared_done(workplace)
    screen(window).open(identity)
    find(window, "task.settle.said").setFocus()
    compose("Công văn 12/UBND-VP")
    press(window, "task.settle.yes")
    settle()
    assert workplace.tasks.detail(identity).task.state is TaskState.DONE
    assert window.frame is not None
    assert "chỉ ghi trên máy này" in window.frame.banner.accessibleName()
