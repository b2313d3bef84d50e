"""Files that go with a suggestion: chosen at the counter before it is saved, and those it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, TakeCancelled
from desktop.domain.progress import Stopped, Tell
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Elided, Paragraph
from ui.widgets.layout import column, row
from ui.widgets.progress import STEPS, ProgressLine
from ui.widgets.swap import swap
from ui.words.counting import named

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from desktop.services.files import Files

#: What the system's window offers first: a photo or a scan of the paper.
_OFFERED = "*.jpg *.jpeg *.png *.webp *.heic *.pdf *.doc *.docx *.xls *.xlsx"


class ChosenFiles(QFrame):
    """A photo or a scan of the paper, chosen or dropped here; each is looked at before it stands in the list.

    `changed` tells that the list is another. `ask` gives the files a person chooses.
    """

    changed = Signal()

    def __init__(
        self, files: Files, shell: Shell, ask: Callable[[QWidget], Sequence[Path]] | None = None
    ) -> None:
        super().__init__()
        self._files = files
        self._shell = shell
        self.ask = ask or asked_files
        self.paths: tuple[Path, ...] = ()
        self.setObjectName("suggestion.form.files")
        self.setAcceptDrops(True)
        self.choose = button(self.tr("Attach files…"), "", "suggestion.form.attach", "add")
        self.choose.clicked.connect(self._choose)
        hint = self.tr("A photo or a scan of the paper; it may be dropped here.")
        self._said = Paragraph("", "field-error")
        self._said.setObjectName("suggestion.form.files.said")
        self._said.hide()
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.line = ProgressLine("suggestion.form.files")
        first = row(self.choose, Paragraph(hint, "small"), space=12)
        first.setStretch(1, 1)
        self.setLayout(column(first, self.line, self._place, self._said, space=6))

    def put(self, paths: Sequence[Path]) -> None:
        """These, and only these; nothing was wrong with them."""
        self._complain("")
        self._show(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """Look at some more files off the main thread; those that can be taken stand in the list then."""
        some = [path for path in paths if path not in self.paths]
        if some and not self.line.running:
            said = self.tr("Looking at the files…")
            self.line.run(said, self._shell.bridge, partial(self._judged, some), self._looked, self._failed)
            self.choose.setEnabled(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if _paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are looked at like chosen ones."""
        self.take(_paths(event.mimeData()))
        event.acceptProposedAction()

    def _judged(self, paths: Sequence[Path], tell: Tell, stopped: Stopped) -> Sequence[Path]:
        for place, path in enumerate(paths):

            def read(done: int, size: int, before: int = place) -> None:
                tell(before * STEPS + STEPS * done // max(size, 1), len(paths) * STEPS)

            self._files.judge(path, read, stopped)
        return paths

    def _looked(self, paths: Sequence[Path]) -> None:
        self.choose.setEnabled(True)
        self._complain("")
        self._show((*self.paths, *paths))
        self.changed.emit()

    def _failed(self, error: BaocaoxaError) -> None:
        self.choose.setEnabled(True)
        self._complain("" if isinstance(error, TakeCancelled) else words.sentence(error))

    def _choose(self) -> None:
        self.take(self.ask(self))

    def _remove(self, path: Path) -> None:
        self._complain("")
        self._show([each for each in self.paths if each != path])
        self.choose.setFocus()
        self.changed.emit()

    def _show(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        lines = column(*(self._line(place, path) for place, path in enumerate(self.paths)), space=4)
        body = QWidget()
        body.setLayout(lines)
        self._body = swap(self._place, self._body, body)
        body.setVisible(bool(self.paths))

    def _line(self, place: int, path: Path) -> QWidget:
        name = Elided(path.name, "strong")
        name.setObjectName(f"suggestion.form.file.{place}")
        remove = button(self.tr("Remove"), "quiet", f"suggestion.form.file.{place}.remove", "close")
        remove.setAccessibleName(named(path.name, remove.text().strip()))
        remove.clicked.connect(partial(self._remove, path))
        line = row(name, remove, space=8)
        line.setStretch(0, 1)
        box = QWidget()
        box.setLayout(line)
        return box

    def _complain(self, text: str) -> None:
        self._said.say(text)
        self._said.setVisible(bool(text))
        self.choose.setAccessibleDescription(text)


def asked_files(parent: QWidget) -> tuple[Path, ...]:
    """The files a person chooses in the system's window."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    offered = QCoreApplication.translate("ChosenFiles", "Photos, scans, documents")
    kinds = f"{offered} ({_OFFERED});;* (*)"
    chosen, _ = QFileDialog.getOpenFileNames(parent, "", folder, kinds)
    return tuple(map(Path, chosen))


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
