"""A draft begun by mistake is removed from its page, with the keyboard alone, and put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop.domain.views import ReportFilter
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet
from tests.ui.conftest import settle, signed
from tests.ui.test_ad_hoc import SURVEY
from tests.ui.test_frame import find, find_or_none, front, press
from ui.main_window import MainWindow


@pytest.fixture
def draft(window: MainWindow, workplace: Workplace, tmp_path: Path) -> str:
    """A draft nothing asked for, its page in front."""
    settings = {"regime_periodicity": "ad_hoc", "regime_due_days": "", "regime_due_hours": 24}
    arrive(workplace, sheet(tmp_path / "bao.xlsx", "bao", "1", SURVEY, settings=settings))
    report = workplace.reports.begin("bao")
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/chet", "2")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    window.shell.show_report(report)
    settle()
    return report


def key(window: MainWindow, name: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(window.focusWidget() or window, name, held)
    settle()


def there(workplace: Workplace) -> int:
    return workplace.reports.count(ReportFilter(form="bao"))


def test_it_is_asked_once_and_the_harmless_way_has_the_focus(
    window: MainWindow, workplace: Workplace, draft: str
) -> None:
    key(window, Qt.Key.Key_Delete)
    asked = find(window, "detail.removal.told")
    assert isinstance(asked, QLabel)
    assert "nhật ký" in asked.text().lower()
    focus = window.focusWidget()
    assert focus is find(window, "detail.remove.no")
    key(window, Qt.Key.Key_Space)
    assert there(workplace) == 1
    assert find_or_none(window, "detail.removal") is None
    assert window.focusWidget() is find(window, "detail.remove")


def test_it_is_removed_and_put_back_by_keys(window: MainWindow, workplace: Workplace, draft: str) -> None:
    key(window, Qt.Key.Key_Delete)
    sure = find(window, "detail.remove.yes")
    sure.setFocus()
    key(window, Qt.Key.Key_Space)
    assert there(workplace) == 0
    assert front(window) == "reports"
    assert find(window, "reports.removed").isVisible()
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert there(workplace) == 1
    assert front(window) == "detail"
    assert workplace.reports.open(draft).instance.node("/data/chet").value == "2"


def test_it_can_be_put_back_later_from_the_list(window: MainWindow, workplace: Workplace, draft: str) -> None:
    press(window, "nav.reports")
    assert find_or_none(window, "reports.removedDrafts") is None
    workplace.removals.remove(draft)
    settle()
    press(window, "reports.removed.close")
    press(window, "nav.desk")
    press(window, "nav.reports")
    assert find_or_none(window, "reports.removed") is None
    press(window, "reports.removedDrafts")
    said = find(window, "reports.putBack").accessibleDescription()
    assert said.endswith("Nguyễn Thị Lan xóa, 14:03 hôm nay · giữ đến 18/01/2027")
    press(window, "reports.putBack")
    assert there(workplace) == 1
    press(window, "nav.reports")
    assert find_or_none(window, "reports.removedDrafts") is None


def test_what_was_signed_offers_no_such_thing(window: MainWindow, workplace: Workplace) -> None:
    report = signed(workplace)
    window.shell.show_report(report)
    settle()
    press(window, "detail.correct")
    window.shell.show_report(report)
    settle()
    assert window.findChild(QPushButton, "detail.remove") is None
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Delete)
    settle()
    assert workplace.reports.detail(report).revision == 1
