"""A PC that is set to another zone: days and hours are Viet Nam's all the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.views import ReportColumn, ReportFilter
from desktop.services.workplace import Workplace
from tests.services.authored import arrive
from tests.ui.conftest import OFFICER, OFFICER_PASSWORD, ROOT, OpenWindow, handed_on, settle
from tests.ui.test_desk_events import begin, value, write
from tests.ui.test_frame import find, front, press
from ui.screens.reports_model import cell_text
from ui.words import moment

#: 06:40 of the 20th in Viet Nam.
EARLY = datetime(2026, 10, 19, 23, 40, tzinfo=UTC)


@pytest.fixture
def app(profile: Path, resources: Path) -> Iterator[App]:
    """The application on a PC that tells the time of Greenwich."""
    config = Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
    app = build(config, clock=lambda: EARLY, rng=random.Random(57))
    yield app
    app.close()


@pytest.fixture
def workplace(app: App) -> Workplace:
    """The officer's, with the disaster form."""
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    arrive(workplace, ROOT / "resources" / "forms" / "thientai.xlsx")
    return workplace


def test_an_event_before_seven_is_todays_on_every_screen(
    app: App, workplace: Workplace, open_window: OpenWindow
) -> None:
    window = open_window(app)
    window.enter(workplace)
    settle()
    begin(window)
    began = find(window, "desk.event.began")
    assert isinstance(began, QLineEdit)
    assert began.text() == "20/10/2026 06:40"
    write(window, "desk.event.title", "Bão số 12")
    write(window, "desk.event.began", "20/10/2026 6h30")
    press(window, "desk.event.go")
    assert front(window) == "entry"
    assert value(window, "/data/dot/bat_dau") == "2026-10-20T06:30:00.000+07:00"
    field = find(window, "q:/data/dot/bat_dau").findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "20/10/2026 06:30"
    handed_on(workplace)
    (report,) = workplace.reports.page(ReportFilter(form="cds57"), 0, 5)
    assert "20/10/2026" in [cell_text(report, place) for place in range(len(ReportColumn))]
    assert moment(report.updated) == "06:40 20/10/2026"
