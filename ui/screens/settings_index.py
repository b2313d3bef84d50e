"""The sections of the settings by name, in a menu at the head: a press leads to one, however far down."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QMenu, QPushButton, QScrollArea, QWidget

from ui.widgets.buttons import button
from ui.widgets.layout import row


class SectionsMenu(QWidget):
    """A button and its menu; `whole` makes the sections that are not there yet."""

    def __init__(self, cards: QLayout, area: QScrollArea, whole: Callable[[], None]) -> None:
        super().__init__()
        self._cards, self._area, self._whole = cards, area, whole
        self.go: QPushButton = button(self.tr("Sections"), "", "settings.sections", "chevron-down")
        self.go.clicked.connect(self._offer)
        self._menu = QMenu(self.go)
        self._menu.setObjectName("settings.sections.menu")
        self._menu.setAccessibleName(self.go.text().strip())
        self.setLayout(row(self.go))

    def _offer(self) -> None:
        self._whole()
        self._menu.clear()
        for at in range(self._cards.count()):
            item = self._cards.itemAt(at)
            section = item.widget() if item is not None else None
            if section is not None and not section.isHidden() and (title := _title(section)):
                self._menu.addAction(title).triggered.connect(partial(self._to, section))
        self._menu.popup(self.go.mapToGlobal(self.go.rect().bottomLeft()))
        if self._menu.actions():
            self._menu.setActiveAction(self._menu.actions()[0])

    def _to(self, section: QWidget, *_: object) -> None:
        """Its head stands at the top, the keyboard in its first field or button."""
        QApplication.sendPostedEvents()  # cards just made have their places now
        first = _first(section)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(section.y())


def _title(section: QWidget) -> str:
    titles = (each for each in section.findChildren(QLabel) if each.property("role") == "section")
    return next((each.text() for each in titles), "")


def _first(section: QWidget) -> QWidget | None:
    takes = Qt.FocusPolicy.TabFocus
    found = (each for each in section.findChildren(QWidget) if each.focusPolicy() & takes)
    return next((each for each in found if each.isVisible() and each.isEnabled()), None)
