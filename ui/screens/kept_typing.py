"""Keeps what is typed on a page while it is neither saved nor dropped, and brings it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import words
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.services.typed import Typed
    from ui.shell import Shell

#: So long after the last key what is typed is kept.
_PAUSE_MS = 500
#: The one field of a page that has only one.
_TEXT = "text"


class KeptTyping:
    """The typing of one page: `read` tells it by the names of its fields.

    `dirty` while it is not kept, for who would lock: then the page is not left.
    """

    def __init__(
        self, parent: QWidget, typed: Typed, shell: Shell, read: Callable[[], Mapping[str, str]]
    ) -> None:
        self._typed = typed
        self._shell = shell
        self._read = read
        self._page = ""
        self._blank: Mapping[str, str] = {}
        self._kept: Mapping[str, str] | None = None
        self._pause = QTimer(parent)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    def begin(self, page: str) -> Mapping[str, str] | None:
        """Another page, as it stands before anything is typed; what was typed there before, or None."""
        self._pause.stop()
        self._page, self._blank = page, dict(self._read())
        self._kept = self._typed.get(page)
        return self._kept

    def begin_from(self, names: Iterable[str]) -> None:
        """What stands in these fields now was not typed: it is what typing begins from."""
        now = self._read()
        self._blank = {**self._blank, **{name: now[name] for name in names}}

    @property
    def changed(self) -> bool:
        """Whether anything is typed that stands nowhere else."""
        return bool(self._page) and dict(self._read()) != self._blank

    @property
    def dirty(self) -> bool:
        """Whether something typed is not kept."""
        return bool(self._page) and self._due() != self._kept

    def touch(self) -> None:
        """Something was typed."""
        if self._page:
            self._pause.start()

    def flush(self) -> None:
        """Keep it now. What cannot be kept is told, and stays on the page."""
        self._pause.stop()
        if not self._page:
            return
        due = self._due()
        try:
            if due is None:
                if self._kept is not None:
                    self._typed.drop(self._page)
            elif due != self._kept:
                self._typed.keep(self._page, due)
            self._kept = due
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")

    def over(self) -> None:
        """It is saved as what it is, or dropped: nothing waits any more."""
        self._pause.stop()
        page, self._page = self._page, ""
        if page and (self._kept is not None):
            self._kept = None
            try:
                self._typed.drop(page)
            except BaocaoxaError as error:
                self._shell.banner(words.sentence(error), "bad")

    def _due(self) -> Mapping[str, str] | None:
        what = dict(self._read())
        return None if what == self._blank else what

    def rest(self) -> None:
        """What is typed from now on is not of that page; what is kept stays."""
        self._pause.stop()
        self._page = ""

    def leave(self) -> None:
        """The page goes out of sight: the word under way is taken too."""
        QGuiApplication.inputMethod().commit()
        self.flush()


class KeptField(QObject):
    """One field of text outside of a form, kept for who types it through another look and through the lock.

    `restored` when it held something from before. It ends with its field; the frame asks it to keep what is
    typed whenever a screen is left.
    """

    def __init__(self, editor: QLineEdit | QPlainTextEdit, typed: Typed, shell: Shell, page: str) -> None:
        super().__init__(editor)
        self._editor = editor
        self._typing = KeptTyping(editor, typed, shell, self._read)
        kept = self._typing.begin(page) or {}
        self.restored = bool(kept.get(_TEXT))
        if self.restored:
            put = editor.setPlainText if isinstance(editor, QPlainTextEdit) else editor.setText
            put(kept[_TEXT])
        editor.textChanged.connect(self._touched)

    def _touched(self, *_: object) -> None:
        self._typing.touch()

    @property
    def dirty(self) -> bool:
        """Whether something typed is not kept."""
        return self._typing.dirty

    def leave(self) -> None:
        """The field goes out of sight: keep what is in it."""
        self._typing.leave()

    def over(self) -> None:
        """It is used, or dropped."""
        self._typing.over()

    def end(self) -> None:
        """The field is for something else from now on: keep what is in it, and look away."""
        self._typing.leave()
        self._typing.rest()

    def _read(self) -> Mapping[str, str]:
        editor = self._editor
        return {_TEXT: editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()}


def forget(typed: Typed, page: str) -> None:
    """What was typed there once is of no use any more."""
    if typed.get(page) is not None:
        typed.drop(page)


class DropQuestion(QWidget):
    """«Do not save», asked where it stands when something was typed; `dropped` once it is wanted."""

    dropped = Signal()

    def __init__(self, name: str, typing: KeptTyping, keep: QPushButton) -> None:
        super().__init__()
        self._typing = typing
        self._keep = keep
        self.drop = button(self.tr("Do not save"), "", f"{name}.drop")
        self.drop.clicked.connect(self._asked)
        self._go_on = button(self.tr("Go on writing"), "", f"{name}.drop.no")
        self._go_on.clicked.connect(self.calm)
        self._really = button(self.tr("Drop it"), "danger", f"{name}.drop.yes")
        self._really.clicked.connect(self._gone)
        self._question = QWidget()
        asked = Paragraph(self.tr("Drop what was typed? It cannot be brought back."))
        line = row(asked, self._go_on, self._really, space=8)
        line.setStretch(0, 1)
        self._question.setLayout(line)
        self._usual = QWidget()
        self._usual.setLayout(row(None, self.drop, keep))
        self.setLayout(column(self._usual, self._question))
        self._question.hide()

    def calm(self) -> None:
        """Nothing is asked."""
        asked = self._question.isVisible()
        self._question.hide()
        self._usual.show()
        if asked:
            self.drop.setFocus()

    def _asked(self) -> None:
        if not self._typing.changed:
            self._gone()
            return
        self._usual.hide()
        self._question.show()
        self._go_on.setFocus()

    def _gone(self) -> None:
        self._question.hide()
        self._usual.show()
        self._typing.over()
        self.dropped.emit()
