"""Revisions signed here that the centre may have, without its word on them being here.

One that waits may have been sent, its answer lost; one set aside because requests with it failed may have
come all the same, by stick say; one that was handed in for a person at the centre may have been accepted
there. A later revision names them: its author had them before the eyes, so that they are nothing that came
between.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import tables as t
from sync.protocol import Result

_FIELD = "unanswered"
_ERRORS = "errors"
#: In an answer: who handed the item in for a person at the centre to look at, and when.
HANDED_IN = "handed_in"
#: In an answer of one that was handed in: when the centre said so, by its clock.
_SAID_AT = "said_at"
_WAITING, _ASIDE, _DROPPED = "waiting", "aside", "dropped"


def open_to_word(row: t.OutboxRow) -> bool:
    """Whether it is a report set aside here whose last word is still the centre's to say.

    It had none of the centre's, which only failed on it, or a person there was asked to look at it.
    """
    set_aside = row.report is not None and row.state in {_ASIDE, _DROPPED}
    answer = row.answer or {}
    return set_aside and bool(answer.get("fault") or answer.get(HANDED_IN))


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
    waits = row.state == _ASIDE and result.status == "parked" and not result.why
    return waits and heard_at is not None and at <= datetime.fromisoformat(heard_at)


def heard(row: t.OutboxRow, result: Result, at: datetime | None = None) -> dict[str, Any]:
    """What is kept of a result that sets an item aside, or leaves it there; `at` as in `is_late`."""
    earlier, said = handed_in(row), result.model_dump(mode="json", exclude_none=True)
    if at is not None and HANDED_IN in earlier:
        said[_SAID_AT] = at.isoformat()
    if result.status == "parked":
        said[_ERRORS] = said[_ERRORS] or earlier.get(_ERRORS, [])  # what is wrong with it still is
    return {**earlier, **said}


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


def naming(body: bytes, instances: list[str]) -> bytes:
    """An item's bytes that name these too; as they are when there are none."""
    return frozen({**json.loads(body), _FIELD: instances}) if instances else body


def based(item: Mapping[str, Any], rev: str | None, instance: str | None) -> bytes:
    """The bytes of an item that waited behind the one of that instance, which was received as `rev`."""
    named = list(item.get(_FIELD, ()))
    later = named[named.index(instance) + 1 :] if instance in named else named
    others = {name: said for name, said in item.items() if name != _FIELD}
    return frozen({**others, "base": rev} | ({_FIELD: later} if later else {}))


def frozen(item: Mapping[str, Any]) -> bytes:
    """An item as JSON. Half a character, which UTF-8 cannot hold, stays an escape: the centre refuses it."""
    try:
        return json.dumps(item, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(item, separators=(",", ":")).encode()
