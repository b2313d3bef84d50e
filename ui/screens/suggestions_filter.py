"""The filter line of the suggestions: words or a lookup code, kind, state, who is in charge, who may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.lookup_code import looks_like_code, read_code
from desktop.domain.suggestion import OPEN, Kind, State, Timing
from desktop.domain.suggestion_views import SuggestionFilter
from ui.widgets.list_filter import ListFilter, offer
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.services.suggestions import Suggestions


class SuggestionsFilter(ListFilter):
    """`code_typed` tells a whole lookup code, and Enter."""

    code_typed = Signal(str)

    def __init__(self, suggestions: Suggestions) -> None:
        super().__init__("suggestions")
        self._suggestions = suggestions
        self.text.setPlaceholderText(self.tr("Words, or a lookup code and Enter"))
        self.text.setAccessibleName(self.tr("Filter the suggestions, or type a lookup code"))
        self.text.returnPressed.connect(self._entered)
        self.kinds = self._box("kinds", self.tr("Kind"), self.tr("All kinds"))
        for kind in Kind:
            self.kinds.addItem(suggestion_words.kind(kind), str(kind))
        self.states = self._box("states", self.tr("State"), self.tr("All states"))
        self.states.addItem(self.tr("Not answered yet"), (OPEN, None))
        self.states.addItem(self.tr("Late"), (frozenset(), Timing.LATE))
        self.states.addItem(self.tr("Due soon"), (frozenset(), Timing.SOON))
        for state in State:
            self.states.addItem(suggestion_words.state(state), (frozenset({state}), None))
        self.officers = self._box("officers", self.tr("In charge"), self.tr("All officers"))
        self.readers = self._box("readers", self.tr("Who may read it"), self.tr("Public or not"))
        self.readers.addItem(self.tr("Public"), True)
        self.readers.addItem(self.tr("For the office only"), False)
        self._lay_out(self.kinds, self.states, self.officers, self.readers)
        self.refresh()

    def wanted(self) -> SuggestionFilter:
        """The filter as it is set; a whole code in any grouping finds what it belongs to."""
        states, timing = self.states.currentData() or (frozenset(), None)
        officer, unnamed = self.officers.currentData() or ("", False)
        text = self.text.text().strip()
        if looks_like_code(text):
            text = "".join(char for char in text.upper() if char.isalnum())
        kind = self.kinds.currentData() or ""
        public = self.readers.currentData()
        return SuggestionFilter(text, kind, states, officer, unnamed, timing, public)

    def refresh(self) -> None:
        """Offer the officers there are now; who was chosen stays chosen."""
        named: list[tuple[str, object]] = [
            (name, (name, False)) for name in self._suggestions.choices().officers
        ]
        offer(self.officers, [(self.tr("Nobody yet"), ("", True)), *named])

    def _entered(self) -> None:
        text = self.text.text().strip()
        if looks_like_code(text) or _is_code(text):
            self.code_typed.emit(text)


def _is_code(text: str) -> bool:
    try:
        return bool(read_code(text))
    except ValueError:
        return False
