"""A new recovery key in place of a sheet that was lost or seen by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.domain.errors import BaocaoxaError
from desktop.services.session import FirstRun
from ui import style, words
from ui.screens.first_run_pages import KeyPage
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class NewKey(QFrame):
    """The own password, then the new key to print; its last group is typed as on the first day."""

    guide = "password"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setProperty("role", "card")
        self.setObjectName("settings.newKey")
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(*[style.px(16)] * 4)
        self._ask()

    def _ask(self) -> None:
        clear(self._body)
        self.password = line_edit("newKey.password", password=True)
        self.password.returnPressed.connect(self._make)
        self.password.setMaximumWidth(style.px(240))
        self._field = Field(self.tr("Your password"), self.password)
        self.go = button(self.tr("Make a new recovery key"), "", "newKey.go", "key")
        self.go.clicked.connect(self._make)
        self.line = ProgressLine("newKey")
        why = self.tr(
            "If the printed sheet is lost or others have seen it. The old sheet opens nothing after that."
        )
        self._body.addLayout(
            column(
                label(self.tr("Recovery key"), "section"),
                Paragraph(why, "muted"),
                self._field,
                row(self.go, None),
                self.line,
                space=12,
            )
        )

    def _make(self) -> None:
        password = self.password.text()
        self._field.complain("")
        accounts = self._workplace.accounts
        said = self.tr("A new recovery key is being made. This cannot be stopped.")
        self.line.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: accounts.renew_recovery_key(password),
            self._made,
            self._failed,
            stoppable=False,
        )
        self.go.setEnabled(False)

    def _made(self, key: str) -> None:
        clear(self._body)
        today = words.date(self._shell.app.clock().date())
        self.key = KeyPage(FirstRun(key, self._workplace), today, None)
        self.key.submitted.connect(self._confirm)
        self.done = button(self.tr("It is on paper"), "primary", "newKey.done")
        self.done.clicked.connect(self._confirm)
        self._body.addWidget(self.key)
        self._body.addLayout(row(self.done, None))
        self.key.setFocus()

    def _confirm(self) -> None:
        if self.key.confirmed():
            self._ask()
            self.go.setFocus()
            self._shell.banner(self.tr("From now on the new recovery key opens this PC."), "good")

    def _failed(self, error: BaocaoxaError) -> None:
        self.go.setEnabled(True)
        self._field.complain(words.sentence(error))
        self.password.clear()
        self.password.setFocus()
