"""The notices of the centre in the real window: read and marked; a decision that is shown counts as seen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlmodel import select

from desktop.events import NoticesChanged
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.outbox import StoreOutbox
from sync.protocol import Change, SyncResponse
from tests.ui.conftest import NOW, settle, signed
from ui.main_window import MainWindow


def arrive(workplace: Workplace, *changes: Change) -> None:
    answer = SyncResponse(p=1, server="s", now=NOW, changes=changes, cursor="c")
    StoreOutbox(workplace._store).apply(NOW, (), answer)


def notice(number: int) -> Change:
    at = (NOW - timedelta(days=number)).isoformat()
    body = {"title": f"Thông báo {number}", "text": f"Nội dung {number}", "at": at}
    return Change(seq=number, kind="notice", id=f"n{number}", rev="1", body=body)


def toggle(window: MainWindow) -> QPushButton:
    """The button of the first notice, as it stands now."""
    found = window.findChildren(QPushButton, "notices.read.0")
    return next(each for each in found if each.isVisible())


def groups(workplace: Workplace) -> list[str]:
    rows = workplace._store.read(lambda session: session.exec(select(t.OutboxRow)).all())
    return [row.group for row in rows if row.report is None]


def test_reading_a_notice(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    window.show_screen("notices")
    assert window.findChild(QLabel, "notices.text.0") is None
    arrive(workplace, notice(1), notice(2))
    window.app.bus.publish(NoticesChanged())
    settle()
    read = toggle(window)
    assert "Thông báo 1" in read.accessibleName()
    QTest.keyClick(read, Qt.Key.Key_Space)
    text = window.findChild(QLabel, "notices.text.0")
    assert text is not None
    assert "Nội dung 1" in text.text()
    assert groups(workplace) == ["read:n1"]
    assert workplace.notices.unread() == 1
    toggle(window).setFocus()
    QTest.keyClick(toggle(window), Qt.Key.Key_Space)
    assert not any(each.isVisible() for each in window.findChildren(QLabel, "notices.text.0"))
    assert toggle(window).hasFocus()
    assert groups(workplace) == ["read:n1"]


def test_a_return_that_is_opened_counts_as_seen(window: MainWindow, workplace: Workplace) -> None:
    report = signed(workplace)
    comments = [{"ref": "/data/cb_tong", "text": "Đếm lại"}]
    body = {"report": report, "decision": "returned", "reason": "Thiếu", "comments": comments}
    arrive(workplace, Change(seq=1, kind="review", id="v1", rev="1", body=body))
    assert groups(workplace) == []
    window.shell.show_report(report)
    settle()
    assert groups(workplace) == ["seen:v1"]
