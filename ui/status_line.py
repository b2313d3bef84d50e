"""The line at the foot that always says, in a sentence, how the sending stands; a click opens its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStyleOptionButton

from desktop.events import Event, FilesChanged, ReportChanged, SuggestionsChanged, SyncChanged
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import Pressed, button
from ui.widgets.icon import icon
from ui.widgets.layout import row
from ui.words_files import room_left, size

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

#: Milliseconds between two looks at the room on the disk.
LOOK = 10 * 60 * 1000
#: How high the sentence may get.
_LINES = 3


class Sentence(Pressed):
    """What is said on one line; on as many as it takes, up to three, where one has no room for all of it.

    The last ends in … where there is still no room; the tip has the whole.
    """

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """What is drawn: as much of the words as there is room for beside the icon."""
        super().initStyleOption(option)
        drawn: Any = option  # its stub does not name the words
        elided, room = self.fontMetrics().elidedText, self._room()
        drawn.text = "\n".join(
            elided(line, Qt.TextElideMode.ElideRight, room) for line in self._lines(self.text())
        )

    def setText(self, text: str) -> None:
        """Other words, with the height they need."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower one may need a second line."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = len(self._lines(self.text()))
        self.setMinimumHeight(self.sizeHint().height() + (lines - 1) * self.fontMetrics().lineSpacing())

    def _room(self) -> int:
        return self.width() - self.iconSize().width() - style.px(24)

    def _lines(self, text: str) -> list[str]:
        advance, room = self.fontMetrics().horizontalAdvance, self._room()
        first, stop, rest = text.partition(". ")
        if advance(text) <= room:
            return [text]
        if stop and max(advance(first + "."), advance(" " + rest)) <= room:
            return [first + ".", " " + rest]
        lines = [""]
        for word in text.split():
            if lines[-1] and advance(f"{lines[-1]} {word}") > room and len(lines) < _LINES:
                lines.append("")
            lines[-1] += f" {word}"
        return lines


class StatusLine(QFrame):
    """A foot across the window with one quiet button in it."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setProperty("role", "foot")
        self.line = Sentence()
        self.line.setAutoDefault(False)
        self.line.setProperty("role", "status")
        self.line.setObjectName("status.line")
        side = style.px(16)
        self.line.setIconSize(QSize(side, side))
        self.line.setAccessibleDescription(self.tr("Open the screen about sending"))
        self.line.clicked.connect(lambda: shell.show("sync"))
        line = row(margins=(16, 4, 16, 4))
        line.addWidget(self.line, 1)
        self.disk = button("", "status", "status.disk", "warning")
        self.disk.clicked.connect(self._say_what_to_do)
        self.disk.setIcon(icon("warning", "warn"))
        style.mark(self.disk, kind="warn")
        line.addWidget(self.disk)
        self.guide = button(self.tr("Guide (F1)"), "status", "status.guide", "info")
        self.guide.clicked.connect(lambda: shell.show_guide())  # noqa: PLW0108 - it tells whether it is checked
        line.addWidget(self.guide)
        self.setLayout(line)
        shell.bridge.event.connect(self._happened)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self.look_at_disk)
        self._look.start()
        self.refresh()
        self.look_at_disk()

    def look_at_disk(self) -> None:
        """Say how much room is left while it is little."""
        left = self._shell.app.room.left()
        if left is not None:
            text = self.tr("Only {size} left on the disk").format(size=size(left))
            self.disk.setText(f" {text}")
            self.disk.setAccessibleName(text)
            self.disk.setToolTip(room_left(left))
            self.disk.setAccessibleDescription(self.disk.toolTip())
        self.disk.setVisible(left is not None)

    def _say_what_to_do(self) -> None:
        self.look_at_disk()
        if self.disk.isVisible():
            self._shell.banner(self.disk.toolTip(), "warn")

    def refresh(self) -> None:
        """Ask how it stands and say it."""
        word = words.sync_status(self._workplace.sync.status(), self._shell.app.clock())
        self.line.setText(f" {word.text}")
        self.line.setAccessibleName(word.text)
        self.line.setToolTip(f"{word.text}\n{self.line.accessibleDescription()}")
        tint = word.kind if word.kind in {"good", "warn", "bad", "waiting"} else "accent"
        self.line.setIcon(icon(word.icon, tint))
        style.mark(self.line, kind=word.kind)

    def _happened(self, event: Event) -> None:
        if isinstance(event, SyncChanged | ReportChanged | FilesChanged | SuggestionsChanged):
            self.refresh()
