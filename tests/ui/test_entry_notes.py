"""A note for the leader at a cell: written with Shift+F2, read where the report is signed, never sent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from sqlmodel import Session, select

from desktop.domain.errors import StateSecret, WrongState
from desktop.domain.report import ReportState
from desktop.domain.trail import TrailFilter
from desktop.store.outbox import StoreOutbox
from desktop.store.tables import OutboxRow, RevisionRow
from sync.protocol import Change, SyncResponse
from tests.ui.test_entry import (
    LEADER_PASSWORD,
    NOW,
    Office,
    focus,
    label_of,
    made_profile,
    named,
    office,
    press,
    state,
    typed,
)
from tests.ui.test_entry_carry_shipped import procedures
from ui.questions.table import TableQuestion
from ui.screens.entry import EntryScreen

__all__ = ["made_profile", "office"]
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CELL = "/data/can_bo/cb_tong"
WORDS = "Hai nguoi moi chuyen den cuoi ky"


def write(screen: EntryScreen, ref: str, words: str) -> None:
    """Shift+F2 at a cell, the words, and the button with the keyboard."""
    screen.sheet.go_to(ref)
    QTest.keyClick(focus(), Key.Key_F2, SHIFT)
    assert focus().objectName() == "entry.note.text"
    paste(words)
    keep = typed(screen, "entry.note.keep", QPushButton)
    keep.setFocus()
    QTest.keyClick(keep, Key.Key_Return)


def paste(words: str) -> None:
    QApplication.clipboard().setText(words)
    QTest.keyClick(focus(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_officer_writes_and_the_leader_reads_at_the_cell_and_beside_the_panel(office: Office) -> None:
    report = office.start("cds57")
    screen = office.filled(report)
    write(screen, CELL, WORDS)
    assert f"Note for the leader: {WORDS} (Nguyễn Văn An" in said(named(screen, f"q:{CELL}"))
    assert not named(screen, "entry.note").isVisible()
    assert screen.sheet.where() == CELL
    press(screen, "entry.finish")
    assert state(screen) == ReportState.AWAITING
    assert WORDS in said(named(screen, f"q:{CELL}"))
    assert WORDS in said(named(screen, "entry.signOff"))
    press(screen, "entry.notes.0")
    assert screen.sheet.where() == CELL


def test_what_is_signed_and_sent_has_no_word_of_it(office: Office) -> None:
    report = office.start("cds57")
    screen = office.filled(report)
    write(screen, CELL, WORDS)
    press(screen, "entry.finish")
    screen_password = typed(screen, "entry.leaderPassword", QLineEdit)
    screen_password.setText(LEADER_PASSWORD)
    with office.qtbot.waitSignal(office.shell.bridge.idled, timeout=20_000):
        QTest.keyClick(screen_password, Key.Key_Return)
    assert state(screen) == ReportState.SIGNED
    store = office.workplace._store
    sent = store.read(lambda session: [str(row.body) for row in session.exec(select(OutboxRow)).all()])
    frozen = store.read(lambda session: [row.xml.decode() for row in session.exec(select(RevisionRow)).all()])
    assert sent
    assert frozen
    assert not [text for text in (*sent, *frozen) if WORDS in text]
    assert [note.text for note in office.workplace.notes.of(report)] == [WORDS]
    assert WORDS in said(named(screen, f"q:{CELL}"))
    with pytest.raises(WrongState):
        office.workplace.notes.put(report, CELL, "x", "later")


def test_it_can_be_changed_taken_away_or_left(office: Office) -> None:
    report = office.start("cds57")
    screen = office.open(report)
    write(screen, CELL, "one")
    write(screen, CELL, " more")
    assert [note.text for note in office.workplace.notes.of(report)] == ["one more"]
    QTest.keyClick(focus(), Key.Key_F2, SHIFT)
    QTest.keyClicks(focus(), "not kept")
    QTest.keyClick(focus(), Key.Key_Escape)
    assert screen.sheet.where() == CELL
    assert [note.text for note in office.workplace.notes.of(report)] == ["one more"]
    QTest.keyClick(focus(), Key.Key_F2, SHIFT)
    press(screen, "entry.note.remove")
    assert office.workplace.notes.of(report) == ()
    assert "Note for the leader" not in said(named(screen, f"q:{CELL}"))


def test_a_note_in_a_table_names_its_cell_and_comes_back_with_the_report(office: Office) -> None:
    report = office.start("tthc")
    screen = office.open(report)
    table = screen.findChild(TableQuestion)
    assert table is not None
    table.grid.setFocus()
    table.grid.select(table.model.index(0, 1))
    QTest.keyClick(table.grid, Key.Key_F2, SHIFT)
    assert "Tiếp nhận trực tuyến" in said(named(screen, "entry.note"))
    assert "Stays in the office" in said(named(screen, "entry.note"))
    QTest.keyClicks(focus(), WORDS)
    press(screen, "entry.note.keep")
    assert focus() is table.grid
    again = office.open(report)
    found = again.findChild(TableQuestion)
    assert found is not None
    assert f"Tiếp nhận trực tuyến: {WORDS} (Nguyễn Văn An" in said(found)


def test_a_state_secret_is_refused_in_words_and_the_draft_stays(office: Office) -> None:
    report = office.start("cds57")
    screen = office.open(report)
    write(screen, CELL, "TUYỆT MẬT: quân số")
    assert named(screen, "entry.note").isVisible()
    assert "TUYỆT MẬT" in said(named(screen, "entry.note"))
    assert office.workplace.notes.of(report) == ()
    with pytest.raises(StateSecret):
        office.workplace.notes.put(report, CELL, "x", "TUYỆT MẬT")
    assert office.workplace.notes.of(report) == ()


def three_rows(screen: EntryScreen) -> TableQuestion:
    """The table of fields of procedure, three of them filled in."""
    table = screen.findChild(TableQuestion)
    assert table is not None
    while table.model.rowCount() < 3:
        table.rows.append()
    for at, (row, field) in enumerate(
        zip(table.node.children, ("dat_dai", "ho_tich", "chung_thuc"), strict=True)
    ):
        screen.sheet.answer(f"{row.ref}/ten_lv", field)
        screen.sheet.answer(f"{row.ref}/tn_tt", str(10 + at))
    table.grid.setFocus()
    return table


def note_at(screen: EntryScreen, table: TableQuestion, row: int, words: str) -> None:
    """Shift+F2 at the second cell of a row."""
    table.grid.setFocus()
    table.grid.select(table.model.index(row, 1))
    QTest.keyClick(table.grid, Key.Key_F2, SHIFT)
    QTest.keyClicks(focus(), words)
    press(screen, "entry.note.keep")


def drop_row(screen: EntryScreen, table: TableQuestion, row: int) -> None:
    table.grid.select(table.model.index(row, 1))
    press(screen, f"{table.objectName()}.remove")


def test_a_note_goes_with_its_row_and_is_told_when_the_row_is_gone(office: Office) -> None:
    report = office.start("tthc")
    screen = office.open(report)
    table = three_rows(screen)
    note_at(screen, table, 1, "ho tich")
    note_at(screen, table, 2, "chung thuc")
    drop_row(screen, table, 0)
    assert "Row 1 (Hộ tịch), Tiếp nhận trực tuyến: ho tich" in said(table)
    assert "Row 2 (Chứng thực), Tiếp nhận trực tuyến: chung thuc" in said(table)
    drop_row(screen, table, 0)
    assert "[Row 2 (Hộ tịch), Tiếp nhận trực tuyến (deleted row)] ho tich" in said(table)
    assert "Row 1 (Chứng thực), Tiếp nhận trực tuyến: chung thuc" in said(table)
    QTest.keyClick(table.grid, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "deleted row" not in said(table)
    assert "Row 1 (Hộ tịch), Tiếp nhận trực tuyến: ho tich" in said(table)
    drop_row(screen, table, 0)
    screen.save_now()
    again = office.open(report)
    found = again.findChild(TableQuestion)
    assert found is not None
    assert "[Row 2 (Hộ tịch), Tiếp nhận trực tuyến (deleted row)] ho tich" in said(found)
    assert "Row 1 (Chứng thực), Tiếp nhận trực tuyến: chung thuc" in said(found)
    found.rows.append()
    assert "[Row 2 (Hộ tịch), Tiếp nhận trực tuyến (deleted row)] ho tich" in said(found)
    found.grid.setFocus()
    found.grid.select(found.model.index(0, 1))
    QTest.keyClick(found.grid, Key.Key_F2, SHIFT)
    assert typed(again, "entry.note.text", QPlainTextEdit).toPlainText() == "chung thuc"
    press(again, "entry.note.clear")
    assert "deleted row" not in said(found)
    assert "Row 1 (Chứng thực), Tiếp nhận trực tuyến: chung thuc" in said(found)
    assert [note.text for note in office.workplace.notes.of(report)] == ["chung thuc"]


def returned(office: Office, report: str, comments: dict[str, str]) -> None:
    """The centre sends a signed report back with words at its cells; the officer begins the correction."""
    said = [{"ref": ref, "text": text} for ref, text in comments.items()]
    body = {"report": report, "decision": "returned", "reason": "Xem lại", "comments": said}
    store = office.workplace._store

    def received(session: Session) -> None:
        session.get_one(RevisionRow, (report, 0)).rev = "1"

    store.write(received)
    change = Change(seq=1, kind="review", id="rv", rev="1", body=body)
    answer = SyncResponse(p=1, server="s", now=NOW, results=(), changes=(change,), cursor="c")
    StoreOutbox(store).apply(NOW, (), answer)
    office.workplace.reports.correct(report)


def test_the_centres_words_go_with_their_row_in_the_correction(office: Office) -> None:
    ref = "/data/bang/linh_vuc"
    report = office.start("tthc")
    instance = office.workplace.reports.open(report).instance
    procedures(instance)
    office.workplace.reports.finish(report, instance)
    office.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    returned(office, report, {f"{ref}[2]/tn_tt": "Xem lai ho tich", f"{ref}[3]/tn_tt": "Xem lai chung thuc"})
    screen = office.open(report)
    table = screen.findChild(TableQuestion)
    assert table is not None
    assert "Row 2 (Hộ tịch), Tiếp nhận trực tuyến: Xem lai ho tich" in said(table)
    drop_row(screen, table, 0)
    assert "Row 1 (Hộ tịch), Tiếp nhận trực tuyến: Xem lai ho tich" in said(table)
    assert "Row 2 (Chứng thực), Tiếp nhận trực tuyến: Xem lai chung thuc" in said(table)
    drop_row(screen, table, 1)
    assert "[deleted row] Xem lai chung thuc" in said(table)
    screen.save_now()
    again = office.open(report).findChild(TableQuestion)
    assert again is not None
    assert "Row 1 (Hộ tịch), Tiếp nhận trực tuyến: Xem lai ho tich" in said(again)
    assert "[deleted row] Xem lai chung thuc" in said(again)


def test_the_leader_reads_beside_the_panel_what_was_said_of_a_deleted_row(office: Office) -> None:
    report = office.start("tthc")
    instance = office.workplace.reports.open(report).instance
    procedures(instance)
    office.workplace.reports.save_draft(report, instance.snapshot())
    screen = office.open(report)
    table = screen.findChild(TableQuestion)
    assert table is not None
    note_at(screen, table, 1, "bo dong nay")
    drop_row(screen, table, 1)
    press(screen, "entry.finish")
    assert state(screen) == ReportState.AWAITING
    beside = typed(screen, "entry.notes.0", QPushButton)
    assert beside.text().replace("\n", " ") == "Row 2 (Hộ tịch), Tiếp nhận trực tuyến (deleted row)"
    press(screen, "entry.notes.0")
    assert focus().objectName() == f"{table.objectName()}.grid"


def send_back(screen: EntryScreen, office: Office) -> None:
    """The leader's password, «send back» twice: the second time without another word."""
    typed(screen, "entry.leaderPassword", QLineEdit).setText(LEADER_PASSWORD)
    press(screen, "entry.sendBack")
    with office.qtbot.waitSignal(office.shell.bridge.idled, timeout=20_000):
        press(screen, "entry.sendBack")


