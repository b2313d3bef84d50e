"""Small XLSForms written as authors would, and put on a PC as the centre sends them."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from desktop.domain.regime import titles_of
from desktop.forms import compile_xlsform, parse_form
from desktop.services.workplace import Workplace
from desktop.store.forms import CENTRE, FormStore, StoredForm

Rows = Sequence[Sequence[object]]
HEADS = ("type", "name", "label", "required", "calculation", "bind::bx:warning", "bind::bx:warningMsg")


def sheet(
    path: Path, form: str, version: str, survey: Rows, choices: Rows = (), settings: Mapping[str, object] = {}
) -> Path:
    """An .xlsx at `path`; `survey` under HEADS, `choices` under list_name, name, label."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "survey"
    for row in (HEADS, *survey):
        page.append(list(row))
    page = book.create_sheet("choices")
    for row in (("list_name", "name", "label"), *choices):
        page.append(list(row))
    given: dict[str, object] = {
        "form_id": form,
        "form_title": f"Báo cáo {form}",
        "version": version,
        "namespaces": 'bx="urn:baocaoxa:xforms"',
        "regime_periodicity": "month",
        "regime_due_days": 2,
        **settings,
    }
    page = book.create_sheet("settings")
    page.append(list(given))
    page.append(list(given.values()))
    book.save(path)
    return path


def arrive(workplace: Workplace, path: Path, files: Mapping[str, bytes] = {}, origin: str = CENTRE) -> None:
    """The form of an .xlsx comes to this PC, as after an exchange; `files` are its own."""
    compiled = compile_xlsform(path)
    definition = parse_form(compiled.xml, {})
    form = StoredForm(
        definition.id,
        definition.version,
        titles_of(compiled.settings, definition.title),
        compiled.xml.decode(),
        {name: base64.b64encode(data).decode() for name, data in files.items()},
        compiled.settings,
        tuple(definition.languages),
        origin,
    )
    FormStore(workplace._store).put((form,), workplace._outside.clock())
    workplace.forms.forget()
