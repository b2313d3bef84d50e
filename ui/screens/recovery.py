"""The way back in when a password is forgotten: the printed recovery key and a new password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError, StoreError, WeakPassword
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class Recovery(QWidget):
    """`recovered` carries the opened workplace, `refused` why the store does not open; `left`: went back."""

    recovered = Signal(object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, shell: Shell, login: str) -> None:
        super().__init__()
        self._shell = shell
        self.login = line_edit("recover.login")
        self.login.setText(login)
        self.key = line_edit("recover.key", placeholder="K7M2Q-…")
        self.password = line_edit("recover.password", password=True)
        self.again = line_edit("recover.again", password=True)
        self._key_field = Field(self.tr("Recovery key, from the printed sheet"), self.key)
        self._password_field = Field(
            self.tr("New password"), self.password, self.tr("At least 8 characters.")
        )
        self._again_field = Field(self.tr("New password again"), self.again)
        self.go = button(self.tr("Set the password and sign in"), "primary", "recover.go")
        self.go.clicked.connect(self._recover)
        back = button(self.tr("Back"), "quiet", "recover.back")
        back.clicked.connect(self.left)
        self.line = ProgressLine("recover")
        printed = self.tr("The recovery key was printed when this PC was set up.")
        kept = self.tr(
            "The audit trail keeps that it was used, and when. Whoever signs in by this account later is "
            "told."
        )
        for edit in (self.login, self.key, self.password, self.again):
            edit.returnPressed.connect(self._recover)
        self.setLayout(
            column(
                Paragraph(f"{printed} {kept}", "muted"),
                Field(self.tr("Account"), self.login),
                self._key_field,
                self._password_field,
                self._again_field,
                row(self.go, None, back),
                self.line,
                space=12,
            )
        )
        self.setFocusProxy(self.key)

    def _recover(self) -> None:
        self._key_field.complain("")
        self._password_field.complain("")
        same = self.password.text() == self.again.text()
        self._again_field.complain("" if same else self.tr("The two passwords are not the same."))
        if not same:
            self.again.setFocus()
            return
        key, login, password = self.key.text(), self.login.text().strip(), self.password.text()
        session = self._shell.app.session
        said = self.tr("The recovery key is tried and the new password set. This cannot be stopped.")
        self.line.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: session.recover(key, login, password),
            self._done,
            self._failed,
            stoppable=False,
        )
        self.go.setEnabled(False)

    def _done(self, workplace: Workplace) -> None:
        self.go.setEnabled(True)
        self.recovered.emit(workplace)

    def _failed(self, error: BaocaoxaError) -> None:
        self.go.setEnabled(True)
        if isinstance(error, StoreError):
            self.refused.emit(error)
            return
        field = self._password_field if isinstance(error, WeakPassword) else self._key_field
        field.complain(words.sentence(error))
        field.editor.setFocus()
