"""A photo of the paper goes with a suggestion: from the counter, afterwards, and on to the centre."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import FileUnreadable
from desktop.domain.report import Delivery
from desktop.domain.suggestion import Step
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.services.workplace import Workplace
from sync.files import FileEngine, FileState
from tests import jpegs
from tests.central_in_process import CentralInProcess
from tests.services.test_tasks import exchange, line
from tests.ui.conftest import NOW, compose, enrolled, focused, settle
from tests.ui.test_frame import find, press
from tests.ui.test_suggestions import LAMP, TODAY, only, screen, seen, wait
from ui.main_window import MainWindow


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A photo of a letter."""
    path = tmp_path / "đơn trang 1.jpg"
    path.write_bytes(jpegs.photo(60, 40))
    return path


def _chosen(path: Path, _parent: QWidget) -> list[Path]:
    return [path]


def begin(window: MainWindow, *paths: Path) -> None:
    """The page of intake with words, and files about to be chosen."""
    press(window, "suggestions.new")
    compose("Cống trước chợ bị tắc, mưa là ngập")
    screen(window).intake.files.ask = lambda _: paths


def told(window: MainWindow) -> str:
    found = window.findChild(QLabel, "suggestion.form.files.said")
    return found.text() if found is not None and found.isVisible() else ""


def test_photos_of_the_paper_are_attached_at_the_counter_and_reach_the_centre(
    office: MainWindow, workplace: Workplace, central: CentralInProcess, qtbot: QtBot, letter: Path
) -> None:
    central.publish(Path(__file__).parents[3] / "resources" / "forms" / "pakn.xlsx")
    second = Path(shutil.copy(letter, letter.with_name("đơn trang 2.jpg")))
    second.write_bytes(jpegs.photo(50, 40))
    begin(office, letter)
    screen(office).intake.files.choose.click()
    looking = screen(office).intake.files.line
    assert looking.running
    assert looking.bar.accessibleName() == "Đang xem các tệp…"
    wait(office, qtbot)
    assert not looking.running
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(second))])
    files = screen(office).intake.files
    files.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    wait(office, qtbot)
    assert [path.name for path in files.paths] == [letter.name, second.name]
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    identity = only(workplace)
    found = workplace.suggestions.detail(identity)
    assert found.suggestion.files == (letter.name, second.name)
    assert [event.step for event in found.events] == [Step.TAKE_IN, Step.ATTACH]
    assert seen(office, f"detail.file.{letter.name}")
    assert find(office, f"detail.file.{letter.name}.sent").accessibleName(), "how far it is on its way"
    assert focused() is find(office, "suggestion.slip.print"), "the citizen waits for the slip"
    stored = [path for path in (workplace._store.path.parent / "files").iterdir() if path.is_file()]
    assert len(stored) == 2
    assert not any(path.read_bytes().startswith(b"\xff\xd8") for path in stored), "sealed"

    workplace.sync.automatic = False
    enrolled(workplace, central)
    workplace.sync.stop()
    for _ in range(3):
        exchange(workplace, central)
    with line(workplace, central) as api:
        going = FileEngine(workplace.sync._outbox.uploads, api.files(), Random(1), lambda: 0.0)
        while going.run_once(NOW).state is not FileState.IDLE:
            pass
    for card in workplace.files.cards(identity):
        assert (central.data / "files" / card.sha256[:2] / card.sha256).is_file(), card.name
    assert workplace.suggestions.detail(identity).delivery is Delivery.ACKNOWLEDGED


def test_a_state_secret_and_a_broken_stick_are_refused_where_they_are_chosen(
    office: MainWindow, qtbot: QtBot, letter: Path, tmp_path: Path
) -> None:
    secret = Path(shutil.copy(letter, tmp_path / "Công văn TỐI MẬT.jpg"))
    typed = tmp_path / "đơn.txt"
    typed.write_text("ỦY BAN NHÂN DÂN\nTỐI MẬT\nKế hoạch phòng thủ\n", encoding="utf-8")
    begin(office)
    for path, sentence in ((secret, "TỐI MẬT"), (typed, "TỐI MẬT"), (tmp_path / "mất.jpg", "mất.jpg")):
        screen(office).intake.files.ask = partial(_chosen, path)
        press(office, "suggestion.form.attach")
        wait(office, qtbot)
        assert sentence in told(office)
        assert not screen(office).intake.files.paths
    screen(office).intake.files.ask = lambda _: [letter]
    press(office, "suggestion.form.attach")
    wait(office, qtbot)
    assert not told(office)
    press(office, "suggestion.form.file.0.remove")
    assert not screen(office).intake.files.paths


def test_a_stick_pulled_out_before_saving_loses_nothing_that_was_said(
    office: MainWindow, workplace: Workplace, qtbot: QtBot, letter: Path
) -> None:
    begin(office, letter)
    press(office, "suggestion.form.attach")
    wait(office, qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    press(office, "suggestions.new")
    assert [path.name for path in screen(office).intake.files.paths] == [letter.name], "chosen still"
    content = letter.read_bytes()
    letter.unlink()
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    (row,) = workplace.suggestions.page(SuggestionFilter(), TODAY)
    assert workplace.suggestions.detail(row.id).suggestion.files == ()
    assert "Đã lưu phiếu, nhưng chưa kèm được tệp" in find(office, "banner").accessibleName()
    assert seen(office, "suggestion.code"), "the citizen gets the code"
    letter.write_bytes(content)
    screen(office).detail.ask_files = lambda _: [letter]
    press(office, "suggestion.attach")
    wait(office, qtbot)
    assert seen(office, f"detail.file.{letter.name}")


def test_of_several_files_all_are_attached_or_none(
    workplace: Workplace, letter: Path, tmp_path: Path
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    with pytest.raises(FileUnreadable):
        workplace.suggestions.attach(identity, letter, tmp_path / "mất.jpg")
    assert workplace.files.card(identity, letter.name) is None
    assert workplace.suggestions.detail(identity).suggestion.files == ()
    workplace.suggestions.attach(identity, letter)
    workplace.suggestions.attach(identity, letter)
    assert [card.name for card in workplace.files.cards(identity)] == [letter.name]
    attached = [event for event in workplace.suggestions.detail(identity).events if event.step is Step.ATTACH]
    assert len(attached) == 1, "what it has already is no step"
    workplace.suggestions.answer(identity, "Đã sửa")
