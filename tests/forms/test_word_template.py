"""The Word file that goes with a form: taken along when it is one, refused with its place when it is not."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.documents import word
from desktop.documents.decree30 import body_paragraph
from desktop.domain.paper import Paper, Section
from desktop.form_command import CLEAN, ERRORS, WARNINGS, main
from desktop.forms import FormError, compile_xlsform
from tests.services.conftest import write_form


def form(folder: Path, name: str = "loi van.docx") -> Path:
    path = folder / "cds57.xlsx"
    write_form(path, "cds57", "1", "month")
    book = load_workbook(path)
    book["settings"]["G1"], book["settings"]["G2"] = "word_template", name
    book.save(path)
    return path


def docx(*texts: str) -> bytes:
    return word.write(Paper("", "", (Section(tuple(body_paragraph(text) for text in texts)),)))


@pytest.mark.parametrize("place", ["loi van.docx", "cds57-media/loi van.docx"])
def test_it_comes_along_from_beside_the_workbook(tmp_path: Path, place: str) -> None:
    path = form(tmp_path)
    (tmp_path / "cds57-media").mkdir()
    (tmp_path / place).write_bytes(docx("{{ cb_tong }}"))
    assert compile_xlsform(path).attachments["loi van.docx"] == docx("{{ cb_tong }}")


def with_macros(path: Path) -> None:
    path.write_bytes(docx("{{ cb_tong }}"))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")


def torn(path: Path) -> None:
    path.write_bytes(docx("{{ cb_tong }}")[:100])


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (None, "There is no file loi van.docx"),
        (with_macros, "holds macros"),
        (torn, "damaged"),
        (huge, "larger than 4 MB"),
    ],
)
def test_what_is_none_is_refused_with_its_place(tmp_path: Path, spoil: object, said: str) -> None:
    path = form(tmp_path)
    if callable(spoil):
        spoil(tmp_path / "loi van.docx")
    with pytest.raises(FormError) as refused:
        compile_xlsform(path)
    assert said in refused.value.why
    assert refused.value.where == "settings, row 2, column word_template"


@pytest.mark.parametrize("name", ["../loi van.docx", "loi van.docm", "C:\\loi van.docx"])
def test_it_lies_beside_the_workbook_and_is_a_word_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(FormError):
        compile_xlsform(form(tmp_path, name))


def test_the_check_names_what_the_form_does_not_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = form(tmp_path)
    (tmp_path / "loi van.docx").write_bytes(docx("Đầu", "Có {{ cb_tog }} người"))
    assert main(["check", str(path)], lambda *_: 0) == ERRORS
    assert "cb_tog" in capsys.readouterr().out
    assert main(["check", "--json", str(path)], lambda *_: 0) == ERRORS
    assert "2: Có {{ cb_tog }}" in json.loads(capsys.readouterr().out)["word_template"]
    (tmp_path / "loi van.docx").write_bytes(docx("Có {{ cb_tong }} người"))
    assert main(["check", str(path)], lambda *_: 0) in {CLEAN, WARNINGS}
