"""The filter line of the suggestions: words or a lookup code, kind, state or deadline, who is in charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.lookup_code import looks_like_code, read_code
from desktop.domain.suggestion import OPEN, Kind, State, Timing
from desktop.domain.suggestion_views import SuggestionFilter
from ui.widgets.fields import SearchMark, line_edit
from ui.widgets.layout import row
from ui.widgets.table import shrink
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.services.suggestions import Suggestions

_NARROW = 160


class SuggestionsFilter(QWidget):
    """`changed` tells that another filter is wanted; `code_typed` a whole lookup code, and Enter."""

    changed = Signal()
    code_typed = Signal(str)

    def __init__(self, suggestions: Suggestions) -> None:
        super().__init__()
        self._suggestions = suggestions
        self.text = line_edit("suggestions.text", placeholder=self.tr("Words, or a lookup code and Enter"))
        self.text.setAccessibleName(self.tr("Filter the suggestions, or type a lookup code"))
        SearchMark(self.text)
        self.text.textChanged.connect(self.changed)
        self.text.returnPressed.connect(self._entered)
        self.kinds = self._box("suggestions.kinds", self.tr("Kind"), self.tr("All kinds"))
        for kind in Kind:
            self.kinds.addItem(suggestion_words.kind(kind), str(kind))
        self.states = self._box("suggestions.states", self.tr("State"), self.tr("All states"))
        self.states.addItem(self.tr("Not answered yet"), (OPEN, None))
        self.states.addItem(self.tr("Late"), (frozenset(), Timing.LATE))
        self.states.addItem(self.tr("Due soon"), (frozenset(), Timing.SOON))
        for state in State:
            self.states.addItem(suggestion_words.state(state), (frozenset({state}), None))
        self.officers = self._box("suggestions.officers", self.tr("In charge"), self.tr("All officers"))
        for box in (self.kinds, self.states, self.officers):
            shrink(box, _NARROW)
        line = row(self.text, self.kinds, self.states, self.officers, space=8)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setFocusProxy(self.text)
        self.refresh()

    def wanted(self) -> SuggestionFilter:
        """The filter as it is set; a whole code in any grouping finds what it belongs to."""
        states, timing = self.states.currentData() or (frozenset(), None)
        officer, unnamed = self.officers.currentData() or ("", False)
        text = self.text.text().strip()
        if looks_like_code(text):
            text = "".join(char for char in text.upper() if char.isalnum())
        kind = self.kinds.currentData() or ""
        return SuggestionFilter(text, kind, states, officer, unnamed, timing)

    def refresh(self) -> None:
        """Offer the officers there are now; who was chosen stays chosen."""
        chosen = self.officers.currentText() if self.officers.currentIndex() > 0 else ""
        with QSignalBlocker(self.officers):
            while self.officers.count() > 1:
                self.officers.removeItem(1)
            self.officers.addItem(self.tr("Nobody yet"), ("", True))
            for name in self._suggestions.choices().officers:
                self.officers.addItem(name, (name, False))
            if chosen:
                self.officers.setCurrentIndex(max(0, self.officers.findText(chosen)))

    def _entered(self) -> None:
        text = self.text.text().strip()
        if looks_like_code(text) or _is_code(text):
            self.code_typed.emit(text)

    def _box(self, name: str, title: str, first: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.addItem(first, None)
        box.currentIndexChanged.connect(self.changed)
        return box


def _is_code(text: str) -> bool:
    try:
        return bool(read_code(text))
    except ValueError:
        return False
