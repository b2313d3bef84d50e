"""What the application says back: banners, chips for states, and kind words where nothing is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import style
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.words import Word

_ICONS = {"good": "check", "warn": "warning", "bad": "error", "waiting": "waiting", "info": "info"}


class Banner(QFrame):
    """A sentence across the top; it stays until it is closed or another takes its place."""

    closed = Signal()

    def __init__(self, name: str = "banner", *, closable: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "banner")
        self._icon = Icon("info", "accent")
        self._words = Paragraph()
        self._close: QPushButton = button("", "quiet", f"{name}.close")
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.clear)
        self._offer: QPushButton = button("", "", f"{name}.offer")
        self._offer.hide()
        self._slot: Callable[[], None] | None = None
        self._offer.clicked.connect(self._take)
        if not closable:
            self._close.hide()
        line = row(self._icon, self._words, self._offer, self._close, space=12, margins=(16, 8, 8, 8))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def say(self, text: str, kind: str = "info") -> None:
        """Show `text`; `kind` is good, warn, bad, waiting or info."""
        self._icon.set(_ICONS.get(kind, "info"), kind if kind != "info" else "accent")
        self._words.say(text)
        self.setAccessibleName(text)
        style.mark(self, kind=kind)
        self._offer.hide()
        self._slot = None
        self.setVisible(bool(text))

    def offer(self, text: str, slot: Callable[[], None]) -> None:
        """Add a button to what is said; pressing it takes the banner away."""
        self._offer.setText(text)
        self._offer.setAccessibleName(text)
        self._slot = slot
        self._offer.show()

    def _take(self) -> None:
        slot = self._slot
        self.clear()
        if slot is not None:
            slot()

    def clear(self) -> None:
        """Take it away."""
        self.hide()
        self.closed.emit()


class Chip(QFrame):
    """A state in a word with its icon, on a tint of its kind."""

    def __init__(self, word: Word) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tint = word.kind if word.kind in {"good", "warn", "bad", "waiting"} else "accent"
        self._icon = Icon(word.icon, tint, 16)
        self._text = label(word.text)
        self._text.setProperty("kind", word.kind)
        self.setProperty("kind", word.kind)
        self.setAccessibleName(word.text)
        self.setLayout(row(self._icon, self._text, space=6, margins=(8, 3, 10, 3)))

    def say(self, word: Word) -> None:
        """Show another state."""
        self._icon.set(word.icon, word.kind if word.kind in {"good", "warn", "bad", "waiting"} else "accent")
        self._text.setText(word.text)
        self.setAccessibleName(word.text)
        style.mark(self._text, kind=word.kind)
        style.mark(self, kind=word.kind)


class Empty(QWidget):
    """Kind words in the middle of a place where nothing is."""

    def __init__(self, picture: str, title: str, text: str, role: str = "muted") -> None:
        super().__init__()
        lines = [_centred(Paragraph(title, "section")), _centred(Paragraph(text, "muted"))]
        mark = row(None, Icon(picture, role, 40), None)
        self.setLayout(column(None, mark, 12, lines[0], 4, lines[1], None))


def _centred(words: Paragraph) -> QHBoxLayout:
    """In the middle, no wider than is read with ease; narrower where the place is."""
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    words.setMaximumWidth(style.px(460))
    line = row(None, words, None)
    line.setStretch(1, 100)
    return line
