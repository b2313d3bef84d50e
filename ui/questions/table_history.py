"""What was done in a table, so that Ctrl+Z can take it back."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class CellEdit:
    """One cell went from `before` to `after` (XML values)."""

    row: int
    column: int
    before: str
    after: str


@dataclass(frozen=True)
class RowEdit:
    """A row was put in at `at`, or taken out; `values` are what it held, column by column."""

    at: int
    added: bool
    values: tuple[str, ...] = ()


Edit = CellEdit | RowEdit


def opposite(edit: Edit) -> Edit:
    """The edit that takes `edit` back."""
    if isinstance(edit, CellEdit):
        return replace(edit, before=edit.after, after=edit.before)
    return replace(edit, added=not edit.added)


class History:
    """Steps done and steps taken back. A step is what one key or one paste did."""

    def __init__(self) -> None:
        self._done: list[tuple[Edit, ...]] = []
        self._undone: list[tuple[Edit, ...]] = []

    def record(self, *edits: Edit) -> None:
        """Remember a step; what had been taken back is forgotten."""
        if edits:
            self._done.append(edits)
            self._undone.clear()

    def undo(self) -> tuple[Edit, ...]:
        """Edits that take the last step back, in the order to do them; empty when there is none."""
        if not self._done:
            return ()
        step = self._done.pop()
        self._undone.append(step)
        return tuple(opposite(edit) for edit in reversed(step))

    def redo(self) -> tuple[Edit, ...]:
        """Edits that do again what was taken back last; empty when there is nothing."""
        if not self._undone:
            return ()
        step = self._undone.pop()
        self._done.append(step)
        return step
