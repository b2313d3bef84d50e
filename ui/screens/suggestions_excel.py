"""Suggestions out to Excel, as the list is filtered: for the office, or what everybody may read.

Who brought them is masked in the one, and in the other there is nothing of anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.lookup_code import written
from desktop.domain.progress import Stopped, Tell
from desktop.domain.suggestion import Kind, State, standing
from desktop.domain.suggestion_counts import told_outside
from desktop.domain.zone import day_of
from desktop.services.suggestion_sheets import Going, SheetOf
from ui.screens.list_excel import ExcelMenu, ask_where, workbook
from ui.shell import Shell
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.documents.lists import Cell, ListSheet
    from desktop.domain.suggestion_views import SuggestionFilter, SuggestionLine, SuggestionRow
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate


class SuggestionsMenu(ExcelMenu):
    """Writes what the list shows."""

    def __init__(self, workplace: Workplace, shell: Shell, wanted: Callable[[], SuggestionFilter]) -> None:
        super().__init__(
            "suggestions.excelMenu",
            self.tr("Excel: write these suggestions to a sheet"),
            shell,
            [
                ("suggestions.export", self.tr("Write these to a sheet…"), self.ask_export),
                (
                    "suggestions.exportPublic",
                    self.tr("For outside: what is public of these…"),
                    self.ask_public,
                ),
            ],
        )
        self._workplace = workplace
        self._wanted = wanted

    def ask_export(self) -> None:
        """Ask where to, then write."""
        self._ask_where(self.tr("suggestions-{date}.xlsx"), self.write_to)

    def ask_public(self) -> None:
        """Ask where to, then write what everybody may read."""
        self._ask_where(self.tr("public-suggestions-{date}.xlsx"), self.write_public)

    def _ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        name = name.format(date=f"{self._workplace.today():%Y-%m-%d}")
        path = ask_where(self, self.tr("Write the suggestions to"), name)
        if path is not None:
            then(path)

    def write_to(self, path: Path) -> None:
        """Write those of the filter off the main thread."""
        suggestions, today, wanted = self._workplace.suggestions, self._workplace.today(), self._wanted()
        path = workbook(path)
        heads = {head: width for head, width, _ in _columns()}
        sheet = SheetOf(heads, partial(_cells, today=today, soon=suggestions.soon(today)), kept=4)

        def work(tell: Tell, stopped: Stopped) -> int:
            return suggestions.export(path, wanted, today, sheet, Going(tell, stopped))

        self.busy(self._writing(path), work, partial(self._wrote, path))

    def write_public(self, path: Path) -> None:
        """Write what everybody may read of the filter off the main thread."""
        suggestions, today, wanted = self._workplace.suggestions, self._workplace.today(), self._wanted()
        path = workbook(path)
        heads = {head: width for head, width, outside in _columns() if outside}
        sheet = SheetOf(heads, _public_cells, kept=3)

        def work(tell: Tell, stopped: Stopped) -> int:
            return suggestions.export_public(path, wanted, today, sheet, _counted, Going(tell, stopped))

        self.busy(self._writing(path), work, partial(self._wrote_public, path))

    def _writing(self, path: Path) -> str:
        return self.tr("Writing {name}…").format(name=path.name)

    def _wrote(self, path: Path, count: int) -> None:
        text = self.tr("{count} written to {path}. Who brought them is masked.")
        self._shell.banner(text.format(count=suggestion_words.suggestions(count), path=path), "good")

    def _wrote_public(self, path: Path, count: int) -> None:
        text = self.tr("{count} that are public written to {path}; the others are only counted in it.")
        self._shell.banner(text.format(count=suggestion_words.suggestions(count), path=path), "good")


def _columns() -> tuple[tuple[str, float, bool], ...]:
    """Head and width of each column, and whether it goes outside: nobody's name does, no code, no officer."""
    return (
        (translate("SuggestionsMenu", "Lookup code"), 24, False),
        (translate("SuggestionsMenu", "Kind"), 14, True),
        (translate("SuggestionsMenu", "Field"), 20, True),
        (translate("SuggestionsMenu", "In short"), 44, True),
        (translate("SuggestionsMenu", "What was said"), 60, True),
        (translate("SuggestionsMenu", "Received on"), 14, True),
        (translate("SuggestionsMenu", "How it came"), 16, False),
        (translate("SuggestionsMenu", "Brought by"), 24, False),
        (translate("SuggestionsMenu", "State"), 22, True),
        (translate("SuggestionsMenu", "Unit"), 24, True),
        (translate("SuggestionsMenu", "In charge"), 24, False),
        (translate("SuggestionsMenu", "Answer by"), 14, False),
        (translate("SuggestionsMenu", "Answer"), 60, True),
        (translate("SuggestionsMenu", "Answered on"), 14, True),
        (translate("SuggestionsMenu", "How satisfied"), 24, False),
        (translate("SuggestionsMenu", "Who may read it"), 16, False),
    )


def _nobody(row: SuggestionRow) -> str:
    if row.elsewhere:
        return translate("SuggestionsMenu", "on another computer")
    return translate("SuggestionsMenu", "no name")


def _cells(line: SuggestionLine, today: date, soon: date) -> tuple[Cell, ...]:
    row = line.row
    answered = day_of(row.answered_at) if row.answered_at else None
    return (
        written(row.code),
        suggestion_words.kind(row.kind),
        row.field,
        row.title,
        line.text,
        day_of(row.received_at),
        suggestion_words.channel(line.channel),
        " · ".join(filter(None, (row.who, row.phone))) or _nobody(row),
        suggestion_words.standing(standing(row.state, row.due, answered, today, soon)).text,
        line.unit,
        row.officer,
        row.due,
        line.answer,
        answered,
        suggestion_words.rating(line.rating) if line.rating else "",
        suggestion_words.readers(row.public).text,
    )


def _public_cells(line: SuggestionLine) -> tuple[Cell, ...]:
    row = line.row
    return (
        suggestion_words.kind(row.kind),
        row.field,
        row.title,
        line.text,
        day_of(row.received_at),
        suggestion_words.state(row.state),
        line.unit,
        line.answer,
        day_of(row.answered_at) if row.answered_at else None,
    )


def _counted(counts: Mapping[tuple[Kind, State], int]) -> ListSheet:
    """Those for the office only, as numbers by kind and state; small ones are not told."""
    from desktop.documents.lists import ListSheet

    found = told_outside(counts)
    total = translate("SuggestionsMenu", "Together")
    kinds, states = (*found.kinds, None), (*found.states, None)
    lines = [
        (
            total if kind is None else suggestion_words.kind(kind),
            *(_figure(found.figures[kind, state]) for state in states),
        )
        for kind in kinds
    ]
    heads = [translate("SuggestionsMenu", "Kind"), *map(suggestion_words.state, found.states), total]
    note = translate(
        "SuggestionsMenu",
        "Only counted here: what is for the office only. <5: one to four. *: not told, because it would give "
        "such a figure away.",
    )
    return ListSheet(translate("SuggestionsMenu", "Not public"), heads, lines, notes=(note,))


def _figure(value: int | str) -> Cell:
    """A number, or why it is not told."""
    return str(value) if isinstance(value, str) else value
