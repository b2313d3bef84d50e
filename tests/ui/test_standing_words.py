"""One word for one thing: which version, what came back, by which hour; as the screens say it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from sqlmodel import Session

from desktop.app import App
from desktop.domain.errors import LastKeeper
from desktop.domain.report import ReportState
from desktop.domain.trail import TrailFilter
from desktop.domain.views import ReportFilter
from desktop.services.diagnostics import Subject, gather
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, settle, signed
from tests.ui.test_desk_events import started, stormy
from tests.ui.test_frame import find, press
from ui import words
from ui.main_window import MainWindow
from ui.words import trail as trail_words
from ui.words.diagnostics import titles

__all__ = ["stormy"]  # a fixture
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def reads(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def send_back(workplace: Workplace, report: str) -> None:
    """The centre returns what was signed."""

    def work(session: Session) -> None:
        row = session.get(t.ReportRow, report)
        assert row is not None
        row.state, row.comment = ReportState.RETURNED, "Xem lại số máy"
        session.add(row)
        came = NOW + timedelta(minutes=1)
        why = "Xem lại số máy"
        session.add(
            t.ReviewRow(id="v1", report=report, came_at=came, decision="returned", reason=why, comments=[])
        )

    workplace._store.write(work)


def test_what_the_centre_returned_says_so_until_it_is_signed_again(
    window: MainWindow, workplace: Workplace
) -> None:
    report = signed(workplace)
    send_back(workplace, report)
    workplace.reports.correct(report)
    press(window, "nav.desk")
    (card,) = [each for each in workplace.desk.cards(NOW.date()) if each.report == report]
    assert card.returned
    assert "Trả lại, đang sửa" in reads(find(window, f"desk.card.cds57.{card.period.code}.frame"))  # type: ignore[union-attr]
    press(window, "nav.reports")
    (row,) = workplace.reports.page(ReportFilter(), 0, 9)
    assert row.returned
    table = find(window, "reports.table")
    assert table.model().index(0, 2).data() == "Trả lại, đang sửa"  # type: ignore[attr-defined]  # a table
    window.shell.open_report(report)
    settle()
    assert find(window, "entry.state").accessibleName() == "Trả lại, đang sửa"
    workplace.reports.finish(report, workplace.reports.open(report).instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    workplace._store.write(lambda session: _signed_later(session, report))
    workplace.reports.correct(report)
    assert not workplace.reports.detail(report).returned


def _signed_later(session: Session, report: str) -> None:
    """The clock of the tests stands: the second version was signed after the first came back."""
    row = session.get(t.RevisionRow, (report, 1))
    assert row is not None
    row.signed_at = NOW + timedelta(minutes=2)
    session.add(row)


def test_a_version_has_one_name(window: MainWindow, workplace: Workplace) -> None:
    report = signed(workplace)
    workplace.reports.correct(report)
    workplace.reports.finish(report, workplace.reports.open(report).instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    assert [words.revision(number) for number in (0, 1, 2)] == ["Bản đầu", "Lần sửa 1", "Lần sửa 2"]
    window.shell.show_report(report)
    settle()
    assert {"Bản đầu", "Lần sửa 1"} <= {each.text() for each in window.findChildren(QLabel)}
    entries = workplace.trail.page(TrailFilter(action="sign_off", subject=report), 0, 2)
    said = [trail_words.detail(each, trail_words.Known()) for each in entries]
    assert said == ["Lần sửa 1", "Bản đầu"]


def test_a_report_due_by_the_hour_says_the_hour(stormy: MainWindow) -> None:
    started(stormy)
    assert "06:30 21/10/2026" in find(stormy, "entry.due").text()  # type: ignore[attr-defined]  # a label


def test_another_backup_folder_has_no_backup_yet(workplace: Workplace, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    workplace.backups.choose(tmp_path / "one")
    workplace.backups.make(lambda _done, _parts: None, lambda: False)
    assert workplace.backups.last is not None
    workplace.backups.choose(tmp_path / "two")
    assert workplace.backups.last is None
    assert workplace.backups.due()
    workplace.backups.choose(tmp_path / "one")
    assert workplace.backups.last is not None


def test_the_last_leader_is_called_by_name() -> None:
    assert words.sentence(LastKeeper("hung.tv", "Trần Văn Hùng")).startswith("Trần Văn Hùng ")


def test_the_file_for_support_is_called_in_the_readers_words(app: App, window: MainWindow) -> None:
    text = app.diagnosis(titles())
    assert "Ngôn ngữ (language): vi" in text
    heads = ("Program", "System", "Store", "How the sending")
    assert not any(f"== {head}" in text for head in heads)
    parts = {
        part.key: part.rows for part in gather(Subject(app.config, app.settings, NOW, app.session.workplace))
    }
    known, named = set(titles()), {"Báo cáo Xã", "Python", "Qt"}
    rows = [name for key in ("program", "system", "sending") for name, _ in parts[key]]
    assert [name for name in rows if f"row:{name}" not in known and name not in named] == []
