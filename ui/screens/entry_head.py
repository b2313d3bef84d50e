"""The head of the entry screen: which report, when it is due, what the application filled in itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.forms import Node
from ui import style, words
from ui.questions.markdown import plain
from ui.questions.note import shown_value
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.folding import folding
from ui.widgets.labels import Elided, label
from ui.widgets.layout import column, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.views import ReportDetail

#: Width of the way back, and how far its mark is from its edge, in pixels at 100 %.
_BACK, _INSET = 34, 8
#: Pixels at 100 % for the sign that more stands behind the period.
_MORE = 12
#: Height at 100 % of a report below which three lines of head leave nothing for the questions.
_LOW = 300
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Head(QWidget):
    """Title, period in words, due date, state; under them the given answers on one line."""

    back_wanted = Signal()
    language_wanted = Signal(str)  # the form's name for it
    hand_over_wanted = Signal()
    note_wanted = Signal()

    def __init__(
        self, detail: ReportDetail, given: Sequence[Node], languages: Sequence[str] = (), spoken: str = ""
    ) -> None:
        super().__init__()
        self._given = tuple(given)
        self._detail = detail
        self._compared = detail.compared
        whole = QVBoxLayout(self)
        whole.setContentsMargins(style.px(24 - _INSET), style.px(14), style.px(24), style.px(10))
        whole.setSpacing(style.px(4))
        line = QHBoxLayout()
        line.setSpacing(style.px(12))
        back = button("", "quiet", "entry.back", "chevron-left")
        back.setAccessibleName(self.tr("Back to the desk"))
        back.setToolTip(self.tr("Back to the desk"))
        back.clicked.connect(self.back_wanted)
        back.setFixedWidth(style.px(_BACK))
        line.addWidget(back)
        self._title = label("", "title", "entry.title")
        self._title.setWordWrap(True)
        line.addWidget(self._title, 1)
        self._beside = QWidget()
        self._hand_over = button(self.tr("Hand over…"), "quiet", "entry.handOver", "send")
        self._hand_over.setToolTip(self.tr("Let somebody go on with this draft on another computer"))
        self._hand_over.clicked.connect(self.hand_over_wanted)
        self._hand_over.hide()
        self._note = button("", "quiet", "entry.noteHere", "edit")
        self._note.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # the cell in hand stays in hand; keys have Shift+F2
        self._note.clicked.connect(self.note_wanted)
        self._note.hide()
        spoken_in = [self._languages(languages, spoken)] if len(languages) > 1 else []
        due, state = self._due_label(), self._state_chip(detail)
        besides = folding(*spoken_in, self._note, self._hand_over, due, state, space=8, between=4)
        self._beside.setLayout(besides)
        line.addWidget(self._beside)
        self._facts = Elided("", "muted")
        self._facts.setObjectName("entry.given")
        under = row(self._facts, space=12, margins=(_BACK + 12, 0, 0, 0))  # in line with the title
        last = row(margins=(_BACK + 12, 0, 0, 0))
        left = column(space=4)
        left.addLayout(line)
        left.addLayout(under)
        both = row(space=12)
        both.addLayout(left, 1)
        whole.addLayout(both)
        whole.addLayout(last)
        self._line, self._under, self._both, self._last = line, under, both, last
        self.show_detail(detail)

    def _due_label(self) -> QLabel:
        self._due = label("", "muted", "entry.due")
        return self._due

    def _state_chip(self, detail: ReportDetail) -> Chip:
        self._state = Chip(words.report_state(detail.state, detail.delivery, detail.returned))
        self._state.setObjectName("entry.state")
        return self._state

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands beside the title goes where neither the title nor the period is cut."""
        super().resizeEvent(event)
        self._arrange()

    def stand_in(self, height: int) -> None:
        """The report has `height` pixels: in a low place no line is spent on what stands beside."""
        low = height < style.px(_LOW)
        if low != self._low:
            self._low = low
            self._arrange()

    _low = False

    def _arrange(self) -> None:
        """Beside the title, beside the period, in two lines beside both, or on a line of its own."""
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        period = self._facts.fontMetrics().horizontalAdvance(self._period) + style.px(_MORE)
        room = self.width() - style.px(24 - _INSET + 24 + _BACK + 2 * 12)
        wide = self._beside.sizeHint().width()
        folded = _in_two(self._beside, wide)
        if title + wide <= room:
            wanted: QBoxLayout = self._line
        elif self._low or period + wide <= room:
            wanted = self._under
        elif max(title, period) + folded <= room:
            wanted, wide = self._both, folded
        else:
            wanted, wide = self._last, min(wide, room)
        self._beside.setFixedSize(wide, self._beside.heightForWidth(wide))
        if wanted.indexOf(self._beside) < 0:
            wanted.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignLeft if wanted is self._last else _MIDDLE)

    def _languages(self, languages: Sequence[str], spoken: str) -> QComboBox:
        """A small choice of the form's languages; the questions are asked in the one chosen."""
        self.language = QComboBox()
        self.language.setObjectName("entry.language")
        self.language.setAccessibleName(self.tr("Language of the form"))
        self.language.setToolTip(self.tr("Language of the form"))
        for name in languages:
            self.language.addItem(language_words(name), name)
        self.language.setCurrentIndex(self.language.findData(spoken))
        self.language.activated.connect(lambda: self.language_wanted.emit(self.language.currentData()))
        return self.language

    def offer_handing_over(self, possible: bool) -> None:
        """The way to another computer of the commune, for a draft."""
        self._hand_over.setVisible(possible)
        self._arrange()

    def offer_notes(self, filling: bool, signing: bool) -> None:
        """The way to a note at the cell in hand, for who fills in and for who signs."""
        officers = self.tr("Note for the leader at the cell in hand (Shift+F2)")
        leaders = self.tr("Comment for the officer at the cell in hand (Shift+F2)")
        self._note.setAccessibleName(leaders if signing else officers)
        self._note.setToolTip(leaders if signing else officers)
        self._note.setVisible(filling or signing)
        self._arrange()

    def speak(self) -> None:
        """The given answers in the form's language that is in force now."""
        self.show_detail(self._detail)

    def show_detail(self, detail: ReportDetail) -> None:
        """Show the report as it stands now."""
        self._detail = detail
        self._title.setText(detail.title)
        self._state.say(words.report_state(detail.state, detail.delivery, detail.returned))
        due = words.due(detail.period, detail.due)
        self._due.setText(self.tr("Due {date}").format(date=due) if detail.due else "")
        self._due.setVisible(detail.due is not None)
        facts = [words.occasion(detail.period, detail.task)]
        days = words.period_span(detail.period) if detail.period is not None else ""
        if days:
            facts = [f"{facts[0]} ({days})"]
        self._period = facts[0]
        facts += [named(plain(node.label), shown_value(node)) for node in self._told() if node.label]
        if self._compared is not None:
            before = self.tr("last period: {period}, the newest signed before")
            facts.append(before.format(period=words.period(self._compared)))
        self._facts.say("  ·  ".join(facts))
        self._arrange()

    def _told(self) -> list[Node]:
        """Given answers that the head does not say already: period in words, task in the title."""
        said = {"ky_loai", "tu_ngay", "den_ngay", "ten_nv"}
        return [n for n in self._given if n.value and n.relevant and n.ref.rsplit("/", 1)[-1] not in said]


def _in_two(beside: QWidget, wide: int) -> int:
    """The least width at which what folds in `beside` takes two lines; it takes one at `wide`."""
    one, step = beside.heightForWidth(wide), style.px(4)
    widths = range(wide // 2, wide, step)
    return next((each for each in widths if beside.heightForWidth(each) <= 2 * one + step), wide)


def language_words(name: str) -> str:
    """A form's language without its code: `Tiếng Việt (vi)` → `Tiếng Việt`."""
    words, opened, code = name.rpartition(" (")
    return words if opened and code.endswith(")") and words else name
