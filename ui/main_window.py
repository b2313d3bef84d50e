"""The one window: first run, sign-in, or the frame with its screens, by the state of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui import style
from ui.bridge import Bridge
from ui.language import Language
from ui.shell import App, Shell

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace
    from ui.frame import Frame


class MainWindow(QMainWindow):
    """Shows what the session asks for; `painted` comes once, when it is first seen."""

    painted = Signal()
    _seen = False  # Qt sends events before __init__ has run to its end

    def __init__(self, app: App, bridge: Bridge) -> None:
        super().__init__()
        self.app = app
        self.bridge = bridge
        self.shell = Shell(app, bridge, self)
        self.workplace: Workplace | None = None
        self.frame: Frame | None = None
        self._language = Language(app.config.resources / "translations", self)
        self.setObjectName("window")
        self.setWindowTitle("Báo cáo Xã")
        self.resize(1366, 768)
        self.setMinimumSize(
            640, 480
        )  # pages scroll; a large scale must not make the window larger than a screen
        self._put_look_in_force()
        self.shell.look_wanted.connect(self._relook)
        if app.session.is_first_run:
            self.show_first_run()
        else:
            self.show_sign_in()

    def show_first_run(self) -> None:
        """The wizard that makes this PC ready."""
        from ui.screens.first_run import FirstRun

        wizard = FirstRun(self.shell)
        wizard.finished.connect(self.enter)
        wizard.restored.connect(self.show_sign_in)
        self._put(wizard)

    def show_sign_in(self) -> None:
        """The accounts of this PC."""
        from ui.screens.sign_in import SignIn

        screen = SignIn(self.shell)
        screen.signed_in.connect(self.enter)
        self._put(screen)

    def enter(self, workplace: Workplace) -> None:
        """Show the frame with the desk in it, for the person who has just signed in."""
        from ui.frame import Frame
        from ui.screens.backups import DailyBackup

        self.workplace = workplace
        self.bridge.listen(True)
        self.frame = Frame(workplace, self.shell)
        self.frame.sign_out_wanted.connect(self.sign_out)
        self._put(self.frame)
        self.frame.show_screen("desk")
        workplace.sync.start()
        DailyBackup(workplace, self.shell, self.frame)

    def sign_out(self) -> None:
        """Leave every screen, close the store and show the accounts again."""
        self._leave()
        self.show_sign_in()

    def show_screen(self, key: str) -> None:
        """Show the screen of that key; nothing before someone has signed in."""
        if self.frame is not None:
            self.frame.show_screen(key)

    def event(self, event: QEvent) -> bool:
        """Tell when the window has been drawn for the first time."""
        handled = super().event(event)
        if not self._seen and event.type() == QEvent.Type.UpdateRequest:
            self._seen = True
            self.painted.emit()
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the open screen save, then close the store."""
        self._leave()
        super().closeEvent(event)

    def _leave(self) -> None:
        if self.frame is not None:
            self.frame.leave()
            self.frame = None
        if self.workplace is not None:
            self.workplace = None
            self.bridge.listen(False)
            self.app.session.sign_out()

    def _put(self, widget: QWidget) -> None:
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
        self.shell.language_changed.emit()
        if name:
            QTimer.singleShot(0, self, lambda: self._focus(name))  # new widgets are shown by then

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
