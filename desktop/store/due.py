"""Which rows may go now, as SQL: the rule is `sync.retry.due_at`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, or_

from sync.retry import LONGEST


def is_due(next_try: Any, now: datetime) -> ColumnElement[bool]:
    """For the column with the time of the next try, null where none was put off yet."""
    return or_(next_try.is_(None), next_try <= now, next_try > now + LONGEST)
