"""Which period stands for the last one is said, where nothing was signed for the one just before."""

from __future__ import annotations

import pytest

from desktop.services.workplace import Workplace
from tests.ui.conftest import settle
from tests.ui.looking_back.past import FORM, months, sign_past
from tests.ui.test_frame import find
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
