"""Suggestions out to Excel, as the list is filtered; who brought them stays masked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.lookup_code import written
from desktop.domain.suggestion import standing
from ui.screens.list_excel import ExcelMenu, ask_where, workbook
from ui.shell import Shell
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.suggestion_views import SuggestionFilter, SuggestionLine
    from desktop.services.workplace import Workplace


class SuggestionsMenu(ExcelMenu):
    """Writes what the list shows."""

    def __init__(self, workplace: Workplace, shell: Shell, wanted: Callable[[], SuggestionFilter]) -> None:
        super().__init__(
            "suggestions.excelMenu",
            self.tr("Excel: write these suggestions to a sheet"),
            shell,
            [("suggestions.export", self.tr("Write these to a sheet…"), self.ask_export)],
        )
        self._workplace = workplace
        self._wanted = wanted

    def ask_export(self) -> None:
        """Ask where to, then write."""
        name = self.tr("suggestions-{date}.xlsx").format(date=f"{self._workplace.today():%Y-%m-%d}")
        path = ask_where(self, self.tr("Write the suggestions to"), name)
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Write those of the filter off the main thread."""
        suggestions, today, wanted = self._workplace.suggestions, self._workplace.today(), self._wanted()
        self._path = workbook(path)
        worded = partial(self._cells, today=today, soon=suggestions.soon(today))
        work = partial(suggestions.export, self._path, wanted, today, worded, self._heads())
        self.busy(work, self._wrote)

    def _wrote(self, count: int) -> None:
        self.setEnabled(True)
        text = self.tr("{count} written to {path}. Who brought them is masked.")
        said = text.format(count=suggestion_words.suggestions(count), path=self._path)
        self._shell.banner(said, "good")

    def _heads(self) -> dict[str, float]:
        """Heads with the widths of their columns."""
        return {
            self.tr("Lookup code"): 24,
            self.tr("Kind"): 14,
            self.tr("Field"): 20,
            self.tr("In short"): 44,
            self.tr("What was said"): 60,
            self.tr("Received on"): 14,
            self.tr("How it came"): 16,
            self.tr("Brought by"): 24,
            self.tr("State"): 22,
            self.tr("Unit"): 24,
            self.tr("In charge"): 24,
            self.tr("Answer by"): 14,
            self.tr("Answer"): 60,
            self.tr("Answered on"): 14,
            self.tr("How satisfied"): 24,
        }

    def _cells(self, line: SuggestionLine, today: date, soon: date) -> tuple[str | int | date | None, ...]:
        row = line.row
        answered = row.answered_at.date() if row.answered_at else None
        return (
            written(row.code),
            suggestion_words.kind(row.kind),
            row.field,
            row.title,
            line.text,
            row.received_at.date(),
            suggestion_words.channel(line.channel),
            " · ".join(filter(None, (row.who, row.phone))) or self.tr("no name"),
            suggestion_words.standing(standing(row.state, row.due, answered, today, soon)).text,
            line.unit,
            row.officer,
            row.due,
            line.answer,
            answered,
            suggestion_words.rating(line.rating) if line.rating else "",
        )
