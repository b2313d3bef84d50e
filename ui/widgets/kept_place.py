"""A page that is made anew while somebody reads it, or types on it, stays where it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.layout import Page


@contextmanager
def kept_place(page: Page) -> Iterator[None]:
    """What is on the page is made anew inside.

    Once that is shown, the page is scrolled as it was, and what has the name of what had the focus has it.
    """
    focused, at = QApplication.focusWidget(), page.verticalScrollBar().value()
    name = focused.objectName() if focused is not None and page.isAncestorOf(focused) else ""
    yield
    made_anew = bool(name) and (focused is None or not focused.isVisible())
    if made_anew or at:
        QTimer.singleShot(0, page, lambda: _go_back(page, name if made_anew else "", at))


def _go_back(page: Page, name: str, at: int) -> None:
    again = [each for each in page.findChildren(QWidget, name) if each.isVisible()] if name else []
    if again:
        again[0].setFocus(Qt.FocusReason.OtherFocusReason)
    page.grow()
    page.verticalScrollBar().setValue(at)
