"""What stands around a report on paper, asked once: agency, number, place and day, recipients, signer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit

from desktop.domain.cover import (
    BY_POSITION,
    CIRCULATIONS,
    FREE,
    URGENCIES,
    Authority,
    Cover,
    Signing,
    addressees,
    day_line,
    is_symbol,
    missing,
    number_line,
    signature_lines,
    signer_name,
)
from desktop.domain.text import name_key
from ui import style, words, words_documents
from ui.screens.kept_typing import KeptField
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, column, row
from ui.widgets.pasting import TextArea, convert_pasted

if TYPE_CHECKING:
    from desktop.services.typed import Typed
    from desktop.services.workplace import Workplace

_LINES = 3


class CoverForm(QFrame):
    """Fields in the order of the paper; `kept` carries the new cover, `left` when nothing is to change.

    `signing` tells how a signer signs. `signed_off`: only what needs no leader can be changed. `renumbered`
    carries a cover that wants a number of its day's year.
    """

    kept = Signal(object)
    left = Signal()
    renumbered = Signal(object)

    def __init__(
        self,
        cover: Cover,
        signers: Sequence[str],
        signing: Callable[[str], Signing],
        *,
        signed_off: bool = False,
    ) -> None:
        super().__init__()
        self._cover = cover
        self._typed: list[KeptField] = []
        self._signing = signing
        self._signed_off = signed_off
        self.setObjectName("cover")
        self.superior = self._line("cover.superior", cover.superior)
        self.agency = self._lines("cover.agency", cover.agency.split("\n"))
        self.series = self._line("cover.series", cover.series)
        self.series.setReadOnly(cover.number is not None)
        self.place = self._line("cover.place", cover.place)
        self.day = self._line("cover.day", words.date(cover.day) if cover.day else "")
        self.about = self._line("cover.about", cover.abstract)
        self.to = self._lines("cover.to", cover.to)
        self.copies = self._lines("cover.copies", cover.copies)
        self.archive = self._line("cover.archive", cover.archive)
        self.authority = QComboBox()
        for each in Authority:
            self.authority.addItem(words_documents.authority(each), each)
        self.position = self._line("cover.position", cover.position)
        self.signer = QComboBox()
        self.signer.setEditable(True)
        if (line := self.signer.lineEdit()) is not None:
            convert_pasted(line)
        self.signer.addItems(list(dict.fromkeys([cover.signer, *signers])))
        self.urgency = self._choices("cover.urgency", URGENCIES, cover.urgency)
        self.circulation = self._choices("cover.circulation", CIRCULATIONS, cover.circulation)
        self._named()
        self._choose(cover.signing)
        self._day_field = Field(self.tr("Date (dd/mm/yyyy, empty: to be written by hand)"), self.day)
        self._series_field = Field(self.tr("Symbol of the series"), self.series)
        self._required = {
            "agency": Field(self.tr("Agency, in the lines it takes on paper"), self.agency),
            "place": Field(
                self.tr("Place"), self.place, self.tr("Named after a person or a number: with its type")
            ),
            "abstract": Field(self.tr("What the report is about"), self.about),
            "authority": Field(self.tr("Signed by"), self.authority),
            "signer": Field(self.tr("Name of the signer, without academic title"), self.signer),
            "position": Field(self.tr("Position of the signer"), self.position),
        }
        self.signer.currentTextChanged.connect(lambda name: self._choose(self._signing(name)))
        self.authority.currentIndexChanged.connect(self._show_position)
        self._build()
        self._show_position()
        self._hold()

    def _named(self) -> None:
        self.authority.setObjectName("cover.authority")
        self.authority.setPlaceholderText(self.tr("choose"))
        self.signer.setObjectName("cover.signer")
        self._renumber = button(self.tr("Give it a number of that year"), "", "cover.renumber")
        self._renumber.setToolTip(self.tr("The number it has now stays used: nothing else gets it"))
        self._renumber.clicked.connect(lambda: self.renumbered.emit(self.cover()))
        self._renumber.hide()

    def _choose(self, signing: Signing) -> None:
        """How whoever signs does it; nothing is chosen when nobody has said so."""
        known = signing.authority
        self.authority.setCurrentIndex(-1 if known is None else list(Authority).index(known))
        self.position.setText(signing.position)

    def _hold(self) -> None:
        """After the sign-off, fields that want a new one can be read only."""
        if not self._signed_off:
            return
        open_ = FREE | frozenset(missing(self._cover))
        editors = {
            "superior": self.superior,
            "agency": self.agency,
            "place": self.place,
            "abstract": self.about,
            "authority": self.authority,
            "signer": self.signer,
            "position": self.position,
            "urgency": self.urgency,
            "circulation": self.circulation,
        }
        for name, editor in editors.items():
            editor.setEnabled(name in open_ - {"authority", "signer", "position"})

    def _build(self) -> None:
        keep = button(self.tr("Keep"), "primary", "cover.keep", "save")
        keep.clicked.connect(self._keep)
        leave = button(self.tr("Leave as it was"), "quiet", "cover.leave")
        leave.clicked.connect(self.typing_over)
        leave.clicked.connect(self.left)
        self.setLayout(
            column(
                label(self.tr("Around the report"), "section"),
                Paragraph(
                    self.tr("As Decree 30/2020 asks. It is kept, and offered again in the next report."),
                    "muted",
                ),
                *self._signed_off_words(),
                beside(Field(self.tr("Agency above"), self.superior), self._required["agency"]),
                beside(self._series_field, self._required["place"], self._day_field),
                row(self._renumber, None),
                self._required["abstract"],
                Field(self.tr("Sent to (one on each line)"), self.to),
                beside(self._required["signer"], self._required["authority"]),
                self._required["position"],
                beside(
                    Field(self.tr("Copies to (one on each line)"), self.copies),
                    Field(self.tr("Kept by (VT and the unit that wrote it)"), self.archive),
                ),
                beside(
                    Field(self.tr("Urgency"), self.urgency), Field(self.tr("Circulation"), self.circulation)
                ),
                row(keep, leave, None),
                space=12,
            )
        )

    def _signed_off_words(self) -> list[Paragraph]:
        if not self._signed_off:
            return []
        said = self.tr(
            "The leader has signed it off: number, day and recipients may still change, and the trail keeps "
            "it. For anything else correct the report, which is signed off anew."
        )
        return [Paragraph(said, "field-warning")]

    def keep_typing(self, typed: Typed, shell: Shell, page: str) -> None:
        """What is typed stays under `page` through another look and the lock, until `typing_over`."""
        self._typed = [
            KeptField(editor, typed, shell, f"{page}:{editor.objectName()}") for editor in self._written()
        ]

    def typing_over(self) -> None:
        """It is kept as what it is, or dropped."""
        for each in self._typed:
            each.over()
        self._typed = []

    def _written(self) -> tuple[QLineEdit | QPlainTextEdit, ...]:
        """What a person writes in by hand and may change now; the position follows from the signer."""
        lines = (self.superior, self.agency, self.series, self.place, self.day, self.about)
        below = (self.to, self.copies, self.archive)
        return tuple(each for each in (*lines, *below) if each.isEnabled() and not each.isReadOnly())

    def cover(self) -> Cover:
        """What is in the fields now; ValueError when the day is none."""
        day = self.day.text().strip()
        return replace(
            self._cover,
            superior=self.superior.text().strip(),
            agency="\n".join(_listed(self.agency)),
            series=self.series.text().strip(),
            place=self.place.text().strip(),
            day=_date(day) if day else None,
            abstract=self.about.text().strip(),
            to=_listed(self.to),
            copies=_listed(self.copies),
            archive=self.archive.text().strip(),
            authority=self._authority(),
            position=self.position.text().strip() if self._authority() in BY_POSITION else "",
            signer=self.signer.currentText().strip(),
            urgency=str(self.urgency.currentData()),
            circulation=str(self.circulation.currentData()),
        )

    def another_year(self, sentence: str, *, may_renumber: bool) -> None:
        """Say at the day that the number is of another year, and offer one of that year."""
        self._day_field.complain(sentence)
        self._renumber.setVisible(may_renumber)
        self.day.setFocus()

    def _keep(self) -> None:
        for field in (self._day_field, self._series_field, *self._required.values()):
            field.complain("")
        self._renumber.hide()
        try:
            cover = self.cover()
        except ValueError:
            self._day_field.complain(self.tr("Write the date like 05/02/2026, or leave it empty."))
            self.day.setFocus()
            return
        if not is_symbol(cover.series):
            self._series_field.complain(self.tr("Write it like BC-UBND: capitals, hyphens, no spaces."))
            self.series.setFocus()
            return
        wanted = () if self._signed_off else missing(cover)
        for name in wanted:
            self._required[name].complain(words_documents.incomplete(name, cover.signer))
        if wanted:
            self._required[wanted[0]].editor.setFocus()
            return
        self.kept.emit(cover)

    def _authority(self) -> Authority | None:
        chosen = self.authority.currentData()
        return None if chosen is None else Authority(chosen)

    def _show_position(self) -> None:
        self._required["position"].setVisible(self._authority() in BY_POSITION)

    def _line(self, name: str, text: str) -> QLineEdit:
        edit = line_edit(name)
        edit.setText(text)
        return edit

    def _lines(self, name: str, texts: Sequence[str]) -> QPlainTextEdit:
        edit = TextArea()
        edit.setPlainText("\n".join(texts))
        edit.setObjectName(name)
        edit.ensurePolished()
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * _LINES + style.px(24))
        return edit

    def _choices(self, name: str, texts: Sequence[str], current: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        for text in texts:
            box.addItem(text or self.tr("None"), text)
        box.setCurrentIndex(list(texts).index(current) if current in texts else 0)
        return box


def _listed(edit: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in edit.toPlainText().splitlines() if line.strip())


def _date(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no zone


def summary(cover: Cover) -> tuple[str, ...]:
    """The lines a person checks before it goes out, as they stand on paper."""
    to = " ".join(addressees(cover))
    signed = " / ".join((*signature_lines(cover), signer_name(cover.signer)))
    lines = (f"{number_line(cover)} · {day_line(cover)}", to, signed)
    return tuple(re.sub(" {2,}", " … ", line).replace(": … ", ": …").strip() for line in lines if line)


def cover_form(workplace: Workplace, report: str) -> CoverForm:
    """The form around a report as it stands now."""
    documents = workplace.documents
    signers = sorted((each.name for each in workplace.accounts.signers()), key=name_key)
    return CoverForm(
        documents.cover(report),
        signers,
        documents.signers.of,
        signed_off=documents.signed_off(report),
    )
