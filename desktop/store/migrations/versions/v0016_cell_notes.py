"""Notes of the officer to the leader, at the cells of a report; they never leave the office."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "cell_note",
        sa.Column("n", sa.Integer, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("ref", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_index("ix_cell_note_report", "cell_note", ["report"])
