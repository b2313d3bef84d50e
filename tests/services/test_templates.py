"""An office's own templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.documents import word
from desktop.documents.decree30 import body_paragraph
from desktop.domain.errors import FileUnreadable, UnknownForm
from desktop.domain.errors.documents import TemplateInvalid
from desktop.domain.paper import Paper, Section, lines
from desktop.services.workplace import Workplace
from tests.services.test_documents import signed


def written(path: Path, *texts: str) -> Path:
    path.write_bytes(word.write(Paper("", "", (Section(tuple(body_paragraph(text) for text in texts)),))))
    return path


def test_an_offices_own_words_are_in_its_reports(workplace: Workplace, tmp_path: Path) -> None:
    report = signed(workplace)
    templates = workplace.documents.templates
    assert not templates.is_own("cds57")
    templates.take("cds57", written(tmp_path / "mau.docx", "{{ co_quan }} có {{ cb_tong }} người."))
    assert templates.is_own("cds57")
    said = list(lines(workplace.documents.paper(report)))
    assert "Ủy ban nhân dân xã Bà Nà có 1.250 người./." in said
    templates.drop("cds57")
    assert not any("có 1.250 người" in line for line in lines(workplace.documents.paper(report)))


def test_a_template_for_another_form_is_refused_and_nothing_changes(
    workplace: Workplace, tmp_path: Path
) -> None:
    templates = workplace.documents.templates
    templates.take("cds57", written(tmp_path / "one.docx", "{{ cb_tong }}"))
    before = templates.of("cds57")
    with pytest.raises(TemplateInvalid) as refused:
        templates.take("cds57", written(tmp_path / "two.docx", "Đầu", "Có {{ lua_ha }} ha lúa"))
    assert (refused.value.name, refused.value.where) == ("lua_ha", "2: Có {{ lua_ha }} ha lúa")
    assert templates.of("cds57") == before


def test_files_that_cannot_be_read(workplace: Workplace, tmp_path: Path) -> None:
    templates = workplace.documents.templates
    with pytest.raises(FileUnreadable):
        templates.take("cds57", tmp_path / "gone.docx")
    with pytest.raises(UnknownForm):
        templates.take("khong_co", written(tmp_path / "x.docx", "x"))
    big = tmp_path / "big.docx"
    with big.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(TemplateInvalid) as refused:
        templates.take("cds57", big)
    assert refused.value.why == "large"


def test_what_is_to_be_changed_can_be_taken_back(workplace: Workplace, tmp_path: Path) -> None:
    templates = workplace.documents.templates
    path = tmp_path / "mau.docx"
    path.write_bytes(templates.to_change("cds57"))
    templates.take("cds57", path)
    assert templates.is_own("cds57")


def test_no_template_lies_outside_its_folder(workplace: Workplace) -> None:
    assert workplace.documents.templates.of("../../secret") is None
    assert not workplace.documents.templates.is_own("..")
