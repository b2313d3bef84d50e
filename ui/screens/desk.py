"""The desk: one card for each report that wants something, what bites first comes first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.periods import Turn
from desktop.events import (
    Event,
    ObligationsChanged,
    RemindersChanged,
    ReportChanged,
    SuggestionsChanged,
    TasksChanged,
)
from desktop.services.happenings import end_with_report
from ui import style, words
from ui.screens.ad_hoc import ad_hoc_button
from ui.screens.desk_backup import BackupLine
from ui.screens.desk_card import RESTING, desk_card
from ui.screens.desk_event import EventStart
from ui.screens.desk_feedback import FeedbackLine
from ui.screens.desk_reminder import ReminderLine
from ui.screens.desk_room import RoomLine
from ui.screens.handover_offers import Offers
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Empty
from ui.widgets.labels import label
from ui.widgets.layout import column, page, row
from ui.widgets.swap import swap

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.views import Card
    from desktop.services.workplace import Workplace

COLUMNS = 3
CARD_WIDTH = 320
#: Cards shown at once, more than two pages of them; a press on what is left shows so many more.
AT_ONCE = 24
MORE = 60


class DeskScreen(QWidget):
    """Cards in up to three columns; the first one's button is the primary one when it is one's own turn."""

    guide = "desk"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._shown: tuple[date, int, tuple[Card, ...]] | None = None
        self._room = AT_ONCE
        self.setObjectName("desk")
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(style.px(12))
        self._reminder = ReminderLine(workplace, shell)
        self._place.addWidget(self._reminder)
        self._feedback = FeedbackLine(workplace, shell)
        self._place.addWidget(self._feedback)
        self._backup = BackupLine(workplace, shell)
        self._place.addWidget(self._backup)
        self._disk = RoomLine(shell)
        self._place.addWidget(self._disk)
        self._body: QWidget | None = None
        self._event: EventStart | None = None
        self._minute = ""  # what is due by the hour is told by the minute
        self._offers = Offers(workplace, shell)
        self._place.addWidget(self._offers)
        area = page(self._place)
        self.setLayout(column(area))
        self._ad_hoc = ad_hoc_button(workplace, shell, "desk.adHoc")
        by_day = button(self.tr("Calendar"), "", "desk.calendar", "calendar")
        by_day.clicked.connect(shell.show_calendar)
        self._actions = QWidget(self)
        self._actions.setLayout(row(by_day, self._ad_hoc))
        self._actions.hide()
        shell.bridge.event.connect(self._happened)

    @property
    def head_action(self) -> QWidget:
        """The calendar, and a way to begin an ad hoc report where there is a form for one."""
        self._ad_hoc.setVisible(bool(self._workplace.forms.ad_hoc()))
        return self._actions

    def heading(self) -> tuple[str, str]:
        """Today, and how much waits."""
        today = self._workplace.today()
        day = self.tr("{weekday}, {date}").format(weekday=words.weekday(today), date=words.date(today))
        return self.tr("Desk"), day

    def refresh(self) -> None:
        """Ask for the cards and show them anew when something has changed."""
        self._offers.refresh()
        today = self._workplace.today()
        cards = self._workplace.desk.cards(today)
        self._reminder.refresh()
        self._feedback.refresh()
        self._backup.refresh()
        self._disk.refresh()
        hourly = any(card.due_at is not None for card in cards)
        minute = self._workplace.now().strftime("%H:%M") if hourly else ""
        if (self._shown, self._minute) == ((today, self._room, cards), minute):
            return
        self._minute = minute
        self._shown = today, self._room, cards
        self._body = swap(self._place, self._body, self._filled(today, cards))

    def _filled(self, today: date, cards: Sequence[Card]) -> QWidget:
        """Everything on the page, in a widget that is not shown yet."""
        body = column(space=12)
        shown, left = cards[: self._room], max(0, len(cards) - self._room)
        open_cards = [card for card in shown if str(card.state) not in RESTING]
        done = [card for card in shown if str(card.state) in RESTING]
        if open_cards:
            body.addWidget(self._grid(open_cards, lead=True))
        else:
            body.addWidget(self._nothing(today, bool(done)))
        if done:
            body.addSpacing(style.px(8))
            body.addWidget(label(self.tr("Signed off"), "section"))
            body.addWidget(self._grid(done, lead=False))
        if left:
            text = self.tr("{n} more: show them").format(n=left) if left > 1 else self.tr("1 more: show it")
            more = button(text, "", "desk.more", "chevron-down")
            more.clicked.connect(self._show_more)
            body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)
        filled = QWidget()
        filled.setLayout(body)
        return filled

    def _show_more(self) -> None:
        """Many more; the first of them gets the focus."""
        before, self._room = self._room, self._room + MORE
        self.refresh()
        if self._body is not None:
            cards = [each for each in self._body.findChildren(QFrame) if each.property("role") == "card"]
            first = cards[before].findChildren(QPushButton)[-1] if len(cards) > before else None
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def setFocus(self, *_: object) -> None:
        """The first card's button is where a person begins."""
        within = self._body if self._body is not None else self
        buttons = [each for each in within.findChildren(QPushButton) if each.isVisible()]
        if buttons:
            next((each for each in buttons if each.property("role") == "primary"), buttons[0]).setFocus()
        else:
            super().setFocus()

    def _grid(self, cards: Sequence[Card], lead: bool) -> CardGrid:
        newest = _newest_turns(self._shown[2] if self._shown else cards)
        return CardGrid(
            [self._card(card, lead and index == 0, card in newest) for index, card in enumerate(cards)]
        )

    def _card(self, card: Card, first: bool, ending: bool) -> QFrame:
        end = (lambda: self._end(card)) if ending else None
        mine = self._workplace.desk.is_mine(card)
        return desk_card(card, self._workplace.now(), first and mine, mine, lambda: self._open(card), end)

    def begin_event(self, form: str) -> None:
        """Ask what has happened and when, over the cards."""
        self._leave_event()
        self._event = EventStart(self._workplace, self._shell, form)
        self._event.left.connect(self._leave_event)
        self._place.insertWidget(0, self._event)
        QTimer.singleShot(0, self._event, self._event.title.setFocus)  # after the desk has got the focus

    def _leave_event(self) -> None:
        if self._event is None:
            return
        self._event.hide()
        self._event.deleteLater()
        self._event = None

    def _end(self, card: Card) -> None:
        """End the event with its last report, which opens; without any report it just goes."""
        if not isinstance(card.period, Turn):
            return
        try:
            report = end_with_report(
                self._workplace.happenings, self._workplace.reports, card.form, card.period
            )
            if report is not None:
                self._shell.open_report(report)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        if report is None:
            text = self.tr("The event is taken away; no report had been begun on it.")
        else:
            text = self.tr(
                "This is the last report of the event. Once it is signed off, no other is asked for. Should "
                "the event go on, answer the question whether it is over with no."
            )
        self._shell.banner(text, "info")

    def _open(self, card: Card) -> None:
        state = str(card.state)
        try:
            if state in {"acknowledged", "pending", "set_aside", "dropped", "handed"} and card.report:
                self._shell.show_report(card.report)
                return
            if state == "returned" and card.report:
                self._workplace.reports.correct(card.report)
            self._shell.open_report(card.report or self._workplace.reports.start(card.obligation))
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")

    def _nothing(self, today: date, done: bool) -> QWidget:
        due = self._workplace.desk.next_due(today)
        title = self.tr("Nothing waits for you") if done else self.tr("No report is due yet")
        text = self.tr("New reports appear here as their period opens.")
        if due is not None:
            text = self.tr("Next: {title}, {period}, due {date}.").format(
                title=due.title,
                period=words.occasion(due.period),
                date=words.date(due.due),
            )
        return Empty("check", title, text, "good")

    def day_turned(self) -> None:
        """It is another day: what is due is told anew."""
        if self.isVisible():
            self.refresh()

    def _happened(self, event: Event) -> None:
        if not self.isVisible():
            return
        if isinstance(event, ReportChanged | ObligationsChanged | RemindersChanged):
            self.refresh()
        elif isinstance(event, TasksChanged | SuggestionsChanged):
            self._reminder.refresh()
            self._feedback.refresh()


def _newest_turns(cards: Sequence[Card]) -> list[Card]:
    """The newest report of each event that goes on."""
    newest: dict[tuple[str, str], Card] = {}
    for card in cards:
        if not isinstance(card.period, Turn) or card.event_over:
            continue
        known = newest.get((card.form, card.period.event))
        if known is None or known.period is None or known.period.index < card.period.index:
            newest[card.form, card.period.event] = card
    return list(newest.values())


class CardGrid(QWidget):
    """Cards of one width in as many columns as fit, three at most."""

    def __init__(self, cards: list[QFrame]) -> None:
        super().__init__()
        self._cards = cards
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(style.px(12))
        for card in cards:
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._gaps = [QWidget(self) for _ in range(COLUMNS - 1)]
        for gap in self._gaps:
            gap.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._arrange(COLUMNS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the columns the new width has room for."""
        self._arrange(max(1, min(COLUMNS, event.size().width() // style.px(CARD_WIDTH))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        for index, gap in enumerate(self._gaps):  # so that a short row has columns as wide as the others'
            self._grid.addWidget(gap, 0, len(self._cards) + index)
            gap.setVisible(len(self._cards) + index < columns)
        for index in range(COLUMNS):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
