"""What a second start says when the application is open already: which window to use."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import ProfileInUse
from ui import style, words
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row


class InUse(QWidget):
    """A small window with one sentence; `closed` when it has been read."""

    closed = Signal()

    def __init__(self, error: ProfileInUse) -> None:
        super().__init__()
        self.setObjectName("inUse")
        self.setWindowTitle("Báo cáo Xã")
        self.setProperty("role", "page")
        go = button(self.tr("Close"), "primary", "inUse.close")
        go.clicked.connect(self.close)
        self.setLayout(
            column(
                label(self.tr("The application is open already"), "section"),
                Paragraph(words.sentence(error)),
                Paragraph(error.path, "muted"),
                row(None, go),
                space=12,
                margins=(24, 24, 24, 24),
            )
        )
        self.setFixedWidth(style.px(460))
        self.setFocusProxy(go)

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it is closed, it has been read."""
        self.closed.emit()
        super().closeEvent(event)
