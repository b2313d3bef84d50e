"""The suggestions of a filter as an item model; personal data is masked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.lookup_code import written
from desktop.domain.suggestion import OPEN, standing
from desktop.domain.zone import day_of
from ui import words
from ui.widgets.paged import Line, LinesModel
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.domain.suggestion_views import SuggestionFilter, SuggestionRow
    from desktop.services.suggestions import Suggestions

TITLE, KIND, STATE, DUE, OFFICER, WHO, CODE = range(7)


class SuggestionsModel(LinesModel):
    """Suggestions of a filter, as they stand on one day."""

    state, deadline = STATE, DUE

    def __init__(self, suggestions: Suggestions, wanted: SuggestionFilter, today: date) -> None:
        super().__init__()
        self._suggestions = suggestions
        self.use(wanted, today)

    def use(self, wanted: SuggestionFilter, today: date) -> None:
        """Show those of another filter or day, or of the same as they are now."""
        self._wanted, self._today = wanted, today
        self._soon = self._suggestions.soon(today)
        self.ask_anew()

    def counted(self) -> int:
        """All of the filter."""
        return self._suggestions.count(self._wanted, self._today)

    def page(self, offset: int, limit: int) -> tuple[Line, ...]:
        """Some of them, worded."""
        some = self._suggestions.page(self._wanted, self._today, offset, limit)
        return tuple(self._worded(each) for each in some)

    def heads(self) -> tuple[str, ...]:
        """Title, kind, state, deadline, officer, who, code."""
        return (
            self.tr("In short"),
            self.tr("Kind"),
            self.tr("State"),
            self.tr("Answer by"),
            self.tr("In charge"),
            self.tr("Brought by"),
            self.tr("Code"),
        )

    def _nobody(self, row: SuggestionRow) -> str:
        return self.tr("on another computer") if row.elsewhere else self.tr("no name")

    def _worded(self, row: SuggestionRow) -> Line:
        answered = day_of(row.answered_at) if row.answered_at else None
        word = suggestion_words.standing(standing(row.state, row.due, answered, self._today, self._soon))
        kind = suggestion_words.kind(row.kind)
        texts = (
            row.title,
            self.tr("{kind} · public").format(kind=kind) if row.public else kind,
            word.text,
            words.date(row.due) if row.due else "",
            row.officer,
            " · ".join(filter(None, (row.who, row.phone))) or self._nobody(row),
            written(row.code),
        )
        return Line(row.id, texts, word, word.kind in {"bad", "warn"} and row.state in OPEN, row.unseen)
