"""The audit trail as a file, written and read again to be checked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from desktop.documents.sheet_look import printed
from desktop.domain.trail import COLUMNS, Entry, Head

#: A file of more than this is no trail of ours.
_MOST_BYTES = 200_000_000


class NotATrail(ValueError):
    """The file is no saved audit trail."""


def to_csv(entries: Iterable[Entry]) -> bytes:
    """Comma separated, UTF-8 with a mark; every value as it is hashed. Raises what `entries` raises."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow(entry.columns)
    return "\ufeff".encode() + target.getvalue().encode()


def to_xlsx(entries: Iterable[Entry]) -> bytes:
    """A workbook of one sheet, all text: no value is changed by Excel, none becomes a formula.

    Raises what `entries` raises.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("audit")
    sheet.freeze_panes = "A2"
    printed(sheet, 1)
    for letter, width in zip("ABCDEFGH", (8, 34, 18, 18, 40, 60, 20, 20), strict=True):
        sheet.column_dimensions[letter].width = width

    def text(value: str) -> Any:
        cell = WriteOnlyCell(sheet, value=value)
        cell.data_type = "s"
        return cell

    sheet.append([text(name) for name in COLUMNS])
    target = io.BytesIO()
    try:
        for entry in entries:
            sheet.append([text(value) for value in entry.columns])
    finally:
        book.save(target)  # closes what it has begun on the disk, also when it is stopped
    return target.getvalue()


def read_trail(path: Path) -> tuple[Entry, ...]:
    """The entries of such a file. Raises NotATrail."""
    rows = _rows(path)
    if not rows or tuple(rows[0]) != COLUMNS:
        raise NotATrail(path.name)
    try:
        return tuple(Entry(int(line[0]), *line[1:8]) for line in rows[1:] if any(line))
    except (ValueError, TypeError) as error:
        raise NotATrail(path.name) from error


def known_head(path: Path) -> Head:
    """The last entry that such a file has, or a backup's `manifest.json` tells of. Raises NotATrail."""
    if path.suffix.lower() != ".json":
        entries = read_trail(path)
        if not entries:
            raise NotATrail(path.name)
        return Head(entries[-1].seq, entries[-1].hash)
    try:
        told = json.loads(path.read_text("utf-8"))["trail"]
        return Head(int(told["seq"]), str(told["hash"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotATrail(path.name) from error


def _rows(path: Path) -> list[Sequence[str]]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            return []
        return _sheet_rows(path) if path.suffix.lower() == ".xlsx" else _csv_rows(path)
    except (OSError, ValueError, csv.Error) as error:
        raise NotATrail(path.name) from error


def _csv_rows(path: Path) -> list[Sequence[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _sheet_rows(path: Path) -> list[Sequence[str]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True)
    except (BadZipFile, KeyError) as error:
        raise NotATrail(path.name) from error
    try:
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(values_only=True)
        return [["" if value is None else str(value) for value in row] for row in rows]
    finally:
        book.close()
