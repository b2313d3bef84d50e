"""The desk of the officer and of the leader: what comes first, whose turn it is, nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.app import App
from desktop.domain.periods import Period
from desktop.domain.regime import Obligation, obligation_id
from desktop.services.workplace import Workplace
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, OpenWindow, focused, settle
from tests.ui.test_frame import find, press
from ui.main_window import MainWindow
from ui.screens.desk import AT_ONCE


def primary(window: MainWindow) -> list[str]:
    found = window.findChildren(QPushButton)
    return [each.text() for each in found if each.property("role") == "primary" and each.isVisible()]


def frames(window: MainWindow) -> list[str]:
    """The cards of the desk, as they stand there."""
    desk = find(window, "desk")
    found = [each for each in desk.findChildren(QFrame) if each.objectName().endswith(".frame")]
    return [each.accessibleName() for each in found if each.isVisible()]


@pytest.fixture
def waiting(workplace: Workplace) -> str:
    """The report that is late awaits the leader's signature."""
    card = next(each for each in workplace.desk.cards(NOW.date()) if each.days_left < 0)
    report = workplace.reports.start(card.obligation)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/cb_tong", "12")
    instance.answer("/data/cb_maytinh", "3")
    workplace.reports.finish(report, instance)
    return report


def test_what_waits_for_the_leader_does_not_lead_the_officers_desk(waiting: str, window: MainWindow) -> None:
    assert waiting
    first, *others = frames(window)
    assert "Chờ lãnh đạo" not in first
    assert any("Chờ lãnh đạo" in each for each in others)
    assert "Ký duyệt" not in primary(window)


def test_the_leaders_desk_begins_with_it_and_reminds_of_it(
    waiting: str, app: App, workplace: Workplace, open_window: OpenWindow
) -> None:
    assert waiting not in {each.id for each in workplace.reminders.tell()}, "only the leader can do it"
    app.session.sign_out()
    there = app.session.sign_in(LEADER, LEADER_PASSWORD)
    window = open_window(app)
    window.enter(there)
    settle()
    assert "Chờ lãnh đạo" in frames(window)[0]
    assert primary(window) == ["Ký duyệt"]
    assert waiting in {each.id for each in there.reminders.shown}


def test_each_account_is_told_and_silenced_by_itself(app: App, workplace: Workplace) -> None:
    told = workplace.reminders.tell()
    assert told
    workplace.reminders.silence(told[0])
    app.session.sign_out()
    there = app.session.sign_in(LEADER, LEADER_PASSWORD)
    assert there.reminders.tell() == told


def many(workplace: Workplace, count: int) -> None:
    """So many months of a report that nobody has sent."""
    unit, period, owed = workplace.unit.code, Period.parse("2026-09"), []
    for _ in range(count):
        identity = obligation_id("cds57-month", unit, period.code)
        owed.append(Obligation(identity, "cds57-month", "cds57", "1", unit, period, period.end))
        period = period.previous()
    workplace.desk._store.ensure(tuple(owed))


def test_what_does_not_fit_is_told_and_shown_by_a_press(
    app: App, workplace: Workplace, open_window: OpenWindow
) -> None:
    many(workplace, 70)
    every = len(workplace.desk.cards(NOW.date()))
    window = open_window(app)
    window.enter(workplace)
    settle()
    assert len(frames(window)) == AT_ONCE
    more = find(window, "desk.more")
    assert isinstance(more, QPushButton)
    assert more.text().strip() == f"Còn {every - AT_ONCE} việc nữa: hiện ra"
    press(window, "desk.more")
    assert len(frames(window)) == every
    assert window.findChild(QWidget, "desk.more") is None
    assert focused().objectName().startswith("desk.card.")
    assert len(workplace.reminders.shown) > AT_ONCE
