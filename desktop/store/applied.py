"""What applied answers came to, added up; and why an item was set aside, on one line."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.store import acts
from desktop.store import tables as t
from desktop.store.waits import ASIDE, DONE, WAITING
from sync.protocol import Applied, Result


def counted(rows: Sequence[t.OutboxRow]) -> Applied:
    """What came of items that were settled: reports, what people did besides, and the rest apart."""
    reports = [row for row in rows if row.report is not None]
    did = [row for row in rows if acts.is_act(row)]
    return Applied(
        acknowledged=sum(row.state == DONE for row in reports),
        seen=sum(row.state == DONE and row.report is None for row in rows),
        set_aside=sum(row.state == ASIDE for row in reports),
        acts_aside=sum(row.state == ASIDE for row in did),
        retried=sum(row.state == WAITING for row in reports),
        acts_retried=sum(row.state == WAITING for row in did),
        reports=tuple(row.report for row in reports if row.report),
    )


def together(done: Sequence[Applied]) -> Applied:
    """What several steps did, as one."""
    return Applied(
        acknowledged=sum(each.acknowledged for each in done),
        seen=sum(each.seen for each in done),
        set_aside=sum(each.set_aside for each in done),
        acts_aside=sum(each.acts_aside for each in done),
        retried=sum(each.retried for each in done),
        acts_retried=sum(each.acts_retried for each in done),
        changes=sum(each.changes for each in done),
        again=sum(each.again for each in done),
        reports=tuple(dict.fromkeys(report for each in done for report in each.reports)),
        kinds=tuple(dict.fromkeys(kind for each in done for kind in each.kinds)),
    )


def reason(result: Result) -> str:
    """Status and, where the centre gave one, its reason: `invalid: /data/a: …`."""
    said = "; ".join(f"{error.ref}: {error.message}" for error in result.errors) or result.why or ""
    return f"{result.status}: {said}" if said else result.status
