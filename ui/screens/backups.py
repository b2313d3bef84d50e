"""Backups in the settings: where they go, the last one, "Back up now" with its progress and a stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QWidget

from desktop.domain.errors import BackupCancelled, BaocaoxaError
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.services.backups import BackupCard, Backups
    from desktop.services.workplace import Workplace

#: The first look at whether today's backup is due, and every further one: work has begun or rests by then.
_LOOK_EVERY = 5 * 60 * 1000


class Running(QObject):
    """One backup under way, off the main thread; `moved` carries per cent, the others how it ended."""

    moved = Signal(int)
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, backups: Backups, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()
        shell.bridge.run(lambda: backups.make(self._tell, self._stopped.is_set), self._done, self._not_done)

    def stop(self) -> None:
        """End it at its next step."""
        self._stopped.set()

    def _tell(self, done: int, parts: int) -> None:
        if shiboken6.isValid(self):  # its screen may have been built anew meanwhile
            self.moved.emit(100 * done // max(parts, 1))

    def _done(self, card: BackupCard) -> None:
        self.made.emit(card)

    def _not_done(self, error: BaocaoxaError) -> None:
        self.failed.emit(error)


class DailyBackup(QObject):
    """Makes the day's backup by itself while someone is signed in and no other slow work runs."""

    def __init__(self, workplace: Workplace, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shell = shell
        self.running: Running | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Make one when it is due; a stick that is not there is asked about another time."""
        if self.running is None and self._shell.bridge.idle and self._workplace.backups.due():
            self.running = Running(self._workplace.backups, self._shell, self)
            self.running.made.connect(self._ended)
            self.running.failed.connect(self._failed)

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
        self._running: Running | None = None
        self.setProperty("role", "card")
        self.setObjectName("settings.backups")
        self._where = Paragraph("", "muted")
        self._last = Paragraph("", "muted")
        self.choose = button("", "", "backups.choose")
        self.choose.clicked.connect(self._choose)
        self.go = button(self.tr("Back up now"), "", "backups.go")
        self.go.clicked.connect(self._start)
        self.cancel = button(self.tr("Stop"), "quiet", "backups.stop")
        self.cancel.clicked.connect(self._stop)
        self.progress = QProgressBar()
        self.progress.setObjectName("backups.progress")
        self.progress.setAccessibleName(self.tr("Progress of the backup"))
        why = self.tr(
            "A copy of everything on this PC, encrypted, made by itself once a day while you work. It opens "
            "with the passwords and the recovery key of its day, on another PC too."
        )
        self.setLayout(
            column(
                label(self.tr("Backups"), "section"),
                Paragraph(why),
                column(self._where, self._last, space=2),
                self.progress,
                row(self.choose, self.go, self.cancel, None),
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self.show_state()

    def show_state(self) -> None:
        """Where backups go, the last one, and what can be done now."""
        folder = self._backups.folder
        running = self._running is not None
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        self.go.setVisible(folder is not None and not running)
        self.choose.setVisible(not running)
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
        if folder is not None:
            self._backups.choose(folder)
            self.show_state()
            self.go.setFocus()

    def _start(self) -> None:
        self._running = Running(self._backups, self._shell, self)
        self._running.moved.connect(self.progress.setValue)
        self._running.made.connect(self._made)
        self._running.failed.connect(self._failed)
        self.progress.setValue(0)
        self.show_state()
        self.cancel.setFocus()

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()

    def _made(self, _card: object) -> None:
        self._end()
        self._shell.banner(self.tr("The backup is made, and it opens."), "good")

    def _failed(self, error: BaocaoxaError) -> None:
        self._end()
        self._shell.banner(words.sentence(error), "info" if isinstance(error, BackupCancelled) else "bad")

    def _end(self) -> None:
        self._running = None
        self.show_state()
        self.go.setFocus()


def asked_folder(parent: QWidget) -> Path | None:
    """The folder a person chooses in the system's window."""
    chosen = QFileDialog.getExistingDirectory(parent)
    return Path(chosen) if chosen else None
