"""A draft on its way stays what it is, also when the clock was set back since an earlier handing over."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

import pytest
from sqlmodel import Session, select

from desktop.domain.errors.handovers import CannotTakeOver
from desktop.domain.handover import Choice, Hand, Side
from desktop.domain.report import ReportState
from desktop.store import tables as t
from desktop.store.elsewhere import _free
from desktop.store.engine import Store
from desktop.store.handed_by_stick import StickStore
from desktop.store.handover_rules import MOVED_ON, STALE, out_of, take_in
from desktop.store.handovers import HandoverStore
from desktop.store.remembered import remember
from desktop.store.reports import ReportStore
from tests.store.material import NOW, finished, sign, started


def _handed(report: str, name: str, side: Side, state: Hand, at: datetime) -> t.HandoverRow:
    return t.HandoverRow(
        id=name, side=side, state=state, report=report, form="f", version="1", title="?", by="?",
        device="d", device_name="?", at=at, snapshot=b"<theirs/>" if side is Side.IN else None,
    )  # fmt: skip


def test_what_comes_takes_no_place_of_what_is_on_its_way(store: Store) -> None:
    report = started(store, "r", snapshot=b"<mine/>")

    def work(session: Session) -> str:
        in_ten_years = NOW.replace(year=NOW.year + 10)
        session.add(_handed(report, "before", Side.OUT, Hand.TAKEN, in_ten_years))
        session.add(_handed(report, "under way", Side.OUT, Hand.OFFERED, NOW))
        theirs = _handed(report, "theirs", Side.IN, Hand.ASKED, NOW)
        session.add(theirs)
        session.get_one(t.ReportRow, report).state = ReportState.HANDED
        session.flush()
        newest = out_of(session, report)
        assert newest is not None
        assert newest.id == "under way"
        return take_in(session, theirs, NOW)

    assert store.write(work) == MOVED_ON
    assert store.read(lambda session: session.get_one(t.DraftRow, report).snapshot) == b"<mine/>"
    kept = store.read(lambda session: session.execute(select(t.KeptDraftRow.snapshot)).all())
    assert [snapshot for (snapshot,) in kept] == [b"<theirs/>"]


def test_another_pcs_word_takes_no_place_of_it_either(store: Store) -> None:
    report = started(store, "r", snapshot=b"<mine/>")

    def work(session: Session) -> tuple[bool, bool]:
        row = session.get_one(t.ReportRow, report)
        row.state = ReportState.HANDED
        session.add(_handed(report, "before", Side.OUT, Hand.TAKEN, NOW.replace(year=NOW.year + 10)))
        session.flush()
        taken = _free(session, row)
        session.add(_handed(report, "under way", Side.OUT, Hand.OFFERED, NOW))
        session.flush()
        return taken, _free(session, row)

    assert store.write(work) == (True, False)


def test_the_stick_that_went_last_is_taken_back_whatever_the_clock_was(store: Store) -> None:
    report = started(store, "r", snapshot=b"<first/>")

    def known(session: Session) -> None:
        remember(session, "central", {"device": "d"})
        session.add(t.CommunePcRow(id="e", name="2", person="?", key={"x": "?"}, active=True))

    store.write(known)
    sticks, by = StickStore(store), ("an", "?")
    sticks.give(report, "e", "", (), "20242", "first", by, NOW.replace(year=NOW.year + 10))
    HandoverStore(store).use("first", "an", NOW)
    ReportStore(store).save_draft(report, b"<second/>", NOW)
    sticks.give(report, "e", "", (), "20242", "second", by, NOW)
    with pytest.raises(CannotTakeOver):
        sticks.take_back("first", "an", NOW)
    sticks.take_back("second", "an", NOW)
    assert store.read(lambda session: session.get_one(t.DraftRow, report).snapshot) == b"<second/>"


def test_a_number_on_a_stick_that_is_anothers_by_now_is_none(store: Store) -> None:
    """The centre was put back since the stick was written: what it calls 1 now, its author had not seen."""
    report = finished(store, "r")
    sign(store, report, b"<theirs/>")

    def named(session: Session) -> None:
        session.get_one(t.RevisionRow, (report, 0)).rev = "1"
        session.get_one(t.ReportRow, report).state = ReportState.SIGNED
        for row in session.execute(select(t.OutboxRow)).scalars():
            row.state = "done"

    store.write(named)
    draft = {"report": report, "form": "f", "version": "1", "title": "?", "base": "1", "snapshot": "<typed/>"}
    said = {"by": "?", "device": "d", "to": "e", "at": NOW.isoformat(), "state": "offered"}
    for handover, seen, why in (("h1", b"<mine/>", STALE), ("h2", b"<theirs/>", "")):
        stick = {**said, "handover": handover, "draft": {**draft, "stands_on": sha256(seen).hexdigest()}}
        assert StickStore(store).take(stick, Choice.NONE, "an", NOW) == why
