"""Why a folder is a bad place for the reports, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.place import Place

translate = QCoreApplication.translate


def place(bad: Place) -> str:
    """A warning: what may happen there, and what to do."""
    if bad.kind == "cloud":
        return translate(
            "words",
            "The reports of this PC lie in a folder that {name} copies to the internet. It can bring back an "
            "old or a half copy. Ask for the application to be set up on a disk of this PC.",
        ).format(name=bad.name)
    return translate(
        "words",
        "The reports of this PC lie on a network share ({name}). When the line drops, what was just typed "
        "can be lost. Ask for the application to be set up on a disk of this PC.",
    ).format(name=bad.name)
