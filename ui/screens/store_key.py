"""Another key for the reports of this PC: a card in the settings, and the page on which it is done.

The store is closed while it is copied under the new key, so the page stands alone in the window. Nothing
counts before the new recovery key is on paper: until then everything can be left as it was.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, KeyChangeCancelled, WrongPassword
from desktop.services.session import FirstRun
from ui import style, words
from ui.screens.first_run_pages import KeyPage
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, frame, page, row
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.services.keys import KeyChange
    from desktop.services.workplace import Workplace


class KeyCard(QFrame):
    """Says what changing the key is for, and leads to the page."""

    guide = "password"

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("settings.storeKey")
        self.go = button(self.tr("Change the key of this PC"), "", "storeKey.begin", "key")
        self.go.clicked.connect(shell.change_key)
        why = self.tr(
            "If a backup or this PC was in the wrong hands together with a password or the recovery sheet. "
            "Passwords stay; the recovery key is printed anew. Earlier backups open as on their day: "
            "delete them, then change the passwords that others know."
        )
        self.setLayout(
            column(
                label(self.tr("Key of the reports"), "section"),
                Paragraph(why, "muted"),
                row(self.go, None),
                space=12,
                margins=(16, 16, 16, 16),
            )
        )


class KeyChangePage(QWidget):
    """Password, progress with a stop, the new sheet, the end. `done` carries the opened workplace."""

    done = Signal(object)
    _moved = Signal(int, int)

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("storeKey")
        self._workplace = workplace  # of before; closed once it begins
        self._session = shell.app.session
        self._shell = shell
        self._stopped = threading.Event()
        self._change: KeyChange | None = None
        self._moved.connect(self._show_progress)
        self._banner = Banner("storeKey.banner")
        self._body = QVBoxLayout()
        panel = frame(column(self._banner, self._body, space=8, margins=(32, 28, 32, 28)), "card")
        panel.setFixedWidth(style.px(620))
        self.setLayout(column(page(column(None, row(None, panel, None), None, None))))
        self._ask()

    def leave(self) -> None:
        """The window closes: everything stays as it was."""
        self._stopped.set()
        if self._change is not None:
            self._change.give_up()

    def _ask(self) -> None:
        clear(self._body)
        self._stopped.clear()
        self.password = line_edit("storeKey.password", password=True)
        self.password.returnPressed.connect(self._begin)
        self._field = Field(self.tr("Your password"), self.password)
        self.go = button(self.tr("Change the key"), "primary", "storeKey.go")
        self.go.clicked.connect(self._begin)
        self._back = button(self.tr("Back"), "quiet", "storeKey.back")
        self._back.clicked.connect(lambda: self.done.emit(self._session.workplace))
        text = self.tr(
            "All reports are written anew under another key. This takes from some seconds to some minutes; "
            "nobody can work here meanwhile. If the power fails, everything is as before."
        )
        self._body.addLayout(
            column(
                label(self.tr("Change the key of this PC"), "title"),
                Paragraph(text, "muted"),
                8,
                self._field,
                row(self.go, None, self._back),
                space=8,
            )
        )
        self.setFocusProxy(self.password)
        self.password.setFocus()

    def _begin(self) -> None:
        password = self.password.text()
        self._field.complain("")
        self._banner.clear()
        self.go.setEnabled(False)
        self._back.setEnabled(False)
        self._stopped.clear()
        self.line = ProgressLine("storeKey")
        self.line.stop_wanted.connect(self._stopped.set)
        self.line.say(self.tr("The reports are being written under the new key…"))
        self._body.addWidget(self.line)
        self.line.show()
        self.line.stop.setFocus()
        self._shell.bridge.run(
            lambda: self._session.begin_key_change(password, self._tell, self._stopped.is_set),
            self._ready,
            self._failed,
        )

    def _tell(self, done: int, parts: int) -> None:
        if shiboken6.isValid(self):  # called on another thread; the window may be gone
            self._moved.emit(done, parts)

    def _show_progress(self, done: int, parts: int) -> None:
        self.line.move_to(done, parts)

    def _ready(self, change: KeyChange) -> None:
        self._change = change
        clear(self._body)
        today = words.date(self._shell.app.clock().date())
        self.key = KeyPage(FirstRun(change.recovery_key, self._workplace), today, None)
        self.key.submitted.connect(self._confirm)
        self.stands = button(self.tr("It is on paper: use the new key"), "primary", "storeKey.stands")
        self.stands.clicked.connect(self._confirm)
        self.leave_it = button(self.tr("Leave everything as it was"), "quiet", "storeKey.leave")
        self.leave_it.clicked.connect(lambda: self._end(stands=False))
        self._body.addWidget(self.key)
        self._body.addLayout(row(self.stands, None, self.leave_it))
        self.setFocusProxy(self.key)
        self.key.setFocus()

    def _confirm(self) -> None:
        if self.key.confirmed():
            self._end(stands=True)

    def _end(self, stands: bool) -> None:
        change, self._change = self._change, None
        if change is None:
            return
        for widget in (self.stands, self.leave_it, self.key):
            widget.setEnabled(False)
        login = self._workplace.account.login
        told = self._changed if stands else self.done.emit
        self._shell.bridge.run(
            lambda: self._session.end_key_change(change, login, stands), told, self._failed
        )

    def _changed(self, workplace: Workplace) -> None:
        self.done.emit(workplace)
        said = self.tr("The reports have a new key. From now on the new recovery sheet opens this PC.")
        self._shell.banner(said, "good")

    def _failed(self, error: BaocaoxaError) -> None:
        """Nothing was changed, and one is signed in as before."""
        self._ask()
        if isinstance(error, WrongPassword):
            self._field.complain(words.sentence(error))
            return
        self._banner.say(words.sentence(error), "info" if isinstance(error, KeyChangeCancelled) else "bad")
