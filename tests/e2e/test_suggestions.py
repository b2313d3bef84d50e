"""A citizen at the counter with no network: taken in, slip printed, sent later, answered, shown."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.lookup_code import written
from desktop.domain.report import Delivery
from desktop.domain.suggestion import State
from desktop.domain.suggestion_views import SuggestionFilter
from sync.central.__main__ import main
from tests.central_in_process import CentralInProcess
from tests.demo.people import OFFICER, UNIT
from tests.e2e import office as offices
from tests.e2e.office import Office
from tests.e2e.person import Person
from tests.faulty_transport import Fault, FaultyTransport
from ui import slip_sheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def take_in(person: Person) -> None:
    """What a citizen says at the counter, typed in."""
    person.go_to("suggestions")
    person.press("suggestions.new")
    person.type("suggestion.form.text", "Cầu treo thôn 7 mục ván, học sinh qua lại nguy hiểm")
    person.type("suggestion.form.name", "Alăng Thị Hoa")
    person.type("suggestion.form.phone", "0912 000 777")
    person.press("suggestion.form.save")
    person.until(lambda: person.seen("suggestion.code") is not None, "the code")


def printed(office: Office, suggestion: str, path: Path) -> str:
    """The text of its slip."""
    slip_sheet.save(office.app.session.workplace.suggestions.slip(suggestion), path)
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_range()
    document.close()
    return str(text)


def test_from_the_counter_to_the_answer(
    office: Office,
    central: CentralInProcess,
    line: FaultyTransport,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    central.publish(offices.FORMS / "pakn.xlsx")
    person = office.person
    person.sign_in(OFFICER.login, OFFICER.password)
    workplace = office.app.session.workplace
    line.plan(*[Fault.DOWN] * 99)  # there is no network
    take_in(person)
    (row,) = workplace.suggestions.page(SuggestionFilter(), workplace.today())
    assert workplace.suggestions.detail(row.id).delivery is Delivery.PENDING
    slip = printed(office, row.id, tmp_path / "slip.pdf")
    assert written(row.code) in slip.replace("\ufffe", "-")
    assert "Hoa" not in slip

    person.press("suggestion.step.refer")
    person.type("suggestion.step.unit", "Sở Xây dựng")
    person.press("suggestion.step.go")
    person.until(lambda: person.reads("Đã chuyển nơi khác"), "that it was referred")
    line.plan()  # the network is back
    person.go_to("sync")
    person.press("sync.now")
    sent = Delivery.ACKNOWLEDGED
    person.until(lambda: workplace.suggestions.detail(row.id).delivery is sent, "the receipt")
    console = ["--data", str(central.data), "suggestions"]
    capsys.readouterr()
    assert main([*console, "list", "--unit", UNIT, "--waiting", "--json"]) == 0
    (held,) = json.loads(capsys.readouterr().out)
    assert (held["code"], held["state"]) == (row.code, "chuyenthamquyen")
    assert "Hoa" not in str(held)
    assert main([*console, "list"]) == 0
    assert "1 suggestions, 0 late" in capsys.readouterr().out

    told = ["answer", written(row.code), "Sẽ thay ván cầu trong tháng 12", "--by", "Sở Xây dựng"]
    assert main([*console, *told]) == 0
    assert main([*console, "answer", "2345", "x"]) == 1
    assert main([*console, "answer", row.code, "TỐI MẬT"]) == 1
    person.press("sync.now")
    state = State.ANSWERED
    person.until(lambda: workplace.suggestions.detail(row.id).suggestion.state is state, "the answer")
    assert workplace.suggestions.waiting() == 1
    person.go_to("suggestions")
    person.press("suggestion.back")
    field = office.window.findChild(QWidget, "suggestions.text")
    assert field is not None
    person.type("suggestions.text", written(row.code).lower())
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.until(lambda: person.reads("Sẽ thay ván cầu trong tháng 12"), "the answer on the screen")
    person.until(lambda: workplace.suggestions.waiting() == 0, "that it was read")
