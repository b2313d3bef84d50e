"""Formulas of a workbook whose results are not in the file, as programs that do not calculate leave them.

A formula is read by its stored result. Without one its cell would look blank, and what a village worked out
would be lost without a word. OOXML (ECMA-376, 18.3.1.4): `f` is the formula, `v` the result; an empty `v` of
the type `str` is a result too, the empty text.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def without_result(data: bytes, part: str) -> Mapping[str, str]:
    """The formulas of one sheet by their cells (`C5` → `=A5+B5`); `part`: its name in the archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read(part.lstrip("/"))
    if b"<f" not in sheet and b":f" not in sheet:
        return {}
    from defusedxml.ElementTree import iterparse

    found = {}
    for _, element in iterparse(io.BytesIO(sheet)):
        if element.tag == f"{_MAIN}c":
            formula, result = element.find(f"{_MAIN}f"), element.find(f"{_MAIN}v")
            stored = result is not None and (result.text or element.get("t") == "str")
            if formula is not None and not stored and element.get("r"):
                found[element.get("r")] = f"={formula.text or ''}"
        elif element.tag == f"{_MAIN}row":
            element.clear()
    return found
