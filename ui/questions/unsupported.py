"""What cannot be done on an office PC (drawing, camera): it says so and keeps the value as it is."""

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
            text = self.tr("{why} What is there is kept as it is: {value}")
            self._words.setText(text.format(why=self.why(), value=self.node.value))
        else:
            self._words.setText(self.why())

    def why(self) -> str:
        """Why it cannot be answered here."""
        if {"draw", "signature", "annotate"} & set(self.node.appearances):
            return self.tr("This is drawn by hand on a phone or tablet; it cannot be answered on this PC.")
        if {"new", "new-front"} & set(self.node.appearances):
            return self.tr("This is taken with the camera of a phone; it cannot be answered on this PC.")
        return self.tr("This kind of question cannot be answered on this PC.")
