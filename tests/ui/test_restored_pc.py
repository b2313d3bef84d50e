"""A PC put back from a backup, before the person: what was sent since stands there again, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.app import App
from desktop.domain.report import Delivery
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.test_tasks import exchange
from tests.sync.conftest import announce
from tests.ui.conftest import NOW, OFFICER, OFFICER_PASSWORD, OpenWindow, enrolled, settle, signed
from tests.ui.test_screens import picture
from ui.main_window import MainWindow


@pytest.fixture
def backup(app: App, central: CentralInProcess, tmp_path: Path, qapp: QApplication) -> Path:
    """A backup of this PC, which is enrolled; nothing was sent yet."""
    announce(central, "cds57")
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    enrolled(workplace, central)
    workplace.sync.stop()
    exchange(workplace, central)
    (tmp_path / "usb").mkdir()
    workplace.backups.choose(tmp_path / "usb")
    return workplace.backups.make(lambda done, parts: None, lambda: False).path


def put_back(app: App, backup: Path, open_window: OpenWindow) -> tuple[MainWindow, Workplace]:
    app.session.sign_out()
    app.session.restore(backup)
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    workplace.sync.stop()
    window = open_window(app)
    window.enter(workplace)
    settle()
    return window, workplace


def shown(window: QWidget) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]


def test_a_report_brought_back_says_where_from(
    app: App, backup: Path, central: CentralInProcess, open_window: OpenWindow
) -> None:
    report = signed(app.session.workplace)
    exchange(app.session.workplace, central)
    window, workplace = put_back(app, backup, open_window)
    exchange(workplace, central)
    assert workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED
    window.shell.show_report(report)
    settle()
    assert "lấy lại từ trung tâm" in shown(window)
    assert "máy khác gửi" not in " ".join(shown(window))
    picture(window, "restored-report")


def test_a_draft_of_the_backup_is_kept_beside_what_was_sent_of_it(
    app: App, backup: Path, central: CentralInProcess, open_window: OpenWindow
) -> None:
    report = signed(app.session.workplace)
    exchange(app.session.workplace, central)
    window, workplace = put_back(app, backup, open_window)
    card = next(each for each in workplace.desk.cards(NOW.date()) if each.form == "cds57")
    assert workplace.reports.start(card.obligation) == report
    instance = workplace.reports.open(report).instance
    instance.answer("/data/cb_tong", "7")
    workplace.reports.save_draft(report, instance.snapshot())
    exchange(workplace, central)
    window.shell.show_report(report)
    settle()
    said = " ".join(shown(window))
    assert "đã được gửi từ máy này sau hôm sao lưu (Nguyễn Thị Lan" in said
    picture(window, "restored-beside")
