"""Settings «Network»: the way out and its proxy, sending by itself, metered lines, and the test of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QScrollArea, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import words
from ui.screens.network_choices import AskingChoice, AutomaticSwitch, metered, question
from ui.screens.sync_connection import ConnectionTest
from ui.shell import Shell
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, column, row, rule

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class NetworkCard(QFrame):
    """Everything of the line in one place."""

    guide = "sending"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self.setObjectName("settings.network")
        self.setProperty("role", "card")
        self.proxy = ProxyForm(workplace, shell)
        self.automatic = AutomaticSwitch(workplace.sync, "network.automatic")
        self.asking = AskingChoice(workplace.sync.uploads, "network.asking")
        self._metered = label("", "small", "network.line")
        self.test = ConnectionTest(workplace.connection, shell, name="network.test", alone=False)
        self._testing = _held(column(rule(), self.test, space=12))
        self.setLayout(
            column(
                label(self.tr("Network"), "section"),
                self.proxy,
                rule(),
                self.automatic,
                Field(question(), self.asking),
                self._metered,
                self._testing,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )

    def refresh(self) -> None:
        """As things are now; before enrolment there is no centre to try, its form has a test of its own."""
        self.proxy.refresh()
        self.automatic.follow()
        self.asking.follow()
        said = metered(self._workplace.sync.uploads)
        self._metered.setText(said)
        self._metered.setVisible(bool(said))
        self._testing.setVisible(bool(self._workplace.connection.url))


class ProxyForm(QWidget):
    """Which proxy; what is typed counts once it is saved. The system is asked off the main thread."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._network = workplace.network
        self._connection = workplace.connection
        self._shell = shell
        card = self._network.card
        self._mode = card.mode
        self._found: tuple[str, ...] | None = None  # not known yet
        modes = (
            ("system", self.tr("As the system")),
            ("none", self.tr("None")),
            ("manual", self.tr("By hand")),
        )
        self.mode = Segments(modes, card.mode, "network.mode", self.tr("Proxy"))
        self.mode.chosen.connect(self._choose)
        self._known = Paragraph("", "muted")
        self._known.setObjectName("network.known")
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
                Field(self.tr("Proxy on the way to the centre"), self.mode),
                self._known,
                self._place,
                self._login,
                self._hint,
                row(self.save, None),
                space=12,
            )
        )
        self._show()

    def refresh(self) -> None:
        """Ask the system anew: the PC may be on another network."""
        url = self._connection.url or "https://centre.invalid"
        self._shell.bridge.run(lambda: self._network.system_proxies(url), self._told, self._unasked)

    def _told(self, found: tuple[str, ...]) -> None:
        self._found = found
        self._show()

    def _unasked(self, error: BaocaoxaError) -> None:
        self._shell.banner(words.sentence(error), "bad")

    def _choose(self, mode: str) -> None:
        self._mode = mode
        self._show()

    def _show(self) -> None:
        by_system = self._mode == "system"
        self._place.setVisible(self._mode == "manual")
        for part in (self._login, self._hint):
            part.setVisible(self._mode == "manual" or (by_system and bool(self._found)))
        self._known.say(self._said() if by_system else "")
        self._known.setVisible(by_system)

    def _said(self) -> str:
        if self._found is None:
            return self.tr("Asking the system…")
        if not self._found:
            return self.tr("The system uses none.")
        return self.tr("The system uses {place}.").format(place=", ".join(self._found))

    def _save(self) -> None:
        host, port = self.host.text().strip(), int(self.port.text() or 0)
        manual = self._mode == "manual"
        there = self._network.is_place(host)
        self._host.complain(self.tr("Type the proxy's address.") if manual and not there else "")
        self._port.complain(self.tr("Type the port, a number.") if manual and not port else "")
        if manual and not (there and port):
            (self.port if there else self.host).setFocus()
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


def bring_network(window: QWidget) -> None:
    """Bring the card of the settings that `window` shows into sight, once they are laid out."""
    from ui.screens.settings import complete

    complete(window)
    card = window.findChild(NetworkCard)
    if card is not None:
        QTimer.singleShot(0, card, lambda: _bring(card))


def _bring(card: NetworkCard) -> None:
    chosen = next(each for each in card.proxy.mode.findChildren(QPushButton) if each.isChecked())
    chosen.setFocus()
    room = card.parentWidget()
    while room is not None and not isinstance(room, QScrollArea):
        room = room.parentWidget()
    if isinstance(room, QScrollArea):
        room.verticalScrollBar().setValue(card.mapTo(room.widget(), card.rect().topLeft()).y())
