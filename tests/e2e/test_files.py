"""A photo of a landslide: attached, signed, its name and fingerprint at the centre, looked at afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.report import Delivery
from desktop.domain.views import ReportDetail, ReportFilter
from sync.central import arrivals
from sync.central.published import Published
from tests import jpegs
from tests.central_in_process import CentralInProcess
from tests.demo.people import LEADER, OFFICER
from tests.e2e.office import PERIOD, Office
from tests.photo_form import write_photo_form
from ui.questions.upload import UploadQuestion
from ui.screens.report_files import FilesCard


def drop(target: QWidget, path: Path) -> None:
    """Let a file go over a widget, as from the file manager."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), copy, data, left, none))


def all_there(detail: ReportDetail) -> bool:
    """Whether the receipt of a report says that its files have come too."""
    return detail.receipt is not None and detail.receipt.verified and detail.receipt.complete


def test_a_photo_goes_with_its_report(office: Office, central: CentralInProcess, tmp_path: Path) -> None:
    central.publish(write_photo_form(tmp_path / "anh.xlsx"))
    photo = tmp_path / "Sạt lở thôn 3.jpg"
    photo.write_bytes(jpegs.told(jpegs.photo(1200, 800), 6))
    person = office.person
    person.sign_in(OFFICER.login, OFFICER.password)
    person.open_card("anh", PERIOD)
    person.answer({"cb_tong": "4"})
    asked = person.question("anh")
    drop(asked, photo)
    person.until(lambda: person.reads("SHA-256"), "the fingerprint")
    person.until(lambda: isinstance(asked, UploadQuestion) and asked._kept.canvas.isVisible(), "the picture")

    person.press("entry.finish")
    person.type("entry.leaderPassword", LEADER.password)
    person.press("entry.sign")
    person.until(lambda: person.seen("entry.sign") is None, "the signature")
    workplace = office.app.session.workplace
    (row,) = workplace.reports.page(ReportFilter(), 0, 10)
    person.until(lambda: workplace.reports.detail(row.id).delivery is Delivery.ACKNOWLEDGED, "the receipt")
    person.until(lambda: all_there(workplace.reports.detail(row.id)), "the receipt that covers the photo")

    (card,) = workplace.files.cards(row.id)
    content = workplace.files.read(row.id, card.name)
    for secret in jpegs.SECRETS:
        assert secret not in content
    centre = central.centre
    found = arrivals.opened(centre, Published(), row.id, "vi")
    assert found is not None
    attached = arrivals.Attached(card.name, card.sha256, len(content), "image/jpeg", here=True)
    assert found.attachments == (attached,)
    assert (central.data / "files" / card.sha256[:2] / card.sha256).read_bytes() == content
    assert f"<anh>{card.name}</anh>" in found.xml

    shown = person.question("anh")  # the signed report, read only
    assert isinstance(shown, UploadQuestion)
    assert shown.readonly
    person.until(shown._kept.canvas.isVisible, "the picture after the sign-off")
    office.window.shell.show_report(row.id)
    listed = person.find("detail.files", FilesCard)
    assert person.reads("Đã đến trung tâm")
    assert person.reads("Trung tâm đã nhận đủ")
    assert person.reads(card.name)
    listed.save_to(card.name, tmp_path / "copy.jpg")
    person.until((tmp_path / "copy.jpg").exists, "the copy")
    assert (tmp_path / "copy.jpg").read_bytes() == content


def test_the_officer_holds_a_photo_back_and_lets_it_go(
    office: Office, central: CentralInProcess, tmp_path: Path
) -> None:
    central.publish(write_photo_form(tmp_path / "anh.xlsx"))
    photo = tmp_path / "Sạt lở thôn 4.jpg"
    photo.write_bytes(jpegs.photo(1200, 800))
    person = office.person
    person.sign_in(OFFICER.login, OFFICER.password)
    workplace = office.app.session.workplace
    workplace.sync.uploads.pause()
    person.open_card("anh", PERIOD)
    person.answer({"cb_tong": "4"})
    drop(person.question("anh"), photo)
    person.until(lambda: person.reads("SHA-256"), "the fingerprint")
    assert person.reads("được gửi dần lên trung tâm sau báo cáo")
    person.press("entry.finish")
    person.type("entry.leaderPassword", LEADER.password)
    person.press("entry.sign")
    person.until(lambda: person.seen("entry.sign") is None, "the signature")
    (row,) = workplace.reports.page(ReportFilter(), 0, 10)
    person.until(lambda: workplace.reports.detail(row.id).delivery is Delivery.ACKNOWLEDGED, "the receipt")
    assert not all_there(workplace.reports.detail(row.id))
    person.go_to("sync")
    person.until(lambda: person.reads("Tạm dừng ở 0 %"), "the file on the sync screen")
    person.press("sync.files.turn")
    person.until(lambda: all_there(workplace.reports.detail(row.id)), "the receipt that covers the photo")
    person.until(lambda: person.reads("Không có tệp nào chờ gửi."), "an empty list")
