"""What waits to be sent: in the order it goes, how large, when it is tried again; one may be sent first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui import words, words_files
from ui.screens.sync_files import FilesSection
from ui.screens.sync_paged import Paged
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Elided
from ui.widgets.layout import column, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.sending import WaitingItem
    from desktop.services.workplace import Workplace


class WaitingPart(QWidget):
    """Reports, then the attached files that follow them."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._aside = workplace.aside
        self._shell = shell
        self.reports = Paged(
            self.tr("Reports, in the order they go"),
            self.tr("No report waits: all that is signed was received, or is set aside."),
            "sync.waiting",
            self._aside.waiting_count,
            self._aside.waiting,
            self._line,
            10,
        )
        self.files = FilesSection(workplace.sync.uploads, shell)
        self.setLayout(column(self.reports, self.files, space=12))

    def refresh(self) -> None:
        """Show what waits now."""
        self.reports.refresh()
        self.files.refresh()

    def _line(self, item: WaitingItem, place: int) -> QWidget:
        period = words.occasion(item.period)
        facts = [period, words_files.size(item.size)]
        if item.files:
            facts.append(self.tr("attached files: {n}").format(n=item.files))
        if item.revision:
            facts.append(words.revision(item.revision))
        if item.why:
            facts.append(self.tr("a receipt came that does not hold; asked again"))
        now = self._shell.app.clock()
        if item.next_try is not None and item.next_try > now:
            facts.append(self.tr("next try at {time}").format(time=words.time(item.next_try)))
        line = row(column(Elided(item.title, "strong"), Elided(" · ".join(facts), "muted"), space=1), space=8)
        line.setStretch(0, 1)
        if place:
            sooner = button(self.tr("Send first"), "quiet", f"sync.first.{item.form}")
            sooner.setAccessibleName(named(self.tr("Send first"), f"{item.title}, {period}"))
            sooner.clicked.connect(partial(self._first, item))
            line.addWidget(sooner)
        see = button(self.tr("See"), "quiet", f"sync.see.{item.form}")
        see.setAccessibleName(named(self.tr("See"), f"{item.title}, {period}"))
        see.clicked.connect(partial(self._see, item.report))
        line.addWidget(see)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _first(self, item: WaitingItem, _checked: bool = False) -> None:
        self._aside.send_first(item)
        self.refresh()

    def _see(self, report: str, _checked: bool = False) -> None:
        self._shell.show_report(report)
