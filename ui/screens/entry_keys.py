"""The way of the Tab key through the entry screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.questions.tab_order import stops


def order_keys(screen: QWidget, sheet: QWidget, parts: Iterable[QWidget | None]) -> None:
    """Tab goes from the page to `parts` in their order, although pages are made after them.

    What is made joins the end of the window's ring, so only the parts behind the page have to move there.
    """
    last: QWidget | None = screen.window().previousInFocusChain()
    after = [stop for part in parts if part is not None for stop in stops(part)]
    while last is not None and last is not screen and (last in after or not sheet.isAncestorOf(last)):
        last = last.previousInFocusChain()
    if last is None or last is screen:
        return
    for stop in after:
        QWidget.setTabOrder(last, stop)
        last = stop
