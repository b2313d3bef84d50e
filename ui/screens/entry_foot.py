"""The foot of the entry screen: when it was saved, what is left, the one next step."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from ui import style, words
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import label
from ui.widgets.layout import row


class Foot(QFrame):
    """Saved at, errors left, the next section, the next step.

    Everything stands on one line where there is room; else the buttons go under the words, and where even
    they do not fit, under each other: no word is ever cut.
    """

    step_wanted = Signal()
    section_wanted = Signal()
    correct_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self._icon = Icon("check", "good", 16)
        self._saved = label("", "muted", "entry.saved")
        self._left = label("", "", "entry.left")
        self.section = button(self.tr("Next section"), "", "entry.next", "chevron-right")
        self.section.setToolTip(self.tr("Ctrl+Page Down"))
        self.section.clicked.connect(self.section_wanted)
        self.correct = button(self.tr("Correct the report"), "", "entry.correctAgain")
        self.correct.clicked.connect(self.correct_wanted)
        self.correct.hide()
        self.paper = button(self.tr("Word, PDF…"), "quiet", "entry.paper", "print")
        self.paper.setToolTip(self.tr("Save or print the report as it stands"))
        self.paper.clicked.connect(self.paper_wanted)
        self.step = button("", "primary", "entry.finish")
        self.step.setToolTip(self.tr("Ctrl+Enter"))
        self.step.clicked.connect(self.step_wanted)
        self._saved.setContentsMargins(0, 0, style.px(16), 0)
        self._words = row(self._icon, self._saved, self._left, None)
        self._buttons = row(self.paper, self.correct, self.section, self.step)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._whole.setContentsMargins(style.px(24), style.px(10), style.px(24), style.px(10))
        self._whole.setSpacing(style.px(8))
        self._whole.addLayout(self._words)
        self._whole.addStretch(1)
        self._whole.addLayout(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may ask for another number of lines."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """What stands in it wants another width: words grow stronger, a button says something else."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """As high as its lines; as narrow as one likes."""
        return QSize(0, self._whole.minimumSize().height())

    def _arrange(self) -> None:
        """Beside each other, or below, by what fits into the width there is."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        inside = self.width() - 2 * style.px(24)
        shown = [each for each in (self.paper, self.correct, self.section, self.step) if not each.isHidden()]
        buttons = sum(each.sizeHint().width() + style.px(8) for each in shown) - style.px(8)
        before = (self._buttons.direction(), self._whole.direction())
        self._buttons.setDirection(across if buttons <= inside else down)
        beside = self._words.sizeHint().width() + style.px(8) + buttons <= inside
        self._whole.setDirection(across if beside else down)
        if before != (self._buttons.direction(), self._whole.direction()):
            self.updateGeometry()

    def offer(self, text: str, name: str) -> None:
        """The one next step; no button when there is none."""
        self.step.setVisible(bool(text))
        self.step.setText(text)
        self.step.setAccessibleName(text)
        self.step.setObjectName(name)
        self._arrange()

    def offer_section(self, later: bool) -> None:
        """The way to the next section, when there is a later one."""
        self.section.setVisible(later)
        self._arrange()

    def offer_correction(self, possible: bool) -> None:
        """The way to the next revision of a report that was received."""
        self.correct.setVisible(possible)
        self._arrange()

    def saved(self, when: datetime | None) -> None:
        """Say when the draft was saved last."""
        self._icon.set("check", "good")
        self._icon.setVisible(when is not None)
        self._saved.setText(self.tr("Saved {time}").format(time=words.time(when)) if when else "")
        self._saved.setVisible(when is not None)
        self._arrange()

    def not_saved(self) -> None:
        """Say that the newest answers are in memory only."""
        self._icon.set("warning", "bad")
        self._icon.show()
        self._saved.setText(self.tr("Not saved yet"))
        self._saved.show()
        self._arrange()

    def left(self, wrong: int, open_answers: int, unusual: int = 0) -> None:
        """Say what is left: answers to correct, to confirm, else those needed and not given yet.

        The outline counts every question of a section; what may stay empty is not counted here.
        """
        if wrong:
            one, many = self.tr("1 answer to correct"), self.tr("{count} answers to correct")
            words = one if wrong == 1 else many.format(count=wrong)
        elif unusual:
            one, many = self.tr("1 answer to confirm"), self.tr("{count} answers to confirm")
            words = one if unusual == 1 else many.format(count=unusual)
        elif open_answers:
            one, many = self.tr("1 required answer open"), self.tr("{count} required answers open")
            words = one if open_answers == 1 else many.format(count=open_answers)
        else:
            words = self.tr("Every required answer is given")
        kind = "bad" if wrong else "warn" if unusual else ""
        if words != self._left.text():
            self._left.setText(words)
            style.mark(self._left, kind=kind, role="" if kind else "muted")
            self._arrange()

    def quiet(self) -> None:
        """Nothing to save and nothing left: the report is read only."""
        self._icon.hide()
        self._saved.clear()
        self._left.clear()
