"""The way of the Tab key to what is made later than what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(widget: QWidget) -> list[QWidget]:
    """What takes the focus itself in `widget`, in the order it was made."""
    window = widget.window()
    return [
        each
        for each in (widget, *widget.findChildren(QWidget))
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each.window() is window  # the list of a combo box is a window of its own
    ]


def follow(before: QWidget, made: QWidget) -> None:
    """Let Tab go from the last stop of `before` to the stops of `made`, then on as it went."""
    last = (stops(before) or [before])[-1]
    for stop in stops(made):
        QWidget.setTabOrder(last, stop)
        last = stop


def to_the_end(window: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab come to the stops of `widgets` after everything else in the window.

    What is made joins the end of the window's ring, and so does the mark made here. The ring is not walked:
    `nextInFocusChain` makes each widget it returns a child of the one before in Python's books, and a screen
    that was left would never be given back.
    """
    mark = QWidget(window)
    mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # setTabOrder passes over what takes no focus
    last = mark
    for stop in [stop for widget in widgets for stop in stops(widget)]:
        QWidget.setTabOrder(last, stop)
        last = stop
    mark.setParent(None)
    mark.deleteLater()
