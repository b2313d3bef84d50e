"""Nobody's name goes out at one press, and no number of a person stands in a list: with real windows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import MayNameSomebody
from desktop.domain.personal import likely_names
from desktop.domain.suggestion import Intake, Kind
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.ui.conftest import LEADER, LEADER_PASSWORD, compose, settle
from tests.ui.test_frame import find, press
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
