"""The suggestions of a filter as an item model: pages fetched when first shown, personal data masked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from desktop.domain.lookup_code import written
from desktop.domain.suggestion import OPEN, standing
from ui import style, words
from ui.widgets.icon import icon
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.domain.suggestion_views import SuggestionFilter, SuggestionRow
    from desktop.services.suggestions import Suggestions

PAGE = 100
Index = QModelIndex | QPersistentModelIndex
TITLE, KIND, STATE, DUE, OFFICER, WHO, CODE = range(7)
_TEXTS = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
)


@dataclass(frozen=True)
class _Line:
    """A row worded once. `bites`: its deadline is to be seen."""

    row: SuggestionRow
    texts: tuple[str, ...]
    picture: str
    kind: str
    bites: bool


class SuggestionsModel(QAbstractTableModel):
    """Suggestions of a filter, as they stand on one day."""

    def __init__(self, suggestions: Suggestions, wanted: SuggestionFilter, today: date) -> None:
        super().__init__()
        self._suggestions = suggestions
        self._pages: dict[int, tuple[_Line, ...]] = {}
        self.use(wanted, today)

    def use(self, wanted: SuggestionFilter, today: date) -> None:
        """Show those of another filter or day, or of the same as they are now."""
        self.beginResetModel()
        self._wanted, self._today = wanted, today
        self._soon = self._suggestions.soon(today)
        self._pages.clear()
        self._count = self._suggestions.count(wanted, today)
        self.endResetModel()

    def suggestion(self, row: int) -> str | None:
        """The id of the one in `row`; None past the end."""
        line = self._line(row)
        return None if line is None else line.row.id

    def row_of(self, suggestion: str) -> int | None:
        """Where one stands among those looked at so far; None when it is not there."""
        for number, lines in self._pages.items():
            for place, each in enumerate(lines):
                if each.row.id == suggestion:
                    return number * PAGE + place
        return None

    def _line(self, row: int) -> _Line | None:
        number, place = divmod(row, PAGE)
        if number not in self._pages:
            some = self._suggestions.page(self._wanted, self._today, number * PAGE, PAGE)
            self._pages[number] = tuple(self._worded(each) for each in some)
        lines = self._pages[number]
        return lines[place] if place < len(lines) else None

    def _worded(self, row: SuggestionRow) -> _Line:
        answered = row.answered_at.date() if row.answered_at else None
        word = suggestion_words.standing(standing(row.state, row.due, answered, self._today, self._soon))
        texts = (
            row.title,
            suggestion_words.kind(row.kind),
            word.text,
            words.date(row.due) if row.due else "",
            row.officer,
            " · ".join(filter(None, (row.who, row.phone))) or self.tr("no name"),
            written(row.code),
        )
        kind = "accent" if word.kind == "info" else word.kind
        return _Line(row, texts, word.icon, kind, word.kind in {"bad", "warn"} and row.state in OPEN)

    def rowCount(self, parent: Index | None = None) -> int:
        """All of the filter, fetched or not."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        """Title, kind, state, deadline, officer, who, code."""
        return 0 if parent is not None and parent.isValid() else 7

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("In short"),
            self.tr("Kind"),
            self.tr("State"),
            self.tr("Answer by"),
            self.tr("In charge"),
            self.tr("Brought by"),
            self.tr("Code"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for a cell; the state has icon and colour, what is new is strong."""
        line = self._line(index.row())
        if line is None:
            return None
        column = index.column()
        if role in _TEXTS:
            if role == Qt.ItemDataRole.AccessibleTextRole and line.row.unseen and column == TITLE:
                return self.tr("{title} (new)").format(title=line.texts[column])
            return line.texts[column]
        if role == Qt.ItemDataRole.FontRole and line.row.unseen and column == TITLE:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            return icon(line.picture, line.kind)
        if role == Qt.ItemDataRole.ForegroundRole and (column == STATE or (column == DUE and line.bites)):
            return QColor(getattr(style.tokens(), line.kind))
        return None
