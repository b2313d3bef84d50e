"""Nobody's name goes out at one press, and no number of a person stands in a list: with real windows."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import MayNameSomebody, NamesSomebody
from desktop.domain.personal import likely_names
from desktop.domain.suggestion import Intake, Kind, Person, State, Step
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import LEADER, LEADER_PASSWORD, compose, enrolled, settle
from tests.ui.test_frame import find, press
from tests.ui.test_screens import picture
from tests.ui.test_suggestions import area, screen, seen, shown, wait
from ui.main_window import MainWindow
from ui.words import found as found_words
from ui.words import trail as trail_words

VICTIM = Intake(
    Kind.COMPLAINT, "Cháu Nguyễn Thị Mai ở xã Bà Nà bị hàng xóm đánh, mẹ là bà Hoa đã báo công an"
)
NUMBERS = Intake(Kind.COMPLAINT, "Xin cấp lại giấy tờ, CCCD 048090001234, gọi 0905 123 456")


@pytest.fixture
def workplace(app: App) -> Workplace:
    """Of the leader, who decides who may read one."""
    return app.session.sign_in(LEADER, LEADER_PASSWORD)


def at(window: MainWindow, suggestion: str, qtbot: QtBot) -> None:
    screen(window).open(suggestion)
    wait(window, qtbot)


def test_a_named_victim_is_read_again_before_everybody_may(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    suggestions = workplace.suggestions
    identity = suggestions.take_in(VICTIM)
    suggestions.answer(identity, "Công an xã đã làm việc với hai gia đình")
    at(office, identity, qtbot)
    press(office, "suggestion.public")
    assert not suggestions.detail(identity).suggestion.public, "one press does not do it"
    text = find(office, "suggestion.publish.text.0")
    assert isinstance(text, QLabel)
    assert "<u>Cháu Nguyễn Thị Mai</u>" in text.text()
    assert "<u>bà Hoa</u>" in text.text()
    assert "Bà Nà</u>" not in text.text(), "the commune is no person"
    go, sure = find(office, "suggestion.publish.go"), find(office, "suggestion.publish.sure")
    assert isinstance(go, QPushButton)
    assert isinstance(sure, QCheckBox)
    assert not go.isEnabled()
    press(office, "suggestion.publish.cancel")
    assert not seen(office, "suggestion.publish")
    press(office, "suggestion.public")
    press(office, "suggestion.publish.sure")
    press(office, "suggestion.publish.go")
    wait(office, qtbot)
    assert suggestions.detail(identity).suggestion.public


def test_a_sum_of_money_is_no_number_of_a_person(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    """It stands in the list as it was said, and nothing is asked before everybody may read it."""
    identity = workplace.suggestions.take_in(Intake(Kind.COMPLAINT, "Đường làm hết 150.000.000 đồng đã lún"))
    workplace.suggestions.answer(identity, "Xã chi thêm 20000000 đồng")
    assert "150.000.000 đồng" in " ".join(shown(office))
    at(office, identity, qtbot)
    press(office, "suggestion.public")
    assert not seen(office, "suggestion.publish.found")
    press(office, "suggestion.publish.go")
    wait(office, qtbot)
    assert workplace.suggestions.detail(identity).suggestion.public


def test_a_number_is_confirmed_or_taken_out_also_after_the_answer(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    suggestions = workplace.suggestions
    identity = suggestions.take_in(Intake(Kind.COMPLAINT, "Đường dây nóng 0236 3.822.822 không ai nghe"))
    suggestions.answer(identity, "Đã nhắc đơn vị trực")
    at(office, identity, qtbot)
    press(office, "suggestion.public")
    text = find(office, "suggestion.publish.text.0")
    assert isinstance(text, QLabel)
    assert "<u>0236 3.822.822</u>" in text.text()
    picture(office, "suggestion-publish-number")
    press(office, "suggestion.publish.sure")
    press(office, "suggestion.publish.go")
    wait(office, qtbot)
    assert suggestions.detail(identity).suggestion.public
    (way,) = [each for each in suggestions.detail(identity).events if each.step is Step.PUBLISH]
    assert way.text == "***822", "what was confirmed is kept, not the number"
    (entry,) = workplace.trail.page(TrailFilter(action="suggestion_publish"), 0, 1)
    assert trail_words.detail(entry, trail_words.Known()) == "đã đọc lại và xác nhận: ***822"

    press(office, "suggestion.step.correct")
    words = find(office, "suggestion.step.words")
    assert isinstance(words, QPlainTextEdit)
    words.setPlainText("Đường dây nóng không ai nghe")
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    now = suggestions.detail(identity).suggestion
    assert (now.text, now.state) == ("Đường dây nóng không ai nghe", State.ANSWERED)


def test_who_brought_it_is_no_dead_end_where_others_took_it_up(workplace: Workplace) -> None:
    suggestions = workplace.suggestions
    who = Person("Lê Văn Bình", "0905 123 456")
    identity = suggestions.take_in(Intake(Kind.INITIATIVE, "Bể ủ rác của Lê Văn Bình", person=who))
    suggestions.answer(identity, "Ông Lê Văn Bình làm tốt")
    suggestions.spread(identity, "Các thôn")
    with pytest.raises(NamesSomebody):
        suggestions.publish(identity, ("Lê Văn Bình", "Ông Lê Văn Bình"))
    suggestions.correct(identity, "Bể ủ rác")
    suggestions.answer(identity, "Làm tốt")
    suggestions.publish(identity)
    assert suggestions.detail(identity).suggestion.state is State.SPREAD


def test_no_way_round_the_reading(workplace: Workplace) -> None:
    """Nor by writing a name into what everybody reads already: that is the office's until read again."""
    suggestions = workplace.suggestions
    identity = suggestions.take_in(Intake(Kind.COMPLAINT, "Cống tắc"))
    suggestions.answer(identity, "Bà Hoa đã cho khơi")
    with pytest.raises(MayNameSomebody) as refused:
        suggestions.publish(identity)
    assert refused.value.found == ("Bà Hoa",)
    suggestions.publish(identity, ("Bà Hoa",))
    suggestions.answer(identity, "Bà Hoa đã cho khơi hai lần")
    assert suggestions.detail(identity).suggestion.public
    suggestions.answer(identity, "Bà Hoa và anh Tuấn đã cho khơi")
    assert not suggestions.detail(identity).suggestion.public


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hỏng đèn đường Nguyễn Huệ, thành phố Hồ Chí Minh", ()),
        ("Ngày 05/10/2026 chi 12.000.000 đồng, bà con phấn khởi", ()),
        ("Anh Tuấn và Lê Văn Tám", ("Anh Tuấn", "Lê Văn Tám")),
        ("Số 048 / 090 / 001234", ("048 / 090 / 001234",)),
    ],
)
def test_what_probably_names_somebody(text: str, words: tuple[str, ...]) -> None:
    assert likely_names(text) == words


