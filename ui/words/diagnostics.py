"""The titles of the parts of a diagnostics file, and what its lines are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def titles() -> dict[str, str]:
    """By the key of each part and line (`desktop.services.diagnostics`), in the language in force."""
    return {
        "program": translate("Diagnostics", "Program and settings"),
        "system": translate("Diagnostics", "System"),
        "profile": translate("Diagnostics", "Files of this PC's profile, by kind"),
        "store": translate("Diagnostics", "Store: revision, check, number of rows"),
        "sending": translate("Diagnostics", "How the sending stands"),
        "exchanges": translate("Diagnostics", "Last exchanges with the centre"),
        "crashes": translate("Diagnostics", "Unexpected stops"),
        "log": translate("Diagnostics", "Technical log"),
        **_rows(),
    }


def _rows() -> dict[str, str]:
    """What each line is called; its own name stands behind it in brackets, for support."""
    return {
        "row:bundle": translate("Diagnostics", "Installed as a program"),
        "row:language": translate("Diagnostics", "Language"),
        "row:theme": translate("Diagnostics", "Look"),
        "row:scale": translate("Diagnostics", "Size of what is shown"),
        "row:automatic": translate("Diagnostics", "Sends by itself"),
        "row:proxy": translate("Diagnostics", "Proxy server"),
        "row:lock_minutes": translate("Diagnostics", "Locks after so many minutes"),
        "row:signed in": translate("Diagnostics", "Somebody is signed in"),
        "row:made at": translate("Diagnostics", "Made at"),
        "row:system": translate("Diagnostics", "System"),
        "row:machine": translate("Diagnostics", "Machine"),
        "row:disk": translate("Diagnostics", "Disk"),
        "row:profile lies on": translate("Diagnostics", "The profile lies on"),
        "row:folder": translate("Diagnostics", "Folder"),
        "row:revision": translate("Diagnostics", "State of the tables"),
        "row:sound": translate("Diagnostics", "Sound"),
        "row:size": translate("Diagnostics", "Size"),
        "row:free inside": translate("Diagnostics", "Free inside"),
        "row:viewing only": translate("Diagnostics", "Viewing only"),
        "row:disk full": translate("Diagnostics", "Disk full"),
        "row:enrolled": translate("Diagnostics", "Enrolled"),
        "row:status": translate("Diagnostics", "How it stands"),
        "row:failure": translate("Diagnostics", "Failure"),
        "row:pending": translate("Diagnostics", "Waiting to be sent"),
        "row:set aside": translate("Diagnostics", "Set aside"),
        "row:last received": translate("Diagnostics", "Last received"),
        "row:next try": translate("Diagnostics", "Next try"),
        "row:clock, seconds from the centre's": translate("Diagnostics", "Clock, seconds from the centre’s"),
    }
