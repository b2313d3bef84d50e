"""What phones sent before their communes' PCs were told of it: they are told now."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """One entry of the feed for each submission there is, in the order in which they came."""
    connection = op.get_bind()
    sent = sa.table("phone_submission", *map(sa.column, ("instance", "unit", "serial")))
    files = sa.table("phone_file", sa.column("instance"))
    feed = sa.table(
        "feed",
        *map(sa.column, ("unit", "device", "kind", "subject", "rev")),
        sa.column("body", sa.JSON),
        sa.column("superseded", sa.Boolean),
        sa.column("at", sa.DateTime),
    )
    counted = connection.execute(sa.select(files.c.instance, sa.func.count()).group_by(files.c.instance))
    count = {row.instance: row[1] for row in counted}
    now = datetime.now(UTC).replace(tzinfo=None)
    for row in connection.execute(sa.select(sent).order_by(sent.c.serial)).all():
        here = count.get(row.instance, 0)
        entry = {"unit": row.unit, "device": None, "kind": "phone", "subject": row.instance, "at": now}
        body = {"serial": row.serial, "files_here": here}
        connection.execute(sa.insert(feed).values(**entry, rev=str(here + 1), body=body, superseded=False))
