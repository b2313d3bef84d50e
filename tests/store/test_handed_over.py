"""A draft on its way stays what it is, also when the clock was set back since an earlier handing over."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, select

from desktop.domain.handover import Hand, Side
from desktop.domain.report import ReportState
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.handover_rules import MOVED_ON, out_of, take_in
from tests.store.material import NOW, started


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
