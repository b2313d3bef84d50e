"""The leader and the clerk sign with a token, as they do it at the screen."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.report import Role
from desktop.services.workplace import Workplace
from tests import token
from tests.documents import pngs
from tests.documents.certificates import Holder, authority, issued
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    OFFICER,
    OFFICER_PASSWORD,
    OpenWindow,
    answered,
    settle,
)
from tests.ui.conftest import signed as signed_report
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.document_token import TokenForm
from ui.screens.token_card import DriverCard

pytestmark = pytest.mark.skipif(token.driver() is None, reason=token.MISSING)


@pytest.fixture(scope="module")
def root() -> Holder:
    return authority()


@pytest.fixture(scope="module", autouse=True)
def _tokens() -> Iterator[None]:
    yield
    token.remove_all()


@pytest.fixture
def office(app: App) -> Workplace:
    """The officer's workplace; the leader has kept both pictures."""
    leader = app.session.sign_in(LEADER, LEADER_PASSWORD)
    leader.documents.images.keep_mine(pngs.signature())
    leader.documents.images.keep_seal(pngs.seal())
    app.session.sign_out()
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    driver = token.driver()
    assert driver is not None
    workplace.token_signing.choose(driver)
    return workplace


@pytest.fixture
def window(app: App, office: Workplace, open_window: OpenWindow) -> MainWindow:
    window = open_window(app)
    window.enter(office)
    settle()
    return window


def opened(window: MainWindow, qtbot: QtBot, label: str) -> TokenForm:
    click(window, "signed.token")
    answered(qtbot, window.bridge)
    form = window.findChildren(TokenForm)[-1]
    places = [form.certificates.itemText(at) for at in range(form.certificates.count())]
    form.certificates.setCurrentIndex(next(at for at, text in enumerate(places) if text.startswith(label)))
    return form


def signs(window: MainWindow, qtbot: QtBot, pin: str) -> str:
    form = window.findChildren(TokenForm)[-1]
    form.pin.setText(pin)
    click(window, "token.sign")
    answered(qtbot, window.bridge)
    return said(window)


def test_the_leader_signs_then_the_seal_is_put_on(
    window: MainWindow, office: Workplace, root: Holder, tmp_path: Path, qtbot: QtBot
) -> None:
    report = signed_report(office)
    agency = f"Ủy ban nhân dân {office.unit.full_name}"
    token.make("Ký", issued(root, "Trần Văn Hùng"), issued(root, agency))
    shown(window, report, tmp_path)
    form = opened(window, qtbot, agency)
    form.part.chosen.emit("agency")
    assert form.certificates.currentText().startswith(agency)
    form.part.chosen.emit("person")
    assert form.certificates.currentText().startswith("Trần Văn Hùng")
    assert form.pin.echoMode() is QLineEdit.EchoMode.Password
    text = signs(window, qtbot, token.PIN)
    assert "Đã kiểm tra và lưu cùng báo cáo" in text
    assert "1. Trần Văn Hùng" in text
    form = opened(window, qtbot, agency)
    assert not form._go.isEnabled()
    assert "Văn thư" in form._warning.text()
    office.token_signing._account = replace(office.account, role=Role.CLERK)
    opened(window, qtbot, agency)
    text = signs(window, qtbot, token.PIN)
    assert f"2. {agency}" in text
    newest = next(each for each in office.signed_papers.of(report) if len(each.signatures) == 2)
    reader = PdfReader(io.BytesIO(office.signed_papers.content(report, newest.name)))
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots") or ()]
    person, seal = ([float(each) for each in note["/Rect"]] for note in notes)
    assert seal[2] == pytest.approx(person[0] + (person[2] - person[0]) / 3, abs=0.1)


def test_a_wrong_pin_is_said_and_the_last_one_wants_the_name_of_the_token(
    window: MainWindow, office: Workplace, root: Holder, tmp_path: Path, qtbot: QtBot
) -> None:
    report = signed_report(office)
    serial = token.make("Sai", issued(root, "Trần Văn Hùng", "Thử PIN"))
    label = next(each.label for each in office.token_signing.look() if each.serial == serial)
    shown(window, report, tmp_path)
    form = opened(window, qtbot, "Trần Văn Hùng · Thử PIN")
    assert "Hãy nhập mã PIN" in signs(window, qtbot, "")
    assert "Còn nhiều nhất 2 lần thử" in signs(window, qtbot, "wrong-one")
    assert form.pin.text() == ""
    assert "Chỉ còn một lần" in signs(window, qtbot, "wrong-two")
    assert form.last.isVisible()
    assert "Lần này chưa được dùng" in signs(window, qtbot, token.PIN)
    assert office.signed_papers.of(report) == ()
    form.last.setText(label)
    assert "Đã kiểm tra và lưu cùng báo cáo" in signs(window, qtbot, token.PIN)


def test_a_certificate_of_someone_else_is_refused_without_a_pin(
    window: MainWindow, office: Workplace, root: Holder, tmp_path: Path, qtbot: QtBot
) -> None:
    report = signed_report(office)
    serial = token.make("Khác", issued(root, "Nguyễn Văn Khác"))
    shown(window, report, tmp_path)
    opened(window, qtbot, "Nguyễn Văn Khác")
    assert "Chứng thư này là của Nguyễn Văn Khác" in signs(window, qtbot, "wrong-one")
    (there,) = (each for each in office.token_signing.look() if each.serial == serial)
    assert there.left == 3
    click(window, "token.leave")
    assert not any(each.isVisible() for each in window.findChildren(TokenForm))


def test_the_driver_is_chosen_in_the_settings(
    window: MainWindow, office: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    window.shell.show("settings")
    settle()
    card = window.findChildren(DriverCard)[-1]
    broken = tmp_path / "driver.so"
    broken.write_bytes(b"no library")
    card.ask = lambda parent: broken
    click(window, "settings.driver.choose")
    answered(qtbot, window.bridge)
    assert "Không nạp được trình điều khiển driver.so" in said(window)
    driver = token.driver()
    assert driver is not None
    card.ask = lambda parent: driver
    click(window, "settings.driver.choose")
    answered(qtbot, window.bridge)
    assert office.token_signing.driver == driver
    assert "Đã thấy" in said(window) or "Trình điều khiển hoạt động" in said(window)
