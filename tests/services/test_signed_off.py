"""Which reports are signed papers, over every state a report can be in; a state nobody named is a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session

from desktop.domain.errors import WrongState
from desktop.domain.errors.documents import CoverSigned, SignedPdfRefused
from desktop.domain.report import SIGNED_OFF, ReportState
from desktop.domain.signed_pdf import Extent
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.documents import pngs
from tests.documents.papers import RESOURCES
from tests.services.test_documents import signed
from ui.paper import load_fonts

SIGNED = {ReportState.SIGNED, ReportState.RETURNED, ReportState.ACCEPTED, ReportState.LOCKED}


@pytest.fixture(autouse=True)
def letters(qapp: object) -> None:
    load_fonts(RESOURCES / "fonts")


def standing(workplace: Workplace, report: str, state: ReportState) -> None:
    """The report is in `state`, however it came there."""

    def write(session: Session) -> None:
        row = session.get(t.ReportRow, report)
        assert row is not None
        row.state = state
        session.add(row)

    workplace.documents._store._store.write(write)


@pytest.mark.parametrize("state", ReportState)
def test_only_what_a_leader_signed_off_is_a_finished_paper(
    workplace: Workplace, state: ReportState, tmp_path: Path
) -> None:
    report = signed(workplace)
    standing(workplace, report, state)
    documents, papers = workplace.documents, workplace.signed_papers
    finished = state in SIGNED
    assert documents.signed_off(report) is finished
    assert documents.paper(report).mark == ("" if finished else "DỰ THẢO")
    assert ("du thao" in documents.file_name(report, ".pdf")) is not finished
    assert papers.may_take(report) is finished
    papers.saved(report, b"%PDF-1.7")
    assert bool(papers._store.exports(report, papers.revision(report))) is finished
    seal = pngs.seal()
    documents.images._store.put("", seal, "lan", workplace.documents._outside.clock())
    assert documents.apart(report) == (None, seal if finished else None)
    path = tmp_path / "ky.pdf"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(SignedPdfRefused) as refused:
        papers.take(report, path, lambda: {Extent.WHOLE: b"%PDF-1.7"})
    assert (refused.value.why == "draft") is not finished


@pytest.mark.parametrize("state", ReportState)
def test_another_leader_is_named_before_the_sign_off_only(workplace: Workplace, state: ReportState) -> None:
    report = signed(workplace)
    standing(workplace, report, state)
    documents = workplace.documents
    other = replace(documents.cover(report), urgency="KHẨN")
    if state in SIGNED:
        with pytest.raises(CoverSigned):
            documents.keep(report, other)
    elif documents.writable(report):
        documents.keep(report, other)
        assert documents.cover(report).urgency == "KHẨN"


def test_a_draft_another_pc_has_gets_neither_number_nor_head_here(workplace: Workplace) -> None:
    report = signed(workplace)
    standing(workplace, report, ReportState.HANDED)
    documents = workplace.documents
    with pytest.raises(WrongState):
        documents.give_number(report, date(2026, 11, 16))
    with pytest.raises(WrongState):
        documents.keep(report, replace(documents.cover(report), place="Hòa Vang"))
    assert documents.register("BC-UBND", 2026).lines == ()


def test_the_states_are_the_ones_that_follow_a_sign_off() -> None:
    assert SIGNED_OFF == SIGNED
