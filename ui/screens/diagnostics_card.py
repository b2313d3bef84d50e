"""A file for support: made on this PC, shown whole, saved only after that. Nothing is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QPlainTextEdit, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.progress import Stopped, Tell, go_on
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine
from ui.words.diagnostics import titles


class DiagnosticsCard(QFrame):
    """`ask_save` gives the file a person chooses, or None."""

    guide = "trouble"

    def __init__(self, shell: Shell, ask_save: Callable[[QWidget], Path | None] | None = None) -> None:
        super().__init__()
        self._shell = shell
        self._ask = ask_save or self._asked
        self.setProperty("role", "card")
        self.setObjectName("settings.diagnostics")
        why = self.tr(
            "For who helps you: versions, sizes, counts and the technical log, without names, texts, figures "
            "or passwords. You see all of it before it is saved; nothing is sent."
        )
        self.make = button(self.tr("Make a diagnostics file…"), "", "diagnostics.make")
        self.make.clicked.connect(self._make)
        self.line = ProgressLine("diagnostics")
        self.shown = QPlainTextEdit()
        self.shown.setObjectName("diagnostics.shown")
        self.shown.setAccessibleName(self.tr("What the file will hold"))
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.shown.setMinimumHeight(style.px(260))
        self.save = button(self.tr("Save to a file…"), "", "diagnostics.save", "save")
        self.save.clicked.connect(self._save)
        self.drop = button(self.tr("Do not save"), "quiet", "diagnostics.drop")
        self.drop.clicked.connect(lambda: self._show(""))
        self._said = Paragraph("", "muted")
        self.setLayout(
            column(
                label(self.tr("Diagnostics"), "section"),
                Paragraph(why, "muted"),
                row(self.make, None),
                self.line,
                self.shown,
                row(self.save, self.drop, None),
                self._said,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self._show("")

    def _show(self, text: str) -> None:
        self.shown.setPlainText(text)
        for part in (self.shown, self.save, self.drop):
            part.setVisible(bool(text))
        self._said.hide()

    def _make(self) -> None:
        named, app = titles(), self._shell.app

        def work(_tell: Tell, stopped: Stopped) -> str:
            text = app.diagnosis(named, stopped)
            go_on(stopped)
            return text

        said = self.tr("What stands in the file is being gathered…")
        self.line.run(said, self._shell.bridge, work, self._made, self._failed)
        self.make.setEnabled(False)

    def _made(self, text: str) -> None:
        self.make.setEnabled(True)
        self._show(text)
        self.shown.setFocus()

    def _failed(self, error: BaocaoxaError) -> None:
        self.make.setEnabled(True)
        self._say(words.sentence(error))

    def _say(self, text: str) -> None:
        self._said.say(text)
        self._said.show()

    def _save(self) -> None:
        path = self._ask(self)
        if path is None:
            return
        try:
            path.write_text(self.shown.toPlainText(), "utf-8")
        except OSError:
            self._say(self.tr("Nothing can be written there. Choose another folder."))
            return
        self._show("")
        self._say(self.tr("Saved: {path}. Give this file to who helps you.").format(path=path))
        self.make.setFocus()

    def _asked(self, owner: QWidget) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            owner, self.tr("Save to a file…"), "baocaoxa-diagnostics.txt", "Text (*.txt)"
        )
        return Path(name) if name else None
