"""An office and its centre for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.central_in_process import CentralInProcess
from tests.demo.people import UNIT
from tests.e2e import office as offices
from tests.e2e.office import Office
from tests.faulty_transport import FaultyTransport


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralInProcess]:
    """The real centre, with the form of the month published."""
    centre = CentralInProcess(tmp_path, offices.morning_clock())
    centre.publish(offices.FORMS / "cds57.xlsx")
    yield centre
    centre.close()


@pytest.fixture
def line(central: CentralInProcess) -> FaultyTransport:
    """The line between office and centre; it fails as told."""
    return FaultyTransport(central.transport())


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that is not enrolled, made once and copied for each test."""
    profile = tmp_path_factory.mktemp("office") / "profile"
    offices.found(profile)
    return profile


@pytest.fixture
def profile(tmp_path: Path, seed: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(seed, tmp_path / "profile"))


@pytest.fixture
def office(
    profile: Path, central: CentralInProcess, line: FaultyTransport, qapp: QApplication
) -> Iterator[Office]:
    """The office in the morning, enrolled, nobody signed in."""
    offices.enrol(profile, central.url, central.enrol_code(UNIT), lambda: line)
    opened = offices.move_in(profile, lambda: line)
    yield opened
    opened.close()
    qapp.processEvents()
