"""Scans of the signed paper on the report's page: those kept, one more to add, one to take away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.files import FileCard
from desktop.domain.progress import Stopped, Tell
from ui.screens.kept_files import KeptFiles, facts_of, open_button, save_button
from ui.screens.kept_typing import KeptField
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import clear, column, into_sight, row, rule
from ui.words import scans
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.scan import Scan
    from desktop.services.scans import Ready
    from desktop.services.workplace import Workplace

_NAME = "scans"


class ScansCard(KeptFiles):
    """`ask_scan` gives the PDF a person chooses, None for none."""

    guide = "documents"

    def __init__(self, workplace: Workplace, shell: Shell, report: str) -> None:
        self._scans = workplace.scans
        title = QCoreApplication.translate("ScansCard", "Scan of the paper signed with a pen")
        super().__init__(_NAME, title, self._copy_to, shell.bridge)
        self.ask_scan: Callable[[QWidget], Path | None] = _asked_pdf
        self._workplace = workplace
        self._shell = shell
        self._report = report
        self._kept: KeptField | None = None  # while a reason is asked for
        self._lines = column(space=12)
        self._under = QVBoxLayout()
        self._add = button(self.tr("Add a scan…"), "", "scans.add", "add")
        self._add.clicked.connect(self._choose_scan)
        how = self.tr(
            "When the leader signed on paper: scan it in colour at 200 dpi or more, save it as PDF, and add "
            "it here. It stays on this PC and in its backups; it is not sent with the report."
        )
        self.setLayout(
            column(
                label(title, "section"),
                Paragraph(how, "muted"),
                self._lines,
                row(self._add, None),
                self._under,
                self.copying,
                self._said,
                space=8,
                margins=(16, 16, 16, 16),
            )
        )
        self.show_state()

    @staticmethod
    def wanted(workplace: Workplace, report: str) -> bool:
        """Whether a report has a paper that may be scanned, or had one."""
        return workplace.scans.may_take(report) or bool(workplace.scans.of(report))

    @classmethod
    def renewed(
        cls, card: ScansCard | None, workplace: Workplace, shell: Shell, report: str
    ) -> ScansCard | None:
        """The card of a page that is made anew: the one that is there, or what it asks would be gone."""
        if card is None:
            return cls(workplace, shell, report) if cls.wanted(workplace, report) else None
        card.show_state()
        return card

    def show_state(self) -> None:
        """The scans as they are kept now."""
        clear(self._lines)
        may = not self._workplace.viewing
        self._add.setVisible(may and self._scans.may_take(self._report))
        newest = self._scans.revision(self._report)
        for place, scan in enumerate(self._scans.of(self._report)):
            if place:
                self._lines.addWidget(rule())
            self._lines.addWidget(self._line(scan, newest, removable=may))

    def _line(self, scan: Scan, newest: int, *, removable: bool) -> QWidget:
        card = FileCard(scan.name, scan.sha256, scan.size, "application/pdf")
        name = Elided(scan.name, "strong")
        see, save = open_button(card, f"scans.{scan.name}"), save_button(card, f"scans.{scan.name}")
        see.clicked.connect(partial(self._open, scan.name))
        save.clicked.connect(partial(self._choose, scan.name))
        drop = button(self.tr("Remove…"), "quiet", f"scans.{scan.name}.remove", "remove")
        drop.setAccessibleName(named(scan.name, self.tr("Remove…")))
        drop.clicked.connect(partial(self._ask_removal, scan.name, drop))
        if not removable:
            drop.hide()  # never shown here: without its line it would be a window
        facts = row(label(scans.facts(scan), "muted"), facts_of(card)[1], None, space=12)
        head = row(column(name, facts, space=2), drop, save, see, space=8)
        head.setStretch(0, 1)
        by = self._workplace.accounts.names().get(scan.by, scan.by)
        told = [Paragraph(scans.kept(scan, newest, by), "small")]
        if scan.short:
            told.append(Paragraph(" ".join(scans.short(scan.short, scan.version)), "field-warning"))
            told.append(Paragraph(self.tr("Kept all the same: {reason}").format(reason=scan.reason), "small"))
        holder = QWidget()
        holder.setObjectName(f"scans.{scan.name}")
        holder.setLayout(column(head, *told, space=2))
        return holder

    def _choose_scan(self) -> None:
        path = None if self._under_way() else self.ask_scan(self)
        if path is None:
            return
        self._look_away()
        service, report = self._scans, self._report

        def work(tell: Tell, stopped: Stopped) -> Ready:
            return service.read(report, path, tell, stopped)

        self._begin(self.tr("{file} is being looked at…").format(file=path.name), work, self._looked)

    def _looked(self, ready: Ready) -> None:
        if not ready.looked.short:
            self._keep(ready, "")
            return
        short = scans.short(ready.looked.short, ready.looked.version)
        asked = _Asked(
            [*short, scans.what_to_do()],
            self.tr("Why this scan is kept"),
            button(self.tr("Keep it all the same"), "", "scans.keep", "save"),
            button(self.tr("Do not keep it"), "quiet", "scans.leave"),
        )
        asked.given.connect(partial(self._keep, ready))
        self._put_under(asked, self._add, f"scan.keep:{self._report}:{ready.name}")

    def _keep(self, ready: Ready, reason: str) -> None:
        service, report = self._scans, self._report
        said = self.tr("{file} is being kept…").format(file=ready.name)
        self._begin(said, lambda _tell, _stopped: service.keep(report, ready, reason), self._was_kept)

    def _was_kept(self, scan: Scan) -> None:
        self._answered()
        self.show_state()
        self._say(self.tr("Kept with the report: {name}.").format(name=scan.name), "")
        self._add.setFocus()

    def _ask_removal(self, name: str, begin: QPushButton, _checked: bool = False) -> None:
        asked = _Asked(
            [self.tr("“{name}” is taken from the report and from this PC; copies in backups stay.").format(
                name=name
            )],
            self.tr("Why it is removed"),
            button(self.tr("Remove the scan"), "", "scans.removeYes", "remove"),
            button(self.tr("Keep it"), "quiet", "scans.leave"),
        )  # fmt: skip
        asked.given.connect(partial(self._remove, name))
        self._put_under(asked, begin, f"scan.remove:{self._report}:{name}")

    def _remove(self, name: str, reason: str) -> None:
        try:
            self._scans.remove(self._report, name, reason)
        except BaocaoxaError as error:
            self._failed(error)
            return
        self._answered()
        self.show_state()
        self._say(self.tr("The scan was removed: {name}.").format(name=name), "")
        self._add.setFocus()

    def _put_under(self, asked: _Asked, begin: QPushButton, page: str) -> None:
        self._look_away()
        self._said.hide()
        self._kept = KeptField(asked.reason, self._workplace.typed, self._shell, page)
        asked.left.connect(partial(self._leave, begin))
        asked.put_off.connect(partial(self._put_off, begin))
        self._under.addWidget(asked)
        asked.reason.setFocus()
        into_sight(asked)

    def _leave(self, begin: QPushButton) -> None:
        self._answered()
        begin.setFocus()

    def _put_off(self, begin: QPushButton) -> None:
        self._look_away()
        begin.setFocus()

    def _look_away(self) -> None:
        """What is asked goes out of sight unanswered: the reason typed so far is there when asked again."""
        if self._kept is not None:
            self._kept.end()
        self._kept = None
        clear(self._under)

    def _answered(self) -> None:
        """What was asked is answered, or left: the reason is of no more use."""
        if self._kept is not None:
            self._kept.over()
        self._kept = None
        clear(self._under)

    def _open(self, name: str, _checked: bool = False) -> None:
        service, report = self._scans, self._report
        self.open_copy(name, lambda stopped, _tell: service.copy_to_open(report, name, stopped))

    def _copy_to(self, name: str, path: Path, stopped: Stopped, _tell: Tell) -> None:
        self._scans.save_as(self._report, name, path, stopped)


class _Asked(QFrame):
    """What is to be known before, and a reason to be typed.

    `given` with the reason, `left` without; `put_off` by Esc, which does not leave the page then.
    """

    given = Signal(str)
    left = Signal()
    put_off = Signal()

    def __init__(self, told: list[str], why: str, yes: QPushButton, no: QPushButton) -> None:
        super().__init__()
        self.setObjectName("scans.asked")
        self.reason = line_edit("scans.reason")
        self.reason.setMaxLength(300)
        self.reason.returnPressed.connect(self._give)
        self._field = Field(why, self.reason)
        self.reason.setAccessibleDescription(" ".join(told))  # the focus comes past it
        yes.clicked.connect(self._give)
        no.clicked.connect(self.left)
        sentences = column(*(Paragraph(each, "field-warning") for each in told), space=2)
        self.setLayout(column(sentences, self._field, row(yes, no, None), space=8))

    def _give(self) -> None:
        said = self.reason.text().strip()
        if not said:
            self._field.complain(self.tr("Write why in a few words."))
            self.reason.setFocus()
            into_sight(self)  # it has become higher
            return
        self.given.emit(said)

    def event(self, event: QEvent) -> bool:
        """Esc is for the question, not for the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _escapes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc."""
        if _escapes(event):
            event.accept()
            self.put_off.emit()
            return
        super().keyPressEvent(event)


def _escapes(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()


def _asked_pdf(parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", "PDF (*.pdf)")
    return Path(chosen) if chosen else None
