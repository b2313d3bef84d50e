"""XLSForm to XForm: pyxform behind one function, its complaints turned into sheet, row and column."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from desktop.forms import sheet_places
from desktop.forms.attached import files_beside, word_template
from desktop.forms.errors import FormError
from desktop.forms.sheet_places import Sheets
from desktop.forms.values import CompiledForm
from desktop.forms.workbook import read_workbook, rows_for_converter

#: Around `${x}` in the words of a soft check while the converter, which knows them only as some attribute,
#: puts a path in its place. Signs that are no text.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_FILLED = re.compile(r"\$\{[^}]+\}")
_MARKED = re.compile(f"{_OPEN}\\s*(.*?)\\s*{_CLOSE}", re.DOTALL)


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
    book = read_workbook(source)
    return compile_sheets(book.sheets, book.data, None if isinstance(source, bytes) else Path(source))


def compile_sheets(sheets: Sheets, data: bytes | None = None, path: Path | None = None) -> CompiledWorkbook:
    """The same of cells already read; `data` is the workbook they stand in, None when they were changed.

    With its `path`, the files that the form names come along from beside it.
    """
    xml, itemsets, notes = _convert(data if data is not None else rows_for_converter(sheets), sheets)
    attachments = {"itemsets.csv": itemsets.encode()} if itemsets else {}
    settings = MappingProxyType(_settings(sheets))
    if path is not None:
        attachments = {**files_beside(xml, path), **attachments}
        template = settings.get("word_template", "")
        if template:
            attachments[template] = word_template(template, path)
    sheet_places.check_questions(sheets)
    return CompiledWorkbook(xml.encode(), MappingProxyType(attachments), notes, settings, sheets)


def _settings(sheets: Sheets) -> dict[str, str]:
    rows = sheets.get("settings", [])
    if len(rows) < 2:
        return {}
    return {name: value for name, value in zip(rows[0], rows[1], strict=False) if name}


def _convert(data: bytes | dict[str, Any], sheets: Sheets) -> tuple[str, str, tuple[str, ...]]:
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = convert(
                xlsform=_marked(data, sheets), validate=False, pretty_print=False, file_type=".xlsx"
            )
    except PyXFormError as error:
        raise sheet_places.located(str(error), sheets) from None
    except RecursionError:
        raise FormError("survey", "The groups are nested too deeply.") from None
    except Exception as error:  # noqa: BLE001 - whatever the workbook made it trip over is the author's to see
        raise FormError(
            "workbook", f"The form cannot be compiled ({type(error).__name__}: {error})."
        ) from None
    xml = _with_last_saved(_MARKED.sub(r"${\1}", result.xform))
    return xml, result.itemsets or "", tuple(str(note) for note in result.warnings)


def _marked(data: bytes | dict[str, Any], sheets: Sheets) -> bytes | dict[str, Any]:
    """The workbook with marks around what the words of soft checks fill in; as it is when they fill in none.

    The attribute then reads `Twice as many as ${/data/before}` (docs/form-authors.md).
    """
    if not any("${" in cell for cell in _said_of_checks(sheets)):
        return data
    from pyxform.xls2json_backends import xlsx_to_dict

    book: dict[str, Any] = xlsx_to_dict(data) if isinstance(data, bytes) else {**data}
    book["survey"] = [
        {key: _mark(cell) if _says_of_check(key) else cell for key, cell in row.items()}
        for row in book["survey"]
    ]
    return book


def _said_of_checks(sheets: Sheets) -> Iterator[str]:
    lines = sheets["survey"]
    positions = [at for at, text in enumerate(lines[0]) if _says_of_check(text)] if lines else []
    yield from (line[at] for line in lines[1:] for at in positions if at < len(line))


def _says_of_check(header: str) -> bool:
    return ":warningMsg" in header


def _mark(cell: str) -> str:
    return _FILLED.sub(lambda name: f"{_OPEN}{name[0]}{_CLOSE}", cell)


def _with_last_saved(xml: str) -> str:
    """Declares the instance behind ${last-saved#x} where only our own attributes or a label ask for it."""
    if "__last-saved" not in xml or '<instance id="__last-saved"' in xml:
        return xml
    before, bind, after = xml.partition("<bind ")
    return f'{before}<instance id="__last-saved" src="jr://instance/last-saved"/>{bind}{after}'
