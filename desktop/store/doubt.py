"""Revisions signed here that the centre may have, without its word on them being here.

One that waits may have been sent, its answer lost; one set aside because requests with it failed may have
come all the same, by stick say; one that was handed in for a person at the centre may have been accepted
there. A later revision names them: its author had them before the eyes, so that they are nothing that came
between.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import tables as t
from sync.marks import of_content
from sync.protocol import Result

#: The kind of change that brings what another PC of the commune sent.
SUBMISSION = "submission"
#: State of the outbox row of a revision that came so: nothing is sent for it from here.
ELSEWHERE = "elsewhere"
_FIELD, _MARK = "unanswered", "stands_on"
_ERRORS = "errors"
#: In the row of what another PC signed: what its author had seen, as `sync.marks.of_content` knows it.
SAW = "saw"
#: In the same: this PC sent it, and was put back from a backup since.
OWN = "own"
#: In an answer: who handed the item in for a person at the centre to look at, and when.
HANDED_IN = "handed_in"
#: In an answer of one that was handed in: when the centre said so, by its clock.
_SAID_AT = "said_at"
_WAITING, _ASIDE, _DROPPED = "waiting", "aside", "dropped"


def open_to_word(row: t.OutboxRow) -> bool:
    """Whether it is set aside here and its last word is still the centre's to say.

    It had none of the centre's, which only failed on it, or a person there was asked to look at it.
    """
    answer = row.answer or {}
    return row.state in {_ASIDE, _DROPPED} and bool(answer.get("fault") or answer.get(HANDED_IN))


def handed_in(row: t.OutboxRow) -> dict[str, Any]:
    """What stays in an item's answer once a person at the centre was asked: that, and the cells refused."""
    answer, names = row.answer or {}, (HANDED_IN, _ERRORS, _SAID_AT)
    return {name: answer[name] for name in names if HANDED_IN in answer and name in answer}


def is_late(row: t.OutboxRow, result: Result, at: datetime) -> bool:
    """Whether that a person at the centre has an item was said before this person's word on it came here.

    `at` is when it was said, by the centre's clock: an answer by stick may have lain about.
    """
    answer = row.answer or {}
    heard_at = answer.get(_SAID_AT)
    waits = row.state in {_ASIDE, _WAITING} and result.status == "parked" and not result.why
    return waits and heard_at is not None and at <= datetime.fromisoformat(heard_at)


def heard(row: t.OutboxRow, result: Result, at: datetime | None = None) -> dict[str, Any]:
    """What is kept of a result that sets an item aside, or leaves it there; `at` as in `is_late`."""
    earlier, said = handed_in(row), result.model_dump(mode="json", exclude_none=True)
    if at is not None and HANDED_IN in earlier:
        said[_SAID_AT] = at.isoformat()
    if result.status == "parked":
        said[_ERRORS] = said[_ERRORS] or earlier.get(_ERRORS, [])  # what is wrong with it still is
    kept = {name: what for name, what in (row.answer or {}).items() if name == SAW}
    return {**kept, **earlier, **said}


def in_doubt(session: Session, report: str, above: int) -> list[str]:
    """Instance ids of a report's revisions above number `above` that may be at the centre, oldest first."""
    row, revision = t.OutboxRow, t.RevisionRow
    query = (
        select(row, col(revision.instance))
        .join(revision, col(revision.key) == col(row.key))
        .where(
            col(row.report) == report,
            col(revision.number) > above,
            col(row.state).in_([_WAITING, _ASIDE, _DROPPED]),
        )
        .order_by(col(revision.number))
    )
    found = session.execute(query).all()
    return [instance for item, instance in found if item.state == _WAITING or open_to_word(item)]


def naming(body: bytes, instances: list[str], seen: str | None) -> bytes:
    """An item's bytes that name these too, and say what `base` is: of SHA-256 `seen`, if it is here."""
    if not instances and seen is None:
        return body
    named = {_FIELD: instances} if instances else {}
    return frozen(standing_on({**json.loads(body), **named}, None if seen is None else of_content(seen)))


def based(item: Mapping[str, Any], rev: str | None, instance: str | None, seen: str | None) -> bytes:
    """The bytes of an item that waited behind that instance, of SHA-256 `seen`, received as `rev`."""
    named = list(item.get(_FIELD, ()))
    later = named[named.index(instance) + 1 :] if instance in named else named
    others = {name: said for name, said in item.items() if name != _FIELD}
    said = {**others, "base": rev} | ({_FIELD: later} if later else {})
    return frozen(standing_on(said, None if seen is None else of_content(seen)))


def standing_on(item: Mapping[str, Any], mark: str | None) -> dict[str, Any]:
    """An item that says what its `base` is known by, or no more, when that is not known."""
    others = {name: said for name, said in item.items() if name != _MARK}
    return others if mark is None else {**others, _MARK: mark}


def content_named(session: Session, report: str, rev: str | None) -> str | None:
    """SHA-256 of what the centre calls `rev`, as a revision or from a conflict; None when it is not here."""
    revision, item = t.RevisionRow, t.OutboxRow
    named = select(col(revision.sha256)).where(col(revision.report) == report, col(revision.rev) == rev)
    aside = select(item).where(col(item.report) == report, col(item.state) == "aside")
    met = (row.answer or {} for row in session.execute(aside).scalars())
    told = (sha256_of(answer["xml"]) for answer in met if answer.get("rev") == rev and answer.get("xml"))
    return None if rev is None else next(iter((*session.execute(named).scalars(), *told)), None)


def sha256_of(xml: str) -> str:
    """SHA-256 of an XML, hexadecimal."""
    return hashlib.sha256(xml.encode()).hexdigest()


def frozen(item: Mapping[str, Any]) -> bytes:
    """An item as JSON. Half a character, which UTF-8 cannot hold, stays an escape: the centre refuses it."""
    try:
        return json.dumps(item, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(item, separators=(",", ":")).encode()
