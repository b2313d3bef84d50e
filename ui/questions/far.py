"""A file that another PC of the commune attached: how large it is, and the button that fetches it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError, FetchStopped
from desktop.domain.files import FarFile, FileCard
from ui import words, words_files
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine
from ui.words.counting import named

#: Milliseconds between two looks at how far it is.
_LOOK = 100

translate = QCoreApplication.translate


class Source(Protocol):
    """Where a file comes from; `AttachedFiles` has the words."""

    def fetch(
        self, name: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> FileCard: ...

    def run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaocaoxaError], None]
    ) -> None: ...


class Far(QWidget):
    """Where the file is, and its way here: it comes only when the button is pressed."""

    fetched = Signal()

    def __init__(self, name: str, files: Source | None) -> None:
        super().__init__()
        self._files = files
        self._far: FarFile | None = None
        self._stop: threading.Event | None = None
        self._here = 0
        self.setObjectName(f"{name}.far")
        self._words = Paragraph("", "muted")
        self.fetch = button(self.tr("Fetch"), "", f"{name}.fetch", "save")
        self.fetch.clicked.connect(self.begin)
        self.line = ProgressLine(f"{name}.fetch")
        self.line.stop_wanted.connect(self.stop)
        self._trouble = Paragraph("", "field-error")
        self._trouble.setObjectName(f"{name}.fetchTrouble")
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._tell_progress)
        self._offer = QWidget()
        offer = row(self._words, self.fetch, space=12)
        offer.setStretch(0, 1)
        self._offer.setLayout(offer)
        self.setLayout(column(self._offer, self.line, self._trouble, space=6))
        self._trouble.hide()
        self._show()

    def tell(self, far: FarFile | None) -> None:
        """Show it for a file that is elsewhere; None: nothing is."""
        if far != self._far and self._stop is None:
            self._far = far
            self._trouble.hide()
            self._here = 0 if far is None else far.received
        self.setVisible(far is not None)
        self._show()

    def in_part(self) -> str:
        """{share} of {size} has come."""
        return self.tr("{share} of {size} is here; the rest is on the commune's other PC and at the centre.")

    def not_here(self) -> str:
        """Nothing has come of {size}."""
        return self.tr(
            "Attached on the commune's other PC. To open it here, fetch it from the centre ({size})."
        )

    def begin(self) -> None:
        """Fetch it, off the main thread."""
        files, far = self._files, self._far
        if files is None or far is None or self._stop is not None:
            return
        stop = self._stop = threading.Event()
        self.destroyed.connect(stop.set)  # the page is gone; what came is kept
        self._trouble.hide()
        self._look.start()
        said = self.tr("Fetching “{name}”…").format(name=far.card.name)
        self.line.say(said, far.card.name)
        self._show()
        self.line.stop.setFocus()
        files.run(lambda: files.fetch(far.card.name, self._progress, stop.is_set), self._came, self._failed)

    def stop(self) -> None:
        """Stop; the next time goes on there."""
        if self._stop is not None:
            self._stop.set()

    def _progress(self, here: int, _size: int) -> None:
        """Called on the working thread: a number is left for the next look."""
        self._here = here

    def _tell_progress(self) -> None:
        if self._far is not None:
            self.line.move_to(self._here, self._far.card.size)

    def _came(self, _card: FileCard) -> None:
        self._ended()
        self._far = None
        self.hide()
        self.fetched.emit()

    def _failed(self, error: BaocaoxaError) -> None:
        focused = self.line.stop.hasFocus()
        self._ended()
        if focused:
            self.fetch.setFocus()
        if not isinstance(error, FetchStopped):
            self._trouble.say(words.sentence(error))
            self._trouble.show()

    def _ended(self) -> None:
        self._stop = None
        self._look.stop()
        self._tell_progress()
        self._show()

    def _show(self) -> None:
        running = self._stop is not None
        self._offer.setVisible(not running)
        self.line.setVisible(running)
        if self._far is None:
            return
        card = self._far.card
        size = words_files.size(card.size)
        if self._here:
            share = f"{self._here * 100 // max(card.size, 1)} %"
            said = self.in_part().format(share=share, size=size)
        else:
            said = self.not_here().format(size=size)
        self._words.say(said)
        again = self.tr("Go on fetching") if self._here and not running else self.tr("Fetch")
        self.fetch.setText(f" {again}")
        self.fetch.setAccessibleName(named(card.name, f"{again}, {size}"))
