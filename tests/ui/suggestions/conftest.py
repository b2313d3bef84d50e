"""An office with the form of citizens' feedback as it is shipped, its window at the list."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.report import Role
from tests.ui import entry_forms
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OFFICER, OFFICER_PASSWORD, _app
from tests.ui.test_frame import press
from ui.main_window import MainWindow


@pytest.fixture(scope="package")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with the forms that carry suggestions and the progress of tasks."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    for name in ("pakn", "nhiemvu"):
        shutil.copy(entry_forms.RESOURCES / "forms" / f"{name}.xlsx", folder / "forms")
    return folder


@pytest.fixture(scope="package")
def seed(tmp_path_factory: pytest.TempPathFactory, resources: Path) -> Path:
    """A profile with an officer and a leader."""
    profile = tmp_path_factory.mktemp("seed") / "profile"
    app = _app(profile, resources, None, chance=1)
    unit = app.units.search("Bà Nà")[0].code
    made = app.session.create(unit, OFFICER, "Nguyễn Thị Lan", Role.OFFICER, OFFICER_PASSWORD)
    made.workplace.accounts.add(LEADER, "Trần Văn Hùng", Role.LEADER, LEADER_PASSWORD)
    app.settings.change(language="vi", theme="light", automatic=False)
    app.close()
    return profile


@pytest.fixture
def office(window: MainWindow) -> MainWindow:
    """The window at the suggestions."""
    press(window, "nav.suggestions")
    return window
