"""Slow work where it was started: what is being done, how far it is, and a stop.

`Work` does it off the main thread; `ProgressLine` shows one piece of it. The work is handed two functions:
`tell(done, count)`, called as often as it likes (a count of 0: nobody knows), and `stopped()`, asked before
each step that can still be left out. Work that was stopped leaves all as it was and raises an error that says
so.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.progress import Stopped, Tell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row
from ui.words.counting import named

T = TypeVar("T")

#: Milliseconds after which slow work is shown; what is over sooner would only flash.
LATE: Final = 400
#: Steps of the bar.
STEPS: Final = 1000


class Runs(Protocol):
    """What does work off the main thread: the bridge, or who stands before it."""

    def run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaocaoxaError], None]
    ) -> None:
        """As `ui.bridge.Bridge.run`."""


class Work(QObject):
    """One piece of slow work; `moved` carries done and count, the others how it ended. `begin` begins it."""

    moved = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[Tell, Stopped], object], bridge: Runs, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._bridge = bridge
        self._stopped = threading.Event()
        self._step = -1

    def begin(self) -> None:
        """Begin, once everybody who wants to hear of it is connected."""
        work, tell, stopped = self._work, self._tell, self._stopped.is_set
        self._bridge.run(lambda: work(tell, stopped), self._done, self._failed)

    def stop(self) -> None:
        """End it at its next step."""
        self._stopped.set()

    def _tell(self, done: int, count: int) -> None:
        """Called on the working thread; the bar is only told what it can show."""
        step = STEPS * done // count if count > 0 else 0
        if step != self._step and shiboken6.isValid(self):  # its page may have gone meanwhile
            self._step = step
            self.moved.emit(done, count)

    def _done(self, result: object) -> None:
        self.done.emit(result)

    def _failed(self, error: BaocaoxaError) -> None:
        self.failed.emit(error)


class ProgressLine(QWidget):
    """A line of words with a bar under it and a stop beside it; not there while nothing is under way.

    The stop takes the focus from the button that began the work, and gives it back at the end; Escape on it
    stops too. `stop_wanted` is for work that somebody else carries out.
    """

    stop_wanted = Signal()

    def __init__(self, name: str, late: int = LATE) -> None:
        """The bar is called `name`.progress, the button `name`.stop; `late` is in milliseconds."""
        super().__init__()
        self.setObjectName(f"{name}.line")
        self._work: Work | None = None
        self._before: QWidget | None = None
        self._stoppable = True
        self._late = QTimer(self, interval=late, singleShot=True)
        self._late.timeout.connect(self._appear)
        self._words = Paragraph("", "muted")
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{name}.progress")
        self.bar.setTextVisible(False)
        self.stop = button(self.tr("Stop"), "", f"{name}.stop", "close")
        self.stop.clicked.connect(self._stop)
        self.stop.installEventFilter(self)
        line = row(column(self._words, self.bar, space=6), self.stop, space=12)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether work it was given is under way."""
        return self._work is not None

    def run(
        self,
        said: str,
        bridge: Runs,
        work: Callable[[Tell, Stopped], T],
        done: Callable[[T], None],
        failed: Callable[[BaocaoxaError], None],
        *,
        stoppable: bool = True,
    ) -> None:
        """Do `work` elsewhere and say `said` when it takes its time; one at a time.

        Without a stop where nothing can be left out of it (a key made from a password, a signature).

        Called while the button that began it still has the focus; the page lets that one rest afterwards.
        `done` or `failed` is called at the end, unless this line is gone by then.
        """
        if self._work is not None:
            raise ValueError("work is under way")
        self._work = given = Work(work, bridge, self)
        given.moved.connect(self.move_to)
        given.done.connect(lambda result: self._ended(done, result))
        given.failed.connect(lambda error: self._ended(failed, error))
        self.say(said)
        self.stop.setVisible(stoppable)
        self._stoppable = stoppable
        self._before = QApplication.focusWidget()
        self._late.start()
        given.begin()

    def say(self, said: str, about: str = "") -> None:
        """What is being done, from its beginning; `about` is what its stop is of, when several stand here."""
        self._words.say(said)
        self.bar.setAccessibleName(said)
        self.bar.setRange(0, 0)
        self.stop.setText(" " + self.tr("Stop"))
        self.stop.setAccessibleName(named(about, self.tr("Stop")) if about else self.tr("Stop"))

    def begin(self, said: str, *, stoppable: bool = True) -> Stopped:
        """Show work that somebody else carries out, who asks what this returns, and calls `end`."""
        stopped = threading.Event()
        self.say(said)
        self._stoppable = stoppable
        self.stop.setVisible(stoppable)
        self.stop_wanted.connect(stopped.set)
        self._late.start()
        return stopped.is_set

    def end(self) -> None:
        """What was begun is over."""
        self._late.stop()
        self.hide()

    def give_up(self) -> bool:
        """Stop what is under way where it can be stopped; whether it is being stopped."""
        if not self._stoppable or (self.isHidden() and not self._late.isActive()):
            return False
        self._stop()
        return True

    def move_to(self, done: int, count: int) -> None:
        """How far it is, of `count` in all; with 0 the bar only says that something happens."""
        self.bar.setRange(0, STEPS if count > 0 else 0)
        if count > 0:
            self.bar.setValue(min(STEPS, STEPS * done // count))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape on the button."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.stop.click()
            return True
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        began_it = self._before is not None and QApplication.focusWidget() in {None, self._before}
        self.show()
        if self._stoppable and (began_it or self._off()):
            self.stop.setFocus()

    def _off(self) -> bool:
        """Whether what began it cannot be used now: Qt gave the focus to any other widget."""
        before = self._before
        return before is not None and shiboken6.isValid(before) and not _usable(before)

    def _stop(self) -> None:
        self.stop.setText(" " + self.tr("Stopping…"))
        self.stop.setAccessibleName(self.tr("Stopping…"))
        if self._work is not None:
            self._work.stop()
        self.stop_wanted.emit()

    def _ended(self, told: Callable[[Any], None], what: object) -> None:
        work, self._work = self._work, None
        self._late.stop()
        if work is not None:
            work.deleteLater()
        shown = self.isVisible() and self._stoppable
        before, back = self._before, self.stop.hasFocus() if shown else self._off()
        self._before = None
        self.hide()
        by_itself = QApplication.focusWidget()
        told(what)
        unmoved = QApplication.focusWidget() is by_itself  # else what was told has put the focus somewhere
        if back and unmoved and before is not None and shiboken6.isValid(before) and _usable(before):
            before.setFocus()


def _usable(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.isVisible()
