"""Settings «Network»: which proxy, chosen by the system, none, or typed; its password is in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, column, row

if TYPE_CHECKING:
    from desktop.services.connection import Connection
    from desktop.services.network import Network


class NetworkSettings(QFrame):
    """One card; what is typed counts once it is saved."""

    def __init__(self, network: Network, connection: Connection, shell: Shell) -> None:
        super().__init__()
        self._network = network
        self._connection = connection
        self._shell = shell
        self.setObjectName("settings.network")
        self.setProperty("role", "card")
        card = network.card
        self._mode = card.mode
        modes = (
            ("system", self.tr("As the system")),
            ("none", self.tr("None")),
            ("manual", self.tr("By hand")),
        )
        self.mode = Segments(modes, card.mode, "network.mode", self.tr("Proxy"))
        self.mode.chosen.connect(self._choose)
        self._known = Paragraph("", "muted")
        self.host = line_edit("network.host", placeholder="proxy.tinh.gov.vn")
        self.host.setText(card.host)
        self.port = line_edit("network.port", placeholder="3128")
        self.port.setValidator(QIntValidator(1, 65535, self.port))
        self.port.setText(str(card.port or ""))
        self.user = line_edit("network.user")
        self.user.setText(card.user)
        kept = self.tr("(kept)") if card.has_password else ""
        self.password = line_edit("network.password", password=True, placeholder=kept)
        self._host = Field(self.tr("Host"), self.host)
        self._port = Field(self.tr("Port"), self.port)
        self._place = _held(beside(self._host, self._port))
        hint = self.tr("Only if the proxy asks for them. Kept encrypted on this PC, never in a log.")
        self._login = _held(
            beside(Field(self.tr("Name at the proxy"), self.user), Field(self.tr("Password"), self.password))
        )
        self._hint = Paragraph(hint, "small")
        self.save = button(self.tr("Save"), "", "network.save")
        self.save.clicked.connect(self._save)
        for edit in (self.host, self.port, self.user, self.password):
            edit.returnPressed.connect(self._save)
        self.setLayout(
            column(
                label(self.tr("Network"), "section"),
                Field(self.tr("Proxy on the way to the centre"), self.mode),
                self._known,
                self._place,
                self._login,
                self._hint,
                row(self.save, None),
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self._show()

    def _choose(self, mode: str) -> None:
        self._mode = mode
        self._show()

    def _show(self) -> None:
        found = ""
        if self._mode == "system":
            found = self._network.system_proxy(self._connection.url or "https://centre.invalid")
        self._place.setVisible(self._mode == "manual")
        for part in (self._login, self._hint):
            part.setVisible(bool(found) or self._mode == "manual")
        self._known.say(self._said(found) if self._mode == "system" else "")
        self._known.setVisible(self._mode == "system")

    def _said(self, found: str) -> str:
        said = (
            self.tr("The system uses {place}.").format(place=found)
            if found
            else self.tr("The system uses none.")
        )
        if self._network.script_set:
            said += " " + self.tr(
                "It also names a script (PAC), which cannot be read here: type host and port by hand."
            )
        return said

    def _save(self) -> None:
        host, port = self.host.text().strip(), int(self.port.text() or 0)
        manual = self._mode == "manual"
        self._host.complain(self.tr("Type the proxy's address.") if manual and not host else "")
        self._port.complain(self.tr("Type the port, a number.") if manual and not port else "")
        if manual and not (host and port):
            (self.port if host else self.host).setFocus()
            return
        mode, user = self._mode, self.user.text().strip() if self._mode != "none" else ""
        password = self.password.text() or None
        self.save.setEnabled(False)
        self._shell.bridge.run(
            lambda: self._network.change(mode, host, port, user, password), self._saved, self._failed
        )

    def _saved(self, _nothing: None) -> None:
        self.save.setEnabled(True)
        self.password.clear()
        self.password.setPlaceholderText(self.tr("(kept)") if self._network.card.has_password else "")
        self._shell.banner(
            self.tr("The way to the centre is saved. “Test the connection” tells if it works."), "good"
        )

    def _failed(self, error: BaocaoxaError) -> None:
        self.save.setEnabled(True)
        self._shell.banner(words.sentence(error), "bad")


def _held(layout: QLayout) -> QWidget:
    holder = QWidget()
    holder.setLayout(layout)
    return holder
