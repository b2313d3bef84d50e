"""Numbers of documents by series and year, and what stands around a report on paper."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "document_number",
        sa.Column("series", sa.String, primary_key=True),
        sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), nullable=True, unique=True),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_table(
        "document_cover",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("cover", sa.Text, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
