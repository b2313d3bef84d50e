"""How far the centre was, as this PC learned beside its cursor: said until the cursor is past it.

A receipt, and news, may come while the cursor is still far back: of a long list taken in parts, in an answer
that a killed process did not apply to its end, by stick. A centre that is put back to a copy of in between
takes the cursor for its own, though it knows nothing of that receipt any more. So what the feed's end was
then is kept here, in the transaction of what was learned, and said in every request: the centre looks for it
as for the cursor, and what it does not know is a reason to list anew (`desktop.store.resending`).
"""

from __future__ import annotations

from sqlmodel import Session

from desktop.store.remembered import recall, remember
from sync.protocol import SyncResponse

BEYOND = "beyond"


def beyond(session: Session) -> tuple[str, ...]:
    """Cursors of where the feed ended, the oldest first; each of one answer."""
    return tuple(recall(session, BEYOND) or ())


def reached(response: SyncResponse) -> str:
    """Where the feed ended as the centre answered."""
    return response.newest or response.cursor


def learned(session: Session, end: str) -> None:
    """Something was: keep that the feed ended there."""
    before = beyond(session)
    if end not in before:
        remember(session, BEYOND, [*before, end])


def passed(session: Session, response: SyncResponse, *, listed: bool) -> None:
    """An answer is applied to its end, its cursor kept: drop what that stands for.

    What the centre was asked of (`response.beyond`) lies before its own end; so does everything once it has
    `listed` what it keeps, since all that has a receipt here was compared with that.
    """
    before = beyond(session)
    left = [] if listed else [each for each in before if each not in response.beyond]
    if response.newest is None:
        left = [each for each in left if each != response.cursor]
    elif (listed or response.beyond) and response.newest not in left:
        left.append(response.newest)
    if tuple(left) != before:
        remember(session, BEYOND, left or None)
