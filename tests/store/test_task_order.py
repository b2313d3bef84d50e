"""Progress of a task told on several PCs: whatever comes first, every PC says the same of it in the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlmodel import Session

from desktop.domain.task import Claim, Settling, Task, TaskState, Told, Update
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.task_changes import note_update, write_task

START = datetime(2026, 11, 23, 8, tzinfo=UTC)
UNIT = "Xã Bà Nà"


@dataclass(frozen=True)
class Sent:
    """A progress report as it goes from PC to PC."""

    sha256: str
    update: Update
    finished: datetime


@st.composite
def told(draw: st.DrawFn) -> list[Sent]:
    """Several progress reports of one task; some say when they were told, some were told at one time."""
    found = []
    for number in range(draw(st.integers(1, 6))):
        finished = START + timedelta(minutes=draw(st.integers(0, 4)))
        claim = draw(st.sampled_from(Claim))
        update = Update(
            claim,
            100 if claim is Claim.DONE else draw(st.sampled_from([0, 30, 60])),
            Told(result=f"Việc {number}"),
            at=draw(st.none() | st.integers(0, 4).map(lambda after: START + timedelta(minutes=after))),
            assigner=draw(st.sampled_from([None, "", "UBND thành phố Đà Nẵng"])),
            settled=draw(st.none() | st.sampled_from(Settling)),
            settled_by="Công văn 12",
            removed=draw(st.sampled_from(["", "", "Ghi nhầm"])),
        )
        found.append(Sent(f"{draw(st.integers(0, 15)):x}{number}", update, finished))
    return found


def pc(store: Store, name: str, sent: Sequence[Sent]) -> tuple[object, ...]:
    """What a PC says of the task once it has heard of `sent` in that order."""

    def work(session: Session) -> tuple[object, ...]:
        session.execute(delete(t.TaskUpdateRow))
        session.execute(delete(t.TaskRow))
        write_task(session, Task(name, "Số hóa sổ hộ tịch", origin="commune"), "an", START)
        for each in sent:
            session.flush()
            note_update(session, name, "r", each.sha256, each.update, "An", each.finished, UNIT)
        row = session.get_one(t.TaskRow, name)
        return row.state, row.claim, row.progress, row.done_on, row.reason, dict(row.told), row.withdrawn

    return store.write(work)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=told(), data=st.data())
def test_every_order_of_arrival_leads_to_the_same(
    store: Store, sent: list[Sent], data: st.DataObject
) -> None:
    other = data.draw(st.permutations(sent))
    again = [*other, *data.draw(st.lists(st.sampled_from(sent), max_size=2))]
    first = pc(store, "t", sent)
    assert pc(store, "t", other) == first
    assert pc(store, "t", again) == first, "what comes twice changes nothing"


def test_an_older_word_that_comes_later_only_joins_the_history(store: Store) -> None:
    done = Sent("b", Update(Claim.DONE, 100), START + timedelta(hours=1))
    older = Sent("a", Update(Claim.RUNNING, 30), START)
    assert pc(store, "t", [done, older])[:3] == (TaskState.DONE, Claim.DONE, 100)
