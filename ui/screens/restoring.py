"""A backup is taken over: the folder, which day, then the sign-in of that day.

On a PC without a profile, or in place of a store that is beyond saving.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.errors import BaocaoxaError, RestoreStopped, UnknownUnit
from ui import style, words
from ui.screens.backups import asked_folder
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner
from ui.widgets.fields import Field
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.services.taking_over import Restored


class Restoring(QWidget):
    """`restored` when the profile is there, `left` when the person goes back."""

    guide = "backup"

    restored = Signal()
    left = Signal()

    def __init__(
        self, shell: Shell, ask_folder: Callable[[QWidget], Path | None] | None = None, over: bool = False
    ) -> None:
        """`over`: there is a store here that does not open, and its place is taken."""
        super().__init__()
        self._shell = shell
        self.aside: Path | None = None  # where what was here lies, once it is restored
        self._ask = ask_folder or asked_folder
        self.setObjectName("restoring")
        self._banner = Banner("restoring.banner")
        self.choose = button(self.tr("Choose the stick or folder"), "primary", "restoring.choose")
        self.choose.clicked.connect(self._choose)
        self.which = QComboBox()
        self.which.setObjectName("restoring.which")
        self._field = Field(self.tr("Backup"), self.which)
        self.go = button(self.tr("Restore this backup"), "primary", "restoring.go")
        self.go.clicked.connect(self._restore)
        self.on = button(self.tr("Go on to sign in"), "primary", "restoring.on")
        self.on.clicked.connect(self.restored)
        self.line = ProgressLine("restoring")
        self._back = button(self.tr("Back"), "", "restoring.back")
        self._back.clicked.connect(self.left)
        text = self.tr(
            "Reports, accounts and passwords come back as they were on the day of the backup. You sign in "
            "with the password of that day; if it is forgotten, with the printed recovery key."
        )
        told = [Paragraph(text)]
        if over:
            told += [Paragraph(each) for each in self._of_what_is_here()]
        self.setLayout(
            column(
                label(self.tr("Restore from a backup"), "section" if over else "title"),
                *told,
                self._banner,
                row(self.choose, None),
                self._field,
                row(self.go, self._back, self.on, None),
                self.line,
                None,
                space=12,
            )
        )
        self._field.hide()
        self.go.hide()
        self.on.hide()
        self.setFocusProxy(self.choose)

    def _of_what_is_here(self) -> tuple[str, str]:
        return (
            self.tr(
                "What is on this PC now is put aside whole, in a folder of its own. Nothing of it is deleted."
            ),
            self.tr(
                "What was entered after the backup is not in it, what waited to be sent neither: enter it "
                "again. What the centre has received meanwhile is kept there; when such a report is sent "
                "again from here, both versions are shown side by side."
            ),
        )

    def _choose(self) -> None:
        from desktop.services.restoring import find

        folder = self._ask(self)
        if folder is None:
            return
        found = find(folder)
        self.which.clear()
        for card in found:
            text = self.tr("{when}, {unit}").format(when=words.moment(card.made), unit=self._named(card.unit))
            self.which.addItem(text, card.path)
        style.mark(self.choose, role="" if found else "primary")
        self._field.setVisible(bool(found))
        self.go.setVisible(bool(found))
        if found:
            self._banner.clear()
            self.which.setFocus()
        else:
            self._banner.say(self.tr("There is no backup in {folder}.").format(folder=folder), "warn")

    def _named(self, code: str) -> str:
        try:
            return self._shell.app.units.get(code).full_name
        except UnknownUnit:
            return code

    def _restore(self) -> None:
        backup = self.which.currentData()
        work = partial(self._shell.app.session.restore, backup)
        said = self.tr("The backup is being copied to this PC…")
        self.line.run(said, self._shell.bridge, work, self._done, self._failed)
        self._busy(True)

    def _done(self, came: Restored) -> None:
        from desktop.services.restoring import cut_trail

        self._busy(False)
        self.aside, damaged = came.aside, came.left_out
        said = [words.files_not_restored(damaged)] if damaged else []
        cut = cut_trail(self.which.currentData())
        if cut is not None:
            said.append(words.trail_cut(*cut))
        if not said:
            self.restored.emit()
            return
        for widget in (self.choose, self._field, self.go, self._back):
            widget.hide()
        self._banner.say("\n".join(said), "warn")
        self.on.show()
        self.on.setFocus()

    def _failed(self, error: BaocaoxaError) -> None:
        self._busy(False)
        self._banner.say(words.sentence(error), "info" if isinstance(error, RestoreStopped) else "bad")

    def _busy(self, busy: bool) -> None:
        for widget in (self.choose, self.which, self.go, self._back):
            widget.setEnabled(not busy)
        self.go.setText(self.tr("Restoring…") if busy else self.tr("Restore this backup"))
