"""Scans of signed papers; PDFs of a report without its annexes, and of the annexes alone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.create_table(
        "scan",
        sa.Column("report", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("short", sa.Text, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["report", "name"], ["attachment.report", "attachment.name"]),
    )
    for table in ("exported_pdf", "signed_pdf"):
        op.add_column(table, sa.Column("extent", sa.String, nullable=False, server_default="whole"))
