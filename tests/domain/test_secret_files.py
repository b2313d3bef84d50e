"""Stamps inside files of every kind an office has; words within sentences are left alone; limits hold."""

from __future__ import annotations

import io
import itertools
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from desktop.documents import word
from desktop.documents.decree30 import body_paragraph
from desktop.domain.paper import Paper, Section
from desktop.domain.secret_files import SECONDS, looked_into, mark_inside

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SENTENCE = "Công tác bảo vệ bí mật nhà nước, bảo mật thông tin và mật khẩu; mật độ dân số; NUÔI ONG LẤY MẬT"


def docx(*lines: str) -> bytes:
    return word.write(Paper("", "", (Section(tuple(body_paragraph(line) for line in lines)),)))


def archive(name: str, content: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return target.getvalue()


def header(line: str) -> bytes:
    return archive("word/header1.xml", f"<w:hdr {W}><w:p><w:r><w:t>{line}</w:t></w:r></w:p></w:hdr>")


def cut(line: str) -> bytes:
    """The letters in runs of their own, in a box inside another paragraph."""
    runs = "".join(f'<w:r><w:t xml:space="preserve">{letter}</w:t></w:r>' for letter in line)
    box = f"<w:p><w:r><w:t>Trước</w:t><w:txbxContent><w:p>{runs}</w:p></w:txbxContent></w:r></w:p>"
    return archive("word/document.xml", f"<w:document {W}><w:body>{box}</w:body></w:document>")


def watermark(line: str) -> bytes:
    shape = f'<w:p><w:r><v:shape xmlns:v="urn:v"><v:textpath string="{line}"/></v:shape></w:r></w:p>'
    return archive("word/header2.xml", f"<w:hdr {W}>{shape}</w:hdr>")


def xlsx(line: str) -> bytes:
    book, target = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["C3"] = "Ủy ban nhân dân", line
    book.save(target)
    return target.getvalue()


def sheet_header(line: str) -> bytes:
    book, target = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "Số liệu"
    assert sheet.oddHeader is not None
    sheet.oddHeader.right.text = line
    book.save(target)
    return target.getvalue()


def odt(line: str) -> bytes:
    body = f'<text:p xmlns:text="urn:t">{line[:1]}<text:span>{line[1:2]}</text:span>{line[2:]}</text:p>'
    return archive("content.xml", f"<office xmlns='urn:o'>{body}</office>")


def pptx(line: str) -> bytes:
    return archive("ppt/slides/slide3.xml", f'<s><a:p xmlns:a="urn:a"><a:r><a:t>{line}</a:t></a:r></a:p></s>')


def old_word(line: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 505 + f"Báo cáo\r{line}\rHết".encode("utf-16-le")


def rtf(line: str) -> bytes:
    said = "".join(f"\\u{ord(letter)}?" if ord(letter) > 127 else letter for letter in line)
    return f"{{\\rtf1\\ansi Truoc\\par {{\\b {said}}}\\par Sau}}".encode()


def pdf(line: str, *, over: bool = False) -> bytes:
    """A PDF with the line among its words, or as a note laid over the page (`over`)."""
    letters = sorted(set(line))
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    pairs = "\n".join(f"<{codes[letter]:02X}> <{ord(letter):04X}>" for letter in letters)
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 "
        "begincodespacerange\n"
        f"<00> <FF>\nendcodespacerange\n{len(letters)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    shown = "".join(f"{codes[letter]:02X}" for letter in line)
    drawn = "" if over else f"BT /F1 14 Tf 100 700 Td <{shown}> Tj ET"
    note = f"<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/Contents<FEFF{line.encode('utf-16-be').hex()}>>>"
    page = "/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/MediaBox[0 0 595 842]"
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R{page}{f'/Annots[{note}]' if over else ''}>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        f"<</Length {len(table)}>>stream\n{table}\nendstream",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += f"{number} 0 obj{part}\nendobj\n".encode()
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    ends = f"trailer<</Size {len(parts) + 1}/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF"
    return made + f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{rows}{ends}".encode()


def laid_over(line: str) -> bytes:
    return pdf(line, over=True)


KINDS: dict[str, Callable[[str], bytes]] = {
    "cv.docx": docx, "header.docx": header, "box.docx": cut, "watermark.docx": watermark, "so.xlsx": xlsx,
    "dau.xlsx": sheet_header, "cv.odt": odt, "hop.pptx": pptx, "cu.doc": old_word, "cv.rtf": rtf,
    "cv.pdf": pdf, "dau.pdf": laid_over,
    "a.txt": lambda line: f"UBND xã\r\n{line}\r\nHết".encode(),
    "b.txt": lambda line: f"UBND xã\r\n{line}\r\nHết".encode("utf-16"),
    "c.csv": lambda line: f"Số;Tên\n{line}\n".encode("utf-8-sig"),
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("line", ["MẬT", "TỐI MẬT", "Độ mật: Tuyệt mật", "T Ố I  M Ậ T"])
def test_a_stamp_in_a_file_is_found(name: str, line: str) -> None:
    data = KINDS[name](line)
    assert looked_into(name, data[:4096])
    expected = {"MẬT": "MẬT", "Độ mật: Tuyệt mật": "TUYỆT MẬT"}.get(line, "TỐI MẬT")
    assert mark_inside(name, data) == expected


@pytest.mark.parametrize("name", KINDS)
def test_words_within_sentences_of_a_file_are_left_alone(name: str) -> None:
    assert mark_inside(name, KINDS[name](SENTENCE)) is None


@pytest.mark.parametrize("name", ["cv.docx", "header.docx", "so.xlsx", "a.txt", "cv.odt"])
@pytest.mark.parametrize(
    "line",
    ["KẾ HOẠCH DIỄN TẬP PHÒNG THỦ - MẬT", "HỎA TỐC - MẬT", "HỎA TỐC, MẬT", "KẾ HOẠCH (MẬT)",
     "M\u200bẬ\u2060T", "Báo cáo mật số 03"],
)  # fmt: skip
def test_a_heading_and_two_stamps_on_a_line_are_found_in_a_file(name: str, line: str) -> None:
    assert mark_inside(name, KINDS[name](line)) == "MẬT"


@pytest.mark.parametrize("name", ["cv.docx", "so.xlsx"])
def test_honey_in_a_file_is_no_mark(name: str) -> None:
    assert mark_inside(name, KINDS[name]("SẢN PHẨM: CHÈ - MẬT")) is None
    assert mark_inside(name, KINDS[name]("KẾ HOẠCH NUÔI ONG LẤY MẬT")) is None


def zipped(name: str, data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr(f"thu muc/{name}", data)
    return target.getvalue()


@pytest.mark.parametrize("name", ["cv.docx", "cv.pdf", "so.xlsx", "a.txt", "cu.doc"])
def test_the_files_of_an_archive_are_looked_into(name: str) -> None:
    assert mark_inside("ho so.zip", zipped(name, KINDS[name]("TUYỆT MẬT"))) == "TUYỆT MẬT"
    assert mark_inside("ho so.zip", zipped(name, KINDS[name](SENTENCE))) is None
    assert mark_inside("ho so.zip", zipped(f"KH_TOI_MAT_{name}", KINDS[name]("Báo cáo"))) == "TỐI MẬT"


def test_archives_within_archives_end() -> None:
    data = b"x"
    for _ in range(50):
        data = zipped("trong.zip", data)
    assert mark_inside("ngoai.zip", data) is None


def test_letters_with_marks_of_their_own_are_the_same_letters() -> None:
    assert mark_inside("cv.docx", docx(unicodedata.normalize("NFD", "TUYỆT MẬT"))) == "TUYỆT MẬT"


def test_a_photo_is_not_looked_into() -> None:
    assert not looked_into("anh.jpg", b"\xff\xd8\xff\xe0")


@pytest.mark.parametrize("name", ["cv.docx", "so.xlsx", "cv.pdf", "cv.odt"])
def test_a_torn_file_is_no_secret(name: str) -> None:
    whole = KINDS[name]("Báo cáo tháng")
    for size in (0, 8, len(whole) // 3, len(whole) // 2, len(whole) - 5):
        assert mark_inside(name, whole[:size]) is None
    assert mark_inside(name, whole[:40] + b"\x00" * 60 + whole[100:]) is None


def test_entities_and_bombs_cost_nothing() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a "MẬT">]><w:p xmlns:w="urn:w"><w:t>&a;</w:t></w:p>'
    assert mark_inside("x.docx", archive("word/document.xml", entity)) is None
    bomb = io.BytesIO()
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made,
        made.open("word/document.xml", "w") as part,
    ):
        part.write(b"<x>")
        for _ in range(80):
            part.write(b" " * 1_000_000)
        part.write("<p>MẬT</p></x>".encode())
    assert mark_inside("x.docx", bomb.getvalue()) is None  # not read to its end


def test_time_runs_out_within_a_file() -> None:
    ticks = itertools.count(0, SECONDS / 3)
    many = docx(*("Dòng" for _ in range(50)), "MẬT")
    assert mark_inside("x.docx", many) == "MẬT"
    assert mark_inside("x.docx", many, clock=lambda: next(ticks)) is None


def test_what_is_wrong_with_a_pdf_is_not_said_on_the_console() -> None:
    asked = "from desktop.domain.secret_files import mark_inside; mark_inside('a.pdf', b'%PDF-' + bytes(99))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
