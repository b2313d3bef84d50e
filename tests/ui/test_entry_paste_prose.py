"""Lines pasted into a field of several lines are prose; cells of a spreadsheet are looked at first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import test_entry, test_entry_paste_fields
from tests.ui.conftest import settle
from tests.ui.test_entry_paste_fields import CTRL, Key, pasted, ref_of
from ui.questions.field import Area, is_table
from ui.questions.text import LongTextQuestion
from ui.screens.entry import EntryScreen

made_profile, office = test_entry.made_profile, test_entry.office
screen = test_entry_paste_fields.screen
PROSE = "Một số máy tính cũ, chạy chậm.\n\n\tĐường truyền thôn 3 yếu;\nđề nghị nâng cấp."


def asked(screen: EntryScreen, name: str) -> LongTextQuestion:
    found = screen.sheet.page(screen.sheet.current).holder(ref_of(screen, name))
    assert isinstance(found, LongTextQuestion)
    return found


def value(screen: EntryScreen, name: str) -> str:
    field = asked(screen, name).field
    field.settle()
    return screen.instance.node(ref_of(screen, name)).value


@pytest.mark.parametrize("text", [PROSE, "một dòng", "dòng 1\r\ndòng 2\r\n", "Tên\tCó\nkhông có cột"])
def test_lines_are_prose_and_go_in_as_they_are(screen: EntryScreen, text: str) -> None:
    assert pasted(screen, "kho_khan", text) is None
    assert value(screen, "kho_khan") == text.replace("\r\n", "\n").strip()


def test_cells_are_shown_first_and_nothing_goes_in_unseen(screen: EntryScreen) -> None:
    panel = pasted(screen, "kho_khan", "Máy cũ\tThay máy\r\n")
    assert panel is not None
    assert value(screen, "kho_khan") == ""
    panel.take.click()
    notice = asked(screen, "kho_khan")._notice
    assert notice is not None
    assert notice.isHidden()
    assert value(screen, "kho_khan") == "Máy cũ"
    assert value(screen, "kien_nghi") == "Thay máy"
    QTest.keyClick(screen.focusWidget(), Key.Key_Z, CTRL)
    settle()
    assert value(screen, "kho_khan") == value(screen, "kien_nghi") == ""


def test_what_looks_like_cells_can_stay_here_as_text(screen: EntryScreen) -> None:
    panel = pasted(screen, "kho_khan", "Nơi nhận:\tLưu VT\nGiám sát:\tTổ 57")
    assert panel is not None
    question = asked(screen, "kho_khan")
    notice = question._notice
    assert notice is not None
    (keep,) = notice.buttons
    QTest.keyClick(keep, Qt.Key.Key_Space)
    settle()
    assert value(screen, "kho_khan") == "Nơi nhận:\tLưu VT\nGiám sát:\tTổ 57"
    page = screen.sheet.page(screen.sheet.current)
    assert all(flow.pasting.panel is None for flow in page.flows)
    assert notice.isHidden()


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("45\t44", True),
        ("a\t1\nb\t2\n", True),
        ("\t1\n\t2", False),  # indented lines
        ("một\nhai", False),
        ("Theo\tbáo cáo\nnăm", False),  # not equally many
        ("", False),
        ('"một\nhai"\t3', True),  # a cell with a line break in it
    ],
)
def test_a_table_is_told_from_prose(text: str, table: bool) -> None:
    mime = QMimeData()
    mime.setText(text)
    assert is_table(mime) is table


def test_a_field_nobody_listens_to_takes_what_comes(qapp: QApplication) -> None:
    """The leader's comment is no field of the form."""
    area = Area()
    mime = QMimeData()
    mime.setText("a\t1\nb\t2")
    area.insertFromMimeData(mime)
    assert area.toPlainText() == "a\t1\nb\t2"
