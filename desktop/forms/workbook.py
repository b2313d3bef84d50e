"""An .xlsx file as cells of text, read within limits: nothing in it is run or unpacked unchecked."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.forms.errors import FormError, WorkbookLocked, WorkbookMacros, WorkbookTooLarge

if TYPE_CHECKING:
    from openpyxl import Workbook as Book

MAX_BYTES = 16 * 1024 * 1024
#: What all parts of the archive, and the parts in XML, unpack to at most.
MAX_UNPACKED = 64 * 1024 * 1024
MAX_XML = 32 * 1024 * 1024
MAX_ROWS = 50_000
MAX_COLUMNS = 512
MAX_CELLS = 1_000_000
#: The sheets of an XLSForm; others are the author's own.
SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
#: After so many empty rows a sheet is over, for the converter too.
_BLANK_ROWS = 60
_TOLD_EVERY = 100
_OLD = b"\xd0\xcf\x11\xe0"  # OLE: .xls, or a workbook with a password


@dataclass(frozen=True, slots=True)
class Workbook:
    """`sheets`: cells as text by the sheet's lower-case name, the first row holds the headers. `formulas`:
    sheet, row and position of cells with a formula. `parts`: names of the archive's parts.
    """

    data: bytes
    sheets: Mapping[str, list[list[str]]]
    formulas: tuple[tuple[str, int, int], ...]
    parts: frozenset[str]


def read_workbook(source: str | Path | bytes, *, formulas: bool = False) -> Workbook:
    """The workbook at a path, or its bytes. FormError says what is wrong with the file.

    `formulas` looks for formulas as well, which takes a second reading.
    """
    data = source if isinstance(source, bytes) else _read(Path(source))
    parts = _check_archive(data)
    sheets, _ = _cells(data, formulas=False)
    if "survey" not in sheets:
        raise FormError("workbook", "There is no sheet named survey.")
    if not any(any(cells) for cells in sheets["survey"]):
        raise FormError(
            "sheet survey, row 1", "The sheet is empty. Its first row holds type, name and label."
        )
    found = _cells(data, formulas=True)[1] if formulas else ()
    return Workbook(data, sheets, found, parts)


def read_rows(
    source: str | Path | bytes, tell: Tell = untold, stopped: Stopped = never, as_shown: bool = False
) -> tuple[tuple[str, ...], ...]:
    """The cells of the first sheet as text, empty rows too, within the same limits. Raises FormError.

    Formulas count as what was worked out for them last. `as_shown`: a number that its cell shows as per cent
    and a day are read as people write them (`1` as «100 %», `31/12/2026`). Rows read are told; raises
    ListStopped.
    """
    from openpyxl import load_workbook

    data = source if isinstance(source, bytes) else _read(Path(source))
    _check_archive(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return (
                    tuple(_plain_rows(book.worksheets[0], tell, stopped, as_shown)) if book.worksheets else ()
                )
            finally:
                book.close()
    except (FormError, ListStopped):
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl raises anything on damaged parts
        raise FormError("workbook", f"The workbook cannot be read ({type(error).__name__}).") from None


def _plain_rows(sheet: Any, tell: Tell, stopped: Stopped, as_shown: bool) -> Iterator[tuple[str, ...]]:
    blank = filled = 0
    said = min(sheet.max_row or 0, MAX_ROWS)  # as the file says; it may not
    for number, row in enumerate(
        sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS, values_only=not as_shown)
    ):
        if number % _TOLD_EVERY == 0:
            tell(min(number, said), said)
            if stopped():
                raise ListStopped
        line = tuple(map(_shown if as_shown else _text, row))
        count = sum(map(bool, line))
        blank, filled = (0 if count else blank + 1), filled + count
        if blank > _BLANK_ROWS:
            return
        if number > MAX_ROWS:
            raise FormError(
                f"sheet {sheet.title}", f"The sheet {sheet.title} has more than {MAX_ROWS:,} rows."
            )
        if filled > MAX_CELLS:
            raise FormError(
                f"sheet {sheet.title}", f"The sheet {sheet.title} has more than {MAX_CELLS:,} cells."
            )
        yield line


def whole(path: Path) -> bytes:
    """The bytes of any workbook at `path`, within the limits and without macros. FormError says why not."""
    data = _read(path)
    _check_archive(data)
    return data


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise WorkbookTooLarge(path.name, f"The workbook is larger than {MAX_BYTES // 2**20} MB.")
        return path.read_bytes()
    except OSError as error:
        raise FormError(path.name, f"The workbook cannot be opened ({error.strerror}).") from None


def _check_archive(data: bytes) -> frozenset[str]:
    """Refuses what is no workbook, and archives that unpack to more than any form needs."""
    if len(data) > MAX_BYTES:
        raise WorkbookTooLarge("workbook", f"The workbook is larger than {MAX_BYTES // 2**20} MB.")
    if data.startswith(_OLD):
        raise WorkbookLocked(
            "workbook", "This is an old workbook (.xls) or one with a password. Save it as .xlsx without one."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = frozenset(archive.namelist())
            if "xl/workbook.xml" not in names:
                raise FormError("workbook", "This is not an Excel workbook (.xlsx).")
            if "xl/vbaProject.bin" in names:
                raise WorkbookMacros("workbook", "The workbook holds macros. Save it as .xlsx, without them.")
            written = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
            sizes = (sum(entry.file_size for entry in some) for some in (entries, written))
            if len(entries) > 2000 or next(sizes) > MAX_UNPACKED or next(sizes) > MAX_XML:
                raise WorkbookTooLarge(
                    "workbook", "The workbook unpacks to far more than a form needs; it was not opened."
                )
            for entry in written:
                if b"<!DOCTYPE" in _head(archive, entry):
                    raise FormError(
                        "workbook", f"{entry.filename} declares a document type, which is not accepted."
                    )
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise FormError(
            "workbook", "This is not an Excel workbook (.xlsx), or the file is damaged."
        ) from None
    return names


def _head(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        return stream.read(4096)


def _cells(
    data: bytes, *, formulas: bool
) -> tuple[dict[str, list[list[str]]], tuple[tuple[str, int, int], ...]]:
    """The cells of the sheets we know; with `formulas` the places of those that Excel works out instead."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=not formulas, keep_links=False)
            try:
                if formulas:
                    return {}, tuple(_formulas(book))
                return {name: _lines(name, sheet) for name, sheet in _known(book)}, ()
            finally:
                book.close()
    except FormError:
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl raises anything on damaged parts
        raise FormError("workbook", f"The workbook cannot be read ({type(error).__name__}).") from None


