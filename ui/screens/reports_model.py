"""The reports of a filter as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from desktop.domain.views import NEWEST, ReportColumn, ReportOrder, ReportRow
from desktop.domain.zone import day_of
from ui import words
from ui.widgets.icon import icon
from ui.widgets.paged import Index, PagedModel
from ui.widgets.tips import tip

if TYPE_CHECKING:
    from desktop.domain.views import ReportFilter
    from desktop.services.reports import Reports


#: What each column is ordered by.
COLUMNS = tuple(ReportColumn)


class ReportsModel(PagedModel[ReportRow]):
    """Reports of a filter, as they stand, in an order."""

    def __init__(self, reports: Reports, filter_: ReportFilter) -> None:
        super().__init__()
        self._reports = reports
        self.order = NEWEST
        self.use(filter_)

    def use(self, filter_: ReportFilter) -> None:
        """Show the reports of another filter, or of the same one as they are now."""
        self._filter = filter_
        self.ask_anew()

    def order_by(self, column: int, *, descending: bool) -> None:
        """Show the same reports in another order."""
        self.order = ReportOrder(COLUMNS[column], descending)
        self.ask_anew()

    def counted(self) -> int:
        """All reports of the filter."""
        return self._reports.count(self._filter)

    def page(self, offset: int, limit: int) -> tuple[ReportRow, ...]:
        """Some of them."""
        return self._reports.page(self._filter, offset, limit, self.order)

    def heads(self) -> tuple[str, ...]:
        """Report, period, state, changed, author, receipt."""
        return (
            self.tr("Report"),
            self.tr("Period"),
            self.tr("State"),
            self.tr("Last change"),
            self.tr("Author"),
            self.tr("Receipt"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for a cell; the state has its icon."""
        report = self.at(index.row())
        if report is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 3:
            return words.moment(report.updated)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(cell_text(report, index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(report, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2:
            word = words.report_state(report.state, report.delivery, report.returned)
            return icon(word.icon, word.kind if word.kind != "info" else "accent")
        return None


def cell_text(report: ReportRow, column: int) -> str:
    """What stands in a column of a report."""
    match COLUMNS[column]:
        case ReportColumn.TITLE:
            return report.title
        case ReportColumn.PERIOD:
            return words.occasion(report.period)
        case ReportColumn.STATE:
            return words.report_state(report.state, report.delivery, report.returned).text
        case ReportColumn.UPDATED:
            return words.date(day_of(report.updated))
        case ReportColumn.AUTHOR:
            return report.author
        case ReportColumn.SERIAL:
            return report.serial
