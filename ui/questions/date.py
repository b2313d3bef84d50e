"""Dates: typed as day, month, year (`14/10/2026`, `14-10-26`, `14102026`), kept as `2026-10-14`."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from desktop.domain.text import nfc
from ui import style
from ui.questions.field import Line
from ui.questions.text import FieldQuestion
from ui.widgets.icon import icon

_PARTS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4})")
_MONTH = re.compile(r"(\d{1,2})[/.\- ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def read_date(text: str) -> str:
    """The ISO date of what was typed; anything else comes back as typed. A two-digit year is of 2000."""
    typed = nfc(text).strip()
    found = _PARTS.fullmatch(typed) or _DIGITS.fullmatch(typed)
    if found is not None:
        return _iso(found[3], found[2], found[1]) or typed
    if (month := _MONTH.fullmatch(typed)) is not None:
        return _iso(month[2], month[1], "1") or typed
    if re.fullmatch(r"\d{4}", typed):
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
    """A day, a month or a year, typed or picked from a calendar."""

    columns = 6

    def build(self) -> QWidget:
        """The field and the button that opens the calendar."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(super().build())
        self._pick = QToolButton()
        self._pick.setIcon(icon("calendar"))
        self._pick.setToolTip(self.tr("Choose from the calendar"))
        self._pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pick.clicked.connect(self._open)
        line.addWidget(self._pick)
        line.addStretch(1)
        return row

    def make_field(self) -> Line:
        """A field as wide as a date."""
        field = Line(self)
        field.setFixedWidth(style.px(150))
        field.setPlaceholderText(self.tr("dd/mm/yyyy"))
        return field

    def show_value(self) -> None:
        """Show the date; the calendar is there when it may be changed."""
        super().show_value()
        plain = not {"year", "month-year"} & set(self.node.appearances)
        self._pick.setVisible(plain and not self.readonly)
        self._pick.setAccessibleName(
            self.tr("Choose from the calendar: {label}").format(label=self.node.label)
        )

    def read(self, text: str) -> str:
        """The ISO date, or what was typed."""
        return read_date(text)

    def typed(self, value: str) -> str:
        """Day, month, year."""
        return shown_date(value, tuple(self.node.appearances))

    def _open(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = QDate.fromString(self.node.value, Qt.DateFormat.ISODate)
        if day.isValid():
            calendar.setSelectedDate(day)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def take(chosen: QDate) -> None:
            menu.close()
            self.field.put(chosen.toString("dd/MM/yyyy"))
            self._typing = True
            self.hand_over()
            self.field.setFocus()

        calendar.activated.connect(take)
        calendar.clicked.connect(take)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))
