"""At the start after a crash: a quiet word, and what may be done with the report. Nothing is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from ui import style
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row


class CrashNotice(QFrame):
    """Hidden when there is nothing to tell. `ask_save` gives the file a person chooses, or None."""

    def __init__(self, shell: Shell, ask_save: Callable[[QWidget], Path | None] | None = None) -> None:
        super().__init__()
        self._crashes = shell.app.crashes
        self._ask = ask_save or self._asked
        self.setProperty("role", "banner")
        self.setObjectName("crash")
        style.mark(self, kind="info")
        text = self.tr(
            "The application stopped unexpectedly last time. What was typed is kept. For support there is a "
            "report of it without any data of yours; it is not sent anywhere."
        )
        self._said = Paragraph(text, "small")
        self.setAccessibleName(text)
        self.save = button(self.tr("Save to a file…"), "", "crash.save", "save")
        self.save.clicked.connect(self._save)
        self.delete = button(self.tr("Delete"), "quiet", "crash.delete")
        self.delete.clicked.connect(self._delete)
        head = row(Icon("info", "accent"), self._said, space=12)
        head.setStretch(1, 1)
        self.setLayout(column(head, row(self.save, None, self.delete), space=8, margins=(16, 12, 16, 10)))
        self.setVisible(bool(self._crashes.pending()))

    def _save(self) -> None:
        path = self._ask(self)
        if path is None:
            return
        try:
            self._crashes.save(path)
        except OSError:
            self._said.say(self.tr("Nothing can be written there. Choose another folder."))
            return
        self._said.say(self.tr("Saved: {path}. Give this file to the province's support.").format(path=path))
        self.save.hide()
        self.delete.hide()

    def _delete(self) -> None:
        self._crashes.delete()
        self.hide()

    def _asked(self, owner: QWidget) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            owner, self.tr("Save to a file…"), "baocaoxa-crash.txt", "Text (*.txt)"
        )
        return Path(name) if name else None
