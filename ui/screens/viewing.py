"""A damaged store that is looked at: the frame as ever, and a banner over it that stays."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.frame import Frame
from ui.widgets.feedback import Banner
from ui.widgets.layout import column


class Viewing(QWidget):
    """The frame below a banner that says nothing is written."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.setObjectName("viewing")
        self.setFocusProxy(frame)
        self._banner = Banner("viewing.banner", closable=False)
        place = QWidget()
        place.setLayout(column(self._banner, margins=(12, 12, 12, 4)))
        layout = column(place, frame)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._say()

    def rebuild(self) -> None:
        """The same in the language and look in force."""
        self._frame.rebuild()
        self._say()

    def leave(self) -> None:
        """Let the screen in front go."""
        self._frame.leave()

    def _say(self) -> None:
        text = self.tr(
            "For viewing only: these are the reports that could be read of the damaged store. Nothing is "
            "written or sent; what could not be read is missing."
        )
        self._banner.say(text, "warn")
