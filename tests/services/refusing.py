"""What a centre says of an item, applied to a PC's store as an exchange would."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.domain.sending import AsideItem
from desktop.services.workplace import Workplace
from desktop.store.outbox import StoreOutbox
from sync.protocol import Result, SyncResponse


def answered(workplace: Workplace, report: str, now: datetime, **result: Any) -> None:
    """The centre's `result` (status, errors, why, …) for the waiting item of `report`."""
    outbox = StoreOutbox(workplace._store)
    item = next(each for each in outbox.due(now, 1000) if each.group == report)
    said = Result(key=item.key, **result)
    outbox.apply(
        now,
        (item,),
        SyncResponse(p=1, server="", now=now, results=(said,), changes=(), cursor=outbox.cursor() or "-"),
    )


def only_aside(workplace: Workplace) -> AsideItem:
    """The report that is set aside, when it is the only thing."""
    (item,) = workplace.aside.page(0, 10)
    assert isinstance(item, AsideItem)
    return item
