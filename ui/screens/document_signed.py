"""Signed copies of a report: those kept with it, and one more that was signed elsewhere taken in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.paper_parts import parts
from desktop.domain.progress import Stopped, Tell
from desktop.domain.signed_pdf import Extent
from ui import style, words, words_files
from ui.paper import load_fonts, pdfs
from ui.photos import small
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import clear, column, row
from ui.widgets.progress import ProgressLine
from ui.words import signed_pdfs
from ui.words.counting import named
from ui.words_documents import cover_part

if TYPE_CHECKING:
    from desktop.domain.signed_pdf import SignedPdf
    from desktop.services.workplace import Workplace


class SignedPart(QFrame):
    """A part of the report's page. `ask_signed` gives the PDF to take in, `ask` a path for a copy."""

    guide = "documents"

    anew_wanted = Signal()  # the report as PDF once more, to have that signed

    def __init__(self, workplace: Workplace, shell: Shell, report: str) -> None:
        super().__init__()
        self.ask_signed: Callable[[QWidget], Path | None] = _asked_pdf
        self.ask: Callable[[QWidget, str], Path | None] = _asked_copy
        self._workplace = workplace
        self._shell = shell
        self._report = report
        self.setObjectName("signed")
        self.setAccessibleName(self.tr("Signed copies"))
        self._under = QVBoxLayout()
        self._unnumbered = Paragraph(
            self.tr(
                "The report has no number yet. Give it one first: what is signed without it never gets it."
            ),
            "field-warning",
        )
        self._unnumbered.setObjectName("signed.unnumbered")
        self._kept = QVBoxLayout()
        self._kept.setSpacing(style.px(12))
        self._bring = button(self.tr("Take in a signed PDF…"), "", "signed.bring")
        self._bring.clicked.connect(self._choose)
        self._token = button(self.tr("Sign with a token…"), "", "signed.token")
        self._token.clicked.connect(self._open_token)
        self._said = Paragraph("")
        self._said.setObjectName("signed.said")
        self._said.hide()
        self.line = ProgressLine("signed")
        how = self.tr(
            "Save the report as PDF, sign that file with the signing tool of your office, then take the "
            "result in here. It is checked to be this report, and kept with it on this PC."
        )
        self.setLayout(
            column(
                label(self.tr("Signed copies"), "section"),
                Paragraph(how, "muted"),
                self._unnumbered,
                self._kept,
                row(self._bring, self._token, None),
                self._under,
                self.line,
                self._said,
                space=8,
            )
        )
        self.show_state()

    def show_state(self) -> None:
        """The signed copies as they are kept now."""
        clear(self._kept)
        may = self._workplace.signed_papers.may_take(self._report)
        for offered in (self._bring, self._token):
            offered.setVisible(may)
        numbered = self._workplace.documents.cover(self._report).number is not None
        self._unnumbered.setVisible(may and not numbered)
        there = self._workplace.signed_papers.of(self._report)
        revision = self._workplace.reports.detail(self._report).revision
        seen: set[bool] = set()  # the text and the annexes have a newest one each
        for signed in there:
            annexes = signed.extent is Extent.ANNEXES
            self._kept.addWidget(self._line(signed, revision, newest=annexes not in seen))
            seen.add(annexes)
        if there:
            stays = self.tr(
                "Signed copies are not sent with the report: the centre gets its answers, which the leader "
                "has signed off. Whoever is to have a signed copy gets the file."
            )
            self._kept.addWidget(Paragraph(stays, "small"))

    def _line(self, signed: SignedPdf, revision: int, *, newest: bool) -> QWidget:
        now = self._shell.app.clock()
        name = Elided(signed.name, "strong")
        facts = label(words_files.size(signed.size), "muted")
        save = button(self.tr("Save a copy…"), "quiet", f"signed.{signed.name}.save", "save")
        save.setAccessibleName(named(signed.name, self.tr("Save a copy…")))
        save.clicked.connect(partial(self._save, signed.name))
        head = row(name, facts, save, space=12)
        head.setStretch(0, 1)
        told = column(space=2)
        for number, view in enumerate(signed.signatures, 1):
            told.addWidget(Paragraph(signed_pdfs.signer(view, number, now)))
            told.addWidget(Paragraph(signed_pdfs.standing(view), "small"))
        about = signed_pdfs.extent(signed), signed_pdfs.same(signed), signed_pdfs.kept(signed, revision)
        told.addWidget(Paragraph(" ".join(filter(None, about)), "small"))
        self._tell_changed(told, signed, newest)
        holder = QWidget()
        holder.setObjectName(f"signed.{signed.name}")
        holder.setLayout(column(head, told, space=2))
        return holder

    def _tell_changed(self, told: QVBoxLayout, signed: SignedPdf, newest: bool) -> None:
        """The head is otherwise now: what was signed counts, and what can be done."""
        papers = self._workplace.signed_papers
        parts = [cover_part(each) for each in papers.changed(self._report, signed)]
        if not parts:
            return
        if not newest or papers.stays(self._report, signed):
            told.addWidget(Paragraph(signed_pdfs.let_stay(parts), "small"))
            return
        warning = Paragraph(signed_pdfs.changed(parts), "field-warning")
        warning.setObjectName(f"signed.{signed.name}.changed")
        stay = button(self.tr("Let what was signed stay"), "", f"signed.{signed.name}.stay")
        stay.clicked.connect(partial(self._let_stay, signed.name))
        anew = button(self.tr("Make the PDF anew…"), "", f"signed.{signed.name}.anew")
        anew.clicked.connect(self.anew_wanted)
        told.addWidget(warning)
        told.addSpacing(style.px(6))
        told.addLayout(row(stay, anew, None, space=8))

    def _let_stay(self, name: str, _checked: bool = False) -> None:
        try:
            self._workplace.signed_papers.let_stay(self._report, name)
        except BaocaoxaError as error:
            self._say(words.sentence(error), "field-error")
            return
        self.show_state()
        self._bring.setFocus()  # the button is gone

    def _open_token(self) -> None:
        from ui.screens.document_token import TokenForm

        clear(self._under)
        self._said.hide()
        form = TokenForm(self._workplace, self._shell, self._report)
        form.signed.connect(self._signed_here)
        form.left.connect(lambda: clear(self._under))
        self._under.addWidget(form)

    def _signed_here(self, signed: SignedPdf) -> None:
        clear(self._under)
        self._taken(signed)

    def _choose(self) -> None:
        path = self.ask_signed(self)
        if path is None:
            return
        load_fonts(self._shell.app.config.resources / "fonts")
        papers, documents, report = self._workplace.signed_papers, self._workplace.documents, self._report

        def work(tell: Tell, stopped: Stopped) -> SignedPdf:
            return papers.take(
                report, path, lambda: pdfs(parts(documents.paper(report, small)), tell, stopped), stopped
            )

        said = self.tr("{file} is being checked…").format(file=path.name)
        self.line.run(said, self._shell.bridge, work, self._taken, self._failed)
        self._busy(True)

    def _taken(self, signed: SignedPdf) -> None:
        self._busy(False)
        self.show_state()
        self._say(self.tr("Checked and kept with the report: {name}.").format(name=signed.name), "")

    def _save(self, name: str, _checked: bool = False) -> None:
        path = self.ask(self, name)
        if path is None:
            return
        papers, report = self._workplace.signed_papers, self._report

        def work(_tell: Tell, stopped: Stopped) -> Path:
            return papers.save_as(report, name, path, stopped)

        said = self.tr("{file} is being copied…").format(file=path.name)
        self.line.run(said, self._shell.bridge, work, self._saved, self._failed)
        self._busy(True)

    def _saved(self, path: Path) -> None:
        self._busy(False)
        self._say(self.tr("Saved as {path}.").format(path=path), "")

    def _failed(self, error: BaocaoxaError) -> None:
        self._busy(False)
        self._say(words.sentence(error), "" if isinstance(error, ListStopped) else "field-error")

    def _busy(self, busy: bool) -> None:
        self._bring.setEnabled(not busy)
        self._token.setEnabled(not busy)
        if busy:
            self._said.hide()

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def _asked_pdf(parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def _asked_copy(parent: QWidget, name: str) -> Path | None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(Path(folder) / name), "PDF (*.pdf)")
    return Path(chosen) if chosen else None
