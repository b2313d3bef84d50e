"""Backups in the settings: where they go, the last one, "Back up now" with its progress and a stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop.domain.errors import BackupCancelled, BaocaoxaError
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine, Work

if TYPE_CHECKING:
    from desktop.services.backups import BackupCard
    from desktop.services.workplace import Workplace

#: The first look at whether today's backup is due, and every further one: work has begun or rests by then.
_LOOK_EVERY = 5 * 60 * 1000


class DailyBackup(QObject):
    """Makes the day's backup by itself while someone is signed in and no other slow work runs."""

    def __init__(self, workplace: Workplace, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shell = shell
        self.running: Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Make one when it is due; a stick that is not there is asked about another time."""
        if self.running is None and self._shell.bridge.idle and self._workplace.backups.due():
            self.running = Work(self._workplace.backups.make, self._shell.bridge, self)
            self.running.done.connect(self._ended)
            self.running.failed.connect(self._failed)
            self.running.begin()

    def _failed(self, error: BaocaoxaError) -> None:
        self._ended()
        if not isinstance(error, BackupCancelled):
            self._shell.banner(words.sentence(error), "warn")

    def _ended(self) -> None:
        if self.running is not None:
            self.running.deleteLater()
            self.running = None


class BackupSettings(QFrame):
    """The card of the settings. `ask_folder` gives the folder a person chooses, or None."""

    guide = "backup"

    def __init__(
        self, workplace: Workplace, shell: Shell, ask_folder: Callable[[QWidget], Path | None] | None = None
    ) -> None:
        super().__init__()
        self._backups = workplace.backups
        self._now = workplace.now
        self._shell = shell
        self._ask = ask_folder or asked_folder
        self.setProperty("role", "card")
        self.setObjectName("settings.backups")
        self._where = Paragraph("", "muted")
        self._last = Paragraph("", "muted")
        same = self.tr("A backup on the same disk is lost with it. A stick or another disk is safer.")
        warned = row(Icon("warning", "warn", 16), Paragraph(same, "field-warning"), space=8)
        warned.setStretch(1, 1)
        self._same = QWidget()
        self._same.setObjectName("backups.sameDisk")
        self._same.setLayout(warned)
        self.choose = button("", "", "backups.choose")
        self.choose.clicked.connect(self._choose)
        self.go = button(self.tr("Back up now"), "", "backups.go")
        self.go.clicked.connect(self._start)
        self.line = ProgressLine("backups")
        why = self.tr(
            "A copy of everything on this PC, encrypted, made by itself once a day while you work. It opens "
            "with the passwords and the recovery key of its day, on another PC too."
        )
        self.setLayout(
            column(
                label(self.tr("Backups"), "section"),
                Paragraph(why, "muted"),
                column(self._where, self._last, self._same, space=2),
                self.line,
                row(self.choose, self.go, None),
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self.show_state()

    def show_state(self) -> None:
        """Where backups go, the last one, and what can be done now."""
        folder = self._backups.folder
        self._same.setVisible(self._backups.same_disk)
        self.go.setVisible(folder is not None)
        for way in (self.go, self.choose):
            way.setEnabled(not self.line.running)
        if folder is None:
            self._where.say(self.tr("No folder is chosen yet: choose a stick or another disk."))
            self.choose.setText(self.tr("Choose a folder or a stick"))
            self._last.say("")
            self._last.hide()
            return
        self.choose.setText(self.tr("Choose another folder"))
        self._where.say(self.tr("Folder: {folder}").format(folder=folder))
        last, told = self._backups.last, []
        if last is not None:
            days = (self._now() - last).days
            told.append(self.tr("Last backup: {when}.").format(when=words.moment(last)))
            if days > 0:
                told[0] = self.tr("Last backup: {when}, {n} days ago.").format(
                    when=words.moment(last), n=days
                )
        elif folder.is_dir():
            told.append(self.tr("There is no backup of this PC in it yet."))
        if not folder.is_dir():
            told.append(self.tr("The folder is not there now. If it is a stick, put it in."))
        self._last.say(" ".join(told))
        self._last.show()

    def _choose(self) -> None:
        folder = self._ask(self)
        if folder is None:
            return
        try:
            self._backups.choose(folder)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._shell.banner("")
        self.show_state()
        self.go.setFocus()

    def _start(self) -> None:
        said = self.tr("The backup is being made and tried…")
        self.line.run(said, self._shell.bridge, self._backups.make, self._made, self._failed)
        self.show_state()

    def _made(self, _card: BackupCard) -> None:
        self.show_state()
        self._shell.banner(self.tr("The backup is made, and it opens."), "good")

    def _failed(self, error: BaocaoxaError) -> None:
        self.show_state()
        self._shell.banner(words.sentence(error), "info" if isinstance(error, BackupCancelled) else "bad")


def asked_folder(parent: QWidget) -> Path | None:
    """The folder a person chooses in the system's window."""
    chosen = QFileDialog.getExistingDirectory(parent)
    return Path(chosen) if chosen else None