def test_numbers_of_persons_stand_in_no_list(office: MainWindow, workplace: Workplace) -> None:
    identity = workplace.suggestions.take_in(NUMBERS)
    workplace.search.fill(lambda _: None)
    (entry,) = workplace.trail.page(TrailFilter(action="sign_off"), 0, 1)
    (group,) = workplace.search.find("giấy tờ").groups
    said = [
        *shown(office),
        trail_words.about(entry, trail_words.Known()),
        found_words.line(group.items[0], workplace.today()).text,
        *(each.row.title for each in workplace.suggestions.alike(NUMBERS.text)),
    ]
    assert len(said) == 4
    for each in said:
        assert "048090001234" not in each
        assert "0905 123 456" not in each
        assert "***" in each
    assert trail_words.action(entry.action, entry.form) == "Gửi đi (không cần ký duyệt)"
    assert workplace.suggestions.detail(identity).suggestion.text == NUMBERS.text


def words_on(window: MainWindow) -> list[str]:
    """What is read on the widgets before the eyes, in their tooltips, and by a screen reader."""
    seen_now = [each for each in window.findChildren(QWidget) if each.isVisible()]
    texts = [each.text() for each in seen_now if isinstance(each, QLabel | QPushButton | QLineEdit)]
    asides = [(each.toolTip(), each.accessibleName(), each.accessibleDescription()) for each in seen_now]
    return [text for text in (*texts, *chain(*asides)) if text]


def names(window: MainWindow) -> list[str]:
    return [each.objectName() for each in window.findChildren(QPushButton) if each.isVisible()]


def test_nor_do_they_among_what_is_sent_or_at_the_head_of_its_report(
    office: MainWindow, workplace: Workplace, qtbot: QtBot, central: CentralInProcess
) -> None:
    """While it waits, on the page of its report, and once it is received."""
    suggestions = workplace.suggestions
    identity = suggestions.take_in(replace(NUMBERS, person=Person("Lê Văn Tám", "0905 123 456")))
    suggestions.correct(identity, f"Ông Lê Văn Tám: {NUMBERS.text}")

    def masked(where: str) -> None:
        wait(office, qtbot)
        said = words_on(office)
        assert any("***234" in each and "***456" in each for each in said), where
        for secret in ("048090001234", "0905 123 456", "Lê Văn Tám"):
            assert not [each for each in said if secret in each], where

    press(office, "nav.sync")
    press(office, "sync.part.waiting")
    masked("waiting")
    picture(office, "personal-waiting")
    office.shell.show_report(identity)
    masked("page of the report")
    for form in sorted((office.app.config.resources / "forms").glob("*.xlsx")):
        central.publish(form)
    enrolled(workplace, central)
    press(office, "nav.sync")
    press(office, "sync.part.received")
    press(office, "sync.now")
    qtbot.waitUntil(lambda: any(each.startswith("sync.receipt.") for each in names(office)), timeout=20_000)
    masked("received")
    picture(office, "personal-received")


def test_a_telephone_in_the_text_goes_to_who_brought_it(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    press(office, "suggestions.new")
    assert not seen(office, "suggestion.form.number")
    find(office, "suggestion.form.text").setFocus()
    compose("Đèn hỏng, gọi 0905 123 456 để hỏi")
    settle()
    press(office, "suggestion.form.number.move")
    assert area(office, "suggestion.form.text") == "Đèn hỏng, gọi  để hỏi"
    phone = find(office, "suggestion.form.phone")
    assert isinstance(phone, QLineEdit)
    assert phone.text() == "0905 123 456"
    assert not seen(office, "suggestion.form.number")
    find(office, "suggestion.form.text").setFocus()
    compose(" 048090001234")
    assert seen(office, "suggestion.form.number")
    assert not seen(office, "suggestion.form.number.move")  # an identity card has no field of its own
    wait(office, qtbot)
