"""An office with the form of citizens' feedback as it is shipped, its window at the list."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.ui import entry_forms
from tests.ui.test_frame import press
from ui.main_window import MainWindow


@pytest.fixture(scope="package")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with the forms that carry suggestions and the progress of tasks."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    for name in ("pakn", "nhiemvu"):
        shutil.copy(entry_forms.RESOURCES / "forms" / f"{name}.xlsx", folder / "forms")
    return folder


@pytest.fixture
def office(window: MainWindow) -> MainWindow:
    """The window at the suggestions."""
    press(window, "nav.suggestions")
    return window
