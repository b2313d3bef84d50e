"""Photos on paper: small, upright, two on a page; a document with many stays small."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.documents import body, decree30, plates, word
from desktop.domain.paper import Paper
from tests import jpegs
from tests.documents.papers import METRICS, RESOURCES, cover
from tests.documents.test_plates import storm
from ui.paper import load_fonts, pdf
from ui.photos import small


@pytest.fixture(scope="module")
def letters(qapp: QApplication) -> None:
    load_fonts(RESOURCES / "fonts")


def made(*contents: bytes) -> Paper:
    files = {f"{place}.jpg": content for place, content in enumerate(contents)}
    instance = storm(*files)
    told = body.of_form(instance, frozenset(), "Mở đầu.")
    shown = plates.plates(instance, lambda name: iter((files[name],)), small)
    return decree30.compose(cover(), told.blocks, told.annexes, METRICS, draft=False, plates=shown)


def test_a_photo_becomes_small_and_stands_upright(qapp: QApplication) -> None:
    photo = small(jpegs.told(jpegs.photo(3000, 2000), 6))  # turned by the camera
    assert photo is not None
    assert (photo.width, photo.height) == (512, 768)
    assert photo.jpeg.startswith(b"\xff\xd8\xff")
    assert not any(secret in photo.jpeg for secret in jpegs.SECRETS)


def test_a_picture_with_nothing_behind_it_stands_on_white(qapp: QApplication) -> None:
    clear = QImage(40, 30, QImage.Format.Format_ARGB32)
    clear.fill(0)
    photo = small(jpegs.encoded(clear, "PNG"))
    assert photo is not None
    assert jpegs.decoded(photo.jpeg).pixelColor(20, 15).lightness() > 250


@pytest.mark.qt_log_ignore("Unsupported marker type", extend=True)
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xd8\xffbroken"])
def test_what_is_no_picture_is_none(qapp: QApplication, content: bytes) -> None:
    assert small(content) is None


def test_two_stand_on_a_page_and_the_document_stays_small(letters: None) -> None:
    photos = [jpegs.photo(2400, 1800, colour) for colour in ("#1A5FB4", "#9A6700", "#1E7B3A", "#B3261E")]
    paper = made(*photos)
    data = pdf(paper)
    with pypdfium2.PdfDocument(data) as document:
        pages = [
            [each for each in page.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
            for page in document
        ]
        assert [len(page) for page in pages if page] == [2, 2]
    assert len(data) < 1_000_000
    assert len(word.write(paper)) < 1_000_000
