"""A file as an answer: chosen, dropped or pasted, looked at, saved elsewhere, taken out again.

The answer is the file's name in the report; the file itself is kept by `Around.files`. A person's click opens
the system's own dialog; whatever way a file comes, it goes through `take` or `take_picture`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, TakeCancelled
from desktop.domain.errors.documents import ListStopped
from desktop.domain.files import FileCard
from desktop.domain.progress import Stopped, Tell
from ui import style, words
from ui.questions.base import Question
from ui.questions.far import Far
from ui.questions.told import Sentence
from ui.questions.upload_parts import Choosing, Kept, Said, Taking
from ui.questions.upload_picture import encoded, reduced, shown
from ui.widgets.progress import ProgressLine
from ui.words.counting import named

#: Writes the file of that name to a path, until it is stopped, telling how far it is.
SaveAs = Callable[[str, Path, Stopped, Tell], None]
#: Milliseconds until work that is still going on is shown, and between two looks at how far it is.
SHOWN_AFTER = 1_000
LOOK = 100
#: What the dialog offers first for a question that asks for a picture.
_PICTURES = "*.jpg *.jpeg *.png *.webp *.heic *.gif *.bmp *.tif *.tiff"


class UploadQuestion(Question):
    """One file. While one is being taken in, the old one stays; only what is whole becomes the answer."""

    def build(self) -> QWidget:
        """The three looks of the field: nothing yet, something kept, something coming."""
        self._shown_name: str | None = None
        self._card: FileCard | None = None
        self._stop: threading.Event | None = None
        self._done, self._size = 0, 0
        self._choosing = Choosing(self.objectName())
        self._kept = Kept(self.objectName())
        self._taking = Taking(self.objectName())
        self._far = Far(self.objectName(), self.around.files)
        self._far.fetched.connect(self._was_fetched)
        self._choosing.choose.clicked.connect(self._choose)
        self._kept.replace.clicked.connect(self._choose)
        self._kept.save.clicked.connect(self._choose_place)
        self._kept.remove.clicked.connect(self.remove)
        self._kept.large_wanted.connect(self._preview)
        self._taking.stop_wanted.connect(self.stop)
        self._late = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._late.timeout.connect(self._show_taking)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._tell_progress)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(6))
        self._trouble = Sentence("error", "bad", "field-error", box)
        self._said = Said(self.objectName())
        self._copying = ProgressLine(f"{self.objectName()}.copy")
        parts = (self._choosing, self._kept, self._far, self._taking, self._copying)
        for part in (*parts, self._trouble, self._said):
            column.addWidget(part)
        self._trouble.hide()
        self.setAcceptDrops(True)
        return box

    def fields(self) -> Sequence[QWidget]:
        """What can be pressed first now."""
        if not self._taking.isHidden():
            return (self._taking.stop,)
        if self._kept.isHidden():
            return (self._choosing.choose,) if self._can_take() else ()
        return (self._kept.save if self.readonly or self._card is None else self._kept.replace,)

    def refresh(self) -> None:
        """Show the node again; each button is called by the question and what it does."""
        super().refresh()
        self._name_buttons()

    def show_value(self) -> None:
        """Show the file the answer names; the store is asked only when the answer is another one."""
        name = self.node.value
        if name != self._shown_name:
            self._shown_name = name
            files = self.around.files
            self._card = files.card(name) if name and files is not None else None
            self._kept.clear()
            if self._card is not None and self._card.type.startswith("image/"):
                self._preview(False)
        files = self.around.files
        far = files.far(name) if name and self._card is None and files is not None else None
        self._far.tell(far)
        if name:
            self._kept.tell(name, self._card, self.readonly, files is not None, far)
        else:
            self._choosing.tell(self._mediatype, self._can_take(), self.readonly)
        self._show_parts()

    # Ways in.

    def take(self, path: Path) -> None:
        """Take a file in: chosen, dropped or pasted, it makes no difference."""
        files, limit = self.around.files, self.node.max_pixels
        if files is None or not self._can_take():
            return
        accept, stop = self._mediatype, threading.Event()

        def work() -> FileCard:
            smaller = reduced(path, limit) if limit else None
            if smaller is not None:
                return files.take_bytes(path.name, smaller, accept)
            return files.take(path, accept, self._progress, stop.is_set)

        self._begin(work, stop, path.name)

    def take_picture(self, image: QImage) -> None:
        """Take a picture in that comes without a file: a screenshot, a part of a page."""
        files = self.around.files
        if files is None or not self._can_take():
            return
        accept, limit = self._mediatype, self.node.max_pixels
        name = self.tr("Pasted picture") + ".png"
        stop = threading.Event()
        self._begin(lambda: files.take_bytes(name, encoded(image, limit), accept), stop, name)

    def paste(self, data: QMimeData) -> bool:
        """Take in what the clipboard or a drop holds; False when there is no file and no picture in it."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if len(paths) > 1:
            self._trouble.tell(self.tr("One answer takes one file. Choose the one that is meant."))
        elif paths:
            self.take(paths[0])
        elif data.hasImage() and isinstance(image := data.imageData(), QImage):
            self.take_picture(image)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V anywhere in the question pastes; buttons let the key through."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._can_take():
            if not self.paste(QGuiApplication.clipboard().mimeData()):
                self._trouble.tell(self.tr("The clipboard holds no file and no picture."))
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file over the question: show that it can be let go here."""
        if self._can_take() and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()
            style.mark(self._choosing, over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on elsewhere."""
        style.mark(self._choosing, over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """It was let go here."""
        style.mark(self._choosing, over=False)
        if self._can_take() and self.paste(event.mimeData()):
            event.acceptProposedAction()

    # Ways out.

    def remove(self) -> None:
        """Take the file out of the report; it can be put back while the question is on the screen."""
        name = self.node.value
        if self.readonly or not name:
            return
        self.stop()
        with self._keeping_focus():
            self._trouble.hide()
            self._answer("")
            text = self.tr("“{name}” was taken out of the report.").format(name=name)
            self._said.tell(text, self.tr("Put it back"), partial(self._put_back, name))

    def save_to(self, path: Path) -> None:
        """Write a copy elsewhere."""
        files, name = self.around.files, self.node.value
        if files is not None and name and not self._copying.running:
            said = self.tr("{file} is being copied…").format(file=name)
            work = partial(_saved, files.save_as, name, path)
            self._copying.run(said, files, work, self._was_saved, self._not_saved)

    def stop(self) -> None:
        """Stop taking a file in; nothing of it is kept."""
        if self._stop is not None:
            self._stop.set()

    # Inside.

    @property
    def _mediatype(self) -> str:
        return self.node.attributes.get("mediatype", "")

    def _can_take(self) -> bool:
        return self.around.files is not None and not self.readonly and self._stop is None

    def _begin(self, work: Callable[[], FileCard], stop: threading.Event, name: str) -> None:
        files = self.around.files
        if files is None:
            return
        self._stop, self._done, self._size = stop, 0, 0
        self.destroyed.connect(stop.set)  # the page is gone: nobody is there to hear of it
        self._taking.tell(name)
        self._trouble.hide()
        self._said.hide()
        self._late.start()
        files.run(work, self._taken, self._failed)

    def _progress(self, done: int, size: int) -> None:
        """Called on the working thread: two numbers are left for the next look."""
        self._done, self._size = done, size

    def _show_taking(self) -> None:
        with self._keeping_focus():
            self._look.start()
            self._tell_progress()
            self._show_parts()

    def _tell_progress(self) -> None:
        self._taking.move_to(self._done, self._size)

    def _ended(self) -> None:
        self._stop = None
        self._late.stop()
        self._look.stop()
        self._show_parts()

    def _taken(self, card: FileCard) -> None:
        before = self.node.value
        with self._keeping_focus():
            self._ended()
            if self.readonly:
                return
            self._answer(card.name)
            if before and before != card.name:
                text = self.tr("“{name}” took the place of “{before}”.")
                back = self.tr("Put the first one back")
                act = partial(self._put_back, before)
                self._said.tell(text.format(name=card.name, before=before), back, act)

    def _failed(self, error: BaocaoxaError) -> None:
        with self._keeping_focus():
            self._ended()
            if not isinstance(error, TakeCancelled):
                self._trouble.tell(words.sentence(error))

    def _was_fetched(self) -> None:
        self._shown_name = None
        self.refresh()

    def _was_saved(self, path: Path) -> None:
        self._said.tell(self.tr("Saved as {path}.").format(path=path))

    def _not_saved(self, error: BaocaoxaError) -> None:
        told = self._said if isinstance(error, ListStopped) else self._trouble
        told.tell(words.sentence(error))

    def _put_back(self, name: str) -> None:
        with self._keeping_focus():
            self._answer(name)

    def _answer(self, name: str) -> None:
        if name != self.node.value:
            self.answered.emit(self.node.ref, name)
        self.touched()

    def _preview(self, large: bool) -> None:
        files, card = self.around.files, self._card
        if files is not None and card is not None:
            room = self._kept.room(large)
            files.run(
                partial(shown, files.preview, card.name, room), self._kept.show_picture, self._no_picture
            )

    def _no_picture(self, error: BaocaoxaError) -> None:
        """The bytes are gone or damaged: the question says so."""
        self._card = None
        self.refresh()

    def _show_parts(self) -> None:
        late = self._stop is not None and not self._late.isActive()
        self._taking.setVisible(late)
        self._kept.setVisible(bool(self.node.value))
        self._choosing.setVisible(not self.node.value and not late)
        self.aim()
        self._name_buttons()

    def _name_buttons(self) -> None:
        for each in self._field.findChildren(QPushButton):
            each.setAccessibleName(named(self.accessible_name(), each.text().strip()))

    @contextmanager
    def _keeping_focus(self) -> Iterator[None]:
        """The focus stays in the question when the button that had it goes."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        yield
        target = self.focus_target()
        if inside and target is not None:
            target.setFocus()

    # The system's dialogs, only on a person's click.

    def _choose(self) -> None:
        if not self._can_take():
            return
        picture = self._mediatype.startswith("image")
        place = QStandardPaths.StandardLocation
        folder = QStandardPaths.writableLocation(
            place.PicturesLocation if picture else place.DocumentsLocation
        )
        every = self.tr("All files") + " (*)"
        pictures = self.tr("Pictures")
        filters = f"{pictures} ({_PICTURES});;{every}" if picture else every
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), folder, filters)
        if chosen:
            self.take(Path(chosen))

    def _choose_place(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save a copy as"), str(Path(folder) / self.node.value)
        )
        if chosen:
            self.save_to(Path(chosen))


def _saved(save_as: SaveAs, name: str, path: Path, tell: Tell, stopped: Stopped) -> Path:
    save_as(name, path, stopped, tell)
    return path
