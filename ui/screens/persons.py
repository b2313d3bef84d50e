"""The one way to see masked data of persons: a button that says the look is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from ui.widgets.buttons import button

translate = QCoreApplication.translate


def persons_button(name: str, show: Callable[[], None]) -> QPushButton:
    """`show` has the service write into the audit trail that this person looks, then shows it."""
    made = button(translate("Persons", "Show personal data"), "quiet", name, "user")
    made.setToolTip(translate("Persons", "That you looked is noted in the audit trail."))
    made.clicked.connect(show)
    return made
