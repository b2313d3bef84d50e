"""What applied answers came to, added up; and why an item was set aside, on one line."""

from __future__ import annotations

from collections.abc import Sequence

from sync.protocol import Applied, Result


def together(done: Sequence[Applied]) -> Applied:
    """What several steps did, as one."""
    return Applied(
        acknowledged=sum(each.acknowledged for each in done),
        seen=sum(each.seen for each in done),
        set_aside=sum(each.set_aside for each in done),
        retried=sum(each.retried for each in done),
        changes=sum(each.changes for each in done),
        again=sum(each.again for each in done),
        reports=tuple(dict.fromkeys(report for each in done for report in each.reports)),
        kinds=tuple(dict.fromkeys(kind for each in done for kind in each.kinds)),
    )


def reason(result: Result) -> str:
    """Status and, where the centre gave one, its reason: `invalid: /data/a: …`."""
    said = "; ".join(f"{error.ref}: {error.message}" for error in result.errors) or result.why or ""
    return f"{result.status}: {said}" if said else result.status
