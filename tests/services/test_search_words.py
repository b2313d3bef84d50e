"""A report is found as people ask for it: by its period in words, and by the number of its document."""

from __future__ import annotations

from datetime import date

import pytest
from sqlmodel import Session

from desktop.domain.found import FoundKind
from desktop.domain.trail import TrailFilter
from desktop.domain.views import ReportFilter
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.services.test_documents import started


def everywhere(workplace: Workplace, asked: str) -> tuple[int, int, bool]:
    """In the list, in the search of everything, and whether in the trail."""
    workplace.search.fill(lambda _: None)
    return (
        workplace.reports.count(ReportFilter(text=asked)),
        workplace.search.count(FoundKind.REPORT, asked),
        bool(workplace.trail.page(TrailFilter(text=asked), 0, 5)),
    )


def of_period(workplace: Workplace, code: str) -> str:
    cards = workplace.desk.cards(workplace.today())
    card = next(card for card in cards if card.period is not None and card.period.code == code)
    return workplace.reports.start(card.obligation)


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("2026-11", ("Tháng 11/2026", "tháng 11", "thang 11 nam 2026", "11/2026")),
        ("2026-Q4", ("Quý IV/2026", "quý iv", "quý 4", "Quý 4/2026", "Q4")),
    ],
)
def test_a_period_as_people_write_it(workplace: Workplace, code: str, asked: tuple[str, ...]) -> None:
    report = of_period(workplace, code)
    workplace.reports.save_draft(report, workplace.reports.open(report).instance.snapshot())
    for words in asked:
        assert everywhere(workplace, words) == (1, 1, True), words
    assert everywhere(workplace, "tháng 12/2026") == (0, 0, False)
    assert everywhere(workplace, "quý 3") == (0, 0, False)


def test_the_number_of_its_document(workplace: Workplace) -> None:
    report = started(workplace)
    assert everywhere(workplace, "số 01") == (0, 0, False)
    workplace.documents.give_number(report, date(2026, 11, 16))
    for words in ("01/BC-UBND", "Số: 01/BC-UBND", "số 1", "bc-ubnd"):
        assert everywhere(workplace, words) == (1, 1, True), words
    assert everywhere(workplace, "02/BC-UBND") == (0, 0, False)


@pytest.mark.parametrize(("code", "asked"), [("2026-11", "tháng 11"), ("2026-Q4", "quý 4")])
def test_a_draft_removed_before_periods_were_said_in_words_is_found_once_put_back(
    workplace: Workplace, code: str, asked: str
) -> None:
    def line(session: Session) -> str:
        return session.get_one(t.ReportRow, report).search

    def older(session: Session) -> None:
        copy = session.get_one(t.KeptDraftRow, kept.id)
        (said,) = copy.removed["report"]
        copy.removed = {**copy.removed, "report": [{**said, "search": f" bao cao {code.lower()}"}]}

    report = of_period(workplace, code)
    workplace.reports.write_down(report)
    as_begun = workplace._store.read(line)
    workplace.removals.remove(report)
    (kept,) = workplace.removals.removed()
    workplace.removals.put_back(kept.id)
    assert workplace._store.read(line) == as_begun, "what is there is not added again"
    workplace.removals.remove(report)
    (kept,) = workplace.removals.removed()
    workplace._store.write(older)
    workplace.removals.put_back(kept.id)
    assert everywhere(workplace, asked) == (1, 1, True)
