"""Village phones: ODK Collect's calls, one after the other, and what must not come in that way."""

from __future__ import annotations

import base64
import hashlib
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook

from desktop.domain.files import LIMIT
from sync.central import attempts, limits, phones
from sync.central import phone_words as words
from sync.central.openrosa import XML_FIELD
from sync.central.phone_intake import Arrived, arrived
from sync.central.published import current_forms
from tests.central.collecting import (
    FORM,
    INSTANCE,
    VERSION,
    Collect,
    by_header,
    filled,
    phone,
    told,
    village_form,
)
from tests.central.conftest import Clock
from tests.central.uploading import noise
from tests.central_in_process import URL, CentralInProcess
from tests.forms.test_word_template import docx
from tests.sync.memory_outbox import UNIT

BOTH_DATABASES = True
OTHER_UNIT = "20194"
ONE, TWO = noise(400_000), noise(1000, 2)


@pytest.fixture
def collect(central: CentralInProcess, web: httpx.Client, tmp_path: Path) -> Collect:
    """A phone at a centre that has published its form."""
    central.publish(village_form(tmp_path / "forms"))
    return phone(central, web)


def came(central: CentralInProcess) -> Arrived:
    """The one submission that is here."""
    (found,) = arrived(central.centre)
    return found


def content(central: CentralInProcess, sha256: str) -> bytes:
    return (central.data / "files" / sha256[:2] / sha256).read_bytes()


def test_from_the_form_list_to_a_report_with_two_pictures(
    collect: Collect, central: CentralInProcess
) -> None:
    found = collect.download(FORM)
    assert b"<h:html" in found["form.xml"]
    assert found["thon.csv"].decode().splitlines()[1] == "phu_tuc,Phú Túc"
    status, said = collect.submit(filled(), {"1763.jpg": ONE})
    assert (status, "DT-000001" in said, "cán bộ xã sẽ kiểm tra" in said) == (201, True, True)
    assert collect.submit(filled(), {"1764.jpg": TWO})[0] == 201  # Collect sends what is large in parts
    assert collect.submit(filled(), {"1763.jpg": ONE, "1764.jpg": TWO}) == (201, said)  # the answer was lost
    found_here = came(central)
    assert {name: content(central, sha256) for name, sha256 in found_here.files} == {
        "1763.jpg": ONE,
        "1764.jpg": TWO,
    }
    row = found_here.submission
    assert (row.instance, row.unit, row.xml.encode()) == (INSTANCE, UNIT, filled())
    assert row.sha256 == hashlib.sha256(filled()).hexdigest()
    assert [problem["ref"] for problem in row.problems] == ["/data/nguoi_duyet"]


def test_it_is_no_report_of_the_commune(collect: Collect, central: CentralInProcess) -> None:
    collect.submit(filled())
    assert central.reports() == []
    central.restart()
    assert came(central).submission.serial == "DT-000001"


def test_other_content_of_the_same_instance_is_refused(collect: Collect, central: CentralInProcess) -> None:
    collect.submit(filled(), {"1763.jpg": ONE})
    assert collect.submit(filled(houses="4")) == (409, words.OTHER_CONTENT)
    assert collect.submit(filled(), {"1763.jpg": TWO}) == (409, words.OTHER_FILE.format(name="1763.jpg"))
    assert came(central).submission.xml.encode() == filled()
    assert dict(came(central).files) == {"1763.jpg": hashlib.sha256(ONE).hexdigest()}
    stored = [path.name for path in (central.data / "files").rglob("*") if path.is_file()]
    assert stored == [hashlib.sha256(ONE).hexdigest()]  # nothing of what was refused lies there


def test_another_commune_cannot_take_an_instance_nor_name_ours(
    collect: Collect, central: CentralInProcess, web: httpx.Client
) -> None:
    collect.submit(filled())
    other = phone(central, web, OTHER_UNIT)
    assert other.submit(filled())[0] == 409
    assert other.submit(filled("uuid:2", unit=UNIT)) == (403, words.OTHER_UNIT)
    assert other.submit(filled("uuid:2", unit=OTHER_UNIT))[0] == 201
    assert [each.submission.unit for each in arrived(central.centre, UNIT)] == [UNIT]


