"""Signing off is one transaction: report, revision, audit and outbox together, or none of them."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, SQLModel, col, select

from desktop.domain.errors import WrongState
from desktop.domain.report import ReportState
from desktop.domain.trail import SALVAGED, Verdict
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.reports import ReportStore
from desktop.store.trail import TrailStore
from tests.store.material import NOW, finished, sign

STATEMENTS = [
    "UPDATE ON report",
    "INSERT ON revision",
    "INSERT ON outbox",
    "DELETE ON draft",
    "INSERT ON audit",
    "INSERT ON celled",
    "INSERT ON cell",
    "UPDATE ON findable",
    "UPDATE ON setting",
]
XML = "<data><a>Một câu</a></data>".encode()


def run(store: Store, statement: str) -> None:
    store.write(lambda session: session.connection().exec_driver_sql(statement).close())


def everything(session: Session) -> dict[str, object]:
    """Every row of every table."""
    return {name: session.execute(table.select()).all() for name, table in SQLModel.metadata.tables.items()}


def contents(store: Store) -> tuple[object, ...]:
    """Everything a sign-off writes to."""
    rows = store.read(everything)
    return tuple(rows[statement.split(" ON ")[1]] for statement in STATEMENTS)


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("when", ["BEFORE", "AFTER"])
def test_a_failure_at_any_statement_leaves_everything_as_it_was(
    store: Store, statement: str, when: str
) -> None:
    report = finished(store, "r")
    run(store, f"CREATE TRIGGER t {when} {statement} BEGIN SELECT RAISE(ABORT, 'a failure here'); END")
    before = contents(store)
    with pytest.raises(DBAPIError, match="a failure here"):
        sign(store, report, XML)
    assert contents(store) == before
    run(store, "DROP TRIGGER t")
    sign(store, report, XML)
    after = contents(store)
    assert all(was != now for was, now in zip(before, after, strict=True))


def test_the_triggers_above_stand_where_the_sign_off_writes(store: Store) -> None:
    """So that no statement is left out: what a sign-off writes to is exactly that list."""
    report = finished(store, "r")
    before = store.read(everything)
    sign(store, report, XML)
    after = store.read(everything)
    written = {name for name in before if before[name] != after[name]}
    assert written == {statement.split(" ON ")[1] for statement in STATEMENTS}


def test_it_is_signed_once(store: Store) -> None:
    report = finished(store, "r")
    sign(store, report)
    before = contents(store)
    with pytest.raises(WrongState):
        sign(store, report)
    assert contents(store) == before
    assert ReportStore(store).load(report).state is ReportState.SIGNED


def test_the_audit_trail_is_a_chain_that_nobody_changes(store: Store) -> None:
    sign(store, finished(store, "r"))
    rows = store.read(
        lambda session: list(session.exec(select(t.AuditRow.action).order_by(col(t.AuditRow.seq))))
    )
    assert rows == ["started", "finish", "sign_off"]
    assert TrailStore(store).verify().whole
    for statement in ("UPDATE audit SET actor = 'x'", "DELETE FROM audit"):
        with pytest.raises(DBAPIError, match="never changed"):
            run(store, statement)


@pytest.mark.parametrize(
    "forgery",
    ["UPDATE audit SET actor = 'x' WHERE seq = 2",
     "UPDATE audit SET at = '2020-01-01T00:00:00.000000+00:00' WHERE seq = 2"],
)  # fmt: skip
def test_a_forged_audit_entry_is_found(store: Store, forgery: str) -> None:
    sign(store, finished(store, "r"))
    for step in ("update", "delete"):
        run(store, f"DROP TRIGGER audit_no_{step}")
    run(store, forgery)
    assert TrailStore(store).verify().broken in (2, 3)


@pytest.mark.parametrize(
    ("taken", "missing"),
    [("seq = 1", (1, 1)), ("seq < 3", (1, 2)), ("seq = 2", (2, 2)), ("seq > 2", (3, 3)), ("seq > 0", (1, 3))],
)
def test_entries_taken_away_are_missed_wherever_and_for_good(
    store: Store, taken: str, missing: tuple[int, int]
) -> None:
    sign(store, finished(store, "r"))
    run(store, "DROP TRIGGER audit_no_delete")
    run(store, f"DELETE FROM audit WHERE {taken}")  # noqa: S608 - our own words
    assert TrailStore(store).verify() == Verdict(3 - (missing[1] - missing[0] + 1), None, (missing,))
    store.write(lambda session: audit.append(session, NOW, "an", "started", "later", {}))
    after = TrailStore(store).verify()
    assert (after.broken, after.missing, after.whole) == (None, (missing,), False)


def test_a_store_that_remembered_no_end_begins_to(store: Store) -> None:
    finished(store, "r")
    run(store, "DELETE FROM setting WHERE key = 'audit_head'")
    assert TrailStore(store).verify().whole
    sign(store, "r")
    run(store, "DROP TRIGGER audit_no_delete")
    run(store, "DELETE FROM audit WHERE seq = 3")
    assert TrailStore(store).verify().missing == ((3, 3),)


def test_what_a_salvage_wrote_down_as_gone_is_told_apart_from_what_was_taken_later(store: Store) -> None:
    sign(store, finished(store, "r"))
    run(store, "DROP TRIGGER audit_no_delete")
    run(store, "DELETE FROM audit WHERE seq = 2")
    gone = {"missing": [list(gap) for gap in TrailStore(store).verify().missing]}
    store.write(lambda session: audit.append(session, NOW, "an", SALVAGED, "path", gone))
    assert TrailStore(store).verify() == Verdict(3, None, (), ((2, 2),))
    assert not TrailStore(store).verify().whole
    run(store, "DELETE FROM audit WHERE seq = 3")
    assert TrailStore(store).verify().missing == ((2, 3),)


def test_a_failure_in_the_middle_of_a_move_leaves_the_state(store: Store) -> None:
    report = finished(store, "r")
    run(store, "CREATE TRIGGER t BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(DBAPIError):
        ReportStore(store).move(report, "take_back", "an", NOW)
    assert ReportStore(store).load(report).state is ReportState.AWAITING
