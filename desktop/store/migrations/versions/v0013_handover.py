"""Drafts handed over between a commune's PCs, the copies kept of them, and the PCs themselves."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "handover",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("side", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("report", sa.String, nullable=False),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("period", sa.String, nullable=True),
        sa.Column("obligation", sa.String, nullable=True),
        sa.Column("due", sa.Date, nullable=True),
        sa.Column("task", sa.String, nullable=True),
        sa.Column("base", sa.String, nullable=True),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("device", sa.String, nullable=False),
        sa.Column("device_name", sa.String, nullable=False),
        sa.Column("to", sa.String, nullable=False),
        sa.Column("to_name", sa.String, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("snapshot", sa.LargeBinary, nullable=True),
        sa.Column("files", sa.Text, nullable=False),
        sa.Column("choice", sa.String, nullable=False),
        sa.Column("ended_by", sa.String, nullable=False),
        sa.Column("ended_device", sa.String, nullable=False),
        sa.Column("ended_at", sa.String(32), nullable=True),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("told", sa.Boolean, nullable=False),
    )
    op.create_index("ix_handover_report", "handover", ["report"])
    op.create_table(
        "kept_draft",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("report", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("base", sa.String, nullable=True),
        sa.Column("snapshot", sa.LargeBinary, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_index("ix_kept_draft_report", "kept_draft", ["report"])
    op.create_table(
        "commune_pc",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("seen_at", sa.String(32), nullable=True),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
    )
