"""Groups that ask the same figures, one below the other, as one grid: a line for each group.

So a form lays out `rows × columns` that are no repeat (houses by damage and by kind). It is a table whose
lines neither come nor go: keys, pastes, fill down, checks and what was reported before are the table's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.forms import Node
from ui.questions.around import ALONE, Around
from ui.questions.markdown import plain
from ui.questions.table import TableQuestion
from ui.questions.table_model import RepeatModel


class Lines:
    """The groups as the rows of a table that has neither fewer nor more of them."""

    can_add = False

    def __init__(self, groups: Sequence[Node]) -> None:
        self.children = tuple(groups)


class LinesModel(RepeatModel):
    """A row for each group, a column for each figure by its place in the group."""

    fixed = True

    def __init__(self, groups: Sequence[Node], parent: QObject, around: Around) -> None:
        super().__init__(Lines(groups), parent, locked=around.locked, zone=around.zone)  # type: ignore[arg-type]

    def paths(self, row: Node) -> Iterator[tuple[str, Node, str]]:
        """Figures of the groups have names of their own: their place is what is alike."""
        for at, leaf in enumerate(row.children):
            yield str(at), leaf, ""

    def row_name(self, row: int) -> str:
        """The label of the group."""
        return plain(self.repeat.children[row].label)


class GridQuestion(TableQuestion):
    """One question for the figures of several groups; `answered` tells the ref of the figure."""

    def __init__(
        self, groups: Sequence[Node], parent: QWidget | None = None, *, around: Around = ALONE
    ) -> None:
        self._groups = tuple(groups)
        super().__init__(groups[0], parent, around=around)

    def make_model(self) -> RepeatModel:
        """Lines for the groups."""
        return LinesModel(self._groups, self, self.around)

    def show_value(self) -> None:
        """Show every figure anew; lines neither come nor go."""
        super().show_value()
        self.add.hide()
        self.remove.hide()

    def label(self) -> str:
        """Nothing: each line has its own name."""
        return ""

    def hint(self) -> str:
        """Nothing, for the same reason."""
        return ""

    def accessible_name(self) -> str:
        """What the lines are called."""
        return ", ".join(plain(group.label) for group in self._groups)

    def figures(self) -> Iterator[Node]:
        """The figures, line by line."""
        for group in self._groups:
            yield from group.children
