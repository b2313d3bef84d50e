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
from ui.screens.entry_reasons import Reasons

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
    assert title.endswith("1 answer to confirm")
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
    come_back(office, screen.report, comments, 0)
    return screen.report


def come_back(office: Office, report: str, comments: list[dict[str, str]], number: int) -> None:  # noqa: F811
    """The centre returns the revision of that number."""
    store = office.workplace._store

    def received(session: Session) -> None:
        session.get_one(tables.RevisionRow, (report, number)).rev = str(number + 1)

    store.write(received)
    body = {"report": report, "decision": "returned", "reason": "Xem lại", "comments": comments}
    review = Change(seq=number + 1, kind="review", id=f"rv{number}", rev=str(number + 1), body=body)
    answer = SyncResponse(p=1, server="s", now=NOW, results=(), changes=(review,), cursor=f"c{number}")
    StoreOutbox(store).apply(NOW, (), answer)


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


def test_what_came_back_unchanged_is_asked_for_and_its_reason_reaches_leader_and_centre(
    office: Office,  # noqa: F811
) -> None:
    """From the list to the reason; the leader reads it beside the signature, the centre in the report."""
    report = returned(office, [{"ref": OFFICIALS, "text": "Xem lại."}, {"ref": TEAMS, "text": "Xem lại."}])
    office.workplace.reports.correct(report)
    screen = office.open(report)
    screen.sheet.go_to(TEAMS)
    QTest.keyClick(focus(), Key.Key_A, CTRL)
    type_and_tab("22")
    press(screen, "entry.finish")
    assert state(screen) == ReportState.DRAFT
    faults = screen.faults.list
    assert faults.count() == 1
    asked = "Asked to be corrected, and still the same. Correct it, or say why it stays."
    assert faults.item(0).text() == f"To confirm: Tổng số cán bộ, công chức: {asked}"
    QTest.keyClick(faults, Key.Key_Return)
    assert isinstance(focus(), ReasonLine)
    assert question(screen, OFFICIALS).soft().why.text() == "Not changed because…"
    QTest.keyClicks(focus(), "Da doi chieu")
    QTest.keyClick(focus(), Key.Key_Return)
    QTest.keyClick(focus(), Key.Key_Return, CTRL)
    assert state(screen) == ReportState.AWAITING
    reasons = typed(screen, "entry.reasons", Reasons)
    assert reasons.isVisible()
    assert "Not changed because: Da doi chieu" in [each.text() for each in reasons.findChildren(QLabel)]
    screen.sheet.show_section(1)
    press(screen, "entry.reasons.0")
    assert screen.sheet.where() == OFFICIALS
    told = "Asked to be corrected, and still the same. Not changed because: Da doi chieu"
    assert question(screen, OFFICIALS).warning_shown == told
    office.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    signed = office.workplace.reports.open(report).instance
    assert signed.node(OFFICIALS).reason == "Da doi chieu"
    sent = office.workplace._store.read(lambda session: session.get_one(tables.RevisionRow, (report, 1)).xml)
    assert b'bx:reason="Da doi chieu"' in sent


def test_what_the_centre_asks_again_wants_a_new_reason(office: Office) -> None:  # noqa: F811
    report = returned(office, [{"ref": OFFICIALS, "text": "Xem lại."}])
    for turn in range(2):
        office.workplace.reports.correct(report)
        instance = office.workplace.reports.open(report).instance
        assert [(each.ref, each.reason) for each in instance.warnings()] == [(OFFICIALS, "")]
        instance.confirm(OFFICIALS, f"Lần {turn}")
        office.workplace.reports.finish(report, instance)
        office.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
        if not turn:
            come_back(office, report, [{"ref": OFFICIALS, "text": "Vẫn sai."}], turn + 1)
    office.workplace.reports.correct(report)  # of itself: the centre has not read that reason yet
    assert office.workplace.reports.open(report).instance.node(OFFICIALS).reason == "Lần 1"


def test_a_reviewers_words_are_gathered_by_their_ref() -> None:
    comments = (
        CellComment("/data/a", "One."),
        CellComment("/data/b", "Two."),
        CellComment("/data/a", "Three."),
    )
    instance = Scenario(xform("<a/><b/>", "", '<input ref="/data/a"/><input ref="/data/b"/>')).instance
    assert by_ref(instance, comments) == {"/data/a": ("One.", "Three."), "/data/b": ("Two.",)}
