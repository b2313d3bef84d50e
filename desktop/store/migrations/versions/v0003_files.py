"""Files attached to reports: contents, their names in reports, and what each revision carried."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "file",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("place", sa.String, nullable=False, unique=True),
        sa.Column("secret", sa.LargeBinary, nullable=False),
        sa.Column("kept_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "attachment",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("sha256", sa.String, sa.ForeignKey("file.sha256"), nullable=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("taken_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_attachment_sha256", "attachment", ["sha256"])
    op.add_column("revision", sa.Column("attachments", sa.Text, nullable=False, server_default="[]"))
