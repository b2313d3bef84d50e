"""The titles of the parts of a diagnostics file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def titles() -> dict[str, str]:
    """By the key of each part (`desktop.services.diagnostics`), in the language in force."""
    return {
        "program": translate("Diagnostics", "Program and settings"),
        "system": translate("Diagnostics", "System"),
        "profile": translate("Diagnostics", "Files of this PC's profile, by kind"),
        "store": translate("Diagnostics", "Store: revision, check, number of rows"),
        "sending": translate("Diagnostics", "How the sending stands"),
        "exchanges": translate("Diagnostics", "Last exchanges with the centre"),
        "crashes": translate("Diagnostics", "Unexpected stops"),
        "log": translate("Diagnostics", "Technical log"),
    }
