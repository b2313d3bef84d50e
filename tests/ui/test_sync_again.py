"""A PC that was revoked, and a centre put back from an earlier copy: what the officer sees and does."""

from __future__ import annotations

import json
import shutil

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import Session, col, select

from desktop.app import App
from desktop.domain.report import Delivery
from desktop.domain.views import SyncKind
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.remembered import Remembered
from sync.central import enrolment
from sync.receipts import new_key, public
from tests.central_in_process import CentralInProcess
from tests.services.refusing import answered as refused
from tests.sync.conftest import announce, enrolled_pc
from tests.sync.memory_outbox import item
from tests.ui.conftest import NOW, answered, enrolled, settle, signed
from ui.main_window import MainWindow
from ui.screens.enrolment import bring_enrolling
from ui.widgets.feedback import Banner
from ui.widgets.labels import Paragraph


def test_a_revoked_pc_is_enrolled_again_and_sends_what_waited(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, app: App, qtbot: QtBot
) -> None:
    _begun(workplace, central, app, qtbot)
    for device in enrolment.devices(central.centre):
        enrolment.revoke(central.centre, device.id)
    report = signed(workplace)
    workplace.sync.ask()
    qtbot.waitUntil(lambda: workplace.sync.status().kind is SyncKind.UNAUTHORISED, timeout=20_000)
    assert workplace.sync.status().next_try is not None  # it was put off
    window.show_screen("sync")
    settle()
    assert "mã mới" in _said(window, "sync.sentence")
    again = _button(window, "sync.enrol")
    assert again.text().strip() == "Đăng ký lại bằng mã mới"
    again.click()
    settle()
    url, code = window.findChild(QLineEdit, "enrol.url"), window.findChild(QLineEdit, "enrol.code")
    assert url is not None
    assert code is not None
    assert url.text() == central.url
    code.setText(central.enrol_code(workplace.unit.code))
    _button(window, "enrol.go").click()
    answered(qtbot, window.bridge)
    _received(workplace, report, qtbot)
    assert len(central.reports()) == 1


def test_another_centre_is_asked_about_before_it_takes_the_place_of_the_first(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, app: App, qtbot: QtBot
) -> None:
    _begun(workplace, central, app, qtbot)
    workplace.sync.stop()
    before = Remembered(workplace._store).get("central")
    first = {**before, "name": "Trung tâm cũ", "server_key": public(new_key())}
    Remembered(workplace._store).set("central", first)
    window.show_screen("settings")
    bring_enrolling(window)
    settle()
    code = window.findChild(QLineEdit, "enrol.code")
    assert code is not None
    code.setText(central.enrol_code(workplace.unit.code))
    _button(window, "enrol.go").click()
    answered(qtbot, window.bridge)
    banner = window.findChild(Banner, "enrol.banner")
    assert banner is not None
    assert "Trung tâm cũ" in banner.accessibleName()
    assert Remembered(workplace._store).get("central") == first
    _button(window, "enrol.banner.offer").click()
    answered(qtbot, window.bridge)
    assert Remembered(workplace._store).get("central")["server_key"] == before["server_key"]
    assert len(workplace.receipts.signing_keys()) == 2


