"""The pictures attached to a report are printed with it, and left out of what is handed out."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.paper import Paper, Photo, Plate, lines
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests import jpegs
from tests.photo_form import write_photo_form
from tests.services.conftest import NOW, make_resources


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a form that asks for a photo and a file."""
    folder = make_resources(tmp_path_factory.mktemp("printed"))
    write_photo_form(folder / "forms" / "anh.xlsx")
    return folder


@pytest.fixture
def report(workplace: Workplace, tmp_path: Path) -> str:
    """A draft with a picture."""
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "anh")
    report = workplace.reports.start(card.obligation)
    path = tmp_path / "a.jpg"
    path.write_bytes(jpegs.photo(64, 40))
    workplace.files.take(report, path)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "3")
    opened.instance.answer("/data/anh", "a.jpg")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    return report


def shrink(content: bytes) -> Photo:
    return Photo(content, 64, 40)


def shown(paper: Paper) -> list[Plate]:
    return [each for section in paper.sections for each in section.blocks if isinstance(each, Plate)]


def test_it_is_printed_as_it_is_kept(workplace: Workplace, report: str) -> None:
    (plate,) = shown(workplace.documents.paper(report, shrink))
    assert plate.jpeg == workplace.files.read(report, "a.jpg")
    assert plate.caption.text == "Ảnh 1. Ảnh hiện trường."
    assert workplace.documents.word(report, shrink)


def test_what_is_handed_out_has_no_picture(workplace: Workplace, report: str) -> None:
    paper = workplace.documents.paper(report, shrink, outside=True)
    assert shown(paper) == []
    assert not any("Ảnh 1" in line for line in lines(paper))


def test_one_that_another_pc_has_is_said_in_words(workplace: Workplace, report: str) -> None:
    def lost(session: object) -> None:
        session.delete(session.get(t.AttachmentRow, (report, "a.jpg")))  # type: ignore[attr-defined]

    workplace.files._store._store.write(lost)  # type: ignore[attr-defined]
    paper = workplace.documents.paper(report, shrink)
    assert shown(paper) == []
    assert any("tệp a.jpg chưa có trên máy này" in line for line in lines(paper))
