"""Receipts on paper and checked offline: what they say, what they prove, and when they prove nothing."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import zxingcpp

from desktop.documents import receipt as paper
from desktop.domain.unit import Units
from desktop.services.receipts import jws_in, key_in, place, prove, receipt_in
from sync import receipts
from sync.receipts import Receipt
from tests.services.conftest import RESOURCES

KEY = receipts.new_key()
RECEIPT = Receipt(
    report="0a5f6e0e-0000-4000-8000-000000000001",
    rev="2",
    sha256="ab" * 32,
    unit="20242",
    form="cds57",
    period="2026-10",
    author="Nguyễn Thị Lan Phương",
    received_at=datetime.fromisoformat("2026-11-16T03:00:05+00:00"),
    serial="TN-000001",
    attachments="complete",
)


def signed(receipt: Receipt = RECEIPT) -> str:
    claims = {**receipt.__dict__, "received_at": receipt.received_at.isoformat()}
    return receipts.make(KEY, claims)


@pytest.fixture(scope="module")
def units() -> Units:
    return Units.load(RESOURCES)


@pytest.mark.parametrize("author", ["An", "Nguyễn Thị Lan Phương", "Nguyễn " * 40])
def test_the_code_on_the_page_is_read_as_the_receipt(author: str) -> None:
    jws = signed(replace(RECEIPT, author=author))
    code = paper.qr(jws)
    assert len({len(line) for line in code} | {len(code)}) == 1, "a square"
    scale, quiet = 4, 4
    side = (len(code) + 2 * quiet) * scale
    pixels = bytearray(b"\xff" * side * side)
    for y, line in enumerate(code):
        for x, dark in enumerate(line):
            if dark:
                for row in range(scale):
                    at = ((y + quiet) * scale + row) * side + (x + quiet) * scale
                    pixels[at : at + scale] = bytes(scale)
    image = memoryview(pixels).cast("B", (side, side))
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == jws


def test_the_page_says_what_the_receipt_says(units: Units) -> None:
    page = paper.sheet(
        signed(), RECEIPT, "Chuyển đổi số", place(units.get("20242"), units), "Sở KH&CN", "K" * 43
    )
    facts = dict(page.facts)
    assert facts["Số tiếp nhận"] == "TN-000001"
    assert facts["Kỳ"] == "Tháng 10/2026 (15/09/2026–14/10/2026)"
    assert facts["Bản báo cáo"] == "Lần sửa 1"
    assert facts["Nhận lúc"] == "10:00:05, 16/11/2026"
    assert facts["Tệp đính kèm"] == "đã nhận đủ"
    assert facts["Đơn vị gửi"] == place(units.get("20242"), units)
    assert page.sha256[1] == " ".join(["abababab"] * 8)
    assert page.complete
    assert page.proves[1] == paper.proves(RECEIPT)
    pending = replace(RECEIPT, attachments="pending", period=None, rev="1")
    other = paper.sheet(signed(pending), pending, "t", "u", "c", "k")
    assert (dict(other.facts)["Kỳ"], dict(other.facts)["Bản báo cáo"]) == ("Đột xuất", "Bản đầu")
    assert not other.complete
    assert other.proves[1] != page.proves[1]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("2026-Q4", "Quý IV/2026 (15/09/2026–14/12/2026)"),
        ("2026-H1", "6 tháng đầu năm 2026 (15/12/2025–14/06/2026)"),
        ("2026-9M", "9 tháng năm 2026 (15/12/2025–14/09/2026)"),
        ("2026", "Năm 2026 (15/12/2025–14/12/2026)"),
        ("??", "??"),
    ],
)
def test_periods(code: str, said: str) -> None:
    assert paper.period_words(code) == said


@pytest.mark.parametrize("language", paper.LANGUAGES)
def test_every_word_is_there_in_each_language(language: str) -> None:
    assert all(paper.word(name, language) for name in paper._WORDS)


def test_a_receipt_is_found_in_what_people_save(tmp_path: Path) -> None:
    jws = signed()
    for text in (jws, f"\ufeff{jws}\n", json.dumps({"receipt": jws}), f"QR: {jws} (16/11)", f'["{jws}"]'):
        assert jws_in(text) == jws
    for text in ("", "hello", "a.b.c", "x" * 100):
        assert jws_in(text) is None


def test_a_key_is_found_in_what_people_have() -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    public = receipts.public(KEY)
    raw = base64.urlsafe_b64decode(public["x"] + "=")
    pem = Ed25519PublicKey.from_public_bytes(raw).public_bytes(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    )
    for text in (
        json.dumps(public),
        json.dumps({"keys": [{"kty": "RSA"}, public]}),
        json.dumps({"server_key": public, "token": "x"}),
        pem.decode(),
    ):
        assert key_in(text) == public
    for text in ("", "{", "[]", "{}", '{"keys": 3}', "-----BEGIN PUBLIC KEY-----\nx"):
        assert key_in(text) is None


def test_proved_or_not(units: Units) -> None:
    jws, public = signed(), receipts.public(KEY)
    proof = prove(jws, [public], units)
    assert proof.holds
    assert ("Số tiếp nhận", "TN-000001") in proof.facts
    assert any("Hải Châu" in value or "20242" in value for _, value in proof.facts)
    changed = jws[:-5] + ("A" if jws[-5] != "A" else "B") + jws[-4:]
    for bad, key in ((changed, public), (jws, receipts.public(receipts.new_key()))):
        proof = prove(bad, [key], units)
        assert (proof.holds, proof.facts, bool(proof.why)) == (False, (), True)


def pdf_with(jws: str, tmp_path: Path, qapp: object) -> Path:
    """A receipt's page as it is saved."""
    from ui import receipt_sheet

    sheet = paper.sheet(jws, RECEIPT, "Báo cáo chuyển đổi số", "Xã Bà Nà", "Trung tâm", "k" * 43)
    receipt_sheet.save(sheet, tmp_path / "bien-nhan.pdf")
    return tmp_path / "bien-nhan.pdf"


def test_a_receipt_is_found_in_its_pdf_and_in_any_text(tmp_path: Path, qapp: object) -> None:
    jws = signed()
    assert receipt_in(pdf_with(jws, tmp_path, qapp).read_bytes()) == jws
    for content in (jws.encode(), jws.encode("utf-16"), json.dumps({"receipt": jws}).encode()):
        assert receipt_in(content) == jws
    for content in (b"", b"\xff\xfe\x00", b"%PDF-1.7", b"%PDF-1.7 " + jws.encode()[:9], b"PK\x03\x04"):
        assert receipt_in(content) is None


def test_a_pc_that_knows_no_centre_says_so(units: Units) -> None:
    proof = prove(signed(), [], units)
    assert (proof.holds, proof.why) == (False, paper.word("fault_unknown"))


def test_the_page_says_how_to_check_it_in_the_application_and_on_windows(units: Units) -> None:
    page = paper.sheet(signed(), RECEIPT, "t", "u", "c", "k")
    how, command = page.check
    assert "«Kiểm tra biên nhận…»" in how
    assert "baocaoxa-console" in how
    assert command.split()[:2] == ["baocaoxa", "verify-receipt"]
    assert "--key" in command
    assert page.jws == signed()
