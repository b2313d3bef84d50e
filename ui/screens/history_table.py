"""Figures over time as a table: a line for each period, the newest on top."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.domain.numbers import format_number
from desktop.domain.series import Point, Series
from ui import words
from ui.widgets.tips import tip
from ui.words.counting import named

Index = QModelIndex | QPersistentModelIndex
#: Columns for each figure: it, its change, that in per cent, the same period a year ago.
PARTS = 4


def figure(value: Decimal | None, signed: bool = False, whole: int = 0) -> str:
    """A figure as people write it; a dash where there is none. `whole`: decimals are kept as they are."""
    if value is None:
        return "–"
    plain = format(value, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain and not whole else plain
    text = format_number(plain)
    return f"+{text}" if signed and value > 0 else text


class HistoryModel(QAbstractTableModel):
    """Periods down, figures across."""

    def __init__(self) -> None:
        super().__init__()
        self._series: tuple[Series, ...] = ()

    def use(self, series: Sequence[Series]) -> None:
        """Show these."""
        self.beginResetModel()
        self._series = tuple(series)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """A row for each period."""
        return 0 if parent.isValid() or not self._series else len(self._series[0].points)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The period, then four for each figure."""
        return 0 if parent.isValid() else 1 + PARTS * len(self._series)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if orientation is not Qt.Orientation.Horizontal or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        if section == 0:
            return self.tr("Period")
        number, part = divmod(section - 1, PARTS)
        indicator = self._series[number].indicator
        unit = f" ({indicator.unit})" if indicator.unit else ""
        heads = (
            f"{indicator.name}{unit}",
            self.tr("± period before"),
            self.tr("± %"),
            self.tr("Year before"),
        )
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(named(indicator.name, heads[part]) if part else heads[part])
        return heads[part]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in words."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self.rowCount() - 1 - index.row()
        if index.column() == 0:
            return words.period(self._series[0].points[row].period)
        number, part = divmod(index.column() - 1, PARTS)
        return _said(self._series[number].points[row], part)


def _said(point: Point, part: int) -> str:
    match part:
        case 0:
            return figure(point.value)
        case 1:
            return figure(point.change, signed=True) if point.change != 0 else "0"
        case 2:
            return "–" if point.percent is None else f"{figure(point.percent, signed=True)}\u00a0%"
        case _:
            return figure(point.year_ago)
