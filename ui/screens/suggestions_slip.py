"""The slip of a suggestion: printed, or saved as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.errors.documents import NoPrinter
from ui import slip_sheet, style, words
from ui.printing import AskPrinter, asked_printer, printed
from ui.screens.receipt_actions import asked_path
from ui.widgets.buttons import button
from ui.widgets.folding import folding
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column

if TYPE_CHECKING:
    from desktop.services.suggestions import Suggestions


class SlipActions(QWidget):
    """Two buttons and what became of them. `ask_printer`, `ask_path`: what a person chooses, or None."""

    def __init__(
        self,
        suggestions: Suggestions,
        suggestion: str,
        ask_printer: AskPrinter = asked_printer,
        ask_path: Callable[[QWidget, str], Path | None] = asked_path,
    ) -> None:
        super().__init__()
        self._suggestions = suggestions
        self._suggestion = suggestion
        self._ask_printer = ask_printer
        self._ask_path = ask_path
        self.print = button(self.tr("Print the slip"), "", "suggestion.slip.print", "print")
        self.print.clicked.connect(self._print)
        self.save = button(self.tr("Save as PDF"), "quiet", "suggestion.slip.save", "save")
        self.save.clicked.connect(self._save)
        self._said = Paragraph("", "muted")
        self._said.setObjectName("suggestion.slip.said")
        self._said.hide()
        self.setLayout(column(folding(self.print, self.save), self._said, space=6))

    def _print(self) -> None:
        slip = self._suggestions.slip(self._suggestion)
        try:
            if printed(self, self._ask_printer, lambda printer: slip_sheet.send(slip, printer)):
                self._say(self.tr("Sent to the printer."), "muted")
        except NoPrinter as error:
            self._say(words.sentence(error), "field-error")

    def _save(self) -> None:
        slip = self._suggestions.slip(self._suggestion)
        path = self._ask_path(self, self.tr("slip-{code}.pdf").format(code=slip.code))
        if path is None:
            return
        try:
            slip_sheet.save(slip, path)
        except OSError:
            self._say(self.tr("Nothing can be written there. Choose another folder."), "field-error")
            return
        self._say(self.tr("Saved as {path}.").format(path=path), "muted")

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()
