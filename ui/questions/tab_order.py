"""The way of the Tab key to what is made later than what stands behind it."""

from __future__ import annotations

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
