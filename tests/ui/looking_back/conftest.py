"""An office with the forms of feedback, the population and files, for what looks back on reports."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.services.conftest import write_form
from tests.ui import entry_forms


@pytest.fixture(scope="package")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with a small form, feedback, population and files."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    for name in ("pakn", "dancu", "tthc"):
        shutil.copy(entry_forms.RESOURCES / "forms" / f"{name}.xlsx", folder / "forms")
    write_form(folder / "forms" / "cds57.xlsx", "cds57", "1", "month")
    return folder
