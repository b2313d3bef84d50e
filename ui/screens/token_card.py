"""The driver of the signing token in the settings: one that is known, or a file a person chooses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.domain.token import TokenCard
    from desktop.services.workplace import Workplace


class DriverCard(QFrame):
    """`ask` gives the file a person chooses, or None."""

    guide = "documents"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self.ask: Callable[[QWidget], Path | None] = _asked
        self._signing = workplace.token_signing
        self._shell = shell
        self.setProperty("role", "card")
        self.setObjectName("settings.token")
        self.setAccessibleName(self.tr("Signing token"))
        self.drivers = QComboBox()
        self.drivers.setObjectName("settings.driver")
        self.drivers.activated.connect(self._chosen)
        other = button(self.tr("Choose a file…"), "", "settings.driver.choose")
        other.clicked.connect(self._choose)
        self._try = button(self.tr("Look for a token"), "quiet", "settings.driver.look")
        self._try.clicked.connect(self._look)
        self._said = Paragraph("")
        self._said.setObjectName("settings.driver.said")
        self._said.hide()
        why = self.tr(
            "The driver (PKCS#11) that came with the token: SafeNet and Bit4ID are found by themselves. The "
            "PIN is asked for at each signature, and never kept."
        )
        self.setLayout(
            column(
                label(self.tr("Signing token"), "section"),
                Paragraph(why, "muted"),
                Field(self.tr("Driver"), self.drivers),
                row(other, self._try, None),
                self._said,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self.show_state()

    def show_state(self) -> None:
        """The drivers that are known here, and the one in use."""
        self.drivers.clear()
        current = self._signing.driver
        for path in dict.fromkeys((*([current] if current is not None else []), *self._signing.known())):
            self.drivers.addItem(str(path), path)
        if current is None:
            self.drivers.addItem(self.tr("None was found on this PC"), None)
        self._try.setEnabled(current is not None)

    def _chosen(self) -> None:
        path = self.drivers.currentData()
        if path is not None:
            self._signing.choose(Path(path))

    def _choose(self) -> None:
        path = self.ask(self)
        if path is not None:
            self._signing.choose(path)
            self.show_state()
            self._look()

    def _look(self) -> None:
        self._try.setEnabled(False)
        self._shell.bridge.run(self._signing.look, self._found, self._failed)

    def _found(self, there: tuple[TokenCard, ...]) -> None:
        self._try.setEnabled(True)
        names = ", ".join(token.label for token in there)
        empty = self.tr("The driver works; no token is plugged in.")
        self._say(self.tr("Found: {names}.").format(names=names) if there else empty, "")

    def _failed(self, error: BaocaoxaError) -> None:
        self._try.setEnabled(True)
        self._say(words.sentence(error), "field-error")

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def _asked(parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", "PKCS#11 (*.dll *.so)")
    return Path(chosen) if chosen else None
