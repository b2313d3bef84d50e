"""What the centre has received: each receipt with its number, its time, and whether its signature holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui import words
from ui.screens.receipt_actions import ReceiptPaper
from ui.screens.receipt_check import ReceiptCheck
from ui.screens.sync_paged import Paged
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.labels import Elided
from ui.widgets.layout import clear, column, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.sending import ReceivedItem
    from desktop.services.receipts import ReceiptSheet
    from desktop.services.workplace import Workplace


class ReceivedPart(QWidget):
    """The newest receipt first."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._aside = workplace.aside
        self._receipts = workplace.receipts
        self._shell = shell
        self.paper = ReceiptPaper(self, shell, self._told)
        self._list = Paged(
            self.tr("Received by the centre, with its signed receipt"),
            self.tr("The centre has received nothing from this PC yet."),
            "sync.received",
            self._aside.received_count,
            self._aside.received,
            self._line,
            10,
        )
        self._check = button(self.tr("Check a receipt…"), "", "sync.received.check", "check")
        self._check.clicked.connect(self._open_check)
        self._under = column()
        self.setLayout(column(row(self._check, None), self._under, self._list, space=12))

    def refresh(self) -> None:
        """Show what was received by now."""
        self._list.refresh()

    def _line(self, item: ReceivedItem, _place: int) -> QWidget:
        period = words.occasion(item.period)
        when = words.moment(item.received_at, self._shell.app.clock())
        facts = [period, self.tr("receipt {serial}").format(serial=item.serial), when]
        if not item.complete:
            facts.append(self.tr("files still on their way"))
        mark = (
            words.Word(self.tr("Signature checked"), "check", "good")
            if item.verified
            else words.Word(self.tr("Signature not right"), "error", "bad")
        )
        line = row(column(Elided(item.title, "strong"), Elided(" · ".join(facts), "muted"), space=1), space=8)
        line.setStretch(0, 1)
        line.addWidget(Chip(mark))
        see = button(self.tr("See"), "quiet", f"sync.receipt.{item.serial}")
        see.setAccessibleName(named(self.tr("See"), f"{item.title}, {period}, {item.serial}"))
        see.clicked.connect(partial(self._see, item.report))
        if item.verified:  # what proves nothing is not put on paper
            line.addWidget(self._paper(item, period))
        line.addWidget(see)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _paper(self, item: ReceivedItem, period: str) -> QPushButton:
        """Opens a short menu: to the printer, or into a file."""
        name = f"sync.receipt.{item.serial}.paper"
        made = button(self.tr("Print the receipt"), "quiet", name, "print")
        called = named(self.tr("Print the receipt"), f"{item.title}, {period}, {item.serial}")
        made.setAccessibleName(called)
        menu = QMenu(made)
        menu.setObjectName(f"{name}.menu")
        menu.setAccessibleName(called)

        def page() -> ReceiptSheet:
            return self._receipts.sheet_of(item.jws, item.report)

        entries = (
            ("print", self.tr("Print…"), lambda: self.paper.print(page)),
            ("save", self.tr("Save as PDF…"), lambda: self.paper.save(page, item.serial)),
        )
        for key, text, act in entries:
            entry = menu.addAction(text)
            entry.setObjectName(f"{name}.{key}")
            entry.triggered.connect(lambda _=False, act=act: act())

        def offer() -> None:
            menu.popup(made.mapToGlobal(made.rect().bottomLeft()))
            menu.setActiveAction(menu.actions()[0])

        made.clicked.connect(offer)
        return made

    def _open_check(self) -> None:
        """The card in which a receipt is checked, over the list."""
        self._check.hide()
        made = ReceiptCheck(self._receipts, self._shell)
        made.left.connect(self._close_check)
        self._under.addWidget(made)
        made.text.setFocus()

    def _close_check(self) -> None:
        clear(self._under)
        self._check.show()
        self._check.setFocus()

    def _told(self, text: str, well: bool) -> None:
        self._shell.banner(text, "good" if well else "bad")

    def _see(self, report: str, _checked: bool = False) -> None:
        self._shell.show_report(report)
