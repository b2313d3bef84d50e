"""What is copied from a web page or a chat brings signs that nobody sees: they are taken off."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.test_paste import CTRL, RANGE, Key, paste, table_of
from ui.questions.text import FieldQuestion


@pytest.mark.parametrize(
    ("ref", "text", "value"),
    [
        ("/data/so", "1\u200b25", "125"),
        ("/data/so", "\u200e1.250\u202c", "1250"),
        ("/data/tien", "\ufeff87,5", "87.5"),
        ("/data/ngay", "14/10\u200b/2026", "2026-10-14"),
        ("/data/ten", "Thôn\u00ad Hạ\u200b ", "Thôn Hạ"),
        ("/data/ten", "Khen 👨\u200d👩\u200d👧", "Khen 👨\u200d👩\u200d👧"),
    ],
)
def test_a_field_keeps_what_is_seen(desk: MakeDesk, ref: str, text: str, value: str) -> None:
    made = desk(ref)
    question = made.questions[ref]
    assert isinstance(question, FieldQuestion)
    question.field.setFocus()
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(question.field, Key.Key_V, CTRL)
    question.settle()
    assert made.value(ref) == value


def test_a_table_keeps_what_is_seen_and_asks_nothing(desk: MakeDesk) -> None:
    made = desk(RANGE)
    table = table_of(made)
    paste(table, "Hộ tịch\u200b\t1\u200b2\t\u202a7,5\u202c\nĐất\ufeff đai\t45\t2")
    assert table.paste.panel is None
    rows = [[made.value(f"{RANGE}[{row}]/{name}") for name in ("nhom", "a", "b")] for row in (1, 2)]
    assert rows == [["ht", "12", "7.5"], ["dd", "45", "2"]]
