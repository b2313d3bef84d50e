"""XLSForm to XForm: pyxform behind one function, its complaints turned into sheet, row and column."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from desktop.forms import sheet_places
from desktop.forms.errors import FormError
from desktop.forms.sheet_places import Sheets
from desktop.forms.values import CompiledForm

MAX_BYTES = 16 * 1024 * 1024
MAX_UNPACKED = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CompiledWorkbook(CompiledForm):
    """A compiled form that still knows the cells it came from."""

    sheets: Sheets

    def place(self, error: FormError) -> FormError:
        """An error that `parse_form` found in `xml`, with sheet, row and column where they are known."""
        return sheet_places.place(error, self.sheets, self.xml)


def compile_xlsform(source: str | Path | bytes) -> CompiledWorkbook:
    """An XLSForm workbook (.xlsx) as an XForm.

    FormError.where names the sheet, and the row and column where they are known; `place` of what comes back
    does so for what only `parse_form` can find.
    """
    data = source if isinstance(source, bytes) else _read(Path(source))
    _check_archive(data)
    sheets = _sheets(data)
    settings = _settings(sheets)
    xml, itemsets, notes = _convert(data, sheets)
    attachments = {"itemsets.csv": itemsets.encode()} if itemsets else {}
    sheet_places.check_questions(sheets)
    return CompiledWorkbook(
        xml.encode(), MappingProxyType(attachments), notes, MappingProxyType(settings), sheets
    )


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
    if not any(any(cells) for cells in found["survey"]):
        raise FormError(
            "sheet survey, row 1", "The sheet is empty. Its first row holds type, name and label."
        )
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
        raise sheet_places.located(str(error), sheets) from None
    except RecursionError:
        raise FormError("survey", "The groups are nested too deeply.") from None
    except Exception as error:  # noqa: BLE001 - whatever the workbook made it trip over is the author's to see
        raise FormError(
            "workbook", f"The form cannot be compiled ({type(error).__name__}: {error})."
        ) from None
    xml = _with_last_saved(result.xform)
    return xml, result.itemsets or "", tuple(str(note) for note in result.warnings)


def _with_last_saved(xml: str) -> str:
    """Declares the instance behind ${last-saved#x} where only our own attributes or a label ask for it."""
    if "__last-saved" not in xml or '<instance id="__last-saved"' in xml:
        return xml
    before, bind, after = xml.partition("<bind ")
    return f'{before}<instance id="__last-saved" src="jr://instance/last-saved"/>{bind}{after}'