def test_a_phone_sees_and_sends_its_forms_only(
    collect: Collect, central: CentralInProcess, web: httpx.Client, tmp_path: Path
) -> None:
    from tests.central.xlsforms import FORM as POPULATION
    from tests.central.xlsforms import population

    central.publish(population(tmp_path / "dan_so.xlsx"))
    assert list(collect.forms()) == [FORM]
    assert list(phone(central, web, forms=(FORM, POPULATION)).forms()) == [POPULATION, FORM][::-1]
    assert collect.get(f"{collect.address}/forms/{POPULATION}/1.xml").status_code == 404
    assert collect.submit(filled(form=POPULATION)) == (403, words.NOT_YOURS)
    assert collect.submit(filled(version="9")) == (404, words.NO_FORM)
    assert collect.get(f"{collect.address}/formList?formID=none").text.count("<xform>") == 0


def test_the_word_file_of_the_paper_is_not_for_phones(
    collect: Collect, central: CentralInProcess, tmp_path: Path
) -> None:
    path = village_form(tmp_path / "forms", "2")
    book = load_workbook(path)
    sheet = book["settings"]
    sheet.cell(1, sheet.max_column + 1, "word_template")
    sheet.cell(2, sheet.max_column, "loi van.docx")
    book.save(path)
    (path.parent / "loi van.docx").write_bytes(docx("{{ nha }}"))
    central.publish(path)
    with central.centre.database.reading() as session:
        (found,) = [each for each in current_forms(session) if each.form == FORM]
    assert "loi van.docx" in found.attachments  # it came along, for PCs
    assert set(collect.download(FORM)) == {"form.xml", "thon.csv"}
    assert collect.get(f"{collect.address}/forms/{FORM}/2/media/loi%20van.docx").status_code == 404
    assert collect.get(f"{collect.address}/forms/{FORM}/2/media/thon.csv").status_code == 200


def test_an_older_version_may_still_come(collect: Collect, central: CentralInProcess, tmp_path: Path) -> None:
    central.publish(village_form(tmp_path / "forms", "2"))
    assert collect.forms()[FORM]["version"] == "2"
    assert collect.submit(filled())[0] == 201


def test_a_revoked_phone_and_a_wrong_token_are_refused(collect: Collect, central: CentralInProcess) -> None:
    assert phones.revoke(central.centre, collect.id)
    assert collect.submit(filled()) == (401, words.NOT_KNOWN)
    assert collect.get(f"{collect.address}/formList").status_code == 401
    wrong = Collect(collect.web, f"{URL}/v1/key/nothing/openrosa", "")
    statuses = [wrong.get(f"{wrong.address}/formList").status_code for _ in range(attempts.FREE + 1)]
    assert statuses == [401] * attempts.FREE + [429]
    assert arrived(central.centre) == []


def test_who_knows_a_token_is_not_locked_out_with_who_does_not(
    collect: Collect, central: CentralInProcess
) -> None:
    for _ in range(attempts.FREE + 5):
        collect.get(f"{URL}/v1/key/nothing/openrosa/formList")
    assert collect.submit(filled())[0] == 201


def test_too_many_requests_of_one_phone_wait_a_minute(collect: Collect, clock: Clock) -> None:
    for _ in range(limits.PHONE_REQUESTS):
        assert collect.get(f"{collect.address}/formList").status_code == 200
    assert told(collect.get(f"{collect.address}/formList")) == (429, words.OFTEN.format(seconds=60))
    clock.now += timedelta(minutes=1)
    assert collect.get(f"{collect.address}/formList").status_code == 200


def test_the_token_may_come_in_a_header(collect: Collect, central: CentralInProcess) -> None:
    address, secret = by_header(central)
    basic = base64.b64encode(f"thon:{secret}".encode()).decode()
    asked = collect.web.get(f"{address}/formList", headers=VERSION)
    assert told(asked) == (401, words.NOT_KNOWN)
    assert asked.headers["www-authenticate"].startswith("Basic")
    for given in (f"Bearer {secret}", f"Basic {basic}"):
        answer = collect.web.get(f"{address}/formList", headers={**VERSION, "authorization": given})
        assert answer.status_code == 200
        assert secret not in answer.text


def test_a_request_that_is_not_openrosa_is_refused(collect: Collect) -> None:
    answer = collect.web.get(f"{collect.address}/formList")
    assert told(answer) == (400, words.VERSION)


def test_no_token_is_kept_in_the_clear(collect: Collect, central: CentralInProcess) -> None:
    secret = collect.address.split("/")[-2]
    (kept,) = phones.listed(central.centre)
    assert secret not in kept.model_dump_json()
    collect.forms()
    (kept,) = phones.listed(central.centre)
    assert kept.seen_at == central.clock()