def test_the_leader_sends_back_with_words_at_cells_until_the_officer_has_done_them(office: Office) -> None:
    report = office.start("cds57")
    screen = office.filled(report)
    press(screen, "entry.finish")
    assert "send the report back" in said(named(screen, "entry.signOff"))
    write(screen, CELL, "Xem lai so nay")
    assert "Asked to correct: Xem lai so nay (Trần Thị Lan" in said(named(screen, f"q:{CELL}"))
    other = "/data/van_ban/vb_di"
    write(screen, other, "Thieu quy truoc")
    assert "Comments for the officer" in said(named(screen, "entry.signOff"))
    assert (
        typed(screen, "entry.sendBack", QPushButton).text().strip() == "Send back with comments at cells (2)"
    )
    send_back(screen, office)
    assert state(screen) == ReportState.DRAFT
    assert office.workplace.reports.detail(report).comment == "See the comments at the cells (2)."
    screen = office.open(report)
    assert label_of(screen, "entry.asked.count") == "The leader asks to correct 2 answers"
    rows = typed(screen, "entry.asked.list", QListWidget)
    rows.setFocus()
    rows.setCurrentRow(1)
    QTest.keyClick(rows, Key.Key_Return)
    assert screen.sheet.where() == other
    assert "Asked to correct: Thieu quy truoc (Trần Thị Lan" in said(named(screen, f"q:{other}"))
    press(screen, "entry.asked.done")
    assert label_of(screen, "entry.asked.count") == "The leader asks to correct 1 answer"
    assert "Asked to correct" not in said(named(screen, f"q:{other}"))
    again = office.open(report)
    assert label_of(again, "entry.asked.count") == "The leader asks to correct 1 answer"
    press(again, "entry.asked.done")
    assert not named(again, "entry.asked").isVisible()
    press(again, "entry.finish")
    assert "Done by Nguyễn Văn An: Thieu quy truoc" in said(named(again, "entry.signOff"))
    again.sheet.go_to(other)
    assert "Comment of the leader: Done by" in said(named(again, f"q:{other}"))
    assert "Note for the leader" not in said(named(again, f"q:{other}"))
    assert typed(again, "entry.sendBack", QPushButton).text().strip() == "Send back with a comment"
    assert office.workplace.trail.count(TrailFilter(action="note_done", subject=report)) == 2


