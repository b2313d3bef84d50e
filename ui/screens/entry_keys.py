"""The way of the Tab key through the entry screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.questions.tab_order import stops


def order_keys(screen: QWidget, sheet: QWidget, parts: Iterable[QWidget | None]) -> None:
    """Tab goes from the page to `parts` in their order, although pages are made after them.

    What is made joins the end of the window's ring, so only the parts behind the page have to move there.
    """
    window = screen.window()
    after = [stop for part in parts if part is not None for stop in stops(part)]
    last: QWidget | None = window.previousInFocusChain()
    while last is not None and last is not window:
        if last.focusPolicy() != Qt.FocusPolicy.NoFocus and sheet.isAncestorOf(last):
            break  # setTabOrder passes over what takes no focus
        last = last.previousInFocusChain()
    if last is None or last is window:
        return
    for stop in after:
        QWidget.setTabOrder(last, stop)
        last = stop
