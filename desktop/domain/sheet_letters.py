"""Cells of a sheet that was typed in TCVN3 (.VnTime) or VNI letters, in Unicode.

A short cell («Néi dung», «Sæ») proves nothing by itself; beside others that do («NhiÖm vô») it is read as
they are. A cell whose words are Vietnamese as they stand stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.text import from_legacy, nfc


@dataclass(frozen=True)
class UnicodeRows:
    """Rows of cells in Unicode; `first`: the first cell that was converted, before and after."""

    rows: Sequence[Sequence[str]]
    first: tuple[str, str] | None = None


def in_unicode(rows: Sequence[Sequence[str]]) -> UnicodeRows:
    """The rows, old letters converted; the same rows where there are none."""
    odd = {cell for row in rows for cell in row if not cell.isascii()}
    odd = {cell for cell in odd if all(ord(char) < 256 or not char.isalpha() for char in nfc(cell))}
    if not odd:
        return UnicodeRows(rows)
    from desktop.domain.legacy_text import in_letters, letters_of

    letters = letters_of(odd)
    found = {cell: from_legacy(cell) or (letters and in_letters(nfc(cell), letters)) for cell in odd}
    meant = {cell: better for cell, better in found.items() if better and better != cell}
    if not meant:
        return UnicodeRows(rows)
    converted = tuple(tuple(meant.get(cell, cell) for cell in row) for row in rows)
    first = next(cell for row in rows for cell in row if cell in meant)
    return UnicodeRows(converted, (first, meant[first]))
