"""The frame around every screen: rail, head with search, banner, the screen itself, the status line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.views import CardState, ReportDetail
from desktop.events import (
    DiskFreed,
    DiskLow,
    Event,
    NoticesChanged,
    ObligationsChanged,
    ReportChanged,
    SuggestionsChanged,
    SyncChanged,
    TasksChanged,
)
from ui import style, words
from ui.rail import Rail
from ui.screens import SCREENS
from ui.search import Search
from ui.shell import Shell
from ui.shortcuts import bind
from ui.status_line import StatusLine
from ui.widgets.feedback import Banner
from ui.widgets.labels import Elided
from ui.widgets.layout import column, frame, row
from ui.widgets.tab_order import to_the_end

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


#: While the disk is full, room is looked for this often, in milliseconds.
TRY_ROOM = 60_000
#: Width of the window at 100 % below which the rail shows icons only.
NARROW = 1000


@dataclass(frozen=True)
class Place:
    """Where a person is: the screen, the report in it ("" for none), how it stands, where in the report."""

    key: str
    report: str
    detail: ReportDetail | None
    inside: tuple[int, str, int] | None


class Frame(QWidget):
    """Holds one screen at a time.

    Screens may offer `refresh()` (called when shown), `leave()` (before they go), `heading()` -> (title, line
    below) and `head_action` (a button for the head).
    """

    sign_out_wanted = Signal()

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._screens: dict[str, QWidget] = {}
        self._key = ""
        self._folded = False
        self._narrow = False
        self._disk_words = words.disk_full(saved=True) if workplace.disk_full else ""
        self._day = workplace.today()
        self._refill = QTimer(self, interval=TRY_ROOM)
        self._refill.timeout.connect(self._try_room)
        self.setObjectName("frame")
        self._holder = QHBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.setSpacing(0)
        self._build()
        shell.screen_wanted.connect(self.show_screen)
        shell.report_wanted.connect(self._open_report)
        shell.details_wanted.connect(self._show_details)
        shell.conflict_wanted.connect(self._show_conflict)
        shell.task_wanted.connect(self._show_task)
        shell.suggestion_wanted.connect(self._show_suggestion)
        shell.notice_wanted.connect(self._show_notice)
        shell.found_wanted.connect(self._show_found)
        shell.history_wanted.connect(self._show_history)
        shell.comparison_wanted.connect(self._compare_versions)
        shell.trail_wanted.connect(self._show_trail)
        shell.event_wanted.connect(self._begin_event)
        shell.calendar_wanted.connect(self._show_calendar)
        shell.trial_wanted.connect(self._try_form)
        shell.banner_wanted.connect(self._say)
        shell.bridge.event.connect(self._happened)
        for screen in SCREENS:
            bind(self, f"screen.{screen.key}", lambda _=False, key=screen.key: self.show_screen(key))
        bind(self, "search", self._begin_search)
        bind(self, "lock", shell.lock)
        bind(self, "rail", lambda: self.fold(not self._folded))

        self._fill_search()

    def _begin_search(self) -> None:
        self.search.begin()  # asked late: a rebuilt frame has another one

    def _build(self) -> None:
        self.rail = Rail(self._workplace, self._shell)
        self.rail.chosen.connect(self.show_screen)
        self.rail.sign_out_wanted.connect(self.sign_out_wanted)
        self.rail.fold_wanted.connect(self.fold)
        self.rail.fold(self._folded)
        self._title = Elided("", "title")
        self._title.setObjectName("head.title")
        self._below = Elided("", "muted")
        self._action = QHBoxLayout()
        self.search = Search(self._workplace, self._shell, self)
        self.search.setMaximumWidth(style.px(320))
        self.search.setMinimumWidth(style.px(150))
        titles = column(self._title, self._below, space=2)
        line = row(space=16, margins=(24, 16, 24, 12))
        line.addLayout(titles, 3)
        line.addWidget(self.search, 2)
        line.addLayout(self._action)
        self._head = frame(line, "head", "head")
        self.banner = Banner()
        self._banner_place = _placed(self.banner)
        self.banner.closed.connect(self._banner_place.hide)
        self._disk = Banner("banner.disk", closable=False)
        self._disk_place = _placed(self._disk)
        self.stack = QStackedWidget()
        self.status = StatusLine(self._workplace, self._shell)
        body = QVBoxLayout()
        body.setSpacing(0)
        for part in (self._head, self._disk_place, self._banner_place):
            body.addWidget(part)
        body.addWidget(self.stack, 1)
        body.addWidget(self.status)
        self._holder.addWidget(self.rail)
        self._holder.addLayout(body, 1)
        self._say_disk(self._disk_words)

    def rebuild(self) -> None:
        """Everything anew in the language and look in force; the same screen stays in front."""
        from ui.widgets.layout import clear

        key = self._key
        self.leave()
        self._screens.clear()
        clear(self._holder)
        self._key = ""
        self._build()
        self._fold_when_narrow()
        self.show_screen(key if any(screen.key == key for screen in SCREENS) else "desk")

    def show_screen(self, key: str) -> None:
        """Bring the screen of that key to the front."""
        screen = next(item for item in SCREENS if item.key == key)
        if key not in self._screens:
            widget = screen.factory(self._workplace, self._shell)
            self._screens[key] = widget
            self.stack.addWidget(widget)
        self._bring(key, self._screens[key])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room for the words, the rail folds by itself."""
        super().resizeEvent(event)
        self._fold_when_narrow()

    def _fold_when_narrow(self) -> None:
        narrow = self.width() < style.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.fold(narrow)

    def fold(self, folded: bool) -> None:
        """Fold the rail to its icons, or unfold it."""
        self._folded = folded
        self.rail.fold(folded)

    def leave(self) -> None:
        """Let the screen in front save what is in it; drop an open report."""
        widget = self.stack.currentWidget()
        if widget is None:
            return
        leave = getattr(widget, "leave", None)
        if callable(leave):
            leave()

    def saved(self) -> bool:
        """Whether nothing typed would be lost now; False while the draft in front cannot be saved."""
        widget = self.stack.currentWidget()
        draft = getattr(widget, "draft", None)
        return draft is None or not draft.dirty

    def place(self) -> Place:
        """Where the person is now."""
        widget = self.stack.currentWidget()
        where = getattr(widget, "place", None)
        inside = where() if callable(where) else None
        return Place(self._key, str(getattr(widget, "report", "")), getattr(widget, "detail", None), inside)

    def go_back(self, place: Place) -> None:
        """The same place again, in the same report; the desk when it is no more."""
        if place.key == "entry":
            self._open_report(self._begun_again(place))
            go_back = getattr(self.stack.currentWidget(), "go_back", None)
            if callable(go_back) and place.inside is not None:
                go_back(place.inside)
        elif place.key == "detail":
            self._show_details(place.report)
        elif place.key == "calendar":
            self._show_calendar()
        elif any(screen.key == place.key for screen in SCREENS):
            self.show_screen(place.key)

    def _begun_again(self, place: Place) -> str:
        """The report of a place; one without any answer was kept nowhere and is begun anew."""
        shown = place.detail
        for card in self._workplace.desk.cards(self._workplace.today()):
            same = shown is not None and (card.form, card.period) == (shown.form, shown.period)
            if same and card.report is None and card.obligation:
                return self._workplace.reports.start(card.obligation)
        return place.report

    def _open_report(self, report: str, at: str = "") -> None:
        from ui.screens.entry import EntryScreen

        try:
            widget = EntryScreen(self._workplace, self._shell, report)
        except BaocaoxaError as error:
            self._say(words.sentence(error), "bad")
            return
        self._bring_passing("entry", widget)
        self._decision_seen(report)
        if at:
            QTimer.singleShot(0, widget, lambda: widget.sheet.meet(at))  # after it has got the focus

    def _show_details(self, report: str) -> None:
        from ui.screens.report_detail import ReportDetailScreen

        try:
            widget = ReportDetailScreen(self._workplace, self._shell, report)
        except BaocaoxaError as error:
            self._say(words.sentence(error), "bad")
            return
        self._bring_passing("detail", widget)
        self._decision_seen(report)

    def _decision_seen(self, report: str) -> None:
        """What the centre decided on the report is on the screen: it may know."""
        if self._workplace.viewing:
            return
        try:
            self._workplace.notices.decision_seen(report)
        except BaocaoxaError as error:
            self._say(words.sentence(error), "bad")

    def _show_task(self, task: str) -> None:
        self._show_inside("tasks", task)

    def _show_suggestion(self, suggestion: str) -> None:
        self._show_inside("suggestions", suggestion)

    def _show_notice(self, notice: str) -> None:
        self._show_inside("notices", notice)

    def _show_inside(self, key: str, identity: str) -> None:
        """Bring a screen to the front, and in it one thing of those it lists."""
        self.show_screen(key)
        show = getattr(self.stack.currentWidget(), "open", None)
        if callable(show):
            show(identity)

    def _show_found(self, text: str) -> None:
        from ui.screens.found import FoundScreen

        self._bring_passing("found", FoundScreen(self._workplace, self._shell, text))

    def _show_history(self, form: str, path: str, row_: str) -> None:
        from ui.screens.history import HistoryScreen, Wanted

        self._bring_passing("history", HistoryScreen(self._workplace, self._shell, Wanted(form, path, row_)))

    def _compare_versions(self, report: str) -> None:
        from ui.screens.compare import CompareScreen

        self._bring_passing("compare", CompareScreen(self._workplace, self._shell, report))

    def _show_trail(self, report: str) -> None:
        from ui.screens.trail import TrailScreen

        self._bring_passing("trail", TrailScreen(self._workplace, self._shell, report))

    def _fill_search(self) -> None:
        """What was there before it could be searched is taken in, off the main thread."""
        if not (self._workplace.viewing or self._workplace.search.complete):
            self._shell.bridge.run(self._workplace.search.fill, _heard, _heard)

    def _show_calendar(self) -> None:
        from ui.screens.calendar import CalendarScreen

        self._bring_passing("calendar", CalendarScreen(self._workplace, self._shell))

    def _begin_event(self, form: str) -> None:
        self.show_screen("desk")
        begin = getattr(self.stack.currentWidget(), "begin_event", None)
        if callable(begin):
            begin(form)

    def _show_conflict(self, report: str) -> None:
        from desktop.forms import FormError
        from ui.screens.conflict import ConflictScreen, sentence

        try:
            widget = ConflictScreen(self._workplace, self._shell, report)
        except (BaocaoxaError, FormError) as error:
            self._say(sentence(error), "bad")
            return
        self._bring_passing("conflict", widget)

    def _try_form(self) -> None:
        from ui.screens.form_preview import FormPreview

        self._bring_passing("form", FormPreview(self._shell, self._workplace.unit.code))

    def _bring_passing(self, key: str, widget: QWidget) -> None:
        """Show a screen that lives only while it is in front."""
        self.stack.addWidget(widget)
        self._bring(key, widget)

    def _bring(self, key: str, widget: QWidget) -> None:
        before, before_key = self.stack.currentWidget(), self._key
        if before is not None and before is not widget:
            self.leave()
        moved = before is not widget or before_key != key  # the first one is current as soon as it is added
        self._key = key
        self.stack.setCurrentWidget(widget)
        if before is not None and before is not widget and before_key not in self._screens:
            self.stack.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.search.answers.hide()
        if moved:
            self.banner.clear()
        refresh = getattr(widget, "refresh", None)
        if callable(refresh):
            refresh()
        self._show_head(key, widget)
        passing = {
            **dict.fromkeys(("form", "trail"), "settings"),
            **dict.fromkeys(("detail", "conflict", "history", "compare"), "reports"),
        }
        self.rail.choose(key if key in self._screens else passing.get(key, "desk"))
        self.rail.count("desk", self._waiting_for_me())
        self.rail.count("notices", self._workplace.notices.unread())
        self.rail.count("tasks", self._workplace.tasks.waiting())
        self.rail.count("suggestions", self._workplace.suggestions.waiting())
        self._order_tabs()
        if moved:
            QTimer.singleShot(0, widget, lambda: widget.setFocus())  # noqa: PLW0108 - it is shown by then

    def _waiting_for_me(self) -> int:
        """Reports only this person can move on: to be signed by a leader, else late or come back."""
        cards = self._workplace.desk.cards(self._workplace.today())
        if self._workplace.account.may_sign:
            return sum(card.state is CardState.AWAITING for card in cards)
        mine = (CardState.TO_DO, CardState.DRAFT)
        back = (CardState.RETURNED, CardState.SET_ASIDE)
        return sum(card.state in back or (card.state in mine and card.days_left < 0) for card in cards)

    def _order_tabs(self) -> None:
        """Tab reaches the status line after the screen, though screens are made later than it."""
        to_the_end(self.window(), [self.status.line, self.status.guide])

    def _happened(self, event: Event) -> None:
        QTimer.singleShot(0, self, self._order_tabs)
        if isinstance(event, DiskLow):
            self._say_disk(words.disk_full(event.saved))
        elif isinstance(event, DiskFreed):
            self._say_disk("")
        elif isinstance(event, TasksChanged):
            self.rail.count("tasks", self._workplace.tasks.waiting())
        elif isinstance(event, SuggestionsChanged):
            self.rail.count("suggestions", self._workplace.suggestions.waiting())
        elif isinstance(event, NoticesChanged):
            self.rail.count("notices", self._workplace.notices.unread())
        elif isinstance(event, ReportChanged) and self._disk_words:
            self._try_room()
        elif isinstance(event, ObligationsChanged):
            self._show_head_anew()  # a form for ad hoc reports may have come: now there is a button for it
        elif isinstance(event, SyncChanged) and self._day != (today := self._workplace.today()):
            self._day = today
            self._show_head_anew()
            self.rail.count("desk", self._waiting_for_me())

    def _show_head_anew(self) -> None:
        if self._key in self._screens:
            self._show_head(self._key, self._screens[self._key])

    def _say_disk(self, text: str) -> None:
        """Say that the disk is full until there is room again; look for room now and then meanwhile."""
        self._disk_words = text
        self._disk.say(text, "bad")
        self._disk_place.setVisible(bool(text))
        if text:
            self._refill.start()
        else:
            self._refill.stop()

    def _try_room(self) -> None:
        """Keep room back again off the main thread; when it is kept, an event says so."""
        self._shell.bridge.run(self._workplace.refill_reserve, _heard, _heard)

    def _show_head(self, key: str, widget: QWidget) -> None:
        heading = getattr(widget, "heading", None)
        if callable(heading):
            title, below = heading()
        else:
            source = next((screen.title for screen in SCREENS if screen.key == key), "")
            title, below = (QCoreApplication.translate("Screens", source) if source else "", "")
        self._title.say(title)
        self._below.say(below)
        self._below.setVisible(bool(below))
        self._head.setVisible(key != "entry")
        while self._action.count():
            old = self._action.takeAt(0)
            if old is not None and (gone := old.widget()) is not None:
                gone.hide()
        action = getattr(widget, "head_action", None)
        if isinstance(action, QWidget):
            self._action.addWidget(action)
            action.show()

    def announce(self, text: str, offer: str, slot: Callable[[], None]) -> None:
        """Say something in the banner, with a button for more of it."""
        self._say(text, "info")
        self.banner.offer(offer, slot)

    def _say(self, text: str, kind: str) -> None:
        self.banner.say(text, kind)
        self._banner_place.setVisible(bool(text))


def _placed(banner: Banner) -> QWidget:
    """A banner's place below the head; not there until something is said."""
    place = QWidget()
    place.setLayout(column(banner, margins=(24, 0, 24, 8)))
    place.hide()
    return place


def _heard(_answer: object) -> None:
    """The event says it to whoever shows it."""
