"""The list goes out to Excel as it is filtered, and nobody who brought anything can be read in it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors.documents import ListStopped
from desktop.domain.lookup_code import written
from desktop.domain.progress import Stopped, Tell
from desktop.domain.suggestion import Intake, Kind, Person
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.services.workplace import Workplace
from tests.services.test_suggestions import overdue
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OpenWindow, settle
from tests.ui.test_frame import find, press
from tests.ui.test_suggestions import LAMP, TODAY, screen, wait
from ui.main_window import MainWindow
from ui.screens.suggestions_excel import SuggestionsMenu

BIN = Intake(
    Kind.REQUEST,
    "=cmd|' /C calc'!A0 xin thêm thùng rác, gọi 0912 000 777",
    person=Person("Trần Thị Hoa", "0912 000 777", "Thôn 5"),
)
Rows = list[dict[str, object]]


@pytest.fixture
def workplace(app: App) -> Workplace:
    """Of the leader, who decides who may read one."""
    return app.session.sign_in(LEADER, LEADER_PASSWORD)


def menu(window: MainWindow) -> SuggestionsMenu:
    found = find(window, "suggestions.excelMenu")
    assert isinstance(found, SuggestionsMenu)
    return found


def rows_of(path: Path, sheet: int = 0) -> Rows:
    """The lines of a sheet by their heads."""
    page = load_workbook(path).worksheets[sheet]
    heads, *lines = page.iter_rows()
    assert all(cell.data_type != "f" for line in lines for cell in line), "no text becomes a formula"
    names = [str(head.value) for head in heads]
    return [dict(zip(names, (cell.value for cell in line), strict=True)) for line in lines]


def test_what_the_list_shows_is_written_with_whoever_brought_it_masked(
    office: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    lamp = overdue(workplace, LAMP, "Phòng Kinh tế", "Trần Văn Hùng")
    bin_ = workplace.suggestions.take_in(BIN)
    workplace.suggestions.answer(bin_, "Đã đặt. Hỏi thêm: 0905 111 222")
    settle()
    menu(office).write_to(tmp_path / "ra")
    wait(office, qtbot)
    assert "2 ý kiến" in find(office, "banner").accessibleName()
    first, second = rows_of(tmp_path / "ra.xlsx")
    code = workplace.suggestions.detail(lamp).suggestion.code
    assert (first["Mã tra cứu"], first["Tóm tắt"]) == (written(code), "Đèn đường ở thôn 3 hỏng đã hai tuần")
    assert (first["Đơn vị xử lý"], first["Người phụ trách"]) == ("Phòng Kinh tế", "Trần Văn Hùng")
    assert str(first["Trạng thái"]).endswith("quá hạn"), "what is late on top, as in the list"
    assert first["Người gửi"] == "L* V** B*** · ***456"
    due = first["Hạn trả lời"]
    assert hasattr(due, "year"), "a day is a day"
    assert (second["Loại"], second["Trả lời"]) == ("Kiến nghị", "Đã đặt. Hỏi thêm: ***222")
    assert str(second["Nội dung"]).startswith("=cmd")
    told = str(rows_of(tmp_path / "ra.xlsx"))
    for secret in ("Bình", "Hoa", "0912", "0905 1", "Thôn 3", "Thôn 5", TODAY.isoformat() + "T"):
        assert secret not in told, secret


def test_who_brought_it_is_masked_in_its_words_too(
    office: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    """The text repeats who brought it; what it is about stays, and so does another name."""
    text = "Ông LÊ VĂN TÁM (0236.3822), nhà 12 - Kiệt 5, Phú Túc: đường thôn Phú Túc hỏng, ông Bảy biết"
    who = Person("Lê Văn Tám", "0236 3822", "12 Kiệt 5 Phú Túc")
    suggestion = workplace.suggestions.take_in(Intake(Kind.COMPLAINT, text, person=who))
    workplace.suggestions.answer(suggestion, "Đã gặp ông Lê Văn Tám")
    settle()
    menu(office).write_to(tmp_path / "ra.xlsx")
    wait(office, qtbot)
    (row,) = rows_of(tmp_path / "ra.xlsx")
    masked = "Ông L* V** T** (***822), nhà ***: đường thôn Phú Túc hỏng, ông Bảy biết"
    assert (row["Nội dung"], row["Trả lời"]) == (masked, "Đã gặp ông L* V** T**")
    listed = workplace.suggestions.page(SuggestionFilter(), TODAY)[0].title
    assert str(row["Tóm tắt"]) == listed
    assert listed.startswith("Ông L* V** T**")
    assert workplace.suggestions.detail(suggestion).suggestion.text == text, "its own page has it whole"


def test_only_what_the_filter_shows(
    office: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    workplace.suggestions.take_in(LAMP)
    workplace.suggestions.take_in(BIN)
    settle()
    kinds = find(office, "suggestions.kinds")
    assert isinstance(kinds, QComboBox)
    kinds.setCurrentIndex(kinds.findText("Kiến nghị"))
    menu(office).write_to(tmp_path / "ra.xlsx")
    wait(office, qtbot)
    assert [row["Loại"] for row in rows_of(tmp_path / "ra.xlsx")] == ["Kiến nghị"]


def test_where_nothing_can_be_written_it_says_so(
    office: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    workplace.suggestions.take_in(LAMP)
    settle()
    menu(office).write_to(tmp_path / "gone" / "ra.xlsx")
    wait(office, qtbot)
    assert find(office, "banner").property("kind") == "bad"
    assert menu(office).isEnabled(), "another folder can be chosen"


@pytest.mark.parametrize(("language", "head"), [("en", "Brought by"), ("fr", "Déposé par")])
def test_in_the_language_of_the_person(
    app: App, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, language: str, head: str
) -> None:
    app.settings.change(language=language)
    workplace = app.session.sign_in("lan.nt", "mat khau cua Lan")
    workplace.suggestions.take_in(LAMP)
    window = open_window(app)
    window.enter(workplace)
    settle()
    press(window, "nav.suggestions")
    assert len(screen(window).filter.text.text()) == 0
    menu(window).write_to(tmp_path / "ra.xlsx")
    wait(window, qtbot)
    (row,) = rows_of(tmp_path / "ra.xlsx")
    assert row[head] == "L* V** B*** · ***456"


def test_what_goes_outside_has_what_is_public_and_only_counts_the_others(
    office: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    suggestions = workplace.suggestions
    lamp, bin_ = suggestions.take_in(LAMP), suggestions.take_in(Intake(Kind.REQUEST, "Xin thêm thùng rác"))
    for identity in (lamp, bin_):
        suggestions.answer(identity, "Đã làm")
    suggestions.publish(bin_)
    settle()
    menu(office).write_public(tmp_path / "ra.xlsx")
    wait(office, qtbot)
    assert "1 ý kiến công khai" in find(office, "banner").accessibleName()
    (row,) = rows_of(tmp_path / "ra.xlsx")
    assert (row["Nội dung"], row["Trả lời"]) == ("Xin thêm thùng rác", "Đã làm")
    assert {"Người gửi", "Mã tra cứu", "Người phụ trách"}.isdisjoint(row)
    counted = rows_of(tmp_path / "ra.xlsx", 1)
    assert [line["Loại"] for line in counted][:2] == ["Phản ánh", "Tổng cộng"]
    assert counted[0]["Đã trả lời"] == "<5"
    told = str([rows_of(tmp_path / "ra.xlsx"), counted])
    assert "Đèn" not in told, "what is for the office stays there"


def test_a_long_list_can_be_stopped(office: MainWindow, qtbot: QtBot) -> None:
    pressed = threading.Event()

    def work(tell: Tell, stopped: Stopped) -> int:
        pressed.wait(20)
        if stopped():
            raise ListStopped
        return 1

    menu(office).busy("Đang ghi ra.xlsx…", work, lambda _: None)
    assert not menu(office).isEnabled()
    menu(office).line.stop.click()
    pressed.set()
    wait(office, qtbot)
    assert "Đã dừng" in find(office, "banner").accessibleName()
    assert menu(office).isEnabled()
