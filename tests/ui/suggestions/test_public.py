"""What everybody may read: made so once it is answered, found again, taken back; nobody's name is in it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from sqlmodel import col, select

from desktop.app import App
from desktop.domain.suggestion import Intake, Kind, State, Step
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.ui.conftest import LEADER, LEADER_PASSWORD, compose, settle
from tests.ui.test_frame import find, press
from tests.ui.test_suggestions import LAMP, screen, seen, shown, wait
from ui.main_window import MainWindow


@pytest.fixture
def workplace(app: App) -> Workplace:
    """Of the leader, who decides who may read one."""
    return app.session.sign_in(LEADER, LEADER_PASSWORD)


def sent(workplace: Workplace) -> str:
    """The XML of what was sent last."""
    query = select(t.OutboxRow).where(col(t.OutboxRow.report).is_not(None)).order_by(col(t.OutboxRow.seq))
    rows = workplace._store.read(lambda session: list(session.exec(query)))
    return str(json.loads(rows[-1].body)["xml"])


def look_at(window: MainWindow, suggestion: str, qtbot: QtBot) -> None:
    screen(window).open(suggestion)
    wait(window, qtbot)


def test_an_answered_one_is_made_public_and_found_as_that(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    suggestions = workplace.suggestions
    lamp, other = suggestions.take_in(LAMP), suggestions.take_in(Intake(Kind.REQUEST, "Xin thùng rác"))
    look_at(office, lamp, qtbot)
    assert not seen(office, "suggestion.public"), "nothing to be read with it yet"
    suggestions.answer(lamp, "Đã thay bóng")
    settle()
    assert find(office, "suggestion.readers").accessibleName() == "Nội bộ"
    assert "<cong_khai>khong</cong_khai>" in sent(workplace)
    press(office, "suggestion.public")
    press(office, "suggestion.publish.go")
    wait(office, qtbot)
    assert find(office, "suggestion.readers").accessibleName() == "Công khai"
    assert "<cong_khai>co</cong_khai>" in sent(workplace)
    press(office, "suggestion.back")
    box = find(office, "suggestions.readers")
    assert isinstance(box, QComboBox)
    for entry, titles in (("Công khai", [lamp]), ("Nội bộ", [other]), ("Công khai hay không", [other, lamp])):
        box.setCurrentIndex(box.findText(entry))
        found = suggestions.page(screen(office).filter.wanted(), workplace.today())
        assert [row.id for row in found] == titles, entry
        assert len(shown(office)) == len(titles)
    model = screen(office).model
    assert "Phản ánh · công khai" in {str(model.index(row, 1).data()) for row in range(2)}
    look_at(office, lamp, qtbot)
    press(office, "suggestion.public")
    wait(office, qtbot)
    detail = suggestions.detail(lamp)
    assert not detail.suggestion.public
    assert [event.step for event in detail.events][-2:] == [Step.PUBLISH, Step.WITHHOLD]


@pytest.mark.parametrize("answer", ["Cảm ơn ông Le Van Binh đã báo", "Đã gọi 0905.123.456"])
def test_who_brought_it_never_becomes_public(
    office: MainWindow, workplace: Workplace, qtbot: QtBot, answer: str
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.answer(identity, answer)
    look_at(office, identity, qtbot)
    press(office, "suggestion.public")
    wait(office, qtbot)
    assert "không được cho biết người gửi" in find(office, "banner").accessibleName()
    assert not workplace.suggestions.detail(identity).suggestion.public
    press(office, "suggestion.step.answer")
    words = find(office, "suggestion.step.words")
    words.setFocus()
    words.selectAll()  # type: ignore[attr-defined]  # a field of several lines
    compose("Đã thay bóng")
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    press(office, "suggestion.public")
    press(office, "suggestion.publish.go")
    wait(office, qtbot)
    assert workplace.suggestions.detail(identity).suggestion.public


def test_a_new_one_is_looked_at_and_accepted(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    assert "<trang_thai>moi</trang_thai>" in sent(workplace)
    look_at(office, identity, qtbot)
    assert find(office, "suggestion.state").accessibleName() == "Mới"
    press(office, "suggestion.step.accept")
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert find(office, "suggestion.state").accessibleName() == "Đã tiếp nhận"
    assert workplace.suggestions.detail(identity).suggestion.state is State.RECEIVED
    assert not seen(office, "suggestion.step.accept")


def test_a_proposal_is_weighed_like_an_initiative(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    press(office, "suggestions.new")
    press(office, "suggestion.form.kind.hienke")
    for name, text in (("text", "Bổ sung điểm đón xe buýt"), ("benefit", "Học sinh đi học an toàn")):
        find(office, f"suggestion.form.{name}").setFocus()
        compose(text)
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    xml = sent(workplace)
    assert "<loai>hienke</loai>" in xml
    assert "<loi_ich>Học sinh đi học an toàn</loi_ich>" in xml
