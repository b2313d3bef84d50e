"""The notices of the centre in the real window: read and marked; a decision that is shown counts as seen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from sqlmodel import select

from desktop.domain.errors.notices import UnknownNotice
from desktop.events import NoticesChanged
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.outbox import StoreOutbox
from sync.protocol import Change, SyncResponse
from tests.ui.conftest import NOW, settle, signed
from ui import words
from ui.main_window import MainWindow
from ui.screens.notices import NoticesScreen
from ui.screens.notices_model import TITLE


def arrive(workplace: Workplace, *changes: Change) -> None:
    answer = SyncResponse(p=1, server="s", now=NOW, changes=changes, cursor="c")
    StoreOutbox(workplace._store).apply(NOW, (), answer)


def notice(number: int) -> Change:
    at = (NOW - timedelta(days=number)).isoformat()
    body = {"title": f"Thông báo {number}", "text": f"Nội dung {number}", "at": at}
    return Change(seq=number, kind="notice", id=f"n{number}", rev="1", body=body)


def groups(workplace: Workplace) -> list[str]:
    rows = workplace._store.read(lambda session: session.exec(select(t.OutboxRow)).all())
    return [row.group for row in rows if row.report is None]


def screen(window: MainWindow) -> NoticesScreen:
    window.show_screen("notices")
    settle()
    found = window.findChild(NoticesScreen)
    assert isinstance(found, NoticesScreen)
    return found


def come(window: MainWindow, workplace: Workplace, *changes: Change) -> NoticesScreen:
    shown = screen(window)
    arrive(workplace, *changes)
    window.app.bus.publish(NoticesChanged())
    settle()
    return shown


def titles(shown: NoticesScreen) -> list[str]:
    model = shown.model
    return [str(model.data(model.index(row, TITLE))) for row in range(model.rowCount())]


def text_of(window: MainWindow, name: str) -> str:
    found = next((each for each in window.findChildren(QLabel, name) if each.isVisible()), None)
    return "" if found is None else found.text()


def press(window: MainWindow, name: str) -> None:
    found = next(each for each in window.findChildren(QPushButton, name) if each.isVisible())
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    settle()


def test_reading_a_notice(window: MainWindow, workplace: Workplace) -> None:
    shown = come(window, workplace, notice(1), notice(2))
    assert titles(shown) == ["Thông báo 1", "Thông báo 2"]
    first = shown.model.index(0, TITLE)
    assert "(mới)" in str(first.data(Qt.ItemDataRole.AccessibleTextRole))
    QTest.keyClick(shown.filter.text, Qt.Key.Key_Down)
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    settle()
    assert "Nội dung 1" in text_of(window, "notice.text")
    assert groups(workplace) == ["read:n1"]
    assert workplace.notices.unread() == 1
    QTest.keyClick(shown.detail, Qt.Key.Key_Escape)
    settle()
    assert shown.table.hasFocus()
    assert shown.table.currentIndex().row() == 0
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Thông báo 1"
    shown.open("n1")
    press(window, "notice.unread")
    assert workplace.notices.unread() == 2
    assert groups(workplace) == ["read:n1"]
    assert shown.table.isVisible()


def test_what_is_kept_first_stands_first(window: MainWindow, workplace: Workplace) -> None:
    shown = come(window, workplace, notice(1), notice(2), notice(3))
    shown.open("n3")
    settle()
    press(window, "notice.pin")
    QTest.keyClick(shown.detail, Qt.Key.Key_Escape)
    settle()
    assert titles(shown) == ["Thông báo 3", "Thông báo 1", "Thông báo 2"]
    shown.filter.shown.setCurrentIndex(2)
    settle()
    assert titles(shown) == ["Thông báo 3"]
    shown.filter.shown.setCurrentIndex(1)
    settle()
    assert titles(shown) == ["Thông báo 1", "Thông báo 2"]
    shown.filter.text.setText("noi dung 2")
    settle()
    assert titles(shown) == ["Thông báo 2"]
    shown.filter.text.setText("không có")
    settle()
    assert not shown.table.isVisible()


def test_one_far_down_the_list_is_opened_from_the_search(window: MainWindow, workplace: Workplace) -> None:
    shown = come(window, workplace, *(notice(number) for number in range(1, 301)))
    assert shown.model.rowCount() == 300
    (group,) = workplace.search.find("thong bao 299").groups
    assert [getattr(item, "id", "") for item in group.items] == ["n299"]
    window.shell.show_notice("n299")
    settle()
    assert "Nội dung 299" in text_of(window, "notice.text")
    assert groups(workplace) == ["read:n299"]


def test_one_that_is_taken_back_while_it_is_read(window: MainWindow, workplace: Workplace) -> None:
    shown = come(window, workplace, notice(1))
    shown.open("n1")
    settle()
    gone = Change(seq=9, kind="tombstone", id="n1", rev="notice", body={"kind": "notice", "id": "n1"})
    come(window, workplace, gone)
    assert not shown.detail.isVisible()
    assert window.frame is not None
    assert window.frame.banner.accessibleName() == words.sentence(UnknownNotice("n1"))


def test_a_return_that_is_opened_counts_as_seen(window: MainWindow, workplace: Workplace) -> None:
    report = signed(workplace)
    comments = [{"ref": "/data/cb_tong", "text": "Đếm lại"}]
    body = {"report": report, "decision": "returned", "reason": "Thiếu", "comments": comments}
    arrive(workplace, Change(seq=1, kind="review", id="v1", rev="1", body=body))
    assert groups(workplace) == []
    window.shell.show_report(report)
    settle()
    assert groups(workplace) == ["seen:v1"]
