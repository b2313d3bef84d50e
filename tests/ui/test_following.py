"""A signed report that no longer follows a corrected one: said when that is signed, and on both pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.periods import Period
from desktop.services.following import NoLonger, Parted
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet
from tests.services.test_signed_stands import RUNNING, signed, started
from tests.ui.conftest import LEADER, LEADER_PASSWORD, answered, settle
from ui.main_window import MainWindow
from ui.words_following import no_longer


def read(window: MainWindow) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def months(workplace: Workplace, tmp_path: Path) -> tuple[str, str]:
    """October with 10 and November with 5, both signed; October is 20 now and awaits its leader."""
    arrive(workplace, sheet(tmp_path / "ho.xlsx", "ho", "1", RUNNING))
    october, november = started(workplace, "2026-10"), started(workplace, "2026-11")
    signed(workplace, october, "10", (LEADER, LEADER_PASSWORD))
    signed(workplace, november, "5", (LEADER, LEADER_PASSWORD))
    workplace.reports.correct(october)
    instance = workplace.reports.open(october).instance
    instance.answer("/data/th", "20")
    workplace.reports.finish(october, instance)
    return october, november


def test_it_is_said_to_who_signs_and_on_both_pages(
    window: MainWindow, workplace: Workplace, months: tuple[str, str], qtbot: QtBot
) -> None:
    october, november = months
    window.shell.show_report(november)
    answered(qtbot, window.bridge)
    assert "Tính lại thì khác" not in read(window)

    window.shell.open_report(october)
    settle()
    password = window.findChild(QLineEdit, "entry.leaderPassword")
    sign = window.findChild(QPushButton, "entry.sign")
    assert password is not None
    assert sign is not None
    password.setText(LEADER_PASSWORD)
    sign.click()
    answered(qtbot, window.bridge)
    assert "Lũy kế: 15 → 25" in read(window)

    window.shell.show_report(october)
    answered(qtbot, window.bridge)
    assert "Báo cáo Tháng 11/2026 đã ký theo số cũ" in read(window)
    (look,) = [
        each for each in window.findChildren(QPushButton, "detail.following.offer") if each.isVisible()
    ]
    look.click()
    answered(qtbot, window.bridge)
    assert "Báo cáo Tháng 10/2026 đã sửa sau khi báo cáo này được ký" in read(window)
    assert "Lũy kế: 15 → 25" in read(window)


def test_figures_are_grouped_and_a_text_of_digits_is_not() -> None:
    month = Period.parse("2026-11")
    cells = (
        Parted("/data/a", "Tổng", "1234567", "12", personal=False, number=True),
        Parted("/data/b", "Mã hộ", "20308", "20309", personal=False, number=False),
    )
    said = no_longer(NoLonger("r", "Báo cáo", month, month, cells))
    assert "1.234.567 → 12" in said
    assert "20308 → 20309" in said
