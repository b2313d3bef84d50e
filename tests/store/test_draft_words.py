"""What drafts answer is found, as what signed reports do; saving a draft costs nothing for it."""

from __future__ import annotations

import pytest
from sqlmodel import Session, select

from desktop.domain.found import FoundKind
from desktop.store import tables as t
from desktop.store.draft_words import DraftWords
from desktop.store.engine import Store
from desktop.store.filling import Filling
from desktop.store.forms import FormStore, StoredForm
from desktop.store.left import stand_again
from desktop.store.removed import RemovedStore
from desktop.store.reports import ReportStore
from desktop.store.search import SearchStore
from tests.store.material import NOW, finished, sign, started
from tests.store.test_search import NAMED, NAMING, XML


def found(store: Store, asked: str) -> tuple[str, ...]:
    """The reports that a search finds, as a person searches: what was typed since is taken in first."""
    drafts = DraftWords(store)
    while drafts.take_in():
        pass
    return SearchStore(store).first(FoundKind.REPORT, asked, 5)


def save(store: Store, report: str, said: str) -> None:
    ReportStore(store).save_draft(report, XML.replace("sạt lở nặng".encode(), said.encode()), NOW)


@pytest.mark.parametrize("asked", ["duong sat", "Đường vào", "PHÚ HOÀ"])
def test_a_draft_is_found_by_what_is_typed_into_it(store: Store, asked: str) -> None:
    started(store, "r1", snapshot=XML)
    assert found(store, asked) == ("r1",)
    assert found(store, f"{asked} zzz") == ()


def test_what_is_typed_next_takes_its_place(store: Store) -> None:
    started(store, "r1", snapshot=XML)
    assert found(store, "sat lo") == ("r1",)
    save(store, "r1", "ngập lụt")
    assert found(store, "sat lo") == ()
    assert found(store, "ngap lut") == ("r1",)


def test_saving_a_draft_leaves_the_index_alone(store: Store) -> None:
    started(store, "r1", snapshot=XML)
    assert found(store, "sat lo") == ("r1",)
    drafts = DraftWords(store)
    assert drafts.complete
    save(store, "r1", "ngập lụt")

    def said(session: Session) -> str:
        return session.exec(select(t.FindableRow.said).where(t.FindableRow.id == "r1")).one()

    assert "sạt lở" in store.read(said), "it waits for a search"
    assert not drafts.complete
    assert drafts.take_in()
    assert drafts.complete
    assert not drafts.take_in()


def test_a_signed_report_under_correction_is_found_by_both(store: Store) -> None:
    sign(store, finished(store, "r1"), XML)
    ReportStore(store).move("r1", "correct", "an", NOW, snapshot=XML)
    save(store, "r1", "ngập lụt")
    assert found(store, "sat lo") == found(store, "ngap lut") == ("r1",)
    store.write(lambda session: stand_again(session, "r1", typed=True, now=NOW))
    assert found(store, "ngap lut") == ()
    assert found(store, "sat lo") == ("r1",)


def test_once_signed_it_is_found_by_what_was_signed(store: Store) -> None:
    started(store, "r1", snapshot=XML)
    assert found(store, "sat lo") == ("r1",)
    ReportStore(store).move("r1", "finish", "an", NOW, author="Nguyễn Văn An")
    sign(store, "r1", XML.replace("sạt lở nặng".encode(), "ngập lụt".encode()))
    assert found(store, "sat lo") == ()
    assert found(store, "ngap lut") == ("r1",)


def test_a_removed_draft_is_found_no_more_and_again_once_it_is_back(store: Store) -> None:
    started(store, "r1", snapshot=XML)
    assert found(store, "sat lo") == ("r1",)
    removed = RemovedStore(store)
    removed.remove("r1", "c1", ("an", "An"), NOW)
    assert found(store, "sat lo") == ()
    removed.put_back("c1", "an", NOW)
    assert found(store, "sat lo") == ("r1",)


def test_personal_data_of_a_draft_is_not_found(store: Store) -> None:
    FormStore(store).put((StoredForm("f", "1", {"vi": "Việc"}, NAMING, {}, {}, (), "centre"),), NOW)
    started(store, "r1", snapshot=NAMED)
    assert found(store, "khai sinh") == ("r1",)
    assert found(store, "giang") == found(store, "pao") == ()
    assert {cell.value for cell in DraftWords(store).of("r1")} == {"Cấp đất", "50", "Khai sinh"}


def test_drafts_of_before_are_taken_in_after_the_start(store: Store) -> None:
    for number in range(25):
        started(store, f"r{number}", snapshot=XML)
    filling = Filling(store)
    assert not filling.complete
    assert filling.run(lambda: True, lambda: None)
    assert filling.complete
    assert SearchStore(store).count(FoundKind.REPORT, "sat lo") == 25
