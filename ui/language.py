"""The language of every visible word, changed while the application runs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

#: Language codes with the name each speaker knows it by; the first is what a PC starts in.
LANGUAGES: Final = (("vi", "Tiếng Việt"), ("en", "English"), ("fr", "Français"))
DEFAULT: Final = LANGUAGES[0][0]


class Language(QObject):
    """Holds the translator in force; English is the source and needs none."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._translator: QTranslator | None = None
        self.code = "en"

    def use(self, code: str | None) -> None:
        """Speak `code` (None: the language a PC starts in) from now on."""
        code = code or DEFAULT
        if code == self.code:
            return
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        if code != "en":
            translator = QTranslator(self)
            if translator.load(str(self._folder / f"baocaoxa_{code}.qm")):
                QCoreApplication.installTranslator(translator)
                self._translator = translator
        self.code = code
