"""A store that is held, and a disk that is full at the start: said in words, and gone on once it is over."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.salvaging import Salvage
from desktop.store.copying import opened
from desktop.store.reserve import Reserve
from tests.store.test_refusals import Impatient
from tests.store.worn import Swapped, swapped
from tests.ui.conftest import OFFICER, OFFICER_PASSWORD, OpenWindow, answered
from tests.ui.test_sign_in import keys, press, said
from tests.ui.test_sync_screen import find, seen
from ui import words
from ui.main_window import MainWindow

__all__ = ["swapped"]


def sign_in(window: MainWindow, qtbot: QtBot) -> None:
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)


def test_a_held_store_is_told_without_a_word_of_damage_and_opens_later(
    app: App, profile: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    session = app.session
    session._outside = replace(session._outside, driver=Impatient())
    (store,) = profile.glob("reports-*.db")
    key = session._vault().open(OFFICER, OFFICER_PASSWORD)
    window = open_window(app)
    with closing(opened(store, "rw", key, Impatient())) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        sign_in(window, qtbot)
        assert session.current is None
        assert "Chương trình khác đang giữ tệp" in said(window)
        for name in ("signIn.salvage", "signIn.view"):
            assert not seen(window, name)
    sign_in(window, qtbot)
    assert session.current is not None


def test_a_start_on_a_full_disk_says_so(
    app: App, profile: Path, open_window: OpenWindow, qtbot: QtBot, swapped: Swapped
) -> None:
    (profile / "reserve.bin").unlink(missing_ok=True)
    swapped.put(Reserve, "free", lambda _: 0)
    window = open_window(app)
    sign_in(window, qtbot)
    assert find(window, "banner.disk").accessibleName().startswith("Ổ đĩa đã đầy: không còn chỗ để dành")
    assert seen(window, "banner.disk")
    assert isinstance(window.findChild(QWidget, "desk"), QWidget)


def test_a_disk_that_is_failing_is_named_after_a_salvage(app: App, open_window: OpenWindow) -> None:
    open_window(app)
    assert "không đọc được 8 KB của kho nữa" in words.salvaged(Salvage(5, (), Path("x"), 8192))
    assert "ổ đang hỏng" not in words.salvaged(Salvage(5, (), Path("x")))
