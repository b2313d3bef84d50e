"""Blocks of cells on the clipboard: text with tabs for spreadsheets, our own exact values beside it."""

from __future__ import annotations

import csv
import io
import json

from PySide6.QtCore import QMimeData

from desktop.domain.text import visible

#: Exact XML values, so that a block copied here comes back here unchanged.
CELLS = "application/x-baocaoxa-cells"

Block = list[list[str]]


def to_mime(texts: Block, values: Block) -> QMimeData:
    """`texts` for other programs (numbers with a decimal comma, no groups), `values` for ourselves."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows(texts)
    mime = QMimeData()
    mime.setText(out.getvalue().removesuffix("\r\n"))
    mime.setData(CELLS, json.dumps(values).encode())
    return mime


def own_values(mime: QMimeData) -> Block | None:
    """The exact values of a block copied here; None when it came from elsewhere."""
    if not mime.hasFormat(CELLS):
        return None
    found = json.loads(bytes(mime.data(CELLS).data()))
    return [[str(value) for value in row] for row in found]


def from_text(text: str) -> Block:
    """Rows and cells of pasted text; a cell in quotes may hold line breaks, as Excel writes them."""
    clean = visible(text, hyphens=True).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    read = csv.reader(io.StringIO(clean), delimiter="\t")
    return [[visible(cell) for cell in row] or [""] for row in read] or [[""]]


def spread(block: Block, rows: int, columns: int) -> Block:
    """A single value fills the whole selection; a block is pasted as it is."""
    if len(block) == 1 and len(block[0]) == 1:
        return [[block[0][0]] * columns for _ in range(rows)]
    return block
