"""The suggestions screen: taken in with the keyboard, found by words and code, dealt with, printed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update
from sqlmodel import col, select

from desktop.app import App
from desktop.domain.lookup_code import written
from desktop.domain.suggestion import Channel, Intake, Kind, Person, State, Step, Weighing
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.events import ReportChanged
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
from ui.screens.suggestions_slip import SlipActions

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


def test_what_is_typed_at_the_counter_is_never_lost(
    office: MainWindow, app: App, workplace: Workplace, qtbot: QtBot
) -> None:
    first = workplace.suggestions.take_in(LAMP)
    press(office, "suggestions.new")
    with qtbot.waitSignal(screen(office).intake.alike.shown, timeout=10_000):
        compose("đèn đường thôn 3 bị hỏng, tối đi lại nguy hiểm")
    press(office, "suggestion.alike.0.see")
    assert screen(office).detail.suggestion == first
    press(office, "suggestion.back")
    assert area(office, "suggestion.form.text") == "đèn đường thôn 3 bị hỏng, tối đi lại nguy hiểm"
    assert find(office, "suggestion.form.back").isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    assert find(office, "suggestions.new").text().strip() == "Viết tiếp phần đang viết"  # type: ignore[attr-defined]  # a button
    press(office, "suggestions.new")
    compose("!")
    office.lock()
    settle()
    assert office.frame is None
    office.enter(app.session.sign_in("lan.nt", "mat khau cua Lan"))
    settle()
    assert area(office, "suggestion.form.text") == "!đèn đường thôn 3 bị hỏng, tối đi lại nguy hiểm"
    press(office, "suggestion.form.drop")
    assert not seen(office, "suggestion.form.drop"), "it is asked first"
    press(office, "suggestion.form.drop.no")
    assert area(office, "suggestion.form.text")
    press(office, "suggestion.form.drop")
    press(office, "suggestion.form.drop.yes")
    assert find(office, "suggestions.new").text().strip() == "Tiếp nhận"  # type: ignore[attr-defined]  # a button
    press(office, "suggestions.new")
    assert not area(office, "suggestion.form.text")


def test_an_answer_begun_is_there_again(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    screen(office).open(identity)
    wait(office, qtbot)
    press(office, "suggestion.step.answer")
    find(office, "suggestion.step.words").setFocus()
    compose("Sẽ thay bóng")
    press(office, "suggestion.back")
    other = workplace.suggestions.take_in(LAMP)
    screen(office).open(other)
    wait(office, qtbot)
    press(office, "suggestion.step.answer")
    assert not area(office, "suggestion.step.words")
    screen(office).open(identity)
    wait(office, qtbot)
    assert area(office, "suggestion.step.words") == "Sẽ thay bóng"
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert says(office, "suggestion.answer") == "Sẽ thay bóng"
    assert workplace.typed.get(f"suggestion:{identity}") is None


def test_each_step_keeps_its_own_words(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    """An answer begun is never put in the place of what the citizen said, nor the other way round."""
    identity = workplace.suggestions.take_in(LAMP)
    screen(office).open(identity)
    wait(office, qtbot)
    press(office, "suggestion.step.answer")
    find(office, "suggestion.step.words").setFocus()
    compose("Sẽ thay bóng")
    press(office, "suggestion.step.correct")
    assert area(office, "suggestion.step.words") == LAMP.text
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert workplace.suggestions.detail(identity).suggestion.text == LAMP.text
    press(office, "suggestion.step.refuse")
    assert area(office, "suggestion.step.words") == ""
    compose("Không thuộc xã")
    press(office, "suggestion.step.route")
    find(office, "suggestion.step.unit").setFocus()
    compose("Phòng Kinh tế")
    press(office, "suggestion.step.refer")
    unit = find(office, "suggestion.step.unit")
    assert isinstance(unit, QLineEdit)
    assert unit.text() == "", "a unit of the commune is no other authority"
    press(office, "suggestion.back")
    screen(office).open(identity)
    wait(office, qtbot)
    press(office, "suggestion.step.answer")
    assert area(office, "suggestion.step.words") == "Sẽ thay bóng"
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    found = workplace.suggestions.detail(identity).suggestion
    assert (found.text, found.answer) == (LAMP.text, "Sẽ thay bóng")
    assert workplace.typed.get(f"suggestion:{identity}") is not None, "what was begun elsewhere stays"


def test_nobodys_satisfaction_is_noted_unasked(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.answer(identity, "Đã thay bóng")
    screen(office).open(identity)
    wait(office, qtbot)
    assert not find(office, "suggestion.step.go").isEnabled()
    ends = [each.text() for each in find(office, "suggestion.steps").findChildren(QLabel) if each.isVisible()]
    assert {"rất không hài lòng", "rất hài lòng"} <= set(ends), "which end is the good one"
    press(office, "suggestion.step.rating.2")
    assert find(office, "suggestion.step.go").isEnabled()
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert workplace.suggestions.detail(identity).suggestion.rating == 2


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


def test_what_is_typed_stays_when_the_receipt_comes(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(identity, "", "Nguyễn Thị Lan", None)
    screen(office).open(identity)
    wait(office, qtbot)
    find(office, "suggestion.step.words").setFocus()
    compose("Đã thay")
    before = workplace.suggestions.detail(identity)
    workplace._store.write(lambda session: session.execute(update(t.OutboxRow).values(state="done")))
    workplace._bus.publish(ReportChanged(identity))
    settle()
    assert workplace.suggestions.detail(identity) != before
    compose(" bóng")
    words = find(office, "suggestion.step.words")
    assert isinstance(words, QPlainTextEdit)
    assert words.toPlainText() == "Đã thay bóng"


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


def test_the_slip_has_the_code_and_nobodys_name(
    office: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    path = tmp_path / "phieu.pdf"
    actions = SlipActions(workplace.suggestions, identity, ask_path=lambda _, name: tmp_path / name)
    qtbot.addWidget(actions)
    actions.save.click()
    code = written(workplace.suggestions.detail(identity).suggestion.code)
    path = tmp_path / f"phieu-{code}.pdf"
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [148, 105], "A6"
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert code in text.replace("\ufffe", "-")
    for word in ("Bình", "0905", "Thôn 3", "Đèn đường"):
        assert word not in text
    slip = workplace.suggestions.slip(identity)
    assert slip.unit.endswith("Bà Nà")


def test_every_kind_has_its_slip(workplace: Workplace) -> None:
    titles = {
        workplace.suggestions.slip(workplace.suggestions.take_in(replace(LAMP, kind=kind))).title
        for kind in Kind
    }
    assert len(titles) == len(Kind)
    assert "Phiếu nhận hiến kế" in titles


def test_who_brings_a_proposal_takes_its_slip_home(
    office: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    press(office, "suggestions.new")
    press(office, "suggestion.form.kind.hienke")
    find(office, "suggestion.form.text").setFocus()
    compose("Trồng cây bóng mát dọc đường liên thôn")
    press(office, "suggestion.form.nameless")
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    actions = office.findChildren(SlipActions)[-1]
    path = tmp_path / "phieu.pdf"
    actions._ask_path = lambda *_: path
    press(office, "suggestion.slip.save")
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Phiếu nhận hiến kế" in text
    code = workplace.suggestions.detail(only(workplace)).suggestion.code
    assert written(code) in text.replace("\ufffe", "-")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    actions._ask_printer = lambda _: printer
    press(office, "suggestion.slip.print")
    assert (tmp_path / "printed.pdf").stat().st_size > 0
    assert says(office, "suggestion.slip.said")


def test_a_slip_that_cannot_be_saved_says_so(
    office: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    gone = tmp_path / "gone" / "x.pdf"
    actions = SlipActions(workplace.suggestions, identity, ask_path=lambda *_: gone)
    qtbot.addWidget(actions)
    actions.save.click()
    said = actions.findChild(QLabel, "suggestion.slip.said")
    assert said is not None
    assert said.text()


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt's own word for it, beside ours
def test_a_slip_no_printer_takes_says_so(workplace: Workplace, tmp_path: Path, qtbot: QtBot) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gone" / "x.pdf"))
    actions = SlipActions(workplace.suggestions, identity, ask_printer=lambda _: printer)
    qtbot.addWidget(actions)
    actions.print.click()
    said = actions.findChild(QLabel, "suggestion.slip.said")
    assert said is not None
    assert said.property("role") == "field-error"


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
