"""The foot of the entry screen: when it was saved, what is left, the one next step."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui import style, words
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import label


class Foot(QFrame):
    """Saved at, errors left, the next section, the next step."""

    step_wanted = Signal()
    section_wanted = Signal()
    correct_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        line = QHBoxLayout(self)
        line.setContentsMargins(style.px(24), style.px(10), style.px(24), style.px(10))
        line.setSpacing(style.px(8))
        self._icon = Icon("check", "good", 16)
        self._saved = label("", "muted", "entry.saved")
        self._left = label("", "", "entry.left")
        self.section = button(self.tr("Next section"), "", "entry.next", "chevron-right")
        self.section.setToolTip(self.tr("Ctrl+Page Down"))
        self.section.clicked.connect(self.section_wanted)
        self.correct = button(self.tr("Correct the report"), "", "entry.correctAgain")
        self.correct.clicked.connect(self.correct_wanted)
        self.correct.hide()
        self.step = button("", "primary", "entry.finish")
        self.step.setToolTip(self.tr("Ctrl+Enter"))
        self.step.clicked.connect(self.step_wanted)
        line.addWidget(self._icon)
        line.addWidget(self._saved)
        line.addSpacing(style.px(16))
        line.addWidget(self._left)
        line.addStretch(1)
        line.addWidget(self.correct)
        line.addWidget(self.section)
        line.addWidget(self.step)

    def offer(self, text: str, name: str) -> None:
        """The one next step; no button when there is none."""
        self.step.setVisible(bool(text))
        self.step.setText(text)
        self.step.setAccessibleName(text)
        self.step.setObjectName(name)

    def saved(self, when: datetime | None) -> None:
        """Say when the draft was saved last."""
        self._icon.set("check", "good")
        self._icon.setVisible(when is not None)
        self._saved.setText(self.tr("Saved {time}").format(time=words.time(when)) if when else "")

    def not_saved(self) -> None:
        """Say that the newest answers are in memory only."""
        self._icon.set("warning", "bad")
        self._icon.show()
        self._saved.setText(self.tr("Not saved yet"))

    def left(self, wrong: int, open_answers: int) -> None:
        """Say what is left: answers to correct, else answers not given yet."""
        if wrong:
            one, many = self.tr("1 answer to correct"), self.tr("{count} answers to correct")
            self._left.setText(one if wrong == 1 else many.format(count=wrong))
        elif open_answers:
            one, many = self.tr("1 answer still open"), self.tr("{count} answers still open")
            self._left.setText(one if open_answers == 1 else many.format(count=open_answers))
        else:
            self._left.setText(self.tr("Everything is filled in"))
        style.mark(self._left, kind="bad" if wrong else "", role="" if wrong else "muted")

    def quiet(self) -> None:
        """Nothing to save and nothing left: the report is read only."""
        self._icon.hide()
        self._saved.clear()
        self._left.clear()
