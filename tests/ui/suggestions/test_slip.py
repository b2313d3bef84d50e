"""The slip that a person takes home: its code, nobody's name, on paper or as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.lookup_code import written
from desktop.domain.suggestion import Kind
from desktop.services.workplace import Workplace
from tests.ui.conftest import compose
from tests.ui.test_frame import find, press
from tests.ui.test_suggestions import LAMP, only, says, wait
from ui.main_window import MainWindow
from ui.screens.suggestions_slip import SlipActions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_slip_has_the_code_and_nobodys_name(
    office: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    path = tmp_path / "phieu.pdf"
    actions = SlipActions(workplace.suggestions, identity, ask_path=lambda _, name: tmp_path / name)
    qtbot.addWidget(actions)
    actions.save.click()
    code = written(workplace.suggestions.detail(identity).suggestion.code)
    path = tmp_path / f"phieu-{code}.pdf"
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [148, 105], "A6"
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert code in text.replace("\ufffe", "-")
    for word in ("Bình", "0905", "Thôn 3", "Đèn đường"):
        assert word not in text
    slip = workplace.suggestions.slip(identity)
    assert slip.unit.endswith("Bà Nà")


def test_every_kind_has_its_slip(workplace: Workplace) -> None:
    titles = {
        workplace.suggestions.slip(workplace.suggestions.take_in(replace(LAMP, kind=kind))).title
        for kind in Kind
    }
    assert len(titles) == len(Kind)
    assert "Phiếu nhận hiến kế" in titles


def test_who_brings_a_proposal_takes_its_slip_home(
    office: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    press(office, "suggestions.new")
    press(office, "suggestion.form.kind.hienke")
    find(office, "suggestion.form.text").setFocus()
    compose("Trồng cây bóng mát dọc đường liên thôn")
    press(office, "suggestion.form.nameless")
    press(office, "suggestion.form.save")
    wait(office, qtbot)
    actions = office.findChildren(SlipActions)[-1]
    path = tmp_path / "phieu.pdf"
    actions._ask_path = lambda *_: path
    press(office, "suggestion.slip.save")
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Phiếu nhận hiến kế" in text
    code = workplace.suggestions.detail(only(workplace)).suggestion.code
    assert written(code) in text.replace("\ufffe", "-")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    actions._ask_printer = lambda _: printer
    press(office, "suggestion.slip.print")
    assert (tmp_path / "printed.pdf").stat().st_size > 0
    assert says(office, "suggestion.slip.said")


def test_a_slip_that_cannot_be_saved_says_so(
    office: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    gone = tmp_path / "gone" / "x.pdf"
    actions = SlipActions(workplace.suggestions, identity, ask_path=lambda *_: gone)
    qtbot.addWidget(actions)
    actions.save.click()
    said = actions.findChild(QLabel, "suggestion.slip.said")
    assert said is not None
    assert said.text()


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt's own word for it, beside ours
def test_a_slip_no_printer_takes_says_so(workplace: Workplace, tmp_path: Path, qtbot: QtBot) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gone" / "x.pdf"))
    actions = SlipActions(workplace.suggestions, identity, ask_printer=lambda _: printer)
    qtbot.addWidget(actions)
    actions.print.click()
    said = actions.findChild(QLabel, "suggestion.slip.said")
    assert said is not None
    assert said.property("role") == "field-error"
