"""Signatures of ours as another program judges them, one after the other, with pictures."""

from __future__ import annotations

import io
import warnings
from datetime import datetime, timedelta, timezone
from functools import partial

import pypdfium2
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import Encoding
from PySide6.QtWidgets import QApplication

from desktop.documents import pades, pdf_pages, signatures
from desktop.documents.pdf_pages import Export
from desktop.domain.errors.documents import TokenRefused
from desktop.domain.signed_pdf import Same, Trust
from desktop.domain.token import Pixels, Spot
from tests.documents.certificates import Holder, authority, issued
from tests.documents.papers import RESOURCES, cover, paper, quick_report
from tests.documents.test_signed_pdf import saved
from ui.paper import load_fonts, pdf

AT = datetime(2026, 10, 20, 14, 3, tzinfo=timezone(timedelta(hours=7)))
RED = Pixels(2, 2, bytes((200, 0, 0)) * 4, bytes((255, 0, 0, 255)))


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


def key(holder: Holder, data: bytes) -> bytes:
    return holder.key.sign(data, padding.PKCS1v15(), hashes.SHA256())


def signed(data: bytes, holder: Holder, spot: Spot | None = None) -> bytes:
    return pades.sign(data, holder.der, "Trần Văn Hùng", AT, spot, partial(key, holder))


def judged(data: bytes, root: Holder) -> list[tuple[bool, bool, bool, str]]:
    """Of each signature: whole, valid, trusted, and what it covers, as pyHanko sees it."""
    from asn1crypto import x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(
        trust_roots=[x509.Certificate.load(root.certificate.public_bytes(Encoding.DER))],
        allow_fetching=False,
        moment=AT,
    )
    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the judge's own making
        for each in PdfFileReader(io.BytesIO(data)).embedded_signatures:
            status = validate_pdf_signature(each, signer_validation_context=context)
            found.append((status.intact, status.valid, status.trusted, getattr(status.coverage, "name", "")))
    return found


def test_another_program_finds_it_whole(report: bytes, leader: Holder, root: Holder) -> None:
    made = signed(report, leader)
    assert made.startswith(report)
    assert judged(made, root) == [(True, True, True, "ENTIRE_FILE")]


def test_so_do_we(report: bytes, leader: Holder, root: Holder) -> None:
    made = signed(report, leader, Spot(0, 100, 100, 80, 40, RED))
    reader = pdf_pages.opened(made)
    (view,) = signatures.read(made, reader, [root.certificate])
    assert (view.signer, view.at, view.whole, view.trust) == ("Trần Văn Hùng", AT, True, Trust.KNOWN)
    assert pdf_pages.compare(made, reader, report, saved(report)) is Same.BYTES
    assert pdf_pages.compare(made, reader, report, [Export("", 1)]) is Same.PAGES


def test_the_clerk_signs_after_the_leader(report: bytes, leader: Holder, root: Holder) -> None:
    first = signed(report, leader, Spot(1, 100, 100, 80, 40, RED))
    both = signed(first, issued(root, "UBND xã Bà Nà"), Spot(1, 60, 90, 60, 60, RED))
    assert both.startswith(first)
    assert [each[:3] for each in judged(both, root)] == [(True, True, True)] * 2
    views = signatures.read(both, pdf_pages.opened(both), [root.certificate])
    assert [(view.signer, view.whole) for view in views] == [("Trần Văn Hùng", True), ("UBND xã Bà Nà", True)]


def test_one_changed_byte_is_found_by_both(report: bytes, leader: Holder, root: Holder) -> None:
    made = bytearray(signed(report, leader))
    made[made.index(b"/CreationDate (D:") + 20] ^= 1
    assert judged(bytes(made), root)[0][0] is False
    assert not signatures.read(bytes(made), pdf_pages.opened(bytes(made)), [])[0].whole


def test_its_picture_is_seen_where_it_belongs(report: bytes, leader: Holder) -> None:
    made = signed(report, leader, Spot(0, 100, 600, 80, 40, RED))
    document = pypdfium2.PdfDocument(made)
    document.init_forms()
    page = document[0]
    drawn = page.render(scale=1, may_draw_forms=True, rev_byteorder=True)
    high = drawn.height

    def dot(left: int, bottom: int) -> tuple[int, ...]:
        at = (high - bottom) * drawn.stride + left * drawn.n_channels
        return tuple(bytes(drawn.buffer)[at : at + 3])

    assert dot(110, 635)[0] > 150 > dot(110, 635)[1]
    drawn.close()
    page.close()
    document.close()


def test_a_file_another_program_wrote_is_not_signed_here(report: bytes, leader: Holder) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(report)), incremental=True)
    writer.add_metadata({"/Keywords": "x"})
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(TokenRefused) as refused:
        signed(out.getvalue(), leader)
    assert refused.value.why == "elsewhere"
