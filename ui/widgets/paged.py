"""Item models over services: they hold only the pages that have been looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from ui import style
from ui.widgets.icon import icon
from ui.widgets.tips import tip
from ui.words import Word

PAGE = 100
Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: Roles that are answered with the words of a cell.
_TEXTS = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
)


class Known(Protocol):
    """A row that is known again."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Known)


class PagedModel(QAbstractTableModel, Generic[R]):
    """One count, and pages of 100 rows fetched when they are first shown.

    A list says how many rows there are, what a page of them is, and how its columns are headed.
    """

    #: Columns of figures: they and their heads stand at the right.
    figures: ClassVar[frozenset[int]] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self._heads = self.heads()
        self._count = 0
        self._pages: dict[int, tuple[R, ...]] = {}

    def counted(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def page(self, offset: int, limit: int) -> tuple[R, ...]:
        """Some of the rows, in their order."""
        raise NotImplementedError

    def heads(self) -> tuple[str, ...]:
        """The columns' names."""
        raise NotImplementedError

    def ask_anew(self) -> None:
        """Forget what was looked at; show what there is now."""
        self.beginResetModel()
        self._pages.clear()
        self._count = self.counted()
        self.endResetModel()

    def at(self, row: int) -> R | None:
        """What is in `row`; None past the end."""
        number, place = divmod(row, PAGE)
        if number not in self._pages:
            self._pages[number] = self.page(number * PAGE, PAGE)
        rows = self._pages[number]
        return rows[place] if place < len(rows) else None

    def row_of(self, identity: str) -> int | None:
        """Where one stands among those looked at so far; None when it is not there."""
        for number, rows in self._pages.items():
            for place, each in enumerate(rows):
                if each.id == identity:
                    return number * PAGE + place
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        """All of them, fetched or not."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as there are heads."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names; figures are headed at their right."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self.figures:
            return _RIGHT
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None


@dataclass(frozen=True)
class Line:
    """A row worded once: a table asks for it a hundred times. `bites`: its deadline is to be seen."""

    id: str
    texts: tuple[str, ...]
    standing: Word
    bites: bool
    unseen: bool

    @property
    def kind(self) -> str:
        """The colour of how it stands."""
        return "accent" if self.standing.kind == "info" else self.standing.kind


class LinesModel(PagedModel[Line]):
    """Rows that have a title, a state and a deadline; the title of what is new is strong."""

    title: ClassVar[int] = 0
    state: ClassVar[int]
    deadline: ClassVar[int]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for a cell; the state has icon and colour."""
        line = self.at(index.row())
        if line is None:
            return None
        column = index.column()
        new = line.unseen and column == self.title
        if role in _TEXTS:
            if role == Qt.ItemDataRole.AccessibleTextRole and new:
                return self.tr("{title} (new)").format(title=line.texts[column])
            text = line.texts[column]
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.TextAlignmentRole and column in self.figures:
            return _RIGHT
        if role == Qt.ItemDataRole.FontRole and new:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.DecorationRole and column == self.state:
            return icon(line.standing.icon, line.kind)
        coloured = column == self.state or (column == self.deadline and line.bites)
        if role == Qt.ItemDataRole.ForegroundRole and coloured:
            return QColor(getattr(style.tokens(), line.kind))
        return None
