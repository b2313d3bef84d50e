"""Workbooks that are wrong: the sentence names sheet, row and column; nothing hostile is opened."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.forms import FormError, compile_xlsform, parse_form


def workbook(rows: list[list[str]], settings: dict[str, str] | None = None, sheet: str = "survey") -> bytes:
    book = Workbook()
    survey = book.active
    assert survey is not None
    survey.title = sheet
    survey.append(["type", "name", "label", "calculation", "relevant"])
    for row in rows:
        survey.append(row)
    chosen = {"form_id": "t", "version": "1", "regime_due_days": "2"} if settings is None else settings
    page = book.create_sheet("settings")
    page.append(list(chosen))
    page.append(list(chosen.values()))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_good_workbook_becomes_a_form() -> None:
    compiled = compile_xlsform(workbook([["integer", "a", "A"]]))
    assert compiled.settings == {"form_id": "t", "version": "1", "regime_due_days": "2"}
    definition = parse_form(compiled.xml)
    assert (definition.id, definition.version) == ("t", "1")


def test_a_workbook_without_a_survey() -> None:
    with pytest.raises(FormError, match="survey"):
        compile_xlsform(workbook([], sheet="Sheet1"))


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    for data in (b"", b"PK\x03\x04 half", b"type,name\ninteger,a"):
        with pytest.raises(FormError, match=r"workbook"):
            compile_xlsform(data)
    with pytest.raises(FormError, match="cannot be opened"):
        compile_xlsform(tmp_path / "none.xlsx")


def test_a_bomb_is_not_unpacked() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (80 * 2**20))
    with pytest.raises(FormError, match="far more"):
        compile_xlsform(made.getvalue())


def test_entities_in_a_workbook_are_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(FormError, match="document type"):
        compile_xlsform(made.getvalue())
