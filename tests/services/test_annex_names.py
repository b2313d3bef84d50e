"""One table and pictures beside it are two annexes, called alike in text, Word, PDF and the annexes' file."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from desktop.app import App
from desktop.domain.paper import lines
from desktop.domain.paper_parts import parts
from desktop.domain.signed_pdf import Extent
from desktop.services.documents import Documents
from desktop.services.workplace import Workplace
from tests.documents.papers import RESOURCES
from tests.services.authored import sheet
from tests.services.conftest import LEADER_PASSWORD, make_resources
from tests.services.test_annexes_apart import said
from tests.services.test_templates import written
from ui.paper import load_fonts, pdfs
from ui.photos import small

FORM = "anh"
SURVEY = (
    ("begin_group", "thon", "Thôn", "", "", "", ""),
    ("begin_repeat", "hang", "Thôn", "", "", "", ""),
    ("text", "ten", "Tên thôn", "", "", "", ""),
    ("end_repeat", "", "", "", "", "", ""),
    ("end_group", "", "", "", "", "", ""),
    ("image", "anh_chung", "Ảnh chung", "", "", "", ""),
    ("text", "nguoi_duyet", "Người duyệt", "yes", "", "", ""),
)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_resources(tmp_path_factory.mktemp("pictured"))
    sheet(folder / "forms" / f"{FORM}.xlsx", FORM, "1", SURVEY)
    return folder


@pytest.fixture
def workplace(workplace: Workplace, qapp: object) -> Workplace:
    load_fonts(RESOURCES / "fonts")
    return workplace


@pytest.fixture
def report(workplace: Workplace) -> str:
    cards = workplace.desk.cards(workplace.today())
    made = workplace.reports.start(next(each for each in cards if each.form == FORM).obligation)
    instance = workplace.reports.open(made).instance
    instance.answer("/data/thon/hang[1]/ten", "Phú Thượng")
    instance.answer("/data/anh_chung", "cau.jpg")  # of the other PC: told in words
    workplace.reports.save_draft(made, instance.snapshot())
    return made


@pytest.fixture(params=["own words", "no words"])
def documents(request: pytest.FixtureRequest, app: App, workplace: Workplace, tmp_path: Path) -> Documents:
    """Of the office, with words of its own that lead to the table, and without."""
    if request.param == "own words":
        app.session.sign_out()
        workplace = app.session.sign_in("lan", LEADER_PASSWORD)  # an officer changes none
        text = "Số liệu chi tiết tại {{ phu_luc }} kèm theo."
        workplace.documents.templates.take(FORM, written(tmp_path / "mau.docx", text))
    return workplace.documents


def named(text: str) -> list[str]:
    """The number of each annex that is named, "" for none."""
    return re.findall(r"Phụ lục(?: ([IV]+)\b)?", text)


def test_two_are_numbered_wherever_they_are_named(report: str, documents: Documents) -> None:
    (whole,) = documents.word_files(report, small, apart=False)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        of_word = re.sub(r"<[^>]+>|\s+", " ", archive.read("word/document.xml").decode())
    made = pdfs(parts(documents.paper(report, small)))
    for text in (of_word, said(made[Extent.WHOLE])):
        assert named(text) == ["I", "II", "I", "II"]  # led to, one after the other; then their heads
    assert named(said(made[Extent.TEXT])) == ["I", "II"]
    assert named(said(made[Extent.ANNEXES])) == ["I", "II"]


def test_one_alone_has_no_number(report: str, documents: Documents) -> None:
    assert named(" ".join(lines(documents.paper(report)))) == ["", ""]  # without the pictures
