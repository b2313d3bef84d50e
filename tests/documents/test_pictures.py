"""Pictures of signature and seal: what may be one, where they stand in Word and in the PDF."""

from __future__ import annotations

import io
import zipfile

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from desktop.documents import body, decree30, word
from desktop.documents.answers import in_vietnamese
from desktop.domain import pictures
from desktop.domain.cover import opening
from desktop.domain.errors.documents import PictureRefused
from desktop.domain.paper import Paper
from desktop.domain.pictures import Box, Size
from tests.documents import pngs
from tests.documents.papers import METRICS, RESOURCES, cover, quick_report
from ui.paper import load_fonts, pdf, signature_place

MM = 72 / 25.4


def made(*png: bytes | None) -> Paper:
    instance, around = quick_report(), cover("Báo cáo nhanh thiên tai", "")
    in_vietnamese(instance)
    told = body.of_form(instance, frozenset(), opening(around, None))
    return decree30.compose(
        around, told.blocks, told.annexes, METRICS, draft=False, pictures=pictures.placed(*png)
    )


def test_the_seal_covers_a_third_of_the_signature_at_its_left() -> None:
    signature = pictures.signature_box(Size(300, 120, 0))
    seal = pictures.seal_box(Size(200, 200, 0), signature)
    assert signature == Box(15, (pictures.ROOM - 24) / 2, 60, 24)
    assert (seal.width, seal.height) == (36, 36)
    assert seal.left + seal.width == pytest.approx(signature.left + signature.width / 3)
    assert seal.top + seal.height / 2 == pytest.approx(signature.top + signature.height / 2)


def test_a_seal_is_as_large_as_its_picture_says() -> None:
    assert pictures.checked(pngs.seal(metre=5000)) == Size(200, 200, 40)
    beside = pictures.signature_box(None)
    assert pictures.seal_box(Size(200, 200, 40), beside).width == 40
    assert pictures.seal_box(Size(200, 200, 400), beside).width == 36


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xd8\xff\xe0 a photo", "png"),
        (pngs.signature() + bytes(pictures.LIMIT), "large"),
        (pngs.png(2401, 1, [bytes(4 * 2401)]), "large"),
        (pngs.opaque(), "opaque"),
        (pngs.signature()[:-20], "torn"),
        (pngs.signature()[:100] + b"\0" + pngs.signature()[101:], "torn"),
        (b"\x89PNG\r\n\x1a\n", "torn"),
    ],
)
def test_what_is_no_such_picture_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(PictureRefused) as refused:
        pictures.checked(content)
    assert refused.value.why == why


def test_they_stand_between_position_and_name_in_the_pdf(qapp: QApplication) -> None:
    load_fonts(RESOURCES / "fonts")
    paper = made(pngs.signature(), pngs.seal())
    number, left, top = signature_place(paper)
    document = pypdfium2.PdfDocument(pdf(paper))
    page = document[number]
    high = page.get_height()
    drawn = [each.get_bounds() for each in page.get_objects() if each.type == 3]  # pictures
    boxes = [(a - left, high - d - top, c - left, high - b - top) for a, b, c, d in drawn]
    signature, seal = pictures.placed(pngs.signature(), pngs.seal())
    for box, picture in zip(boxes, (signature, seal), strict=True):
        wanted = (picture.left, picture.top, picture.left + picture.width, picture.top + picture.height)
        assert box == pytest.approx([each * MM for each in wanted], abs=1)
    letters = page.get_textpage()
    above = letters.get_text_bounded(left, high - top, 595, high - top + 16)
    below = letters.get_text_bounded(left, high - top - 100, 595, high - top - pictures.ROOM * MM)
    assert "PHÓ CHỦ TỊCH" in above
    assert "Trần Văn Hùng" in below
    letters.close()
    page.close()
    document.close()


def test_word_has_each_once_and_the_same_place() -> None:
    content = word.write(made(pngs.signature(), pngs.seal()))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        media = {name: archive.read(name) for name in archive.namelist() if "/media/" in name}
        text = archive.read("word/document.xml").decode()
        assert "image/png" in archive.read("[Content_Types].xml").decode()
        related = archive.read("word/_rels/document.xml.rels").decode()
    assert sorted(media.values()) == sorted([pngs.signature(), pngs.seal()])
    assert text.count("<wp:anchor") == 2
    assert all(f'r:embed="{name[11:-4]}"' in text and name[5:] in related for name in media)
    assert text.index("<wp:anchor") > text.index("PHÓ CHỦ TỊCH")
    assert "<wp:anchor" not in word.write(made(None, None)).decode("latin-1")
