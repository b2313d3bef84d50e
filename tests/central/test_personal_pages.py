"""What a form marks as personal data on the centre's pages: masked, until who decides asks to see it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import httpx
import pytest

from sync.central.answers import in_words
from sync.central.published import Published
from sync.protocol import AttachmentRef, SubmissionItem
from tests.central.test_pages import page
from tests.central.uploading import sender
from tests.central.xlsforms import write
from tests.central_in_process import CentralInProcess
from tests.sync.memory_outbox import item

FORM = "giup"
PHOTO = b"\xff\xd8\xff\xe0 a face"
PERSONS = ("Lò Văn Pao", "Giàng A Sử", "cccd.jpg")


@pytest.fixture
def report(central: CentralInProcess, web: httpx.Client, tmp_path: Path) -> SubmissionItem:
    """A report that names two people, with a picture of a card."""
    survey = [
        ("type", "name", "label", "bind::bx:personal", "bind::bx:warning"),
        ("text", "ten", "Chủ hộ", "yes"),
        ("text", "ghi", "Nhu cầu của ${ten}", "", "string-length(.) > 5"),
        ("image", "anh", "Ảnh căn cước", "yes"),
        ("begin_repeat", "nguoi", "Người được giúp", ""),
        ("text", "ho_ten", "Họ tên", "yes"),
        ("integer", "so", "Số lần", ""),
        ("end_repeat", "", "", ""),
    ]
    settings = {"form_id": FORM, "form_title": "Giúp dân", "version": "1", "regime_periodicity": "month"}
    settings |= {"regime_due_days": "2", "namespaces": 'bx="urn:baocaoxa:xforms"'}
    about = [tuple(settings), tuple(settings.values())]
    central.publish(write(tmp_path / "giup.xlsx", {"survey": survey, "settings": about}))
    made = item(form=FORM, version="1")
    xml = (
        f'<data xmlns:orx="http://openrosa.org/xforms" id="{FORM}" version="1"><ten>Lò Văn Pao</ten>'
        '<ghi xmlns:bx="urn:baocaoxa:xforms" bx:reason="Nhà xa">Gạo</ghi>'
        "<anh>cccd.jpg</anh><nguoi><ho_ten>Giàng A Sử</ho_ten><so>2</so></nguoi>"
        f"<orx:meta><orx:instanceID>{made.instance}</orx:instanceID></orx:meta></data>"
    )
    digest = hashlib.sha256(PHOTO).hexdigest()
    photo = AttachmentRef(name="cccd.jpg", sha256=digest, size=len(PHOTO), type="image/jpeg")
    sent = item(form=FORM, version="1", instance=made.instance, xml=xml, attachments=(photo,))
    pc = sender(central, web)
    assert pc.submit(sent)
    assert pc.create(PHOTO).status_code == 201
    assert pc.patch(PHOTO, 0, len(PHOTO)).status_code in {200, 204}
    return sent


def sign_in(web: httpx.Client, central: CentralInProcess, *, decides: bool) -> httpx.Client:
    assert web.post("/login", data={"key": central.viewer_key("Mai", decides)}).status_code == 303
    return web


@pytest.mark.parametrize("decides", [False, True])
def test_who_opens_a_report_reads_no_names(
    web: httpx.Client, central: CentralInProcess, report: SubmissionItem, decides: bool
) -> None:
    shown = page(sign_in(web, central, decides=decides).get(f"/reports/{report.report}"))
    assert not any(person in shown.text for person in PERSONS)
    assert "Chủ hộ *** dữ liệu cá nhân" in shown.text
    assert "Nhu cầu của … Gạo" in shown.text
    assert "Số lần" in shown.text
    assert "Dữ liệu cá nhân trong báo cáo này được che" in shown.text
    assert "Lý do đã nêu: Nhà xa" in shown.text
    assert "Nguyên bản XML" not in shown.text
    assert (f"/reports/{report.report}?persons=true" in shown.addresses) is decides


def test_who_decides_sees_them_when_asked_for(
    web: httpx.Client, central: CentralInProcess, report: SubmissionItem
) -> None:
    shown = page(sign_in(web, central, decides=True).get(f"/reports/{report.report}?persons=true"))
    assert all(person in shown.text for person in PERSONS)
    assert "Nguyên bản XML" in shown.text
    assert "được che" not in shown.text
    assert web.get(f"/reports/{report.report}/files/{report.attachments[0].sha256}").content == PHOTO


def test_who_only_looks_cannot_ask(
    web: httpx.Client, central: CentralInProcess, report: SubmissionItem
) -> None:
    sign_in(web, central, decides=False)
    shown = page(web.get(f"/reports/{report.report}?persons=true"))
    assert not any(person in shown.text for person in PERSONS)
    assert web.get(f"/reports/{report.report}/files/{report.attachments[0].sha256}").status_code == 403


def test_what_was_set_aside_is_masked_the_same_way(central: CentralInProcess, report: SubmissionItem) -> None:
    brought = report.model_dump(mode="json")
    masked = in_words(central.centre, Published(), brought, "vi")
    assert masked.masked
    assert masked.files == {"cccd.jpg"}
    assert not any(person in str(masked.parts) for person in PERSONS)
    whole = in_words(central.centre, Published(), brought, "vi", whole=True)
    assert all(person in str(whole.parts) for person in PERSONS)
    assert not whole.masked


def test_the_list_and_other_reports_stay_as_they_were(
    web: httpx.Client, central: CentralInProcess, report: SubmissionItem
) -> None:
    listed = page(sign_in(web, central, decides=False).get("/"))
    assert "Giúp dân" in listed.text
    assert not any(person in listed.text for person in PERSONS)
