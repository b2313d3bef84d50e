"""What comes again after its like was answered: shown beside it, not to be merged; with a real window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.services.workplace import Workplace
from tests.ui.test_screens import picture
from tests.ui.test_suggestions import LAMP, screen, seen, wait
from ui.main_window import MainWindow


def test_only_what_is_open_is_offered_to_be_merged_with(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    suggestions = workplace.suggestions
    first = suggestions.take_in(LAMP)
    suggestions.answer(first, "Đã thay bóng")
    again = suggestions.take_in(LAMP)
    screen(office).open(again)
    wait(office, qtbot)
    assert seen(office, "suggestion.alike.0.see")
    assert not seen(office, "suggestion.alike.0.merge")
    picture(office, "suggestion-alike-settled")
    suggestions.take_in(LAMP)
    screen(office).open(again)
    wait(office, qtbot)
    merging = [number for number in range(2) if seen(office, f"suggestion.alike.{number}.merge")]
    assert len(merging) == 1
