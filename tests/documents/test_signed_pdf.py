"""Signed PDFs: the report is known again, whoever signed is told, and what was changed is found."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, NameObject, NumberObject
from PySide6.QtWidgets import QApplication

from desktop.documents import pdf_pages, signatures, trust
from desktop.documents.pdf_pages import Export
from desktop.domain.errors.documents import SignedPdfRefused
from desktop.domain.signed_pdf import Same, SignatureView, Trust
from tests.documents.certificates import Holder, authority, issued, signed_elsewhere
from tests.documents.papers import RESOURCES, cover, paper, quick_report
from tests.forms import filling
from ui.paper import load_fonts, pdf


@pytest.fixture(scope="module")
def root() -> Holder:
    return authority()


@pytest.fixture(scope="module")
def leader(root: Holder) -> Holder:
    return issued(root, "Trần Văn Hùng")


@pytest.fixture(scope="module")
def report(qapp: QApplication) -> bytes:
    load_fonts(RESOURCES / "fonts")
    return pdf(paper(quick_report(), cover("Báo cáo nhanh thiên tai", ""), ""))


@pytest.fixture(scope="module")
def signed(report: bytes, leader: Holder) -> bytes:
    return signed_elsewhere(report, leader)


def saved(report: bytes) -> list[Export]:
    return [Export(sha256(report).hexdigest(), len(report))]


def same(data: bytes, report: bytes, exports: list[Export]) -> Same:
    return pdf_pages.compare(data, pdf_pages.opened(data), report, exports)


def read(data: bytes, *trusted: Holder) -> tuple[SignatureView, ...]:
    return signatures.read(data, pdf_pages.opened(data), [each.certificate for each in trusted])


def why(work: Callable[[], object]) -> str:
    with pytest.raises(SignedPdfRefused) as refused:
        work()
    return refused.value.why


def test_it_begins_with_what_was_saved(signed: bytes, report: bytes) -> None:
    assert signed.startswith(report)
    assert same(signed, report, saved(report)) is Same.BYTES


def test_one_saved_before_is_known_again_though_today_others_bytes_are_made(
    signed: bytes, report: bytes
) -> None:
    today = pdf(paper(quick_report(), cover("Báo cáo nhanh thiên tai", ""), ""))
    assert same(signed, today, []) is Same.PAGES
    assert same(signed, today, saved(report)) is Same.BYTES


@pytest.mark.parametrize("kind", ["PADES", "ADOBE_PKCS7_DETACHED"])
def test_who_signed_is_told(report: bytes, leader: Holder, root: Holder, kind: str) -> None:
    (view,) = read(signed_elsewhere(report, leader, kind=kind), root)
    assert (view.signer, view.organisation) == ("Trần Văn Hùng", "UBND xã Bà Nà")
    assert view.issuer == "CA phục vụ các cơ quan nhà nước"
    assert view.whole
    assert view.trust is Trust.KNOWN
    assert view.at is not None
    assert abs(view.at - datetime.now(UTC)).total_seconds() < 600


def test_two_signatures_stand_in_their_order(signed: bytes, root: Holder) -> None:
    both = signed_elsewhere(signed, issued(root, "UBND xã Bà Nà"), "Signature2")
    assert [(view.signer, view.whole) for view in read(both, root)] == [
        ("Trần Văn Hùng", True),
        ("UBND xã Bà Nà", True),
    ]


def test_an_authority_nobody_knows_here_is_said(signed: bytes, leader: Holder) -> None:
    assert read(signed, authority())[0].trust is Trust.UNKNOWN
    stranger = authority()  # of the same name, with another key
    assert stranger.certificate.subject == leader.certificate.issuer
    assert read(signed, stranger)[0].trust is Trust.UNKNOWN


def test_a_certificate_that_has_run_out_is_said(report: bytes, root: Holder) -> None:
    late = issued(root, "Trần Văn Hùng", until=30)
    at = datetime(2026, 6, 1, tzinfo=UTC)
    assert trust.trust(late.certificate, [], [root.certificate], at) is Trust.OUTDATED
    assert trust.trust(late.certificate, [], [root.certificate], late.certificate.not_valid_before_utc) is (
        Trust.KNOWN
    )


def test_authorities_come_from_the_folder_of_the_office(tmp_path: Path, root: Holder) -> None:
    other = authority("Khác")
    (tmp_path / "vgca.cer").write_bytes(root.der)
    (tmp_path / "other.pem").write_bytes(other.certificate.public_bytes(Encoding.PEM))
    (tmp_path / "torn.crt").write_bytes(root.der[:100])
    (tmp_path / "read.txt").write_text("nothing")
    found = trust.authorities(tmp_path)
    assert root.certificate in found
    assert other.certificate in found
    assert len(trust.authorities(tmp_path / "none")) == len(found) - 2


def test_bytes_changed_under_a_signature_are_found(signed: bytes, report: bytes, root: Holder) -> None:
    torn = bytearray(signed)
    at = signed.index(b"/CreationDate (D:") + 20
    torn[at] ^= 1
    assert not read(bytes(torn), root)[0].whole


def test_a_page_changed_after_the_signature_is_found(signed: bytes, report: bytes) -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(signed)), incremental=True)
    page = writer.pages[0]
    page[NameObject("/MediaBox")] = ArrayObject([NumberObject(each) for each in (0, 0, 595, 500)])
    out = io.BytesIO()
    writer.write(out)
    data = out.getvalue()
    assert data.startswith(signed)
    assert same(data, report, saved(report)) is Same.WORDS  # never the same bytes, nor the same pages


def test_a_figure_laid_over_a_page_is_found(signed: bytes, report: bytes) -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(signed)), incremental=True)
    writer.add_annotation(0, FreeText(text="999", rect=(100, 100, 200, 120)))
    out = io.BytesIO()
    writer.write(out)
    assert why(lambda: same(out.getvalue(), report, saved(report))) == "added"


def test_one_written_anew_by_its_tool_is_compared_page_by_page(report: bytes, leader: Holder) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(report))
    out = io.BytesIO()
    writer.write(out)
    data = signed_elsewhere(out.getvalue(), leader)
    assert not data.startswith(report)
    assert same(data, report, saved(report)) is Same.PAGES


def test_another_figure_is_found_and_said(report: bytes, leader: Holder) -> None:
    filled = quick_report()
    node = next(each for each in filled.walk() if each.name == "uoc_tien")
    filled.answer(node.ref, "8765")
    other = pdf(paper(filled, cover("Báo cáo nhanh thiên tai", ""), ""))
    with pytest.raises(SignedPdfRefused) as refused:
        same(signed_elsewhere(other, leader), report, saved(report))
    assert refused.value.why == "altered"
    assert refused.value.page
    assert "8.765" in refused.value.theirs
    assert "8.765" not in refused.value.ours


def test_another_report_is_no_signed_one_of_this(report: bytes, leader: Holder) -> None:
    other = pdf(paper(filling.dancu(), cover("Báo cáo dân cư")))
    assert why(lambda: same(signed_elsewhere(other, leader), report, saved(report))) == "other_report"


def test_what_is_no_signed_pdf_is_said(report: bytes) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(report))
    writer.encrypt("mật khẩu", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    assert why(lambda: pdf_pages.opened(b"PK\x03\x04 a Word file")) == "not_pdf"
    assert why(lambda: pdf_pages.opened(out.getvalue())) == "locked"
    assert why(lambda: pdf_pages.opened(b"%PDF-1.4\n" + report[9 : len(report) // 2])) == "damaged"
    assert why(lambda: read(report)) == "unsigned"


def test_a_signature_torn_is_said(signed: bytes, root: Holder) -> None:
    at = signed.index(b"/Contents <") + len(b"/Contents <")
    torn = signed[:at] + b"ff" * 40 + signed[at + 80 :]
    assert why(lambda: read(torn, root)) == "signature"


@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_file_is_refused_and_nothing_else(signed: bytes, report: bytes, seed: int) -> None:
    import random

    chance = random.Random(seed)
    torn = bytearray(signed)
    for _ in range(chance.randint(1, 30)):
        torn[chance.randrange(9, len(torn))] = chance.randrange(256)
    data = bytes(torn[: chance.choice((len(torn), chance.randrange(100, len(torn))))])
    try:
        reader = pdf_pages.opened(data)
        pdf_pages.compare(data, reader, report, saved(report))
        views = signatures.read(data, reader, [])
    except SignedPdfRefused:
        return
    assert not all(view.whole for view in views)
