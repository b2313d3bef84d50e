"""The line at the foot that always says, in a sentence, how the sending stands; a click opens its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame

from desktop.events import Event, FilesChanged, ReportChanged, SyncChanged
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import icon
from ui.widgets.layout import row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class StatusLine(QFrame):
    """A foot across the window with one quiet button in it."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setProperty("role", "foot")
        self.line = button("", "status", "status.line")
        side = style.px(16)
        self.line.setIconSize(QSize(side, side))
        self.line.setToolTip(self.tr("Open the screen about sending"))
        self.line.setAccessibleDescription(self.tr("Open the screen about sending"))
        self.line.clicked.connect(lambda: shell.show("sync"))
        line = row(margins=(16, 4, 16, 4))
        line.addWidget(self.line, 1)
        self.guide = button(self.tr("Guide (F1)"), "status", "status.guide", "info")
        self.guide.clicked.connect(lambda: shell.show_guide())  # noqa: PLW0108 - it tells whether it is checked
        line.addWidget(self.guide)
        self.setLayout(line)
        shell.bridge.event.connect(self._happened)
        self.refresh()

    def refresh(self) -> None:
        """Ask how it stands and say it."""
        word = words.sync_status(self._workplace.sync.status(), self._shell.app.clock())
        self.line.setText(f" {word.text}")
        self.line.setAccessibleName(word.text)
        tint = word.kind if word.kind in {"good", "warn", "bad", "waiting"} else "accent"
        self.line.setIcon(icon(word.icon, tint))
        style.mark(self.line, kind=word.kind)

    def _happened(self, event: Event) -> None:
        if isinstance(event, SyncChanged | ReportChanged | FilesChanged):
            self.refresh()
