"""The way of the Tab key through the entry screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.widgets.tab_order import to_the_end


def order_keys(screen: QWidget, parts: Iterable[QWidget | None]) -> None:
    """Tab goes from the page to `parts`, although pages are made after them, then to the status line."""
    window = screen.window()
    beyond = [*window.findChildren(QWidget, "status.line"), *window.findChildren(QWidget, "status.guide")]
    to_the_end(window, [*(part for part in parts if part is not None), *beyond])
