"""The head above a screen: its title and the line below, the search, and a button of the screen's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import style
from ui.screens import SCREENS
from ui.search import Search
from ui.widgets.labels import Elided
from ui.widgets.layout import column, row

#: Width of the search where there is room, and where there is none, in pixels at 100 %.
WIDEST, NARROWEST = 320, 70


class Head(QFrame):
    """Shows what the screen in front says of itself by `heading()` and `head_action`."""

    def __init__(self, search: Search) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setObjectName("head")
        self._title = Elided("", "title")
        self._title.setObjectName("head.title")
        self._below = Elided("", "muted")
        self._below.setObjectName("head.below")
        self._action = QHBoxLayout()
        self._search = search
        line = row(space=16, margins=(24, 16, 24, 12))
        line.addLayout(column(self._title, self._below, space=2), 1)
        line.addWidget(search)
        line.addLayout(self._action)
        self.setLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search gives way to the title."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """The title is read whole as long as the search keeps its least width."""
        actions = self._action.sizeHint().width()
        taken = style.px(24 + 24 + 16) + (actions + style.px(16) if actions else 0)
        told = max(
            each.fontMetrics().horizontalAdvance(each.accessibleName()) for each in (self._title, self._below)
        )
        left = self.width() - taken - told - style.px(4)
        self._search.setFixedWidth(min(style.px(WIDEST), max(style.px(NARROWEST), left)))

    def tell(self, key: str, widget: QWidget) -> None:
        """Say what is in front: the screen of that key. Entry has a head of its own, and this one goes."""
        heading = getattr(widget, "heading", None)
        if callable(heading):
            title, below = heading()
        else:
            source = next((screen.title for screen in SCREENS if screen.key == key), "")
            title, below = (QCoreApplication.translate("Screens", source) if source else "", "")
        self._title.say(title)
        self._below.say(below)
        self._below.setVisible(bool(below))
        self.setVisible(key != "entry")
        while self._action.count():
            old = self._action.takeAt(0)
            if old is not None and (gone := old.widget()) is not None:
                gone.hide()
        action = getattr(widget, "head_action", None)
        if isinstance(action, QWidget):
            self._action.addWidget(action)
            action.show()
        self._share()
