"""XLSForm to XForm: pyxform behind one function, its complaints turned into sheet, row and column."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from desktop.forms.errors import FormError
from desktop.forms.values import CompiledForm

MAX_BYTES = 16 * 1024 * 1024
MAX_UNPACKED = 64 * 1024 * 1024
_ROW = re.compile(r"\[row\s*:\s*(\d+)\]\s*", re.IGNORECASE)
_SHEET = re.compile(r"\b(survey|choices|settings|entities|external_choices|osm)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"'“](.+?)[\"'”]")
_COLUMNS = (
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "relevant",
    "constraint_message",
    "constraint",
    "required",
    "calculation",
    "choice_filter",
    "repeat_count",
    "appearance",
    "parameters",
    "trigger",
    "default",
    "read_only",
    "form_id",
    "version",
    "list_name",
)


def compile_xlsform(source: str | Path | bytes) -> CompiledForm:
    """An XLSForm workbook (.xlsx) as an XForm.

    FormError.where names the sheet, and the row and column where they are known.
    """
    data = source if isinstance(source, bytes) else _read(Path(source))
    _check_archive(data)
    sheets = _sheets(data)
    settings = _settings(sheets)
    xml, itemsets, notes = _convert(data, sheets)
    attachments = {"itemsets.csv": itemsets.encode()} if itemsets else {}
    return CompiledForm(xml.encode(), MappingProxyType(attachments), notes, MappingProxyType(settings))


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise FormError(path.name, f"The workbook is larger than {MAX_BYTES // 2**20} MB.")
        return path.read_bytes()
    except OSError as error:
        raise FormError(path.name, f"The workbook cannot be opened ({error.strerror}).") from None


def _check_archive(data: bytes) -> None:
    """Refuses what is no workbook, and archives that unpack to more than any form needs."""
    if len(data) > MAX_BYTES:
        raise FormError("workbook", f"The workbook is larger than {MAX_BYTES // 2**20} MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise FormError("workbook", "This is not an Excel workbook (.xlsx).")
            if len(entries) > 2000 or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise FormError(
                    "workbook", "The workbook unpacks to far more than a form needs; it was not opened."
                )
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in _head(archive, entry):
                    raise FormError(
                        "workbook", f"{entry.filename} declares a document type, which is not accepted."
                    )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise FormError(
            "workbook", "This is not an Excel workbook (.xlsx), or the file is damaged."
        ) from None


def _head(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        return stream.read(4096)


def _sheets(data: bytes) -> dict[str, list[list[str]]]:
    """The cells of every sheet as text, read once for settings and for finding places."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            found = {
                sheet.title.strip().lower(): [
                    [_cell(value) for value in row] for row in sheet.iter_rows(values_only=True)
                ]
                for sheet in book.worksheets
            }
            book.close()
    except Exception as error:  # noqa: BLE001 - openpyxl raises anything on damaged parts
        raise FormError("workbook", f"The workbook cannot be read ({type(error).__name__}).") from None
    if "survey" not in found:
        raise FormError("workbook", "There is no sheet named survey.")
    return found


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _settings(sheets: Mapping[str, list[list[str]]]) -> dict[str, str]:
    rows = sheets.get("settings", [])
    if len(rows) < 2:
        return {}
    return {name: value for name, value in zip(rows[0], rows[1], strict=False) if name}


def _convert(data: bytes, sheets: Mapping[str, list[list[str]]]) -> tuple[str, str, tuple[str, ...]]:
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = convert(xlsform=data, validate=False, pretty_print=False, file_type=".xlsx")
    except PyXFormError as error:
        raise _located(str(error), sheets) from None
    except RecursionError:
        raise FormError("survey", "The groups are nested too deeply.") from None
    except Exception as error:  # noqa: BLE001 - whatever the workbook made it trip over is the author's to see
        raise FormError(
            "workbook", f"The form cannot be compiled ({type(error).__name__}: {error})."
        ) from None
    return result.xform, result.itemsets or "", tuple(str(note) for note in result.warnings)


def _located(message: str, sheets: Mapping[str, list[list[str]]]) -> FormError:
    """Pyxform's sentence as a FormError with the best place that can be told."""
    text = " ".join(message.split())
    row = _ROW.search(text)
    named = _SHEET.search(text)
    sheet = named[1].lower() if named else "survey"
    column = next((name for name in _COLUMNS if re.search(rf"\b{name}\b", text, re.IGNORECASE)), "")
    number = int(row[1]) if row else 0
    if not number:
        number, found = _search(text, sheets.get(sheet, []))
        column = found or column
    place = f"sheet {sheet}"
    if number:
        place += f", row {number}"
    if column:
        place += f", column {column}"
    return FormError(place, _ROW.sub("", text))


def _search(text: str, rows: list[list[str]]) -> tuple[int, str]:
    """The first cell that holds something the sentence quotes: its row and the name of its column."""
    for quoted in (*re.findall(r"\$\{[^}]+\}", text), *_QUOTED.findall(text)):
        for number, cells in enumerate(rows[1:], 2):
            for position, cell in enumerate(cells):
                if cell and (cell == quoted or (quoted.startswith("${") and quoted in cell)):
                    return number, rows[0][position] if position < len(rows[0]) else ""
    return 0, ""
