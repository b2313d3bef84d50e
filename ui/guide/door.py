"""Where the guide opens: over the window, on the page of the screen one stands on; the work lies under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui.language import DEFAULT
from ui.shell import App

if TYPE_CHECKING:
    from ui.guide.screen import Guide


def page_of(widget: QWidget | None) -> str:
    """The page a widget or what holds it names in its attribute `guide`; "" when nothing names one."""
    while widget is not None:
        named = getattr(widget, "guide", "")
        if isinstance(named, str) and named:
            return named
        widget = widget.parentWidget()
    return ""


class Door(QObject):
    """Opens and closes the guide of one window. What lies under it is hidden, and comes back as it was."""

    tour_wanted = Signal()

    def __init__(self, window: QMainWindow, app: App) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._from: QWidget | None = None
        self.guide: Guide | None = None
        window.installEventFilter(self)

    def open(self, page: str) -> None:
        """Show the guide at `page`."""
        guide = self.guide or self._cover()
        guide.open(page)
        guide.search.setFocus()

    def close(self, *, back: bool = True) -> None:
        """Take the guide away; the focus goes `back` to where it was."""
        guide, self.guide = self.guide, None
        if guide is None:
            return
        guide.hide()
        guide.deleteLater()
        under = self._window.centralWidget()
        if under is not None and back:
            under.show()
            if self._from is not None:
                self._from.setFocus()
        self._from = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window, always."""
        if event.type() == QEvent.Type.Resize and self.guide is not None:
            self.guide.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _cover(self) -> Guide:
        from ui.guide.book import Book
        from ui.guide.screen import Guide

        self._from = QApplication.focusWidget()
        if self._from is not None:
            self._from.destroyed.connect(self._forget)
        book = Book(self._app.config.resources / "guide", self._app.settings.language or DEFAULT)
        self.guide = guide = Guide(book, self._window)
        guide.left.connect(self.close)
        guide.tour_wanted.connect(self._tour)
        guide.setGeometry(self._window.rect())
        guide.show()
        guide.raise_()
        under = self._window.centralWidget()
        if under is not None:
            under.hide()
        return guide

    def _forget(self) -> None:
        self._from = None

    def _tour(self) -> None:
        self.close()
        self.tour_wanted.emit()
