"""What can be done with a store that does not open, where the person stands before it: at the sign-in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError, RoomNeeded, SalvageStopped, StoreDamaged, StoreMissing
from ui.widgets.buttons import button
from ui.widgets.layout import column


class Ways(QWidget):
    """Three buttons, of which those are there that help with what was met; none at first."""

    salvage_wanted = Signal()
    view_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._salvage = button(self.tr("Save what can be read into a new store"), "", "signIn.salvage")
        self._salvage.clicked.connect(self.salvage_wanted)
        self._view = button(self.tr("Open for viewing only"), "", "signIn.view")
        self._view.clicked.connect(self.view_wanted)
        self._restore = button(self.tr("Restore from a backup…"), "", "signIn.restore")
        self._restore.clicked.connect(self.restore_wanted)
        self.setLayout(column(self._salvage, self._view, self._restore, space=8, margins=(0, 8, 0, 8)))
        self.offer(None)

    def offer(self, met: BaocaoxaError | None, opened: bool = True) -> None:
        """The ways there are now; `opened`: the password is right, so that a damaged store can be read."""
        readable = opened and isinstance(met, StoreDamaged | RoomNeeded | SalvageStopped)
        self._salvage.setVisible(readable)
        self._view.setVisible(readable)
        self._restore.setVisible(isinstance(met, StoreMissing | StoreDamaged | RoomNeeded | SalvageStopped))
        self.setVisible(any(not each.isHidden() for each in (self._salvage, self._view, self._restore)))
