"""Text cells of a filled workbook in TCVN3 or VNI letters come in as what they mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.documents.test_workbook import found, read, written
from tests.forms import filling


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Më líp b×nh d©n häc vô sè", "Mở lớp bình dân học vụ số"),
        ("Môû lôùp bình daân hoïc vuï soá", "Mở lớp bình dân học vụ số"),
        ("Ng\u00adêi d©n tham gia", "Người dân tham gia"),
        ("Mở lớp ở thôn Hòa Khê", "Mở lớp ở thôn Hòa Khê"),
    ],
)
def test_old_letters_come_in_as_unicode(tmp_path: Path, typed: str, meant: str) -> None:
    instance = filling.ktxh()
    path = written(instance, tmp_path / "out.xlsx")
    book = load_workbook(path)
    found(book, "kho_khan").value = typed
    book.save(path)
    assert [(each.typed, each.value) for each in read(path, instance).changes] == [(meant, meant)]
