"""The head of a report: its period whole, and which one stands for the last where that was not signed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from desktop.services.workplace import Workplace
from tests.ui.conftest import settle
from tests.ui.looking_back.past import FORM, months, sign_past
from tests.ui.test_frame import find
from tests.ui.test_looks import cut
from ui.main_window import MainWindow


@pytest.mark.parametrize(("signed", "said"), [(-2, True), (-1, False)])
def test_an_older_period_is_named_at_the_head(
    window: MainWindow, workplace: Workplace, signed: int, said: bool
) -> None:
    card = next(
        each
        for each in workplace.desk.cards(workplace.today())
        if each.form == FORM and each.period is not None
    )
    assert card.period is not None
    earlier = months(2, card.period.previous())
    sign_past(workplace, earlier[signed])
    report = workplace.reports.start(card.obligation)
    window.shell.open_report(report)
    settle()
    head = find(window, "entry.given").accessibleName()
    assert ("kỳ trước: Tháng" in head) is said
    assert (f"{earlier[-2].index:02}/{earlier[-2].year}" in head) is said


@pytest.mark.parametrize("width", [1366, 1280, 1100])
@pytest.mark.parametrize(("language", "scale"), [("vi", 1.0), ("fr", 1.0), ("vi", 1.5), ("fr", 1.5)])
@pytest.mark.parametrize("form", [FORM, "tthc"])
def test_the_period_is_read_whole(
    window: MainWindow, workplace: Workplace, form: str, language: str, scale: float, width: int
) -> None:
    window.app.settings.change(language=language, scale=scale)
    window.shell.relook()
    window.resize(width, 768)
    cards = workplace.desk.cards(workplace.today())
    card = max((each for each in cards if each.form == form and each.due), key=lambda each: str(each.due))
    window.shell.open_report(workplace.reports.start(card.obligation))
    settle()
    given = find(window, "entry.given")
    assert isinstance(given, QLabel)
    period = given.accessibleName().split("  ·  ")[0]
    assert period.endswith(")"), "with its days"
    assert given.text().startswith(period)
    assert not [each for each in cut(window) if each.startswith("entry.")]
