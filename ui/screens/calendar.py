"""The calendar of what is due: a month or a year, the list of the day in hand beside it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.events import Event, ObligationsChanged, ReportChanged
from desktop.services.agenda import Entry
from ui import style, words
from ui.screens.calendar_grid import (
    Day,
    Days,
    entry_title,
    entry_word,
    month_later,
    months_of,
    weeks_of,
)
from ui.screens.calendar_legend import Legend, Wrapped
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import Segments, button
from ui.widgets.folding import folding
from ui.widgets.icon import icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

MONTH, YEAR = "month", "year"
_ROLE = Qt.ItemDataRole.UserRole
_FIRST, _LAST = 1902, 9990
#: A place lower than this, at 100 %, has no room for what is only told.
_LOW = 300


class CalendarScreen(QWidget):
    """Lives while it is in front. Today is in hand at first."""

    guide = "calendar"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setObjectName("calendar")
        self._day = workplace.today()
        self._view = MONTH
        self._entries: dict[date, tuple[Entry, ...]] = {}
        self.month = Days("calendar.month", 6, 7)
        self.month.verticalHeader().hide()
        self.year = Days("calendar.year", 12, 31)
        self.year.horizontalHeader().hide()
        self._name_days()
        self._views = QStackedWidget()
        for days in (self.month, self.year):
            days.moved.connect(self.go)
            days.opened.connect(self._open_day)
            days.turned.connect(self.turn)
            self._views.addWidget(days)
        self._list = QListWidget()
        self._list.setObjectName("calendar.list")
        self._list.setProperty("role", "wrapped")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.itemActivated.connect(self._open_item)
        self._head = label("", "strong", "calendar.day")
        self._off = Paragraph("", "muted")
        self._list.setItemDelegate(Wrapped(self._list))
        self._legend = Legend(self.tr("Arrows: day · Page Up, Page Down: month or year · Enter: open"))
        self._nothing = Paragraph(self.tr("Nothing is due or closes on this day."))
        beside = column(self._head, self._off, self._nothing, self._list, None, space=6)
        beside.setStretchFactor(self._list, 100)
        self._beside = QWidget()
        self._beside.setLayout(beside)
        middle = row(self._views, self._beside, space=16)
        middle.setStretch(0, 1)
        whole = column(self._bar(), middle, self._legend, space=8, margins=(24, 0, 24, 12))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        shell.bridge.event.connect(self._happened)
        bind(self, "back", lambda: shell.show("desk"))

    def _bar(self) -> QWidget:
        back = button(self.tr("Desk"), "quiet", "calendar.back", "chevron-left")
        back.setProperty("place", "lead")
        back.clicked.connect(lambda: self._shell.show("desk"))
        before = button("", "", "calendar.before", "chevron-left")
        before.setAccessibleName(self.tr("Earlier"))
        before.clicked.connect(lambda: self.turn(-1))
        after = button("", "", "calendar.after", "chevron-right")
        after.setAccessibleName(self.tr("Later"))
        after.clicked.connect(lambda: self.turn(1))
        today = button(self.tr("Today"), "", "calendar.today")
        today.clicked.connect(lambda: self.go(self._workplace.today()))
        self._title = label("", "section", "calendar.title")
        self._choice = Segments(
            ((MONTH, self.tr("Month")), (YEAR, self.tr("Year"))),
            self._view,
            "calendar.view",
            self.tr("What is shown"),
        )
        self._choice.chosen.connect(self._look_at)
        bar = QWidget()
        bar.setLayout(folding(back, before, after, today, self._title, None, self._choice))
        return bar

    def heading(self) -> tuple[str, str]:
        """What the screen is."""
        return self.tr("Calendar"), self.tr("Closing and due dates, days off")

    def refresh(self) -> None:
        """Ask anew for what is in the range shown."""
        first, last = self._range()
        today = self._workplace.today()
        found: dict[date, list[Entry]] = {}
        for entry in self._workplace.agenda.entries(first, last, today):
            found.setdefault(entry.day, []).append(entry)
        self._entries = {day: tuple(entries) for day, entries in found.items()}
        if self._view == MONTH:
            self.month.put(weeks_of(self._day, self._make), self._day)
        else:
            self.year.put(months_of(self._day.year, self._make), self._day)
        self._legend.show_of(entry for entries in self._entries.values() for entry in entries)
        self._say_range()
        self._show_day()

    def go(self, day: date) -> None:
        """Take another day in hand; another page when it is not on this one."""
        if day == self._day or not _FIRST <= day.year <= _LAST:
            return
        month = self._view == MONTH
        same = (day.year, month and day.month) == (self._day.year, month and self._day.month)
        self._day = day
        if not same:
            self.refresh()
            return
        days = self._days()
        days.blockSignals(True)
        for place in range(days.rowCount() * days.columnCount()):
            item = days.item(place // days.columnCount(), place % days.columnCount())
            if item is not None and item.data(_ROLE).day == day and not item.data(_ROLE).outside:
                days.setCurrentItem(item)
        days.blockSignals(False)
        days.viewport().update()
        self._show_day()

    def turn(self, pages: int) -> None:
        """The month or year before, or after."""
        self.go(month_later(self._day, pages if self._view == MONTH else 12 * pages))

    def setFocus(self, *_: object) -> None:
        """The keyboard goes to the days."""
        self._days().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is as wide as there is room beside the days; where it is low they take the keys' line."""
        super().resizeEvent(event)
        self._legend.be_brief(event.size().height() < style.px(_LOW))
        self._beside.setFixedWidth(max(style.px(190), min(style.px(300), event.size().width() // 4)))
        self._list.scheduleDelayedItemsLayout()  # its words wrap at the new width

    def _days(self) -> Days:
        return self.month if self._view == MONTH else self.year

    def _look_at(self, view: str) -> None:
        self._view = view
        self._views.setCurrentWidget(self._days())
        self.refresh()
        self._days().setFocus()

    def _range(self) -> tuple[date, date]:
        if self._view == YEAR:
            return date(self._day.year, 1, 1), date(self._day.year, 12, 31)
        first = self._day.replace(day=1)
        return first - timedelta(days=7), first + timedelta(days=45)

    def _make(self, day: date, outside: bool) -> Day:
        agenda = self._workplace.agenda
        today = day == self._workplace.today()
        entries = self._entries.get(day, ())
        return Day(day, entries, agenda.is_working(day), agenda.declared(day), today, outside)

    def _name_days(self) -> None:
        monday = date(2026, 11, 16)
        week = [monday + timedelta(days=place) for place in range(7)]
        self.month.head([words.weekday(day) for day in week], [words.weekday_in_short(day) for day in week])
        self.month.setAccessibleName(self.tr("Days of the month"))
        self.year.setAccessibleName(self.tr("Days of the year"))

    def _say_range(self) -> None:
        if self._view == YEAR:
            text = self.tr("Year {year}").format(year=self._day.year)
        else:
            text = self.tr("Month {month}/{year}").format(month=f"{self._day.month:02}", year=self._day.year)
        self._title.setText(text)

    def _show_day(self) -> None:
        day = self._make(self._day, outside=False)
        self._head.setText(f"{words.weekday(day.day)}, {words.date(day.day)}")
        self._off.say("" if day.working else self.tr("Day off"))
        self._off.setVisible(not day.working)
        self._list.clear()
        for entry in day.entries:
            word = entry_word(entry)
            tint = word.kind if word.kind in {"good", "warn", "bad", "waiting", "muted"} else "accent"
            item = QListWidgetItem(icon(word.icon, tint), f"{entry_title(entry)}\n{word.text}")
            item.setData(_ROLE, entry)
            self._list.addItem(item)
        self._nothing.setVisible(not day.entries)
        self._list.setVisible(bool(day.entries))
        if day.entries:
            self._list.setCurrentRow(0)

    def _open_day(self, day: date) -> None:
        """Enter on a day: its only report opens; of several the list is asked."""
        entries = self._entries.get(day, ())
        if len({entry.card.obligation or entry.card.report for entry in entries}) == 1:
            self._open(entries[0])
        elif entries:
            self._list.setFocus()

    def _open_item(self, item: QListWidgetItem) -> None:
        entry = item.data(_ROLE)
        if entry is not None:
            self._open(entry)

    def _open(self, entry: Entry) -> None:
        if entry.upcoming:
            begins = entry.card.period.start if entry.card.period else entry.day
            text = self.tr("This period begins on {date}; the report can be begun then.")
            self._shell.banner(text.format(date=words.date(begins)), "info")
            return
        card = entry.card
        try:
            if card.report and str(card.state) not in {"to_do", "draft", "awaiting"}:
                self._shell.show_report(card.report)
                return
            self._shell.open_report(card.report or self._workplace.reports.start(card.obligation))
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")

    def _happened(self, event: Event) -> None:
        if self.isVisible() and isinstance(event, ReportChanged | ObligationsChanged):
            self.refresh()
