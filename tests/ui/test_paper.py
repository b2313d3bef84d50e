"""The PDF of a report: the same words as the Word file, its fonts inside, pages as they were looked at.

`--update-golden` writes tests/golden/report-*.png anew; look at them before they are committed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.domain.paper import Cell, Paper, Paragraph, Run, Section, Table, lines
from tests.documents.papers import RESOURCES, cover, paper, quick_report, villages
from ui.paper import load_fonts, pdf

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
SCALE = 0.75  # of 72 dots per inch
#: Mean difference of a dot that other versions of what draws the page may make, of 255.
TOLERANCE = 1.5


@pytest.fixture(scope="module")
def letters(qapp: QApplication) -> None:
    load_fonts(RESOURCES / "fonts")


@pytest.fixture(scope="module")
def quick(letters: None) -> Paper:
    return paper(quick_report(), cover("Báo cáo nhanh thiên tai", ""), "")


@pytest.fixture(scope="module")
def wide(letters: None) -> Paper:
    return paper(villages(), cover("Báo cáo dân cư"), draft=True)


@pytest.fixture
def opened(request: pytest.FixtureRequest) -> Iterator[pypdfium2.PdfDocument]:
    made = pypdfium2.PdfDocument(pdf(request.getfixturevalue(request.param)))
    yield made
    made.close()


def text(document: pypdfium2.PdfDocument) -> list[str]:
    """Every word of the document, in order."""
    found: list[str] = []
    for page in document:
        letters = page.get_textpage()
        found += letters.get_text_range().split()
        letters.close()
        page.close()
    return found


@pytest.mark.parametrize(("opened", "source"), [("quick", "quick"), ("wide", "wide")], indirect=["opened"])
def test_every_word_can_be_copied_out(
    opened: pypdfium2.PdfDocument, source: str, request: pytest.FixtureRequest
) -> None:
    wanted = sorted(" ".join(lines(request.getfixturevalue(source))).split())
    found = text(opened)
    for page_number in map(str, range(2, 9)):  # what stands in the margin
        while found.count(page_number) > wanted.count(page_number):
            found.remove(page_number)
    while found.count("THẢO") > wanted.count("THẢO"):
        found.remove("DỰ")
        found.remove("THẢO")
    heads = [word for word in found if word not in wanted]
    assert heads == []
    assert set(wanted) <= set(found)


@pytest.mark.parametrize("opened", ["quick"], indirect=True)
def test_fonts_are_inside(opened: pypdfium2.PdfDocument, quick: Paper) -> None:
    data = pdf(quick)
    assert data.count(b"/FontFile") >= 3  # upright, bold, italic
    assert b"/ToUnicode" in data
    assert len(data) < 120_000
    assert opened.get_metadata_dict()["Title"] == "Báo cáo nhanh thiên tai"


@pytest.mark.parametrize("opened", ["wide"], indirect=True)
def test_the_annex_is_turned(opened: pypdfium2.PdfDocument) -> None:
    sizes = [tuple(round(each / 72 * 25.4) for each in opened.get_page_size(at)) for at in range(len(opened))]
    assert sizes[0] == (210, 297)
    assert sizes[-1] == (297, 210)


@pytest.mark.parametrize("opened", ["wide"], indirect=True)
def test_the_first_page_of_each_section_has_no_number(opened: pypdfium2.PdfDocument) -> None:
    top: list[str] = []
    for page in opened:
        letters = page.get_textpage()
        high = page.get_height()
        top.append(letters.get_text_bounded(0, high - 50, page.get_width(), high).strip())
        letters.close()
        page.close()
    numbers = [line.removesuffix("DỰ THẢO").strip() for line in top]
    assert numbers[:3] == ["", "2", ""] or numbers[:2] == ["", ""]
    assert "2" in numbers
    assert [line.count("DỰ THẢO") for line in top] == [1] * len(top)  # at the right of every page


@pytest.mark.parametrize(("opened", "name"), [("quick", "quick"), ("wide", "wide")], indirect=["opened"])
def test_pages_look_as_they_did(
    opened: pypdfium2.PdfDocument, name: str, request: pytest.FixtureRequest
) -> None:
    for number in (0, len(opened) - 1):
        page = opened[number]
        drawn = page.render(scale=SCALE, grayscale=True)
        picture = QImage(
            bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_Grayscale8
        )
        path = GOLDEN / f"report-{name}-{number + 1}.png"
        if request.config.getoption("--update-golden"):
            assert picture.save(str(path))
        golden = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
        assert golden.size() == picture.size()
        assert difference(picture, golden) < TOLERANCE, path.name
        drawn.close()
        page.close()


def test_a_draft_says_so_nowhere_but_in_the_margin(letters: None) -> None:
    document = pypdfium2.PdfDocument(pdf(paper(villages(), cover(), draft=True)))
    pages, told = len(document), " ".join(text(document))
    document.close()
    assert told.count("DỰ THẢO") == pages


def difference(one: QImage, other: QImage) -> float:
    """Mean difference of two grey pictures of one size, dot by dot."""
    pairs = zip(dots(one), dots(other), strict=True)
    return sum(abs(left - right) for left, right in pairs) / (one.width() * one.height())


def dots(picture: QImage) -> bytes:
    """The dots of a grey picture, row by row."""
    rows = (memoryview(picture.constScanLine(row)) for row in range(picture.height()))  # type: ignore[arg-type]
    return b"".join(bytes(row[: picture.width()]) for row in rows)


def test_a_picture_that_is_another_is_seen(letters: None, quick: Paper, wide: Paper) -> None:
    pictures = []
    for each in (quick, wide):
        document = pypdfium2.PdfDocument(pdf(each))
        page = document[0]
        drawn = page.render(scale=SCALE, grayscale=True)
        pictures.append(
            QImage(
                bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_Grayscale8
            )
        )
        drawn.close()
        page.close()
        document.close()
    assert difference(*pictures) > TOLERANCE


def test_a_paragraph_longer_than_a_page_goes_on(letters: None) -> None:
    long = Paragraph((Run("Nội dung báo cáo rất dài. " * 900),), keep=True)
    document = pypdfium2.PdfDocument(pdf(Paper("Dài", "", (Section((long,)),))))
    found = text(document)
    assert len(document) > 5
    assert found.count("Nội") == 900
    document.close()


def test_a_table_goes_on_under_its_head_and_a_cell_higher_than_a_page_is_cut(letters: None) -> None:
    head = ((Cell("Thôn", bold=True), Cell("Nội dung", bold=True)),)
    rows = [(Cell(str(number)), Cell("Vừa một dòng")) for number in range(80)]
    rows.insert(40, (Cell("dài"), Cell("Rất dài dòng. " * 900)))
    table = Table((30.0, 135.0), head, tuple(rows))
    document = pypdfium2.PdfDocument(pdf(Paper("Bảng", "", (Section((table,)),))))
    found = text(document)
    assert found.count("Rất") == 900
    assert found.count("Vừa") == 80
    assert found.count("Thôn") == len(document) > 4
    document.close()


def test_a_long_name_among_several_goes_on_under_itself(letters: None) -> None:
    name = "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính thành phố Đà Nẵng"
    made = paper(quick_report(), replace(cover(), to=("Sở Nội vụ", name)))
    document = pypdfium2.PdfDocument(pdf(made))
    page = document[0]
    there = page.get_textpage()
    said = there.get_text_range()
    dash, name_at, second = (
        there.get_charbox(said.index(words), loose=True)[0]
        for words in ("- Trung", "Trung tâm", "chính thành phố Đà Nẵng.")
    )
    there.close()
    page.close()
    document.close()
    assert dash < name_at == pytest.approx(second, abs=1)
