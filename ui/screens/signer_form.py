"""In whose name each leader signs: asked once where it is not known, and kept in the settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from desktop.domain.cover import BY_POSITION, Authority, Signing
from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import CoverIncomplete
from ui import style, words, words_documents
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, clear, column, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.signers import Signer, Signers
    from desktop.services.workplace import Workplace


class SignerForm(QWidget):
    """One leader: authority, the position where it is written out. `kept` when it was said."""

    kept = Signal()

    def __init__(self, signers: Signers, signer: Signer) -> None:
        super().__init__()
        self._signers = signers
        self._signer = signer
        login = signer.account.login
        self.setObjectName(f"signer.{login}")
        self.authority = QComboBox()
        self.authority.setObjectName(f"signer.{login}.authority")
        self.authority.setPlaceholderText(self.tr("choose"))
        for each in Authority:
            self.authority.addItem(words_documents.authority(each), each)
        known = signer.signing.authority
        self.authority.setCurrentIndex(-1 if known is None else list(Authority).index(known))
        self.position = line_edit(f"signer.{login}.position")
        self.position.setText(signer.signing.position)
        asked = self.tr("{name} signs as").format(name=signer.account.name)
        self._fields = {
            "authority": Field(asked, self.authority),
            "position": Field(self.tr("Position of the signer"), self.position),
        }
        keep = button(self.tr("Keep"), "", f"signer.{login}.keep", "save")
        keep.setAccessibleName(named(asked, self.tr("Keep")))
        keep.clicked.connect(self._keep)
        self.authority.currentIndexChanged.connect(self._show_position)
        may = signers.may_say(signer)
        for widget in (self.authority, self.position):
            widget.setEnabled(may)
        if not may:
            keep.hide()
        self._said = Paragraph("", "field-error")
        self._said.hide()
        fields = beside(self._fields["authority"], self._fields["position"])
        self.setLayout(column(fields, row(keep, None), self._said, space=8))
        self._show_position()

    def _show_position(self) -> None:
        self._fields["position"].setVisible(self.authority.currentData() in BY_POSITION)

    def _keep(self) -> None:
        for field in self._fields.values():
            field.complain("")
        chosen = self.authority.currentData()
        authority = None if chosen is None else Authority(chosen)
        position = self.position.text().strip() if authority in BY_POSITION else ""
        try:
            self._signers.say(self._signer.account.id, Signing(authority, position))
        except CoverIncomplete as error:
            for name in error.names:
                self._fields[name].complain(words_documents.incomplete(name, error.signer))
            return
        except BaocaoxaError as error:
            self._said.say(words.sentence(error))
            self._said.show()
            return
        self.kept.emit()


class SignersCard(QFrame):
    """The leaders in the settings; leaders and administrators change how one signs from now on."""

    guide = "documents"

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._signers = workplace.documents.signers
        self.setProperty("role", "card")
        self.setObjectName("settings.signers")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(style.px(12))
        self._said = Paragraph("")
        self._said.setObjectName("signers.said")
        self._said.hide()
        why = self.tr(
            "What stands over a signature belongs to the leader: a report bears it of whoever signed it off. "
            "A change counts from now on; what was signed before stays."
        )
        self.setLayout(
            column(
                label(self.tr("Who signs reports, and as what"), "section"),
                Paragraph(why, "muted"),
                self._lines,
                self._said,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """The leaders as they are now."""
        clear(self._lines)
        leaders = self._signers.all()
        for signer in leaders:
            form = SignerForm(self._signers, signer)
            form.kept.connect(partial(self._kept, signer.account.name))
            self._lines.addWidget(form)
        if self.parentWidget() is not None or not leaders:  # shown without a parent it is a window of its own
            self.setVisible(bool(leaders))

    def _kept(self, name: str) -> None:
        self.refresh()
        self._said.say(self.tr("Kept: {name} signs so from now on.").format(name=name))
        self._said.show()
