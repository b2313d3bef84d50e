"""What was set aside and why, with what can be done about it: correct, send again, save it, discard it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.packets import PacketStopped
from desktop.domain.progress import Stopped, Tell
from desktop.domain.sending import AsideAct, AsideItem, AsideKind
from desktop.forms import FormError
from desktop.forms.persons import persons
from ui import words
from ui.screens.backups import asked_folder
from ui.screens.entry_faults import name_of
from ui.screens.kept_typing import KeptField
from ui.screens.sync_acts import ActLine
from ui.screens.sync_paged import Paged
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Elided, Paragraph
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine, Work
from ui.words.aside import aside_kind, aside_why
from ui.words.counting import counted, named

if TYPE_CHECKING:
    from desktop.forms import FormInstance
    from desktop.services.aside import Aside
    from desktop.services.packets import PacketMade
    from desktop.services.workplace import Workplace

#: Cells named at once; the others are seen while correcting.
MOST_CELLS = 5
AskFolder = Callable[[QWidget], Path | None]


class AsidePart(QWidget):
    """A page of what a person has to decide about: reports, and what was done here besides."""

    guide = "returned"

    def __init__(self, workplace: Workplace, shell: Shell, ask_folder: AskFolder | None = None) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._ask = ask_folder or asked_folder
        self._list = Paged[AsideItem | AsideAct](
            self.tr("Set aside by the centre: a person has to decide"),
            self.tr("Nothing is set aside."),
            "sync.aside",
            workplace.aside.count,
            workplace.aside.page,
            self._line,
            5,
        )
        self.setLayout(column(self._list))

    def refresh(self) -> None:
        """Show what is set aside now."""
        self._list.refresh()

    def _line(self, item: AsideItem | AsideAct, _place: int) -> QWidget:
        if isinstance(item, AsideAct):
            return ActLine(self._workplace, self._shell, item)
        return AsideLine(self._workplace, self._shell, item, self._ask)


class AsideLine(QFrame):
    """One report: why in words, its cells, and the buttons."""

    def __init__(
        self, workplace: Workplace, shell: Shell, item: AsideItem, ask_folder: AskFolder | None = None
    ) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._item = item
        self._ask = ask_folder or asked_folder
        self._why = aside_why(item)
        period = words.occasion(item.period)
        self._named = f"{item.title}, {period}"
        self.setAccessibleName(named(self._named, self._why))
        signed = self.tr("signed {moment}").format(moment=words.moment(item.signed_at, shell.app.clock()))
        revision = words.revision(item.revision)
        facts = " · ".join((period, revision, signed, *self._handed_in()))
        head = row(column(Elided(item.title, "strong"), Elided(facts, "muted"), space=1), space=8)
        head.setStretch(0, 1)
        head.addWidget(Chip(aside_kind(item)))
        self._cells = self._told()
        self._discard = Discard(self._let_go)
        self._kept = KeptField(self._discard.reason, workplace.typed, shell, f"discard:{item.key}")
        refused = workplace.aside.refused(item)
        self._discard.setVisible(self._kept.restored and refused is None)
        self.line = ProgressLine(f"aside.export.{item.form}")
        body = column(head, Paragraph(self._why), space=6)
        for cell in self._cells[:MOST_CELLS]:
            body.addWidget(Paragraph(f"• {cell}"))
        if len(self._cells) > MOST_CELLS:
            body.addWidget(
                Paragraph(self.tr("and {n} more").format(n=len(self._cells) - MOST_CELLS), "muted")
            )
        self._pressed: list[QPushButton] = []
        body.addLayout(self._buttons(refused is None))
        if refused is not None:
            who = [item.word_of] if item.word_of else []
            who += [words.role(each) for each in refused.needs]
            may = self.tr("Who may discard it: {who}.").format(who=", ".join(who))
            body.addWidget(Paragraph(may, "muted"))
        body.addWidget(self.line)
        body.addWidget(self._discard)
        self.setLayout(body)

    def _handed_in(self) -> tuple[str, ...]:
        at = self._item.handed_in
        if at is None:
            return ()
        moment = words.moment(at, self._shell.app.clock())
        return (self.tr("saved for the province {moment}").format(moment=moment),)

    def _buttons(self, may_discard: bool) -> QHBoxLayout:
        conflict = self._item.kind is AsideKind.CONFLICT
        line = row(space=8)
        first = self.tr("Compare and decide") if conflict else self.tr("Correct")
        wanted = [(first, "edit", "edit", self._edit)]
        if self._item.gone:
            wanted = [(self.tr("Send anew"), "anew", "send", self._anew)]
        if not conflict:
            wanted.append((self.tr("Send again as it is"), "retry", "sync", self._retry))
        wanted.append((self.tr("Save for the province…"), "export", "save", self._export))
        wanted.append((self.tr("Discard…"), "discard", "remove", self._discard.open))
        for text, name, picture, act in wanted:
            role = "" if name in {"edit", "anew"} else "quiet"
            made = button(text, role, f"aside.{name}.{self._item.form}", picture)
            made.setAccessibleName(named(text.rstrip("…"), self._named))
            made.clicked.connect(act)
            made.setEnabled(may_discard or name != "discard")
            self._pressed += [made] if made.isEnabled() else []
            line.addWidget(made)
        line.addStretch(1)
        return line

    def _told(self) -> list[str]:
        """The centre's words, each after the name of its question."""
        if not self._item.cells:
            return []
        try:
            instance: FormInstance = self._workplace.reports.open(self._item.report).instance
        except (BaocaoxaError, FormError):
            return [each.text for each in self._item.cells]  # the words count, not the names
        return [named(_name(instance, each.ref), each.text) for each in self._item.cells]

    def _edit(self) -> None:
        item = self._item
        if item.kind is AsideKind.CONFLICT:
            self._shell.settle_report(item.report)
            return
        try:
            self._workplace.reports.correct(item.report)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._shell.open_report(item.report, item.cells[0].ref if item.cells else "")

    def _retry(self) -> None:
        try:
            self._workplace.aside.retry(self._item)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._shell.banner(self.tr("{report} goes once more, as it was signed.").format(report=self._named))

    def _anew(self) -> None:
        try:
            self._workplace.aside.anew(self._item)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._shell.banner(self.tr("{report} goes once more, as it was signed.").format(report=self._named))

    def _export(self) -> None:
        folder = self._ask(self)
        if folder is None:
            return
        self._discard.hide()
        self._rest(True)
        self.line.begin(self.tr("The packet is being written and sealed…"))
        handed_in = partial(_handed_in, self._workplace.aside, self._item, folder)
        work = Work(handed_in, self._shell.bridge, self._shell)  # this line goes when the list is made anew
        work.moved.connect(self.line.move_to)
        self.line.stop_wanted.connect(work.stop)
        work.done.connect(partial(self._exported, self._shell, work))
        work.failed.connect(partial(self._not_exported, self._shell, work))
        work.begin()

    def _rest(self, resting: bool) -> None:
        for each in self._pressed:
            each.setEnabled(not resting)

    def _ended(self, work: Work) -> None:
        work.deleteLater()
        if shiboken6.isValid(self):
            self.line.end()
            self._rest(False)

    def _exported(self, shell: Shell, work: Work, made: PacketMade) -> None:
        self._ended(work)
        shell.banner(_saved(made), "warn" if made.missing else "good")

    def _not_exported(self, shell: Shell, work: Work, error: BaocaoxaError) -> None:
        self._ended(work)
        shell.banner(words.sentence(error), "info" if isinstance(error, PacketStopped) else "bad")

    def _let_go(self, reason: str) -> None:
        try:
            self._workplace.aside.discard(self._item, reason)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._kept.over()
        self._shell.banner(
            self.tr("{report} is not sent any more. It and the reason stay in its history.").format(
                report=self._named
            )
        )