def test_what_the_leader_says_at_a_row_goes_with_it_and_can_be_taken_away(office: Office) -> None:
    report = office.start("tthc")
    instance = office.workplace.reports.open(report).instance
    procedures(instance)
    office.workplace.reports.save_draft(report, instance.snapshot())
    screen = office.open(report)
    press(screen, "entry.finish")
    table = next(each for each in screen.findChildren(TableQuestion) if each.isVisible())
    note_at(screen, table, 1, "xem lai")
    note_at(screen, table, 2, "thoi")
    table.grid.select(table.model.index(2, 1))
    QTest.keyClick(table.grid, Key.Key_F2, SHIFT)
    press(screen, "entry.note.remove")
    send_back(screen, office)
    screen = office.open(report)
    table = next(each for each in screen.findChildren(TableQuestion) if each.isVisible())
    assert typed(screen, "entry.asked.list", QListWidget).count() == 1
    drop_row(screen, table, 0)
    assert "Row 1 (Hộ tịch), Tiếp nhận trực tuyến: xem lai" in said(table)
    assert "Row 1 (Hộ tịch)" in typed(screen, "entry.asked.list", QListWidget).item(0).text()
    drop_row(screen, table, 0)
    assert "deleted row" in typed(screen, "entry.asked.list", QListWidget).item(0).text()
    press(screen, "entry.asked.done")
    assert not named(screen, "entry.asked").isVisible()


def test_no_state_secret_goes_back_with_a_report(office: Office) -> None:
    report = office.start("cds57")
    screen = office.filled(report)
    press(screen, "entry.finish")
    write(screen, CELL, "TỐI MẬT")
    assert "TỐI MẬT" in said(named(screen, "entry.note"))
    with pytest.raises(StateSecret):
        office.workplace.reports.send_back(report, "lan", LEADER_PASSWORD, "TỐI MẬT: sửa lại")
    assert state(screen) == ReportState.AWAITING
