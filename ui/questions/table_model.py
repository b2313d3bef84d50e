"""A repeat as rows and columns: one row per instance, one column per question in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.domain.listed import Listed
from desktop.domain.text import seen
from desktop.domain.zone import VIETNAM
from desktop.forms import Node
from ui.questions.date import read_date, shown_date
from ui.questions.geo import read_point, shown_point
from ui.questions.head import personal_words
from ui.questions.markdown import plain
from ui.questions.note import shown_value
from ui.questions.number import UNSURE, read_number, split_unit, typed_number, unit_of
from ui.questions.sentences import violation_sentence, warning_sentence
from ui.questions.time import read_moment, read_time, shown_moment, shown_time
from ui.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex

#: Kinds of answer that fit a cell.
_SIMPLE = {"string", "int", "decimal", "date", "time", "dateTime", "geopoint"}
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Column:
    """One column: its path inside a row, what stands above it, what it holds."""

    path: str
    label: str
    unit: str
    group: str  # the label of the group it stands in, inside the row; empty when none
    datatype: str
    control: str
    computed: bool
    personal: bool = False

    @property
    def numeric(self) -> bool:
        """True when its values are aligned as figures."""
        return self.datatype in {"int", "decimal"}


def leaves(instance: Node) -> Iterator[tuple[Node, str]]:
    """The questions of one row in order, each with the label of its group."""
    for child in instance.children:
        if child.control == "group":
            for leaf, group in leaves(child):
                yield leaf, group or plain(child.label)
        else:
            yield child, ""


def is_tabular(repeat: Node) -> bool:
    """True when every instance of `repeat` holds only answers that fit a cell."""
    for instance in repeat.children[:1]:
        for leaf, _ in leaves(instance):
            simple = (
                leaf.control == "input" and leaf.datatype in _SIMPLE and "multiline" not in leaf.appearances
            )
            if not (simple or leaf.control == "select1"):
                return False
    return True


class RepeatModel(QAbstractTableModel):
    """Reads the repeat's nodes; changes go out through the question, never from here."""

    #: Its rows are the form's own lines: each has a place, a line of totals too.
    fixed = False

    def __init__(
        self,
        repeat: Node,
        parent: QObject | None = None,
        *,
        locked: bool = False,
        zone: tzinfo = VIETNAM,
    ) -> None:
        super().__init__(parent)
        self.repeat = repeat
        self.locked = locked
        self.zone = zone
        self.columns: tuple[Column, ...] = ()
        self._cells: list[dict[str, Node]] = []
        self.revealed = False
        self.editing: tuple[int, int] | None = None
        self.touched: set[str] = set()
        self.reload()

    def reload(self) -> None:
        """Look at the repeat anew, rows and all."""
        self.beginResetModel()
        self._read()
        self.endResetModel()

    def refresh(self) -> bool:
        """Show values and states anew; True when rows came or went, or columns have other names."""
        if [row.ref for row in self.repeat.children] != self._refs:
            self.reload()
            return True
        before = self.columns
        if self._cells:
            self._name_columns()
            last = self.index(len(self._cells) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        return self.columns != before

    def _read(self) -> None:
        rows = list(self.repeat.children)
        self._refs = [row.ref for row in rows]
        self._cells = [{path: leaf for path, leaf, _ in self.paths(row)} for row in rows]
        columns = {path: at for at, path in enumerate(self._cells[0])} if self._cells else {}
        self._places = {
            leaf.ref: (row, columns[path])
            for row, cells in enumerate(self._cells)
            for path, leaf in cells.items()
            if path in columns
        }
        if rows:
            self._name_columns()

    def _name_columns(self) -> None:
        first = self.repeat.children[0]
        self.columns = tuple(_column(leaf, path, group) for path, leaf, group in self.paths(first))

    def paths(self, row: Node) -> Iterator[tuple[str, Node, str]]:
        """The questions of a row: by what they are alike in every row, the node, the label of its group."""
        for leaf, group in leaves(row):
            yield leaf.ref[len(row.ref) :], leaf, group

    def row_name(self, row: int) -> str:
        """What the form calls a row; "" where rows are only counted."""
        return ""

    # Cells.

    def node(self, row: int, column: int) -> Node | None:
        """The node of a cell."""
        if not (0 <= row < len(self._cells) and 0 <= column < len(self.columns)):
            return None
        return self._cells[row].get(self.columns[column].path)

    def find(self, ref: str) -> QModelIndex:
        """The cell of `ref`; not valid when it is not in this table."""
        place = self._places.get(ref)
        return self.index(*place) if place is not None else QModelIndex()

    def refresh_at(self, refs: Sequence[str]) -> bool:
        """Show a few cells anew; False when more than cells changed."""
        cells = [self.find(ref) for ref in refs]
        if len(self.repeat.children) != len(self._cells) or not all(cell.isValid() for cell in cells):
            return False
        for cell in cells:
            self.dataChanged.emit(cell, cell)
        return True

    def firsts(self) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
        """The first cell that is wrong and the first that wants a reason, in one look at every cell."""
        wrong = unusual = None
        for row, cells in enumerate(self._cells):
            for column, node in enumerate(cells.values()):
                if node.violation is not None:
                    sure = not node.value.endswith(UNSURE)
                    if wrong is None and sure and self.violation(row, column):
                        wrong = (row, column)
                elif unusual is None and node.warning is not None and self.unusual(row, column):
                    unusual = (row, column)
        return wrong, unusual

    def value(self, row: int, column: int) -> str:
        """The value of a cell, empty when there is none."""
        node = self.node(row, column)
        return node.value if node is not None else ""

    def writable(self, row: int, column: int) -> bool:
        """True when a person may change the cell."""
        node = self.node(row, column)
        if self.locked or node is None:
            return False
        return node.relevant and not node.readonly and not node.computed

    def read(self, row: int, column: int, text: str, pasted: bool = False) -> str | None:
        """The value `text` means in that cell; None when it is no entry of the cell's list."""
        node = self.node(row, column)
        if node is None:
            return None
        if node.control == "select1":
            return _choice(node, text)
        if node.datatype in {"int", "decimal"}:
            return read_number(text, node.datatype == "decimal", pasted, unit_of(node) == "%")
        return self._read_words(node, seen(text))

    def _read_words(self, node: Node, typed: str) -> str:
        """As the question of that kind reads it."""
        if node.datatype == "date":
            return read_date(typed, tuple(node.appearances))
        if node.datatype == "time":
            return read_time(typed, self.zone)
        if node.datatype == "dateTime":
            return read_moment(typed, self.zone)
        return (read_point(typed) or typed) if node.datatype == "geopoint" else typed

    def violation(self, row: int, column: int) -> str:
        """What is wrong with the cell in words, by the same rule as for other questions; "" for nothing."""
        node = self.node(row, column)
        if node is None or node.violation is None or not node.relevant or self.editing == (row, column):
            return ""
        if node.violation == "required" and not self.revealed and node.ref not in self.touched:
            return ""
        return violation_sentence(node)

    def unusual(self, row: int, column: int) -> str:
        """Why the cell wants a reason, in words; "" when it is as usual, confirmed, or being typed in."""
        node = self.node(row, column)
        if node is None or not node.relevant or self.editing == (row, column) or node.warning is None:
            return ""
        return "" if node.reason else warning_sentence(node)

    def is_unsure(self, row: int, column: int) -> bool:
        """True when the cell's number can be read in two ways."""
        if not self.columns[column].numeric or self.editing == (row, column):
            return False
        return self.value(row, column).endswith(UNSURE)

    def unsure(self) -> list[tuple[int, int]]:
        """Cells whose number can be read in two ways."""
        return [
            (row, column)
            for row, cells in enumerate(self._cells)
            for column, node in enumerate(cells.values())
            if node.value.endswith(UNSURE) and self.is_unsure(row, column)
        ]

    # What Qt asks.

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Instances of the repeat."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Questions in an instance."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be chosen and copied; what a person may change can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.writable(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for the eye, the editor and the screen reader."""
        node = self.node(index.row(), index.column())
        if node is None or not node.relevant:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_value(node) + (" ?" if node.value.endswith(UNSURE) else "")
        if role == Qt.ItemDataRole.EditRole:
            return typed_text(node, self.zone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._said(index)) or None
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            named = self.columns[index.column()]
            words = [named.label, personal_words() if named.personal else ""]
            words += [shown_value(node), self._said(index)]
            return ". ".join(word for word in words if word)
        return None

    def _said(self, index: Index) -> str:
        """What is wrong with a cell or not usual."""
        at = index.row(), index.column()
        return self.violation(*at) or self.unusual(*at)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The label with the unit under it, and that it is a person's data; rows are counted."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.row_name(section) or str(section + 1)
        if not 0 <= section < len(self.columns):
            return None
        named = self.columns[section]
        under = (f"({named.unit})" if named.unit else "", personal_words() if named.personal else "")
        return "\n".join(filter(None, (named.label, *under)))


def typed_text(node: Node, zone: tzinfo = VIETNAM) -> str:
    """A value as it is edited in a cell; times in `zone`."""
    if node.datatype == "time":
        return shown_time(node.value, zone)
    if node.datatype == "dateTime":
        return shown_moment(node.value, zone)
    if node.datatype == "geopoint":
        return shown_point(node.value)
    if node.datatype in {"int", "decimal"}:
        return typed_number(node.value)
    if node.datatype == "date":
        return shown_date(node.value, tuple(node.appearances))
    return node.value


def copied_text(node: Node | None) -> str:
    """A cell as other programs read it: choices by their labels, numbers with a comma and no groups."""
    if node is None or not node.relevant:
        return ""
    if node.control == "select1":
        return next(
            (plain(choice.label) for choice in node.choices if choice.value == node.value), node.value
        )
    return typed_text(node)


def _column(leaf: Node, path: str, group: str) -> Column:
    words = plain(leaf.label)
    label, unit = split_unit(words) if leaf.datatype in {"int", "decimal"} else (words, "")
    unit = unit or ("%" if unit_of(leaf) == "%" else "")
    computed = leaf.computed or (leaf.readonly and leaf.control == "input")
    return Column(path, label, unit, group, leaf.datatype, leaf.control or "", computed, leaf.personal)


def entries_of(node: Node) -> Listed:
    """The entries of a cell's list by their words."""
    return Listed(tuple((plain(choice.label), choice.value) for choice in node.choices))


def _choice(node: Node, text: str) -> str | None:
    if not text.strip():
        return ""
    return entries_of(node).meant(text).value


def cell_name(model: RepeatModel, row: int, column: int) -> str:
    """How a cell is called in a sentence."""
    if called := model.row_name(row):
        return f"{called}, {model.columns[column].label}"
    return place_name(model.repeat, row, model.columns[column].label)


def place_name(repeat: Node, row: int, label: str) -> str:
    """A question in a row: the row's number, what its first answer calls it, the question's label.

    No row is called by a person's name: this stands in lists.
    """
    first = next(iter(leaves(repeat.children[row])), None)
    calls = first is not None and first[0].datatype not in {"int", "decimal"} and not first[0].personal
    name = shown_value(first[0]) if first is not None and calls else ""
    if name and first is not None and first[0].label != label:
        words = QCoreApplication.translate("Table", "Row {row} ({name}), {column}")
        return words.format(row=row + 1, name=name, column=label)
    return QCoreApplication.translate("Table", "Row {row}, {column}").format(row=row + 1, column=label)
