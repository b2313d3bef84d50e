"""A report on paper and in Office: its number, what stands around it, Word, PDF, Excel, the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.domain.cover import Cover, two
from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped, NoPrinter, NumberOfYear
from desktop.domain.held import Held
from desktop.domain.progress import Stopped, Tell, go_on
from desktop.domain.report import ReportState
from ui import style, words
from ui.paper import load_fonts, paint
from ui.photos import small
from ui.printing import AskPrinter, asked_printer
from ui.screens.document_anew import AnewNumber
from ui.screens.document_asked import Ask, asked_path, asked_workbook
from ui.screens.document_choices import OwnWords, PaperChoices, excel_outside
from ui.screens.document_cover import CoverForm, cover_form, summary
from ui.screens.document_files import pdf_files, save_files
from ui.screens.document_number import NumberPart
from ui.screens.document_signed import SignedPart
from ui.screens.document_words import OtherWordsLine
from ui.screens.signer_form import SignerForm
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row
from ui.widgets.progress import ProgressLine
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.documents.workbook_preview import Preview
    from desktop.domain.paper import Paper
    from desktop.services.workplace import Workplace

#: Makes a document, telling how far it is: one file, or its text and its annexes.
Make = Callable[[Tell, Stopped], Sequence[bytes]]


class DocumentCard(QFrame):
    """The card of the report's page.

    `ask` gives the path a person chooses for a name and a kind of file, `ask_printer` the printer, `ask_open`
    a workbook to take in; None when nothing is wanted.
    """

    guide = "documents"

    def __init__(
        self,
        workplace: Workplace,
        shell: Shell,
        report: str,
        ask: Ask | None = None,
        ask_printer: AskPrinter | None = None,
        ask_open: Callable[[QWidget], Path | None] | None = None,
    ) -> None:
        super().__init__()
        self._workplace = workplace
        self._documents = workplace.documents
        self._shell = shell
        self._report = report
        self._ask = ask or asked_path
        self._ask_printer = ask_printer or asked_printer
        self._ask_open = ask_open or asked_workbook
        self._written: Path | None = None
        self.setObjectName("document")
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("On paper and in Office"))
        self._first = QWidget(self)  # never seen: where Tab enters what is made later over the buttons
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        self._facts = QVBoxLayout()
        self._facts.setSpacing(style.px(4))
        self._under = QVBoxLayout()
        self._said = Paragraph("")
        self._said.setObjectName("document.said")
        self._said.hide()
        self._open = button(self.tr("Open it"), "quiet", "document.open")
        self._open.clicked.connect(self._open_written)
        self._open.hide()
        self.line = ProgressLine("document")
        self._buttons = self._actions()
        said = row(self._said, self._open)
        said.setStretch(0, 1)
        may = workplace.signed_papers.may_take(report) or workplace.signed_papers.of(report)
        self.signed = SignedPart(workplace, shell, report) if may else None
        if self.signed is not None:
            self.signed.anew_wanted.connect(self._pdf)
        self.setLayout(
            column(
                label(self.tr("On paper and in Office"), "section"),
                self._facts,
                self._under,
                self._buttons,
                self.line,
                said,
                *([self.signed] if self.signed is not None else []),
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self.show_state()

    def _actions(self) -> QWidget:
        holder = QWidget()
        word = button(self.tr("Save as Word"), "", "document.word", "save")
        word.clicked.connect(self._word)
        pdf_ = button(self.tr("Save as PDF"), "", "document.pdf", "save")
        pdf_.clicked.connect(self._pdf)
        print_ = button(self.tr("Print…"), "", "document.print", "print")
        print_.clicked.connect(self._print)
        change = button(self.tr("Number, place, signer…"), "quiet", "document.change", "edit")
        change.setProperty("place", "lead")
        change.clicked.connect(self._change)
        self._changing = change
        excel = button(self.tr("Save as Excel"), "", "document.excel", "save")
        excel.clicked.connect(lambda: self._excel(values=True))
        self._outside = excel_outside(self._workplace, self._report)
        self._fill = button(self.tr("Excel to fill in"), "", "document.fill", "edit")
        self._fill.setToolTip(self.tr("A workbook without answers, for a village to fill in and send back"))
        self._fill.clicked.connect(lambda: self._excel(values=False))
        self._bring = button(self.tr("Take in an Excel file…"), "quiet", "document.bring")
        self._bring.clicked.connect(self._read)
        self._choices = PaperChoices(self._workplace, self._report)
        self._choices.refused.connect(self._not_done)
        self._own_words = OwnWords(self._choices.outside_box, self._outside)
        holder.setLayout(
            column(
                self._choices,
                OtherWordsLine(self._workplace, self._shell, self._report, self._not_done),
                row(word, pdf_, excel, print_, None),
                row(change, self._fill, self._bring, None),
                self._outside,
                self._own_words,
                space=8,
            )
        )
        books, run = self._workplace.workbooks, self._shell.bridge.run
        run(partial(self._documents.annexed, self._report), self._choices.offer_apart, self._not_done)
        if books.keeps_back(self._report):
            run(partial(books.kept_back, self._report), self._choices.warn, self._not_done)
        if not (self._outside.isHidden() and self._choices.outside_box.isHidden()):
            run(partial(books.own_words, self._report), self._own_words.offer, self._not_done)
        return holder

    def _chosen(self) -> dict[str, bool]:
        """How a paper is made."""
        return {**self._choices.chosen(), "texts": self._own_words.kept or not self._choices.outside}

    def show_state(self) -> None:
        """What stands around the report now, and the number it can have."""
        clear(self._facts)
        clear(self._under)
        cover = self._documents.cover(self._report)
        for line in summary(cover):
            self._facts.addWidget(Paragraph(line, "muted"))
        if not self._documents.signed_off(self._report):
            self._facts.addWidget(
                Paragraph(self.tr("Before the leader has signed off, it bears the words DỰ THẢO."), "small")
            )
        if self._documents.number_carried(self._report):
            self._put_into(self._facts, self._carried(cover))
        writable = self._documents.writable(self._report)
        unsaid = self._documents.unsaid(self._report)
        if unsaid is not None:
            asked = SignerForm(self._documents.signers, unsaid)
            asked.kept.connect(self.show_state)
            self._put_into(self._under, asked)
        if cover.number is None and writable:
            self._put_into(self._under, self._numbering(cover))
        editable = self._workplace.reports.detail(self._report).state is ReportState.DRAFT
        self._choices.show_state()
        self._changing.setVisible(writable)
        self._fill.setVisible(editable)
        self._bring.setVisible(editable)
        self._buttons.show()

    def _carried(self, cover: Cover) -> AnewNumber:
        asked = AnewNumber(self._workplace, self._report, cover)
        asked.given.connect(self._numbered)
        asked.refused.connect(self._not_done)
        asked.stays.connect(self._changed)
        return asked

    def _numbering(self, cover: Cover) -> NumberPart:
        part = NumberPart(self._workplace, self._report, cover)
        part.given.connect(self._numbered)
        part.refused.connect(self._not_done)
        part.wrong.connect(lambda said: self._say(said, "field-error"))
        return part

    def _numbered(self, number: int) -> None:
        self._say(self.tr("The report has number {number}; it keeps it.").format(number=two(number)), "")
        self._changed()
        if self.signed is not None:
            self.signed.show_state()

    def _change(self) -> None:
        clear(self._under)
        form = cover_form(self._workplace, self._report)
        form.kept.connect(partial(self._keep, form))
        form.renumbered.connect(partial(self._renumber, form))
        form.left.connect(self._changed)
        self._put_into(self._under, form)
        form.keep_typing(self._workplace.typed, self._shell, f"cover:{self._report}")
        self._buttons.hide()
        (form.day if self._documents.signed_off(self._report) else form.superior).setFocus()

    def _put_into(self, place: QVBoxLayout, made: QWidget) -> None:
        """Over the buttons, and before them for who walks with Tab."""
        place.addWidget(made)
        follow(self._first, made)

    def _changed(self) -> None:
        self.show_state()
        self._changing.setFocus()  # else it would go to the rail, what was pressed being gone

    def _renumber(self, form: CoverForm, cover: Cover) -> None:
        try:
            number = self._documents.renumber(self._report, cover)
        except BaocaoxaError as error:
            self._not_done(error)
            return
        form.typing_over()
        self._numbered(number)

    def _keep(self, form: CoverForm, cover: Cover) -> None:
        try:
            self._documents.keep(self._report, cover)
        except NumberOfYear as error:
            form.another_year(words.sentence(error), may_renumber=self._documents.may_number)
            return
        except BaocaoxaError as error:
            self._not_done(error)
            return
        form.typing_over()
        self._changed()
        if self.signed is not None:
            self.signed.show_state()

    def _word(self) -> None:
        how = {**self._chosen(), "apart": self._choices.apart}
        made = partial(self._documents.word_files, self._report, small, **how)
        self._write(".docx", "Word (*.docx)", lambda _tell, _stopped: made(), outside=self._choices.outside)

    def _pdf(self) -> None:
        load_fonts(self._shell.app.config.resources / "fonts")
        how = {**self._chosen(), "apart": self._choices.apart}

        def made(tell: Tell, stopped: Stopped) -> Sequence[bytes]:
            return pdf_files(self._workplace, self._report, tell, stopped, **how)

        self._write(".pdf", "PDF (*.pdf)", made, outside=self._choices.outside)

    def _write(self, suffix: str, kind: str, made: Make, *, outside: bool = False) -> None:
        path = self._ask(self, self._documents.file_name(self._report, suffix, outside=outside), kind)
        if path is None:
            return
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        documents = self._documents

        def work(tell: Tell, stopped: Stopped) -> Sequence[Path]:
            contents = made(tell, stopped)
            go_on(stopped)
            return save_files(documents, path, contents)

        said = self.tr("{file} is being made…").format(file=path.name)
        self.line.run(said, self._shell.bridge, work, self._was_written, self._not_done)
        self._busy(True)

    def _excel(self, *, values: bool) -> None:
        workbooks = self._workplace.workbooks
        outside, texts = self._outside.isChecked(), self._own_words.kept or self._outside.isHidden()
        made = partial(workbooks.write, self._report, values=values, outside=outside, texts=texts)
        self._write(".xlsx", "Excel (*.xlsx)", lambda _tell, _stopped: (made(),))

    def _read(self) -> None:
        path = self._ask_open(self)
        if path is not None:
            self._look_into(path, totals_in=False)

    def _look_into(self, path: Path, *, totals_in: bool, stay: Callable[[], None] = lambda: None) -> None:
        def work(_tell: Tell, stopped: Stopped) -> Preview:
            preview = self._workplace.workbooks.read(self._report, path, totals_in=totals_in)
            go_on(stopped)
            return preview

        def failed(error: BaocaoxaError) -> None:
            stay()
            self._not_done(error)

        said = self.tr("{file} is being read…").format(file=path.name)
        self.line.run(said, self._shell.bridge, work, partial(self._look, path), failed)
        self._busy(True)

    def _look(self, path: Path, preview: Preview) -> None:
        from ui.screens.workbook_import import preview_of

        self._busy(False)
        clear(self._under)
        looked = preview_of(self._workplace, self._report, preview)
        looked.taken.connect(lambda held: self._take_over(preview, held))
        looked.totals.connect(lambda wanted: self._look_into(path, totals_in=wanted, stay=looked.stay))
        looked.left.connect(self._changed)
        self._put_into(self._under, looked)
        self._buttons.hide()
        looked.begin.setFocus()

    def _take_over(self, preview: Preview, held: Held) -> None:
        """Put it into the draft; the page is made anew then, so it is the window that says how it went."""
        clear(self._under)
        self._buttons.show()
        self._busy(True)
        workbooks, shell = self._workplace.workbooks, self._shell
        taken = self.tr(
            "{count} answers were taken over into the draft. Ctrl+Z in the report takes them back."
        )

        def took(count: int) -> None:
            self._calm()
            shell.banner(taken.format(count=count), "good")

        def failed(error: BaocaoxaError) -> None:
            self._calm()
            shell.banner(words.sentence(error), "info" if isinstance(error, ListStopped) else "bad")

        stopping = self.line.begin(self.tr("The answers are being taken over…"))
        self._shell.bridge.run(lambda: workbooks.merge(self._report, preview, held, stopping), took, failed)

    def _calm(self) -> None:
        if isValid(self):
            self.line.end()
            self._busy(False)
            self._changed()

    def _was_written(self, paths: Sequence[Path]) -> None:
        self._busy(False)
        self._written, *annexes = paths
        said = [self.tr("Saved as {path}.").format(path=self._written)]
        said += [self.tr("The annexes beside it: {name}.").format(name=each.name) for each in annexes]
        self._say(" ".join(said), "")
        self._open.show()

    def _not_done(self, error: BaocaoxaError) -> None:
        self._busy(False)
        self._say(words.sentence(error), "" if isinstance(error, ListStopped) else "field-error")

    def _print(self) -> None:
        load_fonts(self._shell.app.config.resources / "fonts")
        try:
            printer = self._ask_printer(self)
        except NoPrinter as error:
            self._not_done(error)
            return
        if printer is not None:
            paper = partial(self._documents.paper, self._report, small, **self._chosen())
            said = self.tr("The pages go to the printer…")
            work = partial(_printed, paper, printer)
            self.line.run(said, self._shell.bridge, work, self._was_printed, self._not_done)
            self._busy(True)

    def _was_printed(self, count: int) -> None:
        self._busy(False)
        self._say(self.tr("Sent to the printer: {count} pages.").format(count=count), "")

    def _busy(self, busy: bool) -> None:
        self._buttons.setEnabled(not busy)
        self._open.hide()
        if busy:
            self._said.hide()

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()

    def _open_written(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))


def _printed(paper: Callable[[], Paper], printer: QPrinter, tell: Tell, stopped: Stopped) -> int:
    made = paper()
    go_on(stopped)
    return paint(made, printer, tell, stopped)
