"""A slip of the pen at the counter: put right afterwards, told in the history and the trail without whose."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sqlmodel import col, select

from desktop.app import App
from desktop.domain.suggestion import Intake, Kind, Step, Weighing
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.ui.conftest import compose, focused, settle
from tests.ui.suggestions.test_public import sent
from tests.ui.test_frame import find, press
from tests.ui.test_suggestions import LAMP, screen, seen, wait
from ui.main_window import MainWindow
from ui.words import trail as trail_words


def begin(window: MainWindow, suggestion: str, qtbot: QtBot) -> None:
    screen(window).open(suggestion)
    wait(window, qtbot)
    press(window, "suggestion.amending")


def write(window: MainWindow, name: str, text: str) -> None:
    field = find(window, f"suggestion.amend.{name}")
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]  # a line
    compose(text)


def trail(workplace: Workplace) -> list[tuple[str, str, dict[str, object]]]:
    """Action, who and detail of what was done to suggestions."""
    row = t.AuditRow
    query = select(row.action, row.actor, row.detail).where(
        col(row.action).startswith("suggestion_") | (col(row.action) == "persons_seen")
    )
    return workplace._store.read(lambda session: [tuple(each) for each in session.exec(query).all()])


def test_kind_and_field_are_corrected_and_the_deadline_follows(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    before = workplace.suggestions.detail(identity).suggestion
    begin(office, identity, qtbot)
    assert not seen(office, "suggestion.amend.benefit")
    press(office, "suggestion.amend.kind.sangkien")
    write(office, "benefit", "Đỡ nguy hiểm")
    write(office, "field", "Điện chiếu sáng")
    press(office, "suggestion.amend.save")
    wait(office, qtbot)
    found = workplace.suggestions.detail(identity)
    about = found.suggestion
    assert (about.kind, about.field) == (Kind.INITIATIVE, "Điện chiếu sáng")
    assert about.weighing == Weighing("Đỡ nguy hiểm", "", "")
    assert about.person == before.person, "nobody asked to change it"
    assert about.due is not None
    assert about.due == workplace.suggestions.deadline(Kind.INITIATIVE, about.received_at.date())
    assert about.due != before.due
    assert [event.step for event in found.events] == [Step.TAKE_IN, Step.AMEND]
    assert "<loai>sangkien</loai>" in sent(workplace)
    assert seen(office, "suggestion.way"), "back on its page"
    way = " ".join(label.text() for label in find(office, "suggestion.way").findChildren(QLabel))
    assert "loại: Phản ánh → Sáng kiến; lĩnh vực: Giao thông → Điện chiếu sáng; lợi ích" in way


def test_who_brought_it_is_corrected_and_nobody_reads_in_the_trail_who_that_is(
    office: MainWindow, app: App, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    begin(office, identity, qtbot)
    assert not seen(office, "suggestion.amend.name"), "it is asked for first"
    press(office, "suggestion.amend.person")
    name = find(office, "suggestion.amend.name")
    assert isinstance(name, QLineEdit)
    assert (focused(), name.text()) == (name, "Lê Văn Bình")
    write(office, "name", "Lê Văn Binh")
    write(office, "phone", "0905 123 457")
    QTest.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait(office, qtbot)
    person = workplace.suggestions.detail(identity).suggestion.person
    assert (person.name, person.phone, person.address) == ("Lê Văn Binh", "0905 123 457", "Thôn 3")
    (looked, who, _), (changed, by, detail) = trail(workplace)[1:]
    assert (looked, who) == ("persons_seen", "lan.nt")
    assert (changed, by) == ("suggestion_amend", "lan.nt")
    assert detail["amended"] == {"person": ["name", "phone"]}
    (entry,) = [each for each in _entries(app) if each.action == "suggestion_amend"]
    assert trail_words.detail(entry, trail_words.Known()) == "họ tên; điện thoại"
    events = workplace.suggestions.detail(identity).events
    told = json.dumps([detail, sent(workplace), [event.text for event in events]], ensure_ascii=False)
    for secret in ("Binh", "Bình", "0905"):
        assert secret not in told


def _entries(app: App):  # type: ignore[no-untyped-def]  # entries of the trail
    from desktop.domain.trail import TrailFilter

    return app.session.workplace.trail.page(TrailFilter(), 0, 50)


def test_a_name_that_was_not_to_be_kept_goes(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    begin(office, identity, qtbot)
    press(office, "suggestion.amend.person")
    press(office, "suggestion.amend.nameless")
    assert not seen(office, "suggestion.amend.name")
    press(office, "suggestion.amend.save")
    wait(office, qtbot)
    about = workplace.suggestions.detail(identity).suggestion
    assert about.anonymous
    assert about.person.empty
    assert "<an_danh>co</an_danh>" in sent(workplace)


def test_what_is_typed_is_there_again_and_nothing_changed_is_no_step(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    begin(office, identity, qtbot)
    press(office, "suggestion.amend.person")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    assert workplace.typed.get(f"amend:{identity}") is None, "looking is not typing"
    press(office, "suggestion.amending")
    press(office, "suggestion.amend.save")
    wait(office, qtbot)
    assert [event.step for event in workplace.suggestions.detail(identity).events] == [Step.TAKE_IN]
    press(office, "suggestion.amending")
    write(office, "field", "Điện")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    press(office, "nav.desk")
    press(office, "nav.suggestions")
    press(office, "suggestion.amending")
    field = find(office, "suggestion.amend.field")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Điện"
    press(office, "suggestion.amend.drop")
    press(office, "suggestion.amend.drop.yes")
    assert seen(office, "suggestion.title")
    press(office, "suggestion.amending")
    assert field.text() == "Giao thông"


def test_a_state_secret_is_not_written_in_afterwards(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(Intake(Kind.REQUEST, "Xin thùng rác"))
    begin(office, identity, qtbot)
    write(office, "field", "Kế hoạch TỐI MẬT")
    press(office, "suggestion.amend.save")
    wait(office, qtbot)
    assert "TỐI MẬT" in find(office, "banner").accessibleName()
    assert workplace.suggestions.detail(identity).suggestion.field == ""
