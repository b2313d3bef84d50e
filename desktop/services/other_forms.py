"""Answers a report takes from the newest signed report of another form, put in where nothing is answered.

A figure that the commune has signed once is not typed again: F3 asks for the health insurance of F5, F4 for
the rice area of F3. The officer judges, and may change it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.answer_cells import read_cells
from desktop.domain.views import ReportFilter
from desktop.store.report_list import ReportList
from desktop.store.reports import ReportStore

if TYPE_CHECKING:
    from desktop.forms.sources import Source

#: Reports of a form that are looked at for the newest signed one: eight years of months and quarters.
_LOOKED_AT = 128


def answers_from(
    reports: ReportList, store: ReportStore, wanted: Mapping[str, Source], by: date
) -> Mapping[str, str]:
    """By the names of the questions in `wanted`: what the newest signed reports of periods ended `by` say.

    What such a report left blank is not there, whatever older ones had.
    """
    said = {form: _signed(reports, store, form, by) for form in {each.form for each in wanted.values()}}
    found = {question: said[each.form].get(each.name, "") for question, each in wanted.items()}
    return {question: value for question, value in found.items() if value}


def _signed(reports: ReportList, store: ReportStore, form: str, by: date) -> Mapping[str, str]:
    """The answers outside repeats of the form's newest signed report, by the name of the question."""
    rows = reports.page(ReportFilter(form=form), 0, _LOOKED_AT)
    ended = [(row.period, row.id) for row in rows if row.period is not None and row.period.end <= by]
    for _period, report in sorted(ended, key=lambda each: (each[0].end, each[0].start), reverse=True):
        xml = store.load(report).last_xml
        if xml is not None:
            cells = (cell for cell in read_cells(xml) if "[" not in cell.place)
            return {cell.place.rpartition("/")[2]: cell.value for cell in cells}
    return {}