def _known(book: Book) -> Iterator[tuple[str, Any]]:
    for sheet in book.worksheets:
        name = sheet.title.strip().lower()
        if name in SHEETS:
            yield name, sheet


def _lines(name: str, sheet: Any) -> list[list[str]]:
    """The rows as far as the converter reads them."""
    first = next(sheet.iter_rows(max_row=1, max_col=MAX_COLUMNS, values_only=True), ())
    headers = [_text(value) for value in first]
    while headers and not headers[-1]:
        del headers[-1]
    lines, blank, filled = [headers], 0, 0
    wide = max(len(headers), 1)
    for row in sheet.iter_rows(min_row=2, max_row=MAX_ROWS + 2, max_col=wide, values_only=True):
        line = [_text(value) for value in row]
        count = sum(map(bool, line))
        blank = 0 if count else blank + 1
        filled += count
        lines.append(line)
        if blank > _BLANK_ROWS:
            break
        if len(lines) - blank > MAX_ROWS:
            raise FormError(f"sheet {name}", f"The sheet {name} has more than {MAX_ROWS:,} rows.")
        if filled > MAX_CELLS:
            raise FormError(f"sheet {name}", f"The sheet {name} has more than {MAX_CELLS:,} cells.")
    return lines[: len(lines) - blank] if blank else lines


def _formulas(book: Book) -> Iterator[tuple[str, int, int]]:
    for name, sheet in _known(book):
        blank = 0
        for number, row in enumerate(sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS), 1):
            blank = 0 if any(cell.value is not None for cell in row) else blank + 1
            if blank > _BLANK_ROWS:
                break
            yield from ((name, number, at) for at, cell in enumerate(row) if cell.data_type == "f")


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _shown(cell: Any) -> str:
    """A cell's text; a number formatted as per cent as Excel shows it, a day and its time as people write."""
    value = cell.value
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}" if value.time() == time() else f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date | time):
        return f"{value:%d/%m/%Y}" if isinstance(value, date) else f"{value:%H:%M}"
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in (cell.number_format or ""):
        return f"{value * 100:.10g} %"
    return _text(value)


def rows_for_converter(sheets: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, Any]:
    """Cells as the converter takes them when they do not come from a file."""
    made: dict[str, Any] = {"sheet_names": list(sheets)}
    for name, lines in sheets.items():
        headers = [" ".join(text.split(" ")) for text in lines[0]] if lines else []
        made[name] = [
            {key: cell.replace("\xa0", " ") for key, cell in zip(headers, line, strict=False) if key and cell}
            for line in lines[1:]
        ]
        made[f"{name}_header"] = [dict.fromkeys(key for key in headers if key)] if headers else []
    return made
