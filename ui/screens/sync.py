"""Sending: how it stands in one sentence, Send now, what waits, the last exchanges with the centre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QProgressBar, QWidget

from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportFilter, SyncKind
from desktop.events import Event, FilesChanged, ReportChanged, SyncChanged
from ui import style, words
from ui.screens.sync_files import FilesSection
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.icon import Icon
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import Item, card, column, page, row, rule
from ui.widgets.swap import swap

if TYPE_CHECKING:
    from desktop.domain.views import ExchangeView, ReportRow
    from desktop.services.workplace import Workplace

#: Signed off, and the centre has not received it.
WAITING = ReportFilter(
    states=frozenset({ReportState.SIGNED}), deliveries=frozenset({Delivery.PENDING, Delivery.SET_ASIDE})
)
MOST_WAITING = 50
MOST_EXCHANGES = 12


class SyncScreen(QWidget):
    """The state in words is the largest thing; one button sends."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setObjectName("sync")
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
        self.automatic = QCheckBox(self.tr("Send by itself when there is a network"))
        self.automatic.setObjectName("sync.automatic")
        self.automatic.setAccessibleName(self.automatic.text())
        self.automatic.setChecked(workplace.sync.automatic)
        self.automatic.toggled.connect(self._set_automatic)
        self._enrol = button(self.tr("Enrol this PC"), "primary", "sync.enrol", "key")
        self._enrol.clicked.connect(lambda: shell.show("settings"))
        said = row(self._icon, column(self._sentence, self._safe, space=4), space=16)
        said.setStretch(1, 1)
        head = card(
            said,
            self._progress,
            row(self.now, self._enrol, 8, self.automatic, None),
            space=16,
            name="sync.state",
        )
        self._waits = Section(self.tr("What waits"), "sync.waiting")
        self._files = FilesSection(workplace.sync.uploads, shell)
        self._past = Section(self.tr("Last exchanges"), "sync.history")
        self.setLayout(column(page(column(head, self._waits, self._files, self._past, None, space=12), 860)))
        self.setFocusProxy(self.now)
        shell.bridge.event.connect(self._happened)

    def refresh(self) -> None:
        """Show how it stands now."""
        self._show_status()
        self._show_waiting()
        self._files.refresh()
        self._show_history()

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
        self._enrol.setVisible(not enrolled)
        self.now.setVisible(enrolled)
        self.automatic.setVisible(enrolled)
        self._files.setVisible(enrolled)
        self.setFocusProxy(self.now if enrolled else self._enrol)

    def _show_waiting(self) -> None:
        rows = self._workplace.reports.page(WAITING, 0, MOST_WAITING)
        if not self._waits.differs(rows):
            return
        lines: list[Item] = []
        for report in rows:
            lines += [rule(), self._waiting_row(report)]
        self._waits.put(lines[1:])

    def _waiting_row(self, report: ReportRow) -> QHBoxLayout:
        period = words.occasion(report.period)
        see = button(self.tr("See"), "quiet", f"sync.see.{report.form}")
        see.setAccessibleName(f"{self.tr('See')}: {report.title}, {period}")
        see.clicked.connect(lambda: self._shell.show_report(report.id))
        line = row(space=12)
        line.addLayout(column(Elided(report.title, "strong"), label(period, "muted"), space=1), 1)
        line.addWidget(Chip(words.report_state(report.state, report.delivery)))
        line.addWidget(see)
        return line

    def _show_history(self) -> None:
        exchanges = self._workplace.sync.history(MOST_EXCHANGES)
        now = self._shell.app.clock()
        told = [(exchange, words.moment(exchange.at, now)) for exchange in exchanges]
        if self._past.differs(told):
            self._past.put([_exchange_row(exchange, when) for exchange, when in told])

    def _send(self) -> None:
        if self._workplace.sync.status().kind is SyncKind.SENDING:
            return  # not greyed out meanwhile: the focus, and the next press, would fall on the switch beside
        self._workplace.sync.ask()
        self._show_status()

    def _set_automatic(self, automatic: bool) -> None:
        self._workplace.sync.automatic = automatic

    def _happened(self, event: Event) -> None:
        if not self.isVisible():
            return
        if isinstance(event, SyncChanged | ReportChanged):
            self.refresh()
        elif isinstance(event, FilesChanged):
            self._files.refresh()


class Section(QFrame):
    """A card with a title and lines under it; not there while it has none."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "card")
        self._lines: QWidget | None = None
        self._known: object = None
        self._column = column(label(title, "section"), space=12, margins=(16, 16, 16, 16))
        self.setLayout(self._column)

    def differs(self, known: object) -> bool:
        """Whether `known`, what the lines are made of, is not what they were made of last."""
        differs, self._known = known != self._known, known
        return differs

    def put(self, lines: Sequence[Item]) -> None:
        """Show these lines in place of the ones before, at once."""
        body = QWidget()
        body.setLayout(column(*lines, space=8))
        self._lines = swap(self._column, self._lines, body)
        self.setVisible(bool(lines))


def _exchange_row(exchange: ExchangeView, when: str) -> QHBoxLayout:
    word = words.exchange(exchange)
    time = label(when, "muted")
    time.setMinimumWidth(style.px(140))
    said = Elided(word.text)
    line = row(Icon(word.icon, word.kind if word.kind != "info" else "muted", 16), time, space=10)
    line.addWidget(said, 1)
    return line
