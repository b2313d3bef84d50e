"""Signing a report with a token: who signs, which certificate, the PIN; one try at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import TokenRefused
from desktop.domain.holder import Holds
from desktop.domain.paper_parts import parts
from desktop.domain.signed_pdf import Extent
from desktop.domain.token import MOST_WRONG, Part
from ui import style, words
from ui.paper import load_fonts, pdfs
from ui.photos import small
from ui.shell import Shell
from ui.signature_spots import corner, spot
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, into_sight, row
from ui.widgets.progress import ProgressLine
from ui.words import tokens

if TYPE_CHECKING:
    from desktop.domain.signed_pdf import SignedPdf
    from desktop.domain.token import CertificateCard, TokenCard
    from desktop.services.workplace import Workplace


T = TypeVar("T")


class TokenForm(QFrame):
    """`signed` carries the signed PDF that was kept, `left` when nothing is to be signed."""

    signed = Signal(object)
    left = Signal()

    def __init__(self, workplace: Workplace, shell: Shell, report: str) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._report = report
        self._there: list[tuple[TokenCard, CertificateCard]] = []
        self.setObjectName("token")
        self.setAccessibleName(self.tr("Sign with a token"))
        self._part = workplace.token_signing.next_part(report)
        parts = (
            (Part.PERSON, self.tr("The leader’s signature")),
            (Part.AGENCY, self.tr("The agency’s seal")),
        )
        self.part = Segments(parts, self._part, "token.part", self.tr("Who signs"))
        self.part.chosen.connect(self._choose_part)
        self.certificates = QComboBox()
        self.certificates.setObjectName("token.certificates")
        self.certificates.currentIndexChanged.connect(self._warn)
        self._annexes = Paragraph(
            self.tr(
                "The annexes are a file of their own: they get the agency’s signature with the same press, "
                "shown at the top right of their first page as number, symbol and time."
            ),
            "small",
        )
        self._annexes.setObjectName("token.annexes")
        self._annexes.hide()
        self._warning = Paragraph("")
        self._warning.setObjectName("token.warning")
        self.last = line_edit("token.last")
        self._last_field = Field("", self.last)
        self.pin = line_edit("token.pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaximumWidth(style.px(280))
        self.pin.returnPressed.connect(self._sign)
        self.line = ProgressLine("token")
        self._said = Paragraph("")
        self._said.setObjectName("token.said")
        self._said.hide()
        self._build()
        self.look()

    def _build(self) -> None:
        self._go = button(self.tr("Sign"), "primary", "token.sign")
        self._go.clicked.connect(self._sign)
        again = button(self.tr("Look for the token again"), "quiet", "token.look")
        again.clicked.connect(self.look)
        leave = button(self.tr("Do not sign"), "quiet", "token.leave")
        leave.clicked.connect(self.left)
        self.setLayout(
            column(
                label(self.tr("Sign with a token"), "strong"),
                Field(self.tr("Who signs"), self.part),
                Field(self.tr("Certificate on the token"), self.certificates),
                self._annexes,
                self._warning,
                self._last_field,
                Field(self.tr("PIN of the token (it is not kept)"), self.pin),
                row(self._go, again, leave, None),
                self.line,
                self._said,
                space=8,
            )
        )

    def _choose_part(self, part: str) -> None:
        self._part = Part(part)
        self._offer()
        self._warn()

    def _offer(self) -> None:
        """Choose the first certificate of whoever is to sign, of that very name if there is one."""
        signing = self._workplace.token_signing
        fitting = [
            (signing.holds(self._report, self._part, each) is Holds.NEAR, place)
            for place, (_token, each) in enumerate(self._there)
            if signing.fits(self._report, self._part, each)
        ]
        if fitting:
            self.certificates.setCurrentIndex(min(fitting)[1])

    def look(self) -> None:
        """Look for tokens that are plugged in."""
        signing = self._workplace.token_signing
        said = self.tr("Tokens are being looked for…")
        self._run(said, signing.look, self._found, self._failed)

    def _run(
        self,
        said: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaocaoxaError], None],
    ) -> None:
        """What the token does cannot be stopped half-way."""
        self.line.run(said, self._shell.bridge, lambda _tell, _stopped: work(), done, failed, stoppable=False)
        self._busy(True)

    def _found(self, there: tuple[TokenCard, ...]) -> None:
        self._busy(False)
        self._there = [(token, each) for token in there for each in token.certificates]
        self.certificates.clear()
        for token, each in self._there:
            self.certificates.addItem(tokens.certificate(token, each))
        self._offer()
        self._warn()
        if not self._there:
            empty = self.tr("No certificate was found. Plug the token in, then look for it again.")
            self._say(empty, "field-error")
        else:
            self.pin.setFocus()
        into_sight(self)

    def _warn(self) -> None:
        """What is to be known of the token that is chosen, before a PIN is typed."""
        self._annexes.setVisible(self._workplace.token_signing.annexes_too(self._report, self._part))
        chosen = self._chosen()
        token = chosen[0] if chosen is not None else None
        said = tokens.tries(token) if token is not None else ""
        near = chosen is not None and self._workplace.token_signing.holds(self._report, self._part, chosen[1])
        if chosen is not None and near is Holds.NEAR:
            said = f"{tokens.near(chosen[1].name)} {said}".strip()
        refused = self._workplace.token_signing.refused(self._part)
        if refused is not None:
            said = f"{words.sentence(refused)} {said}".strip()
        self._warning.say(said)
        self._warning.setVisible(bool(said))
        style.mark(self._warning, role="field-warning")
        final = token is not None and token.left == 1
        if token is not None:
            asked = self.tr("To use the last try, type the name of the token: {name}").format(
                name=token.label
            )
            self._last_field.label.setText(asked)
            self.last.setAccessibleName(asked)
        self._last_field.setVisible(final)
        self.last.clear()
        self._go.setEnabled(token is not None and token.left > 0 and refused is None)

    def _chosen(self) -> tuple[TokenCard, CertificateCard] | None:
        at = self.certificates.currentIndex()
        return self._there[at] if 0 <= at < len(self._there) else None

    def _sign(self) -> None:
        chosen, pin = self._chosen(), self.pin.text()
        self.pin.clear()
        if chosen is None or not self._go.isEnabled():
            return
        if not pin:
            self._say(self.tr("Type the PIN of the token."), "field-error")
            self.pin.setFocus()
            return
        token, certificate = chosen
        last = self.last.text().strip() == token.label.strip()
        part = self._part
        load_fonts(self._shell.app.config.resources / "fonts")
        signing, documents, report = self._workplace.token_signing, self._workplace.documents, self._report

        def work() -> SignedPdf:
            papers = parts(documents.paper(report, small))
            shown = spot(papers[Extent.WHOLE], part, *documents.apart(report))
            annexes = papers.get(Extent.ANNEXES)
            above = None if annexes is None else corner(annexes, documents.cover(report))
            return signing.sign(
                report, part, token.serial, certificate, pin, lambda: pdfs(papers), shown, above, last=last
            )

        said = self.tr("The token is signing. This is not broken off half-way; leave it plugged in.")
        self._run(said, work, self._done, self._refused)

    def _done(self, made: SignedPdf) -> None:
        self._busy(False)
        self.signed.emit(made)

    def _refused(self, error: BaocaoxaError) -> None:
        """Say why, and how many tries the token has left now."""
        self._failed(error)
        chosen = self._chosen()
        if isinstance(error, TokenRefused) and error.why in {"pin", "locked"} and chosen is not None:
            locked = error.why == "locked"
            now = replace(chosen[0], wrong=MOST_WRONG - error.left, locked=locked)
            self._there = [
                (now if token.serial == now.serial else token, each) for token, each in self._there
            ]
            self._warn()

    def _failed(self, error: BaocaoxaError) -> None:
        self._busy(False)
        self._say(words.sentence(error), "field-error")

    def _busy(self, busy: bool) -> None:
        self.setEnabled(not busy)

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()
