"""What people did that is no report: an account changed, a draft handed over, taken or taken back.

The centre's word ends each (`account_changes`, `handover_changes`). One that it fails on again and again, or
keeps for a person, is set aside as a report is, stands in the same list, and can be sent again. All other
items that are no report (a notice read, who signed in) hold nothing of a person's: they are tried for ever,
seldom.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from desktop.domain.periods import Period
from desktop.domain.report import Role
from desktop.domain.sending import Act, AsideAct, AsideKind
from desktop.store import account_changes, handover_changes
from desktop.store import tables as t

_ASIDE = "aside"


def is_act(row: t.OutboxRow) -> bool:
    """Whether an item says what somebody did, and is no report."""
    return account_changes.concerns(row) or handover_changes.concerns(row)


def subject(session: Session, row: t.OutboxRow) -> str:
    """What the audit trail calls an item by: its report, the account's login, or the draft's report."""
    if account_changes.concerns(row):
        return row.group.removeprefix(account_changes.GROUP)
    handover = session.get(t.HandoverRow, row.group.removeprefix(handover_changes.GROUP))
    return row.report or (handover.report if handover is not None else "") or row.key


def is_last(session: Session, row: t.OutboxRow) -> bool:
    """Whether nothing was said since of the same account, or of the same handing over."""
    later = select(col(t.OutboxRow.seq)).where(*_after(t.OutboxRow, row))
    return session.execute(later.limit(1)).first() is None


def set_aside() -> Any:
    """Where an item of the outbox is an act set aside, and nothing was said since of the same thing."""
    row, later = t.OutboxRow, aliased(t.OutboxRow)
    return and_(
        col(row.state) == _ASIDE,
        or_(_of(account_changes.GROUP), _of(handover_changes.GROUP)),
        ~exists().where(*_after(later, row)),
    )


def count_aside(session: Session) -> tuple[int, int]:
    """How many acts are set aside: changes of accounts, and steps of handings over."""
    row = t.OutboxRow
    query = select(func.count()).select_from(row).where(set_aside())
    accounts, drafts = (
        session.execute(query.where(_of(group))).scalar_one()
        for group in (account_changes.GROUP, handover_changes.GROUP)
    )
    return accounts, drafts


def shown(session: Session, row: t.OutboxRow) -> AsideAct:
    """One that is set aside, for who is to send it again."""
    said, answer = json.loads(row.body), row.answer or {}
    status = str(answer.get("status", ""))
    known = status in set(AsideKind)
    why = AsideKind(status) if known else AsideKind.OTHER
    told = str(answer.get("why") or ("" if known else row.why))
    if account_changes.concerns(row):
        role, active = Role(said["role"]), bool(said["active"])
        act, about, period, to = Act.ACCOUNT, str(said["name"]), None, ""
    else:
        handover = session.get(t.HandoverRow, row.group.removeprefix(handover_changes.GROUP))
        role, active, act = None, True, Act(said["act"])
        about, to = ("", "") if handover is None else (handover.title, handover.to_name)
        period = Period.parse(handover.period) if handover is not None and handover.period else None
    return AsideAct(
        row.key,
        act,
        about,
        row.made_at,
        why,
        told,
        bool(answer.get("fault")),
        period=period,
        to=to,
        role=role,
        active=active,
    )


def _of(group: str) -> Any:
    return col(t.OutboxRow.group).startswith(group)


def _after(later: Any, row: Any) -> tuple[Any, Any]:
    return later.group == row.group, later.seq > row.seq
