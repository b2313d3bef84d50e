"""A table of records as every list here has it, its columns as wide as what is in sight."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLayout, QTableView, QWidget

from ui import style

#: A column is as wide as its contents, but for this (at 100 %): one long name must not take the table.
WIDEST = 260
#: So many rows are measured for the widths.
_MEASURED = 20


def record_table(
    model: QAbstractItemModel, name: str, title: str, heads: QHeaderView | None = None
) -> QTableView:
    """A table whose rows are things: one chosen at a time, the first column takes what the others leave.

    `heads`: that order the list, where it has such.
    """
    table = QTableView()
    if heads is not None:
        table.setHorizontalHeader(heads)
    table.setObjectName(name)
    table.setAccessibleName(title)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setMouseTracking(True)
    side = style.px(18)
    table.setIconSize(QSize(side, side))
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(style.px(36))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setMinimumSectionSize(style.px(80))
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for index in range(1, model.columnCount()):
        header.setSectionResizeMode(index, QHeaderView.ResizeMode.Interactive)
    return table


def fit(table: QTableView, room: int, spare: tuple[tuple[int, int], ...]) -> None:
    """Every column as wide as its contents, within `room` pixels.

    `spare`: columns done without, least missed first, and what must be left for the first one (at 100 %).
    """
    widths = _widths(table)
    for column, first in spare:
        fits = sum(widths.values()) <= room - style.px(first)
        table.setColumnHidden(column, not fits)
        if not fits:
            del widths[column]
    for index, width in widths.items():
        table.setColumnWidth(index, width)


def fit_in(table: QTableView, listed: QLayout, width: int, spare: tuple[tuple[int, int], ...]) -> None:
    """`fit` for a table that stands in `listed`, on a screen `width` pixels wide."""
    margins = listed.contentsMargins()
    bar = table.verticalScrollBar().sizeHint().width()
    fit(table, width - margins.left() - margins.right() - bar, spare)


def go_back_to(table: QTableView, place: int | None, otherwise: QWidget) -> None:
    """The keyboard to the row one came from; where it is not in sight any more, to `otherwise`."""
    if table.isVisible() and place is not None:
        table.selectRow(place)
        table.setFocus()
    else:
        otherwise.setFocus()


def _widths(table: QTableView) -> dict[int, int]:
    """Widths of the columns after the first: their heads whole, and the rows in sight (no page more)."""
    header, most = table.horizontalHeader(), style.px(WIDEST)
    top = max(0, table.rowAt(0))
    rows = range(top, min(top + _MEASURED, table.model().rowCount()))
    found: dict[int, int] = {}
    for index in range(1, table.model().columnCount()):
        table.setColumnHidden(index, False)
        head = header.sectionSizeHint(index)
        sizes = [table.sizeHintForIndex(table.model().index(at, index)).width() for at in rows]
        found[index] = max(head, min(max(sizes, default=0) + style.px(8), most))
    return found
