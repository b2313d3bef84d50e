"""Sending: how it stands in one sentence, Send now; below it what waits, was received, was set aside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from desktop.domain.numbers import format_number
from desktop.domain.phones import PhoneState
from desktop.domain.views import SyncKind
from desktop.events import Event, FilesChanged, PhonesChanged, ReportChanged, SyncChanged
from ui import words
from ui.screens.enrolment import bring_enrolling
from ui.screens.network import bring_network
from ui.screens.network_choices import AutomaticSwitch
from ui.screens.sync_aside import AsidePart
from ui.screens.sync_connection import ConnectionTest
from ui.screens.sync_history import HistoryPart
from ui.screens.sync_packets import PacketsSection
from ui.screens.sync_phones import PhonesPart
from ui.screens.sync_received import ReceivedPart
from ui.screens.sync_waiting import WaitingPart
from ui.shell import Shell
from ui.widgets.buttons import Segments, button, rename
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import card, column, page, row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class ConnectionPart(QWidget):
    """Whether the centre can be reached, and by what way."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self.test = ConnectionTest(workplace.connection, shell)
        self._connection = workplace.connection
        self._shell = shell
        text = Paragraph(
            self.tr(
                "Proxy, sending by itself and metered lines are chosen in the settings, under “Network”."
            ),
            "muted",
        )
        go = button(self.tr("Network settings"), "", "sync.network")
        go.clicked.connect(self._to_settings)
        line = row(text, go, space=12)
        line.setStretch(0, 1)
        self.setLayout(column(self.test, card(line), space=12))

    def refresh(self) -> None:
        """Before enrolment there is no centre to try: the form of enrolment has a test of its own."""
        self.test.setVisible(bool(self._connection.url))

    def _to_settings(self) -> None:
        window = self.window()
        self._shell.show("settings")
        bring_network(window)


#: Key and maker of each part, in their order; a part shows how things are now when asked to `refresh`.
PARTS: tuple[tuple[str, Callable[[Workplace, Shell], QWidget]], ...] = (
    ("waiting", WaitingPart),
    ("aside", AsidePart),
    ("received", ReceivedPart),
    ("history", HistoryPart),
    ("phones", PhonesPart),
    ("packets", PacketsSection),
    ("connection", ConnectionPart),
)


def part_name(key: str) -> str:
    """How a part is called."""
    return {
        "waiting": QCoreApplication.translate("SyncScreen", "Waiting"),
        "aside": QCoreApplication.translate("SyncScreen", "Set aside"),
        "received": QCoreApplication.translate("SyncScreen", "Received"),
        "history": QCoreApplication.translate("SyncScreen", "Exchanges"),
        "phones": QCoreApplication.translate("SyncScreen", "From phones"),
        "packets": QCoreApplication.translate("SyncScreen", "By USB stick"),
        "connection": QCoreApplication.translate("SyncScreen", "Connection"),
    }[key]


