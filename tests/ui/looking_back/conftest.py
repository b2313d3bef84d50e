"""An office with the forms of citizens' feedback and of the population, for what looks back on reports."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.report import Role
from tests.services.conftest import write_form
from tests.ui import entry_forms
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OFFICER, OFFICER_PASSWORD, _app


@pytest.fixture(scope="package")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with a small form, feedback and population."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    for name in ("pakn", "dancu"):
        shutil.copy(entry_forms.RESOURCES / "forms" / f"{name}.xlsx", folder / "forms")
    write_form(folder / "forms" / "cds57.xlsx", "cds57", "1", "month")
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
