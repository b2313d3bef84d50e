"""The list of reports out to Excel, as it is filtered and ordered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.progress import Stopped, Tell
from desktop.domain.zone import day_of
from desktop.services.report_sheets import ReportSheet
from ui import words
from ui.screens.list_excel import ExcelMenu, ask_where, workbook
from ui.screens.reports_model import cell_text
from ui.shell import Shell

if TYPE_CHECKING:
    from desktop.documents.lists import Cell
    from desktop.domain.views import ReportFilter, ReportOrder, ReportRow
    from desktop.services.workplace import Workplace

#: Widths of the columns in characters; the fourth is a day.
_WIDTHS = (60.0, 24.0, 24.0, 14.0, 28.0, 24.0)
_DAY = 3


class ReportsMenu(ExcelMenu):
    """Writes what the list shows; `shown` tells filter, order, and what was chosen in words."""

    def __init__(
        self,
        workplace: Workplace,
        shell: Shell,
        heads: tuple[str, ...],
        shown: Callable[[], tuple[ReportFilter, ReportOrder, str]],
    ) -> None:
        super().__init__(
            "reports.excelMenu",
            self.tr("Excel: write these reports to a sheet"),
            shell,
            [("reports.export", self.tr("Write these to a sheet…"), self.ask_export)],
        )
        self._workplace = workplace
        self._heads = heads
        self._shown = shown

    def ask_export(self) -> None:
        """Ask where to, then write."""
        name = self.tr("reports-{date}.xlsx").format(date=f"{self._workplace.today():%Y-%m-%d}")
        path = ask_where(self, self.tr("Write the reports to"), name)
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Write the reports of the list off the main thread."""
        reports, path = self._workplace.reports, workbook(path)
        wanted, order, chosen = self._shown()
        heads = dict(zip(self._heads, _WIDTHS, strict=True))
        sheet = ReportSheet(self.tr("Reports"), heads, _cells, (chosen,) if chosen else ())

        def work(tell: Tell, stopped: Stopped) -> int:
            return reports.export(path, wanted, order, sheet, tell, stopped)

        said = self.tr("Writing {name}…").format(name=path.name)
        self.busy(said, work, partial(self._wrote, path))

    def _wrote(self, path: Path, count: int) -> None:
        text = self.tr("{count} written to {path}.").format(count=words.reports(count), path=path)
        self._shell.banner(text, "good")


def _cells(report: ReportRow) -> tuple[Cell, ...]:
    """As the list says it; the day of the last change is a day."""
    day = day_of(report.updated)
    return tuple(day if place == _DAY else cell_text(report, place) for place in range(len(_WIDTHS)))
