"""A token that locks, or is pulled out, while somebody signs: no try is wasted, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.token import TokenCard
from desktop.services.workplace import Workplace
from tests.documents.certificates import Holder, authority, issued
from tests.services.test_token_locks import PIN, Strict
from tests.ui.conftest import answered
from tests.ui.conftest import signed as signed_report
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.document_token import TokenForm

NAME = "Trần Văn Hùng"


class Pulled(Strict):
    """One that can be pulled out and plugged in again."""

    there = True

    def look(self, driver: Path) -> tuple[TokenCard, ...]:
        return super().look(driver) if self.there else ()


@pytest.fixture(scope="module")
def root() -> Holder:
    return authority()


@pytest.fixture
def token(workplace: Workplace, root: Holder, tmp_path: Path) -> Pulled:
    """The leader's token, in its place."""
    workplace.token_signing.choose(tmp_path / "driver.so")
    made = Pulled(issued(root, NAME), NAME)
    workplace.token_signing.tokens = made
    return made


@pytest.fixture
def report(window: MainWindow, workplace: Workplace, token: Pulled, tmp_path: Path, qtbot: QtBot) -> str:
    """A signed-off report at which the token is asked for."""
    made = signed_report(workplace)
    shown(window, made, tmp_path)
    click(window, "signed.token")
    answered(qtbot, window.bridge)
    return made


def form(window: MainWindow) -> TokenForm:
    return window.findChildren(TokenForm)[-1]


def signs(window: MainWindow, qtbot: QtBot, pin: str) -> str:
    form(window).pin.setText(pin)
    click(window, "token.sign")
    answered(qtbot, window.bridge)
    return said(window)


def test_the_third_wrong_one_wants_a_person_and_a_locked_one_is_not_tried_again(
    window: MainWindow, workplace: Workplace, token: Pulled, report: str, qtbot: QtBot
) -> None:
    signs(window, qtbot, "wrong-one")
    assert "Chỉ còn một lần" in signs(window, qtbot, "wrong-two")
    for _ in range(4):
        signs(window, qtbot, "wrong-three")
    assert token.tried == ["wrong-one", "wrong-two"], "pressing again reaches no third"
    form(window).last.setText("eToken")
    text = signs(window, qtbot, "wrong-three")
    assert "đã bị khóa" in text
    assert "mở khóa" in text
    tried = list(token.tried)
    assert tried == ["wrong-one", "wrong-two", "wrong-three"]
    go = window.findChild(QPushButton, "token.sign")
    if go is not None and go.isEnabled():
        form(window).last.setText("eToken")
        signs(window, qtbot, PIN)
    assert token.tried == tried, "a locked token is asked for nothing"
    assert workplace.signed_papers.of(report) == ()
    assert workplace.documents.cover(report).signer == NAME
    click(window, "token.leave")
    assert not any(each.isVisible() for each in window.findChildren(TokenForm))


def test_one_locked_elsewhere_is_said_before_a_pin_goes_to_it(
    window: MainWindow, workplace: Workplace, token: Pulled, report: str, qtbot: QtBot
) -> None:
    token.card = replace(token.card, locked=True)
    assert "đã bị khóa" in signs(window, qtbot, PIN)
    assert token.tried == []
    assert workplace.signed_papers.of(report) == ()


def test_one_pulled_out_is_said_and_signs_once_it_is_back(
    window: MainWindow, workplace: Workplace, token: Pulled, report: str, qtbot: QtBot
) -> None:
    token.there = False
    assert "Hãy cắm" in signs(window, qtbot, PIN)
    assert token.tried == []
    assert form(window).isVisible()
    token.there = True
    assert "Đã kiểm tra và lưu cùng báo cáo" in signs(window, qtbot, PIN)
    assert len(workplace.signed_papers.of(report)) == 1
