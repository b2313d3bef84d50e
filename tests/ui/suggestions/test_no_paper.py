"""Feedback and the word that a task goes on are signed by no leader: there is no paper to scan."""

from __future__ import annotations

from desktop.services.workplace import Workplace
from tests.ui.conftest import settle
from tests.ui.suggestions.test_reread import NUMBERS
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard
from ui.screens.scans_card import ScansCard


def test_feedback_offers_no_scan(office: MainWindow, workplace: Workplace) -> None:
    identity = workplace.suggestions.take_in(NUMBERS)
    office.shell.show_report(identity)
    settle()
    assert [each for each in office.findChildren(DocumentCard) if each.isVisible()]
    assert not office.findChildren(ScansCard)
    assert not workplace.scans.may_take(identity)
