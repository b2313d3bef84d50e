"""Sending: how it stands in one sentence, Send now, what waits, the last exchanges with the centre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportFilter
from desktop.events import Event, ReportChanged, SyncChanged
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.icon import Icon
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import card, clear, column, page, row, rule

if TYPE_CHECKING:
    from desktop.domain.views import ExchangeView, ReportRow
    from desktop.services.workplace import Workplace

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
        self._waiting, self._exchanges = QVBoxLayout(), QVBoxLayout()
        self._waits = self._section(self.tr("What waits"), self._waiting, "sync.waiting")
        self._past = self._section(self.tr("Last exchanges"), self._exchanges, "sync.history")
        self.setLayout(column(page(column(head, self._waits, self._past, None, space=12), 860)))
        self.setFocusProxy(self.now)
        shell.bridge.event.connect(self._happened)

    def refresh(self) -> None:
        """Show how it stands now."""
        self._show_status()
        self._show_waiting()
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
        self.now.setEnabled(kind != "sending")
        self.automatic.setVisible(enrolled)
        self.setFocusProxy(self.now if enrolled else self._enrol)

    def _show_waiting(self) -> None:
        signed = ReportFilter(states=frozenset({ReportState.SIGNED}))
        rows = [
            row
            for row in self._workplace.reports.page(signed, 0, MOST_WAITING)
            if row.delivery in {Delivery.PENDING, Delivery.SET_ASIDE}
        ]
        clear(self._waiting)
        self._waits.setVisible(bool(rows))
        for index, report in enumerate(rows):
            if index:
                self._waiting.addWidget(rule())
            self._waiting.addLayout(self._waiting_row(report))

    def _waiting_row(self, report: ReportRow) -> QHBoxLayout:
        period = words.period(report.period) if report.period else ""
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
        clear(self._exchanges)
        self._past.setVisible(bool(exchanges))
        now = self._shell.app.clock()
        for exchange in exchanges:
            self._exchanges.addLayout(_exchange_row(self, exchange, words.moment(exchange.at, now)))

    def _section(self, title: str, body: QVBoxLayout, name: str) -> QFrame:
        body.setSpacing(style.px(8))
        return card(label(title, "section"), body, name=name)

    def _send(self) -> None:
        self._workplace.sync.ask()
        self._show_status()

    def _set_automatic(self, automatic: bool) -> None:
        self._workplace.sync.automatic = automatic

    def _happened(self, event: Event) -> None:
        if not self.isVisible():
            return
        if isinstance(event, SyncChanged | ReportChanged):
            self.refresh()


def _exchange_row(owner: QWidget, exchange: ExchangeView, when: str) -> QHBoxLayout:
    word = words.exchange(exchange)
    time = label(when, "muted")
    time.setMinimumWidth(style.px(140))
    said = Elided(word.text)
    line = row(Icon(word.icon, word.kind if word.kind != "info" else "muted", 16), time, space=10)
    line.addWidget(said, 1)
    return line
