"""An unusual answer all the way: typed, left, confirmed, finished, signed; the report before beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlmodel import Session

from desktop.domain.report import ReportState
from desktop.domain.views import CellComment
from desktop.store import tables
from desktop.store.outbox import StoreOutbox
from sync.protocol import Change, SyncResponse
from tests.forms.scenario import Scenario, xform
from tests.ui.test_entry import (  # noqa: F401 - the fixtures
    CTRL,
    LEADER_PASSWORD,
    NOW,
    Office,
    focus,
    made_profile,
    office,
    press,
    state,
    type_and_tab,
    typed,
)
from ui.questions.base import Question
from ui.questions.soft_check import ReasonLine
from ui.screens.entry import EntryScreen
from ui.screens.entry_faults import by_ref

Key = Qt.Key
OFFICIALS = "/data/can_bo/cb_tong"
TEAMS = "/data/cong_dong/to_cnscd"


def question(screen: EntryScreen, ref: str) -> Question:
    return typed(screen, f"q:{ref}", Question)


def fewer_teams(office: Office) -> EntryScreen:  # noqa: F811
    """A report that is complete but for one unusual figure, typed and left."""
    screen = office.filled(office.start("cds57"))
    screen.sheet.go_to(TEAMS)
    QTest.keyClick(focus(), Key.Key_A, CTRL)
    type_and_tab("5")
    return screen


def test_typed_left_confirmed_finished_and_signed(office: Office) -> None:  # noqa: F811
    screen = fewer_teams(office)
    asked = question(screen, TEAMS)
    assert asked.property("state") == "warn"
    assert "ít hơn số thôn" in asked.warning_shown
    press(screen, "entry.finish")
    assert state(screen) == ReportState.DRAFT
    faults = screen.faults.list
    assert focus() is faults
    assert faults.count() == 1
    assert "ít hơn số thôn" in faults.item(0).text()
    assert faults.item(0).text().startswith("To confirm: Tổ công nghệ số cộng đồng")
    QTest.keyClick(faults, Key.Key_Return)
    assert isinstance(focus(), ReasonLine)
    QTest.keyClicks(focus(), "Thon moi chua lap to")
    QTest.keyClick(focus(), Key.Key_Return)
    assert focus() is asked.fields()[0]
    assert asked.property("state") == ""
    screen.count()
    assert not screen.faults.isVisible()
    QTest.keyClick(focus(), Key.Key_Return, CTRL)
    assert state(screen) == ReportState.AWAITING
    assert "Thon moi chua lap to" in question(screen, TEAMS).warning_shown
    assert not question(screen, TEAMS).soft().why.isVisible()
    office.workplace.reports.sign_off(screen.report, "lan", LEADER_PASSWORD)
    signed = office.workplace.reports.open(screen.report).instance.serialize().decode()
    assert "Thon moi chua lap to" in signed


def test_the_reason_is_saved_with_the_draft(office: Office) -> None:  # noqa: F811
    screen = fewer_teams(office)
    question(screen, TEAMS).soft().why.click()
    QTest.keyClicks(focus(), "Dung")
    screen.leave()
    again = office.workplace.reports.open(screen.report).instance
    assert again.node(TEAMS).reason == "Dung"


def test_corrections_come_first_then_reasons_and_f8_goes_through_both(office: Office) -> None:  # noqa: F811
    screen = fewer_teams(office)
    press(screen, "entry.section.0")
    QTest.keyClick(focus(), Key.Key_A, CTRL)
    type_and_tab("3")
    press(screen, "entry.finish")
    lines = [screen.faults.list.item(row).text() for row in range(screen.faults.list.count())]
    assert len(lines) > 1
    assert [line.startswith("To confirm") for line in lines] == [False] * (len(lines) - 1) + [True]
    (title,) = [w.text() for w in screen.faults.findChildren(QLabel) if "to correct" in w.text()]
    assert title.endswith("1 unusual answer to confirm")
    seen = []
    for _ in lines:
        QTest.keyClick(focus(), Key.Key_F8)
        seen.append(screen.sheet.where())
        if seen[-1] == TEAMS:
            assert isinstance(focus(), ReasonLine)
    assert len(set(seen)) == len(lines)
    assert TEAMS in seen


def test_the_report_before_stands_beside_the_figures(office: Office) -> None:  # noqa: F811
    first = office.filled(office.start("cds57"))
    press(first, "entry.finish")
    office.workplace.reports.sign_off(first.report, "lan", LEADER_PASSWORD)
    cards = office.workplace.desk.cards(NOW.date())
    later = next(card for card in cards if card.form == "cds57" and card.report is None)
    screen = office.open(office.workplace.reports.start(later.obligation))
    asked = question(screen, OFFICIALS)
    assert "45" in asked.fields()[0].accessibleDescription()
    QTest.keyClick(focus(), Key.Key_Apostrophe, CTRL)
    screen.leave()
    assert office.value(screen.report, OFFICIALS) == "45"
    QTest.keyClick(focus(), Key.Key_A, CTRL)
    type_and_tab("60")
    assert asked.property("state") == "warn"


def returned(office: Office, comments: list[dict[str, str]]) -> str:  # noqa: F811
    """A signed report that the centre received and returned with words at its answers."""
    screen = office.filled(office.start("cds57"))
    press(screen, "entry.finish")
    office.workplace.reports.sign_off(screen.report, "lan", LEADER_PASSWORD)
    store = office.workplace._store

    def received(session: Session) -> None:
        session.get_one(tables.RevisionRow, (screen.report, 0)).rev = "1"

    store.write(received)
    body = {"report": screen.report, "decision": "returned", "reason": "Xem lại", "comments": comments}
    review = Change(seq=1, kind="review", id="rv", rev="1", body=body)
    answer = SyncResponse(p=1, server="s", now=NOW, results=(), changes=(review,), cursor="c")
    StoreOutbox(store).apply(NOW, (), answer)
    return screen.report


def test_a_reviewers_words_stand_at_their_question(office: Office) -> None:  # noqa: F811
    report = returned(office, [{"ref": OFFICIALS, "text": "Kèm danh sách."}])
    for correcting in (False, True):
        if correcting:
            office.workplace.reports.correct(report)
        screen = office.open(report)
        screen.sheet.show_section(0)
        assert screen.editable is correcting
        said = question(screen, OFFICIALS).fields()[0].accessibleDescription()
        assert "Asked to correct: Kèm danh sách." in said


def test_a_reviewers_words_are_gathered_by_their_ref() -> None:
    comments = (
        CellComment("/data/a", "One."),
        CellComment("/data/b", "Two."),
        CellComment("/data/a", "Three."),
    )
    instance = Scenario(xform("<a/><b/>", "", '<input ref="/data/a"/><input ref="/data/b"/>')).instance
    assert by_ref(instance, comments) == {"/data/a": ("One.", "Three."), "/data/b": ("Two.",)}
