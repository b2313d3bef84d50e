"""The days of a month in weeks, or of a year in months: what is due, what closes, days off, today."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
)

from desktop.services.agenda import Entry, Mark
from ui import style, words
from ui.widgets.icon import paint
from ui.widgets.tips import tip
from ui.words.counting import named

translate = QCoreApplication.translate
_ROLE = Qt.ItemDataRole.UserRole
_WEEK = 7
_LONGEST = 31
#: The mark under a day of the year, at 100 %.
_MARK = 13
_KIND = re.compile(r"^(báo cáo|rapport)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Day:
    """One cell: what is on the day, and how it is to be shown."""

    day: date
    entries: tuple[Entry, ...]
    working: bool
    declared: bool  # off or working otherwise than the week says
    today: bool
    outside: bool  # of the month before or after


def entry_word(entry: Entry) -> words.Word:
    """The state of an entry: what is to come and what only closes are no call to do anything."""
    if entry.upcoming:
        return words.Word(translate("Calendar", "To come"), "calendar", "muted")
    waits = str(entry.card.state) in {"to_do", "draft", "returned"}
    if waits and entry.card.days_left < 0:
        if entry.card.due_at is not None:
            return words.Word(translate("Calendar", "Late"), "error", "bad")
        return words.days_left(entry.card.days_left)
    return words.report_state(entry.card.state, "", entry.card.returned)


def entry_title(entry: Entry) -> str:
    """`Due: Digital transformation report, Month 10/2026`."""
    what = translate("Calendar", "Due") if entry.mark is Mark.DUE else translate("Calendar", "Closes")
    about = entry.card.event or words.occasion(entry.card.period)
    return named(what, f"{entry.card.title}, {about}")


def _short(entry: Entry) -> str:
    """What tells it from the others of its day: every title begins with the same word."""
    return entry.card.event or _KIND.sub("", entry.card.title) or entry.card.title


def day_words(day: Day) -> str:
    """A day as a screen reader says it."""
    parts = [f"{words.weekday(day.day)}, {words.date(day.day)}"]
    if day.today:
        parts.append(translate("Calendar", "today"))
    if not day.working:
        parts.append(translate("Calendar", "day off"))
    elif day.declared:
        parts.append(translate("Calendar", "working day"))
    parts += [f"{entry_title(entry)}, {entry_word(entry).text}" for entry in day.entries]
    return ". ".join(parts)


class Days(QTableWidget):
    """Days in cells. `moved` tells the day in hand, `opened` that Enter was pressed on it, `turned` pages."""

    moved = Signal(object)
    opened = Signal(object)
    turned = Signal(int)

    def __init__(self, name: str, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self._heads: tuple[list[str], list[str]] | None = None
        self.setObjectName(name)
        self.setProperty("role", "calendar")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(style.px(8))
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self._small = columns > _WEEK
        self._put: tuple[Sequence[tuple[int, int, Day]], date] | None = None
        self._parts = 1
        self._keep_legible()
        self.setItemDelegate(_Cell(self, small=self._small))
        self.currentCellChanged.connect(lambda *_: self._moved())
        self.cellDoubleClicked.connect(lambda *_: self._opened())

    def head(self, names: Sequence[str], in_short: Sequence[str]) -> None:
        """Over the columns: the names, and what stands for them where a column is too narrow for one."""
        self._heads = (list(names), list(in_short))
        self._name_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whole names over the columns where there is room."""
        super().resizeEvent(event)
        self._name_columns()
        if self._small and self._put is not None and self._wanted_parts() != self._parts:
            self.put(*self._put)
        elif self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def _keep_legible(self) -> None:
        """Each day keeps room for its number and a mark; where a row has none for a month it takes more."""
        self.ensurePolished()
        if not self._small:
            self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + style.px(8))
            return
        metrics = QFontMetrics(_small_font(self.font(), bold=True))
        wide = max(metrics.horizontalAdvance("30"), style.px(_MARK))
        self.horizontalHeader().setMinimumSectionSize(wide + style.px(4))
        self.verticalHeader().setMinimumSectionSize(metrics.height() + style.px(_MARK + 6))

    def _wanted_parts(self) -> int:
        """How many rows a month takes, so that nothing scrolls to the side."""
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - self.verticalHeader().width() - bar
        fit = room // self.horizontalHeader().minimumSectionSize()
        return next((parts for parts in (1, 2, 3) if -(-_LONGEST // parts) <= fit), 4)

    def _fold(self) -> None:
        """Rows and columns of the year for its width, each month named at its first row."""
        self._parts = self._wanted_parts()
        self.setRowCount(12 * self._parts)
        self.setColumnCount(-(-_LONGEST // self._parts))
        named = (f"{month:02}" if not part else "" for month in range(1, 13) for part in range(self._parts))
        self.setVerticalHeaderLabels(list(named))

    def _place(self, row: int, column: int) -> tuple[int, int]:
        """Where a day of the page stands; of a folded month in the row of its part."""
        if self._parts == 1:
            return row, column
        return row * self._parts + column // self.columnCount(), column % self.columnCount()

    def _name_columns(self) -> None:
        if self._heads is None:
            return
        names, in_short = self._heads
        self.setHorizontalHeaderLabels(names)
        wanted = max(self.horizontalHeader().sectionSizeHint(at) for at in range(self.columnCount()))
        if wanted > self.viewport().width() // self.columnCount():
            self.setHorizontalHeaderLabels(in_short)

    def put(self, cells: Sequence[tuple[int, int, Day]], chosen: date) -> None:
        """Show the days at their row and column, with `chosen` in hand."""
        self.blockSignals(True)
        self.clearContents()
        if self._small:
            self._put = cells, chosen
            self._fold()
        for row, column, day in cells:
            item = _DayItem(day)
            self.setItem(*self._place(row, column), item)
            if day.day == chosen and not day.outside:
                self.setCurrentItem(item)
                self.scrollToItem(item)
        self.blockSignals(False)
        self.viewport().update()

    def day(self) -> Day | None:
        """The one in hand."""
        item = self.currentItem()
        found: Day | None = item.data(_ROLE) if item is not None else None
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from day to day, over the edge of the page too; Page Up and Down turn it; Enter opens."""
        here, key = self.day(), Qt.Key(event.key())
        across = not self._small
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_WEEK,
            Qt.Key.Key_Down: _WEEK,
        }
        if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and here is not None:
            self.opened.emit(here.day)
        elif here is not None and key in steps and (across or abs(steps[key]) == 1):
            self.moved.emit(here.day + timedelta(days=steps[key]))
        elif here is not None and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(month_later(here.day, -1 if key == Qt.Key.Key_Up else 1))
        else:
            super().keyPressEvent(event)

    def _moved(self) -> None:
        day = self.day()
        if day is not None:
            self.moved.emit(day.day)

    def _opened(self) -> None:
        day = self.day()
        if day is not None:
            self.opened.emit(day.day)


class _DayItem(QTableWidgetItem):
    """A day in its cell; its words are put together when somebody asks for them: a year has thousands."""

    def __init__(self, day: Day) -> None:
        super().__init__(str(day.day.day))
        self._day = day

    def data(self, role: int) -> Any:
        """The day itself; what a screen reader says; the tip of its entries."""
        if role == _ROLE:
            return self._day
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return day_words(self._day)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(entry_title(entry) for entry in self._day.entries))
        return super().data(role)


class _Cell(QStyledItemDelegate):
    """A day: its number, up to as many lines as have room; in the year only the marks."""

    def __init__(self, days: Days, small: bool) -> None:
        super().__init__(days)
        self._days = days
        self._small = small

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw it; nothing where there is no such day."""
        day = index.data(_ROLE)
        if day is None:
            return
        colours = style.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.raised if day.working else colours.sunken))
        painter.drawRoundedRect(box, style.px(3), style.px(3))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            focus = self._days.hasFocus()
            painter.setPen(QPen(QColor(colours.accent), style.px(2) if focus else 1))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), style.px(3), style.px(3))
        inside = box.toRect().adjusted(style.px(5), style.px(2), -style.px(4), -style.px(2))
        (self._year if self._small else self._month)(painter, option, day, inside)
        painter.restore()

    def _month(self, painter: QPainter, option: Any, day: Day, inside: QRect) -> None:
        colours, line = style.tokens(), option.fontMetrics.height()
        number = QRect(inside.left(), inside.top(), inside.width(), line)
        font = QFont(option.font)
        font.setBold(day.today)
        painter.setFont(font)
        calm = colours.muted if day.outside else colours.text
        painter.setPen(QColor(colours.accent if day.today else calm))
        painter.drawText(number, Qt.AlignmentFlag.AlignLeft, str(day.day.day))
        said = self._said(day)
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * 0.86)
        painter.setFont(small)
        metrics = painter.fontMetrics()
        line = metrics.height() + style.px(1)
        painter.setPen(QColor(colours.muted))
        if metrics.horizontalAdvance(f"{said}000") <= number.width():
            painter.drawText(number, Qt.AlignmentFlag.AlignRight, said)
        top = inside.top() + number.height() + style.px(1)
        room = (inside.bottom() - top) // line
        if room < 1:
            taken = QFontMetrics(font).horizontalAdvance(f"{day.day.day}") + style.px(4)
            self._marks(painter, day.entries[:1], number.adjusted(taken, 0, 0, 0))
            return
        if room == 1 and len(day.entries) > 1:
            self._marks(painter, day.entries, QRect(inside.left(), top, inside.width(), line))
            return
        shown = day.entries if len(day.entries) <= room else day.entries[: room - 1]
        for entry in shown:
            self._line(painter, entry, QRect(inside.left(), top, inside.width(), line))
            top += line
        if len(shown) < len(day.entries):
            painter.setPen(QColor(colours.muted))
            more = translate("Calendar", "{n} more").format(n=len(day.entries) - len(shown))
            where = QRect(inside.left(), top, inside.width(), line)
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft, more)

    def _marks(self, painter: QPainter, entries: Sequence[Entry], where: QRect) -> None:
        """Where one line only has room: a mark for each."""
        side = min(where.height() - 2, style.px(15), where.width())
        for place, entry in enumerate(entries):
            left = where.left() + place * (side + style.px(4))
            if left + side > where.right() + 1:
                return
            name, tint = picture(entry)
            paint(painter, name, tint, QRectF(left, where.top() + (where.height() - side) / 2, side, side))

    def _line(self, painter: QPainter, entry: Entry, where: QRect) -> None:
        name, tint = picture(entry)
        side = min(where.height() - 2, style.px(13))
        middle = where.top() + (where.height() - side) / 2
        paint(painter, name, tint, QRectF(where.left(), middle, side, side))
        room = where.adjusted(side + style.px(3), 0, 0, 0)
        painter.setPen(QColor(tint))
        text = painter.fontMetrics().elidedText(_short(entry), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _said(self, day: Day) -> str:
        if day.today:
            return translate("Calendar", "today")
        if day.declared:
            return translate("Calendar", "working day") if day.working else translate("Calendar", "day off")
        return ""

    def _year(self, painter: QPainter, option: Any, day: Day, inside: QRect) -> None:
        colours = style.tokens()
        painter.setFont(_small_font(option.font, bold=day.today))
        due = [entry for entry in day.entries if entry.mark is Mark.DUE]
        first = next(iter(due or day.entries), None)
        painter.setPen(QColor(colours.accent if day.today else colours.muted))
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(inside.adjusted(-style.px(4), 0, style.px(3), 0), top, str(day.day.day))
        if first is None:
            return
        name, tint = picture(first)
        side = min(style.px(_MARK), inside.width() + style.px(4))
        at = QRectF(inside.center().x() - side / 2 + 1, inside.bottom() - side, side, side)
        paint(painter, name, tint, at)


def _small_font(font: QFont, *, bold: bool) -> QFont:
    """That of the numbers of a year."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.8)
    small.setBold(bold)
    return small


def picture(entry: Entry) -> tuple[str, str]:
    """Icon and colour of an entry; a closing date is quiet."""
    colours, word = style.tokens(), entry_word(entry)
    if entry.mark is Mark.CLOSES:
        return "lock", colours.muted
    return word.icon, getattr(colours, "accent" if word.kind == "info" else word.kind)


def month_later(day: date, months: int) -> date:
    """The same day some months later, the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def weeks_of(month: date, make: Callable[[date, bool], Day]) -> list[tuple[int, int, Day]]:
    """Six weeks around a month, from Monday: row, column, day (and whether it is of another month)."""
    first = month.replace(day=1)
    start = first - timedelta(days=first.weekday())
    found = []
    for place in range(6 * _WEEK):
        day = start + timedelta(days=place)
        found.append((place // _WEEK, place % _WEEK, make(day, day.month != month.month)))
    return found


def months_of(year: int, make: Callable[[date, bool], Day]) -> list[tuple[int, int, Day]]:
    """Each month a row, each day a column."""
    return [
        (month - 1, day - 1, make(date(year, month, day), False))
        for month in range(1, 13)
        for day in range(1, calendar.monthrange(year, month)[1] + 1)
    ]
