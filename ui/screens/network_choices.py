"""What settings and sync screen both ask of the line, made once: send by itself, ask before files.

Each shows what is chosen when it is told to `follow`: the other place may have chosen meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from ui.widgets.buttons import Segments

if TYPE_CHECKING:
    from desktop.services.sync import Sync
    from desktop.services.uploads import Uploads

translate = QCoreApplication.translate


class AutomaticSwitch(QCheckBox):
    """Whether reports are sent without being asked."""

    def __init__(self, sync: Sync, name: str) -> None:
        super().__init__(translate("SyncScreen", "Send by itself when there is a network"))
        self._sync = sync
        self.setObjectName(name)
        self.setAccessibleName(self.text())
        self.follow()
        self.clicked.connect(self._choose)

    def follow(self) -> None:
        """Show what is chosen now."""
        self.setChecked(self._sync.automatic)

    def _choose(self, automatic: bool) -> None:
        self._sync.automatic = automatic


class AskingChoice(Segments):
    """When attached files wait for a yes: what passes a metered line is paid for."""

    def __init__(self, uploads: Uploads, name: str) -> None:
        asking = (
            ("automatic", translate("FilesSection", "When the line is metered")),
            ("always", translate("FilesSection", "Always")),
            ("never", translate("FilesSection", "Never")),
        )
        super().__init__(asking, uploads.asking, name, question())
        self._uploads = uploads
        self.chosen.connect(self._choose)

    def follow(self) -> None:
        """Show what is chosen now."""
        self.choose(self._uploads.asking)

    def _choose(self, asking: str) -> None:
        if asking != self._uploads.asking:
            self._uploads.asking = asking


def question() -> str:
    """What the choice answers."""
    return translate("FilesSection", "Ask before files are sent")


def metered(uploads: Uploads) -> str:
    """What the system says of the line; empty when it is not metered, or nothing is known."""
    return translate("FilesSection", "This line is metered.") if uploads.metered else ""
