"""A question this version cannot ask yet: it says so and keeps the value as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from ui.questions.base import Question


class UnsupportedQuestion(Question):
    """Says that the answer cannot be given here; what is kept in the report stays."""

    def build(self) -> QWidget:
        """The sentence."""
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setProperty("role", "muted")
        return self._words

    def show_value(self) -> None:
        """Say it, with the value when there is one."""
        if self.node.value:
            text = self.tr("This kind of question cannot be changed here yet. Kept as it is: {value}")
            self._words.setText(text.format(value=self.node.value))
        else:
            self._words.setText(self.tr("This kind of question cannot be answered here yet."))
