"""What a person at the centre decided on a report that was set aside here: a change of kind `result`.

Its body is the result itself, as it would stand in an answer: `ok` with the receipt, or `parked` with the
reason it is kept aside for. It comes when it comes; a report corrected meanwhile is not touched by it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pydantic import ValidationError
from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import tables as t
from desktop.store.doubt import HANDED_IN
from desktop.store.held import note_held
from sync.protocol import Change, Result

RESULT: Final = "result"
_OPEN = frozenset({"waiting", "aside", "dropped"})


def decided(
    session: Session, change: Change, settle: Callable[[Session, t.OutboxRow, Result], None]
) -> str | None:
    """Let the decision count where the item was made and still wants one; the report it touched.

    `settle` does to an item what a result does. A receipt counts when its signature holds, as any other.
    """
    note_held(session, change)
    try:
        result = Result.model_validate(change.body)
    except ValidationError:
        _keep(session, change)  # a later version may understand it
        return None
    query = select(t.OutboxRow).where(col(t.OutboxRow.key) == result.key)
    row = session.execute(query).scalar_one_or_none()
    if row is None or row.report is None:
        return None  # another PC's of the commune
    said = result.status == "ok" and row.state in _OPEN
    asked = row.state == "waiting" and HANDED_IN in (row.answer or {})  # sent again since
    kept = result.status == "parked" and (row.state == "aside" or asked)
    if said or kept:
        settle(session, row, result)
        return str(row.report)
    return None


def _keep(session: Session, change: Change) -> None:
    session.merge(
        t.KeptChangeRow(kind=change.kind, id=change.id, seq=change.seq, rev=change.rev, body=change.body)
    )