HOSTILE = {
    "entities": b'<!DOCTYPE a [<!ENTITY x "y">]><data id="anh_thon" version="1">&x;</data>',
    "outside": b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><data id="anh_thon" version="1"/>',
    "deep": b'<data id="anh_thon" version="1">' + b"<a>" * 5000,
    "many": b'<data id="anh_thon" version="1">' + b"<a/>" * 110_000 + b"</data>",
    "no XML": b"\x00\x01\x02",
    "not UTF-8": filled().replace(b"phu_tuc", b"\xff\xfe"),
    "another root": filled().replace(b"<data ", b"<other ").replace(b"</data>", b"</other>"),
    "empty": b"",
}


@pytest.mark.parametrize("xml", HOSTILE.values(), ids=HOSTILE)
def test_hostile_xml_is_refused_in_words(collect: Collect, central: CentralInProcess, xml: bytes) -> None:
    assert collect.submit(xml) == (400, words.UNREADABLE)
    assert arrived(central.centre) == []


def test_without_an_instance_id_nothing_is_made_up(collect: Collect) -> None:
    for instance in ("", "x" * 300):
        assert collect.submit(filled(instance)) == (400, words.NO_INSTANCE)


def test_what_is_too_large_is_refused(collect: Collect, central: CentralInProcess) -> None:
    assert collect.submit(filled() + b" " * limits.PHONE_XML)[0] == 413
    assert collect.submit(filled(), {"1763.jpg": bytes(LIMIT + 1)})[0] == 413
    half = bytes(limits.PHONE_BYTES // 2)  # each may come, both in one request may not
    assert collect.submit(filled(), {"1763.jpg": half, "1764.jpg": half})[0] == 413
    assert collect.submit(filled(), {f"{n}.jpg": b"x" for n in range(limits.PHONE_FILES + 1)})[0] == 413
    assert arrived(central.centre) == []


def test_a_file_the_report_does_not_name_is_left_out(collect: Collect, central: CentralInProcess) -> None:
    status, said = collect.submit(filled(), {"../../1763.jpg": ONE, "other.exe": TWO, ".jpg": TWO})
    assert (status, words.LEFT_OUT.format(count=2) in said) == (201, True)
    assert [name for name, _ in came(central).files] == ["1763.jpg"]


BODIES = {
    "no boundary": ("multipart/form-data", b"x"),
    "other type": ("application/json", b"{}"),
    "cut": ("multipart/form-data; boundary=b", b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'),
    "no name": ("multipart/form-data; boundary=b", b"--b\r\nContent-Type: a\r\n\r\nx\r\n--b--"),
    "no header end": ("multipart/form-data; boundary=b", b"--b\r\n" + b"a" * 100_000),
    "without a report": (
        "multipart/form-data; boundary=b",
        b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--',
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_body_that_is_none_is_refused(collect: Collect, body: tuple[str, bytes]) -> None:
    headers = {**VERSION, "content-type": body[0]}
    answer = collect.web.post(f"{collect.address}/submission", content=body[1], headers=headers)
    assert told(answer)[0] in {400, 413}


def test_a_packed_body_is_not_unpacked(collect: Collect) -> None:
    headers = {**VERSION, "content-type": "multipart/form-data; boundary=b", "content-encoding": "gzip"}
    answer = collect.web.post(f"{collect.address}/submission", content=b"\x1f\x8b", headers=headers)
    assert told(answer)[0] == 400


def test_a_day_has_an_end(collect: Collect, central: CentralInProcess, clock: Clock) -> None:
    for number in range(limits.PHONE_DAY):
        if number % 50 == 0:
            clock.now += timedelta(minutes=2)
        assert collect.submit(filled(f"uuid:{number}"))[0] == 201
    clock.now += timedelta(minutes=2)
    assert collect.submit(filled("uuid:more")) == (429, words.MANY)
    assert collect.submit(filled("uuid:1"))[0] == 201  # sent again it is no new one


def test_the_openapi_tells_of_it(web: httpx.Client) -> None:
    paths = web.get("/openapi.json").json()["paths"]
    for base in ("/openrosa", "/v1/key/{token}/openrosa"):
        assert set(paths[f"{base}/submission"]) == {"head", "post"}
        body = paths[f"{base}/submission"]["post"]["requestBody"]["content"]["multipart/form-data"]
        assert body["schema"]["required"] == [XML_FIELD]
        assert "get" in paths[f"{base}/forms/{{form}}/{{version}}.xml"]
