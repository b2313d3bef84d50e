"""Dates: typed as day, month, year (`14/10/2026`, `14-10-26`, `14102026`), kept as `2026-10-14`."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from desktop.domain.text import seen
from ui import style
from ui.questions.field import Line
from ui.questions.text import FieldQuestion
from ui.shortcuts import pressed
from ui.widgets.icon import icon

_PARTS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4})")
_MONTH = re.compile(r"(\d{1,2})[/.\- ](\d{4})")
_YEAR = re.compile(r"\d{4}", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def read_date(text: str, appearances: tuple[str, ...] = ()) -> str:
    """The ISO date of what was typed; anything else comes back as typed. A two-digit year is of 2000.

    `10/2026` is a date where a month is asked for, `2026` where a year is: the first day of it.
    """
    typed = seen(text)
    found = _PARTS.fullmatch(typed) or _DIGITS.fullmatch(typed)
    if found is not None:
        return _iso(found[3], found[2], found[1]) or typed
    month = _MONTH.fullmatch(typed)
    if month is not None and {"month-year", "year"} & set(appearances):
        return _iso(month[2], month[1], "1") or typed
    if "year" in appearances and _YEAR.fullmatch(typed):
        return _iso(typed, "1", "1") or typed
    return typed


def _iso(year: str, month: str, day: str) -> str:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def shown_date(value: str, appearances: tuple[str, ...] = ()) -> str:
    """`2026-10-14` as `14/10/2026` (`10/2026` for month-year, `2026` for year); anything else unchanged."""
    found = _ISO.fullmatch(value)
    if found is None:
        return value
    year, month, day = found.groups()
    if "year" in appearances:
        return year
    return f"{month}/{year}" if "month-year" in appearances else f"{day}/{month}/{year}"


class DateQuestion(FieldQuestion):
    """A day, a month or a year, typed or picked from a calendar (Alt+Down or F4)."""

    columns = 6
    #: Pixels of the field at 100 %.
    room = 150

    def build(self) -> QWidget:
        """The field and the button that opens the calendar."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(super().build(), 100)  # as wide as it may be, before anything stays empty
        self.field.installEventFilter(self)
        self._pick = QToolButton()
        self._pick.setObjectName(f"{self.objectName()}.calendar")
        self._pick.setIcon(icon("calendar"))
        side = style.px(18)
        self._pick.setIconSize(QSize(side, side))
        self._pick.setToolTip(self.tr("Choose from the calendar (Alt+↓)"))
        self._pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pick.clicked.connect(self.open_calendar)
        line.addWidget(self._pick)
        line.addStretch(1)
        return row

    def make_field(self) -> Line:
        """A field as wide as a date."""
        field = Line(self)
        field.setFixedWidth(style.px(self.room))
        field.setPlaceholderText(self.placeholder())
        return field

    def placeholder(self) -> str:
        """How to type it."""
        if "year" in self.node.appearances:
            return self.tr("yyyy")
        return self.tr("mm/yyyy") if "month-year" in self.node.appearances else self.tr("dd/mm/yyyy")

    def show_value(self) -> None:
        """Show the date; the calendar is there when it may be changed."""
        super().show_value()
        self._pick.setVisible(self._has_calendar())
        self._pick.setAccessibleName(
            self.tr("Choose from the calendar: {label}").format(label=self.node.label)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down and F4 open the calendar, as they open a list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.field:
            wanted = pressed(event, "entry.calendar")
            if wanted and self._has_calendar():
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def read(self, text: str) -> str:
        """The ISO date, or what was typed."""
        return read_date(text, tuple(self.node.appearances))

    def typed(self, value: str) -> str:
        """Day, month, year."""
        return shown_date(value, tuple(self.node.appearances))

    def day(self) -> QDate:
        """The day the calendar opens at; an invalid one when there is none yet."""
        return QDate.fromString(self.read(self.text()), Qt.DateFormat.ISODate)

    def put_day(self, day: QDate) -> None:
        """Write the day chosen into the field."""
        self.field.put(day.toString("dd/MM/yyyy"))

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        menu = QMenu(self)
        calendar = Calendar(menu)
        day = self.day()
        if day.isValid():
            calendar.setSelectedDate(day)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def take(chosen: QDate) -> None:
            menu.close()
            self.put_day(chosen)
            self._typing = True
            self.hand_over()
            self.field.setFocus()

        calendar.activated.connect(take)
        calendar.clicked.connect(take)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))
        calendar.setFocus()

    def _has_calendar(self) -> bool:
        return not {"year", "month-year", "no-calendar"} & set(self.node.appearances) and not self.readonly


class Calendar(QCalendarWidget):
    """A month that begins on Monday, in the colours of the theme."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)
        self.setMinimumSize(style.px(320), style.px(270))
        for name, arrow in (("prev", "chevron-left"), ("next", "chevron-right")):
            step = self.findChild(QToolButton, f"qt_calendar_{name}month")
            if step is not None:
                step.setIcon(icon(arrow))
        plain = QTextCharFormat()
        plain.setForeground(QColor(style.tokens().text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)  # Qt paints them red: nothing is wrong with them

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """Days of the months before and after are lighter and smaller."""
        day = day if isinstance(day, QDate) else QDate(day.year, day.month, day.day)
        if day.month() == self.monthShown():
            super().paintCell(painter, rect, day)
            return
        painter.save()
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(QColor(style.tokens().muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        painter.restore()
