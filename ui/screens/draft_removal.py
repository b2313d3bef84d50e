"""Removing a draft begun by mistake: what goes is said once before, and it can be put back from the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.handover import Removable
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner
from ui.widgets.icon import Icon
from ui.widgets.labels import Elided, Paragraph
from ui.widgets.layout import clear, column, frame, page, row
from ui.words.counting import counted
from ui.words.handovers import until

if TYPE_CHECKING:
    from desktop.domain.handover import RemovedDraft
    from desktop.services.workplace import Workplace

#: Pixels for the list of removed drafts, at 100 %: the reports stay the larger part.
_TALL = 216
translate = QCoreApplication.translate


class RemovalAsked(QFrame):
    """What goes with a draft, and the two ways out; hidden until `ask`. `sure` when it is to go."""

    sure = Signal()

    def __init__(self, going: Removable, begin: QPushButton) -> None:
        """`begin`: the button that asks; it has the focus again when the draft stays."""
        super().__init__()
        self.setObjectName("detail.removal")
        self._begin = begin
        told = Paragraph(_told(going))
        told.setObjectName("detail.removal.told")
        line = row(Icon("warning", "warn", 20), told, space=12)
        line.setStretch(1, 1)
        line.setAlignment(line.itemAt(0).widget(), Qt.AlignmentFlag.AlignTop)
        go = button(self.tr("Remove the draft"), "", "detail.remove.yes", "remove")
        go.clicked.connect(self.sure)
        self._stay = button(self.tr("Keep it"), "quiet", "detail.remove.no")
        self._stay.clicked.connect(self._leave)
        self.setLayout(column(line, row(go, self._stay, None, space=8), space=8))
        self.hide()

    def ask(self) -> None:
        """Say what goes; the harmless way has the focus."""
        self.show()
        self._stay.setFocus()

    def _leave(self) -> None:
        self.hide()
        self._begin.setFocus()


def _told(going: Removable) -> str:
    said = [translate("RemovalAsked", "What was filled in goes, with the notes at its cells.")]
    if going.files:
        said[0] = counted(
            going.files,
            translate("RemovalAsked", "What was filled in goes, with the notes at its cells and 1 file."),
            translate("RemovalAsked", "What was filled in goes, with the notes at its cells and {n} files."),
        )
    if going.owed:
        said.append(translate("RemovalAsked", "The report is still to be made; it begins empty again."))
    said.append(
        translate(
            "RemovalAsked",
            "A copy is kept on this PC for 90 days, from which the draft can be put back. The audit trail "
            "says who removed it.",
        )
    )
    return " ".join(said)


class RemovedDrafts:
    """Over the list of reports: what was removed last, and all that can be put back.

    The list shows `banner` over it and `foot` under it, where there is something to put back. `offered` is
    called with where a person goes on: at the way back right after a removal, None when that is over. Once
    both stand in the list, `refresh`.
    """

    def __init__(self, workplace: Workplace, shell: Shell, offered: Callable[[QWidget | None], None]) -> None:
        self._workplace = workplace
        self._shell = shell
        self._offered = offered
        self._shut = ""  # the copy that a person does not want to hear of any more
        self.banner = Banner("reports.removed")
        self.banner.closed.connect(self._close)
        self._button = button(
            translate("RemovedDrafts", "Removed drafts"), "quiet", "reports.removedDrafts", "remove"
        )
        self._button.setCheckable(True)
        self._button.toggled.connect(self._fit)
        self._all = column(space=4)
        self._panel = page(self._all)
        self._panel.setObjectName("reports.removed.all")
        self.foot = QWidget()
        self.foot.setLayout(column(self._panel, row(self._button, None), space=4))

    def refresh(self) -> None:
        """What can be put back now; the banner tells of what was removed last since sign-in."""
        there = self._workplace.removals.removed()
        last = next((each for each in there if each.id == self._workplace.removals.last != self._shut), None)
        self.foot.setVisible(bool(there))
        self._button.setChecked(self._button.isChecked() and bool(there))
        clear(self._all)
        for each in there:
            self._all.addWidget(self._removed(each))
        self._panel.setFixedHeight(min(self._all.sizeHint().height() + style.px(28), style.px(_TALL)))
        if last is None:
            self.banner.hide()
        else:
            self._offer(last)
        self._fit()

    def undo(self) -> None:
        """Put back what was removed last, while that is offered."""
        if not self.banner.isHidden():
            self._put_back(self._workplace.removals.last)

    def _offer(self, removed: RemovedDraft) -> None:
        said = translate("RemovedDrafts", "The draft “{what}” was removed. It can be put back (Ctrl+Z).")
        self.banner.say(said.format(what=_named(removed)), "good")
        self.banner.offer(translate("RemovedDrafts", "Put it back"), lambda: self._put_back(removed.id))

    def _close(self) -> None:
        self._shut = self._workplace.removals.last
        self._fit()

    def _removed(self, removed: RemovedDraft) -> QWidget:
        said = translate("RemovedDrafts", "{what}: removed by {person}, {moment}")
        when = words.moment(removed.at, self._shell.app.clock())
        text = until(said.format(what=_named(removed), person=removed.by, moment=when), removed.until)
        back = button(translate("RemovedDrafts", "Put back"), "", "reports.putBack", "return")
        back.setAccessibleDescription(text)
        back.clicked.connect(lambda: self._put_back(removed.id))
        line = row(Elided(text), back, space=12)
        line.setStretch(0, 1)
        return frame(line)

    def _put_back(self, copy: str) -> None:
        try:
            report = self._workplace.removals.put_back(copy)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            self.refresh()
            return
        self._shell.show_report(report)

    def _fit(self) -> None:
        told = not self.banner.isHidden()
        self._panel.setVisible(self._button.isChecked())
        self._offered(self.banner.findChild(QPushButton, "reports.removed.offer") if told else None)


def _named(removed: RemovedDraft) -> str:
    return f"{removed.title}, {words.occasion(removed.period)}"
