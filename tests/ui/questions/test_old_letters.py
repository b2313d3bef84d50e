"""Blocks pasted from old fonts: «ư» of TCVN3 is a soft hyphen, and stays until it is converted."""

from __future__ import annotations

from desktop.domain.text import from_legacy
from ui.questions.table_clipboard import from_text


def test_a_soft_hyphen_of_tcvn3_comes_through_the_clipboard() -> None:
    (row,) = from_text("Ng\u00adêi d©n\t\ufeffxã\u00ad A\t\u200b12\n")
    assert [from_legacy(cell) or cell for cell in row] == ["Người dân", "xã A", "12"]
