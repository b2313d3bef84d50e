"""The quiet line over the cards when the last backup is old, or when there has never been one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class BackupLine(QFrame):
    """Hidden while backups are made; one press leads to where they are made."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._backups = workplace.backups
        self.setObjectName("desk.backup")
        self.setProperty("role", "banner")
        self.setProperty("kind", "info")
        self._words = Paragraph()
        go = button(self.tr("To the backups"), "quiet", "desk.backup.go")
        go.clicked.connect(lambda: shell.show("settings"))
        line = row(Icon("info", "accent"), self._words, go, space=12, margins=(16, 4, 8, 4))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def refresh(self) -> None:
        """Say how old the last backup is, or that there is none, and why none is made."""
        days = self._backups.overdue()
        if days is None:
            self.hide()
            return
        if self._backups.last is None:
            text = self.tr("There is no backup of this PC yet.")
        else:
            text = self.tr("The last backup of this PC is {n} days old.").format(n=days)
        folder = self._backups.folder
        unchosen = self.tr("No folder or stick is chosen for it.")
        away = self.tr("Its folder or stick is not there: {folder}").format(folder=folder)
        why = unchosen if folder is None else "" if folder.is_dir() else away
        text = f"{text} {why}".strip()
        self._words.say(text)
        self.setAccessibleName(text)
        self.show()
