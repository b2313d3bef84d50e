"""A first column whose cells' last words are always read whole: what stands before them is cut."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui import style

#: The role that says how long the end of a cell's words is, in characters; 0 where none is kept.
END = Qt.ItemDataRole.UserRole + 40

Index = QModelIndex | QPersistentModelIndex


class KeptEnd(QStyledItemDelegate):
    """Writes `Báo cáo tình hình kinh… · Tháng 10/2026`."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        table.setItemDelegateForColumn(0, self)

    def initStyleOption(self, option: Any, index: Index) -> None:
        """The words that fit; all of them where the cell is only measured."""
        super().initStyleOption(option, index)
        length = index.data(END)
        if length and not option.rect.isEmpty():
            advance, room = option.fontMetrics.horizontalAdvance, option.rect.width() - self._around(option)
            if advance(option.text) > room:
                begin, end = option.text[:-length], option.text[-length:]
                left = max(0, room - advance(end))
                option.text = option.fontMetrics.elidedText(begin, Qt.TextElideMode.ElideRight, left) + end

    def make_room(self, room: int, wish: tuple[int, int], need: tuple[int, int]) -> None:
        """Widen the column for the rows in sight, of `room` pixels that all have.

        `wish` and `need` are a column that gives and what it keeps at 100 %: the first gives until all
        words are read, the second until the ends are.
        """
        wanted, least = self._wanted()
        others = range(1, self._table.model().columnCount())
        have = room - sum(self._table.columnWidth(each) for each in others)
        for (giver, kept), aim in ((wish, wanted), (need, least)):
            width = self._table.columnWidth(giver)  # 0 where it is hidden
            given = max(0, min(aim - have, width - style.px(kept)))
            if given:
                self._table.setColumnWidth(giver, width - given)
                have += given

    def _wanted(self) -> tuple[int, int]:
        """Widths for all words in sight, and for their ends after three words; `Báo cáo` says nothing."""
        model, top = self._table.model(), max(0, self._table.rowAt(0))
        many = self._table.viewport().height() // self._table.verticalHeader().defaultSectionSize() + 1
        wanted = least = 0
        for at in range(top, min(top + many, model.rowCount())):
            index = model.index(at, 0)
            length = index.data(END)
            if length:
                option: Any = QStyleOptionViewItem()
                self._table.initViewItemOption(option)
                self.initStyleOption(option, index)
                around, advance = self._around(option), option.fontMetrics.horizontalAdvance
                begin = " ".join(option.text[:-length].split(" ", 3)[:3])
                wanted = max(wanted, around + advance(option.text) + 1)
                least = max(least, around + advance(f"{begin}…{option.text[-length:]}") + 1)
        return wanted, least

    def _around(self, option: Any) -> int:
        """Pixels of a cell that are not its words', as Qt reckons when it paints them."""
        look, table = self._table.style(), self._table
        measured: Any = QStyleOptionViewItem(option)
        measured.rect.setRect(0, 0, 1000, 100)
        place = look.subElementRect(QStyle.SubElement.SE_ItemViewItemText, measured, table)
        margin = look.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, measured, table) + 1
        return 1000 - place.width() + 2 * margin
