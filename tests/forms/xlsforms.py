"""Workbooks in memory: sheets of rows, the plainest that are right unless a test says otherwise."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from openpyxl import Workbook

Row = Mapping[str, str]
Rows = list[list[str]]
SETTINGS = {
    "form_title": "Thử",
    "form_id": "thu",
    "version": "1",
    "namespaces": 'bx="urn:baocaoxa:xforms"',
}
A = {"type": "integer", "name": "a", "label": "A"}
B = {"type": "integer", "name": "b", "label": "B"}
REPEAT = {"type": "begin repeat", "name": "r", "label": "R"}
END_REPEAT = {"type": "end repeat"}
GROUP = {"type": "begin group", "name": "g", "label": "G"}
END_GROUP = {"type": "end group"}
YES_NO = [
    {"list_name": "yn", "name": "y", "label": "Yes"},
    {"list_name": "yn", "name": "n", "label": "No"},
]


def table(rows: Sequence[Row], first: Sequence[str] = ()) -> Rows:
    """Rows under the headers they use, in order of their first use."""
    headers = list(dict.fromkeys((*first, *(name for row in rows for name in row))))
    return [headers, *([row.get(name, "") for name in headers] for row in rows)]


def form(
    *survey: Row,
    choices: Sequence[Row] = (),
    settings: Row | None = None,
    more: Mapping[str, Rows] | None = None,
) -> bytes:
    """An XLSForm as bytes; `settings` are added to the usual ones, an empty one takes a usual one away."""
    chosen = {name: value for name, value in {**SETTINGS, **(settings or {})}.items() if value}
    sheets = {"survey": table(survey, ("type", "name", "label")), "settings": table([chosen])}
    if choices:
        sheets["choices"] = table(choices, ("list_name", "name", "label"))
    return workbook({**sheets, **(more or {})})


def workbook(sheets: Mapping[str, Rows]) -> bytes:
    """The file of these cells."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
