"""Which files may come in, what they are called in a report, and when they may go."""

from __future__ import annotations

import unicodedata
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import FileRefused
from desktop.domain.files import (
    JPEG,
    UNKNOWN,
    accepts,
    distinct,
    named_in,
    safe_name,
    type_of,
    unused,
    without_macros,
)

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "head", "found"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0", JPEG),
        ("a.txt", b"\xff\xd8\xff\xe0", JPEG),  # content comes first
        ("a.jpg", b"hello", UNKNOWN),  # and a name alone makes no photo
        ("a.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WEBP", "image/webp"),
        ("a.heic", b"\x00\x00\x00\x18ftypheic", "image/heic"),
        ("a.mp4", b"\x00\x00\x00\x18ftypisom", "video/mp4"),
        ("a.pdf", b"%PDF-1.7", "application/pdf"),
        ("a.docx", ZIP, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.zip", ZIP, "application/zip"),
        ("A.XLS", OLE, "application/vnd.ms-excel"),
        ("a.csv", b"a,b", "text/csv"),
        ("MZ.txt", b"MZ la mot ten", "text/plain"),
        ("a", b"?", UNKNOWN),
    ],
)
def test_the_type_is_told_by_content_and_name(name: str, head: bytes, found: str) -> None:
    assert type_of(name, head) == found


@pytest.mark.parametrize(
    ("name", "head", "why"),
    [
        ("a.jpg", b"", "empty"),
        ("a.exe", b"x", "program"),
        ("anh.jpg.exe", b"\xff\xd8\xff", "program"),
        ("a.jpg", b"MZ\x90\x00\x03", "program"),
        ("a.pdf", b"\x7fELF\x02", "program"),
        ("a.msi", OLE, "program"),
        ("a.bat", b"x", "script"),
        ("a.txt", b"#!/bin/sh", "script"),
        ("a.jpg", b" \n<!DOCTYPE html>", "script"),
        ("a.svg", b"<svg", "script"),
        ("a.docm", ZIP, "macros"),
        ("a.XLSM", ZIP, "macros"),
    ],
)
def test_programs_scripts_and_macros_are_refused(name: str, head: bytes, why: str) -> None:
    with pytest.raises(FileRefused) as refused:
        type_of(name, head)
    assert (refused.value.why, refused.value.name) == (why, name)


@pytest.mark.parametrize("piece", [1 << 16, 16, 5])
def test_a_macro_under_another_name_is_found_however_the_file_is_cut(piece: int) -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        made.writestr("word/document.xml", "x" * 50)
        made.writestr("word/vbaProject.bin", "x")
    for whole in (content.getvalue(), OLE + bytes(77) + "_VBA_PROJECT".encode("utf-16-le") + bytes(9)):
        first = max(piece, 8)
        pieces = [whole[:first], *(whole[at : at + piece] for at in range(first, len(whole), piece))]
        with pytest.raises(FileRefused, match="macros"):
            list(without_macros("a.docx", pieces))


def test_other_files_pass_as_they_are() -> None:
    pieces = [b"%PDF-1.7 vbaProject.bin", b"more"]
    assert list(without_macros("a.pdf", pieces)) == pieces


@pytest.mark.parametrize(
    ("mediatype", "found", "taken"),
    [
        ("image/*", JPEG, True),
        ("image/*", "application/pdf", False),
        ("", "video/mp4", True),
        ("application/*", JPEG, True),  # XLSForm's `file`: any file
        ("application/pdf", "application/pdf", True),
        ("application/pdf, image/*", "image/png", True),
        ("audio/*", "video/mp4", False),
    ],
)
def test_a_question_takes_what_its_mediatype_says(mediatype: str, found: str, taken: bool) -> None:
    assert accepts(mediatype, found) is taken


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("Ảnh sạt lở.jpg", "Ảnh sạt lở.jpg"),
        ("C:\\Anh\\a.jpg", "a.jpg"),
        ("../../etc/passwd", "passwd"),
        ("anh\u202egpj.exe", "anhgpj.exe"),  # the mark that turns letters round is gone: .exe is seen
        ("a:b?.jpg", "a-b-.jpg"),
        ("  a \t b .jpg. ", "a b.jpg"),
        ("con.jpg", "_con.jpg"),
        (".", "file"),
        ("", "file"),
        ("a" * 300 + ".jpeg", "a" * 75 + ".jpeg"),
    ],
)
def test_names_are_made_safe(given_name: str, name: str) -> None:
    assert safe_name(given_name) == name


@given(st.text(max_size=120))
def test_any_name_becomes_a_safe_one(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name) <= 81
    assert not set(name) & set('/\\:*?"<>|\n\r\t\x00\u202e')
    assert unicodedata.is_normalized("NFC", name)
    assert name == name.strip()


@given(st.lists(st.text(min_size=1, max_size=90), max_size=20))
def test_no_two_files_of_a_report_share_a_name(texts: list[str]) -> None:
    taken: list[str] = []
    for text in texts:
        taken.append(distinct(safe_name(text), taken))
    assert len({name.casefold() for name in taken}) == len(texts)


def test_the_second_of_a_name_is_numbered() -> None:
    assert distinct("anh.jpg", ()) == "anh.jpg"
    assert distinct("anh.jpg", ["ANH.JPG"]) == "anh-2.jpg"
    assert distinct("anh.jpg", ["anh.jpg", "anh-2.jpg"]) == "anh-3.jpg"
    assert distinct("anh", ["anh"]) == "anh-2"


def test_a_file_goes_when_neither_draft_nor_revision_names_it() -> None:
    draft = b"<data><anh>a.jpg</anh><hang><anh>b.jpg</anh></hang></data>"
    names = ("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    assert unused(names, draft, [{"c.jpg"}]) == {"d.jpg"}
    assert unused(names, None, [{"c.jpg"}, {"a.jpg"}]) == {"b.jpg", "d.jpg"}
    assert unused(names, b"<not xml", []) == frozenset()
    assert named_in(names, draft) == {"a.jpg", "b.jpg"}
