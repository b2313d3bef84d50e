"""What a workbook that was filled in elsewhere would bring into a report: looked at, then taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from ui import style
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.words.counting import counted

if TYPE_CHECKING:
    from desktop.documents.workbook_read import Entry, Preview

translate = QCoreApplication.translate
_SHOWN = 500
_ROWS_IN_SIGHT = 8


class WorkbookPreview(QFrame):
    """`taken` when the person takes it over, `left` when not."""

    taken = Signal()
    left = Signal()

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self.setObjectName("workbook")
        coming = len(preview.changes) + sum(len(each.answers) for each in preview.rows)
        take = button(self.tr("Take over what fits"), "primary", "workbook.take", "check")
        take.clicked.connect(self.taken)
        take.setVisible(coming > 0)
        leave = button(self.tr("Leave it"), "quiet", "workbook.leave")
        leave.clicked.connect(self.left)
        self.setLayout(
            column(
                label(self.tr("From the workbook {name}").format(name=preview.name), "section"),
                Paragraph(self._summary(preview, coming)),
                self._table(preview),
                row(take, leave, None),
                space=12,
            )
        )

    def _summary(self, preview: Preview, coming: int) -> str:
        said = [
            counted(coming, self.tr("1 answer comes."), self.tr("{n} answers come.")),
            counted(preview.same, self.tr("1 is as it was."), self.tr("{n} are as they were.")),
            counted(len(preview.unfit), self.tr("1 does not fit."), self.tr("{n} do not fit.")),
        ]
        if preview.rows:
            rows = len(preview.rows)
            said.append(counted(rows, self.tr("1 row is new."), self.tr("{n} rows are new.")))
        said.append(self.tr("Cells left blank take nothing away."))
        return " ".join(said)

    def _table(self, preview: Preview) -> QTableWidget:
        entries = [*preview.unfit, *preview.changes][:_SHOWN]
        table = QTableWidget(len(entries), 4)
        table.setObjectName("workbook.cells")
        table.setAccessibleName(self.tr("Cells of the workbook"))
        table.setHorizontalHeaderLabels(
            [self.tr("Cell"), self.tr("Question"), self.tr("Now"), self.tr("In the workbook")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        for line, entry in enumerate(entries):
            for at, text in enumerate((entry.place, entry.label, entry.before, _brought(entry))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(line, at, item)
        head = table.horizontalHeader()
        for at in range(4):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setMinimumSectionSize(style.px(48))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        high = min(len(entries), _ROWS_IN_SIGHT) + 1
        table.setMinimumHeight(style.px(36) * high + style.px(8))
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVisible(bool(entries))
        return table


def _brought(entry: Entry) -> str:
    """What stands in the cell, and for one that does not fit, why."""
    if not entry.why:
        return entry.typed
    why = {
        "number": translate("WorkbookPreview", "is no number"),
        "two_numbers": translate("WorkbookPreview", "can be read as two numbers; write it without signs"),
        "whole": translate("WorkbookPreview", "is no whole number, or too large"),
        "date": translate("WorkbookPreview", "is no date (dd/mm/yyyy)"),
        "choice": translate("WorkbookPreview", "is not in the list of answers"),
        "computed": translate("WorkbookPreview", "is worked out by the application"),
        "unknown": translate("WorkbookPreview", "stands at no question of this report"),
        "no_row": translate("WorkbookPreview", "finds no row; raise the number of rows in the report first"),
        "too_long": translate("WorkbookPreview", "is too long"),
    }[entry.why]
    return translate("WorkbookPreview", "✕ “{typed}” {why}").format(typed=entry.typed[:60], why=why)