def test_what_a_restored_centre_has_lost_is_sent_again(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, app: App, qtbot: QtBot
) -> None:
    _begun(workplace, central, app, qtbot)
    workplace.sync.stop()
    central.close()
    backup = shutil.copytree(central.data, central.data.with_name("backup"))
    central._open()
    report = signed(workplace)
    workplace.sync.restart()
    _received(workplace, report, qtbot)
    before = workplace.reports.detail(report)
    workplace.sync.stop()
    central.close()
    shutil.rmtree(central.data)
    shutil.copytree(backup, central.data)
    central._open()
    assert central.reports() == []
    announce(central)
    elsewhere = enrolled_pc(central, "20194" if workplace.unit.code != "20194" else "20242")
    elsewhere.outbox.put(item(unit=elsewhere.enrolled.unit))
    elsewhere.once()  # another commune is first now: the number before is given to its report
    assert len(central.reports()) == 1
    workplace.sync.restart()
    qtbot.waitUntil(lambda: len(central.reports()) == 2, timeout=20_000)
    _received(workplace, report, qtbot)
    after = workplace.reports.detail(report)
    assert (after.sha256, after.delivery) == (before.sha256, Delivery.ACKNOWLEDGED)
    assert before.receipt is not None
    assert after.receipt is not None
    assert after.serial != before.serial
    assert after.receipt.earlier == ((before.serial, before.receipt.received_at),)
    assert len({row["serial"] for row in central.reports()} | {before.serial}) == 3
    window.show_screen("sync")
    _button(window, "sync.part.history").click()
    settle()
    said = [each.accessibleName() for each in window.findChildren(QWidget) if each.isVisible()]
    assert any("1 báo cáo đã có biên nhận" in each for each in said)


def test_a_conflict_with_nothing_is_sent_anew(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, app: App, qtbot: QtBot
) -> None:
    _begun(workplace, central, app, qtbot)
    workplace.sync.stop()
    report = signed(workplace)
    refused(workplace, report, NOW, status="conflict")
    window.show_screen("sync")
    _button(window, "sync.part.aside").click()
    settle()
    said = " ".join(each.accessibleName() for each in window.findChildren(QWidget) if each.isVisible())
    assert "Trung tâm không còn bản mà báo cáo này chỉnh sửa" in said
    assert "máy khác" not in said
    assert window.findChild(QPushButton, "aside.edit.cds57") is None
    _button(window, "aside.anew.cds57").click()
    workplace.sync.restart()
    _received(workplace, report, qtbot)
    assert len(central.reports()) == 1


def test_the_history_tells_what_was_refused_from_what_was_received(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, app: App, qtbot: QtBot
) -> None:
    _begun(workplace, central, app, qtbot)
    workplace.sync.stop()
    report = signed(workplace)

    def spoil(session: Session) -> None:
        row = session.execute(select(t.OutboxRow).where(col(t.OutboxRow.report) == report)).scalar_one()
        row.body = json.dumps({**json.loads(row.body), "sha256": "0" * 64}).encode()
        session.add(row)

    workplace._store.write(spoil)
    workplace.sync.restart()
    qtbot.waitUntil(lambda: workplace.sync.history(1)[0].kind == "aside", timeout=20_000)
    assert workplace.sync.history(1)[0].sent == 1
    assert workplace.sync.history(1)[0].clock_offset is not None
    window.show_screen("sync")
    _button(window, "sync.part.history").click()
    settle()
    said = [each.accessibleName() for each in window.findChildren(QWidget) if each.isVisible()]
    assert any("Trung tâm không nhận 1 báo cáo" in each for each in said)
    assert not any("Đã gửi 1 báo cáo" in each for each in said)


def _begun(workplace: Workplace, central: CentralInProcess, app: App, qtbot: QtBot) -> None:
    for form in sorted((app.config.resources / "forms").glob("*.xlsx")):
        central.publish(form)
    workplace.sync.automatic = True
    enrolled(workplace, central)
    qtbot.waitUntil(lambda: workplace.sync.status().clock_offset is not None, timeout=20_000)
    qtbot.waitUntil(lambda: workplace.sync.status().kind is SyncKind.RECEIVED, timeout=20_000)


def _received(workplace: Workplace, report: str, qtbot: QtBot) -> None:
    def there() -> bool:
        return workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED

    qtbot.waitUntil(there, timeout=20_000)
    qtbot.waitUntil(lambda: workplace.sync.status().kind is SyncKind.RECEIVED, timeout=20_000)


def _button(window: MainWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    assert found.isVisible()
    return found


def _said(window: MainWindow, name: str) -> str:
    found = window.findChild(Paragraph, name) or window.findChild(QLabel, name)
    assert found is not None
    return str(found.text())
