"""A report signed elsewhere comes back: checked, kept with it, sealed; or refused with nothing lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.errors import FileUnreadable
from desktop.domain.errors.documents import SignedPdfRefused
from desktop.domain.paper_parts import parts
from desktop.domain.signed_pdf import Extent, Same, Trust
from desktop.services import signed_papers
from desktop.services.workplace import Workplace
from tests.documents.certificates import Holder, authority, issued, signed_elsewhere
from tests.documents.papers import RESOURCES
from tests.services.test_documents import signed, started
from ui.paper import load_fonts, pdfs


@pytest.fixture(scope="module")
def root() -> Holder:
    return authority()


@pytest.fixture(scope="module")
def leader(root: Holder) -> Holder:
    return issued(root, "Nguyễn Thị Lan")


@pytest.fixture(autouse=True)
def letters(qapp: object) -> None:
    load_fonts(RESOURCES / "fonts")


def ours(workplace: Workplace, report: str) -> dict[Extent, bytes]:
    return pdfs(parts(workplace.documents.paper(report)))


def exported(workplace: Workplace, report: str) -> bytes:
    made = ours(workplace, report)[Extent.WHOLE]
    workplace.signed_papers.saved(report, made)
    return made


def test_it_is_known_again_and_kept(
    workplace: Workplace, tmp_path: Path, root: Holder, leader: Holder
) -> None:
    papers, report = workplace.signed_papers, signed(workplace)
    content = signed_elsewhere(exported(workplace, report), leader)
    path = tmp_path / "BC đã ký.pdf"
    path.write_bytes(content)
    trusted = next(tmp_path.glob("**/vault.json")).parent / "certificates"
    trusted.mkdir()
    (trusted / "vgca.cer").write_bytes(root.der)
    made = papers.take(report, path, lambda: ours(workplace, report))
    assert (made.name, made.same, made.by) == ("BC đã ký.pdf", Same.BYTES, "an")
    assert [(view.signer, view.whole, view.trust) for view in made.signatures] == [
        ("Nguyễn Thị Lan", True, Trust.KNOWN)
    ]
    assert papers.of(report) == (made,)
    assert papers.content(report, made.name) == content
    workplace.files.sweep()
    assert papers.content(report, made.name) == content
    assert workplace.files.cards(report) == ()  # what is sent is what the leader signed off
    sealed = [each.read_bytes() for each in tmp_path.glob("**/files/*")]
    assert sealed
    assert not any(b"%PDF-1." in each for each in sealed)
    copy = papers.save_as(report, made.name, tmp_path / "copy.pdf")
    assert copy.read_bytes() == content


def test_the_same_file_is_kept_once_and_another_beside_it(
    workplace: Workplace, tmp_path: Path, leader: Holder
) -> None:
    papers, report = workplace.signed_papers, signed(workplace)
    content = exported(workplace, report)
    path = tmp_path / "ky.pdf"
    path.write_bytes(signed_elsewhere(content, leader))
    first = papers.take(report, path, lambda: ours(workplace, report))
    assert papers.take(report, path, lambda: ours(workplace, report)) == first
    path.write_bytes(signed_elsewhere(content, leader))
    papers.take(report, path, lambda: ours(workplace, report))
    assert len({each.name for each in papers.of(report)}) == len(papers.of(report)) == 2


def test_one_of_a_report_corrected_since_is_refused(
    workplace: Workplace, tmp_path: Path, leader: Holder
) -> None:
    papers, report = workplace.signed_papers, signed(workplace)
    path = tmp_path / "ky.pdf"
    path.write_bytes(signed_elsewhere(exported(workplace, report), leader))
    kept = papers.take(report, path, lambda: ours(workplace, report))
    workplace.reports.correct(report)
    with pytest.raises(SignedPdfRefused) as refused:
        papers.take(report, path, lambda: ours(workplace, report))
    assert refused.value.why == "draft"
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "1251")
    workplace.reports.finish(report, opened.instance)
    workplace.reports.sign_off(report, "lan", "mật khẩu của Lan")
    with pytest.raises(SignedPdfRefused) as refused:
        papers.take(report, path, lambda: ours(workplace, report))
    assert refused.value.why == "altered"
    assert "1.251" in refused.value.ours
    assert papers.of(report) == (kept,)


def test_a_draft_is_signed_by_nobody(workplace: Workplace, tmp_path: Path, leader: Holder) -> None:
    papers, report = workplace.signed_papers, started(workplace)
    made = exported(workplace, report)
    path = tmp_path / "ky.pdf"
    path.write_bytes(signed_elsewhere(made, leader))
    assert not papers.may_take(report)
    with pytest.raises(SignedPdfRefused) as refused:
        papers.take(report, path, lambda: {Extent.WHOLE: made})
    assert refused.value.why == "draft"


def test_a_store_that_is_only_looked_at_still_gives_pdfs(workplace: Workplace) -> None:
    report = signed(workplace)
    workplace.look_only()
    assert exported(workplace, report).startswith(b"%PDF-")


def test_what_cannot_be_read_leaves_nothing(workplace: Workplace, tmp_path: Path, leader: Holder) -> None:
    papers, report = workplace.signed_papers, signed(workplace)
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(SignedPdfRefused) as refused:
        papers.take(report, large, dict)
    assert refused.value.why == "large"
    with pytest.raises(FileUnreadable):
        papers.take(report, tmp_path / "gone.pdf", dict)
    torn = bytearray(signed_elsewhere(exported(workplace, report), leader))
    torn[torn.index(b"/CreationDate (D:") + 20] ^= 1
    (tmp_path / "torn.pdf").write_bytes(torn)
    with pytest.raises(SignedPdfRefused) as refused:
        papers.take(report, tmp_path / "torn.pdf", lambda: ours(workplace, report))
    assert refused.value.why == "broken"
    assert papers.of(report) == ()
    assert list(tmp_path.glob("**/files/*")) == []
    assert signed_papers.LIMIT < 200 * 1024 * 1024


def test_a_head_changed_after_it_was_signed_is_told_until_somebody_lets_it_stay(
    workplace: Workplace, tmp_path: Path, leader: Holder
) -> None:
    papers, documents, report = workplace.signed_papers, workplace.documents, signed(workplace)
    documents.give_number(report)
    path = tmp_path / "BC.pdf"
    path.write_bytes(signed_elsewhere(exported(workplace, report), leader))
    kept = papers.take(report, path, lambda: ours(workplace, report))
    assert kept.cover == documents.cover(report)
    assert papers.changed(report, kept) == ()
    documents.keep(report, replace(documents.cover(report), copies=("Như trên", "Phòng Kinh tế")))
    (kept,) = papers.of(report)
    assert papers.changed(report, kept) == ("copies",)
    assert not papers.stays(report, kept)
    papers.let_stay(report, kept.name)
    (kept,) = papers.of(report)
    assert papers.stays(report, kept)
    documents.keep(report, replace(documents.cover(report), archive="VT, VP"))
    (kept,) = papers.of(report)
    assert (papers.changed(report, kept), papers.stays(report, kept)) == (("copies", "archive"), False)


def test_a_pdf_saved_before_the_change_and_signed_after_it_bears_the_head_of_before(
    workplace: Workplace, tmp_path: Path, leader: Holder
) -> None:
    papers, documents, report = workplace.signed_papers, workplace.documents, signed(workplace)
    before = documents.cover(report)
    content = exported(workplace, report)
    documents.keep(report, replace(before, archive="VT, VP"))
    path = tmp_path / "BC.pdf"
    path.write_bytes(signed_elsewhere(content, leader))
    kept = papers.take(report, path, lambda: ours(workplace, report))
    assert (kept.same, kept.cover) == (Same.BYTES, before)
    assert papers.changed(report, kept) == ("archive",)
