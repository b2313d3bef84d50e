"""What was taken out on a citizen's wish is not read in the history but by who asks, which is noted."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.suggestion import UNWEIGHED, Intake, Kind, Person
from desktop.domain.suggestion_amend import Amendment
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.ui.test_frame import find, press
from tests.ui.test_screens import picture
from tests.ui.test_suggestions import LAMP, screen, seen, wait
from ui.main_window import MainWindow

HOA = Person("Nguyễn Thị Hoa", "0905 111 222", "12 Trần Phú")


def way(window: MainWindow) -> str:
    return " ".join(each.text() for each in find(window, "suggestion.way").findChildren(QLabel))


def test_what_was_taken_out_is_masked_until_somebody_looks(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    suggestions = workplace.suggestions
    said = "Tôi là Nguyễn Thị Hoa, nhà 12 Trần Phú, gọi 0905 111 222"
    one = suggestions.take_in(Intake(Kind.REQUEST, said, person=HOA))
    suggestions.ask_more(one, "Hỏng từ bao giờ?")
    suggestions.supplement(one, "Từ hôm qua, hỏi bà Lê Thị Bưởi")
    suggestions.correct(one, "Xin sửa đèn, hỏng từ hôm qua")
    screen(office).open(one)
    wait(office, qtbot)
    read = way(office)
    for secret in ("Nguyễn Thị Hoa", "12 Trần Phú", "0905 111 222", "Lê Thị Bưởi"):
        assert secret not in read
    assert "Tôi là N*** T** H**, nhà ***, gọi ***222" in read
    assert "Hỏng từ bao giờ?" in read
    picture(office, "suggestion-past")
    press(office, "suggestion.way.show")
    wait(office, qtbot)
    assert said in way(office)
    assert "bà Lê Thị Bưởi" in way(office)
    assert workplace.trail.count(TrailFilter(action="persons_seen")) == 1
    assert not seen(office, "suggestion.way.show")


def test_also_when_who_brought_it_was_taken_out(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    suggestions = workplace.suggestions
    one = suggestions.take_in(Intake(Kind.REQUEST, "Gọi Nguyễn Thị Hoa 0905 111 222", person=HOA))
    suggestions.correct(one, "Xin sửa đèn")
    suggestions.amend(one, Amendment(Kind.REQUEST, "", UNWEIGHED, Person()))
    screen(office).open(one)
    wait(office, qtbot)
    assert "Nguyễn Thị Hoa" not in way(office)
    assert "0905 111 222" not in way(office)
    press(office, "suggestion.way.show")
    wait(office, qtbot)
    assert "Gọi Nguyễn Thị Hoa 0905 111 222" in way(office)


def test_what_is_still_said_is_read_as_it_stands(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    suggestions = workplace.suggestions
    one = suggestions.take_in(LAMP)
    suggestions.route(one, "", "Nguyễn Thị Lan", None)
    suggestions.answer(one, "Anh Tuấn đã thay bóng")
    screen(office).open(one)
    wait(office, qtbot)
    assert "Nguyễn Thị Lan" in way(office)
    assert "Anh Tuấn đã thay bóng" in way(office)
    assert not seen(office, "suggestion.way.show")
