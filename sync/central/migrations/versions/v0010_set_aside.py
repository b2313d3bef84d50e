"""Reports set aside on a PC that a person here is to look at; how wrong a PC's clock was when it sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the table and the column."""
    op.create_table(
        "aside_report",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=True),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("sent_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("came_at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("device", "key"),
    )
    op.create_index(op.f("ix_aside_report_state"), "aside_report", ["state"], unique=False)
    op.add_column("revision", sa.Column("clock_offset", sa.Integer(), nullable=True))
