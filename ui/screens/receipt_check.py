"""Whether a receipt holds, checked without a network: its PDF, another file, or what a QR code says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop.domain.errors import BaocaoxaError, FileUnreadable
from desktop.domain.files import safe_name
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, into_sight, row
from ui.widgets.pasting import TextArea
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.receipts import Proof, Receipts

#: Bytes of a file that are looked at: a receipt is one page.
_MOST = 8 * 1024 * 1024
_LINES = 3
_TINTS = {"check": "good", "warning": "warn", "error": "bad"}


class ReceiptCheck(QFrame):
    """A card; `ask` gives the file a person chooses, or None. `left` when nothing more is to be checked."""

    guide = "receipts"

    left = Signal()

    def __init__(self, receipts: Receipts, shell: Shell) -> None:
        super().__init__()
        self._receipts = receipts
        self._shell = shell
        self.ask: Callable[[QWidget], Path | None] = _asked
        self.setObjectName("receiptCheck")
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Check a receipt"))
        self.text = TextArea()
        self.text.setObjectName("receiptCheck.text")
        self.text.setTabChangesFocus(True)
        self.text.ensurePolished()
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES + style.px(24))
        self._field = Field(self.tr("Text of the receipt, as scanned from its QR code"), self.text)
        look = button(self.tr("Check it"), "primary", "receiptCheck.check")
        look.clicked.connect(self._pasted)
        choose = button(self.tr("Choose a file…"), "", "receiptCheck.file")
        choose.clicked.connect(self._choose)
        leave = button(self.tr("Close"), "quiet", "receiptCheck.leave")
        leave.clicked.connect(self.left)
        self._verdict = column(space=6)
        self.setLayout(
            column(
                label(self.tr("Check a receipt"), "section"),
                Paragraph(
                    self.tr(
                        "The PDF of a receipt, a file with its text, or what its QR code says. It is checked "
                        "with the keys of the centres this PC was enrolled at; no network is needed."
                    ),
                    "muted",
                ),
                self._field,
                row(look, choose, leave, None),
                self._verdict,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )

    def _pasted(self) -> None:
        text = self.text.toPlainText().strip()
        self._field.complain("" if text else self.tr("Paste the text of a receipt, or choose a file."))
        if text:
            # What a mail or a scanner broke into lines is one word again.
            joined = text if "{" in text else "".join(text.split())
            self._check(joined.encode())

    def _choose(self) -> None:
        path = self.ask(self)
        if path is not None:
            self._field.complain("")
            self._shell.bridge.run(partial(self._proof_of, path), self._tell, self._failed)

    def _check(self, content: bytes) -> None:
        check = partial(self._receipts.check, content, self._language())
        self._shell.bridge.run(check, self._tell, self._failed)

    def _proof_of(self, path: Path) -> Proof | None:
        try:
            with path.open("rb") as file:
                content = file.read(_MOST)
        except OSError as error:
            raise FileUnreadable(safe_name(path.name), "refused") from error
        return self._receipts.check(content, self._language())

    def _language(self) -> str:
        return self._shell.app.settings.language or "vi"

    def _tell(self, proof: Proof | None) -> None:
        clear(self._verdict)
        if proof is None:
            said = self.tr(
                "There is no receipt in it. Choose the PDF saved in this application, or scan the QR code "
                "and paste its text."
            )
            self._say(said, "warning")
        elif not proof.holds:
            said = self.tr("This receipt proves nothing: {why}.").format(why=proof.why)
            self._say(said, "error")
        else:
            self._say(self.tr("The receipt holds: the centre signed it, and nothing was changed."), "check")
            for name, value in (*proof.facts, proof.digest):
                self._verdict.addWidget(Paragraph(named(name, value)))
            for sentence in proof.proves:
                self._verdict.addWidget(Paragraph(sentence, "small"))
        into_sight(self)

    def _say(self, text: str, sign: str) -> None:
        """The verdict with its sign: check, warning or error."""
        said = Paragraph(text, "strong")
        said.setObjectName("receiptCheck.verdict")
        line = row(Icon(sign, _TINTS[sign], 20), said, space=8)
        line.setStretch(1, 1)
        self._verdict.addLayout(line)

    def _failed(self, error: BaocaoxaError) -> None:
        clear(self._verdict)
        self._say(words.sentence(error), "error")


def _asked(parent: QWidget) -> Path | None:
    kinds = "PDF, JSON, TXT (*.pdf *.json *.txt *.jws);;* (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", kinds)
    return Path(chosen) if chosen else None
