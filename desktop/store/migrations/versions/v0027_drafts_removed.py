"""Drafts that were removed and can be put back; and which drafts' answers a search finds already."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.add_column("kept_draft", sa.Column("removed", sa.Text, nullable=True))
    op.create_table(
        "draft_said",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
    )
