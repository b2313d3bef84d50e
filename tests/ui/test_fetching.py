"""A file that the commune's other PC attached, on the report's page and in the entry screen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.report import Delivery
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.photo_form import write_photo_form
from tests.services import test_uploads
from tests.services.test_uploads import Watch
from tests.ui import conftest
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    NOW,
    OFFICER,
    OFFICER_PASSWORD,
    answered,
    enrolled,
    opened_app,
    settle,
)
from ui.main_window import MainWindow

NAME = "bien ban.pdf"
SCAN = test_uploads.SCAN


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a form that asks for a photo and a file."""
    folder: Path = conftest.resources.__wrapped__(tmp_path_factory)  # type: ignore[attr-defined]
    write_photo_form(folder / "forms" / "anh.xlsx")
    return folder


@pytest.fixture
def report(
    app: App, workplace: Workplace, central: CentralInProcess, seed: Path, resources: Path, tmp_path: Path
) -> str:
    """A report with a file that the other PC sent; this one has heard of it."""
    central.publish(resources / "forms" / "anh.xlsx")
    profile = Path(shutil.copytree(seed, tmp_path / "there"))
    other = opened_app(profile, resources, central, chance=99)
    try:
        found = _sent(other, central, tmp_path)
    finally:
        other.close()
    watch = Watch(app)
    enrolled(workplace, central)
    workplace.sync.ask()
    watch.until(lambda: workplace.fetching.far(found))
    return found


def _sent(other: App, central: CentralInProcess, tmp_path: Path) -> str:
    watch = Watch(other)
    there = other.session.sign_in(OFFICER, OFFICER_PASSWORD)
    card = next(card for card in there.desk.cards(NOW.date()) if card.form == "anh" and not card.report)
    report = there.reports.start(card.obligation)
    path = tmp_path / NAME
    path.write_bytes(SCAN)
    there.files.take(report, path)
    instance = there.reports.open(report).instance
    instance.answer("/data/cb_tong", "4")
    instance.answer("/data/tep", NAME)
    there.reports.finish(report, instance)
    there.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    enrolled(there, central)
    there.sync.ask()
    watch.until(lambda: there.reports.detail(report).delivery is Delivery.ACKNOWLEDGED)
    there.sync.ask()
    watch.until(lambda: _complete(there, report))
    return report


def _complete(workplace: Workplace, report: str) -> bool:
    receipt = workplace.reports.detail(report).receipt
    return receipt is not None and receipt.complete


def part(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    """The one that can be seen."""
    (found,) = (each for each in window.findChildren(kind, name) if each.isVisible())
    return found


def read(window: QWidget) -> str:
    """All that can be read."""
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def test_the_page_fetches_it_when_the_button_is_pressed(
    app: App, workplace: Workplace, report: str, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.shell.show_report(report)
    settle()
    assert "Tệp được đính kèm ở máy khác của xã" in read(window)
    fetch = part(window, QPushButton, f"detail.file.{NAME}.fetch")
    assert isinstance(fetch, QPushButton)
    assert fetch.accessibleName() == f"{NAME}: Tải về, 293 KB"
    assert not any(each.isVisible() for each in window.findChildren(QPushButton, f"detail.file.{NAME}.save"))
    fetch.click()
    assert any(each.isVisible() for each in window.findChildren(QProgressBar))
    answered(qtbot, window.shell.bridge)
    assert workplace.files.read(report, NAME) == SCAN
    assert part(window, QPushButton, f"detail.file.{NAME}.save").isVisible()
    assert not fetch.isVisible()


def test_a_correction_shows_it_and_fetches_it(
    app: App, workplace: Workplace, report: str, window: MainWindow, qtbot: QtBot, central: CentralInProcess
) -> None:
    workplace.reports.correct(report)
    window.shell.open_report(report)
    answered(qtbot, window.shell.bridge)
    assert "Tệp này không có trên máy này" not in read(window)
    assert "Tệp được đính kèm ở máy khác của xã" in read(window)
    (card,) = workplace.files.cards(report)
    place = central.data / "files" / card.sha256[:2] / card.sha256
    place.rename(place.with_name("away"))
    fetch = part(window, QPushButton, "q:/data/tep.fetch")
    assert isinstance(fetch, QPushButton)
    fetch.click()
    answered(qtbot, window.shell.bridge)
    assert "không còn ở trung tâm" in read(window)
    place.with_name("away").rename(place)
    fetch.click()
    answered(qtbot, window.shell.bridge)
    assert workplace.files.read(report, NAME) == SCAN
    assert card.sha256[:8] in read(window)
    assert "Tệp được đính kèm ở máy khác của xã" not in read(window)
