"""Suggestions of citizens, and each step of their way."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    texts = ("kind", "state", "channel", "field", "title")
    more = ("benefit", "cost", "feasibility", "name", "phone", "address")
    op.create_table(
        "suggestion",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("code", sa.String, nullable=False, unique=True),
        *(sa.Column(name, sa.String, nullable=False) for name in texts),
        sa.Column("text", sa.Text, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in more),
        sa.Column("anonymous", sa.Boolean, nullable=False),
        sa.Column("share", sa.Boolean, nullable=False),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("received_by", sa.String, nullable=False),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("officer", sa.String, nullable=False),
        sa.Column("due", sa.Date, nullable=True),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("answered_by", sa.String, nullable=False),
        sa.Column("answered_at", sa.String(32), nullable=True),
        sa.Column("rating", sa.Integer, nullable=True),
        sa.Column("merged", sa.String, sa.ForeignKey("suggestion.id"), nullable=True),
        sa.Column("files", sa.Text, nullable=False),
        sa.Column("search", sa.String, nullable=False),
        sa.Column("updated", sa.String(32), nullable=False),
        sa.Column("seen_at", sa.String(32), nullable=True),
    )
    op.create_index("ix_suggestion_state_due", "suggestion", ["state", "due"])
    op.create_index("ix_suggestion_received_at", "suggestion", ["received_at"])
    op.create_index("ix_suggestion_merged", "suggestion", ["merged"])
    op.create_table(
        "suggestion_event",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("suggestion", sa.String, sa.ForeignKey("suggestion.id"), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("centre", sa.Boolean, nullable=False),
    )
    op.create_index("ix_suggestion_event_suggestion_at", "suggestion_event", ["suggestion", "at"])