class Discard(QFrame):
    """Asks why, with the verb on the button; not there until it is wanted."""

    def __init__(self, done: Callable[[str], None]) -> None:
        super().__init__()
        self._done = done
        self.reason = line_edit("aside.reason")
        self._field = Field(
            self.tr("Why is this report not sent?"),
            self.reason,
            self.tr("The reason is kept with the report and in the record of who did what."),
        )
        self.go = button(self.tr("Discard this report"), "danger", "aside.discardNow", "remove")
        self.go.clicked.connect(self._discard)
        self.reason.returnPressed.connect(self._discard)
        keep = button(self.tr("Keep it"), "quiet", "aside.keep")
        keep.clicked.connect(self.hide)
        keep.clicked.connect(self.reason.clear)
        self.setLayout(column(self._field, row(self.go, keep, None), space=8))
        self.hide()

    def open(self) -> None:
        """Ask."""
        self.show()
        self.reason.setFocus()

    def _discard(self) -> None:
        reason = self.reason.text().strip()
        self._field.complain("" if reason else self.tr("Say why in a few words."))
        if reason:
            self._done(reason)
        else:
            self.reason.setFocus()


def _handed_in(aside: Aside, item: AsideItem, folder: Path, progress: Tell, stopped: Stopped) -> PacketMade:
    return aside.hand_in(item, folder, progress, stopped)


def _saved(made: PacketMade) -> str:
    said = QCoreApplication.translate(
        "AsideLine",
        "Saved as {file}, sealed: only the centre can open it. Hand it to the province; a person there "
        "looks at the report, and what they decide comes with the next exchange.",
    ).format(file=made.paths[0])
    if not made.missing:
        return said
    one = QCoreApplication.translate(
        "AsideLine", "1 attached file cannot be read on this PC and is not in it."
    )
    many = QCoreApplication.translate(
        "AsideLine", "{n} attached files cannot be read on this PC and are not in it."
    )
    return f"{said} {counted(made.missing, one, many)}"


def _name(instance: FormInstance, ref: str) -> str:
    try:
        return name_of(instance.node(ref), persons(instance))
    except (KeyError, FormError):
        return ref.rpartition("/")[2]