class SyncScreen(QWidget):
    """The state in words is the largest thing; one button sends. Parts are made when they are first seen."""

    guide = "sending"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setObjectName("sync")
        self._made: dict[str, QWidget] = {}
        self._part = ""
        names = [(key, part_name(key)) for key, _ in PARTS]
        self.parts = Segments(names, "", "sync.part", self.tr("What is shown below"))
        self.parts.chosen.connect(self.show_part)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        body = column(self._head(), self.parts, self._place, None, space=12)
        self.setLayout(column(page(body, 860)))
        self.setFocusProxy(self.now)
        shell.bridge.event.connect(self._happened)

    def _head(self) -> QFrame:
        self._icon = Icon("sync", "accent", 32)
        self._sentence = Paragraph("", "section")
        self._sentence.setObjectName("sync.sentence")
        self._safe = Paragraph(
            self.tr("What waits is kept on this PC, encrypted, until the centre has given its receipt."),
            "muted",
        )
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress of sending"))
        self.now = button(self.tr("Send now"), "primary", "sync.now", "send")
        self.now.clicked.connect(self._send)
        self.automatic = AutomaticSwitch(self._workplace.sync, "sync.automatic")
        self._why = button(self.tr("Test the connection"), "quiet", "sync.why", "search")
        self._why.clicked.connect(self._test)
        self._enrol = button(self.tr("Enrol this PC"), "primary", "sync.enrol", "key")
        self._enrol.clicked.connect(self._to_enrolling)
        self._again = Paragraph("")
        self._again.setObjectName("sync.again")
        said = row(self._icon, column(self._sentence, self._again, self._safe, space=4), space=16)
        said.setStretch(1, 1)
        steps = row(self.now, self._enrol, self._why, 8, self.automatic, None)
        return card(said, self._progress, steps, space=16, name="sync.state")

    def refresh(self) -> None:
        """Show how it stands now."""
        self._show_status()
        if not self._part:
            self.parts.choose(self._first_look())
        self._show_counts()
        self._refresh_part()

    def show_part(self, key: str) -> None:
        """Bring one part below the head, as `PARTS` calls it."""
        if key not in self._made:
            make = dict(PARTS)[key]
            self._made[key] = make(self._workplace, self._shell)
            self._place.addWidget(self._made[key])
        self._part = key
        self._refresh_part()
        for each, widget in self._made.items():
            widget.setVisible(each == key)

    def _refresh_part(self) -> None:
        refresh = getattr(self._made.get(self._part), "refresh", None)
        if callable(refresh):
            refresh()

    def _first_look(self) -> str:
        """What wants a person, where nothing is on its way."""
        aside = self._workplace.aside
        if aside.waiting_count():
            return "waiting"
        if aside.count():
            return "aside"
        return "phones" if self._workplace.phones.waiting() else "waiting"

    def _show_counts(self) -> None:
        aside = self._workplace.aside
        new = self._workplace.phones.count(frozenset({PhoneState.NEW}))
        counts = {"waiting": aside.waiting_count(), "aside": aside.count(), "phones": new}
        for key, _ in PARTS:
            count, name = counts.get(key, 0), part_name(key)
            self.parts.rename(key, f"{name} ({format_number(str(count))})" if count else name)

    def _show_status(self) -> None:
        status = self._workplace.sync.status()
        word = words.sync_status(status, self._shell.app.clock())
        kind = str(status.kind)
        self._icon.set(word.icon, word.kind if word.kind != "info" else "accent")
        self._sentence.say(word.text)
        sending = kind == "sending" and status.total > 0
        self._progress.setVisible(sending)
        self._progress.setMaximum(max(1, status.total))
        self._progress.setValue(status.sent)
        enrolled = kind != "not_enrolled"
        revoked = kind == "unauthorised"
        rename(self._enrol, self.tr("Enrol again with a new code") if revoked else self.tr("Enrol this PC"))
        self._enrol.setVisible(not enrolled or revoked)
        self._again.say(words.sent_again(status.again) if status.again else "")
        self._again.setVisible(status.again > 0)
        self.now.setVisible(enrolled)
        self.automatic.setVisible(enrolled)
        self.automatic.follow()
        self._why.setVisible(status.failure != "")
        self.setFocusProxy(self.now if enrolled else self._enrol)

    def _to_enrolling(self) -> None:
        window = self.window()
        self._shell.show("settings")
        bring_enrolling(window)

    def _send(self) -> None:
        if self._workplace.sync.status().kind is SyncKind.SENDING:
            return  # not greyed out meanwhile: the focus, and the next press, would fall on the switch beside
        self._workplace.sync.ask()
        self._show_status()

    def _test(self) -> None:
        self.parts.choose("connection")
        part = self._made["connection"]
        if isinstance(part, ConnectionPart):
            part.test.start()

    def _happened(self, event: Event) -> None:
        if not self.isVisible():
            return
        if isinstance(event, SyncChanged | ReportChanged | PhonesChanged):
            self.refresh()
        elif isinstance(event, FilesChanged):
            self._show_status()
            if self._part == "waiting":
                self._refresh_part()
