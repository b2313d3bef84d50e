"""Item models over services: they hold only the pages that have been looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui import words
from ui.widgets.icon import icon

if TYPE_CHECKING:
    from desktop.domain.views import ReportFilter, ReportRow
    from desktop.services.reports import Reports

PAGE = 100
Index = QModelIndex | QPersistentModelIndex


class ReportsModel(QAbstractTableModel):
    """Reports of a filter: one count, and pages of 100 rows fetched when they are first shown."""

    def __init__(self, reports: Reports, filter_: ReportFilter) -> None:
        super().__init__()
        self._reports = reports
        self._filter = filter_
        self._count = 0
        self._pages: dict[int, tuple[ReportRow, ...]] = {}
        self.use(filter_)

    def use(self, filter_: ReportFilter) -> None:
        """Show the reports of another filter, or of the same one as they are now."""
        self.beginResetModel()
        self._filter = filter_
        self._pages.clear()
        self._count = self._reports.count(filter_)
        self.endResetModel()

    def report(self, row: int) -> ReportRow | None:
        """The report in `row`; None past the end."""
        number, place = divmod(row, PAGE)
        if number not in self._pages:
            self._pages[number] = self._reports.page(self._filter, number * PAGE, PAGE)
        rows = self._pages[number]
        return rows[place] if place < len(rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """All reports of the filter, fetched or not."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        """Report, period, state, changed, author, receipt."""
        return 0 if parent is not None and parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Report"),
            self.tr("Period"),
            self.tr("State"),
            self.tr("Last change"),
            self.tr("Author"),
            self.tr("Receipt"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for a cell; the state has its icon."""
        report = self.report(index.row())
        if report is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 3:
            return words.moment(report.updated)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(report, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2:
            word = words.report_state(report.state, report.delivery)
            return icon(word.icon, word.kind if word.kind != "info" else "accent")
        return None

    def _text(self, report: ReportRow, column: int) -> str:
        match column:
            case 0:
                return report.title
            case 1:
                return words.occasion(report.period)
            case 2:
                return words.report_state(report.state, report.delivery).text
            case 3:
                return words.date(report.updated.astimezone().date())
            case 4:
                return report.author
            case _:
                return report.serial
