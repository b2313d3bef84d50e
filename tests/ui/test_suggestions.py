"""The suggestions screen: taken in with the keyboard, found by words and code, dealt with, printed."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import col, select

from desktop.app import App
from desktop.domain.lookup_code import written
from desktop.domain.suggestion import Channel, Intake, Kind, Person, State, Step, Weighing
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.changes import apply_change
from sync.protocol import Change
from tests import jpegs
from tests.quickest import quickest
from tests.services.test_suggestions import fill, overdue
from tests.ui import accessibility, entry_forms
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, OpenWindow, answered, compose, focused, settle
from tests.ui.test_frame import find, press
from ui import words
from ui.main_window import MainWindow
from ui.screens.suggestions import SuggestionsScreen

TODAY = NOW.date()
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LAMP = Intake(
    Kind.COMPLAINT,
    "Đèn đường ở thôn 3 hỏng đã hai tuần. Tối đi lại nguy hiểm",
    field="Giao thông",
    person=Person("Lê Văn Bình", "0905 123 456", "Thôn 3"),
)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with the form that carries a suggestion."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    shutil.copy(entry_forms.RESOURCES / "forms" / "pakn.xlsx", folder / "forms")
    return folder


@pytest.fixture
def office(window: MainWindow) -> MainWindow:
    """The window at the suggestions."""
    press(window, "nav.suggestions")
    return window


def screen(window: MainWindow) -> SuggestionsScreen:
    assert window.frame is not None
    found = window.frame.stack.currentWidget()
    assert isinstance(found, SuggestionsScreen)
    return found


def says(window: MainWindow, name: str) -> str:
    found = find(window, name)
    assert isinstance(found, QLabel)
    return QTextDocumentFragment.fromHtml(found.text()).toPlainText()


def shown(window: MainWindow) -> list[str]:
    """The titles in the list, as they stand."""
    model = screen(window).model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def seen(window: MainWindow, name: str) -> bool:
    """Whether the widget can be seen."""
    found = window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def area(window: MainWindow, name: str) -> str:
    """What stands in a field of several lines."""
    found = find(window, name)
    assert isinstance(found, QPlainTextEdit)
    return found.toPlainText()


def wait(window: MainWindow, qtbot: QtBot) -> None:
    answered(qtbot, window.bridge)


def only(workplace: Workplace) -> str:
    (row,) = workplace.suggestions.page(SuggestionFilter(), TODAY)
    return row.id


def test_a_person_at_the_counter_is_taken_down_with_the_keyboard_alone(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert focused() is find(office, "suggestion.form.text")
    compose("Cống trước chợ bị tắc, mưa là ngập")
    for text in ("Môi trường", "Trần Thị Hoa", "0912 000 777"):
        while not isinstance(focused(), QLineEdit) or focused().text():  # type: ignore[attr-defined]  # a line
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
        compose(text)
    QTest.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait(office, qtbot)
    found = workplace.suggestions.detail(only(workplace)).suggestion
    assert (found.text, found.field) == ("Cống trước chợ bị tắc, mưa là ngập", "Môi trường")
    assert (found.person.name, found.person.phone) == ("Trần Thị Hoa", "0912 000 777")
    assert says(office, "suggestion.code") == written(found.code)
    assert focused() is find(office, "suggestion.slip.print"), "the citizen waits for the slip"


def test_without_a_name_and_with_weighing(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    press(office, "suggestions.new")
    assert not seen(office, "suggestion.form.benefit")
    press(office, "suggestion.form.kind.sangkien")
    for name, text in (("text", "Dán mã QR ở từng thôn"), ("benefit", "Bớt đi lại"), ("cost", "2 triệu")):
        find(office, f"suggestion.form.{name}").setFocus()
        compose(text)
    press(office, "suggestion.form.nameless")
    assert not seen(office, "suggestion.form.name")
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    found = workplace.suggestions.detail(only(workplace)).suggestion
    assert (found.kind, found.anonymous) == (Kind.INITIATIVE, True)
    assert found.weighing == Weighing("Bớt đi lại", "2 triệu", "")


def test_a_letter_that_came_earlier_is_dated_and_due_from_that_day(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    press(office, "suggestions.new")
    assert not seen(office, "suggestion.form.received")
    press(office, "suggestion.form.channel.giay")
    find(office, "suggestion.form.text").setFocus()
    compose("Xin sửa cầu treo")
    for typed, kept in (("32/10/2026", 0), (words.date(TODAY + timedelta(days=3)), 0), ("01/10/2026", 1)):
        day = find(office, "suggestion.form.received")
        assert isinstance(day, QLineEdit)
        day.setFocus()
        day.selectAll()
        compose(typed)
        press(office, "suggestion.form.save")
        wait(office, qtbot)
        assert workplace.suggestions.count(SuggestionFilter(), TODAY) == kept
        assert kept or focused() is day
    found = workplace.suggestions.detail(only(workplace)).suggestion
    assert (found.channel, found.received_at.date()) == (Channel.PAPER, date(2026, 10, 1))
    assert found.due == workplace.suggestions.deadline(found.kind, date(2026, 10, 1))


def test_what_was_taken_down_wrongly_is_corrected_and_what_it_said_is_kept(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    made = workplace.suggestions.take_in(Intake(Kind.REQUEST, "Sửa đường thôn Ba", field="Giao thông"))
    screen(office).open(made)
    settle()
    press(office, "suggestion.step.correct")
    field = find(office, "suggestion.step.words")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Sửa đường thôn Ba"
    field.setFocus()
    field.selectAll()
    compose("Sửa đường thôn Bốn")
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    detail = workplace.suggestions.detail(made)
    assert (detail.suggestion.text, detail.suggestion.title) == ("Sửa đường thôn Bốn", "Sửa đường thôn Bốn")
    assert [each.text for each in detail.events if each.step is Step.CORRECT] == ["Sửa đường thôn Ba"]
    assert [row.id for row in workplace.suggestions.page(SuggestionFilter(text="thon bon"), TODAY)] == [made]


def test_nothing_said_and_a_state_secret_are_refused(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    press(office, "suggestions.new")
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    assert "Hãy ghi nội dung" in find(office, "suggestion.form.text").accessibleDescription()
    compose("Kế hoạch phòng thủ TỐI MẬT")
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    assert "TỐI MẬT" in find(office, "banner").accessibleName()
    assert workplace.suggestions.count(SuggestionFilter(), TODAY) == 0
    text = find(office, "suggestion.form.text")
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText(), "nothing typed is lost"


def test_one_that_says_the_same_is_shown_while_typing_and_merged(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    first = workplace.suggestions.take_in(LAMP)
    press(office, "suggestions.new")
    strip = screen(office).intake.alike
    with qtbot.waitSignal(strip.shown, timeout=10_000):
        compose("đèn đường thôn 3 bị hỏng, tối đi lại nguy hiểm")
    assert "Đèn đường ở thôn 3 hỏng" in find(office, "suggestion.alike.0.see").accessibleName()
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    second = screen(office).detail.suggestion
    assert second != first
    press(office, "suggestion.alike.0.merge")
    wait(office, qtbot)
    assert workplace.suggestions.detail(second).suggestion.state is State.NEW, "it is asked first"
    assert find(office, "suggestions.new").text().strip() == "Tiếp nhận"  # type: ignore[attr-defined]  # a button
    press(office, "suggestion.alike.0.no")
    press(office, "suggestion.alike.0.merge")
    press(office, "suggestion.alike.0.yes")
    wait(office, qtbot)
    assert workplace.suggestions.detail(second).suggestion.state is State.DUPLICATE
    assert screen(office).detail.suggestion == first, "it goes on there"
    assert find(office, "suggestion.merged.0").isVisible()
    press(office, "suggestion.merged.0")
    press(office, "suggestion.split")
    wait(office, qtbot)
    found = workplace.suggestions.detail(second)
    assert (found.suggestion.state, found.suggestion.merged) == (State.NEW, None)
    assert not workplace.suggestions.detail(first).alike
    assert find(office, "suggestion.steps").isVisible(), "it is dealt with by itself again"


def test_handed_over_answered_and_judged(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    screen(office).open(identity)
    wait(office, qtbot)
    press(office, "suggestion.step.route")
    for name, text in (("unit", "Phòng Kinh tế"), ("officer", "Nguyễn Thị Lan")):
        find(office, f"suggestion.step.{name}").setFocus()
        compose(text)
    due = find(office, "suggestion.step.due")
    assert isinstance(due, QLineEdit)
    due.setText("hôm nào đó")
    press(office, "suggestion.step.go")
    assert workplace.suggestions.detail(identity).suggestion.officer == "", "no such day"
    due.setText(f"{TODAY - timedelta(days=1):%d/%m/%Y}")
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert workplace.suggestions.detail(identity).suggestion.officer == "", "nobody answers by yesterday"
    assert [each for each in office.findChildren(QLabel) if "Ngày này đã qua" in each.text()]
    due.setText("25/10/2026")
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    found = workplace.suggestions.detail(identity).suggestion
    assert (found.unit, found.officer, str(found.due)) == ("Phòng Kinh tế", "Nguyễn Thị Lan", "2026-10-25")
    assert find(office, "nav.suggestions").accessibleName().endswith("(1)"), "it waits for her now"

    find(office, "suggestion.step.words").setFocus()
    compose("Đã thay bóng ngày 20/10")
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert says(office, "suggestion.answer") == "Đã thay bóng ngày 20/10"
    assert not find(office, "nav.suggestions").accessibleName().endswith(")")
    press(office, "suggestion.step.rating.4")
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert says(office, "suggestion.rating") == "4/5 – hài lòng"


def test_a_file_is_attached(office: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    screen(office).open(identity)
    wait(office, qtbot)
    photo = tmp_path / "đèn.jpg"
    photo.write_bytes(jpegs.photo(60, 40))
    screen(office).detail.ask_files = lambda _: [photo]
    press(office, "suggestion.attach")
    wait(office, qtbot)
    assert workplace.suggestions.detail(identity).suggestion.files == ("đèn.jpg",)
    assert seen(office, "detail.file.đèn.jpg")


def test_personal_data_is_masked_until_somebody_asks(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    model = screen(office).model
    cells = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert "L* V** B*** · ***456" in cells
    screen(office).open(identity)
    wait(office, qtbot)
    assert says(office, "suggestion.person.0") == "L* V** B***"
    press(office, "suggestion.person.show")
    assert says(office, "suggestion.person.0") == "Lê Văn Bình"
    noted = select(t.AuditRow.actor).where(col(t.AuditRow.action) == "persons_seen")
    assert workplace._store.read(lambda session: session.exec(noted).all()) == ["lan.nt"]


def test_found_by_words_and_by_code(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.take_in(Intake(Kind.REQUEST, "Xin thêm thùng rác ở chợ"))
    settle()
    field = find(office, "suggestions.text")
    field.setFocus()
    QTest.keyClicks(field, "den duong")
    assert shown(office) == ["Đèn đường ở thôn 3 hỏng đã hai tuần"]
    code = workplace.suggestions.detail(identity).suggestion.code
    for typed in (written(code).lower(), code):
        assert isinstance(field, QLineEdit)
        field.setText(typed)
        assert len(shown(office)) == 1
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait(office, qtbot)
    assert says(office, "suggestion.title") == "Đèn đường ở thôn 3 hỏng đã hai tuần"
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    assert isinstance(field, QLineEdit)
    field.setText("khong co gi")
    assert shown(office) == []


def test_filters(office: MainWindow, workplace: Workplace) -> None:
    overdue(workplace, LAMP, "", "Trần Văn Hùng")
    workplace.suggestions.take_in(Intake(Kind.REQUEST, "Xin thêm thùng rác ở chợ"))
    settle()
    for name, entry, count in (
        ("states", "Quá hạn", 1), ("states", "Chưa trả lời", 2), ("states", "Đã trả lời", 0),
        ("states", "Mọi trạng thái", 2), ("kinds", "Kiến nghị", 1), ("kinds", "Mọi loại", 2),
        ("officers", "Trần Văn Hùng", 1),
    ):  # fmt: skip
        box = find(office, f"suggestions.{name}")
        assert isinstance(box, QComboBox)
        assert box.findText(entry) >= 0, entry
        box.setCurrentIndex(box.findText(entry))
        assert len(shown(office)) == count, entry


def test_the_centres_answer_is_new_until_it_is_read(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    word = {"id": "a1", "at": NOW.isoformat(), "by": "Sở Xây dựng", "state": "datraloi", "text": "Sẽ sửa"}
    change = Change(seq=1, kind="suggestion", id=identity, rev="1", body={"answers": [word]})
    workplace._store.write(lambda session: apply_change(session, change, NOW))
    press(office, "nav.desk")
    press(office, "nav.suggestions")
    assert find(office, "nav.suggestions").accessibleName().endswith("(1)")
    screen(office).open(identity)
    wait(office, qtbot)
    assert says(office, "suggestion.answer") == "Sẽ sửa"
    assert not find(office, "nav.suggestions").accessibleName().endswith(")")


def test_ten_thousand_are_shown_and_filtered_at_once(office: MainWindow, workplace: Workplace) -> None:
    fill(workplace, 10_000)
    field = find(office, "suggestions.text")
    assert isinstance(field, QLineEdit)

    def show() -> None:
        screen(office).show_list()
        screen(office)._ask()
        settle()

    def look_for(text: str) -> None:
        field.setText(text)
        settle()

    showing = quickest(show, 3)
    asked = (
        "ben do",
        "cau",
        "nuoc gieng thon 7",
    )
    looking = min(quickest(partial(look_for, text), 1) for text in asked)
    assert 0 < len(shown(office)) < 1000
    assert (showing < 1.5, looking < 1.5) == (True, True)


def test_it_says_what_it_said(
    office: MainWindow, workplace: Workplace, request: pytest.FixtureRequest
) -> None:
    workplace.suggestions.take_in(LAMP)
    settle()
    accessibility.compare("suggestions", office, request)


def test_a_leader_counts_those_nobody_deals_with(app: App, open_window: OpenWindow) -> None:
    workplace = app.session.sign_in(LEADER, LEADER_PASSWORD)
    workplace.suggestions.take_in(LAMP)
    window = open_window(app)
    window.enter(workplace)
    settle()
    press(window, "nav.suggestions")
    assert find(window, "nav.suggestions").accessibleName().endswith("(1)")
    workplace.suggestions.route(only(workplace), "", "Nguyễn Thị Lan", None)
    settle()
    assert not find(window, "nav.suggestions").accessibleName().endswith(")")
