"""What is said under a field: a sentence with an icon, or a sentence with its answers as buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import style
from ui.widgets.icon import Icon


class Sentence(QWidget):
    """An icon in the colour of `kind` and a sentence in the style of `role`."""

    def __init__(self, symbol: str, kind: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(6))
        self._mark = Icon(symbol, kind, 16)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", role)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def tell(self, sentence: str) -> None:
        """Show a sentence."""
        self._words.setText(sentence)
        self.show()

    def look(self, symbol: str, kind: str, role: str) -> None:
        """Another icon and style."""
        self._mark.set(symbol, kind)
        style.mark(self._words, role=role)


class Notice(QFrame):
    """A sentence with its answers as buttons, under the field it is about."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "field-warning")
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(4))
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._words)
        self._row = QHBoxLayout()
        self._row.setSpacing(style.px(8))
        row.addLayout(self._row)
        self.buttons: list[QPushButton] = []

    @property
    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def tell(self, text: str, actions: Sequence[tuple[str, object]]) -> None:
        """Show a sentence; each action is (words, callable)."""
        self._words.setText(text)
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for words, act in actions:
            button = QPushButton(words)
            button.setProperty("role", "quiet")
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(act)
            self._row.addWidget(button)
            self.buttons.append(button)
        self._row.addStretch(1)
        self.show()
