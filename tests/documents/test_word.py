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
        "".join(
            " " if piece.tag == f"{W}br" else piece.text or ""
            for piece in each.iter()
            if piece.tag in {f"{W}t", f"{W}br"}
        )
        for each in document(data).iter(f"{W}p")
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


def test_it_is_no_file_of_an_older_word() -> None:
    found = parts(word.write(paper(quick_report(), cover())))
    setting = next(fromstring(found["word/settings.xml"]).iter(f"{W}compatSetting"))
    assert (setting.get(f"{W}name"), setting.get(f"{W}val")) == ("compatibilityMode", "15")
    assert "settings.xml" in found["word/_rels/document.xml.rels"]


def test_two_stamps_have_frames_of_their_own() -> None:
    urgent = replace(cover(), urgency="HỎA TỐC", circulation="LƯU HÀNH NỘI BỘ")
    root = document(word.write(paper(quick_report(), urgent)))
    framed = [each for each in root.iter(f"{W}pPr") if each.find(f"{W}pBdr/{W}left") is not None]
    assert len(framed) == 2
    indents = [each.find(f"{W}ind") for each in framed]
    colours = [each.find(f"{W}pBdr/{W}top") for each in framed]
    # Word makes one frame of neighbours whose frames and indents are alike.
    assert len({None if each is None else each.get(f"{W}left") for each in indents}) == 2
    assert [None if each is None else each.get(f"{W}color") for each in colours] == ["FF0000", "000000"]


def test_a_name_that_takes_two_lines_goes_on_under_itself() -> None:
    two = replace(cover(), to=("Sở Nội vụ", "Sở Khoa học và Công nghệ thành phố Đà Nẵng"))
    root = document(word.write(paper(quick_report(), two)))
    (indent,) = [
        each.find(f"{W}pPr/{W}ind")
        for each in root.iter(f"{W}p")
        if "".join(piece.text or "" for piece in each.iter(f"{W}t")) == "- Sở Nội vụ;"
    ]
    assert indent is not None
    assert int(indent.get(f"{W}hanging", "0")) > 0
    assert indent.get(f"{W}firstLine") is None
