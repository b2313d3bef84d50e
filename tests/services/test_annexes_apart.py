"""Annexes as a file of their own: written, signed with the seal, taken in signed elsewhere."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desktop.domain.errors import RoomShort
from desktop.domain.errors.documents import SignedPdfRefused, TokenRefused
from desktop.domain.paper_parts import parts
from desktop.domain.report import Role
from desktop.domain.signed_pdf import Extent, Same, SignedPdf
from desktop.domain.token import Part, Spot
from desktop.services.workplace import Workplace
from desktop.store.files import FileStore
from tests.annexed_form import begun, signed_off, write_annexed_form
from tests.documents.certificates import Holder, authority, issued, signed_elsewhere
from tests.documents.papers import RESOURCES
from tests.services.conftest import LEADER_PASSWORD, make_resources
from tests.services.test_documents import signed
from tests.services.test_token_locks import PIN, Strict
from ui.paper import load_fonts, pdfs
from ui.signature_spots import corner


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_resources(tmp_path_factory.mktemp("annexed"))
    write_annexed_form(folder)
    return folder


@pytest.fixture(scope="module")
def root() -> Holder:
    return authority()


@pytest.fixture
def report(workplace: Workplace, qapp: object, tmp_path: Path) -> str:
    load_fonts(RESOURCES / "fonts")
    workplace.token_signing.choose(tmp_path / "driver.so")
    made = signed_off(workplace, "lan", LEADER_PASSWORD)
    workplace.documents.give_number(made)
    return made


def ours(workplace: Workplace, report: str) -> dict[Extent, bytes]:
    return pdfs(parts(workplace.documents.paper(report)))


def said(content: bytes) -> str:
    texts = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(" ".join(texts).split())


def sign(
    workplace: Workplace, report: str, part: Part, root: Holder, pin: str = PIN
) -> tuple[SignedPdf, Strict]:
    """Sign as the leader, then as the clerk, each with a token of their own."""
    named = workplace.documents.cover(report).signer if part is Part.PERSON else agency(workplace)
    strict = Strict(issued(root, named), named)
    signing = workplace.token_signing
    signing.tokens = strict
    signing._account = replace(workplace.account, role=Role.CLERK)
    papers = parts(workplace.documents.paper(report))
    above = corner(papers[Extent.ANNEXES], workplace.documents.cover(report))
    made = signing.sign(report, part, "0042", strict.certificate, pin, lambda: pdfs(papers), None, above)
    return made, strict


def agency(workplace: Workplace) -> str:
    return f"Ủy ban nhân dân {workplace.unit.full_name}"


def words_shown(content: bytes) -> str:
    """What the one signature of a PDF shows on its first page."""
    from pypdf import PdfWriter
    from pypdf.generic import NameObject

    page = PdfReader(io.BytesIO(content)).pages[0]
    notes: Any = page["/Annots"]
    (note,) = (each.get_object() for each in notes)
    shown = note["/AP"]["/N"]
    assert not shown["/Resources"].get("/XObject")  # no picture
    writer = PdfWriter()
    sheet = writer.add_blank_page(200, 40)
    sheet[NameObject("/Resources")] = shown["/Resources"].clone(writer)
    sheet[NameObject("/Contents")] = writer._add_object(shown.clone(writer))
    return " ".join(sheet.extract_text().split())


def test_the_seal_signs_the_text_and_the_annexes_with_one_press(
    workplace: Workplace, report: str, root: Holder
) -> None:
    workplace.documents.habits.put_annexes_apart(True)
    first, _ = sign(workplace, report, Part.PERSON, root)
    assert first.extent is Extent.TEXT
    assert workplace.token_signing.annexes_too(report, Part.AGENCY)
    assert not workplace.token_signing.annexes_too(report, Part.PERSON)
    both, _ = sign(workplace, report, Part.AGENCY, root)
    papers = workplace.signed_papers
    annexes, *_ = (each for each in papers.of(report) if each.extent is Extent.ANNEXES)
    assert (both.extent, len(both.signatures)) == (Extent.TEXT, 2)
    assert [view.signer for view in annexes.signatures] == [agency(workplace)]
    assert (annexes.same, both.same) == (Same.BYTES, Same.BYTES)
    assert annexes.name.endswith("phu luc da ky so.pdf")
    text, tables = papers.content(report, both.name), papers.content(report, annexes.name)
    assert "Nơi nhận" in said(text)
    assert "Phú Thượng" not in said(text)
    assert "Phú Thượng" in said(tables)
    assert "Nơi nhận" not in said(tables)
    shown = words_shown(tables)
    at = annexes.signatures[0].at
    assert at is not None
    assert "Số: 01/BC-UBND" in shown
    assert at.isoformat(timespec="seconds") in shown
    assert shown.endswith("+07:00")
    # What comes next is sealed again of the text, not of the annexes.
    assert workplace.token_signing._begun(report) == first


def test_where_it_is_shown(workplace: Workplace, report: str) -> None:
    papers = parts(workplace.documents.paper(report))
    at = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)
    spot: Spot = corner(papers[Extent.ANNEXES], workplace.documents.cover(report))(at)
    assert spot.page == 0
    assert spot.left + spot.width == pytest.approx((210 - 15) / 25.4 * 72)
    assert spot.bottom + spot.height == pytest.approx((297 - 10) / 25.4 * 72)


def test_a_wrong_pin_is_tried_once_and_neither_is_kept(
    workplace: Workplace, report: str, root: Holder
) -> None:
    workplace.documents.habits.put_annexes_apart(True)
    sign(workplace, report, Part.PERSON, root)
    there = workplace.signed_papers.of(report)
    with pytest.raises(TokenRefused) as refused:
        sign(workplace, report, Part.AGENCY, root, "wrong")
    assert (refused.value.why, refused.value.left) == ("pin", 2)
    tokens = workplace.token_signing.tokens
    assert isinstance(tokens, Strict)
    assert tokens.tried == ["wrong"]
    assert workplace.signed_papers.of(report) == there


class Small(FileStore):
    """A disk with room for one of the two files."""

    limit = 0

    def check_room(self, size: int) -> None:
        if size > self.limit:
            raise RoomShort(size, 0)


def test_without_room_for_both_neither_is_kept(workplace: Workplace, report: str, root: Holder) -> None:
    workplace.documents.habits.put_annexes_apart(True)
    text, _ = sign(workplace, report, Part.PERSON, root)
    there = workplace.signed_papers.of(report)
    papers, kept = workplace.signed_papers, workplace.signed_papers._kept
    assert isinstance(kept, FileStore)
    small = Small(kept._store, kept._rng, 0)
    small.limit = text.size * 2
    papers._kept = small
    with pytest.raises(RoomShort):
        sign(workplace, report, Part.AGENCY, root)
    assert papers.of(report) == there


def test_one_that_was_signed_whole_is_sealed_whole(workplace: Workplace, report: str, root: Holder) -> None:
    first, _ = sign(workplace, report, Part.PERSON, root)
    assert first.extent is Extent.WHOLE
    workplace.documents.habits.put_annexes_apart(True)
    both, _ = sign(workplace, report, Part.AGENCY, root)
    assert both.extent is Extent.WHOLE
    assert {each.extent for each in workplace.signed_papers.of(report)} == {Extent.WHOLE}


@pytest.mark.parametrize("extent", list(Extent))
def test_each_part_signed_elsewhere_is_known_again(
    workplace: Workplace, report: str, root: Holder, tmp_path: Path, extent: Extent
) -> None:
    papers, made = workplace.signed_papers, ours(workplace, report)
    clerk = issued(root, agency(workplace))
    path = tmp_path / "ky.pdf"
    path.write_bytes(signed_elsewhere(made[extent], clerk))
    kept = papers.take(report, path, lambda: ours(workplace, report))
    assert (kept.extent, kept.same) == (extent, Same.PAGES)  # nobody saved it here
    papers.saved(report, made[extent], extent)
    path.write_bytes(signed_elsewhere(made[extent], clerk))
    kept = papers.take(report, path, lambda: ours(workplace, report))
    assert (kept.extent, kept.same) == (extent, Same.BYTES)
    assert papers.of(report)[0] == kept


def test_annexes_of_other_figures_are_refused_with_the_words_that_differ(
    workplace: Workplace, report: str, root: Holder, tmp_path: Path
) -> None:
    before = ours(workplace, report)
    workplace.reports.correct(report)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/hang[1]/ho", "999")
    workplace.reports.finish(report, opened.instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    path = tmp_path / "ky.pdf"
    path.write_bytes(signed_elsewhere(before[Extent.ANNEXES], issued(root, agency(workplace))))
    with pytest.raises(SignedPdfRefused) as refused:
        workplace.signed_papers.take(report, path, lambda: ours(workplace, report))
    assert refused.value.why == "altered"
    assert "245" in refused.value.theirs
    assert "999" in refused.value.ours


def test_word_has_two_files_where_there_are_annexes(workplace: Workplace, report: str) -> None:
    documents = workplace.documents

    def words(content: bytes) -> str:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.read("word/document.xml").decode()

    (whole,) = documents.word_files(report, apart=False)
    assert whole == documents.word(report)
    text, annexes = documents.word_files(report, apart=True)
    assert "Nơi nhận" in words(text)
    assert "Phú Thượng" not in words(text)
    assert "Phú Thượng" in words(annexes)
    assert "Nơi nhận" not in words(annexes)
    assert documents.annexed(report)
    plain = signed(workplace)
    assert not documents.annexed(plain)
    assert len(documents.word_files(plain, apart=True)) == 1


def test_the_choice_is_the_offices_and_stays(workplace: Workplace) -> None:
    habits = workplace.documents.habits
    assert not habits.annexes_apart
    habits.put_annexes_apart(True)
    assert habits.annexes_apart
    habits.put_annexes_apart(False)
    assert not habits.annexes_apart


def test_a_draft_in_two_files_bears_its_mark_in_both(workplace: Workplace, qapp: object) -> None:
    load_fonts(RESOURCES / "fonts")
    made = ours(workplace, begun(workplace))
    assert all("DỰ THẢO" in said(content) for content in made.values())
