"""The Word file: whole, the same each time, and laid out as the decree asks."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from desktop.documents import word
from desktop.domain.paper import lines
from tests.documents.papers import cover, paper, quick_report, villages

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def document(data: bytes) -> Element:
    root: Element = fromstring(parts(data)["word/document.xml"])
    return root


def words(data: bytes) -> list[str]:
    """The text of every paragraph that has some."""
    texts = (
        "".join(piece.text or "" for piece in each.iter(f"{W}t")) for each in document(data).iter(f"{W}p")
    )
    return [text.replace("\xa0", " ") for text in texts if text]


def test_every_word_of_the_document_is_in_it() -> None:
    for made in (paper(quick_report(), cover()), paper(villages(), cover(), draft=True)):
        assert words(word.write(made)) == [line for line in lines(made) if line]


def test_every_part_is_well_formed_and_named() -> None:
    found = parts(word.write(paper(quick_report(), cover())))
    for text in found.values():
        fromstring(text)
    named = set(re.findall(r'PartName="/([^"]+)"', found["[Content_Types].xml"]))
    assert named == {name for name in found if not name.endswith(".rels") and name != "[Content_Types].xml"}


def test_the_same_document_gives_the_same_bytes() -> None:
    made = paper(quick_report(), cover())
    assert word.write(made) == word.write(made)


def test_font_and_language() -> None:
    styles = parts(word.write(paper(quick_report(), cover())))["word/styles.xml"]
    assert 'w:ascii="Times New Roman"' in styles
    assert 'w:val="vi-VN"' in styles


def test_each_section_counts_its_pages_and_its_first_page_bears_no_number() -> None:
    data = word.write(paper(villages(), cover()))
    sections = list(document(data).iter(f"{W}sectPr"))
    assert len(sections) == 2
    for section in sections:
        assert section.find(f"{W}titlePg") is not None
        number = section.find(f"{W}pgNumType")
        assert number is not None
        assert number.get(f"{W}start") == "1"
    sizes = [section.find(f"{W}pgSz") for section in sections]
    assert [None if size is None else size.get(f"{W}orient") for size in sizes] == [None, "landscape"]
    found = parts(data)
    assert " PAGE " in found["word/header2.xml"]
    assert "<w:t" not in found["word/header1.xml"]


def test_margins_are_those_of_the_decree() -> None:
    margin = next(document(word.write(paper(quick_report(), cover()))).iter(f"{W}pgMar"))
    size = {
        name: int(margin.get(f"{W}{name}", "0")) * 25.4 / 1440 for name in ("top", "bottom", "left", "right")
    }
    assert {name: round(value) for name, value in size.items()} == {
        "top": 20,
        "bottom": 20,
        "left": 30,
        "right": 15,
    }


def test_a_draft_says_so_once_on_every_page() -> None:
    draft = parts(word.write(paper(quick_report(), cover(), draft=True)))
    found = {name: text.count("DỰ THẢO") for name, text in draft.items()}
    assert {name: count for name, count in found.items() if count} == {
        "word/header1.xml": 1,  # of first pages
        "word/header2.xml": 1,  # of all others
    }


def test_what_no_xml_can_hold_is_left_out() -> None:
    odd = replace(cover(), abstract="Số liệu <b> & \x0b\ud800\ufffe\tcuối", signer='"Hùng"')
    assert "Số liệu <b> &  cuối" in words(word.write(paper(quick_report(), odd)))


def test_heads_of_tables_come_again_and_rows_stay_whole() -> None:
    data = word.write(paper(villages(), cover()))
    table = list(document(data).iter(f"{W}tbl"))[-1]
    rows = list(table.iter(f"{W}tr"))
    assert len(rows) == 1 + 22 + 1
    assert len(list(table.iter(f"{W}tblHeader"))) == 1
    assert len(list(table.iter(f"{W}cantSplit"))) == len(rows)
