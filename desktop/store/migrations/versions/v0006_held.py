"""Which revision of each thing the centre told is held here; what the centre fails on; decisions seen."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "held",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("rev", sa.String, nullable=False),
        sa.Column("listed", sa.Boolean, nullable=False),
    )
    op.execute("INSERT INTO held (kind, id, rev, listed) SELECT kind, id, rev, 1 FROM kept_change")
    # What came before has no revision here: the first `check` of the centre differs and it is listed anew.
    op.add_column("outbox", sa.Column("faults", sa.Integer, nullable=False, server_default="0"))
    op.add_column("review", sa.Column("seen_at", sa.String(32), nullable=True))
