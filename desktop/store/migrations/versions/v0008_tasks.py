"""Tasks: what is asked of the commune, its checklist, instructions and history of progress."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    _tasks()
    op.create_table(
        "task_check",
        sa.Column("task", sa.String, sa.ForeignKey("task.id"), primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("done_at", sa.String(32), nullable=True),
        sa.Column("done_by", sa.String, nullable=False),
    )
    op.create_table(
        "task_word",
        sa.Column("task", sa.String, sa.ForeignKey("task.id"), primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("seen_at", sa.String(32), nullable=True),
    )
    op.create_table(
        "task_update",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("task", sa.String, sa.ForeignKey("task.id"), nullable=False),
        sa.Column("report", sa.String, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("claim", sa.String, nullable=False),
        sa.Column("progress", sa.Integer, nullable=False),
        sa.Column("told", sa.Text, nullable=False),
        sa.Column("decision", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_index("ix_task_update_task_at", "task_update", ["task", "at"])
    op.add_column("report", sa.Column("task", sa.String, nullable=True))
    op.create_index("ix_report_task", "report", ["task"])


def _tasks() -> None:
    texts = ("programme", "group", "code", "title", "assigner", "document", "lead", "leader", "officer")
    more = ("product", "goal", "deadline_text", "priority", "form", "state", "claim", "reason", "search")
    op.create_table(
        "task",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("rev", sa.String, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in (*texts, *more)),
        sa.Column("helpers", sa.Text, nullable=False),
        sa.Column("told", sa.Text, nullable=False),
        sa.Column("deadline", sa.Date, nullable=True),
        sa.Column("assigned_on", sa.Date, nullable=True),
        sa.Column("done_on", sa.Date, nullable=True),
        sa.Column("progress", sa.Integer, nullable=False),
        sa.Column("own_officer", sa.Boolean, nullable=False),
        sa.Column("answered", sa.String, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.Column("updated", sa.String(32), nullable=False),
        sa.Column("seen_at", sa.String(32), nullable=True),
    )
    op.create_index("ix_task_deadline", "task", ["deadline"])
