"""An office and its centre for each test."""

from __future__ import annotations

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


@pytest.fixture
def office(
    tmp_path: Path, central: CentralInProcess, line: FaultyTransport, qapp: QApplication
) -> Iterator[Office]:
    """The office in the morning, enrolled, nobody signed in."""
    profile = tmp_path / "profile"
    offices.set_up(profile, central.url, central.enrol_code(UNIT), lambda: line)
    opened = offices.move_in(profile, lambda: line)
    yield opened
    opened.close()
    qapp.processEvents()
