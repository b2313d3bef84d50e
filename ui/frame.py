"""The frame around every screen: rail, head with search, banner, the screen itself, the status line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.views import CardState
from desktop.events import (
    DiskFreed,
    DiskLow,
    Event,
    NoticesChanged,
    ObligationsChanged,
    PhonesChanged,
    ReportChanged,
    SuggestionsChanged,
    SyncChanged,
    TasksChanged,
)
from desktop.quiet import tidy
from ui import style, words
from ui.day_watch import DayWatch
from ui.head import Head
from ui.rail import Rail
from ui.screens import SCREENS
from ui.search import Search
from ui.shell import Shell
from ui.shortcuts import bind
from ui.status_line import StatusLine
from ui.ways import Place, Ways
from ui.widgets.feedback import Banner
from ui.widgets.layout import column
from ui.widgets.tab_order import to_the_end

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace
    from ui.screens.kept_typing import KeptField


#: While the disk is full, room is looked for this often, in milliseconds.
TRY_ROOM = 60_000
#: So many milliseconds after a page was closed its memory is given back, when nothing else was opened and
#: nothing touched meanwhile: that takes a tenth of a second.
TIDY = 1500
#: Width of the window at 100 % below which the rail shows icons only.
NARROW = 1000
#: Under which screen of the rail a passing one stands; the others stand under the desk.
_BELONGS = {
    **dict.fromkeys(("form", "trail"), "settings"),
    **dict.fromkeys(("detail", "conflict", "history", "compare"), "reports"),
}


class Frame(QWidget):
    """Holds one screen at a time.

    Screens may offer `refresh()` (called when shown), `leave()` (before they go), `heading()` -> (title, line
    below), `head_action` (a button for the head), `day_turned()` (it is another day) and a signal `grown`
    (more was made since it was shown).
    """

    sign_out_wanted = Signal()
    rebuilt = Signal()  # in another language or look

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._screens: dict[str, QWidget] = {}
        self._key = ""
        self._wish: tuple[str, ...] = ()
        self._folded = False
        self._narrow = False
        self._disk_words = words.disk_full(saved=None) if workplace.disk_full else ""
        self._days = DayWatch(self, workplace.today)
        self._days.turned.connect(self._day_turned)
        self._refill = QTimer(self, interval=TRY_ROOM)
        self._refill.timeout.connect(self._try_room)
        self.still: Callable[[], float] = lambda: TIDY / 1000
        self._tidy = QTimer(self, interval=TIDY, singleShot=True)
        self._tidy.timeout.connect(self._tidy_up)
        self.setObjectName("frame")
        self._holder = QHBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.setSpacing(0)
        self._build()
        self.ways = Ways(self, workplace, shell)
        shell.banner_wanted.connect(self.say)
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
        self.search = Search(self._workplace, self._shell, self)
        self._head = Head(self.search)
        self.banner = Banner()
        self._banner_place = _placed(self.banner)
        self.banner.closed.connect(self._banner_place.hide)
        self._disk = Banner("banner.disk", closable=False)
        self._disk_place = _placed(self._disk)
        self.stack = _Screens()
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
        """Everything anew in the language and look in force; what is in front stays, and the place in it.

        The system may look otherwise at any moment, at dusk say: nobody is taken from a report by that.
        """
        from ui.widgets.layout import clear

        self.leave()
        place = self.place()
        self._screens.clear()
        clear(self._holder)
        self._key = ""
        self._build()
        self._fold_when_narrow()
        self.ways.go_back(place)
        if self.stack.currentWidget() is None:
            self.show_screen("desk")
        self.rebuilt.emit()

    def show_screen(self, key: str) -> None:
        """Bring the screen of that key to the front."""
        screen = next(item for item in SCREENS if item.key == key)
        if key not in self._screens:
            widget = screen.factory(self._workplace, self._shell)
            self._screens[key] = widget
            self.stack.addWidget(widget)
            grown = getattr(widget, "grown", None)
            if grown is not None:
                grown.connect(self._order_tabs)
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
        for field in self._kept_fields():
            field.leave()

    def saved(self) -> bool:
        """Whether nothing typed would be lost now; False while the draft in front cannot be saved."""
        widget = self.stack.currentWidget()
        draft = getattr(widget, "draft", None)
        return (draft is None or not draft.dirty) and not any(each.dirty for each in self._kept_fields())

    def _kept_fields(self) -> list[KeptField]:
        from ui.screens.kept_typing import KeptField

        return self.findChildren(KeptField)

    def place(self) -> Place:
        """Where the person is now."""
        widget = self.stack.currentWidget()
        where = getattr(widget, "place", None)
        inside = where() if callable(where) else None
        report, detail = str(getattr(widget, "report", "")), getattr(widget, "detail", None)
        return Place(self._key, report, detail, inside, () if self._key in self._screens else self._wish)

    def _fill_search(self) -> None:
        """What was there before it could be searched is taken in, off the main thread."""
        if not (self._workplace.viewing or self._workplace.search.complete):
            self._shell.bridge.run(self._workplace.search.fill, _heard, _heard)

    def bring_passing(self, key: str, widget: QWidget, *wish: str) -> None:
        """Show a screen that lives only while it is in front; `wish` is what it was asked to show."""
        self._wish = wish
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
            self._tidy.start()
        if key not in self._screens:
            self._tidy.stop()
        self.search.answers.hide()
        if moved:
            self.banner.clear()
        refresh = getattr(widget, "refresh", None)
        if callable(refresh):
            refresh()
        self._head.tell(key, widget)
        self.rail.choose(key if key in self._screens else _BELONGS.get(key, "desk"))
        self.rail.count("desk", self._waiting_for_me())
        self.rail.count("notices", self._workplace.notices.unread())
        self.rail.count("tasks", self._workplace.tasks.waiting())
        self.rail.count("suggestions", self._workplace.suggestions.waiting())
        self.rail.count("sync", self._workplace.phones.waiting())
        self._order_tabs()
        if moved:
            QTimer.singleShot(0, widget, lambda: widget.setFocus())  # noqa: PLW0108 - it is shown by then

    def _waiting_for_me(self) -> int:
        """Reports only this person can move on: to be signed by a leader, else late or come back."""
        cards = self._workplace.desk.cards(self._workplace.today(), settled=False)
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
        elif isinstance(event, PhonesChanged):
            self.rail.count("sync", self._workplace.phones.waiting())
        elif isinstance(event, ReportChanged) and self._disk_words:
            self._try_room()
        elif isinstance(event, ObligationsChanged):
            self._show_head_anew()  # a form for ad hoc reports may have come: now there is a button for it
        elif isinstance(event, SyncChanged):
            self._days.look()  # the centre may have said that this PC's clock is wrong

    def _day_turned(self) -> None:
        """What is late today is shown so at once, by the screens that tell it, and in the rail."""
        for screen in self._screens.values():
            turned = getattr(screen, "day_turned", None)
            if callable(turned):
                turned()
        self._show_head_anew()
        self.rail.count("desk", self._waiting_for_me())
        self.rail.count("tasks", self._workplace.tasks.waiting())
        self.rail.count("suggestions", self._workplace.suggestions.waiting())

    def _show_head_anew(self) -> None:
        if self._key in self._screens:
            self._head.tell(self._key, self._screens[self._key])

    def _say_disk(self, text: str) -> None:
        """Say that the disk is full until there is room again; look for room now and then meanwhile."""
        self._disk_words = text
        self._disk.say(text, "bad")
        self._disk_place.setVisible(bool(text))
        if text:
            self._refill.start()
        else:
            self._refill.stop()

    def tidy_later(self) -> None:
        """Give back what is held by nothing any more, in a quiet moment."""
        self._tidy.start()

    def _tidy_up(self) -> None:
        if self.still() * 1000 < TIDY:
            self._tidy.start()  # someone is at work
        else:
            tidy()

    def _try_room(self) -> None:
        """Keep room back again off the main thread; when it is kept, an event says so."""
        self._shell.bridge.run(self._workplace.refill_reserve, _heard, _heard)

    def announce(self, text: str, offer: str, slot: Callable[[], None]) -> None:
        """Say something in the banner, with a button for more of it."""
        self.say(text, "info")
        self.banner.offer(offer, slot)

    def say(self, text: str, kind: str) -> None:
        """Say something in the banner; `kind` as there."""
        self.banner.say(text, kind)
        self._banner_place.setVisible(bool(text))


class _Screens(QStackedWidget):
    """The screens, one in front. Each takes the height there is and scrolls what does not go into it.

    What wraps in a screen would have the window hold it whole, and the foot would be cut for it.
    """

    def hasHeightForWidth(self) -> bool:
        """Never, whatever the screens say."""
        return False


def _placed(banner: Banner) -> QWidget:
    """A banner's place below the head; not there until something is said."""
    place = QWidget()
    place.setLayout(column(banner, margins=(24, 0, 24, 8)))
    place.hide()
    return place


def _heard(_answer: object) -> None:
    """The event says it to whoever shows it."""
