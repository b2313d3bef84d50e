"""The line over the cards while little room is left on the disk: once a day, what it means and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from desktop.domain.errors import BaocaoxaError
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import row
from ui.words_files import room_left


class RoomLine(QFrame):
    """Hidden while there is room, and for the rest of a day on which a person closed it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._room = shell.app.room
        self._shell = shell
        self.setObjectName("desk.room")
        self.setProperty("role", "banner")
        self.setProperty("kind", "warn")
        self._words = Paragraph()
        self._words.setObjectName("desk.room.words")
        enough = button(self.tr("Not again today"), "quiet", "desk.room.silence")
        enough.clicked.connect(self._silence)
        line = row(Icon("warning", "warn"), self._words, enough, space=12, margins=(16, 4, 8, 4))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def refresh(self) -> None:
        """Say how much is left, when it is little."""
        left = None if self._room.silent else self._room.left()
        if left is None:
            self.hide()
            return
        text = room_left(left)
        self._words.say(text)
        self.setAccessibleName(text)
        self.show()

    def _silence(self) -> None:
        try:
            self._room.silence_today()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self.refresh()
