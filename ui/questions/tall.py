"""A place that grows before it lays out what is in it.

Qt lays out a widget at the height it has, tells the one around it, gets a new height and lays out again: in a
page of many questions each of them would be squeezed and let go with every one that is added.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Tall(QWidget):
    """As high as its layout wants at the width it has, before it is laid out."""

    def event(self, event: QEvent) -> bool:
        """Grow first."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.grow()
        return super().event(event)

    def grow(self) -> None:
        """Take the height that the layout needs; what is too much is taken back by whoever is around."""
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        wide = self.width()
        by_width = layout.hasHeightForWidth()
        high = layout.totalHeightForWidth(wide) if by_width else layout.totalSizeHint().height()
        if high > self.height():
            self.resize(wide, high)
