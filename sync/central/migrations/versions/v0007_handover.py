"""Drafts on their way between a commune's PCs; who signed in on a PC last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table and the column."""
    op.create_table(
        "handover",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("to", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("offered", sa.JSON(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=False),
        sa.Column("ended_device", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_handover_unit_state", "handover", ["unit", "state"])
    op.add_column("device", sa.Column("person", sa.String(), nullable=False, server_default=""))
