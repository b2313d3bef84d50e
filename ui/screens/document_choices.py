"""How a report goes on paper: with its pictures, or masked for outside; what must not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import style
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate


class PaperChoices(QWidget):
    """What is ticked counts for Word, PDF and print. `refused` when a choice could not be kept."""

    refused = Signal(object)

    def __init__(self, workplace: Workplace, report: str) -> None:
        super().__init__()
        self._documents = workplace.documents
        self._report = report
        self._cautioned = False
        self._pictured = QCheckBox(self.tr("With the pictures of signature and seal"))
        self._pictured.setObjectName("document.pictured")
        workbooks = workplace.workbooks
        of_counts = self.tr(
            "Word, PDF and print for outside the office: small counts and what is not public masked"
        )
        of_persons = self.tr(
            "Word, PDF and print for outside, masked: personal data, small counts, what is not public"
        )
        self._outside = QCheckBox(of_persons if workbooks.asks_of_persons(report) else of_counts)
        self._outside.setObjectName("document.paperOutside")
        self._outside.setToolTip(
            self.tr(
                "The paper says that it is an extract; the superior gets the whole report, without this mark"
            )
        )
        if not (workbooks.protects(report) or workbooks.keeps_back(report)):
            self._outside.hide()  # shown by whoever holds it: by itself it would be a window
        self._outside.toggled.connect(self.show_state)
        self._apart = QCheckBox(self.tr("Word and PDF: annexes in a file of their own"))
        self._apart.setObjectName("document.apart")
        self._apart.setToolTip(
            self.tr("The office’s choice for all reports; the agency’s seal with a token signs both files")
        )
        self._apart.setChecked(self._documents.habits.annexes_apart)
        self._apart.hide()
        self._apart.toggled.connect(self._keep_apart)
        self._not_public = Paragraph("", "field-warning")
        self._not_public.setObjectName("document.notPublic")
        caution = row(Icon("warning", "warn"), self._not_public, space=8)
        caution.setStretch(1, 1)
        self._caution = QWidget()
        self._caution.setLayout(caution)
        self._caution.hide()
        self.setLayout(column(self._pictured, self._apart, self._outside, self._caution, space=8))

    def warn(self, names: tuple[str, ...]) -> None:
        """What of it must not be published, before anybody takes it along."""
        if names:
            said = self.tr(
                "Word, PDF and print have figures that must not be published ({names}): for the superior and "
                "the archive only. For others tick the choice above, or take Excel without small counts."
            )
            self._not_public.say(said.format(names="; ".join(names)))
        self._cautioned = bool(names)
        self.show_state()

    def show_state(self) -> None:
        """A paper for outside has no pictures, and nothing that must not be published."""
        self._caution.setVisible(self._cautioned and not self.outside)
        self._pictured.setVisible(bool(self._documents.pictures(self._report)) and not self.outside)
        # Without a choice it takes no room either.
        choices = (self._pictured, self._apart, self._outside, self._caution)
        self.setVisible(not all(each.isHidden() for each in choices))

    def offer_apart(self, annexed: bool) -> None:
        """Whether the report has annexes: only then there is something to choose."""
        self._apart.setVisible(annexed)
        self.show_state()

    def _keep_apart(self, apart: bool) -> None:
        try:
            self._documents.habits.put_annexes_apart(apart)
        except BaocaoxaError as error:
            self.refused.emit(error)

    @property
    def apart(self) -> bool:
        """Whether annexes go into a file of their own."""
        return self._apart.isChecked()

    @property
    def outside_box(self) -> QCheckBox:
        """The choice itself."""
        return self._outside

    @property
    def outside(self) -> bool:
        """Whether it is for outside the office."""
        return self._outside.isChecked()

    def chosen(self) -> dict[str, bool]:
        """As `Documents.paper` takes it."""
        pictured = self._pictured.isChecked() and not self._pictured.isHidden()
        return {"pictured": pictured, "outside": self.outside}


def excel_outside(workplace: Workplace, report: str) -> QCheckBox:
    """Whether an Excel file is for outside the office; not shown where nothing is masked there."""
    books = workplace.workbooks
    said = translate("DocumentCard", "Excel without small counts of persons")
    tip = translate("DocumentCard", "For a file that leaves the office: counts of 1 to 4 stand as «<5» in it")
    if books.asks_of_persons(report):
        said = translate(
            "DocumentCard", "Excel for outside the office: personal data and small counts masked"
        )
        tip = translate(
            "DocumentCard", "In a file that leaves the office personal data stands as «***», 1 to 4 as «<5»"
        )
    box = QCheckBox(said)
    box.setObjectName("document.outside")
    box.setToolTip(tip)
    box.setChecked(True)
    if not books.protects(report):
        box.hide()
    return box


class OwnWords(QWidget):
    """Whether a file for outside has what is written in own words; asked where it has such answers.

    Left out unless a person wants it: nobody but a reader sees whether a name stands there.
    """

    def __init__(self, *outside: QCheckBox) -> None:
        """`outside` are the choices that make a file one for outside the office."""
        super().__init__()
        self._outside = outside
        self._names: tuple[str, ...] = ()
        self._leave = QCheckBox(self.tr("For outside, leave out what is written in own words"))
        self._leave.setObjectName("document.ownWords")
        self._leave.setChecked(True)
        self._told = Paragraph("", "small")
        self._told.setObjectName("document.ownWords.told")
        self.setLayout(column(self._leave, self._told, space=2))
        for box in outside:
            box.toggled.connect(self._show)
        self._leave.toggled.connect(self._show)
        self._show()

    @property
    def kept(self) -> bool:
        """Whether a person wants them in the file."""
        return not self._leave.isChecked()

    def offer(self, names: tuple[str, ...]) -> None:
        """What these questions are called."""
        self._names = names
        self._show()

    def _show(self) -> None:
        left = self.tr("Names of people may stand there. Left out: {names}.")
        stays = self.tr("Read them before you give the file away: names of people may stand in {names}.")
        self._told.say((stays if self.kept else left).format(names="; ".join(self._names)))
        style.mark(self._told, role="field-warning" if self.kept else "small")
        self.setVisible(bool(self._names) and any(not b.isHidden() and b.isChecked() for b in self._outside))
