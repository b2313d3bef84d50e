"""The test of the connection: a list of steps with ticks, the one that fails with what to do about it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row
from ui.words.connection import as_text, finding, step_name
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.connection import Connection, Finding


class Testing(QObject):
    """One test, off the main thread; `found` carries each finding, `failed` why it broke off, `ended` comes
    last.

    It begins with `start`, when who wants to hear is connected: the first finding comes at once.
    """

    __test__ = False
    found = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()

    def start(self, connection: Connection, shell: Shell, url: str) -> None:
        """Try every step."""
        shell.bridge.run(
            lambda: connection.test(self._tell, self._stopped.is_set, url), self._done, self._failed
        )

    def stop(self) -> None:
        """Listen no more; the step under way ends by itself."""
        self._stopped.set()
        self.ended.emit()

    def _tell(self, found: Finding) -> None:
        if shiboken6.isValid(self) and not self._stopped.is_set():
            self.found.emit(found)

    def _done(self, _found: object) -> None:
        if not self._stopped.is_set():
            self.ended.emit()

    def _failed(self, error: BaocaoxaError) -> None:
        if not self._stopped.is_set():
            self.failed.emit(words.sentence(error))
            self.ended.emit()


class ConnectionTest(QFrame):
    """A button, then a line for each step. `address` gives what to try before enrolment."""

    guide = "trouble"

    def __init__(
        self,
        connection: Connection,
        shell: Shell,
        address: Callable[[], str] = str,
        name: str = "connection",
        *,
        alone: bool = True,
    ) -> None:
        """`name` is what its parts are called by; one that is not `alone` stands in another's card."""
        super().__init__()
        self._connection = connection
        self._shell = shell
        self._address = address
        self._testing: Testing | None = None
        self._findings: list[Finding] = []
        self._broke = ""  # why it broke off
        self.setObjectName(name)
        self.setProperty("role", "card" if alone else "")
        title = self.tr("Test the connection")
        self.setAccessibleName(title)
        self.go = button(self.tr("Test now"), "", f"{name}.go", "search")
        self.go.clicked.connect(self.start)
        self.stop = button(self.tr("Stop"), "quiet", f"{name}.stop", "close")
        self.stop.clicked.connect(self._stop)
        self.copy = button(self.tr("Copy as text"), "quiet", f"{name}.copy", "copy")
        self.copy.clicked.connect(self._copy)
        self.copy.setToolTip(self.tr("For who helps you: no name, password or token is in it."))
        self._said = Paragraph(
            self.tr("Tries each step to the centre and names the one that fails. Nothing is changed."),
            "muted",
        )
        self._said.setObjectName(f"{name}.said")
        self._steps = column(space=10)
        self.setLayout(
            column(
                label(title, "section" if alone else "strong"),
                self._said,
                self._steps,
                row(self.go, self.stop, self.copy, None),
                space=12,
                margins=(16, 16, 16, 16) if alone else (0, 0, 0, 0),
            )
        )
        self._show()

    def start(self) -> None:
        """Test from the beginning."""
        if self._testing is not None:
            return
        self._findings, self._broke = [], ""
        clear(self._steps)
        self._testing = Testing(self)
        self._testing.found.connect(self.add)
        self._testing.failed.connect(self._fail)
        self._testing.ended.connect(self._ended)
        self._testing.start(self._connection, self._shell, self._address())
        self._said.say(self.tr("Testing…"))
        self._show()
        self.stop.setFocus()

    def add(self, found: Finding) -> None:
        """One more step."""
        self._findings.append(found)
        word = finding(found)
        mark = Icon(word.icon, word.kind if word.kind in {"good", "warn", "bad"} else "muted", 20)
        said = Paragraph(word.text, "muted" if word.kind in {"good", "info"} else "")
        name = label(step_name(found.step), "strong")
        name.setMinimumWidth(style.px(250))
        line = row(mark, name, space=12)
        line.addWidget(said, 1)
        for part in (mark, name, said):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        holder.setObjectName(f"{self.objectName()}.{found.step}")
        holder.setAccessibleName(named(step_name(found.step), word.text))
        holder.setLayout(line)
        self._steps.addWidget(holder)
        holder.show()

    def _fail(self, why: str) -> None:
        self._broke = why

    def _ended(self) -> None:
        testing, self._testing = self._testing, None
        if testing is not None:
            testing.deleteLater()
        self._said.say(self._outcome())
        self._show()
        self.go.setFocus()

    def _outcome(self) -> str:
        if self._broke:
            return self._broke
        if not self._findings:
            return self.tr("Stopped.")
        kinds = [finding(each).kind for each in self._findings]
        if "bad" in kinds:
            return self.tr("It fails at: {step}").format(step=step_name(self._findings[-1].step))
        if str(self._findings[-1].step) != "speed":
            return self.tr("Stopped.")
        if "warn" in kinds:
            return self.tr("The centre can be reached; one thing should be looked at.")
        return self.tr("All is well: the centre can be reached.")

    def _stop(self) -> None:
        if self._testing is not None:
            self._testing.stop()

    def _show(self) -> None:
        running = self._testing is not None
        self.go.setVisible(not running)
        again, first = self.tr("Test again"), self.tr("Test now")
        self.go.setText(f" {again if self._findings else first}")
        self.go.setAccessibleName(again if self._findings else first)
        self.stop.setVisible(running)
        self.copy.setVisible(bool(self._findings) and not running)

    def _copy(self) -> None:
        text = as_text(self._findings, self.tr("Báo cáo Xã: test of the connection"), self._shell.app.clock())
        QGuiApplication.clipboard().setText(text)
        self._shell.banner(self.tr("Copied. Paste it into a message to who helps you."), "good")
