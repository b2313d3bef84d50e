"""Workbooks of tasks: written for Excel, and read to be looked at before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.errors import DiskFull, FileNotSaved, TaskSheetInvalid
from desktop.domain.task import Task
from desktop.domain.task_sheet import SheetTasks, from_rows, to_rows

_WIDE = {"Nội dung nhiệm vụ": 60, "Kết quả": 40, "Khó khăn, vướng mắc": 40, "Kiến nghị": 40}
_USUAL = 20
_NO_ROOM = 28  # ENOSPC


def read_sheet(path: Path, year: int) -> SheetTasks:
    """The tasks of the workbook at `path`. Raises TaskSheetInvalid for what is none, is torn or too large."""
    from desktop.forms.errors import FormError
    from desktop.forms.workbook import read_rows

    try:
        return from_rows(read_rows(path), year)
    except FormError as error:
        raise TaskSheetInvalid(path.name, str(error)) from error


def write_sheet(path: Path, title: str, tasks: Sequence[Task], states: Mapping[str, str]) -> None:
    """Write the tasks to `path`, whole or not at all; `states` words a state's code.

    Raises FileNotSaved, DiskFull. No text becomes a formula, whatever it begins with.
    """
    book = _book(title, to_rows(tasks, states))
    part = path.with_name(f".{path.name}.part")
    try:
        book.save(part)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise (DiskFull() if error.errno == _NO_ROOM else FileNotSaved(str(path))) from error


def _book(title: str, rows: Sequence[Sequence[Any]]) -> Any:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "E2"
    for place, head in enumerate(rows[0], 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE.get(head, _USUAL)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(rows[0]))}{len(rows)}"
    wrap = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(rows):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=value)
            cell.alignment = wrap
            if isinstance(value, str):
                cell.data_type = "s"
            elif isinstance(value, date):
                cell.number_format = "dd/mm/yyyy"
            if number == 0:
                cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E8EEF6")
            cells.append(cell)
        sheet.append(cells)
    return book
