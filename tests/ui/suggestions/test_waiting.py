"""The line at the foot says of what waits what it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import select

from desktop.app import App
from desktop.domain.suggestion import Intake, Kind
from desktop.domain.task import Task
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.ui.conftest import NOW, OpenWindow, settle
from tests.ui.test_frame import find, front, press
from tests.ui.test_suggestions import LAMP, wait
from ui.main_window import MainWindow
from ui.widgets.labels import Elided


def said(window: MainWindow) -> str:
    return find(window, "status.line").accessibleName()


@pytest.mark.parametrize(
    ("language", "two", "aside"),
    [
        ("vi", "2 ý kiến của người dân đang chờ gửi", "không nhận được 1 ý kiến của người dân"),
        ("en", "2 citizens’ suggestions wait here", "could not take 1 citizen’s suggestion"),
        ("fr", "2 suggestions de citoyens attendent ici l’envoi", "n’a pas pu prendre 1 suggestion de"),
    ],
)
def test_suggestions_count_as_suggestions_whatever_steps_wait(
    app: App, open_window: OpenWindow, qtbot: QtBot, language: str, two: str, aside: str
) -> None:
    app.settings.change(language=language)
    workplace = app.session.sign_in("lan.nt", "mat khau cua Lan")
    window = open_window(app)
    window.enter(workplace)
    lamp = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.answer(lamp, "Đã thay bóng")
    workplace.suggestions.take_in(Intake(Kind.REQUEST, "Xin thùng rác"))
    settle()
    wait(window, qtbot)
    assert two in said(window)
    newest = select(t.OutboxRow).where(t.OutboxRow.report == lamp, t.OutboxRow.revision == 1)

    def put_aside(session: object) -> None:
        session.execute(newest).scalar_one().state = "aside"  # type: ignore[attr-defined]

    workplace._store.write(put_aside)
    assert window.frame is not None
    window.frame.status.refresh()
    assert aside in said(window)


def test_an_update_of_a_task_counts_as_that(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    task = workplace.tasks.add(Task(id="", title="Mở lớp"))
    report = workplace.tasks.tell(task)
    opened = workplace.reports.open(report)
    for ref, value in (("trang_thai", "dangthuchien"), ("tien_do", "40"), ("ket_qua", "Đã mở một lớp")):
        opened.instance.answer(f"/data/tinh_hinh/{ref}", value)
    workplace.reports.finish(report, opened.instance)
    settle()
    assert "1 cập nhật nhiệm vụ đang chờ gửi" in said(window)


def test_the_desk_says_what_the_newest_is_about(window: MainWindow, workplace: Workplace) -> None:
    desk_line = window.findChild(QWidget, "desk.feedback")
    assert desk_line is not None
    assert not desk_line.isVisible(), "nothing waits"
    for text in ("Xin thùng rác", "Đèn đường hỏng, gọi bác Tư 0905 123 456"):
        taken = workplace.suggestions.take_in(Intake(Kind.REQUEST, text))
        workplace.suggestions.route(taken, "", "Nguyễn Thị Lan", NOW.date())
    settle()
    assert desk_line.isVisible()
    told = desk_line.accessibleName()
    assert "20/10/2026" in told
    assert "0905" not in told
    assert "***456" in told or "thùng rác" in told  # both came in the same minute
    assert "Còn 1 ý kiến khác" in told
    line = window.findChild(QWidget, "desk.reminder")
    assert line is not None
    assert "0905" not in line.accessibleName()
    press(window, "desk.feedback.go")
    assert front(window) == "suggestions"
    assert find(window, "suggestion.back").isVisible(), "that one is open"


def test_every_head_of_the_board_is_read_whole(app: App, window: MainWindow, workplace: Workplace) -> None:
    workplace.tasks.add(Task(id="", title="Mở lớp"))
    app.settings.change(language="fr", scale=1.5)
    window.shell.relook()
    window.resize(1366, 768)
    settle()
    window.show_screen("tasks")
    press(window, "tasks.view.board")
    heads = [
        each.text()
        for each in window.findChildren(Elided)
        if each.parent().objectName().startswith("tasks.lane")
    ]
    assert "Pas commencées" in heads
    assert not [each for each in heads if "…" in each]
