"""The one window: first run, sign-in, or the frame with its screens, by the state of the session."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui import style
from ui.after_work import AfterWork
from ui.bridge import Bridge
from ui.guide.door import Door, page_of
from ui.idle import Idle
from ui.language import Language
from ui.shell import App, Shell
from ui.shortcuts import bind

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace
    from ui.frame import Frame
    from ui.network_watch import Line
    from ui.session_watch import SessionWatch
    from ui.ways import Place


#: What waits for the painted desk begins so many milliseconds after it was made at the latest: a window may
#: be hidden.
UNSEEN = 1000


class MainWindow(QMainWindow):
    """Shows what the session asks for; `painted` comes once, when it is first seen."""

    painted = Signal()
    # Qt sends events before __init__ has run to its end.
    _seen = False
    _later: tuple[Callable[[], object], ...] = ()  # what the frame begins once it is painted

    def __init__(
        self,
        app: App,
        bridge: Bridge,
        ticks: Callable[[], float] = time.monotonic,
        line: Callable[[], Line | None] | None = None,
        session: Callable[[QWidget], SessionWatch | None] | None = None,
        ahead: Callable[[], None] | None = None,
    ) -> None:
        """`ticks` gives seconds, from any moment on: by them it is told that nobody is there.

        `line` gives what the system knows of the network, `session` what tells that the PC is locked, for the
        frame it is asked with; both are asked once someone has signed in. `ahead` gets ready, elsewhere, what
        the other screens need; it is called when the first desk is painted.
        """
        super().__init__()
        self._line = line
        self._session = session
        self._ahead = ahead
        self._session_watch: SessionWatch | None = None
        self._ticks = ticks
        self._locked: tuple[str, Place] | None = None
        self._after = AfterWork(bridge, self)
        self._relook_later = False
        self.idle: Idle | None = None
        self.app = app
        self.bridge = bridge
        self.shell = Shell(app, bridge, self)
        self.workplace: Workplace | None = None
        self.frame: Frame | None = None
        self._left = False  # a frame that holds memory yet
        self._language = Language(app.config.resources / "translations", self)
        self.setObjectName("window")
        self.setWindowTitle("Báo cáo Xã")
        self.resize(1366, 768)
        self.setMinimumSize(
            640, 480
        )  # pages scroll; a large scale must not make the window larger than a screen
        self._put_look_in_force()
        self.shell.look_wanted.connect(self._relook)
        self.shell.key_change_wanted.connect(self.show_key_change)
        self.shell.lock_wanted.connect(self.lock)
        self.shell.guide_wanted.connect(self.show_guide)
        self.door = Door(self, app)
        self.door.tour_wanted.connect(self.show_tour)
        bind(self, "guide", lambda: self.show_guide())  # noqa: PLW0108 - the action tells whether it is checked
        bind(self, "keys", lambda: self.show_guide("keys"))
        bridge.idled.connect(self._rested)
        if app.session.is_first_run:
            self.show_first_run()
        else:
            self.show_sign_in()

    def show_first_run(self) -> None:
        """The wizard that makes this PC ready."""
        from ui.screens.first_run import FirstRun

        wizard = FirstRun(self.shell)
        wizard.finished.connect(self._enter_first)
        wizard.restored.connect(self.show_sign_in)
        self._put(wizard)

    def show_sign_in(self) -> None:
        """The accounts of this PC."""
        from ui.screens.sign_in import SignIn

        screen = SignIn(self.shell, "" if self._locked is None else self._locked[0])
        screen.signed_in.connect(self.enter)
        self._put(screen)

    def enter(self, workplace: Workplace) -> None:
        """Show the frame with the desk in it, for the person who has just signed in."""
        from ui.frame import Frame
        from ui.reminding import RemindingOf
        from ui.screens.backups import DailyBackup
        from ui.tray import SystemTray

        self.workplace = workplace
        self.bridge.listen(True)
        self.frame = Frame(workplace, self.shell)
        self.frame.sign_out_wanted.connect(self.sign_out)
        self._put(self._viewing(self.frame) if workplace.viewing else self.frame)
        self.frame.show_screen("reports" if workplace.viewing else "desk")
        locked, self._locked = self._locked, None
        if locked is not None and locked[0] == workplace.account.login:
            self.frame.ways.go_back(locked[1])
        self.idle = Idle(self._ticks, lambda: 60.0 * self.app.settings.lock_minutes, self.frame)
        self.idle.away.connect(self.lock)
        self.frame.still = self.idle.since
        if self._left:
            self.frame.tidy_later()  # what the one before held
        self._left = False
        QTimer.singleShot(0, self.frame, self._watch_session)
        if workplace.viewing:
            return
        if not self._tell_recovery(self.frame, workplace):
            self._tell_news(self.frame)
        DailyBackup(workplace, self.shell, self.frame)
        RemindingOf(workplace, self.shell, self.frame, SystemTray(self))
        QTimer.singleShot(0, self.frame, self._watch_network)
        self._later = (workplace.sync.start,) if self._ahead is None else (workplace.sync.start, self._ahead)
        self._ahead = None
        QTimer.singleShot(UNSEEN, self.frame, self._begin)

    def _begin(self) -> None:
        """What would take the processor from the first painting of the desk; once for a frame."""
        later, self._later = self._later, ()
        for each in later:
            each()

    def _enter_first(self, workplace: Workplace) -> None:
        """The desk, and what is where on it; once on this PC."""
        self.enter(workplace)
        if not self.app.settings.toured:
            QTimer.singleShot(0, self, self.show_tour)  # the desk is in its place by then

    def show_tour(self) -> None:
        """Show the first steps on the desk; nothing before someone has signed in."""
        from ui.guide.tour import Tour

        if self.frame is None or self.frame.findChild(Tour) is not None:
            return
        self.frame.show_screen("desk")
        self.app.settings.change(toured=True)
        frame = self.frame
        QTimer.singleShot(0, frame, lambda: Tour(frame))  # the desk has taken the focus by then

    def _tell_recovery(self, frame: Frame, workplace: Workplace) -> bool:
        """Whether the recovery sheet has set the password anew: that is said until the person knows."""
        from ui import words

        accounts = workplace.accounts
        when = accounts.recovered
        if when is not None:
            frame.say(words.recovered(when), "warn")
            frame.banner.offer(self.tr("I know of this"), accounts.recovery_known)
        return when is not None

    def _tell_news(self, frame: Frame) -> None:
        """After an update, once, what is new is offered."""
        from desktop import __version__

        if self.app.settings.version_seen == __version__:
            return
        self.app.settings.change(version_seen=__version__)
        text = self.tr("The application is now version {version}.").format(version=__version__)
        frame.announce(text, self.tr("See what is new"), lambda: self.show_guide("news"))

    def show_guide(self, page: str = "") -> None:
        """Open the guide at `page`; at the page of the screen in front when none is named.

        Where the question in hand has guidance of its own, that is opened first.
        """
        focused = QApplication.focusWidget()
        asked: QWidget | None = focused
        while asked is not None and not page:
            own_help = getattr(asked, "own_help", None)
            if callable(own_help) and own_help():
                return
            asked = asked.parentWidget()
        in_front = self.frame.stack.currentWidget() if self.frame is not None else self.centralWidget()
        self.door.open(page or page_of(focused) or page_of(in_front) or "index")

    def _watch_network(self) -> None:
        from ui.network_watch import NetworkWatch

        line = self._line() if self._line is not None else None
        if line is not None and self.workplace is not None and self.frame is not None:
            NetworkWatch(self.workplace.sync, line, self.frame)

    def _watch_session(self) -> None:
        if self._session is None or self.frame is None or self.idle is None:
            return
        self._session_watch = self._session(self.frame)
        if self._session_watch is not None:
            self._session_watch.locked.connect(self.idle.expire)

    def _viewing(self, frame: Frame) -> QWidget:
        from ui.screens.viewing import Viewing

        return Viewing(frame)

    def lock(self) -> None:
        """Save, close the store, wipe its key, and ask for the password of who was in.

        Put off until slow work has ended; and while a window stands before this one (it is closed) or what is
        typed cannot be saved, until the next look.
        """
        if self.frame is None or self.workplace is None:
            return
        if self._after.lock(self.lock):
            return
        in_front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if in_front is not None:
            in_front.close()
            return
        self.frame.leave()
        if not self.frame.saved():
            return
        self._locked = (self.workplace.account.login, self.frame.place())
        self._leave()
        self.show_sign_in()

    def _rested(self) -> None:
        if self._relook_later:
            self.follow_system()
        self._after.rested()

    def show_key_change(self) -> None:
        """The page on which the store gets another key; the screens are left, since it is closed for it."""
        from ui.screens.store_key import KeyChangePage

        if self.frame is None or self.workplace is None or not self.bridge.idle:
            return
        workplace = self.workplace
        self._put_away()
        page = KeyChangePage(workplace, self.shell)
        page.done.connect(self.enter)
        self._put(page)

    def sign_out(self) -> None:
        """Leave every screen, close the store and show the accounts again; after slow work has ended."""
        if self._waits(self.sign_out, self.tr("You are signed out as soon as the work under way has ended.")):
            return
        self._leave()
        self.show_sign_in()

    def show_screen(self, key: str) -> None:
        """Show the screen of that key; nothing before someone has signed in."""
        if self.frame is not None:
            self.frame.show_screen(key)

    def event(self, event: QEvent) -> bool:
        """Tell when the window has been drawn for the first time."""
        handled = super().event(event)
        if event.type() != QEvent.Type.UpdateRequest:
            return handled
        if not self._seen:
            self._seen = True
            self.painted.emit()
        if self._later and self.frame is not None:
            QTimer.singleShot(0, self.frame, self._begin)
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the open screen save, then close the store; after slow work has ended."""
        if self._waits(self.close, self.tr("The window closes as soon as the work under way has ended.")):
            event.ignore()
            return
        self._leave()
        super().closeEvent(event)

    def _waits(self, leave: Callable[[], object], said: str) -> bool:
        """Whether work is under way that has to end before `leave`; then it is said."""
        waits = self._after.leave(leave)
        if waits and self.frame is not None and self.workplace is not None:
            self.workplace.search.close()  # its filling goes on after the next sign-in
            self.frame.say(said, "info")
        return waits

    def _leave(self) -> None:
        self._put_away()
        self.app.session.sign_out()

    def _put_away(self) -> None:
        """Leave every screen."""
        leave = getattr(self.centralWidget(), "leave", None)
        if callable(leave):
            leave()
        self._left = self._left or self.frame is not None
        self.frame, self.idle, self._later = None, None, ()
        self._after.forget()
        if self.workplace is not None:
            self.workplace = None
            self.bridge.listen(False)

    def _put(self, widget: QWidget) -> None:
        self.door.close(back=False)
        widget.setProperty("role", "page")
        self.setCentralWidget(widget)
        widget.setFocus()

    def _relook(self) -> None:
        """Language, theme and scale as the settings say now; every screen is built anew in them."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        self._put_look_in_force()
        central = self.centralWidget()
        rebuild = getattr(central, "rebuild", None)
        if callable(rebuild):
            rebuild()
        if name:
            QTimer.singleShot(0, self, lambda: self._focus(name))  # new widgets are shown by then

    def follow_system(self) -> None:
        """The system looks otherwise now: so do we, when the settings say so, after slow work has ended."""
        self._relook_later = not self.bridge.idle
        if self.app.settings.theme == "system" and not self._relook_later:
            self._relook()

    def _focus(self, name: str) -> None:
        again = [widget for widget in self.findChildren(QWidget, name) if widget.isVisible()]
        if again:
            again[-1].setFocus()

    def _put_look_in_force(self) -> None:
        settings = self.app.settings
        self._language.use(settings.language)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            style.apply(application, self.app.config.resources, settings.theme, round(settings.scale * 100))
