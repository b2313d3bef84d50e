"""What a village phone sent, as the officer deals with it: read, made into a draft, put away."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.phones import PhoneState
from desktop.events import PhonesChanged
from desktop.services.workplace import Workplace
from tests import jpegs
from tests.central.collecting import Collect, phone
from tests.central_in_process import CentralInProcess
from tests.photo_form import write_photo_form
from tests.services.test_phones import FORM, _filled
from tests.services.test_tasks import exchange
from tests.ui import entry_forms
from tests.ui.conftest import answered, enrolled, settle
from tests.ui.test_screens import picture
from ui.main_window import MainWindow
from ui.screens.sync_phones import PhoneForm

NEW = frozenset({PhoneState.NEW})


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with a form that asks for a photo."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    write_photo_form(folder / "forms" / "anh.xlsx")
    return folder


@pytest.fixture
def village(
    workplace: Workplace, central: CentralInProcess, resources: Path, tmp_path: Path
) -> Iterator[Collect]:
    """A phone of the commune, whose PC is enrolled and exchanges when it is told to."""
    form = Path(shutil.copy(resources / "forms" / "anh.xlsx", tmp_path / "anh.xlsx"))
    central.publish(form)
    enrolled(workplace, central)
    workplace.sync.stop()
    with httpx.Client(transport=central.transport()) as web:
        yield phone(central, web, workplace.unit.code, (FORM,))


@pytest.fixture
def sent(village: Collect, workplace: Workplace, central: CentralInProcess, window: MainWindow) -> MainWindow:
    """The part of the sync screen, with one from a phone, a picture with it."""
    assert village.submit(_filled(picture="1763.jpg"), {"1763.jpg": jpegs.photo()})[0] == 201
    exchange(workplace, central)
    window.shell.app.bus.publish(PhonesChanged())  # as the thread that sends does
    settle()
    (nav,) = _sees(window, "nav.sync")
    assert nav.accessibleName().endswith("(1)")
    _press(window, "nav.sync")  # nothing else wants a person: the part is in front
    return window


def _sees(window: MainWindow, name: str) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget, name) if each.isVisible()]


def _press(window: MainWindow, name: str) -> None:
    (found,) = _sees(window, name)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle()


def _reads(window: MainWindow, name: str) -> str:
    (found,) = _sees(window, name)
    return " ".join(each.accessibleName() or each.text() for each in found.findChildren(QLabel))


def test_read_and_made_into_a_draft(sent: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    (part,) = _sees(sent, "sync.part.phones")
    assert isinstance(part, QPushButton)
    assert part.text() == "Từ điện thoại (1)"
    said = _reads(sent, "phone.DT-000001")
    assert "Trưởng thôn Phú Túc" in said
    assert "Mới" in said
    _press(sent, "phone.see.DT-000001")
    assert "Số nhà bị hư hại" in _reads(sent, "phone.DT-000001")
    picture(sent, "phones")
    _press(sent, "phone.draft")
    (menu,) = sent.findChildren(QMenu, "phone.places")  # the period that is over and the one that runs
    menu.actions()[0].trigger()
    (form,) = sent.findChildren(PhoneForm)
    assert form.progress.running
    assert "đang được tải về" in form.progress.bar.accessibleName()
    assert not form.see.isEnabled()  # nothing else is pressed meanwhile
    assert form.isEnabled()  # but the stop
    answered(qtbot, sent.shell.bridge)
    (entry,) = _sees(sent, "entry")
    assert entry.isVisible()
    (line,) = workplace.phones.page(frozenset(PhoneState))
    assert line.state is PhoneState.USED
    assert line.report is not None
    instance = workplace.reports.open(line.report).instance
    assert (instance.node("/data/cb_tong").value, instance.node("/data/anh").value) == ("3", "1763.jpg")
    picture(sent, "phones-draft")
    _press(sent, "nav.sync")
    assert _sees(sent, "phone.DT-000001") == []
    _press(sent, "phones.which.done")
    _press(sent, "phone.see.DT-000001")
    _press(sent, "phone.report")
    assert _sees(sent, "detail.open")
    (nav,) = _sees(sent, "nav.sync")
    assert not nav.accessibleName().endswith(")")


def test_put_away_and_taken_out_again(sent: MainWindow, workplace: Workplace) -> None:
    _press(sent, "phone.see.DT-000001")
    _press(sent, "phone.away")
    assert _sees(sent, "phone.DT-000001") == []
    assert workplace.phones.count(NEW) == 0
    _press(sent, "phones.which.done")
    assert "Cất đi" in _reads(sent, "phone.DT-000001")
    _press(sent, "phone.see.DT-000001")
    _press(sent, "phone.back")
    _press(sent, "phones.which.new")
    assert _sees(sent, "phone.DT-000001")


def test_the_keyboard_alone(sent: MainWindow) -> None:
    (see,) = _sees(sent, "phone.see.DT-000001")
    see.setFocus()
    QTest.keyClick(see, Qt.Key.Key_Space)
    settle()
    assert _sees(sent, "phone.draft")
    assert see.hasFocus()
    QTest.keyClick(see, Qt.Key.Key_Space)
    settle()
    assert _sees(sent, "phone.draft") == []
