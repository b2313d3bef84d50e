"""Workbooks of tasks: written for Excel, and read to be looked at before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.errors import StateSecret, TaskSheetInvalid
from desktop.domain.errors.documents import WorkbookRefused
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.task import Task
from desktop.domain.task_sheet import SheetTasks, from_rows, to_rows
from desktop.services.saving import save

_WIDE = {"Nội dung nhiệm vụ": 60, "Kết quả": 40, "Khó khăn, vướng mắc": 40, "Kiến nghị": 40}


def read_sheet(path: Path, year: int, tell: Tell = untold, stopped: Stopped = never) -> SheetTasks:
    """The tasks of the workbook at `path`; its rows are told.

    Raises TaskSheetInvalid for what is none, is torn or too large; WorkbookRefused for one with macros;
    StateSecret for one that bears a mark anywhere; ListStopped.
    """
    from desktop.documents.workbook_read import has_macros
    from desktop.domain.secret_files import mark_of_file
    from desktop.forms.errors import FormError
    from desktop.forms.workbook import read_rows, whole

    try:
        if path.is_file() and has_macros(path):
            raise WorkbookRefused("macros")
        data = whole(path)
        mark = mark_of_file(path.name, data)
        if mark is not None:
            raise StateSecret(mark, path.name)
        return from_rows(read_rows(data, tell, stopped, as_shown=True), year)
    except FormError as error:
        raise TaskSheetInvalid(path.name, str(error)) from error


def write_sheet(
    path: Path,
    title: str,
    tasks: Sequence[Task],
    tell: Tell = untold,
    stopped: Stopped = never,
) -> None:
    """Write the tasks to `path`, whole or not at all.

    Raises FileOpenElsewhere, FileNotSaved, DiskFull, ListStopped.
    """
    from desktop.documents.lists import ListSheet, to_xlsx

    heads, *lines = to_rows(tasks)
    save(path, to_xlsx([ListSheet(title, heads, lines, _WIDE, kept=4)], tell, stopped))
