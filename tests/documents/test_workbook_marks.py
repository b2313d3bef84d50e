"""A filled workbook that bears the mark of a state secret by its name or a tab is not taken in."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.errors import StateSecret
from tests.documents.test_workbook import read, written
from tests.forms import filling


def test_a_marked_name_or_tab_keeps_a_workbook_out(tmp_path: Path) -> None:
    instance = filling.ktxh()
    path = written(instance, tmp_path / "out.xlsx")
    assert read(path, instance).same
    with pytest.raises(StateSecret):
        read(path.rename(tmp_path / "Báo cáo TUYỆT MẬT.xlsx"), instance)
    book = load_workbook(tmp_path / "Báo cáo TUYỆT MẬT.xlsx")
    book.create_sheet("TỐI MẬT")
    book.save(path)
    with pytest.raises(StateSecret):
        read(path, instance)
